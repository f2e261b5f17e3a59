// Speakers behind or inside what they say: "The plan failed, he said", "The plan, he said, failed", "As he said, the plan failed".

import AnalyzerKit
import Language

extension QuoteFinder {
    /// The quotation of a cue that stands behind its content or inside it.
    func around(_ cue: Int, _ frame: CueFrame, _ whole: Range<Int>, isFirst: Bool) -> Quote? {
        guard traits[cue].contains(.verb), !traits[cue].contains(.quotesOnly), !frame.contains(.noun),
            !isPassive(cue, frame), tokens[cue].hash != CueLexicon.ruled
        else { return nil }
        if let turned = turnedInside(cue, whole) {
            return Quote(content: turned.content, cue: cue..<cue + 1, speaker: turned.speaker, paragraph: paragraph)
        }
        if isFirst, let turned = turned(cue, whole) {
            return Quote(content: [turned.range], cue: cue..<cue + 1, speaker: turned.speaker, paragraph: paragraph)
        }
        if let inside = parenthesis(cue, whole) {
            return Quote(
                content: inside.content,
                cue: cue..<cue + 1,
                speaker: inside.speaker,
                isNegated: isNegated(cue),
                paragraph: paragraph
            )
        }
        if isFirst, let behind = inverted(cue, whole) {
            return Quote(content: [behind.range], cue: cue..<cue + 1, speaker: behind.speaker, paragraph: paragraph)
        }
        return nil
    }

    /// Reads a clause with its speaker behind it: "The plan has failed, officials said", "…, as officials said".
    private func inverted(_ cue: Int, _ whole: Range<Int>) -> (range: Range<Int>, speaker: Range<Int>)? {
        guard let hearer = hearerEnd(cue, whole.upperBound) else { return nil }
        let after = afterAdverbials(hearer, whole.upperBound)
        guard after >= whole.upperBound || isPause(after) || isAdverbialTail(hearer - 1, whole.upperBound),
            var speaker = subject(of: cue, from: whole.lowerBound)
        else { return nil }
        if speaker.lowerBound <= whole.lowerBound + 1, let last = lastApposed(cue, whole) { speaker = last }
        var comma = speaker.lowerBound - 1
        if comma > whole.lowerBound, tokens[comma].hash == CueFrames.as {
            if comma == whole.lowerBound { return nil }
            comma -= 1
        }
        guard comma > whole.lowerBound + 2, tokens[comma].hash == CueLexicon.comma else { return nil }
        return (stripped(whole.lowerBound..<comma), speaker)
    }

    /// The end of a verb with its hearer ("told Reuters"); nil where a verb that needs one has none.
    private func hearerEnd(_ cue: Int, _ end: Int) -> Int? {
        guard traits[cue].contains(.hearer), !traits[cue].contains(.bare) else { return cue + 1 }
        guard CueLexicon.telling.contains(tokens[cue].hash), cue + 1 < end else { return nil }
        var k = cue + 1
        if CueFrames.people.contains(tokens[k].hash) || tokens[k].hash == CueLexicon.reporters {
            k += 1
        } else {
            if traits[k].contains(.determiner) { k += 1 }
            let first = k
            while k < min(first + 8, end), tokens[k].kind == .word || tokens[k].hash == CueLexicon.possessive,
                tokens[k].isCapitalised || traits[k].isEmpty || tokens[k].hash == CueLexicon.possessive
            { k += 1 }
            guard k > first else { return nil }
        }
        return k
    }

    /// "… said in a speech marking the anniversary": an adverbial up to the end of the sentence, without a clause in it.
    private func isAdverbialTail(_ cue: Int, _ end: Int) -> Bool {
        guard end - cue <= 25, cue + 1 < end, dateEnd[cue + 1] > 0 || traits[cue + 1].contains(.preposition) else {
            return false
        }
        return !(cue + 1..<end)
            .contains {
                tokens[$0].hash == CueLexicon.that || CueFrames.nominatives.contains(tokens[$0].hash) || isQuoted[$0]
                    || tokens[$0].kind == .punctuation && tokens[$0].gap != .none
                    || CueLexicon.finite.contains(tokens[$0].hash)
            }
    }

    /// A comma, stop or dash; no hyphen and no colon.
    func isPause(_ i: Int) -> Bool {
        tokens[i].kind == .punctuation && tokens[i].hash != CueLexicon.colon && !isMark(i)
            && (tokens[i].hash == CueLexicon.comma || !CueLexicon.dashes.contains(tokens[i].hash)
                || tokens[i].gap != .none)
    }

    /// Skips times, places and hearers: "said on Monday in a statement", "told reporters".
    func afterAdverbials(_ start: Int, _ end: Int) -> Int {
        var i = start
        while i < end, i < start + 16 {
            if tokens[i].hash == CueLexicon.that {
                break
            } else if dateEnd[i] > 0 {
                i = max(Int(dateEnd[i]), i + 1)
            } else if traits[i].contains(.preposition) || traits[i].contains(.determiner)
                || CueLexicon.statement.contains(tokens[i].hash) || CueFrames.times.contains(tokens[i].hash)
                || i > start && tokens[i].isCapitalised && traits[i - 1].contains(.preposition)
                || i > start + 1 && tokens[i].isCapitalised && tokens[i - 1].isCapitalised
                || CueFrames.people.contains(tokens[i].hash)
            {
                i += 1
            } else {
                break
            }
        }
        return i
    }

    /// "The plan, officials said, has failed": the words on both sides.
    private func parenthesis(_ cue: Int, _ whole: Range<Int>) -> (content: [Range<Int>], speaker: Range<Int>)? {
        guard cue + 2 < whole.upperBound else { return nil }
        guard let hearer = hearerEnd(cue, whole.upperBound) else { return nil }
        let second = afterAdverbials(hearer, whole.upperBound)
        guard second + 1 < whole.upperBound, tokens[second].hash == CueLexicon.comma,
            let speaker = subject(of: cue, from: whole.lowerBound), speaker.upperBound <= cue
        else { return nil }
        var comma = speaker.lowerBound - 1
        var isAs = false
        if comma >= whole.lowerBound, tokens[comma].hash == CueFrames.as {
            isAs = true
            comma -= 1
        }
        let after = clipped(second + 1..<contentEnd(second + 1, whole.upperBound))
        if isAs, comma < bodyStart(whole.lowerBound, whole.upperBound) || comma < whole.lowerBound {
            // "As officials said, the plan has failed."
            return after.count >= 3 ? ([after], speaker) : nil
        }
        // What was reported already is not reported again: a sentence without end would be, with each credit in it.
        let start = max(whole.lowerBound, reportedEnd)
        guard comma > start, tokens[comma].hash == CueLexicon.comma else { return nil }
        let before = stripped(start..<comma)
        if second + 2 < whole.upperBound,
            tokens[second + 1].hash == CueLexicon.and || tokens[second + 1].hash == CueLexicon.but,
            isVerb(second + 2) || !frames[second + 2].isEmpty
        {
            // "…, the ministry said, and called on others": what follows is said in its own right.
            return ([before], speaker)
        }
        if traits[after.lowerBound].contains(.participle) || CueFrames.isIng(frames[after.lowerBound]) {
            return ([before], speaker)
        }
        if before.count <= 3, isConnector(before) { return ([after], speaker) }
        return ([before, after], speaker)
    }

    /// Where the last quotation of the sentence ends; 0 where it has none yet.
    private var reportedEnd: Int {
        guard let last = quotes.last, last.paragraph == paragraph, let content = last.content.last,
            content.lowerBound >= unitStart
        else { return 0 }
        return content.upperBound
    }

    /// "However", "In fact", "For example": no part of what is said.
    private func isConnector(_ range: Range<Int>) -> Bool {
        guard let last = range.last else { return false }
        if range.count == 1 { return traits[last].contains(.opener) || isAdverb(last) }
        return CueLexicon.connectors.contains(tokens[last].hash)
    }

    /// "Doctors say that the pump works, said Ann Smith": the last cue of a sentence reports all of it, with what it reports.
    func outermost(_ whole: Range<Int>) -> Quote? {
        for i in stride(from: whole.upperBound - 2, to: max(whole.lowerBound + 4, whole.upperBound - 40), by: -1)
        where tokens[i - 1].hash == CueLexicon.comma && CueLexicon.plainSaying.contains(tokens[i].hash) && !isQuoted[i]
        {
            guard let turned = turned(i, whole) else { return nil }
            return Quote(content: [turned.range], cue: i..<i + 1, speaker: turned.speaker, paragraph: paragraph)
        }
        return nil
    }

    /// "The plan, says Ann Smith, was a mistake": verb and speaker between subject and verb of what is said.
    private func turnedInside(_ cue: Int, _ whole: Range<Int>) -> (content: [Range<Int>], speaker: Range<Int>)? {
        guard cue > whole.lowerBound + 1, tokens[cue - 1].hash == CueLexicon.comma, cue + 3 < whole.upperBound,
            dateEnd[cue + 1] == 0, !traits[cue].contains(.hearer)
        else { return nil }
        let end = phraseEnd(cue + 1, whole.upperBound)
        let phrase = cue + 1..<end
        guard end + 2 < whole.upperBound, tokens[end].hash == CueLexicon.comma, isSpeaker(phrase) else { return nil }
        // As in a parenthesis: what was reported already is not reported again.
        let start = max(whole.lowerBound, reportedEnd)
        guard start < cue - 1 else { return nil }
        let front = stripped(start..<cue - 1)
        guard !front.isEmpty else { return nil }
        let next = end + 1
        let isVerb = isSurelyFinite(next) || isPastTense(next) && !front.suffix(40).contains { isSurelyFinite($0) }
        // "If the plan fails, says Ann Smith, the town will pay".
        let isClause =
            CueLexicon.subordinators.contains(tokens[front.lowerBound].hash)
            && (next..<whole.upperBound).prefix(12).contains { isSurelyFinite($0) }
            && !CueLexicon.indefinite.contains(tokens[next].hash) && tokens[next].hash != CueLexicon.who
        guard isVerb || isClause else { return nil }
        return ([front, clipped(next..<contentEnd(next, whole.upperBound))], phrase)
    }

    /// A name, with titles and a description before it or not.
    private func isSpeaker(_ phrase: Range<Int>) -> Bool {
        guard let last = phrase.last, phrase.count <= 8 else { return false }
        if phrase.contains(where: { traits[$0].contains(.anonymous) || CueLexicon.roles.contains(tokens[$0].hash) }) {
            return !phrase.contains { isSurelyFinite($0) || isPastTense($0) }
        }
        return tokens[last].isCapitalised
            && phrase.allSatisfy { tokens[$0].kind == .word && !isSurelyFinite($0) && !traits[$0].contains(.boundary) }
    }

    /// Reads a clause with verb and speaker behind it: "The race will be tight, said Ann Smith", "…, said two officials".
    private func turned(_ cue: Int, _ whole: Range<Int>) -> (range: Range<Int>, speaker: Range<Int>)? {
        guard cue > whole.lowerBound + 3, tokens[cue - 1].hash == CueLexicon.comma, cue + 1 < whole.upperBound,
            dateEnd[cue + 1] == 0, !traits[cue].contains(.hearer)
        else { return nil }
        let end = phraseEnd(cue + 1, whole.upperBound)
        let phrase = cue + 1..<end
        let isClosed =
            end >= whole.upperBound || isPause(end) || tokens[end].hash == CueLexicon.who || dateEnd[end] > 0
            || traits[end].contains(.preposition)
        guard isClosed, tokens[cue + 1].hash != CueLexicon.that else { return nil }
        let isName =
            tokens[cue + 1].isCapitalised && phrase.count <= 11
            && phrase.allSatisfy {
                tokens[$0].isCapitalised || traits[$0].contains(.preposition) || tokens[$0].kind == .punctuation
                    || traits[$0].contains(.determiner) || tokens[$0].gap == .none
            }
        if isName || endsInPerson(phrase) { return (stripped(whole.lowerBound..<cue - 1), phrase) }
        if isBody(phrase), hasVerb(whole.lowerBound..<cue - 1),
            !(end..<min(end + 20, whole.upperBound)).contains(where: { isVerbal($0) })
        {
            return (stripped(whole.lowerBound..<cue - 1), phrase)
        }
        // "said several observers", "said a former spokesman for the ministry, Oleg Prokh, …".
        let head = unrelated(phrase)
        guard !phrase.isEmpty, head.count <= 12, phrase.count <= 30, !traits[cue + 1].contains(.pronoun),
            head.prefix(6)
                .contains(where: { traits[$0].contains(.anonymous) || CueLexicon.roles.contains(tokens[$0].hash) }),
            !head.contains(where: { CueLexicon.finite.contains(tokens[$0].hash) || isPastTense($0) }),
            // "The clerk, said the man who had left, was": what stands in front is no clause.
            head == phrase || hasVerb(whole.lowerBound..<cue - 1)
        else { return nil }
        return (stripped(whole.lowerBound..<cue - 1), phrase)
    }

    /// "state senator Ann Doyle", "Corden County sheriff Mike Parr".
    private func endsInPerson(_ phrase: Range<Int>) -> Bool {
        guard phrase.count <= 9, let name = phrase.last(where: { personEnd[$0] > 0 }) else { return false }
        return Int(personEnd[name]) == phrase.upperBound
            && phrase.allSatisfy {
                tokens[$0].kind != .punctuation && !isQuoted[$0] && !isSurelyFinite($0) && !isPastTense($0)
                    && traits[$0].intersection([.boundary, .pronoun, .determiner, .preposition]).isEmpty
            }
    }

    /// "the World Health Organization", "the Israeli army", "police".
    private func isBody(_ phrase: Range<Int>) -> Bool {
        guard let first = phrase.first, let last = phrase.last, phrase.count <= 9 else { return false }
        if phrase.count == 1 { return CueLexicon.bodies.contains(tokens[first].hash) }
        return tokens[first].hash == CueLexicon.the
            && (CueLexicon.bodies.contains(tokens[last].hash)
                || phrase.dropFirst().contains { tokens[$0].isCapitalised })
            && !phrase.contains {
                isSurelyFinite($0) || isPastTense($0) || isQuoted[$0] || traits[$0].contains(.boundary)
            }
    }

    /// A verb near the end of a range.
    private func hasVerb(_ range: Range<Int>) -> Bool { range.dropFirst().suffix(40).contains { isVerbal($0) } }

    /// "Three people drowned, the head of the watch, Peter Falk, said": behind a clause, the noun phrase before the last
    /// apposition.
    private func lastApposed(_ cue: Int, _ whole: Range<Int>) -> Range<Int>? {
        let closing = cue - 1
        let low = max(whole.lowerBound, closing - 40)
        guard closing > low, tokens[closing].hash == CueLexicon.comma,
            let second = (low..<closing).last(where: { tokens[$0].hash == CueLexicon.comma && !isQuoted[$0] }),
            let first = (low..<second).last(where: { tokens[$0].hash == CueLexicon.comma && !isQuoted[$0] }),
            let found = phrase(endingAt: second, from: low), found.lowerBound == first + 1,
            hasVerb(whole.lowerBound..<first), !(first + 1..<closing).contains(where: { isSurelyFinite($0) })
        else { return nil }
        let isNamed = tokens[found.lowerBound].isCapitalised && isSpeaker(found)
        let isDescribed = traits[found.lowerBound].contains(.determiner) && isSpeaker(second + 1..<closing)
        return isNamed || isDescribed ? found : nil
    }
}
