// What the trainer needs of the analyzer: the features of a gold text, cut into the stretches that the labeller sees.

package import AnalyzerKit
package import Language

package enum NameTraining {
    /// The features of a document, with the names and word classes that the model will be used with.
    package static func features(_ document: Document, _ names: NameTable, _ classes: WordClasses) -> NameFeatures {
        let traits = Lexicon.table.traits(of: document.tokens)
        return NameFeatures(document: document, traits: traits, names: names, classes: classes)
    }
}
