// What a cue takes: where the content of reported speech begins behind it.

import AnalyzerKit
import Language

extension QuoteFinder {
    /// A cue with what it takes.
    struct Reading {
        var cue: Range<Int>
        var content: Range<Int>
    }

    /// The content behind a cue, by the frames of its word.
    func complement(_ cue: Int, _ frame: CueFrame, end: Int) -> Reading? {
        var next = cue + 1
        guard next < end, !CueLexicon.stops.contains(tokens[next].hash) else { return nil }
        // "cited two sources as saying": the words are those of "saying".
        if CueLexicon.quoting.contains(tokens[cue].hash), quoted(by: cue..<next) != nil { return nil }
        if frame.contains(.out), tokens[next].hash == CueFrames.out {
            guard let start = thatStart(next + 1, frame, end) ?? clauseStart(next + 1, end) else { return nil }
            return reading(cue..<next + 1, start, end)
        }
        if let start = thatStart(next, frame, end), frame.contains(.that) {
            return reading(cue..<cue + 1, start, end)
        }
        if frame.contains(.noun) { return nil }
        next = afterTime(next, end)
        guard next < end else { return nil }
        if frame.contains(.question), let start = questionStart(next, frame, end) {
            return reading(cue..<cue + 1, start, end)
        }
        if let found = preposed(cue, next, frame, end) { return found }
        if frame.contains(.infinitive), tokens[next].hash == CueLexicon.to, next + 2 < end,
            tokens[next + 1].kind == .word || isMark(next + 1), !traits[next + 1].contains(.determiner),
            !tokens[next + 1].isCapitalised
        {
            return reading(cue..<cue + 1, next, end)
        }
        if frame.contains(.target) { return target(cue, next, frame, end) }
        if frame.contains(.hearer) { return afterHearer(cue, next, frame, end) }
        if frame.contains(.clause), let start = preposedClause(cue, next, end) ?? lateClause(next, end) {
            return reading(cue..<cue + 1, start, end)
        }
        // "denies attempted murder"
        let isDenied =
            traits[cue].contains(.negative) && isPastTense(next) && next + 1 < end && tokens[next + 1].kind == .word
            && traits[next + 1].isEmpty
        if frame.contains(.that), !frame.contains(.clause), isSaying(cue), isClause(next, end) {
            return reading(cue..<cue + 1, next, end)
        }
        guard frame.contains(.clause) || frame.contains(.object), startsThing(next) || isDenied else { return nil }
        if CueLexicon.plainSaying.contains(tokens[cue].hash), isPointing(next, end) { return nil }
        if CueFrames.claims.contains(tokens[cue].hash) || CueFrames.conceding.contains(tokens[cue].hash),
            (next..<min(next + 4, end)).contains(where: { CueFrames.won.contains(tokens[$0].hash) }),
            !hasVerb(next, end)
        {
            return nil
        }
        if traits[cue].contains(.negative), CueFrames.refused.contains(tokens[next].hash) { return nil }
        if saysNothing(cue, next, end) { return nil }
        var content = next..<contentEnd(next, end)
        if !frame.contains(.clause) {
            // "denied the charge and left the hall": the thing ends where the subject's next verb begins.
            let joint = content.dropLast()
                .first {
                    (tokens[$0].hash == CueLexicon.and || tokens[$0].hash == CueLexicon.but) && !isQuoted[$0]
                        && isPastTense($0 + 1)
                }
            if let joint, joint > next { content = next..<joint }
        }
        // A participle may be no more than a noun's adjective: "a report published".
        let isShort = traits[cue].contains(.negative) && traits[next].isEmpty && tokens[next].count > 3
        guard content.count >= (frame.contains(.clause) ? 3 : isShort ? 1 : 2) else { return nil }
        return Reading(cue: cue..<cue + 1, content: clipped(content))
    }

    /// "said this in an interview", "says the same about Doyle": what is said stands elsewhere.
    private func isPointing(_ next: Int, _ end: Int) -> Bool {
        let noun = tokens[next].hash == CueLexicon.the ? next + 1 : next
        guard noun + 1 < end, CueLexicon.pointing.contains(tokens[noun].hash) else { return false }
        return (traits[noun + 1].contains(.preposition) || dateEnd[noun + 1] > 0) && !hasVerb(noun + 1, end)
    }

    /// A verb in a form with a subject: "added", but not "to add", nor "the remarks he made".
    private func isSaying(_ cue: Int) -> Bool {
        let before = tokens[cue - 1].hash
        return before != CueLexicon.to
            && (!CueFrames.nounForms.contains(tokens[cue].hash) || traits[cue - 1].contains(.pronoun)
                || tokens[cue - 1].isCapitalised)
    }

    /// A subject and a finite verb within reach, with nothing between them that could belong to another clause: "added the
    /// town was safe", but not "added a striker who was free".
    private func isClause(_ start: Int, _ end: Int) -> Bool {
        let isPronoun = CueFrames.nominatives.contains(tokens[start].hash) || tokens[start].hash == CueLexicon.there
        guard
            isPronoun || traits[start].contains(.determiner) || tokens[start].isCapitalised
                || tokens[start].hash == CueLexicon.it
        else { return false }
        var i = start + 1
        while i < min(start + 9, end), tokens[i].kind == .word || tokens[i].kind == .number, !isQuoted[i] {
            if isSurelyFinite(i)
                || isPronoun && i == start + 1 && (isPastTense(i) || CueLexicon.pasts.contains(tokens[i].hash))
            {
                return true
            }
            if traits[i].contains(.boundary) || traits[i].contains(.pronoun) { return false }
            i += 1
        }
        return false
    }

    /// "admitted 14 counts of fraud", "repeated a series of false claims": a plea, and words that are not told.
    private func saysNothing(_ cue: Int, _ next: Int, _ end: Int) -> Bool {
        // "admitted the offence and was fined"
        let joint = (next..<min(next + 8, end)).first { tokens[$0].hash == CueLexicon.and } ?? end
        let isPlea = CueFrames.pleading.contains(tokens[cue].hash)
        guard isPlea || CueFrames.repeating.contains(tokens[cue].hash), !hasVerb(next, joint) else { return false }
        let nouns = isPlea ? CueFrames.charges : CueFrames.assertions
        guard let noun = (next..<min(next + 8, end)).first(where: { nouns.contains(tokens[$0].hash) }) else {
            return false
        }
        if isPlea || noun + 1 >= end { return true }
        let behind = tokens[noun + 1].hash
        return behind != CueLexicon.that && !CueFrames.abouts.contains(behind)
    }

    func reading(_ cue: Range<Int>, _ start: Int, _ end: Int) -> Reading? {
        let content = clipped(start..<contentEnd(start + 1, end))
        return content.count >= 2 ? Reading(cue: cue, content: content) : nil
    }

    /// "that" at once, or behind adverbials: "said on Monday in a statement that".
    private func thatStart(_ next: Int, _ frame: CueFrame, _ end: Int) -> Int? {
        guard next < end else { return nil }
        if tokens[next].hash == CueLexicon.that {
            // "did that", "hinted at that": a pronoun.
            guard next + 2 < end else { return nil }
            // "said that, if elected, he would": an adverbial first.
            let isInserted =
                tokens[next + 1].hash == CueLexicon.comma
                && (traits[next + 2].contains(.preposition) || traits[next + 2].contains(.boundary))
            return tokens[next + 1].kind != .punctuation || isMark(next + 1) || isInserted ? next : nil
        }
        if frame.contains(.noun) { return nil }
        let first = traits[next]
        let isClear =
            first.contains(.preposition) || frame.contains(.hearer) || dateEnd[next] > 0 || first.contains(.auxiliary)
            || tokens[next].hash == CueLexicon.comma || CueFrames.times.contains(tokens[next].hash)
            || tokens[next].hash == CueLexicon.to || tokens[next].hash == CueLexicon.only
        guard isClear else { return nil }
        var k = next + 1
        var commas = tokens[next].hash == CueLexicon.comma ? 1 : 0
        while k < min(next + 18, end), commas < 3 {
            let hash = tokens[k].hash
            if hash == CueLexicon.that {
                // "written in a style that suits children": the noun goes on.
                return k + 2 >= end || isRelative(k, end) ? nil : k
            }
            if CueLexicon.stops.contains(hash) || isQuoted[k] || isVerb(k) || CueLexicon.who == hash { return nil }
            if hash == CueLexicon.comma { commas += 1 }
            k += 1
        }
        return nil
    }

    /// "That" with a verb right behind it is a pronoun.
    private func isRelative(_ that: Int, _ end: Int) -> Bool {
        let next = that + 1
        if isSurelyFinite(next) || CueLexicon.pasts.contains(tokens[next].hash)
            || CueLexicon.simplePasts.contains(tokens[next].hash)
        {
            return true
        }
        if isPastTense(next) { return !isAdjective(next) }
        // "are written in a way that suits us": of a passive only, as a plural may be the subject of a clause.
        let verb = (max(1, that - 18)..<that).last { frames[$0].contains(.past) }
        let isPassive = verb.map { CueLexicon.be.contains(tokens[$0 - 1].hash) || isAdverb($0 - 1) } ?? false
        return isPassive && isPresentTense(next) && !isVerbal(next + 1) && !hasVerb(next + 1, end)
    }

    /// "whether …", with a hearer before it where the verb takes one.
    private func questionStart(_ next: Int, _ frame: CueFrame, _ end: Int) -> Int? {
        if CueFrames.questions.contains(tokens[next].hash) { return next + 2 < end ? next : nil }
        guard frame.contains(.hearer) else { return nil }
        var k = next
        while k < min(next + 8, end) {
            if tokens[k].kind == .punctuation || isQuoted[k] || isVerb(k) { return nil }
            if k > next, CueFrames.questions.contains(tokens[k].hash), tokens[k].hash != CueLexicon.who {
                return k + 2 < end ? k : nil
            }
            if k > next, traits[k].contains(.boundary) { return nil }
            k += 1
        }
        return nil
    }

    /// A preposition and its thing: "spoke of", "referred to", "called for".
    private func preposed(_ cue: Int, _ next: Int, _ frame: CueFrame, _ end: Int) -> Reading? {
        guard frame.contains(.about), next + 1 < end else { return nil }
        if CueFrames.speak.contains(tokens[cue].hash), tokens[next].hash != CueLexicon.about {
            // "spoke at the town hall about the flood".
            var k = next
            while k + 2 < min(next + 12, end), tokens[k].kind != .punctuation {
                if tokens[k].hash == CueLexicon.about { return reading(cue..<cue + 1, k + 1, end) }
                k += 1
            }
        }
        if next > cue + 1 {
            // "called on Sunday for a cease-fire".
            let isCall =
                CueFrames.call.contains(tokens[cue].hash) && tokens[next].hash == CueFrames.for
                || frame.contains(.hearer) && tokens[next].hash == CueLexicon.of
            return isCall ? reading(cue..<cue + 1, next + 1, end) : nil
        }
        let hash = tokens[next].hash
        let word = tokens[cue].hash
        let fits: Bool
        if hash == CueLexicon.to {
            fits = CueFrames.takingTo.contains(word)
        } else if hash == CueFrames.for {
            fits = CueFrames.takingFor.contains(word)
        } else if CueFrames.call.contains(word) {
            fits = hash == CueLexicon.on || hash == CueFrames.upon
        } else {
            // "rest assured on one point": whom one assures or informs comes first.
            fits = CueFrames.abouts.contains(hash) && dateEnd[next + 1] == 0 && !CueFrames.informing.contains(word)
        }
        // "the pain that they warned about may come": what was said stands before.
        guard fits, !isSurelyFinite(next + 1) else { return nil }
        // "spoke on condition of anonymity" says how, not what.
        if (next + 1..<min(next + 6, end)).contains(where: { CueLexicon.hiddenSource.contains(tokens[$0].hash) }) {
            return nil
        }
        return reading(cue..<next + 1, next + 1, end)
    }

    /// "accused him of lying", "urged residents to leave", "called it a mistake".
    private func target(_ cue: Int, _ next: Int, _ frame: CueFrame, _ end: Int) -> Reading? {
        guard startsThing(next) || CueFrames.people.contains(tokens[next].hash) || traits[next].contains(.pronoun)
        else { return nil }
        if CueFrames.call.contains(tokens[cue].hash) {
            // "called off the strike", "called in the army".
            if CueFrames.off.contains(tokens[next].hash) { return nil }
            return isNaming(cue) ? reading(cue..<cue + 1, next, end) : nil
        }
        if frame.contains(.hearer) {
            // "asked the minister about the plan".
            var k = next + 1
            while k < min(next + 8, end), tokens[k].kind != .punctuation, !isQuoted[k] {
                if tokens[k].hash == CueLexicon.about { return reading(cue..<cue + 1, k, end) }
                if tokens[k].hash == CueLexicon.to { break }
                k += 1
            }
        }
        return reading(cue..<cue + 1, next, end)
    }

    /// Somebody calls something a name, rather than something being called so.
    private func isNaming(_ cue: Int) -> Bool {
        guard cue > 0 else { return false }
        let before = cue - 1
        if tokens[cue + 1].hash == CueLexicon.comma { return false }
        if tokens[before].hash == CueLexicon.comma, tokens[cue + 1].isCapitalised { return false }
        return tokens[before].isCapitalised || traits[before].contains(.pronoun) || traits[before].contains(.auxiliary)
            || tokens[before].hash == CueLexicon.comma || tokens[before].hash == CueLexicon.and
            || tokens[cue].hash == CueLexicon.calling || isAdverb(before)
    }

    /// A finite verb follows within a few words, before any mark.
    func hasVerb(_ start: Int, _ end: Int) -> Bool {
        var i = start
        while i < min(start + 8, end), tokens[i].kind != .punctuation, !isQuoted[i] {
            if isSurelyFinite(i) { return true }
            if traits[i].contains(.boundary) { return false }
            i += 1
        }
        return false
    }

    /// Skips days and times: "said Monday night".
    func afterTime(_ start: Int, _ end: Int) -> Int {
        var i = start
        while i < end {
            if dateEnd[i] > 0 {
                // "said Monday's attack": the day belongs to the thing.
                let after = max(Int(dateEnd[i]), i + 1)
                if after < end, tokens[after].hash == CueLexicon.possessive { return i }
                i = after
            } else if CueFrames.times.contains(tokens[i].hash) || CueLexicon.days.contains(tokens[i].hash),
                i + 1 < end, tokens[i + 1].hash != CueLexicon.possessive
            {
                i += 1
            } else if i + 1 < end, tokens[i].hash == CueLexicon.on || tokens[i].hash == CueLexicon.late,
                dateEnd[i + 1] > 0
            {
                i = max(Int(dateEnd[i + 1]), i + 1)
            } else {
                break
            }
        }
        return i
    }

    /// A noun phrase or a clause may begin here.
    func startsThing(_ i: Int) -> Bool {
        let next = traits[i]
        if isSign(i) { return true }
        if tokens[i].kind == .punctuation || CueLexicon.breaks.contains(tokens[i].hash) { return false }
        if CueFrames.questions.contains(tokens[i].hash) { return true }
        if tokens[i].hash == CueLexicon.and || tokens[i].hash == CueFrames.or { return false }
        if tokens[i].hash == CueLexicon.to || tokens[i].hash == CueLexicon.of { return false }
        if CueFrames.nominatives.contains(tokens[i].hash) { return true }
        if CueLexicon.every.contains(tokens[i].hash) { return true }
        if isQuantity(i) { return true }
        // "just two of them were armed", "further tests were needed"
        if CueLexicon.grading.contains(tokens[i].hash), i + 1 < tokens.count {
            return !CueLexicon.grading.contains(tokens[i + 1].hash) && startsThing(i + 1)
                && hasVerb(i + 1, tokens.count)
        }
        return !next.contains(.boundary) && !next.contains(.preposition) && !next.contains(.auxiliary)
            && (!isPastTense(i) || isAdjective(i))
    }

    /// "about 20", "at least seven", "as many as 50".
    func isQuantity(_ i: Int) -> Bool {
        guard i + 2 < tokens.count else { return false }
        let next = tokens[i + 1]
        switch tokens[i].hash {
        case CueLexicon.at: return CueLexicon.extremes.contains(next.hash)
        case CueFrames.as: return CueLexicon.amounts.contains(next.hash) && tokens[i + 2].hash == CueFrames.as
        default:
            return CueLexicon.approximate.contains(tokens[i].hash) && dateEnd[i + 1] == 0
                && (next.kind == .number || CueLexicon.numerals.contains(next.hash))
        }
    }

    /// "Planned cuts would go ahead": a participle before a noun that has a verb.
    private func isAdjective(_ i: Int) -> Bool {
        guard i + 2 < tokens.count, tokens[i + 1].kind == .word, tokens[i + 1].gap == .space, traits[i + 1].isEmpty
        else {
            return false
        }
        let behind = (i + 2..<min(i + 8, tokens.count)).prefix { tokens[$0].kind == .word && !isQuoted[$0] }
        return behind.contains { isSurelyFinite($0) || isPastTense($0) && isPresentTense(i + 1) }
    }
}
