// Members of parties and what is theirs: "Democratic voters", "House Republicans", "a Conservative MP".

import Language

/// Finds the words for parties that the labeller passes over or takes for a part of a body.
///
/// It sees "Republican" nearly always and "Democratic" nearly never: whoever counts the parties would count one of them only.
struct PartyWords {
    let tokens: [Token]
    let traits: [Traits]
    let names: NameTable
    let evidence: NameEvidence
    let stretches: [Range<Int>]

    private static let words = Words.hashes("republican republicans democrat democrats democratic")
    private static let plurals = Words.hashes("republicans democrats")
    /// "Democratic" is an ordinary adjective as well.
    private static let democratic = TextHash.of("democratic")
    private static let chambers = Words.hashes("house senate assembly")
    /// Parties of parliaments, before their members alone.
    private static let british = Words.hashes(
        "conservative labour labor tory lib-dem green liberal coalition nationals"
    )
    private static let twoWords: [(UInt64, WordSet)] = [
        (TextHash.of("liberal"), Words.hashes("democrat democrats")), (TextHash.of("lib"), Words.hashes("dem")),
        (TextHash.of("plaid"), Words.hashes("cymru")),
    ]
    private static let triggerWords = """
        republican republicans democrat democrats democratic conservative labour labor tory lib-dem green liberal coalition \
        nationals lib plaid
        """
    private static let triggers = Words.hashes(triggerWords)
    private static let triggerHashes = triggerWords.split(separator: " ").map { TextHash.of(String($0)) }
    private static let members = Words.hashes(
        """
        mp mps mep meps msp msps ms mla mlas td tds peer peers councillor councillors cllr senator senators backbencher
        backbenchers frontbencher frontbenchers lawmaker lawmakers candidate candidates leader leaders voter voters minister
        ministers government manifesto conference activist activists spokesman spokeswoman spokesperson frontbench whip whips
        chairman chairwoman treasurer premier
        """
    )
    /// Nouns behind "Democratic" where a capital says nothing: at the head of a sentence and in headlines.
    private static let owned = Words.hashes(
        """
        voter voters lawmaker lawmakers senator senators sen sen. rep rep. reps representative representatives gov gov. governor
        governors congressman congresswoman congressmen leader leaders candidate candidates nominee nominees contender contenders
        rival rivals hopeful hopefuls strategist strategists operative operatives primary primaries aide aides opponent opponents
        colleague colleagues counterpart counterparts member members mayor mayors attorney attorneys president presidential
        vice-presidential congressional donor donors pollster pollsters consultant consultants frontrunner front-runner
        speaker whip majority minority challenger challengers incumbent incumbents critics state house senate turnout official officials politician politicians
        """
    )
    /// Last words of longer names, of which the word for the party is a part.
    private static let bodies = Words.hashes(
        """
        party republic national governors unionist alliance union front movement league forum socialists socialist left people's
        congressional attorneys legislative senatorial leadership caucus congress club association convention society action
        conference change forces labour labor services progressive renewal revolutionary coalition council mayors women
        """
    )

    /// The spans, words for parties among them, in order.
    func completed(_ spans: [NameSpan], _ sentences: [Sentence], isHeadline: (Range<Int>) -> Bool) -> [NameSpan] {
        // Most documents have none of them.
        guard Self.triggerHashes.contains(where: evidence.has) else { return spans }
        let (words, triggers) = (Self.words, Self.triggers)
        var places: [Int] = []
        for stretch in stretches {
            for k in stretch where tokens[k].isCapitalised && triggers.contains(tokens[k].hash) { places.append(k) }
        }
        var kept: [NameSpan] = []
        kept.reserveCapacity(spans.count)
        var place = 0
        for span in spans {
            while place < places.count, places[place] < span.tokens.lowerBound { place += 1 }
            guard place < places.count, places[place] < span.tokens.upperBound else {
                kept.append(span)
                continue
            }
            if let parts = parts(span) {
                kept += parts
            } else if span.tokens.count > 1 || !words.contains(tokens[span.tokens.lowerBound].hash) {
                kept.append(span)
            } else if tokens[span.tokens.lowerBound].hash != Self.democratic {
                kept.append(NameSpan(span.tokens, .thing))
            }
        }
        var found: [NameSpan] = []
        var next = 0
        var number = 0
        var isInHeadline: Bool?
        for k in places {
            let hash = tokens[k].hash
            let isParty = words.contains(hash)
            while next < kept.count, kept[next].tokens.upperBound <= k { next += 1 }
            while number < sentences.count, sentences[number].tokens.upperBound <= k {
                number += 1
                isInHeadline = nil
            }
            guard next == kept.count || kept[next].tokens.lowerBound > k else { continue }
            let limit = next == kept.count ? tokens.count : kept[next].tokens.lowerBound
            guard isParty else {
                if let end = british(k, limit) { found.append(NameSpan(k..<end, .organisation)) }
                continue
            }
            if hash == Self.democratic {
                let isHead = isInHeadline ?? (number < sentences.count && isHeadline(sentences[number].tokens))
                isInHeadline = isHead
                guard isOfDemocrats(k, limit, isHead) else { continue }
            } else if isPart(k) {
                continue
            }
            found.append(NameSpan(k..<k + 1, .thing))
            // "House Republicans said".
            let previous = next > 0 ? kept[next - 1].tokens.upperBound : 0
            if k > 0, previous < k, tokens[k].gap == .space, isChamber(k - 1) {
                found.append(NameSpan(k - 1..<k, .organisation))
            }
        }
        guard !found.isEmpty else { return kept }
        return (kept + found).sorted { $0.tokens.lowerBound < $1.tokens.lowerBound }
    }

    /// The names in a span of words for parties, chambers, a place before them and titles behind them alone: "Senate
    /// Democrats", "Republican Senate", "New Jersey Democratic Rep.".
    private func parts(_ span: NameSpan) -> [NameSpan]? {
        guard span.tokens.count > 1, span.tokens.count < 8, span.kind != .person else { return nil }
        var parts: [NameSpan] = []
        var hasParty = false
        var k = span.tokens.lowerBound
        if let match = names.match(tokens.span, from: k, end: span.tokens.upperBound, isName: true),
            match.kind == .place
        {
            guard match.tokens.upperBound < span.tokens.upperBound else { return nil }
            parts.append(NameSpan(match.tokens, .place))
            k = match.tokens.upperBound
        }
        while k < span.tokens.upperBound {
            if Self.words.contains(tokens[k].hash) {
                parts.append(NameSpan(k..<k + 1, .thing))
                hasParty = true
            } else if isChamber(k) {
                parts.append(NameSpan(k..<k + 1, .organisation))
            } else if tokens[k].hash != Words.and, !hasParty || traits[k].isDisjoint(with: [.title, .honorific]) {
                return nil
            }
            k += 1
        }
        // "The Tallahassee Democrat" is a newspaper.
        return hasParty && (parts[0].kind != .place || !Self.papers.contains(tokens[span.tokens.upperBound - 1].hash))
            ? parts : nil
    }

    private static let papers = Words.hashes("democrat republican")

    private func isChamber(_ k: Int) -> Bool { tokens[k].isCapitalised && Self.chambers.contains(tokens[k].hash) }

    /// Whether the word stands beside another capital of a longer name: "Christian Democrats", "Young Republicans".
    private func isPart(_ k: Int) -> Bool {
        if k + 1 < tokens.count, tokens[k + 1].gap == .space, tokens[k + 1].isCapitalised, tokens[k + 1].kind == .word,
            Self.bodies.contains(tokens[k + 1].hash) || traits[k + 1].contains(.orgTail)
        {
            return true
        }
        if k + 1 < tokens.count, tokens[k + 1].gap == .none, tokens[k + 1].hash == Words.hyphen, k + 2 < tokens.count,
            tokens[k + 2].isCapitalised
        {
            return true
        }
        guard k > 0, tokens[k].gap == .space, tokens[k - 1].kind == .word, tokens[k - 1].isCapitalised else {
            return false
        }
        return Self.foreign.contains(tokens[k - 1].hash)
    }

    /// Words before "Democrats" of other parties, and of clubs.
    private static let foreign = Words.hashes(
        "christian social liberal young college free sweden new european swiss lib les"
    )

    /// Whether "Democratic" is a party's.
    private func isOfDemocrats(_ k: Int, _ limit: Int, _ isHeadline: Bool) -> Bool {
        guard !isPart(k), k + 1 < tokens.count, !tokens[k].isAllCapitals || tokens[k].count < 2 else { return false }
        let isBare = k == 0 || tokens[k].shape.contains(.sentenceStart) || isHeadline || tokens[k].gap != .space
        let next = tokens[k + 1]
        if isBare { return next.gap == .space && Self.owned.contains(next.hash) }
        if tokens[k - 1].isCapitalised, tokens[k - 1].kind == .word, !isChamber(k - 1),
            traits[k - 1].isDisjoint(with: [.function, .title, .starter]), !tokens[k - 1].shape.contains(.sentenceStart)
        {
            return false
        }
        // Another capital that belongs to no name yet may go on with the name: "Democratic Rally".
        return !(next.gap == .space && next.isCapitalised && next.kind == .word && k + 1 < limit)
            || Self.owned.contains(next.hash) || !traits[k + 1].isDisjoint(with: [.title, .honorific])
    }

    /// Where the name of a party before its member ends: "Conservative MP", "Liberal Democrat peer".
    private func british(_ k: Int, _ limit: Int) -> Int? {
        var end = k + 1
        for (first, second) in Self.twoWords where tokens[k].hash == first {
            guard end < limit, tokens[end].gap == .space, tokens[end].isCapitalised, second.contains(tokens[end].hash)
            else {
                continue
            }
            end += 1
            break
        }
        guard end > k + 1 || Self.british.contains(tokens[k].hash), end < tokens.count, tokens[end].gap == .space,
            Self.members.contains(tokens[end].hash)
        else { return nil }
        // "Green voters" at the head of a sentence may be new ones.
        return tokens[k].shape.contains(.sentenceStart) && !tokens[end].isAllCapitals && end == k + 1
            && !Self.seats.contains(tokens[end].hash) ? nil : end
    }

    private static let seats = Words.hashes(
        "mp mps mep meps msp msps mla mlas td tds peer peers councillor councillors backbencher backbenchers"
    )
}
