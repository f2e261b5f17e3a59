// What stands around the lost parts of archives: damaged members, first tags and blocks.

import Testing

import Corpus

@Suite struct DamageBetweenMembersTests {
    /// Three members of gzip, of which the second is damaged.
    private static func damaged(_ first: String, _ second: String, _ third: String) -> [UInt8] {
        var middle = Archive.gzip(second)
        for at in 10..<min(14, middle.count) { middle[at] = 0xFF }
        return Archive.gzip(first) + middle + Archive.gzip(third)
    }

    @Test func theLastWholeRowBeforeDamageIsARow() throws {
        let content = Self.damaged(
            "title,text\nOne,First.\nTwo,Second.\n",
            String(repeating: "Three,Third.\n", count: 50),
            "Four,Fourth.\n"
        )
        let reading = try Reading(content, named: "a.csv.gz")
        #expect(reading.texts == ["First.", "Second.", "Fourth."])
        #expect(reading.codes == [.corrupt])
    }

    @Test func itemsAroundDamageAreRead() throws {
        let item = { (name: String) in "The \(name) item is here.\nIt has two lines.\n\n" }
        let content = Self.damaged(item("first") + item("second"), item("third"), item("fourth") + item("fifth"))
        var options = CorpusOptions()
        options.split = .blankLines
        let reading = try Reading(content, named: "a.txt.gz", options: options)
        #expect(reading.texts.map { $0.split(separator: " ")[1] } == ["first", "second", "fourth", "fifth"])
        #expect(reading.codes == [.corrupt])
    }
}

/// Elements whose beginning says nothing, and what stands in the place of lost blocks.
@Suite struct LateBeginningTests {
    private static func reuters(_ numbers: Range<Int>) -> String {
        numbers.map {
            "<REUTERS TOPICS=\"NO\" NEWID=\"\($0)\">\n<DATE>26-FEB-1987</DATE>\n<TEXT><TITLE>T\($0)</TITLE><BODY>Story \($0) is here.\n&#3;</BODY></TEXT>\n</REUTERS>\n"
        }
        .joined()
    }

    private static func trec(_ numbers: Range<Int>) -> String {
        numbers.map { "<DOC>\n<DOCNO> A-\($0) </DOCNO>\n<TEXT>\nStory \($0) is here.\n</TEXT>\n</DOC>\n" }.joined()
    }

    private static func nitf(_ number: Int) -> String {
        "<?xml version=\"1.0\"?>\n<nitf><head><title>T\(number)</title></head><body><body.content><p>Story \(number) is here.</p></body.content></body></nitf>\n"
    }

    @Test(arguments: [
        "is the end of another story.\n</BODY></TEXT>\n</REUTERS>\n", "<!DOCTYQE lewis SYSTEM \"lewis.dtd\">\n",
        "collected on Friday\n", "<!-- " + String(repeating: "a note ", count: 900) + "-->\n",
    ])
    func elementsAreFoundBehindSomethingElse(_ before: String) throws {
        let reuters = try Reading(before + Self.reuters(1..<4), named: "a.sgm")
        #expect(reuters.texts == (1..<4).map { "Story \($0) is here." })
        let trec = try Reading(before + Self.trec(1..<4), named: "a.sgml")
        #expect(trec.texts == (1..<4).map { "Story \($0) is here." })
        let flipped = try Reading("<FOC>" + Self.trec(1..<4).dropFirst(5), named: "a.sgml")
        #expect(flipped.texts == (2..<4).map { "Story \($0) is here." })
        #expect(flipped.problems.map(\.severity) == [.error])
        let nitf = try Reading(before + Self.nitf(1) + Self.nitf(2), named: "a.xml")
        #expect(nitf.texts == (1..<3).map { "Story \($0) is here." })
    }

    @Test(arguments: [
        (
            "a.html",
            "<html><body><p>An element called &lt;nitf&gt; has a &lt;body&gt;, they said at the meeting.</p></body></html>"
        ),
        ("a.txt", "The element <nitf> is described on page 4, said the reader of the standard."),
        ("a.txt", "Use <doc> for documents, as the manual of the collection has it."),
    ])
    func whatSpeaksOfElementsIsNone(_ name: String, _ content: String) throws {
        let reading = try Reading(content, named: name)
        #expect(reading.documents.count == 1)
        #expect(reading.origins == [name])
    }

    @Test func zerosInThePlaceOfAnElementAreTold() throws {
        let zeros = String(repeating: "\u{0}", count: 512)
        let reading = try Reading(Self.reuters(1..<2) + zeros + Self.reuters(3..<4), named: "a.sgm")
        #expect(reading.texts.count == 2)
        #expect(reading.problems.map(\.severity) == [.error])
    }

    @Test(arguments: [
        ("a.deb", "!<arch>\ndebian-binary   1342943816  0     0     100644  4         `\n2.0\n"),
        ("a.cpio", "070701" + String(repeating: "0", count: 104) + "a.txt\u{0}\u{0}\u{0}The text of it.\u{0}"),
    ])
    func otherArchivesAreNamed(_ name: String, _ content: String) throws {
        let reading = try Reading(content, named: name)
        #expect(reading.documents.isEmpty)
        #expect(reading.codes == [.unsupported])
        #expect(
            try Reading("070701 is the number of the file, they said, and nobody knew why.", named: "a.txt").documents
                .count == 1
        )
    }

    @Test(arguments: [
        ("a.csv", "title,text\nOne,The first \u{0}story.\n"),
        ("a.html", "<p>The first \u{0}story of it is here, they said.</p>"),
        ("a.sgm", "<REUTERS NEWID=\"1\"><BODY>The first \u{0}story.</BODY></REUTERS>"),
        ("a.txt", "The first " + String(repeating: "story ", count: 200) + "\u{0}ends."),
        ("a.jsonl", "{\"text\":\"The first \u{0}story.\"}"),
    ])
    func lostBlocksAreTold(_ name: String, _ content: String) throws {
        for count in [1, 20] {
            let zeros = String(repeating: "\u{0}", count: count)
            let reading = try Reading(content.replacing("\u{0}", with: zeros), named: name)
            #expect(
                reading.codes.contains(.corrupt) == (count == 20 && name != "a.jsonl"),
                "\(name) \(reading.problems)"
            )
        }
    }
}
