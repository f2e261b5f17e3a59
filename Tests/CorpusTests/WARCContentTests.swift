// What of a web archive is read, and what is told of the rest.

import Testing

@testable import Corpus

@Suite struct WARCContentTests {
    private static let article = "The harbour was closed on Monday, officials said, after a storm had moved two cranes."
    private static let html =
        "<!DOCTYPE html><html><head><title>Harbour</title></head><body><p>\(article)</p></body></html>"

    private static func response(_ status: String, _ type: String?, _ body: String, before: String = "") -> [UInt8] {
        let field = type.map { "Content-Type: \($0)\r\n" } ?? ""
        let http = before + "HTTP/1.1 \(status)\r\n\(field)\r\n\(body)"
        return Archive.warcRecord("response", http, mediaType: "application/http; msgtype=response")
    }

    private static let good = Archive.warcRecord("conversion", "A title\nThe text of it.")

    @Test(
        arguments: [
            ("200 OK", "text/plain; charset=utf-8", article), ("200 OK", "application/octet-stream", html),
            ("200 OK", "text/xml", html), ("200 OK", "text/html+x", html), ("200 OK", nil, html),
            ("201 Created", "text/html", html),
            ("203 Non-Authoritative Information", "text/html", html), ("206 Partial Content", "text/html", html),
        ] as [(String, String?, String)]
    )
    func pagesAndTextsAreRead(_ status: String, _ type: String?, _ body: String) throws {
        let reading = try Reading(Self.good + Self.response(status, type, body), named: "a.warc")
        #expect(reading.texts == ["The text of it.", Self.article])
        #expect(reading.problems.isEmpty)
    }

    @Test func interimAnswersComeBeforeTheAnswer() throws {
        let before = "HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\n"
        let reading = try Reading(Self.response("200 OK", "text/html", Self.html, before: before), named: "a.warc")
        #expect(reading.texts == [Self.article])
        #expect(reading.problems.isEmpty)
    }

    @Test(arguments: ["204 No Content", "304 Not Modified", "404 Not Found", "500 Oops", "301 Moved"])
    func otherAnswersAreNoArticles(_ status: String) throws {
        let reading = try Reading(Self.good + Self.response(status, "text/html", Self.html), named: "a.warc")
        #expect(reading.texts == ["The text of it."])
        #expect(reading.problems.isEmpty)
    }

    @Test(arguments: ["image/png", "text/css", "application/javascript", "font/woff2", "video/mp4"])
    func nobodyMissesPictures(_ type: String) throws {
        let reading = try Reading(Self.good + Self.response("200 OK", type, "x"), named: "a.warc")
        #expect(reading.documents.count == 1)
        #expect(reading.problems.isEmpty)
    }

    /// One line for all of them, however many.
    @Test func whatMayHoldArticlesIsTold() throws {
        let pdf = Self.response("200 OK", "application/pdf", "%PDF-1.4 x")
        let json = Archive.warcRecord("resource", "{}", mediaType: "application/json")
        let reading = try Reading(Self.good + pdf + json + pdf + pdf, named: "a.warc")
        #expect(reading.documents.count == 1)
        #expect(reading.problems.map(\.severity) == [.warning])
        #expect(reading.problems.first?.message.contains("3 application/pdf, 1 application/json") == true)
        let many = (0..<20).map { Self.response("200 OK", "application/x-\($0)", "x") }
        #expect(
            try Reading(Self.good + many.flatMap { $0 }, named: "a.warc").problems.first?.message.contains("8 of")
                == true
        )
    }

    @Test(arguments: ["text/html", "text/plain"]) func aPDFIsNoPageWhateverItsTypeSays(_ type: String) throws {
        let reading = try Reading(
            Self.good + Self.response("200 OK", type, "%PDF-1.4\n3 0 obj\nstream"),
            named: "a.warc"
        )
        #expect(reading.documents.count == 1)
        #expect(reading.codes == [.unsupported])
        #expect(reading.problems.first?.message.contains("PDF") == true)
    }

    @Test func whatTheCrawlerCutIsTold() throws {
        let record = String(decoding: Self.good, as: UTF8.self)
            .replacing("Content-Type:", with: "WARC-Truncated: length\r\nContent-Type:")
        let reading = try Reading(Self.good + Array(record.utf8), named: "a.warc")
        #expect(reading.texts == ["The text of it.", "The text of it."])
        #expect(reading.codes == [.truncated] && reading.problems.first?.severity == .warning)
        #expect(reading.problems.first?.origin == "a.warc#2")
    }

    @Test func laterSegmentsAreTold() throws {
        let first = Archive.warcRecord("resource", "The first half")
        let reading = try Reading(first + Archive.warcRecord("continuation", " and the second."), named: "a.warc")
        #expect(reading.texts == ["The first half"])
        #expect(reading.problems.map(\.origin) == ["a.warc#2"])
    }

    /// Records that end in the middle of a line of their header, with the next one right behind them.
    @Test(arguments: 24..<180) func eachHeaderThatIsCutOffIsNamed(_ length: Int) throws {
        let cut = Array(Self.good[..<length])
        let reading = try Reading(Self.good + cut + cut + cut + Self.good, named: "a.warc")
        #expect(reading.documents.count == 2, "\(reading.problems)")
        #expect(reading.problems.count == 3, "\(reading.problems)")
        #expect(reading.origins.last == "a.warc#5")
    }

    /// An address may end like the first line of a record.
    @Test func anAddressIsNoRecord() throws {
        let record = Archive.warcRecord("conversion", "Title\nThe text.", url: "https://iso.example/WARC/1.0")
        let reading = try Reading(record + record, named: "a.warc")
        #expect(reading.texts == ["The text.", "The text."])
        #expect(reading.problems.isEmpty)
    }
}
