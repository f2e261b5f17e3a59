// What is reported without marks, or with marks around some of the words; transcripts; quotations that nothing explains.

import AnalyzerKit
import Language

extension QuoteFinder {
    /// Says without marks, or with marks around some of the words.
    mutating func reported(_ unit: [Item], _ whole: Range<Int>) -> Bool {
        var found = false
        var i = whole.lowerBound
        while i < whole.upperBound {
            defer { i += 1 }
            if isQuoted[i] { continue }
            let isParticiple = traits[i].contains(.participle)
            guard isVerb(i) || isParticiple, !traits[i].contains(.quotesOnly) else { continue }
            if !found, !isParticiple, let turned = turned(i, whole) {
                emit(Quote(content: [turned.range], cue: i..<i + 1, speaker: turned.speaker, paragraph: paragraph))
                return true
            }
            if !isParticiple, let inside = parenthesis(i, whole) {
                emit(
                    Quote(
                        content: inside.content,
                        cue: i..<i + 1,
                        speaker: inside.speaker,
                        isNegated: isNegated(i),
                        paragraph: paragraph
                    )
                )
                return true
            }
            if let content = complement(i, end: whole.upperBound) {
                let speaker =
                    isParticiple
                    ? shared(before: i, in: whole)
                    : subject(of: i, from: whole.lowerBound) ?? shared(before: i, in: whole)
                guard speaker != nil else { continue }
                emit(
                    Quote(
                        content: [content],
                        cue: i..<i + 1,
                        speaker: speaker,
                        isNegated: isNegated(i),
                        paragraph: paragraph
                    )
                )
                found = true
                i = max(i, content.upperBound - 1)
            } else if !found, let content = inverted(i, whole), let speaker = content.speaker {
                emit(Quote(content: [content.range], cue: i..<i + 1, speaker: speaker, paragraph: paragraph))
                return true
            }
        }
        return found
    }

    func isNegated(_ cue: Int) -> Bool {
        if traits[cue].contains(.negative) { return true }
        var k = cue - 1
        while k >= 0, traits[k].contains(.auxiliary), cue - k < 5 {
            if traits[k].contains(.negative) { return true }
            k -= 1
        }
        return false
    }

    /// The clause that a verb takes: from "that", or at once after verbs that need no "that".
    func complement(_ cue: Int, end: Int) -> Range<Int>? {
        var i = cue + 1
        guard i < end else { return nil }
        if CueLexicon.stops.contains(tokens[i].hash) { return nil }
        // "said on Monday in a statement that …"
        var k = i
        var depth = 0
        while k < min(cue + 16, end), depth < 3 {
            if tokens[k].hash == CueLexicon.that {
                let clear =
                    k == i || traits[i].contains(.preposition) || traits[cue].contains(.hearer) || dateEnd[i] > 0
                    || traits[i].contains(.auxiliary)
                if clear { return clipped(k..<contentEnd(k + 1, end)) }
                break
            }
            if CueLexicon.stops.contains(tokens[k].hash) || isVerb(k) { break }
            if tokens[k].hash == CueLexicon.comma { depth += 1 }
            k += 1
        }
        let bare =
            traits[cue].contains(.bare) || tokens[cue].hash == CueLexicon.saying
            || tokens[cue].hash == CueLexicon.adding
        if traits[cue].contains(.hearer) {
            // "told reporters the plan …": the hearer is one word or one name.
            guard i + 2 < end, traits[i].contains(.pronoun) || tokens[i].hash == CueLexicon.reporters else {
                return nil
            }
            i += 1
        } else {
            guard bare else { return nil }
        }
        if i < end, dateEnd[i] > 0, Int(dateEnd[i]) < end, tokens[Int(dateEnd[i])].hash == CueLexicon.possessive {
            return i..<contentEnd(i, end)
        }
        while i < end, dateEnd[i] > 0 { i = max(Int(dateEnd[i]), i + 1) }
        while i + 1 < end, tokens[i].hash == CueLexicon.on || tokens[i].hash == CueLexicon.late, dateEnd[i + 1] > 0 {
            i = max(Int(dateEnd[i + 1]), i + 1)
        }
        guard i < end, tokens[i].kind != .punctuation, !CueLexicon.breaks.contains(tokens[i].hash) else { return nil }
        let next = traits[i]
        if next.contains(.boundary) || tokens[i].hash == CueLexicon.to || tokens[i].hash == CueLexicon.of { return nil }
        if next.contains(.preposition) || next.contains(.auxiliary) || isPastTense(i) {
            // "said in a statement the plan": cannot be cut without "that".
            return nil
        }
        let content = i..<contentEnd(i, end)
        return content.count >= 3 ? clipped(content) : nil
    }

    /// Where a reported clause ends: before another cue that takes over ("…, adding that …", "…, he said").
    func contentEnd(_ start: Int, _ end: Int) -> Int {
        var i = start
        while i < end {
            if !isQuoted[i], i + 1 < end {
                let isComma = tokens[i].hash == CueLexicon.comma
                if isComma, traits[i + 1].contains(.participle) { return i }
                if isComma, tokens[i + 1].hash == CueLexicon.according { return i }
                if isComma, CueLexicon.contrasts.contains(tokens[i + 1].hash) { return i }
                if CueLexicon.dashes.contains(tokens[i].hash), tokens[i].gap != .none,
                    traits[i + 1].contains(.participle)
                {
                    return i
                }
                if tokens[i].hash == CueLexicon.and, isVerb(i + 1), !traits[i + 1].contains(.quotesOnly) { return i }
            }
            i += 1
        }
        return end
    }

    func clipped(_ range: Range<Int>) -> Range<Int> {
        var end = range.upperBound
        while end > range.lowerBound + 1, tokens[end - 1].kind == .punctuation { end -= 1 }
        return range.lowerBound..<end
    }

    func stripped(_ range: Range<Int>) -> Range<Int> {
        var start = bodyStart(range.lowerBound, range.upperBound)
        while start + 1 < range.upperBound,
            tokens[start].kind == .punctuation || tokens[start].hash == CueLexicon.but
                || tokens[start].hash == CueLexicon.and
        { start += 1 }
        return start..<range.upperBound
    }

    /// Reads a clause with its speaker behind it: "The plan has failed, officials said".
    func inverted(_ cue: Int, _ whole: Range<Int>) -> (range: Range<Int>, speaker: Range<Int>?)? {
        guard traits[cue].contains(.bare) || traits[cue].contains(.verb), !traits[cue].contains(.hearer) else {
            return nil
        }
        var after = cue + 1
        while after < whole.upperBound {
            if dateEnd[after] > 0 {
                after = max(Int(dateEnd[after]), after + 1)
            } else if traits[after].contains(.preposition) || traits[after].contains(.determiner)
                || CueLexicon.statement.contains(tokens[after].hash)
            {
                after += 1
            } else {
                break
            }
        }
        guard after >= whole.upperBound || tokens[after].kind == .punctuation,
            let speaker = subject(of: cue, from: whole.lowerBound)
        else { return nil }
        let comma = speaker.lowerBound - 1
        guard comma > whole.lowerBound + 2, tokens[comma].hash == CueLexicon.comma else { return nil }
        return (stripped(whole.lowerBound..<comma), speaker)
    }

    /// "The plan, officials said, has failed": the words on both sides.
    func parenthesis(_ cue: Int, _ whole: Range<Int>) -> (content: [Range<Int>], speaker: Range<Int>)? {
        guard cue + 2 < whole.upperBound, tokens[cue + 1].hash == CueLexicon.comma,
            let speaker = subject(of: cue, from: whole.lowerBound), speaker.upperBound == cue
        else { return nil }
        let comma = speaker.lowerBound - 1
        guard comma > whole.lowerBound, tokens[comma].hash == CueLexicon.comma else { return nil }
        let before = stripped(whole.lowerBound..<comma)
        let after = clipped(cue + 2..<contentEnd(cue + 2, whole.upperBound))
        if traits[after.lowerBound].contains(.participle) { return ([before], speaker) }
        return ([before, after], speaker)
    }

    /// Reads a clause with verb and speaker behind it: "The race will be tight, said Ann Smith".
    func turned(_ cue: Int, _ whole: Range<Int>) -> (range: Range<Int>, speaker: Range<Int>)? {
        guard cue > whole.lowerBound + 4, tokens[cue - 1].hash == CueLexicon.comma, cue + 1 < whole.upperBound,
            tokens[cue + 1].isCapitalised, dateEnd[cue + 1] == 0, !traits[cue].contains(.hearer)
        else { return nil }
        let end = phraseEnd(cue + 1, whole.upperBound)
        guard end - cue <= 7,
            (cue + 1..<end)
                .allSatisfy({
                    tokens[$0].isCapitalised || traits[$0].contains(.preposition) || tokens[$0].kind == .punctuation
                })
        else { return nil }
        return (stripped(whole.lowerBound..<cue - 1), cue + 1..<end)
    }

    // MARK: according to

    mutating func accordingTo(_ unit: [Item], _ whole: Range<Int>) -> Bool {
        guard
            let at = whole.first(where: {
                !isQuoted[$0] && tokens[$0].hash == CueLexicon.according && $0 + 2 < whole.upperBound
                    && tokens[$0 + 1].hash == CueLexicon.to
            })
        else { return false }
        let cue = at..<at + 2
        if at <= whole.lowerBound + 1 {
            var comma = at + 2
            while comma < whole.upperBound, tokens[comma].hash != CueLexicon.comma { comma += 1 }
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
        guard content.count >= 3 else { return false }
        emit(Quote(content: [content], cue: cue, speaker: at + 2..<end, paragraph: paragraph))
        return true
    }

    // MARK: transcripts and quotations without a cue

    /// Reads a line of a transcript: "WALLACE: Would you accept that".
    mutating func transcript(_ unit: [Item], _ whole: Range<Int>) -> Bool {
        let start = paragraphs[paragraph].tokens.lowerBound
        guard whole.lowerBound == start else { return false }
        let limit = min(start + 5, whole.upperBound)
        guard let colon = (start..<limit).first(where: { tokens[$0].hash == CueLexicon.colon }), colon > start,
            colon + 2 < paragraphs[paragraph].tokens.upperBound
        else { return false }
        for i in start..<colon where tokens[i].kind == .word && !(tokens[i].isAllCapitals || tokens[i].count == 1) {
            return false
        }
        guard tokens[start].kind == .word else { return false }
        emit(
            Quote(
                content: [clipped(colon + 1..<paragraphs[paragraph].tokens.upperBound)],
                cue: colon..<colon + 1,
                speaker: start..<colon,
                paragraph: paragraph
            )
        )
        return true
    }

    /// A whole sentence between marks that nothing around it explains.
    mutating func bare(_ unit: [Item]) {
        var pieces: [Range<Int>] = []
        for item in unit {
            guard case .piece(let piece) = item else { return }
            pieces.append(piece.tokens)
        }
        guard let first = pieces.first, first.count >= 6, tokens[first.lowerBound].isCapitalised else { return }
        emit(Quote(content: pieces, paragraph: paragraph))
    }
}
