// The first line that the daemon says.

/// The greeting `analyzerd major.minor key=value …`.
package struct Greeting: Equatable, Sendable {
    /// What a daemon is doing, as the greeting says.
    package enum State: String, Sendable {
        /// It has just started; some requests are answered with `loading`.
        case loading
        /// It answers everything.
        case ready
        /// It is about to end.
        case shuttingDown = "shutting-down"
    }

    /// Major version that this code speaks.
    ///
    /// Another one is another protocol.
    package static let protocolMajor = 1
    /// Minor version that this code speaks.
    ///
    /// A greater one only adds.
    package static let protocolMinor = 0

    /// Major version of the protocol.
    package var major: Int
    /// Minor version of the protocol.
    package var minor: Int
    /// What else the daemon says: `version`, `state`.
    package var pairs: [Status.Pair]

    /// Makes the greeting of a daemon.
    package init(version: String, state: State) {
        major = Self.protocolMajor
        minor = Self.protocolMinor
        pairs = [Status.Pair("version", version), Status.Pair("state", state.rawValue)]
    }

    /// Parses a line, given without its line end.
    ///
    /// Keys that are not known are kept.
    ///
    /// - Throws: ``ProtocolError`` `bad-line` where this is no greeting of an analyzerd.
    package init(parsing line: Span<UInt8>) throws(ProtocolError) {
        try checkUTF8(line)
        var scanner = LineScanner()
        let name = try scanner.word(line, called: "analyzerd")
        guard name == "analyzerd" else {
            throw ProtocolError(.badLine, "a greeting begins with analyzerd, not with \(quoted(name))")
        }
        scanner.skipSpaces(line)
        let version = try scanner.word(line, called: "a protocol version")
        let numbers = version.split(separator: ".", omittingEmptySubsequences: false)
        guard numbers.count == 2, let major = wholeNumber(numbers[0]), let minor = wholeNumber(numbers[1]) else {
            throw ProtocolError(.badLine, "\(quoted(version)) is no protocol version (major.minor)")
        }
        self.major = major
        self.minor = minor
        pairs = []
        scanner.skipSpaces(line)
        while scanner.position < line.count {
            let argument = try scanner.argument(line)
            guard let key = argument.key else {
                throw ProtocolError(.badLine, "a greeting has key=value, not \(quoted(argument.value))")
            }
            pairs.append(Status.Pair(key, argument.value))
            scanner.skipSpaces(line)
        }
    }

    /// Parses a line, given without its line end.
    package init(parsing line: String) throws(ProtocolError) {
        try self.init(parsing: Array(line.utf8).span)
    }

    /// The value of a key.
    package subscript(key: String) -> String? { pairs.first { $0.key == key }?.value }

    /// What the daemon is doing, where it says something known.
    package var state: State? { self["state"].flatMap(State.init(rawValue:)) }

    /// Says why a client of this version cannot talk to that daemon, or nil.
    package var incompatibility: String? {
        guard major != Self.protocolMajor else { return nil }
        let daemon = self["version"].map { " (analyzerd \($0))" } ?? ""
        return "the daemon speaks protocol \(major).\(minor)\(daemon), this client \(Self.protocolMajor)."
            + "\(Self.protocolMinor); install both from the same release and restart the daemon"
    }

    /// The line, without its line end.
    package var line: String {
        var text = "analyzerd \(major).\(minor)"
        for pair in pairs { text += " " + formatArgument(Argument(key: pair.key, pair.value)) }
        return text
    }
}
