// Hashes of words: the same on every machine and in every run, unlike Swift's seeded Hasher.

/// A 64-bit hash of case-folded UTF-8.
///
/// Folding: ASCII and the letters of the Latin, Greek and Cyrillic blocks lose their case (see ``Fold``); a curly
/// apostrophe (U+2019) counts as a straight one. Eight bytes at a time through the multiply-mix of wyhash; ASCII is
/// folded in place.
public enum TextHash {
    /// Hash of a string's UTF-8, folded as tokens are: what a table of words is keyed by.
    public static func of(_ word: String) -> UInt64 {
        let bytes = word.utf8
        return of(bytes.span, 0..<bytes.count)
    }

    /// Hash of a range of bytes, folded.
    @inlinable
    public static func of(_ bytes: Span<UInt8>, _ range: Range<Int>) -> UInt64 {
        var state = seed
        var i = range.lowerBound
        // Eight ASCII bytes at once, as long as there are eight; the rest goes byte by byte.
        while range.upperBound &- i >= 8 {
            let word = EightBytes.load(bytes, i)
            if word & EightBytes.high != 0 { break }
            state = mix(state ^ EightBytes.folded(word).byteSwapped, blockKey)
            i &+= 8
        }
        let left = range.upperBound &- i
        let done = UInt64(truncatingIfNeeded: i &- range.lowerBound)
        if left > 0, left < 8, i &+ 8 <= bytes.count {
            // The last ones at once, too, with what stands behind them in the text cut off.
            let shift = UInt64(truncatingIfNeeded: (8 &- left) &* 8)
            let word = EightBytes.load(bytes, i) << shift
            if word & EightBytes.high == 0 {
                return finish(state, EightBytes.folded(word).byteSwapped, done &+ UInt64(truncatingIfNeeded: left))
            }
        }
        return tail(bytes, i..<range.upperBound, state, done)
    }

    @inlinable
    static func tail(_ bytes: Span<UInt8>, _ range: Range<Int>, _ start: UInt64, _ done: UInt64) -> UInt64 {
        var state = start
        var word: UInt64 = 0
        var filled = done
        var i = range.lowerBound
        while i < range.upperBound {
            var byte = bytes[i]
            i &+= 1
            if byte &- 0x41 < 26 {
                byte |= 0x20
            } else if byte >= 0xC3 {
                // Two- and three-byte letters: fold the sequence, push its first bytes here and the last one below.
                if byte < 0xD5, i < range.upperBound {
                    let pair = Fold.pair(byte, bytes[i])
                    i &+= 1
                    push(pair.0, &word, &filled, &state)
                    byte = pair.1
                } else if byte == 0xE2, i &+ 1 < range.upperBound, bytes[i] == 0x80, bytes[i &+ 1] == 0x99 {
                    i &+= 2
                    byte = 0x27
                } else if byte == 0xE1, i &+ 1 < range.upperBound, bytes[i] & 0xFC == 0xB8 {
                    push(byte, &word, &filled, &state)
                    push(bytes[i], &word, &filled, &state)
                    byte = Fold.vietnameseTail(bytes[i], bytes[i &+ 1])
                    i &+= 2
                }
            }
            push(byte, &word, &filled, &state)
        }
        return finish(state, word, filled)
    }

    @usableFromInline static let seed: UInt64 = 0xA076_1D64_78BD_642F
    @usableFromInline static let blockKey: UInt64 = 0xE703_7ED1_A0B4_28DB
    @usableFromInline static let lastKey: UInt64 = 0x9E37_79B9_7F4A_7C15

    @inlinable
    static func push(_ byte: UInt8, _ word: inout UInt64, _ filled: inout UInt64, _ state: inout UInt64) {
        word = word << 8 | UInt64(byte)
        filled &+= 1
        if filled & 7 == 0 {
            state = mix(state ^ word, blockKey)
            word = 0
        }
    }

    /// Mixes in what is left of the last eight bytes, and the length.
    @inlinable
    static func finish(_ state: UInt64, _ word: UInt64, _ filled: UInt64) -> UInt64 {
        mix(state ^ word, lastKey ^ (filled << 56))
    }

    /// Mixes two words into one (the folded 128-bit product of wyhash).
    @inlinable
    public static func mix(_ a: UInt64, _ b: UInt64) -> UInt64 {
        let product = a.multipliedFullWidth(by: b)
        return product.high ^ product.low
    }
}
