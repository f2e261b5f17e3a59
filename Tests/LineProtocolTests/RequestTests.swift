// Requests: the grammar, hostile values, errors that keep the id.

import AnalyzerTesting
import Testing

@testable import LineProtocol

@Suite("Request")
struct RequestTests {
    @Test("reads what PROTOCOL.md shows")
    func plain() throws {
        let request = try #require(
            try Request(parsing: "#a-1 quotes name=\"Vladimir Putin\" limit=5 where.quantity=300..")
        )
        #expect(request.id == "a-1")
        #expect(request.verb == "quotes")
        #expect(
            request.arguments == [
                Argument(key: "name", "Vladimir Putin"), Argument(key: "limit", "5"),
                Argument(key: "where.quantity", "300.."),
            ]
        )
        #expect(request.line == "#a-1 quotes name=\"Vladimir Putin\" limit=5 where.quantity=300..")
    }

    @Test("ignores blank lines and comments", arguments: ["", "  ", "; a note", ";"])
    func ignored(_ line: String) throws {
        #expect(try Request(parsing: line) == nil)
    }

    @Test("takes more than one space, and spaces at the ends")
    func spaces() throws {
        let request = try #require(try Request(parsing: "  search   war  limit=2 "))
        #expect(request == Request("search", [Argument("war"), Argument(key: "limit", "2")]))
    }

    static let hostile: [String] = [
        "", " ", "a b", "=", "a=b", "\"", "\\", "\\\"", "#x", ";x", "{", "{\"a\":1}", "x#", "a;b", "\n", "a\nb", "\r\n",
        "\t", "\u{0}", "\u{1F}", "\u{7F}", "\u{85}", "\u{9F}", "\u{A0}", "\u{2028}", "\u{2029}x", "e\u{301}", "Путин",
        "习近平", "👩‍👩‍👧", "\u{10FFFF}", "\u{FEFF}x", "ok", "error internal \"x\"", "–name", "a\\u0041",
        String(repeating: "x", count: 1 << 20), String(repeating: "\"\n", count: 1 << 19),
    ]

    @Test("every value survives a round trip, positional and with a key", arguments: hostile.indices)
    func roundTrip(_ index: Int) throws {
        let value = Self.hostile[index]
        let request = Request(id: "7", "search", [Argument(value), Argument(key: "name", value)])
        let line = request.line
        #expect(!line.unicodeScalars.contains { $0 == "\n" || $0.value == 0x2028 || $0.value == 0x85 })
        #expect(try Request(parsing: line) == request)
    }

    @Test("random values survive a round trip")
    func randomRoundTrips() throws {
        var random = SeededNumbers(seed: 7)
        let pieces = [
            "a", " ", "=", "\"", "\\", "#", ";", "\n", "\u{85}", "\u{2028}", "é", "Я", "{", "}", ".", ",", "\u{0}",
        ]
        for _ in 0..<2000 {
            let count = Int.random(in: 0..<9, using: &random)
            let value = (0..<count).map { _ in pieces[Int.random(in: 0..<pieces.count, using: &random)] }.joined()
            let request = Request("entities", [Argument(key: "text", value), Argument(value)])
            #expect(try Request(parsing: request.line) == request)
        }
    }

    @Test("random bytes are parsed or refused, and what is parsed comes back the same")
    func randomBytes() {
        var random = SeededNumbers(seed: 11)
        let alphabet = Array("#; =\"\\abc{}.\u{0}\n".utf8) + [0x80, 0xC2, 0xE2, 0xFF]
        for _ in 0..<20_000 {
            let count = Int.random(in: 0..<24, using: &random)
            let line = (0..<count).map { _ in alphabet[Int.random(in: 0..<alphabet.count, using: &random)] }
            if let request = try? Request(parsing: line) {
                #expect((try? Request(parsing: request.line)) == request)
            }
        }
    }

    @Test(
        "refuses what the grammar does not allow, and says what to do",
        arguments: [
            ("name=Putin", "a verb"), ("\"ping\"", "a verb"), ("#", "id"), ("# ping", "id"), ("#a/b ping", "id"),
            ("#" + String(repeating: "x", count: 33) + " ping", "32"), ("#1", "verb is missing"),
            ("entities name=", "name=\"\""), ("entities name=a=b", "quotation marks"), ("entities #x", "JSON string"),
            ("entities name=;x", "JSON string"), ("entities na\"me", "JSON string"), ("entities \"a", "string"),
            ("entities \"a\"b", "space"), ("entities \"a\u{1}\"", "control"), ("entities \"\\q\"", "escape"),
            ("entities a\tb", "control"), ("entities a\u{85}b", "control"), ("entities \"\\ud800\"", "surrogate"),
            ("entities =x", "JSON string"), ("entities a=\"b\"c", "space"),
        ]
    )
    func badLines(_ line: String, _ part: String) {
        let error = #expect(throws: ProtocolError.self) { try Request(parsing: line) }
        #expect(error?.code == .badLine)
        #expect(error?.message.contains(part) == true, "\(error?.message ?? "")")
    }

    @Test("errors keep the id and the verb where they can be read")
    func readable() {
        let first = #expect(throws: ProtocolError.self) { try Request(parsing: "#q7 analyze x=\"") }
        #expect(first?.id == "q7")
        #expect(first?.verb == "analyze")
        let second = #expect(throws: ProtocolError.self) { try Request(parsing: "#b!d analyze") }
        #expect(second?.id == nil)
        #expect(second?.verb == "analyze")
        let third = #expect(throws: ProtocolError.self) { try Request(parsing: Array("#q8 ping ".utf8) + [0xFF]) }
        #expect(third?.id == "q8")
        #expect(third?.message.contains("byte 9") == true)
        #expect(Request.readableID(Array("#long-1 search \"aaaa".utf8)) == "long-1")
        #expect(Request.readableID(Array("search".utf8)) == nil)
    }

    @Test("messages do not repeat a megabyte, nor control characters")
    func shortMessages() {
        let line = "entities a=" + String(repeating: "\u{7}", count: 1 << 20)
        let error = #expect(throws: ProtocolError.self) { try Request(parsing: line) }
        #expect((error?.message.utf8.count ?? .max) < 1000)
        #expect(error?.message.unicodeScalars.contains("\u{7}") == false)
    }
}
