// The persons, bodies and places of a document as the speakers' names need them: where, how known, and in what role.

import AnalyzerKit
import Language

/// A person named in the running text.
struct PersonMention {
    var name: String
    var gender: Gender
    var token: Int
    var paragraph: Int
    /// The subject of its sentence, as far as can be told from where it stands.
    var isSubject: Bool
    /// Index of its entities row.
    var row: Int
}

/// What the entities rows say, by token.
struct SpeakerMentions {
    let document: Document
    let paragraphs: [Paragraph]
    let isQuoted: [Bool]
    private(set) var rows: [Annotation] = []
    private(set) var firstTokens: [Int] = []
    private(set) var endTokens: [Int] = []
    /// Persons outside of marks, in order.
    private(set) var persons: [PersonMention] = []
    private var genders: [String: Gender] = [:]
    /// Who holds a title in this document; nil for more than one.
    var holders: [UInt64: String?] = [:]
    /// How old a person is, where the document says so.
    var ages: [String: Int] = [:]
    /// Bodies by the words of their names; nil for more than one.
    private(set) var bodies: [UInt64: String?] = [:]
    /// Full names by their last word.
    private(set) var families: [UInt64: String?] = [:]

    init(document: Document, paragraphs: [Paragraph], isQuoted: [Bool]) {
        self.document = document
        self.paragraphs = paragraphs
        self.isQuoted = isQuoted
        let tokens = document.tokens
        for row in document.annotations(by: "entities")
        where row.label == "PERSON" || row.label == "ORG" || row.label == "LOC" {
            let covered = document.tokens(of: row)
            guard !covered.isEmpty else { continue }
            rows.append(row)
            firstTokens.append(covered.lowerBound)
            endTokens.append(covered.upperBound)
        }
        var paragraph = 0
        for i in rows.indices {
            guard let name = rows[i].name else { continue }
            if rows[i].label == "ORG" {
                for token in firstTokens[i]..<endTokens[i] where tokens[token].isCapitalised {
                    Self.note(&bodies, tokens[token].hash, name)
                }
            }
            guard rows[i].label == "PERSON" else { continue }
            learnGender(i, name)
            learnTitle(i, name)
            learnAge(i, name)
            let last = tokens[endTokens[i] - 1]
            if endTokens[i] - firstTokens[i] > 1 { Self.note(&families, last.hash, name) }
            let first = firstTokens[i]
            if isQuoted[first] { continue }
            while paragraph < paragraphs.count, paragraphs[paragraph].tokens.upperBound <= first { paragraph += 1 }
            persons.append(
                PersonMention(
                    name: name,
                    gender: .unknown,
                    token: first,
                    paragraph: paragraph,
                    isSubject: isSubject(first..<endTokens[i]) && !followsPerson(i),
                    row: i
                )
            )
        }
        for i in persons.indices { persons[i].gender = genders[persons[i].name] ?? .unknown }
    }

    func isPerson(_ name: String) -> Bool { genders[name] != nil }

    func gender(of name: String) -> Gender { genders[name] ?? .unknown }

    /// Index of the first row that begins at or after a token.
    func firstRow(atOrAfter token: Int) -> Int {
        var low = 0
        var high = firstTokens.count
        while low < high {
            let middle = (low + high) / 2
            if firstTokens[middle] < token { low = middle + 1 } else { high = middle }
        }
        return low
    }

    /// Number of persons that begin before a token.
    func countPersons(before token: Int) -> Int {
        var low = 0
        var high = persons.count
        while low < high {
            let middle = (low + high) / 2
            if persons[middle].token < token { low = middle + 1 } else { high = middle }
        }
        return low
    }

    static func note(_ table: inout [UInt64: String?], _ key: UInt64, _ name: String) {
        if let known = table[key] {
            if known != name { table[key] = .some(nil) }
        } else {
            table[key] = name
        }
    }

    private mutating func learnGender(_ i: Int, _ name: String) {
        let tokens = document.tokens
        let first = firstTokens[i]
        var found = GenderWords.gender(tokens[first].hash)
        if first > 0, tokens[first - 1].kind == .word {
            let before = GenderWords.gender(tokens[first - 1].hash)
            if before != .unknown { found = before }
        } else if first > 2, tokens[first - 1].hash == CueLexicon.comma, !tokens[first - 2].isCapitalised,
            CueLexicon.traits(tokens[first - 3].hash).contains(.determiner)
        {
            // "Her husband, Des".
            let before = GenderWords.gender(tokens[first - 2].hash)
            if before != .unknown { found = before }
        }
        if found == .unknown, genders[name] == nil {
            let bytes = name.utf8
            let end = bytes.firstIndex(of: 0x20).map { bytes.distance(from: bytes.startIndex, to: $0) } ?? bytes.count
            found = GenderWords.gender(TextHash.of(bytes.span, 0..<end))
        }
        if genders[name] == nil || genders[name] == .unknown { genders[name] = found }
    }

    /// A verb in a form with a subject, but no participle before its noun ("a retired judge").
    func isVerb(_ i: Int) -> Bool {
        let token = document.tokens[i]
        guard token.kind == .word, !token.isCapitalised else { return false }
        if CueLexicon.traits(token.hash).contains(.verb) || CueLexicon.finite.contains(token.hash)
            || CueLexicon.simplePasts.contains(token.hash) || CueLexicon.pasts.contains(token.hash)
        {
            return true
        }
        guard token.count > 4, document.bytes[Int(token.end) - 2..<Int(token.end)].elementsEqual("ed".utf8) else {
            return false
        }
        return i == 0 || !CueLexicon.traits(document.tokens[i - 1].hash).contains(.determiner)
    }

    /// "Brandt met Doyle": another person stands before the verb of a name.
    private func followsPerson(_ i: Int) -> Bool {
        guard let other = persons.last, let sentence = document.sentence(ofToken: firstTokens[i]),
            other.token >= sentence.tokens.lowerBound
        else { return false }
        for k in (endTokens[other.row]..<max(endTokens[other.row], firstTokens[i])).reversed() {
            let token = document.tokens[k]
            // "Brandt left, and Doyle came": a clause of its own.
            if token.kind != .word || token.hash == CueLexicon.and { return false }
            if CueLexicon.traits(token.hash).contains(.boundary) { return false }
            if isVerb(k) { return true }
        }
        return false
    }

    /// A verb stands between the beginning of the clause and the name: "Brandt accused Doyle".
    func isBehindVerb(_ i: Int) -> Bool {
        guard let sentence = document.sentence(ofToken: firstTokens[i]) else { return false }
        var k = firstTokens[i] - 1
        let low = max(sentence.tokens.lowerBound, firstTokens[i] - 8)
        while k > low, document.tokens[k].kind == .word {
            if isVerb(k) { return true }
            k -= 1
        }
        return false
    }

    /// Right behind a preposition or a verb, but for titles ("gifts from Doyle", "meeting Doyle"); no owner of something.
    func isObject(_ i: Int) -> Bool {
        let tokens = document.tokens
        let end = endTokens[i]
        if end < tokens.count,
            tokens[end].hash == CueLexicon.possessive || tokens[end].hash == CueLexicon.apostrophe
        {
            return false
        }
        var k = firstTokens[i] - 1
        while k > 0, firstTokens[i] - k < 5, tokens[k].isCapitalised || SpeakerTitles.isTitle(tokens[k].hash) { k -= 1 }
        guard k >= 0, tokens[k].kind == .word else { return false }
        // "before Doyle was elected": a subject after all.
        if end < tokens.count, isVerb(end) { return false }
        return CueLexicon.traits(tokens[k].hash).contains(.preposition) || isVerb(k)
            || tokens[k].count > 5
                && document.bytes[Int(tokens[k].end) - 3..<Int(tokens[k].end)].elementsEqual("ing".utf8)
    }

    /// At the beginning of its sentence or behind its first comma, with nothing but titles before it.
    private func isSubject(_ name: Range<Int>) -> Bool {
        let tokens = document.tokens
        let end = name.upperBound
        if end < tokens.count,
            tokens[end].hash == CueLexicon.possessive || tokens[end].hash == CueLexicon.apostrophe
        {
            return false
        }
        guard let sentence = document.sentence(ofToken: name.lowerBound) else { return false }
        let low = sentence.tokens.lowerBound
        var k = name.lowerBound - 1
        var steps = 0
        while k >= low, steps < 10 {
            let traits = CueLexicon.traits(tokens[k].hash)
            if tokens[k].kind == .punctuation {
                if tokens[k].hash == CueLexicon.comma {
                    // Behind an adverbial, or in apposition: "City's coach, Rui Bastos, was furious".
                    let first = CueLexicon.traits(tokens[low].hash)
                    return first.contains(.preposition) || first.contains(.boundary) || first.contains(.opener)
                        || k > low && k - low <= 3 && !tokens[k - 1].isCapitalised
                        || k - low <= 8 && end < tokens.count && tokens[end].hash == CueLexicon.comma
                            && isNounPhrase(low..<k)
                }
                return CueLexicon.marks.contains(tokens[k].hash)
            }
            if traits.contains(.preposition) || traits.contains(.verb) || traits.contains(.pronoun) {
                return tokens[k].hash == CueFrames.as && k == low
            }
            if tokens[k].hash == CueLexicon.and { return true }
            if traits.contains(.boundary) { return k == low }
            k -= 1
            steps += 1
        }
        return k < low
    }

    /// "City's coach", "The head of the club", but not "Holt was sacked by her boss", nor "Marsh wrote to the minister".
    private func isNounPhrase(_ range: Range<Int>) -> Bool {
        let tokens = document.tokens
        let last = range.last { CueLexicon.traits(tokens[$0].hash).contains(.determiner) }
        return !range.contains { isVerb($0) }
            && !range.prefix(max(0, (last ?? range.lowerBound) - range.lowerBound))
                .contains { CueLexicon.traits(tokens[$0].hash).contains(.preposition) }
    }

    /// True where a paragraph has named the subject of a sentence before a token.
    func hasSubject(in paragraph: Int, before token: Int) -> Bool {
        var i = countPersons(before: token)
        var steps = 0
        while i > 0, steps < 40, persons[i - 1].paragraph == paragraph {
            i -= 1
            steps += 1
            if persons[i].isSubject { return true }
        }
        return false
    }

    /// "She has faced critics since": a paragraph that goes on about whom the one before was about.
    func beginsWithPronoun(_ paragraph: Int) -> Bool {
        guard paragraph < paragraphs.count else { return false }
        return CueFrames.nominatives.contains(document.tokens[paragraphs[paragraph].tokens.lowerBound].hash)
    }

    /// "Doyle's plan".
    func isPossessor(_ person: PersonMention) -> Bool {
        let end = endTokens[person.row]
        guard end < document.tokens.count else { return false }
        let behind = document.tokens[end].hash
        return behind == CueLexicon.possessive || behind == CueLexicon.apostrophe
    }

    /// True for a person that the first sentence of a paragraph names.
    func isInFirstSentence(_ person: PersonMention) -> Bool {
        guard let sentence = document.sentence(ofToken: person.token) else { return false }
        return sentence.tokens.lowerBound <= paragraphs[person.paragraph].tokens.lowerBound
    }
}
