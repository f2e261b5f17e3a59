// Dates of every common form become ISO 8601 with the precision they have; what is no date becomes none.

import Corpus
import Testing

@Suite struct DateNormaliserTests {
    @Test(arguments: [
        ("2024-03-14", "2024-03-14"),
        ("2024-03", "2024-03"),
        ("2024-005", "2024-01-05"), ("2024-060", "2024-02-29"), ("2024-366", "2024-12-31"), ("2023-365", "2023-12-31"),
        ("2024-074T09:30:00Z", "2024-03-14T09:30:00Z"),
        ("2024", "2024"),
        ("2024-03-14T09:30:00Z", "2024-03-14T09:30:00Z"),
        ("2024-03-14T09:30:00+01:00", "2024-03-14T09:30:00+01:00"),
        ("2024-03-14T09:30:00.123-0500", "2024-03-14T09:30:00-05:00"),
        ("2024-03-14 09:30:00", "2024-03-14T09:30:00"),
        ("2024-03-14 09:30", "2024-03-14T09:30"),
        ("2024-03-14T09:30:00+00:00", "2024-03-14T09:30:00Z"),
        ("20240314", "2024-03-14"),
        ("10 a.m. EDT, March 14, 2024", "2024-03-14T10:00-04:00"), ("Updated 5 PM, May 14, 2024", "2024-05-14T17:00"),
        ("12am 3 May 2024", "2024-05-03T00:00"), ("May 3, 2024, 7.20pm", "2024-05-03T19:20"),
        ("May 3, 2024 at 11 p.m.", "2024-05-03T23:00"),
        ("20240314T093000Z", "2024-03-14T09:30:00Z"),
        ("20160421T000000", "2016-04-21T00:00:00"),
        ("20240314093000", "2024-03-14T09:30:00"),
        ("Thu, 14 Mar 2024 09:30:00 GMT", "2024-03-14T09:30:00Z"),
        ("Thu, 14 Mar 2024 09:30:00 -0500", "2024-03-14T09:30:00-05:00"),
        ("14 Mar 2024 09:30 EST", "2024-03-14T09:30-05:00"),
        ("Thu Mar 14 09:30:00 +0000 2024", "2024-03-14T09:30:00Z"),
        ("Thursday, 14-Mar-24 09:30:00 UTC", "2024-03-14T09:30:00Z"),
        ("March 14, 2024", "2024-03-14"),
        ("Mar. 14, 2024", "2024-03-14"),
        ("March 14th, 2024", "2024-03-14"),
        ("14 March 2024", "2024-03-14"),
        ("14th of March 2024", "2024-03-14"),
        ("Sept. 4, 2019", "2019-09-04"),
        ("March 2024", "2024-03"),
        ("Published: March 14, 2024 at 9:30 p.m. ET", "2024-03-14T21:30"),
        ("Updated 12:05 AM BST, Thu March 14, 2024", "2024-03-14T00:05+01:00"),
        ("19-OCT-1987 15:37:46.03", "1987-10-19T15:37:46"),
        ("14/03/2024", "2024-03-14"),
        ("03/14/2024", "2024-03-14"),
        ("05/05/2024", "2024-05-05"),
        ("3.4.2024", "2024-04-03"),
        ("2024/03/14", "2024-03-14"),
        ("03/2024", "2024-03"),
        ("1710408600", "2024-03-14T09:30:00Z"),
        ("1710408600000", "2024-03-14T09:30:00Z"),
        ("1710408600.25", "2024-03-14T09:30:00Z"),
        ("/Date(1710408600000)/", "2024-03-14T09:30:00Z"),
        ("2024-02-29", "2024-02-29"),
        ("2024-03-14T25:61:00", "2024-03-14"),
        ("  2024-03-14\n", "2024-03-14"),
        ("10 mars 2024", "2024-03-10"), ("7 juin 2024 à 18h30", "2024-06-07"), ("5. März 2024", "2024-03-05"),
        ("1er août 2023", "2023-08-01"), ("11 февраля 2024", "2024-02-11"), ("3 de mayo de 2019", "2019-05-03"),
        ("mar., 12 de noviembre de 2024", "2024-11-12"), ("24 maggio 2022", "2022-05-24"), ("FÉVRIER 2021", "2021-02"),
        ("2024年3月14日", "2024-03-14"), ("14 / 03 / 2024", "2024-03-14"),
        ("Updated on 2024-03-14 by 3 people", "2024-03-14"),
        ("2024-W10-2", "2024-03-05"), ("2024W102", "2024-03-05"), ("2020-W53-7", "2021-01-03"),
        ("1976-W01-1", "1975-12-29"),
        // The day of one date is not that of another, nor a number before it.
        ("Published April 28, 2023 Updated May 2, 2023", "2023-04-28"),
        ("Section B, Page 9, June 21, 1991", "1991-06-21"), ("No. 4, 21 June 2023", "2023-06-21"),
        ("June 21, 2023 by April Moss", "2023-06-21"), ("2023-06-21 by May Reed", "2023-06-21"),
        ("2023 June 21", "2023-06-21"), ("10 to 12 June 2023", "2023-06-10"), ("Sunday 21 of June, 2023", "2023-06-21"),
        ("21-Jun-29", "2029-06-21"), ("21-Jun-70", "1970-06-21"), ("06.21.2023", "2023-06-21"), ("2023.0", "2023"),
        ("1.6873038E9", "2023-06-20T23:30:00Z"), ("45098", "2023-06-21"), ("45098.39", "2023-06-21"),
        ("/Date(1687303800000+0100)/", "2023-06-20T23:30:00Z"),
        ("21-JUN-23 09.30.00.000000 PM", "2023-06-21T21:30:00"),
    ])
    func reads(_ text: String, _ expected: String) {
        #expect(DateNormaliser.read(text) == .date(expected))
    }

    @Test(arguments: [
        "2024-13-45", "2023-366", "2024-000", "2023-02-29", "31 April 2024", "0000-00-00", "0001-01-01", "-1",
        "99999999999999999999999",
        // A year of two digits that is to come, or long gone.
        "21-Jun-69", "21/06/45", "21-Jun-30",
        "yesterday", "14 March", "12", "Issue 45098", "1.7976931348623157e309", "12:30", "40/40/2024", "00/00/2024",
    ])
    func refuses(_ text: String) {
        #expect(DateNormaliser.read(text) == .none)
    }

    /// A month of another language or calendar is no number, and a quarter no month.
    @Test(arguments: [
        ("11 lipnja 2024", "2024"), ("2024-Q2", "2024"), ("Q2 2024", "2024"), ("Meskerem 1, 2016", "2016"),
        ("2024-W11", "2024"),
        ("week 11 of 2024", "2024"), ("Spring 2024, no. 3", "2024"),
    ])
    func keepsTheYearOfWhatIsNotUnderstood(_ text: String, _ year: String) {
        #expect(DateNormaliser.read(text) == .partial(year: year))
    }

    @Test(arguments: ["12 رمضان 1445", "2024-W54-1", "2024-W10-8"])
    func refusesOtherCalendarsAndWeeksThatAreNone(_ text: String) {
        #expect(DateNormaliser.read(text) == .none)
    }

    @Test(arguments: ["", " ", "null", "None", "NaN", "n/a", "Unknown", "yes"])
    func isAbsent(_ text: String) {
        #expect(DateNormaliser.read(text) == .absent)
    }

    @Test func keepsTheYearOfWhatCanBeReadInTwoWays() {
        #expect(DateNormaliser.read("03/04/2024") == .ambiguous(year: "2024"))
        #expect(DateNormaliser.read("03/04/2024", order: .dayFirst) == .date("2024-04-03"))
        #expect(DateNormaliser.read("03/04/2024", order: .monthFirst) == .date("2024-03-04"))
        #expect(DateNormaliser.read("14/03/2024", order: .monthFirst) == .date("2024-03-14"))
    }

    @Test(arguments: [
        (CorpusOptions.DateOrder.unknown, "2024"), (.dayFirst, "2024-04-03"), (.monthFirst, "2024-03-04"),
    ])
    func theOrderCanBeGiven(_ order: CorpusOptions.DateOrder, _ date: String) throws {
        var options = CorpusOptions()
        options.dateOrder = order
        let reading = try Reading("date,text\n03/04/2024,News.\n", named: "a.csv", options: options)
        #expect(reading.documents.map(\.date) == [date])
        // Whoever is told can do what he is told.
        let names = CorpusOptions.DateOrder.given.map { "dates=\($0.rawValue)" }
        #expect(names == ["dates=day-first", "dates=month-first"])
        #expect(reading.problems.map(\.code) == (order == .unknown ? [.badDate] : []))
        for problem in reading.problems { #expect(names.allSatisfy(problem.message.contains)) }
    }

    @Test func takesAnyBytes() {
        // Every byte, alone and around a date, in bounded time and without a trap.
        for scalar in (0...0xFF).compactMap(Unicode.Scalar.init(_:)) {
            let mark = String(Character(scalar))
            _ = DateNormaliser.read(mark)
            _ = DateNormaliser.read("9\(mark)9\(mark)9\(mark)9\(mark)2024\(mark)T\(mark)12:\(mark)30")
        }
        _ = DateNormaliser.read(String(repeating: "9:", count: 1000))
    }
}
