// Names that the layout of a line gives away: the dateline "KYIV, Ukraine (Reuters) -" and the speaker of a transcript,
// "WALLACE: …". Capitals say nothing there, so the labeller cannot tell.

import Language

/// Finds the names at the starts of paragraphs.
struct LineStarts {
    let tokens: [Token]
    let traits: [Traits]
    let known: [KnownCover]

    /// The spans with those of datelines and transcripts, which win over what they touch, in order.
    func completed(_ spans: [NameSpan], sentences: [Sentence]) -> [NameSpan] {
        var found: [NameSpan] = []
        // Those who speak, as places of `found`.
        var speakers: [Int] = []
        for sentence in sentences {
            let start = sentence.tokens.lowerBound
            guard start < tokens.count, tokens[start].gap == .paragraph || tokens[start].gap == .line else { continue }
            // A speech in marks: the name stands behind the mark.
            let first = tokens[start].kind == .punctuation ? start + 1 : start
            // A line of strokes is a sentence of its own, and the next one comes in its turn.
            guard first < sentence.tokens.upperBound, first >= found.last?.tokens.upperBound ?? 0 else { continue }
            if let names = towns(from: first) {
                found += names
                continue
            }
            let end = capitals(from: first)
            guard end > first else { continue }
            if end < tokens.count, tokens[end].hash == Self.colon, isSpeaker(first..<end) {
                speakers.append(found.count)
                found.append(NameSpan(withoutTitles(first..<end), .person))
            } else if let names = dateline([first..<end]) {
                found += names
            }
        }
        // "MANILA: The president said": the only line of its kind in a text that begins so is a dateline.
        if let only = speakers.first, speakers.count == 1, found[only].tokens.lowerBound < Self.head,
            isTown(found[only].tokens)
        {
            found[only].kind = .place
        }
        guard !found.isEmpty else { return spans }
        // Both are in order: the first of these that does not end before the span.
        var next = 0
        let kept = spans.compactMap { span -> NameSpan? in
            while next < found.count, found[next].tokens.upperBound <= span.tokens.lowerBound { next += 1 }
            var end = next
            while end < found.count, found[end].tokens.lowerBound < span.tokens.upperBound { end += 1 }
            guard end > next else { return span }
            let last = found[end - 1]
            // "CAMBRIDGE, Mass. - Harvard University", taken for one name: what stands behind the dash is one.
            var start = last.tokens.upperBound
            while start < span.tokens.upperBound, !NameRuns.isNameLike(tokens[start]) { start += 1 }
            return start < span.tokens.upperBound ? NameSpan(start..<span.tokens.upperBound, span.kind) : nil
        }
        return (kept + found).sorted { $0.tokens.lowerBound < $1.tokens.lowerBound }
    }

    private static let colon = TextHash.of(":")
    /// How many tokens a headline and what stands above a text have at most.
    private static let head = 80
    /// Lines in capitals that nobody speaks.
    private static let headings = Words.hashes(
        """
        update updates breaking correction corrections note notes live watch read exclusive analysis opinion warning \
        source sources photo video editor summary more related see also question answer q a re fact claim by
        """
    )

    /// The end of a run of words in capitals, four at most.
    private func capitals(from start: Int) -> Int {
        var end = start
        while end < min(start + 4, tokens.count), tokens[end].kind == .word, tokens[end].isAllCapitals,
            end == start || tokens[end].gap == .space
        { end += 1 }
        return end
    }

    /// What the table knows as one place.
    private func isTown(_ range: Range<Int>) -> Bool {
        known[range.lowerBound].isFirst && range.allSatisfy { known[$0].kind == .place }
    }

    /// A label without the title before the name; a speaker who is called by titles alone keeps them.
    private func withoutTitles(_ range: Range<Int>) -> Range<Int> {
        var start = range.lowerBound
        while start < range.upperBound, !traits[start].isDisjoint(with: [.title, .honorific]) { start += 1 }
        return start < range.upperBound ? start..<range.upperBound : range
    }

    private func isSpeaker(_ range: Range<Int>) -> Bool {
        guard tokens[range.lowerBound].count >= 3, range.upperBound + 1 < tokens.count,
            tokens[range.upperBound + 1].gap == .space
        else { return false }
        return range.allSatisfy {
            !Self.headings.contains(tokens[$0].hash) && !HeadlineSpans.deeds.contains(tokens[$0].hash)
                && traits[$0].isDisjoint(with: [.function, .common, .starter])
        }
    }

    private static let slash = TextHash.of("/")
    /// Most towns of a dateline.
    private static let mostTowns = 4

    /// "BERLIN/PARIS (Reuters) -": the names of a dateline of several towns; those in small letters only with their agency.
    private func towns(from first: Int) -> [NameSpan]? {
        var towns: [Range<Int>] = []
        var start = first
        while towns.count < Self.mostTowns {
            var end = start
            while end < min(start + 3, tokens.count), tokens[end].kind == .word, tokens[end].isCapitalised,
                end == start || tokens[end].gap == .space
            { end += 1 }
            guard end > start, traits[start].isDisjoint(with: [.function, .month, .weekday]) else { return nil }
            towns.append(start..<end)
            guard end + 1 < tokens.count, tokens[end].hash == Self.slash, tokens[end].gap == .none,
                tokens[end + 1].gap == .none
            else { break }
            start = end + 1
        }
        guard towns.count > 1, towns.contains(where: isTown), let last = towns.last else { return nil }
        let isShouted = towns.allSatisfy { $0.allSatisfy { tokens[$0].isAllCapitals } }
        guard isShouted || last.upperBound < tokens.count && tokens[last.upperBound].hash == Words.open else {
            return nil
        }
        return dateline(towns)
    }

    /// "LUBEK, Marenia (Harbour Wire) -": a place or several, perhaps its country, a day, an agency, a dash.
    private func dateline(_ places: [Range<Int>]) -> [NameSpan]? {
        guard let place = places.last else { return nil }
        // "CNN — President …" is what published it.
        let isBody =
            places.count == 1 && place.upperBound < tokens.count
            && Words.dashes.contains(tokens[place.upperBound].hash)
            && place.allSatisfy { known[$0].kind == .organisation }
        var names = places.map { NameSpan($0, isBody ? .organisation : .place) }
        var i = place.upperBound
        if i + 1 < tokens.count, tokens[i].hash == Words.comma, !traits[i + 1].contains(.month) {
            var end = i + 1
            // "LONDON,\n\nROME - …": the country stands on the same line.
            while end < min(i + 4, tokens.count), tokens[end].kind == .word, tokens[end].isCapitalised,
                tokens[end].gap == .space || tokens[end].gap == .none
            { end += 1 }
            guard end > i + 1, !traits[i + 1].contains(.weekday) else { return nil }
            names.append(NameSpan(i + 1..<end, .place))
            i = end
        }
        if i + 2 < tokens.count, tokens[i].hash == Words.comma, traits[i + 1].contains(.month),
            tokens[i + 2].kind == .number
        {
            i += 3
        }
        if i + 2 < tokens.count, tokens[i].hash == Words.open {
            var end = i + 1
            while end < min(i + 6, tokens.count), tokens[end].kind == .word { end += 1 }
            guard end > i + 1, end < tokens.count, tokens[end].hash == Words.close else { return nil }
            // "dpa" is written small.
            if tokens[i + 1].isCapitalised, tokens[end - 1].isCapitalised {
                names.append(NameSpan(i + 1..<end, .organisation))
            }
            i = end + 1
        }
        guard i < tokens.count, Words.dashes.contains(tokens[i].hash), tokens[i].gap == .space else { return nil }
        return names
    }
}
