// Where a name begins and ends, by convention: without a point of the compass, with its legal form, without "X-based"; and
// what its first or last word says about its kind.

import Language

/// Corrects the edges of what the labeller found.
struct SpanEdges {
    let tokens: [Token]
    let traits: [Traits]

    typealias Span = (tokens: Range<Int>, kind: Int)

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
        mechanic soldier trader vendor teacher farmer nurse doctor student actor singer lawyer
        """
    )
    private static let offices = Words.hashes(
        "judge justice president minister senator general colonel secretary director spokesman governor mayor professor"
    )
    private static let storms = Words.hashes("storm hurricane cyclone typhoon")
    private static let tropical = TextHash.of("tropical")
    private static let mark = TextHash.of("?")

    /// The spans with their edges set right, in order.
    func corrected(_ spans: [Span]) -> [Span] {
        var result: [Span] = []
        result.reserveCapacity(spans.count)
        for span in spans {
            if let storm = storm(span, after: result.last?.tokens.upperBound ?? 0) {
                result.append(storm)
            } else if span.kind == Int(NameKind.person.rawValue) {
                if let person = person(span, after: result.last?.tokens.upperBound ?? 0) { result.append(person) }
            } else {
                result += corrected(span)
            }
        }
        return result
    }

    /// A person without the trade that begins the sentence ("Baker Tom Hill"), and with the given name that does ("Will
    /// Ashdown"); nil where a sentence begins with a verb ("Mark my words").
    private func person(_ span: Span, after previous: Int) -> Span? {
        let first = span.tokens.lowerBound
        let count = span.tokens.count
        if count > 2, Self.trades.contains(tokens[first].hash), traits[first + 1].contains(.given) {
            return (first + 1..<span.tokens.upperBound, span.kind)
        }
        // "U.S. District Judge Tanya Chutkan".
        for k in span.tokens.dropLast(2).reversed()
        where Self.offices.contains(tokens[k].hash) && traits[k + 1].contains(.given) {
            return (k + 1..<span.tokens.upperBound, span.kind)
        }
        guard count == 1 else { return span }
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
            return (given..<first + 1, span.kind)
        }
        return span
    }

    /// "Tropical Storm Freddy", "Typhoon Yagi", whatever the labeller took it for.
    private func storm(_ span: Span, after previous: Int) -> Span? {
        let first = span.tokens.lowerBound
        guard span.tokens.count > 1, Self.storms.contains(tokens[first].hash) else { return nil }
        let isTropical = first > previous && tokens[first - 1].hash == Self.tropical && tokens[first - 1].isCapitalised
        return (first - (isTropical ? 1 : 0)..<span.tokens.upperBound, Int(NameKind.thing.rawValue))
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
    private func corrected(_ span: Span) -> [Span] {
        let first = span.tokens.lowerBound
        let last = span.tokens.upperBound - 1
        // "eastern Chad" is Chad: a point of the compass in small letters is no part of a name.
        if span.kind == Int(NameKind.place.rawValue), span.tokens.count > 1, !tokens[first].isCapitalised,
            traits[first].contains(.direction)
        {
            return [(first + 1..<span.tokens.upperBound, span.kind)]
        }
        if span.kind == Int(NameKind.thing.rawValue), span.tokens.count > 1, tokens[first].kind == .word {
            if tokens[last].isCapitalised, Self.bodies.contains(tokens[last].hash) {
                return [(span.tokens, Int(NameKind.organisation.rawValue))]
            }
            if span.tokens.count > 2, tokens[first + 1].hash == Words.of, Self.places.contains(tokens[first].hash) {
                return [(span.tokens, Int(NameKind.place.rawValue))]
            }
        }
        guard span.kind == Int(NameKind.organisation.rawValue) else { return [span] }
        if span.tokens.count > 1, tokens[last].isCapitalised, Self.things.contains(tokens[last].hash) {
            return [(span.tokens, Int(NameKind.thing.rawValue))]
        }
        // "Harare-based Msasa Textiles" is a place and a body.
        for k in span.tokens.dropFirst().dropLast(2)
        where tokens[k].hash == Words.hyphen && Self.tails.contains(tokens[k + 1].hash) {
            let place = Int(NameKind.place.rawValue)
            return [(first..<k, place), (k + 2..<span.tokens.upperBound, span.kind)]
        }
        // "Brackwater Holdings plc".
        let next = span.tokens.upperBound
        if next < tokens.count, tokens[next].gap == .space, !tokens[next].isCapitalised,
            Self.legalForms.contains(tokens[next].hash)
        {
            return [(first..<next + 1, span.kind)]
        }
        return [span]
    }
}
