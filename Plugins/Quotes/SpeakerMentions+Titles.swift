// What a document calls its persons: offices and trades with their holders, and ages.

import AnalyzerKit
import Language

extension SpeakerMentions {
    /// "President Ann Doyle", "Ann Doyle, the mayor of Corden": who "the president" and "the mayor" are.
    mutating func learnTitle(_ i: Int, _ name: String) {
        let tokens = document.tokens
        var k = firstTokens[i] - 1
        var steps = 0
        // Whether what stands between a word and the name is nothing but titles.
        var isNear = true
        while k >= 0, steps < 4, tokens[k].kind == .word, tokens[k + 1].gap != .paragraph {
            let hash = tokens[k].hash
            let traits = CueLexicon.traits(hash)
            // "The mayor met Ann Doyle", "The mayor's lawyer Ann Doyle", "The mayor and Ann Doyle": the title is another's.
            if hash == CueLexicon.possessive || hash == CueLexicon.apostrophe || hash == CueLexicon.and { break }
            if traits.contains(.determiner) || !tokens[k].isCapitalised && (isVerb(k) || traits.contains(.boundary)) {
                break
            }
            // "The lawyer for Ann Doyle", but "Secretary of State Ann Doyle".
            if isNear, traits.contains(.preposition) || endsInIng(k) { break }
            isNear = isNear && SpeakerTitles.isTitle(hash) && hash != SpeakerTitles.justice
            let title = SpeakerTitles.canonical(hash)
            if SpeakerTitles.isHeld(title) { noteTitle(title, at: k, of: name) }
            k -= 1
            steps += 1
        }
        learnApposition(i, name)
    }

    /// "Ann Doyle, the mayor of Corden", "Ann Doyle, chief executive of the line".
    private mutating func learnApposition(_ i: Int, _ name: String) {
        let tokens = document.tokens
        let j = endTokens[i] + 1
        guard j + 1 < tokens.count, tokens[j - 1].hash == CueLexicon.comma else { return }
        for k in j..<min(j + 6, tokens.count) {
            if tokens[k].kind == .punctuation || CueLexicon.traits(tokens[k].hash).contains(.preposition) { break }
            // "Represented by Ann Doyle, the governor said": no apposition, but the subject of what follows.
            if k + 1 < tokens.count, CueLexicon.traits(tokens[k + 1].hash).contains(.verb) { break }
            let title = SpeakerTitles.canonical(tokens[k].hash)
            if SpeakerTitles.isHeld(title) { noteTitle(title, at: k, of: name) }
        }
    }

    /// Notes a title plain and with the word before it ("Ruritanian President"), or, for who held it once, with that word alone.
    private mutating func noteTitle(_ title: UInt64, at k: Int, of name: String) {
        let tokens = document.tokens
        let before = k > 0 ? tokens[k - 1] : nil
        if isFormer(k) {
            if let before, before.kind == .word {
                Self.note(&holders, Self.key(ofFormer: title, before.hash), name)
            }
            return
        }
        Self.note(&holders, title, name)
        if let before, before.kind == .word, !CueLexicon.traits(before.hash).contains(.determiner) {
            Self.note(&holders, TextHash.mix(title, before.hash), name)
        }
    }

    /// "former prime minister", "ex-president", "shadow chancellor", "candidate for governor": who does not hold the office.
    private func isFormer(_ title: Int) -> Bool {
        let tokens = document.tokens
        var k = title - 1
        while k >= 0, title - k <= 5, tokens[k + 1].gap != .paragraph,
            tokens[k].kind == .word || CueLexicon.dashes.contains(tokens[k].hash) && tokens[k].gap == .none
        {
            let hash = tokens[k].hash
            // "late President Doyle", but not "Late on Monday President Doyle".
            if SpeakerTitles.former.contains(hash) {
                return k == title - 1 || !SpeakerTitles.formerAlone.contains(hash)
            }
            if CueLexicon.traits(hash).contains(.determiner) || hash == CueLexicon.and || isVerb(k) { return false }
            // "a former aide to President Doyle"
            if CueLexicon.traits(hash).contains(.preposition),
                hash != CueFrames.for || k == 0 || tokens[k - 1].hash != SpeakerTitles.candidate
            {
                return false
            }
            k -= 1
        }
        return false
    }

    /// "supporting", "including": what follows is its thing.
    private func endsInIng(_ i: Int) -> Bool {
        let token = document.tokens[i]
        return !token.isCapitalised && token.count > 5
            && document.bytes[Int(token.end) - 3..<Int(token.end)].elementsEqual("ing".utf8)
    }

    /// "Ann Doyle, 41, …", "Ann Doyle (41)", "the 41-year-old Ann Doyle".
    mutating func learnAge(_ i: Int, _ name: String) {
        let tokens = document.tokens
        let end = endTokens[i]
        var age: Int?
        if end + 2 < tokens.count, tokens[end + 1].kind == .number, tokens[end + 2].kind == .punctuation,
            tokens[end].hash == CueLexicon.comma || CueLexicon.opening.contains(tokens[end].hash)
        {
            age = number(end + 1)
        }
        for k in (max(0, firstTokens[i] - 4)..<firstTokens[i]).reversed() where age == nil {
            if tokens[k].kind == .punctuation { break }
            if tokens[k].hash == CueLexicon.old, !(k..<firstTokens[i]).contains(where: { isVerb($0) }) {
                age = self.age(k)
            }
        }
        guard let age else { return }
        ages[name] = age
        Self.note(&holders, Self.key(ofAge: age), name)
    }

    /// "the former president", "the former Ruritanian president".
    private static func key(ofFormer title: UInt64, _ before: UInt64) -> UInt64 {
        let key = TextHash.mix(title, before)
        return SpeakerTitles.former.contains(before) ? key : TextHash.mix(key, CueLexicon.late)
    }

    private static func key(ofAge age: Int) -> UInt64 { TextHash.mix(CueLexicon.old, UInt64(age)) }

    /// The age of "41-year-old", five tokens, by the last.
    func age(_ i: Int) -> Int? {
        let tokens = document.tokens
        guard tokens[i].hash == CueLexicon.old, i >= 4, tokens[i - 2].hash == CueLexicon.year,
            tokens[i - 4].kind == .number, CueLexicon.dashes.contains(tokens[i - 1].hash)
        else { return nil }
        return number(i - 4)
    }

    /// The number at the beginning of a token, of three digits at most.
    private func number(_ i: Int) -> Int? {
        let digits = document.bytes[document.tokens[i].range].prefix { (0x30...0x39).contains($0) }
        guard (1...3).contains(digits.count) else { return nil }
        return digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
    }

    /// The age in a phrase, where it is the head's own: not in "the 41-year-old's lawyer".
    func age(in phrase: Range<Int>) -> Int? {
        guard
            !phrase.contains(where: {
                let hash = document.tokens[$0].hash
                return hash == CueLexicon.possessive || hash == CueLexicon.apostrophe
            })
        else { return nil }
        for i in phrase.prefix(9) { if let found = age(i) { return found } }
        return nil
    }

    /// Whom the document itself calls so: "the mayor", "the Labour leader", "the 41-year-old".
    func holder(_ phrase: Range<Int>) -> String? {
        let tokens = document.tokens
        guard let head = phrase.last, phrase.count >= 2, tokens[phrase.lowerBound].hash == CueLexicon.the else {
            return nil
        }
        let title = SpeakerTitles.canonical(tokens[head].hash)
        var found: String?
        if let age = age(in: phrase) {
            found = holders[Self.key(ofAge: age)] ?? nil
        } else if SpeakerTitles.isHeld(title) {
            let isFormer = isFormer(phrase)
            let before = tokens[head - 1].hash
            if isFormer {
                if phrase.count <= 4 { found = holders[Self.key(ofFormer: title, before)] ?? nil }
            } else if phrase.count <= 3 || SpeakerTitles.table.contains(title) {
                // Not "the Senate minority leader" by "House minority leader Ann Doyle".
                found = holders[phrase.count == 2 ? title : TextHash.mix(title, before)] ?? nil
            }
        }
        guard let found, GenderWords.gender(tokens[head].hash).fits(gender(of: found)) else { return nil }
        return found
    }

    /// "the former mayor", "the deputy mayor".
    func isFormer(_ phrase: Range<Int>) -> Bool {
        phrase.contains { SpeakerTitles.former.contains(document.tokens[$0].hash) }
    }

    /// A person is named between two tokens.
    func isNamed(_ name: String, from start: Int, to end: Int) -> Bool {
        persons[countPersons(before: start)..<countPersons(before: end)].contains { $0.name == name }
    }

    /// The gender that a noun tells.
    func gender(ofNoun i: Int) -> Gender {
        document.tokens[i].isCapitalised ? .unknown : GenderWords.gender(document.tokens[i].hash)
    }

    /// A person whose office or trade the document gives: "Prosecutor Ann Doyle", "Ann Doyle, an analyst".
    ///
    /// Looked for where it is first named, and shortly before an office that may be his too.
    func isOccupied(_ name: String, besides office: Int) -> Bool {
        let count = countPersons(before: office)
        let title = SpeakerTitles.canonical(document.tokens[office].hash)
        let kin = SpeakerTitles.kin.first { $0.contains(title) }
        let near = max(min(60, count), count - 60)..<count
        return (0..<min(60, count)).contains { hasOccupation($0, name, kin) }
            || near.contains { hasOccupation($0, name, kin) }
    }

    private func hasOccupation(_ i: Int, _ name: String, _ kin: WordSet?) -> Bool {
        guard persons[i].name == name else { return false }
        let tokens = document.tokens
        let before = persons[i].token - 1
        // "former prime minister Ann Doyle": whoever the minister is now.
        if before >= 0, SpeakerTitles.isHeld(SpeakerTitles.canonical(tokens[before].hash)), isFormer(before) {
            return true
        }
        if before >= 0, tokens[before].kind == .word, !SpeakerTitles.courtesy.contains(tokens[before].hash),
            isOther(before, kin)
        {
            return true
        }
        let end = endTokens[persons[i].row]
        guard end + 2 < tokens.count, tokens[end].hash == CueLexicon.comma else { return false }
        for k in end + 1..<min(end + 7, tokens.count - 1) {
            if tokens[k].kind == .punctuation || CueLexicon.traits(tokens[k].hash).contains(.preposition) { break }
            if CueLexicon.traits(tokens[k + 1].hash).contains(.verb) { break }
            if isOther(k, kin) { return true }
        }
        return false
    }

    /// A noun for a person that is no second name of an office.
    private func isOther(_ noun: Int, _ kin: WordSet?) -> Bool {
        isPersonNoun(noun) && kin?.contains(SpeakerTitles.canonical(document.tokens[noun].hash)) != true
    }

    /// A sentence whose subject is a person has a noun for somebody else: "Doyle told the judge that".
    func meets(_ name: String, _ noun: Int) -> Bool {
        let tokens = document.tokens
        var i = countPersons(before: noun)
        var steps = 0
        while i > 0, steps < 20 {
            i -= 1
            steps += 1
            guard persons[i].name == name, persons[i].isSubject,
                let sentence = document.sentence(ofToken: persons[i].token), sentence.tokens.upperBound <= noun
            else { continue }
            let low = sentence.tokens.lowerBound
            if (low + 1..<max(low + 1, min(sentence.tokens.upperBound, low + 60)))
                .contains(where: {
                    tokens[$0].hash == tokens[noun].hash && tokens[$0 - 1].hash == CueLexicon.the
                })
            {
                return true
            }
        }
        return false
    }

    /// A person is the subject of the sentence of a token, and stands before it.
    func isSubject(_ name: String, ofSentenceBefore token: Int) -> Bool {
        guard let sentence = document.sentence(ofToken: token) else { return false }
        var i = countPersons(before: token)
        while i > 0, persons[i - 1].token >= sentence.tokens.lowerBound {
            i -= 1
            if persons[i].name == name, persons[i].isSubject { return true }
        }
        return false
    }
}
