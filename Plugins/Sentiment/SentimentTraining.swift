// What the trainer needs of this plugin: the features of a text's targets.

package import AnalyzerKit
package import Language

/// Reads texts as the analyzer does.
package struct SentimentReader {
    private let lexicon = Lexicon()
    private var view = SentenceView()

    /// Groups whose values are words.
    package static let wordGroups: [UInt64] = [1, 4, 5, 7, 8, 34, 35, 36, 37, 38, 39]

    /// Makes a reader.
    package init() {}

    /// The features of each target, in the order given; nil where a target holds no token.
    package mutating func features(_ document: Document, _ targets: [Range<Int>]) -> [TextFeatures.Kept?] {
        targets.map { range in
            let tokens = document.tokenRange(of: range)
            guard let first = tokens.first, let sentence = document.sentence(ofToken: first) else { return nil }
            view.read(document, sentence.tokens, lexicon)
            var features = TextFeatures(isTraced: true)
            view.add(tokens, view.stance(of: tokens), to: &features)
            return features.kept
        }
    }
}
