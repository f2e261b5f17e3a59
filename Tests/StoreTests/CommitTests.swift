// What a commit stores, and that it stores all or nothing.

import Testing

@testable import Store

@Suite struct CommitTests {
    let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    @Test func storesDocumentsRowsAndCheckpointTogether() throws {
        let store = try folder.store()
        let job = try store.runningJob()
        let summary = try store.add(Sample.documents(), job: job)
        #expect(summary.documents == 9)
        #expect(summary.annotations == 9 * 5 + 1)
        #expect(summary.duplicates == 0)
        #expect(try store.job(job).checkpoint == 9)
        #expect(try store.job(job).documents == 9)
        #expect(try store.statistics().documents == 9)
        #expect(try store.statistics().undated == 1)
        #expect(try store.recount() == [])
    }

    @Test func theSameDocumentAgainIsOnlyAnotherOrigin() throws {
        let store = try folder.store()
        var document = Sample.documents()[0]
        try store.add([document, document], corpus: "news")
        document.origin = "other.zip!x#1"
        let summary = try store.add([document], corpus: "wire")
        #expect(summary.documents == 0)
        #expect(summary.duplicates == 1)
        #expect(try store.statistics().documents == 1)
        #expect(try store.corpora().map(\.documents) == [1, 1])
        var filter = Filter()
        filter.corpora = ["wire"]
        let row = try #require(try store.documents(filter, limit: 10).rows.first)
        #expect(row.corpus == "wire")
        #expect(row.origin == "other.zip!x#1")
        #expect(try store.recount() == [])
    }

    @Test func theSameTextElsewhereIsACopy() throws {
        let store = try folder.store()
        let first = AnalysedDocument("Same words.", title: "One", date: "2024-05-02", source: "A")
        let second = AnalysedDocument("Same words.", title: "Two", date: "2024-05-01", source: "B")
        let summary = try store.add([first, second])
        #expect(summary.documents == 2)
        #expect(summary.copies == 1)
        #expect(try store.document(second.identifier).row.duplicateOf == first.identifier)
        #expect(try store.document(first.identifier).row.duplicateOf == nil)
        #expect(try store.document(second.identifier).text == "Same words.")
        #expect(try store.statistics().textBytes == 11)
        try store.remove(document: first.identifier)
        #expect(try store.document(second.identifier).row.duplicateOf == nil)
        #expect(try store.document(second.identifier).text == "Same words.")
        #expect(try store.recount() == [])
    }

    /// Files copied at the end of each batch, with the log as a killed process leaves it: each copy holds whole batches.
    @Test func aCrashLeavesWholeBatches() throws {
        let store = try folder.store()
        let job = try store.runningJob()
        let documents = Sample.documents()
        for k in 0..<3 {
            try store.add(Array(documents[(3 * k)..<(3 * k + 3)]), job: job)
            let crashed = try TemporaryFolder()
            try folder.copyFiles(to: crashed)
            let after = try crashed.store()
            #expect(try after.job(job).checkpoint == 3 * k + 3)
            #expect(try after.statistics().documents == 3 * k + 3)
            #expect(try after.recount() == [])
            // The job goes on from there, and ends like an undisturbed one.
            for rest in stride(from: try after.job(job).checkpoint, to: 9, by: 3) {
                try after.add(Array(documents[rest..<rest + 3]), job: job)
            }
            #expect(try after.statistics().documents == 9)
            #expect(try after.statistics().annotations == 46)
            #expect(try after.recount() == [])
        }
    }

    /// A log that ends anywhere: what was not wholly written does not count.
    @Test(arguments: [0.1, 0.35, 0.6, 0.8, 0.95, 0.999])
    func aTornLogLosesAWholeBatchOrNothing(fraction: Double) throws {
        let store = try folder.store()
        let job = try store.runningJob()
        for document in Sample.documents() { try store.add([document], job: job) }
        let crashed = try TemporaryFolder()
        try folder.copyFiles(to: crashed)
        let log = try readFile(crashed.path + "/" + Store.fileName + "-wal")
        try writeFile(
            crashed.path + "/" + Store.fileName + "-wal",
            Array(log.prefix(Int(Double(log.count) * fraction)))
        )
        let after = try crashed.store()
        let jobs = try after.jobs()
        let done = jobs.first?.checkpoint ?? 0
        #expect(done < 9)
        #expect(try after.statistics().documents == done)
        #expect(try after.recount() == [])
    }

    @Test func aFailedBatchLeavesNothing() throws {
        let store = try folder.store()
        let job = try store.runningJob()
        var bad = Sample.documents()[1]
        bad.identifier = "no identifier"
        #expect(throws: StoreError.self) { try store.add([Sample.documents()[0], bad], job: job) }
        #expect(try store.job(job).checkpoint == 0)
        #expect(try store.statistics().documents == 0)
        #expect(try store.recount() == [])
        try store.add([Sample.documents()[0]], job: job)
        #expect(try store.statistics().documents == 1)
        #expect(try store.recount() == [])
    }

    @Test func aBatchThatWasStoredIsRefused() throws {
        let store = try folder.store()
        let job = try store.runningJob()
        try store.add(Sample.documents(), job: job)
        let again = Batch(job: job, events: [], checkpoint: 3, bytesRead: 1)
        #expect(throws: StoreError.self) { try store.commit(again) }
        try store.update(job: job, JobUpdate(state: .cancelled))
        let late = Batch(job: job, events: [], checkpoint: 30, bytesRead: 1)
        #expect(throws: StoreError.self) { try store.commit(late) }
        let unknown = Batch(job: 99, events: [], checkpoint: 1, bytesRead: 1)
        #expect(throws: StoreError(.notFound, "there is no job 99")) { try store.commit(unknown) }
    }

    @Test func failuresAreListedByJob() throws {
        let store = try folder.store()
        let job = try store.runningJob()
        var document = Sample.documents()[0]
        document.analysis.versions.removeLast()
        document.analysis.annotations.removeAll { $0.analyzer == "quotes" }
        document.analysis.failures = [.init(analyzer: "quotes", code: "timeout", message: "took too long")]
        document.analysis.skipped = ["sentiment"]
        document.warnings = ["bad encoding"]
        let summary = try store.commit(
            Batch(
                job: job,
                events: [
                    .failure(.init(code: "broken", origin: "a!b", message: "cut short", severity: .error)),
                    .document(document),
                    .failure(.init(code: "odd", origin: "a!c", message: "repaired", severity: .warning)),
                ],
                checkpoint: 3,
                bytesRead: 10
            )
        )
        #expect(summary.failures == 2)
        #expect(summary.warnings == 2)
        let rows = try store.failures(job: job, limit: 10)
        #expect(rows.map(\.code) == ["broken", "document", "timeout", "odd"])
        #expect(rows[1...2].map(\.document) == [document.identifier, document.identifier])
        #expect(rows[1].message == "bad encoding" && rows[1].severity == "warning" && rows[1].analyzer == nil)
        #expect(rows[2].analyzer == "quotes")
        #expect(try store.failures(job: job, after: rows[2].id, limit: 10).map(\.code) == ["odd"])
        #expect(try store.failures(job: job + 1, limit: 10) == [])
        let stored = try store.document(document.identifier)
        #expect(stored.row.warnings == ["bad encoding"])
        #expect(stored.row.skipped == ["sentiment"])
        #expect(stored.failures.map(\.code) == ["timeout"])
        #expect(try store.recount() == [])
    }

    @Test func aFailureThatStandsForOthersCountsAsAll() throws {
        let store = try folder.store()
        let job = try store.createJob(path: "/a.jsonl", corpus: "a", options: "", created: 1).id
        var more = ReaderFailure(code: "more", origin: "a.jsonl", message: "4,000 more", severity: .error)
        more.count = 4_000
        var odd = ReaderFailure(code: "more", origin: "a.jsonl", message: "7 more", severity: .warning)
        odd.count = 7
        let broken = ReaderFailure(code: "broken", origin: "a.jsonl#1", message: "cut short", severity: .error)
        try store.commit(
            Batch(job: job, events: [.failure(broken), .failure(more), .failure(odd)], checkpoint: 3, bytesRead: 10)
        )
        #expect(try store.job(job).failures == 4_001)
        #expect(try store.job(job).warnings == 7)
        #expect(try store.failures(job: job, limit: 10).count == 3)
    }

    @Test func jobsSurvive() throws {
        do {
            let store = try folder.store()
            let job = try store.createJob(
                path: "/a.gz",
                corpus: "c",
                options: "{\"split\":\"blank-lines\"}",
                bytesTotal: 7,
                archiveSize: 7,
                archiveModified: 8,
                created: 9
            )
            try store.update(job: job.id, JobUpdate(state: .failed, message: "gone", finished: 10))
        }
        let job = try #require(try folder.store().jobs(states: [.failed]).first)
        #expect(job.path == "/a.gz")
        #expect(job.corpus == "c")
        #expect(job.options == "{\"split\":\"blank-lines\"}")
        #expect(job.message == "gone")
        #expect(job.archiveSize == 7)
        #expect(job.archiveModified == 8)
        #expect(job.created == 9)
        #expect(job.finished == 10)
        #expect(throws: StoreError.self) { try folder.store().update(job: 5, JobUpdate(state: .done)) }
    }
}
