// How much a sentence is worth checking, and which kinds of claim it makes: a hand-set logistic sum.

/// Rates the features of a sentence.
enum ClaimScore {
    /// Kinds of claim, in the order in which one becomes the label.
    enum Kind: String, CaseIterable, Sendable {
        case statistic
        case record
        case comparison
        case accusation
        case law
        case causal
        case prediction
        case event
        case other
    }

    /// Log-odds by hand-set weights.
    static func sum(_ f: ClaimFeatures) -> Double {
        var sum = -1.7
        let figures = f.figures + f.scales + min(f.numberWords, 1)
        if figures > 0 { sum += 0.9 }
        if f.percents + f.money > 0 { sum += 0.7 }
        if figures > 1 { sum += 0.3 }
        if f.units > 0 && figures > 0 { sum += 0.3 }
        sum += 0.15 * capped(f.years, 2)
        sum += 0.35 * capped(f.trends, 2)
        sum += 0.35 * capped(f.comparisons, 2) + (f.hasThan ? 0.3 : 0)
        sum += 0.3 * capped(f.superlatives, 2)
        sum += 0.3 * capped(f.causes, 2)
        sum += 0.55 * capped(f.accusations, 2)
        sum += 0.3 * capped(f.denials, 1)
        sum += 0.35 * capped(f.laws, 2)
        sum += 0.4 * capped(f.events, 2)
        sum += 0.3 * capped(f.evidence, 2)
        sum += 0.2 * capped(f.quantities, 2)
        sum += 0.2 * capped(f.publicWords, 3)
        sum += 0.06 * capped(f.names, 4)
        sum += 0.1 * capped(f.pastBe, 2)
        sum += 0.4 * capped(f.passives, 2)
        sum += 0.3 * capped(f.negations, 1)
        sum += 0.015 * Double(min(f.words, 30))
        sum -= 0.45 * capped(f.opinions, 2)
        sum -= 0.7 * capped(f.feelings, 1)
        sum -= 0.6 * capped(f.firstPersons, 2)
        sum -= 0.4 * capped(f.secondPersons, 2)
        sum -= 0.4 * capped(f.predictions, 2)
        sum -= 0.25 * capped(f.modals, 2)
        sum -= 0.5 * capped(f.ceremonies, 3)
        if f.isQuestion { sum -= 1.5 }
        if f.words < 8 { sum -= 0.6 }
        return sum
    }

    /// All kinds of claim that a sentence makes, the main one first; `other` where none fits.
    static func kinds(_ f: ClaimFeatures) -> [Kind] {
        var kinds: [Kind] = []
        let figures = f.figures + f.scales
        if f.percents + f.money > 0 || figures > 0 && (f.trends + f.units + f.quantities + f.publicWords + f.scales > 0)
        {
            kinds.append(.statistic)
        }
        if f.superlatives > 0 { kinds.append(.record) }
        if f.hasThan || f.measures > 0 || f.comparisons > 1 { kinds.append(.comparison) }
        if f.accusations > 0 || f.denials > 0 { kinds.append(.accusation) }
        if f.laws > 1 || f.laws > 0 && f.accusations == 0 { kinds.append(.law) }
        if f.causes > 0 { kinds.append(.causal) }
        if f.predictions > 0 && f.events == 0 { kinds.append(.prediction) }
        if f.events > 0 { kinds.append(.event) }
        if kinds.isEmpty { kinds.append(figures > 0 ? .statistic : .other) }
        return kinds
    }

    private static func capped(_ count: Int, _ most: Int) -> Double { Double(min(count, most)) }
}
