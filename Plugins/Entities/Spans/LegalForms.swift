// Companies with the legal forms of other countries: "Helvar Oyj", "Castor AB", "Lumio SpA".

import Language

/// Makes bodies of names with a legal form behind them, whatever the labeller took them for.
struct LegalForms {
    let tokens: [Token]
    let traits: [Traits]
    let known: [KnownCover]
    let bytes: [UInt8]

    /// As they are written: capitals tell "SpA" from a spa.
    private static let forms = ["Oyj", "Oy", "SpA", "S.p.A.", "A/S", "ApS", "N.V.", "GmbH"].map { Array($0.utf8) }
    /// Forms that are something else as well: the SAS, the province AB.
    private static let ambiguous = ["SAS", "AB", "ASA"].map { Array($0.utf8) }
    /// Forms that nothing else is written like: a person behind whose name one stands is a company.
    private static let plain = Words.hashes("ltd ltd. llc plc llp inc inc. corp corp.")
    private static let company = Words.hashes("co co.")
    /// Most words before a form where the labeller saw no name.
    private static let longest = 3
    private static let soldiers = Words.hashes(
        "soldier soldiers troops regiment trooper troopers unit units veteran veterans commander commandos raid team squad"
    )

    /// The spans with those of companies, in order.
    func completed(_ spans: [NameSpan]) -> [NameSpan] {
        let spans = people(spans)
        var found: [NameSpan] = []
        var next = 0
        for k in tokens.indices.dropFirst() where tokens[k].isCapitalised && tokens[k].gap == .space {
            guard tokens[k].count <= 6, tokens[k - 1].kind == .word, tokens[k - 1].isCapitalised,
                let form = form(at: k)
            else { continue }
            while next < spans.count, spans[next].tokens.upperBound < k { next += 1 }
            // A name that ends before the form, in it or with it.
            let span = next < spans.count && spans[next].tokens.lowerBound < k ? spans[next] : nil
            if let span, span.tokens.upperBound > form.end { continue }
            guard !form.isAmbiguous || span.map(mayBeFirm) == true && !isFollowedBySoldiers(form.end),
                let start = span?.tokens.lowerBound ?? start(before: k, after: found.last?.tokens.upperBound ?? 0)
            else { continue }
            found.append(NameSpan(start..<form.end, .organisation))
        }
        guard !found.isEmpty else { return spans }
        var kept: [NameSpan] = []
        kept.reserveCapacity(spans.count + found.count)
        var other = 0
        for span in spans {
            while other < found.count, found[other].tokens.upperBound <= span.tokens.lowerBound {
                kept.append(found[other])
                other += 1
            }
            if other == found.count || !found[other].tokens.overlaps(span.tokens) { kept.append(span) }
        }
        return kept + found[other...]
    }

    /// The spans, people and things with a legal form behind them or as their last word made bodies: "Robert Hale Ltd".
    func people(_ spans: [NameSpan]) -> [NameSpan] {
        var result = spans
        let (plain, company) = (Self.plain, Self.company)
        for (number, span) in spans.enumerated() where span.kind == .person || span.kind == .thing {
            let end = span.tokens.upperBound
            if span.tokens.count > 1, tokens[end - 1].count < 6, tokens[end - 1].isCapitalised,
                plain.contains(tokens[end - 1].hash)
                    || span.tokens.count > 2 && company.contains(tokens[end - 1].hash)
            {
                result[number].kind = .organisation
            } else if end < tokens.count, tokens[end].isCapitalised, tokens[end].gap == .space,
                plain.contains(tokens[end].hash),
                number + 1 == spans.count || spans[number + 1].tokens.lowerBound > end
            {
                result[number] = NameSpan(span.tokens.lowerBound..<end + 1, .organisation)
            }
        }
        return result
    }

    /// The end of the legal form that a token begins.
    private func form(at k: Int) -> (end: Int, isAmbiguous: Bool)? {
        if let end = end(of: Self.forms, at: k) { return (end, false) }
        return end(of: Self.ambiguous, at: k).map { ($0, true) }
    }

    private func end(of forms: [[UInt8]], at k: Int) -> Int? {
        let start = Int(tokens[k].start)
        for form in forms where bytes[start] == form[0] && bytes[start...].starts(with: form) {
            let stop = start + form.count
            if stop < bytes.count, bytes[stop] | 0x20 &- 0x61 < 26 || bytes[stop] &- 0x30 < 10 || bytes[stop] == 0x2D {
                continue
            }
            var end = k + 1
            while end < tokens.count, Int(tokens[end].start) < stop { end += 1 }
            return Int(tokens[end - 1].end) <= stop ? end : nil
        }
        return nil
    }

    /// False for a place or people that the table knows: "Calgary AB", "British SAS".
    private func mayBeFirm(_ span: NameSpan) -> Bool {
        span.kind == .organisation
            || span.tokens.allSatisfy { known[$0].kind == nil || known[$0].kind == .person }
    }

    private func isFollowedBySoldiers(_ k: Int) -> Bool {
        k < tokens.count && Self.soldiers.contains(tokens[k].hash)
    }

    /// Where a name of which the labeller saw nothing begins.
    private func start(before k: Int, after previous: Int) -> Int? {
        var start = k
        while start > previous, k - start < Self.longest, tokens[start - 1].kind == .word,
            tokens[start - 1].isCapitalised, tokens[start].gap == .space,
            traits[start - 1].isDisjoint(with: [.function, .title, .honorific])
        { start -= 1 }
        return start < k ? start : nil
    }
}
