// What is wrong with a piece of JSON, and where.

/// Says why bytes are not the JSON that was expected.
public struct JSONError: Error, Equatable, Sendable, CustomStringConvertible {
    /// The kinds of faults the scanner tells apart.
    public enum Code: String, Sendable {
        /// The bytes end in the middle of a value.
        case unexpectedEnd = "unexpected-end"
        /// A byte that cannot stand where it stands.
        case unexpectedByte = "unexpected-byte"
        /// A raw control character inside a string (RFC 8259, section 7).
        case controlCharacter = "control-character"
        /// A backslash followed by something that is not an escape.
        case badEscape = "bad-escape"
        /// A number that does not follow the grammar.
        case badNumber = "bad-number"
        /// More nesting than the caller allows.
        case tooDeep = "too-deep"
        /// The value has another type than the caller asked for.
        case wrongType = "wrong-type"
    }

    /// The kind of fault.
    public var code: Code
    /// Where it is, in bytes from the start of the scanned span.
    public var offset: Int
    /// What a person is told.
    public var message: String

    /// Makes an error.
    public init(_ code: Code, at offset: Int, _ message: String) {
        self.code = code
        self.offset = offset
        self.message = message
    }

    /// The message with its place.
    public var description: String { "\(message) (byte \(offset))" }
}
