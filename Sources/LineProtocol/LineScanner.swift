// Reads the pieces of a request, status or greeting line: spaces, ids, barewords, JSON strings.

import JSONText

/// A value of a line: positional, or after a key.
package struct Argument: Equatable, Sendable {
    /// The key before "=", where there is one.
    package var key: String?
    /// The value, unescaped.
    package var value: String

    /// Makes an argument.
    package init(key: String? = nil, _ value: String) {
        self.key = key
        self.value = value
    }
}

/// A position in the bytes of a line.
///
/// Every index is checked: the bytes come from outside.
struct LineScanner {
    var position = 0

    mutating func skipSpaces(_ bytes: Span<UInt8>) {
        while position < bytes.count, bytes[position] == 0x20 { position += 1 }
    }

    /// The end of the bareword that begins here: the next space, or the end of the line.
    func wordEnd(_ bytes: Span<UInt8>) -> Int {
        var end = position
        while end < bytes.count, bytes[end] != 0x20 { end += 1 }
        return end
    }

    /// Reads `#id`; nil where something else stands here.
    mutating func identifier(_ bytes: Span<UInt8>) throws(ProtocolError) -> String? {
        guard position < bytes.count, bytes[position] == UInt8(ascii: "#") else { return nil }
        let end = wordEnd(bytes)
        let name = position + 1..<end
        position = end
        guard (1...32).contains(name.count), name.allSatisfy({ isIdentifierByte(bytes[$0]) }) else {
            throw ProtocolError(
                .badLine,
                "an id has 1 to 32 letters, digits, hyphens, underscores or points after its \"#\""
            )
        }
        return text(bytes, name)
    }

    /// Reads a word that is neither quoted nor has a key: a verb, `ok`, an error code.
    mutating func word(_ bytes: Span<UInt8>, called what: String) throws(ProtocolError) -> String {
        let end = wordEnd(bytes)
        let range = position..<end
        guard !range.isEmpty else { throw ProtocolError(.badLine, "\(what) is missing") }
        for i in range {
            guard isBare(bytes, i) else {
                throw ProtocolError(
                    .badLine,
                    "\(what) should stand here, a bare word, and not \(quoted(text(bytes, range)))"
                )
            }
        }
        position = end
        return text(bytes, range)
    }

    /// Reads `value` or `key=value`.
    mutating func argument(_ bytes: Span<UInt8>) throws(ProtocolError) -> Argument {
        let start = position
        var end = start
        while end < bytes.count, isKeyByte(bytes[end]) { end += 1 }
        guard end > start, end < bytes.count, bytes[end] == UInt8(ascii: "=") else {
            return Argument(try value(bytes, of: nil))
        }
        let key = text(bytes, start..<end)
        position = end + 1
        return Argument(key: key, try value(bytes, of: key))
    }

    /// Reads a bareword or a JSON string, up to the next space or the end of the line.
    mutating func value(_ bytes: Span<UInt8>, of key: String?) throws(ProtocolError) -> String {
        if position < bytes.count, bytes[position] == UInt8(ascii: "\"") { return try jsonString(bytes) }
        let start = position
        let end = wordEnd(bytes)
        guard end > start else {
            let name = key ?? "key"
            throw ProtocolError(.badLine, "no value stands after \"\(name)=\"; an empty one is written \(name)=\"\"")
        }
        for i in start..<end {
            let isComment = i == start && (bytes[i] == UInt8(ascii: "#") || bytes[i] == UInt8(ascii: ";"))
            guard isBare(bytes, i), !isComment else {
                throw ProtocolError(
                    .badLine,
                    "\(quoted(text(bytes, start..<end))) (byte \(start)) needs quotation marks: a value with a space, "
                        + "a quotation mark, \"=\", a control character or a leading \"#\" or \";\" is written as a "
                        + "JSON string"
                )
            }
        }
        position = end
        return text(bytes, start..<end)
    }

    private mutating func jsonString(_ bytes: Span<UInt8>) throws(ProtocolError) -> String {
        var output: [UInt8] = []
        var scanner = JSONScanner(position: position)
        do {
            try scanner.string(bytes, into: &output)
        } catch {
            throw ProtocolError(.badLine, "a JSON string is broken: \(error.description)")
        }
        guard scanner.repairs == 0 else {
            throw ProtocolError(.badLine, "the JSON string at byte \(position) holds half of a surrogate pair")
        }
        position = scanner.position
        guard position == bytes.count || bytes[position] == 0x20 else {
            throw ProtocolError(.badLine, "a space should follow the JSON string that ends at byte \(position)")
        }
        return String(decoding: output, as: UTF8.self)
    }

    /// Whether the byte may stand in a bareword.
    ///
    /// The second byte of a C1 control character (C2 80…9F) may not.
    private func isBare(_ bytes: Span<UInt8>, _ i: Int) -> Bool {
        switch bytes[i] {
        case 0...0x20, 0x7F, UInt8(ascii: "\""), UInt8(ascii: "="): false
        case 0x80...0x9F: !(i > 0 && bytes[i - 1] == 0xC2)
        default: true
        }
    }

    private func text(_ bytes: Span<UInt8>, _ range: Range<Int>) -> String {
        bytes.extracting(range).withUnsafeBufferPointer { String(decoding: $0, as: UTF8.self) }
    }
}

/// ALPHA / DIGIT / "-" / "_" / ".", the characters of ids and of keys.
func isIdentifierByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): true
    case UInt8(ascii: "0")...UInt8(ascii: "9"): true
    case UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "."): true
    default: false
    }
}

func isKeyByte(_ byte: UInt8) -> Bool { isIdentifierByte(byte) }

/// Refuses a line that is not UTF-8.
func checkUTF8(_ bytes: Span<UInt8>) throws(ProtocolError) {
    if let offset = UTF8Check.firstInvalid(bytes) {
        throw ProtocolError(.badLine, "the line is not UTF-8: byte \(offset) is part of no character")
    }
}
