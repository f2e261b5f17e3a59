// Trains the classifier of targets (Plugins/Sentiment).

import AnalyzerKit
import ArgumentParser
import JSONText
import Language
import Sentiment

struct SentimentCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "sentiment",
        abstract: "Trains the classifier of how a sentence treats a name.",
        discussion: """
            Gold lines hold "text" and "targets": [{"start", "end", "polarity"}, …] in Unicode scalars. NAME*WEIGHT gives
            a file's targets a weight. Scores are calibrated on parts of the data that a model of the rest has not seen.
            """
    )

    @Argument(help: "Gold files, .jsonl or .jsonl.gz.")
    var files: [String]

    @Option(help: "The file to write.")
    var output: String

    @Option(name: .customLong("check"), help: "Gold file to score, not trained on; may be repeated.")
    var checks: [String] = []

    @Option(
        help: "Gold file of news at large, where most names are not judged; \"holder\" is who feels. May be repeated."
    )
    var attitudes: [String] = []

    @OptionGroup var options: LinearOptions

    @Option(help: "Tokens of unlabelled news.")
    var tokens = 19_000_000

    func run() throws {
        let groups = try options.groups(of: SentimentReader.wordGroups, tokens: tokens)
        var examples: [LinearExample] = []
        for (number, file) in files.enumerated() {
            examples += try read(file, groups)
                .map {
                    var example = $0
                    example.domain = number
                    return example
                }
        }
        print("\(examples.count) targets")
        var held: [(scores: SIMD4<Float>, label: Int)] = []
        var ids: [Float] = []
        for part in 0..<options.parts {
            var trainer = LinearTrainer(
                rows: options.rows,
                classCount: 3,
                dense: groups?.width ?? 0,
                domains: files.count
            )
            trainer.train(
                examples.filter { $0.part % options.parts != part },
                epochs: options.epochs,
                rate: options.rate,
                l2: options.l2
            )
            for example in examples where example.part % options.parts == part {
                held.append((trainer.scores(example), example.label))
                ids.append(example.weight)
            }
        }
        let first = zip(held, ids).filter { $1 == 1 }.map { $0.0 }
        let factor = LinearTrainer.temperature(first, classes: 3)
        print("factor \(factor), held out:")
        Self.report(first)
        var trainer = LinearTrainer(rows: options.rows, classCount: 3, dense: groups?.width ?? 0, domains: files.count)
        trainer.train(examples, epochs: options.epochs, rate: options.rate, l2: options.l2)
        trainer.settle()
        if let groups { trainer.fold(groups) }
        trainer.scale(by: factor)
        let judged = try attitudes.flatMap { try read($0, groups) }
        if !judged.isEmpty { trainer.adopt(AttitudeTrainer(judged, options, groups).trainer, lane: 3) }
        let bytes = trainer.encoded()
        guard TextClassifier(EmbeddedBytes(copying: bytes)) != nil else {
            throw TrainingError(code: "bad-model", message: "the model cannot be read back")
        }
        for check in checks {
            print(check)
            Self.report(try read(check, groups).map { (trainer.scores($0), $0.label) })
        }
        try ModelFile.write(bytes, to: output)
    }

    /// The targets of a gold file, each once.
    private func read(_ file: String, _ groups: DenseGroups?) throws -> [LinearExample] {
        let fields = file.split(separator: "*")
        let path = String(fields[0])
        let weight = fields.count > 1 ? Float(fields[1]) ?? 1 : 1
        var reader = SentimentReader()
        var examples: [LinearExample] = []
        for (number, object) in try GoldFile(path: path).objects().enumerated() {
            guard let text = object["text"]?.stringValue, let targets = object["targets"]?.arrayValue else {
                throw TrainingError(
                    code: "bad-line",
                    message: "\(path):\(number + 1): \"text\" and \"targets\" are needed"
                )
            }
            let document = Document(bytes: Array(text.utf8))
            let offsets = ScalarOffsets(document.bytes.span)
            var ranges: [Range<Int>] = []
            var labels: [Int] = []
            for target in targets {
                guard let start = target["start"]?.integerValue, let end = target["end"]?.integerValue,
                    let polarity = target["polarity"]?.integerValue, (-1...1).contains(polarity),
                    weight == 1 || weight > 0 || polarity != 0,
                    let low = offsets.byte(ofScalar: start, in: document.bytes.span),
                    let high = offsets.byte(ofScalar: end, in: document.bytes.span), low < high
                else { continue }
                if let known = ranges.firstIndex(of: low..<high) {
                    // Of several holders' views of a name, one that judges counts.
                    if labels[known] == 1, target["holder"] != nil { labels[known] = polarity + 1 }
                    continue
                }
                ranges.append(low..<high)
                labels.append(polarity + 1)
            }
            let part = Int(TextHash.of(text) >> 40)
            for (features, label) in zip(reader.features(document, ranges), labels) {
                guard let features else { continue }
                examples.append(
                    LinearExample(
                        rows: features.rows(of: options.rows),
                        label: label,
                        weight: weight.magnitude,
                        part: part,
                        dense: groups?.dense(features.trace) ?? []
                    )
                )
            }
        }
        return examples
    }

    /// Prints F1 of each class and their mean.
    static func report(_ scored: [(scores: SIMD4<Float>, label: Int)]) {
        var table = [[Int]](repeating: [0, 0, 0], count: 3)
        for (scores, label) in scored {
            let guess = scores[0] > scores[1] && scores[0] > scores[2] ? 0 : scores[2] > scores[1] ? 2 : 1
            table[label][guess] += 1
        }
        let f1 = (0..<3)
            .map { k in
                let found = (0..<3).reduce(0) { $0 + table[$1][k] }
                return 2 * Double(table[k][k]) / Double(max(1, found + table[k].reduce(0, +)))
            }
        print("  macro-F1 \(f1.reduce(0, +) / 3), negative \(f1[0]), neutral \(f1[1]), positive \(f1[2])")
    }
}
