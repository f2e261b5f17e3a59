// What the client says beside the rows: notes on statuses, errors with flags, tables that are narrow.

import JSONText
import LineProtocol
import Testing

@testable import analyze_client

@Suite("what the client says")
struct WordingTests {
    @Test(
        "texts of the protocol are told with flags",
        arguments: [
            ("where.quantity=5..2 ends below", "--where quantity=5..2 ends below"),
            (
                "cursor= belongs to pages: a larger limit= gives more",
                "--cursor belongs to pages: a larger --limit gives more"
            ),
            ("did you mean since=?", "did you mean --since?"),
            ("checks clear takes no limit=", "checks clear takes no --limit"),
            ("With group= a row", "With --group a row"),
            ("hardware group=status lists", "hardware --group status lists"),
            ("no name=Ada", "no --name Ada"), ("the subtext=1 stays", "the subtext=1 stays"),
        ]
    )
    func flags(_ text: String, _ told: String) { #expect(StatusReport.flags(in: text) == told) }

    @Test("errors are told with flags, but for verbs whose keys are others")
    func errors() throws {
        let folder = try TemporaryFolder()
        let server = try FakeServer(in: folder) { _ in "error bad-argument \"no text=body here\"\n" }
        let query = try runClient(["quotes", "--socket", server.path], in: folder)
        #expect(query.errors.contains("no --text body here"))
        let other = try runClient(["ingest", "--no-follow", "/a", "--socket", server.path], in: folder)
        #expect(other.errors.contains("no text=body here"))
    }

    @Test(
        "documents that dates leave out are counted in words",
        arguments: [
            (["quotes"], "undated=1", "1 undated document matches no date filter\n"),
            (["quotes"], "undated=1234", "1,234 undated documents match no date filter\n"),
            (["conflicts"], "undated=1", "1 undated document is not compared\n"),
            (["quotes"], "partly-dated=7", "7 documents known only to the year or month are left out\n"),
        ]
    )
    func leftOut(_ arguments: [String], _ status: String, _ told: String) throws {
        let folder = try TemporaryFolder()
        let server = try FakeServer(in: folder) { _ in ClientTests.row + "\nok rows=1 \(status)\n" }
        let outcome = try runClient(arguments + ["--format", "table", "--socket", server.path], in: folder)
        #expect(outcome.errors == told)
    }

    @Test("reload says what its status says, and what to do")
    func reload() throws {
        let folder = try TemporaryFolder()
        let server = try FakeServer(in: folder) { _ in
            "{\"analyzer\":\"quotes\",\"outdated\":3}\nok rows=1 outdated=3 aliases=2\n"
        }
        let outcome = try runClient(["reload", "--format", "table", "--socket", server.path], in: folder)
        #expect(outcome.output.contains("aliases   2\n"), "\(outcome.output)")
        #expect(outcome.errors.contains("analyze-client reanalyze --outdated"))
    }

    @Test(
        "values may begin with a minus",
        arguments: [
            (["entities", "--limit", "-1"], "entities limit=-1"), (["quotes", "--text", "-5"], "quotes text=-5"),
            (["documents", "--source", "-Dash Times"], "documents source=\"-Dash Times\""),
            (["checks", "list", "--limit", "-1"], "checks list limit=-1"),
        ]
    )
    func minus(_ arguments: [String], _ request: String) throws {
        let folder = try TemporaryFolder()
        let server = try FakeServer(in: folder) { _ in "ok rows=0\n" }
        let outcome = try runClient(arguments + ["--socket", server.path], in: folder)
        #expect(server.requests == [request], "\(outcome.errors)")
    }

    @Test(
        "what is not to be found is NOT; what has no pages takes no cursor",
        arguments: [
            (["search", "drone", "-NATO"], "NOT NATO"), (["timeline", "quotes", "--cursor", "x"], "--cursor"),
            (["together", "quotes", "--cursor", "x"], "--cursor"), (["conflicts", "--cursor", "x"], "--cursor"),
        ]
    )
    func refused(_ arguments: [String], _ part: String) throws {
        let folder = try TemporaryFolder()
        let outcome = try runClient(arguments, in: folder)
        #expect(outcome.code == 64 && outcome.errors.contains(part), "\(outcome.errors)")
        let verb = try #require(VerbTable.verb(named: arguments[0], analyzers: []))
        var writer = JSONWriter()
        verb.write(to: &writer)
        #expect(String(decoding: writer.bytes, as: UTF8.self).contains("\"cursor\"") == (verb.name == "search"))
    }

    @Test("csv has the country of aliases where the daemon says that there are some", arguments: [true, false])
    func countries(isGiven: Bool) throws {
        let folder = try TemporaryFolder()
        let server = try FakeServer(in: folder) { line in
            line == "analyzers"
                ? "{\"name\":\"quotes\",\"attributes\":[\"cue\"]}\nok rows=1\(isGiven ? " alias-countries=true" : "")\n"
                : ClientTests.row + "\nok rows=1\n"
        }
        let outcome = try runClient(["export", "quotes", "--format", "csv", "--socket", server.path], in: folder)
        #expect(outcome.output.contains("attributes.cue,attributes.country,sentence") == isGiven, "\(outcome.output)")
    }

    @Test(
        "narrow tables keep ids, dates and labels, and the ends of paths",
        arguments: ["documents", "jobs", "sentiment"]
    )
    func narrow(_ verb: String) throws {
        let folder = try TemporaryFolder()
        let path = "/a/long/way/to/the/archives/of/a/harbour/town/2024/harbour.jsonl.gz"
        let row =
            ClientTests.row.dropLast() + ",\"job\":3,\"state\":\"done\",\"documents\":123456,\"path\":\"\(path)\"}"
        let server = try FakeServer(in: folder) { _ in row + "\nok rows=1\n" }
        let output = try runClient(
            [verb, "--format", "table", "--socket", server.path],
            in: folder,
            environment: ["COLUMNS": "60"]
        )
        .output
        let parts =
            [
                "documents": ["8a4f0c21d97be360", "2024-03-14"], "jobs": ["123,456", "jsonl.gz"],
                "sentiment": ["2024-03-14", "direct"],
            ]
        for part in parts[verb] ?? [] { #expect(output.contains(part), "\(output)") }
        #expect(output.split(separator: "\n").allSatisfy { displayWidth(String($0)) <= 60 })
    }
}
