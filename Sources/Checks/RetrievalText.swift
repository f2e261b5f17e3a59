// A text as retrieval sees it: stems in their order, without addresses, hashtags taken apart.

internal import Language

/// A stem as a number, with what matching asks about it in the lowest bits.
package struct RetrievalTerm: Hashable, Sendable {
    /// A hash of the stem; bit 0 says that it begins with a digit, bit 1 that it is a function word.
    package var key: UInt64

    init(_ stem: [UInt8]) {
        let isNumber = stem.first.map { $0 &- 0x30 < 10 } ?? false
        let hash = TextHash.of(stem.span, 0..<stem.count)
        key = hash & ~7 | (isNumber ? 1 : 0)
        if FunctionWords.table.contains(hash & ~7) { key |= 2 }
    }

    /// Whether it begins with a digit.
    package var isNumber: Bool { key & 1 != 0 }
    /// Whether it says nothing about what a text is about.
    package var isFunctionWord: Bool { key & 2 != 0 }
}

/// The stems of a text.
package struct RetrievalText: Sendable {
    /// Stems in their order.
    package private(set) var terms: [RetrievalTerm] = []
    /// Stems of the names that posts of social networks end with, as in "… — Name (@handle) January 6, 2020".
    package private(set) var signature: [RetrievalTerm] = []
    /// Figures that a claim may be about, each with its scale: "£9m" is 9,000,000; no years.
    package private(set) var figures: Set<Double> = []

    /// Terms that are read; the rest of a longer text is left out.
    package static let maximumTerms = 1_000

    /// Reads a text.
    ///
    /// Addresses are left out; a hashtag or handle gives its whole and its parts ("#SaveTheBees": savethebees, save, the,
    /// bees). Works for scripts that put blanks between words.
    ///
    /// * `isPost`: Whether to look for hashtags, handles and a signature, as in what is asked for.
    package init(_ text: String, isPost: Bool = false) {
        var bytes = Array(text.utf8)
        if isPost {
            while let (body, name) = Self.signature(bytes) {
                var reader = WordReader(bytes: Array(bytes[name]), isPost: false)
                signature += reader.read(most: 16)
                bytes.removeSubrange(body...)
            }
        }
        var reader = WordReader(bytes: bytes, isPost: isPost)
        terms = reader.read(most: Self.maximumTerms)
        figures = Set(reader.figures)
    }

    /// Where the signature of a post begins, and the range of its name; nil where there is none.
    private static func signature(_ bytes: [UInt8]) -> (start: Int, name: Range<Int>)? {
        // The last "(@handle)", at most a date behind it.
        guard let close = bytes.lastIndex(of: UInt8(ascii: ")")), bytes.count - close <= 28,
            let open = bytes[..<close].lastIndex(of: UInt8(ascii: "(")), close - open <= 40, open > 0,
            open + 1 < close, bytes[open + 1] == UInt8(ascii: "@")
        else { return nil }
        // A dash between blanks, at most so far before it.
        var i = open - 1
        while i > 0, open - i < 100 {
            if bytes[i] == 0x20, let dash = dashEnd(bytes, i + 1), dash < open, bytes[dash] == 0x20 {
                return (i, dash..<open)
            }
            i -= 1
        }
        return nil
    }

    /// The end of a dash: a hyphen, or U+2013 and U+2014.
    private static func dashEnd(_ bytes: [UInt8], _ i: Int) -> Int? {
        guard i < bytes.count else { return nil }
        if bytes[i] == UInt8(ascii: "-") { return i + 1 }
        guard i + 2 < bytes.count, bytes[i] == 0xE2, bytes[i + 1] == 0x80, bytes[i + 2] == 0x93 || bytes[i + 2] == 0x94
        else { return nil }
        return i + 3
    }
}

/// Reads words one after the other.
private struct WordReader {
    let bytes: [UInt8]
    let isPost: Bool
    private var position = 0
    private var terms: [RetrievalTerm] = []
    private(set) var figures: [Double] = []
    /// The number of the term behind the last figure.
    private var behindFigure = -1

    init(bytes: [UInt8], isPost: Bool) {
        self.bytes = bytes
        self.isPost = isPost
    }

    mutating func read(most: Int) -> [RetrievalTerm] {
        while position < bytes.count, terms.count < most {
            if isAddress(position) {
                while position < bytes.count, bytes[position] > 0x20 { position += 1 }
            } else if isWordByte(position) {
                let isTag = isPost && position > 0 && (bytes[position - 1] == 0x23 || bytes[position - 1] == 0x40)
                word(isTag: isTag)
            } else {
                position += Self.length(bytes[position])
            }
        }
        return terms
    }

    /// Reads the word at the position.
    private mutating func word(isTag: Bool) {
        let start = position
        var word: [UInt8] = []
        var apostrophe: Int?
        while position < bytes.count {
            if isWordByte(position) {
                if isAddress(position) { break }
                let length = Self.length(bytes[position])
                for i in position..<min(position + length, bytes.count) { word.append(bytes[i].lowercasedASCII) }
                position += length
            } else if let length = apostropheLength(position), isLetter(position + length) {
                apostrophe = word.count
                position += length
            } else if bytes[position] == UInt8(ascii: ",") || bytes[position] == UInt8(ascii: "."),
                isDigit(position - 1),
                isDigit(position + 1)
            {
                if bytes[position] == UInt8(ascii: ".") { word.append(bytes[position]) }
                position += 1
            } else {
                break
            }
        }
        // "Putin's" is Putin; "don't" is dont.
        if let apostrophe, word.count == apostrophe + 1, word.last == UInt8(ascii: "s") { word.removeLast() }
        add(&word)
        if isTag { parts(of: start..<position) }
    }

    private mutating func add(_ word: inout [UInt8]) {
        guard !word.isEmpty else { return }
        readFigure(word)
        Stemmer.stem(&word)
        terms.append(RetrievalTerm(word))
    }

    /// Keeps a figure, or gives the last one its scale: "3", "3m", "million".
    private mutating func readFigure(_ word: [UInt8]) {
        guard word[0] &- 0x30 < 10 else {
            guard terms.count == behindFigure, let last = figures.popLast() else { return }
            figures.append(last * (Self.scales[String(decoding: word, as: UTF8.self)] ?? 1))
            return
        }
        let digits = word.prefix { $0 &- 0x30 < 10 || $0 == UInt8(ascii: ".") }
        let suffix = String(decoding: word[digits.count...], as: UTF8.self)
        guard let value = Double(String(decoding: digits, as: UTF8.self)),
            let scale = suffix.isEmpty ? 1 : Self.suffixes[suffix]
        else { return }
        // A year of our time; one with a scale is none, but then it is no figure either.
        if suffix.isEmpty, digits.count == 4, (1900..<2100).contains(value) { return }
        figures.append(value * scale)
        behindFigure = terms.count + 1
    }

    private static let scales = [
        "hundred": 100.0, "thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12, "lakh": 1e5, "crore": 1e7,
        "m": 1e6, "mn": 1e6, "bn": 1e9, "tn": 1e12,
    ]
    private static let suffixes = ["k": 1e3, "m": 1e6, "mn": 1e6, "b": 1e9, "bn": 1e9, "tn": 1e12]

    /// The words of "SaveTheBees2020", where there are several.
    private mutating func parts(of range: Range<Int>) {
        var edges: [Int] = []
        for i in range.dropFirst() {
            let (a, b) = (Self.kind(bytes[i - 1]), Self.kind(bytes[i]))
            let next = i + 1 < range.upperBound ? Self.kind(bytes[i + 1]) : .other
            if a == .lower && b == .upper || a != .digit && b == .digit || a == .digit && b != .digit
                || a == .upper && b == .upper && next == .lower
            {
                edges.append(i)
            }
        }
        guard !edges.isEmpty else { return }
        var start = range.lowerBound
        for end in edges + [range.upperBound] {
            var word = bytes[start..<end].map(\.lowercasedASCII)
            add(&word)
            start = end
        }
    }

    // MARK: - Bytes

    private enum Kind { case lower, upper, digit, other }

    private static func kind(_ byte: UInt8) -> Kind {
        switch byte {
        case 0x61...0x7A: .lower
        case 0x41...0x5A: .upper
        case 0x30...0x39: .digit
        default: .other
        }
    }

    /// Bytes of the character that begins here.
    private static func length(_ byte: UInt8) -> Int { byte < 0xC0 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4 }

    private func isDigit(_ i: Int) -> Bool { bytes.indices.contains(i) && bytes[i] &- 0x30 < 10 }

    private func isLetter(_ i: Int) -> Bool { bytes.indices.contains(i) && (bytes[i] | 0x20) &- 0x61 < 26 }

    /// Letters and digits: punctuation and symbols of Unicode lie in C2, E2, EF and, with emoji, F0.
    private func isWordByte(_ i: Int) -> Bool {
        let byte = bytes[i]
        return byte < 0x80
            ? byte &- 0x30 < 10 || (byte | 0x20) &- 0x61 < 26
            : byte >= 0xC3 && byte != 0xE2 && byte < 0xEF
    }

    private func apostropheLength(_ i: Int) -> Int? {
        if bytes[i] == 0x27 { return 1 }
        guard i + 2 < bytes.count, bytes[i] == 0xE2, bytes[i + 1] == 0x80, bytes[i + 2] == 0x99 || bytes[i + 2] == 0x98
        else { return nil }
        return 3
    }

    /// "https://…" and "pic.twitter.com/…", also in the middle of a word, which posts are quoted with.
    private func isAddress(_ i: Int) -> Bool {
        guard bytes[i] == UInt8(ascii: "h") || bytes[i] == UInt8(ascii: "p") else { return false }
        return Self.addresses.contains { bytes[i...].starts(with: $0) }
    }

    private static let addresses = ["http://", "https://", "pic.twitter.com/"].map { Array($0.utf8) }
}

/// Words that hold a sentence together.
private enum FunctionWords {
    static let table: Set<UInt64> = Set(
        """
        a an the of to in on at for by with from and or but is are was were be been being am it its this that these \
        those as has have had do does did not no he she they them his her their him we our us you your i my me who whom \
        which what when where why how will would can could should may might there here than then so if into out up down \
        over about after before just also
        """
        .split(separator: " ")
        .flatMap { word in
            let whole = Array(word.utf8)
            var stem = whole
            Stemmer.stem(&stem)
            return [whole, stem].map { TextHash.of($0.span, 0..<$0.count) & ~7 }
        }
    )
}
