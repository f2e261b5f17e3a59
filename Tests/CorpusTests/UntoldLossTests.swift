// What was once lost, or stored as what it is not, without a word: each is read, or told.

import Testing

@testable import Corpus

/// Zeros where members were, and sizes that do not fit.
@Suite struct LostMemberTests {
    private static let texts = ["first", "second", "third"].map { "The \($0) story is here, in some words.\n" }
    private static let members = texts.enumerated().map { Archive.tarMember("\($0.offset).txt", $0.element) }
    private static let end = [UInt8](repeating: 0, count: 1024)
    private static let stories = texts.map { String($0.dropLast()) }

    /// The header of a member is lost with the block before its text, so that two blocks of zeros seem to end the archive.
    @Test(arguments: [1, 2])
    func aHeaderThatZerosReplaceIsToldOf(_ lost: Int) throws {
        var members = Self.members
        let content = [UInt8](repeating: 0, count: 1024) + Array("what is left of a story".utf8)
        members[lost] = content + [UInt8](repeating: 0, count: 1536 - content.count)
        let reading = try Reading(members.flatMap { $0 } + Self.end, named: "a.tar")
        #expect(reading.texts == Self.stories.enumerated().filter { $0.offset != lost }.map(\.element))
        #expect(reading.codes == [.corrupt])
        #expect(reading.problems.first?.severity == .error)
        #expect(reading.problems.first?.message.contains("from byte \(lost * 1024 + 1024) to ") == true)
    }

    @Test func whatFollowsAWholeArchiveIsNoLoss() throws {
        let whole = Self.members.flatMap { $0 } + Self.end
        let padded = whole + [UInt8](repeating: 0, count: 10_240 - whole.count)
        let noise = (0..<20_000).map { UInt8(truncatingIfNeeded: $0 &* $0 &* 31 &+ $0 >> 3) }
        #expect(try Reading(padded, named: "a.tar").problems.isEmpty)
        #expect(try Reading(padded + noise, named: "a.tar").problems.isEmpty)
        let two = try Reading(padded + whole, named: "a.tar")
        #expect(two.texts == Self.stories + Self.stories)
        #expect(two.problems.first?.code == .trailingData)
    }

    /// A download that was to be so long, and was not completed.
    @Test(arguments: ["a.tar", "a.tar.gz", "a.jsonl.gz"])
    func zerosWhereTheRestShouldBeAreToldOf(_ name: String) throws {
        let zeros = [UInt8](repeating: 0, count: 200_000)
        let records = Archive.gzip("{\"text\":\"The first story.\"}\n")
        let content = name.hasPrefix("a.tar") ? Self.members[0] + zeros : records + zeros
        let reading = try Reading(name == "a.tar.gz" ? Archive.gzip(content) : content, named: name)
        #expect(reading.documents.count == 1)
        #expect(reading.codes == [.truncated])
        // Two blocks of an archive's zeros are its end.
        let count = name.hasPrefix("a.tar") ? "19" : "200000 zeros follow its end"
        #expect(reading.problems.first?.message.hasPrefix(count) == true)
    }

    @Test(arguments: ["\n", "\r\n", "\0\0\n"])
    func whatJoinsFilesIsNoDamage(_ between: String) throws {
        let member = Archive.gzip("{\"text\":\"The first story.\"}\n")
        let reading = try Reading(member + Array(between.utf8) + member, named: "a.jsonl.gz")
        #expect(reading.documents.count == 2)
        #expect(reading.problems.isEmpty)
    }

    @Test func aSizeThatIsTooSmallIsToldAtTheMember() throws {
        let text = Array(Self.texts[0].utf8)
        let short =
            Archive.tarHeader("0.txt", size: text.count - 3) + text + [UInt8](repeating: 0, count: 512 - text.count)
        let reading = try Reading(short + Self.members[1] + Self.end, named: "a.tar")
        #expect(reading.texts.count == 2)
        #expect(reading.problems.map(\.origin) == ["a.tar!0.txt"])
        #expect(reading.codes == [.corrupt])
    }
}

/// Bodies of web archives that are not what their header says, and files that are about a crawl.
@Suite struct UndeclaredBodyTests {
    private static let story = "The harbour was closed on Monday, officials said, after a storm had moved two cranes."
    private static let page = Array(
        "<!DOCTYPE html><html><head><title>Harbour</title></head><body><p>\(story)</p></body></html>".utf8
    )

    private static func response(
        _ body: [UInt8],
        _ type: String = "text/html",
        fields: String = "",
        url: String = "https://n.example/1"
    ) -> [UInt8] {
        let http = Array("HTTP/1.1 200 OK\r\nContent-Type: \(type)\r\n\(fields)\r\n".utf8) + body
        let header =
            "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: \(url)\r\nContent-Type: application/http\r\nContent-Length: \(http.count)\r\n\r\n"
        return Array(header.utf8) + http + Array("\r\n\r\n".utf8)
    }

    @Test(arguments: [
        (Archive.gzip(page), ""), (Archive.deflate(page, windowBits: 15), ""),
        (Archive.gzip(Archive.gzip(page)), "Content-Encoding: gzip\r\n"),
    ])
    func whatIsCompressedIsInflated(_ body: [UInt8], _ fields: String) throws {
        let reading = try Reading(Self.response(body, fields: fields), named: "a.warc")
        #expect(reading.texts == [Self.story])
        #expect(reading.titles == ["Harbour"])
        #expect(reading.problems.map(\.severity) == [.warning])
    }

    @Test(arguments: ["text/html", "text/plain"])
    func noiseIsNoText(_ type: String) throws {
        var state: UInt64 = 7
        let noise = (0..<3000)
            .map { _ -> UInt8 in
                state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                return UInt8(truncatingIfNeeded: state >> 33)
            }
        let reading = try Reading(Self.response(noise, type) + Self.response(Self.page), named: "a.warc")
        #expect(reading.texts == [Self.story])
        #expect(reading.codes == [.unsupported])
        #expect(reading.problems.first?.message.contains("binary data") == true)
    }

    @Test(arguments: [
        "https://n.example/robots.txt", "https://n.example/ads.txt?x=1",
        "metadata://gnu.org/software/wget/warc/wget.log",
    ])
    func filesAboutACrawlAreNoArticles(_ url: String) throws {
        let file = Self.response(Array("User-agent: all of them\nDisallow: /private/\n".utf8), "text/plain", url: url)
        let reading = try Reading(file + Self.response(Self.page), named: "a.warc")
        #expect(reading.texts == [Self.story])
        #expect(reading.problems.isEmpty)
    }

    /// The header that `curl -i` saves before a page, with that of a redirection.
    @Test(arguments: ["HTTP/1.1 301 Moved\r\nLocation: /a\r\n\r\n", ""], ["a.html", "a"])
    func theHeaderOfAResponseIsNoText(_ before: String, _ name: String) throws {
        let header = "\(before)HTTP/2 200 \r\ncontent-type: text/html; charset=windows-1251\r\n\r\n"
        let page =
            "<html><head><title>Harbour</title></head><body><p>\(Self.story) ".utf8 + [0xCC, 0xE8, 0xF0] + "</p>".utf8
        let reading = try Reading(Array(header.utf8) + page, named: name)
        #expect(reading.texts == [Self.story + " Мир"])
        #expect(reading.titles == ["Harbour"])
        let lines = try Reading("HTTP/1.1 200 OK\nServer: a\n\n{\"text\":\"One.\"}\n{\"text\":\"Two.\"}\n", named: name)
        #expect(lines.texts == ["One.", "Two."])
        #expect(lines.problems.isEmpty)
        let missing = try Reading("HTTP/1.1 404 Not Found\r\nServer: a\r\n\r\n<html><p>\(Self.story)", named: name)
        #expect(missing.documents.isEmpty && missing.codes == [.unsupported])
        let article = try Reading("HTTP/1.1 200 OK is what a server says: so it was on Monday.\n", named: "a.txt")
        #expect(article.documents.count == 1)
    }

    @Test func theBarOfAnArchiveIsNoText() throws {
        let bar =
            "<div id=\"wm-ipp-base\"><p>This page was captured 23 times from 2010 to 2024, and is one of many.</p></div>"
        let page = String(decoding: Self.page, as: UTF8.self).replacing("<body>", with: "<body>\(bar)")
        #expect(try Reading(page, named: "a.html").texts == [Self.story])
    }
}

/// Pages that say they are UTF-8.
@Suite struct WrongLabelTests {
    private static func page(_ letters: [UInt8]) -> [UInt8] {
        Array("<html><head><meta charset=\"utf-8\"></head><body><p>The minister said in the house: ".utf8) + letters
            + Array(" and more words followed on the day after it.</p></body></html>".utf8)
    }

    @Test(arguments: [
        ([0x93, 0x57, 0x65, 0x20, 0x63, 0x61, 0x6E, 0x92, 0x74, 0x94], "“We can’t”"),
        ([0x63, 0x61, 0x66, 0xE9], "café"),
    ])
    func windows1252IsRead(_ letters: [UInt8], _ expected: String) throws {
        let reading = try Reading(Self.page(letters), named: "a.html")
        #expect(reading.texts.first?.contains(expected) == true)
        #expect(reading.codes == [.badEncoding])
        #expect(reading.problems.first?.message.contains("windows-1252") == true)
    }

    /// Cut sequences, letters of other scripts, and UTF-8 with a damaged byte.
    @Test(arguments: [
        [0xE2, 0x80, 0x20], [0x82, 0xA0, 0x82, 0xA2, 0x82, 0xA4], [0xC3, 0xA9, 0x20, 0xE9], [0x61, 0xFF, 0x61],
    ])
    func anythingElseIsNot(_ letters: [UInt8]) throws {
        let reading = try Reading(Self.page(letters), named: "a.html")
        #expect(reading.texts.first?.contains("\u{FFFD}") == true)
        #expect(reading.codes == [.badEncoding])
    }
}

/// Parts of files, and records in records.
@Suite struct PartTests {
    private static let lines = (1...3).map { "{\"id\":\($0),\"title\":\"Wall\",\"text\":\"Story \($0) is here.\"}\n" }

    @Test(arguments: ["news.jsonl.ab", "xab", "dump.1", "news.jsonl.part2", "news.txt", "news.jsonl.001"])
    func linesBehindHalfALineAreRead(_ name: String) throws {
        let reading = try Reading("ing went on.\"}\n" + Self.lines.joined(), named: name)
        #expect(reading.texts == (1...3).map { "Story \($0) is here." })
        #expect(reading.codes == [.badLine])
    }

    /// An article that quotes an object, and what looks like one.
    @Test(arguments: [
        "The file has lines.\n{\"text\":\"One.\"}\nThat is what the council said.\nIt said no more.\n",
        "A poem of the day\n{\"it is no object}\n{\"nor is this}\n", "A line\n{\"size\":1}\n{\"size\":2}\n",
    ])
    func anArticleIsNone(_ text: String) throws {
        let reading = try Reading(text, named: "a.txt")
        #expect(reading.documents.count == 1)
        #expect(reading.problems.isEmpty)
    }

    @Test(arguments: [
        ("news.csv.ab", "csv"), ("news.csv.gz", "csv"), ("news.html.1", "html"), ("news.json.part2", "json"),
        ("xab", ""),
        ("report.v2.10", "10"), ("news.json.js", "js"), ("a.b.c", "c"), ("news.txt", "txt"),
    ])
    func theNumberOfAPartIsNoEnding(_ name: String, _ ending: String) {
        #expect(ContentKind.ending(of: name) == ending)
    }

    @Test func whatAProgramSaysBeforeJSONIsPassedOver() throws {
        let list = "[" + Self.lines.map { String($0.dropLast()) }.joined(separator: ",") + "]"
        let reading = try Reading("<br />\n<b>Warning</b>: no such variable\n" + list, named: "a.json")
        #expect(reading.titles == ["Wall", "Wall", "Wall"])
        #expect(reading.codes == [.corrupt])
    }

    @Test func aRecordInATextIsRead() throws {
        let line =
            #"{"message":"{\"id\":7,\"date\":\"2024-01-05\",\"text\":\"Some news.\"}","title":"T","date":"2024-05-01"}"#
            + "\n"
        let reading = try Reading(line + line.replacing("7", with: "8"), named: "a.jsonl")
        #expect(reading.texts == ["Some news.", "Some news."])
        #expect(reading.documents.map(\.date) == ["2024-01-05", "2024-01-05"])
        #expect(reading.documents.map(\.sourceID) == ["7", "8"])
        #expect(reading.titles == ["T", "T"])
        #expect(reading.codes == [.markup])
        let table = try Reading(
            "id,text\n7,\"{\"\"title\"\":\"\"T\"\",\"\"text\"\":\"\"Some news.\"\"}\"\n",
            named: "a.csv"
        )
        #expect(table.texts == ["Some news."] && table.titles == ["T"])
        let other = try Reading(#"{"text":"{\"size\":1}"}"#, named: "a.jsonl")
        #expect(other.texts == [#"{"size":1}"#])
    }

    @Test func linesThatSayWhatToDoAreNoRecords() throws {
        let lines = Self.lines.map {
            "{\"index\":{\"_index\":\"news\",\"_id\":\"a\"}}\n" + $0.replacing("\"id\"", with: "\"n\"")
        }
        let reading = try Reading(lines.joined() + "{\"delete\":{\"_id\":\"b\"}}\n" + Self.lines[0], named: "a.ndjson")
        #expect(reading.documents.map(\.sourceID) == ["a", "a", "a", "1"])
        #expect(!reading.codes.contains(.noText))
        #expect(try Reading("{\"index\":{\"text\":\"One.\"}}\n", named: "a.jsonl").codes == [.noText])
    }

    @Test func erasedMemoryIsTold() throws {
        let line =
            Array("{\"text\":\"The first ".utf8) + [UInt8](repeating: 0xFF, count: 64) + Array("story.\"}\n".utf8)
        let reading = try Reading(line, named: "a.jsonl")
        #expect(reading.codes == [.badEncoding, .corrupt])
        #expect(reading.problems.last?.message.contains("64 bytes of 255") == true)
    }

    @Test(arguments: ["\u{FEFF}\u{FEFF}id,text\n", "id\u{A0},\u{200B}text\n", "i\u{AD}d,te\u{2060}xt\n"])
    func whatNobodySeesInAHeaderIsNoName(_ header: String) throws {
        let reading = try Reading(header + "7,Some news.\n", named: "a.csv")
        #expect(reading.texts == ["Some news."])
        #expect(reading.documents.map(\.sourceID) == ["7"])
    }
}

/// Texts that are no articles, and articles whose names say otherwise.
@Suite struct ForeignTextTests {
    private static let story = "The harbour was closed on Monday, officials said, after a storm had moved two cranes."

    @Test(arguments: [
        (
            "a.eml", "Date: Mon, 5 Jan 1998 10:00:00 -0500\nFrom: A <a@x.example>\nTo: b@x.example\nSubject: Wall\n\n",
            "e-mail"
        ),
        ("a.txt", "From: a@x.example\nNewsgroups: x\nSubject: Wall\nDate: 5 Jan 94 10:00:00 GMT\n\n", "e-mail"),
        ("a.emlx", "1234      \nFrom: a@x.example\nSubject: x\n\n", "e-mail"),
        (
            "a.txt",
            "X-Spam: 0\nDKIM-Signature: v=1;\n\tb=" + String(repeating: "abcdefgh", count: 700)
                + "\nMessage-ID: <1@x>\n\n", "e-mail"
        ),
        ("a", ">From a@x.example Tue Mar  5 10:00:00 2024\nFrom: a@x.example\nTo: b\nSubject: x\n\n", "e-mail"),
        ("a.mht", "MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=\"B\"\r\n\r\n", "MHTML"),
        (
            "a.cdxj", "example,n)/ 20240101000000 {\"url\":\"https://n.example/\"}\nexample,n)/a 20240101000001 {}\n",
            "CDX"
        ),
        ("a.cdx", " CDX N b a\nexample,n)/0 20240101000000 https://n.example/0\n", "CDX"),
        ("seeds.txt", "https://n.example/1\nhttps://n.example/2\n", "addresses"),
        ("SUMS", "d41d8cd98f00b204e9800998ecf8427e  a.gz\nd41d8cd98f00b204e9800998ecf8427e  b.gz\n", "checksums"),
        (
            "crawl.log",
            "2024-03-14T09:30:00.000Z   200   5120 https://n.example/ - -\n2024-03-14T09:30:01.000Z     1   64 dns:n.example P\n",
            "crawler"
        ),
        ("a.txt", "COPY articles (id, text) FROM stdin;\n1\tOne.\n\\.\n", "database"),
        ("a.txt", "+----+-------+\n| id | text  |\n+----+-------+\n", "table"),
        ("a.txt", " id | story_of_it \n----+-------------\n  1 | One.\n", "table"),
    ])
    func isToldByItsName(_ name: String, _ beginning: String, _ what: String) throws {
        let isList = ["CDX", "addresses", "checksums", "crawler"].contains(what)
        let reading = try Reading(beginning + (isList ? "" : Self.story + "\n"), named: name)
        #expect(reading.documents.isEmpty)
        #expect(reading.codes == [.unsupported])
        #expect(reading.problems.first?.message.contains(what) == true)
    }

    @Test(arguments: [
        "www.onet.pl", "novosti.rs", "J.R", "taylor.swift", "news.ts", "Agenda.cs", "seeds.txt", "note.eml", "a.log",
    ])
    func anArticleIsRead(_ name: String) throws {
        let reading = try Reading("\(Self.story)\nSee https://n.example/1 for more.\n", named: name)
        #expect(reading.documents.count == 1)
        #expect(reading.problems.isEmpty)
    }

    @Test(arguments: [
        "def f(x):\n    return x\n", "# A program. It does much.\nx = 1\n",
        "/* It is free for all. Use it well. */\nint x;\n",
        "p { color: red; }\n", "let x = [1, 2] // Yes.\nprint(x)\n",
    ])
    func aProgramIsNone(_ text: String) throws {
        let reading = try Reading(text, named: "a.py")
        #expect(reading.documents.isEmpty && reading.codes == [.unsupported])
    }

    @Test(arguments: [
        "Title: Wall\nDate: 2024-01-05\nSource: The Courier\nTags: a, b\n\n",
        "---\ntitle: \"Wall\"\ndate: 2024-01-05\nsource: The Courier\ntags:\n  - a\n---\n",
        "Date: 5 January 2024\nSource: The Courier\n\nWall\n\n",
    ])
    func fieldsBeforeATextAreItsFields(_ header: String) throws {
        let reading = try Reading(header + Self.story + "\n", named: "a.txt")
        #expect(reading.texts == [Self.story])
        #expect(reading.titles == ["Wall"])
        #expect(reading.documents.map(\.date) == ["2024-01-05"])
        #expect(reading.documents.map(\.source) == ["The Courier"])
        #expect(reading.problems.isEmpty)
    }

    @Test(arguments: [
        "Title: Wall\n\n", "Speaker: Ana Ruiz\nDate night: yes\n\n", "Date: soon\nSource: The Courier\n\n",
        "Title: Wall\nDate: 2024-01-05\nA line of it.\n\n", "---\nA line.\n---\n",
    ])
    func otherLinesAreText(_ beginning: String) throws {
        let reading = try Reading(beginning + Self.story + "\n", named: "a.txt")
        #expect(reading.documents.count == 1)
        #expect(reading.documents.first?.date == nil && reading.documents.first?.source == "")
        let all = (reading.titles.first ?? "") + (reading.texts.first ?? "")
        #expect(all.filter(\.isLetter) == (beginning + Self.story).filter(\.isLetter))
    }
}

/// Shapes of records that programs export, of which a part was lost or taken for another.
@Suite struct OddRecordTests {
    private static let whole = "The ferry to Hull was an hour late on Monday, and nobody on the quay was told of it."

    @Test(arguments: [
        #"{"document":"WHOLE","summary":"A ferry is late."}"#, #"{"description":"A ferry is late.","doc":"WHOLE"}"#,
        #"{"text":"The ferry to Hull was an hour late on Mo… https://n.example/1","extended_tweet":{"full_text":"WHOLE"}}"#,
        #"{"full_content":"WHOLE","content":"The ferry to Hull was an hour… [+61 chars]"}"#,
        #"{"content":"The ferry to Hull was an hour… [+61 chars]","html":"WHOLE"}"#,
        #"{"text":"A ferry is late.","ctext":"WHOLE"}"#, #"{"text":"[removed]","selftext":"WHOLE"}"#,
        #"{"title":"T","description":"WHOLE","item":"Read more of this and of much else to see and to do on our web site"}"#,
        #"{"item":"Lead item of the day, for all who have no time to read the whole of it here.","content":{"rendered":"WHOLE"}}"#,
        #"{"html":"https://n.example/a/17.html","description":"WHOLE"}"#,
        #"{"markdown":"article-17.md","description":"WHOLE"}"#,
        #"{"text":["The ferry to ",{"type":"bold","text":"Hull"}," was an hour late on Monday, and nobody on the quay was told of it."]}"#,
        #"{"title":"T","date":"2024","body":[{"type":"kicker","content":"Local"},{"type":"text","content":"WHOLE"},{"type":"byline","content":"By A. Moss"}]}"#,
    ])
    func theTextIsTheWholeOne(_ record: String) throws {
        let record = record.replacing("WHOLE", with: Self.whole)
        let reading = try Reading(record, named: "a.json")
        #expect(reading.texts == [Self.whole])
        #expect(reading.problems.isEmpty)
        #expect(try Reading("{\"articles\":[\(record)]}", named: "a.json").texts == [Self.whole])
    }

    @Test func aColumnOfDocumentsIsTheText() throws {
        let reading = try Reading("document,summary,id\n\"\(Self.whole)\",Late.,7\n", named: "a.csv")
        #expect(reading.texts == [Self.whole])
        #expect(reading.documents.first?.sourceID == "7")
    }

    /// The state of an answer, the name of an outlet.
    @Test(arguments: [
        #"{"data":"Results for your query of today","title":"T"}"#, #"{"data":"ok","title":"T"}"#,
        #"{"news":"Larford Post","title":"T"}"#, #"{"text":"nan","title":"T"}"#,
    ])
    func aWordIsNoText(_ record: String) throws {
        let reading = try Reading(record, named: "a.json")
        #expect(reading.documents.isEmpty)
        #expect(reading.problems.map(\.severity) == [.error])
    }

    @Test func aCutTextIsToldOfOnce() throws {
        let line = #"{"content":"The ferry was an hour late on Monday… [+2400 chars]"}"# + "\n"
        let reading = try Reading(line + line, named: "a.jsonl")
        #expect(reading.documents.count == 2)
        #expect(reading.codes == [.truncated])
        #expect(try Reading(#"{"text":"He wrote [+2400 chars] there."}"#, named: "a.json").problems.isEmpty)
    }

    @Test(arguments: ["nan", "NaN", "None", "null", "N/A", "\\\\N", "undefined"])
    func wordsForNothingAreNone(_ word: String) throws {
        let record =
            "{\"id\":\"\(word)\",\"source\":\"\(word)\",\"url\":\"\(word)\",\"site\":\"The Post\",\"text\":\"One.\",\"title\":\"\(word)\"}"
        let document = try #require(try Reading(record, named: "a.json").documents.first)
        #expect(document.source == "The Post" && document.url.isEmpty)
        #expect(document.sourceID == word.replacing("\\\\", with: "\\"))
        #expect(document.title.isEmpty == ["nan", "NaN", "\\\\N"].contains(word))
    }

    @Test(arguments: [
        #"{"og:title":"T","dc:date":"2024-03-14","og:site_name":"S","og:url":"https://n.example/1","page_content":"One."}"#,
        #"{"post_title":"T","post_date":"2024-03-14","media_name":"S","pageUrl":"https://n.example/1","post_content":"One."}"#,
        #"{"headlines":{"basic":"T"},"display_date":"2024-03-14","source":[{"name":"S"}],"url":"https://n.example/1","text":"One."}"#,
        #"{"title":[{"value":"T"}],"created":[{"value":"2024-03-14"}],"source":"https://n.example/1","hostname":"S","text":"One."}"#,
        #"{"title":"T","date":"2024-03-14","source":"S","url":"https://n.example/1","result":{"title":"T","text":"One."}}"#,
    ])
    func fieldsAreFound(_ record: String) throws {
        let reading = try Reading(record, named: "a.json")
        let document = try #require(reading.documents.first)
        #expect(document.title == "T" && document.date == "2024-03-14" && document.source == "S")
        #expect(document.url == "https://n.example/1")
        #expect(reading.texts == ["One."])
        #expect(reading.problems.isEmpty)
    }

    /// Of several records none gets what stands around them, nor that of a feed.
    @Test(arguments: [
        #"{"url":"https://n.example/","a":{"title":"A","text":"One."},"b":{"title":"B","text":"Two."}}"#,
        #"{"url":"https://n.example/","items":[{"text":"One."}]}"#,
        #"{"title":"T","date":"2024-03-14","url":"https://n.example/1","parts_of":[{"body":"One."}]}"#,
    ])
    func whatIsAroundSeveralIsNotTheirs(_ record: String) throws {
        let reading = try Reading(record, named: "a.json")
        #expect(!reading.documents.isEmpty && reading.documents.allSatisfy(\.url.isEmpty))
    }

    @Test func namesOfRecordsAreTheirIDs() throws {
        let record =
            #"{"art-17":{"title":"A","text":"One."},"https://n.example/2":{"title":"B","text":"Two."},"more":{"title":"C","text":"Three."}}"#
        let reading = try Reading(record, named: "a.json")
        #expect(reading.documents.map(\.sourceID) == ["art-17", nil, nil])
        #expect(reading.documents.map(\.url) == ["", "https://n.example/2", ""])
    }

    @Test func aDateUnderAnUnknownNameIsToldOfOnce() throws {
        let line = #"{"text":"One.","when_it_was":"2024-03-14 09:30"}"# + "\n"
        let reading = try Reading(line + line, named: "a.jsonl")
        #expect(reading.codes == [.badDate])
        #expect(reading.problems.first?.message.contains("date=when_it_was") == true)
        let dated = #"{"text":"One.","when_it_was":"2024-03-14 09:30","date":"2024-03-13"}"#
        #expect(try Reading(dated, named: "a.jsonl").problems.isEmpty)
    }

    @Test func namesOfRowsMayHoldLetters() throws {
        let frame = #"{"title":{"k-1":"A","k-2":"B"},"text":{"k-1":"One.","k-2":"Two."}}"#
        #expect(try Reading(frame, named: "a.json").texts == ["One.", "Two."])
        let one = #"{"title":{"rendered":"A","plain":"A"},"content":{"rendered":"One.","plain":"One."}}"#
        #expect(try Reading(one, named: "a.json").texts == ["One."])
    }

    @Test func emptyRowsAreNone() throws {
        let reading = try Reading("id,text\n1,One.\n,\n,\n2,Two.\n", named: "a.csv")
        #expect(reading.texts == ["One.", "Two."])
        #expect(reading.problems.isEmpty)
    }

    @Test(
        arguments: [
            [0x80, 4, 0x95, 0x20] + Array("The ferry was late on Monday.".utf8),
            [0x3C, 1, 0, 0, 2] + Array("text The ferry was late on Monday.".utf8),
            [0x82, 0xA4] + Array("text".utf8) + [0xD9, 0x29] + Array("The ferry was late on Monday, they said.".utf8),
            Array("<stata_dta><header>The ferry was late.</header></stata_dta>".utf8),
        ] as [[UInt8]]
    )
    func packedRecordsAreNoText(_ bytes: [UInt8]) throws {
        let reading = try Reading(bytes, named: "a")
        #expect(reading.documents.isEmpty)
        #expect(reading.codes == [.unsupported])
    }

    @Test(arguments: ["README.md", "LICENSE", "requirements.txt", "talk.srt"])
    func whatStandsBesideArticlesIsNone(_ name: String) throws {
        let archive = Archive.tarMember(name, "This is how it was made.\n") + Archive.tarMember("a.txt", Self.whole)
        let reading = try Reading(archive + [UInt8](repeating: 0, count: 1024), named: "a.tar")
        #expect(reading.texts == [Self.whole])
        #expect(reading.problems.map(\.severity) == [.warning])
        // Given by itself it was meant.
        #expect(try Reading(Self.whole, named: name).texts == [Self.whole])
    }
}
