// Where the table of names knows better than the labeller: whole phrases that it took for parts or for other kinds.

import Language

/// Joins what the labeller found with the phrases of the table.
struct TableSpans {
    let tokens: [Token]
    let traits: [Traits]
    let names: NameTable
    let known: [KnownCover]

    /// Spans in order, without overlaps.
    ///
    /// A phrase of several words that is not ambiguous and covers all that it touches takes its place where
    /// ``overrules(_:_:)`` says so.
    func joined(_ spans: [NameSpan], in stretches: [Range<Int>]) -> [NameSpan] {
        var result: [NameSpan] = []
        result.reserveCapacity(spans.count)
        var next = 0
        for stretch in stretches {
            var i = stretch.lowerBound
            // A phrase begins where the labeller was shown one, or inside one that was refused; only what stands behind the
            // stretch ("McDonald's", "Group of 20") can end one that it was not shown.
            let tail = tail(behind: stretch.upperBound)
            var refused = tail > 0 ? stretch.upperBound : i
            while i < stretch.upperBound {
                if known[i].isFirst {
                    refused = max(refused, min(i + Self.longestRefused, stretch.upperBound))
                } else if i >= refused {
                    i += 1
                    continue
                }
                guard let phrase = phrase(from: i, end: min(stretch.upperBound + max(tail, 1), tokens.count)) else {
                    i += 1
                    continue
                }
                i = phrase.tokens.upperBound
                while next < spans.count, spans[next].tokens.upperBound <= phrase.tokens.lowerBound {
                    result.append(spans[next])
                    next += 1
                }
                var end = next
                while end < spans.count, spans[end].tokens.lowerBound < phrase.tokens.upperBound { end += 1 }
                let pieces = withoutArticle(spans[next..<end], before: phrase.tokens.lowerBound)
                // Where the labeller's name is longer, or reaches over the edge, it stands.
                guard pieces.allSatisfy({ covers(phrase.tokens, $0.tokens) }),
                    result.last.map({ $0.tokens.upperBound <= phrase.tokens.lowerBound }) ?? true,
                    overrules(phrase, pieces)
                else { continue }
                result.append(NameSpan(phrase.tokens, phrase.kind))
                next = end
            }
        }
        return result + spans[next...]
    }

    /// Spans without those of bodies that the labeller took for people, and with what the table finds in whole headlines.
    ///
    /// A single word that the table knows as a body alone is no person ("Ryanair took the slots"), unless somebody of the
    /// document bears the name or a title stands before it.
    func corrected(_ spans: [NameSpan]) -> [NameSpan] {
        var surnames: Set<UInt64> = []
        for span in spans where span.kind == .person && span.tokens.count > 1 {
            surnames.insert(tokens[span.tokens.upperBound - 1].hash)
        }
        return spans.flatMap { span -> [NameSpan] in
            let first = span.tokens.lowerBound
            if span.kind == .thing, span.tokens.count > Self.longestTitle {
                return namesInside(span.tokens)
            }
            // "AC Milan, Juventus and Ajax", "Fed Holds Rates as Powell Warns".
            if span.tokens.count > 2, let names = listed(span) ?? told(span) { return names }
            if span.tokens.count > 2, let parts = parted(span) { return parts }
            // "New Year's Eve 2019": the year is a date of its own.
            let last = span.tokens.upperBound - 1
            // "Instagram A post shared by": the capital begins a line whose end is lost.
            if span.tokens.count > 1, tokens[last].hash == Self.article, whole(first..<last) == .organisation,
                last + 1 < tokens.count, tokens[last + 1].gap == .space, !tokens[last + 1].isCapitalised
            {
                return [NameSpan(first..<last, .organisation)]
            }
            // "The Marsh Times, LLC. Click here".
            if span.tokens.count > 1, tokens[first].shape.contains(.point), Self.legalForms.contains(tokens[first].hash)
            {
                return []
            }
            if span.kind == .thing, last + 2 < tokens.count, tokens[last + 1].hash == Words.comma,
                Self.legalForms.contains(tokens[last + 2].hash), tokens[last + 2].isCapitalised
            {
                return [NameSpan(span.tokens, .organisation)]
            }
            if span.kind == .thing, span.tokens.count > 2, tokens[last].kind == .number,
                whole(first..<last) == .thing
            {
                return [NameSpan(first..<last, span.kind)]
            }
            if span.kind == .thing, span.tokens.count > 1, whole(span.tokens) == .organisation {
                return [NameSpan(span.tokens, .organisation)]
            }
            // "Eid al-Fitr".
            if span.kind == .place, span.tokens.count > 1, whole(span.tokens) == .thing {
                return [NameSpan(span.tokens, NameKind.thing)]
            }
            if span.kind == .place, span.tokens.count == 1 || isClub(span.tokens),
                let kind = whole(span.tokens), kind == .organisation || kind == .thing
            {
                return [NameSpan(span.tokens, kind)]
            }
            // "the Ministers of Finance and Defence" are several.
            if span.kind == .organisation, Self.holders.contains(tokens[first].hash), whole(span.tokens) == nil {
                return []
            }
            if span.kind == .person, span.tokens.count > 1, let kind = company(span.tokens) {
                return [NameSpan(span.tokens, kind)]
            }
            if span.kind == .organisation, let owner = withoutOffice(span.tokens) { return [owner] }
            // "The International Court of Justice".
            if span.tokens.count > 2, tokens[first].hash == Words.the, whole(span.tokens) == nil,
                let kind = whole(first + 1..<span.tokens.upperBound)
            {
                return [NameSpan(first + 1..<span.tokens.upperBound, kind)]
            }
            // "Hollis & Sons".
            if span.kind == .thing,
                span.tokens.contains(where: { tokens[$0].hash == Self.ampersand }),
                Self.kin.contains(tokens[span.tokens.upperBound - 1].hash)
            {
                return [NameSpan(span.tokens, .organisation)]
            }
            if span.kind == .person, span.tokens.count > 1, isPlace(span.tokens) {
                return [NameSpan(span.tokens, .place)]
            }
            // "New Year's Eve".
            if span.kind == .organisation, Self.holidays.contains(tokens[last].hash), whole(span.tokens) == .thing {
                return [NameSpan(span.tokens, NameKind.thing)]
            }
            if span.kind == .organisation, isPlace(span.tokens) { return [NameSpan(span.tokens, .place)] }
            if let kind = kindOfPhrase(span) { return [NameSpan(span.tokens, kind)] }
            guard span.kind == .person, span.tokens.count == 1, !surnames.contains(tokens[first].hash),
                first == 0 || traits[first - 1].isDisjoint(with: [.title, .honorific, .given]),
                let match = names.match(tokens.span, from: first, end: first + 1), match.kind == .organisation,
                match.isNamed
            else { return [span] }
            return [NameSpan(span.tokens, match.kind)]
        }
    }

    /// What the table knows as a place alone, and what no government is called by.
    private func isPlace(_ range: Range<Int>) -> Bool {
        guard known[range.lowerBound].kind == .place,
            let match = names.match(tokens.span, from: range.lowerBound, end: range.upperBound),
            match.tokens == range, match.kind == .place, match.isNamed,
            Self.waters.contains(tokens[range.upperBound - 1].hash) || names.entry(match.entry).country != nil
        else { return false }
        return !Self.seats.contains(tokens[range.upperBound - 1].hash)
    }

    private static let waters = Words.hashes("sea ocean gulf")
    /// Last words of places that stand for those who govern or trade there.
    private static let seats = Words.hashes(
        "street whitehall kremlin vatican westminster pentagon capitol hill house palace see zone city silicon valley empire reich"
    )
    private static let joints = Words.hashes(", ; and or")
    private static let plots = Words.hashes(
        "as after amid over says say said is are was were warns but when while until than before against that"
    )

    /// The members of a list that was taken for one name: where the last one and another are names by themselves.
    private func listed(_ span: NameSpan) -> [NameSpan]? {
        guard span.tokens.contains(where: { Self.joints.contains(tokens[$0].hash) }),
            names.match(tokens.span, from: span.tokens.lowerBound, end: span.tokens.upperBound)?.tokens != span.tokens
        else { return nil }
        var pieces: [Range<Int>] = []
        var kinds: [NameKind?] = []
        var start = span.tokens.lowerBound
        while start < span.tokens.upperBound {
            // "the Danube and the Sava".
            if Self.joints.contains(tokens[start].hash) || tokens[start].hash == Words.the {
                start += 1
                continue
            }
            let match = names.match(tokens.span, from: start, end: span.tokens.upperBound)
            var end = start
            // "Papua New Guinea and Bosnia and Herzegovina": a name of the table may have "and" inside.
            if let match,
                match.tokens.upperBound == span.tokens.upperBound
                    || Self.joints.contains(tokens[match.tokens.upperBound].hash)
            {
                end = match.tokens.upperBound
                kinds.append(match.kind)
            } else {
                while end < span.tokens.upperBound, !Self.joints.contains(tokens[end].hash) { end += 1 }
                kinds.append(nil)
            }
            pieces.append(start..<end)
            start = end
        }
        // A semicolon is in no name.
        let isCut = span.tokens.contains { tokens[$0].hash == Self.semicolon }
        let isListed = span.tokens.contains { tokens[$0].hash == Words.comma }
        // "Islamic State of Iraq and Levant", but "Royal Bank of Scotland and Lloyds".
        if kinds != [.organisation, .organisation], !isCut, !isListed, pieces.last?.count == 1,
            span.tokens.contains(where: { tokens[$0].hash == Words.of || tokens[$0].hash == Self.forWord })
        {
            return nil
        }
        // "European Union and Mercosur": without a comma both must be names.
        guard isCut || kinds.count(where: { $0 != nil }) >= (isListed ? 2 : pieces.count) && kinds.last != .some(nil),
            pieces.count > 1
        else { return nil }
        return zip(pieces, kinds)
            .compactMap { piece, kind in
                NameRuns.isNameLike(tokens[piece.lowerBound])
                    ? NameSpan(piece, kind ?? span.kind) : nil
            }
    }

    private static let holidays = Words.hashes("day eve year")
    private static let article = TextHash.of("a")
    private static let legalForms = Words.hashes("llc llc. inc inc. ltd ltd. corp corp. plc")
    private static let clubs = Words.hashes("city united county town athletic wednesday rovers wanderers albion fc")

    /// "Manchester City": a club that is called as a place is.
    private func isClub(_ range: Range<Int>) -> Bool {
        guard range.count > 1, Self.clubs.contains(tokens[range.upperBound - 1].hash),
            let match = names.match(tokens.span, from: range.lowerBound, end: range.upperBound)
        else { return false }
        return match.tokens == range && match.kind == .organisation && match.isNamed
    }

    private static let ampersand = TextHash.of("&")
    private static let kin = Words.hashes("sons daughters brothers bros co company partners associates")
    /// "Nairobi-based" names the place; "U.S.-led" is an adjective to most.
    static let seated = Words.hashes("based headquartered")
    private static let holders = Words.hashes("ministers secretaries presidents governors ambassadors commissioners")
    private static let firms = Words.hashes(
        "dairy foods textiles brewery holdings logistics airlines airways pharmaceuticals technologies industries partners ventures motors"
    )

    /// "Corran Dairy", taken for a person.
    private func company(_ range: Range<Int>) -> NameKind? {
        let last = range.upperBound - 1
        guard tokens[last].isCapitalised, Self.firms.contains(tokens[last].hash) else { return nil }
        return .organisation
    }

    private static let posts = Words.hashes(
        """
        secretary general commissioner president spokesman spokeswoman spokesperson ambassador envoy chief minister director
        chairman chairwoman coordinator representative inspector inspectors peacekeeper peacekeepers rapporteur official
        officials diplomat diplomats
        """
    )
    private static let ranks = Words.hashes(
        "secretary general deputy high special foreign policy prime defence defense executive vice trade human rights weapons relief"
    )

    /// Whose office it is that was taken for a body: "EU Commissioner".
    private func withoutOffice(_ range: Range<Int>) -> NameSpan? {
        var end = range.upperBound
        guard range.count > 1, Self.posts.contains(tokens[end - 1].hash) else { return nil }
        while end > range.lowerBound + 1,
            tokens[end - 1].hash == Words.hyphen || Self.posts.contains(tokens[end - 1].hash)
                || Self.ranks.contains(tokens[end - 1].hash)
        { end -= 1 }
        let owner = range.lowerBound..<end
        guard whole(range) == nil, let kind = whole(owner), kind == .organisation || kind == .place else { return nil }
        return NameSpan(owner, kind)
    }

    private static let saints = Words.hashes("st st. saint")
    private static let ways = Words.hashes("for to from with at")
    private static let offices = Words.hashes(
        "minister president justice judge chief spokesman spokeswoman director chairman secretary senator governor leader"
    )

    /// Two names that stand side by side: "Nigeria's Economic Crimes Commission", "Supreme Court justice Ann Doyle",
    /// "Rohingya of Rakhine".
    private func parted(_ span: NameSpan) -> [NameSpan]? {
        let range = span.tokens
        for k in range.dropFirst().dropLast() {
            // "Fidesz and Poland's Law and Justice".
            if tokens[k].hash == Words.possessive, span.kind != .person,
                let joint = (range.lowerBound + 1..<k).last(where: { tokens[$0].hash == Words.and }),
                whole(joint + 1..<k) == .place, NameRuns.isNameLike(tokens[k + 1])
            {
                return [
                    NameSpan(range.lowerBound..<joint, span.kind), NameSpan(joint + 1..<k, .place),
                    NameSpan(k + 1..<range.upperBound, span.kind),
                ]
            }
            if tokens[k].hash == Words.possessive, !Self.saints.contains(tokens[range.lowerBound].hash),
                k + 2 < range.upperBound || span.kind != .person,
                let owner = whole(range.lowerBound..<k),
                owner == .place || owner == .organisation && span.kind == .thing,
                NameRuns.isNameLike(tokens[k + 1]),
                names.match(tokens.span, from: range.lowerBound, end: range.upperBound)?.tokens.upperBound ?? 0 <= k
            {
                return [NameSpan(range.lowerBound..<k, owner), NameSpan(k + 1..<range.upperBound, span.kind)]
            }
            // "Manchester United's Brown".
            if span.kind == .organisation, tokens[k].hash == Words.possessive,
                isClub(range.lowerBound..<k), range.upperBound - k < 4,
                (k + 1..<range.upperBound)
                    .allSatisfy({
                        tokens[$0].kind == .word && tokens[$0].isCapitalised && !tokens[$0].isAllCapitals
                            && traits[$0]
                                .isDisjoint(with: [.orgTail, .orgHead, .placeTail, .thingTail, .common, .function])
                    })
            {
                return [NameSpan(range.lowerBound..<k, span.kind), NameSpan(k + 1..<range.upperBound, .person)]
            }
            // "Kabul for Newsnight".
            if span.kind == .organisation, Self.ways.contains(tokens[k].hash),
                whole(range.lowerBound..<k) == .place, whole(range) == nil
            {
                return [
                    NameSpan(range.lowerBound..<k, .place),
                    NameSpan(k + 1..<range.upperBound, whole(k + 1..<range.upperBound) ?? span.kind),
                ]
            }
            if tokens[k].hash == Words.of, let people = whole(range.lowerBound..<k), people == .thing,
                whole(k + 1..<range.upperBound) == .place, whole(range) == nil
            {
                return [
                    NameSpan(range.lowerBound..<k, people),
                    NameSpan(k + 1..<range.upperBound, .place),
                ]
            }
            if span.kind == .organisation, !tokens[k].isCapitalised,
                Self.offices.contains(tokens[k].hash), k + 2 < range.upperBound,
                (k + 1..<range.upperBound)
                    .allSatisfy({
                        NameRuns.isNameLike(tokens[$0]) || traits[$0].contains(.particle)
                    })
            {
                return [NameSpan(range.lowerBound..<k, span.kind), NameSpan(k + 1..<range.upperBound, .person)]
            }
        }
        return nil
    }

    /// The kind that the table gives to exactly these words, where it knows what they name.
    func whole(_ range: Range<Int>) -> NameKind? {
        guard let match = names.match(tokens.span, from: range.lowerBound, end: range.upperBound),
            match.tokens == range, match.isNamed
        else { return nil }
        return match.kind
    }

    private static let forWord = TextHash.of("for")
    private static let semicolon = TextHash.of(";")

    /// The names of a headline that was taken for one name: no body or person has a verb or "as" in its name.
    private func told(_ span: NameSpan) -> [NameSpan]? {
        guard span.kind != .thing,
            span.tokens.dropFirst().dropLast()
                .contains(where: {
                    !tokens[$0].isCapitalised && Self.plots.contains(tokens[$0].hash)
                }),
            names.match(tokens.span, from: span.tokens.lowerBound, end: span.tokens.upperBound)?.tokens != span.tokens
        else { return nil }
        return namesInside(span.tokens, isFree: true)
    }

    /// Tokens behind the start of a phrase that are looked at again where it was refused.
    private static let longestRefused = 8

    /// Words of the longest title of a work; what is longer is a headline in title case.
    private static let longestTitle = 7

    private func namesInside(_ range: Range<Int>, isFree: Bool = false) -> [NameSpan] {
        var result: [NameSpan] = []
        var i = range.lowerBound
        while i < range.upperBound {
            guard let match = names.match(tokens.span, from: i, end: range.upperBound),
                match.tokens.count > 1 || match.kind == .place || isFree, match.isNamed
            else {
                i += 1
                continue
            }
            result.append(NameSpan(match.tokens, match.kind))
            i = match.tokens.upperBound
        }
        return result
    }
}
