// A JSON value as a tree, for where speed does not matter: flags, protocol rows, settings, tests.

/// A JSON value, whose objects keep the order of their keys.
public enum JSONValue: Sendable, Equatable {
    /// `null`
    case null
    /// `true`, `false`
    case boolean(Bool)
    /// A whole number of 64 bits.
    case integer(Int)
    /// Any other number.
    case number(Double)
    /// A string.
    case string(String)
    /// An array.
    case array([JSONValue])
    /// An object.
    case object([Member])

    /// A key and its value.
    public struct Member: Sendable, Equatable {
        /// The key.
        public var key: String
        /// The value.
        public var value: JSONValue

        /// Makes a member.
        public init(_ key: String, _ value: JSONValue) {
            self.key = key
            self.value = value
        }
    }

    /// Deepest nesting that ``init(parsing:)`` accepts; it recurses.
    public static let maximumDepth = 64

    /// Parses one value; nothing but blanks may follow it.
    public init(parsing bytes: [UInt8]) throws(JSONError) {
        var scanner = JSONScanner(maximumDepth: Self.maximumDepth)
        let span = bytes.span
        self = try Self.read(&scanner, span, depth: 0)
        guard scanner.isAtEnd(span) else {
            throw JSONError(.unexpectedByte, at: scanner.position, "something follows the end of the value")
        }
    }

    /// Parses one value from a string.
    public init(parsing text: String) throws(JSONError) {
        try self.init(parsing: Array(text.utf8))
    }

    private static func read(
        _ scanner: inout JSONScanner,
        _ bytes: Span<UInt8>,
        depth: Int
    ) throws(JSONError) -> JSONValue {
        guard depth < maximumDepth else {
            throw JSONError(.tooDeep, at: scanner.position, "more than \(maximumDepth) levels of nesting")
        }
        switch try scanner.peek(bytes) {
        case .null:
            try scanner.null(bytes)
            return .null
        case .boolean: return .boolean(try scanner.boolean(bytes))
        case .string:
            var text: [UInt8] = []
            try scanner.string(bytes, into: &text)
            return .string(String(decoding: text, as: UTF8.self))
        case .number:
            let range = try scanner.number(bytes)
            let text = bytes.extracting(range).withUnsafeBufferPointer { String(decoding: $0, as: UTF8.self) }
            if let whole = Int(text) { return .integer(whole) }
            return .number(Double(text) ?? .infinity)
        case .array:
            var items: [JSONValue] = []
            try scanner.beginArray(bytes)
            while try scanner.nextElement(bytes) { items.append(try read(&scanner, bytes, depth: depth + 1)) }
            return .array(items)
        case .object:
            var members: [Member] = []
            var key: [UInt8] = []
            try scanner.beginObject(bytes)
            while try scanner.nextKey(bytes, into: &key) {
                let name = String(decoding: key, as: UTF8.self)
                members.append(Member(name, try read(&scanner, bytes, depth: depth + 1)))
            }
            return .object(members)
        }
    }

    /// Writes the value.
    public func write(to writer: inout JSONWriter) {
        switch self {
        case .null: writer.null()
        case .boolean(let value): writer.boolean(value)
        case .integer(let value): writer.integer(value)
        case .number(let value): writer.number(value)
        case .string(let value): writer.string(value)
        case .array(let items):
            writer.beginArray()
            for item in items { item.write(to: &writer) }
            writer.endArray()
        case .object(let members):
            writer.beginObject()
            for member in members {
                writer.key(member.key)
                member.value.write(to: &writer)
            }
            writer.endObject()
        }
    }

    /// The value as one line of JSON, without a line end.
    public var text: String {
        var writer = JSONWriter()
        write(to: &writer)
        return String(decoding: writer.bytes, as: UTF8.self)
    }

    /// The value of the first member with this key, where this is an object that has one.
    public subscript(key: String) -> JSONValue? {
        guard case .object(let members) = self else { return nil }
        return members.first { $0.key == key }?.value
    }

    /// The string, where this is one.
    public var stringValue: String? {
        if case .string(let value) = self { value } else { nil }
    }

    /// The whole number, where this is one.
    public var integerValue: Int? {
        if case .integer(let value) = self { value } else { nil }
    }

    /// The number as a Double, where this is one.
    public var doubleValue: Double? {
        switch self {
        case .integer(let value): Double(value)
        case .number(let value): value
        default: nil
        }
    }

    /// The truth value, where this is one.
    public var booleanValue: Bool? {
        if case .boolean(let value) = self { value } else { nil }
    }

    /// The items, where this is an array.
    public var arrayValue: [JSONValue]? {
        if case .array(let value) = self { value } else { nil }
    }

    /// The members, where this is an object.
    public var objectValue: [Member]? {
        if case .object(let value) = self { value } else { nil }
    }
}
