// `analyzerd evaluate --reviews`: how well known fact checks are found.

internal import ArgumentParser
internal import Checks
internal import Glibc
internal import JSONText
internal import LineProtocol
internal import Pipeline

/// Figures of a ranking, as the scorers of CheckThat! take them.
struct RankingScore {
    private(set) var texts = 0
    private(set) var averagePrecision = 0.0
    private(set) var firstRight = 0
    private(set) var recall = 0.0

    /// Adds a text: the first five of its ranking count.
    mutating func add(ranked: [String], relevant: Set<String>) {
        var hits = 0
        var sum = 0.0
        for (place, id) in ranked.prefix(5).enumerated() where relevant.contains(id) {
            hits += 1
            sum += Double(hits) / Double(place + 1)
        }
        texts += 1
        averagePrecision += sum / Double(max(1, min(relevant.count, 5)))
        if let first = ranked.first, relevant.contains(first) { firstRight += 1 }
        recall += Double(hits) / Double(max(1, relevant.count))
    }

    /// MAP@5, P@1 and R@5.
    var figures: [(name: String, value: Double)] {
        let count = Double(max(1, texts))
        return [("MAP@5", averagePrecision / count), ("P@1", Double(firstRight) / count), ("R@5", recall / count)]
    }
}

extension EvaluateCommand {
    /// Ranks reviews for each text of the gold file, and prints figures or, as JSON, the rankings.
    func evaluateReviews(_ path: String) throws {
        var index = ReviewIndex()
        var names: [String] = []
        for (number, object) in try objects(path).enumerated() {
            guard let id = object["id"]?.stringValue, let claim = object["claim"]?.stringValue else {
                try fail(path, number, "\"id\" and \"claim\" are needed")
            }
            index.add(Int64(names.count), claim: claim, title: object["title"]?.stringValue)
            names.append(id)
        }
        index.finish()
        var score = RankingScore()
        var output = ""
        for (number, object) in try objects(gold).enumerated() {
            guard let text = object["text"]?.stringValue, let relevant = object["relevant"]?.arrayValue else {
                try fail(gold, number, "\"text\" and \"relevant\" are needed")
            }
            let found = MatchModel.matches(text, index, limit: 20, minimum: 0)
            let ranked = found.map { names[Int($0.review)] }
            score.add(ranked: ranked, relevant: Set(relevant.compactMap(\.stringValue)))
            guard json else { continue }
            let line = JSONValue.object([
                .init("id", object["id"] ?? .integer(number)), .init("ranked", .array(ranked.map { .string($0) })),
                .init("scores", .array(found.map { .number($0.score) })),
            ])
            output += line.text + "\n"
        }
        if !json {
            output = "known fact checks, \(score.texts) texts, \(names.count) reviews\n"
            output += score.figures.map { "\($0.name)  \(Self.decimal($0.value))\n" }.joined()
        }
        _ = Descriptor.writeAll(Array(output.utf8), to: STDOUT_FILENO)
    }

    private func objects(_ path: String) throws -> [JSONValue] {
        try read(path).split(separator: 0x0A).enumerated()
            .map { number, line in
                do {
                    return try JSONValue(parsing: Array(line))
                } catch {
                    try fail(path, number, "\(error)")
                }
            }
    }

    private func fail(_ path: String, _ number: Int, _ message: String) throws -> Never {
        printError("error: \(path) line \(number + 1): \(message)")
        throw ExitStatus.badData.exit
    }
}
