// The rows of one document on their way to the writer, without an allocation for each: some hundred documents wait at a
// time, and hundreds of thousands of small blocks would cost several times their contents.

/// Rows of an analysis, their texts in one block of bytes.
package struct PackedRows: Sendable {
    /// A piece of the block, or none.
    struct Piece {
        var start: UInt32 = 0
        /// Bytes; all ones where there is no value.
        var count = UInt32.max
    }

    struct Row {
        /// Indices in `words`.
        var analyzer: UInt32
        var label: UInt32
        var start: Int32
        var end: Int32
        var score: Double?
        var coversDocument: Bool
        var name: Piece
        var attributes: Piece
        var spans: Piece
    }

    /// Names of analyzers and labels: a few dozen for hundreds of rows.
    private(set) var words: [String] = []
    private(set) var rows: [Row] = []
    private var bytes: [UInt8] = []

    /// No rows.
    package init() {}

    /// Packs rows.
    package init(_ annotations: [StoredAnnotation]) {
        rows.reserveCapacity(annotations.count)
        bytes.reserveCapacity(annotations.count * 96)
        for row in annotations {
            rows.append(
                Row(
                    analyzer: word(row.analyzer),
                    label: word(row.label),
                    start: Int32(clamping: row.start),
                    end: Int32(clamping: row.end),
                    score: row.score,
                    coversDocument: row.coversDocument,
                    name: piece(row.name),
                    attributes: piece(row.attributes),
                    spans: piece(row.spans)
                )
            )
        }
    }

    /// Begins with texts that are packed already; rows that point into them follow, `count` of them.
    package init(words: [String], bytes: [UInt8], count: Int) {
        self.words = words
        // No larger than need be.
        self.bytes = bytes.withUnsafeBufferPointer { Array($0) }
        rows.reserveCapacity(count)
    }

    /// Adds a row whose words are indices, and whose texts are ranges, of what ``init(words:bytes:count:)`` was given.
    ///
    /// Not generic: what is generic here is not specialised for callers in other modules.
    package mutating func append(
        analyzer: Int,
        label: Int,
        start: Int,
        end: Int,
        name: Range<Int>?,
        score: Double?,
        attributes: Range<Int>?,
        spans: Range<Int>?,
        coversDocument: Bool
    ) {
        rows.append(
            Row(
                analyzer: UInt32(truncatingIfNeeded: analyzer),
                label: UInt32(truncatingIfNeeded: label),
                start: Int32(clamping: start),
                end: Int32(clamping: end),
                score: score,
                coversDocument: coversDocument,
                name: piece(name),
                attributes: piece(attributes),
                spans: piece(spans)
            )
        )
    }

    private mutating func word(_ text: String) -> UInt32 {
        if let index = words.firstIndex(of: text) { return UInt32(truncatingIfNeeded: index) }
        words.append(text)
        return UInt32(truncatingIfNeeded: words.count - 1)
    }

    /// Above 4 GiB nothing fits any more; a worker's line ends long before.
    private func piece(_ range: Range<Int>?) -> Piece {
        guard let range, range.upperBound < UInt32.max else { return Piece() }
        return Piece(start: UInt32(range.lowerBound), count: UInt32(range.count))
    }

    private mutating func piece(_ text: String?) -> Piece {
        guard var text else { return Piece() }
        return text.withUTF8 { piece($0) }
    }

    private mutating func piece(_ text: [UInt8]?) -> Piece {
        guard let text else { return Piece() }
        return text.withUnsafeBufferPointer { piece($0) }
    }

    private mutating func piece(_ text: UnsafeBufferPointer<UInt8>) -> Piece {
        guard bytes.count + text.count < UInt32.max else { return Piece() }
        let start = UInt32(truncatingIfNeeded: bytes.count)
        bytes.append(contentsOf: text)
        return Piece(start: start, count: UInt32(truncatingIfNeeded: bytes.count) - start)
    }

    /// The bytes of a piece in place, or nil.
    func withBytes<Result>(
        _ piece: Piece,
        _ body: (UnsafeBufferPointer<UInt8>?) throws -> Result
    ) rethrows -> Result {
        guard piece.count != UInt32.max else { return try body(nil) }
        let start = Int(piece.start)
        return try bytes[start..<start + Int(piece.count)].withUnsafeBufferPointer { try body($0) }
    }

    /// A piece as text, or nil.
    func text(_ piece: Piece) -> String? { withBytes(piece) { $0.map { String(decoding: $0, as: UTF8.self) } } }

    private func array(_ piece: Piece) -> [UInt8]? { withBytes(piece) { $0.map { Array($0) } } }

    /// The rows, unpacked.
    package var annotations: [StoredAnnotation] {
        rows.map { row in
            StoredAnnotation(
                analyzer: words[Int(row.analyzer)],
                label: words[Int(row.label)],
                start: Int(row.start),
                end: Int(row.end),
                name: text(row.name),
                score: row.score,
                attributes: array(row.attributes),
                spans: array(row.spans),
                coversDocument: row.coversDocument
            )
        }
    }
}
