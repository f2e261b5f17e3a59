// The classifier of claims: what people judge worth checking, what fact-checkers pick, and how written the text is.

internal import AnalyzerKit
internal import FactCheckModel
internal import Language

/// The log-odds of one sentence.
struct ClaimOdds: Sendable {
    /// That a person judges it worth checking (debates).
    var judged: Double
    /// That a fact-checker picks it (debates).
    var picked: Double
    /// That it comes from an article and not from somebody who speaks.
    var written: Double
    /// By hand-set weights, which know no topic.
    var rules: Double
    /// What a plain assertion adds, which debates do not show.
    var assertion: Double
}

/// The model in the executable.
struct ClaimModel: Sendable {
    private let classifier: TextClassifier

    init() throws {
        guard let classifier = TextClassifier(Self.bytes), classifier.classCount == 3 else { throw ClaimModelError() }
        self.classifier = classifier
    }

    private static var bytes: EmbeddedBytes {
        let bytes = factcheck_claims()
        return EmbeddedBytes(base: bytes.base, count: bytes.count)
    }

    /// A number that differs for different models.
    static var digest: UInt64 { bytes.digest }

    /// An empty list of features, to be used for one sentence after the other.
    func makeFeatures() -> TextFeatures { TextFeatures(for: classifier) }

    /// The log-odds of a sentence.
    func odds(_ features: borrowing TextFeatures, rules: Double, assertion: Double) -> ClaimOdds {
        let scores = classifier.scores(features)
        return ClaimOdds(
            judged: Double(scores[0]),
            picked: Double(scores[1]),
            written: Double(scores[2]),
            rules: rules,
            assertion: assertion
        )
    }

    /// The probability that a sentence is worth checking.
    ///
    /// A model of debates says little about articles: the more written a text is, the more the rules weigh. The line
    /// that makes the sum a probability is fitted on Wikinews for written text.
    ///
    /// - Parameters:
    ///   - odds: The sentence's log-odds.
    ///   - written: The mean of `written` over the text.
    /// - Returns: 0 to 1.
    static func probability(_ odds: ClaimOdds, written: Double) -> Double {
        let share = Probability.logistic(written)
        let spoken = odds.judged + 0.5 * odds.picked + 0.5 * odds.rules + 0.8 * odds.assertion
        let article = 0.5 * odds.judged + 0.8 * odds.picked + odds.rules + 1.45 * odds.assertion
        let sum = share * article + (1 - share) * spoken
        let slope = share * Self.articleSlope + (1 - share) * Self.spokenSlope
        let offset = share * Self.articleOffset + (1 - share) * Self.spokenOffset
        return Probability.logistic(slope * sum + offset)
    }

    private static let articleSlope = 0.6
    private static let articleOffset = 0.77
    private static let spokenSlope = 1.0
    private static let spokenOffset = 2.2
}

/// The model in the executable does not fit the code.
struct ClaimModelError: Error, CustomStringConvertible {
    var description: String { "claims.bin in this executable cannot be read: build it again, or run make train" }
}
