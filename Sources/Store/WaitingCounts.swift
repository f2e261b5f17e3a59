// Changes of counts that wait to be written, in as little memory as they can have.

/// A change of a term's counts.
struct CountChange: Equatable {
    /// Rows and documents; what waits is bounded far below the range.
    var count: Int32 = 0
    var documents: Int32 = 0
    var came = DateSpan()

    mutating func add(_ count: Int32, _ date: Int64, isNew: Bool) {
        self.count &+= count
        documents &+= isNew ? 1 : -1
        if isNew { came.add(date) }
    }

    static func + (a: CountChange, b: CountChange) -> CountChange {
        CountChange(count: a.count &+ b.count, documents: a.documents &+ b.documents, came: a.came + b.came)
    }
}

/// Date parts of the first and last of some documents; undated ones are left out.
struct DateSpan: Equatable {
    private var first = UInt32.max
    private var last: UInt32 = 0

    var range: ClosedRange<Int64>? { first > last ? nil : Int64(first)...Int64(last) }

    mutating func add(_ date: Int64) {
        // A date's part has 22 bits.
        guard date > 0, let date = UInt32(exactly: date) else { return }
        first = min(first, date)
        last = max(last, date)
    }

    static func + (a: DateSpan, b: DateSpan) -> DateSpan {
        var dates = a
        dates.first = min(a.first, b.first)
        dates.last = max(a.last, b.last)
        return dates
    }
}

/// Changes by term.
///
/// The longer they wait, the fewer pages of the store they cost, since each writing touches most of them. Nearly all terms that
/// wait have come in a single document; those take 12 bytes instead of 24.
struct WaitingCounts {
    /// Terms that came in one new document: its date's part above, how often below.
    private var once: [Int64: UInt32] = [:]
    private var changes: [Int64: CountChange] = [:]

    /// Below the sizes at which the tables double, by what one transaction adds: 3.1 MB and 1.6 MB.
    private static let most = (once: 180_000, changes: 40_000)
    private static let countBits = 10

    var isEmpty: Bool { once.isEmpty && changes.isEmpty }

    /// Whether they should wait no longer.
    var isFull: Bool { once.count > Self.most.once || changes.count > Self.most.changes }

    /// All terms, sorted.
    var sortedKeys: [Int64] {
        var keys: [Int64] = []
        keys.reserveCapacity(once.count + changes.count)
        keys.append(contentsOf: once.keys)
        keys.append(contentsOf: changes.keys)
        keys.sort()
        return keys
    }

    subscript(key: Int64) -> CountChange? { changes[key] ?? once[key].map { Self.change($0) } }

    /// Adds rows of a document that came or, below zero, went.
    ///
    /// * `date`: The date's part of the document's number, 0 without one.
    mutating func add(_ count: Int64, of key: Int64, date: Int64) {
        let isNew = count > 0
        if changes[key] == nil {
            if let known = once.removeValue(forKey: key) {
                changes[key] = Self.change(known)
            } else if isNew, count < 1 << Self.countBits, date >= 0, date < 1 << (UInt32.bitWidth - Self.countBits) {
                once[key] = UInt32(date) << Self.countBits | UInt32(count)
                return
            }
        }
        changes[key, default: CountChange()].add(Int32(clamping: count), date, isNew: isNew)
    }

    /// Changes the number of documents alone.
    mutating func add(documents: Int32, of key: Int64) {
        var change = self[key] ?? CountChange()
        once[key] = nil
        change.documents &+= documents
        changes[key] = change
    }

    mutating func removeAll() {
        once.removeAll(keepingCapacity: true)
        changes.removeAll(keepingCapacity: true)
    }

    private static func change(_ packed: UInt32) -> CountChange {
        var change = CountChange()
        change.add(Int32(packed & (1 << countBits - 1)), Int64(packed >> countBits), isNew: true)
        return change
    }
}
