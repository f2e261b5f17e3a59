// Clubs that are called as their cities are: "Manchester United drew with Liverpool". The match says which is meant.

import Language

/// Makes bodies of cities that play against a body.
struct ClubSpans {
    let tokens: [Token]
    let traits: [Traits]

    private static let cities = Words.hashes(
        """
        liverpool chelsea barcelona valencia seville sevilla napoli roma rome lyon marseille monaco porto southampton burnley
        watford sunderland brighton fulham brentford bournemouth leicester nottingham leeds newcastle middlesbrough
        portsmouth swansea cardiff bologna genoa turin milan dortmund leverkusen leipzig frankfurt bremen lille nice
        villarreal getafe girona aberdeen dundee
        """
    )
    /// Towns whose clubs are in the news, and which may be surnames.
    private static let towns = Words.hashes(
        """
        burnley stoke derby oldham blackburn bolton wigan barnsley rotherham huddersfield ipswich norwich preston blackpool reading
        luton millwall coventry hull bradford bury rochdale stockport tranmere walsall crewe doncaster grimsby scunthorpe
        mansfield chesterfield carlisle hartlepool darlington wycombe swindon exeter plymouth torquay yeovil cheltenham shrewsbury
        wrexham gillingham charlton colchester southend peterborough cambridge northampton wimbledon everton arsenal
        tottenham celtic hibernian motherwell kilmarnock falkirk livingston southampton watford sunderland brighton fulham
        brentford bournemouth leicester middlesbrough portsmouth swansea cardiff liverpool chelsea dundee aberdeen leeds
        """
    )
    private static let took = TextHash.of("took")
    private static let lead = TextHash.of("lead")
    private static let plays = Words.hashes("equalised equalized levelled leveled conceded")
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
    func corrected(_ spans: [NameSpan]) -> [NameSpan] {
        var result = spans
        for k in result.indices where isCity(result[k]) {
            let next = result[k].tokens.upperBound
            if next < tokens.count, tokens[next].gap == .space, Self.players.contains(tokens[next].hash) {
                result[k].kind = .organisation
            }
        }
        for k in result.indices.dropFirst() {
            let (a, b) = (result[k - 1], result[k])
            guard a.kind == .organisation || isCity(a), b.kind == .organisation || isCity(b),
                a.kind != .organisation || b.kind != .organisation, a.tokens.upperBound <= b.tokens.lowerBound,
                isMatch(a.tokens.upperBound..<b.tokens.lowerBound)
            else { continue }
            result[k - 1].kind = .organisation
            result[k].kind = .organisation
        }
        return leading(scored(result))
    }

    /// The spans with the clubs that do what only a side does: "Derby took the lead".
    private func leading(_ spans: [NameSpan]) -> [NameSpan] {
        var cover: TokenCover?
        // Statics, which are asked for anew wherever they stand: here at every word.
        let (plays, took) = (Self.plays, Self.took)
        for k in tokens.indices.dropFirst()
        where plays.contains(tokens[k].hash)
            || tokens[k].hash == took && k + 2 < tokens.count && tokens[k + 2].hash == Self.lead
        {
            guard isTown(k - 1..<k),
                k < 2 || !tokens[k - 2].isCapitalised || tokens[k - 1].shape.contains(.sentenceStart)
            else { continue }
            var known = cover ?? TokenCover(spans, tokens: tokens.count)
            cover = nil
            let old = known.numbers(over: k - 1..<k).first
            if old.map({ known.spans[$0].tokens.count == 1 }) ?? true {
                known.put(NameSpan(k - 1..<k, .organisation), inPlaceOf: old)
            }
            cover = known
        }
        return cover?.inOrder ?? spans
    }

    private func isTown(_ range: Range<Int>) -> Bool {
        range.count == 1 && isNameWord(range.lowerBound) && Self.towns.contains(tokens[range.lowerBound].hash)
    }

    // MARK: - Scores

    private static let results = Words.hashes(
        "beat beats defeated thrashed edged hammered crushed downed routed trounced drew lost thumped stunned"
    )
    private static let by = TextHash.of("by")
    private static let margins = Words.hashes("wickets wicket runs run points point goals goal tries innings shots")
    /// Whose teams are called as the country is, which stays a place.
    private static let nations = Words.hashes(
        """
        england scotland wales ireland northern australia zealand new india pakistan bangladesh sri lanka zimbabwe kenya west
        south north africa namibia netherlands holland france germany italy spain portugal belgium switzerland austria sweden
        norway denmark finland iceland poland czech slovakia slovenia hungary romania bulgaria greece turkey russia ukraine
        belarus croatia serbia bosnia yugoslavia albania macedonia montenegro kosovo moldova estonia latvia lithuania georgia
        armenia azerbaijan cyprus malta luxembourg israel iran iraq saudi jordan syria lebanon kuwait qatar bahrain oman
        uae egypt morocco tunisia algeria libya nigeria ghana cameroon senegal ivory mali zambia uganda tanzania ethiopia
        angola mozambique congo japan china korea thailand vietnam indonesia malaysia singapore philippines uzbekistan
        kazakhstan brazil argentina uruguay paraguay chile bolivia peru ecuador colombia venezuela mexico jamaica trinidad
        costa honduras guatemala panama cuba haiti canada usa u.s. us united britain fiji samoa tonga papua afghanistan nepal
        """
    )

    /// Names that a score joins, of which one is a club or a town: "Surrey beat Kent by six wickets".
    ///
    /// A tennis player who beats another one is neither.
    private func scored(_ spans: [NameSpan]) -> [NameSpan] {
        var cover: TokenCover?
        for k in tokens.indices where Self.results.contains(tokens[k].hash) && !tokens[k].isCapitalised && k > 0 {
            guard let other = opponent(from: k + 1), let winner = name(endingAt: k), !isNation(winner), !isNation(other)
            else { continue }
            let sides = [winner, other]
            var known = cover ?? TokenCover(spans, tokens: tokens.count)
            cover = nil
            defer { cover = known }
            if !isTown(winner) || !isTown(other) {
                guard isScored(k, other) else { continue }
                let kinds = sides.map { side in known.numbers(over: side).first.map { known.spans[$0].kind } }
                guard kinds.contains(.organisation) || kinds.contains(.place) else { continue }
            }
            for side in sides {
                let touched = known.numbers(over: side)
                guard touched.count < 2 else { continue }
                let whole = touched.first.map {
                    let old = known.spans[$0].tokens
                    return min(old.lowerBound, side.lowerBound)..<max(old.upperBound, side.upperBound)
                }
                known.put(NameSpan(whole ?? side, .organisation), inPlaceOf: touched.first)
            }
        }
        return cover?.inOrder ?? spans
    }

    /// Up to three capitalised words.
    private func name(endingAt end: Int) -> Range<Int>? {
        var start = end
        while start > 0, end - start < 3, isNameWord(start - 1), start == end || tokens[start].gap == .space,
            start == end || !tokens[start].shape.contains(.sentenceStart)
        { start -= 1 }
        return start < end ? start..<end : nil
    }

    /// The name behind a result: "… 2-1 to Everton", "… the Crusaders 30-20".
    private func opponent(from first: Int) -> Range<Int>? {
        var start = first
        while start < min(first + 6, tokens.count),
            tokens[start].kind == .number || tokens[start].hash == Words.hyphen || tokens[start].hash == Words.the
                || Self.links.contains(tokens[start].hash) || tokens[start].shape.contains(.digit)
        { start += 1 }
        var end = start
        while end < min(start + 3, tokens.count), isNameWord(end), end == start || tokens[end].gap == .space {
            end += 1
        }
        return end > start ? start..<end : nil
    }

    private func isNameWord(_ k: Int) -> Bool {
        tokens[k].kind == .word && tokens[k].isCapitalised && !tokens[k].isAllCapitals
            && traits[k].isDisjoint(with: [.function, .weekday, .month])
    }

    /// A score stands between two names or right behind them, and only one: sets are those of a tennis match.
    private func isScored(_ result: Int, _ other: Range<Int>) -> Bool {
        var scores = 0
        var k = result + 1
        while k < min(other.upperBound + 9, tokens.count), !tokens[k].shape.contains(.sentenceStart) {
            if isScore(k) { scores += 1 }
            k += 1
        }
        if scores > 0 { return scores == 1 }
        let next = other.upperBound
        return next + 2 < tokens.count && tokens[next].hash == Self.by
            && (next + 2...min(next + 5, tokens.count - 1)).contains { Self.margins.contains(tokens[$0].hash) }
    }

    private func isScore(_ k: Int) -> Bool {
        k + 2 < tokens.count && tokens[k].kind == .number && tokens[k].count <= 3 && tokens[k + 1].hash == Words.hyphen
            && tokens[k + 1].gap == .none && tokens[k + 2].kind == .number && tokens[k + 2].gap == .none
            && tokens[k + 2].count <= 3
    }

    private func isNation(_ side: Range<Int>) -> Bool { side.contains { Self.nations.contains(tokens[$0].hash) } }

    private func isCity(_ span: NameSpan) -> Bool {
        span.kind == .place
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
