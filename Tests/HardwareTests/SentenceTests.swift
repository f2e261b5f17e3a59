// The sentences of NamedSystems, MoreNamedSystems, NoHardware and FactSentences, through the analyzer.

import AnalyzerKit
import Testing

@testable import Hardware

/// A sentence whose mention stands in brackets.
private struct Marked {
    var text: String
    var mention: String

    init?(_ line: some StringProtocol) {
        guard let open = line.firstIndex(of: "["), let close = line.lastIndex(of: "]") else { return nil }
        mention = String(line[line.index(after: open)..<close])
        text = String(line.filter { $0 != "[" && $0 != "]" }).trimmingBlanks
    }
}

extension String {
    fileprivate var trimmingBlanks: String {
        let head = drop { $0 == " " }
        return String(head.reversed().drop { $0 == " " }.reversed())
    }
}

@Suite struct HardwareSentences {
    private let analyzer: HardwareAnalyzer

    init() throws { analyzer = try plainAnalyzer.get() }

    private func rows(_ text: String) -> [(text: String, row: Annotation)] {
        let document = Document(text)
        return analyzer.analyze(document).map { (document.text($0.range), $0) }
    }

    @Test func findsNamedSystems() throws {
        let lines = [namedSystems, moreNamedSystems].flatMap { $0.split(separator: "\n") }
        #expect(lines.count >= 300)
        for line in lines {
            let parts = line.split(separator: " => ")
            let marked = try #require(Marked(parts[0]))
            let wanted = parts[1].split(separator: " | ").map(String.init)
            let found = rows(marked.text)
            #expect(
                found.contains { $0.text == marked.mention && $0.row.label == wanted[0] && $0.row.name == wanted[1] },
                "\(line): \(found.map { "\($0.text) => \($0.row.label) | \($0.row.name ?? "")" })"
            )
        }
    }

    @Test func leavesCivilSentencesAlone() {
        let lines = noHardware.split(separator: "\n")
        #expect(lines.count >= 150)
        for line in lines {
            let found = rows(String(line))
            #expect(found.isEmpty, "\(line): \(found.map(\.text))")
        }
    }

    /// What was given and right, given and wrong, wanted and missing.
    private struct Score {
        var right = 0
        var wrong: [String] = []
        var missing: [String] = []

        var precision: Double { Double(right) / Double(max(1, right + wrong.count)) }
        var recall: Double { Double(right) / Double(max(1, right + missing.count)) }
    }

    private func scores(_ sentences: String) throws -> [String: Score] {
        var scores: [String: Score] = [:]
        for line in sentences.split(separator: "\n") {
            let parts = line.split(separator: " | ").map(String.init)
            let marked = try #require(Marked(parts[0]))
            let row = rows(marked.text).first { $0.text == marked.mention }?.row
            for (key, wanted) in [("operator", parts[1]), ("status", parts[2])] {
                let value = row?.attributes[key].flatMap { if case .string(let text) = $0 { text } else { nil } }
                var score = scores[key] ?? Score()
                if let value, value == wanted { score.right += 1 }
                if let value, value != wanted { score.wrong.append("\(line): \(value)") }
                if wanted != "-", value != wanted { score.missing.append("\(line): \(value ?? "-")") }
                scores[key] = score
            }
        }
        return scores
    }

    /// Operator and status: at least .85 of what is given is right, on the sentences of both halves.
    @Test(arguments: [("tune", factSentencesTune), ("held", factSentencesHeld)])
    func readsOperatorAndStatus(_ half: String, _ sentences: String) throws {
        #expect(sentences.split(separator: "\n").count == 100)
        for (key, score) in try scores(sentences) {
            let figures = "\(half) \(key): precision \(score.precision), recall \(score.recall)"
            #expect(score.precision >= 0.85, "\(figures), wrong \(score.wrong)")
            #expect(score.recall >= 0.7, "\(figures), missing \(score.missing)")
        }
    }
}
