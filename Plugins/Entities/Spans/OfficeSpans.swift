// Offices, ranks and letters that stand around people's names and belong to none: "Secretary of State Ann Coe", "Det Supt Ian
// Marsh", "Sue Low OBE".

import Language

/// Cuts offices, ranks and letters off names.
struct OfficeSpans {
    let tokens: [Token]
    let traits: [Traits]

    private static let secretary = Words.hashes("secretary secretaries under-secretary undersecretary")
    private static let state = TextHash.of("state")
    private static let leaders = Words.hashes("leader leaders whip whips")
    private static let sides = Words.hashes("majority minority")
    /// Ranks and forms of address that nothing but a person's name follows.
    private static let ranks = Words.hashes(
        """
        cr cr. cllr cllr. coun coun. det det. supt supt. insp insp. sgt sgt. dci dcs dcc dch det-sgt det-supt det-insp alhaji \
        alhaja hajiya hajia mallam malam datuk dato datin engr engr. barr barr. otunba pte pte. lcpl hon hon. sqn flt cmdr \
        cmdr. adm adm. brig brig. lt-gen maj-gen brig-gen lt-col \
        headteacher headmaster headmistress publican wicketkeeper wicket-keeper flyhalf fly-half scrumhalf scrum-half winger \
        quarterback garda pcso smt mdm
        """
    )
    private static let addresses = Words.hashes("mr mr. mrs mrs. ms ms. lord lady")
    private static let justice = TextHash.of("justice")
    private static let police = Words.hashes(
        "police spokesman spokesperson spokeswoman superintendent commissioner officer command commander prosecutor"
    )
    /// Ranks that also stand for something else: before a person's name only.
    private static let shortRanks = Words.hashes(
        "PC WPC DC DS DI PSI ACP DCP ASP DSP CSP SP SSP DIG AIG Rt Tan Tun Oba Seri Chief Const"
    )
    /// Behind one of those above: "Datuk Seri", "Tan Sri", "Det Chief Insp".
    private static let inner = Words.hashes(
        "seri sri chief ch con const constable inspector superintendent sergeant lt cdr ldr"
    )
    private static let letters = Words.hashes(
        "OBE MBE CBE KBE DBE GBE QC KC SAN FRS FRSE JP DSO PhD Ph.D Ph.D. MD M.D. M.D QPM CMG KCMG CFR OFR OON MFR GCFR MP MLA MSP MEP"
    )

    /// The spans without what stands before and behind names, in order.
    func corrected(_ spans: [NameSpan]) -> [NameSpan] {
        var result: [NameSpan] = []
        result.reserveCapacity(spans.count)
        for span in spans {
            // "Prof. Amina Bello, MD, said".
            if span.tokens.count == 1, let last = result.last, last.kind == .person,
                last.tokens.upperBound + 1 == span.tokens.lowerBound,
                tokens[last.tokens.upperBound].hash == Words.comma, isLetters(span.tokens.lowerBound)
            {
                continue
            }
            if let name = corrected(span) { result.append(name) }
        }
        return result
    }

    private func corrected(_ span: NameSpan) -> NameSpan? {
        switch span.kind {
        case .person: return person(span)
        case .organisation: return holder(span) ?? body(span)
        default: return holder(span) ?? span
        }
    }

    /// Offices behind the name of the body or the state that they are held in: "Ohio Supreme Court Justice".
    private static let held = Words.hashes("judge judges speaker governor treasurer mayor senator justices")
    private static let courts = Words.hashes("court chief associate senior")
    private static let chiefs = Words.hashes("chief associate senior deputy")
    /// Offices before "of" and a place: "Emir of Katagum".
    private static let rulers = Words.hashes(
        "emir sultan bishop archbishop duke duchess earl mayor governor marquess viscount ooni alaafin commissioner"
    )
    private static let press = TextHash.of("press")
    private static let stateWord = TextHash.of("state")

    /// What is left of a name that an office is a part of: the body or the place; nil where none is.
    private func holder(_ span: NameSpan) -> NameSpan? {
        let (first, end) = (span.tokens.lowerBound, span.tokens.upperBound)
        guard end - first > 1 else { return nil }
        // "Emir of Katagum", "Bishop of Hereford".
        if end - first > 2, end - first < 6, tokens[first + 1].hash == Words.of,
            Self.rulers.contains(tokens[first].hash),
            (first + 2..<end).allSatisfy({ tokens[$0].kind == .word && tokens[$0].isCapitalised }),
            traits[end - 1].isDisjoint(with: [.orgTail, .thingTail, .title])
        {
            return NameSpan(first + 2..<end, .place)
        }
        var last = end - 1
        guard span.kind == .organisation, !traits[last].isDisjoint(with: [.title, .common]) else { return nil }
        // "Democratic Speaker of the House".
        if end - first > 4, Self.held.contains(tokens[last - 3].hash), tokens[last - 2].hash == Words.of,
            tokens[last - 1].hash == Words.the
        {
            return NameSpan(last..<end, span.kind)
        }
        if tokens[last].hash == Self.press, end < tokens.count, Self.secretary.contains(tokens[end].hash),
            tokens[end].isCapitalised
        {
            return NameSpan(first..<last, span.kind)
        }
        guard
            Self.held.contains(tokens[last].hash)
                || tokens[last].hash == Self.justice && Self.courts.contains(tokens[last - 1].hash),
            tokens[last].isCapitalised, tokens[last - 1].isCapitalised, tokens[last].gap == .space
        else { return nil }
        while last - 1 > first, Self.chiefs.contains(tokens[last - 1].hash) { last -= 1 }
        // "Lagos State Governor".
        let isState = tokens[last - 1].hash == Self.stateWord && last - first > 1
        return traits[last - 1].contains(.title) ? nil : NameSpan(first..<last, isState ? .place : span.kind)
    }

    /// A person without ranks before and letters behind the name.
    private func person(_ span: NameSpan) -> NameSpan {
        var (start, end) = (span.tokens.lowerBound, span.tokens.upperBound)
        if isSecretaryOf(start), end - start > 1 { start += 1 }
        start = behindJustice(start, end)
        while start + 1 < end, isRank(start, before: end, after: span.tokens.lowerBound) { start += 1 }
        while end - start > 1, isLetters(end - 1) || end - start > 2 && tokens[end - 1].hash == Words.comma { end -= 1 }
        return NameSpan(start..<end, span.kind)
    }

    /// A body, or the person that was taken for one with a rank or an office; nil where the office alone was.
    private func body(_ span: NameSpan) -> NameSpan? {
        let (first, end) = (span.tokens.lowerBound, span.tokens.upperBound)
        if isSecretaryOf(first) {
            guard end - first > 1 else { return nil }
            if isPersonal(first + 1..<end) { return self.person(NameSpan(first + 1..<end, .person)) }
        }
        // "Senate Majority Leader", before a name or for itself.
        if Self.leaders.contains(tokens[end - 1].hash), end - first > 1 {
            var owner = end - 1
            while owner > first, Self.sides.contains(tokens[owner - 1].hash) { owner -= 1 }
            if owner < end - 1, owner - first < 3 { return owner > first ? NameSpan(first..<owner, span.kind) : nil }
        }
        var start = first
        while start + 1 < end,
            Self.ranks.contains(tokens[start].hash) || start > first && Self.inner.contains(tokens[start].hash)
        {
            start += 1
        }
        // "Det" and "Hon" alone are words of other languages too.
        let isSure = start > first + 1 || traits[start].contains(.given) || tokens[first].isAllCapitals
        if start > first, isSure, isPersonal(start..<end) { return self.person(NameSpan(start..<end, .person)) }
        if isOfficer(span.tokens) { return self.person(NameSpan(span.tokens, .person)) }
        // "Ros Pike QC".
        if end - first > 2, isLetters(end - 1), traits[first].contains(.given), isPersonal(first..<end - 1) {
            return self.person(NameSpan(first..<end, .person))
        }
        return span
    }

    /// Where a name begins behind "Mr Justice" or "Lord Justice", of which a part may stand before the span.
    private func behindJustice(_ start: Int, _ end: Int) -> Int {
        let word = Self.addresses.contains(tokens[start].hash) ? start + 1 : start
        guard word > 0, word + 1 < end, tokens[word].hash == Self.justice, tokens[word].isCapitalised,
            Self.addresses.contains(tokens[word - 1].hash), tokens[word - 1].isCapitalised
        else { return start }
        return word + 1
    }

    /// "ASP Yazid Abubakar", where the words beside it say that it is no company: "DS Smith" is one.
    private func isOfficer(_ range: Range<Int>) -> Bool {
        let (first, end) = (range.lowerBound, range.upperBound)
        guard end - first > 2, Self.shortRanks.contains(tokens[first].hash), tokens[first].isAllCapitals,
            isPersonal(first + 1..<end), (first + 1..<end).allSatisfy({ !tokens[$0].isAllCapitals })
        else { return false }
        return traits[first + 1].contains(.given) || end < tokens.count && traits[end].contains(.speech)
            || (max(0, first - 6)..<first).contains { Self.police.contains(tokens[$0].hash) }
    }

    private func isRank(_ k: Int, before end: Int, after first: Int) -> Bool {
        guard tokens[k].isCapitalised, tokens[k + 1].gap == .space else { return false }
        if Self.ranks.contains(tokens[k].hash) { return true }
        if k > first, Self.inner.contains(tokens[k].hash) { return true }
        // "DS Ann Coe", but "DS Smith" is a company; "Tan Sri Lim", but Tan is a name.
        guard Self.shortRanks.contains(tokens[k].hash), end - k > 2 else { return false }
        return tokens[k].isAllCapitals || Self.inner.contains(tokens[k + 1].hash)
    }

    private func isLetters(_ k: Int) -> Bool {
        tokens[k].kind == .word && tokens[k].shape.contains(.innerCapital) && Self.letters.contains(tokens[k].hash)
    }

    /// "State", behind "Secretary of".
    private func isSecretaryOf(_ k: Int) -> Bool {
        k > 1 && tokens[k].hash == Self.state && tokens[k - 1].hash == Words.of
            && Self.secretary.contains(tokens[k - 2].hash)
    }

    /// Two to four words with capitals, of which none is a body's.
    private func isPersonal(_ range: Range<Int>) -> Bool {
        range.count <= 4
            && range.allSatisfy {
                (tokens[$0].kind == .word && tokens[$0].isCapitalised || traits[$0].contains(.particle)
                    || tokens[$0].hash == Words.hyphen)
                    && traits[$0].isDisjoint(with: [.orgTail, .orgHead, .common, .function])
            }
    }
}
