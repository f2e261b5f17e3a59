// Articles that lie in lists and objects of all shapes, and texts that lie in parts.

import AnalyzerTesting
import Corpus
import Testing

@Suite struct JSONListTests {
    /// An article of a number.
    private static func article(_ number: Int) -> String {
        #"{"id":"i\#(number)","title":"T\#(number)","date":"2024-01-01","text":"Text \#(number) of it."}"#
    }

    /// Puts articles in the place of A, B, C and D.
    private static func filled(_ pattern: String) -> String {
        var content = pattern
        for (number, name) in ["A", "B", "C", "D"].enumerated() {
            for (before, after) in [("[", "]"), ("[", ","), (",", "]"), (",", ","), (":", "}"), (":", ",")] {
                content = content.replacing("\(before)\(name)\(after)", with: "\(before)\(article(number))\(after)")
            }
        }
        return content
    }

    private static func texts(_ numbers: some Sequence<Int>) -> [String] { numbers.map { "Text \($0) of it." } }

    // MARK: - Many lists

    @Test(arguments: [65, 3000], [(#"{"#, "}"), (#"{"data":{"#, "}}"), (#"[{"#, "}]")])
    func everyListOfAnObjectIsRead(_ count: Int, _ around: (String, String)) throws {
        let days = (0..<count).map { "\"day \($0)\":[\(Self.article($0))]" }
        let reading = try Reading(around.0 + days.joined(separator: ",") + around.1, named: "a.json")
        #expect(reading.texts == Self.texts(0..<count))
        #expect(reading.problems.isEmpty)
        #expect(Set(reading.origins).count == count)
    }

    @Test func listsOfSomethingElseTakeNoPlace() throws {
        let others = (0..<300).map { "\"d\($0)\":[{\"a\":\($0)}]" }.joined(separator: ",")
        let reading = try Reading(Self.filled("{\"articles\":[A],\(others),\"more\":[B]}"), named: "a.json")
        #expect(reading.texts == Self.texts(0..<2))
        #expect(reading.problems.isEmpty)
    }

    // MARK: - First elements

    @Test(arguments: [
        (#"{"title":"Feed","description":"A feed of news.","items":[{"type":"ad"},A,B]}"#, 2, 1),
        (#"{"title":"Feed","description":"A feed of news.","items":[{"id":"x","title":"t","text":null},A,B]}"#, 2, 1),
        (#"{"title":"Feed","description":"A feed of news.","items":[1,null,A,B]}"#, 2, 2),
        (#"{"sport":[{"kind":"header"},A,B],"world":[C]}"#, 3, 1),
        (#"{"sport":[A],"world":[{"kind":"header"},{"kind":"header"},B,C]}"#, 3, 2),
    ])
    func aListIsKnownByItsFirstElements(_ pattern: String, _ count: Int, _ errors: Int) throws {
        let reading = try Reading(Self.filled(pattern), named: "a.json")
        #expect(reading.texts == Self.texts(0..<count))
        #expect(reading.problems.count == errors, "\(reading.problems)")
    }

    // MARK: - Other shapes

    @Test(
        arguments: [
            (#"{"breaking":[A],"sections":{"world":{"stories":[B]}}}"#, 2),
            (#"{"breaking":[A],"sections":{"world":{"name":"World","stories":[B,C]},"sport":[{"k":[D]}]}}"#, 4),
            (#"{"breaking":[A],"lead":B}"#, 2), (#"{"lead":A,"more":[B,C]}"#, 3),
            (#"{"status":"ok","lead":A}"#, 1), (#"{"lead":A}"#, 1), (#"{"world":{"lead":A},"sport":{"lead":B}}"#, 2),
            (#"{"articles":[A,B],"next":{"articles":[C,D]}}"#, 4),
            (#"{"data":{"top":[A]},"latest":{"items":[B]}}"#, 2),
            (#"{"data":{"top":[A],"latest":{"items":[B]}}}"#, 2),
            (#"{"title":"Feed","description":"News.","items":[A],"lead":B,"next":{"items":[C]}}"#, 3),
            (#"{"a":{"b":{"c":{"d":{"e":{"f":[A],"g":B}}}}}}"#, 2),
            // Groups and lists in lists.
            (#"{"results":[{"name":"World","articles":[A,B]},{"name":"Sport","articles":[C]}]}"#, 3),
            (#"{"groups":[{"name":"World","articles":[A,B]},{"name":"Sport","lead":C}]}"#, 3),
            (#"{"articles":[A,[B,C],D]}"#, 4), (#"{"pages":[[A,B],[C]]}"#, 3), (#"{"x":[[A,B],[C]]}"#, 3),
            (#"[[A,B],[C]]"#, 3), (#"[A,[B,[C]],D]"#, 4), (#"{"articles":{"article":[A,B]}}"#, 2),
            (#"{"article":[A,B]}"#, 2),
        ],
        ["a.json", "a.jsonl"]
    )
    func articlesAreFoundInAnyShape(_ shape: (String, Int), _ name: String) throws {
        let reading = try Reading(Self.filled(shape.0), named: name)
        #expect(reading.texts == Self.texts(0..<shape.1), "\(reading.problems)")
        #expect(reading.titles == (0..<shape.1).map { "T\($0)" })
        #expect(reading.problems.isEmpty, "\(reading.problems)")
        #expect(Set(reading.origins).count == shape.1)
    }

    /// What lies in an article belongs to it, and what has a text need not be an article.
    @Test(arguments: [
        #""comments":[{"id":"c","date":"2024-01-02","text":"I agree."}]"#,
        #""author":{"id":"a","name":"Ana Ruiz","text":"She writes."}"#,
        #""images":[{"url":"u","title":"t","text":"The bridge."}]"#,
        #""related":{"stories":{"url":"u","title":"t","text":"Other."}}"#,
        #""seen":[{"list":[{"url":"u","title":"t","text":"Other."}]}]"#, #""legal":{"text":"All rights reserved."}"#,
    ])
    func whatLiesInAnArticleBelongsToIt(_ member: String) throws {
        let article = #"{\#(member),"title":"T","date":"2024-01-01","text":"One."}"#
        for content in [article, "[\(article)]", "{\"articles\":[\(article)]}", "{\"lead\":\(article),\"x\":1}"] {
            let reading = try Reading(content, named: "a.json")
            #expect(reading.texts == ["One."])
            #expect(reading.problems.isEmpty)
        }
        let teaser = article.replacing("\"text\":\"One", with: "\"description\":\"One")
        #expect(try Reading("[\(teaser)]", named: "a.json").texts == ["One."])
    }

    @Test(arguments: [
        #"{"articles":[A],"legal":{"text":"All rights reserved."}}"#,
        #"{"articles":[A],"author":{"id":"a","name":"Ana Ruiz","text":"She writes."}}"#,
        #"{"articles":[A],"x":{"comments":[{"id":"c","date":"2024-01-02","text":"I agree."}]}}"#,
        #"{"articles":[A],"facets":{"items":[{"name":"World","count":2}]}}"#,
    ])
    func whatIsNoArticleIsNotRead(_ pattern: String) throws {
        let reading = try Reading(Self.filled(pattern), named: "a.json")
        #expect(reading.texts == Self.texts(0..<1))
        #expect(reading.problems.isEmpty)
    }

    @Test func summariesBesideArticlesAreTold() throws {
        let teaser = #"{"title":"t","date":"2024-01-01","description":"Short."}"#
        let reading = try Reading(
            Self.filled(#"{"articles":[A],"breaking":[\#(teaser)],"lead":\#(teaser)}"#),
            named: "a.json"
        )
        #expect(reading.texts == Self.texts(0..<1))
        #expect(reading.problems.map(\.severity) == [.warning])
        #expect(reading.problems.first?.message.contains("\"breaking\", \"lead\"") == true)
    }

    @Test func whatLiesTooDeepIsTold() throws {
        let deep = String(repeating: "{\"x\":", count: 40) + Self.article(1) + String(repeating: "}", count: 40)
        let reading = try Reading("{\"articles\":[\(Self.article(0))],\"more\":\(deep)}", named: "a.json")
        #expect(reading.texts == Self.texts(0..<1))
        #expect(reading.codes == [.tooDeep])
        #expect(reading.problems.map(\.severity) == [.warning])
    }

    @Test func anObjectWithoutATextIsOneError() throws {
        let reading = try Reading(#"{"id":1,"x":{"y":[{"z":1},{"z":2}]},"w":[[1,2],[3]]}"#, named: "a.json")
        #expect(reading.codes == [.noText])
        let rows = try Reading(#"{"rows":[[1,"a"],[2,"b"]]}"#, named: "a.json")
        #expect(rows.codes == [.badLine, .badLine])
    }

    // MARK: - Lists in lines, and calls

    @Test func linesMayBeLists() throws {
        let reading = try Reading(Self.filled("[A,B]\n[]\n[C,D]\n"), named: "a.jsonl")
        #expect(reading.texts == Self.texts(0..<4))
        #expect(reading.origins == ["a.jsonl#1.1", "a.jsonl#1.2", "a.jsonl#3.1", "a.jsonl#3.2"])
        #expect(reading.codes == [.empty])
        #expect(try Reading("[1]\n\(Self.article(0))\n", named: "a.jsonl").codes == [.badLine])
    }

    @Test(arguments: ["", ")]}'\n", ")]}',\n\n", "/**/", "while(1);", " for(;;);\n"], ["\n", ""])
    func callsAroundAnAnswer(_ mark: String, _ end: String) throws {
        for call in [
            "callback([A,B]);", "a.b_1 ( [A,B]\n )", "f({\"articles\":[A,B]});", "f({\n\"articles\":[A,B]\n})",
        ] {
            let reading = try Reading(mark + Self.filled(call) + end, named: "a.json")
            #expect(reading.texts == Self.texts(0..<2), "\(call) \(reading.problems)")
            #expect(reading.problems.isEmpty, "\(call) \(reading.problems)")
        }
        guard !mark.isEmpty else { return }
        let bare = try Reading(mark + Self.filled("[A,B]") + end, named: "a.json")
        #expect(bare.texts == Self.texts(0..<2))
        #expect(bare.problems.isEmpty)
    }

    @Test func whatFollowsACallIsTold() throws {
        let reading = try Reading(Self.filled("f([A,B]); and more"), named: "a.json")
        #expect(reading.texts == Self.texts(0..<2))
        #expect(!reading.problems.isEmpty)
    }

    // MARK: - Encodings and giants

    @Test(arguments: [
        #"{"status":"ok","articles":[A,B]}"#, "[[A,B]]",
        #"{"columns":["title","text"],"data":[["Caf\#u{E9}","A"],["Fen\#u{EA}tre","B"]]}"#,
        #"{"title":"Two","text":"Le caf\#u{E9} de la gare.","articles":[A,B]}"#,
    ])
    func articlesInEnvelopesAreDecoded(_ pattern: String) throws {
        let words = [
            ("A", "Le caf\u{E9} est ferm\u{E9} depuis l'\u{E9}t\u{E9}."),
            ("B", "La fen\u{EA}tre est l\u{E0}, dit Andr\u{E9}."),
        ]
        var content = pattern
        for (name, text) in words {
            content = content.replacing("\"\(name)\"", with: "\"\(text)\"")
            let article = "{\"title\":\"\(text.prefix(9))\",\"url\":\"\(name)\",\"text\":\"\(text)\"}"
            for end in [",", "]"] {
                for start in [",", "["] {
                    content = content.replacing("\(start)\(name)\(end)", with: "\(start)\(article)\(end)")
                }
            }
        }
        let reading = try Reading(content.unicodeScalars.map { UInt8($0.value) }, named: "a.json")
        #expect(reading.texts.suffix(2) == words.map(\.1), "\(content)")
        #expect(reading.codes == [.badEncoding])
    }

    @Test(arguments: 0...3)
    func aGiantEndsWhereItsMarksEnd(_ shift: Int) throws {
        // Escapes stand on every edge of a piece.
        let giant = String(repeating: "x", count: shift) + String(repeating: #"\""#, count: 400_000)
        let content = "[\(Self.article(0)),{\"text\":\"\(giant)\"},\(Self.article(1)),\(Self.article(2))]"
        var options = CorpusOptions()
        options.maximumDocumentBytes = 100_000
        let reading = try Reading(content, named: "a.json", options: options)
        #expect(reading.texts == Self.texts(0..<3))
        #expect(reading.codes == [.tooLarge])
    }

    @Test(arguments: [("Two  blanks", "Two blanks"), (#" a\u000Bb "#, "a b"), ("a b", "a b"), ("a ", "a")])
    func titlesAreOneLine(_ title: String, _ expected: String) throws {
        let reading = try Reading("{\"title\":\"\(title)\",\"text\":\"One.\"}", named: "a.json")
        #expect(reading.titles == [expected])
    }

    /// What holds articles is none, whatever it says of itself.
    @Test func aSentenceBesideArticlesIsNoText() throws {
        let archive =
            #"{"document":"The archive of all the news that the Larford Post had in the year of the flood","publisher":"P","archive":[{"title":"A","date":"2024-01-01","text":"One."},{"title":"B","date":"2024-01-02","text":"Two."}]}"#
        #expect(try Reading(archive, named: "a.json").texts == ["One.", "Two."])
    }

    /// A heading in a text in parts, and what is too long for a name.
    @Test func headingsOfPartsAreKept() throws {
        let credit = String(repeating: "A long story of the author. ", count: 4) + "End."
        let record =
            #"{"title":"T","date":"2024","body":[{"type":"title","content":"T"},{"type":"headline","content":"Work"},{"type":"text","content":"One."},{"type":"author","content":"CREDIT"}]}"#
        let reading = try Reading(record.replacing("CREDIT", with: credit), named: "a.json")
        #expect(reading.texts == ["Work\n\nOne.\n\n\(credit)"])
    }

    /// Parts that are quotations are paragraphs, and no words of one.
    @Test func quotationsAreParagraphs() throws {
        let record = #"{"title":"T","text":["One.",{"type":"blockquote","text":"Two."}]}"#
        #expect(try Reading(record, named: "a.json").texts == ["One.\n\nTwo."])
    }

    // MARK: - Tables and typed values

    @Test(arguments: [
        #"{"title":{"0":"T0","1":"T1"},"date":{"0":"2024-01-01","1":"2024-01-02"},"text":{"0":"One.","1":"Two."}}"#,
        #"{"n":{"7":1,"9":2},"text":{"7":"One.","9":"Two."},"title":{"7":"T0","9":"T1"},"date":{"7":1704067200000,"9":1704153600000}}"#,
        #"{"title":["T0","T1"],"date":["2024-01-01","2024-01-02"],"text":["One.","Two."],"tags":[["a"],[]]}"#,
        #"{"columns":["title","n","date","text"],"index":[0,1],"data":[["T0",1,"2024-01-01","One."],["T1",2,"2024-01-02","Two."]]}"#,
        #"{"rows":[["T0","2024-01-01","One."],["T1","2024-01-02","Two."]],"columns":["title","date","text"]}"#,
        #"{"range":"A1:C3","values":[["Title","Date","Text"],["T0","2024-01-01","One."],["T1","2024-01-02","Two.","x"]]}"#,
        #"{"Item":{"title":{"S":"T0"},"date":{"S":"2024-01-01"},"body":{"S":"One."}}} {"Item":{"title":{"S":"T1"},"date":{"S":"2024-01-02"},"body":{"S":"Two."}}}"#,
        #"{"data":[{"type":"article","id":"1","attributes":{"title":"T0","created":"2024-01-01","body":{"value":"One."}}},{"type":"article","id":"2","attributes":{"title":"T1","created":"2024-01-02","body":{"value":"Two."}}}]}"#,
    ])
    func tablesAndTypedValuesAreRecords(_ content: String) throws {
        let reading = try Reading(content.replacing("}} {", with: "}}\n{"), named: "a.json")
        #expect(reading.texts == ["One.", "Two."])
        #expect(reading.titles == ["T0", "T1"])
        #expect(reading.documents.map { $0.date?.prefix(10) } == ["2024-01-01", "2024-01-02"])
        #expect(Set(reading.origins).count == 2)
        #expect(reading.problems.isEmpty, "\(reading.problems)")
    }

    @Test func rowsWithoutATextAreTold() throws {
        let content = #"{"title":{"0":"A","1":"B","2":"C"},"text":{"0":"One.","1":null,"2":"Two."}}"#
        let reading = try Reading(content, named: "a.json")
        #expect(reading.texts == ["One.", "Two."])
        #expect(reading.codes == [.noText])
        #expect(reading.problems.first?.origin.hasSuffix("#1.2") == true, "\(reading.problems)")
    }

    @Test(arguments: [
        #"{"title":"T","url":["u","v"],"text":["One.","Two."]}"#, #"{"title":["T"],"text":["One.","Two."]}"#,
        #"{"title":["T"],"text":["One.\n\nTwo."]}"#,
        #"{"title":{"rendered":"T"},"content":{"rendered":"One.\n\nTwo."}}"#,
    ])
    func aRecordWithListsIsNoTable(_ content: String) throws {
        let reading = try Reading(content, named: "a.json")
        #expect(reading.texts == ["One.\n\nTwo."])
        #expect(reading.titles == ["T"])
    }

    // MARK: - Texts in parts

    private static let head = #""id":"1","title":"T","date":"2024-01-01","source":"S""#

    @Test(arguments: [
        #""content":{"blocks":[{"key":"a","type":"unstyled","text":"One."},{"key":"b","text":"Two."}],"entityMap":{}}"#,
        #""content":{"blocks":[{"type":"paragraph","data":{"text":"One."}},{"type":"paragraph","data":{"text":"Two."}}]}"#,
        #""text":[{"type":"paragraph","text":"One."},{"type":"image","url":"u"},{"type":"paragraph","text":"Two."}]"#,
        #""text":["One.",{"type":"paragraph","text":"Two."}]"#, #""text":[["One."],["Two."]]"#,
        #""body":[{"type":"list","content":["One.","Two."]}]"#,
        #""body":[{"_type":"block","children":[{"_type":"span","text":"O"},{"_type":"span","text":"ne."}]},{"children":[{"text":"Two."}]}]"#,
        #""content":{"type":"doc","content":[{"type":"paragraph","content":[{"type":"text","text":"One."}]},{"type":"paragraph","content":[{"type":"text","text":"T"},{"type":"text","text":"wo."}]}]}"#,
        #""sections":[{"heading":"A","text":"One."},{"heading":"B","text":"Two."}]"#,
        #""pages":[{"page":0,"text":"One."},{"page":1,"text":"Two."}]"#,
        #""paragraphs":[{"text":"One."},{"text":"Two."}]"#,
        #""content_elements":[{"type":"text","_id":"a","content":"One."},{"type":"text","content":"Two."}]"#,
        #""body":{"sections":[{"title":"A","paragraphs":["One.","Two."]}]}"#,
        #""summary":"Short.","sections":[{"text":"One."},{"text":"Two."}]"#,
    ])
    func partsAreOneArticle(_ body: String) throws {
        for record in ["{\(Self.head),\(body)}", "{\(body),\(Self.head)}"] {
            for content in [record, "[\(record)]", "{\"articles\":[\(record)]}", "{\"lead\":\(record)}"] {
                let reading = try Reading(content, named: "a.json")
                #expect(reading.texts == ["One.\n\nTwo."], "\(content)")
                #expect(reading.titles == ["T"])
                #expect(reading.documents.map(\.date) == ["2024-01-01"])
                #expect(reading.documents.map(\.source) == ["S"])
                #expect(reading.problems.isEmpty, "\(reading.problems)")
            }
        }
    }

    @Test func listsOfSentencesAreParagraphs() throws {
        let reading = try Reading(#"{"text":[["One.","Two."],["Three."]]}"#, named: "a.jsonl")
        #expect(reading.texts == ["One. Two.\n\nThree."])
    }

    @Test(arguments: [
        #""sections":[{"heading":"A","text":"The first part is long."},{"text":"So is the second one."}]"#,
        #""pages":[{"page":1,"text":"The first part is long."},{"page":2,"text":"So is the second one."}]"#,
        #""posts":[{"id":"a","published":"2024-01-01T10:00:00Z","body":"The first part is long."},{"text":"So is the second one."}]"#,
        #""liveBlogUpdate":[{"headline":"A","articleBody":"The first part is long."},{"text":"So is the second one."}]"#,
    ])
    func partsGoOnWithAShortText(_ parts: String) throws {
        let rest = "The first part is long.\n\nSo is the second one."
        for (own, text) in [
            ("It begins.", "It begins.\n\n\(rest)"), ("The first part is long.", rest),
            ("What is said is longer than all of what stands beside it.", nil),
        ] {
            for record in [
                "{\(Self.head),\"text\":\"\(own)\",\(parts)}", "{\(parts),\"body\":\"\(own)\",\(Self.head)}",
            ] {
                for content in [record, "[\(record)]", "{\"articles\":[\(record)]}"] {
                    let reading = try Reading(content, named: "a.json")
                    #expect(reading.texts == [text ?? own], "\(content)")
                    #expect(reading.titles == ["T"])
                }
            }
        }
    }

    @Test(arguments: [
        #"{"id":1,"title":"Export","posts":[{"text":"One."},{"text":"Two."}]}"#,
        #"{"title":"Export","date":"2024-01-01","summary":"All.","entries":[{"text":"One."},{"text":"Two."}]}"#,
    ])
    func postsWithoutATextAroundThemAreRecords(_ content: String) throws {
        let reading = try Reading(content, named: "a.json")
        #expect(reading.texts == ["One.", "Two."], "\(reading.problems)")
    }

    @Test func aTextThatIsWholeIsNotExchangedForParts() throws {
        let parts = #""sections":[{"heading":"A","text":"Other."}],"body":[{"text":"Other."}]"#
        let reading = try Reading("{\(Self.head),\(parts),\"text\":\"One.\"}", named: "a.json")
        #expect(reading.texts == ["One."])
    }

    @Test(arguments: [
        #"{"title":"Feed","date":"2024-01-01","sections":[A,B]}"#,
        #"{"title":"Feed","date":"2024-01-01","pages":[A,B]}"#,
        #"{"title":"Feed","date":"2024-01-01","items":[A,B]}"#,
        #"{"title":"Feed","date":"2024-01-01","stories":[A,B]}"#,
        #"{"title":"Feed","date":"2024-01-01","content":[A,B]}"#, #"{"content":[A,B]}"#,
        #"{"title":"Feed","date":"2024-01-01","content":{"blocks":[A,B]}}"#,
    ])
    func articlesAreNoParts(_ pattern: String) throws {
        let reading = try Reading(Self.filled(pattern), named: "a.json")
        #expect(reading.texts == Self.texts(0..<2))
        #expect(reading.titles == ["T0", "T1"])
        #expect(reading.problems.isEmpty)
    }

    // MARK: - Time

    @Test(arguments: [
        ("{\"x\":", "}"), ("{\"items\":[", "]}"), ("[", "]"), ("{\"text\":[", "]}"),
        ("{\"content\":{\"blocks\":[", "]}}"),
        ("{\"description\":\"d\",\"items\":[", "]}"),
    ])
    func timeGrowsWithTheBytes(_ open: String, _ close: String) throws {
        let times = { (text: String, count: Int) in String(repeating: text, count: count) }
        let nested = times(open, 60) + Self.article(0) + times(close, 60)
        func seconds(_ count: Int) throws -> Double {
            let values = (0..<count).map { "\"k\($0)\":\(nested)" }.joined(separator: ",")
            return try cpuSeconds { _ = try Reading("{\(values)}", named: "a.json") }
        }
        let (small, large) = (try seconds(20), try seconds(80))
        #expect(large < 8 * small + 0.3, "\(small) \(large)")
    }

    /// Each is asked whether it stands in for the first, or the first for it.
    @Test func asManyTextsAsARecordIsLongTakeLinearTime() throws {
        // A quadratic look would need minutes here.
        let first = String(repeating: "The bridge is open. ", count: 20_000).dropLast()
        let record = "{\"text\":\"\(first)\"" + String(repeating: ",\"text\":\"One.\"", count: 2_000) + "}"
        let reading = try Reading(record, named: "a.json")
        #expect(reading.texts == [String(first)])
    }
}
