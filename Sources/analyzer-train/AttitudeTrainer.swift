// How likely news at large judges a name at all: the fourth number of each row of the classifier of targets.

import Language

/// Trains it on pairs of who feels and who is felt about, most of them without any feeling.
struct AttitudeTrainer {
    /// The weights of "judged", less those of "not".
    let trainer: LinearTrainer

    /// Trains on all examples; part of them is held out for the factor on the scores.
    init(_ examples: [LinearExample], _ options: LinearOptions, _ groups: DenseGroups?) {
        let judged = examples.map { $0.labelled($0.label == 1 ? 0 : 1) }
        func trained(_ examples: [LinearExample]) -> LinearTrainer {
            var trainer = LinearTrainer(rows: options.rows, classCount: 2, dense: groups?.width ?? 0)
            trainer.train(examples, epochs: options.epochs, rate: options.rate, l2: options.l2)
            return trainer
        }
        let held = trained(judged.filter { $0.part % options.parts != 0 })
        let scored = judged.filter { $0.part % options.parts == 0 }.map { (scores: held.scores($0), label: $0.label) }
        let factor = LinearTrainer.temperature(scored, classes: 2)
        var trainer = trained(judged)
        if let groups { trainer.fold(groups) }
        trainer.scale(by: factor)
        self.trainer = trainer
        print("judged at all: factor \(factor), area under the curve \(Self.area(scored)) held out")
    }

    /// The probability that one who is judged scores higher than one who is not.
    private static func area(_ scored: [(scores: SIMD4<Float>, label: Int)]) -> Double {
        let sorted = scored.sorted { $0.scores[1] - $0.scores[0] < $1.scores[1] - $1.scores[0] }
        var below = 0.0
        var pairs = 0.0
        for (_, label) in sorted {
            if label == 0 { below += 1 } else { pairs += below }
        }
        return pairs / max(1, below * (Double(sorted.count) - below))
    }
}
