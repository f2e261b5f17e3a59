// A request line: what a client asks.

/// `[#id] verb argument …`, parsed or about to be sent.
package struct Request: Equatable, Sendable {
    /// The id that the answer echoes.
    package var id: String?
    /// The verb.
    package var verb: String
    /// The arguments in their order.
    package var arguments: [Argument]

    /// Makes a request.
    package init(id: String? = nil, _ verb: String, _ arguments: [Argument] = []) {
        self.id = id
        self.verb = verb
        self.arguments = arguments
    }

    /// Parses a line, given without its line end.
    ///
    /// More than one space between arguments is accepted. Verbs and arguments are not checked here but by
    /// ``VerbTable/validate(_:analyzers:)``.
    ///
    /// - Returns: Nil for lines that are to be ignored: blank ones and those that begin with ";".
    /// - Throws: ``ProtocolError`` `bad-line`, with the id and the verb where they can be read.
    package init?(parsing line: Span<UInt8>) throws(ProtocolError) {
        var scanner = LineScanner()
        scanner.skipSpaces(line)
        guard scanner.position < line.count, line[scanner.position] != UInt8(ascii: ";") else { return nil }
        arguments = []
        var fault: ProtocolError?
        do throws(ProtocolError) {
            try checkUTF8(line)
        } catch {
            fault = error
        }
        do throws(ProtocolError) {
            id = try scanner.identifier(line)
        } catch {
            fault = fault ?? error
        }
        scanner.skipSpaces(line)
        do throws(ProtocolError) {
            verb = try scanner.word(line, called: "a verb")
        } catch {
            var first = fault ?? error
            first.id = id
            throw first
        }
        if var fault {
            fault.id = id
            fault.verb = verb
            throw fault
        }
        do throws(ProtocolError) {
            scanner.skipSpaces(line)
            while scanner.position < line.count {
                arguments.append(try scanner.argument(line))
                scanner.skipSpaces(line)
            }
        } catch {
            throw ProtocolError(error.code, error.message, id: id, verb: verb)
        }
    }

    /// Parses a line, given without its line end.
    package init?(parsing line: [UInt8]) throws(ProtocolError) {
        try self.init(parsing: line.span)
    }

    /// Parses a line, given without its line end.
    package init?(parsing line: String) throws(ProtocolError) {
        try self.init(parsing: Array(line.utf8).span)
    }

    /// The id at the beginning of a line that is otherwise not read, as when it is too long.
    package static func readableID(_ line: [UInt8]) -> String? {
        var scanner = LineScanner()
        let bytes = line.span
        scanner.skipSpaces(bytes)
        return (try? scanner.identifier(bytes)) ?? nil
    }

    /// The positional values in their order.
    package var positionals: [String] { arguments.filter { $0.key == nil }.map(\.value) }

    /// All values given for a key, in their order.
    package func values(_ key: String) -> [String] { arguments.filter { $0.key == key }.map(\.value) }

    /// The first value given for a key.
    package func value(_ key: String) -> String? { arguments.first { $0.key == key }?.value }

    /// True where `key=true` was given.
    package func isTrue(_ key: String) -> Bool { value(key) == "true" }

    /// The line, without its line end.
    package var line: String {
        var pieces: [String] = []
        if let id { pieces.append("#\(id)") }
        pieces.append(verb)
        for argument in arguments { pieces.append(formatArgument(argument)) }
        return pieces.joined(separator: " ")
    }
}
