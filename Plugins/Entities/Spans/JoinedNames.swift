// Two names with a hyphen between them: "the Israel-Hamas war", "the Modi-Trump talks".

import Language

/// Gives each name beside a hyphen a span of its own.
struct JoinedNames {
    let tokens: [Token]
    let traits: [Traits]
    let names: NameTable
    let known: [KnownCover]

    /// What two people have together, or one against the other.
    private static let shared = Words.hashes(
        """
        talks meeting meetings summit deal debate debates rivalry feud alliance plan agreement ticket pact relationship ties
        partnership friendship duel clash call showdown row race contest matchup fight era axis coalition duo administration
        """
    )
    private static let articles = Words.hashes("a an the")
    private static let kin = Words.hashes("foundation family household wedding children couple")

    /// The spans, those of joined names in two and those that were missed among them, in order.
    func completed(_ spans: [NameSpan], in stretches: [Range<Int>]) -> [NameSpan] {
        var hyphens: [Int] = []
        for stretch in stretches {
            for k in stretch where tokens[k].hash == Words.hyphen && isBetween(k) { hyphens.append(k) }
        }
        guard !hyphens.isEmpty else { return spans }
        let parted = parted(spans)
        var found: [NameSpan] = []
        var next = 0
        for k in hyphens {
            // "U.S.-German" is an adjective to most, as is "U.S.-led".
            guard let left = left(k), let right = right(k), left.kind != .thing, right.kind != .thing else { continue }
            for half in [left, right] {
                while next < parted.count, parted[next].tokens.upperBound <= half.tokens.lowerBound { next += 1 }
                guard next == parted.count || parted[next].tokens.lowerBound >= half.tokens.upperBound,
                    found.last.map({ $0.tokens.upperBound <= half.tokens.lowerBound }) ?? true
                else { continue }
                found.append(half)
            }
        }
        guard !found.isEmpty else { return parted }
        return (parted + found).sorted { $0.tokens.lowerBound < $1.tokens.lowerBound }
    }

    /// A hyphen without blanks between two capitals.
    private func isBetween(_ k: Int) -> Bool {
        k > 0 && k + 1 < tokens.count && tokens[k].gap == .none && tokens[k + 1].gap == .none
            && NameRuns.isNameLike(tokens[k - 1]) && known[k].kind == nil
            && NameRuns.isNameLike(tokens[k + 1])
    }

    /// The name of the table that ends at a hyphen, where a name can begin.
    private func left(_ k: Int) -> NameSpan? {
        var first = k - 1
        guard let kind = known[first].kind, kind != .person else { return nil }
        while first > 0, !known[first].isFirst { first -= 1 }
        if tokens[first].hash == Words.the { first += 1 }
        guard first < k, first == 0 || tokens[first].gap != .none,
            first == 0 || tokens[first].gap != .space || !NameRuns.isNameLike(tokens[first - 1])
                || traits[first - 1].contains(.function)
        else { return nil }
        return named(first..<k)
    }

    /// The name of the table that begins behind a hyphen, in front of which another one ends.
    private func right(_ k: Int) -> NameSpan? {
        guard known[k - 1].kind != nil, known[k + 1].isFirst, let kind = known[k + 1].kind, kind != .person else {
            return nil
        }
        var end = k + 2
        while end < tokens.count, known[end].kind == kind, !known[end].isFirst { end += 1 }
        // "Anglo-American Bank": a longer name.
        guard end == tokens.count || tokens[end].gap != .space || !NameRuns.isNameLike(tokens[end]) else { return nil }
        return named(k + 1..<end)
    }

    private func named(_ range: Range<Int>) -> NameSpan? {
        guard let match = names.match(tokens.span, from: range.lowerBound, end: range.upperBound),
            match.tokens == range, match.isNamed
        else { return nil }
        return NameSpan(range, match.kind)
    }

    // MARK: two names that were taken for one

    /// The spans, those of two joined names in two.
    private func parted(_ spans: [NameSpan]) -> [NameSpan] {
        guard spans.contains(where: isPair) else { return spans }
        // "Maria Gonzalez-Reyes": one surname.
        var surnames: Set<[UInt64]> = []
        var alone: Set<UInt64> = []
        for span in spans where span.kind == .person {
            let last = span.tokens.upperBound - 1
            if span.tokens.count == 1 {
                alone.insert(tokens[last].hash)
            } else if span.tokens.count > 3, tokens[last - 1].hash == Words.hyphen {
                surnames.insert([tokens[last - 2].hash, tokens[last].hash])
            }
        }
        return spans.flatMap { span -> [NameSpan] in
            let (first, last) = (span.tokens.lowerBound, span.tokens.upperBound - 1)
            guard isPair(span), !surnames.contains([tokens[first].hash, tokens[last].hash]),
                names.match(tokens.span, from: first, end: last + 1)?.tokens != span.tokens,
                let kinds = kinds(span, alone)
            else { return [span] }
            return [NameSpan(first..<first + 1, kinds.0), NameSpan(last..<last + 1, kinds.1)]
        }
    }

    /// Exactly two words and a hyphen.
    private func isPair(_ span: NameSpan) -> Bool {
        span.tokens.count == 3 && tokens[span.tokens.lowerBound + 1].hash == Words.hyphen
            && isBetween(span.tokens.lowerBound + 1)
    }

    /// What the halves are; nil where they are one name.
    private func kinds(_ span: NameSpan, _ alone: Set<UInt64>) -> (NameKind, NameKind)? {
        let (first, last) = (span.tokens.lowerBound, span.tokens.upperBound - 1)
        let halves = (named(first..<first + 1)?.kind, named(last..<last + 1)?.kind)
        switch span.kind {
        case .person:
            let isAddressed =
                first > 0 && tokens[first].gap == .space && !traits[first - 1].isDisjoint(with: [.title, .honorific])
            guard !isAddressed else { return nil }
            let next = last + 1
            let isFamily = next < tokens.count && tokens[next].gap == .space && Self.kin.contains(tokens[next].hash)
            guard !isFamily else { return nil }
            if let left = halves.0, let right = halves.1, left != .thing, right != .thing { return (left, right) }
            let isShared =
                first > 0 && Self.articles.contains(tokens[first - 1].hash) && next < tokens.count
                && tokens[next].gap == .space && Self.shared.contains(tokens[next].hash)
            let areAlone = alone.contains(tokens[first].hash) && alone.contains(tokens[last].hash)
            return isShared || areAlone ? (halves.0 ?? .person, halves.1 ?? .person) : nil
        case .organisation, .place:
            guard let left = halves.0, let right = halves.1, left == .place || right == .place,
                left != .thing, right != .thing
            else { return nil }
            // "Alsace-Lorraine" is one region, "Ethiopia-Eritrea" two countries.
            let (one, two) = (
                names.country(tokens.span, first..<first + 1), names.country(tokens.span, last..<last + 1)
            )
            return one == two && left == right ? nil : (left, right)
        case .thing: return nil
        }
    }
}
