// Counts that wait for later transactions: late, but never lost and never wrong.

import AnalyzerTesting
import GRDB
import Testing

@testable import Store

@Suite struct WaitingCountsTests {
    let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    /// Stores documents, the counts of which may wait.
    private func commit(
        _ documents: some Sequence<AnalysedDocument>,
        _ store: Store,
        job: Int64,
        checkpoint: Int
    ) throws {
        let events = documents.map { Event.document($0) }
        try store.commit(Batch(job: job, events: events, checkpoint: checkpoint, bytesRead: 0), counts: .soon)
    }

    private func count(_ store: Store) throws -> Int {
        try store.reading { try Int.fetchOne($0, sql: "SELECT count(*) FROM tally") ?? 0 }
    }

    @Test func whatWaitsIsWrittenByTheNextTransactionThatDoesNot() throws {
        let store = try folder.store()
        let job = try store.runningJob()
        try commit(Sample.documents(), store, job: job, checkpoint: 9)
        #expect(try count(store) == 0)
        #expect(try store.statistics().annotations == 9 * 5 + 1)
        try store.update(job: job, JobUpdate(state: .done))
        #expect(try count(store) > 0)
        #expect(try store.recount() == [])
    }

    @Test func settlingWritesIt() throws {
        let store = try folder.store()
        let job = try store.runningJob()
        try commit(Sample.documents().prefix(4), store, job: job, checkpoint: 4)
        try commit(Sample.documents().dropFirst(4), store, job: job, checkpoint: 9)
        #expect(try count(store) == 0)
        try store.settleCounts()
        #expect(try count(store) > 0)
        #expect(try store.recount() == [])
    }

    /// What a killed daemon leaves: the rows of the last transactions without their counts.
    @Test(arguments: [0, 4]) func anOpeningCountsWhatWaited(counted: Int) throws {
        do {
            let store = try folder.store()
            let job = try store.runningJob()
            try commit(Sample.documents().prefix(counted), store, job: job, checkpoint: counted)
            try store.settleCounts()
            try commit(Sample.documents().dropFirst(counted), store, job: job, checkpoint: 9)
        }
        let store = try folder.store()
        #expect(try count(store) > 0)
        #expect(try store.recount() == [])
    }

    @Test func aTransactionThatFailsLosesNothingThatWaited() throws {
        let store = try folder.store()
        let job = try store.runningJob()
        try commit(Sample.documents().prefix(4), store, job: job, checkpoint: 4)
        // A checkpoint that goes back is refused, and the writer forgets what it had in memory.
        #expect(throws: StoreError.self) {
            try commit(Sample.documents().dropFirst(4), store, job: job, checkpoint: 2)
        }
        try commit(Sample.documents().dropFirst(4), store, job: job, checkpoint: 9)
        #expect(try store.recount() == [])
    }

    /// Rows whose counts wait are found like all others: a new name, a known one, a rare label, a country.
    @Test(arguments: [0, 4]) func whatWaitsIsFound(counted: Int) throws {
        let store = try folder.store()
        let job = try store.runningJob()
        try commit(Sample.documents().prefix(counted), store, job: job, checkpoint: counted)
        try store.settleCounts()
        try commit(Sample.documents().dropFirst(counted), store, job: job, checkpoint: 9)
        let all = try store.allAnnotations("entities")
        var filters: [Filter] = []
        var expected: [[AnnotationRow]] = []
        func expect(_ rows: [AnnotationRow], _ change: (inout Filter) -> Void) {
            var filter = Filter()
            change(&filter)
            filters.append(filter)
            expected.append(rows)
        }
        for name in Set(all.compactMap(\.annotation.name)) {
            expect(all.filter { $0.annotation.name == name }) { $0.names = [name] }
        }
        for label in Set(all.map(\.annotation.label)) {
            expect(all.filter { $0.annotation.label == label }) { $0.labels = [label] }
        }
        #expect(filters.count > 4)
        #expect(try filters.map { try store.allAnnotations("entities", $0) } == expected)
        let counts = try count(store)
        try store.settleCounts()
        #expect(try count(store) > counts, "a question does not make the writer write")
        #expect(try filters.map { try store.allAnnotations("entities", $0) } == expected)
    }

    /// Each question with a date asks this: it must not count the names, of which there are millions.
    @Test func undatedAreCountedWithoutTheNames() throws {
        let store = try Sample.store(folder)
        try store.writing { db, _ in try db.execute(sql: "ALTER TABLE name RENAME TO elsewhere") }
        #expect(throws: StoreError.self) { try store.statistics() }
        #expect(try store.undated() == 1)
    }

    /// What waits is found by its number, whatever there is besides.
    @Test func whatWaitsIsNotSearchedFor() throws {
        let store = try Sample.store(folder)
        let plan = try store.reading { db in
            try String.fetchAll(
                db,
                sql: "EXPLAIN QUERY PLAN \(Plan.selectUncounted)",
                adapter: SuffixRowAdapter(fromIndex: 3)
            )
        }
        #expect(plan.contains { $0.hasPrefix("SEARCH analysis USING COVERING INDEX analysis_seq (seq>?)") }, "\(plan)")
    }

    /// A store of an earlier release has the binary digits of its counts where the octal ones belong.
    @Test func magnitudesOfAnEarlierStoreAreTakenOver() throws {
        let store = try Sample.store(folder)
        try store.writing { db, _ in
            try db.execute(
                sql: """
                    UPDATE tally SET magnitude = length(ltrim(printf('%s%s',
                        substr('000001010011100101110111', 3 * (count >> 3) + 1, 3),
                        substr('000001010011100101110111', 3 * (count & 7) + 1, 3)), '0'));
                    DELETE FROM grdb_migrations WHERE identifier = '6';
                    """
            )
        }
        let digits = try store.reading { try Int.fetchAll($0, sql: "SELECT DISTINCT magnitude FROM tally ORDER BY 1") }
        #expect(digits.count > 2)
        #expect(try store.recount().contains { $0.hasPrefix("magnitudes") })
        #expect(try folder.store().recount() == [])
    }

    @Test func whatIsRemovedOrAnalysedAgainWasCountedBefore() throws {
        let store = try folder.store()
        let job = try store.runningJob()
        let documents = Sample.documents()
        try commit(documents, store, job: job, checkpoint: 9)
        try store.remove(document: documents[0].identifier)
        #expect(try store.recount() == [])
        try store.replaceAnalyses([(documents[1].identifier, documents[2].analysis)])
        #expect(try store.recount() == [])
    }

    /// The counts of what waits and of what does not are the same.
    @Test func waitingChangesNothing() throws {
        let other = try TemporaryFolder()
        let (now, soon) = (try folder.store(), try other.store())
        try now.add(Sample.documents(), job: try now.runningJob())
        let job = try soon.runningJob()
        for (index, document) in Sample.documents().enumerated() {
            try commit([document], soon, job: job, checkpoint: index + 1)
        }
        try soon.settleCounts()
        let line = "term || ' ' || count || ' ' || documents || ' ' || coalesce(first, '')"
        let texts = try [now, soon]
            .map { store in
                try store.reading { try String.fetchOne($0, sql: "SELECT group_concat(\(line)) FROM tally") }
            }
        #expect(texts[0] == texts[1] && texts[0]?.isEmpty == false)
    }

    /// Terms of one document are kept apart from the others, in less memory: nobody must see it.
    @Test func changesAreThoseOfOneTable() {
        var random = SeededNumbers(seed: 11)
        var waiting = WaitingCounts()
        var plain: [Int64: CountChange] = [:]
        let dates: [Int64] = [0, 1, 700_000, 1 << 22 - 1, 1 << 22, -1]
        for _ in 0..<200_000 {
            // Four labels of a name, whose terms belong together.
            let key = Int64.random(in: 0..<20_000, using: &random) << 20 | Int64.random(in: 0..<4, using: &random)
            switch Int.random(in: 0..<10, using: &random) {
            case 0:
                waiting.add(documents: -1, of: key)
                plain[key, default: CountChange()].documents -= 1
            case let drawn:
                let count = [1, 2, 1_023, 1_024, 70_000].randomElement(using: &random).map(Int64.init) ?? 1
                let sign: Int64 = drawn == 1 ? -1 : 1
                let date = dates.randomElement(using: &random) ?? 0
                waiting.add(sign * count, of: key, date: date)
                plain[key, default: CountChange()].add(Int32(sign * count), date, isNew: sign > 0)
            }
        }
        let slices = waiting.slices.map { waiting.keys(in: $0) }
        #expect(slices.count > 1)
        #expect(slices.flatMap { $0 } == plain.keys.sorted())
        #expect(zip(slices, slices.dropFirst()).allSatisfy { ($0.last ?? 0) >> 20 < ($1.first ?? 0) >> 20 })
        #expect(plain.allSatisfy { waiting[$0.key] == $0.value })
        waiting.removeAll()
        #expect(waiting.isEmpty)
        #expect(waiting[plain.keys.first ?? 0] == nil)
    }
}
