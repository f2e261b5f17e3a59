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
        ("12345678.txt", nil), ("herald/98/03/12.txt", nil), ("a1998-03/12.txt", "1998-03-12"),
        ("1998-03_12.txt", "1998-03-12"),
        ("1998-3-12-1.txt", "1998-03-12"), ("", nil), ("#", nil), ("#1998", nil), ("1998–03–12.txt", nil),
        ("99999999999999999999-01-01.txt", nil), ("page 1998-1999.txt", nil), ("03-04-1998.txt", "1998"),
        ("1998/03/12/1845.txt", "1998-03-12"), ("1998/03/12/2001.txt", "1998-03-12"),
        ("2024-03-14-2001.txt", "2024-03-14"), ("14-03-2024-10-30.txt", "2024-03-14"),
        ("2024/01/01/1998-03-12.txt", "1998-03-12"), ("199803120930.txt", "1998-03-12"),
        ("12 March 1998.txt", "1998-03-12"), ("1998/March/12/harbour.txt", "1998-03-12"),
        ("harbour_12mar1998.txt", "1998-03-12"), ("theresa-may-2016.txt", nil),
        ("1998/03-12/harbour.txt", "1998-03-12"),
    ])
    func innermostDate(place: String, date: String?) {
        switch NameDate(in: place, order: .unknown)?.reading {
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

    /// The folders above what is read count, and so does the name of a single file; that of a copy of standard input does not.
    @Test func wholePathIsLookedAt() throws {
        let folder = try TemporaryFolder()
        let file = try folder.write("1998-03-12.txt", Array("The harbour froze over.".utf8))
        var options = CorpusOptions()
        options.defaultDate = .name
        func dates(_ path: String) throws -> [String?] {
            Reading(try CorpusReader(path: path, options: options)).documents.map(\.date)
        }
        #expect(try dates(file) == ["1998-03-12"])
        _ = try folder.write("1997/05/6.txt", Array("The ice went.".utf8))
        let year = folder.path + "/1997"
        for path in [year, year + "/05"] { #expect(try dates(path) == ["1997-05-06"]) }
        options.isPathNamed = false
        #expect(try dates(file) == [nil])
        #expect(try dates(year) == [nil])
    }

    /// An archive's name is that of all its documents.
    @Test func whatCannotBeToldIsToldOnceAFile() throws {
        var options = CorpusOptions()
        options.defaultDate = .name
        let lines = (1...5).map { "{\"text\":\"Number \($0) of the news.\"}\n" }.joined()
        let reading = try Reading(lines, named: "03-04-1998.jsonl", options: options)
        #expect(reading.documents.map(\.date) == Array(repeating: "1998", count: 5))
        #expect(reading.codes == [.badDate] && reading.problems[0].message.contains("03-04-1998"))
    }

    @Test func takesAnyName() {
        for scalar in (0...0x2FF).compactMap(Unicode.Scalar.init(_:)) {
            let mark = String(Character(scalar))
            let found = NameDate(in: "1998\(mark)03\(mark)12\(mark)", order: .unknown)
            #expect((found != nil) == "-_/.".contains(mark), "\(mark.debugDescription)")
        }
        for piece in ["1998-", "1998/", "12.", "9", "/", "may 1 "] {
            _ = NameDate(in: String(repeating: piece, count: 20_000), order: .dayFirst)
        }
    }
}
