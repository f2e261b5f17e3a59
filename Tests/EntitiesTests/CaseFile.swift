// Cases for the analyzer, one JSON object a line, written by somebody who had not seen the code.

import Entities
import Foundation
import JSONText
import Testing

@testable import AnalyzerKit

/// A sentence and the rows that it must and must not give.
struct EntityCase: Sendable {
    struct Row: Sendable {
        var text: String
        var label: String
        /// Nil: any name will do.
        var name: JSONValue?
    }

    var id: String
    var kind: String
    var text: String
    var date: String?
    var expected: [Row]
    var absent: [String]

    /// The cases of a file beside this one.
    static func read(_ name: String) throws -> [EntityCase] {
        let path = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Cases/\(name).jsonl")
        return try String(contentsOf: path, encoding: .utf8).split(separator: "\n")
            .map { line in
                let object = try JSONValue(parsing: Array(line.utf8))
                return EntityCase(
                    id: object["id"]?.stringValue ?? "",
                    kind: object["kind"]?.stringValue ?? "",
                    text: object["text"]?.stringValue ?? "",
                    date: object["date"]?.stringValue,
                    expected: (object["expect"]?.arrayValue ?? [])
                        .map {
                            Row(
                                text: $0["text"]?.stringValue ?? "",
                                label: $0["label"]?.stringValue ?? "",
                                name: $0["name"]
                            )
                        },
                    absent: (object["absent"]?.arrayValue ?? []).compactMap(\.stringValue)
                )
            }
    }

    /// What is wrong with the analyzer's answer, or nil.
    func fault(_ analyzer: EntitiesAnalyzer) -> String? {
        let document = Document(text, date: date)
        let rows = analyzer.analyze(document).map { (row: $0, text: document.text($0.range)) }
        for wanted in expected {
            let isFound = rows.contains { found in
                guard found.text == wanted.text, found.row.label == wanted.label else { return false }
                guard let name = wanted.name else { return true }
                return found.row.name == name.stringValue
            }
            if !isFound {
                return "\(id): no \(wanted.label) \(wanted.text)"
            }
        }
        for text in absent where rows.contains(where: { $0.text == text }) { return "\(id): \(text) is there" }
        return nil
    }
}
