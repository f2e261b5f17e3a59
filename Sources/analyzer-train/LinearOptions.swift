// What the trainers of linear classifiers let one change.

import ArgumentParser

struct LinearOptions: ParsableArguments {
    @Option(name: .customLong("news"), help: "JSON Lines of unlabelled news; may be repeated.")
    var news: [String] = []
    @Option(help: "Words that get a vector.")
    var words = 30_000
    @Option(help: "Number of rows.")
    var rows = 900_000
    @Option(help: "Passes over the data.")
    var epochs = 8
    @Option(help: "Length of the first steps.")
    var rate: Float = 0.015
    @Option(help: "Pull of weights to zero.")
    var l2: Float = 0.05
    @Option(help: "Parts that the data is dealt to for calibration.")
    var parts = 4

    /// Groups of words that share weights with words of the same company in unlabelled news; nil where none was given.
    func groups(of groups: [UInt64], tokens: Int) throws -> DenseGroups? {
        try news.isEmpty
            ? nil : DenseGroups(vectors: ToneVectors(news, tokens: tokens, words: words), groups: groups)
    }
}
