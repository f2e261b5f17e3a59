// Where a name begins and ends, by convention: without a point of the compass, with its legal form, without "X-based".

import Language

/// Corrects the edges of what the labeller found.
struct SpanEdges {
    let tokens: [Token]
    let traits: [Traits]

    typealias Span = (tokens: Range<Int>, kind: Int)

    private static let tails = Words.hashes("based led born backed owned run registered listed headquartered")
    private static let legalForms = Words.hashes("plc inc inc. ltd ltd. llc gmbh ag nv sa")

    /// The names that a span holds.
    func corrected(_ span: Span) -> [Span] {
        let first = span.tokens.lowerBound
        // "eastern Chad" is Chad: a point of the compass in small letters is no part of a name.
        if span.kind == Int(NameKind.place.rawValue), span.tokens.count > 1, !tokens[first].isCapitalised,
            traits[first].contains(.direction)
        {
            return [(first + 1..<span.tokens.upperBound, span.kind)]
        }
        guard span.kind == Int(NameKind.organisation.rawValue) else { return [span] }
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
