// A document that kills its worker: named with analyzer and signal, kept otherwise, and done again when asked for.

import Foundation
import Glibc
import JSONText
import Testing

@Suite("quarantine")
struct QuarantineTests {
    /// CPU seconds of a process so far.
    private func cpuSeconds(_ pid: Int32) -> Double {
        guard let stat = try? String(contentsOfFile: "/proc/\(pid)/stat", encoding: .utf8),
            let fields = stat.split(separator: ")").last?.split(separator: " "), fields.count > 12
        else { return 0 }
        return (Double(fields[11]) ?? 0) / 100 + (Double(fields[12]) ?? 0) / 100
    }

    /// Kills the worker when it has been at work for so many CPU seconds; its number.
    private func kill(_ signal: Int32, not former: Int32?, after seconds: Double, _ installation: Installation) throws
        -> Int32
    {
        let end = Date(timeIntervalSinceNow: 60)
        while Date() < end {
            if let worker = try installation.workers().first, worker != former, cpuSeconds(worker) >= seconds {
                try #require(Glibc.kill(worker, signal) == 0)
                return worker
            }
            usleep(10_000)
        }
        throw TestFailure("no worker is at work: \(installation.log)")
    }

    /// Begins the ingest of three documents, the second of which takes long, with one worker; the job's number.
    private func ingestLong(_ installation: Installation) throws -> Int {
        try installation.start(["--workers", "1"])
        return try installation.startIngest(longDocuments(installation), "corpus=long")
    }

    private func longDocuments(_ installation: Installation) throws -> String {
        let file = installation.home.appending(path: "long.jsonl")
        let lines = [TestCorpus.line(1), TestCorpus.line(2, paragraphs: 800), TestCorpus.line(3)]
        try Data(lines.map { $0 + "\n" }.joined().utf8).write(to: file)
        return file.path
    }

    /// Asks for what failed again, and compares the store with that of an undisturbed run.
    private func expectNothingMissingWhenDoneAgain(_ installation: Installation) throws {
        let again = try installation.client("reanalyze", "--failed")
        #expect(again.status == 0, "\(again.errors)")
        for job in try installation.rows("jobs") { try installation.waitForJob(job["job"]?.integerValue ?? 0) }
        #expect(try installation.rows("failures").map(\.text) == [])
        let undisturbed = try Installation()
        try undisturbed.start()
        try undisturbed.ingest(longDocuments(undisturbed), "corpus=long")
        #expect(try Contents(of: installation).differences(from: Contents(of: undisturbed)) == [])
    }

    @Test(
        "a worker that dies twice on a document",
        .enabled(if: !Repetition.isOptimised, "what is optimised is done before it can be killed")
    )
    func diesTwice() throws {
        let installation = try Installation()
        let id = try ingestLong(installation)
        // First with all analyzers, then alone: the first step, without any, is over long before half a second.
        let first = try kill(SIGSEGV, not: nil, after: 0.5, installation)
        _ = try kill(SIGSEGV, not: first, after: 0.5, installation)
        let job = try installation.waitForJob(id)
        #expect(job["state"]?.stringValue == "done" && job["documents"]?.integerValue == 3, "\(job.text)")
        let failures = try installation.rows("failures job=\(id)")
        let crashed = failures.filter { $0["code"]?.stringValue == "crashed" }
        #expect(crashed.count == 1, "\(failures.map(\.text))")
        let failure = try #require(crashed.first)
        let analyzer = try #require(failure["analyzer"]?.stringValue, "\(failure.text)")
        #expect(try installation.analyzers().contains(analyzer))
        #expect(failure["message"]?.stringValue?.contains("11") == true, "the signal is named: \(failure.text)")
        #expect(failures.allSatisfy { ["crashed", "requirement-failed"].contains($0["code"]?.stringValue) })
        #expect(try installation.stats()["workers-crashed"]?.integerValue == 2)
        // People see it too.
        let shown = try installation.client("failures")
        #expect(
            shown.status == 0 && shown.output.contains(analyzer) && shown.output.contains("crashed"),
            "\(shown.output)"
        )

        try expectNothingMissingWhenDoneAgain(installation)
    }

    @Test(
        "a document that no worker survives is stored, and analysed when somebody asks again",
        .enabled(if: !Repetition.isOptimised, "what is optimised is done before it can be killed")
    )
    func survivesNobody() throws {
        let installation = try Installation()
        let id = try ingestLong(installation)
        // First with all analyzers, then, as soon as there is another worker, without any.
        let first = try kill(SIGSEGV, not: nil, after: 0.5, installation)
        _ = try kill(SIGSEGV, not: first, after: 0, installation)
        let job = try installation.waitForJob(id)
        #expect(job["state"]?.stringValue == "done" && job["documents"]?.integerValue == 3, "\(job.text)")
        let failures = try installation.rows("failures job=\(id)")
        #expect(Set(failures.compactMap { $0["analyzer"]?.stringValue }) == Set(try installation.analyzers()))
        #expect(failures.allSatisfy { $0["code"]?.stringValue == "crashed" })
        let document = try #require(failures.first?["document"]?.stringValue, "\(failures.map(\.text))")
        #expect(try installation.rows("document \(document)").first?["language"]?.stringValue == "und")

        try expectNothingMissingWhenDoneAgain(installation)
    }
}
