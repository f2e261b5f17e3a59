// Known fact checks over a real socket: imported, joined to claims, kept over a crash, removed.

import Foundation
import JSONText
import Testing

@Suite("known fact checks")
struct KnownCheckTests {
    static let claim = "The mayor said that 312 people were killed when the Varda dam burst in May."

    /// An installation whose store holds a document with that claim.
    static func installation() throws -> Installation {
        let installation = try Installation()
        try installation.start()
        let news = Self.path("news.jsonl", in: installation)
        let document = #"{"title":"Dam","date":"2024-05-20","source":"Test Wire","text":"\#(claim)"}"#
        try Data((document + "\n").utf8).write(to: URL(filePath: news))
        _ = try installation.rows("ingest \(news)")
        _ = try installation.waitForJob()
        return installation
    }

    static func path(_ name: String, in installation: Installation) -> String {
        installation.home.appending(path: name).path
    }

    static let reviews = """
        {"@type":"ClaimReview","claimReviewed":"312 people were killed when the Varda dam burst.",\
        "url":"https://example.com/varda","author":{"name":"Example Fact Desk"},"datePublished":"2024-06-01",\
        "reviewRating":{"alternateName":"Not proven, so far"}}
        {"@type":"ClaimReview","claimReviewed":"The moon is made of cheese.","url":"/moon","reviewRating":{"ratingValue":1}}
        {"@type":"ClaimReview","claimReviewed":"cut off
        {"@type":"ClaimReview","claimReviewed":"Cows can fly.","url":"https://example.com/cows",\
        "reviewRating":{"ratingValue":1,"bestRating":5}}
        """

    func ratings(_ row: JSONValue) -> [String] {
        (row["checks"]?.arrayValue ?? []).compactMap { $0["rating"]?.stringValue }
    }

    @Test("imported reviews are joined to claims and survive a crash")
    func whole() throws {
        let installation = try Self.installation()
        defer { _ = installation.stop() }
        #expect(try installation.rows("factcheck").map(ratings) == [[]])
        let file = Self.path("reviews.jsonl", in: installation)
        try Data(Self.reviews.utf8).write(to: URL(filePath: file))

        let imported = try #require(try Answer.all(in: installation.ask("checks import \(file)")).first)
        #expect(imported.code == "ok" && imported.status["added"] == "2" && imported.status["errors"] == "2")
        #expect(imported.rows.compactMap { $0["code"]?.stringValue } == ["bad-url", "bad-json"])
        #expect(imported.rows.compactMap { $0["line"]?.integerValue } == [2, 3])
        let again = try #require(try Answer.all(in: installation.ask("checks import \(file)")).first)
        #expect(again.status["added"] == "0" && again.status["replaced"] == "2")

        for request in ["factcheck", "export factcheck", "factcheck min-score=0"] {
            #expect(try installation.rows(request).map(ratings) == [["Not proven, so far"]], "\(request)")
        }
        #expect(installation.stop(SIGKILL) != 0)
        try installation.start()
        let check = try #require(try installation.rows("factcheck").first?["checks"]?.arrayValue?.first)
        #expect(check["url"]?.stringValue == "https://example.com/varda")
        #expect(check["publisher"]?.stringValue == "Example Fact Desk" && check["date"]?.stringValue == "2024-06-01")
        #expect((check["score"]?.doubleValue ?? 0) > 0.7)

        let text = "a dam burst at Varda and 312 people were killed"
        #expect(try installation.rows("checks match \"\(text)\"").count == 1)
        #expect(try installation.rows("checks match \"a bus was late\"").isEmpty)
        #expect(try installation.rows("checks match \"Cows can fly\" limit=1 min-score=0").count == 1)
        #expect(try installation.rows("checks list limit=1").count == 1)
        let page = try #require(try Answer.all(in: installation.ask("checks list limit=1")).first)
        let rest = try installation.rows("checks list cursor=\(try #require(page.status["cursor"]))")
        #expect(rest.compactMap { $0["claim"]?.stringValue } == ["Cows can fly."])

        #expect(try installation.ask("checks remove https://example.com/varda").last == "ok rows=0 removed=1")
        #expect(try installation.rows("factcheck").map(ratings) == [[]])
        #expect(try installation.ask("checks clear").last == "ok rows=0 removed=1")
    }

    @Test(
        "requests that cannot be answered say why",
        arguments: [
            ("checks", "bad-argument"), ("checks import", "bad-argument"),
            ("checks import reviews.json", "bad-argument"),
            ("checks import /does/not/exist.json", "not-found"), ("checks match", "bad-argument"),
            ("checks list everything", "bad-argument"), ("checks remove https://example.com/none", "not-found"),
            ("checks forget", "bad-argument"), ("checks match text limit=0", "bad-argument"),
            ("checks clear limit=3", "bad-argument"), ("checks match text min-score=2", "bad-argument"),
            ("checks list min-score=0", "bad-argument"),
        ]
    )
    func refused(request: String, code: String) throws {
        let installation = try ProtocolTests.installation(documents: 30)
        let answer = try #require(try Answer.all(in: installation.ask(request)).first)
        #expect(answer.code == code, "\(answer.status.line)")
    }

    @Test("the client imports standard input and gzip, and says with its exit code when nothing was good")
    func client() throws {
        let installation = try Self.installation()
        defer { _ = installation.stop() }
        let imported = try installation.client("checks", "import", "-", input: Data(Self.reviews.utf8))
        #expect(imported.status == 0, "\(imported.errors)")
        #expect(imported.output.contains("\"added\":2"))
        #expect(try installation.client("checks", "match", "Cows", "can", "fly").output.contains("example.com/cows"))
        let bad = try installation.client("checks", "import", "-", input: Data(#"[{"@type":"ClaimReview"}]"#.utf8))
        #expect(bad.status == 65 && bad.output.contains("no-claim"))
        #expect(try installation.client("checks", "import", Self.path("none", in: installation)).status == 66)
    }
}

@Suite("conflicting figures")
struct ConflictingFiguresTests {
    @Test("two outlets that give different tolls are listed side by side")
    func conflicts() throws {
        let installation = try Installation()
        try installation.start()
        defer { _ = installation.stop() }
        let texts = [
            ("Test Wire", "A missile strike on the port of Torvik killed 14 people on Tuesday, the mayor said."),
            ("Other Paper", "At least 20 people were killed when missiles hit the port of Torvik, officials said."),
            ("Third Paper", "The missile strike on Torvik killed 25 people, according to the ministry of health."),
        ]
        let news = installation.home.appending(path: "news.jsonl")
        let lines = texts.map {
            #"{"title":"Strike on Torvik","date":"2024-05-14","source":"\#($0.0)","text":"\#($0.1)"}"#
        }
        try Data((lines.joined(separator: "\n") + "\n").utf8).write(to: news)
        _ = try installation.rows("ingest \(news.path)")
        _ = try installation.waitForJob()

        func values(_ request: String) throws -> [String] {
            try installation.rows(request)
                .map { row in
                    let values = (row["values"]?.arrayValue ?? []).compactMap(\.stringValue).sorted()
                        .joined(separator: " | ")
                    return "\(row["relation"]?.stringValue ?? ""): \(values)"
                }
                .sorted()
        }
        #expect(try values("conflicts") == ["conflict: 14 | 25", "conflict: 14 | at least 20"])
        #expect(
            try values("conflicts all=true")
                == ["compatible: 25 | at least 20", "conflict: 14 | 25", "conflict: 14 | at least 20"]
        )
        #expect(try values("conflicts source=\"Test Wire\"").isEmpty)
        let limited = try #require(try Answer.all(in: installation.ask("conflicts limit=1")).first)
        #expect(limited.rows.count == 1 && limited.status["more"] == "true")
        let claims = try #require(try installation.rows("conflicts limit=1").first?["claims"]?.arrayValue)
        #expect(
            claims.count == 2
                && claims.allSatisfy { $0["sentence"] != nil && $0["document"] != nil && $0["value"] != nil }
        )
        #expect(try Answer.all(in: installation.ask("conflicts cursor=1")).first?.code == "bad-argument")
        let shown = try installation.client("conflicts", "--format", "table")
        #expect(shown.status == 0 && shown.output.contains("people killed"))
        let table = try installation.client("conflicts", "--format", "tsv").output.split(separator: "\n")
            .map { $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init) }
        let header = try #require(table.first)
        let row = try #require(table.dropFirst().first)
        let cells = Dictionary(uniqueKeysWithValues: zip(header, row))
        #expect(cells["claims.1.value"] == "14" && cells["claims.2.value"]?.isEmpty == false)
        #expect(cells["claims.1.sentence"]?.contains("14") == true && cells["claims.1.source"]?.isEmpty == false)
        #expect(!header.contains("claims"))
    }
}
