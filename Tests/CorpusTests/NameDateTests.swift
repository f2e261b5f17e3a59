// Dates in names of files: which are taken, and that only those are that the user asked for.

import Testing

@testable import Corpus

@Suite struct NameDateTests {
    @Test(arguments: [
        ("1998-03-12.txt", "1998-03-12"), ("herald/1998/03/12/harbour.txt", "1998-03-12"),
        ("herald/1998/3/2/harbour.txt", "1998-03-02"), ("19980312.txt", "1998-03-12"),
        ("herald_1998_03_12_p4.txt", "1998-03-12"), ("12.03.1998.txt", "1998-03-12"),
        ("13-03-1998 late edition.txt", "1998-03-13"), ("wire.tar.gz!19980312T0930.txt", "1998-03-12"),
        ("capture-19980312093000.html", "1998-03-12"), ("1998/1998-03/harbour.txt", "1998-03"),
        ("herald/1998/03/harbour-12.txt", "1998-03"), ("news-2024-01-01.tar.gz!a/1998-03-12.txt#7", "1998-03-12"),
        ("news-2024-01-01.tar.gz!a/b.txt#12", "2024-01-01"), ("news-2024-01-01.jsonl#1998-03-12", "1998-03-12"),
        ("1998-03-12/1999-13-45.txt", "1998-03-12"), ("1998-02-30/a.txt", nil), ("1998/03/4711.txt", "1998-03"),
        ("1998.txt", nil), ("4711-12.txt", nil),
        ("12345678.txt", nil), ("herald/98/03/12.txt", nil), ("a1998-03/12.txt", "1998-03"),
        ("1998-03_12.txt", "1998-03"),
        ("1998-3-12-1.txt", "1998-03-12"), ("", nil), ("#", nil), ("#1998", nil), ("1998–03–12.txt", nil),
        ("99999999999999999999-01-01.txt", nil), ("page 1998-1999.txt", nil), ("03-04-1998.txt", "1998"),
    ])
    func innermostDate(place: String, date: String?) {
        switch NameDate.read(place, order: .unknown) {
        case .date(let found): #expect(found == date)
        case .ambiguous(let year): #expect(year == date)
        case nil: #expect(date == nil)
        case let other: Issue.record("\(other)")
        }
    }

    private func archive() -> [UInt8] {
        Archive.tar([
            ("herald/1998/03/12/harbour.txt", "The harbour froze over."), ("herald/undated.txt", "Nobody knows when."),
            ("herald/03-04-1998.txt", "The order of days was given."),
            ("herald/1999-01-01.json", #"{"text":"It has a date of its own.","date":"1997-05-06"}"#),
        ])
    }

    @Test func onlyUndatedDocumentsTakeIt() throws {
        var options = CorpusOptions()
        #expect(try dates(options) == [nil, nil, nil, "1997-05-06"])
        options.defaultDate = .name
        let reading = try Reading(archive(), named: "wire.tar", options: options)
        #expect(reading.documents.map(\.date) == ["1998-03-12", nil, "1998", "1997-05-06"])
        // That only a year was taken is told, as for any other date.
        #expect(reading.problems.map(\.code) == [.badDate])
        options.dateOrder = .dayFirst
        #expect(try dates(options) == ["1998-03-12", nil, "1998-04-03", "1997-05-06"])
        options.defaultDate = .given("1998-03")
        #expect(try dates(options) == ["1998-03", "1998-03", "1998-03", "1997-05-06"])
    }

    private func dates(_ options: CorpusOptions) throws -> [String?] {
        try Reading(archive(), named: "wire.tar", options: options).documents.map(\.date)
    }

    @Test func takesAnyName() {
        for scalar in (0...0x2FF).compactMap(Unicode.Scalar.init(_:)) {
            let mark = String(Character(scalar))
            _ = NameDate.read("1998\(mark)03\(mark)12\(mark)", order: .unknown)
        }
        _ = NameDate.read(String(repeating: "1998-", count: 2_000), order: .dayFirst)
    }
}
