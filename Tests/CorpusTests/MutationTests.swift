// Damage of every kind at every place: nothing traps, every document stays well-formed, every run ends.

import AnalyzerTesting
import Corpus
import Testing

@Suite struct MutationTests {
    private static let lines = (0..<6)
        .map { #"{"id":\#($0),"title":"T \#($0)","date":"2024-03-1\#($0)","text":"Caf\u00e9 “news”."}"# }
    private static let jsonLines = lines.joined(separator: "\n") + "\n"
    private static let table = "id,title,text\r\n1,T,\"One \"\"two\"\"\r\nthree\"\r\n2,U,Four\r\n3,V,\"Five, six\"\r\n"
    private static let zip = Archive.zip([("a.jsonl", jsonLines), ("b/c.txt", "Title\n\nBody text."), ("d.csv", table)])
    private static let tar = Archive.tar([("a.jsonl", jsonLines), ("b/c.txt", "Title\n\nBody text."), ("d.csv", table)])
    private static let warc =
        Archive.warcRecord("conversion", "Title\nText of it.")
        + Archive.warcRecord(
            "response",
            "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<p>A page of words.</p>",
            mediaType: "application/http"
        )
        + Archive.warcRecord("conversion", "Title\nText of it.")

    private static let nitf =
        "<?xml version=\"1.0\"?><nitf><head><title>Bridge</title></head><body><body.content><p>It cost $5 &amp; more.</p>"
        + "<p><![CDATA[<raw>]]></p></body.content></body></nitf>"
    private static let reuters =
        "<REUTERS NEWID=\"7\"><DATE>26-FEB-1987</DATE><TEXT>&#2;<TITLE>COCOA</TITLE><BODY>Showers went on.\n&#3;</BODY>"
        + "</TEXT></REUTERS>\n"
    private static let page =
        "<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>Bridge</title></head><body><article><h1>Bridge</h1>"
        + "<p>The bridge opens in May &mdash; two years after it was closed, said the mayor.</p></article></body></html>"

    private static let seeds: [(String, [UInt8])] = [
        ("a.xml", Array(nitf.utf8)), ("a.sgm", Array((reuters + reuters).utf8)), ("a.html", Array(page.utf8)),
        ("a.txt", Array("Title\n\nBody text.\n\nSecond\n\nOther body.\n".utf8)),
        ("a.jsonl", Array(jsonLines.utf8)), ("a.csv", Array(table.utf8)), ("a.tar", tar), ("a.zip", zip),
        ("a.warc", warc),
        ("a.jsonl.gz", Archive.gzip(jsonLines)), ("a.tgz", Archive.gzip(tar)), ("a.warc.gz", Archive.gzip(warc)),
        ("a.json", Array("[\(lines.joined(separator: ",\n"))]".utf8)),
        ("a.json", Array(lines[0].replacing(",", with: ",\n").utf8)), ("a.tar", Archive.tarMember("z.zip", zip)),
    ]

    @Test(arguments: 0..<seeds.count)
    func survivesDamage(_ seed: Int) throws {
        let (name, content) = Self.seeds[seed]
        let folder = try TemporaryFolder()
        var generator = SeededNumbers(seed: UInt64(seed) + 1)
        for round in 0..<120 {
            var bytes = content
            for _ in 0...Int.random(in: 0..<4, using: &generator) {
                guard !bytes.isEmpty else { break }
                let at = Int.random(in: 0..<bytes.count, using: &generator)
                switch round % 5 {
                case 0: bytes[at] = UInt8.random(in: 0...255, using: &generator)
                case 1: bytes.removeSubrange(at..<min(bytes.count, at + Int.random(in: 1..<40, using: &generator)))
                case 2: bytes.insert(contentsOf: bytes[at..<min(bytes.count, at + 30)], at: at / 2)
                case 3: bytes = Array(bytes[..<at])
                default: bytes[at] = [0, 0x22, 0x0A, 0xFF, 0x80, 0x5C].randomElement(using: &generator) ?? 0
                }
            }
            let path = try folder.write(name, bytes)
            var options = CorpusOptions()
            if round % 3 == 0 { options.split = .blankLines }
            let reading = Reading(try CorpusReader(path: path, options: options))
            #expect(reading.documents.count <= 60, "round \(round)")
            for document in reading.documents {
                #expect(String(validating: document.text, as: UTF8.self) != nil, "round \(round)")
            }
            #expect(!reading.events.isEmpty, "round \(round): nothing at all was said")
        }
    }
}
