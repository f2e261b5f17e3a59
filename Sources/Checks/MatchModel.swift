// How likely it is that a review is about a text: a logistic model over MatchFeature.

internal import Language

/// A review that may be about a text.
package struct ReviewMatch: Sendable, Equatable {
    /// The review's number in the store.
    package var review: Int64
    /// The probability that it is about the same claim.
    package var score: Double
}

/// The trained model (MODEL_CARD.md); weights are in MatchWeights.swift.
package enum MatchModel {
    /// The probability from which on a review is shown beside a claim.
    ///
    /// Chosen on the development data so that sentences of unrelated news get none.
    package static let threshold = 0.7

    /// The features of the reviews that come into question for a text, in the order of their first ranking.
    ///
    /// * `without`: Reviews that are left out, for training.
    package static func examples(
        _ text: String,
        _ index: ReviewIndex,
        without: Set<Int64> = []
    ) -> [(review: Int64, features: [Float])] {
        let query = MatchQuery(RetrievalText(text, isPost: true), index)
        let candidates = query.candidates().filter { !without.contains(index.identifiers[$0]) }
        return zip(candidates, query.features(candidates)).map { (index.identifiers[$0], $1) }
    }

    /// What other figures take from the log-odds: "14 killed" is not the claim "20 killed".
    ///
    /// Not learnt: posts and the claims that they are about are rarely so exact, claims in news are.
    private static let disagreement = 4.0

    /// The log-odds of features.
    static func odds(_ features: [Float]) -> Double {
        zip(features, weights).reduce(bias) { $0 + Double($1.0) * $1.1 }
    }

    /// The reviews that are most likely about a text, the likeliest first.
    ///
    /// * `limit`: Most reviews.
    /// * `minimum`: The smallest probability.
    package static func matches(
        _ text: String,
        _ index: ReviewIndex,
        limit: Int,
        minimum: Double = threshold
    ) -> [ReviewMatch] {
        let query = MatchQuery(RetrievalText(text, isPost: true), index)
        let candidates = query.candidates()
        let found = zip(candidates, query.features(candidates))
            .map { candidate, features in
                let odds = odds(features) - (query.disagrees(with: candidate) ? disagreement : 0)
                return ReviewMatch(review: index.identifiers[candidate], score: Probability.logistic(odds))
            }
            .filter { $0.score >= minimum }
            .sorted { ($1.score, $0.review) < ($0.score, $1.review) }
        return Array(found.prefix(limit))
    }
}
