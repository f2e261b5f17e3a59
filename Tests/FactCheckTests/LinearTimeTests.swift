// A sentence that does not end takes time in proportion to its length, whatever it is full of.

import AnalyzerKit
import AnalyzerTesting
import FactCheck
import Testing

@Suite(.serialized) struct LinearTimeTests {
    @Test(arguments: [
        "crime is down ", "said that crime had risen ", "\" most voters ", "he never voted for the war, ",
        "3-1 win over ",
        "read more about the ", "a third of all ", "the law bans ", "2 million, ",
    ])
    func takesLinearTime(_ words: String) throws {
        let analyzer = try FactCheckAnalyzer(settings: Settings(values: ["minimum-score": "0"]))
        func seconds(_ count: Int) -> Double {
            let document = Document(String(repeating: words, count: count / words.utf8.count))
            // Other work on the machine only adds.
            return (0..<2).map { _ in cpuSeconds { _ = analyzer.analyze(document) } }.min() ?? 0
        }
        let small = seconds(40_000)
        let large = seconds(160_000)
        // Four times as much; what goes through the sentence for each of its words would take sixteen times as long.
        #expect(large < 8 * max(small, 0.02), "\(small) s, then \(large) s")
    }

    @Test func aQuotationOfManyParagraphsTakesLinearTime() throws {
        let analyzer = try FactCheckAnalyzer(settings: Settings())
        func measure(_ count: Int) -> (seconds: Double, claimants: Int) {
            let paragraph = "We have 5 million people in the country now.\n\n"
            var document = Document(String(repeating: paragraph, count: count))
            let size = paragraph.utf8.count
            let content = (0..<count).map { $0 * size..<($0 + 1) * size - 2 }
            document.add(
                [
                    Annotation(
                        label: "direct",
                        range: 0..<count * size - 2,
                        name: "Ann Doyle",
                        spans: ["content": content]
                    )
                ],
                by: "quotes"
            )
            var rows: [Annotation] = []
            let seconds = (0..<2).map { _ in cpuSeconds { rows = analyzer.analyze(document) } }.min() ?? 0
            return (seconds, rows.count { $0.name == "Ann Doyle" })
        }
        let (small, large) = (measure(2_000), measure(8_000))
        #expect(large.seconds < 8 * max(small.seconds, 0.02), "\(small), then \(large)")
        #expect(small.claimants == 2_000 && large.claimants == 8_000)
    }
}
