// `analyzerd worker` in a shell, and the client in Python: what people build upon.

import Foundation
import JSONText
import Testing

@Suite("worker and clients of others")
struct WorkerTests {
    /// Runs the worker without any environment.
    private func worker(_ arguments: [String], _ input: String) throws -> CommandResult {
        let installation = try Installation()
        return try installation.run(
            "/usr/bin/env",
            ["-i", Products.analyzerd, "worker"] + arguments,
            input: Data(input.utf8)
        )
    }

    @Test("a line out for each line in, in order, with its id")
    func lines() throws {
        let input = [
            #"{"id":"seven","text":"Vladimir Putin spoke in Moscow.","date":"2024-12-19"}"#, #"{"id":8,"text":""}"#, "",
            "no JSON", #"{"text":"No id in Paris."}"#, #"{"id":"x","title":"no text"}"#,
            #"{"id":"fr","language":"fr","text":"Le ministre a parlé."}"#, #"{"id":null,"text":"Null."}"#,
            #"{"id":"ünï","text":"Zürich and Łódź — “so be it,” Omar Haddad said."}"#,
        ]
        let result = try worker([], input.joined(separator: "\n") + "\n")
        #expect(result.status == 0)
        #expect(result.errors.isEmpty, "\(result.errors)")
        let lines = result.output.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
        try #require(lines.count == input.count, "\(result.output)")
        let rows = try lines.map { try JSONValue(parsing: String($0)) }
        #expect(rows[0]["id"]?.stringValue == "seven")
        #expect(rows[1]["id"]?.integerValue == 8)
        for (number, row) in rows.enumerated() where [2, 3, 5].contains(number) {
            #expect(row["error"]?["code"]?.stringValue == "bad-line", "\(row.text)")
            #expect(row["error"]?["message"]?.stringValue?.isEmpty == false)
        }
        #expect(rows[5]["id"]?.stringValue == "x")
        #expect(rows[4]["id"]?.integerValue == 5, "its number")
        let skipped = rows[6]["skipped"]?.arrayValue?.compactMap(\.stringValue) ?? []
        #expect(Set(skipped).isSuperset(of: ["entities", "quotes"]))
        let annotations = try #require(rows[0]["annotations"]?.arrayValue)
        #expect(annotations.contains { $0["name"]?.stringValue == "Vladimir Putin" && $0["end"]?.integerValue == 14 })
        #expect(rows[0]["versions"]?["entities"]?.stringValue?.contains("+") == true)
        #expect(rows[0]["language"]?.stringValue == "en")
        // Offsets are scalars.
        let text = Array("Zürich and Łódź — “so be it,” Omar Haddad said.".unicodeScalars)
        for row in rows[8]["annotations"]?.arrayValue ?? [] {
            guard let start = row["start"]?.integerValue, let end = row["end"]?.integerValue,
                let covered = row["text"]?.stringValue
            else { continue }
            #expect(Array(covered.unicodeScalars) == Array(text[start..<end]))
        }
        #expect(rows[8]["annotations"]?.arrayValue?.contains { $0["text"]?.stringValue == "Omar Haddad" } == true)
    }

    @Test("the same bytes out, whatever came before")
    func determinism() throws {
        let lines = (0..<30).map { TestCorpus.line($0, paragraphs: 2) }
        let forth = try worker([], lines.map { $0 + "\n" }.joined()).output.split(separator: "\n")
        let back = try worker([], lines.reversed().map { $0 + "\n" }.joined()).output.split(separator: "\n")
        #expect(forth.count == 30 && forth == Array(back.reversed()))
    }

    @Test("only some analyzers, or none with segments")
    func selection() throws {
        let line = TestCorpus.line(1, paragraphs: 1) + "\n"
        let quotes = try #require(try worker(["--analyzers", "quotes"], line).rows.first)
        #expect(quotes["annotations"]?.arrayValue?.isEmpty == false)
        #expect(quotes["annotations"]?.arrayValue?.allSatisfy { $0["analyzer"]?.stringValue == "quotes" } == true)
        let text = "Anna Keller spoke. \u{201C}We won\u{2019}t go,\u{201D} she said.\n\nIt rained in Łódź."
        let json = JSONValue.object([.init("text", .string(text))]).text + "\n"
        let none = try #require(try worker(["--analyzers", "none", "--segments"], json).rows.first)
        #expect(none["annotations"]?.arrayValue ?? [] == [])
        let scalars = Array(text.unicodeScalars)
        func pieces(_ key: String) throws -> [String] {
            try #require(none[key]?.arrayValue)
                .map { pair in
                    let ends = pair.arrayValue?.compactMap(\.integerValue) ?? []
                    try #require(ends.count == 2)
                    var view = String.UnicodeScalarView()
                    view.append(contentsOf: scalars[ends[0]..<ends[1]])
                    return String(view)
                }
        }
        #expect(
            try pieces("sentences") == [
                "Anna Keller spoke.", "\u{201C}We won\u{2019}t go,\u{201D} she said.", "It rained in Łódź.",
            ]
        )
        let tokens = try pieces("tokens")
        #expect(tokens.contains("n\u{2019}t") && tokens.contains("Łódź") && tokens.last == ".")

        let unknown = try worker(["--analyzers", "qoutes"], line)
        #expect(unknown.status == 64)
        #expect(unknown.errors.contains("quotes"), "\(unknown.errors)")
        #expect(unknown.output.isEmpty)
        #expect(try worker(["--nonsense"], line).status == 64)
        #expect(try worker(["--set", "entities.nonsense=1"], line).status == 64)
        let timing = try worker(["--timing"], line)
        #expect(timing.output.split(separator: "\n").count == 1 && timing.errors.contains("entities"))
    }

    @Test("the client in Python", .enabled(if: Products.python != nil, "needs python3"))
    func pythonClient() throws {
        let installation = try ProtocolTests.installation(documents: 12)
        let python = try #require(Products.python)
        let script = Products.package.appending(path: "Examples/python-client/analyzerd_client.py").path
        let request = #"entities name="Anna Keller" limit=5"#
        let result = try installation.run(python, [script, request])
        #expect(result.status == 0, "\(result.errors)")
        #expect(result.rows.map(\.text) == (try installation.rows(request)).map(\.text))
        #expect(result.rows.count == 5)
        let folder = URL(filePath: script).deletingLastPathComponent().path
        let code =
            "import sys; sys.dont_write_bytecode = True; sys.path.insert(0, sys.argv[1]); "
            + "from analyzerd_client import ask; print(sum(1 for quote in ask('export quotes')))"
        let count = try installation.run(python, ["-c", code, folder])
        #expect(count.output == "\(try installation.rows("export quotes").count)\n", "\(count.errors)")
        let wrong = try installation.run(python, [script, "entites"])
        #expect(wrong.status != 0 && wrong.errors.contains("unknown-verb"))
    }
}
