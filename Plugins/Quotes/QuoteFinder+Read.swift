// Reads one unit: quotations with marks first, then what is said without marks; cues behind their quotation.

import AnalyzerKit
import Language

extension QuoteFinder {
    /// Finds the quotations of a unit.
    mutating func interpret(_ unit: [Item]) {
        guard let first = range(unit.first), let last = range(unit.last) else { return }
        let whole = first.lowerBound..<last.upperBound
        unitStart = whole.lowerBound
        if signed(unit) { return }
        // One quotation after the other; a unit with more than a few is no sentence.
        var items = unit
        for pass in 0..<8 {
            guard let start = range(items.first)?.lowerBound else { return }
            let whole = start..<last.upperBound
            if let end = quoteThenCue(items, whole) {
                items = rest(of: items, from: end)
            } else if pass == 0, accordingTo(unit, whole) {
                return
            } else if let end = cueThenQuote(items, whole) {
                items = rest(of: items, from: end)
            } else {
                if pass == 0 { announce(unit) }
                if !reported(whole), pass == 0 { bare(unit) }
                return
            }
        }
    }

    /// What of a unit lies behind a token.
    private func rest(of unit: [Item], from token: Int) -> [Item] {
        unit.compactMap { item in
            switch item {
            case .piece(let piece): piece.tokens.lowerBound >= token ? item : nil
            case .outside(let range):
                range.upperBound > token ? .outside(max(range.lowerBound, token)..<range.upperBound) : nil
            }
        }
    }

    func range(_ item: Item?) -> Range<Int>? {
        switch item {
        case .piece(let piece): piece.tokens
        case .outside(let range): range
        case nil: nil
        }
    }

    // MARK: "…," X said

    /// A small word in "-ed".
    func isPastTense(_ i: Int) -> Bool {
        let token = tokens[i]
        guard token.kind == .word, !token.isCapitalised, token.count > 4 else { return false }
        return document.bytes[Int(token.end) - 1] | 0x20 == 0x64 && document.bytes[Int(token.end) - 2] | 0x20 == 0x65
    }

    /// Returns the end of what it read.
    mutating func quoteThenCue(_ unit: [Item], _ whole: Range<Int>) -> Int? {
        for index in unit.indices.dropLast() {
            guard case .piece(let piece) = unit[index], case .outside(let clause) = unit[index + 1],
                isClosed(piece, clause) || index == 0 && isOpenEnded(piece, clause), let found = clauseCue(clause)
            else { continue }
            var content: [Range<Int>] = []
            var start = index
            while start > 0, case .piece = unit[start - 1] { start -= 1 }
            if start > 0, case .outside(let before) = unit[start - 1], isOpened(before, of: whole) { continue }
            if start == 0 {
                content = unit[0...index].compactMap { range($0) }
            } else if case .outside(let before) = unit[start - 1], directCue(before) == nil,
                tokens[before.upperBound - 1].hash != CueLexicon.colon
            {
                if isTitle(piece.tokens) { continue }
                content = [stripped(whole.lowerBound..<piece.tokens.upperBound)]
            } else {
                content = [piece.tokens]
            }
            var more: [Range<Int>] = []
            for item in unit[(index + 2)...] {
                guard case .piece(let next) = item else { break }
                more.append(next.tokens)
            }
            let second = (found.end..<clause.upperBound)
                .first { traits[$0].contains(.participle) || isVerb($0) && isJoined($0) }
            let closing = tokens[clause.upperBound - 1].hash
            let other = more.isEmpty ? nil : takeover(in: clause, behind: found)
            let goesOn =
                second == nil && other == nil
                && (closing == CueLexicon.comma || closing == CueLexicon.colon
                    || CueLexicon.dashes.contains(closing) || found.end == clause.upperBound)
            if goesOn { content += more }
            let before = quotes.count
            emit(Quote(content: content, cue: found.cue, speaker: found.speaker, paragraph: paragraph))
            if let second, !more.isEmpty, clause.upperBound - second <= 6, closing != CueLexicon.that,
                closing == CueLexicon.comma || closing == CueLexicon.colon || second + 1 == clause.upperBound
            {
                emit(Quote(content: more, cue: second..<second + 1, speaker: found.speaker, paragraph: paragraph))
            } else if more.isEmpty, quotes.count > before,
                let rest = going(on: clause, after: found.end, content[0], piece)
            {
                quotes[quotes.count - 1].content.append(rest)
                return clause.upperBound
            } else if !goesOn || more.isEmpty {
                return other ?? found.end
            }
            return more.last?.upperBound ?? clause.upperBound
        }
        return nil
    }

    /// `…, but her rival, Doyle, replied: "…"`, `Brandt told Doyle, who replied: "…"`: where the words of somebody else begin.
    private func takeover(
        in clause: Range<Int>,
        behind found: (cue: Range<Int>, speaker: Range<Int>?, end: Int)
    ) -> Int? {
        guard let (cue, isClear) = directCue(found.end..<clause.upperBound), isClear, isVerb(cue), !isJoined(cue) else {
            return nil
        }
        // "Brandt, whose captain said:"
        if (max(found.end, cue - 4)..<cue).contains(where: { tokens[$0].hash == CueLexicon.whose }) { return found.end }
        let isRelative = tokens[cue - 1].hash == CueLexicon.who
        let isOther = subject(of: cue, from: found.end)
            .map { $0.contains { isRelative ? personEnd[$0] > 0 : tokens[$0].isCapitalised } }
        if isOther == true { return found.end }
        // "said Brandt of Doyle, who replied:"
        guard isRelative, let speaker = found.speaker, found.end == speaker.upperBound else { return nil }
        return speaker.dropFirst().dropLast()
            .first { tokens[$0].hash == CueLexicon.of && personEnd[$0 + 1] > 0 && personEnd[$0 - 1] != 0 }
            .map { $0 + 1 }
    }

    /// `After Brandt said taxes were "too low", Doyle agreed`: words that end a subordinate clause are those of its own subject.
    private func isOpened(_ clause: Range<Int>, of whole: Range<Int>) -> Bool {
        guard let first = opening(of: whole), let found = directCue(clause), !found.isClear,
            let speaker = subject(of: found.cue, from: clause.lowerBound)
        else { return false }
        return speaker.lowerBound == first + 1
    }

    /// `It was "a joke", he said, and would fail`: a sentence of one's own words goes on behind its cue.
    private func going(on clause: Range<Int>, after end: Int, _ content: Range<Int>, _ piece: Piece) -> Range<Int>? {
        guard content.lowerBound < piece.tokens.lowerBound - 1, end + 4 < clause.upperBound,
            tokens[end].hash == CueLexicon.comma,
            tokens[end + 1].hash == CueLexicon.and || tokens[end + 1].hash == CueLexicon.but,
            !isVerb(end + 2), frames[end + 2].isEmpty,
            !(CueFrames.nominatives.contains(tokens[end + 2].hash) && (isVerb(end + 3) || !frames[end + 3].isEmpty))
        else { return nil }
        return clipped(end + 1..<clause.upperBound)
    }

    /// "…, and predicted": a second verb of the same subject.
    private func isJoined(_ i: Int) -> Bool {
        var k = i - 1
        while k > 0, traits[k].contains(.auxiliary), i - k < 4 { k -= 1 }
        return tokens[k].hash == CueLexicon.and || tokens[k].hash == CueLexicon.but
    }

    /// A comma, a question or exclamation mark, a dash, or nothing stands between a piece and its cue clause.
    func isClosed(_ piece: Piece, _ clause: Range<Int>) -> Bool {
        guard let first = clause.first, let last = lastWord(piece) else { return false }
        let end = tokens[last].hash
        if end == CueLexicon.comma || tokens[first].hash == CueLexicon.comma { return true }
        if end == CueLexicon.question || end == CueLexicon.exclamation || CueLexicon.dashes.contains(end) {
            return true
        }
        return tokens[last].kind == .word && traits[first].contains(.verb)
    }

    /// `"We lost the match" Smith said`: the comma left out, where a name or pronoun and its verb are all that follows.
    private func isOpenEnded(_ piece: Piece, _ clause: Range<Int>) -> Bool {
        guard piece.tokens.count >= 4, let last = lastWord(piece), tokens[last].kind == .word, !isTitle(piece.tokens),
            let found = clauseCue(clause), let speaker = found.speaker, speaker.lowerBound == clause.lowerBound,
            speaker.upperBound == found.cue.lowerBound, traits[found.cue.lowerBound].contains(.verb),
            CueFrames.nominatives.contains(tokens[speaker.lowerBound].hash)
                || speaker.count <= 4 && speaker.allSatisfy({ tokens[$0].isCapitalised })
        else { return false }
        let next = hasHearer(found.cue.lowerBound) ? found.end + 1 : found.end
        return next >= clause.upperBound || tokens[next].kind == .punctuation || dateEnd[next] > 0
            || traits[next].contains(.preposition)
    }

    private func hasHearer(_ cue: Int) -> Bool { traits[cue].contains(.hearer) && cue + 1 < tokens.count }

    /// Cue and speaker of a clause after a quotation: "Smith, a lawyer, said" or "said Smith".
    func clauseCue(_ clause: Range<Int>) -> (cue: Range<Int>, speaker: Range<Int>?, end: Int)? {
        var first = clause.lowerBound
        while first < clause.upperBound, tokens[first].kind == .punctuation { first += 1 }
        guard first < clause.upperBound else { return nil }
        if tokens[first].hash == CueLexicon.according, first + 2 < clause.upperBound,
            tokens[first + 1].hash == CueLexicon.to
        {
            let end = phraseEnd(first + 2, clause.upperBound)
            return (first..<first + 2, first + 2..<end, end)
        }
        // `…, denied the claim`: the subject stands before the marks.
        if traits[first].contains(.verb), !traits[first].contains(.negative), first + 1 < clause.upperBound,
            tokens[first + 1].hash != CueLexicon.it
        {
            let end = phraseEnd(first + 1, clause.upperBound)
            // `author of "…", said the book was out`: a clause, and no speaker.
            // `"…," reads a statement`, but not `read by thousands`.
            let isText = (first + 1..<end).prefix(4).contains { CueLexicon.things.contains(tokens[$0].hash) }
            guard end > first + 1, !CueLexicon.continuing.contains(tokens[first].hash) || isText,
                !unrelated(first + 1..<end).contains(where: { CueLexicon.finite.contains(tokens[$0].hash) })
            else { return nil }
            return (first..<first + 1, first + 1..<end, end)
        }
        var i = first
        let limit = min(first + 45, clause.upperBound)
        while i < limit {
            // "began at noon", "read by thousands".
            let isAlone =
                !CueLexicon.continuing.contains(tokens[i].hash) || i + 1 >= clause.upperBound
                || tokens[i + 1].kind == .punctuation
            if isVerb(i), i > first, isAlone, tokens[i - 1].hash != CueLexicon.who {
                guard let speaker = subject(of: i, from: first) else { return nil }
                return (i..<i + 1, speaker, i + 1)
            }
            if traits[i].contains(.boundary), !isInsideApposition(i, from: first) { break }
            i += 1
        }
        return unlistedCue(clause, first)
    }

    /// `"…," Smith mocked`: any verb right behind a name or pronoun, with nothing but a time, a place or a manner after it.
    private func unlistedCue(_ clause: Range<Int>, _ first: Int) -> (cue: Range<Int>, speaker: Range<Int>?, end: Int)? {
        var i = first
        if CueFrames.nominatives.contains(tokens[i].hash) {
            i += 1
        } else {
            if traits[i].contains(.determiner) { i += 1 }
            let name = i
            while i < min(clause.upperBound, name + 5), tokens[i].kind == .word, tokens[i].isCapitalised { i += 1 }
            if i == name, name > first {
                i += 1
            }
        }
        let speaker = first..<i
        while i < clause.upperBound, isAdverb(i) || traits[i].contains(.auxiliary) { i += 1 }
        guard i > first, i < clause.upperBound, !speaker.isEmpty, !traits[i].contains(.auxiliary) else { return nil }
        // "he went on"
        let isGoing =
            CueLexicon.went.contains(tokens[i].hash) && i + 1 < clause.upperBound
            && tokens[i + 1].hash == CueLexicon.on
        guard !tokens[i].isCapitalised,
            isGoing || isPastTense(i) || isPresentTense(i) || frames[i].contains(.base) && isPlural(speaker),
            !CueLexicon.be.contains(tokens[i].hash), dateEnd[first] == 0
        else { return nil }
        let next = isGoing ? i + 2 : i + 1
        let isLast =
            next >= clause.upperBound || tokens[next].kind == .punctuation || traits[next].contains(.preposition)
            || dateEnd[next] > 0 || isAdverb(next) || CueLexicon.back.contains(tokens[next].hash)
        return isLast ? (i..<next, speaker, next) : nil
    }

    /// "they", "the authors": subjects of "write", "conclude".
    private func isPlural(_ range: Range<Int>) -> Bool {
        guard let last = range.last else { return false }
        return CueLexicon.plurals.contains(tokens[last].hash) || range.count > 1 && isPresentTense(last)
    }

    func isInsideApposition(_ i: Int, from first: Int) -> Bool {
        i > first
            && (tokens[i - 1].hash == CueLexicon.comma || tokens[first..<i].contains { $0.hash == CueLexicon.comma })
    }

    /// A verb of speaking, not the noun of the same form, not passive.
    func isVerb(_ i: Int) -> Bool {
        guard traits[i].contains(.verb), !tokens[i].isCapitalised, tokens[i].gap != .none else { return false }
        guard i > 0 else { return true }
        let before = traits[i - 1]
        if CueLexicon.modals.contains(tokens[i - 1].hash) { return false }
        if i > 1, CueLexicon.modals.contains(tokens[i - 2].hash), before.contains(.negative) { return false }
        // "denied reports": a noun behind another verb.
        if CueLexicon.nouns.contains(tokens[i].hash), before.contains(.verb) || isPastTense(i - 1) { return false }
        if before.contains(.determiner) || before.contains(.preposition), tokens[i - 1].hash != CueLexicon.to {
            return false
        }
        if tokens[i - 1].hash == CueLexicon.possessive { return false }
        // "went on to say", "used to say", but not "refused to say".
        if tokens[i - 1].hash == CueLexicon.to { return i > 1 && tokens[i - 2].hash == CueLexicon.on || isHabit(i) }
        return !CueLexicon.be.contains(tokens[i - 1].hash)
    }

    /// "my editor used to say": what somebody said often, but not "the words used to say it".
    func isHabit(_ i: Int) -> Bool {
        guard i > 2, CueLexicon.habits.contains(tokens[i].hash), tokens[i - 1].hash == CueLexicon.to,
            tokens[i - 2].hash == CueLexicon.used
        else { return false }
        return traits[i - 3].contains(.pronoun) && tokens[i - 3].hash != CueLexicon.it || isPersonal(i - 3)
    }

    /// "blamed the rout on “…”", "condemned it as “…”": a judgement in marks, and its verb in a form with a subject.
    func isJudging(_ i: Int, _ clause: Range<Int>) -> Bool {
        guard CueLexicon.judging.contains(tokens[i].hash), !tokens[i].isCapitalised, i > clause.lowerBound,
            i + 2 < clause.upperBound, !CueLexicon.judgements.contains(tokens[i + 1].hash),
            tokens[i + 1].hash != CueFrames.by, !isProgressive(i)
        else { return false }
        return (max(i + 2, clause.upperBound - 2)..<clause.upperBound)
            .contains { CueLexicon.judgements.contains(tokens[$0].hash) }
    }

    /// End of the noun phrase that begins at a token: before a comma, a date, a subordinate clause or a statement's place.
    func phraseEnd(_ start: Int, _ limit: Int) -> Int {
        var i = start
        while i < limit {
            if isBreak(i) || CueLexicon.stops.contains(tokens[i].hash) { break }
            if i > start {
                if traits[i].contains(.boundary) || dateEnd[i] > 0 { break }
                if traits[i].contains(.preposition), i + 1 < limit, dateEnd[i + 1] > 0 { break }
                if tokens[i].hash == CueLexicon.in || tokens[i].hash == CueLexicon.during { break }
            }
            if isQuoted[i] { break }
            i += 1
        }
        return i
    }

    /// What of a noun phrase stands before "who" or "whose": the verbs behind are not its sentence's.
    func unrelated(_ phrase: Range<Int>) -> Range<Int> {
        let end = phrase.dropFirst()
            .first { tokens[$0].hash == CueLexicon.who || tokens[$0].hash == CueLexicon.whose }
        return phrase.lowerBound..<(end ?? phrase.upperBound)
    }
}
