// Days and months without a year: to come where the text clearly says so, else the last ones.

import AnalyzerKit
import Entities
import Testing

@Suite struct FutureTests {
    /// Published on Wednesday, 14 August 2024.
    private func check(_ text: String, _ row: String) {
        let rows = EntitiesTests.rows(text, date: "2024-08-14")
        #expect(rows.contains("DATE " + row), "\(rows)")
    }

    @Test(arguments: [
        ("The pumps may not help until February.", "February = 2025-02"),
        ("The bridge is shut until Friday.", "Friday = 2024-08-16"),
        ("Schools will stay shut until early March.", "early March = 2025-03-01/2025-03-10"),
        ("The inquest was adjourned until Monday.", "Monday = 2024-08-19"),
        ("The match was put off until 3 May.", "3 May = 2025-05-03"),
        ("The hearing is set for March.", "March = 2025-03"),
        ("The ferry is set to sail again in April.", "April = 2025-04"),
        ("A march is planned for Saturday.", "Saturday = 2024-08-17"),
        ("The vote, to be held on Saturday, is close.", "Saturday = 2024-08-17"),
        ("They play Leeds on Saturday.", "Saturday = 2024-08-17"),
        ("Derby host Leeds at noon on Saturday.", "Saturday = 2024-08-17"),
        ("The paper is due by March.", "March = 2025-03"),
    ])
    func isToCome(_ text: String, _ row: String) { check(text, row) }

    @Test(arguments: [
        ("The show ran until February.", "February = 2024-02"),
        ("She was in office until May.", "May = 2024-05"),
        ("He did not wake until Saturday.", "Saturday = 2024-08-10"),
        ("He set to work in March.", "March = 2024-03"),
        ("The raid was planned in March.", "March = 2024-03"),
        ("They had to be dug out on Saturday.", "Saturday = 2024-08-10"),
        ("They played Leeds on Saturday.", "Saturday = 2024-08-10"),
        ("The play on Saturday was long.", "Saturday = 2024-08-10"),
        ("The hosts of a play met on Saturday.", "Saturday = 2024-08-10"),
    ])
    func isOver(_ text: String, _ row: String) { check(text, row) }

    /// A month that has begun is neither over nor to come.
    @Test func thisMonth() {
        #expect(EntitiesTests.rows("She will resign in March.", date: "2024-03-20").contains("DATE March = 2024-03"))
        #expect(
            EntitiesTests.rows("She has been ill since March.", date: "2024-03-10").contains("DATE March = 2024-03")
        )
    }
}
