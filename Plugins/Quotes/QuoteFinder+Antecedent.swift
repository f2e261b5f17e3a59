// Noun phrases among verbs: what "who" and "which" go back to, and where a clause of its own begins before a speaker.

import AnalyzerKit
import Language

extension QuoteFinder {
    /// "is", "would", "came": a form that only a finite verb has.
    func isSurelyFinite(_ i: Int) -> Bool {
        !tokens[i].isCapitalised
            && (CueLexicon.finite.contains(tokens[i].hash) || CueLexicon.simplePasts.contains(tokens[i].hash))
    }

    /// "The talks ended hours after Brandt warned": the conjunction follows a verb, and the speaker stands behind it.
    ///
    /// Not in "a report issued after the storm", nor in "the man who came after the storm".
    func opensClause(_ conjunction: Int, _ floor: Int) -> Bool {
        var k = conjunction - 1
        let limit = max(floor, conjunction - 5)
        while k > limit,
            tokens[k].kind == .number || CueLexicon.spans.contains(tokens[k].hash) || traits[k].contains(.determiner)
                || isAdverb(k)
        { k -= 1 }
        guard k > floor, !isQuoted[k] else { return false }
        // "Smith was arrested after police said": a passive, and who speaks behind the conjunction.
        let isPassive =
            (isPastTense(k) || CueLexicon.pasts.contains(tokens[k].hash)) && CueLexicon.be.contains(tokens[k - 1].hash)
            && conjunction + 2 < tokens.count
        if isPassive || isPlunging(k, floor), isSubject(conjunction + 1) { return true }
        let isFinite =
            isSurelyFinite(k)
            || tokens[conjunction + 1].isCapitalised && dateEnd[conjunction + 1] == 0
                && (isPastTense(k) || CueLexicon.pasts.contains(tokens[k].hash))
        if isFinite, !(max(floor, k - 6)..<k).contains(where: { CueLexicon.relatives.contains(tokens[$0].hash) }) {
            return true
        }
        return CueLexicon.sequence.contains(tokens[conjunction].hash) && isSubject(conjunction + 1)
            && isClause(before: conjunction, from: floor)
    }

    /// "Anne Holt left the party", "Police arrested a man": a clause with its own subject, and no noun with a participle behind it.
    private func isClause(before end: Int, from floor: Int) -> Bool {
        var low = end
        while low > floor, !isBreak(low - 1), !isQuoted[low - 1], !CueLexicon.stops.contains(tokens[low - 1].hash) {
            low -= 1
        }
        func isBody(_ i: Int) -> Bool { isNamed[i] || CueLexicon.bodies.contains(tokens[i].hash) }
        guard
            let start = (low..<end).prefix(6)
                .first(where: { isBody($0) || !traits[$0].isDisjoint(with: [.pronoun, .determiner]) })
        else { return false }
        for i in start..<end {
            if CueLexicon.relatives.contains(tokens[i].hash) || i > start && traits[i].contains(.preposition) {
                return false
            }
            // "the party Doyle founded"
            if i > start, tokens[i].isCapitalised, !tokens[i - 1].isCapitalised, traits[start].contains(.determiner),
                !traits[i - 1].contains(.determiner)
            {
                return false
            }
            guard i > start else { continue }
            if isSurelyFinite(i) { return true }
            let isForm =
                isPastTense(i) || CueLexicon.pasts.contains(tokens[i].hash)
                || isPresentTense(i) && personEnd[start] == Int32(i)
            // "founded by Doyle", "set up by the town": a participle.
            let isParticiple = tokens[i + 1].hash == CueFrames.by || tokens[i + 1].hash == CueLexicon.up
            guard isForm, !isParticiple, !traits[i - 1].contains(.determiner) else { continue }
            // "Police arrested", "the man accused the mayor", but not "documents released after".
            return isBody(i - 1) || traits[i - 1].contains(.pronoun) || traits[i + 1].contains(.determiner)
                || traits[i + 1].contains(.pronoun) || tokens[i + 1].isCapitalised
        }
        return false
    }

    /// "Shares plunged after": the first verb of the sentence in the past, with its subject before it.
    private func isPlunging(_ k: Int, _ floor: Int) -> Bool {
        isPastTense(k) && k - floor <= 6 && isPresentTense(floor) && !isPresentTense(k)
            || CueLexicon.simplePasts.contains(tokens[k].hash)
            || (isPastTense(k) || CueLexicon.pasts.contains(tokens[k].hash)) && tokens[k - 1].isCapitalised
    }

    /// Whether somebody who speaks may stand at a token, with a verb of speaking soon behind: "police said", "the regulator said".
    private func isSubject(_ start: Int) -> Bool {
        var i = start
        while i < min(start + 7, tokens.count - 1), tokens[i].kind == .word {
            if i > start, isVerb(i) { return true }
            if isSurelyFinite(i) && !traits[i].contains(.auxiliary) || traits[i].contains(.boundary) { return false }
            i += 1
        }
        return false
    }

    /// "A driver saw the crash and residents said": a clause with a verb of its own stands before "and".
    func joinsClauses(_ and: Int, _ floor: Int) -> Bool {
        var k = and - 1
        var hasVerb = false
        while k > max(floor, and - 10), !isBreak(k), !isQuoted[k] {
            if CueLexicon.relatives.contains(tokens[k].hash) { return false }
            if traits[k].contains(.boundary) { break }
            // "Why do Brandt and Doyle insist": the verb of a question stands first.
            if isSurelyFinite(k), tokens[k - 1].kind == .word, !traits[k - 1].contains(.boundary) { hasVerb = true }
            k -= 1
        }
        return hasVerb
    }

    /// "She met the envoy, who", "set up by the regulator, which": the noun phrase behind the last verb before the pronoun.
    func antecedent(endingAt end: Int, from low: Int) -> Range<Int>? {
        let stretch = stretch(endingAt: end, from: low)
        var start = stretch.lowerBound
        for i in stretch where i + 1 < end && isCut(i, from: start, to: end) { start = i + 1 }
        while start > stretch.lowerBound, start + 1 < end, traits[start].contains(.preposition) { start += 1 }
        guard start > stretch.lowerBound, let found = trimmed(start..<end).map({ withoutDate($0) }) else {
            return phrase(endingAt: end, from: low)
        }
        return found
    }

    /// True where a noun phrase begins behind a token, and does not go on over it.
    private func isCut(_ i: Int, from start: Int, to end: Int) -> Bool {
        let hash = tokens[i].hash
        let next = i + 1
        if isSurelyFinite(i) { return true }
        if CueLexicon.separating.contains(hash) { return true }
        let begins =
            tokens[next].isCapitalised || traits[next].contains(.determiner) || tokens[next].kind == .number
            || CueLexicon.those == tokens[next].hash
        if hash == CueLexicon.to { return i == start || !isPersonal(i - 1) }
        // "to placate voters, who", "included members, who": a verb at the beginning.
        if i == start, !tokens[i].isCapitalised, tokens[i].kind == .word, i > 0 {
            if isPastTense(i) { return true }
            if tokens[i - 1].hash == CueLexicon.to, next + 1 < end, tokens[next].kind == .word,
                traits[i].isEmpty || begins
            {
                return true
            }
        }
        guard begins else { return false }
        if traits[i].contains(.preposition), i > start {
            // "the ire of Brandt, who", "a letter from the mayor, who", but "the head of the union, who", "Brandt of Corden, who".
            let isNear = hash == CueLexicon.of || hash == CueFrames.for
            guard isNear && tokens[next].isCapitalised || CueLexicon.joining.contains(hash) else { return false }
            return !isPlace[next] && !isPersonal(i - 1) && tokens[end - 1].hash != CueLexicon.possessive
        }
        guard !tokens[i].isCapitalised, tokens[i].kind == .word, tokens[i].gap != .none else { return false }
        // "backed the farmers", "including Brandt", "supports the mayor".
        return isPastTense(i) || CueLexicon.pasts.contains(hash) || CueFrames.isIng(frames[i])
            || isPresentTense(i) && traits[next].contains(.determiner)
            || tokens[i].count > 5
                && document.bytes[Int(tokens[i].end) - 3..<Int(tokens[i].end)].elementsEqual("ing".utf8)
    }

    /// A name, or a noun for a person: "Brandt", "the leader", "a driver", "the families".
    func isPersonal(_ i: Int) -> Bool {
        tokens[i].isCapitalised || isPersonalNoun(i)
    }

    /// A noun for a person or a group of people.
    func isPersonalNoun(_ i: Int) -> Bool {
        let hash = tokens[i].hash
        if CueLexicon.roles.contains(hash) || SpeakerTitles.table.contains(hash)
            || traits[i].contains(.anonymous) || GenderWords.gender(hash) != .unknown
            || CueLexicon.group.contains(hash)
        {
            return true
        }
        if CueLexicon.impersonal.contains(hash) { return false }
        let bytes = document.bytes[tokens[i].range]
        let word = bytes.last == 0x73 ? bytes.dropLast() : bytes
        return PersonalNouns.endings
            .contains { word.count > $0.utf8.count + 2 && word.suffix($0.utf8.count).elementsEqual($0.utf8) }
    }
}

/// What nouns for persons end in.
enum PersonalNouns {
    static let endings = ["er", "or", "ist", "ian", "man", "men", "ant", "ent", "mate"]
}
