// Case folding of two- and three-byte letters, by arithmetic on the bytes.

/// Case folding of letters outside ASCII.
///
/// Covers Latin-1, Latin Extended-A and the paired part of -B, Greek with its accented capitals, all of Cyrillic, and
/// Latin Extended Additional (Vietnamese). The capital and small letter must have the same length in UTF-8; others stay
/// as they are.
public enum Fold {
    /// The small letter for a two-byte sequence, or the sequence itself.
    @inlinable
    public static func pair(_ lead: UInt8, _ tail: UInt8) -> (UInt8, UInt8) {
        switch lead {
        case 0xC3:  // Latin-1: U+00C0...U+00DE but the multiplication sign
            if tail >= 0x80, tail <= 0x9E, tail != 0x97 { return (lead, tail | 0x20) }
        case 0xC4, 0xC5:  // Latin Extended-A: pairs of capital and small
            let scalar = UInt32(lead & 0x1F) << 6 | UInt32(tail & 0x3F)
            if scalar == 0x178 { return (0xC3, 0xBF) }
            if scalar == 0x130 || scalar == 0x138 || scalar == 0x149 || scalar == 0x17F { break }
            let oddIsCapital = (scalar >= 0x139 && scalar <= 0x148) || (scalar >= 0x179 && scalar <= 0x17E)
            return encode(oddIsCapital ? scalar &+ (scalar & 1) : scalar | 1)
        case 0xC7:  // Latin Extended-B, the paired part: U+01CD...U+01DC odd, U+01DE...U+01EF and U+01F8... even
            if tail >= 0x8D, tail <= 0x9C { return (lead, tail &+ (tail & 1)) }
            if (tail >= 0x9E && tail <= 0xAF) || tail >= 0xB8 { return (lead, tail | 1) }
        case 0xC8:  // U+0200...U+021F and U+0222...U+0233: even capitals (Romanian Ș, Ț)
            if tail <= 0x9F || (tail >= 0xA2 && tail <= 0xB3) { return (lead, tail | 1) }
        case 0xCE:  // Greek capitals U+0391...U+03A9, and those with accents
            if tail >= 0x91, tail <= 0x9F { return (lead, tail &+ 0x20) }
            if tail >= 0xA0, tail <= 0xAB, tail != 0xA2 { return (0xCF, tail &- 0x20) }
            if tail == 0x86 { return (lead, 0xAC) }
            if tail >= 0x88, tail <= 0x8A { return (lead, tail &+ 0x25) }
            if tail == 0x8C { return (0xCF, 0x8C) }
            if tail == 0x8E || tail == 0x8F { return (0xCF, tail &- 1) }
        case 0xD0:  // Cyrillic capitals U+0400...U+042F
            if tail >= 0x90, tail <= 0x9F { return (lead, tail &+ 0x20) }
            if tail >= 0xA0, tail <= 0xAF { return (0xD1, tail &- 0x20) }
            if tail >= 0x80, tail <= 0x8F { return (0xD1, tail &+ 0x10) }
        case 0xD1:  // U+0460...U+047F: even capitals
            if tail >= 0xA0 { return (lead, tail | 1) }
        case 0xD2:  // U+0480, U+048A...U+04BF: even capitals
            if tail == 0x80 || tail >= 0x8A { return (lead, tail | 1) }
        case 0xD3:  // U+04C1...U+04CE odd, U+04D0...U+04FF even, and the palochka
            if tail == 0x80 { return (lead, 0x8F) }
            if tail >= 0x81, tail <= 0x8E { return (lead, tail &+ (tail & 1)) }
            if tail >= 0x90 { return (lead, tail | 1) }
        case 0xD4:  // U+0500...U+052F: even capitals
            if tail <= 0xAF { return (lead, tail | 1) }
        default: break
        }
        return (lead, tail)
    }

    /// The last byte of the small letter for U+1E00...U+1EFF (E1 B8...BB), whose capitals are even.
    @inlinable
    public static func vietnameseTail(_ middle: UInt8, _ tail: UInt8) -> UInt8 {
        // U+1E96...U+1E9F are small letters and specials without a partner.
        if middle == 0xBA, tail >= 0x96, tail <= 0x9F { return tail }
        return tail | 1
    }

    @inlinable
    static func encode(_ scalar: UInt32) -> (UInt8, UInt8) {
        (UInt8(truncatingIfNeeded: 0xC0 | scalar >> 6), UInt8(truncatingIfNeeded: 0x80 | scalar & 0x3F))
    }
}
