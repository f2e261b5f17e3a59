// How much a sentence is worth checking: a hand-set logistic sum. And the kinds of claim.

/// Rates the features of a sentence.
enum ClaimScore {
    /// Kinds of claim; of two that are equally clear, the first becomes the label.
    enum Kind: String, CaseIterable, Sendable {
        case prediction
        case record
        case comparison
        case causal
        case accusation
        case law
        case event
        case statistic
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
        // A long sentence holds a word of every class, and a story more often than a claim.
        sum -= 0.035 * Double(max(0, min(f.words, 60) - 32))
        if f.words < 8 { sum -= 0.6 }
        return sum
    }

    private static func capped(_ count: Int, _ most: Int) -> Double { Double(min(count, most)) }
}
