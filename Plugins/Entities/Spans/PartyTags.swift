// Party and state behind a member's name ("R-Ky.", "(D-Texas)"), and a place before a party's word ("an Ohio Republican").

import Language

/// Makes places of the states of party tags, which the labeller takes for people.
struct PartyTags {
    let tokens: [Token]
    let traits: [Traits]
    let names: NameTable

    private static let parties = Words.hashes("r d i")
    private static let openings = Words.hashes(", ( [")
    private static let closings = Words.hashes(", ) ] . ; :")
    private static let members = Words.hashes("democrat republican democrats republicans")
    private static let plurals = Words.hashes("democrats republicans")
    private static let before = Words.hashes("a an another fellow , and as")
    /// Most words of a place in a tag: "R-Fort Worth".
    private static let longest = 3

    /// The spans with the places of tags, which win over what they touch, in order.
    func corrected(_ spans: [NameSpan]) -> [NameSpan] {
        var tags: [Range<Int>] = []
        for k in tokens.indices.dropFirst(2).dropLast()
        where tokens[k].hash == Words.hyphen && tokens[k].gap == .none && tokens[k - 1].count == 1 {
            if let end = end(ofTag: k), tags.last.map({ $0.upperBound < k }) ?? true { tags.append(k - 1..<end) }
        }
        let parted = spans.flatMap(parted)
        guard !tags.isEmpty else { return parted }
        var result: [NameSpan] = tags.map { NameSpan($0.lowerBound + 2..<$0.upperBound, .place) }
        var next = 0
        for span in parted {
            while next < tags.count, tags[next].upperBound <= span.tokens.lowerBound { next += 1 }
            guard next < tags.count, tags[next].overlaps(span.tokens) else {
                result.append(span)
                continue
            }
            // "Ann Coe (R-Utah)", taken for one name: the comma or bracket before the tag is in none.
            if span.tokens.lowerBound < tags[next].lowerBound - 1 {
                result.append(NameSpan(span.tokens.lowerBound..<tags[next].lowerBound - 1, span.kind))
            }
        }
        return result.sorted { $0.tokens.lowerBound < $1.tokens.lowerBound }
    }

    /// Where a tag ends, of which a token is the hyphen; nil where it is none ("D-Day").
    private func end(ofTag hyphen: Int) -> Int? {
        guard tokens[hyphen - 1].isCapitalised, Self.parties.contains(tokens[hyphen - 1].hash),
            Self.openings.contains(tokens[hyphen - 2].hash), tokens[hyphen + 1].gap == .none
        else { return nil }
        if let match = names.match(
            tokens.span,
            from: hyphen + 1,
            end: min(hyphen + 1 + Self.longest, tokens.count),
            isName: true
        ), match.kind == .place, tokens[hyphen + 1].isCapitalised {
            return match.tokens.upperBound
        }
        var end = hyphen + 1
        while end < min(hyphen + 1 + Self.longest, tokens.count), tokens[end].kind == .word, tokens[end].isCapitalised,
            end == hyphen + 1 || tokens[end].gap == .space
        { end += 1 }
        guard end > hyphen + 1, end < tokens.count, Self.closings.contains(tokens[end].hash),
            traits[end - 1].isDisjoint(with: [.thingTail, .orgTail, .temporal, .function])
        else { return nil }
        return end
    }

    /// The place and the party of "an Ohio Republican"; "the Tallahassee Democrat" is a newspaper.
    private func parted(_ span: NameSpan) -> [NameSpan] {
        let (first, last) = (span.tokens.lowerBound, span.tokens.upperBound - 1)
        guard last > first, Self.members.contains(tokens[last].hash),
            tokens[last].isCapitalised,
            Self.plurals.contains(tokens[last].hash) || first > 0 && Self.before.contains(tokens[first - 1].hash),
            span.kind == .place || isPlace(first..<last)
        else { return [span] }
        // "Sweden Democrats" is a party of its own.
        if let match = names.match(tokens.span, from: first, end: last + 1), match.tokens == span.tokens, match.isNamed
        {
            return [NameSpan(span.tokens, match.kind)]
        }
        return [NameSpan(first..<last, NameKind.place), NameSpan(last..<last + 1, .thing)]
    }

    private func isPlace(_ range: Range<Int>) -> Bool {
        guard let match = names.match(tokens.span, from: range.lowerBound, end: range.upperBound, isName: true) else {
            return false
        }
        return match.tokens == range && match.kind == .place
    }
}
