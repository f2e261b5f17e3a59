// The line that ends an answer.

import JSONText

/// `[#id] ok key=value …` or `[#id] error code "message"`.
package struct Status: Equatable, Sendable {
    /// How the request ended.
    package enum Outcome: Equatable, Sendable {
        /// It was carried out. Every `ok` says `rows=N`.
        case ok(pairs: [Pair])
        /// It was not, or not to the end. Rows that came before are valid.
        case error(code: ErrorCode, message: String)
    }

    /// A key and its value.
    package struct Pair: Equatable, Sendable {
        /// The key.
        package var key: String
        /// The value, unescaped.
        package var value: String

        /// Makes a pair.
        package init(_ key: String, _ value: String) {
            self.key = key
            self.value = value
        }
    }

    /// The id of the request, where it had one.
    package var id: String?
    /// How the request ended.
    package var outcome: Outcome

    /// Makes a status.
    package init(id: String? = nil, outcome: Outcome) {
        self.id = id
        self.outcome = outcome
    }

    /// An `ok` that says how many rows came before it, and what else there is to say.
    package static func ok(id: String? = nil, rows: Int, _ pairs: [Pair] = []) -> Status {
        Status(id: id, outcome: .ok(pairs: [Pair("rows", String(rows))] + pairs))
    }

    /// An error.
    package static func error(id: String? = nil, _ code: ErrorCode, _ message: String) -> Status {
        Status(id: id, outcome: .error(code: code, message: message))
    }

    /// True where a line of an answer is a row and not a status.
    package static func isRow(_ line: Span<UInt8>) -> Bool { line.count > 0 && line[0] == UInt8(ascii: "{") }

    /// Parses a line, given without its line end.
    ///
    /// A code that this version does not know becomes `internal`, with the code kept in the message.
    ///
    /// - Throws: ``ProtocolError`` `bad-line`.
    package init(parsing line: Span<UInt8>) throws(ProtocolError) {
        try checkUTF8(line)
        var scanner = LineScanner()
        id = try scanner.identifier(line)
        if id != nil { scanner.skipSpaces(line) }
        let word = try scanner.word(line, called: "ok or error")
        scanner.skipSpaces(line)
        switch word {
        case "ok":
            var pairs: [Pair] = []
            while scanner.position < line.count {
                let argument = try scanner.argument(line)
                guard let key = argument.key else {
                    throw ProtocolError(.badLine, "a status has key=value after ok, not \(quoted(argument.value))")
                }
                pairs.append(Pair(key, argument.value))
                scanner.skipSpaces(line)
            }
            outcome = .ok(pairs: pairs)
        case "error":
            let code = try scanner.word(line, called: "an error code")
            scanner.skipSpaces(line)
            let message = scanner.position < line.count ? try scanner.value(line, of: nil) : ""
            scanner.skipSpaces(line)
            guard scanner.position == line.count else {
                throw ProtocolError(.badLine, "something follows the message of an error")
            }
            if let known = ErrorCode(rawValue: code) {
                outcome = .error(code: known, message: message)
            } else {
                outcome = .error(code: .internal, message: "\(code): \(message)")
            }
        default:
            throw ProtocolError(.badLine, "a status begins with ok or error, not with \(quoted(word))")
        }
    }

    /// Parses a line, given without its line end.
    package init(parsing line: String) throws(ProtocolError) {
        try self.init(parsing: Array(line.utf8).span)
    }

    /// The value of a key of an `ok`.
    package subscript(key: String) -> String? {
        guard case .ok(let pairs) = outcome else { return nil }
        return pairs.first { $0.key == key }?.value
    }

    /// The line, without its line end.
    ///
    /// The message of an error is always a JSON string.
    package var line: String {
        var text = id.map { "#\($0) " } ?? ""
        switch outcome {
        case .ok(let pairs):
            text += "ok"
            for pair in pairs { text += " " + formatArgument(Argument(key: pair.key, pair.value)) }
        case .error(let code, let message):
            text += "error \(code.rawValue) \(jsonString(message))"
        }
        return text
    }
}
