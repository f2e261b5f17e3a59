// How often the speaker of a direct quotation has the right name, on the labelled articles of ../shared.

import AnalyzerKit
import Entities
import Foundation
import Quotes
import Testing

/// A labelled quotation: its content and its speaker's name, in Unicode scalars.
private struct LabelledQuote {
    var content: [Range<Int>]
    var name: Range<Int>?
}

/// Figures of the comparison.
struct NameScore {
    /// Quotations whose speaker the article names.
    var named = 0
    /// Quotations that were found with a name, and those with the right one.
    var given = 0
    var right = 0
    var precision: Double { given == 0 ? 0 : Double(right) / Double(given) }
    var coverage: Double { named == 0 ? 0 : Double(right) / Double(named) }
}

@Suite struct SpeakerLabelTests {
    static let shared = ProcessInfo.processInfo.environment["ANALYZERD_SHARED"] ?? "../shared"
    static let gold = shared + "/data/quotes/dev.jsonl.gz"
    static let isThere = FileManager.default.fileExists(atPath: gold)

    @Test(.enabled(if: isThere, "needs ../shared or $ANALYZERD_SHARED"))
    func namesSpeakersOfDirectQuotations() throws {
        let labels = Self.labels()
        #expect(labels.count == 30)
        var score = NameScore()
        for (id, text) in try Self.articles() {
            guard let quotes = labels[id] else { continue }
            Self.compare(quotes, with: text, &score)
        }
        let precision = (score.precision * 1000).rounded() / 1000
        let coverage = (score.coverage * 1000).rounded() / 1000
        print("names of speakers: \(score.named) named, \(score.given) given, \(score.right) right")
        print("names of speakers: precision \(precision), coverage \(coverage)")
        #expect(score.precision >= 0.95)
        #expect(score.coverage >= 0.75)
    }

    private static func labels() -> [String: [LabelledQuote]] {
        func range(_ text: Substring) -> Range<Int>? {
            let ends = text.split(separator: "-").compactMap { Int($0) }
            return ends.count == 2 && ends[0] <= ends[1] ? ends[0]..<ends[1] : nil
        }
        var result: [String: [LabelledQuote]] = [:]
        var id = ""
        for line in SpeakerLabels.text.split(separator: "\n") {
            guard line.hasPrefix(" ") else {
                id = String(line)
                continue
            }
            for item in line.split(separator: " ") {
                let sides = item.split(separator: "=", omittingEmptySubsequences: false)
                let content = sides[0].split(separator: "+").compactMap { range($0) }
                result[id, default: []].append(LabelledQuote(content: content, name: range(sides[1])))
            }
        }
        return result
    }

    /// Ids and texts of the development file.
    private static func articles() throws -> [(String, String)] {
        let gunzip = Process()
        gunzip.executableURL = URL(filePath: "/usr/bin/env")
        gunzip.arguments = ["gzip", "-dc", gold]
        let pipe = Pipe()
        gunzip.standardOutput = pipe
        try gunzip.run()
        let data = pipe.fileHandleForReading.readDataToEndOfFile()
        gunzip.waitUntilExit()
        return try data.split(separator: 0x0A)
            .compactMap { line in
                let object = try JSONSerialization.jsonObject(with: Data(line)) as? [String: Any]
                guard let id = object?["id"] as? String, let text = object?["text"] as? String else { return nil }
                return (id, text)
            }
    }

    /// Pairs each labelled quotation with the row whose content shares most of its bytes, and compares the names.
    private static func compare(_ quotes: [LabelledQuote], with text: String, _ score: inout NameScore) {
        var document = Document(text)
        document.add(QuotesTests.entities.analyze(document), by: "entities")
        let rows = QuotesTests.quotes.analyze(document)
        // Bytes at which the scalars begin.
        var starts: [Int] = []
        for (i, byte) in document.bytes.enumerated() where byte & 0xC0 != 0x80 { starts.append(i) }
        starts.append(document.bytes.count)
        func bytes(_ range: Range<Int>) -> Range<Int> { starts[range.lowerBound]..<starts[range.upperBound] }
        func size(_ ranges: [Range<Int>]) -> Int { ranges.reduce(0) { $0 + $1.count } }
        for quote in quotes {
            let content = quote.content.map { bytes($0) }
            if quote.name != nil { score.named += 1 }
            var best: (row: Annotation, share: Double)?
            for row in rows {
                let pieces = row.spans["content"] ?? []
                let both = content.reduce(0) { sum, a in sum + pieces.reduce(0) { $0 + a.clamped(to: $1).count } }
                let share = Double(2 * both) / Double(max(size(content) + size(pieces), 1))
                if share > best?.share ?? 0.5 { best = (row, share) }
            }
            guard let name = best?.row.name else { continue }
            score.given += 1
            if let gold = quote.name, isSame(name, document.text(bytes(gold))) { score.right += 1 }
        }
    }

    /// The same name, or one that holds the other's last word.
    private static func isSame(_ one: String, _ other: String) -> Bool {
        func words(_ name: String) -> [Substring] {
            name.lowercased().replacingOccurrences(of: "’", with: "'").replacingOccurrences(of: "'s", with: "")
                .split { !$0.isLetter && !$0.isNumber && $0 != "'" }
        }
        let first = words(one)
        let second = words(other)
        guard let a = first.last, let b = second.last else { return false }
        return first == second || second.contains(a) || first.contains(b)
    }
}
