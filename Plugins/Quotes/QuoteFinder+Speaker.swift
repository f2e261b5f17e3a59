// Who speaks: the noun phrase before a cue, or the one that an earlier cue of the sentence has.

import AnalyzerKit
import Language

extension QuoteFinder {
    /// The subject of a verb: the noun phrase before it, without auxiliaries and appositions.
    func subject(of cue: Int, from low: Int) -> Range<Int>? {
        var end = cue
        while end - 1 >= low, traits[end - 1].contains(.auxiliary) || isAdverb(end - 1), cue - end < 6 { end -= 1 }
        if end - 2 > low, tokens[end - 1].hash == CueLexicon.on, CueLexicon.went.contains(tokens[end - 2].hash) {
            end -= 2
        }
        // "my old editor used to say"
        if end < cue, end - 1 > low, tokens[end - 1].hash == CueLexicon.used, tokens[end].hash == CueLexicon.to {
            end -= 1
        }
        guard end > low else { return nil }
        let before = tokens[end - 1].hash
        if before == CueLexicon.who || before == CueLexicon.which {
            var k = end - 1
            if k - 1 >= low, tokens[k - 1].hash == CueLexicon.comma { k -= 1 }
            return k > low ? antecedent(endingAt: k, from: low) : nil
        }
        if CueLexicon.closing.contains(before), let open = opening(of: end - 1, from: low),
            let found = phrase(endingAt: open, from: low), found.contains(where: { tokens[$0].isCapitalised })
        {
            // "the National Fire Agency (NFA) said".
            return found
        }
        if before == CueLexicon.comma || CueLexicon.dashes.contains(before) || CueLexicon.closing.contains(before) {
            return apposed(endingAt: end - 1, from: low)
        }
        if before == CueLexicon.and || before == CueLexicon.but { return nil }
        let found = phrase(endingAt: end, from: low)
        if let found, isSurelyFinite(found.lowerBound) {
            // "Will Brandt insist": the subject of a question. "could end": its subject lies elsewhere.
            let next = found.lowerBound + 1
            let isQuestion =
                next < found.upperBound && (tokens[next].isCapitalised || traits[next].contains(.determiner))
            return isQuestion ? next..<found.upperBound : nil
        }
        return found.flatMap { described(by: $0, from: low) ?? bracketed($0, from: low) } ?? found
    }

    /// "the National Fire Union (NFU) party said": the name before brackets goes on behind them.
    private func bracketed(_ phrase: Range<Int>, from low: Int) -> Range<Int>? {
        let closing = phrase.lowerBound - 1
        guard closing > low, phrase.count <= 2, CueLexicon.closing.contains(tokens[closing].hash),
            phrase.allSatisfy({ tokens[$0].kind == .word && !tokens[$0].isCapitalised && traits[$0].isEmpty }),
            let open = opening(of: closing, from: low), let name = self.phrase(endingAt: open, from: low),
            name.upperBound == open, name.contains(where: { tokens[$0].isCapitalised })
        else { return nil }
        return name.lowerBound..<phrase.upperBound
    }

    /// "Ann Doyle, union secretary and former nurse said": the name that an open apposition before a cue describes.
    private func described(by phrase: Range<Int>, from low: Int) -> Range<Int>? {
        let comma = phrase.lowerBound - 1
        let start = bodyStart(low, comma)
        guard start < comma, tokens[comma].hash == CueLexicon.comma, Int(personEnd[start]) == comma,
            !phrase.contains(where: { personEnd[$0] > 0 }),
            phrase.contains(where: {
                CueLexicon.roles.contains(tokens[$0].hash) || SpeakerTitles.isTitle(tokens[$0].hash)
            })
        else { return nil }
        return start..<comma
    }

    /// The bracket that a closing one belongs to, a few tokens before.
    private func opening(of closing: Int, from low: Int) -> Int? {
        (max(low, closing - 8)..<closing).last { CueLexicon.opening.contains(tokens[$0].hash) }
    }

    /// A mark that ends a phrase; not the hyphen of "Al-Khatib" or "71-year-old".
    func isBreak(_ i: Int) -> Bool {
        guard CueLexicon.breaks.contains(tokens[i].hash) else { return false }
        guard CueLexicon.dashes.contains(tokens[i].hash) else { return true }
        return tokens[i].gap != .none || i + 1 < tokens.count && tokens[i + 1].gap != .none || tokens[i].count > 1
    }

    /// "openly", "sharply".
    func isAdverb(_ i: Int) -> Bool {
        let token = tokens[i]
        guard token.kind == .word, !token.isCapitalised, token.count > 4 else { return false }
        return document.bytes[Int(token.end) - 1] | 0x20 == 0x79 && document.bytes[Int(token.end) - 2] | 0x20 == 0x6C
            && !CueLexicon.noAdverbs.contains(token.hash)
    }

    /// "Smith, a lawyer from Ohio, said": the phrase before the first comma of the clause.
    func apposed(endingAt end: Int, from low: Int) -> Range<Int>? {
        let low = bodyStart(low, end)
        let floor = max(low, end - 60)
        var commas: [Int] = []
        var i = end - 1
        while i > floor {
            if isQuoted[i] || CueLexicon.stops.contains(tokens[i].hash) { break }
            // "Smith declined to comment, but Doyle, who was there, said": the clause begins behind it.
            if tokens[i].hash == CueLexicon.comma,
                tokens[i + 1].hash == CueLexicon.but || CueLexicon.contrasts.contains(tokens[i + 1].hash)
            {
                break
            }
            // Not the hyphen of "Long-Bailey".
            if tokens[i].hash == CueLexicon.comma || CueLexicon.dashes.contains(tokens[i].hash) && isBreak(i)
                || CueLexicon.opening.contains(tokens[i].hash)
            {
                commas.append(i)
            }
            i -= 1
        }
        // From the first comma on: the phrase before it, unless it is an adverbial ("On Monday, Smith, a lawyer, said"), or
        // a clause where another phrase follows ("The bridge is safe, Smith, a lawyer, said").
        var clause: Range<Int>?
        for comma in commas.reversed() {
            guard let found = phrase(endingAt: comma, from: low) else { continue }
            let first = traits[found.lowerBound]
            if first.contains(.preposition) || first.contains(.opener) || dateEnd[found.lowerBound] > 0 { continue }
            if found.contains(where: {
                tokens[$0].isCapitalised || traits[$0].contains(.anonymous) || traits[$0].contains(.determiner)
            }) {
                guard isClause(endingAt: comma, from: low) else { return found }
                clause = clause ?? found
            }
        }
        return clause
    }

    /// "The bridge is safe", "As Holm left the court", "After the trial": no noun phrase stands before a comma.
    private func isClause(endingAt comma: Int, from low: Int) -> Bool {
        let stretch = stretch(endingAt: comma, from: low)
        let first = stretch.lowerBound
        if traits[first].contains(.preposition), tokens[first].hash != CueFrames.as,
            !stretch.dropFirst().contains(where: { tokens[$0].isCapitalised })
        {
            return true
        }
        // "Asked about the vote, Smith, a lawyer, said".
        let form = frames[first]
        if tokens[first].isCapitalised, form.contains(.past) || form.contains(.ing),
            traits[first + 1].contains(.preposition)
        {
            return true
        }
        // "Confirming the incident, the spokesman, Smith, said", "Reacting, the mayor, Smith, said".
        let isBeginning = first == low || tokens[first].shape.contains(.sentenceStart)
        if isBeginning, isForm(first, 0x6E, 0x67), personEnd[first] <= 0,
            stretch.count > 1 ? !tokens[first + 1].isCapitalised : traits[comma + 1].contains(.determiner)
        {
            return true
        }
        // "She knew the man, and Smith, a lawyer, said": the stretch begins behind the pronoun.
        if first > low, traits[first - 1].contains(.pronoun), isVerbal(first) { return true }
        let isJoined = tokens[comma + 1].hash == CueLexicon.and
        for i in stretch.dropFirst() {
            if CueLexicon.relatives.contains(tokens[i].hash) { return false }
            if isSurelyFinite(i) { return true }
            // "Holm left the court", but not "Holm, convicted in May", nor "a man hit by a car".
            let isPast =
                isPastTense(i) || CueLexicon.pasts.contains(tokens[i].hash)
                || frames[i].contains(.past) && !tokens[i].isCapitalised
            guard isPast, tokens[i - 1].isCapitalised || traits[i - 1].contains(.pronoun) else { continue }
            if isJoined || !traits[i + 1].contains(.preposition) || tokens[i + 1].hash == CueLexicon.to { return true }
        }
        return false
    }

    /// The noun phrase that ends before a token.
    func phrase(endingAt end: Int, from low: Int) -> Range<Int>? {
        guard let found = trimmed(stretch(endingAt: end, from: low)).map({ withoutDate(withoutVerb($0)) }) else {
            return nil
        }
        return found.isEmpty ? nil : found
    }

    /// The words before a token up to a mark, another clause or another cue.
    func stretch(endingAt end: Int, from low: Int) -> Range<Int> {
        var start = end
        let floor = max(low, end - 30)
        while start > floor {
            let i = start - 1
            let hash = tokens[i].hash
            if personEnd[i] < 0, -1 - Int(personEnd[i]) >= floor {
                // A name is taken as a whole: `Thomas "Tom" Hale`.
                start = -1 - Int(personEnd[i])
                continue
            }
            if isQuoted[i] || isBreak(i) || CueLexicon.stops.contains(hash) { break }
            // "shared more than 40,000 times": no clause.
            let isMeasure =
                hash == CueLexicon.than && start < end && tokens[start].kind == .number && i > floor
                && CueLexicon.comparatives.contains(tokens[i - 1].hash)
            if traits[i].contains(.boundary), !isMeasure,
                !traits[i].contains(.preposition) || start < end && opensClause(i, floor)
            {
                break
            }
            if traits[i].contains(.verb), start < end, isVerb(i) { break }
            if hash == CueLexicon.but { break }
            if hash == CueLexicon.and, start < end {
                let joins =
                    i > floor && tokens[i - 1].isCapitalised == tokens[start].isCapitalised
                    && !traits[start].contains(.pronoun)
                if !joins || joinsClauses(i, floor) { break }
            }
            if traits[i].contains(.pronoun), start < end, hash != CueLexicon.who { break }
            start = i
            if traits[i].contains(.pronoun), hash != CueLexicon.who { break }
        }
        return start..<end
    }

    /// "a driver is said to": up to the verb, but for one in a relative clause.
    func withoutVerb(_ range: Range<Int>) -> Range<Int> {
        for i in range where i > range.lowerBound {
            if CueFrames.questions.contains(tokens[i].hash) || tokens[i].hash == CueLexicon.that { return range }
            if isSurelyFinite(i) {
                // "once saw": no subject before the verb.
                let isAlone = i == range.lowerBound + 1 && !tokens[i - 1].isCapitalised
                return isAlone && !isPersonal(i - 1) && !isPresentTense(i - 1) && !traits[i - 1].contains(.pronoun)
                    ? i..<i : range.lowerBound..<i
            }
        }
        return range
    }

    /// "Ann Doyle on Wednesday": up to the day.
    func withoutDate(_ range: Range<Int>) -> Range<Int> {
        for i in range.dropFirst() where Int(dateEnd[i]) == range.upperBound {
            let end = traits[i - 1].contains(.preposition) ? i - 1 : i
            return end > range.lowerBound ? range.lowerBound..<end : range
        }
        return range
    }

    /// "Tass quoted Ann Doyle as saying": whom somebody else quotes, by either of the two verbs.
    func quoted(by cue: Range<Int>) -> Range<Int>? {
        var verb = cue.lowerBound
        var end = cue.upperBound
        if CueLexicon.asSaying.contains(tokens[verb].hash) {
            guard verb > 2, tokens[verb - 1].hash == CueFrames.as,
                let found = (max(0, verb - 16)..<verb - 2).last(where: { CueLexicon.quoting.contains(tokens[$0].hash) })
            else { return nil }
            end = verb - 1
            verb = found
        } else {
            guard CueLexicon.quoting.contains(tokens[verb].hash),
                let found = (verb + 2..<max(verb + 2, min(verb + 16, tokens.count - 1)))
                    .first(where: {
                        tokens[$0].hash == CueFrames.as && CueLexicon.asSaying.contains(tokens[$0 + 1].hash)
                    })
            else { return nil }
            end = found
        }
        // "was quoted by Tass as saying"
        guard verb > 0, !CueLexicon.be.contains(tokens[verb - 1].hash), verb + 1 < end,
            tokens[verb + 1].hash != CueFrames.by
        else { return nil }
        let phrase = verb + 1..<phraseEnd(verb + 1, end)
        return phrase.isEmpty || phrase.contains { isSurelyFinite($0) } ? nil : phrase
    }

    /// Without what stands before the subject: "On Monday Smith", "But officials".
    func trimmed(_ range: Range<Int>) -> Range<Int>? {
        var start = range.lowerBound
        while start < range.upperBound {
            if dateEnd[start] > 0 {
                start = max(Int(dateEnd[start]), start + 1)
            } else if tokens[start].kind == .punctuation || tokens[start].hash == CueLexicon.and {
                start += 1
            } else if traits[start].contains(.preposition), start + 1 < range.upperBound, dateEnd[start + 1] > 0 {
                start = max(Int(dateEnd[start + 1]), start + 1)
            } else if traits[start].contains(.opener), start + 1 < range.upperBound {
                start += 1
            } else if tokens[start].hash == CueLexicon.about, start + 1 < range.upperBound,
                tokens[start + 1].kind == .number || tokens[start + 1].hash == CueLexicon.half
            {
                break
            } else if traits[start].contains(.preposition) {
                // "In Washington Smith": the subject is the last name or "the …" of the phrase.
                guard let next = lastStart(start + 1..<range.upperBound) else { return nil }
                start = next
                break
            } else {
                break
            }
        }
        guard start < range.upperBound, range.upperBound - start <= 25 else { return nil }
        let hasWord = (start..<range.upperBound).contains { tokens[$0].kind == .word }
        return hasWord ? start..<range.upperBound : nil
    }

    func lastStart(_ range: Range<Int>) -> Int? {
        var i = range.upperBound
        while i > range.lowerBound {
            i -= 1
            if traits[i].contains(.determiner), i > range.lowerBound, !traits[i - 1].contains(.preposition) { return i }
            if traits[i].contains(.pronoun) { return i }
            if tokens[i].isCapitalised, i > range.lowerBound, !tokens[i - 1].isCapitalised,
                !traits[i - 1].contains(.preposition), !traits[i - 1].contains(.determiner)
            {
                return i
            }
        }
        return nil
    }

    /// The speaker of an earlier cue of the same sentence, or the first subject of the sentence.
    func shared(before cue: Int, in whole: Range<Int>) -> Range<Int>? {
        if let last = quotes.last, last.paragraph == paragraph, let speaker = last.speaker,
            let content = last.content.first, content.lowerBound >= unitStart
        {
            return relativeHead(of: speaker) ?? speaker
        }
        // A sentence of any length: the subject lies within reach or is left open.
        guard cue - whole.lowerBound <= 120 else { return nil }
        var i = whole.lowerBound
        while i < cue {
            if isVerb(i), !isQuoted[i], i > whole.lowerBound, let found = subject(of: i, from: whole.lowerBound) {
                return found
            }
            i += 1
        }
        if let main = mainSubject(before: cue) { return main }
        // The phrase at the beginning: a pronoun, capitals, or an article with its noun.
        i = bodyStart(whole.lowerBound, cue)
        while i < cue, traits[i].contains(.opener) || tokens[i].kind == .punctuation { i += 1 }
        guard i < cue, !isQuoted[i], !traits[i].contains(.preposition) else { return nil }
        return opening(i, before: cue)
    }

    /// "Doyle, whom Brandt called “a star”, said", "Doyle, described by Brandt as “a star”, said": the phrase before the comma.
    private func relativeHead(of speaker: Range<Int>) -> Range<Int>? {
        let first = speaker.lowerBound
        let start = (max(unitStart + 1, first - 5)...max(unitStart + 1, first))
            .last {
                CueLexicon.objects.contains(tokens[$0].hash)
                    || $0 + 2 == first && tokens[$0 + 1].hash == CueFrames.by && traits[$0].contains(.naming)
            }
        guard let start, tokens[start - 1].hash == CueLexicon.comma else { return nil }
        return phrase(endingAt: start - 1, from: unitStart)
    }

    /// Without the relative pronoun that is the object of the speaker's verb: "whom Brandt", "whose book the mayor".
    func withoutRelative(_ speaker: Range<Int>) -> Range<Int> {
        guard let first = speaker.first, speaker.count > 1, CueLexicon.objects.contains(tokens[first].hash) else {
            return speaker
        }
        if tokens[first].hash != CueLexicon.whose { return first + 1..<speaker.upperBound }
        return lastStart(first + 1..<speaker.upperBound).map { $0..<speaker.upperBound } ?? speaker
    }

    /// The noun phrase that begins at a token: a pronoun, a name, or an article with its noun.
    private func opening(_ start: Int, before cue: Int) -> Range<Int>? {
        if traits[start].contains(.pronoun) { return start..<start + 1 }
        let hasArticle = traits[start].contains(.determiner)
        var end = hasArticle ? start + 1 : start
        let noun = end
        while end < cue, tokens[end].kind == .word, tokens[end].isCapitalised { end += 1 }
        // "Union convener Douglas Rennie", but not "Ann Doyle sued Max Ober".
        while end > noun, personEnd[noun] != Int32(end) || end == noun + 1, end + 1 < cue, tokens[end].kind == .word,
            tokens[end + 1].isCapitalised,
            CueLexicon.roles.contains(tokens[end].hash)
                || traits[end].isEmpty && !isPastTense(end) && !isPresentTense(end)
        {
            end += 2
            while end < cue, tokens[end].kind == .word, tokens[end].isCapitalised { end += 1 }
        }
        if end > noun, end + 1 < cue, tokens[end].hash == CueLexicon.possessive {
            // "Mr Farrelly's family".
            let owned = end + 1
            end = owned
            while end < min(cue, owned + 3), tokens[end].kind == .word,
                traits[end].isEmpty || traits[end].contains(.anonymous),
                !isPastTense(end), end == owned || !isPresentTense(end)
            { end += 1 }
            return end > owned ? start..<end : nil
        }
        guard hasArticle else { return end > noun ? start..<end : nil }
        // "the Doyle campaign", "the city council".
        let limit = min(cue, end + (end > noun ? 2 : 4))
        while end < limit, tokens[end].kind == .word, traits[end].isEmpty || traits[end].contains(.anonymous),
            !isPastTense(end), end == noun || !isPresentTense(end), !isAdverb(end)
        { end += 1 }
        return end > noun ? start..<end : nil
    }

    /// "Although he thanked them, she …", "In Ohio on Monday, Doyle …": the subject behind the comma of what comes first.
    private func mainSubject(before cue: Int) -> Range<Int>? {
        let start = bodyStart(unitStart, cue)
        guard start < cue, !isQuoted[start] else { return nil }
        let first = traits[start]
        guard
            first.contains(.preposition) || first.contains(.boundary) || first.contains(.opener)
                || CueFrames.isIng(frames[start]) || isForm(start, 0x6E, 0x67) || isForm(start, 0x65, 0x64)
                || CueLexicon.whereabouts.contains(tokens[start].hash)
                || dateEnd[start] > 0
        else { return nil }
        var i = start + 1
        while i + 1 < min(cue, start + 40) {
            if tokens[i].hash == CueLexicon.comma, !isQuoted[i] {
                let next = i + 1
                let isStart =
                    CueFrames.nominatives.contains(tokens[next].hash) || tokens[next].isCapitalised
                    || traits[next].contains(.determiner)
                if isStart, dateEnd[next] == 0 { return opening(next, before: cue) }
            }
            i += 1
        }
        return nil
    }

    /// A word that ends in two given bytes.
    private func isForm(_ i: Int, _ first: UInt8, _ second: UInt8) -> Bool {
        let token = tokens[i]
        guard token.kind == .word, token.count > 4 else { return false }
        return document.bytes[Int(token.end) - 1] | 0x20 == second
            && document.bytes[Int(token.end) - 2] | 0x20 == first
    }

    /// A small word in "-s", as verbs have after their subject.
    func isPresentTense(_ i: Int) -> Bool {
        tokens[i].count > 2 && !tokens[i].isCapitalised && document.bytes[Int(tokens[i].end) - 1] | 0x20 == 0x73
    }

    /// The first token of a sentence behind the dateline of its paragraph.
    func bodyStart(_ start: Int, _ end: Int) -> Int {
        guard start == paragraphs[paragraph].tokens.lowerBound,
            tokens[start].isAllCapitals || tokens[start].isCapitalised
        else {
            return start
        }
        let limit = min(start + 12, end - 1)
        guard start < limit else { return start }
        // The label of a paragraph that is no transcript.
        if let colon = (start + 1..<limit).first(where: { tokens[$0].hash == CueLexicon.colon }), colon - start <= 5,
            isInCapitals(start..<colon) || isRubric(start..<colon)
        {
            return colon + 1
        }
        for i in start + 1..<limit where CueLexicon.dashes.contains(tokens[i].hash) && tokens[i].gap != .none {
            let isDateline =
                CueLexicon.closing.contains(tokens[i - 1].hash) || tokens[start].isAllCapitals && i - start <= 5
            return isDateline ? i + 1 : start
        }
        return start
    }
}
