// Precision, recall and F1 of rows against gold rows.

internal import JSONText

/// A labelled range in Unicode scalars.
struct GoldRow: Hashable {
    var label: String
    var start: Int
    var end: Int
}

/// The gold rows of a line.
struct GoldDocument {
    var rows: [GoldRow] = []

    /// Reads `annotations`, `entities` or `mentions`.
    ///
    /// - Throws: ``JSONError`` where the line is no JSON, or a row lacks its label or range.
    init(parsing line: [UInt8]) throws(JSONError) {
        let value = try JSONValue(parsing: line)
        guard let list = (value["annotations"] ?? value["entities"] ?? value["mentions"])?.arrayValue else {
            throw JSONError(.wrongType, at: 0, "there is no list \"annotations\", \"entities\" or \"mentions\"")
        }
        for item in list {
            guard let label = (item["label"] ?? item["type"] ?? item["category"])?.stringValue,
                let start = item["start"]?.integerValue, let end = item["end"]?.integerValue
            else {
                throw JSONError(.wrongType, at: 0, "an annotation needs \"label\", \"start\" and \"end\"")
            }
            rows.append(GoldRow(label: label, start: start, end: end))
        }
    }
}

/// Scores by label.
struct Evaluation {
    /// Counts of one label.
    struct Score: Equatable {
        var right = 0
        var found = 0
        var gold = 0
        var precision: Double { found == 0 ? 0 : Double(right) / Double(found) }
        var recall: Double { gold == 0 ? 0 : Double(right) / Double(gold) }
        var f1: Double { precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall) }
    }

    /// Labels in alphabetical order with their scores.
    let scores: [(label: String, score: Score)]
    /// All labels together.
    let total: Score

    init(_ documents: [(gold: [GoldRow], found: [GoldRow])], labels: Set<String>, overlap: Bool) {
        var byLabel: [String: Score] = [:]
        for label in labels { byLabel[label] = Score() }
        for (gold, found) in documents {
            for label in labels {
                let wanted = Set(gold.filter { $0.label == label })
                let given = Set(found.filter { $0.label == label })
                byLabel[label]?.gold += wanted.count
                byLabel[label]?.found += given.count
                byLabel[label]?.right +=
                    overlap ? Self.overlaps(wanted, given) : wanted.intersection(given).count
            }
        }
        scores = byLabel.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
        total = scores.reduce(into: Score()) { sum, item in
            sum.right += item.score.right
            sum.found += item.score.found
            sum.gold += item.score.gold
        }
    }

    /// Pairs that share a character, each row used once, earliest end first.
    private static func overlaps(_ gold: Set<GoldRow>, _ found: Set<GoldRow>) -> Int {
        var free = gold.sorted { ($0.start, $0.end) < ($1.start, $1.end) }
        var pairs = 0
        for row in found.sorted(by: { ($0.end, $0.start) < ($1.end, $1.start) }) {
            if let index = free.firstIndex(where: { $0.start < row.end && row.start < $0.end }) {
                free.remove(at: index)
                pairs += 1
            }
        }
        return pairs
    }
}
