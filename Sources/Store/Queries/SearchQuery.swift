// The user's search language, turned into an expression of FTS5: nothing that a user writes reaches SQLite unquoted.

/// A search: words that must all stand in a document, `"phrases"`, `prefix*`, `OR`, `NOT` or `-`, and parentheses.
struct SearchQuery {
    /// A word or phrase that is looked for.
    struct Phrase: Equatable {
        /// Its words, folded as the index folds them.
        var words: [String]
        /// Whether the last one is the beginning of a word.
        var isPrefix: Bool
    }

    /// The expression for FTS5.
    private(set) var expression = ""
    /// What a hit consists of; what must not stand there is left out.
    private(set) var phrases: [Phrase] = []

    static let maximumBytes = 4_096
    static let maximumTerms = 64
    private static let maximumDepth = 16

    private enum Piece {
        case phrase(String, isPrefix: Bool)
        case or
        case not
        case open
        case close
    }

    private var pieces: [Piece] = []
    private var position = 0

    /// Reads a search.
    ///
    /// - Throws: `badArgument` that says what is wrong with it.
    init(_ text: String) throws(StoreError) {
        guard text.utf8.count <= Self.maximumBytes else {
            throw StoreError(
                .badArgument,
                "a search may have \(Self.maximumBytes) bytes; this one has \(text.utf8.count)"
            )
        }
        try split(text)
        let terms = pieces.count {
            if case .phrase = $0 { true } else { false }
        }
        guard terms > 0 else { throw StoreError(.badArgument, "the search has no word to look for") }
        guard terms <= Self.maximumTerms else {
            throw StoreError(
                .badArgument,
                "a search may have \(Self.maximumTerms) words and phrases; this one has \(terms)"
            )
        }
        expression = try alternatives(depth: 0, isWanted: true)
        guard position == pieces.count else {
            throw StoreError(.badArgument, "the search has a closing parenthesis without an opening one")
        }
    }

    // MARK: - Pieces

    private mutating func split(_ text: String) throws(StoreError) {
        var rest = Substring(text)
        while let first = rest.first {
            if first.isWhitespace {
                rest.removeFirst()
            } else if first == "(" || first == ")" {
                pieces.append(first == "(" ? .open : .close)
                rest.removeFirst()
            } else if first == "-", rest.count > 1, let next = rest.dropFirst().first, !next.isWhitespace {
                pieces.append(.not)
                rest.removeFirst()
            } else if first == "\"" {
                rest.removeFirst()
                guard let end = rest.firstIndex(of: "\"") else {
                    throw StoreError(.badArgument, "the search has a quotation mark without a second one")
                }
                let phrase = String(rest[..<end])
                rest = rest[rest.index(after: end)...]
                let isPrefix = rest.first == "*"
                if isPrefix { rest.removeFirst() }
                append(phrase, isPrefix: isPrefix)
            } else {
                let end = rest.firstIndex { $0.isWhitespace || $0 == "(" || $0 == ")" || $0 == "\"" } ?? rest.endIndex
                var word = rest[..<end]
                rest = rest[end...]
                switch word {
                case "AND": continue
                case "OR": pieces.append(.or)
                case "NOT": pieces.append(.not)
                default:
                    let isPrefix = word.hasSuffix("*")
                    while word.hasSuffix("*") { word.removeLast() }
                    append(String(word), isPrefix: isPrefix)
                }
            }
        }
    }

    /// Adds a word or phrase; one without a letter or digit is not in the index and says nothing ("Smith & Wesson").
    private mutating func append(_ text: String, isPrefix: Bool) {
        if text.contains(where: { $0.isLetter || $0.isNumber }) {
            pieces.append(.phrase(text, isPrefix: isPrefix))
        } else if case .not? = pieces.last {
            pieces.removeLast()
        }
    }

    // MARK: - Expression

    /// Letters with a stroke or without a dot, which the index does not fold as it folds accents.
    private static let struck: [Character: Character] = [
        "l": "ł", "L": "ł", "o": "ø", "O": "ø", "d": "đ", "D": "đ", "i": "ı", "I": "ı",
    ]

    /// A word or phrase for FTS5; what has ASCII letters alone also finds the words in which one of them has a stroke, or all of a
    /// kind have ("Walesa", "Odegaard", "Yildirim").
    private static func term(_ text: String, isPrefix: Bool) -> String {
        var forms = [text.filter { $0 != "\0" }]
        if text.utf8.count <= maximumStruckBytes, text.utf8.allSatisfy({ $0 < 0x80 }) {
            let letters = Array(forms[0])
            var counts: [Character: Int] = [:]
            for (index, letter) in letters.enumerated() {
                guard let other = struck[letter] else { continue }
                counts[other, default: 0] += 1
                forms.append(String(letters[..<index] + [other] + letters[(index + 1)...]))
            }
            for (other, count) in counts.sorted(by: { $0.key < $1.key }) where count > 1 {
                forms.append(String(letters.map { struck[$0] == other ? other : $0 }))
            }
        }
        let terms = forms.map { form in
            "\"" + form.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
                + (isPrefix ? " *" : "")
        }
        return terms.count == 1 ? terms[0] : "(" + terms.joined(separator: " OR ") + ")"
    }

    /// Bytes of a phrase up to which other letters are tried: a longer one is a sentence, and no name.
    private static let maximumStruckBytes = 40

    private mutating func alternatives(depth: Int, isWanted: Bool) throws(StoreError) -> String {
        guard depth < Self.maximumDepth else {
            throw StoreError(
                .badArgument,
                "the search has more than \(Self.maximumDepth) parentheses inside each other"
            )
        }
        var parts = [try conjunction(depth: depth, isWanted: isWanted)]
        while position < pieces.count, case .or = pieces[position] {
            position += 1
            parts.append(try conjunction(depth: depth, isWanted: isWanted))
        }
        return parts.count == 1 ? parts[0] : "(" + parts.joined(separator: " OR ") + ")"
    }

    private mutating func conjunction(depth: Int, isWanted: Bool) throws(StoreError) -> String {
        var wanted: [String] = []
        var unwanted: [String] = []
        var negated = false
        loop: while position < pieces.count {
            let piece = pieces[position]
            switch piece {
            case .or, .close: break loop
            case .not:
                guard !negated else { throw StoreError(.badArgument, "the search has NOT twice in a row") }
                negated = true
                position += 1
                continue
            case .phrase(let text, let isPrefix):
                position += 1
                let term = Self.term(text, isPrefix: isPrefix)
                if negated { unwanted.append(term) } else { wanted.append(term) }
                if isWanted, !negated {
                    phrases.append(Phrase(words: SearchWords.words(of: text), isPrefix: isPrefix))
                }
            case .open:
                position += 1
                let part = try alternatives(depth: depth + 1, isWanted: isWanted && !negated)
                guard position < pieces.count, case .close = pieces[position] else {
                    throw StoreError(.badArgument, "the search has an opening parenthesis without a closing one")
                }
                position += 1
                if negated { unwanted.append(part) } else { wanted.append(part) }
            }
            negated = false
        }
        guard !negated else { throw StoreError(.badArgument, "nothing follows NOT in the search") }
        guard !wanted.isEmpty else {
            throw StoreError(
                .badArgument,
                unwanted.isEmpty
                    ? "a word is missing in the search, beside OR or in parentheses"
                    : "the search says only what must not be there; add a word that must"
            )
        }
        var result = wanted.joined(separator: " AND ")
        if wanted.count > 1 || !unwanted.isEmpty { result = "(" + result + ")" }
        for part in unwanted { result = "(" + result + " NOT " + part + ")" }
        return result
    }
}
