// The words that need a closer look: apostrophes, points, hyphens, underscores, digits and letters outside ASCII.

extension TokenScanner {
    /// A word, whatever it is made of, from its first letter on; gives back where it ends.
    mutating func word(_ bytes: Span<UInt8>, _ start: Int) -> Int {
        if hasAddress(bytes, start) {
            emit(bytes, start, address.upperBound, .address)
            return address.upperBound
        }
        var end = start
        var partStart = start
        var points = 0
        var clitic = 0
        scanning: while end < bytes.count {
            let byte = bytes[end]
            if (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10 || byte == 0x5F {
                end &+= 1
                continue
            }
            let after = end &+ 1 < bytes.count ? bytes[end &+ 1] : 0x20
            switch byte {
            case 0x27, 0x60:
                clitic = cliticLength(bytes, end, end &+ 1)
                if clitic > 0 || byte == 0x60 || !Self.isWordByte(after) { break scanning }
                end &+= 1
            case 0x2D:
                guard Self.isWordByte(after), points == 0,
                    lexicon.role(TextHash.of(bytes, partStart..<end)).contains(.prefix)
                else { break scanning }
                end &+= 1
                partStart = end
            case 0x2E:
                guard Self.isWordByte(after), joinsAtPoint(bytes, partStart, end, points) else { break scanning }
                points &+= 1
                end &+= 1
                partStart = end
            case 0x26:
                // "AT&T", "R&D": capitals on both sides.
                guard after &- 0x41 < 26, end > start, bytes[end &- 1] &- 0x41 < 26, end &- start <= 3 else {
                    break scanning
                }
                end &+= 1
            case 0x80...0xFF:
                let scalar = Scalar.read(bytes, end)
                if scalar.value == 0x2019 {
                    clitic = cliticLength(bytes, end, end &+ 3)
                    let next = end &+ 3 < bytes.count ? bytes[end &+ 3] : 0x20
                    if clitic > 0 || !Self.isWordByte(next)
                        || Scalar.read(bytes, end &+ 3).category != .letter
                            && next >= 0x80
                    {
                        break scanning
                    }
                    end &+= 3
                } else if scalar.category == .letter || scalar.category == .digit || scalar.value == 0xAD {
                    end &+= scalar.length
                } else {
                    break scanning
                }
            default: break scanning
            }
        }
        return finishWord(bytes, start, end, points: points, clitic: clitic)
    }

    /// Adds the word, its point or its clitic.
    private mutating func finishWord(
        _ bytes: Span<UInt8>,
        _ start: Int,
        _ end: Int,
        points: Int,
        clitic: Int
    ) -> Int {
        var end = end
        if clitic > 0 {
            // n't takes its n from the word, unless the word is nothing but n.
            let cut = bytes[end &+ clitic &- 1] | 0x20 == 0x74 && end &- start > 1 ? end &- 1 : end
            emit(bytes, start, cut, .word)
            emit(bytes, cut, end &+ clitic, .word)
            return end &+ clitic
        }
        if end < bytes.count, bytes[end] == 0x2E {
            let after = end &+ 1 < bytes.count ? bytes[end &+ 1] : 0x20
            let hash = TextHash.of(bytes, start..<end)
            if after != 0x2E, points > 0 ? isInitials(bytes, start, end) : takesPoint(bytes, start, end, hash) {
                end &+= 1
            }
        }
        emit(bytes, start, end, points > 0 && isDomain(bytes, start, end) ? .address : .word)
        return end
    }

    /// Bytes of the apostrophe and what follows it, where that is a clitic: 's 'm 'd 'll 're 've n't, at the end of a
    /// word.
    func cliticLength(_ bytes: Span<UInt8>, _ mark: Int, _ letters: Int) -> Int {
        guard mark > 0, letters < bytes.count else { return 0 }
        let a = bytes[letters] | 0x20
        let b = letters &+ 1 < bytes.count ? bytes[letters &+ 1] : 0x20
        let length = Self.isWordByte(b) && b != 0xE2 ? 2 : 1
        let end = letters &+ length
        if end < bytes.count, Self.isWordByte(bytes[end]), bytes[end] != 0xE2 { return 0 }
        if length == 1 {
            if a == 0x73 || a == 0x6D || a == 0x64 { return end &- mark }
            return a == 0x74 && bytes[mark &- 1] | 0x20 == 0x6E ? end &- mark : 0
        }
        let pair = (a, b | 0x20)
        return pair == (0x6C, 0x6C) || pair == (0x72, 0x65) || pair == (0x76, 0x65) ? end &- mark : 0
    }

    /// True where a word before a stop is an abbreviation and takes the stop with it.
    func takesPoint(_ bytes: Span<UInt8>, _ start: Int, _ end: Int, _ hash: UInt64) -> Bool {
        let after = end &+ 1 < bytes.count ? bytes[end &+ 1] : 0x0A
        // "38°C. Schools closed", "at 20,000ft. The pilot": a unit, and the stop of its sentence.
        if gap == .none, after == 0x20, let last = tokens.last, last.kind == .number || Self.isDegree(last, bytes),
            follows(bytes, end &+ 1) == .capital
        {
            return false
        }
        if end &- start == 1, bytes[start] &- 0x41 < 26 {
            // An initial: a capital alone, before a name. "Plan B." at the end of a line is not one, nor is the pronoun
            // "I".
            if bytes[start] == 0x49 { return follows(bytes, end &+ 1) == .capital && isAfterCapital }
            return after != 0x0A && !isThing(bytes, bytes[start], end &+ 1)
        }
        let role = lexicon.role(hash)
        guard !role.isEmpty else { return false }
        // At the end of a line the stop is the sentence's, as UD has it ("etc" + "."); so it is behind "etc" before a
        // capital.
        if after == 0x0A || after == 0x0D || end &+ 1 == bytes.count { return false }
        if role.contains(.stopBeforeCapital) {
            return follows(bytes, end &+ 1) != .capital
        }
        if role.contains(.title) { return true }
        // "Succeeded by Lee Jun. The vote": a name, and no month.
        if Self.monthsAndNames.contains(hash), follows(bytes, end &+ 1) == .capital, isAfterCapital,
            let last = tokens.last,
            !last.shape.contains(.point), !lexicon.isStarter(last.hash), !lexicon.role(last.hash).contains(.date)
        {
            return false
        }
        if role.contains(.abbreviation) || role.contains(.date) {
            return bytes[start] &- 0x41 < 26 || !Self.isEnglishWord(role) || role.contains(.date)
        }
        return role.contains(.beforeNumber) && follows(bytes, end &+ 1) == .digit
    }

    private static func isDegree(_ token: Token, _ bytes: Span<UInt8>) -> Bool {
        token.count == 2 && bytes[Int(token.start)] == 0xC2 && bytes[Int(token.start) + 1] == 0xB0
    }

    /// Short forms of months that are names, too.
    private static let monthsAndNames = WordSet(words: "jan mar apr jun sep")

    private static func isEnglishWord(_ role: Lexicon.Role) -> Bool { role.contains(.alsoWord) }

    private enum Following { case digit, capital, small, other }

    /// What stands after one blank.
    private func follows(_ bytes: Span<UInt8>, _ i: Int) -> Following {
        var i = i
        if i < bytes.count, bytes[i] == 0x20 { i &+= 1 }
        guard i < bytes.count else { return .other }
        let byte = bytes[i]
        return byte &- 0x30 < 10 ? .digit : byte &- 0x41 < 26 ? .capital : byte &- 0x61 < 26 ? .small : .other
    }

    /// True where the token before is a capitalised word on the same line.
    private var isAfterCapital: Bool {
        guard let last = tokens.last else { return false }
        return last.isCapitalised && gap == .space
    }

    /// A lone capital that is no initial: what "on X." and "via X." name, before the beginning of a sentence.
    ///
    /// An article or pronoun begins one ("from A to B. The road"); behind X, the platform, a name may too ("on X. Israel
    /// denied it").
    private func isThing(_ bytes: Span<UInt8>, _ letter: UInt8, _ stop: Int) -> Bool {
        guard gap == .space, let last = tokens.last, last.kind == .word, stop &+ 1 < bytes.count, bytes[stop] == 0x20
        else { return false }
        let start = stop &+ 1
        let isChannel = Self.channels.contains(last.hash)
        let isX = letter == 0x58
        if isX, isChannel, bytes[start] == 0x22 || bytes[start] == 0xE2 { return true }
        guard bytes[start] &- 0x41 < 26, isChannel || Self.ways.contains(last.hash) else { return false }
        var end = start &+ 1
        while end < bytes.count, end &- start < 24, Self.isWordByte(bytes[end]) { end &+= 1 }
        guard end < bytes.count else { return isX && isChannel }
        // "to J. A. Smith": one more initial.
        if bytes[end] == 0x2E, end &- start == 1 { return false }
        if SentenceSplitter.openers.contains(TextHash.of(bytes, start..<end)) { return true }
        guard isX else { return false }
        if isChannel { return true }
        // "sent to X. Zhang and", but "sent to X. Israel denied".
        guard bytes[end] == 0x20, end &+ 1 < bytes.count, bytes[end &+ 1] &- 0x61 < 26 else { return false }
        let next = end &+ 1
        end = next
        while end < bytes.count, end &- next < 24, Self.isWordByte(bytes[end]) { end &+= 1 }
        return !Self.joints.contains(TextHash.of(bytes, next..<end))
    }

    /// Prepositions before the platform X.
    private static let channels = WordSet(words: "on via")
    /// Prepositions before a letter that stands for a thing or a place, or for a person's first name.
    private static let ways = WordSet(words: "to from over across into onto in at with for of")
    /// Words behind a name that is no subject.
    private static let joints = WordSet(words: "and or of at in on from for who whose to with")

    /// True where the point between two runs of letters or digits belongs to the word.
    private func joinsAtPoint(_ bytes: Span<UInt8>, _ partStart: Int, _ point: Int, _ points: Int) -> Bool {
        var end = point &+ 1
        while end < bytes.count, end &- point <= 12, Self.isWordByte(bytes[end]), bytes[end] < 0x80 { end &+= 1 }
        let length = end &- point &- 1
        // Initials: single letters on both sides ("U.S", "a.m"), or one before a short part that a point follows
        // ("Ph.D.").
        if length == 1 {
            return point &- partStart <= 2 || bytes[point &+ 1] &- 0x30 < 10
        }
        if point &- partStart == 1, end < bytes.count, bytes[end] == 0x2E, length <= 2 { return true }
        let small = bytes[point &+ 1] &- 0x61 < 26 || bytes[point &+ 1] &- 0x30 < 10
        let role = lexicon.role(TextHash.of(bytes, (point &+ 1)..<end))
        if role.contains(.ending) { return small || length >= 3 }
        // Newsgroups, hosts, versions: small letters with more points behind them.
        if points > 0, point &- partStart > 1 { return small }
        return small && length > 1 && end &+ 1 < bytes.count && bytes[end] == 0x2E && Self.isWordByte(bytes[end &+ 1])
    }

    /// True for letters with points between them: one or two each ("U.S", "Ph.D").
    private func isInitials(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> Bool {
        guard end &- start <= 12 else { return false }
        var run = 0
        for i in start..<end {
            run = bytes[i] == 0x2E ? 0 : run &+ 1
            if run > 2 || bytes[i] &- 0x30 < 10 { return false }
        }
        return true
    }

    /// True where the last part is a domain or file ending.
    private func isDomain(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> Bool {
        var i = end
        while i > start, end &- i < 8, bytes[i &- 1] != 0x2E { i &-= 1 }
        guard i < end, i &- start >= 3 else { return false }
        return lexicon.role(TextHash.of(bytes, i..<end)).contains(.ending)
    }
}
