// What is reported without marks, or with marks around some of the words.

import AnalyzerKit
import Language

extension QuoteFinder {
    /// Says without marks, or with marks around some of the words.
    @discardableResult
    mutating func reported(_ whole: Range<Int>) -> Bool {
        var found = false
        var i = whole.lowerBound
        if let outer = outermost(whole) {
            emit(outer)
            return true
        }
        while i < whole.upperBound {
            // Looked at here, too: a call from a method that changes the finder takes a copy of it.
            guard !frames[i].isEmpty, let frame = cueForm(i) else {
                i += 1
                continue
            }
            if let quote = around(i, frame, whole, isFirst: !found) {
                emit(quote)
                found = true
                i = max(i + 1, quote.content.last.map { $0.lowerBound > i ? $0.upperBound : i + 1 } ?? 0)
                continue
            }
            guard let reading = complement(i, frame, end: mainClause(behind: i, in: whole) ?? whole.upperBound),
                let quote = quote(reading, i, frame, whole)
            else {
                i += 1
                continue
            }
            emit(quote)
            found = true
            i = max(i + 1, reading.content.upperBound - 1)
        }
        return found
    }

    /// The frame of a word where it is a cue, and no noun or adjective.
    func cueForm(_ i: Int) -> CueFrame? {
        let frame = frames[i]
        guard !frame.isEmpty, !isQuoted[i], tokens[i].gap != .none, i > 0 else { return nil }
        let before = traits[i - 1]
        let hash = tokens[i - 1].hash
        if frame.contains(.noun) {
            return before.contains(.determiner) || hash == CueLexicon.possessive || hash == CueLexicon.apostrophe
                || i > 1 && (tokens[i - 2].hash == CueLexicon.possessive || traits[i - 2].contains(.determiner))
                ? frame : nil
        }
        if tokens[i].isCapitalised {
            // "Asked whether he would go, …" at the beginning of a sentence.
            return nil
        }
        if before.contains(.determiner) || hash == CueLexicon.possessive || hash == CueLexicon.apostrophe {
            // "Doyle's claim that", "his promise that".
            let isNoun = frame.contains(.that) && CueFrames.nounForms.contains(tokens[i].hash)
            return isNoun ? [.noun, .that] : nil
        }
        if CueLexicon.modals.contains(hash)
            || i > 1 && CueLexicon.modals.contains(tokens[i - 2].hash) && before.contains(.negative)
        {
            return nil
        }
        if hash == CueLexicon.to {
            guard frame.contains(.base), i > 1 else { return nil }
            if i + 1 < tokens.count, CueFrames.nominatives.contains(tokens[i + 1].hash) { return frame }
            return CueFrames.leading.contains(tokens[i - 2].hash)
                ? frame : frame.intersection([.base, .that, .question])
        }
        // "made repeated calls": an adjective.
        if frame.contains(.past), isVerbBefore(i) { return nil }
        if before.contains(.preposition) { return frame.contains(.ing) ? frame : nil }
        if tokens[i - 1].kind == .number || CueLexicon.placards.contains(hash) { return nil }
        if tokens[i].hash == CueFrames.states, !before.contains(.pronoun), !before.contains(.auxiliary) { return nil }
        guard CueFrames.nounForms.contains(tokens[i].hash) else { return frame }
        // "There are already calls for him to go."
        let noun = isAdverb(i - 1) || before.contains(.auxiliary) ? max(i - 2, 0) : i - 1
        let isAfterBe = CueLexicon.be.contains(hash) || CueLexicon.be.contains(tokens[noun].hash)
        if isAfterBe, frame.contains(.third) { return nil }
        // "the Treasury note fell": the plain form behind one name.
        if frame.contains(.base), tokens[i - 1].isCapitalised, !before.contains(.pronoun), !endsInS(i - 1) {
            return frame.intersection([.that, .base])
        }
        // "claims", "reports": a verb behind a name, a pronoun or an auxiliary.
        if before.contains(.pronoun) || before.contains(.auxiliary) || tokens[i - 1].isCapitalised || isAdverb(i - 1) {
            return frame
        }
        if before.contains(.verb) || isPastTense(i - 1) { return nil }
        // "struck a low note": the plain form is a verb behind a plural only.
        if frame.contains(.base), !before.contains(.anonymous), !isPresentTense(i - 1) { return nil }
        // "lawmakers claim it will".
        if i + 1 < tokens.count,
            CueFrames.nominatives.contains(tokens[i + 1].hash) || tokens[i + 1].hash == CueLexicon.it
        {
            return frame
        }
        return frame.intersection([.that, .base, .third, .ing])
    }

    /// A word in "-s", as plurals are, and verbs behind one.
    func endsInS(_ i: Int) -> Bool { document.bytes[Int(tokens[i].end) - 1] | 0x20 == 0x73 }

    private func isVerbBefore(_ i: Int) -> Bool {
        let hash = tokens[i - 1].hash
        return CueLexicon.simplePasts.contains(hash) || CueLexicon.makers.contains(hash)
    }

    /// True for "was told", "has been accused".
    func isPassive(_ cue: Int, _ frame: CueFrame) -> Bool {
        guard frame.contains(.past) else { return false }
        var k = cue - 1
        while k >= 0, cue - k < 5, traits[k].contains(.auxiliary) || isAdverb(k) {
            if CueLexicon.be.contains(tokens[k].hash) { return true }
            k -= 1
        }
        return k >= 0 && CueLexicon.be.contains(tokens[k].hash)
    }

    /// "Asked whether Doyle had said so, Ober replied": it is a question whether it was said.
    private func isInQuestion(_ cue: Int, _ whole: Range<Int>) -> Bool {
        var k = cue - 1
        while k >= whole.lowerBound, cue - k < 14, !isQuoted[k], !isBreak(k) {
            if tokens[k].hash == CueLexicon.whether { return true }
            if tokens[k].hash == CueLexicon.if {
                return k > whole.lowerBound && CueLexicon.asked.contains(tokens[k - 1].hash)
            }
            if traits[k].contains(.boundary) { return false }
            k -= 1
        }
        return false
    }

    /// The quotation of a cue and what it takes, with its speaker.
    private func quote(_ reading: Reading, _ cue: Int, _ frame: CueFrame, _ whole: Range<Int>) -> Quote? {
        if isInQuestion(cue, whole) { return nil }
        var quote = Quote(content: [reading.content], cue: reading.cue, paragraph: paragraph)
        quote.isNegated = isNegated(cue) || dismisses(cue, reading.content)
        if quote.isNegated || CueFrames.refusing.contains(tokens[max(cue - 2, 0)].hash),
            CueFrames.withNothing.contains(tokens[cue].hash)
        {
            // "did not comment on", "made no mention of": nothing is said.
            return nil
        }
        if isPassive(cue, frame) || frame.contains(.past) && CueLexicon.when.contains(tokens[cue - 1].hash) {
            // "was asked whether": nobody is named. A plain thing behind a passive is no content.
            let first = tokens[reading.content.lowerBound].hash
            // "are referred to a clinic", "was called for jury duty": sent, not said.
            if CueFrames.sending.contains(tokens[cue].hash) { return nil }
            let isClear =
                reading.cue.count > 1 || first == CueLexicon.that || CueFrames.questions.contains(first)
                || first == CueLexicon.about
            return isClear ? quote : nil
        }
        if frame.contains(.noun) {
            quote.speaker = owner(of: cue, from: whole.lowerBound)
            return quote.speaker == nil && CueFrames.nounForms.contains(tokens[cue].hash) ? nil : quote
        }
        if tokens[cue - 1].hash == CueLexicon.to, frame.contains(.base) {
            // "Forced Doyle to say": not the subject's words.
            if cue > 1, isPersonal(cue - 2) || CueFrames.people.contains(tokens[cue - 2].hash),
                (max(whole.lowerBound + 1, cue - 8)..<max(whole.lowerBound + 1, cue - 2))
                    .contains(where: {
                        CueLexicon.causing.contains(tokens[$0].hash) && !CueLexicon.be.contains(tokens[$0 - 1].hash)
                            || tokens[$0].hash == CueFrames.for && personEnd[$0 + 1] > 0
                    })
            {
                return nil
            }
            // "went on to say"
            let isGoingOn =
                cue > 2 && tokens[cue - 2].hash == CueLexicon.on && CueLexicon.went.contains(tokens[cue - 3].hash)
            let verb = isGoingOn ? cue - 3 : cue - 2
            if CueFrames.refusing.contains(tokens[verb].hash) { quote.isNegated = true }
            quote.speaker =
                isGoingOn || CueFrames.leading.contains(tokens[verb].hash) || isHabit(cue)
                ? subject(of: verb, from: whole.lowerBound) ?? shared(before: verb, in: whole)
                : shared(before: cue, in: whole)
            return quote.speaker == nil ? nil : quote
        }
        if CueLexicon.demanding.contains(tokens[cue].hash), CueLexicon.demands.contains(tokens[cue - 1].hash) {
            return nil
        }
        if frame.contains(.ing), !isProgressive(cue) {
            quote.speaker = participleSubject(cue, whole) ?? shared(before: cue, in: whole)
        } else {
            quote.speaker = subject(of: cue, from: whole.lowerBound) ?? shared(before: cue, in: whole)
        }
        if let first = quote.speaker?.first, first > 0, CueLexicon.conditions.contains(tokens[first - 1].hash),
            reading.cue.count == 1, frame.contains(.object), !frame.contains(.hearer),
            tokens[reading.content.lowerBound].hash != CueLexicon.that
        {
            // "If prosecutors confirm the tip, …": nothing is said yet.
            return nil
        }
        if let first = quote.speaker?.first, CueLexicon.nobody.contains(tokens[first].hash) { quote.isNegated = true }
        return quote.speaker == nil ? nil : quote
    }

    /// "is insisting", "was calling for".
    func isProgressive(_ cue: Int) -> Bool {
        var k = cue - 1
        while k >= 0, cue - k < 4, traits[k].contains(.auxiliary) || isAdverb(k) {
            if CueLexicon.be.contains(tokens[k].hash) { return true }
            k -= 1
        }
        return k >= 0 && CueLexicon.be.contains(tokens[k].hash)
    }

    /// "with officials saying", "residents complaining": the noun phrase right before a participle.
    func participleSubject(_ cue: Int, _ whole: Range<Int>) -> Range<Int>? {
        if let other = blamed(cue, whole) { return other }
        guard cue - 1 > whole.lowerBound, tokens[cue - 1].kind == .word,
            tokens[cue - 1].isCapitalised || traits[cue - 1].contains(.anonymous)
        else { return nil }
        return subject(of: cue, from: whole.lowerBound)
    }

    /// "Doyle's claim that", "his statement that".
    private func owner(of noun: Int, from low: Int) -> Range<Int>? {
        var k = noun - 1
        while k > low, noun - k < 4 {
            if tokens[k].hash == CueLexicon.possessive || tokens[k].hash == CueLexicon.apostrophe {
                return possessor(endingAt: k, from: low)
            }
            if traits[k].contains(.determiner) {
                return CueLexicon.owners.contains(tokens[k].hash) ? k..<k + 1 : nil
            }
            k -= 1
        }
        return nil
    }

    /// The name or noun in front of "'s": no verb before it.
    private func possessor(endingAt end: Int, from low: Int) -> Range<Int>? {
        var start = end
        while start > low, end - start < 6, tokens[start - 1].kind == .word, tokens[start - 1].isCapitalised {
            start -= 1
        }
        if start < end { return start..<end }
        while start > low, end - start < 4, tokens[start - 1].kind == .word, traits[start - 1].isEmpty { start -= 1 }
        return start > low && start < end && traits[start - 1].contains(.determiner) ? start - 1..<end : nil
    }

    func isNegated(_ cue: Int) -> Bool {
        if traits[cue].contains(.negative) || CueLexicon.denials.contains(tokens[cue].hash) { return true }
        var k = cue - 1
        while k >= 0, traits[k].contains(.auxiliary), cue - k < 5 {
            if traits[k].contains(.negative) { return true }
            k -= 1
        }
        return false
    }

    /// Where a reported clause ends: before another cue that takes over ("…, adding that …", "…, he said").
    func contentEnd(_ start: Int, _ end: Int) -> Int {
        var i = start
        // A sentence of any length: what is reported does not go on for ever.
        let end = min(end, start + 400)
        var hasVerb = tokens[start - 1].hash == CueLexicon.to
        // Statics, which are asked for anew wherever they stand: here at every word.
        let (comma, and, but) = (CueLexicon.comma, CueLexicon.and, CueLexicon.but)
        while i < end {
            hasVerb = hasVerb || isVerbal(i)
            if !isQuoted[i], i + 1 < end {
                if hasVerb && takesOver(i, end) || isCredit(behind: i, end) { return i }
                let isComma = tokens[i].hash == comma
                if isComma, traits[i + 1].contains(.participle) { return i }
                if isComma, tokens[i + 1].hash == CueLexicon.according { return i }
                if isComma, isVerb(i + 1), !traits[i + 1].contains(.quotesOnly), i > start + 1 { return i }
                if tokens[i].hash == and || tokens[i].hash == but, i + 2 < end,
                    CueFrames.nominatives.contains(tokens[i + 1].hash), isVerb(i + 2),
                    !traits[i + 2].contains(.quotesOnly)
                {
                    return tokens[i - 1].hash == comma && i - 1 > start ? i - 1 : i
                }
                if isComma, CueLexicon.contrasts.contains(tokens[i + 1].hash) { return i }
                if CueLexicon.dashes.contains(tokens[i].hash), tokens[i].gap != .none,
                    traits[i + 1].contains(.participle)
                {
                    return i
                }
                if tokens[i].hash == and || tokens[i].hash == but, isVerb(i + 1),
                    !traits[i + 1].contains(.quotesOnly)
                {
                    return tokens[i - 1].hash == comma && i - 1 > start ? i - 1 : i
                }
            }
            i += 1
        }
        return end
    }

    /// A verb, as far as its form tells, or the "to" of one.
    func isVerbal(_ i: Int) -> Bool {
        if isSurelyFinite(i) || isPastTense(i) || tokens[i].hash == CueLexicon.to
            || CueLexicon.pasts.contains(tokens[i].hash)
        {
            return true
        }
        // "the roof leaks", but not "the crabs".
        return isPresentTense(i) && tokens[i - 1].kind == .word && !traits[i - 1].contains(.determiner)
            && !traits[i - 1].contains(.preposition)
    }

    /// "…, and Kyiv said", "…; the mayor of Lund said": a name or a noun phrase with its article, and a verb of speaking
    /// right behind it, take over from the speaker before.
    private func takesOver(_ mark: Int, _ end: Int) -> Bool {
        var start = mark + 1
        let isJoint = tokens[start].hash == CueLexicon.and || tokens[start].hash == CueLexicon.but
        if tokens[mark].hash == CueLexicon.comma {
            guard isJoint else { return false }
        } else if tokens[mark].hash != CueLexicon.semicolon {
            return false
        }
        if isJoint { start += 1 }
        guard start + 1 < end, tokens[start].kind == .word, dateEnd[start] == 0, !traits[start].contains(.boundary)
        else { return false }
        var isDetermined = traits[start].contains(.determiner)
        guard isDetermined || tokens[start].isCapitalised else { return false }
        for i in start + 1..<min(start + 9, end) {
            if isVerb(i) {
                return frames[i].contains(.that) && !traits[i].contains(.quotesOnly) && i + 1 < end
                    && tokens[i - 1].kind == .word && !traits[i - 1].contains(.preposition)
            }
            // "Norway's chancellor"
            if tokens[i].hash == CueLexicon.possessive { isDetermined = true }
            if tokens[i].hash == CueLexicon.comma, tokens[i - 1].kind == .word {
                // "…, and Peter Falk, his lawyer, said", "…, and Falk, who was there, said": an apposition.
                let rest = i + 1..<max(i + 1, min(i + 14, end - 1))
                guard let comma = rest.first(where: { tokens[$0].hash == CueLexicon.comma }),
                    tokens[i + 1].hash == CueLexicon.who
                        || !(i + 1..<comma).contains(where: { isQuoted[$0] || isSurelyFinite($0) || isVerb($0) })
                else { return false }
                return isVerb(comma + 1) && frames[comma + 1].contains(.that)
                    && !traits[comma + 1].contains(.quotesOnly)
            }
            let isNamed = tokens[i].isCapitalised || tokens[i].gap == .none || tokens[i].hash == CueLexicon.of
            guard !isQuoted[i], isNamed || isDetermined && tokens[i].kind == .word, !isSurelyFinite(i),
                !traits[i].contains(.boundary), !traits[i].contains(.pronoun)
            else { return false }
        }
        return false
    }

    /// "…, CNN reported", "…, the Kremlin said on Monday" at the end: what is reported is reported by somebody else.
    private func isCredit(behind comma: Int, _ end: Int) -> Bool {
        guard tokens[comma].hash == CueLexicon.comma, end - comma <= 16, tokens[comma + 1].kind == .word,
            tokens[comma + 1].isCapitalised || traits[comma + 1].contains(.determiner), dateEnd[comma + 1] == 0
        else { return false }
        var i = comma + 2
        while i < min(comma + 8, end), !isVerb(i) {
            guard tokens[i].kind == .word || tokens[i].gap == .none, !isQuoted[i], !isSurelyFinite(i),
                !traits[i].contains(.boundary), !traits[i].contains(.pronoun)
            else { return false }
            i += 1
        }
        guard i < min(comma + 8, end), CueLexicon.crediting.contains(tokens[i].hash) else { return false }
        return afterAdverbials(i + 1, end) >= end
    }

    func clipped(_ range: Range<Int>) -> Range<Int> {
        var end = range.upperBound
        while end > range.lowerBound + 1, tokens[end - 1].kind == .punctuation { end -= 1 }
        return range.lowerBound..<end
    }

    /// "-5 degrees": a minus, and no dash.
    func isSign(_ i: Int) -> Bool {
        CueLexicon.dashes.contains(tokens[i].hash) && i + 1 < tokens.count && tokens[i + 1].kind == .number
            && tokens[i + 1].gap == .none
    }

    /// Without marks, dashes and the dateline in front.
    func stripped(_ range: Range<Int>) -> Range<Int> {
        var start = bodyStart(range.lowerBound, range.upperBound)
        while start + 1 < range.upperBound, tokens[start].kind == .punctuation, !isSign(start) { start += 1 }
        return start..<range.upperBound
    }

    // MARK: according to

    mutating func accordingTo(_ unit: [Item], _ whole: Range<Int>) -> Bool {
        let according = CueLexicon.according
        guard
            let at = whole.first(where: {
                !isQuoted[$0] && tokens[$0].hash == according && $0 + 2 < whole.upperBound
                    && tokens[$0 + 1].hash == CueLexicon.to
            })
        else { return false }
        let cue = at..<at + 2
        if isMeasure(at + 2, whole.upperBound) { return false }
        if at <= whole.lowerBound + 1 {
            var comma = at + 2
            while comma < whole.upperBound, tokens[comma].hash != CueLexicon.comma { comma += 1 }
            // "According to Doyle, the mayor, the bridge is safe".
            if let next = (comma + 1..<max(comma + 1, min(comma + 12, whole.upperBound - 2)))
                .first(where: { tokens[$0].hash == CueLexicon.comma }),
                tokens[comma + 1].hash == CueLexicon.who
                    || isPersonAlone(comma + 1..<next)
                    || traits[comma + 1].contains(.determiner)
                        && !(comma + 1..<next).contains(where: { isVerbal($0) || isQuoted[$0] }),
                isMark(next + 1)
                    || (next + 1..<min(next + 9, whole.upperBound))
                        .contains(where: { isSurelyFinite($0) || isPastTense($0) })
            {
                comma = next
            }
            guard comma + 2 < whole.upperBound else { return false }
            let pieces: [Range<Int>] = unit.dropFirst().prefix { if case .piece = $0 { true } else { false } }
                .compactMap { range($0) }
            if let first = pieces.first, first.lowerBound <= comma + 2, first.count >= 4 {
                emit(Quote(content: pieces, cue: cue, speaker: at + 2..<phraseEnd(at + 2, comma), paragraph: paragraph))
                return true
            }
            emit(
                Quote(
                    content: [clipped(comma + 1..<whole.upperBound)],
                    cue: cue,
                    speaker: at + 2..<phraseEnd(at + 2, comma),
                    paragraph: paragraph
                )
            )
            return true
        }
        let end = phraseEnd(at + 2, whole.upperBound)
        guard end > at + 2 else { return false }
        let content = clipped(stripped(whole.lowerBound..<at))
        let isInserted = end + 2 < whole.upperBound && tokens[end].hash == CueLexicon.comma
        if isInserted, opensReport(before: at, from: whole.lowerBound) {
            // "The town is poor, but according to the mayor, it will grow."
            let rest = clipped(end + 1..<contentEnd(end + 1, whole.upperBound))
            emit(Quote(content: [rest], cue: cue, speaker: at + 2..<end, paragraph: paragraph))
            return true
        }
        if isInserted, tokens[at - 1].hash == CueLexicon.comma,
            isGoingOn(end + 1) || isSurelyFinite(at - 2) || isMark(end + 1)
        {
            // "Of the cars, according to the police, two thirds were stolen."
            let rest = clipped(end + 1..<contentEnd(end + 1, whole.upperBound))
            emit(Quote(content: [content, rest], cue: cue, speaker: at + 2..<end, paragraph: paragraph))
            return true
        }
        guard content.count >= 3 else { return false }
        emit(Quote(content: [content], cue: cue, speaker: at + 2..<end, paragraph: paragraph))
        return true
    }

    /// A name with its titles, and nothing else.
    private func isPersonAlone(_ range: Range<Int>) -> Bool {
        guard range.count <= 8, let name = range.first(where: { personEnd[$0] > 0 }) else { return false }
        return Int(personEnd[name]) == range.upperBound
            && (range.lowerBound..<name).allSatisfy { tokens[$0].isCapitalised }
    }

    /// "according to age", "according to their needs": a measure, and no source.
    private func isMeasure(_ start: Int, _ end: Int) -> Bool {
        var i = start
        while i < min(start + 3, end), traits[i].contains(.determiner) { i += 1 }
        return i < end && CueLexicon.measures.contains(tokens[i].hash)
            && (i + 1 >= end || tokens[i + 1].kind == .punctuation || traits[i + 1].contains(.preposition)
                || tokens[i + 1].hash == CueLexicon.and)
    }

    /// "And", "but" or "because" right before "according to", with a comma between or not.
    private func opensReport(before at: Int, from low: Int) -> Bool {
        let word = tokens[at - 1].hash == CueLexicon.comma ? at - 2 : at - 1
        guard word > low else { return false }
        let hash = tokens[word].hash
        return hash == CueLexicon.and || hash == CueLexicon.but || CueLexicon.reasons.contains(hash)
    }

    /// What follows the source of an inserted "according to" goes on with the sentence, rather than with the source.
    private func isGoingOn(_ i: Int) -> Bool {
        let next = traits[i]
        if next.contains(.participle) || CueFrames.isIng(frames[i]) || tokens[i].hash == CueLexicon.who { return false }
        if CueFrames.questions.contains(tokens[i].hash) || next.contains(.preposition) { return false }
        return CueLexicon.finite.contains(tokens[i].hash) || isPastTense(i)
            || next.contains(.determiner)
                && CueLexicon.indefinite.contains(tokens[i].hash) == false
            || tokens[i].hash == CueLexicon.and
    }
}
