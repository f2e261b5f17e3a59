// One line of the worker's output as the daemon reads it.

internal import JSONText

/// A row of a worker's answer, its nested parts still JSON: the store keeps them as they are.
package struct ResultRow: Sendable {
    /// Name of the analyzer.
    package var analyzer = ""
    /// Kind within the analyzer.
    package var label = ""
    /// First Unicode scalar.
    package var start = 0
    /// One past the last Unicode scalar.
    package var end = 0
    /// Canonical value.
    package var name: String?
    /// Confidence or polarity.
    package var score: Double?
    /// A JSON object, where there is one.
    package var attributes: String?
    /// A JSON object, where there is one.
    package var spans: String?
    /// True for a row about the whole document, which has no text.
    package var coversDocument = true
    /// The row as JSON.
    package var json: [UInt8] = []
}

/// A worker's answer to a document.
package struct WorkerResult: Sendable {
    /// Language given or detected.
    package var language = ""
    /// All rows.
    package var rows: [ResultRow] = []
    /// Effective version of each analyzer that ran.
    package var versions: [(analyzer: String, version: String)] = []
    /// Analyzers that gave no rows, with reasons.
    package var failures: [AnalyzerFailure] = []
    /// Analyzers that do not know the language.
    package var skipped: [String] = []
    /// What was odd about the document.
    package var warnings: [String] = []
    /// What the store keeps of the text, where it was asked for.
    package var stored: StoredForm?
    /// Why there is no answer at all.
    package var error: WorkerError?

    /// A document that no worker could answer.
    package struct WorkerError: Sendable {
        /// What kind of error: `bad-line`, `crashed`, `timeout`, `memory` or `shutting-down`.
        package var code: String
        /// What a person is told.
        package var message: String
    }

    /// An empty answer.
    init() {}

    /// An answer that is an error.
    package init(error code: String, _ message: String) { error = WorkerError(code: code, message: message) }

    /// Parses a line; `keepsJSON` keeps each row's JSON, for answers that are passed on.
    ///
    /// - Throws: ``JSONError`` where the line is no answer.
    init(parsing line: Span<UInt8>, keepsJSON: Bool) throws(JSONError) {
        var scanner = JSONScanner()
        var key: [UInt8] = []
        try scanner.beginObject(line)
        while try scanner.nextKey(line, into: &key) {
            switch String(decoding: key, as: UTF8.self) {
            case "language": language = try scanner.text(line)
            case "annotations":
                try scanner.beginArray(line)
                while try scanner.nextElement(line) {
                    scanner.skipBlanks(line)
                    let start = scanner.position
                    var row = try ResultRow(parsing: &scanner, line)
                    if keepsJSON { row.json = line.extracting(start..<scanner.position).array }
                    rows.append(row)
                }
            case "rows":
                try scanner.beginArray(line)
                while try scanner.nextElement(line) { try readShortRows(&scanner, line) }
            case "versions":
                var name: [UInt8] = []
                try scanner.beginObject(line)
                while try scanner.nextKey(line, into: &name) {
                    versions.append((String(decoding: name, as: UTF8.self), try scanner.text(line)))
                }
            case "failures":
                try scanner.beginArray(line)
                while try scanner.nextElement(line) {
                    let fields = try scanner.texts(line)
                    failures.append(
                        AnalyzerFailure(
                            analyzer: fields["analyzer"] ?? "",
                            rawCode: fields["code"] ?? "",
                            message: fields["message"] ?? ""
                        )
                    )
                }
            case "skipped":
                try scanner.beginArray(line)
                while try scanner.nextElement(line) { skipped.append(try scanner.text(line)) }
            case "warnings":
                try scanner.beginArray(line)
                while try scanner.nextElement(line) { warnings.append(try scanner.text(line)) }
            case "store": stored = try StoredForm(parsing: &scanner, line)
            case "error":
                let fields = try scanner.texts(line)
                error = WorkerError(code: fields["code"] ?? "", message: fields["message"] ?? "")
            default: try scanner.skipValue(line)
            }
        }
    }

    /// Reads the rows of one analyzer in the short form; see ``ResultLine/Extras/shortRows``.
    private mutating func readShortRows(_ scanner: inout JSONScanner, _ line: Span<UInt8>) throws(JSONError) {
        try scanner.beginArray(line)
        guard try scanner.nextElement(line) else { return }
        let analyzer = try scanner.text(line)
        while try scanner.nextElement(line) {
            var row = ResultRow()
            row.analyzer = analyzer
            try row.readShort(&scanner, line)
            rows.append(row)
        }
    }

    /// Adds the answer to the same document for another analyzer.
    mutating func merge(_ other: WorkerResult) {
        if language.isEmpty { language = other.language }
        rows += other.rows
        versions += other.versions
        failures += other.failures
        skipped += other.skipped
        for warning in other.warnings where !warnings.contains(warning) { warnings.append(warning) }
        stored = stored ?? other.stored
    }
}

extension ResultRow {
    fileprivate init(parsing scanner: inout JSONScanner, _ line: Span<UInt8>) throws(JSONError) {
        var key: [UInt8] = []
        try scanner.beginObject(line)
        while try scanner.nextKey(line, into: &key) {
            switch String(decoding: key, as: UTF8.self) {
            case "analyzer": analyzer = try scanner.text(line)
            case "label": label = try scanner.text(line)
            case "start": start = try scanner.integer(line)
            case "end": end = try scanner.integer(line)
            case "text":
                try scanner.skipString(line)
                coversDocument = false
            case "name": name = try scanner.text(line)
            case "score":
                let range = try scanner.number(line)
                score = Double(String(decoding: line.extracting(range).array, as: UTF8.self))
            case "attributes": attributes = try scanner.json(line)
            case "spans": spans = try scanner.json(line)
            default: try scanner.skipValue(line)
            }
        }
    }

    fileprivate mutating func readShort(_ scanner: inout JSONScanner, _ line: Span<UInt8>) throws(JSONError) {
        try scanner.beginArray(line)
        var field = 0
        while try scanner.nextElement(line) {
            defer { field += 1 }
            if try scanner.peek(line) == .null {
                try scanner.null(line)
                continue
            }
            switch field {
            case 0: label = try scanner.text(line)
            case 1: start = try scanner.integer(line)
            case 2:
                let length = try scanner.integer(line)
                coversDocument = length < 0
                end = start &+ max(0, length)
            case 3: name = try scanner.text(line)
            case 4: score = Double(try scanner.integer(line)) / 10_000
            case 5: attributes = try scanner.json(line)
            case 6: spans = try scanner.json(line)
            default: try scanner.skipValue(line)
            }
        }
        guard field >= 3 else {
            throw JSONError(.wrongType, at: scanner.position, "a row of a worker has a label, a start and a length")
        }
    }
}

extension JSONScanner {
    fileprivate mutating func text(_ line: Span<UInt8>) throws(JSONError) -> String {
        skipBlanks(line)
        var again = self
        try skipString(line)
        // Nearly all texts have no escapes, and are read where they lie.
        let inside = line.extracting(again.position + 1..<position - 1)
        let plain: String? = inside.withUnsafeBufferPointer { bytes in
            bytes.contains(UInt8(ascii: "\\")) ? nil : String(decoding: bytes, as: UTF8.self)
        }
        if let plain { return plain }
        var bytes: [UInt8] = []
        try again.string(line, into: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }

    fileprivate mutating func json(_ line: Span<UInt8>) throws(JSONError) -> String {
        skipBlanks(line)
        let start = position
        try skipValue(line)
        return line.extracting(start..<position).withUnsafeBufferPointer { String(decoding: $0, as: UTF8.self) }
    }

    fileprivate mutating func texts(_ line: Span<UInt8>) throws(JSONError) -> [String: String] {
        var fields: [String: String] = [:]
        var key: [UInt8] = []
        try beginObject(line)
        while try nextKey(line, into: &key) { fields[String(decoding: key, as: UTF8.self)] = try text(line) }
        return fields
    }
}

extension Span<UInt8> {
    fileprivate var array: [UInt8] { withUnsafeBufferPointer { Array($0) } }
}
