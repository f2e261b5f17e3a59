// What the trainer needs of this plugin: the features of a sentence, and the score of the rules.

package import AnalyzerKit
package import Language

/// Reads sentences as the analyzer does.
package struct ClaimReader {
    private let table = ClaimWord.table

    /// Groups whose values are words.
    package static let wordGroups: [UInt64] = [1]

    /// Makes a reader.
    package init() {}

    /// The features of a whole text, taken as one sentence, and the log-odds of the rules.
    package func features(_ document: Document) -> (features: TextFeatures.Kept, rules: Double) {
        let counts = ClaimFeatures(document, document.tokens.indices, table)
        var features = TextFeatures(isTraced: true)
        counts.add(document, document.tokens.indices, table, to: &features)
        return (features.kept, ClaimScore.sum(counts))
    }
}
