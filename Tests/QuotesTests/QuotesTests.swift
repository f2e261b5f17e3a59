// The analyzer's promises, and quotations in newspaper style.

import AnalyzerKit
import AnalyzerTesting
import Entities
import Foundation
import Quotes
import Testing

@Suite struct QuotesTests {
    static let entities = try! EntitiesAnalyzer(settings: Settings())
    static let quotes = QuotesAnalyzer(settings: Settings())

    /// Rows as "label | piece … piece | speaker | cue | name".
    static func rows(_ text: String) -> [String] {
        var document = Document(text, date: "2024-03-14")
        document.add(entities.analyze(document), by: "entities")
        return quotes.analyze(document)
            .map { row in
                func one(_ role: String) -> String {
                    (row.spans[role] ?? []).map { document.text($0) }.joined(separator: " … ")
                }
                return [row.label, one("content"), one("speaker"), one("cue"), row.name ?? "-"].joined(separator: " | ")
            }
    }

    @Test func conforms() throws {
        let faults = try ConformanceKit.faults(of: QuotesAnalyzer.self) { document in
            document.add(Self.entities.analyze(document), by: "entities")
        }
        #expect(faults.isEmpty)
    }

    @Test(
        arguments: QuoteCases.marks + QuoteCases.reported + QuoteCases.boundaries + QuoteCases.bareClauses
            + QuoteCases.labels + QuoteCases.singles + QuoteCases.relatives + QuoteCases.mainClauses
            + QuoteCases.interviews + QuoteCases.turned
            + QuoteCases.edges
            + QuoteCases.takingOver
            + QuoteCases.appositions + QuoteCases.capitals + QuoteCases.wordings
            + QuoteCases.ownVoice + QuoteCases.quantities + QuoteCases.bareObjects + QuoteCases.sides
            + QuoteCases.looseMarks + QuoteCases.introductions + QuoteCases.transcripts
    )
    func findsQuotations(_ example: QuoteCase) {
        let rows = Self.rows(example.text)
        if example.isExact {
            #expect(rows == example.rows)
        } else {
            for row in example.rows { #expect(rows.contains(row), "\(rows)") }
        }
    }

    @Test("a text wrapped at a margin has the rows of the other", arguments: [48, 60, 72, 90])
    func wrappedText(_ width: Int) {
        let text = """
            The ferry line will not raise its fares this year, Chief Executive Tor Halvard said on Friday. "We have asked enough of the \
            islanders. They pay for a boat that comes late. Next year we will see," Halvard told a meeting in Ostrand, where 300 people had \
            waited for two hours.

            According to the union, a third of the crews have left since May. "Nobody stays. Nobody can live on that," said its secretary, \
            Ines Marsh. She added that the line had promised new contracts twice, and that nothing had come of it.
            """
        var wrapped = ""
        var column = 0
        for word in text.split(separator: " ", omittingEmptySubsequences: false) {
            let size = (word.firstIndex(of: "\n").map { word[..<$0] } ?? word).utf8.count
            if column + 1 + size > width { column = 0 }
            wrapped += (wrapped.isEmpty ? "" : column == 0 ? "\n" : " ") + word
            column = (word.lastIndex(of: "\n").map { word[$0...].utf8.count - 1 } ?? column + 1 + word.utf8.count)
        }
        let rows = Self.rows(text)
        #expect(rows.count >= 5)
        #expect(Self.rows(wrapped).map { String($0.map { $0 == "\n" ? " " : $0 }) } == rows)
    }

    /// Words are nobody's rather than another's: the speakers of all rows, "-" where none is named.
    @Test(arguments: [
        (
            "“We will win,” said Ann Doyle, but her rival Max Ober replied: “We will lose.”",
            ["Ann Doyle", "her rival Max Ober"]
        ),
        ("Max Ober was told: “You are fired from now on.”", ["-"]),
        ("Asked if Ann Doyle had said the war was over, Max Ober said he had not.", ["Max Ober"]),
        ("Max Ober forced Ann Doyle to say that the bank was safe.", []),
        ("Max Ober went on to say that the bank was safe.", ["Max Ober"]),
    ])
    func namesNobodyElse(_ text: String, _ speakers: [String]) {
        let found = Self.rows(text)
            .map { row in
                let speaker = row.components(separatedBy: " | ")[2]
                return speaker.isEmpty ? "-" : speaker
            }
        #expect(found == speakers, "\(Self.rows(text))")
    }

    @Test(arguments: ["Doyle never said, “I will leave.”", "Ann Doyle did not say: “We will leave.”"])
    func whatWasNotSaidIsMarked(_ text: String) {
        var document = Document(text)
        document.add(Self.entities.analyze(document), by: "entities")
        let rows = Self.quotes.analyze(document)
        #expect(rows.map { $0.attributes["negated"] } == [.boolean(true)], "\(rows)")
    }

    @Test func splitQuotationIsOneRow() {
        #expect(Self.rows("\"We left,\" said Ann Doyle. \"Nobody stopped us.\"").count == 1)
    }

    @Test(arguments: QuoteCases.none)
    func findsNoQuotations(_ text: String) {
        #expect(Self.rows(text).isEmpty, "\(Self.rows(text))")
    }

    @Test(arguments: NameCases.names + NameCases.clauses + NameCases.strangers + NameCases.offices)
    func namesSpeakers(_ example: NameCase) {
        let rows = Self.rows(example.text)
        #expect(rows.map { $0.split(separator: " | ").last.map { String($0) } ?? "" } == example.names, "\(rows)")
    }

    /// The attributes of the first row.
    static func attributes(_ text: String) -> Attributes? {
        var document = Document(text)
        document.add(entities.analyze(document), by: "entities")
        return quotes.analyze(document).first?.attributes
    }

    @Test(arguments: NameCases.anonymous)
    func marksUnnamedSources(_ text: String) {
        #expect(Self.attributes(text)?["anonymous"] == .boolean(true))
    }

    @Test(arguments: NameCases.notAnonymous)
    func marksNoOtherSources(_ text: String) throws {
        #expect(try #require(Self.attributes(text))["anonymous"] == nil)
    }

    @Test(arguments: NameCases.negated)
    func marksDenials(_ text: String) {
        #expect(Self.attributes(text)?["negated"] == .boolean(true))
    }

    @Test(arguments: NameCases.notNegated)
    func marksNothingElseAsDenied(_ text: String) throws {
        #expect(try #require(Self.attributes(text))["negated"] == nil)
    }

    @Test func aWordWithoutEndIsNoName() {
        // Quotations that go on have the name of the one before: it would be written as often as there are any.
        let text = "Ann \(String(repeating: "Sm", count: 10_000)) said: “It is so.”"
        var document = Document(text)
        document.add(Self.entities.analyze(document), by: "entities")
        let rows = Self.quotes.analyze(document)
        #expect(rows.count == 1)
        #expect(rows.allSatisfy { ($0.name?.utf8.count ?? 0) <= 200 })
    }

    /// Words of the rules in any order: rows lie in the text, and nothing traps.
    @Test func survivesAnyOrderOfWords() {
        let words = [
            "said", "that", "to", "“", "”", "\"", "'", "‘", "’", "(", ")", "—", "-", ":", ",", ".", "he", "as", "and",
            "called",
            "according", "\n\n", "is", "of", "about", "who", "72-year-old", "the", "president", "Ann", "Doyle", "'s",
            "not",
            "on", "Monday", "asked", "whether", "accused", "claim", "saying", "was", "signs", "A", "WALLACE", "it",
            "put",
        ]
        var state: UInt64 = 20_240_314
        for length in 1...400 {
            var text = ""
            for _ in 0..<(length % 40 + 1) {
                state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                text += words[Int(state >> 33) % words.count] + " "
            }
            var document = Document(text)
            document.add(Self.entities.analyze(document), by: "entities")
            for row in Self.quotes.analyze(document) {
                let ranges = ["content", "speaker", "cue"].flatMap { row.spans[$0] ?? [] }
                let isSound = ranges.allSatisfy { !$0.isEmpty && $0.upperBound <= document.bytes.count }
                #expect(isSound, "\(text)")
            }
        }
    }
}
