// One line of the worker's output as the daemon reads it.

internal import JSONText
internal import Language

/// A worker's answer to a document.
package struct WorkerResult: Sendable {
    /// Language given or detected.
    package var language = ""
    /// All rows, where the short form was asked for.
    package var rows = AnswerRows()
    /// All rows as JSON objects, where it was not: for answers that are passed on.
    package var annotations: [[UInt8]] = []
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
        /// What kind of error: `bad-line`, `crashed`, `timeout`, `memory`, `cancelled` or `shutting-down`.
        package var code: String
        /// What a person is told.
        package var message: String
    }

    /// An empty answer.
    init() {}

    /// An answer that is an error.
    package init(error code: String, _ message: String) { error = WorkerError(code: code, message: message) }

    /// The answer to what nobody waits for any more.
    static let abandoned = WorkerResult(error: "cancelled", "the client left")

    /// The answer to what waits when the daemon stops.
    static let shuttingDown = WorkerResult(error: "shutting-down", "analyzerd is shutting down")

    /// The answer in whose place a document is stored that no worker survived: every analyzer has failed, and is tried again
    /// where that is asked for.
    package init(
        givenUp error: WorkerError,
        analyzers: some Sequence<String>,
        language: String?,
        stored: StoredForm
    ) {
        self.language = language.flatMap(LanguageCode.normalised) ?? LanguageCode.undetermined
        failures = analyzers.map { AnalyzerFailure(analyzer: $0, rawCode: error.code, message: error.message) }
        self.stored = stored
    }

    /// Parses a line.
    ///
    /// - Throws: ``JSONError`` where the line is no answer.
    init(parsing line: Span<UInt8>) throws(JSONError) {
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
                    try scanner.skipObject(line)
                    annotations.append(line.extracting(start..<scanner.position).array)
                }
            case "rows": try rows.read(&scanner, line)
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

    /// Adds the answer to the same document for another analyzer.
    mutating func merge(_ other: WorkerResult) {
        if language.isEmpty { language = other.language }
        rows.append(other.rows)
        annotations += other.annotations
        versions += other.versions
        failures += other.failures
        skipped += other.skipped
        for warning in other.warnings where !warnings.contains(warning) { warnings.append(warning) }
        stored = stored ?? other.stored
    }
}

extension JSONScanner {
    /// Reads a string.
    mutating func text(_ line: Span<UInt8>) throws(JSONError) -> String {
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

    /// Skips a value that must be an object.
    fileprivate mutating func skipObject(_ line: Span<UInt8>) throws(JSONError) {
        guard try peek(line) == .object else {
            throw JSONError(.wrongType, at: position, "a row of a worker is an object")
        }
        try skipValue(line)
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
