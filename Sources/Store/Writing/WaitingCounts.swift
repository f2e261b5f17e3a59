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
/// The longer they wait, the fewer pages of the store they cost, since each writing touches most of them. Of the terms that
/// wait two thirds have come in a single document; those take 12 bytes instead of 24.
struct WaitingCounts {
    /// Terms that came in one new document: its date's part above, how often below.
    private var once: [Int64: UInt32] = [:]
    private var changes: [Int64: CountChange] = [:]

    /// Below the sizes at which the tables double, by what one transaction adds: 3.1 MB each.
    private static let most = (once: 180_000, changes: 80_000)
    private static let countBits = 10

    var isEmpty: Bool { once.isEmpty && changes.isEmpty }

    /// Whether they should wait no longer.
    var isFull: Bool { once.count > Self.most.once || changes.count > Self.most.changes }

    /// The terms in slices of about the same size, in order, cut between names.
    ///
    /// All of them at once, sorted, would be two or three megabytes more for a moment.
    var slices: [Range<Int64>] {
        let (size, step) = (32_768, 128)
        // Tables of hashes are in no order: every so many of them are a sample.
        var sample: [Int64] = []
        for (index, key) in once.keys.enumerated() where index % step == 0 { sample.append(key) }
        for (index, key) in changes.keys.enumerated() where index % step == 0 { sample.append(key) }
        sample.sort()
        let cuts = stride(from: size / step, to: sample.count, by: size / step)
            .map { Term(key: sample[$0]).firstOfName }
        let bounds = [Int64.min] + cuts + [Int64.max]
        return zip(bounds, bounds.dropFirst()).filter { $0 < $1 }.map { $0..<$1 }
    }

    /// The terms of a slice, sorted.
    func keys(in slice: Range<Int64>) -> [Int64] {
        var keys: [Int64] = []
        for key in once.keys where slice.contains(key) { keys.append(key) }
        for key in changes.keys where slice.contains(key) { keys.append(key) }
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
