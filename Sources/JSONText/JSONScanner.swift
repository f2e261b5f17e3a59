// A pull scanner for JSON over UTF-8 bytes: no recursion, no String, no allocation of its own.
// JSONDecoder reads 22 MB/s of CPU time, this reads news lines at the speed of memory (see Benchmarks/README.md).

/// A position in a span of JSON, with the operations that read the next piece of it.
///
/// The span is passed to each call, so that a scanner can be kept while the bytes move. All functions check
/// every index: hostile bytes end in a ``JSONError``, never in a trap.
///
/// ```swift
/// var scanner = JSONScanner()
/// var key = [UInt8](), text = [UInt8]()
/// try scanner.beginObject(bytes)
/// while try scanner.nextKey(bytes, into: &key) {
///     if key.elementsEqual("text".utf8) { try scanner.string(bytes, into: &text) } else { try scanner.skipValue(bytes) }
/// }
/// ```
public struct JSONScanner: Sendable {
    /// Offset of the next byte to read.
    public var position: Int
    /// Invalid UTF-8 sequences and lone surrogates that were replaced by U+FFFD so far.
    public private(set) var repairs = 0
    /// Deepest nesting that ``skipValue(_:)`` accepts.
    public let maximumDepth: Int
    /// Whether `NaN`, `Infinity` and `-Infinity` are read as `null`, and a comma may stand before the end of an object or array.
    public let isLenient: Bool
    /// How many such numbers were read so far.
    public private(set) var nonFinites = 0
    /// How many such commas were read so far.
    public private(set) var trailingCommas = 0
    private var first = false

    /// Makes a scanner that starts at a byte.
    ///
    /// JSON has no `NaN` (RFC 8259, section 6) and no comma before an end (sections 4 and 5), but Python's writer puts the one
    /// where a number is missing, and programs that write JSON by hand the other: what reads other people's files may
    /// accept them.
    public init(position: Int = 0, maximumDepth: Int = 512, isLenient: Bool = false) {
        self.position = position
        self.maximumDepth = maximumDepth
        self.isLenient = isLenient
    }

    /// What kind of value comes next.
    public enum Kind: Sendable {
        /// `{`
        case object
        /// `[`
        case array
        /// `"`
        case string
        /// A digit or a minus sign.
        case number
        /// `true` or `false`.
        case boolean
        /// `null`.
        case null
    }

    /// Skips blanks and says what comes next, without reading it.
    ///
    /// - Throws: ``JSONError`` where no value can begin.
    public mutating func peek(_ bytes: Span<UInt8>) throws(JSONError) -> Kind {
        skipBlanks(bytes)
        guard position < bytes.count else {
            throw JSONError(.unexpectedEnd, at: position, "the text ends where a value should begin")
        }
        switch bytes[position] {
        case UInt8(ascii: "{"): return .object
        case UInt8(ascii: "["): return .array
        case UInt8(ascii: "\""): return .string
        case UInt8(ascii: "0")...UInt8(ascii: "9"): return .number
        case UInt8(ascii: "-"): return nonFiniteLength(bytes) > 0 ? .null : .number
        case UInt8(ascii: "t"), UInt8(ascii: "f"): return .boolean
        case UInt8(ascii: "n"): return .null
        case UInt8(ascii: "N"), UInt8(ascii: "I"):
            if nonFiniteLength(bytes) > 0 { return .null }
            throw JSONError(.unexpectedByte, at: position, "no JSON value begins here")
        default: throw JSONError(.unexpectedByte, at: position, "no JSON value begins here")
        }
    }

    /// True when nothing but blanks is left.
    public mutating func isAtEnd(_ bytes: Span<UInt8>) -> Bool {
        skipBlanks(bytes)
        return position >= bytes.count
    }

    /// Reads `{`.
    public mutating func beginObject(_ bytes: Span<UInt8>) throws(JSONError) {
        try expect(UInt8(ascii: "{"), in: bytes, "an object should begin here")
        first = true
    }

    /// Reads `[`.
    public mutating func beginArray(_ bytes: Span<UInt8>) throws(JSONError) {
        try expect(UInt8(ascii: "["), in: bytes, "an array should begin here")
        first = true
    }

    /// Reads the comma, the next key and its colon, or the end of the object.
    ///
    /// `key` receives the unescaped key; it is emptied first.
    ///
    /// - Returns: False at the end of the object, which is read.
    /// - Throws: ``JSONError`` where neither stands there.
    public mutating func nextKey(_ bytes: Span<UInt8>, into key: inout [UInt8]) throws(JSONError) -> Bool {
        guard try nextItem(bytes, end: UInt8(ascii: "}")) else { return false }
        key.removeAll(keepingCapacity: true)
        try string(bytes, into: &key)
        try expect(UInt8(ascii: ":"), in: bytes, "a colon should stand after a key")
        first = false
        return true
    }

    /// Reads the comma before the next element, or the end of the array.
    ///
    /// - Returns: False at the end of the array, which is read.
    public mutating func nextElement(_ bytes: Span<UInt8>) throws(JSONError) -> Bool {
        try nextItem(bytes, end: UInt8(ascii: "]"))
    }

    private mutating func nextItem(_ bytes: Span<UInt8>, end: UInt8) throws(JSONError) -> Bool {
        skipBlanks(bytes)
        guard position < bytes.count else {
            throw JSONError(.unexpectedEnd, at: position, "the text ends inside an object or array")
        }
        if bytes[position] == end {
            position += 1
            first = false
            return false
        }
        if first {
            first = false
        } else {
            try expect(UInt8(ascii: ","), in: bytes, "a comma should stand between two items")
            skipBlanks(bytes)
            if isLenient, position < bytes.count, bytes[position] == end {
                trailingCommas += 1
                position += 1
                return false
            }
        }
        return true
    }

    /// Reads a string and appends its unescaped UTF-8 to `output`.
    ///
    /// Invalid UTF-8 and lone surrogates become U+FFFD and are counted in ``repairs``.
    ///
    /// - Throws: ``JSONError`` for a raw control character, a bad escape or a missing closing mark.
    public mutating func string(_ bytes: Span<UInt8>, into output: inout [UInt8]) throws(JSONError) {
        try expect(UInt8(ascii: "\""), in: bytes, "a string should begin here")
        var start = position
        while true {
            position = plainEnd(bytes, from: position)
            guard position < bytes.count else {
                throw JSONError(.unexpectedEnd, at: position, "the text ends inside a string")
            }
            let byte = bytes[position]
            if byte >= 0x80 {
                let length = UTF8Check.sequenceLength(bytes, at: position)
                if length > 0 {
                    position += length
                } else {
                    append(bytes, start..<position, to: &output)
                    output.append(contentsOf: UTF8Check.replacement)
                    repairs += 1
                    position += UTF8Check.maximalInvalidLength(bytes, at: position)
                    start = position
                }
            } else if byte == UInt8(ascii: "\"") {
                append(bytes, start..<position, to: &output)
                position += 1
                return
            } else if byte == UInt8(ascii: "\\") {
                append(bytes, start..<position, to: &output)
                try escape(bytes, into: &output)
                start = position
            } else {
                throw JSONError(
                    .controlCharacter,
                    at: position,
                    "a raw control character (0x\(hex(byte))) stands inside a string"
                )
            }
        }
    }

    /// Reads a string without keeping it.
    public mutating func skipString(_ bytes: Span<UInt8>) throws(JSONError) {
        try expect(UInt8(ascii: "\""), in: bytes, "a string should begin here")
        while true {
            position = plainEnd(bytes, from: position)
            guard position < bytes.count else {
                throw JSONError(.unexpectedEnd, at: position, "the text ends inside a string")
            }
            switch bytes[position] {
            case UInt8(ascii: "\""):
                position += 1
                return
            case UInt8(ascii: "\\"):
                position += 2
            case 0x80...:
                position += 1
            default:
                throw JSONError(.controlCharacter, at: position, "a raw control character stands inside a string")
            }
        }
    }

    /// Reads a number and gives the range of its characters.
    public mutating func number(_ bytes: Span<UInt8>) throws(JSONError) -> Range<Int> {
        skipBlanks(bytes)
        let start = position
        if position < bytes.count, bytes[position] == UInt8(ascii: "-") { position += 1 }
        let integerStart = position
        skipDigits(bytes)
        guard position > integerStart else { throw JSONError(.badNumber, at: start, "a number needs a digit") }
        if position < bytes.count, bytes[position] == UInt8(ascii: ".") {
            position += 1
            let fraction = position
            skipDigits(bytes)
            guard position > fraction else { throw JSONError(.badNumber, at: start, "a digit should follow the point") }
        }
        if position < bytes.count, bytes[position] | 0x20 == UInt8(ascii: "e") {
            position += 1
            if position < bytes.count, bytes[position] == UInt8(ascii: "+") || bytes[position] == UInt8(ascii: "-") {
                position += 1
            }
            let exponent = position
            skipDigits(bytes)
            guard position > exponent else { throw JSONError(.badNumber, at: start, "the exponent has no digit") }
        }
        return start..<position
    }

    /// Reads a number that must be a whole number of 64 bits.
    public mutating func integer(_ bytes: Span<UInt8>) throws(JSONError) -> Int {
        skipBlanks(bytes)
        let start = position
        let isNegative = position < bytes.count && bytes[position] == UInt8(ascii: "-")
        if isNegative { position += 1 }
        var value = 0
        var overflows = false
        let digits = position
        while position < bytes.count {
            let digit = Int(bytes[position] &- 0x30)
            guard digit < 10 else { break }
            let (shifted, first) = value.multipliedReportingOverflow(by: 10)
            // Downwards, as the least number has no counterpart.
            let (next, second) = shifted.subtractingReportingOverflow(digit)
            value = next
            overflows = overflows || first || second
            position += 1
        }
        guard position > digits else { throw JSONError(.badNumber, at: start, "a number needs a digit") }
        let hasMore =
            position < bytes.count
            && (bytes[position] == UInt8(ascii: ".") || bytes[position] | 0x20 == UInt8(ascii: "e"))
        guard !hasMore, !overflows, isNegative || value != Int.min else {
            throw JSONError(.wrongType, at: start, "a whole number should stand here")
        }
        return isNegative ? value : -value
    }

    /// Reads `true` or `false`.
    public mutating func boolean(_ bytes: Span<UInt8>) throws(JSONError) -> Bool {
        skipBlanks(bytes)
        if matches("true", in: bytes) { return true }
        if matches("false", in: bytes) { return false }
        throw JSONError(.wrongType, at: position, "true or false should stand here")
    }

    /// Reads `null`, or what is accepted for it.
    public mutating func null(_ bytes: Span<UInt8>) throws(JSONError) {
        skipBlanks(bytes)
        let length = nonFiniteLength(bytes)
        if length > 0 {
            position += length
            nonFinites += 1
            return
        }
        guard matches("null", in: bytes) else { throw JSONError(.wrongType, at: position, "null should stand here") }
    }

    /// Reads a value of any kind without keeping it, without recursion, and without memory down to 64 levels.
    ///
    /// Nesting is limited to ``maximumDepth``. One bit a level remembers whether it is an object, so that
    /// `[}` is refused.
    public mutating func skipValue(_ bytes: Span<UInt8>) throws(JSONError) {
        var levels = Levels()
        repeat {
            switch try peek(bytes) {
            case .string: try skipString(bytes)
            case .number: _ = try number(bytes)
            case .boolean: _ = try boolean(bytes)
            case .null: try null(bytes)
            case .object, .array:
                let isObject = bytes[position] == UInt8(ascii: "{")
                guard levels.depth < maximumDepth else {
                    throw JSONError(.tooDeep, at: position, "more than \(maximumDepth) levels of nesting")
                }
                levels.open(isObject: isObject)
                position += 1
                first = true
            }
            // Close what ends here; stop in front of the next value.
            while levels.depth > 0 {
                if levels.isObject ? try skipKey(bytes) : try nextElement(bytes) { break }
                levels.close()
            }
        } while levels.depth > 0
        first = false
    }

    /// As ``nextKey(_:into:)``, without keeping the key.
    private mutating func skipKey(_ bytes: Span<UInt8>) throws(JSONError) -> Bool {
        guard try nextItem(bytes, end: UInt8(ascii: "}")) else { return false }
        try skipString(bytes)
        try expect(UInt8(ascii: ":"), in: bytes, "a colon should stand after a key")
        first = false
        return true
    }

    /// Which of the levels that are open are objects, a bit each.
    private struct Levels {
        private(set) var depth = 0
        /// The innermost 64 levels or fewer, the last one lowest.
        private var bits: UInt64 = 0
        /// Those around them, 64 each.
        private var outer: [UInt64] = []

        var isObject: Bool { bits & 1 == 1 }

        mutating func open(isObject: Bool) {
            if depth > 0, depth % 64 == 0 {
                outer.append(bits)
                bits = 0
            }
            bits = bits << 1 | (isObject ? 1 : 0)
            depth += 1
        }

        mutating func close() {
            depth -= 1
            bits >>= 1
            if depth > 0, depth % 64 == 0 { bits = outer.removeLast() }
        }
    }

    // MARK: - Pieces

    /// Skips JSON's four blanks.
    public mutating func skipBlanks(_ bytes: Span<UInt8>) {
        while position < bytes.count {
            let byte = bytes[position]
            guard byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 else { return }
            position += 1
        }
    }

    private mutating func skipDigits(_ bytes: Span<UInt8>) {
        while position < bytes.count, bytes[position] &- 0x30 < 10 { position += 1 }
    }

    private mutating func expect(_ byte: UInt8, in bytes: Span<UInt8>, _ message: String) throws(JSONError) {
        skipBlanks(bytes)
        guard position < bytes.count else { throw JSONError(.unexpectedEnd, at: position, message) }
        guard bytes[position] == byte else { throw JSONError(.unexpectedByte, at: position, message) }
        position += 1
    }

    private mutating func matches(_ word: StaticString, in bytes: Span<UInt8>) -> Bool {
        guard stands(word, in: bytes) else { return false }
        position += word.utf8CodeUnitCount
        return true
    }

    private func stands(_ word: StaticString, in bytes: Span<UInt8>) -> Bool {
        let length = word.utf8CodeUnitCount
        guard position + length <= bytes.count else { return false }
        for i in 0..<length where bytes[position + i] != word.utf8Start[i] { return false }
        return true
    }

    /// Length of the `NaN` or `Infinity` that stands here, zero where none does or none is accepted.
    private func nonFiniteLength(_ bytes: Span<UInt8>) -> Int {
        guard isLenient else { return 0 }
        if stands("NaN", in: bytes) { return 3 }
        if stands("Infinity", in: bytes) { return 8 }
        return stands("-Infinity", in: bytes) ? 9 : 0
    }

    private mutating func escape(_ bytes: Span<UInt8>, into output: inout [UInt8]) throws(JSONError) {
        let start = position
        guard position + 1 < bytes.count else {
            throw JSONError(.unexpectedEnd, at: start, "the text ends inside an escape")
        }
        let kind = bytes[position + 1]
        position += 2
        switch kind {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): output.append(kind)
        case UInt8(ascii: "n"): output.append(0x0A)
        case UInt8(ascii: "t"): output.append(0x09)
        case UInt8(ascii: "r"): output.append(0x0D)
        case UInt8(ascii: "b"): output.append(0x08)
        case UInt8(ascii: "f"): output.append(0x0C)
        case UInt8(ascii: "u"):
            let unit = try hexUnit(bytes)
            var scalar = UInt32(unit)
            if unit & 0xFC00 == 0xD800, position + 1 < bytes.count, bytes[position] == UInt8(ascii: "\\"),
                bytes[position + 1] == UInt8(ascii: "u")
            {
                let back = position
                position += 2
                let low = try hexUnit(bytes)
                if low & 0xFC00 == 0xDC00 {
                    scalar = 0x10000 + (UInt32(unit & 0x3FF) << 10 | UInt32(low & 0x3FF))
                } else {
                    position = back
                }
            }
            if let valid = Unicode.Scalar(scalar) {
                output.append(contentsOf: UTF8.encode(valid) ?? UTF8.encodedReplacementCharacter)
            } else {
                repairs += 1
                output.append(contentsOf: UTF8Check.replacement)
            }
        default:
            throw JSONError(.badEscape, at: start, "a backslash is followed by no known escape")
        }
    }

    private mutating func hexUnit(_ bytes: Span<UInt8>) throws(JSONError) -> UInt16 {
        guard position + 4 <= bytes.count else {
            throw JSONError(.unexpectedEnd, at: position, "the text ends inside a \\u escape")
        }
        var value: UInt16 = 0
        for i in 0..<4 {
            let byte = bytes[position + i]
            let digit: UInt8
            switch byte {
            case UInt8(ascii: "0")...UInt8(ascii: "9"): digit = byte - UInt8(ascii: "0")
            case UInt8(ascii: "a")...UInt8(ascii: "f"): digit = byte - UInt8(ascii: "a") + 10
            case UInt8(ascii: "A")...UInt8(ascii: "F"): digit = byte - UInt8(ascii: "A") + 10
            default: throw JSONError(.badEscape, at: position + i, "four hexadecimal digits should follow \\u")
            }
            value = value << 4 | UInt16(digit)
        }
        position += 4
        return value
    }
}

@inline(__always)
private func append(_ bytes: Span<UInt8>, _ range: Range<Int>, to output: inout [UInt8]) {
    guard !range.isEmpty else { return }
    bytes.extracting(range).withUnsafeBufferPointer { output.append(contentsOf: $0) }
}

private func hex(_ byte: UInt8) -> String {
    let digits = String(byte, radix: 16)
    return byte < 16 ? "0" + digits : digits
}
