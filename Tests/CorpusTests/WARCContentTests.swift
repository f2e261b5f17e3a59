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

/// Records whose length is right, whatever stands behind them.
@Suite struct WARCLengthTests {
    private static func record(_ number: Int) -> [UInt8] {
        Archive.warcRecord("conversion", "A title\nText \(number) of many.")
    }

    private static let texts = (0..<4).map { "Text \($0) of many." }
    private static let noise = (0..<5_000).map { UInt8(truncatingIfNeeded: $0 &* 2_654_435_761 >> 9) }
    private static let lineEnds = [0x0D, 0x0A, 0x0D, 0x0A] as [UInt8]

    /// Bytes instead of the line ends behind a record.
    private static let between: [(bytes: [UInt8], isTold: Bool)] = [
        ([], false), ([0x0D, 0x0A], false), ([UInt8](repeating: 0x0A, count: 300), false), (lineEnds + lineEnds, false),
        (lineEnds + [UInt8](repeating: 0, count: 2_000), true), ([UInt8](repeating: 0, count: 2_000), true),
        (lineEnds + noise, true), (lineEnds + noise + [0x0A], true),
        (lineEnds + Array("Foreign words, WARC/1.0 among them.\r\n".utf8), true),
    ]

    @Test(arguments: between.indices, [false, true]) func eachRecordIsRead(_ index: Int, isPacked: Bool) throws {
        let (bytes, isTold) = Self.between[index]
        let records = (0..<4).map { Self.record($0).dropLast(4) + ($0 == 3 ? Self.lineEnds : bytes) }
        let all = Array(records.joined())
        let reading = try Reading(isPacked ? Archive.gzip(all) : all, named: isPacked ? "a.warc.gz" : "a.warc")
        #expect(reading.texts == Self.texts)
        #expect(reading.origins.map { $0.suffix(2) } == ["#1", "#2", "#3", "#4"])
        #expect(reading.codes == (isTold ? [.corrupt, .corrupt, .corrupt] : []), "\(reading.problems)")
    }

    /// A length that leads to the end of a later record, or into the middle of one.
    @Test(arguments: [true, false]) func aWrongLengthSwallowsNoRecord(endsRecord: Bool) throws {
        let later = Self.record(1).count + Self.record(2).count
        let text = "A title\nText 0 of many."
        let length = text.utf8.count + later - (endsRecord ? 0 : 30)
        let first = Archive.warcRecord("conversion", text, length: length)
        let noise = Self.lineEnds + Self.noise
        let all = first + Self.record(1) + Self.record(2) + noise + Self.lineEnds + Self.record(3)
        #expect(try Reading(all, named: "a.warc").texts == Self.texts)
    }
}

@Suite struct WARCTransferTests {
    private static let text = "The harbour was closed on Monday, officials said."

    @Test(
        arguments: [
            "Transfer-Encoding: gzip, chunked", "Transfer-Encoding: gzip", "Transfer-Encoding: X-GZIP",
            "Transfer-Encoding: gzip\r\nTransfer-Encoding: chunked", "Transfer-Encoding: deflate, chunked",
            "Transfer-Encoding: identity", "Transfer-Encoding: gzip, chunked\r\nContent-Encoding: gzip",
        ]
    )
    func codingsOfTheTransferAreUndone(_ fields: String) throws {
        var body = Array("<html><body><p>\(Self.text)</p></body></html>".utf8)
        if fields.contains("Content") { body = Archive.gzip(body) }
        let coding = fields.lowercased()
        if coding.contains("encoding: gzip") || coding.contains("x-gzip") { body = Archive.gzip(body) }
        if coding.contains("deflate") { body = Archive.deflate(body, windowBits: 15) }
        if coding.contains("chunked") {
            body = Array("\(String(body.count, radix: 16))\r\n".utf8) + body + Array("\r\n0\r\n\r\n".utf8)
        }
        let head = Array("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\(fields)\r\n\r\n".utf8)
        let response = try HTTPResponse(payload: head + body)
        #expect(String(decoding: response.body, as: UTF8.self).contains(Self.text))
        #expect(response.warnings.isEmpty)
    }

    @Test func aCodingThatIsNotKnownIsTold() {
        let head = Array("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding: br\r\n\r\n".utf8)
        let error = #expect(throws: HTTPResponseError.self) { try HTTPResponse(payload: head + [0x8B, 1, 2, 3]) }
        #expect(error?.code == .unsupportedEncoding)
    }
}
