// The analyzer's promises, and quotations in newspaper style.

import AnalyzerKit
import AnalyzerTesting
import Entities
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

    @Test(arguments: [
        (
            "\"The bridge will open in May,\" Ilse Brandt said.",
            "direct | The bridge will open in May, | Ilse Brandt | said | Ilse Brandt"
        ),
        (
            "“We were lucky,” said Ann Doyle, a nurse. “Others were not.”",
            "direct | We were lucky, … Others were not. | Ann Doyle | said | Ann Doyle"
        ),
        (
            "''It is late,'' Mr. Quill said, ''but not too late.''",
            "direct | It is late, … but not too late. | Mr. Quill | said | Quill"
        ),
        (
            "«The door is open», said Ann Doyle.",
            "direct | The door is open | Ann Doyle | said | Ann Doyle"
        ),
        (
            "Ann Doyle told reporters: \"Nobody asked us.\"",
            "direct | Nobody asked us. | Ann Doyle | told | Ann Doyle"
        ),
        (
            "\"Why now?\" Ann Doyle asked. The hall was silent.",
            "direct | Why now? | Ann Doyle | asked | Ann Doyle"
        ),
        (
            "The spokesman, Ilse Brandt, said that the road would stay closed.",
            "indirect | that the road would stay closed | The spokesman | said | Ilse Brandt"
        ),
        (
            "The road will stay closed until Monday, officials said.",
            "indirect | The road will stay closed until Monday | officials | said | -"
        ),
        (
            "The road will stay closed, according to the ministry.",
            "indirect | The road will stay closed | the ministry | according to | -"
        ),
        (
            "According to Ann Doyle, the road will stay closed.",
            "indirect | the road will stay closed | Ann Doyle | According to | Ann Doyle"
        ),
        (
            "Ann Doyle said that the plan was \"a bad joke\" and would fail.",
            "mixed | that the plan was \"a bad joke\" and would fail | Ann Doyle | said | Ann Doyle"
        ),
        (
            "The plan, Ann Doyle said, has failed.",
            "indirect | The plan … has failed | Ann Doyle | said | Ann Doyle"
        ),
        (
            "Ann Doyle denied that the money was gone.",
            "indirect | that the money was gone | Ann Doyle | denied | Ann Doyle"
        ),
        (
            "‘It is cold,’ said Ann Doyle.",
            "direct | It is cold, | Ann Doyle | said | Ann Doyle"
        ),
        (
            "WALLACE: Would you accept that result?",
            "indirect | Would you accept that result | WALLACE | : | WALLACE"
        ),
    ])
    func findsQuotations(_ text: String, _ row: String) {
        #expect(Self.rows(text).contains(row), "\(Self.rows(text))")
    }

    @Test func splitQuotationIsOneRow() {
        #expect(Self.rows("\"We left,\" said Ann Doyle. \"Nobody stopped us.\"").count == 1)
    }

    @Test func pronounsFollowTheSpeaker() {
        let text =
            "\"We left,\" Ann Doyle said.\n\n\"Nobody stopped us,\" she said.\n\nThen Ilse Brandt came. \"Stop,\" she said."
        #expect(Self.rows(text).map { $0.split(separator: " | ").last } == ["Ann Doyle", "Ann Doyle", "Ilse Brandt"])
    }

    @Test func runsOverParagraphs() {
        let rows = Self.rows("\"We left,\" Ann Doyle said. \"It was dark.\n\n\"It was cold, too.\"")
        #expect(rows == ["direct | We left, … It was dark. … It was cold, too. | Ann Doyle | said | Ann Doyle"])
    }

    @Test func resynchronisesAtParagraphs() {
        let rows = Self.rows("He used the word \"never and went home.\n\n\"It is late,\" Ann Doyle said.")
        #expect(rows.contains("direct | It is late, | Ann Doyle | said | Ann Doyle"), "\(rows)")
    }

    @Test(arguments: [
        "The so-called \"safe zone\" was empty.", "She wrote \"The Long Road\" in 1987.", "Prices rose in May.",
        "A banner read nothing at all.", "The claims were settled out of court.",
    ])
    func findsNoQuotations(_ text: String) {
        #expect(Self.rows(text).isEmpty, "\(Self.rows(text))")
    }

    @Test func marksDenialsAndUnnamedSources() {
        func attributes(_ text: String) -> [Attributes] {
            var document = Document(text)
            document.add(Self.entities.analyze(document), by: "entities")
            return Self.quotes.analyze(document).map(\.attributes)
        }
        #expect(attributes("Ann Doyle denied that the money was gone.").first?["negated"] == .boolean(true))
        #expect(attributes("A senior official said that the money was gone.").first?["anonymous"] == .boolean(true))
        #expect(attributes("Ann Doyle said that the money was gone.").first?["anonymous"] == nil)
    }

    @Test(arguments: [
        "\u{201C}", "\"", "he said \"", "\u{201C}\u{2018}\u{AB}", "that he said ", "\"a,\" he said. ", "X: \"a\"\n",
    ])
    func takesLinearTime(_ word: String) {
        // A quadratic rule would need minutes here.
        var document = Document(String(repeating: word, count: 5000))
        document.add(Self.entities.analyze(document), by: "entities")
        _ = Self.quotes.analyze(document)
    }
}
