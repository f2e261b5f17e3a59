// A sentence that does not end takes time in proportion to its length, whatever it is full of.

import AnalyzerKit
import AnalyzerTesting
import Sentiment
import Testing

@Suite(.serialized) struct LinearTimeTests {
    @Test(arguments: [
        "deaths are rare ", "a book about famine ", "sales and profits fell ", "angry with Lund critics of Lund ",
        "Lund attacked a liar and ", "Lund praised ", "said Lund, who ran the (old) depot, and Lund ",
        "no proof that Lund met them and ",
    ])
    func takesLinearTime(_ words: String) throws {
        let analyzer = try SentimentAnalyzer(settings: Settings())
        func seconds(_ count: Int) -> Double {
            var document = Document(String(repeating: words, count: count / words.utf8.count))
            let names = document.tokens.enumerated().filter { $0.element.isCapitalised }
            document.add(
                names.map { Annotation(label: "PERSON", range: $0.element.range, name: "Lund \($0.offset)") },
                by: "entities"
            )
            // Other work on the machine only adds.
            return (0..<2).map { _ in cpuSeconds { _ = analyzer.analyze(document) } }.min() ?? 0
        }
        let small = seconds(40_000)
        let large = seconds(160_000)
        // Four times as much; what goes through the sentence for each of its words would take sixteen times as long.
        #expect(large < 8 * max(small, 0.02), "\(small) s, then \(large) s")
    }
}
