// What rises and falls, and bare judgements: "profits plunged", "unemployment fell", "the plan is a failure".

internal import Language

extension Lexicon {
    /// Things of which more or less is good, and the words for more and less.
    static let motions: [(Motion, String)] = [
        (
            .burden,
            """
            unemployment inflation death deaths mortality crime crimes burglary burglaries infection infections casualties
            deficit deficits debt debts emissions pollution homelessness hunger poverty accidents thefts theft murders
            killings violence malaria measles cases waiting jobless joblessness shootings suicides overdoses robberies
            injuries illness outages layoffs delays bankruptcies loss losses insolvencies complaints redundancies
            """
        ),
        (
            .fall,
            """
            fell fall falls fallen falling dropped drop drops declined decline declines halved lowest lower low fewer eased
            eases shrank shrunk shrinks receded slowed vanished disappeared eradicated tamed reduced cut down half narrowed
            narrows
            """
        ),
        (
            .climb,
            """
            rose rises risen rising climbed climbs soared soars jumped surged surges highest higher doubled tripled
            increased widened widens deepened ballooned mounted swelled spiked grew grows growing
            """
        ),
        (
            .asset,
            """
            profit profits sales shares revenue revenues turnover earnings income output production exports orders
            bookings takings stocks markets economy growth demand employment wages investment dividend currency dollar
            euro sterling peso rupee yen rouble ruble yuan lira rand productivity attendance attendances enrolment turnout
            harvests yields donations confidence passenger passengers visitor visitors tourist tourists arrivals margins
            """
        ),
        (
            .drop,
            """
            fell fall falls fallen falling dropped drop drops declined decline declines slumped slump slumps tumbled
            tumble tumbles slid slide slides plunged plunge plunges plummeted plummet sank sink sinks sunk collapsed
            collapse shrank shrunk shrinks contracted contracts crashed crash dipped dip dips slowed slows slowing
            halved worsened worsens stagnated stagnates skidded nosedived dried evaporated weakened dwindled shrinking
            sagged cut slashed
            """
        ),
        (
            .gain,
            """
            rose rise rises risen rising climbed climb climbs soared soar soars jumped jump jumps leapt surged surge surges
            grew grow grows grown growing doubled tripled quadrupled rallied rally recovered recover recovers rebounded
            rebound picked gained gain gains expanded expands increased increase increases improved
            """
        ),
        (.company, "up down high highs low lows"),
        (.rare, "rare rarely"),
        (
            .work,
            """
            book books film films novel novels volume volumes session sessions museum memorial exhibition
            documentary lecture lectures course courses conference speak speaks wrote writes guide essay opera
            exhibit monument archive
            """
        ),
        (
            .judgement,
            """
            poor bad worse worst wrong weak dull boring awful terrible horrible ugly useless worthless hopeless stupid
            absurd ridiculous pathetic disgusting great perfect wonderful amazing beautiful brilliant excellent superb
            success triumph failure disaster mess sham farce disgrace crazy insane cruel unfair unjust dishonest reckless
            slow tedious wretched fiasco shambles flop debacle flawless magnificent masterly glorious splendid
            """
        ),
    ]
}

extension SentenceView {
    private static let fewer: Float = 1.7
    private static let burdenReach = 5
    private static let assetReach = 8
    private static let judgementReach = 4
    private static let about = WordSet(words: "about on of")
    private static let topicReach = 6
    private static let owned = WordSet(words: "in of its their")
    private static let high = WordSet(words: "high highs")
    private static let low = WordSet(words: "low lows")
    private static let record = TextHash.of("record")
    /// Before "'s" where it is a verb.
    private static let pronouns = WordSet(words: "it he she that this there what who here")
    private static let up = TextHash.of("up")
    private static let down = TextHash.of("down")

    /// "Deaths halved" is good news, "unemployment rose" bad; of sales it is the other way round.
    mutating func weighMovements() {
        // "Deaths are rare": no news.
        var cleared: Int32?
        for index in tokens.indices where tokens[index].motion.contains(.rare) {
            let clause = tokens[index].clause
            guard clause != cleared else { continue }
            cleared = clause
            // A clause is one stretch: to both sides of the word.
            var other = index
            while other > 0, tokens[other - 1].clause == clause { other -= 1 }
            while other < tokens.count, tokens[other].clause == clause {
                if tokens[other].tone < 0 { tokens[other].tone = 0 }
                other += 1
            }
        }
        // "A book about the famine": nobody starves.
        for index in tokens.indices.dropLast() where tokens[index].motion.contains(.work) {
            guard Self.about.contains(tokens[index + 1].word) else { continue }
            for topic in index + 2..<max(index + 2, min(tokens.count, index + 2 + Self.topicReach))
            where tokens[topic].clause == tokens[index].clause && tokens[topic].tone < 0 {
                tokens[topic].tone = 0
            }
        }
        for index in tokens.indices where !tokens[index].motion.isEmpty {
            let motion = motion(index)
            guard !motion.isDisjoint(with: [.fall, .climb, .drop, .gain]) else { continue }
            if !motion.isDisjoint(with: [.fall, .climb]), let burden = burden(near: index) {
                tokens[burden].tone = 0
                tokens[index].tone = motion.contains(.fall) ? Self.fewer : -Self.fewer
            } else if !motion.isDisjoint(with: [.drop, .gain]), !tokens[index].isNegated, let asset = asset(of: index) {
                tokens[asset].tone = 0
                tokens[index].tone = motion.contains(.drop) ? -Self.fewer : Self.fewer
            }
        }
    }

    /// What a word says of more and less; "up" and "high" only say it in company.
    private func motion(_ index: Int) -> Lexicon.Motion {
        let token = tokens[index]
        guard index > 0, token.motion.contains(.company) else { return token.motion }
        if tokens[index - 1].word == Self.record {
            if Self.high.contains(token.word) { return [.climb, .gain] }
            if Self.low.contains(token.word) { return [.fall, .drop] }
        }
        if token.word == Self.up || token.word == Self.down {
            let isFigure = index + 1 < tokens.count && tokens[index + 1].word == Self.figure
            if tokens[index - 1].role == .be || isFigure {
                return token.word == Self.up ? [.climb, .gain] : [.fall, .drop]
            }
        }
        return token.motion
    }

    private func burden(near index: Int) -> Int? {
        (max(0, index - Self.burdenReach)..<min(tokens.count, index + Self.burdenReach + 1))
            .first { tokens[$0].motion.contains(.burden) && tokens[$0].clause == tokens[index].clause }
    }

    /// The nearest thing before, "sales of cars fell", or the one after "in", "a fall in sales".
    private func asset(of index: Int) -> Int? {
        let clause = tokens[index].clause
        var before = index - 1
        while before >= max(0, index - Self.assetReach), tokens[before].clause == clause {
            let motion = tokens[before].motion
            if motion.contains(.asset) { return before }
            if !motion.isDisjoint(with: [.drop, .gain, .burden]) { break }
            before -= 1
        }
        let isOwned = index + 1 < tokens.count && Self.owned.contains(tokens[index + 1].word)
        guard isOwned || tokens[index].last == UInt8(ascii: "g") else { return nil }
        let after = index + 1..<min(tokens.count, index + (isOwned ? 5 : 2))
        return after.first { tokens[$0].motion.contains(.asset) && tokens[$0].clause == clause }
    }

    /// "The defence was poor": what a sentence says is so weighs more than what it mentions.
    mutating func weighJudgements() {
        for index in tokens.indices where tokens[index].motion.contains(.judgement) {
            let token = tokens[index]
            guard token.weight.magnitude >= 0.9, !token.isNegated else { continue }
            // "A great loss"
            if index + 1 < tokens.count, tokens[index + 1].weight * token.weight < 0 { continue }
            let before = max(0, index - Self.judgementReach)..<index
            guard let be = before.last(where: { tokens[$0].role == .be }), tokens[be].clause == token.clause,
                tokens[be].word != Self.possessive || be > 0 && Self.pronouns.contains(tokens[be - 1].word)
            else { continue }
            let tone: Float = token.weight > 0 ? 1.6 : -1.6
            if token.tone * tone < tone * tone { tokens[index].tone = tone }
        }
    }
}
