// Ten megabytes of marks, open, nested and out of order, take ten times as long as one.

import AnalyzerKit
import AnalyzerTesting
import Entities
import Quotes
import Testing

@Suite(.serialized) struct LinearTimeTests {
    static let words = [
        "\u{201C}", "\"", "he said \"", "\u{201C}\u{2018}\u{AB}", "that he said ", "\"a,\" he said. ", "X: \"a\"\n",
        "''a \u{201D} \u{AB}b \"c, Ann Doyle said, ", "\"a\" - he, a man, said, adding that \u{2018}b ",
        "Ann Doyle: a b.\n\n", "while he said that a, ", "Tass quoted Ann as saying ", "a, who said b, ",
        "after police said ",
        "according to him, \"a\", he said, and ", "accused him of \u{201C}a\u{201D}, asked whether he ",
    ]

    /// CPU seconds of the quotes analyzer alone.
    static func seconds(_ word: String, bytes: Int) -> Double {
        let document = Document(String(repeating: word, count: bytes / word.utf8.count))
        return cpuSeconds { _ = QuotesTests.quotes.analyze(document) }
    }

    @Test(arguments: [
        "Doyle said " + String(repeating: "just ", count: 200_000),
        "Doyle said " + String(repeating: "not even still ", count: 60_000),
        "\"We lost the match,\" Ann Doyle, deputy director of research for the Northern Forum and its sister body, said\n\n\"It was bad.\"",
        "Ann Doyle said in a statement on Monday", "Ann Doyle said in a tweet last week\n",
        "Doyle went on to say in an interview on 3 May 2021", "Doyle says in a new report on Monday",
        "The result was \"a surprise\", it was later reported, and will be checked again.",
        "It was \"a joke\", a banner said, and would fail very badly.",
    ])
    func noTextEndsTheProcess(_ text: String) { #expect(QuotesTests.rows(text).count <= 2) }

    /// One phrase or clause without end, with names or a turned cue in it.
    @Test(arguments: ["US/", "Iran & ", "big "])
    func aPhraseWithoutEndTakesLinearTime(_ word: String) {
        func seconds(_ bytes: Int) -> Double {
            let tail = word == "big " ? String(repeating: ", adds Ann Doyle, walked", count: bytes / 48) : ""
            let text =
                (tail.isEmpty ? "The plan failed, according to " : "Ann Doyle said the plan failed, leaving ")
                + String(repeating: word, count: bytes / 2 / word.utf8.count) + tail
                + String(repeating: " big", count: 60)
            var document = Document(text)
            document.add(QuotesTests.entities.analyze(document), by: "entities")
            return cpuSeconds { _ = QuotesTests.quotes.analyze(document) }
        }
        let small = seconds(20_000)
        let large = seconds(80_000)
        #expect(large < 8 * max(small, 0.01), "\(small) s, then \(large) s")
    }

    @Test(arguments: words)
    func takesLinearTime(_ word: String) {
        let small = Self.seconds(word, bytes: 50_000)
        let large = Self.seconds(word, bytes: 200_000)
        // Four times as much; a quadratic rule would need sixteen times as long.
        #expect(large < 8 * max(small, 0.01), "\(small) s, then \(large) s")
    }

    /// A row holds the text that it covers, and who says it.
    @Test(arguments: [
        "Ann Doyle, a b c, he said, ", "the plan, he said, and ", "he told Ann a, ", "said oan, ",
        "while he said that a, ",
        "Ann Doyle: a b.\n\n", "Tass quoted Ann as saying ", "according to Ann, b, ", "“a,” he went on, ",
    ])
    func rowsTakeLinearRoom(_ word: String) {
        func bytes(_ count: Int) -> Int {
            // Whoever has a name without end says nothing.
            let document = Document(
                "Ann \(String(repeating: "a", count: count)), " + String(repeating: word, count: count / 20)
            )
            return QuotesTests.quotes.analyze(document)
                .reduce(0) { sum, row in
                    guard case .string(let speaker)? = row.attributes["speaker"] else { return sum + row.range.count }
                    return sum + row.range.count + speaker.utf8.count
                }
        }
        let (small, large) = (bytes(20_000), bytes(80_000))
        #expect(large < 6 * small + 100_000, "\(small), then \(large)")
    }

    /// Each verb of saying inside one sentence reports what stands before it, and not what others have reported.
    @Test func aSentenceOfCreditsTakesLinearRoom() {
        func bytes(_ count: Int) -> Int {
            let text =
                "The plan" + String(repeating: ", said Ann Doyle, walked home", count: count)
                + String(repeating: " to the old road of the town", count: 8) + "."
            return QuotesTests.quotes.analyze(Document(text)).reduce(0) { $0 + $1.range.count }
        }
        let (small, large) = (bytes(200), bytes(800))
        #expect(small > 1_000 && large < 6 * small, "\(small), then \(large)")
    }

    @Test func readsTenMegabytes() {
        let word = "\u{201C}Never, \u{2018}he said, \"a, \u{AB}b, Ann Doyle said. ''c \u{201D} that "
        let small = Self.seconds(word, bytes: 1_000_000)
        let large = Self.seconds(word, bytes: 10_000_000)
        // Ten times as much.
        #expect(large < 20 * max(small, 0.01), "\(small) s, then \(large) s")
    }
}
