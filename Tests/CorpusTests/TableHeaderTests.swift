// What stands before the header of a table, and headers that come again because tables were joined.

import Corpus
import Testing

@Suite struct TableHeaderTests {
    private static let header = "id,title,date,text\n"
    private static let rows = [
        "1,Bridge,2024-01-02,The bridge was closed.\n", "2,Market,2024-01-03,\"The market, they said, stays.\"\n",
    ]

    /// The same header in the middle is no article, whatever it looks like.
    @Test(arguments: [
        "id,title,date,text\n", "\"id\",\"title\",\"date\",\"text\"\r\n", "\u{FEFF}id,title,date,text\n",
        "\u{FEFF}\"id\",\"title\",\"date\",\"text\"\n",
    ])
    func aHeaderThatComesAgainIsNoArticle(_ again: String) throws {
        let reading = try Reading(Self.header + Self.rows[0] + again + Self.rows[1], named: "a.csv")
        #expect(reading.texts == ["The bridge was closed.", "The market, they said, stays."])
        #expect(reading.origins == ["a.csv#1", "a.csv#3"])
        #expect(reading.codes == [.badLine])
        #expect(reading.problems.first?.severity == .warning)
        #expect(reading.problems.first?.origin == "a.csv#2")
        #expect(reading.problems.first?.message.contains("line 3 is the header again") == true)
    }

    /// A column with dates whose name nobody knows: told once, so that nobody dates the articles by the file.
    @Test(arguments: [
        ("Datum", "05.01.2024", true), ("when", "Jan 5, 2024", true), ("size", "20240105", false),
        ("no", "2024", false),
    ])
    func aDateUnderAnotherNameIsToldOf(_ name: String, _ date: String, _ isTold: Bool) throws {
        let reading = try Reading("\(name);text\n\"\(date)\";One.\n\"\(date)\";Two.\n", named: "a.csv")
        #expect(reading.texts == ["One.", "Two."])
        #expect(reading.codes == (isTold ? [.badDate] : []))
        #expect(isTold == (reading.problems.first?.message.contains("--fields date=\(name)") == true))
        let known = try Reading("\(name);text;date\n\"\(date)\";One.;2024\n", named: "a.csv")
        #expect(known.problems.isEmpty)
    }

    /// Names that nobody knows, an empty one and one that is there twice.
    @Test func theNamesOfAHeaderNeedNotBeKnown() throws {
        let header = ",text,weight,weight\n"
        let reading = try Reading(header + "1,One.,2,3\n" + header + "2,Two.,2,3\n", named: "a.csv")
        #expect(reading.texts == ["One.", "Two."])
        #expect(reading.codes == [.badLine])
    }

    @Test(arguments: [
        // Another order, then other columns, then others in another number.
        ("text,id,title,date\n", "The ferry is late.,3,Ferry,2024-02-01\n"),
        ("text,title\n", "The ferry is late.,Ferry\n"),
        ("body,headline,url\n", "The ferry is late.,Ferry,https://ferry.example\n"),
        ("text,title,published,lang,link,source\n", "The ferry is late.,Ferry,2024-02-01,en,https://ferry.example,C\n"),
    ])
    func anotherHeaderHoldsForTheRowsBehindIt(_ header: String, _ row: String) throws {
        let table = Self.header + Self.rows.joined() + header + row
        for name in ["a.csv", "a.csv.gz"] {
            let bytes = name.hasSuffix("gz") ? Archive.gzip(table) : Array(table.utf8)
            let reading = try Reading(bytes, named: name)
            #expect(reading.texts.last == "The ferry is late.")
            #expect(reading.titles == ["Bridge", "Market", "Ferry"])
            #expect(reading.codes == [.badLine])
            #expect(reading.problems.first?.message.contains("another header") == true)
        }
    }

    /// Columns that only this table has, in another order.
    @Test func anotherOrderOfUnknownColumns() throws {
        let reading = try Reading("text,weight\nOne.,2\nweight,text\n3,Two.\n", named: "a.csv")
        #expect(reading.texts == ["One.", "Two."])
    }

    /// Short articles whose words are names of columns.
    @Test(arguments: [
        ("title,text\n", "Summary,Message\n", "Message"), ("id,title,text\n", "1,Story,Content\n", "Content"),
        ("title,text,day\n", "Text,Text,Text\n", "Text"),
    ])
    func wordsAloneMakeNoHeader(_ header: String, _ row: String, _ text: String) throws {
        let reading = try Reading(header + row, named: "a.csv")
        #expect(reading.texts == [text])
        #expect(!reading.codes.contains(.badLine))
    }

    @Test func aHeaderAsOftenAsRowsTakesLinearTime() throws {
        let columns = (0..<2000).map { "c\($0)" }.joined(separator: ",") + ",text\n"
        let other = "text," + (0..<2000).reversed().map { "c\($0)" }.joined(separator: ",") + "\n"
        var reading: Reading?
        let time = try ContinuousClock()
            .measure {
                reading = try Reading(
                    columns + String(repeating: other + columns, count: 50),
                    named: "a.csv"
                )
            }
        #expect(reading?.documents.isEmpty == true)
        #expect(time < .seconds(20))
    }

    // MARK: - Before the header

    @Test(arguments: [
        ("sep=;\r\n", ";", "a.csv"), ("SEP=,\n", ",", "a.csv"), ("\"sep=|\"\r\n", "|", "a.csv"),
        ("sep=\t\n", "\t", "a.csv"),
        ("\u{FEFF}sep=;\r\n", ";", "a.csv"), ("sep=;\n", ";", "export"), ("sep=;\r", ";", "a.csv"),
    ])
    func aLineForTheSpreadsheetNamesTheDelimiter(_ line: String, _ delimiter: String, _ name: String) throws {
        let end = line.utf8.last == 0x0A ? "\n" : "\r"
        let rows =
            ["id", "title", "text"].joined(separator: delimiter) + end
            + ["1", "Ferry", "\"The ferry; late, | again.\""].joined(separator: delimiter) + end
        let reading = try Reading(line + rows, named: name)
        #expect(reading.texts == ["The ferry; late, | again."])
        #expect(reading.problems.isEmpty)
    }

    @Test(arguments: [
        "# export of the desk\n", "Articles of March,,,\n", "Articles of March\n\n# 2024, by hand, all\n",
    ])
    func linesBeforeTheHeaderArePassedOver(_ lines: String) throws {
        let table = lines + Self.header + Self.rows.joined()
        let reading = try Reading(table, named: "a.csv")
        #expect(reading.texts == ["The bridge was closed.", "The market, they said, stays."])
        #expect(reading.origins == ["a.csv#1", "a.csv#2"])
        #expect(reading.codes == [.badLine])
        #expect(reading.problems.first?.severity == .warning)
        let semicolons = "# export\nid;title;text\n1;Bridge;The bridge, they said, was closed.\n"
        #expect(try Reading(semicolons, named: "a.csv").texts == ["The bridge, they said, was closed."])
    }

    /// Rows of articles are no title: what looks like a header behind them may be one of them.
    @Test func aTableWithoutAHeaderIsRefused() throws {
        let table = "1,Bridge,2024-01-02,The bridge was closed.\n2,Text,2024-01-02,Story\n3,A,2024-01-02,B\n"
        let reading = try Reading(table, named: "a.csv")
        #expect(reading.documents.isEmpty)
        #expect(reading.codes == [.noText])
    }

    @Test(arguments: ["\r", "\r\r"])
    func rowsMayEndWithReturnsAlone(_ end: String) throws {
        let table = "id,title,text\(end)1,Ferry,\"The ferry\rwas late.\"\(end)2,Bridge,It is closed.\(end)"
        for name in ["a.csv", "a.csv.gz"] {
            let bytes = name.hasSuffix("gz") ? Archive.gzip(table) : Array(table.utf8)
            let reading = try Reading(bytes, named: name)
            #expect(reading.texts == ["The ferry\nwas late.", "It is closed."])
            #expect(reading.problems.isEmpty)
        }
    }
}
