// NITF, the SGML of Reuters-21578, and that of TREC and of newswire collections.

import AnalyzerTesting
import Testing

@testable import Corpus

@Suite struct NewsElementTests {
    private static let nitf = """
        <?xml version="1.0" encoding="UTF-8"?>
        <!DOCTYPE nitf SYSTEM "nitf-3-3.dtd">
        <nitf version="-//IPTC//DTD NITF 3.3//EN"><head><title>Bridge</title><meta content="The Herald" name="publisher"/>
        <docdata><doc-id id-string="h-17"/><date.issue norm="20240305T093000Z"/></docdata>
        <pubdata ex-ref="https://news.example/17?a=1&amp;b=2"/></head>
        <body><body.head><hedline><hl1>Bridge &#8220;opens&#8221; at last</hl1><hl2>After years</hl2></hedline></body.head>
        <body.content><!-- <p>not this</p> --><block><p>The bridge was opened on <b>Monday</b>, the mayor said.</p>
        <p>It cost $5 million &amp; more; 3 < 4.</p><p><![CDATA[<raw> & all]]></p></block></body.content></body></nitf>
        """

    @Test func readsNITF() throws {
        let reading = try Reading(Self.nitf, named: "a.xml")
        let document = try #require(reading.documents.first)
        #expect(reading.documents.count == 1 && reading.codes == [])
        #expect(
            reading.texts == [
                "The bridge was opened on Monday, the mayor said.\n\nIt cost $5 million & more; 3 < 4.\n\n<raw> & all"
            ]
        )
        #expect(document.title == "Bridge “opens” at last")
        #expect(document.source == "The Herald" && document.sourceID == "h-17")
        #expect(document.url == "https://news.example/17?a=1&b=2")
        #expect(document.date?.hasPrefix("2024-03-05T09:30") == true)
        #expect(reading.origins == ["a.xml"])
    }

    /// The declaration says how the bytes are to be read; one that is right, one that is not known, and none.
    @Test(
        arguments: [
            ("ISO-8859-2", [0xB3, 0xEA], "łę", 0), ("windows-1251", [0xE4, 0xE0], "да", 0),
            ("x-unknown", [0xE9], "é", 1),
        ] as [(String, [UInt8], String, Int)]
    )
    func readsTheDeclaredEncoding(_ label: String, _ bytes: [UInt8], _ text: String, _ unknown: Int) throws {
        let head = "<?xml version=\"1.0\" encoding=\"\(label)\"?>\n<nitf><body><body.content><p>Word "
        let file = Array(head.utf8) + bytes + Array(" here.</p></body.content></body></nitf>".utf8)
        let reading = try Reading(file, named: "a.xml")
        #expect(reading.texts == ["Word \(text) here."])
        #expect(
            reading.problems.filter { $0.message.contains(label) && $0.message.contains("not known") }.count == unknown
        )
    }

    private static let reuters = """
        <!DOCTYPE lewis SYSTEM "lewis.dtd">
        <REUTERS TOPICS="YES" OLDID="1" NEWID="7">
        <DATE>19-OCT-1987 15:37:46.03</DATE><TOPICS><D>crude</D></TOPICS>
        <TEXT>&#2;
        <TITLE>PORT OF LAGOS OPENS</TITLE>
        <DATELINE>    LAGOS, Oct 19 - </DATELINE><BODY>The port of Lagos opened
        on Monday, officials said.
            Trade &lt;NGT> would grow.
         Reuter
        &#3;</BODY></TEXT>
        </REUTERS>
        <REUTERS NEWID="8"><DATE>20-OCT-1987</DATE><TEXT TYPE="BRIEF">&#2;
        ******<TITLE>CENTRAL BANK CUTS RATE</TITLE>Blah blah blah.
        &#3;</TEXT></REUTERS>
        <REUTERS NEWID="9"><TEXT TYPE="UNPROC">&#2;
        A table that nobody took apart.
        &#3;</TEXT></REUTERS>
        """

    @Test func readsReuters() throws {
        let reading = try Reading(Self.reuters, named: "a.sgm")
        #expect(
            reading.texts == [
                "LAGOS, Oct 19 - The port of Lagos opened on Monday, officials said.\n\nTrade <NGT> would grow.",
                "CENTRAL BANK CUTS RATE", "A table that nobody took apart.",
            ]
        )
        #expect(reading.titles.prefix(2) == ["PORT OF LAGOS OPENS", "CENTRAL BANK CUTS RATE"])
        #expect(reading.documents.map(\.sourceID) == ["7", "8", "9"])
        #expect(reading.documents.map { $0.date?.prefix(10) } == ["1987-10-19", "1987-10-20", nil])
        #expect(reading.documents.allSatisfy { $0.source == "Reuters" })
        #expect(reading.origins == ["a.sgm#1", "a.sgm#2", "a.sgm#3"])
        #expect(reading.codes == [])
    }

    /// As archives of newspapers have it: the lead by itself, and again in the full text.
    @Test(
        arguments: [
            ("<block class=\"full_text\"><p>LEAD</p><p>Ships wait.</p></block>", "LEAD\n\nShips wait."),
            ("<block><p>Ships wait.</p></block>", "LEAD\n\nShips wait."), ("", "LEAD"),
        ]
    )
    func aLeadStandsOnce(_ rest: String, _ text: String) throws {
        let lead = "The harbour bridge was opened on Monday, two years later than planned, the mayor said."
        let nitf =
            "<nitf><body><body.content><block class=\"lead_paragraph\"><p>LEAD</p></block>\(rest)</body.content></body></nitf>"
        let reading = try Reading(nitf.replacing("LEAD", with: lead), named: "a.xml")
        #expect(reading.texts == [text.replacing("LEAD", with: lead)])
        #expect(reading.codes == [])
    }

    struct Collection: Sendable, CustomTestStringConvertible {
        var name: String
        var text: String
        var ids: [String?]
        var titles: [String]
        var dates: [String?]
        var sources: [String]
        var texts: [String]
        var testDescription: String { name }
    }

    private static let collections = [
        Collection(
            name: "newswire",
            text: """
                <DOC id="NYT_ENG_20040302.0007" type="story" >
                <HEADLINE>
                Bridge opens
                at last
                </HEADLINE>
                <DATELINE>
                LAGOS, Nigeria
                </DATELINE>
                <TEXT>
                <P>
                The bridge was opened &amp; blessed
                on Monday.
                </P>
                <P>
                It cost $5 million.
                </P>
                </TEXT>
                </DOC>
                <DOC id="AFP_ENG_20041399.0008" type="other">
                <TEXT>
                A list, nothing more.
                </TEXT>
                </DOC>
                """,
            ids: ["NYT_ENG_20040302.0007", "AFP_ENG_20041399.0008"],
            titles: ["Bridge opens at last", ""],
            dates: ["2004-03-02", nil],
            sources: ["The New York Times", ""],
            texts: [
                "LAGOS, Nigeria The bridge was opened & blessed on Monday.\n\nIt cost $5 million.",
                "A list, nothing more.",
            ]
        ),
        Collection(
            name: "TREC",
            text: """
                <DOC>
                <DOCNO> XIE19960101.0001 </DOCNO>
                <DATE_TIME> 1996-01-02 </DATE_TIME>
                <FILEID>XX-1</FILEID>
                <BODY><SLUG> BRIDGE </SLUG><HEADLINE> Bridge opens </HEADLINE>
                <TEXT><P>The bridge is open.<P>Ships wait.
                </TEXT></BODY><TRAILER> XX-02 </TRAILER>
                </DOC>
                <DOC><DOCNO>AB1-2</DOCNO><HEAD>Ferry</HEAD><HEAD>stays</HEAD>
                <TEXT>
                   The ferry stays until June,
                the port said.
                   It then goes.
                </TEXT></DOC>
                """,
            ids: ["XIE19960101.0001", "AB1-2"],
            titles: ["Bridge opens", "Ferry stays"],
            dates: ["1996-01-02", nil],
            sources: ["Xinhua", ""],
            texts: [
                "The bridge is open.\n\nShips wait.", "The ferry stays until June, the port said.\n\nIt then goes.",
            ]
        ),
        Collection(
            name: "days of six digits",
            text: """
                <DOC><DOCNO> AP890214-0001 </DOCNO>
                <TEXT>
                The ferry to Hull-on-
                Sea was late, and two-
                and three-hour delays
                followed.
                </TEXT></DOC>
                <DOC><DOCNO> WSJ870302-0007 </DOCNO><DD> 03/02/87</DD><TEXT>Two.</TEXT></DOC>
                <DOC><DOCNO> FT912-7 </DOCNO><DATE>910514 </DATE><TEXT>Three.</TEXT></DOC>
                <DOC><DOCNO> LA021389-0004 </DOCNO><TEXT>Four.</TEXT></DOC>
                <DOC><DOCNO> APW19980601.0003 </DOCNO><DATE_TIME> 06/01/1998 09:30 </DATE_TIME><TEXT>Five.</TEXT></DOC>
                <DOC><DOCNO> AB890214-0001 </DOCNO><TEXT>Six.</TEXT></DOC>
                """,
            ids: [
                "AP890214-0001", "WSJ870302-0007", "FT912-7", "LA021389-0004", "APW19980601.0003", "AB890214-0001",
            ],
            titles: Array(repeating: "", count: 6),
            dates: ["1989-02-14", "1987-03-02", "1991-05-14", "1989-02-13", "1998-06-01", nil],
            sources: ["", "", "", "", "Associated Press", ""],
            texts: [
                "The ferry to Hull-on-Sea was late, and two- and three-hour delays followed.", "Two.", "Three.",
                "Four.",
                "Five.", "Six.",
            ]
        ),
        Collection(
            name: "extract",
            text: """
                <doc id="12" url="https://wiki.example/Bridge" title="Bridge">
                Bridge

                A bridge carries a road.

                It may be long.
                </doc>
                """,
            ids: ["12"],
            titles: ["Bridge"],
            dates: [nil],
            sources: [""],
            texts: ["A bridge carries a road.\n\nIt may be long."]
        ),
    ]

    @Test(arguments: collections, ["a.sgm", "a", "a.txt"])
    func readsTREC(_ collection: Collection, _ name: String) throws {
        let reading = try Reading(collection.text, named: name)
        #expect(reading.texts == collection.texts)
        #expect(reading.titles == collection.titles)
        #expect(reading.documents.map(\.sourceID) == collection.ids)
        #expect(reading.documents.map { $0.date.map { String($0.prefix(10)) } } == collection.dates)
        #expect(reading.documents.map(\.source) == collection.sources)
        #expect(reading.codes == [])
    }

    /// The end of one article and the beginning of the next are gone.
    @Test func aLostBorderIsTold() throws {
        let merged =
            "<REUTERS NEWID=\"1\"><TEXT><BODY>The first text.</BODY></TEXT>\n<TEXT><BODY>The second one.</BODY></TEXT></REUTERS>"
        let reading = try Reading(merged, named: "a.sgm")
        #expect(reading.documents.count == 1 && reading.texts[0].contains("second"))
        #expect(reading.codes == [.corrupt])
        let nitf = try Reading(Self.nitf.replacing("</body></nitf>", with: "</body><body/></nitf>"), named: "a.xml")
        #expect(nitf.codes == [.corrupt])
    }

    /// The elements around a broken one are read, and it is named.
    @Test func keepsWhatStandsAroundABrokenElement() throws {
        let good = "<REUTERS NEWID=\"1\"><TEXT><BODY>Good text.</BODY></TEXT></REUTERS>\n"
        let broken = "<REUTERS NEWID=\"2\"><TEXT><BODY>No end of it.\n"
        let reading = try Reading("<!DOCTYPE lewis>\n" + good + broken + good + broken, named: "a.sgm")
        #expect(reading.texts == ["Good text.", "Good text."])
        #expect(reading.codes == [.corrupt, .truncated])
        #expect(reading.problems.map(\.origin) == ["a.sgm#2", "a.sgm#4"])
    }

    /// What looks like an end tag inside of a comment or a section of characters is none.
    @Test(arguments: ["<!-- ends with </nitf> -->", "<![CDATA[ends with </nitf>]]>", "<!-- <![CDATA[ --></p><p>", ""])
    func anEndTagInACommentEndsNothing(_ inside: String) throws {
        let element = "<nitf><body><body.content><p>The port \(inside) grew.</p></body.content></body></nitf>\n"
        for padding in ["", String(repeating: "word ", count: 40_000)] {
            let whole = "<?xml version=\"1.0\"?>\n" + (element.replacing("grew", with: padding + "grew")) + element
            let reading = try Reading(whole, named: "a.xml")
            #expect(reading.documents.count == 2)
            #expect(reading.texts.allSatisfy { $0.hasPrefix("The port") && $0.hasSuffix("grew.") })
            #expect(reading.problems.isEmpty)
        }
    }

    /// Elements without an end, each of which could be looked for to the end of the window; end tags in comments.
    @Test(arguments: [
        ("a.sgm", "<REUTERS>", ""), ("a.sgm", "<REUTERS><TEXT>a</TEXT>", ""), ("a.sgm", "<REUTERS></REUTER>", ""),
        ("a.sgm", "<REUTERS><!--", ""), ("a.xml", "<!--</nitf>-->", "Port</nitf>"),
        ("a.xml", "<nitf><!--</nitf>", ""), ("a.xml", "<nitf><![CDATA[</nitf>", ""), ("a.xml", "<a ", "Port</nitf>"),
        ("a.sgm", "<REUTERS><BODY>Port</BODY><b ", ""), ("a.xml", "<a b='<", "Port</nitf>"),
        ("a.xml", "</p ", "Port</nitf>"),
        ("a.xml", "<!x ", "Port</nitf>"), ("a.xml", "<![x ", "Port</nitf>"),
        ("a.xml", "<!--</nitf>-->", "Port<!--</nitf>"), ("a.xml", "<!--</nitf>-->", "<![CDATA[Port</nitf>"),
    ])
    func whatCouldBeLookedForAgainAndAgainTakesLinearTime(_ name: String, _ piece: String, _ end: String) throws {
        let head = name == "a.sgm" ? "<!DOCTYPE lewis>\n" : "<?xml version=\"1.0\"?>\n<nitf><p>"
        func seconds(_ bytes: Int) throws -> Double {
            let text = head + String(repeating: piece, count: bytes / piece.utf8.count) + end
            let folder = try TemporaryFolder()
            let path = try folder.write(name, Array(text.utf8))
            return try cpuSeconds {
                let reader = try CorpusReader(path: path, options: CorpusOptions())
                while reader.next() != nil {}
            }
        }
        let small = try seconds(100_000)
        let large = try seconds(400_000)
        #expect(large < 8 * small + 0.3, "\(small) s, then \(large) s")
    }

    /// What is never closed goes to the end, and no letter of it is cut in two.
    @Test(arguments: ["é", "aé", "éa", "éab", "éabc", "]é", "]]é", "]]", "]", ""])
    func anOpenSectionOfCharactersIsReadToItsEnd(_ end: String) throws {
        let text = "Trade in the port grew, officials said"
        let whole = "<?xml version=\"1.0\"?>\n<nitf><body><body.content><p><![CDATA[\(text)\(end)"
        let element = try Reading(whole + "</nitf>", named: "a.xml")
        #expect(element.texts == ["\(text)\(end)</nitf>"])
        let cut = try Reading(whole.replacing("<p>", with: "</body.content><p>"), named: "a.xml")
        #expect(cut.texts.allSatisfy { $0.hasPrefix(text) && !$0.contains("\u{FFFD}") })
        #expect(cut.documents.allSatisfy { String(validating: $0.text, as: UTF8.self) != nil })
    }

    /// The end tag is lost, or cut off, and all of the text is there.
    @Test(arguments: [
        ("a.sgm", "<REUTERS NEWID=\"1\"><TEXT><TITLE>T</TITLE><BODY>Good text.</BODY></TEXT>\n", "</REUTERS>"),
        ("a.xml", "<nitf><body><body.head/><body.content><p>Good text.</p></body.content></body>", "</nitf>"),
    ])
    func aTextThatIsWholeNeedsNoEndTag(_ name: String, _ element: String, _ end: String) throws {
        let head = name == "a.sgm" ? "<!DOCTYPE lewis>\n" : "<?xml version=\"1.0\"?>\n"
        for cut in 0..<end.count {
            let text = head + element + element + end + element + end.prefix(cut)
            let reading = try Reading(text, named: name)
            #expect(reading.texts == ["Good text.", "Good text.", "Good text."])
            #expect(reading.codes == [.corrupt, .truncated])
            #expect(reading.problems.allSatisfy { $0.severity == .warning })
        }
        // A body that is cut is left out.
        let reading = try Reading(head + element + end + element.prefix(55), named: name)
        #expect(reading.texts == ["Good text."])
        #expect(reading.problems.map(\.severity) == [.error])
    }

    @Test(arguments: [
        "<nitf>", "<nitf></nitf>", "<nitf><body><body.content><p></p></body.content></body></nitf>", "<nitf",
        "<nitf><body.content>" + String(repeating: "<p><b>", count: 20_000) + "</nitf>",
        "<nitf a='" + String(repeating: "x", count: 9_000), "<nitf><![CDATA[", "<nitf><!--", "<nitf>&#x110000;&#0;&x",
        "<nitf><" + String(repeating: "<", count: 50_000) + "</nitf>",
    ])
    func survives(_ text: String) throws {
        let reading = try Reading("<?xml version=\"1.0\"?>\n" + text, named: "a.xml")
        #expect(reading.documents.isEmpty)
        #expect(!reading.codes.isEmpty)
    }

    @Test(arguments: [
        ("Hull-on-\nSea", "Hull-on-Sea"), ("an Anglo-\nSaxon", "an Anglo-Saxon"),
        ("it was late-\nThe", "it was late- The"),
        ("two-\nversus three-hour", "two- versus three-hour"),
    ])
    func hyphensAtLineEnds(_ lines: String, _ text: String) {
        #expect(NewsParagraphs.filled(Array(lines.utf8)) == Array(text.utf8))
    }

    @Test func aLargeElementIsLeftOutAndTheNextRead() throws {
        var options = CorpusOptions()
        options.maximumDocumentBytes = 100_000
        let giant =
            "<REUTERS NEWID=\"1\"><TEXT><BODY>" + String(repeating: "word ", count: 100_000)
            + "</BODY></TEXT></REUTERS>"
        let good = "<REUTERS NEWID=\"2\"><TEXT><BODY>Good text.</BODY></TEXT></REUTERS>"
        let reading = try Reading("<!DOCTYPE lewis>\n" + giant + good, named: "a.sgm", options: options)
        #expect(reading.texts == ["Good text."])
        #expect(reading.codes == [.tooLarge])
    }

    /// An article whose start tag is lost is not passed over in silence.
    @Test(
        arguments: [
            ("", "", []), ("<!-- words --> <wire id='1>", "</wire>", []), ("\u{FEFF}", "\n&#3;\n", []),
            ("<!ENTITY a '<b>'> <!DOCTYPE news [<!ENTITY x \"words\">]>", "<!-- a > b -- c -->", []),
            ("words ", "", [.corrupt]), ("", "<body><p>Words.</p></body></nitf>", [.corrupt]),
            ("", "Слова", [.corrupt]),
            ("<p>Words</p>", "<p>words</p>", [.corrupt, .corrupt]),
        ] as [(String, String, [CorpusProblem.Code])]
    )
    func textBetweenElementsIsNamed(_ before: String, _ after: String, _ codes: [CorpusProblem.Code]) throws {
        let element = "<nitf><body><body.content><p>Good text.</p></body.content></body></nitf>"
        let content =
            (before.hasPrefix("\u{FEFF}") ? "" : "<?xml version=\"1.0\"?>") + before + element + after + element
        let reading = try Reading(content, named: "a.xml")
        #expect(reading.texts == ["Good text.", "Good text."])
        #expect(reading.codes == codes)
        let last = try Reading(content + "<p>Words", named: "a.xml")
        #expect(last.texts.count == 2 && last.codes == codes + [.corrupt])
    }
}
