// What arrives broken: named with archive, member, line and reason; the good documents around it are there.

import Foundation
import JSONText
import Testing

@Suite("bad input")
struct BadInputTests {
    /// Runs a shell command in the installation's home.
    private func shell(_ command: String, in installation: Installation) throws {
        let result = try installation.run("/bin/sh", ["-c", command])
        try #require(result.status == 0, "\(command): \(result.errors)")
    }

    /// Ingests a file of the home as a corpus of its own; the job, and its failures.
    private func ingest(_ name: String, in installation: Installation) throws -> (job: JSONValue, failures: [JSONValue])
    {
        let job = try installation.ingest(installation.home.appending(path: name).path, "corpus=\(name)")
        let id = try #require(job["job"]?.integerValue)
        #expect(try installation.ask("ping").last == "ok rows=0")
        return (job, try installation.rows("failures job=\(id)"))
    }

    @Test("broken lines, truncated and corrupt gzip, wrong encodings, nothing at all, bombs")
    func brokenFiles() throws {
        let installation = try Installation()
        try installation.start()
        let home = installation.home
        func write(_ name: String, _ bytes: [UInt8]) throws { try Data(bytes).write(to: home.appending(path: name)) }
        func lines(_ numbers: Range<Int>) -> [UInt8] {
            numbers.flatMap { Array((TestCorpus.line($0, paragraphs: 1) + "\n").utf8) }
        }

        // A broken line among good ones.
        try write("line.jsonl", lines(0..<3) + Array("{\"id\":\"x\",\"text\":\"cut in the\n".utf8) + lines(3..<5))
        var (job, failures) = try ingest("line.jsonl", in: installation)
        #expect(job["state"]?.stringValue == "done")
        #expect(job["documents"]?.integerValue == 5)
        #expect(job["failures"]?.integerValue == 1)
        try #require(failures.count == 1)
        #expect(failures[0]["origin"]?.stringValue == "line.jsonl#4")
        #expect(failures[0]["code"]?.stringValue == "bad-line")
        #expect(failures[0]["message"]?.stringValue?.contains("line 4") == true, "\(failures[0].text)")
        let kept = try installation.rows("documents corpus=line.jsonl").compactMap { $0["sourceID"]?.stringValue }
        #expect(Set(kept) == ["t-0", "t-1", "t-2", "t-3", "t-4"])

        // The same as a member of a tar.gz: archive, member and line are named.
        try shell("mkdir m && cp line.jsonl m/ && tar -czf member.tar.gz m/line.jsonl", in: installation)
        (job, failures) = try ingest("member.tar.gz", in: installation)
        #expect(job["duplicates"]?.integerValue == 5)
        #expect(failures.map { $0["origin"]?.stringValue } == ["member.tar.gz!m/line.jsonl#4"])

        // gzip that ends too early, and gzip with a flipped byte.
        try write("long.jsonl", lines(100..<200))
        try shell("gzip -c long.jsonl > long.gz && head -c 2000 long.gz > truncated.jsonl.gz", in: installation)
        (job, failures) = try ingest("truncated.jsonl.gz", in: installation)
        #expect(job["documents"]?.integerValue ?? 0 > 10)
        #expect(job["documents"]?.integerValue ?? 0 < 100)
        #expect(failures.map { $0["code"]?.stringValue } == ["truncated"])
        #expect(failures.first?["origin"]?.stringValue?.hasPrefix("truncated.jsonl.gz") == true)
        var corrupt = [UInt8](try Data(contentsOf: home.appending(path: "long.gz")))
        for k in 0..<40 { corrupt[corrupt.count / 2 + k] ^= 0xFF }
        try write("corrupt.jsonl.gz", corrupt)
        (job, failures) = try ingest("corrupt.jsonl.gz", in: installation)
        #expect(!failures.isEmpty)
        #expect(failures.allSatisfy { $0["message"]?.stringValue?.isEmpty == false })

        // Bytes that are not UTF-8: no document is lost, the repair is told.
        try write(
            "latin.jsonl",
            lines(300..<301) + Array("{\"id\":\"l\",\"text\":\"A caf".utf8) + [0xE9] + Array(" in Paris.\"}\n".utf8)
                + lines(301..<302)
        )
        (job, failures) = try ingest("latin.jsonl", in: installation)
        #expect(job["documents"]?.integerValue == 3)
        #expect(failures.map { $0["severity"]?.stringValue } == ["warning"])
        #expect(failures.first?["origin"]?.stringValue == "latin.jsonl#2")

        // Nothing.
        try write("empty.txt", [])
        (job, failures) = try ingest("empty.txt", in: installation)
        #expect(job["documents"]?.integerValue == 0)
        #expect(failures.count == 1 && failures.first?["origin"]?.stringValue == "empty.txt")

        // Zeros are no text, and a bomb between good lines is stopped by the ratio, in bounded memory.
        try shell("head -c 1500000 /dev/zero | gzip -9 > zeros.gz", in: installation)
        (job, failures) = try ingest("zeros.gz", in: installation)
        #expect(job["state"]?.stringValue == "failed")
        #expect(failures.map { $0["code"]?.stringValue } == ["unsupported"])
        try write("first.jsonl", lines(400..<403))
        try shell(
            "(cat first.jsonl; printf '{\"text\":\"'; head -c 150000000 /dev/zero | tr '\\0' a; printf '\"}\\n') "
                + "| gzip -9 > inside.jsonl.gz",
            in: installation
        )
        (job, failures) = try ingest("inside.jsonl.gz", in: installation)
        #expect(job["documents"]?.integerValue == 3)
        let bomb = failures.first { $0["code"]?.stringValue == "bomb" }
        #expect(bomb?["message"]?.stringValue?.contains("200") == true, "the limit is named")
        #expect(try installation.stats()["resident"]?.integerValue ?? 0 < 200 << 20)

        // All of them are told together, and the next good archive is read as if nothing had happened.
        #expect(try installation.rows("failures").count >= 8)
        try write("good.jsonl", lines(500..<504))
        (job, failures) = try ingest("good.jsonl", in: installation)
        #expect(job["documents"]?.integerValue == 4 && failures.isEmpty)
    }

    @Test("exit codes of the client: some of it bad is done, all of it bad is 65, not there is 66")
    func exitCodes() throws {
        let installation = try Installation()
        try installation.start()
        let mixed = installation.home.appending(path: "mixed.jsonl")
        try Data((TestCorpus.line(0) + "\nno JSON\n").utf8).write(to: mixed)
        let partly = try installation.client("ingest", "mixed.jsonl")
        #expect(partly.status == 0)
        #expect(partly.errors.contains("1 failure"), "\(partly.errors)")
        try Data("\u{1F}\u{8B}not gzip".utf8).write(to: installation.home.appending(path: "bad.gz"))
        try Data([0x1F, 0x8B, 0x08, 0, 1, 2, 3]).write(to: installation.home.appending(path: "worse.gz"))
        let wholly = try installation.client("ingest", "worse.gz")
        #expect(wholly.status == 65, "\(wholly.errors)")
        let absent = try installation.client("ingest", "not-there.jsonl")
        #expect(absent.status == 66)
        #expect(absent.errors.contains("not-there.jsonl"))
        let failures = try installation.client("failures")
        #expect(failures.rows.contains { $0["origin"]?.stringValue == "mixed.jsonl#2" })
    }

    @Test("failures beyond the limit of a file are counted, and the last one says how many there were")
    func failuresBeyondTheLimit() throws {
        let installation = try Installation()
        try installation.start()
        let lines = String(repeating: "{\"title\":\"no text\"}\n", count: 1_500) + TestCorpus.line(0) + "\n"
        try Data(lines.utf8).write(to: installation.home.appending(path: "many.jsonl"))
        let (job, failures) = try ingest("many.jsonl", in: installation)
        #expect(job["documents"]?.integerValue == 1)
        #expect(job["failures"]?.integerValue == 1_500)
        #expect(failures.count == 1_001)
        #expect(failures.last?["code"]?.stringValue == "more")
        #expect(failures.last?["message"]?.stringValue?.hasPrefix("500 more errors") == true)
    }

    static let canMakeHostile =
        Products.python != nil
        && FileManager.default.fileExists(atPath: Products.shared?.appending(path: "tools/make_hostile.py").path ?? "")

    @Test(
        "the hostile set, file by file through the socket",
        .enabled(if: BadInputTests.canMakeHostile, "needs python3 and ../shared/tools/make_hostile.py")
    )
    func hostileSet() throws {
        let installation = try Installation()
        // The build under test is not optimised: the labeller of names takes thirty times as long.
        try installation.start(["--document-cpu-seconds", "200"])
        let folder = installation.home.appending(path: "hostile")
        let tool = try #require(Products.shared).appending(path: "tools/make_hostile.py").path
        let made = try installation.run(try #require(Products.python), [tool, folder.path, "--small"])
        try #require(made.status == 0, "\(made.errors)")
        let expected = try JSONValue(parsing: [UInt8](Data(contentsOf: folder.appending(path: "expected.json"))))
        let cases = try #require(expected.arrayValue)
        try #require(cases.count > 50)
        var mismatches: [String] = []
        for (number, item) in cases.enumerated() {
            let file = try #require(item["file"]?.stringValue)
            let outcome = try #require(item["outcome"]?.stringValue)
            let documents = try #require(item["documents"]?.integerValue)
            let least = item["min"]?.integerValue ?? documents
            let most = item["max"]?.integerValue ?? documents
            // A corpus and a source of its own each: the set uses the same documents again and again.
            let path = folder.appending(path: file).path
            let job = try installation.ingest(path, "corpus=h\(number)", seconds: 240)
            let id = try #require(job["job"]?.integerValue)
            let read = (job["documents"]?.integerValue ?? 0) + (job["duplicates"]?.integerValue ?? 0)
            let failures = try installation.rows("failures job=\(id)")
            let errors = failures.count { $0["severity"]?.stringValue == "error" }
            if !(least...most).contains(read) {
                mismatches.append("\(file): \(read) documents instead of \(least)...\(most)")
            }
            if outcome != "accept", failures.isEmpty { mismatches.append("\(file): \(outcome), but nothing was said") }
            if ["partial", "reject"].contains(outcome), read < documents, errors == 0 {
                mismatches.append("\(file): \(outcome), but no error was said")
            }
            if outcome == "accept", errors > 0 { mismatches.append("\(file): good, but \(failures[0].text)") }
            if failures.contains(where: { $0["origin"]?.stringValue?.hasPrefix(file) != true }) {
                mismatches.append("\(file): a failure does not name it: \(failures.map(\.text))")
            }
            let resident = try installation.stats()["resident"]?.integerValue ?? 0
            let allowed = max(200, item["rss_mb"]?.integerValue ?? 0) << 20
            if resident > allowed { mismatches.append("\(file): \(resident >> 20) MiB resident") }
        }
        #expect(mismatches == [])
        // As if nothing had happened.
        let good = installation.home.appending(path: "good.jsonl")
        try TestCorpus.write(5, to: good)
        #expect(try installation.ingest(good.path, "corpus=good")["documents"]?.integerValue == 5)
        #expect(!FileManager.default.fileExists(atPath: "/tmp/evil.txt"))
    }
}
