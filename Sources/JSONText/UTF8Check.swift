// Well-formed UTF-8, checked by hand where Swift's String would copy (Unicode 15, table 3-7).

/// Checks and repairs of UTF-8.
public enum UTF8Check {
    /// U+FFFD, what a bad sequence is replaced by.
    public static let replacement: [UInt8] = [0xEF, 0xBF, 0xBD]

    /// Length of the well-formed sequence at an offset: 1 to 4, or 0 where there is none.
    @inlinable
    public static func sequenceLength(_ bytes: Span<UInt8>, at i: Int) -> Int {
        let lead = bytes[i]
        if lead < 0x80 { return 1 }
        if lead < 0xC2 { return 0 }
        let left = bytes.count - i
        if lead < 0xE0 { return left >= 2 && bytes[i + 1] & 0xC0 == 0x80 ? 2 : 0 }
        if lead < 0xF0 {
            guard left >= 3, bytes[i + 2] & 0xC0 == 0x80 else { return 0 }
            let second = bytes[i + 1]
            let low: UInt8 = lead == 0xE0 ? 0xA0 : 0x80
            let high: UInt8 = lead == 0xED ? 0x9F : 0xBF
            return second >= low && second <= high ? 3 : 0
        }
        guard lead < 0xF5, left >= 4, bytes[i + 2] & 0xC0 == 0x80, bytes[i + 3] & 0xC0 == 0x80 else { return 0 }
        let second = bytes[i + 1]
        let low: UInt8 = lead == 0xF0 ? 0x90 : 0x80
        let high: UInt8 = lead == 0xF4 ? 0x8F : 0xBF
        return second >= low && second <= high ? 4 : 0
    }

    /// How many bytes one U+FFFD stands for at a bad sequence: its longest well-formed beginning, at least 1
    /// (the practice that Unicode recommends, and what Python and String do).
    @inlinable
    public static func maximalInvalidLength(_ bytes: Span<UInt8>, at i: Int) -> Int {
        let lead = bytes[i]
        guard lead >= 0xE0, lead < 0xF5, i + 1 < bytes.count else { return 1 }
        let second = bytes[i + 1]
        let low: UInt8 = lead == 0xE0 ? 0xA0 : lead == 0xF0 ? 0x90 : 0x80
        let high: UInt8 = lead == 0xED ? 0x9F : lead == 0xF4 ? 0x8F : 0xBF
        guard second >= low, second <= high else { return 1 }
        guard lead >= 0xF0, i + 2 < bytes.count, bytes[i + 2] & 0xC0 == 0x80 else { return 2 }
        return 3
    }

    /// Offset of the first byte that is not part of well-formed UTF-8, or nil.
    public static func firstInvalid(_ bytes: Span<UInt8>) -> Int? {
        var i = 0
        let raw = bytes.bytes
        while i < bytes.count {
            if i + 8 <= bytes.count,
                raw.unsafeLoadUnaligned(fromByteOffset: i, as: UInt64.self) & 0x8080_8080_8080_8080 == 0
            {
                i += 8
                continue
            }
            let length = sequenceLength(bytes, at: i)
            if length == 0 { return i }
            i += length
        }
        return nil
    }
}
