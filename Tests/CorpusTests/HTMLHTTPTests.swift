// HTTP responses as crawlers store them: chunked, compressed, mislabelled, cut short, hostile.
import CZlib
import Testing

@testable import Corpus

@Suite("HTTP responses in WARC records")
struct HTMLHTTPTests {
    static let page = Array("<html><body><p>The bridge was opened on Monday, the mayor said.</p></body></html>".utf8)

    static func response(_ fields: String, _ body: [UInt8]) -> [UInt8] {
        Array("HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=\"UTF-8\"\r\n\(fields)\r\n".utf8) + body
    }

    static func deflated(_ bytes: [UInt8], windowBits: Int32) -> [UInt8] {
        var stream = z_stream()
        guard
            deflateInit2_(
                &stream,
                6,
                Z_DEFLATED,
                windowBits,
                8,
                Z_DEFAULT_STRATEGY,
                ZLIB_VERSION,
                Int32(MemoryLayout<z_stream>.size)
            ) == Z_OK
        else { return [] }
        defer { deflateEnd(&stream) }
        var input = bytes
        var output = [UInt8](repeating: 0, count: bytes.count + 1000)
        let count = input.withUnsafeMutableBufferPointer { source in
            output.withUnsafeMutableBufferPointer { target in
                stream.next_in = source.baseAddress
                stream.avail_in = UInt32(source.count)
                stream.next_out = target.baseAddress
                stream.avail_out = UInt32(target.count)
                _ = deflate(&stream, Z_FINISH)
                return target.count - Int(stream.avail_out)
            }
        }
        return Array(output.prefix(count))
    }

    static func chunked(_ bytes: [UInt8], size: Int, last: String = "0\r\n\r\n") -> [UInt8] {
        var out: [UInt8] = []
        for start in stride(from: 0, to: bytes.count, by: size) {
            let piece = bytes[start..<min(start + size, bytes.count)]
            out += Array("\(String(piece.count, radix: 16));x=y\r\n".utf8) + piece + [0x0D, 0x0A]
        }
        return out + Array(last.utf8)
    }

    struct Case: Sendable, CustomTestStringConvertible {
        var name: String
        var payload: [UInt8]
        var body: [UInt8] = page
        var warnings: [HTTPWarning.Code] = []
        var testDescription: String { name }
    }

    static let cases: [Case] = [
        Case(name: "plain", payload: response("", page)),
        Case(name: "empty body", payload: response("", []), body: []),
        Case(name: "chunked", payload: response("Transfer-Encoding: chunked\r\n", chunked(page, size: 10))),
        Case(
            name: "declared chunked, is not",
            payload: response("Transfer-Encoding: chunked\r\n", page),
            warnings: [.notChunked]
        ),
        Case(
            name: "last chunk missing",
            payload: response("Transfer-Encoding: chunked\r\n", chunked(page, size: 10, last: "")),
            warnings: [.truncated]
        ),
        Case(
            name: "chunk larger than the body",
            payload: response("Transfer-Encoding: chunked\r\n", Array("fffffff\r\n".utf8) + page),
            warnings: [.truncated]
        ),
        Case(
            name: "garbage after a chunk",
            payload: response("Transfer-Encoding: chunked\r\n", Array("3\r\n".utf8) + page),
            warnings: [.badChunk]
        ),
        Case(name: "gzip", payload: response("Content-Encoding: gzip\r\n", deflated(page, windowBits: 31))),
        Case(
            name: "gzip of two members",
            payload: response(
                "Content-Encoding: x-gzip\r\n",
                deflated(Array(page.prefix(20)), windowBits: 31) + deflated(Array(page.dropFirst(20)), windowBits: 31)
            )
        ),
        Case(name: "zlib", payload: response("Content-Encoding: deflate\r\n", deflated(page, windowBits: 15))),
        Case(name: "bare deflate", payload: response("Content-Encoding: deflate\r\n", deflated(page, windowBits: -15))),
        Case(
            name: "chunked gzip",
            payload: response(
                "transfer-encoding: Chunked\r\ncontent-encoding: GZIP\r\n",
                chunked(deflated(page, windowBits: 31), size: 7)
            )
        ),
        Case(
            name: "gzip twice",
            payload: response(
                "Content-Encoding: gzip, gzip\r\n",
                deflated(deflated(page, windowBits: 31), windowBits: 31)
            )
        ),
        Case(
            name: "declared gzip, already inflated",
            payload: response("Content-Encoding: gzip\r\n", page),
            warnings: [.notCompressed]
        ),
        Case(
            name: "declared br, already unpacked",
            payload: response("Content-Encoding: br\r\n", page),
            warnings: [.notCompressed]
        ),
        Case(
            name: "lines end with LF, one has no colon, one is folded",
            payload: Array("HTTP/1.0 200\nContent-Type: text/html;\n charset=utf-8\nrubbish\n\n".utf8) + page,
            warnings: [.badHeader]
        ),
        Case(
            name: "no end of the header",
            payload: Array("HTTP/1.1 200 OK\r\nA: b".utf8),
            body: [],
            warnings: [.truncated]
        ),
    ]

    @Test("Bodies are unpacked", arguments: cases)
    func unpacks(_ example: Case) throws {
        let response = try HTTPResponse(payload: example.payload)
        #expect(response.status == 200)
        #expect(response.warnings.map(\.code) == example.warnings)
        if example.name == "garbage after a chunk" {
            #expect(response.body.count == example.body.count)
        } else {
            #expect(response.body == example.body)
        }
    }

    @Test("A cut gzip body gives its beginning")
    func cutBody() throws {
        let long = (0..<20_000).flatMap { Array("Line \($0 &* 7919) of the story.\n".utf8) }
        let packed = Array(Self.deflated(long, windowBits: 31).dropLast(500))
        let response = try HTTPResponse(payload: Self.response("Content-Encoding: gzip\r\n", packed))
        #expect(response.warnings.map(\.code) == [.truncated])
        #expect(response.body.count > 1000 && long.starts(with: response.body))
    }

    @Test(
        "What cannot be read is an error with a code",
        arguments: [
            (Array("not http".utf8), HTTPResponseError.Code.notHTTP),
            ([], .notHTTP),
            (response("Content-Encoding: br\r\n", [1, 2, 3]), .unsupportedEncoding),
            (response("Content-Encoding: zstd\r\n", [0x28, 0xB5, 0x2F, 0xFD]), .unsupportedEncoding),
            (response("Content-Encoding: gzip\r\n", [0x1F, 0x8B, 0x08, 0xFF, 0xFF]), .damagedBody),
        ]
    )
    func errors(payload: [UInt8], code: HTTPResponseError.Code) {
        let error = #expect(throws: HTTPResponseError.self) { try HTTPResponse(payload: payload) }
        #expect(error?.code == code)
        #expect(error?.message.isEmpty == false)
    }

    @Test("Names the encoding that is not supported")
    func namesEncoding() {
        let error = #expect(throws: HTTPResponseError.self) {
            try HTTPResponse(payload: Self.response("Content-Encoding: br\r\n", [1]))
        }
        #expect(error?.message.contains("'br'") == true)
    }

    @Test("Bombs and giants are stopped")
    func bombs() {
        let zeros = Self.deflated([UInt8](repeating: 0x20, count: 4 << 20), windowBits: 31)
        let payload = Self.response("Content-Encoding: gzip\r\n", zeros)
        let bomb = #expect(throws: HTTPResponseError.self) { try HTTPResponse(payload: payload) }
        #expect(bomb?.code == .bomb)
        let limits = HTTPResponse.Limits(maximumBody: 1 << 20, maximumRatio: 10_000)
        let giant = #expect(throws: HTTPResponseError.self) { try HTTPResponse(payload: payload, limits: limits) }
        #expect(giant?.code == .tooLarge)
    }

    @Test("Header fields")
    func fields() throws {
        let response = try HTTPResponse(payload: Self.response("X-A: 1\r\nx-a: 2\r\n", Self.page))
        #expect(response.mediaType == "text/html")
        #expect(response.charset == "UTF-8")
        #expect(response.isHTML)
        #expect(response.header("x-a") == "1")
        #expect(response.header("x-b") == nil)
    }
}
