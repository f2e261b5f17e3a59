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
            guard first < sentence.tokens.upperBound else { continue }
            let end = capitals(from: first)
            guard end > first else { continue }
            if end < tokens.count, tokens[end].hash == Self.colon, isSpeaker(first..<end) {
                speakers.append(found.count)
                found.append(NameSpan(first..<end, .person))
            } else if let names = dateline(first..<end) {
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
        let kept = spans.compactMap { span -> NameSpan? in
            guard let last = found.last(where: { $0.tokens.overlaps(span.tokens) }) else { return span }
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

    private func isSpeaker(_ range: Range<Int>) -> Bool {
        guard tokens[range.lowerBound].count >= 3, range.upperBound + 1 < tokens.count,
            tokens[range.upperBound + 1].gap == .space
        else { return false }
        return range.allSatisfy {
            !Self.headings.contains(tokens[$0].hash) && !HeadlineSpans.deeds.contains(tokens[$0].hash)
                && traits[$0].isDisjoint(with: [.function, .common, .starter])
        }
    }

    /// "LUBEK, Marenia (Harbour Wire) -": a place, perhaps its country, perhaps an agency, a dash.
    private func dateline(_ place: Range<Int>) -> [NameSpan]? {
        // "CNN — President …" is what published it.
        let isBody =
            place.upperBound < tokens.count && Words.dashes.contains(tokens[place.upperBound].hash)
            && place.allSatisfy { known[$0].kind == .organisation }
        var names: [NameSpan] = [NameSpan(place, isBody ? .organisation : .place)]
        var i = place.upperBound
        if i + 1 < tokens.count, tokens[i].hash == Words.comma {
            var end = i + 1
            while end < min(i + 4, tokens.count), tokens[end].kind == .word, tokens[end].isCapitalised { end += 1 }
            guard end > i + 1, traits[i + 1].isDisjoint(with: [.month, .weekday]) else { return nil }
            names.append(NameSpan(i + 1..<end, .place))
            i = end
        }
        if i + 2 < tokens.count, tokens[i].hash == Words.open {
            var end = i + 1
            while end < min(i + 6, tokens.count), tokens[end].kind == .word, tokens[end].isCapitalised { end += 1 }
            guard end > i + 1, end < tokens.count, tokens[end].hash == Words.close else { return nil }
            names.append(NameSpan(i + 1..<end, .organisation))
            i = end + 1
        }
        guard i < tokens.count, Words.dashes.contains(tokens[i].hash), tokens[i].gap == .space else { return nil }
        return names
    }
}
