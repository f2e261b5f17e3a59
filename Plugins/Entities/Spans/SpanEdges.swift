// Where a name begins and ends, by convention: without a point of the compass, with its legal form, without "X-based"; and
// what its first or last word says about its kind.

import Language

/// Corrects the edges of what the labeller found.
struct SpanEdges {
    let tokens: [Token]
    let traits: [Traits]
    let known: [KnownCover]

    private static let tails = Words.hashes("based led born backed owned run registered listed headquartered")
    private static let legalForms = Words.hashes("plc inc inc. ltd ltd. llc gmbh ag nv sa")
    /// Last words of things that are given or passed, whoever does so.
    private static let things = Words.hashes("prize prizes award awards act rebellion")
    /// Last words of bodies that no work or event ends in.
    private static let bodies = Words.hashes(
        "museum university hospital ministry institute coalition alliance society council police"
    )
    /// First words of places: "Stadium of Light".
    private static let places = Words.hashes("stadium port gulf bay strait straits isle cape mount plaza")
    /// Given names that are verbs, before what only an object begins with: "Mark my words".
    private static let verbs = Words.hashes(
        "mark grant bill rob sue frank will may pat jack hope bob drew peg nick chase"
    )
    private static let objects = Words.hashes("my your our these those this the an a his her their its")
    private static let trades = Words.hashes(
        """
        baker butcher carpenter plumber builder driver pilot shopkeeper barber tailor fisherman cook chef waiter gardener
        painter mason smith tourist pensioner widow widower shepherd hunter sailor blacksmith beekeeper electrician
        mechanic soldier trader vendor teacher farmer nurse doctor student actor singer lawyer miner fisherwoman cleaner
        policeman journalist engineer clerk cyclist grandmother grandfather
        """
    )
    private static let clergy = Words.hashes("canon father sister brother pastor deacon dean rabbi imam")
    private static let articles = Words.hashes("a an the")
    private static let offices = Words.hashes(
        """
        judge justice president minister senator general colonel secretary director spokesman governor mayor professor \
        speaker leader whip chairman chairwoman commissioner congressman congresswoman chancellor premier ambassador spokeswoman \
        secretary-general
        """
    )
    private static let border = TextHash.of("border")
    private static let institutions = Words.hashes("hospital school university")
    private static let saints = Words.hashes("st st. saint")
    private static let councillors = Words.hashes("coun coun. cllr cllr. councillor ald ald.")
    private static let ethnic = TextHash.of("ethnic")
    private static let ships = Words.hashes("HMS USS INS RMS MV HMAS HMCS HMNZS USNS USCGC")
    private static let pacts = Words.hashes("treaty battle siege peace edict declaration")
    private static let streets = Words.hashes("boulevard avenue highway motorway")
    private static let storms = Words.hashes("storm hurricane cyclone typhoon")
    private static let tropical = TextHash.of("tropical")
    private static let mark = TextHash.of("?")

    /// The spans with their edges set right, in order.
    func corrected(_ spans: [NameSpan]) -> [NameSpan] {
        var result: [NameSpan] = []
        result.reserveCapacity(spans.count)
        var ships: Set<UInt64> = []
        for (number, found) in spans.enumerated() where found.tokens.upperBound > result.last?.tokens.upperBound ?? 0 {
            let span = withoutLead(found, after: result.last?.tokens.upperBound ?? 0)
            if let vessel = vessel(span) {
                ships.insert(tokens[vessel.tokens.upperBound - 1].hash)
                result.append(vessel)
                continue
            }
            // "NSA Ajit Doval": an adviser.
            if let office = result.last, isAdviser(office, before: span) { result.removeLast() }
            // "St Mary's Primary School", of which it saw the saint and the school.
            if let saint = result.last, span.kind == .organisation,
                Self.saints.contains(tokens[saint.tokens.lowerBound].hash), saint.tokens.count == 2,
                saint.tokens.upperBound + 1 == span.tokens.lowerBound, isPossessive(saint.tokens.upperBound)
            {
                result[result.count - 1] = NameSpan(saint.tokens.lowerBound..<span.tokens.upperBound, span.kind)
                continue
            }
            if let thing = storm(span, after: result.last?.tokens.upperBound ?? 0) ?? ship(span) ?? pact(span) {
                result.append(thing)
            } else if let place = street(span) {
                result.append(place)
            } else if span.kind == .person {
                // The second half of a double name may have been seen as one; a longer one begins there.
                let next = number + 1 < spans.count ? spans[number + 1].tokens : 0..<0
                let limit = next.count > 1 ? next.lowerBound : tokens.count
                guard let person = person(span, after: result.last?.tokens.upperBound ?? 0, before: limit) else {
                    continue
                }
                if let owner = owner(before: person.tokens.lowerBound, of: span.tokens) { result.append(owner) }
                result.append(person)
            } else {
                result += corrected(span)
            }
        }
        guard !ships.isEmpty else { return result }
        return result.map { isShip($0, ships) ? NameSpan($0.tokens, .thing) : $0 }
    }

    private static let apostrophes = Words.hashes("' ’")

    /// The possessive, or the mark alone behind an s: "St Thomas' Hospital".
    private func isPossessive(_ k: Int) -> Bool {
        tokens[k].hash == Words.possessive
            || Self.apostrophes.contains(tokens[k].hash) && tokens[k].gap == .none && k + 1 < tokens.count
                && tokens[k + 1].gap == .space
    }

    /// Where initials begin before somebody of whom it saw the surname alone.
    private func initials(before first: Int, after previous: Int) -> Int {
        var start = first
        while start > previous, start > first - 3, tokens[start].gap == .space,
            tokens[start - 1].shape.contains(.point),
            tokens[start - 1].isCapitalised, !tokens[start - 1].shape.contains(.lower), tokens[start - 1].count <= 6,
            known[start - 1].kind == nil, traits[start - 1].isDisjoint(with: [.title, .honorific])
        { start -= 1 }
        return start
    }

    /// A person without the trade that begins the sentence ("Baker Tom Hill"), and with the given name that does ("Will
    /// Ashdown"); nil where a sentence begins with a verb ("Mark my words").
    private func person(_ span: NameSpan, after previous: Int, before limit: Int) -> NameSpan? {
        let first = span.tokens.lowerBound
        let count = span.tokens.count
        if count > 2, Self.trades.contains(tokens[first].hash), traits[first + 1].contains(.given) {
            return NameSpan(first + 1..<span.tokens.upperBound, span.kind)
        }
        // "Coun Ormerod".
        if count > 1, Self.councillors.contains(tokens[first].hash) {
            return NameSpan(first + 1..<span.tokens.upperBound, span.kind)
        }
        if let start = startBehindOffice(span.tokens) { return NameSpan(start..<span.tokens.upperBound, span.kind) }
        // "Ifeoma Adelabu-Price", of whom it saw the first half.
        let next = span.tokens.upperBound
        if count > 1, next + 1 < limit, tokens[next].hash == Words.hyphen, tokens[next].gap == .none,
            tokens[next + 1].gap == .none, tokens[next + 1].kind == .word, tokens[next + 1].isCapitalised,
            known[next + 1].kind == nil || known[next + 1].kind == .person
        {
            return NameSpan(first..<next + 2, span.kind)
        }
        guard count == 1 else { return span }
        let start = initials(before: first, after: previous)
        if start < first { return NameSpan(start..<span.tokens.upperBound, span.kind) }
        let isStart = tokens[first].shape.contains(.sentenceStart)
        if isStart, Self.verbs.contains(tokens[first].hash), first + 1 < tokens.count, tokens[first + 1].gap == .space,
            Self.objects.contains(tokens[first + 1].hash), !tokens[first + 1].isCapitalised
        {
            return nil
        }
        let given = first - 1
        if given >= previous, tokens[given].shape.contains(.sentenceStart), tokens[first].gap == .space, !isStart,
            tokens[given].isCapitalised, !tokens[given].isAllCapitals, traits[given].contains(.given),
            !isQuestion(first)
        {
            return NameSpan(given..<first + 1, span.kind)
        }
        return span
    }

    /// Where a name begins behind an office that was taken for a part of it, as in "House Speaker Ann Doyle".
    private func startBehindOffice(_ range: Range<Int>) -> Int? {
        for k in range.dropLast(2).reversed() where Self.offices.contains(tokens[k].hash) {
            if traits[k + 1].contains(.given) || known[k + 1].kind == .person { return k + 1 }
        }
        return nil
    }

    /// Whose office it is that was cut off a name: "UN" of "UN Secretary-General Ban Ki-moon".
    private func owner(before name: Int, of range: Range<Int>) -> NameSpan? {
        let first = range.lowerBound
        guard first + 1 < name, known[first].isFirst, let kind = known[first].kind,
            kind == .organisation || kind == .place, NameRuns.isNameLike(tokens[first])
        else { return nil }
        var end = first + 1
        while end < name, known[end].kind == kind, !known[end].isFirst { end += 1 }
        return end < name ? NameSpan(first..<end, kind) : nil
    }

    /// "Northeastern British Columbia", where a sentence begins, taken for a body: a point of the compass and a place of the table.
    private func isPlaceBehindDirection(_ span: NameSpan) -> Bool {
        let (first, end) = (span.tokens.lowerBound, span.tokens.upperBound)
        return span.kind == .organisation && end - first > 1 && tokens[first].shape.contains(.sentenceStart)
            && traits[first].contains(.direction) && known[first].kind == nil && known[first + 1].isFirst
            && (first + 1..<end).allSatisfy { known[$0].kind == .place && known[$0].isFirst == ($0 == first + 1) }
    }

    /// Where a name begins behind how many there are: "sent 140 Marder"; nil for a year, an ordinal and what the table knows.
    private func startBehindCount(_ range: Range<Int>) -> Int? {
        let first = range.lowerBound
        guard range.count > 1, first > 0, tokens[first].kind == .number, tokens[first].count != 4,
            !tokens[first].shape.contains(.lower), known[first].kind == nil, tokens[first].gap == .space,
            tokens[first - 1].kind == .word, !tokens[first - 1].isCapitalised
        else { return nil }
        let name = tokens[first + 1]
        guard name.kind == .word, name.gap == .space, name.isCapitalised,
            range.count == 2 || known[first + 1].kind == .thing || name.shape.contains(.digit)
        else { return nil }
        return first + 1
    }

    /// "HMS Lancaster", "USS Cole": ships are things.
    private func ship(_ span: NameSpan) -> NameSpan? {
        guard span.tokens.count > 1, Self.ships.contains(tokens[span.tokens.lowerBound].hash),
            tokens[span.tokens.lowerBound].isAllCapitals
        else { return nil }
        return NameSpan(span.tokens, .thing)
    }

    /// "Treaty of Versailles", "Battle of Verdun": what was signed or fought.
    private func pact(_ span: NameSpan) -> NameSpan? {
        let first = span.tokens.lowerBound
        guard span.tokens.count > 2, tokens[first + 1].hash == Words.of, Self.pacts.contains(tokens[first].hash),
            tokens[first].isCapitalised
        else { return nil }
        return NameSpan(span.tokens, .thing)
    }

    /// "Martin Luther King Boulevard": a street, whoever it is called after.
    private func street(_ span: NameSpan) -> NameSpan? {
        let last = span.tokens.upperBound - 1
        guard span.tokens.count > 1, span.kind != .place,
            span.kind != .thing,
            tokens[last].isCapitalised, !tokens[last].isAllCapitals, Self.streets.contains(tokens[last].hash)
        else { return nil }
        return NameSpan(span.tokens, .place)
    }

    /// "Tropical Storm Freddy", "Typhoon Yagi", whatever the labeller took it for.
    private func storm(_ span: NameSpan, after previous: Int) -> NameSpan? {
        let first = span.tokens.lowerBound
        // "Hurricane Ivan", of which it saw the name alone.
        if first > previous, span.tokens.count == 1, Self.storms.contains(tokens[first - 1].hash),
            tokens[first - 1].isCapitalised, tokens[first].gap == .space
        {
            return NameSpan(first - 1..<span.tokens.upperBound, .thing)
        }
        guard span.tokens.count > 1, Self.storms.contains(tokens[first].hash) else { return nil }
        let isTropical = first > previous && tokens[first - 1].hash == Self.tropical && tokens[first - 1].isCapitalised
        return NameSpan(first - (isTropical ? 1 : 0)..<span.tokens.upperBound, .thing)
    }

    /// A question: "Will Putin go?" has no man called Will.
    private func isQuestion(_ start: Int) -> Bool {
        for k in start..<min(start + 40, tokens.count) {
            if tokens[k].hash == Self.mark { return true }
            if k > start, tokens[k].shape.contains(.sentenceStart) { return false }
        }
        return false
    }

    /// The names that a span holds.
    private func corrected(_ span: NameSpan) -> [NameSpan] {
        let first = span.tokens.lowerBound
        let last = span.tokens.upperBound - 1
        if span.kind == .thing, let start = startBehindCount(span.tokens) {
            return [NameSpan(start..<span.tokens.upperBound, span.kind)]
        }
        // "eastern Chad" is Chad: a point of the compass in small letters is no part of a name.
        if span.kind == .place, span.tokens.count > 1, !tokens[first].isCapitalised,
            traits[first].contains(.direction)
        {
            return [NameSpan(first + 1..<span.tokens.upperBound, span.kind)]
        }
        if isPlaceBehindDirection(span) { return [NameSpan(span.tokens, .place)] }
        // "Pakistan Border".
        if span.kind == .place, span.tokens.count > 1, tokens[last].hash == Self.border,
            known[first].kind == .place, known[last - 1].kind == .place
        {
            return [NameSpan(first..<last, span.kind)]
        }
        if span.kind == .place, span.tokens.count > 1, tokens[last].isCapitalised,
            Self.institutions.contains(tokens[last].hash)
        {
            return [NameSpan(span.tokens, .organisation)]
        }
        // "a police inspector, Honest Moyo, had signed".
        let next = span.tokens.upperBound
        if span.kind == .thing, span.tokens.count == 2, first > 1, next < tokens.count,
            tokens[first - 1].hash == Words.comma, tokens[next].hash == Words.comma, !tokens[first - 2].isCapitalised,
            traits[first - 2].contains(.title), tokens[first].kind == .word, tokens[last].kind == .word,
            traits[last].isDisjoint(with: [.orgTail, .orgHead, .thingTail])
        {
            return [NameSpan(span.tokens, .person)]
        }
        if span.kind == .thing, span.tokens.count > 1, tokens[first].kind == .word {
            // "Ethnic Albanians" at the start of a sentence.
            if tokens[first].hash == Self.ethnic { return [NameSpan(first + 1..<span.tokens.upperBound, span.kind)] }
            if tokens[last].isCapitalised, Self.bodies.contains(tokens[last].hash) {
                return [NameSpan(span.tokens, .organisation)]
            }
            if span.tokens.count > 2, tokens[first + 1].hash == Words.of, Self.places.contains(tokens[first].hash) {
                return [NameSpan(span.tokens, .place)]
            }
        }
        guard span.kind == .organisation else { return [span] }
        // "House Speaker Ann Doyle"; "Canon Derek Church"; "a miner, Ionel Dragomir".
        let person = NameKind.person
        if let start = startBehindOffice(span.tokens), tokens[last].kind == .word,
            traits[last].isDisjoint(with: [.orgTail, .orgHead])
        {
            let name = NameSpan(start..<span.tokens.upperBound, person)
            return owner(before: start, of: span.tokens).map { [$0, name] } ?? [name]
        }
        if span.tokens.count == 3, Self.clergy.contains(tokens[first].hash), traits[first + 1].contains(.given) {
            return [NameSpan(first + 1..<span.tokens.upperBound, person)]
        }
        if span.tokens.count == 2, first > 2, tokens[first - 1].hash == Words.comma,
            Self.trades.contains(tokens[first - 2].hash), !tokens[first - 2].isCapitalised,
            Self.articles.contains(tokens[first - 3].hash), tokens[first].kind == .word, !tokens[first].isAllCapitals,
            tokens[last].kind == .word, traits[last].isDisjoint(with: [.orgTail, .orgHead])
        {
            return [NameSpan(span.tokens, person)]
        }
        if span.tokens.count > 1, tokens[last].isCapitalised, Self.things.contains(tokens[last].hash) {
            return [NameSpan(span.tokens, .thing)]
        }
        // "Harare-based Msasa Textiles" is a place and a body.
        for k in span.tokens.dropFirst().dropLast(2)
        where tokens[k].hash == Words.hyphen && Self.tails.contains(tokens[k + 1].hash) {
            let place = NameKind.place
            return [NameSpan(first..<k, place), NameSpan(k + 2..<span.tokens.upperBound, span.kind)]
        }
        // "Brackwater Holdings plc".
        if next < tokens.count, tokens[next].gap == .space, !tokens[next].isCapitalised,
            Self.legalForms.contains(tokens[next].hash)
        {
            return [NameSpan(first..<next + 1, span.kind)]
        }
        return [span]
    }
}
