// Surnames that are ordinary words: "Mark Field … Field said". A place by itself does not show that it is a name; the rest of
// the document does.

import Language

/// Finds the surnames of a document's people where the labeller saw no name.
struct SurnameSpans {
    let tokens: [Token]
    let traits: [Traits]
    let evidence: NameEvidence

    /// The spans with those that an honorific gives away where the labeller saw none: "Mr al-Assad".
    func addressed(_ spans: [NameSpan], in stretches: [Range<Int>]) -> [NameSpan] {
        var found: [NameSpan] = []
        var next = 0
        for stretch in stretches {
            for k in stretch.dropLast() where tokens[k].isCapitalised {
                let isDay = Self.isSomebodysDay(k, tokens, traits)
                guard isDay || Self.addresses.contains(tokens[k].hash) else { continue }
                var end = k + 1
                while end < tokens.count, end < k + 5,
                    tokens[end].gap == (end == k + 1 || tokens[end - 1].hash != Words.hyphen ? .space : .none)
                        || tokens[end].hash == Words.hyphen && tokens[end].gap == .none,
                    tokens[end].isCapitalised || tokens[end].hash == Words.hyphen
                        || traits[end].contains(.particle) && end == k + 1
                { end += 1 }
                while next < spans.count, spans[next].tokens.upperBound <= k { next += 1 }
                guard end > k + 1, traits[k + 1].isDisjoint(with: [.title, .function]), tokens[end - 1].isCapitalised,
                    tokens[end - 1].kind == .word,
                    next == spans.count || spans[next].tokens.lowerBound >= end
                else { continue }
                found.append(NameSpan(isDay ? k..<k + 2 : k + 1..<end, .person))
            }
        }
        return found.isEmpty ? spans : (spans + found).sorted { $0.tokens.lowerBound < $1.tokens.lowerBound }
    }

    /// "Governor Monday Okpebholo": a title in capitals, and a name that is no month behind the day; not "Judge Friday
    /// Blocks Order", a headline, and "Sunday Times".
    static func isSomebodysDay(_ k: Int, _ tokens: [Token], _ traits: [Traits]) -> Bool {
        guard k > 0, k + 1 < tokens.count, days.contains(tokens[k].hash), tokens[k].isCapitalised,
            tokens[k].gap == .space, tokens[k - 1].isCapitalised, traits[k - 1].contains(.title),
            tokens[k + 1].gap == .space, tokens[k + 1].isCapitalised, tokens[k + 1].kind == .word,
            traits[k + 1].isDisjoint(with: notSurname),
            !papers.contains(tokens[k + 1].hash)
        else { return false }
        return k + 2 == tokens.count || tokens[k + 2].gap != .space || !tokens[k + 2].isCapitalised
    }

    private static let notSurname: Traits = [
        .month, .temporal, .function, .speech, .title, .orgTail, .common, .starter,
    ]
    private static let days = Words.hashes("Sunday Monday Friday")
    private static let papers = Words.hashes("times telegraph mirror express mail post world sun star herald tribune")

    private static let who = TextHash.of("who")
    private static let addresses = Words.hashes("mr mr. mrs mrs. ms ms.")

    /// The spans with the surnames that were missed, in order.
    func completed(_ spans: [NameSpan], in stretches: [Range<Int>]) -> [NameSpan] {
        var surnames: [UInt64: Int] = [:]
        for span in spans where span.kind == .person && span.tokens.count > 1 {
            let last = span.tokens.upperBound - 1
            guard tokens[last].kind == .word, !traits[last].contains(.suffix) else { continue }
            let first = surnames[tokens[last].hash] ?? span.tokens.lowerBound
            surnames[tokens[last].hash] = min(first, span.tokens.lowerBound)
        }
        guard !surnames.isEmpty else { return spans }
        let spans = renamed(spans, surnames)
        var found: [NameSpan] = []
        var next = 0
        for stretch in stretches {
            for k in stretch {
                while next < spans.count, spans[next].tokens.upperBound <= k { next += 1 }
                let isFree = next == spans.count || spans[next].tokens.lowerBound > k
                // Only behind the full name, and not beside other capitals: "Field Marshal", "North Field".
                guard isFree, tokens[k].isCapitalised, let first = surnames[tokens[k].hash], k > first,
                    !isCapital(k - 1), !isCapital(k + 1), isName(k)
                else { continue }
                found.append(NameSpan(k..<k + 1, .person))
            }
        }
        guard !found.isEmpty else { return spans }
        return (spans + found).sorted { $0.tokens.lowerBound < $1.tokens.lowerBound }
    }

    private static let within = Words.hashes(
        "in at from to into near across around outside inside toward towards throughout via through of between against"
    )
    /// Whom a place or a people has nobody of: "Jordan's colleagues".
    private static let kin = Words.hashes(
        """
        wife husband son daughter mother father brother sister family parents lawyer lawyers attorney attorneys colleagues
        campaign office spokesman spokeswoman spokesperson aides aide staff home career death resignation opponent opponents
        predecessor successor testimony remarks comments tweet tweets team teammates book memoir body widow partner
        """
    )
    private static let verbs = Words.hashes("is was has had will would did does and who also told 's")
    private static let speechless = Words.hashes("told by")
    private static let pronouns = Words.hashes("he she his her")

    /// The spans, places, peoples and bodies that are somebody's surname made people: "Jim Jordan … Jordan said".
    ///
    /// All of them where one has a sign of a person and none has one of a place or a body.
    private func renamed(_ spans: [NameSpan], _ surnames: [UInt64: Int]) -> [NameSpan] {
        // Most words are nobody's surname: asked for one bit before the table is.
        let bits = surnames.keys.reduce(0 as UInt64) { $0 | 1 << ($1 & 63) }
        var signs: [UInt64: (isPerson: Bool, isOther: Bool)] = [:]
        func isAlike(_ span: NameSpan) -> Bool {
            span.tokens.count == 1 && span.kind != .person
                && bits >> (tokens[span.tokens.lowerBound].hash & 63) & 1 != 0
                && (surnames[tokens[span.tokens.lowerBound].hash] ?? .max) < span.tokens.lowerBound
        }
        for span in spans where isAlike(span) {
            let hash = tokens[span.tokens.lowerBound].hash
            var sign = signs[hash] ?? (false, false)
            switch self.sign(span) {
            case true?: sign.isPerson = true
            case false?: sign.isOther = true
            case nil: break
            }
            signs[hash] = sign
        }
        guard signs.contains(where: { $0.value.isPerson && !$0.value.isOther }) else { return spans }
        // "Bloomberg News" says that Bloomberg is a body as well.
        for span in spans where span.kind != .person && span.tokens.count > 1 {
            for k in span.tokens where signs[tokens[k].hash] != nil { signs[tokens[k].hash]?.isOther = true }
        }
        return spans.map { span in
            guard isAlike(span), let sign = signs[tokens[span.tokens.lowerBound].hash], sign.isPerson, !sign.isOther
            else {
                return span
            }
            return NameSpan(span.tokens, .person)
        }
    }

    /// Whether the words beside a name say that it is a person's (true) or a place's, people's or body's (false).
    private func sign(_ span: NameSpan) -> Bool? {
        let k = span.tokens.lowerBound
        let next = k + 1 < tokens.count ? tokens[k + 1].hash : 0
        let before = k > 0 && tokens[k].gap == .space ? tokens[k - 1].hash : 0
        if next == Words.possessive, k + 2 < tokens.count, Self.kin.contains(tokens[k + 2].hash) { return true }
        if Self.within.contains(before), !tokens[k - 1].isCapitalised || tokens[k - 1].shape.contains(.sentenceStart) {
            return false
        }
        if before == Words.the || Self.speechless.contains(before) { return false }
        // "Washington, D.C.", "Irish voters".
        if next == Words.comma, k + 2 < tokens.count {
            if tokens[k + 2].kind == .number, tokens[k + 2].count == 2 { return true }
            if tokens[k + 2].hash == Self.who { return true }
            return tokens[k + 2].isCapitalised && tokens[k + 2].kind == .word ? false : nil
        }
        guard k + 1 < tokens.count, tokens[k + 1].gap == .space, tokens[k + 1].kind == .word else { return nil }
        if traits[k + 1].contains(.speech) {
            // "Jordan said that he was ready": of a country it would be its government that said it, too.
            return (k + 2..<min(k + 9, tokens.count)).contains { Self.pronouns.contains(tokens[$0].hash) }
                || span.kind == .thing || Self.asks.contains(next) ? true : nil
        }
        if span.kind == .thing, !Self.verbs.contains(next) { return false }
        return nil
    }

    private static let asks = Words.hashes("asked replied recalled laughed joked smiled wrote testified added told")

    /// The spans, surnames with a hyphen whole where the document has them behind a given name.
    ///
    /// "Maria Gonzalez-Reyes … Gonzalez-Reyes"; "Clinton-Trump" is two people.
    func hyphenated(_ spans: [NameSpan]) -> [NameSpan] {
        var pairs: Set<[UInt64]> = []
        for span in spans where span.kind == .person && span.tokens.count > 3 {
            let last = span.tokens.upperBound - 1
            if isJoined(last - 1) { pairs.insert([tokens[last - 2].hash, tokens[last].hash]) }
        }
        guard !pairs.isEmpty else { return spans }
        var result: [NameSpan] = []
        for span in spans {
            let (first, next) = (span.tokens.lowerBound, span.tokens.upperBound)
            guard span.tokens.count == 1, first > 1, isJoined(first - 1),
                pairs.contains([tokens[first - 2].hash, tokens[first].hash])
            else {
                result.append(span)
                continue
            }
            let end = result.last?.tokens.upperBound ?? 0
            if end == first - 1, result.last?.tokens.count == 1 {
                result[result.count - 1] = NameSpan(first - 2..<next, .person)
            } else if end <= first - 2 {
                result.append(NameSpan(first - 2..<next, .person))
            } else if end <= first {
                result.append(span)
            }
        }
        return result
    }

    /// A hyphen between two words with capitals, without blanks.
    private func isJoined(_ k: Int) -> Bool {
        k > 0 && k + 1 < tokens.count && tokens[k].hash == Words.hyphen && tokens[k].gap == .none
            && tokens[k + 1].gap == .none && tokens[k + 1].isCapitalised && tokens[k - 1].isCapitalised
    }

    private func isCapital(_ k: Int) -> Bool {
        tokens.indices.contains(k) && tokens[k].kind == .word && tokens[k].isCapitalised
            && tokens[k].gap != .paragraph && !(k > 0 && tokens[k].shape.contains(.sentenceStart))
    }

    /// The document never writes the word small, or somebody speaks here.
    private func isName(_ k: Int) -> Bool {
        if k + 1 < tokens.count, traits[k + 1].contains(.speech) { return true }
        if k + 2 < tokens.count, tokens[k + 1].hash == Words.comma, tokens[k + 2].hash == Self.who { return true }
        return evidence.about(tokens[k].hash) & Evidence.small.rawValue == 0 && !traits[k].contains(.weekday)
    }
}
