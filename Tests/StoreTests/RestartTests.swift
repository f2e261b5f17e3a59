// A job that begins again, a removal that is not over, and pages of documents that are bounded by bytes.

import Testing

@testable import Store

@Suite struct RestartTests {
    let folder: TemporaryFolder
    let store: Store

    init() throws {
        folder = try TemporaryFolder()
        store = try folder.store()
    }

    @Test func aJobBeginsAgainAndStoresNothingTwice() throws {
        let job = try store.runningJob()
        var failing = Sample.documents()[0]
        failing.analysis.failures = [.init(analyzer: "sentiment", code: "timeout", message: "took too long")]
        try store.commit(
            Batch(
                job: job,
                events: [
                    .failure(.init(code: "bad-json", origin: "a#1", message: "no JSON", severity: .error)),
                    .document(failing), .document(Sample.documents()[1]),
                    .failure(.init(code: "odd", origin: "a#4", message: "repaired", severity: .warning)),
                ],
                checkpoint: 4,
                bytesRead: 400
            )
        )
        try store.restart(job: job, archiveSize: 7, archiveModified: 8, message: "it changed")
        var now = try store.job(job)
        #expect(now.checkpoint == 0 && now.bytesRead == 0 && now.documents == 0 && now.warnings == 0)
        #expect(now.failures == 1, "that of the stored document stays")
        #expect(now.archiveSize == 7 && now.archiveModified == 8 && now.message == "it changed")
        #expect(now.state == .running)
        #expect(try store.failures(job: job, limit: 9).map(\.code) == ["timeout"])

        try store.add(Array(Sample.documents()[..<3]), job: job)
        now = try store.job(job)
        #expect(now.documents == 1 && now.duplicates == 2 && now.checkpoint == 3)
        #expect(try store.statistics().documents == 3)
        #expect(try store.recount() == [])
    }

    @Test func onlyAJobThatHasNotEndedBeginsAgain() throws {
        let job = try store.runningJob()
        try store.update(job: job, JobUpdate(state: .done))
        for id in [job, 99] {
            #expect(throws: StoreError.self) {
                try store.restart(job: id, archiveSize: nil, archiveModified: nil, message: "")
            }
        }
    }

    @Test func noJobAddsToACorpusThatIsBeingRemoved() throws {
        let many = (0..<250).map { AnalysedDocument("Text number \($0).", title: "\($0)", date: "2023-01-01") }
        let job = try store.runningJob(corpus: "big")
        try store.add(many, job: job)
        try store.update(job: job, JobUpdate(state: .done))
        #expect(throws: StoreError.self) { try store.remove(corpus: "big") { _ in false } }
        let refusal = #expect(throws: StoreError.self) {
            try store.createJob(path: "/a", corpus: "big", created: 1)
        }
        #expect(refusal?.code == .busy)
        _ = try store.createJob(path: "/a", corpus: "other", created: 1)
        for corpus in try store.unfinishedRemovals() { try store.remove(corpus: corpus, isBegun: true) }
        #expect(try store.corpora().map(\.corpus) == ["other"])
        _ = try store.createJob(path: "/a", corpus: "big", created: 1)
        #expect(try store.recount() == [])
    }

    /// A store of an earlier release may hold a job of a corpus that was being removed: the start must not fail on it.
    @Test func aRemovalThatWasBegunDoesNotWaitForAJob() throws {
        let job = try store.runningJob(corpus: "big")
        try store.add(Sample.documents(), job: job)
        #expect(throws: StoreError.self) { try store.remove(corpus: "big") }
        #expect(try store.remove(corpus: "big", isBegun: true).deleted == 9)
        #expect(try store.statistics().documents == 0)
        #expect(try store.recount() == [])
    }

    @Test(arguments: [1, 200, 100_000]) func pagesAreBoundedByBytes(_ maximum: Int) throws {
        try store.add(Sample.documents())
        let versions = [Analysis.Version(analyzer: "entities", version: "2.0.0+b")]
        var cursor: Cursor?
        var found: [String] = []
        repeat {
            let page = try store.documentsNeeding(versions, after: cursor, limit: 100, maximumBytes: maximum)
            let bytes = page.rows.map(\.text.count)
            #expect(bytes.dropLast().reduce(0, +) < maximum, "the last text alone may reach the bound")
            found += page.rows.map(\.identifier)
            cursor = page.next
        } while cursor != nil
        #expect(found.count == 9 && Set(found).count == 9)
    }
}
