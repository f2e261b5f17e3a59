// The rows of a worker's answer in the short form (``RowForm/short``), on their way to the store.

internal import JSONText

/// Rows with their texts in one block of bytes: a document has some two hundred rows, and a `String` for each of their texts
/// would cost more than all the rest of reading them.
package struct AnswerRows: Sendable {
    /// A piece of ``AnswerRows/bytes``, or none.
    private struct Piece {
        static let none = Piece(start: 0, end: UInt32.max)

        var start: UInt32
        var end: UInt32

        /// Above 4 GiB nothing fits any more; a worker's line ends long before.
        init(_ range: Range<Int>) {
            guard range.upperBound < UInt32.max else {
                self = .none
                return
            }
            self.init(start: UInt32(range.lowerBound), end: UInt32(range.upperBound))
        }

        private init(start: UInt32, end: UInt32) {
            self.start = start
            self.end = end
        }

        var range: Range<Int>? { end == UInt32.max ? nil : Int(start)..<Int(end) }

        mutating func shift(by count: Int) {
            if let range { self = Piece(range.lowerBound + count..<range.upperBound + count) }
        }
    }

    /// A row; texts are pieces of ``AnswerRows/bytes``.
    ///
    /// 56 bytes: a giant document has a million.
    package struct Row: Sendable {
        /// Confidence or polarity.
        package fileprivate(set) var score: Double?
        /// True for a row about the whole document.
        package fileprivate(set) var coversDocument = false
        fileprivate var analyzerNumber: UInt32
        fileprivate var labelNumber: UInt32 = 0
        fileprivate var first: UInt32 = 0
        fileprivate var length: UInt32 = 0
        private var namePiece = Piece.none
        private var attributesPiece = Piece.none
        private var spansPiece = Piece.none

        fileprivate init(analyzer: UInt32) { analyzerNumber = analyzer }

        /// Name of the analyzer, an index in ``AnswerRows/words``.
        package var analyzer: Int { Int(analyzerNumber) }
        /// Kind within the analyzer, an index in ``AnswerRows/words``.
        package var label: Int { Int(labelNumber) }
        /// First Unicode scalar.
        package var start: Int { Int(first) }
        /// One past the last Unicode scalar.
        package var end: Int { Int(first) + Int(length) }
        /// Canonical value in UTF-8.
        package fileprivate(set) var name: Range<Int>? {
            get { namePiece.range }
            set { namePiece = newValue.map { Piece($0) } ?? .none }
        }
        /// A JSON object, where there is one.
        package fileprivate(set) var attributes: Range<Int>? {
            get { attributesPiece.range }
            set { attributesPiece = newValue.map { Piece($0) } ?? .none }
        }
        /// A JSON object, where there is one.
        package fileprivate(set) var spans: Range<Int>? {
            get { spansPiece.range }
            set { spansPiece = newValue.map { Piece($0) } ?? .none }
        }

        fileprivate mutating func shiftTexts(by count: Int) {
            namePiece.shift(by: count)
            attributesPiece.shift(by: count)
            spansPiece.shift(by: count)
        }
    }

    /// Names of analyzers and labels, each once.
    package private(set) var words: [String] = []
    package private(set) var rows: [Row] = []
    package private(set) var bytes: [UInt8] = []

    /// Reads an array of arrays, one for each analyzer: its name, then a row after the other.
    ///
    /// - Throws: ``JSONError`` where a worker cannot have written it.
    mutating func read(_ scanner: inout JSONScanner, _ line: Span<UInt8>) throws(JSONError) {
        try scanner.beginArray(line)
        while try scanner.nextElement(line) {
            try scanner.beginArray(line)
            guard try scanner.nextElement(line) else { continue }
            let analyzer = word(try scanner.text(line))
            while try scanner.nextElement(line) { try readRow(of: analyzer, &scanner, line) }
        }
    }

    private mutating func readRow(
        of analyzer: UInt32,
        _ scanner: inout JSONScanner,
        _ line: Span<UInt8>
    ) throws(JSONError) {
        try scanner.beginArray(line)
        var row = Row(analyzer: analyzer)
        var field = 0
        while try scanner.nextElement(line) {
            defer { field += 1 }
            if try scanner.peek(line) == .null {
                try scanner.null(line)
                continue
            }
            switch field {
            case 0: row.labelNumber = word(try scanner.text(line))
            case 1: row.first = UInt32(clamping: try scanner.integer(line))
            case 2:
                let length = try scanner.integer(line)
                row.coversDocument = length < 0
                row.length = UInt32(clamping: length)
            case 3:
                let start = bytes.count
                try scanner.string(line, into: &bytes)
                row.name = start..<bytes.count
            case 4: row.score = Double(try scanner.integer(line)) / 10_000
            case 5: row.attributes = try copy(&scanner, line)
            case 6: row.spans = try copy(&scanner, line)
            default: try scanner.skipValue(line)
            }
        }
        guard field >= 3 else {
            throw JSONError(.wrongType, at: scanner.position, "a row of a worker has a label, a start and a length")
        }
        rows.append(row)
    }

    /// Copies a value as it is.
    private mutating func copy(_ scanner: inout JSONScanner, _ line: Span<UInt8>) throws(JSONError) -> Range<Int> {
        scanner.skipBlanks(line)
        let begin = scanner.position
        try scanner.skipValue(line)
        let start = bytes.count
        line.extracting(begin..<scanner.position).withUnsafeBufferPointer { bytes.append(contentsOf: $0) }
        return start..<bytes.count
    }

    private mutating func word(_ text: String) -> UInt32 {
        if let index = words.firstIndex(of: text) { return UInt32(clamping: index) }
        words.append(text)
        return UInt32(clamping: words.count - 1)
    }

    /// Adds the rows of another answer.
    mutating func append(_ other: AnswerRows) {
        let numbers = other.words.map { word($0) }
        let shift = bytes.count
        for var row in other.rows {
            row.analyzerNumber = numbers[row.analyzer]
            row.labelNumber = numbers[row.label]
            row.shiftTexts(by: shift)
            rows.append(row)
        }
        bytes += other.bytes
    }
}
