// Tables whose quotation marks are not as RFC 4180 has them: no good row is lost, and what was guessed is told.

import AnalyzerTesting
import Corpus
import Testing

@Suite struct TableRepairTests {
    /// A table, and the texts that it ought to give.
    struct Case: CustomTestStringConvertible {
        var name: String
        var table: String
        var texts: [String]
        var codes: [CorpusProblem.Code]
        /// Whether a row was left out.
        var hasError = false
        var testDescription: String { name }

        init(
            _ name: String,
            _ table: String,
            _ texts: [String],
            _ codes: [CorpusProblem.Code] = [.badLine],
            hasError: Bool = false
        ) {
            self.name = name
            self.table = table
            self.texts = texts
            self.codes = codes
            self.hasError = hasError
        }
    }

    static let strayMarks: [Case] = [
        Case(
            "a quotation in a text",
            "title,text\nA,\"The mayor said \"we will rebuild\" on Monday.\"\nB,Next.\n",
            ["The mayor said \"we will rebuild\" on Monday.", "Next."]
        ),
        Case(
            "with a comma behind it",
            "id,text,day\n1,\"They said \"yes\", and \"no\", twice.\",2024\n2,Next.,2024\n",
            ["They said \"yes\", and \"no\", twice.", "Next."]
        ),
        Case(
            "at the end of a text",
            "id,text,day\r\n1,\"They said \"yes\"\",2024\r\n2,\"They said \"\"no\"\"\",2024\r\n",
            ["They said \"yes\"", "They said \"no\""]
        ),
        Case(
            "at the beginning of a text",
            "id,text\n1,\"\"Yes,\" they said.\"\n2,Next.\n",
            ["\"Yes,\" they said.", "Next."]
        ),
        Case(
            "over several lines",
            "id,text,day\n1,\"One \"two\"\nthree, \"four\", five.\n\nSix.\",2024\n2,Next.,2024\n",
            ["One \"two\"\nthree, \"four\", five.\n\nSix.", "Next."]
        ),
        Case(
            "over several lines of the last column",
            "id,text\n1,\"One \"two\"\nthree.\"\n2,Next.\n",
            ["One \"two\"\nthree.", "Next."]
        ),
        Case(
            "doubled and not doubled",
            "id,text\n1,\"A \"\"b\"\" c \"d\" e.\"\n",
            ["A \"b\" c \"d\" e."]
        ),
        Case(
            "a measure",
            "id,text\n1,\"A 5\" pipe broke.\"\n2,\"Next.\"\n",
            ["A 5\" pipe broke.", "Next."]
        ),
        Case(
            "a measure without marks around it",
            "id,text\n1,A 5\" pipe broke.\n2,Next.\n",
            ["A 5\" pipe broke.", "Next."],
            []
        ),
        Case(
            "a blank behind the mark",
            "id,text,day\n1,\"Text.\" ,2024\n2,\"Next.\"\t,2024\n",
            ["Text.", "Next."],
            []
        ),
        Case(
            "marks that quote nothing",
            "id\ttext\n1\t\"Yes,\" he said.\n2\t\"No,\" she said. \"Never.\"\n3\tNext, then.\n",
            ["\"Yes,\" he said.", "\"No,\" she said. \"Never.\"", "Next, then."],
            [.badLine, .badLine]
        ),
        Case(
            "marks that quote nothing, before fields that are quoted",
            "id,title,text\n1,\"Big\" news,\"Text, here.\"\n2,Other,Next.\n",
            ["Text, here.", "Next."]
        ),
    ]

    static let openMarks: [Case] = [
        Case(
            "with marks behind it",
            "id,text\n1,\"broken\n2,good text\n3,\"another good\"\n",
            ["broken", "good text", "another good"]
        ),
        Case("without any", "title,text\nA,one\nB,\"two\nC,three\nD,four\n", ["one", "two", "three", "four"]),
        Case(
            "in front of a row of several lines",
            "id,text\n1,\"broken\n2,\"good one\nwith two, or three, lines\"\n3,last\n",
            ["broken", "good one\nwith two, or three, lines", "last"]
        ),
        Case(
            "in front of a row whose text begins with a line end",
            "id,text\n1,\"broken\n2,\"\nGood one.\"\n3,last\n",
            ["broken", "\nGood one.", "last"]
        ),
        Case(
            "of a text of several lines",
            "id,text\n1,\"para one\npara two, with a comma\npara three\n2,\"good\"\n3,last\n",
            ["para one\npara two, with a comma\npara three", "good", "last"]
        ),
        Case(
            "in a column before the text",
            "id,title,text\n1,\"broken,two\n2,\"x\",good\n3,y,\"last\"\n",
            ["two", "good", "last"]
        ),
        Case(
            "at the end of the table",
            "id,text\n1,good\n2,\"para one\npara two\npara three",
            ["good", "para one\npara two\npara three"]
        ),
        Case(
            "again and again",
            "id,text\n" + (0..<60).map { "\($0),\"row \($0)\n" }.joined(),
            (0..<60).map { "row \($0)" },
            [CorpusProblem.Code](repeating: .badLine, count: 60)
        ),
        Case(
            "and doubled ones",
            "id,text\n" + (0..<60).map { "\($0),\"row \($0)\"\"\n" }.joined() + "60,good\n",
            (0..<60).map { "row \($0)\"" } + ["good"],
            [CorpusProblem.Code](repeating: .badLine, count: 60)
        ),
        Case(
            "in a row with too few fields",
            "id,title,text\n1,\"broken\n2,x,good\n3,\"y\",last\n",
            ["good", "last"],
            hasError: true
        ),
        Case("in the header", "\"id,text\n1,good\n2,\"last\"\n", ["good", "last"], []),
    ]

    @Test(arguments: strayMarks + openMarks)
    func noRowIsLost(_ table: Case) throws {
        let name = table.table.contains("\t") ? "a.tsv" : "a.csv"
        let reading = try Reading(table.table, named: name)
        #expect(reading.texts == table.texts)
        #expect(reading.codes == table.codes)
        #expect(reading.problems.contains { $0.severity == .error } == table.hasError)
    }

    /// What RFC 4180 allows is read as it stands, whatever it looks like.
    @Test(arguments: [
        "\"a\"\",\"\"b\"", "\"a,\"\"b\"\"\"", "\"\"\"a\"\"\"", "\"a\r\n2,b\r\n3,c\"", "\"a\n2,\"\"b\"\"\n3,c\"",
        "\"a,\n2,b,\"",
    ])
    func whatIsInOrderStaysAsItIs(_ field: String) throws {
        let text = String(field.dropFirst().dropLast()).replacing("\"\"", with: "\"")
        for ending in ["", "\n", "\r\n"] {
            let reading = try Reading("id,text\n1,\(field)\n2,next\n3,\(field)\(ending)", named: "a.csv")
            #expect(reading.texts == [text, "next", text])
            #expect(reading.problems.isEmpty)
        }
    }

    /// Texts of all that has a meaning in a table, each quoted as RFC 4180 has it.
    @Test(arguments: 1...60)
    func anyTextInOrderStaysAsItIs(_ seed: UInt64) throws {
        var generator = SeededNumbers(seed: seed)
        let parts = ["\"", ",", "\n", "\"\"", ",\"", "\",", "a", "word", " ", "\r\n", ", ", "\"\n"]
        var table = "text,id,title\n"
        var texts: [String] = []
        for number in 0..<60 {
            let length = Int.random(in: 0..<12, using: &generator)
            let text = "t" + (0..<length).map { _ in parts.randomElement(using: &generator) ?? "" }.joined()
            texts.append(text)
            let quoted = "\"" + text.replacing("\"", with: "\"\"") + "\""
            table += seed % 2 == 0 ? "\(quoted),\(number),x\n" : "\(quoted),\(number),\(quoted)\r\n"
        }
        let reading = try Reading(table, named: "a.csv")
        #expect(reading.texts == texts)
        #expect(reading.problems.isEmpty)
    }

    /// A mark too many or too few in one row costs no other.
    @Test(arguments: 1...300)
    func aMarkTooManyCostsOneRow(_ seed: UInt64) throws {
        var generator = SeededNumbers(seed: seed)
        let titles = ["Title", "\"Title\"", "\"A title, long\""]
        let bodies = [
            "Plain text", "\"Text in marks\"", "\"Text, with a comma\"", "\"They said \"\"yes\"\", once\"",
            "\"Two\nlines\"",
            "\"Two,\nlines\"", "\"\"\"Yes,\"\" they said\"",
        ]
        var rows: [String] = []
        for number in 0..<9 {
            let body = bodies.randomElement(using: &generator) ?? ""
            let named = body.hasSuffix("\"") ? String(body.dropLast()) + " \(number).\"" : body + " \(number)."
            rows.append("\(number),\(titles.randomElement(using: &generator) ?? ""),\(named)\n")
        }
        let clean = try Reading("id,title,text\n" + rows.joined(), named: "a.csv").texts
        #expect(clean.count == 9)
        let bad = Int.random(in: 0..<8, using: &generator)
        var row = Array(rows[bad].utf8)
        let at = Int.random(in: 0..<(row.count - 1), using: &generator)
        if row[at] == UInt8(ascii: "\"") { row.remove(at: at) } else { row.insert(UInt8(ascii: "\""), at: at) }
        rows[bad] = String(decoding: row, as: UTF8.self)
        let reading = try Reading("id,title,text\n" + rows.joined(), named: "a.csv")
        for (number, text) in clean.enumerated() where number != bad {
            #expect(reading.texts.contains(text), "row \(number), with \(rows[bad].debugDescription)")
        }
    }

    /// Databases write backslashes before the marks of a text, and a comma or a line end may follow one.
    @Test func backslashesBeforeMarksAreUnderstood() throws {
        let table =
            #"id,title,text"# + "\n" + #"1,"Mayor: \"No\", she says","It is \"over\","# + "\n"
            + #"he said, at C:\\news\today.""# + "\n" + #"2,"\"Yes\", he says",Next."# + "\n"
        let reading = try Reading(table, named: "a.csv")
        #expect(reading.titles == [#"Mayor: "No", she says"#, #""Yes", he says"#])
        #expect(reading.texts == ["It is \"over\",\n" + #"he said, at C:\news\today."#, "Next."])
        #expect(reading.codes == [.badLine, .badLine])
        #expect(reading.problems.first?.message.contains("backslashes") == true)
        #expect(!reading.problems.contains { $0.severity == .error })
        // A row that is in order as it stands.
        let path = try Reading(#"id,title,text"# + "\n" + #"1,"C:\news\","The folder.""# + "\n", named: "a.csv")
        #expect(path.titles == [#"C:\news\"#] && path.problems.isEmpty)
    }

    @Test func aWarningNamesTheLines() throws {
        let reading = try Reading("id,text\n1,x\n2,\"a\nb \"c\" d.\"\n", named: "a.csv")
        #expect(reading.problems.first?.origin == "a.csv#2")
        #expect(reading.problems.first?.message.contains("lines 3 to 4") == true)
    }

    /// More than the window holds at first, so that a row's last bytes are not known to be the last.
    @Test func theLastFieldOfALargeTableNeedsNoLineEnd() throws {
        let text = String(repeating: "news ", count: 30_000)
        let table = "id,text\n" + (0..<4).map { "\($0),\"\(text)\"" }.joined(separator: "\n")
        let reading = try Reading(table, named: "a.csv")
        #expect(reading.documents.count == 4)
        #expect(reading.problems.isEmpty)
    }

    @Test(arguments: [3, 25])
    func aRowAboveTheLimitCostsItself(_ count: Int) throws {
        var options = CorpusOptions()
        options.maximumLineBytes = 300_000
        let giant =
            "2,\""
            + String(
                repeating: "A line, \"\"quoted\"\" and " + String(repeating: "long ", count: 400) + "\n",
                count: 350
            ) + "\"\n"
        let table =
            "id,text\n1,before\n" + giant + "3,\"between\"\n" + String(repeating: giant, count: count) + "4,after\n"
        let reading = try Reading(table, named: "a.csv", options: options)
        #expect(reading.texts == ["before", "between", "after"])
        #expect(reading.codes == [CorpusProblem.Code](repeating: .tooLarge, count: count + 1))
    }

    /// A mark that never closes in front of more than the limit.
    @Test func rowsBehindAnOpenMarkAreKeptAboveTheLimit() throws {
        var options = CorpusOptions()
        options.maximumLineBytes = 300_000
        let rows = (0..<30_000).map { "\($0),a row like others\n" }.joined()
        let reading = try Reading("id,text\nx,\"broken\n" + rows, named: "a.csv", options: options)
        #expect(reading.documents.count == 30_001)
        #expect(reading.codes == [.badLine])
    }

    /// Tables that make a field reach as far as it can, again and again: the cost stays linear in their length.
    @Test(arguments: [
        "1,\"a\n", "1,\"a\"\"\n", "1,\"a\" b\",\n", "1,\"a \"b\"\n", "\",\"\n", "\"\"\"\n",
        "1,\"a \"b\", \"c\", \"d\",", "a,\"b \"c\n\n\n",
        "1,\"\"\",\"a\",\"\n\nword\n", "\"\"\",\"a, \n",
    ])
    func hostileTablesTakeLinearTime(_ line: String) throws {
        let folder = try TemporaryFolder()
        var options = CorpusOptions()
        options.maximumLineBytes = 300_000
        options.maximumProblems = 10
        func read(_ bytes: Int) throws -> Double {
            let table = "id,text\n" + String(repeating: line, count: bytes / line.utf8.count) + "\n9,good text\n"
            let path = try folder.write("a.csv", Array(table.utf8))
            return try cpuSeconds {
                let reader = try CorpusReader(path: path, options: options)
                while reader.next() != nil {}
            }
        }
        let small = try read(300_000)
        let large = try read(900_000)
        #expect(large < 6 * small + 0.1, "\(small) s, then \(large) s")
    }

    /// Zeros as a crash leaves them, in a field and as a row: they cost that row.
    @Test(arguments: ["a.csv", "a.csv.gz"]) func zerosCostTheirRowAlone(_ name: String) throws {
        let zeros = String(repeating: "\0", count: 300)
        let table = "id,title,text\n1,One,The first text.\n2,T\0wo,The \0second.\n\(zeros)\n3,Three,The third text.\n"
        let bytes = name.hasSuffix("gz") ? Archive.gzip(table) : Array(table.utf8)
        let reading = try Reading(bytes, named: name)
        #expect(
            reading.texts.count == 3 && reading.texts.first == "The first text."
                && reading.texts.last == "The third text."
        )
        #expect(!reading.problems.isEmpty)
        // Nothing else is a table for its name alone.
        #expect(try Reading(Array("id,name\n\(zeros)\n".utf8), named: "a.csv").documents.isEmpty)
    }

    /// Some writers set a blank behind each separator, before the quotation marks too.
    @Test(
        arguments: [
            "id, date, text\n1, \"2024-03-02\", \"The port, they said, is open.\nShips wait.\"\n2, \"2024-03-03\", \"It \"\"was\"\", he said.\"\n",
            "\"id\", \"date\", \"text\"\n\"1\", \"2024-03-02\", \"The port, they said, is open.\nShips wait.\"\n\"2\", \"2024-03-03\", \"It \"\"was\"\", he said.\"\n",
            "id; date; text\n1; 2024-03-02;  \"The port, they said, is open.\nShips wait.\"\n2; 2024-03-03; \"It \"\"was\"\", he said.\"\n",
        ]
    )
    func blanksBeforeMarksCountForNothing(_ table: String) throws {
        let reading = try Reading(table, named: "a.csv")
        #expect(reading.texts == ["The port, they said, is open.\nShips wait.", "It \"was\", he said."])
        #expect(reading.documents.map { $0.date?.prefix(10) } == ["2024-03-02", "2024-03-03"])
        #expect(reading.documents.map(\.sourceID) == ["1", "2"])
        #expect(reading.codes == [])
    }
}
