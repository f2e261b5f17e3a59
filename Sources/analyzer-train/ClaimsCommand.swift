// Trains the classifier of claims (Plugins/FactCheck).

import AnalyzerKit
import ArgumentParser
import FactCheck
import JSONText
import Language

struct ClaimsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "factcheck",
        abstract: "Trains the classifier of sentences worth checking.",
        discussion: """
            Gold lines hold "text" and "label" (0 or 1). NAME*WEIGHT gives a file's sentences a weight. Scores are
            calibrated on parts of the data that a model of the rest has not seen.
            """
    )

    @Argument(help: "Gold files whose label is a person's judgement of each sentence, .jsonl or .jsonl.gz.")
    var files: [String]

    @Option(help: "Gold file whose label is what a fact-checker has picked; may be repeated.")
    var picked: [String] = []

    @Option(help: "The file to write.")
    var output: String

    @Option(name: .customLong("check"), help: "Gold file to score, not trained on; may be repeated.")
    var checks: [String] = []

    @OptionGroup var options: LinearOptions

    @Option(help: "Tokens of unlabelled news.")
    var tokens = 8_000_000
    @Option(help: "Sentences of unlabelled news that show what written text is like.")
    var writtenSentences = 20_000

    func run() throws {
        let groups = try options.groups(of: ClaimReader.wordGroups, tokens: tokens)
        let judged = try train("judged", try files.map { try read($0, groups) }, groups)
        let chosen = try train("picked", try picked.map { try read($0, groups) }, groups)
        let spoken = try files.prefix(1).flatMap { try read($0, nil) }.map { $0.labelled(0) }
        let written = try train("written", [try readNews().map { $0.labelled(1) } + spoken], nil)
        // A row holds all three: log-odds of a person's judgement, of a fact-checker's pick, and of written text.
        let rows = judged.weights.indices.map { k in
            Self.joined(judged.weights[k], chosen.weights[k], written.weights[k])
        }
        let bytes = TextClassifier.encode(
            rows: rows,
            bias: Self.joined(judged.bias, chosen.bias, written.bias),
            classCount: 3
        )
        guard let model = TextClassifier(EmbeddedBytes(copying: bytes)) else {
            throw TrainingError(code: "bad-model", message: "the model cannot be read back")
        }
        for path in checks { try check(path, model) }
        try ModelFile.write(bytes, to: output)
    }

    private static func joined(_ a: SIMD4<Float>, _ b: SIMD4<Float>, _ c: SIMD4<Float>) -> SIMD4<Float> {
        SIMD4(a[1] - a[0], b[1] - b[0], c[1] - c[0], 0)
    }

    /// Sentences of unlabelled news.
    private func readNews() throws -> [LinearExample] {
        let reader = ClaimReader()
        var examples: [LinearExample] = []
        let segmenter = Segmenter()
        for path in options.news {
            for line in try GoldFile(path: path).lines() {
                if examples.count >= writtenSentences { return examples }
                guard let text = try? JSONValue(parsing: line)["text"]?.stringValue else { continue }
                let bytes = Array(text.utf8)
                for sentence in segmenter.segment(bytes.span).sentences where (6...60).contains(sentence.tokens.count) {
                    let features = reader.features(Document(bytes: Array(bytes[sentence.range]))).features
                    examples.append(
                        LinearExample(rows: features.rows(of: options.rows), label: 1, part: examples.count)
                    )
                }
            }
        }
        return examples
    }

    private func train(_ name: String, _ files: [[LinearExample]], _ groups: DenseGroups?) throws -> LinearTrainer {
        var examples: [LinearExample] = []
        for (number, file) in files.enumerated() {
            examples += file.map {
                var example = $0
                example.domain = number
                return example
            }
        }
        func trainer() -> LinearTrainer {
            LinearTrainer(rows: options.rows, classCount: 2, dense: groups?.width ?? 0, domains: files.count)
        }
        var held: [(scores: SIMD4<Float>, label: Int)] = []
        for part in 0..<options.parts {
            var trainer = trainer()
            trainer.train(
                examples.filter { $0.part % options.parts != part },
                epochs: options.epochs,
                rate: options.rate,
                l2: options.l2
            )
            for example in examples where example.part % options.parts == part && example.domain == 0 {
                held.append((trainer.scores(example), example.label))
            }
        }
        let factor = LinearTrainer.temperature(held, classes: 2)
        Ranking.report(
            "\(name): \(examples.count) sentences, factor \(factor), held out",
            held.map { (Double($0[1] - $0[0]), $1) }
        )
        var result = trainer()
        result.train(examples, epochs: options.epochs, rate: options.rate, l2: options.l2)
        result.settle()
        if let groups { result.fold(groups) }
        result.scale(by: factor)
        return result
    }

    /// Prints how well the parts of the score and their sums rank a gold file.
    private func check(_ path: String, _ model: TextClassifier) throws {
        let reader = ClaimReader()
        let gold = try GoldFile(path: path).objects()
            .compactMap { object -> (SIMD4<Float>, Double, Int, String)? in
                guard let text = object["text"]?.stringValue, let label = object["label"]?.integerValue else {
                    return nil
                }
                let (features, rules) = reader.features(Document(bytes: Array(text.utf8)))
                return (model.scores(features), rules, label, object["context_id"]?.stringValue ?? "")
            }
        print("written: \(gold.count { $0.0[2] > 0 }) of \(gold.count)")
        for (s, w) in [
            ([1, 0, 0], [1, 0, 0]), ([1, 0.3, 0.3], [1, 0.3, 0.3]), ([1, 0.3, 0.2], [1, 1, 2]),
            ([1, 0.3, 0.3], [0.5, 0.8, 1]), ([1, 0.5, 0.5], [0.5, 1, 2]), ([1, 0.5, 0.5], [0.5, 0.5, 1]),
        ] as [([Double], [Double])] {
            Ranking.report(
                "\(path.split(separator: "/").last ?? "") \(s) \(w)",
                gold.map { g in
                    let share = Probability.logistic(Double(g.0[2]))
                    let k = (0..<3).map { w[$0] * share + s[$0] * (1 - share) }
                    return (Double(g.0[0]) * k[0] + Double(g.0[1]) * k[1] + g.1 * k[2], g.2)
                },
                contexts: gold.map(\.3)
            )
        }
    }

    /// The sentences of a gold file, with the log-odds of the rules.
    private func read(_ file: String, _ groups: DenseGroups?) throws -> [LinearExample] {
        let fields = file.split(separator: "*")
        let path = String(fields[0])
        let weight = fields.count > 1 ? Float(fields[1]) ?? 1 : 1
        let reader = ClaimReader()
        return try GoldFile(path: path).objects().enumerated()
            .compactMap { number, object in
                guard let text = object["text"]?.stringValue, let label = object["label"]?.integerValue,
                    (0...1).contains(label)
                else {
                    throw TrainingError(
                        code: "bad-line",
                        message: "\(path):\(number + 1): \"text\" and \"label\" are needed"
                    )
                }
                let features = reader.features(Document(bytes: Array(text.utf8))).features
                return LinearExample(
                    rows: features.rows(of: options.rows),
                    label: label,
                    weight: weight,
                    part: Int(TextHash.of(text) >> 40),
                    dense: groups?.dense(features.trace) ?? []
                )
            }
    }
}

/// Measures of ranked scores.
enum Ranking {
    /// Prints average precision and the area under the curve.
    static func report(_ name: String, _ scored: [(score: Double, label: Int)], contexts: [String] = []) {
        var mean = ""
        if Set(contexts).count > 1 {
            let each = Set(contexts).sorted()
                .map { context in
                    average(scored.indices.filter { contexts[$0] == context }.map { scored[$0] }).precision
                }
            mean = ", MAP \(each.reduce(0, +) / Double(each.count))"
        }
        let (precision, area) = average(scored)
        print("\(name): AP \(precision), AUC \(area)\(mean)")
    }

    private static func average(_ scored: [(score: Double, label: Int)]) -> (precision: Double, area: Double) {
        let order = scored.indices.sorted { (scored[$1].score, $0) < (scored[$0].score, $1) }
        var hits = 0
        var precision = 0.0
        var above = 0
        for (rank, index) in order.enumerated() {
            if scored[index].label == 1 {
                hits += 1
                precision += Double(hits) / Double(rank + 1)
            } else {
                above += hits
            }
        }
        let rest = scored.count - hits
        return (precision / Double(max(1, hits)), Double(above) / Double(max(1, hits * rest)))
    }
}
