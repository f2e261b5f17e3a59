// Files that are not what their name, their first line or their first record says.

import Corpus
import Testing

@Suite struct MistakenFormatTests {
    @Test(arguments: ["/dev/zero", "/dev/null", "/dev/full"])
    func aDeviceIsRefused(_ path: String) throws {
        let problem = try #require(throws: CorpusProblem.self) { _ = try CorpusReader(path: path) }
        #expect(problem.severity == .error)
        #expect(problem.message.contains("neither a file nor a folder"))
    }
}

@Suite struct DamagedWARCTests {
    private static let good = Archive.warcRecord("conversion", "A title\nThe text of it.")

    /// A header that is cut off costs its own record, not those behind it.
    @Test func aVersionLineInsideOfAHeaderBeginsARecord() throws {
        let cut = Array("WARC/1.0\r\nWARC-Type: conversion\r\nContent-Le".utf8)
        let reading = try Reading(Self.good + cut + Array("\r\n".utf8) + Self.good, named: "a.warc")
        #expect(reading.origins == ["a.warc#1", "a.warc#3"])
        #expect(reading.codes == [.corrupt])
        #expect(reading.problems.map(\.origin) == ["a.warc#2"])
    }

    @Test func linesThatOnlyLookLikeRecordsCostLinearTime() throws {
        let lines = Array(String(repeating: "WARC/1.0\n", count: 200_000).utf8)
        var reading: Reading?
        let time = try ContinuousClock().measure { reading = try Reading(lines + Self.good, named: "a.warc") }
        #expect(reading?.texts == ["The text of it."])
        #expect(reading?.codes.last == .more)
        #expect(time < .seconds(20))
    }

    @Test(arguments: ["", "x: " + String(repeating: "y", count: 100_000)])
    func aHeaderWithoutAnEndIsNamed(_ field: String) throws {
        let reading = try Reading(Self.good + Array("WARC/1.0\r\n\(field)\r\n".utf8) + Self.good, named: "a.warc")
        #expect(reading.texts.count == 2)
        #expect(!reading.codes.isEmpty)
    }
}

extension DamagedWARCTests {
    /// The record whose version line is damaged, the first or a later one, is read like the others.
    @Test(arguments: [0, 1, 2], ["XXRC/1.0\r\n", "\u{1}\r\n", ""])
    func aDamagedVersionLineCostsNothing(_ damaged: Int, _ version: String) throws {
        var records = [Self.good, Self.good, Self.good]
        records[damaged].replaceSubrange(..<10, with: version.utf8)
        let reading = try Reading(records.flatMap { $0 }, named: "a.warc")
        #expect(reading.texts == [String](repeating: "The text of it.", count: 3))
        #expect(reading.codes == [.corrupt])
        #expect(reading.problems.map(\.origin) == ["a.warc#\(damaged + 1)"])
    }

    @Test(arguments: [
        ("Type: conversion", "no WARC-Type"), ("WARC-Type: novel", "“novel”"), ("WARC-Type: ", "no WARC"),
    ])
    func aRecordOfNoKnownTypeIsNamed(_ field: String, _ message: String) throws {
        var odd = Self.good
        odd.replaceSubrange(10..<31, with: field.utf8)
        let reading = try Reading(Self.good + odd + Self.good, named: "a.warc")
        #expect(reading.origins == ["a.warc#1", "a.warc#3"])
        #expect(reading.problems.map(\.origin) == ["a.warc#2"])
        #expect(reading.problems.first?.message.contains(message) == true)
    }
}

@Suite struct MistakenJSONTests {
    private static let line = #"{"title": "T", "text": "Some text."}"#
    private static let indented = "{\n  \"title\": \"T\",\n  \"text\": \"Some text.\"\n}"

    /// What it is decides, whatever its name; the names of lines too.
    @Test(
        arguments: ["a.jsonl", "a.ndjson", "a.json", "a.txt"],
        [
            "[\n\(line),\n\(line)\n]\n", "[\(line), \(line)]\n", "[\(indented),\n\(indented)]",
            "\(indented)\n\(indented)\n",
            "{ \"articles\": [\n\(line),\n\(line)\n]}", "\(line)\n\(line)\n",
        ]
    )
    func readsObjectsUnderAnyName(_ name: String, _ content: String) throws {
        let reading = try Reading(content, named: name)
        #expect(reading.texts == ["Some text.", "Some text."])
        #expect(reading.problems.isEmpty)
        let packed = try Reading(Archive.gzip(content), named: name + ".gz")
        #expect(packed.texts == reading.texts)
    }

    /// Lines of which the first is broken, or no object, stay lines.
    @Test(arguments: [
        "{\"id\": 1, \"text\":", "{\"id\": 1,", "{", "{\"text\": \"No end", "[1, 2]", "[{\"text\": \"A\"}",
        "me text.\"}",
        "3", "null", "\"a\"", "[]", "<<< x", "and so on, \"x\": 1}",
    ])
    func theFirstLineMayBeBroken(_ first: String) throws {
        let reading = try Reading("\(first)\n\(Self.line)\n\(Self.line)\n", named: "a.jsonl")
        #expect(reading.texts.suffix(2) == ["Some text.", "Some text."])
        #expect(!reading.codes.isEmpty)
    }

    @Test(arguments: ["a.json", "a.jsonl"])
    func somethingElseUnderTheNameIsReadAsItIs(_ name: String) throws {
        let page =
            "<!DOCTYPE html><html><body><article><p>The bridge was opened on Monday, after years of work.</p></article></body></html>"
        for (content, text) in [
            ("title,text\nA,First.\n", "First."), ("Just a text, in words.\n", "Just a text, in words."),
            (page, "The bridge was opened on Monday, after years of work."),
        ] {
            let reading = try Reading(content, named: name)
            #expect(reading.texts == [text])
            #expect(reading.codes == [.misnamed])
        }
    }
}

@Suite struct LimitTests {
    private static let long = String(repeating: "word ", count: 400)

    /// The limit of a document holds in every format, and costs the one that is above it alone.
    @Test(arguments: [
        ("a.jsonl", ["{\"text\":\"", "\"}\n"]), ("a.json", ["[", "{\"text\":\"", "\"},\n", "]"]),
        ("a.json", ["", "{\n\"text\":\"", "\"\n}\n", ""]),
        ("a.json", ["{\"articles\":[", "{\"text\":\"", "\"},", "{}]}"]),
        ("a.csv", ["title,text\n", "T,\"", "\"\n", ""]), ("a.tsv", ["title\ttext\n", "T\t", "\n", ""]),
    ])
    func aRecordAboveTheLimitCostsItself(_ name: String, _ parts: [String]) throws {
        var options = CorpusOptions()
        options.maximumDocumentBytes = 1000
        let parts = parts.count == 2 ? [""] + parts + [""] : parts
        let content = parts[0] + ["One.", Self.long, "Two."].map { parts[1] + $0 + parts[2] }.joined() + parts[3]
        let reading = try Reading(content, named: name, options: options)
        #expect(reading.texts == ["One.", "Two."])
        #expect(reading.codes.first == .tooLarge)
        #expect(reading.problems.first?.origin.hasSuffix("2") == true)
    }

    @Test func theLimitIsExact() throws {
        let line = #"{"text":"Some text."}"#
        var options = CorpusOptions()
        options.maximumDocumentBytes = line.utf8.count
        #expect(try Reading(line, named: "a.jsonl", options: options).codes == [])
        options.maximumDocumentBytes -= 1
        #expect(try Reading(line, named: "a.jsonl", options: options).codes == [.tooLarge])
    }
}

extension DamagedWARCTests {
    /// Whatever stands before the first record, the records are read as records.
    @Test(arguments: [
        "Downloaded on Monday\r\n", "was closed.</p></body></html>\r\n\r\n", "<p>The end of a page.</p>\r\n\r\n",
        "{\"a\": 1}\r\n", "\u{1}\u{2}\u{0}\u{3}\u{4}\u{5}\u{6}\r\n",
        "WARC is what they call it,\r\nsome say.\r\n" + String(repeating: "A long page. ", count: 30_000) + "\r\n",
    ])
    func whatStandsBeforeTheFirstRecordIsNamed(_ before: String) throws {
        let records = Self.good + Self.good
        for (name, isPacked) in [("a.warc", false), ("a.warc.gz", true), ("a.warc.wet.gz", true)] {
            let bytes = Array(before.utf8) + records
            let reading = try Reading(isPacked ? Archive.gzip(bytes) : bytes, named: name)
            #expect(reading.texts == ["The text of it.", "The text of it."])
            #expect(reading.titles == ["A title", "A title"])
            #expect(reading.origins == ["\(name)#1", "\(name)#2"])
            #expect(reading.codes == [.corrupt])
            #expect(reading.problems.first?.message.contains("first \(before.utf8.count) bytes") == true)
        }
    }

    /// A text about records is a text, and so is one whose name promises more than there is.
    @Test func aTextAboutRecordsStaysAText() throws {
        let article = Array("How it looks\n\nA record begins like this:\n\n".utf8) + Self.good
        #expect(try Reading(article, named: "a.txt").documents.count == 1)
        #expect(try Reading(article, named: "a.txt").texts.first?.contains("WARC-Type") == true)
        let reading = try Reading("A line\nWARC/1.0\n\nis the version.\n", named: "a.warc")
        #expect(reading.texts == ["A line\nWARC/1.0\n\nis the version."])
    }

    /// Records whose length is wrong, and none at the beginning of a line: each could look for the next to the end.
    @Test(.timeLimit(.minutes(1))) func wrongLengthsTakeLinearTime() throws {
        let record = "WARC/1.0\nWARC-Type: conversion\nContent-Length: 7\n\nTitle: "
        let records = Array(String(repeating: record, count: 40_000).utf8)
        #expect(try Reading(records, named: "a.warc").documents.isEmpty == false)
    }

    @Test func aSearchForTheFirstRecordTakesLinearTime() throws {
        let lines = Array(String(repeating: "x\nWARC/1.0\n", count: 90_000).utf8)
        let time = try ContinuousClock().measure { _ = try Reading(lines, named: "a.warc") }
        #expect(time < .seconds(5))
    }
}

@Suite struct SignatureTests {
    /// Signatures of formats are four letters, and so is many a word.
    @Test(arguments: [
        "GIF89 was late again", "RIFF is a format", "Rar! he cried", "PAR1 is a course", "OggS and wOFF",
        "BZh91 is a code",
    ])
    func aSentenceMayBeginWithASignature(_ words: String) throws {
        let reading = try Reading("\(words), the mayor said on Monday, and nobody laughed.\n", named: "a.txt")
        #expect(reading.texts == ["\(words), the mayor said on Monday, and nobody laughed."])
        #expect(reading.codes == [])
    }

    @Test(arguments: [
        "GIF89a\u{1}\u{0}\u{1}\u{0}", "RIFF\u{24}\u{8}\u{0}\u{0}WAVEfmt ", "Rar!\u{1A}\u{7}\u{0}", "OggS\u{0}\u{2}",
        "%PDF-1.4\n1 0 obj\n<< >>\n",
    ])
    func theFormatItselfIsNamed(_ head: String) throws {
        let reading = try Reading(head + String(repeating: "stream of it ", count: 10), named: "a.bin")
        #expect(reading.texts == [])
        #expect(reading.codes == [.unsupported])
    }

    @Test(arguments: ["NW-1234567890", "photo-1500530855697.jpg", "D-45098 Essen", "10.12.20.14", "/2024/03/14/"])
    func aNumberIsNoDate(_ value: String) throws {
        #expect(try Reading("{\"text\":\"One.\",\"key_of_it\":\"\(value)\"}", named: "a.jsonl").problems.isEmpty)
    }

    /// The wire copy of an agency begins with marks of its own.
    @Test func controlsBeforeWireCopyAreNoFormat() throws {
        let story = String(repeating: "The ferry to Hull was an hour late on Monday. ", count: 6)
        let reading = try Reading([0x16, 0x16, 0x01] + Array(story.utf8), named: "a.txt")
        #expect(reading.documents.count == 1)
    }
}
