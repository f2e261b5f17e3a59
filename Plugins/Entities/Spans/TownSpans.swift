// Towns that the labeller does not know, by the words beside them: "A Burnley man", "Invercargill mayor Tim Shadbolt", "off Arklow".

import Language

/// Finds small places, and makes places of what was taken for people.
struct TownSpans {
    let tokens: [Token]
    let traits: [Traits]
    let known: [KnownCover]
    let evidence: NameEvidence

    private static let articles = Words.hashes("a an the two three four")
    /// Who is told by his town, in small letters.
    private static let inhabitants = Words.hashes(
        """
        man men woman women teenager teenagers couple mother father family pensioner widow resident residents schoolboy schoolgirl
        nightclub pub hotel factory suburb businessman businesswoman householder motorist shopkeeper
        """
    )
    private static let offices = Words.hashes("mayor councillor councillors magistrates residents magistrate")
    private static let positions = Words.hashes("off near outside")
    /// What lies at a place or is a part of one.
    private static let parts = Words.hashes(
        """
        outskirts ruins streets town village city suburb suburbs port hamlet island district province north south east west
        residents inhabitants villagers people governor mayor bishop shelling bombing siege recapture liberation
        """
    )
    /// What an army does to a place and to nobody.
    private static let taken = Words.hashes("retook shelled overran")
    private static let towns = Words.hashes("town village city towns villages hamlet")
    private static let near = Words.hashes("in near")
    /// Before an "in" that somebody or a company may stand behind.
    private static let stakes = Words.hashes(
        """
        stake stakes shares stock investors investment shareholders believe believed confidence trust faith interest belief
        """
    )

    /// The spans with the places of which the labeller saw nothing or a person, in order.
    func completed(_ spans: [NameSpan], in stretches: [Range<Int>]) -> [NameSpan] {
        var result = spans
        var found: [NameSpan] = []
        let placed = placed(spans)
        for k in result.indices where result[k].kind != .place {
            let i = result[k].tokens.lowerBound
            if result[k].tokens.count == 1 {
                guard result[k].kind == .person, isNobody(i) else { continue }
                if placed.contains(tokens[i].hash) || isBehindPosition(i) || k > 0 && isBeside(result[k - 1], i)
                    || isTaken(i)
                {
                    result[k].kind = .place
                }
            } else if isAddress(result[k].tokens) {
                result[k].kind = .place
            }
        }
        var next = 0
        for stretch in stretches {
            for k in stretch {
                while next < spans.count, spans[next].tokens.upperBound <= k { next += 1 }
                let isFree = next == spans.count || spans[next].tokens.lowerBound > k
                guard isFree, isTown(k) || isFreePlace(k) else { continue }
                found.append(NameSpan(k..<k + 1, .place))
            }
        }
        guard !found.isEmpty else { return result }
        return (result + found).sorted { $0.tokens.lowerBound < $1.tokens.lowerBound }
    }

    /// Words that the document has as places behind "in", "near" or "the village of", and that the table does not know.
    private func placed(_ spans: [NameSpan]) -> Set<UInt64> {
        var result: Set<UInt64> = []
        var near: [UInt64: Int] = [:]
        // How much more often the labeller saw a place than somebody.
        var votes: [UInt64: Int] = [:]
        for span in spans where span.tokens.count == 1 && (span.kind == .place || span.kind == .person) {
            let k = span.tokens.lowerBound
            guard known[k].kind == nil else { continue }
            votes[tokens[k].hash, default: 0] += span.kind == .place ? 1 : -1
            guard k > 1, tokens[k].gap == .space else { continue }
            if tokens[k - 1].hash == Words.of, Self.towns.contains(tokens[k - 2].hash) { result.insert(tokens[k].hash) }
            if span.kind == .place, Self.near.contains(tokens[k - 1].hash), !Self.stakes.contains(tokens[k - 2].hash) {
                near[tokens[k].hash, default: 0] += 1
            }
        }
        return result.union(near.filter { $0.value > 1 || votes[$0.key] ?? 0 >= 0 }.keys)
    }

    /// "retook Inates".
    private func isTaken(_ k: Int) -> Bool {
        k > 0 && tokens[k].gap == .space && Self.taken.contains(tokens[k - 1].hash) && !tokens[k - 1].isCapitalised
            && (k + 1 == tokens.count || tokens[k + 1].gap != .space || !tokens[k + 1].isCapitalised)
    }

    private static let streets = Words.hashes(
        "lane road street avenue close drive terrace crescent grove way row mews walk gardens rise"
    )
    private static let ways = Words.hashes("in near across around outside")

    /// "Mill Lane" in "of Mill Lane, Oldham" or "12 Mill Lane".
    private func isAddress(_ range: Range<Int>) -> Bool {
        let (first, last) = (range.lowerBound, range.upperBound - 1)
        guard first > 1, range.count < 4, Self.streets.contains(tokens[last].hash), tokens[last].isCapitalised,
            traits[first].isDisjoint(with: [.given, .title, .honorific]), known[first].kind != .person,
            tokens[first].gap == .space
        else { return false }
        if tokens[first - 1].kind == .number { return tokens[first - 1].count < 4 }
        return tokens[first - 1].hash == Words.of && tokens[first - 2].hash == Words.comma && last + 1 < tokens.count
            && tokens[last + 1].hash == Words.comma
    }

    /// "Wells and Frome" behind "in", "Mill Lane, Oldham": what stands beside a place.
    private func isBeside(_ before: NameSpan, _ i: Int) -> Bool {
        guard before.kind == .place, before.tokens.upperBound + 1 == i, tokens[i].gap == .space,
            i + 1 == tokens.count
                || traits[i + 1].isDisjoint(with: [.speech]) && tokens[i + 1].hash != Words.possessive
                    && !tokens[i + 1].isCapitalised
        else { return false }
        let joint = tokens[i - 1].hash
        if joint == Words.comma { return isAddress(before.tokens) }
        guard joint == Words.and, before.tokens.lowerBound > 0 else { return false }
        let lead = before.tokens.lowerBound - 1
        return Self.ways.contains(tokens[lead].hash) && !tokens[lead].isCapitalised
    }

    /// A capitalised word that nothing is known of, where only a place can stand.
    private func isFreePlace(_ k: Int) -> Bool {
        tokens[k].kind == .word && tokens[k].isCapitalised && !tokens[k].isAllCapitals && tokens[k].count > 3
            && isBehindPosition(k) && isNobody(k) && (known[k].kind == nil || known[k].kind == .place)
            && traits[k].isDisjoint(with: [.function, .weekday, .month, .title, .honorific, .starter])
            && (k + 1 == tokens.count || tokens[k + 1].gap != .space || !tokens[k + 1].isCapitalised)
            && evidence.about(tokens[k].hash) & Evidence.small.rawValue == 0
    }

    /// A capitalised word between an article and who comes from there, or one that begins a sentence before an office.
    private func isTown(_ k: Int) -> Bool {
        guard k + 1 < tokens.count, tokens[k].kind == .word, tokens[k].isCapitalised, !tokens[k].isAllCapitals,
            tokens[k].count > 3, tokens[k + 1].gap == .space,
            known[k].kind == nil || known[k].kind == .place,
            traits[k].isDisjoint(with: [.function, .weekday, .month, .title, .honorific, .common, .starter, .given]),
            evidence.about(tokens[k].hash) & Evidence.small.rawValue == 0
        else { return false }
        if k > 0, tokens[k].gap == .space, Self.articles.contains(tokens[k - 1].hash),
            !tokens[k].shape.contains(.sentenceStart)
        {
            return Self.inhabitants.contains(tokens[k + 1].hash)
        }
        return tokens[k].shape.contains(.sentenceStart) && Self.offices.contains(tokens[k + 1].hash)
            && !tokens[k + 1].isCapitalised
    }

    /// "off Arklow", "the ruins of Mohenjo-daro", ", 23, of Bury".
    private func isBehindPosition(_ k: Int) -> Bool {
        guard k > 1, tokens[k].gap == .space, !tokens[k - 1].isCapitalised else { return false }
        if k > 2, Self.positions.contains(tokens[k - 1].hash) { return true }
        guard tokens[k - 1].hash == Words.of else { return false }
        // "Residents of Inates" begins a sentence.
        return Self.parts.contains(tokens[k - 2].hash)
            && (!tokens[k - 2].isCapitalised || tokens[k - 2].shape.contains(.sentenceStart))
            || k > 2 && tokens[k - 2].hash == Words.comma && tokens[k - 3].kind == .number && tokens[k - 3].count <= 2
    }

    /// Nothing else in the document makes a person of the word.
    private func isNobody(_ k: Int) -> Bool {
        let signs: Evidence = [.afterTitle, .afterGivenName, .speaks, .inKnownPerson]
        return evidence.about(tokens[k].hash) & signs.rawValue == 0 && !traits[k].contains(.given)
            && known[k].kind != .person
    }
}
