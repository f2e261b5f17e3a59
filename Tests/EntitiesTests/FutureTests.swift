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
        ("Talks begin on Friday.", "Friday = 2024-08-16"),
        ("The envoy arrives on Tuesday.", "Tuesday = 2024-08-20"),
        ("The law comes into force on Friday.", "Friday = 2024-08-16"),
        ("The election in March will decide.", "March = 2025-03"),
        ("They meet from Tuesday to Friday.", "Friday = 2024-08-16"),
        ("He could win if elected in November.", "November = 2024-11"),
        ("Rebels attacked on December 7. A vigil will be held on December 7.", "December 7 = 2024-12-07"),
        ("The king called an election on December 4.", "December 4 = 2024-12-04"),
        ("The man accused in May appears in court in October.", "October = 2024-10"),
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
        ("A man dies on Friday.", "Friday = 2024-08-09"),
        ("He could not start on Friday.", "Friday = 2024-08-09"),
        ("The end on Friday was near.", "Friday = 2024-08-09"),
        ("The rebels attacked on December 7.", "December 7 = 2023-12-07"),
        ("On December 7, rebels attacked.", "December 7 = 2023-12-07"),
        ("Output rose to 5.5% in November.", "November = 2023-11"),
        ("The premier resigned in November.", "November = 2023-11"),
        ("Rebels attacked on December 7. The December 7 raid failed.", "December 7 = 2023-12-07"),
        ("The deaths in March will be investigated.", "March = 2024-03"),
        ("The win on Sunday will give Leeds hope.", "Sunday = 2024-08-11"),
        ("July's attack will be remembered.", "July = 2024-07"),
        ("In February, he set out what the law will do.", "February = 2024-02"),
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
