// The rows of a worker's answer in the short form (ResultLine.Extras.shortRows), on their way to the store.

internal import JSONText

/// Rows with their texts in one block of bytes: a document has some two hundred rows, and a `String` for each of their texts
/// would cost more than all the rest of reading them.
package struct AnswerRows: Sendable {
    /// A row; texts are pieces of ``AnswerRows/bytes``.
    package struct Row: Sendable {
        /// Name of the analyzer, an index in ``AnswerRows/words``.
        package var analyzer: Int
        /// Kind within the analyzer, an index in ``AnswerRows/words``.
        package var label: Int
        /// First Unicode scalar.
        package var start = 0
        /// One past the last Unicode scalar.
        package var end = 0
        /// True for a row about the whole document.
        package var coversDocument = false
        /// Canonical value in UTF-8.
        package var name: Range<Int>?
        /// Confidence or polarity.
        package var score: Double?
        /// A JSON object, where there is one.
        package var attributes: Range<Int>?
        /// A JSON object, where there is one.
        package var spans: Range<Int>?
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
        of analyzer: Int,
        _ scanner: inout JSONScanner,
        _ line: Span<UInt8>
    ) throws(JSONError) {
        try scanner.beginArray(line)
        var row = Row(analyzer: analyzer, label: 0)
        var field = 0
        while try scanner.nextElement(line) {
            defer { field += 1 }
            if try scanner.peek(line) == .null {
                try scanner.null(line)
                continue
            }
            switch field {
            case 0: row.label = word(try scanner.text(line))
            case 1: row.start = try scanner.integer(line)
            case 2:
                let length = try scanner.integer(line)
                row.coversDocument = length < 0
                row.end = row.start &+ max(0, length)
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

    private mutating func word(_ text: String) -> Int {
        if let index = words.firstIndex(of: text) { return index }
        words.append(text)
        return words.count - 1
    }

    /// Adds the rows of another answer.
    mutating func append(_ other: AnswerRows) {
        let numbers = other.words.map { word($0) }
        let shift = bytes.count
        func moved(_ range: Range<Int>?) -> Range<Int>? { range.map { $0.lowerBound + shift..<$0.upperBound + shift } }
        for var row in other.rows {
            row.analyzer = numbers[row.analyzer]
            row.label = numbers[row.label]
            row.name = moved(row.name)
            row.attributes = moved(row.attributes)
            row.spans = moved(row.spans)
            rows.append(row)
        }
        bytes += other.bytes
    }
}
