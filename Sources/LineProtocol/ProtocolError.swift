// What is answered to a line that cannot be carried out.

/// An error of the line protocol: a code for programs, a message for people.
package struct ProtocolError: Error, Equatable, Sendable, CustomStringConvertible {
    /// The code, which scripts depend on.
    package var code: ErrorCode
    /// What happened and what to do, in one sentence or two.
    package var message: String
    /// The id of the request, where it could be read.
    package var id: String?
    /// The verb of the request, where it could be read.
    ///
    /// The line after `analyze` is its document even when its arguments are bad: the daemon looks here.
    package var verb: String?

    /// Makes an error.
    package init(_ code: ErrorCode, _ message: String, id: String? = nil, verb: String? = nil) {
        self.code = code
        self.message = message
        self.id = id
        self.verb = verb
    }

    /// The status that tells the client.
    package var status: Status { Status(id: id, outcome: .error(code: code, message: message)) }

    /// The code and the message.
    package var description: String { "\(code.rawValue): \(message)" }
}

/// A user's text as it may stand in a message: in quotation marks, cut where it is long, control characters replaced.
package func quoted(_ text: some StringProtocol) -> String {
    var result = ""
    var count = 0
    for scalar in text.unicodeScalars {
        guard count < 60 else {
            result += "…"
            break
        }
        let isUnsafe = scalar.properties.generalCategory == .control || scalar.value == 0x2028 || scalar.value == 0x2029
        result.unicodeScalars.append(isUnsafe ? "\u{FFFD}" : scalar)
        count += 1
    }
    return "\"\(result)\""
}
