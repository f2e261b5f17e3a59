// What a character outside ASCII is, by Unicode block: enough to cut tokens, without tables or String.

/// The classes of characters that the segmenter tells apart.
enum ScalarClass: UInt8 {
    case letter
    /// A letter of a script that is written without blanks and cut letter by letter: Han and kana.
    case ideograph
    case digit
    case blank
    case lineEnd
    case invisible
    case punctuation
    case symbol
}

/// One character read from UTF-8.
struct Scalar {
    var value: UInt32
    /// Bytes it takes, 1 to 4; 1 where the bytes are not UTF-8.
    var length: Int

    /// Reads the character at an offset.
    ///
    /// Never reads past the end: what is cut short or malformed is one byte of
    /// U+FFFD.
    @inline(__always)
    static func read(_ bytes: Span<UInt8>, _ i: Int) -> Scalar {
        let lead = bytes[i]
        if lead < 0x80 { return Scalar(value: UInt32(lead), length: 1) }
        func tail(_ k: Int) -> UInt32? {
            i &+ k < bytes.count && bytes[i &+ k] & 0xC0 == 0x80 ? UInt32(bytes[i &+ k] & 0x3F) : nil
        }
        if lead >= 0xC2, lead < 0xE0, let a = tail(1) {
            return Scalar(value: UInt32(lead & 0x1F) << 6 | a, length: 2)
        }
        if lead >= 0xE0, lead < 0xF0, let a = tail(1), let b = tail(2) {
            return Scalar(value: UInt32(lead & 0x0F) << 12 | a << 6 | b, length: 3)
        }
        if lead >= 0xF0, lead < 0xF5, let a = tail(1), let b = tail(2), let c = tail(3) {
            return Scalar(value: UInt32(lead & 0x07) << 18 | a << 12 | b << 6 | c, length: 4)
        }
        return Scalar(value: 0xFFFD, length: 1)
    }

    /// Its class, by block (Unicode 16 names of blocks; a rare sign inside a block of letters counts as a letter).
    var category: ScalarClass {
        let c = value
        if c < 0x2000 { return low(c) }
        if c < 0x3000 { return middle(c) }
        switch c {
        case 0x3000: return .blank
        case 0x3001...0x3003, 0x3008...0x3020, 0x3030, 0x303D, 0x30FB: return .punctuation
        case 0x3005...0x3007, 0x3031...0x3035, 0x303B, 0x303C, 0x3041...0x30FA, 0x30FC...0x30FF, 0x31F0...0x31FF,
            0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0x20000...0x3FFFF:
            return .ideograph
        case 0x3004, 0x3012, 0x3013, 0x3036...0x303F, 0x3190...0x33FF, 0x4DC0...0x4DFF, 0xE000...0xF8FF: return .symbol
        case 0xFE00...0xFE0F, 0xFEFF, 0xE0000...0xE0FFF: return .invisible
        case 0xFE10...0xFE6F, 0xFF01...0xFF03, 0xFF05...0xFF0A, 0xFF0C...0xFF0F, 0xFF1A, 0xFF1B, 0xFF1F, 0xFF20,
            0xFF3B...0xFF3D, 0xFF5B, 0xFF5D, 0xFF5F...0xFF65:
            return .punctuation
        case 0xFF10...0xFF19: return .digit
        case 0xFF04, 0xFF0B, 0xFF1C...0xFF1E, 0xFF3E...0xFF40, 0xFF5C, 0xFF5E, 0xFFE0...0xFFFF: return .symbol
        case 0x1F000...0x1FAFF: return .symbol
        default: return .letter
        }
    }

    private func low(_ c: UInt32) -> ScalarClass {
        switch c {
        case 0x85: return .lineEnd
        case 0x80...0x9F: return .invisible
        case 0xA0, 0x1680: return .blank
        case 0xAD, 0x200B, 0x61C, 0x180E: return .invisible
        case 0xAA, 0xB5, 0xBA: return .letter
        case 0xA1, 0xA7, 0xAB, 0xB6, 0xB7, 0xBB, 0xBF, 0x37E, 0x387, 0x55A...0x55F, 0x589, 0x58A, 0x5BE, 0x5C0, 0x5C3,
            0x5F3, 0x5F4, 0x60C, 0x60D, 0x61B, 0x61D...0x61F, 0x66A...0x66D, 0x6D4, 0x964, 0x965, 0xE5A, 0xE5B,
            0x1361...0x1368,
            0x17D4...0x17D6:
            return .punctuation
        case 0xA2...0xBF, 0xD7, 0xF7, 0x482, 0x606...0x60B, 0xE3F: return .symbol
        case 0x660...0x669, 0x6F0...0x6F9, 0x966...0x96F, 0x9E6...0x9EF, 0xE50...0xE59: return .digit
        default: return .letter
        }
    }

    private func middle(_ c: UInt32) -> ScalarClass {
        switch c {
        case 0x2000...0x200A, 0x202F, 0x205F: return .blank
        case 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x206F: return .invisible
        case 0x2028, 0x2029: return .lineEnd
        case 0x2010...0x2043, 0x2045...0x2051, 0x2053...0x205E: return .punctuation
        case 0x2071, 0x207F, 0x2090...0x209C, 0x20D0...0x20FF, 0x2C00...0x2DFF: return .letter
        case 0x2102, 0x210A...0x2115, 0x2119...0x211D, 0x2124, 0x2126, 0x2128...0x2139, 0x2160...0x2188: return .letter
        case 0x2308...0x230B, 0x2329, 0x232A, 0x2768...0x2775, 0x27E6...0x27EF, 0x2983...0x2998, 0x2E00...0x2E7F:
            return .punctuation
        default: return .symbol
        }
    }

    /// True for a capital letter that ``Fold`` knows, or a capital without a small letter of its length (İ, Ÿ, ẞ,
    /// Armenian).
    func isCapital(_ bytes: Span<UInt8>, _ i: Int) -> Bool {
        if length == 2 {
            let pair = Fold.pair(bytes[i], bytes[i &+ 1])
            return pair != (bytes[i], bytes[i &+ 1]) || value == 0x130
                || (value >= 0x531 && value <= 0x556)
        }
        if length == 3, value >= 0x1E00, value <= 0x1EFF {
            return value == 0x1E9E || Fold.vietnameseTail(bytes[i &+ 1], bytes[i &+ 2]) != bytes[i &+ 2]
        }
        return false
    }

    /// True for a letter of a script that has capitals, so that a letter that is no capital is a small one.
    var isCased: Bool {
        value < 0x588 || (value >= 0x1E00 && value <= 0x1FFF)
    }
}
