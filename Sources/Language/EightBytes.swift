// Eight bytes of text in one word: finds and folds ASCII letters without a branch a byte.

/// Arithmetic on eight bytes at a time; the first byte of the text is the lowest of the word.
@usableFromInline
enum EightBytes {
    @usableFromInline static let ones: UInt64 = 0x0101_0101_0101_0101
    @usableFromInline static let high: UInt64 = 0x8080_8080_8080_8080

    /// The eight bytes at an offset; bytes past the end are zero.
    @inlinable
    static func load(_ bytes: Span<UInt8>, _ offset: Int) -> UInt64 {
        if offset >= 0, offset &+ 8 <= bytes.count {
            return UInt64(
                littleEndian: bytes.bytes.unsafeLoadUnaligned(fromUncheckedByteOffset: offset, as: UInt64.self)
            )
        }
        var word: UInt64 = 0
        var i = bytes.count &- 1
        while i >= offset {
            word = word << 8 | UInt64(bytes[i])
            i &-= 1
        }
        return word
    }

    /// The top bit of each byte that is an ASCII letter.
    @inlinable
    static func letters(_ word: UInt64) -> UInt64 {
        let small = (word | ones &* 0x20) & ~high
        let fromA = small &+ ones &* 0x1F
        let pastZ = small &+ ones &* 0x05
        return fromA & ~pastZ & ~word & high
    }

    /// The top bit of each byte that is an ASCII capital, given the letters.
    @inlinable
    static func capitals(_ word: UInt64, _ letters: UInt64) -> UInt64 {
        ~(word << 2) & letters
    }

    /// The bytes with ASCII capitals made small.
    @inlinable
    static func folded(_ word: UInt64) -> UInt64 {
        word | capitals(word, letters(word)) >> 2
    }
}
