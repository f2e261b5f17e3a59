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
}
