// Whom somebody told something, and where what he told them begins: "told staff not to leave", "warned the war would last".

import AnalyzerKit
import Language

extension QuoteFinder {
    /// "told reporters the plan had failed", "warned him against it".
    func afterHearer(_ cue: Int, _ next: Int, _ frame: CueFrame, _ end: Int) -> Reading? {
        var k = next
        if tokens[k].hash == CueLexicon.such, frame.contains(.clause), hasVerb(k + 1, end) {
            return reading(cue..<cue + 1, k, end)
        }
        if CueLexicon.warning.contains(tokens[cue].hash), isWarning(k, end) { return reading(cue..<cue + 1, k, end) }
        // "told her husband she would go": whose he is.
        let isOwner =
            tokens[k].hash == CueLexicon.her && k + 2 < end && tokens[k + 1].kind == .word && traits[k + 1].isEmpty
            && !tokens[k + 1].isCapitalised && startsThing(k + 2)
        if !isOwner,
            traits[k].contains(.pronoun) || CueFrames.people.contains(tokens[k].hash)
                || tokens[k].hash == CueLexicon.reporters
        {
            k += 1
        } else {
            if traits[k].contains(.determiner) { k += 1 }
            let first = k
            k = mediumEnd(first, end)
            if k == first {
                while k < min(first + 3, end), tokens[k].kind == .word, traits[k].subtracting(.anonymous).isEmpty,
                    !tokens[k].isCapitalised
                { k += 1 }
                guard k < end, k > first else { return nil }
                // "told anchor Ann Doyle it was late"
                while first == next, k < min(first + 7, end), tokens[k].kind == .word, tokens[k].isCapitalised,
                    dateEnd[k] == 0
                { k += 1 }
                k = afterTime(k, end)
                guard k < end else { return nil }
                // "told a news conference the board had left": a noun phrase with a verb of its own.
                let isSubject =
                    frame.contains(.clause) && (traits[k].contains(.determiner) || tokens[k].isCapitalised)
                    && (hasVerb(k + 1, end) || hasPast(k + 2, end))
                let isClear =
                    isSubject || CueFrames.nominatives.contains(tokens[k].hash) || tokens[k].hash == CueLexicon.to
                    || isNotTo(k, end)
                guard isClear else { return nil }
            }
        }
        k = afterTime(k, end)
        guard k + 1 < end else { return nil }
        let hash = tokens[k].hash
        if isNotTo(k, end), frame.contains(.infinitive) { return reading(cue..<cue + 1, k, end) }
        if hash == CueLexicon.to || hash == CueLexicon.about || hash == CueLexicon.of || hash == CueLexicon.against {
            guard frame.contains(.infinitive) || hash != CueLexicon.to else { return nil }
            return reading(cue..<cue + 1, k, end)
        }
        if k == next + 1, frame.contains(.clause), CueLexicon.bareSubjects.contains(tokens[next].hash),
            isSurelyFinite(k)
        {
            // "warned it may": nobody is warned.
            return reading(cue..<cue + 1, next, end)
        }
        guard frame.contains(.clause), startsThing(k) else { return nil }
        let isClear =
            k == next + 1 || traits[k].contains(.determiner) || traits[k].contains(.pronoun) || tokens[k].isCapitalised
        return isClear ? reading(cue..<cue + 1, k, end) : nil
    }

    /// "dismissed Doyle's claim that": what is said is not what the speaker holds.
    func dismisses(_ cue: Int, _ content: Range<Int>) -> Bool {
        CueFrames.dismissing.contains(tokens[cue].hash)
            && content.prefix(8).dropLast(2)
                .contains {
                    tokens[$0 + 1].hash == CueLexicon.that
                        && !isVerbal($0 + 2)
                        && (CueFrames.assertions.contains(tokens[$0].hash)
                            || CueFrames.reportings.contains(tokens[$0].hash))
                }
    }

    /// "attacked Doyle for saying", "recalled her husband saying": whose words the subject speaks of.
    func blamed(_ cue: Int, _ whole: Range<Int>) -> Range<Int>? {
        guard cue - 3 >= whole.lowerBound else { return nil }
        if tokens[cue - 1].hash == CueFrames.for {
            let last = cue - 2
            if CueFrames.people.contains(tokens[last].hash) { return last..<last + 1 }
            let first = personEnd[last] < 0 ? -1 - Int(personEnd[last]) : last
            guard first > whole.lowerBound, Int(personEnd[first]) == cue - 1 else { return nil }
            let before = first - 1
            return isVerbal(before) && !isPresentTense(before) || isVerb(before) ? first..<cue - 1 : nil
        }
        return CueFrames.remembering.contains(tokens[cue - 3].hash) && CueLexicon.owners.contains(tokens[cue - 2].hash)
            && isPersonalNoun(cue - 1)
            && !tokens[cue - 1].isCapitalised ? cue - 2..<cue : nil
    }

    /// "told staff not to leave".
    private func isNotTo(_ i: Int, _ end: Int) -> Bool {
        i + 2 < end && tokens[i].hash == CueLexicon.not && tokens[i + 1].hash == CueLexicon.to
    }

    /// "the suspects spoke Dutch", "the men fled": a past form right behind a noun.
    private func hasPast(_ start: Int, _ end: Int) -> Bool {
        for i in start..<max(start, min(start + 3, end)) {
            guard tokens[i].kind == .word, traits[i - 1].intersection([.determiner, .preposition]).isEmpty else {
                return false
            }
            if isPastTense(i) || CueLexicon.pasts.contains(tokens[i].hash)
                || CueLexicon.simplePasts.contains(tokens[i].hash)
                || frames[i].contains(.past)
            {
                return i + 1 >= end || tokens[i + 1].kind == .punctuation || tokens[i + 1].hash != CueFrames.by
            }
            if !traits[i].subtracting(.anonymous).isEmpty { return false }
        }
        return false
    }

    /// "warned the war would last", "warned there would be war": a clause, and nobody who hears it.
    private func isWarning(_ start: Int, _ end: Int) -> Bool {
        if tokens[start].hash == CueLexicon.there { return start + 1 < end && isSurelyFinite(start + 1) }
        guard traits[start].contains(.determiner) else { return false }
        var i = start + 1
        while i < min(start + 12, end), tokens[i].kind == .word || tokens[i].kind == .number || isQuoted[i] || isMark(i)
        {
            if isSurelyFinite(i) { return true }
            // "warned the court the man would flee"
            if traits[i].contains(.determiner), !traits[i - 1].contains(.preposition) { return false }
            if traits[i].contains(.boundary) || CueFrames.nominatives.contains(tokens[i].hash)
                || tokens[i].hash == CueLexicon.to
            {
                return false
            }
            i += 1
        }
        return false
    }

    /// The end of a name, with what it is called and what stands between its parts: "ABC radio", "German broadcaster ZDF",
    /// "Sky's Kay Burley", "The Times of India", "BBC Radio 4's Today programme".
    private func mediumEnd(_ start: Int, _ end: Int) -> Int {
        var k = start
        while k < min(start + 9, end) {
            let isName =
                tokens[k].kind == .word && tokens[k].isCapitalised
                && (dateEnd[k] == 0 || tokens[k - 1].hash == CueLexicon.possessive)
            let joins =
                k > start
                && (CueFrames.media.contains(tokens[k].hash)
                    || k + 1 < end && tokens[k + 1].isCapitalised
                        && (tokens[k].hash == CueLexicon.possessive || tokens[k].hash == CueLexicon.of)
                    || k + 1 < end && tokens[k].kind == .number && tokens[k + 1].hash == CueLexicon.possessive)
            guard isName || joins else { break }
            k += 1
        }
        return k
    }
}
