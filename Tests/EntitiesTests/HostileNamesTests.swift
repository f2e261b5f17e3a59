// Texts that ended the process, or took time out of proportion, before they were found.

import AnalyzerKit
import AnalyzerTesting
import Language
import Testing

@testable import Entities

@Suite(.serialized) struct HostileNamesTests {
    static let names: Set<String> = ["PERSON", "ORG", "LOC", "MISC"]

    /// Names lie in order and not over one another.
    @Test(arguments: [
        "LONDON,\n\nROME - Officials said on Monday.", "KYIV,\n\nNICE - The club said", "KYIV,\nMILAN - The club said",
        "PARIS, \n\nROME (Reuters) - Officials said", "PARIS,\n\nLYON, France\n\nNICE - Officials said",
        "LONDON/PARIS,\n\nMILAN - They met.",
        String(repeating: "Liverpool-", count: 89), String(repeating: "Nice-", count: 400),
        String(repeating: "London-", count: 130),
        (0..<60).map { "\($0 % 2 == 0 ? "Lyon" : "Nice")-\($0 % 3 == 0 ? "Burnley" : "Valencia")" }
            .joined(separator: " drew with "),
        "In Fulham, Hillary Clinton-Fulham Inc. said. Hillary Clinton-Fulham fell.",
        "Burnley beat Stoke. Stoke lost to Burnley United. Derby equalised. Surrey beat Kent by six wickets.",
    ])
    func namesDoNotOverlap(_ text: String) {
        let rows = EntitiesTests.analyzer.analyze(Document(text, language: "en"))
            .filter { Self.names.contains($0.label) }
        #expect(!rows.isEmpty)
        for (one, next) in zip(rows, rows.dropFirst()) {
            #expect(one.range.upperBound <= next.range.lowerBound, "\(one.range) \(next.range)")
        }
    }

    @Test(arguments: ["1–", "1.5-", "1,500–", "50-60–"])
    func aChainOfRangesEnds(_ link: String) {
        let text = String(repeating: link, count: 8_000) + "1 people, 5–6 people and 2–3–4 km"
        let rows = EntitiesTests.rows(text)
        #expect(rows.contains("QUANTITY 2–3–4 km"), "\(rows.suffix(3))")
    }

    @Test(arguments: [
        "Burnley beat Stoke. ", "Derby equalised. ", "film \"Alpha\" in Kyiv ", "1–", "KYIV,\n\nNICE - The club said ",
    ])
    func takesLinearTime(_ words: String) {
        func seconds(_ count: Int) -> Double {
            let document = Document(String(repeating: words, count: count / words.utf8.count), language: "en")
            // Other work on the machine only adds.
            return (0..<2).map { _ in cpuSeconds { _ = EntitiesTests.analyzer.analyze(document) } }.min() ?? 0
        }
        let (small, large) = (seconds(20_000), seconds(80_000))
        // Four times as much; a quadratic rule takes sixteen times as long.
        #expect(large < 8 * max(small, 0.02), "\(small) s, then \(large) s")
    }

    /// Words whose hashes agree in the bits that a table of fixed places would take: one chain of all of them.
    @Test func wordsChosenForTheirHashesShareNoPlace() {
        var words: [String] = []
        var number = 0
        while words.count < 256 {
            let word = "Q" + String(number, radix: 36)
            number += 1
            if TextHash.of(word) >> 7 & 511 == 0 { words.append(word) }
        }
        let tokens = Document(words.joined(separator: " "), language: "en").tokens
        let evidence = NameEvidence(
            tokens: tokens,
            traits: Array(repeating: [], count: tokens.count),
            known: Array(repeating: KnownCover(), count: tokens.count)
        )
        #expect(words.allSatisfy { evidence.has(TextHash.of($0)) })
        #expect(evidence.longestRun < 128)
    }
}
