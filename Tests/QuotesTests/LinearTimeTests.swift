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

    @Test(arguments: words)
    func takesLinearTime(_ word: String) {
        let small = Self.seconds(word, bytes: 50_000)
        let large = Self.seconds(word, bytes: 200_000)
        // Four times as much; a quadratic rule would need sixteen times as long.
        #expect(large < 8 * max(small, 0.01), "\(small) s, then \(large) s")
    }

    @Test func readsTenMegabytes() {
        let word = "\u{201C}Never, \u{2018}he said, \"a, \u{AB}b, Ann Doyle said. ''c \u{201D} that "
        let small = Self.seconds(word, bytes: 1_000_000)
        let large = Self.seconds(word, bytes: 10_000_000)
        // Ten times as much.
        #expect(large < 20 * max(small, 0.01), "\(small) s, then \(large) s")
    }
}
