import Testing

@testable import analyzerd

@Suite struct EvaluationTests {
    private func row(_ label: String, _ start: Int, _ end: Int) -> GoldRow {
        GoldRow(label: label, start: start, end: end)
    }

    @Test func countsEqualRanges() {
        let evaluation = Evaluation(
            [(gold: [row("A", 0, 5), row("B", 6, 9)], found: [row("A", 0, 5), row("A", 6, 9), row("C", 1, 2)])],
            labels: ["A", "B"],
            overlap: false
        )
        #expect(evaluation.scores.map(\.label) == ["A", "B"])
        #expect(evaluation.scores[0].score == .init(right: 1, found: 2, gold: 1))
        #expect(evaluation.scores[1].score == .init(right: 0, found: 0, gold: 1))
        #expect(evaluation.total.precision == 0.5 && evaluation.total.recall == 0.5 && evaluation.total.f1 == 0.5)
    }

    @Test func overlappingRowsPairOnce() {
        let evaluation = Evaluation(
            [(gold: [row("A", 0, 10)], found: [row("A", 0, 4), row("A", 5, 12)])],
            labels: ["A"],
            overlap: true
        )
        #expect(evaluation.total == .init(right: 1, found: 2, gold: 1))
    }

    @Test func nothingIsZeroAndNotNaN() {
        let evaluation = Evaluation([], labels: ["A"], overlap: false)
        #expect(evaluation.total.f1 == 0 && evaluation.total.precision == 0)
    }

    @Test(arguments: [
        #"{"text":"x","annotations":[{"label":"A","start":0,"end":1}]}"#,
        #"{"text":"x","entities":[{"type":"A","start":0,"end":1}]}"#,
        #"{"text":"x","mentions":[{"category":"A","start":0,"end":1}]}"#,
    ])
    func readsTheFormsOfGold(_ line: String) throws {
        #expect(try GoldDocument(parsing: Array(line.utf8)).rows == [row("A", 0, 1)])
    }

    @Test(arguments: [#"{"text":"x"}"#, #"{"annotations":[{"label":"A","start":0}]}"#, "x"])
    func refusesOtherForms(_ line: String) {
        #expect(throws: (any Error).self) { try GoldDocument(parsing: Array(line.utf8)) }
    }
}
