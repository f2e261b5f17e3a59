// Exports of news databases: articles told apart, and their fields from their texts.

import Corpus
import Testing

@Suite struct NewsExportTests {
    private static let nexis = """
                                      1 of 2 DOCUMENTS

                                      The Courier

                                      January 5, 2024 Friday
                                      Late Edition - Final

        Harbour wall to be repaired

        BYLINE: By Ana Ruiz

        SECTION: NEWS; Pg. 4

        LENGTH: 60 words

        DATELINE: LARFORD

        The mayor said on Friday that the wall would be repaired.

        Work begins in March.

        LOAD-DATE: January 5, 2024

        LANGUAGE: ENGLISH

        GRAPHIC: PHOTO of a wall

                             Copyright 2024 Courier Company
                                  All Rights Reserved

                                      2 of 2 DOCUMENTS

                             Copyright 2023 Evening Post
                                  All Rights Reserved
                                      The Evening Post

                                      March 7, 2023 Tuesday

        Council meets

        LENGTH: 20 words

        The council met again on Tuesday.

        LOAD-DATE: March 7, 2023
        """

    private static let nexisUni = """
        Harbour wall to be repaired
        The Courier
        January 5, 2024 Friday

        Copyright 2024 The Courier Company All Rights Reserved
        Section: A; Pg. 4
        Length: 60 words
        Byline: By Ana Ruiz

        Body

        The mayor said on Friday that the wall would be repaired.

        Work begins in March.

        Load-Date: January 5, 2024

        End of Document

        Council meets
        The Evening Post
        March 7, 2023 Tuesday

        Length: 20 words

        Body

        The council met again on Tuesday.

        Load-Date: March 7, 2023

        End of Document
        """

    private static let factiva = """
        HD Harbour wall to be repaired
        BY By Ana Ruiz
        WC 60 words
        PD 5 January 2024
        SN The Courier
        LA English
        CY (c) 2024

        LP The mayor said on Friday that the wall would be repaired.

        TD Work begins in March.

        IN i16 : Construction | i5 : Real Estate
        PUB Courier Company
        AN Document COUR000020240105ek150001u

        HD
        Council meets
        WC
        20 words
        PD
        7 March 2023
        SN
        The Evening Post
        LP
        The council met again on Tuesday.
        RE
        uk : United Kingdom
        AN
        Document POST000020230307ek150002a
        """

    private static let proQuest = """
        ____________________________________________________________

        Document 1 of 2

        Harbour wall to be repaired

        Author: Ruiz, Ana

        Full text: The mayor said on Friday that the wall would be repaired.

        Work begins in March.

        Subject: Walls; Harbours

        Title: Harbour wall to be repaired

        Publication title: The Courier

        Publication date: Jan 5, 2024

        ____________________________________________________________

        Document 2 of 2

        Council meets

        Full text: The council met again on Tuesday.

        Publication title: The Evening Post

        Publication date: Mar 7, 2023
        """

    @Test(arguments: [nexis, nexisUni, factiva, proQuest], ["\n", "\r\n"])
    func articlesAreToldApart(_ text: String, _ lineEnd: String) throws {
        let reading = try Reading(text.replacing("\n", with: lineEnd) + lineEnd, named: "a.txt")
        #expect(
            reading.texts == [
                "The mayor said on Friday that the wall would be repaired.\n\nWork begins in March.",
                "The council met again on Tuesday.",
            ]
        )
        #expect(reading.titles == ["Harbour wall to be repaired", "Council meets"])
        #expect(reading.documents.map(\.source) == ["The Courier", "The Evening Post"])
        #expect(reading.documents.map(\.date) == ["2024-01-05", "2023-03-07"])
        #expect(reading.origins == ["a.txt#1", "a.txt#2"])
        #expect(reading.codes.allSatisfy { $0 == .noText })
    }

    /// A paragraph that begins as a field does is one of the text, where text follows it.
    @Test(arguments: [(nexis, "Company: the mill"), (nexisUni, "Notes: the wall"), (proQuest, "Location: the wall")])
    func aParagraphThatLooksLikeAField(_ text: String, _ beginning: String) throws {
        let paragraph = beginning + " is on Mill Street."
        let reading = try Reading(
            text.replacing("\n\nWork begins in March.", with: "\n\n\(paragraph)\n\nWork begins in March."),
            named: "a.txt"
        )
        let first = "The mayor said on Friday that the wall would be repaired.\n\n\(paragraph)\n\nWork begins in March."
        #expect(reading.texts == [first, "The council met again on Tuesday."])
    }

    /// What stands behind the last article is told as that.
    @Test func whatIsNoArticleIsTold() throws {
        let reading = try Reading(Self.factiva + "\n\nSearch Summary\nText wall\n", named: "a.txt")
        #expect(reading.documents.count == 2)
        for problem in reading.problems where problem.code == .noText {
            #expect(problem.message.contains("behind article 2"))
        }
    }

    @Test(arguments: [
        ("Source: The Post\nDate: March 14, 2024\n\nIt rained.\n\nSource: the council's own report.\n", true),
        (
            "Source: The Post\nDate: March 14, 2024\n\nIt rained.\n\nSource: The Post\nDate: March 15, 2024\n\nIt snowed.\n",
            false
        ),
    ])
    func fieldsBeforeAText(_ text: String, _ isOne: Bool) throws {
        let reading = try Reading(text, named: "a.txt")
        #expect(reading.documents.map(\.date) == (isOne ? ["2024-03-14"] : ["2024-03-14", "2024-03-15"]))
        #expect(reading.documents.allSatisfy { $0.source == "The Post" })
    }

    /// Several articles in one text, where fields or marks say where each begins.
    @Test(arguments: [
        "Title: A\nDate: 2024-03-14\n\nThe first one.\n\nTitle: B\nDate: 2024-03-15\n\nThe second one.\n",
        "Title: A\nDate: 2024-03-14\n\nThe first one.\n=====\nTitle: B\nDate: 2024-03-15\n\nThe second one.\n=====\n",
        "URL: https://n.example/1\nThe first one.\n\nURL: https://n.example/2\nThe second one.\n",
        "@@41826 The first one.\n@@41827 The second one.\n", "##40011 The first one.\n\n##40012 The second one.",
    ])
    func oneTextOfSeveral(_ text: String) throws {
        let reading = try Reading(text, named: "a.txt")
        #expect(reading.texts == ["The first one.", "The second one."])
        #expect(reading.origins == ["a.txt#1", "a.txt#2"])
        #expect(reading.problems.isEmpty)
        let document = try #require(reading.documents.last)
        switch text.first {
        case "T": #expect(document.title == "B" && document.date == "2024-03-15")
        case "U": #expect(document.url == "https://n.example/2")
        default: #expect(document.sourceID == (text.hasPrefix("@") ? "41827" : "40012"))
        }
    }

    /// An interview, a list of tags, a table of contents.
    @Test(arguments: [
        "Q: Was it late?\nA: It was.\n\nQ: Why?\nA: Nobody knows.\n", "@@1826 is no tag.\n",
        "## 4001 people\n\n## 4002 more\n", "##2024 in numbers\n\nIt rained.\n\n##2025 in numbers\n",
        "Date: 2024-03-14\nTime: 10:00\n\nThe first.\n\nDate: 2024-03-21\nTime: 10:00\nIt was late.\n",
        "Link: https://n.example/1\nThe first.\n\nLink: https://n.example/2\nThe second.\n",
    ])
    func othersAreOne(_ text: String) throws {
        let reading = try Reading(text, named: "a.txt")
        #expect(reading.origins == ["a.txt"])
        #expect(reading.problems.isEmpty)
    }

    @Test func linesOfMarksAreToldOf() throws {
        let line = String(repeating: "=", count: 24) + "\n"
        let reading = try Reading(["One.\n", "Two.\n", "Three.\n", "Four.\n"].joined(separator: line), named: "a.txt")
        #expect(reading.documents.count == 1)
        #expect(reading.problems.map(\.severity) == [.warning])
        #expect(try Reading("Results\n" + line + "Two.\n" + line, named: "a.txt").problems.isEmpty)
    }

    @Test(arguments: [
        ("https://n.example/7\n2024-03-14\nThe ferry was late.", "https://n.example/7", "2024-03-14", ""),
        ("Thursday, 14 March 2024\n\nThe ferry\n\nIt was late.", "", "2024-03-14", "The ferry"),
        ("14 March 2024 in pictures\n\nIt was late.", "", nil, "14 March 2024 in pictures"),
        ("9780306406157\n\nIt was late.", "", nil, "9780306406157"),
        ("September 11, 2001\n\nIt was late.", "", nil, "September 11, 2001"),
        ("2024-03-14\n\nIt rained.\n\n2024-03-15\n\nIt was late.", "", nil, "2024-03-14"),
    ])
    func anAddressOrADateBeforeAText(_ text: String, _ url: String, _ date: String?, _ title: String) throws {
        let document = try #require(try Reading(text, named: "a.txt").documents.first)
        #expect(document.url == url && document.date == date && document.title == title)
        #expect(String(decoding: document.text, as: UTF8.self).hasSuffix("was late."))
    }

    /// What no fields stand around is not lost: the rest of an article at the beginning of a part.
    @Test func theRestOfAnArticleIsAText() throws {
        let rest = "It was the end of a story. Nobody said more about it.\n\n"
        let reading = try Reading(rest + Self.nexis, named: "a.txt")
        #expect(reading.documents.count == 3)
        #expect(reading.texts.first == String(rest.dropLast(2)))
    }

    @Test(arguments: [
        "He read 1 of 2 DOCUMENTS aloud.\nLENGTH: no matter.\n",
        "Document 7 of 9\n\nwas lost, the court said on Monday.\n",
        "The End of Document\n\nIt was a film.\n", "HD\n\nDocument 5 was lost.\n",
    ])
    func anArticleIsNoExport(_ text: String) throws {
        let reading = try Reading(text, named: "a.txt")
        #expect(reading.origins == ["a.txt"])
    }

    @Test(arguments: [
        "1 of 2 DOCUMENTS\n", "End of Document\n", "LENGTH: 1\n1 of 2 DOCUMENTS\n",
        "HD a\nDocument AAAA0000BBBB0000CCCC\n",
        "HTTP/1.1 200 OK\na: b\n\n", "{\"a\n", "a: b\n", "---\n", "Title: a\n",
    ])
    func manyMarksCostLinearTime(_ piece: String) throws {
        let text = String(repeating: piece, count: (256 << 10) / piece.utf8.count)
        let time = try ContinuousClock().measure { _ = try Reading("Title: b\n" + text, named: "a.txt") }
        #expect(time < .seconds(5))
        #expect(try ContinuousClock().measure { _ = try Reading(text, named: "a") } < .seconds(5))
    }
}
