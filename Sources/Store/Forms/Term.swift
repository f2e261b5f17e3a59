// What rows are counted by: analyzer, name and label packed into one integer, and a document's own list of them.

/// Analyzer, name and label as one integer key: what `mention` and `tally` are sorted by.
///
/// The name above, 8 bits for the analyzer, 12 for the label: a number of six bytes up to 134 million names, and new names
/// come at the end, where SQLite appends to a full page instead of splitting one.
struct Term: Hashable, Comparable {
    let key: Int64

    /// The name of rows that have none.
    static let noName: Int64 = 0
    /// In `tally`: all names together.
    ///
    /// Not in `mention`.
    static let anyName: Int64 = 1
    /// The first number of a real name.
    static let firstName: Int64 = 2
    /// In `tally`: all labels together.
    ///
    /// Not in `mention`.
    static let anyLabel: Int64 = 0
    /// In place of a label: the name is a value of the attribute `country`, not a name.
    static let country: Int64 = 1
    /// The first number of a real label.
    static let firstLabel: Int64 = 2
    static let maximumLabel: Int64 = 0xFFF
    static let maximumName: Int64 = 1 << 42
    static let maximumAnalyzer: Int64 = 0xFF

    init(analyzer: Int64, name: Int64, label: Int64) { key = name << 20 | analyzer << 12 | label }

    init(key: Int64) { self.key = key }

    var analyzer: Int64 { key >> 12 & 0xFF }
    var name: Int64 { key >> 20 }
    var label: Int64 { key & 0xFFF }

    /// The least key that a term of the same name can have.
    var firstOfName: Int64 { name << 20 }

    /// Whether two terms are labels of one name of one analyzer: neighbours in order.
    func isSameName(as other: Term) -> Bool { key >> 12 == other.key >> 12 }

    static func < (a: Term, b: Term) -> Bool { a.key < b.key }
}

/// How often a term stands in one document, and its scores.
struct TermCount {
    var term: Term
    var count: Int64
    /// Rows that have a score.
    var scored: Int64 = 0
    /// Sum of their scores, in ten-thousandths.
    var score: Int64 = 0

    /// Scores are kept in ten-thousandths.
    static let scoreScale = 10_000.0

    /// A score as it is stored; nil for what is no number.
    static func stored(_ score: Double?) -> Int64? {
        guard let score, score.isFinite else { return nil }
        return Int64((min(max(score, -1e9), 1e9) * scoreScale).rounded())
    }
}

/// The terms of one analyzer in one document as a blob: unsigned LEB128 numbers, five a term.
///
/// Groups and pairs over many documents read this instead of the rows: one row of `analysis` for sixty of `annotation`.
enum TermList {
    static func encode(_ terms: some Sequence<TermCount>) -> [UInt8] {
        var bytes: [UInt8] = []
        for term in terms {
            append(term.term.name, to: &bytes)
            append(term.term.label, to: &bytes)
            append(term.count, to: &bytes)
            append(term.scored, to: &bytes)
            if term.scored > 0 { append(term.score << 1 ^ term.score >> 63, to: &bytes) }
        }
        return bytes
    }

    /// Reads a blob; ends at the first fault, since the file may be damaged.
    @inline(__always)
    static func decode(_ bytes: UnsafeBufferPointer<UInt8>, analyzer: Int64, _ body: (TermCount) -> Void) {
        var i = 0
        while i < bytes.count {
            guard let name = number(bytes, &i), let label = number(bytes, &i), let count = number(bytes, &i),
                let scored = number(bytes, &i), name >= 0, name <= Term.maximumName, label >= 0,
                label <= Term.maximumLabel, count >= 0
            else { return }
            var score: Int64 = 0
            if scored > 0 {
                guard let zigzag = number(bytes, &i) else { return }
                score = Int64(bitPattern: UInt64(bitPattern: zigzag) >> 1) ^ -(zigzag & 1)
            }
            let term = Term(analyzer: analyzer, name: name, label: label)
            body(TermCount(term: term, count: count, scored: scored, score: score))
        }
    }

    @inline(__always)
    private static func number(_ bytes: UnsafeBufferPointer<UInt8>, _ i: inout Int) -> Int64? {
        guard i < bytes.count else { return nil }
        // Most numbers are small: one byte.
        var value = UInt64(bytes[i])
        i += 1
        guard value >= 0x80 else { return Int64(value) }
        value &= 0x7F
        var shift: UInt64 = 7
        while i < bytes.count, shift < 64 {
            let byte = bytes[i]
            i += 1
            value |= UInt64(byte & 0x7F) << shift
            if byte < 0x80 { return Int64(bitPattern: value) }
            shift += 7
        }
        return nil
    }

    private static func append(_ value: Int64, to bytes: inout [UInt8]) {
        var left = UInt64(bitPattern: value)
        while left >= 0x80 {
            bytes.append(UInt8(truncatingIfNeeded: left) | 0x80)
            left >>= 7
        }
        bytes.append(UInt8(truncatingIfNeeded: left))
    }
}
