// First and last date of a label: of more terms than are looked up together, and wherever among them the outermost are.

import Testing

@testable import Store

@Suite struct LabelDateTests {
    @Test(arguments: [1, MentionIndex.termsAtOnce - 1, MentionIndex.termsAtOnce, MentionIndex.termsAtOnce + 1, 80])
    func theOutermostDatesAreFound(names count: Int) throws {
        let folder = try TemporaryFolder()
        let store = try folder.store()
        // Later names have earlier dates, and one in the middle has the last of all.
        let days = (0..<count).map { $0 == count / 2 ? "2023-12-31" : "2023-\(10 + $0 % 2)-\(10 + (count - $0) % 19)" }
        try store.add(
            days.enumerated()
                .map { number, day in
                    AnalysedDocument(
                        "Ship \(number) left.",
                        date: day,
                        rows: [StoredAnnotation("Ship", in: "Ship \(number) left.", "vessel", name: "Ship \(number)")]
                    )
                }
                + [
                    AnalysedDocument(
                        "Ship 0 is undated.",
                        rows: [StoredAnnotation("Ship", in: "Ship 0", "vessel", name: "Ship 0")]
                    )
                ]
        )
        let label = try #require(try store.groups("entities", by: .label).rows.first)
        #expect(label.name == "vessel" && label.count == count + 1)
        #expect(label.first == days.min())
        #expect(label.last == days.max())
    }
}
