// Trains the labeller of names (Plugins/Entities).

import AnalyzerKit
import ArgumentParser
import Entities
import Language

struct EntitiesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "entities",
        abstract: "Trains the labeller of people, organisations, places and other names.",
        discussion: """
            A linear-chain conditional random field over the gold files together. A kind that a source does not annotate
            ("types" in the data) is unknown there: its labels are left open. `.ci/train` has the command of the model that
            analyzerd carries.
            """
    )

    @Argument(
        help: """
            Gold files, .jsonl or .jsonl.gz; NAME*WEIGHT gives a file's sequences a weight. Without any, a model is only
            scored.
            """
    )
    var files: [String] = []

    @Option(help: "The word classes to use, as written by `classes`.")
    var classes: String

    @Option(help: "The table of names to use, as laid out by `names`.")
    var names: String

    @Option(help: "The model's file.")
    var output: String

    @Option(name: .customLong("check"), help: "Gold file to score, not trained on; may be repeated.")
    var checks: [String] = []

    @Option(help: "Passes over the data.")
    var epochs = 4
    @Option(help: "Length of the first steps.")
    var rate: Float = 0.04
    @Option(help: "Pull of small weights to zero.")
    var l1: Float = 0.25
    @Option(help: "Pull of large weights.")
    var l2: Float = 0.4
    @Option(help: "Fewest occurrences of a feature.")
    var minimum: Int32 = 2
    @Option(help: "Groups of four rows: a power of two, 2 at least.")
    var groups = 1 << 16

    /// What a weight of 1.0 is stored as.
    private static let scale = 24

    func run() throws {
        guard let classes = WordClasses(EmbeddedBytes(copying: try ModelFile.read(classes))) else {
            throw TrainingError(code: "bad-model", message: "\(self.classes) holds no word classes")
        }
        guard let names = NameTable(EmbeddedBytes(copying: try ModelFile.read(names))) else {
            throw TrainingError(code: "bad-model", message: "\(self.names) holds no table of names")
        }
        if !files.isEmpty {
            var set = NameSet()
            for argument in files {
                let parts = argument.split(separator: "*")
                try set.add(String(parts[0]), weight: parts.count > 1 ? Float(parts[1]) ?? 1 : 1, names, classes)
            }
            try train(set.data())
        }
        guard let model = SequenceModel(EmbeddedBytes(copying: try ModelFile.read(output))) else {
            throw TrainingError(code: "bad-model", message: "\(output) holds no model")
        }
        for check in checks { try score(NameTagger(model), names, classes, check) }
    }

    private func train(_ data: ChainData) throws {
        var trainer = ChainTrainer(
            data,
            options: .init(epochs: epochs, rate: rate, l1: l1, l2: l2, minimum: minimum),
            allows: NameLabels.allows
        )
        print("\(data.weights.count) sequences, \(data.allowed.count) tokens, \(trainer.index.hashes.count) features")
        trainer.train(data)
        let (bytes, kept, used) = trainer.model(groups: groups, scale: Self.scale)
        print("\(kept) of \(used) rows kept")
        try ModelFile.write(bytes, to: output)
    }

    private func score(_ tagger: NameTagger, _ names: NameTable, _ classes: WordClasses, _ path: String) throws {
        var set = NameSet()
        try set.add(path, weight: 1, names, classes)
        var labelled = NameScore()
        var joined = NameScore()
        for example in set.examples {
            let spans = tagger.spans(example.features)
            labelled.add(example.gold, example.document, spans)
            joined.add(example.gold, example.document, example.features.completed(spans, with: names))
        }
        let name = path.split(separator: "/").last ?? ""
        print("\(name): labeller \(labelled.text([0, 1, 2])) with table \(joined.text([0, 1, 2])),", joined.byKind)
    }
}
