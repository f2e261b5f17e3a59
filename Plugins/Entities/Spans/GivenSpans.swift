// Given names that are clubs, companies or places too: "Chelsea Brown, 9, … Chelsea said". Newspapers call children and victims
// so; the full name, or a relative, stands before.

import Language

/// Makes people of single words that are the first names of the document's people, where nothing speaks of what else is
/// called so.
struct GivenSpans {
    let tokens: [Token]
    let traits: [Traits]

    private static let kin = Words.hashes(
        """
        son daughter wife husband brother sister mother father mum dad niece nephew cousin aunt uncle grandson granddaughter
        grandmother grandfather girlfriend boyfriend fiancée fiancé partner stepson stepdaughter stepfather stepmother baby
        sons daughters brothers sisters children twins siblings nieces nephews grandchildren
        """
    )
    private static let owners = Words.hashes("his her their my our your 's")
    private static let pronouns = Words.hashes("he she his her him himself herself")
    private static let it = Words.hashes("it its they their")
    private static let matches = Words.hashes(
        "beat beats drew draws host hosted face faced thrashed defeated against v vs"
    )
    /// How far behind a name "she" may stand for it.
    private static let reach = 8
    /// Before "of", somebody is meant.
    private static let personal = Words.hashes(
        "parents mother father family friend friends sister brother death murder loss memory care ahead front photo photos"
    )
    /// What states and cities have.
    private static let offices = Words.hashes(
        """
        government president king queen prince governor prime minister ministers parliament senate capital economy border borders
        army police people coast voters republicans democrats officials authorities mayor airport lawmakers legislature court
        supreme streets state city suburb suburbs embassy currency exports
        """
    )
    /// Words of sport: a club may be meant anywhere in such a document.
    private static let sport = Words.hashes(
        """
        fc f.c. league striker midfielder goalkeeper defender fixture fixtures premiership squad half-time footballer
        footballers football uefa fifa premier equaliser equalizer penalty kick-off
        """
    )
    private static let joints = Words.hashes(", and or / & v vs")

    /// The spans, in order, with the given names that were taken for bodies and places.
    func corrected(_ spans: [NameSpan]) -> [NameSpan] {
        guard spans.contains(where: isSingle) else { return spans }
        let named = named(spans)
        guard !named.isEmpty else { return spans }
        let barred = barred(spans, named)
        let isSport = tokens.contains { Self.sport.contains($0.hash) }
        return spans.map { span in
            let first = span.tokens.lowerBound
            guard isSingle(span), let since = named[tokens[first].hash], since <= first,
                !barred.contains(tokens[first].hash), !isSport || span.kind != .organisation
            else { return span }
            return NameSpan(span.tokens, .person)
        }
    }

    /// A word that was taken for a body or a place.
    private func isSingle(_ span: NameSpan) -> Bool {
        span.tokens.count == 1 && (span.kind == .organisation || span.kind == .place)
    }

    /// Given names of people in full and of relatives, and from which token on they may stand alone.
    ///
    /// Who is called by the surname is not called by the given name too. A word that is rarely a given name needs a sign that
    /// somebody is: "Israel Katz … Israel said it would".
    private func named(_ spans: [NameSpan]) -> [UInt64: Int] {
        var surnames: Set<UInt64> = []
        var alive: Set<UInt64> = []
        for span in spans {
            let first = span.tokens.lowerBound
            if span.kind == .person, span.tokens.count == 1 { surnames.insert(tokens[first].hash) }
            if isSingle(span) && isSomebody(first)
                || span.kind == .person && span.tokens.count > 1 && hasAge(span.tokens.upperBound)
            {
                alive.insert(tokens[first].hash)
            }
        }
        var result: [UInt64: Int] = [:]
        for span in spans {
            let first = span.tokens.lowerBound
            // "Mass. Democrats" is nobody called "Mass.".
            guard tokens[first].kind == .word, tokens[first].isCapitalised, !tokens[first].isAllCapitals,
                !tokens[first].shape.contains(.point)
            else { continue }
            let hash = tokens[first].hash
            let isInFull =
                span.kind == .person && span.tokens.count > 1
                && !surnames.contains(tokens[span.tokens.upperBound - 1].hash)
                && (isGiven(first) || alive.contains(hash))
            guard isInFull || isSingle(span) && isKin(first) else { continue }
            result[hash] = min(result[hash] ?? first, first)
        }
        return result
    }

    private func isGiven(_ k: Int) -> Bool {
        traits[k].contains(.given) || GenderWords.gender(tokens[k].hash) != .unknown
    }

    /// "She" or "him" stands behind a name in its sentence, and no "it".
    private func isSomebody(_ k: Int) -> Bool {
        if hasAge(k + 1) { return true }
        var isAny = false
        for next in k + 1..<min(k + 1 + Self.reach, tokens.count) {
            if tokens[next].shape.contains(.sentenceStart) || Self.it.contains(tokens[next].hash) { break }
            isAny = isAny || Self.pronouns.contains(tokens[next].hash)
        }
        return isAny
    }

    /// ", 43,".
    private func hasAge(_ k: Int) -> Bool {
        k + 2 < tokens.count && tokens[k].hash == Words.comma && tokens[k + 1].kind == .number
            && tokens[k + 1].count <= 2
            && tokens[k + 2].hash == Words.comma
    }

    /// "His daughter Chelsea, 9, said", "their sons Jordan and Kyle".
    private func isKin(_ k: Int) -> Bool {
        var k = k
        // The names of a list before it.
        for _ in 0..<2
        where k > 2 && (tokens[k - 1].hash == Words.and || tokens[k - 1].hash == Words.comma)
            && tokens[k - 2].isCapitalised
        {
            k -= 2
        }
        guard k > 1, tokens[k].gap == .space, Self.kin.contains(tokens[k - 1].hash), !tokens[k - 1].isCapitalised else {
            return false
        }
        return isGiven(k) || (max(0, k - 4)..<k - 1).contains { Self.owners.contains(tokens[$0].hash) }
    }

    /// The words for whose other meaning there is a sign.
    private func barred(_ spans: [NameSpan], _ named: [UInt64: Int]) -> Set<UInt64> {
        var result: Set<UInt64> = []
        for (number, span) in spans.enumerated() where span.kind != .person {
            if span.tokens.count > 1 {
                for k in span.tokens where named[tokens[k].hash] != nil { result.insert(tokens[k].hash) }
                continue
            }
            let k = span.tokens.lowerBound
            guard named[tokens[k].hash] != nil, !isKin(k) else { continue }
            let isBeside =
                number > 0 && isJoined(spans[number - 1], span, named)
                || number + 1 < spans.count && isJoined(span, spans[number + 1], named)
            if isBeside || isOther(k) { result.insert(tokens[k].hash) }
        }
        return result
    }

    /// "Atlanta, Georgia", "Syria and Jordan": beside what is no person, nor another of these names.
    private func isJoined(_ a: NameSpan, _ b: NameSpan, _ named: [UInt64: Int]) -> Bool {
        guard a.tokens.upperBound + 1 == b.tokens.lowerBound, Self.joints.contains(tokens[a.tokens.upperBound].hash)
        else {
            return false
        }
        return [a, b].allSatisfy { $0.kind == .place || $0.kind == .organisation }
            && ![a, b].allSatisfy { $0.tokens.count == 1 && named[tokens[$0.tokens.lowerBound].hash] != nil }
    }

    /// The words beside a name speak of a place or a state: "in Georgia", "Jordan's king", "Paris-based", "PARIS (Reuters)".
    private func isOther(_ k: Int) -> Bool {
        if tokens[k].isAllCapitals { return true }
        if k > 0, tokens[k].gap == .space {
            let before = tokens[k - 1].hash
            if !tokens[k - 1].isCapitalised, !traits[k - 1].isDisjoint(with: [.locative, .direction]) { return true }
            if before == Words.the || before == Words.of && (k < 2 || !Self.personal.contains(tokens[k - 2].hash)) {
                return true
            }
        }
        guard k + 1 < tokens.count else { return false }
        if Self.matches.contains(tokens[k + 1].hash) { return true }
        if tokens[k + 1].hash == Words.hyphen, tokens[k + 1].gap == .none { return true }
        let next = tokens[k + 1].hash == Words.possessive ? k + 2 : k + 1
        return next < tokens.count && Self.offices.contains(tokens[next].hash)
    }
}
