// Trains the decision where sentences end (Sources/Language/BoundaryModel.swift).

import ArgumentParser

struct SegmentationCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "segmentation",
        abstract: "Trains the weights that decide where sentences end.",
        discussion: """
            Gold lines hold "text" and "sentences": [[start, end], …] in Unicode scalars. Writes a Swift file:
              analyzer-train segmentation ../shared/data/segmentation/*-train.jsonl.gz \\
                  --output Sources/Language/BoundaryWeights.swift
            """
    )

    @Argument(help: "Gold files, .jsonl or .jsonl.gz.")
    var files: [String]

    @Option(help: "The Swift file to write.")
    var output: String

    @Option(help: "Passes over the data.")
    var epochs = 3

    @Option(help: "Pull towards zero on each weight.")
    var decay = 1e-6

    @Option(name: .customLong("check"), help: "Gold file to count errors on, not trained on; may be repeated.")
    var checks: [String] = []

    func run() throws {
        var candidates: [BoundaryExample] = []
        for path in files.sorted() {
            let examples = try BoundaryExample.read(GoldFile(path: path))
            print("\(path): \(examples.count) candidates, \(examples.count { $0.isEnd }) ends")
            candidates += examples
        }
        var trainer = BoundaryTrainer()
        trainer.train(candidates, epochs: epochs, decay: decay)
        let model = trainer.quantised()
        print(
            "wrong before rounding: \(trainer.errors(candidates)), after: \(BoundaryTrainer.errors(model, candidates))"
        )
        for path in checks {
            let examples = try BoundaryExample.read(GoldFile(path: path))
            print("\(path): \(BoundaryTrainer.errors(model, examples)) wrong of \(examples.count)")
        }
        try ModelFile.write(Array(BoundaryTrainer.source(model).utf8), to: output)
    }
}
