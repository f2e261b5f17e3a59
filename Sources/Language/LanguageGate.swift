// Tells the language of a document from its first few kilobytes: by script, by function words, by letters with marks.

/// Detects the language of a document.
///
/// Scripts that belong to one language decide alone. Where several languages share a script, each word that is on a
/// language's list of function words speaks for it, more loudly the fewer lists it stands on, and so do letters that
/// few languages use. English is certain after some thirty words; another language is believed only after a second look
/// into the middle of the document, so that a foreign quotation at the top does not decide.
public enum LanguageGate {
    /// Words looked at from the start, and again from the middle, where the start does not decide.
    private static let sample = 240

    /// The language of a text.
    ///
    /// - Parameters:
    ///   - bytes: The text, UTF-8.
    ///   - tokens: Its tokens, from ``Segmenter``.
    /// - Returns: An ISO 639-1 code, or "und" where the text has no words to tell by.
    public static func detect(_ bytes: Span<UInt8>, tokens: Span<Token>) -> String {
        let tables = LanguageTables.shared
        if isPlainlyEnglish(tokens, tables) { return "en" }
        var votes = LanguageVotes(count: tables.codes.count)
        votes.read(bytes, tokens, 0..<min(tokens.count, sample * 2), limit: sample, tables)
        let middle = tokens.count / 2
        if tokens.count > sample * 2 {
            votes.read(bytes, tokens, middle..<min(tokens.count, middle + sample * 2), limit: sample, tables)
        }
        if votes.isWeak { votes.readGrams(bytes, tokens, tables) }
        return votes.language(tables)
    }

    /// True where words that only English has lead from the start: nine documents in ten are settled here, without an
    /// allocation.
    private static func isPlainlyEnglish(_ tokens: Span<Token>, _ tables: LanguageTables) -> Bool {
        var english = 0
        var other = 0
        for i in 0..<min(tokens.count, 128) {
            let mask = tables.mask(tokens[i].hash)
            if mask == 1 {
                english &+= 1
                if english >= 6, other * 4 <= english { return true }
            } else if mask & 1 == 0, mask != 0 {
                other &+= 1
            }
        }
        return false
    }
}

/// What a sample of words says.
private struct LanguageVotes {
    var points: [Int]
    /// Words by script.
    var scripts = [Int](repeating: 0, count: LanguageScript.allCases.count)
    var words = 0

    init(count: Int) { points = [Int](repeating: 0, count: count) }

    mutating func read(
        _ bytes: Span<UInt8>,
        _ tokens: Span<Token>,
        _ range: Range<Int>,
        limit: Int,
        _ tables: LanguageTables
    ) {
        let stop = words + limit
        var i = range.lowerBound
        while i < range.upperBound, words < stop {
            let token = tokens[i]
            i &+= 1
            guard token.kind == .word else { continue }
            words &+= 1
            var mask = tables.mask(token.hash)
            if token.shape.contains(.nonASCII) {
                scripts[letters(bytes, token.range, tables, &mask).rawValue] &+= 1
            } else {
                scripts[0] &+= 1
            }
            if mask != 0 { vote(mask) }
        }
    }

    /// A word on one list is worth more than one on many.
    private mutating func vote(_ mask: UInt64) {
        let lists = mask.nonzeroBitCount
        let worth = lists == 1 ? 4 : lists == 2 ? 3 : lists <= 4 ? 2 : 1
        var left = mask
        while left != 0 {
            points[left.trailingZeroBitCount] &+= worth
            left &= left &- 1
        }
    }

    /// True where no Latin-script language has more than two words of its own.
    var isWeak: Bool { words < 60 && (points.max() ?? 0) < 8 }

    /// Adds the votes of letter sequences, for texts too short for function words.
    mutating func readGrams(_ bytes: Span<UInt8>, _ tokens: Span<Token>, _ tables: LanguageTables) {
        var folded: [UInt8] = []
        for i in 0..<min(tokens.count, 64) {
            let token = tokens[i]
            guard token.kind == .word, token.count < 40 else { continue }
            folded.removeAll(keepingCapacity: true)
            folded.append(0x5E)
            for k in token.range {
                folded.append(bytes[k].lowercasedASCII)
            }
            folded.append(0x24)
            for start in folded.indices {
                for length in 1...6 where start + length <= folded.count {
                    var left = tables.gramMask(TextHash.of(folded.span, start..<start + length))
                    while left != 0 {
                        points[left.trailingZeroBitCount] &+= 1
                        left &= left &- 1
                    }
                }
            }
        }
    }

    /// The script of a word; where no list has the word, its telling letters stand for it.
    private func letters(
        _ bytes: Span<UInt8>,
        _ range: Range<Int>,
        _ tables: LanguageTables,
        _ mask: inout UInt64
    ) -> LanguageScript {
        var script = LanguageScript.latin
        var i = range.lowerBound
        let end = min(range.upperBound, range.lowerBound &+ 32)
        while i < end {
            if bytes[i] < 0x80 {
                i &+= 1
                continue
            }
            let scalar = Scalar.read(bytes, i)
            i &+= scalar.length
            let found = LanguageScript(scalar.value)
            if found != .latin { script = found }
            if mask == 0 { mask = tables.letterMask(scalar.value) }
        }
        return script
    }

    /// The decision.
    func language(_ tables: LanguageTables) -> String {
        var best = LanguageScript.latin
        for script in LanguageScript.allCases where scripts[script.rawValue] > scripts[best.rawValue] { best = script }
        if scripts[best.rawValue] == 0 { return LanguageCode.undetermined }
        // Japanese is written in Han and kana; Han alone is Chinese.
        if best == .han, scripts[LanguageScript.kana.rawValue] * 8 >= scripts[best.rawValue] { return "ja" }
        if let code = best.onlyLanguage { return code }
        var winner = -1
        for k in points.indices where tables.scripts[k] == best && points[k] > (winner < 0 ? 0 : points[winner]) {
            winner = k
        }
        if winner >= 0 { return tables.codes[winner] }
        return best.fallback
    }
}

/// Scripts that the gate tells apart.
private enum LanguageScript: Int, CaseIterable {
    case latin, cyrillic, arabic, devanagari, greek, hebrew, han, kana, hangul, thai, bengali, armenian, georgian
    case tamil, telugu, gujarati, kannada, malayalam, gurmukhi, ethiopic, burmese, khmer, lao, sinhala, odia

    init(_ scalar: UInt32) {
        switch scalar {
        case 0x370...0x3FF, 0x1F00...0x1FFF: self = .greek
        case 0x400...0x52F: self = .cyrillic
        case 0x531...0x58F: self = .armenian
        case 0x590...0x5FF: self = .hebrew
        case 0x600...0x77F, 0xFB50...0xFDFF, 0xFE70...0xFEFE: self = .arabic
        case 0x900...0x97F: self = .devanagari
        case 0x980...0x9FF: self = .bengali
        case 0xA00...0xA7F: self = .gurmukhi
        case 0xA80...0xAFF: self = .gujarati
        case 0xB00...0xB7F: self = .odia
        case 0xB80...0xBFF: self = .tamil
        case 0xC00...0xC7F: self = .telugu
        case 0xC80...0xCFF: self = .kannada
        case 0xD00...0xD7F: self = .malayalam
        case 0xD80...0xDFF: self = .sinhala
        case 0xE00...0xE7F: self = .thai
        case 0xE80...0xEFF: self = .lao
        case 0x1000...0x109F: self = .burmese
        case 0x10A0...0x10FF: self = .georgian
        case 0x1100...0x11FF, 0xAC00...0xD7AF, 0x3130...0x318F: self = .hangul
        case 0x1200...0x139F: self = .ethiopic
        case 0x1780...0x17FF: self = .khmer
        case 0x3041...0x30FF: self = .kana
        case 0x3400...0x9FFF, 0xF900...0xFAFF, 0x20000...0x3FFFF: self = .han
        default: self = .latin
        }
    }

    /// The language of a script that news is written in by one language alone.
    var onlyLanguage: String? {
        switch self {
        case .latin, .cyrillic, .arabic, .devanagari: nil
        case .greek: "el"
        case .hebrew: "he"
        case .han: "zh"
        case .kana: "ja"
        case .hangul: "ko"
        case .thai: "th"
        case .bengali: "bn"
        case .armenian: "hy"
        case .georgian: "ka"
        case .tamil: "ta"
        case .telugu: "te"
        case .gujarati: "gu"
        case .kannada: "kn"
        case .malayalam: "ml"
        case .gurmukhi: "pa"
        case .ethiopic: "am"
        case .burmese: "my"
        case .khmer: "km"
        case .lao: "lo"
        case .sinhala: "si"
        case .odia: "or"
        }
    }

    /// The commonest language of a script, for texts without a function word; Latin letters alone say nothing.
    var fallback: String {
        switch self {
        case .cyrillic: "ru"
        case .arabic: "ar"
        case .devanagari: "hi"
        default: LanguageCode.undetermined
        }
    }
}

/// The word lists as one table: token hash → a bit for each language.
private struct LanguageTables: Sendable {
    private struct Entry {
        var key: UInt64 = 0
        var mask: UInt64 = 0
    }

    static let shared = LanguageTables()

    let codes: [String]
    let scripts: [LanguageScript]
    private var entries: [Entry]
    private var grams: [Entry]
    private var letterMasks = [UInt64](repeating: 0, count: 0x800)
    private var vietnamese: UInt64 = 0

    init() {
        let lists = LanguageWords.lists
        codes = lists.map(\.code)
        entries = [Entry](repeating: Entry(), count: 4096)
        grams = [Entry](repeating: Entry(), count: 1024)
        var scripts: [LanguageScript] = []
        for (k, list) in lists.enumerated() {
            let words = list.words.description.split(whereSeparator: { $0 == " " || $0 == "\n" })
            scripts.append(LanguageScript(words[0].unicodeScalars.first?.value ?? 0))
            for word in words { Self.add(String(word), 1 << UInt64(k), &entries) }
        }
        self.scripts = scripts
        let telling: [(String, String)] = [
            ("fr", "çœêèùûîôëïâ"), ("es", "ñ"), ("de", "äöüß"), ("pt", "ãõçê"), ("it", "ìòù"), ("pl", "łąęśżźćńó"),
            ("cs", "řěůďťňýžšč"), ("sk", "ľĺŕôäďťňýžšč"), ("sv", "åäö"), ("da", "æøå"), ("no", "æøå"), ("fi", "äö"),
            ("hu", "őűöüó"),
            ("ro", "șțăîâşţ"), ("tr", "ışğüöçı"), ("vi", "ơưđăâêô"), ("ca", "çïàò"), ("hr", "čćžšđ"), ("sl", "čžš"),
            ("lt", "ėųįąčęšūž"), ("lv", "āēīūģķļņšž"), ("et", "õäöü"), ("sq", "ëç"), ("ru", "ыэё"), ("uk", "іїєґ"),
            ("bg", "ъщ"),
            ("sr", "ђјљњћџ"), ("mk", "ѓќѕј"), ("be", "ўіё"), ("fa", "پچژگی"), ("ur", "ٹڈڑےںھہ"), ("ar", "ةى"),
        ]
        for (code, letters) in telling {
            guard let k = codes.firstIndex(of: code) else { continue }
            for scalar in letters.unicodeScalars where scalar.value < 0x800 {
                letterMasks[Int(scalar.value)] |= 1 << UInt64(k)
            }
        }
        for list in LanguageGrams.lists {
            guard let k = codes.firstIndex(of: list.code) else { continue }
            for gram in list.grams.description.split(whereSeparator: { $0 == " " || $0 == "\n" }) {
                Self.add(String(gram), 1 << UInt64(k), &grams)
            }
        }
        if let k = codes.firstIndex(of: "vi") { vietnamese = 1 << UInt64(k) }
    }

    private static func add(_ word: String, _ mask: UInt64, _ entries: inout [Entry]) {
        let key = TextHash.of(word) | 1
        var slot = Int(truncatingIfNeeded: key >> 32) & (entries.count - 1)
        while entries[slot].key != 0, entries[slot].key != key { slot = (slot + 1) & (entries.count - 1) }
        entries[slot].key = key
        entries[slot].mask |= mask
    }

    /// The languages that have a word on their list.
    @inline(__always)
    func mask(_ hash: UInt64) -> UInt64 { Self.find(hash, entries) }

    /// The languages that a letter sequence speaks for.
    func gramMask(_ hash: UInt64) -> UInt64 { Self.find(hash, grams) }

    @inline(__always)
    private static func find(_ hash: UInt64, _ entries: [Entry]) -> UInt64 {
        let key = hash | 1
        var slot = Int(truncatingIfNeeded: key >> 32) & (entries.count &- 1)
        while entries[slot].key != 0 {
            if entries[slot].key == key { return entries[slot].mask }
            slot = (slot &+ 1) & (entries.count &- 1)
        }
        return 0
    }

    /// The languages that a letter speaks for.
    func letterMask(_ scalar: UInt32) -> UInt64 {
        if scalar < 0x800 { return letterMasks[Int(scalar)] }
        return scalar >= 0x1EA0 && scalar <= 0x1EFF ? vietnamese : 0
    }
}
