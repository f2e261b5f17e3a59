// Blows in the middle of an ingest: daemon and workers killed, restarts, a graceful stop. The store must end up as if
// nothing had happened.

import Foundation
import Glibc
import JSONText
import Testing

@Suite("kill -9 and restart")
struct RecoveryTests {
    /// Enough that there is work left at each blow.
    static let documentCount = 260

    /// The archive that all tests here ingest, and the contents of a store that ingested it undisturbed.
    ///
    /// Made once.
    static let undisturbed = Result { () throws -> Contents in
        let installation = try Installation()
        try installation.start()
        let job = try installation.ingest(try archive(in: installation), "corpus=news")
        guard job["documents"]?.integerValue == documentCount else { throw TestFailure("undisturbed: \(job.text)") }
        return try Contents(of: installation)
    }

    static func archive(in installation: Installation) throws -> String {
        let file = installation.home.appending(path: "many.jsonl")
        try TestCorpus.write(documentCount, to: file, paragraphs: 6)
        return file.path
    }

    /// Checks the end of the job and everything in the store.
    private func expectUndisturbed(_ installation: Installation, job: JSONValue) throws {
        #expect(job["state"]?.stringValue == "done", "\(job.text)")
        #expect(job["documents"]?.integerValue == Self.documentCount, "\(job.text)")
        #expect(job["failures"]?.integerValue == 0, "\(job.text)")
        #expect(try installation.rows("failures").map(\.text) == [])
        let reference = try Self.undisturbed.get()
        #expect(try Contents(of: installation).differences(from: reference) == [])
    }

    @Test("the daemon is killed", arguments: [[1], [90], [20, 40, 140]])
    func daemonKilled(_ moments: [Int]) throws {
        let installation = try Installation()
        try installation.start()
        let id = try installation.startIngest(try Self.archive(in: installation), "corpus=news")
        for moment in moments {
            let job = try installation.waitForDocuments(moment, job: id)
            #expect((moment..<Self.documentCount).contains(job["documents"]?.integerValue ?? 0))
            #expect(installation.stop(SIGKILL) == -SIGKILL)
            try installation.start()
        }
        try expectUndisturbed(installation, job: try installation.waitForJob(id))
    }

    @Test("workers are killed, one after the other")
    func workersKilled() throws {
        let installation = try Installation()
        try installation.start()
        let id = try installation.startIngest(try Self.archive(in: installation), "corpus=news")
        _ = try installation.waitForDocuments(1, job: id)
        var kills = 0
        while kills < 4 {
            let job = try installation.job(id)
            try #require(job["state"]?.stringValue == "running", "over before blow \(kills + 1): \(job.text)")
            let workers = try installation.workers()
            try #require(!workers.isEmpty)
            try #require(kill(workers[kills % workers.count], SIGKILL) == 0)
            kills += 1
            // The next blow waits until this one was noticed.
            try wait { try installation.stats()["workers-crashed"]?.integerValue ?? 0 >= kills }
            #expect(try installation.stats()["workers-crashed"]?.integerValue == kills)
            usleep(50_000)
        }
        try expectUndisturbed(installation, job: try installation.waitForJob(id))
        #expect(try installation.stats()["workers-crashed"]?.integerValue == kills)
    }

    @Test("workers are killed faster than they can answer: what is missing is named and can be done again")
    func workersKilledWithoutEnd() throws {
        let installation = try Installation()
        try installation.start()
        let archive = try Self.archive(in: installation)
        let id = try installation.startIngest(archive, "corpus=news")
        for _ in 0..<12 {
            for worker in try installation.workers() { kill(worker, SIGKILL) }
            usleep(60_000)
        }
        #expect(try installation.waitForJob(id)["state"]?.stringValue == "done")
        var contents = try Contents(of: installation)
        var reference = try Self.undisturbed.get()
        let failures = try installation.rows("failures")

        // A document that is not there has a failure with its origin, an analyzer without rows one with the document.
        let origins = Set(failures.compactMap { $0["origin"]?.stringValue })
        let failed = Set(failures.map { "\($0["document"]?.stringValue ?? "-") \($0["analyzer"]?.stringValue ?? "-")" })
        for document in Set(reference.documents).subtracting(contents.documents) {
            let origin = try JSONValue(parsing: document)["origin"]?.stringValue ?? "no origin"
            #expect(origins.contains(origin), "\(document) is gone without a word")
        }
        for (analyzer, rows) in reference.rows {
            let surplus = Set(contents.rows[analyzer] ?? []).subtracting(rows)
            #expect(surplus.isEmpty, "\(analyzer): \(surplus.first ?? "")")
            for text in Set(rows).subtracting(contents.rows[analyzer] ?? []) {
                let row = try JSONValue(parsing: text)
                let key = "\(row["document"]?.stringValue ?? "") \(analyzer)"
                let isNamed = failed.contains(key) || origins.contains(row["origin"]?.stringValue ?? "")
                #expect(isNamed, "rows of \(key) are gone without a word")
            }
        }

        // Done again, nothing is missing.
        try installation.ingest(archive, "corpus=news")
        let again = try installation.ask("reanalyze failed=true")
        let second = try #require(again.last.flatMap { Status($0) }?["job"].flatMap { Int($0) }, "\(again)")
        #expect(try installation.waitForJob(second)["state"]?.stringValue == "done")
        contents = try Contents(of: installation)
        contents.counts["failures"] = nil
        reference.counts["failures"] = nil
        #expect(contents.differences(from: reference) == [])
    }

    @Test("workers and daemon are killed together")
    func bothKilled() throws {
        let installation = try Installation()
        try installation.start()
        let id = try installation.startIngest(try Self.archive(in: installation), "corpus=news")
        _ = try installation.waitForDocuments(50, job: id)
        for worker in try installation.workers().prefix(1) { kill(worker, SIGKILL) }
        installation.stop(SIGKILL)
        try installation.start()
        _ = try installation.waitForDocuments(120, job: id)
        let workers = try installation.workers()
        installation.stop(SIGKILL)
        for worker in workers { kill(worker, SIGKILL) }
        try installation.start()
        try expectUndisturbed(installation, job: try installation.waitForJob(id))
    }

    @Test("workers do not outlive a daemon that was killed")
    func orphans() throws {
        let installation = try Installation()
        try installation.start()
        let id = try installation.startIngest(try Self.archive(in: installation), "corpus=news")
        _ = try installation.waitForDocuments(20, job: id)
        let workers = try installation.workers()
        try #require(!workers.isEmpty)
        installation.stop(SIGKILL)
        wait { !workers.contains(where: Processes.isAlive) }
        #expect(workers.filter(Processes.isAlive) == [])
    }

    @Test("SIGTERM in the middle, then a restart", arguments: [SIGTERM, SIGINT])
    func gracefulStop(_ signal: Int32) throws {
        let installation = try Installation()
        try installation.start()
        let id = try installation.startIngest(try Self.archive(in: installation), "corpus=news")
        _ = try installation.waitForDocuments(60, job: id)
        let began = ContinuousClock.now
        #expect(installation.stop(signal) == 0)
        #expect(began.duration(to: .now) < .seconds(5))
        #expect(!FileManager.default.fileExists(atPath: installation.socket))
        try installation.start()
        try expectUndisturbed(installation, job: try installation.waitForJob(id))
    }

    @Test("a cancelled job keeps what it has stored, and stays cancelled after a restart")
    func cancelled() throws {
        let installation = try Installation()
        try installation.start()
        let id = try installation.startIngest(try Self.archive(in: installation), "corpus=news")
        _ = try installation.waitForDocuments(30, job: id)
        #expect(try installation.ask("cancel \(id)").last?.hasPrefix("ok") == true)
        let job = try installation.waitForJob(id)
        #expect(job["state"]?.stringValue == "cancelled")
        let count = try installation.rows("documents limit=1000").count
        #expect((30..<Self.documentCount).contains(count))
        installation.stop()
        try installation.start()
        usleep(500_000)
        #expect(try installation.job(id)["state"]?.stringValue == "cancelled")
        #expect(try installation.rows("documents limit=1000").count == count)
        // The rest comes with a new job, and nothing twice.
        let second = try installation.ingest(installation.home.appending(path: "many.jsonl").path, "corpus=news")
        #expect(second["duplicates"]?.integerValue == count)
        #expect(second["documents"]?.integerValue == Self.documentCount - count)
        let reference = try Self.undisturbed.get()
        #expect(try Contents(of: installation).differences(from: reference) == [])
    }
}
