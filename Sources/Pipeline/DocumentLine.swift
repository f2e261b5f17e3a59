// One line of the worker's input, parsed.

internal import JSONText

/// A document as it stands on a line of the worker's input.
package struct DocumentLine: Sendable {
    /// The id as JSON (a string or a number), to be given back unchanged.
    package var id: [UInt8] = []
    /// The text, well-formed UTF-8.
    package var text: [UInt8] = []
    /// Headline, or empty.
    package var title = ""
    /// Date as given.
    package var date = ""
    /// Outlet, or empty.
    package var source = ""
    /// Address, or empty.
    package var url = ""
    /// Language as given, or nil where it is to be detected.
    package var language: String?
    /// Who speaks the whole text.
    package var speaker: String?
    /// Targets for the sentiment analyzer, in Unicode scalars.
    package var targets: [Range<Int>] = []
    /// The analyzers asked for on this line alone, or nil for all that the worker was started with.
    package var analyzers: [String]?
    /// Whether the rows are to be written in the short form that the daemon reads (``ResultLine``).
    package var wantsShortRows = false
    /// Bad UTF-8 sequences that were replaced by U+FFFD.
    package var repairs = 0

    /// Why a line cannot be analysed.
    package struct Fault: Error, Sendable {
        /// What a person is told.
        package var message: String
        /// The id as JSON, where it could be read before the fault.
        package var id: [UInt8]
    }

    /// Parses a line.
    ///
    /// Unknown fields are ignored, as are known ones that are null.
    ///
    /// - Throws: ``Fault`` where the line is no JSON object, has no text, or a field of the wrong type.
    package init(parsing line: Span<UInt8>) throws(Fault) {
        var scanner = JSONScanner()
        do {
            try read(&scanner, line)
        } catch {
            throw Fault(message: "\(error)", id: id)
        }
        repairs = scanner.repairs
    }

    private mutating func read(_ scanner: inout JSONScanner, _ line: Span<UInt8>) throws(JSONError) {
        guard !scanner.isAtEnd(line) else {
            throw JSONError(.unexpectedEnd, at: 0, "the line is blank; it should hold a JSON object with a \"text\"")
        }
        var key: [UInt8] = []
        var hasText = false
        try scanner.beginObject(line)
        while try scanner.nextKey(line, into: &key) {
            let kind = try scanner.peek(line)
            if kind == .null {
                try scanner.null(line)
                continue
            }
            switch String(decoding: key, as: UTF8.self) {
            case "text":
                text.removeAll()
                text.reserveCapacity(line.count - scanner.position)
                try scanner.string(line, into: &text)
                hasText = true
            case "id":
                if kind == .number {
                    let range = try scanner.number(line)
                    id = line.extracting(range).withUnsafeBufferPointer { Array($0) }
                } else {
                    var writer = JSONWriter()
                    writer.string(try Self.string(&scanner, line))
                    id = writer.bytes
                }
            case "title": title = try Self.string(&scanner, line)
            case "date": date = try Self.string(&scanner, line)
            case "source": source = try Self.string(&scanner, line)
            case "url": url = try Self.string(&scanner, line)
            case "language": language = try Self.string(&scanner, line)
            case "speaker": speaker = try Self.string(&scanner, line)
            case "targets":
                try scanner.beginArray(line)
                while try scanner.nextElement(line) { targets.append(try Self.range(&scanner, line)) }
            case "shortRows": wantsShortRows = try scanner.boolean(line)
            // The pool may have put one in front: the first counts.
            case "analyzers" where analyzers == nil:
                var names: [String] = []
                try scanner.beginArray(line)
                while try scanner.nextElement(line) { names.append(try Self.string(&scanner, line)) }
                analyzers = names
            default: try scanner.skipValue(line)
            }
        }
        guard scanner.isAtEnd(line) else {
            throw JSONError(.unexpectedByte, at: scanner.position, "something follows the document")
        }
        guard hasText else {
            throw JSONError(.wrongType, at: scanner.position, "the document has no \"text\"")
        }
    }

    private static func string(_ scanner: inout JSONScanner, _ line: Span<UInt8>) throws(JSONError) -> String {
        var bytes: [UInt8] = []
        try scanner.string(line, into: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }

    private static func range(_ scanner: inout JSONScanner, _ line: Span<UInt8>) throws(JSONError) -> Range<Int> {
        var ends: [Int] = []
        try scanner.beginArray(line)
        while try scanner.nextElement(line) {
            guard ends.count < 2 else { break }
            ends.append(try scanner.integer(line))
        }
        guard ends.count == 2, ends[0] >= 0, ends[0] <= ends[1] else {
            throw JSONError(.wrongType, at: scanner.position, "a target should be [start, end] in Unicode scalars")
        }
        return ends[0]..<ends[1]
    }
}
