// Turns bytes of any encoding that news archives use into valid UTF-8, and says what it had to repair.

/// The character encodings that the corpus readers understand.
///
/// Use ``decode(_:declared:)`` for whole documents. A byte order mark wins over what was declared, the declaration
/// wins over guessing, and bytes that are nobody's valid text become U+FFFD and are counted.
package enum TextEncoding: String, Sendable, CaseIterable {
    case utf8 = "utf-8"
    case utf16LittleEndian = "utf-16le"
    case utf16BigEndian = "utf-16be"
    case windows1252 = "windows-1252"
    case windows1250 = "windows-1250"
    case latin2 = "iso-8859-2"
    case latin9 = "iso-8859-15"
    case windows1251 = "windows-1251"
    case koi8r = "koi8-r"

    /// What a decoder returns: valid UTF-8, the encoding that was used, and how many U+FFFD were put in.
    package typealias Decoded = (utf8: [UInt8], encodingName: String, repaired: Int)

    /// Decodes a whole document to valid UTF-8.
    ///
    /// The order is: byte order mark (removed), `declared`, valid UTF-8, UTF-16 without a mark, and last UTF-8 with
    /// repairs where most of the non-ASCII text is valid, otherwise Windows-1252. A single-byte label on bytes that
    /// are valid UTF-8 with non-ASCII characters in them is taken for the mislabelling it nearly always is.
    /// Undeclared Windows-1252 is a guess: `encodingName` says so to whoever wants to warn.
    ///
    /// - Parameters:
    ///   - bytes: The document as it came.
    ///   - declared: A label such as `ISO-8859-1` from an HTTP header or a `<meta>` element; unknown labels are
    ///     ignored.
    /// - Returns: Valid UTF-8, the WHATWG name of the encoding, and the number of U+FFFD that were put in.
    package static func decode(_ bytes: [UInt8], declared: String? = nil) -> Decoded {
        bytes.withUnsafeBufferPointer { buffer in
            if let decoded = decodeLegacy(buffer, declared: declared) { return decoded }
            let (encoding, start, isValidUTF8) = detect(buffer, declared: declared)
            if encoding == .utf8, isValidUTF8 {
                return (start == 0 ? bytes : Array(bytes[start...]), encoding.rawValue, 0)
            }
            return encoding.decode(UnsafeBufferPointer(rebasing: buffer[start...]))
        }
    }

    /// Decodes a whole document to valid UTF-8, from borrowed memory; otherwise like the array version.
    package static func decode(_ bytes: UnsafeBufferPointer<UInt8>, declared: String? = nil) -> Decoded {
        if let decoded = decodeLegacy(bytes, declared: declared) { return decoded }
        let (encoding, start, isValidUTF8) = detect(bytes, declared: declared)
        let body = UnsafeBufferPointer(rebasing: bytes[start...])
        if encoding == .utf8, isValidUTF8 { return (Array(body), encoding.rawValue, 0) }
        return encoding.decode(body)
    }

    /// The encoding with this label, in any letter case and with any of its common aliases.
    ///
    /// ISO-8859-1 and US-ASCII mean Windows-1252, as in browsers. Others than these are ``LegacyEncoding``s, or not known:
    /// those of East Asia, above all.
    package init?(label: String) {
        switch Self.key(of: label) {
        case "utf8", "unicode11utf8", "unicode20utf8", "xunicode20utf8", "utf8mb4": self = .utf8
        case "utf16", "utf16le", "unicode", "ucs2", "iso10646ucs2", "csunicode": self = .utf16LittleEndian
        case "utf16be", "unicodefffe": self = .utf16BigEndian
        case "windows1252", "cp1252", "xcp1252", "iso88591", "88591", "iso885911987", "latin1", "l1", "ascii",
            "usascii", "ansix341968", "ibm819", "cp819":
            self = .windows1252
        case "windows1250", "cp1250", "xcp1250": self = .windows1250
        case "iso88592", "88592", "iso885921987", "latin2", "l2": self = .latin2
        case "iso885915", "885915", "latin9", "l9": self = .latin9
        case "windows1251", "cp1251", "xcp1251": self = .windows1251
        case "koi8r", "koi8", "koi", "koi8ru", "cskoi8r": self = .koi8r
        default: return nil
        }
    }

    /// Letters, in lower case, and digits of a label.
    static func key(of label: String) -> String {
        var key: [UInt8] = []
        for byte in label.utf8.prefix(40) {
            switch byte {
            case UInt8(ascii: "A")...UInt8(ascii: "Z"): key.append(byte | 0x20)
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): key.append(byte)
            default: break
            }
        }
        return String(decoding: key, as: UTF8.self)
    }

    /// Whether a label names an encoding that can be read.
    static func isKnown(_ label: String) -> Bool {
        TextEncoding(label: label) != nil || LegacyEncoding(label: label) != nil
    }

    /// Whether a text with this label was decoded as the label says.
    ///
    /// * `name`: The encoding that was used.
    static func isRead(_ label: String, as name: String) -> Bool {
        if let legacy = LegacyEncoding(label: label) { return legacy.name == name }
        guard let encoding = TextEncoding(label: label) else { return false }
        return encoding != .utf8 || name == TextEncoding.utf8.rawValue
    }

    /// Decodes bytes that are in one of the ``LegacyEncoding``s, as they say and look; else nil.
    private static func decodeLegacy(_ bytes: UnsafeBufferPointer<UInt8>, declared: String?) -> Decoded? {
        guard let declared, let legacy = LegacyEncoding(label: declared), !hasMark(bytes) else { return nil }
        // Pages that are UTF-8 whatever they say, and plain ASCII.
        guard UTF8Survey(bytes).invalid > 0 else { return nil }
        return decodeTable(bytes, legacy.table, name: legacy.name)
    }

    /// Whether a byte order mark stands at the beginning.
    private static func hasMark(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        bytes.starts(with: [0xEF, 0xBB, 0xBF]) || bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF])
    }

    /// The encoding to use, where its text starts after a byte order mark, and whether it is flawless UTF-8.
    private static func detect(
        _ bytes: UnsafeBufferPointer<UInt8>,
        declared: String?
    ) -> (encoding: TextEncoding, start: Int, isValidUTF8: Bool) {
        if bytes.count >= 3, bytes[0] == 0xEF, bytes[1] == 0xBB, bytes[2] == 0xBF {
            return (.utf8, 3, UTF8Survey(UnsafeBufferPointer(rebasing: bytes[3...])).invalid == 0)
        }
        if bytes.count >= 2 {
            if bytes[0] == 0xFF, bytes[1] == 0xFE { return (.utf16LittleEndian, 2, false) }
            if bytes[0] == 0xFE, bytes[1] == 0xFF { return (.utf16BigEndian, 2, false) }
        }
        let wide = unmarkedUTF16(bytes)
        let label = declared.flatMap(TextEncoding.init(label:))
        switch label {
        case .utf16LittleEndian, .utf16BigEndian:
            // Pages that say UTF-16 in ASCII are not UTF-16: believe the label only if the bytes agree.
            if let wide { return (wide, 0, false) }
        case .utf8:
            let survey = UTF8Survey(bytes)
            return survey.isSingleByte ? (.windows1252, 0, false) : (.utf8, 0, survey.invalid == 0)
        case .some(let single):
            let survey = UTF8Survey(bytes)
            return survey.invalid == 0 ? (.utf8, 0, true) : (single, 0, false)
        case nil:
            if let wide { return (wide, 0, false) }
        }
        let survey = UTF8Survey(bytes)
        if survey.invalid == 0 { return (.utf8, 0, true) }
        if survey.multibyte > survey.invalid || isMultibyteLabel(declared) { return (.utf8, 0, false) }
        return (.windows1252, 0, false)
    }

    /// Whether a label names an East Asian encoding: its bytes must not be shown as Western letters.
    private static func isMultibyteLabel(_ label: String?) -> Bool {
        guard let label = label?.lowercased() else { return false }
        return ["gb", "big5", "shift", "sjis", "euc-", "iso-2022", "hz", "x-sjis", "ks_c", "cn-"]
            .contains { label.hasPrefix($0) }
    }

    /// UTF-16 is recognised without a mark when nearly every second byte of the beginning is zero.
    private static func unmarkedUTF16(_ bytes: UnsafeBufferPointer<UInt8>) -> TextEncoding? {
        let count = min(bytes.count, 512) & ~1
        guard count >= 8 else { return nil }
        var zeros = (even: 0, odd: 0)
        for index in stride(from: 0, to: count, by: 2) {
            if bytes[index] == 0 { zeros.even += 1 }
            if bytes[index + 1] == 0 { zeros.odd += 1 }
        }
        let pairs = count / 2
        if zeros.odd * 10 >= pairs * 9, zeros.even * 10 <= pairs { return .utf16LittleEndian }
        if zeros.even * 10 >= pairs * 9, zeros.odd * 10 <= pairs { return .utf16BigEndian }
        return nil
    }

    /// Decodes `bytes`, which have no byte order mark, as this encoding.
    private func decode(_ bytes: UnsafeBufferPointer<UInt8>) -> Decoded {
        switch self {
        case .utf8: Self.repairUTF8(bytes)
        case .utf16LittleEndian: Self.decodeUTF16(bytes, lowFirst: true, name: rawValue)
        case .utf16BigEndian: Self.decodeUTF16(bytes, lowFirst: false, name: rawValue)
        case .windows1252: Self.decodeTable(bytes, TextEncodingTables.windows1252, name: rawValue)
        case .windows1250: Self.decodeTable(bytes, TextEncodingTables.windows1250, name: rawValue)
        case .latin2: Self.decodeTable(bytes, TextEncodingTables.latin2, name: rawValue)
        case .latin9: Self.decodeTable(bytes, TextEncodingTables.latin9, name: rawValue)
        case .windows1251: Self.decodeTable(bytes, TextEncodingTables.windows1251, name: rawValue)
        case .koi8r: Self.decodeTable(bytes, TextEncodingTables.koi8r, name: rawValue)
        }
    }

    private static func decodeTable(_ bytes: UnsafeBufferPointer<UInt8>, _ table: [UInt16], name: String) -> Decoded {
        var out: [UInt8] = []
        out.reserveCapacity(bytes.count + bytes.count / 8)
        var repaired = 0
        for byte in bytes {
            if byte < 0x80 {
                out.append(byte)
            } else {
                let scalar = UInt32(table[Int(byte & 0x7F)])
                if scalar == 0xFFFD { repaired += 1 }
                out.appendUTF8(scalar)
            }
        }
        return (out, name, repaired)
    }

    private static func decodeUTF16(_ bytes: UnsafeBufferPointer<UInt8>, lowFirst: Bool, name: String) -> Decoded {
        var out: [UInt8] = []
        out.reserveCapacity(bytes.count)
        var repaired = 0
        var index = 0
        func unit(_ at: Int) -> UInt32 {
            let pair = (UInt32(bytes[at]), UInt32(bytes[at + 1]))
            return lowFirst ? pair.0 | pair.1 << 8 : pair.1 | pair.0 << 8
        }
        while index + 1 < bytes.count {
            let first = unit(index)
            index += 2
            if first & 0xF800 != 0xD800 {
                out.appendUTF8(first)
            } else if first < 0xDC00, index + 1 < bytes.count, unit(index) & 0xFC00 == 0xDC00 {
                out.appendUTF8(0x10000 + ((first & 0x3FF) << 10 | unit(index) & 0x3FF))
                index += 2
            } else {
                out.appendUTF8(0xFFFD)
                repaired += 1
            }
        }
        if index < bytes.count {
            out.appendUTF8(0xFFFD)
            repaired += 1
        }
        return (out, name, repaired)
    }

    /// Copies `bytes`, with one U+FFFD for each maximal piece of a broken sequence (the WHATWG rule).
    private static func repairUTF8(_ bytes: UnsafeBufferPointer<UInt8>) -> Decoded {
        var out: [UInt8] = []
        out.reserveCapacity(bytes.count + 16)
        var repaired = 0
        var index = 0
        var copied = 0
        while index < bytes.count {
            let (length, isValid) = utf8Sequence(bytes, index)
            if !isValid {
                out.append(contentsOf: bytes[copied..<index])
                out.appendUTF8(0xFFFD)
                repaired += 1
                copied = index + length
            }
            index += length
        }
        out.append(contentsOf: bytes[copied...])
        return (out, TextEncoding.utf8.rawValue, repaired)
    }
}

/// How much of some bytes is valid UTF-8.
private struct UTF8Survey {
    /// Well-formed sequences of two bytes and more.
    var multibyte = 0
    /// Pieces that are not UTF-8.
    var invalid = 0
    /// Those that are the beginning of a sequence.
    private var beginnings = 0
    /// Bytes beyond ASCII behind another one.
    private var neighbours = 0
    private var highBytes = 0
    private var hasNoLetter = false

    /// Whether it can only be a Western encoding of one byte, whatever its label says.
    ///
    /// Nothing beyond ASCII is UTF-8 then, and these bytes stand alone, as in "café" and quotation marks. Cut sequences and the
    /// letters of other scripts do not; what stands for no letter, or for one that hardly any text has, is damage.
    var isSingleByte: Bool {
        multibyte == 0 && invalid > 0 && !hasNoLetter && beginnings * 4 <= invalid && neighbours * 4 <= highBytes
    }

    init(_ bytes: UnsafeBufferPointer<UInt8>) {
        var index = 0
        let count = bytes.count
        while index < count {
            if bytes[index] < 0x80 {
                // Sixteen ASCII bytes at a time: nearly all of English text.
                while index + 16 <= count {
                    var all: UInt8 = 0
                    for offset in 0..<16 { all |= bytes[index + offset] }
                    if all >= 0x80 { break }
                    index += 16
                }
                while index < count, bytes[index] < 0x80 { index += 1 }
                continue
            }
            let (length, isValid) = utf8Sequence(bytes, index)
            if isValid {
                multibyte += 1
            } else {
                invalid += 1
                if length > 1 { beginnings += 1 }
                highBytes += length
                hasNoLetter = hasNoLetter || [0x81, 0x8D, 0x8F, 0x90, 0x9D, 0xFE, 0xFF].contains(bytes[index])
                neighbours += length - 1
                if index > 0, bytes[index - 1] >= 0x80 { neighbours += 1 }
            }
            index += length
        }
    }
}

/// The length of the sequence at `index`, or of the longest piece of it that can be one if it is broken.
private func utf8Sequence(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> (length: Int, isValid: Bool) {
    let lead = bytes[index]
    if lead < 0x80 { return (1, true) }
    var low: UInt8 = 0x80
    var high: UInt8 = 0xBF
    let needed: Int
    switch lead {
    case 0xC2...0xDF: needed = 1
    case 0xE0...0xEF:
        needed = 2
        if lead == 0xE0 { low = 0xA0 }
        if lead == 0xED { high = 0x9F }
    case 0xF0...0xF4:
        needed = 3
        if lead == 0xF0 { low = 0x90 }
        if lead == 0xF4 { high = 0x8F }
    default: return (1, false)
    }
    for offset in 1...needed {
        guard index + offset < bytes.count, bytes[index + offset] >= low, bytes[index + offset] <= high else {
            return (offset, false)
        }
        low = 0x80
        high = 0xBF
    }
    return (needed + 1, true)
}

extension [UInt8] {
    /// Appends one Unicode scalar as UTF-8; what is no scalar (surrogates, above 0x10FFFF) becomes U+FFFD.
    @inline(__always)
    mutating func appendUTF8(_ scalar: UInt32) {
        switch scalar {
        case 0..<0x80:
            append(UInt8(truncatingIfNeeded: scalar))
        case 0x80..<0x800:
            append(UInt8(truncatingIfNeeded: 0xC0 | scalar >> 6))
            append(UInt8(truncatingIfNeeded: 0x80 | scalar & 0x3F))
        case 0xD800..<0xE000, 0x110000...:
            append(0xEF)
            append(0xBF)
            append(0xBD)
        case 0x800..<0x10000:
            append(UInt8(truncatingIfNeeded: 0xE0 | scalar >> 12))
            append(UInt8(truncatingIfNeeded: 0x80 | scalar >> 6 & 0x3F))
            append(UInt8(truncatingIfNeeded: 0x80 | scalar & 0x3F))
        default:
            append(UInt8(truncatingIfNeeded: 0xF0 | scalar >> 18))
            append(UInt8(truncatingIfNeeded: 0x80 | scalar >> 12 & 0x3F))
            append(UInt8(truncatingIfNeeded: 0x80 | scalar >> 6 & 0x3F))
            append(UInt8(truncatingIfNeeded: 0x80 | scalar & 0x3F))
        }
    }
}
