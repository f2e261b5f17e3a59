// Persons without a name: "the defendant", "Doyle's solicitor", "a 41-year-old". Whom they stand beside is not "he".

import AnalyzerKit
import Language

extension SpeakerMentions {
    /// A noun for one person: "suspect", "barrister", "Briton", but not "order" and "incident".
    func isPersonNoun(_ i: Int) -> Bool {
        let token = document.tokens[i]
        let hash = token.hash
        guard token.kind == .word else { return false }
        if CueLexicon.roles.contains(hash) || SpeakerTitles.table.contains(hash)
            || SpeakerTitles.descriptions.contains(hash) || CueLexicon.persons.contains(hash)
            || !token.isCapitalised && GenderWords.gender(hash) != .unknown
        {
            return true
        }
        if CueLexicon.impersonal.contains(hash) || CueLexicon.inanimate.contains(hash)
            || CueLexicon.things.contains(hash) || !CueLexicon.traits(hash).isEmpty
        {
            return false
        }
        let word = document.bytes[token.range]
        guard !word.suffix(4).elementsEqual("ment".utf8) else { return false }
        return PersonalNouns.endings.contains {
            word.count > $0.utf8.count + 2 && word.suffix($0.utf8.count).elementsEqual($0.utf8)
        }
    }

    /// The head of a noun phrase at a token that stands for one person and names nobody.
    func stranger(at low: Int, before end: Int) -> Int? {
        let tokens = document.tokens
        var low = low
        while low < end, CueLexicon.traits(tokens[low].hash).contains(.opener) || tokens[low].hash == CueLexicon.comma,
            !CueLexicon.traits(tokens[low].hash).contains(.boundary)
        { low += 1 }
        guard low < end else { return nil }
        var isDetermined =
            CueLexicon.traits(tokens[low].hash).contains(.determiner)
            || CueLexicon.indefinite.contains(tokens[low].hash)
        var head: Int?
        var i = isDetermined ? low + 1 : low
        while i < min(low + 10, end) {
            let hash = tokens[i].hash
            if hash == CueLexicon.possessive || hash == CueLexicon.apostrophe {
                // "Doyle's solicitor"
                isDetermined = true
                head = nil
                i += 1
                continue
            }
            if i + 4 < end, tokens[i].kind == .number, age(i + 4) != nil {
                // "41-year-old"
                head = i + 4
                i += 5
                continue
            }
            guard tokens[i].kind == .word else { break }
            if !CueLexicon.traits(hash)
                .intersection([.verb, .auxiliary, .boundary, .preposition, .pronoun, .determiner]).isEmpty
                || CueLexicon.finite.contains(hash) || isVerb(i) && i > low + 1 || hash == CueLexicon.and
            {
                break
            }
            head = i
            i += 1
        }
        guard isDetermined, let head, age(head) != nil || isPersonNoun(head), !isCovered(head),
            !isNamed(behind: head)
        else { return nil }
        return head
    }

    /// "The driver, Ann Doyle,".
    private func isNamed(behind head: Int) -> Bool {
        guard head + 2 < document.tokens.count, document.tokens[head + 1].hash == CueLexicon.comma else { return false }
        let row = firstRow(atOrAfter: head + 2)
        return row < rows.count && firstTokens[row] <= head + 4 && rows[row].label == "PERSON"
    }

    /// Part of a name.
    private func isCovered(_ token: Int) -> Bool {
        let row = firstRow(atOrAfter: token + 1) - 1
        return row >= 0 && endTokens[row] > token
    }

    /// "Doyle's solicitor": the owner is not who is spoken of.
    func ownsPerson(_ row: Int) -> Bool {
        let end = endTokens[row]
        let tokens = document.tokens
        guard end + 1 < tokens.count,
            tokens[end].hash == CueLexicon.possessive || tokens[end].hash == CueLexicon.apostrophe
        else { return false }
        return stranger(at: end, before: min(end + 8, tokens.count)) != nil
    }

    /// The last sentence outside of marks before a token, or the one before that where the token's verb reports it.
    ///
    /// "The driver fled, he said": the driver is not who comes in before "he".
    private func sentence(before token: Int, from low: Int) -> (tokens: Range<Int>, isReported: Bool)? {
        let tokens = document.tokens
        func last(_ token: Int) -> Range<Int>? {
            var end = token
            while end > low, end > token - 200, isQuoted[end - 1] || tokens[end - 1].kind == .punctuation { end -= 1 }
            guard end > low, let sentence = document.sentence(ofToken: end - 1) else { return nil }
            return max(low, sentence.tokens.lowerBound)..<min(token, sentence.tokens.upperBound)
        }
        guard let own = last(token) else { return nil }
        // "On Monday, he said": the sentence of the verb itself.
        let isReported =
            own.upperBound == token && tokens[token - 1].hash == CueLexicon.comma
            && !CueLexicon.traits(tokens[own.lowerBound].hash).contains(.preposition)
        return isReported ? last(own.lowerBound).map { ($0, true) } : (own, false)
    }

    /// Somebody without a name who is the subject of the sentence before a token: the phrase.
    func strangerBefore(_ token: Int, in paragraph: Int) -> Range<Int>? {
        guard paragraph < paragraphs.count,
            let sentence = sentence(before: token, from: paragraphs[paragraph].tokens.lowerBound)?.tokens,
            !isQuoted[sentence.lowerBound]
        else { return nil }
        return stranger(at: sentence.lowerBound, before: sentence.upperBound).map { sentence.lowerBound..<$0 + 1 }
    }

    /// True where the paragraph, or the sentence before, begins with somebody without a name.
    ///
    /// "A mechanic was at work", "her mother listened", "the last of them, a driver of 83, came late".
    func introducesStranger(_ paragraph: Int, before token: Int) -> Bool {
        guard paragraph < paragraphs.count else { return false }
        let low = paragraphs[paragraph].tokens.lowerBound
        guard let last = sentence(before: token, from: low) else { return false }
        return isStranger(low, before: token) || !last.isReported && isStranger(last.tokens.lowerBound, before: token)
    }

    private func isStranger(_ low: Int, before token: Int) -> Bool {
        let tokens = document.tokens
        guard low + 3 < token, !isQuoted[low] else { return false }
        if CueLexicon.indefinite.contains(tokens[low].hash) { return true }
        for i in low..<min(low + 8, token) {
            guard tokens[i].kind == .word else {
                if tokens[i].hash == CueLexicon.comma, i > low, i + 1 < token,
                    CueLexicon.indefinite.contains(tokens[i + 1].hash),
                    !tokens[i - 1].isCapitalised
                {
                    return true
                }
                continue
            }
            guard !tokens[i].isCapitalised, i < low + 5 else { continue }
            if CueLexicon.roles.contains(tokens[i].hash) || GenderWords.gender(tokens[i].hash) != .unknown
                || CueLexicon.traits(tokens[i].hash).contains(.anonymous)
            {
                return true
            }
        }
        return stranger(at: low, before: token) != nil
    }

    /// An unquoted sentence between two pieces of speech that is about somebody else: "Her critics disagree", "Not everyone agreed".
    func interrupts(before token: Int, after speaker: Int) -> Bool {
        let tokens = document.tokens
        guard let sentence = sentence(before: token, from: speaker + 1)?.tokens, !isQuoted[sentence.lowerBound],
            sentence.upperBound <= token, !document.isSameSentence(speaker, sentence.lowerBound)
        else { return false }
        if CueFrames.nominatives.contains(tokens[sentence.lowerBound].hash) { return false }
        if stranger(at: sentence.lowerBound, before: sentence.upperBound) != nil { return true }
        // Groups of people, placards, "not everyone", "others".
        return sentence.prefix(5)
            .contains {
                CueLexicon.followers.contains(tokens[$0].hash) || CueLexicon.placards.contains(tokens[$0].hash)
                    || CueLexicon.group.contains(tokens[$0].hash) || CueLexicon.others.contains(tokens[$0].hash)
                    || CueLexicon.roles.contains(tokens[$0].hash)
                    || CueLexicon.traits(tokens[$0].hash).contains(.anonymous)
            }
    }
}

extension Document {
    fileprivate func isSameSentence(_ a: Int, _ b: Int) -> Bool {
        sentence(ofToken: a).map { $0.tokens.contains(b) } ?? false
    }
}
