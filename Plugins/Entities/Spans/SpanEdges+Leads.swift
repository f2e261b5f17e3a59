// What the word before a name says of it, taken for its first word or left out: "Tory Giles Marsh", "VP Harris", "the frigate
// Hessen".

import Language

extension SpanEdges {
    private static let parties = Words.hashes("tory republican democrat labour conservative lib-dem")
    private static let lib = TextHash.of("lib")
    private static let dem = TextHash.of("dem")
    /// Trades of companies, at the head of a sentence: "Fintech Velmont".
    private static let firms = Words.hashes(
        "fintech chipmaker startup start-up carmaker automaker lender drugmaker rival"
    )
    private static let rival = TextHash.of("rival")
    /// Offices in capitals that nothing but their holder's name follows.
    private static let acronyms = Words.hashes("COAS CJI VP PM CM CDS IGP DGP NSA")
    private static let adviser = TextHash.of("NSA")
    private static let body: Traits = [
        .orgTail, .orgHead, .thingTail, .placeTail, .common, .function, .title, .starter, .direction,
    ]

    /// The span without such a word, or with the weekday that somebody is called by ("Governor Monday Okpebholo").
    ///
    /// * `previous`: Where the name before ends.
    func withoutLead(_ span: NameSpan, after previous: Int) -> NameSpan {
        let (first, end) = (span.tokens.lowerBound, span.tokens.upperBound)
        guard tokens[first].isCapitalised else { return span }
        if span.kind == .person, first > previous + 1, SurnameSpans.isSomebodysDay(first - 1, tokens, traits) {
            return NameSpan(first - 1..<end, span.kind)
        }
        guard span.tokens.count > 1, tokens[first + 1].gap == .space, !known[first].isMultiple else { return span }
        let hash = tokens[first].hash
        let isLib = hash == Self.lib && tokens[first + 1].hash == Self.dem && span.tokens.count > 2
        let isDem = hash == Self.dem && first > 0 && tokens[first - 1].hash == Self.lib
        if isLib || isDem || Self.parties.contains(hash) {
            let start = isLib ? first + 2 : first + 1
            let isName = span.kind == .person || span.kind == .organisation && traits[start].contains(.given)
            guard isName, end - start > 1, end - start < 4, arePersonal(start..<end) else { return span }
            return NameSpan(start..<end, .person)
        }
        if Self.acronyms.contains(hash), tokens[first].isAllCapitals, span.kind != .place,
            arePersonal(first + 1..<end), !tokens[first + 1].isAllCapitals,
            // "VP Debate" is nobody.
            span.tokens.count > 2 || traits[first + 1].contains(.given) || known[first + 1].kind == .person
        {
            return NameSpan(first + 1..<end, .person)
        }
        guard tokens[first].shape.contains(.sentenceStart), Self.firms.contains(hash), known[first].kind == nil,
            span.kind == .person || known[first + 1].isFirst
        else { return span }
        let isFirm = span.kind == .person && span.tokens.count == 2 && hash != Self.rival
        return NameSpan(first + 1..<end, isFirm ? .organisation : span.kind)
    }

    private func arePersonal(_ range: Range<Int>) -> Bool {
        range.allSatisfy {
            tokens[$0].kind == .word && (tokens[$0].isCapitalised || traits[$0].contains(.particle))
                && (traits[$0].contains(.given) || traits[$0].isDisjoint(with: Self.body))
        }
    }

    /// An adviser's office that was taken for a body, right before who holds it.
    func isAdviser(_ office: NameSpan, before span: NameSpan) -> Bool {
        span.kind == .person && span.tokens.count > 1 && office.kind == .organisation && office.tokens.count == 1
            && office.tokens.upperBound == span.tokens.lowerBound && tokens[span.tokens.lowerBound].gap == .space
            && tokens[office.tokens.lowerBound].hash == Self.adviser
    }

    // MARK: ships

    private static let vessels = Words.hashes(
        "cruiser frigate destroyer corvette submarine battleship ferry tanker yacht trawler warship flagship"
    )
    private static let carriers = Words.hashes("carrier carriers")
    private static let aircraft = TextHash.of("aircraft")
    private static let shipWord = TextHash.of("ship")
    private static let kinds = Words.hashes("cargo container landing cruise")

    /// "the frigate Hessen": a ship, whatever it is called after; "the ferry Brittany Lines" is who runs it.
    func vessel(_ span: NameSpan) -> NameSpan? {
        let (first, end) = (span.tokens.lowerBound, span.tokens.upperBound)
        guard first > 1, span.kind != .thing, tokens[first].gap == .space, !tokens[first - 1].isCapitalised,
            tokens[first].isCapitalised, end == tokens.count || tokens[end].hash != Words.possessive,
            span.kind != .organisation || traits[end - 1].isDisjoint(with: .orgTail), !isOwner(span)
        else { return nil }
        // "The yacht's owner named the captain of the ferry, Ann Coe" has a comma.
        let (kind, before) = (tokens[first - 1].hash, tokens[first - 2].hash)
        guard
            Self.vessels.contains(kind)
                || Self.carriers.contains(kind) && before == Self.aircraft
                || kind == Self.shipWord && Self.kinds.contains(before)
        else { return nil }
        return NameSpan(span.tokens, .thing)
    }

    private static let countries = Words.hashes(
        """
        iran iraq israel turkey ukraine russia china japan india pakistan france germany britain italy spain greece egypt
        syria yemen saudi qatar kuwait libya algeria morocco nigeria sudan somalia kenya ethiopia eritrea venezuela brazil
        argentina chile peru colombia mexico cuba canada america australia indonesia malaysia singapore vietnam thailand
        taiwan philippines norway sweden denmark finland poland romania bulgaria croatia portugal netherlands belgium
        ireland scotland england wales estonia latvia lithuania georgia armenia azerbaijan kazakhstan lebanon jordan oman
        """
    )
    /// What is done with ships.
    private static let dealings = Words.hashes(
        """
        seized seizes captured bought buys got sold sells uses used owns owned wants wanted chartered ordered built leased
        hired boarded hijacked bombed detained
        """
    )

    /// "The tanker Iran seized", "the yacht Putin uses": whose ship it is, or who has to do with it.
    private func isOwner(_ span: NameSpan) -> Bool {
        let (first, end) = (span.tokens.lowerBound, span.tokens.upperBound)
        if end < tokens.count, tokens[end].gap == .space, Self.dealings.contains(tokens[end].hash) { return true }
        return span.tokens.count == 1
            && (Self.countries.contains(tokens[first].hash)
                || known[first].kind == .person && !Self.carriers.contains(tokens[first - 1].hash))
    }

    /// A place that has the name of one of the document's ships, with an article: "the Moskva".
    func isShip(_ span: NameSpan, _ ships: Set<UInt64>) -> Bool {
        let first = span.tokens.lowerBound
        return span.tokens.count == 1 && span.kind != .thing && first > 0 && tokens[first - 1].hash == Words.the
            && ships.contains(tokens[first].hash) && !Self.countries.contains(tokens[first].hash)
    }
}
