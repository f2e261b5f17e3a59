// Statuses, greetings, limits and exit codes.

import AnalyzerTesting
import Testing

@testable import LineProtocol

@Suite("Answers")
struct AnswerTests {
    @Test("statuses survive a round trip", arguments: RequestTests.hostile.indices)
    func roundTrip(_ index: Int) throws {
        let text = RequestTests.hostile[index]
        let ok = Status.ok(id: "x.1", rows: 3, [Status.Pair("cursor", text)])
        #expect(try Status(parsing: ok.line) == ok)
        #expect(ok["rows"] == "3")
        let error = Status.error(.notFound, text)
        #expect(try Status(parsing: error.line) == error)
        #expect(!error.line.contains("\n"))
    }

    @Test("forms are those of PROTOCOL.md")
    func forms() {
        #expect(Status.ok(rows: 0).line == "ok rows=0")
        #expect(Status.ok(id: "1", rows: 2, [.init("more", "true")]).line == "#1 ok rows=2 more=true")
        #expect(Status.error(id: "1", .badLine, "no").line == "#1 error bad-line \"no\"")
        #expect(Greeting(version: "0.1.0", state: .ready).line == "analyzerd 1.0 version=0.1.0 state=ready")
    }

    @Test("rows and statuses are told apart by their first byte")
    func rows() {
        for (line, expected) in [("{}", true), ("{", true), ("ok", false), ("#1 ok", false), ("", false)] {
            let bytes = Array(line.utf8)
            let isRow = Status.isRow(bytes.span)
            #expect(isRow == expected)
        }
    }

    @Test(
        "broken statuses are refused",
        arguments: ["", "okay", "ok 3", "error", "error x y z", "#1", "# ok", "error internal \"a\" b", "ok rows="]
    )
    func broken(_ line: String) {
        #expect(throws: ProtocolError.self) { try Status(parsing: line) }
    }

    @Test("a code of a later version becomes internal and stays readable")
    func laterCode() throws {
        let status = try Status(parsing: "error quota-exceeded \"too much\"")
        #expect(status.outcome == .error(code: .internal, message: "quota-exceeded: too much"))
    }

    @Test("random bytes are parsed or refused, and what is parsed comes back the same")
    func randomBytes() {
        var random = SeededNumbers(seed: 23)
        let alphabet = Array("#1 ok=\"\\{}\n".utf8) + [0xC2, 0x85, 0xFF]
        for prefix in ["", "ok ", "#a ok ", "error internal ", "analyzerd 1.0 "] {
            for _ in 0..<3000 {
                let count = Int.random(in: 0..<16, using: &random)
                let tail = (0..<count).map { _ in alphabet[Int.random(in: 0..<alphabet.count, using: &random)] }
                let line = Array(prefix.utf8) + tail
                if let status = try? Status(parsing: line.span) {
                    #expect((try? Status(parsing: status.line)) == status)
                }
                if let greeting = try? Greeting(parsing: line.span) {
                    #expect((try? Greeting(parsing: greeting.line)) == greeting)
                }
            }
        }
    }

    @Test("greetings")
    func greeting() throws {
        let greeting = try Greeting(parsing: "analyzerd 1.7 version=2.0.0 state=loading mood=\"quite good\"")
        #expect(greeting.major == 1 && greeting.minor == 7)
        #expect(greeting.state == .loading)
        #expect(greeting["mood"] == "quite good")
        #expect(greeting.incompatibility == nil)
        #expect(try Greeting(parsing: greeting.line) == greeting)
        let later = try Greeting(parsing: "analyzerd 2.0 version=9.1.0")
        #expect(later.incompatibility?.contains("9.1.0") == true)
        for line in ["", "HTTP/1.1 400 Bad Request", "analyzerd", "analyzerd 1", "analyzerd 1.x", "analyzerd -1.0"] {
            #expect(throws: ProtocolError.self) { try Greeting(parsing: line) }
        }
    }

    @Test("limits go through hello")
    func limits() {
        var limits = Limits()
        limits.documentLine = 5
        limits.connections = 9
        #expect(Limits(Status(outcome: .ok(pairs: limits.pairs))) == limits)
        #expect(Limits(.ok(rows: 0, [.init("max-line", "many")])) == Limits())
    }

    @Test("exit codes are those of sysexits.h that PROTOCOL.md names")
    func exitCodes() {
        let named: Set<Int32> = [64, 65, 66, 70, 74, 75, 77]
        #expect(Set(ErrorCode.allCases.map(\.exitCode.rawValue)) == named)
        #expect(
            ErrorCode.allCases.map(\.rawValue) == [
                "unknown-verb", "bad-argument", "bad-line", "too-long", "not-found", "unsupported-version", "forbidden",
                "loading", "busy", "shutting-down", "timeout", "cancelled", "store-full", "internal",
            ]
        )
        #expect(ErrorCode.allCases.filter(\.endsConnection) == [.tooLong, .busy])
    }
}
