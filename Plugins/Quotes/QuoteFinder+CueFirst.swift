// Reads quotations behind their cue: `X said: "…"`, `X called it "…"`, `X: "…"`.

import AnalyzerKit
import Language

extension QuoteFinder {
    /// The last verb of a clause that what follows the clause can be the words of.
    func directCue(_ clause: Range<Int>) -> (cue: Int, isClear: Bool)? {
        var i = clause.upperBound
        let low = max(clause.lowerBound, clause.upperBound - 14)
        while i > low {
            i -= 1
            if tokens[i].hash == CueLexicon.that { return nil }
            if traits[i].contains(.participle), i > 0, CueLexicon.be.contains(tokens[i - 1].hash) { continue }
            if isVerb(i) || traits[i].contains(.participle) || isJudging(i, clause) {
                // "signs saying": see `emit`.
                if i > 0, CueLexicon.placards.contains(tokens[i - 1].hash) { return nil }
                let gap = i + 1..<clause.upperBound
                if gap.isEmpty { return (i, true) }
                let last = tokens[clause.upperBound - 1].hash
                let closed = last == CueLexicon.colon || last == CueLexicon.comma
                if closed, isAdverbial(gap, of: i) { return (i, true) }
                return (i, false)
            }
        }
        return nil
    }

    /// What may stand between a verb and its quotation: hearer, place, time, manner.
    func isAdverbial(_ gap: Range<Int>, of cue: Int) -> Bool {
        guard let first = gap.first else { return true }
        if tokens[first].hash == CueLexicon.comma || tokens[first].hash == CueLexicon.colon { return true }
        if traits[cue].contains(.hearer) || traits[cue].contains(.naming) { return true }
        if CueLexicon.back.contains(tokens[first].hash) || isAdverb(first) { return true }
        if tokens[gap.upperBound - 1].hash == CueLexicon.colon { return true }
        // "said on Friday the town had, …": a clause of its own begins before the marks.
        if let verb = gap.first(where: { CueLexicon.finite.contains(tokens[$0].hash) }), verb > first,
            !(first..<verb).contains(where: { traits[$0].contains(.boundary) || tokens[$0].hash == CueLexicon.who })
        {
            return false
        }
        return traits[first].contains(.preposition) || dateEnd[first] > 0 || traits[first].contains(.auxiliary)
            || CueLexicon.days.contains(tokens[first].hash)
    }

    /// Returns the end of what it read.
    mutating func cueThenQuote(_ unit: [Item], _ whole: Range<Int>) -> Int? {
        for index in unit.indices.dropLast() {
            guard case .outside(let clause) = unit[index], case .piece(let piece) = unit[index + 1] else { continue }
            guard let found = directCue(clause) else {
                if colonOnly(clause, piece, unit, index) { return whole.upperBound }
                continue
            }
            let isFinite = !traits[found.cue].contains(.participle) || isProgressive(found.cue)
            let speaker =
                (isFinite ? subject(of: found.cue, from: clause.lowerBound) : participleSubject(found.cue, whole))
                ?? shared(before: found.cue, in: whole)
            if isTitle(piece.tokens), found.cue + 1 == clause.upperBound { continue }
            // `asked the crowd "Who is next?"`
            let hasHearer =
                traits[found.cue].contains(.hearer) && piece.tokens.count >= 4
                && tokens[piece.tokens.lowerBound].isCapitalised
            if found.isClear || hasHearer || isUnmarked(found.cue, clause, piece), !traits[found.cue].contains(.naming)
            {
                var content = [piece.tokens]
                var next = index + 2
                while next < unit.count {
                    if case .piece(let more) = unit[next] {
                        content.append(more.tokens)
                    } else if !isJoint(unit, next) {
                        break
                    }
                    next += 1
                }
                // `said "they" had lost`: the words after the marks belong to it.
                if next < unit.count, case .outside(let rest) = unit[next], goesOn(rest, piece, clause) {
                    content = [content[0].lowerBound..<contentEnd(content[0].upperBound, whole.upperBound)]
                }
                readLeft(of: found.cue, in: whole.lowerBound..<clause.upperBound)
                emit(Quote(content: content, cue: found.cue..<found.cue + 1, speaker: speaker, paragraph: paragraph))
                return content.last?.upperBound ?? whole.upperBound
            }
            if traits[found.cue].contains(.naming) {
                if isGivenName(found.cue, clause, piece) { continue }
                // `called the "heroic" crews`: one word with its article names nothing.
                if traits[piece.tokens.lowerBound - 1].contains(.determiner)
                    || clause.last.map({ traits[$0].contains(.determiner) }) == true,
                    piece.tokens.count < 3
                {
                    continue
                }
                let end = lastPiece(unit, from: index + 1)
                if let by = described(by: found.cue, clause) {
                    emit(
                        Quote(
                            content: [clause.upperBound..<end],
                            cue: found.cue..<found.cue + 1,
                            speaker: by,
                            paragraph: paragraph
                        )
                    )
                    return end
                }
                readLeft(of: found.cue, in: whole.lowerBound..<clause.upperBound)
                emit(
                    Quote(
                        content: [found.cue + 1..<end],
                        cue: found.cue..<found.cue + 1,
                        speaker: speaker,
                        paragraph: paragraph
                    )
                )
                return end
            }
        }
        return nil
    }

    /// `Doyle, described by her rival Brandt as "a star"`: who calls her so.
    private func described(by cue: Int, _ clause: Range<Int>) -> Range<Int>? {
        guard cue + 3 < clause.upperBound, tokens[cue + 1].hash == CueFrames.by,
            tokens[clause.upperBound - 1].hash == CueFrames.as
        else { return nil }
        return cue + 2..<clause.upperBound - 1
    }

    /// `said on Friday "We are ready"`: a day or a place between cue and marks, and no comma.
    private func isUnmarked(_ cue: Int, _ clause: Range<Int>, _ piece: Piece) -> Bool {
        let gap = cue + 1..<clause.upperBound
        return CueLexicon.plainSaying.contains(tokens[cue].hash) && piece.tokens.count >= 4 && !gap.isEmpty
            && tokens[piece.tokens.lowerBound].isCapitalised && !isTitle(piece.tokens)
            && (dateEnd[gap.lowerBound] > 0 || traits[gap.lowerBound].contains(.preposition))
            && !gap.contains { isVerbal($0) || tokens[$0].hash == CueLexicon.comma }
    }

    /// `said: "We are ready," but "it will take time"`: nothing but "and" or "but" between two pieces.
    private func isJoint(_ unit: [Item], _ index: Int) -> Bool {
        guard index + 1 < unit.count, case .outside(let words) = unit[index], case .piece = unit[index + 1] else {
            return false
        }
        let joint = tokens[words.lowerBound].hash == CueLexicon.comma ? words.dropFirst() : words
        guard joint.count == 1, let word = joint.first else { return false }
        return tokens[word].hash == CueLexicon.and || tokens[word].hash == CueLexicon.but
    }

    /// `described the "reckless" drivers as a "danger"`: the last piece that the same verb reaches.
    private func lastPiece(_ unit: [Item], from index: Int) -> Int {
        var end = range(unit[index])?.upperBound ?? 0
        var i = index + 1
        while i + 1 < unit.count, case .outside(let words) = unit[i], case .piece(let piece) = unit[i + 1],
            words.count <= 10,
            !words.contains(where: {
                isVerbal($0) || isVerb($0) || traits[$0].contains(.participle) || tokens[$0].kind == .punctuation
                    || CueFrames.questions.contains(tokens[$0].hash) || traits[$0].contains(.pronoun)
            })
        {
            end = piece.tokens.upperBound
            i += 2
        }
        return end
    }

    /// `routes called "segments"`, `which she called "cobots"`, `calls itself "Blue Leaf"`: what a thing is called.
    private func isGivenName(_ cue: Int, _ clause: Range<Int>, _ piece: Piece) -> Bool {
        let words = piece.tokens.filter { tokens[$0].kind == .word }
        if cue + 2 == clause.upperBound, CueLexicon.reflexive.contains(tokens[cue + 1].hash) {
            return words.allSatisfy { tokens[$0].isCapitalised || tokens[$0].count <= 3 }
        }
        guard cue + 1 == clause.upperBound, cue > clause.lowerBound else { return false }
        let reach = max(clause.lowerBound, cue - 16)..<cue
        if reach.contains(where: { tokens[$0].hash == CueLexicon.what }) { return false }
        let before = cue - 1
        if CueLexicon.be.contains(tokens[before].hash) { return true }
        if reach.contains(where: { tokens[$0].hash == CueLexicon.which }) { return words.count <= 2 }
        // A participle behind its noun.
        return tokens[before].hash == CueLexicon.comma
            || tokens[before].kind == .word && !tokens[before].isCapitalised && traits[before].isEmpty
                && !isAdverb(before)
    }

    /// What is said before the cue of a quotation: `He noted that it was late, and added: "…"`.
    private mutating func readLeft(of cue: Int, in clause: Range<Int>) {
        var end = cue
        while end > clause.lowerBound, traits[end - 1].contains(.auxiliary) || isAdverb(end - 1) { end -= 1 }
        if end > clause.lowerBound, tokens[end - 1].hash == CueLexicon.and || tokens[end - 1].hash == CueLexicon.but {
            end -= 1
        } else if tokens[max(end - 1, clause.lowerBound)].hash != CueLexicon.comma {
            guard let speaker = subject(of: cue, from: clause.lowerBound), speaker.upperBound <= end else { return }
            end = speaker.lowerBound
            if end > clause.lowerBound, traits[end - 1].contains(.boundary) || tokens[end - 1].hash == CueLexicon.and {
                end -= 1
            }
        }
        if end - clause.lowerBound >= 5 { reported(clause.lowerBound..<end) }
    }

    /// Some words in title case without a stop: a work that somebody wrote or read.
    func isTitle(_ range: Range<Int>) -> Bool {
        guard (2...10).contains(range.count), var last = range.last else { return false }
        if tokens[last].hash == CueLexicon.comma { last -= 1 }
        guard tokens[last].kind == .word, tokens[range.lowerBound].isCapitalised, tokens[last].isCapitalised else {
            return false
        }
        return range.allSatisfy { tokens[$0].kind != .word || tokens[$0].isCapitalised || tokens[$0].count <= 3 }
    }

    /// `Smith: "…"` and `She turned to the crowd again: "…"`: a colon is cue enough.
    mutating func colonOnly(_ clause: Range<Int>, _ piece: Piece, _ unit: [Item], _ index: Int) -> Bool {
        let colon = clause.upperBound - 1
        guard tokens[colon].hash == CueLexicon.colon, clause.count >= 2, piece.tokens.count >= 4,
            bodyStart(clause.lowerBound, colon + 2) <= colon
        else { return false }
        var content: [Range<Int>] = []
        for item in unit[(index + 1)...] {
            guard case .piece(let next) = item else { break }
            content.append(next.tokens)
        }
        var verb = colon - 1
        while verb > clause.lowerBound, isAdverb(verb) { verb -= 1 }
        let passive = (max(clause.lowerBound, colon - 20)..<colon)
            .last { frames[$0].contains(.hearer) && isPassive($0, frames[$0]) }
        if let passive, passive == verb || hasAgent(passive, colon) {
            // "Doyle was told:": who said it is not named, but in "was told by Brandt:".
            let speaker = passive + 2..<max(passive + 2, phraseEnd(passive + 2, colon))
            emit(
                Quote(
                    content: content,
                    cue: passive..<passive + 1,
                    speaker: passive == verb ? nil : speaker,
                    paragraph: paragraph
                )
            )
            return true
        }
        if isPastTense(verb) || isPresentTense(verb), !traits[verb].contains(.auxiliary),
            let found = subject(of: verb, from: clause.lowerBound)
        {
            // "He demurred:" — a verb that is in no list.
            emit(Quote(content: content, cue: verb..<verb + 1, speaker: found, paragraph: paragraph))
            return true
        }
        let isName = clause.count <= 5 && clause.dropLast().allSatisfy { tokens[$0].isCapitalised }
        let speaker = isName ? clause.lowerBound..<colon : shared(before: colon, in: clause)
        emit(Quote(content: content, cue: colon..<colon + 1, speaker: speaker, paragraph: paragraph))
        return true
    }

    /// "was told by Brandt:", but not "was told by doctors to rest but said:".
    private func hasAgent(_ passive: Int, _ colon: Int) -> Bool {
        let first = passive + 2
        guard first < colon, tokens[passive + 1].hash == CueFrames.by, phraseEnd(first, colon) == colon else {
            return false
        }
        return tokens[first].isCapitalised || traits[first].contains(.determiner) || isPersonalNoun(first)
    }

    /// Remembers the cue of a paragraph that ends in a colon.
    mutating func announce(_ unit: [Item]) {
        guard case .outside(let clause)? = unit.last, tokens[clause.upperBound - 1].hash == CueLexicon.colon,
            clause.upperBound == paragraphs[paragraph].tokens.upperBound, let found = directCue(clause),
            let speaker = subject(of: found.cue, from: clause.lowerBound) ?? shared(before: found.cue, in: clause)
        else { return }
        announced = (found.cue..<found.cue + 1, speaker)
    }

    func goesOn(_ rest: Range<Int>, _ piece: Piece, _ clause: Range<Int>) -> Bool {
        guard let first = rest.first, let last = piece.tokens.last, let closing = clause.last else { return false }
        if tokens[closing].hash == CueLexicon.colon || tokens[closing].hash == CueLexicon.comma { return false }
        if tokens[last].hash == CueLexicon.comma || CueLexicon.stops.contains(tokens[last].hash) { return false }
        return tokens[first].kind == .word && !traits[first].contains(.boundary)
    }
}
