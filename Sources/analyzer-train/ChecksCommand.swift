// Trains the model that says whether a fact check is about a text (Sources/Checks).

import ArgumentParser
import Checks
import JSONText
import Language

struct ChecksCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "checks",
        abstract: "Trains the model that matches texts with known fact checks.",
        discussion: """
            REVIEWS lines hold "id", "claim" and "title"; gold lines hold "text" and "relevant", a list of ids. Sentences \
            of news, and the gold texts without the reviews that fit them, show what no review fits.
            """
    )

    @Argument(help: "Gold file, .jsonl or .jsonl.gz.") var gold: String
    @Option(help: "The reviews, .jsonl or .jsonl.gz.") var reviews: String
    @Option(help: "JSON Lines of news.") var news: String
    @Option(help: "Sentences of news.") var sentences = 2_000
    @Option(help: "Pull of weights to zero.") var l2 = 0.002
    @Option(help: "The Swift file to write.") var output: String
    @Flag(help: "Write the general frequencies of words, not the weights, which depend on them.")
    var frequencies = false
    @Option(name: .customLong("check"), help: "Gold file to score, not trained on.") var check: String?

    /// A text with the features of the reviews in question, and which of them are right.
    struct Query {
        var features: [[Float]]
        var isRight: [Bool]
    }

    func run() throws {
        if frequencies { return try writeFrequencies() }
        let (index, numbers, claims) = try readReviews()
        // What stands word for word in a text is its claim, however short it is.
        let step = max(1, claims.count / Self.verbatimClaims)
        let verbatim = stride(from: 0, to: claims.count, by: step).map { query(claims[$0], index, [Int64($0)]) }
        print("\(index.count) reviews")
        var queries: [Query] = []
        var unmatched: [Query] = []
        for (text, right) in try readGold(gold, numbers) {
            queries.append(query(text, index, right))
            unmatched.append(query(text, index, [], without: right))
        }
        let read = try readSentences(sentences + (check == nil ? 0 : Self.checkedSentences))
        for text in read.prefix(sentences) { unmatched.append(query(text, index, [])) }
        print("\(queries.count) texts, \(unmatched.count) without a review that fits")
        var ranker = MatchTrainer(queries.flatMap(\.features))
        ranker.rank(queries, l2: l2)
        let first = (queries + unmatched + verbatim).compactMap { ranker.best($0) }
        var model = MatchTrainer(first.map(\.features))
        model.classify(first, l2: l2)
        try ModelFile.write(Array(Self.source(model.plain).utf8), to: output)
        if let check {
            let gold = try readGold(check, numbers)
            report(
                model,
                gold.map { query($0.text, index, $0.right) },
                gold.map { query($0.text, index, [], without: $0.right) },
                read.dropFirst(sentences).map { query($0, index, []) }
            )
        }
    }

    /// Sentences of news that were not trained on, for the report.
    private static let checkedSentences = 1_000

    /// Prints how many texts get a review at each threshold: rightly, wrongly, and where none fits.
    private func report(_ model: MatchTrainer, _ gold: [Query], _ without: [Query], _ news: [Query]) {
        let best = gold.map { model.best($0) }
        let right = best.reduce(0) { $0 + ($1?.isRight == true ? 1 : 0) }
        print("best review right: \(right) of \(gold.count)")
        for percent in stride(from: 50, through: 95, by: 5) {
            func shown(_ queries: [Query]) -> [Bool] {
                queries.compactMap { model.best($0) }
                    .filter { model.probability($0.features) >= Double(percent) / 100 }.map(\.isRight)
            }
            let (a, b, c) = (shown(gold), shown(without), shown(news))
            print(
                "\(percent) %: \(a.count) of \(gold.count) shown, \(a.filter { $0 }.count) rightly; \(b.count) of "
                    + "\(without.count) whose reviews were taken away; \(c.count) of \(news.count) sentences of news"
            )
        }
    }

    private func readGold(_ path: String, _ numbers: [String: Int64]) throws -> [(text: String, right: Set<Int64>)] {
        try GoldFile(path: path).objects().enumerated()
            .map { number, object in
                guard let text = object["text"]?.stringValue, let relevant = object["relevant"]?.arrayValue else {
                    throw TrainingError(
                        code: "bad-line",
                        message: "\(path):\(number + 1): \"text\" and \"relevant\" are needed"
                    )
                }
                return (text, Set(relevant.compactMap { $0.stringValue.flatMap { numbers[$0] } }))
            }
    }

    private func query(
        _ text: String,
        _ index: ReviewIndex,
        _ right: Set<Int64>,
        without: Set<Int64> = []
    ) -> Query {
        let examples = MatchModel.examples(text, index, without: without)
        return Query(features: examples.map(\.features), isRight: examples.map { right.contains($0.review) })
    }

    /// Claims that are asked for in their own words.
    private static let verbatimClaims = 400

    private func readReviews() throws -> (ReviewIndex, [String: Int64], [String]) {
        var index = ReviewIndex()
        var claims: [String] = []
        var numbers: [String: Int64] = [:]
        for (number, object) in try GoldFile(path: reviews).objects().enumerated() {
            guard let id = object["id"]?.stringValue, let claim = object["claim"]?.stringValue else {
                throw TrainingError(
                    code: "bad-line",
                    message: "\(reviews):\(number + 1): \"id\" and \"claim\" are needed"
                )
            }
            numbers[id] = Int64(number)
            claims.append(claim)
            index.add(Int64(number), claim: claim, title: object["title"]?.stringValue)
        }
        index.finish()
        return (index, numbers, claims)
    }

    /// One sentence of each article, the one whose hash is smallest.
    private func readSentences(_ count: Int) throws -> [String] {
        let segmenter = Segmenter()
        var chosen: [String] = []
        for line in try GoldFile(path: news).lines() {
            guard chosen.count < count, let text = try? JSONValue(parsing: line)["text"]?.stringValue else { continue }
            let bytes = Array(text.utf8)
            let best = segmenter.segment(bytes.span).sentences
                .filter { (8...60).contains($0.tokens.count) }
                .min { TextHash.of(bytes.span, $0.range) < TextHash.of(bytes.span, $1.range) }
            if let best { chosen.append(String(decoding: bytes[best.range], as: UTF8.self)) }
        }
        return chosen
    }

    private static func source(_ model: (bias: Double, weights: [Double])) -> String {
        func decimal(_ value: Double) -> String {
            let digits = String(Int((value.magnitude * 10_000).rounded()))
            let padded = String(repeating: "0", count: max(0, 5 - digits.count)) + digits
            return "\(value < 0 ? "-" : "")\(padded.dropLast(4)).\(padded.suffix(4))"
        }
        var text = """
            // Written by `analyzer-train checks`. Do not edit. A weight for each MatchFeature, in their order.

            extension MatchModel {
                static let bias = \(decimal(model.bias))
                static let weights: [Double] = [

            """
        for (feature, weight) in zip(MatchFeature.allCases, model.weights) {
            text += "        \(decimal(weight)),  // \(feature)\n"
        }
        return text + "    ]\n}\n"
    }
}

extension ChecksCommand {
    /// Sentences of news that words are counted in.
    private static let countedSentences = 40_000

    /// Counts words in reviews and in sentences of news, which count the same.
    private func writeFrequencies() throws {
        var texts = try GoldFile(path: reviews).objects()
            .map { [$0["claim"], $0["title"]].compactMap { $0?.stringValue }.joined(separator: " ") }
        var parts = Self.parts(texts)
        texts = []
        let segmenter = Segmenter()
        for line in try GoldFile(path: news).lines() where texts.count < Self.countedSentences {
            guard let text = try? JSONValue(parsing: line)["text"]?.stringValue else { continue }
            let bytes = Array(text.utf8)
            texts += segmenter.segment(bytes.span).sentences.map { String(decoding: bytes[$0.range], as: UTF8.self) }
        }
        for (term, part) in Self.parts(texts) { parts[term, default: 0] += part }
        let source = GeneralFrequency.source(parts.mapValues { $0 / 2 })
        try ModelFile.write(Array(source.utf8), to: output)
    }

    /// The part of the texts that have a term.
    private static func parts(_ texts: [String]) -> [RetrievalTerm: Double] {
        var counts: [RetrievalTerm: Int] = [:]
        for text in texts { for term in Set(RetrievalText(text).terms) { counts[term, default: 0] += 1 } }
        return counts.mapValues { Double($0) / Double(texts.count) }
    }
}

/// Logistic models by Adam over all examples at once, in plain IEEE arithmetic and a fixed order.
struct MatchTrainer {
    private let means: [Double]
    private let scales: [Double]
    private var weights: [Double]
    private var bias = 0.0
    private static let steps = 600

    /// Takes means and deviations from features.
    init(_ features: [[Float]]) {
        let width = features.first?.count ?? 0
        let count = Double(max(1, features.count))
        var sums = [Double](repeating: 0, count: width)
        var squares = sums
        for row in features {
            for k in 0..<width {
                sums[k] += Double(row[k])
                squares[k] += Double(row[k]) * Double(row[k])
            }
        }
        means = sums.map { $0 / count }
        scales = zip(squares, means).map { 1 / max(1e-6, ($0 / count - $1 * $1).magnitude.squareRoot()) }
        weights = [Double](repeating: 0, count: width)
    }

    /// The model for features as they are.
    var plain: (bias: Double, weights: [Double]) {
        let plain = zip(weights, scales).map { $0 * $1 }
        return (bias - zip(plain, means).reduce(0) { $0 + $1.0 * $1.1 }, plain)
    }

    private func scaled(_ row: [Float]) -> [Double] { row.indices.map { (Double(row[$0]) - means[$0]) * scales[$0] } }

    private func score(_ row: [Double]) -> Double { zip(row, weights).reduce(bias) { $0 + $1.0 * $1.1 } }

    /// The probability that a review with these features is right.
    func probability(_ features: [Float]) -> Double { Probability.logistic(score(scaled(features))) }

    /// The features of a query's best review, and whether it is right; nil where there is none.
    func best(_ query: ChecksCommand.Query) -> (features: [Float], isRight: Bool)? {
        let scores = query.features.map { score(scaled($0)) }
        guard let best = scores.indices.max(by: { scores[$0] < scores[$1] }) else { return nil }
        return (query.features[best], query.isRight[best])
    }

    /// Learns to put right reviews above the others of their query.
    mutating func rank(_ queries: [ChecksCommand.Query], l2: Double) {
        let data = queries.filter { $0.isRight.contains(true) }
            .map { (rows: $0.features.map(scaled), right: $0.isRight) }
        descend(l2) { model, gradient in
            for (rows, right) in data {
                let powers = rows.map { Probability.exponential(model.score($0)) }
                let total = powers.reduce(0, +)
                let share = 1 / Double(right.reduce(0) { $0 + ($1 ? 1 : 0) })
                for (row, (power, isRight)) in zip(rows, zip(powers, right)) {
                    let error = (power / total - (isRight ? share : 0)) / Double(data.count)
                    for k in row.indices { gradient.weights[k] += error * row[k] }
                }
            }
        }
    }

    /// Learns the probability that a review is right.
    mutating func classify(_ examples: [(features: [Float], isRight: Bool)], l2: Double) {
        let data = examples.map { (row: scaled($0.features), isRight: $0.isRight) }
        descend(l2) { model, gradient in
            for (row, isRight) in data {
                let error = (Probability.logistic(model.score(row)) - (isRight ? 1 : 0)) / Double(data.count)
                gradient.bias += error
                for k in row.indices { gradient.weights[k] += error * row[k] }
            }
        }
    }

    private mutating func descend(
        _ l2: Double,
        _ add: (MatchTrainer, inout (bias: Double, weights: [Double])) -> Void
    ) {
        var mean = [Double](repeating: 0, count: weights.count + 1)
        var square = mean
        var (power1, power2) = (1.0, 1.0)
        for _ in 0..<Self.steps {
            var gradient = (bias: 0.0, weights: weights.map { l2 * $0 })
            add(self, &gradient)
            power1 *= 0.9
            power2 *= 0.999
            for (k, slope) in (gradient.weights + [gradient.bias]).enumerated() {
                mean[k] = 0.9 * mean[k] + 0.1 * slope
                square[k] = 0.999 * square[k] + 0.001 * slope * slope
                let step = 0.05 * (mean[k] / (1 - power1)) / ((square[k] / (1 - power2)).squareRoot() + 1e-8)
                if k < weights.count { weights[k] -= step } else { bias -= step }
            }
        }
    }
}
