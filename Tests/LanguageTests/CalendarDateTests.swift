// Dates and days, against days of the week that are known from history.

import Language
import Testing

@Suite struct CalendarDateTests {
    @Test(arguments: [
        (1582, 10, 15, 5), (1776, 7, 4, 4), (1815, 6, 18, 7), (1900, 1, 1, 1), (1945, 5, 8, 2), (1969, 7, 20, 7),
        (1970, 1, 1, 4),
        (1989, 11, 9, 4), (2000, 2, 29, 2), (2001, 9, 11, 2), (2022, 2, 24, 4), (2024, 2, 29, 4), (2100, 1, 1, 5),
    ])
    func weekdays(_ year: Int, _ month: Int, _ day: Int, _ weekday: Int) {
        #expect(CalendarDate(year: year, month: month, day: day)?.weekday == weekday)
    }

    @Test func everyDayThereAndBack() throws {
        var days = try #require(CalendarDate(year: 1600, month: 1, day: 1)?.daysSince1970)
        var wrong = 0
        for year in 1600...2400 {
            for month in 1...12 {
                for day in 1...CalendarDate.days(inMonth: month, year: year) {
                    let date = CalendarDate(year: year, month: month, day: day)
                    if date?.daysSince1970 != days || CalendarDate(daysSince1970: days) != date { wrong += 1 }
                    days += 1
                }
            }
        }
        #expect(wrong == 0)
        #expect(days == CalendarDate(year: 2401, month: 1, day: 1)?.daysSince1970)
    }

    @Test(arguments: [(1900, 28), (2000, 29), (2023, 28), (2024, 29), (2100, 28), (2400, 29)])
    func leapYears(_ year: Int, _ days: Int) {
        #expect(CalendarDate.days(inMonth: 2, year: year) == days)
        #expect((CalendarDate(year: year, month: 2, day: 29) != nil) == (days == 29))
    }

    @Test(arguments: ["2024", "2024-03", "2024-03-14", "0800-12-25", "9999-12-31"])
    func isoRoundTrip(_ text: String) {
        #expect(CalendarDate(iso: text)?.description == text)
    }

    @Test(arguments: [
        "", "20", "2024-", "2024-13", "2024-00", "2024-02-30", "2024-2-3", "2024-03-14x", "0000-01-01", "abcd",
        "2024/03/14",
        "２０２４", "-2024-01-01", "2024-03-1",
    ])
    func isoRefused(_ text: String) {
        #expect(CalendarDate(iso: text) == nil)
    }

    @Test func timesAreLeftOff() {
        #expect(CalendarDate(iso: "2024-03-14T10:00:00Z")?.description == "2024-03-14")
        #expect(CalendarDate(iso: "2024-03-14 10:00")?.description == "2024-03-14")
    }

    @Test func arithmetic() {
        let date = CalendarDate(year: 2024, month: 12, day: 30)
        #expect(date?.adding(days: 3)?.description == "2025-01-02")
        #expect(date?.adding(days: -365)?.description == "2023-12-31")
        #expect(date?.adding(months: 2)?.description == "2025-02")
        #expect(date?.adding(months: -12)?.description == "2023-12")
        #expect(CalendarDate(year: 2024, month: 5)?.adding(days: 1) == nil)
        #expect(CalendarDate(year: 2024)?.adding(months: 1) == nil)
        #expect(CalendarDate(year: 9999, month: 12, day: 31)?.adding(days: 1) == nil)
        #expect(CalendarDate(year: 1, month: 1, day: 1)?.adding(days: -1) == nil)
        #expect(date?.adding(days: .max) == nil)
        #expect(date?.adding(days: .min) == nil)
        #expect(date?.adding(months: .max) == nil)
        #expect(date?.adding(months: .min) == nil)
        #expect(CalendarDate(daysSince1970: .max) == nil)
        #expect(CalendarDate(daysSince1970: .min) == nil)
    }

    @Test func order() {
        let dates = ["2023", "2023-05", "2023-05-01", "2024-01-01"].compactMap { CalendarDate(iso: $0) }
        #expect(dates.shuffled().sorted() == dates)
    }
}
