// Clubs that are called as their cities are: "Manchester United drew with Liverpool". The match says which is meant.

import Language

/// Makes bodies of cities that play against a body.
struct ClubSpans {
    let tokens: [Token]

    typealias Span = (tokens: Range<Int>, kind: Int)

    private static let cities = Words.hashes(
        """
        liverpool chelsea barcelona valencia seville sevilla napoli roma rome lyon marseille monaco porto southampton burnley
        watford sunderland brighton fulham brentford bournemouth leicester nottingham leeds newcastle middlesbrough
        portsmouth swansea cardiff bologna genoa turin milan dortmund leverkusen leipzig frankfurt bremen lille nice
        villarreal getafe girona aberdeen dundee
        """
    )
    // River Plate.
    private static let river = TextHash.of("river")
    private static let plate = TextHash.of("plate")
    private static let matches = Words.hashes(
        "beat beats drew draw draws lost loses lose defeated thrashed held edged face faces faced host hosts hosted v vs against"
    )
    private static let players = Words.hashes(
        "striker midfielder defender goalkeeper winger forward captain manager coach fans supporters squad teammates"
    )
    private static let links = Words.hashes("with to at home away in and 0 1 2 3 4 5")

    /// The spans, cities made bodies where the next or the last name is one and the words between speak of a match.
    func corrected(_ spans: [Span]) -> [Span] {
        let body = Int(NameKind.organisation.rawValue)
        let place = Int(NameKind.place.rawValue)
        var result = spans
        for k in result.indices where isCity(result[k], place) {
            let next = result[k].tokens.upperBound
            if next < tokens.count, tokens[next].gap == .space, Self.players.contains(tokens[next].hash) {
                result[k].kind = body
            }
        }
        for k in result.indices.dropFirst() {
            let (a, b) = (result[k - 1], result[k])
            guard a.kind == body || isCity(a, place), b.kind == body || isCity(b, place),
                a.kind != body || b.kind != body,
                isMatch(a.tokens.upperBound..<b.tokens.lowerBound)
            else { continue }
            result[k - 1].kind = body
            result[k].kind = body
        }
        return result
    }

    private func isCity(_ span: Span, _ place: Int) -> Bool {
        span.kind == place
            && (span.tokens.count == 1 && Self.cities.contains(tokens[span.tokens.lowerBound].hash)
                || span.tokens.count == 2 && tokens[span.tokens.lowerBound].hash == Self.river
                    && tokens[span.tokens.lowerBound + 1].hash == Self.plate)
    }

    /// "beat", "drew with", "lost 2-1 to".
    private func isMatch(_ range: Range<Int>) -> Bool {
        guard let first = range.first, range.count <= 5, Self.matches.contains(tokens[first].hash) else { return false }
        return range.dropFirst()
            .allSatisfy {
                tokens[$0].kind == .number || tokens[$0].hash == Words.hyphen || Self.links.contains(tokens[$0].hash)
            }
    }
}
