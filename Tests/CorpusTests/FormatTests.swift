// Each format read as it should be: fields, titles, origins.

import Corpus
import Testing

@Suite struct JSONFormatTests {
    /// Files with a byte order mark each, joined; and an encoding of four bytes, which is told apart from UTF-16.
    @Test func marksOfEncodingsAreNoText() throws {
        let line = "\u{FEFF}{\"text\":\"Some news.\"}\n"
        #expect(try Reading(line + line + line, named: "a.jsonl").texts == Array(repeating: "Some news.", count: 3))
        let wide = ([0xFEFF] + "{\"text\":\"x\"}".unicodeScalars.map(\.value))
            .flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8), 0, 0] }
        let reading = try Reading(wide, named: "a.jsonl")
        #expect(reading.documents.isEmpty && reading.codes == [.unsupported])
    }

    @Test func readsEveryFieldOfALine() throws {
        let line = #"""
            {"id": 7, "title": "Talks  go\non", "date": "March 14, 2024", "source": "The Courier", "url": "https://n.example/1", "lang": "en", "speaker": "Ana Ruiz", "text": "One “two”.\u00e9\nThree."}
            """#
        let reading = try Reading(line + "\n", named: "a.jsonl")
        let document = try #require(reading.documents.first)
        #expect(reading.problems.isEmpty)
        #expect(String(decoding: document.text, as: UTF8.self) == "One “two”.é\nThree.")
        #expect(document.title == "Talks go on")
        #expect(document.date == "2024-03-14")
        #expect(document.source == "The Courier")
        #expect(document.url == "https://n.example/1")
        #expect(document.sourceID == "7")
        #expect(document.language == "en")
        #expect(document.speaker == "Ana Ruiz")
        #expect(document.origin == "a.jsonl#1")
        #expect(document.originBytes == line.utf8.count)
    }

    @Test(arguments: [
        #"{"headline":"T","body":"Body text.","pubDate":"2024-03-14","publisher":"S","link":"u"}"#,
        #"{"Title":"T","MAINTEXT":"Body text.","date_publish":"2024-03-14 00:00:00","source_domain":"S","URL":"u"}"#,
        #"{"name":"T","articleBody":"Body text.","datePublished":"2024-03-14","source":{"id":null,"name":"S"},"url":"u"}"#,
        #"{"title":"T","content":{"rendered":"Body text."},"publishedAt":"2024-03-14","site":"S","link":"u"}"#,
        #"{"_id":{"$oid":"1"},"article":{"title":"T","text":"Body text."},"created_at":{"$date":"2024-03-14"},"outlet":"S","url":"u"}"#,
        #"{"_source":{"title":"T","body":{"text":"Body text."},"date":"2024-03-14","source":"S","url":"u"}}"#,
        #"{"title":"T","text":["Body text."],"date":20240314,"source":"S","url":"u","tags":[{"x":[1,2,{}]}]}"#,
        #"{"description":"less","summary":"less","title":"T","text":"Body text.","date":"2024-03-14","source":"S","url":"u"}"#,
        #"{"text":"","content":"Body text.","title":"T","date":"2024-03-14","source":"S","url":"u"}"#,
        // The text beside its summary, or behind one.
        #"{"title":"T","body":{"value":"Body text.","summary":"less"},"date":"2024-03-14","source":"S","url":"u"}"#,
        #"{"title":"T","body":{"summary":"less","value":"Body text."},"date":"2024-03-14","source":"S","url":"u"}"#,
        #"{"title":"T","content":{"rendered":"Body text.","description":"less"},"date":"2024-03-14","source":"S","url":"u"}"#,
        #"{"title":"T","summary":"less","content":{"rendered":"Body text."},"date":"2024-03-14","source":"S","url":"u"}"#,
        #"{"title":"T","content":{"id":"less","description":"Body text."},"date":"2024-03-14","source":"S","url":"u"}"#,
        #"{"title":"T","body":[{"value":"Body text.","summary":"less"}],"date":"2024-03-14","source":"S","url":"u"}"#,
        // What nobody sees in a name.
        "{\"\u{FEFF}title\":\"T\",\"te\u{AD}xt\":\"Body text.\",\"date\u{A0}\":\"2024-03-14\",\"\u{200B}source\":\"S\",\"\u{200E}url\u{2060}\":\"u\"}",
    ])
    func understandsTheNamesThatNewsSetsUse(_ line: String) throws {
        let document = try #require(try Reading(line, named: "a.json").documents.first)
        #expect(String(decoding: document.text, as: UTF8.self) == "Body text.")
        #expect(document.title == "T")
        #expect(document.date?.prefix(10) == "2024-03-14")
        #expect(document.source == "S")
        #expect(document.url == "u")
    }

    @Test(arguments: [
        #"{"status":"ok","articles":[{"title":"A","content":"One."},{"title":"B","content":"Two."}]}"#,
        #"{"response":{"docs":[{"headline":{"main":"A"},"lead_paragraph":"One."},{"title":"B","text":"Two."}]}}"#,
        #"{"hits":{"total":2,"hits":[{"_source":{"title":"A","text":"One."}},{"_source":{"title":"B","text":"Two."}}]}}"#,
    ])
    func readsTheAnswersOfNewsServices(_ answer: String) throws {
        let reading = try Reading(answer, named: "a.json")
        #expect(reading.texts == ["One.", "Two."])
        #expect(reading.titles == ["A", "B"])
        #expect(reading.origins == ["a.json#1.1", "a.json#1.2"])
    }

    /// What stands around a list may have a text of its own, and there may be several lists.
    @Test(arguments: [
        (#"{"description":"Daily export","articles":[{"text":"One."},{"text":"Two."}]}"#, ["One.", "Two."]),
        (#"{"title":"Larford Post","description":"News","items":[{"id":"1","content_text":"One."}]}"#, ["One."]),
        (
            #"{"summary":"2 results","results":[{"title":"a","body":"One."},{"title":"b","body":"Two."}]}"#,
            ["One.", "Two."]
        ),
        (#"{"articles":[{"text":"One."}],"blogs":[{"text":"Two."}],"authors":[{"name":"A"}]}"#, ["One.", "Two."]),
        (#"{"blogs":[{"text":"One."}],"count":1}"#, ["One."]),
        (#"{"@odata.context":"x","value":[{"Title":"A","Body":"One."}]}"#, ["One."]),
        (#"{"data":{"message":"ok","posts":[{"title":"a","text":"One."}]}}"#, ["One."]),
        (
            #"{"text":"Terms.","articles":[{"title":"a","text":"One."},{"title":"b","text":"Two."}]}"#,
            ["Terms.", "One.", "Two."]
        ),
        // An article with lists of its own.
        (#"{"text":"One.","title":"a","items":[{"text":"caption"}],"authors":[{"name":"A","text":"t"}]}"#, ["One."]),
        (
            #"{"description":"One.","title":"a","items":[{"url":"u","caption":"c"}],"comments":[{"text":"c"}]}"#,
            ["One."]
        ),
        (#"{"description":"One.","title":"a","results":[{"name":"n","description":"d"}]}"#, ["One."]),
    ])
    func readsTheListsInAnObject(_ answer: String, _ texts: [String]) throws {
        for spaced in [answer, answer.replacing(",\"", with: ",\n \"")] {
            let reading = try Reading(spaced, named: "a.json")
            #expect(reading.texts == texts)
            #expect(reading.problems.isEmpty)
            #expect(Set(reading.origins).count == texts.count)
        }
    }

    /// An export of a whole archive in one object is longer than any record may be.
    @Test(
        arguments: ["{\"status\":\"ok\",\"articles\":[", "{\n\"articles\": [\n"],
        ["]}", "],\"next\":{\"page\":2}}\n", "]}\n{\"text\":\"Last.\"}\n"]
    )
    func anEnvelopeMayBeLongerThanARecord(_ head: String, _ tail: String) throws {
        var options = CorpusOptions()
        options.maximumDocumentBytes = 10_000
        options.maximumLineBytes = 10_000
        let articles = (0..<2_000).map { "{\"title\":\"T\",\"text\":\"Story \($0) of the day.\"}" }
        let reading = try Reading(head + articles.joined(separator: ",") + tail, named: "a.json", options: options)
        #expect(reading.documents.count == (tail.contains("Last") ? 2_001 : 2_000))
        #expect(reading.problems.allSatisfy { $0.severity == .warning })
    }

    /// A text that only stands in for another one of its record.
    @Test(arguments: [
        ("Read on.", "text", "body", true), ("Read on.", "body", "text", true), ("Read on.", "text", "Text", true),
        ("Read on.", "body", "summary", false), (String(repeating: "A whole text. ", count: 30), "text", "body", false),
    ])
    func theWholeTextOfARecordCounts(_ short: String, _ name: String, _ other: String, _ isOther: Bool) throws {
        let long = String(repeating: "The bridge was opened on Monday. ", count: 60)
        for record in [
            "{\"\(name)\":\"\(short)\",\"\(other)\":\"\(long)\"}",
            "{\"\(other)\":\"\(long)\",\"\(name)\":\"\(short)\"}",
        ] {
            #expect(
                try Reading(record, named: "a.jsonl").texts.first?.hasPrefix(isOther ? "The bridge" : short.prefix(5))
                    == true
            )
        }
        let table = try Reading("\(name),\(other)\n\(short),\(long)\n", named: "a.csv")
        #expect(table.texts.first?.hasPrefix(isOther ? "The bridge" : short.prefix(5)) == true)
        // An address is no text, and a page no longer one than what was taken out of it.
        let address = "https://news.example/2024/05/" + String(repeating: "port-of-larford-", count: 20)
        #expect(
            try Reading("{\"text\":\"Read on.\",\"article\":\"\(address)\"}", named: "a.jsonl").texts == ["Read on."]
        )
        let page = try Reading("{\"text\":\"Read on.\",\"body\":\"<p>\(long)\"}", named: "a.jsonl")
        #expect(page.texts == ["Read on."])
    }

    @Test(arguments: [
        ("[2024,13,5]", nil), ("[3,5,2024]", nil), ("[2024,3]", nil), ("{\"year\":2024}", nil),
        ("{\"seconds\":null}", nil),
        ("{\"$date\":\"2024-03-05\"}", "2024-03-05"), ("[\"2024-03-05\"]", "2024-03-05"), ("[2024,3,5]", "2024-03-05"),
        ("[2024,3,5,9,30]", "2024-03-05"), ("{\"year\":2024,\"month\":3,\"day\":5}", "2024-03-05"),
        ("{\"$date\":{\"$numberLong\":\"1709631000000\"}}", "2024-03-05T09:30:00Z"),
        ("{\"$numberLong\":\"1709631000000\"}", "2024-03-05T09:30:00Z"),
        ("{\"_seconds\":1709631000,\"_nanoseconds\":0}", "2024-03-05T09:30:00Z"),
        ("{\"seconds\":1709631000.0}", "2024-03-05T09:30:00Z"),
        ("{\"seconds\":1709631000,\"nanos\":7}", "2024-03-05T09:30:00Z"),
        ("{\"date\":\"2024-03-05 09:30:00.000000\",\"timezone_type\":3}", "2024-03-05T09:30:00"),
    ])
    func aDateThatIsNoTextIsUnderstoodOrTold(_ date: String, _ expected: String?) throws {
        let reading = try Reading("{\"text\":\"Some news.\",\"date\":\(date)}", named: "a.jsonl")
        #expect(reading.documents.map(\.date) == [expected])
        #expect(reading.codes == (expected == nil ? [.badDate] : []))
    }

    @Test func mapsFieldsByAFlag() throws {
        var options = CorpusOptions()
        options.fieldMap = try CorpusOptions.parseFieldMap("text=lede,title=kicker")
        let line = #"{"lede":"Mapped.","text":"Not this.","kicker":"K","title":"Nor this"}"#
        let reading = try Reading(line, named: "a.jsonl", options: options)
        #expect(reading.texts == ["Mapped."])
        #expect(reading.titles == ["K"])
        #expect(throws: CorpusProblem.self) { try CorpusOptions.parseFieldMap("txt=lede") }
    }

    @Test func readsArraysAndObjectsOverSeveralLines() throws {
        let object = "{\n  \"title\": \"A }{ \\\" B\",\n  \"text\": \"Some [text] here.\"\n}"
        let one = try Reading(object + "\n\n", named: "a.json")
        #expect(one.titles == ["A }{ \" B"])
        #expect(one.origins == ["a.json"])
        let array = try Reading("[\(object),\n\(object) , 3, \"x\", \(object)]\n", named: "b.json")
        #expect(array.origins == ["b.json#1", "b.json#2", "b.json#5"])
        #expect(array.codes == [.badLine, .badLine])
        let several = try Reading(object + "\n" + object, named: "c.json")
        #expect(several.origins == ["c.json#1", "c.json#2"])
    }

    @Test func aBrokenLineCostsItselfAlone() throws {
        let good = #"{"text":"Good."}"#
        let reading = try Reading("\(good)\n{\"text\":\"Bro\n\n\(good)\r\n[1]\n\(good)", named: "a.jsonl")
        #expect(reading.origins == ["a.jsonl#1", "a.jsonl#4", "a.jsonl#6"])
        #expect(reading.problems.map(\.origin) == ["a.jsonl#2", "a.jsonl#5"])
        #expect(reading.problems.allSatisfy { $0.severity == .error && $0.code == .badLine })
    }

    @Test func readsLinesOfAnotherEncoding() throws {
        var bytes = Array(#"{"text":"caf"#.utf8) + [0xE9] + Array("\"}\n".utf8)
        bytes += Array("{\"text\":\"café\"}\n".utf8)
        let reading = try Reading(bytes, named: "a.jsonl")
        #expect(reading.texts == ["café", "café"])
        #expect(reading.codes == [.badEncoding])
        let wide = "\u{FEFF}{\"text\":\"Zelenský\"}\n".utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
        #expect(try Reading(wide, named: "b.jsonl").texts == ["Zelenský"])
        #expect(try Reading([0xEF, 0xBB, 0xBF] + Array("{\"text\":\"Mark\"}".utf8), named: "c.json").texts == ["Mark"])
    }

    @Test func namesWhatIsRepeatedOrHasNoText() throws {
        let reading = try Reading(
            "{\"id\":\"a\",\"text\":\"One\"}\n{\"id\":\"a\",\"text\":\"Two\"}\n{\"id\":\"b\"}\n{\"id\":\"c\",\"text\":\"...\"}\n"
                + "{\"id\":\"d\",\"text\":\"\"}\n",
            named: "a.jsonl"
        )
        #expect(reading.texts == ["One", "Two"])
        #expect(reading.codes == [.duplicateName, .noText, .empty, .empty])
    }

    @Test func passesOverALineAboveTheLimit() throws {
        var options = CorpusOptions()
        options.maximumLineBytes = 1 << 20
        let giant = "{\"text\":\"" + String(repeating: "war ", count: 1_000_000) + "\"}\n"
        let reading = try Reading(
            Archive.gzip("{\"text\":\"Before.\"}\n" + giant + "{\"text\":\"After.\"}\n"),
            named: "a.jsonl.gz",
            options: options
        )
        #expect(reading.texts == ["Before.", "After."])
        #expect(reading.origins == ["a.jsonl.gz#1", "a.jsonl.gz#3"])
        #expect(reading.codes == [.tooLarge])
    }
}

@Suite struct HeadlineTests {
    private static let body = "Second paragraph of it.\n\nThird paragraph."

    @Test(arguments: [
        "Talks in Lagos go on", "Who pays for the bridge?", "The end.",
        "Gov. Keller and St. Anne's at odds", "Minister: “We will not wait”",
        "Then the lights went out in all of the city ...",
        "Œuvres d’art : le musée rouvre ses portes après dix années de travaux, à la surprise générale",
    ])
    func isATitle(_ line: String) throws {
        let reading = try Reading("\(line)\n\n\(Self.body)", named: "a.txt")
        #expect(reading.titles == [line])
        #expect(reading.texts == [Self.body])
    }

    /// The first paragraph of a text without a headline is text: what is said in it must be found.
    @Test(arguments: [
        "The minister said on Monday that two fighters had been sent to Lagos.",
        "“We will not wait for the grain deal any longer,” Anna Keller told reporters in the capital on Tuesday. “It is late.”",
        "The bridge was closed on Monday. Nobody knows why it was closed or when it will be opened",
        "The city council of Lagos voted for a new bridge over the lagoon on Tuesday after a debate of nine hours in which the "
            + "mayor, Rosa Delgado, spoke three times",
    ])
    func isAParagraph(_ line: String) throws {
        let text = "\(line)\n\n\(Self.body)"
        let reading = try Reading(text, named: "a.txt")
        #expect(reading.titles == [""] && reading.texts == [text])
        let record = try Reading(Archive.warcRecord("conversion", text), named: "a.warc")
        #expect(record.titles == [""] && record.texts == [text])
    }
}

@Suite struct TableFormatTests {
    @Test(arguments: [",", ";", "\t", "|"])
    func readsTheCommonDelimiters(_ mark: String) throws {
        let rows = [["id", "headline", "body"], ["1", "T", "\"a \"\"b\"\"\(mark) c\r\nd\""], ["2", "", "Second"]]
        let table = rows.map { $0.joined(separator: mark) }.joined(separator: "\r\n")
        let reading = try Reading(table, named: "anything")
        #expect(reading.texts == ["a \"b\"\(mark) c\r\nd", "Second"])
        #expect(reading.titles == ["T", ""])
        #expect(reading.origins == ["anything#1", "anything#2"])
        #expect(reading.problems.isEmpty)
    }

    @Test func aSentenceWithACommaIsNoTable() throws {
        for text in ["Story, by the staff\n\nThe news, today, is this.\n", "Content, text and more.\nNothing."] {
            #expect(try Reading(text, named: "a").documents.count == 1)
            #expect(try Reading(text, named: "a.txt").problems.isEmpty)
        }
    }

    @Test func raggedRowsAreNamedByTheirLine() throws {
        let reading = try Reading(
            "title,text\nA,\"one\ntwo\"\nB\nC,three,four\n\nD,five\n",
            named: "a.csv"
        )
        #expect(reading.titles == ["A", "D"])
        #expect(reading.problems.count == 2)
        #expect(reading.problems.first?.message.contains("line 4") == true)
        #expect(reading.problems.last?.message.contains("line 5") == true)
    }

    @Test func saysWhichColumnsThereAre() throws {
        let reading = try Reading("alpha,beta\n1,2\n", named: "a.csv")
        #expect(reading.codes == [.noText])
        #expect(reading.problems.first?.message.contains("alpha, beta") == true)
        var options = CorpusOptions()
        options.fieldMap = [.text: "beta"]
        #expect(try Reading("alpha,beta\n1,two\n", named: "a.csv", options: options).texts == ["two"])
    }

    @Test func readsRowsOfAnotherEncoding() throws {
        let reading = try Reading(Array("title,text\nA,caf".utf8) + [0xE9, 0x0A], named: "a.csv")
        #expect(reading.texts == ["café"])
        #expect(reading.codes == [.badEncoding])
    }
}

@Suite struct TextFormatTests {
    @Test func takesTheTitleFromTheFirstLine() throws {
        let reading = try Reading("Headline\n\nFirst.\n\nSecond.\n", named: "a.txt")
        #expect(reading.titles == ["Headline"])
        #expect(reading.texts == ["First.\n\nSecond."])
        #expect(reading.origins == ["a.txt"])
        #expect(try Reading("One line\nand another.\n", named: "b.txt").titles == [""])
        #expect(try Reading("Only a line", named: "c.txt").texts == ["Only a line"])
    }

    @Test func readsOtherEncodings() throws {
        let reading = try Reading([0x63, 0x61, 0x66, 0xE9], named: "a.txt")
        #expect(reading.texts == ["café"])
        #expect(reading.codes == [.badEncoding])
    }

    @Test(arguments: ["", "\n\n\n", "12 34 - 56", "\u{2014} \u{2026}"])
    func nothingToReadIsSaid(_ text: String) throws {
        let reading = try Reading(text, named: "a.txt")
        #expect(reading.documents.isEmpty)
        #expect(reading.codes == [.empty])
    }

    @Test func splitsItemsWhoseTitlesStandInTwoWays() throws {
        var options = CorpusOptions()
        options.split = .blankLines
        let close = "A\n\none.\ntwo.\nB\n\nthree.\nC\n\nfour.\nfive.\n"
        let reading = try Reading(close, named: "a.txt", options: options)
        #expect(reading.titles == ["A", "B", "C"])
        #expect(reading.texts == ["one.\ntwo.", "three.", "four.\nfive."])
        #expect(reading.origins == ["a.txt#1", "a.txt#2", "a.txt#3"])
        let apart = try Reading("A\n\none.\ntwo.\n\nmore.\n\nB\n\nthree.\n", named: "b.txt", options: options)
        #expect(apart.titles == ["A", "B"])
        #expect(apart.texts == ["one.\ntwo.\n\nmore.", "three."])
        let blocks = try Reading("One sentence.\n\nAnother one.\nGoes on.\n", named: "c.txt", options: options)
        #expect(blocks.texts == ["One sentence.", "Another one.\nGoes on."])
    }

    @Test(arguments: [
        ("a.xml", "<?xml version=\"1.0\"?>\n<newsItem guid=\"x\">", "NewsML"),
        ("a.xml", "<contentMeta><located>Berlin</located></contentMeta>", "XML (<contentmeta>)"),
        ("a.xml", "<rss version=\"2.0\"><channel>", "RSS"), ("a.pdf", "%PDF-1.7 and so on", "PDF"),
        ("a.7z", "7z\u{BC}", "nothing"),
        (
            "a.xml", "<articles><article><title>A</title><body>One story.</body></article></articles>",
            "XML (<articles>)"
        ),
        ("a", "<TEI xmlns=\"http://t.example/\"><text><body><p>A story.</p></body></text></TEI>", "XML (<tei>)"),
        ("a.xml", "<mediawiki xml:lang=\"en\">\n<page><title>A</title>", "MediaWiki"),
        (
            "a.eml", "From: A <a@b.example>\r\nSubject: Port\r\n grows\r\nMIME-Version: 1.0\r\n\r\nThe port grew.\r\n",
            "e-mail"
        ),
        (
            "box", "From a@b.example Tue Mar  5 10:00:00 2024\nReceived: by x\nDate: Tue\nTo: c\n\nThe port grew.\n",
            "e-mail"
        ),
        (
            "box",
            "From MAILER Tue Mar  5 10:00:00 2024\nFrom: A <a@b.example>\nSubject: Port\nTo: c\n\nThe port grew.\n",
            "e-mail"
        ),
        ("site/robots.txt", "User-agent: *\nDisallow: /private\n", "crawlers"),
        ("a/style.css", "p { margin: 0 }\n", "program"),
        ("a.yml", "- title: A\n  text: The port grew.\n", "YAML"),
        ("a.sql", "-- dump\nINSERT INTO a VALUES (1);\n", "database"),
    ])
    func refusesByName(_ file: String, _ content: String, _ name: String) throws {
        let bytes = name == "nothing" ? [0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C] : Array(content.utf8)
        let reading = try Reading(bytes, named: file)
        #expect(reading.documents.isEmpty)
        #expect(reading.codes == [.unsupported])
        #expect(reading.problems.first?.message.contains(name == "nothing" ? "7-Zip" : name) == true)
    }

    /// Texts that share something with those.
    @Test(arguments: [
        ("a.txt", "Date: Tuesday\nPlace: Larford\nBy: Ana Ruiz\n\nThe port grew."),
        ("a.txt", "Message: the port grows\n\nReceived: a letter by the mayor, who was glad."),
        ("css.txt", "The port grew."), ("A report on v2.0", "The port grew."), ("mimetype.txt", "The port grew."),
    ])
    func readsTextsThatOnlyLookForeign(_ file: String, _ content: String) throws {
        #expect(try Reading(content, named: file).documents.count == 1)
    }

    /// Archives whose first member says that they are no archive of texts.
    @Test(arguments: [
        ("[Content_Types].xml", "<Types/>", "Office"), ("mimetype", "application/epub+zip", "EPUB"),
        ("mimetype", "application/vnd.oasis.opendocument.text", "OpenDocument"), ("mimetype", "text/plain", nil),
        ("a.txt", "A.", nil),
    ])
    func refusesDocumentsThatAreArchives(_ name: String, _ content: String, _ what: String?) throws {
        let members = [Archive.ZipMember(name, content, method: 0), Archive.ZipMember("b.txt", "The port grew.")]
        let reading = try Reading(Archive.zip(members), named: "a.bin")
        #expect(reading.texts.contains("The port grew.") == (what == nil))
        if let what {
            #expect(reading.problems.map(\.message).allSatisfy { $0.contains(what) } && reading.problems.count == 1)
        }
    }

    @Test func readsAPage() throws {
        let page =
            "<!DOCTYPE html><html><head><title>Bridge opens</title></head><body><article><h1>Bridge opens</h1>"
            + "<p>The bridge was opened on Monday, the mayor said, after years of work on it.</p></article></body></html>"
        let reading = try Reading(page, named: "page")
        #expect(reading.titles == ["Bridge opens"])
        #expect(reading.texts.first?.contains("opened on Monday") == true)
    }
}
