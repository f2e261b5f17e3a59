// The one writer: its prepared statements, and what it remembers between batches.

import GRDB
import Synchronization

/// When a transaction writes the counts of its rows.
package enum CountsWriting: Sendable {
    /// At its end.
    case now
    /// When they are worth it: with those of later transactions, at the next one that does not wait, or by
    /// ``Store/settleCounts()``. A mid-frequent name costs a page of the file whenever it is counted.
    case soon
}

/// State of the writing connection.
///
/// `@unchecked Sendable`, because every use of it happens on GRDB's writer queue, which runs one block at a time.
final class Writer: @unchecked Sendable {
    private var session: WriterSession?
    /// Whether rows are stored that the kept counts do not have yet.
    let isBehind = Atomic(false)

    /// Runs a write in one transaction.
    ///
    /// What was remembered is forgotten when it is rolled back. Counts that wait are written first, unless these may wait too.
    func transaction<Result>(
        _ pool: DatabasePool,
        counts: CountsWriting = .now,
        _ body: (Database, WriterSession) throws -> Result
    ) throws -> Result {
        try pool.writeWithoutTransaction { db in
            do {
                var result: Result?
                try db.inTransaction(.immediate) {
                    let session = try self.session ?? WriterSession(db)
                    self.session = session
                    if counts == .now { try session.tallies.save(session) }
                    result = try body(db, session)
                    try session.save(counts)
                    return .commit
                }
                isBehind.store(session?.isBehind ?? false, ordering: .relaxed)
                guard let result else { throw StoreError(.internal, "a transaction of the store gave no result") }
                return result
            } catch {
                session = nil
                throw error
            }
        }
    }

    /// Lets go of the connection's statements, before it is closed.
    func end(_ pool: DatabasePool) {
        pool.writeWithoutTransaction { _ in session = nil }
    }
}

/// What lives from one transaction to the next, as long as none is rolled back.
final class WriterSession {
    var names: TextTable
    var labels: TextTable
    var analyzers: TextTable
    var versions: TextTable
    var sources: TextTable
    var corpora: TextTable
    var attributes: AttributeNumbers
    /// Last number in use by date part.
    private var lastNumber: [Int64: Int64] = [:]
    private let selectLastNumber: Prepared
    /// Changes of kept counts, written at the end of a transaction.
    var tallies: Tallies
    private var counters: [String: Int64] = [:]
    private let updateCounter: Prepared
    /// The last sequence number given out.
    private(set) var sequence: Int64
    /// The last one whose rows the kept counts have.
    private var counted: Int64
    /// Since when counts wait.
    private var waitingSince: ContinuousClock.Instant?
    private var statements: [String: Prepared] = [:]
    let db: Database
    /// Where documents, texts and names are found.
    let hashes: HashIndex

    init(_ db: Database) throws {
        self.db = db
        hashes = try HashIndex(db)
        // Each name that is not remembered costs one or two pages read. 1.6 MB.
        names = try TextTable(
            db,
            table: "name",
            hashes: hashes,
            remembered: 1 << 17,
            first: Term.firstName,
            maximum: Term.maximumName
        )
        tallies = Tallies(firstNew: names.next)
        labels = try TextTable(
            db,
            table: "label",
            remembered: 1 << 13,
            first: Term.firstLabel,
            maximum: Term.maximumLabel
        )
        analyzers = try TextTable(db, table: "analyzer", remembered: 1 << 10, maximum: Term.maximumAnalyzer)
        versions = try TextTable(db, table: "version", remembered: 1 << 10, maximum: Int64.max - 1)
        sources = try TextTable(db, table: "source", hashes: hashes, remembered: 1 << 13, maximum: Int64.max - 1)
        corpora = try TextTable(db, table: "corpus", remembered: 1 << 10, maximum: Int64.max - 1)
        attributes = AttributeNumbers(
            try Prepared(db, "SELECT id FROM attribute WHERE name = ?"),
            try Prepared(db, "INSERT INTO attribute (id, name) VALUES (?, ?)"),
            last: try Int64.fetchOne(db, sql: "SELECT max(id) FROM attribute") ?? 0
        )
        selectLastNumber = try Prepared(db, "SELECT max(id) FROM document WHERE id BETWEEN ? AND ?")
        updateCounter = try Prepared(db, "UPDATE counter SET value = value + ? WHERE name = ?")
        sequence = try Int64.fetchOne(db, sql: "SELECT value FROM counter WHERE name = 'seq'") ?? 0
        counted = try Int64.fetchOne(db, sql: "SELECT value FROM counter WHERE name = 'counted'") ?? 0
        if isBehind { try collectUncounted() }
    }

    /// Whether rows are stored that the kept counts do not have yet.
    var isBehind: Bool { counted < sequence }

    /// Takes up what an earlier session had not counted: only documents that came new wait, so that everything after the last
    /// counted number is to be added.
    private func collectUncounted() throws {
        let select = try statement("SELECT document, analyzer, terms FROM analysis WHERE seq > ?")
        select.bind(1, counted)
        while try select.step() {
            let analyzer = select.integer(1)
            var terms: [TermCount] = []
            select.withBytes(2) { bytes in TermList.decode(bytes, analyzer: analyzer) { terms.append($0) } }
            tallies.add(terms, document: select.integer(0), sign: 1)
        }
    }

    /// A statement of the writer, compiled at its first use.
    func statement(_ sql: String) throws -> Prepared {
        if let statement = statements[sql] { return statement }
        let statement = try Prepared(db, sql)
        statements[sql] = statement
        return statement
    }

    /// Gives out the next number of a date.
    func nextNumber(dateKey: Int64) throws -> Int64 {
        let base = dateKey << DocumentNumber.countBits
        var last = lastNumber[dateKey]
        if last == nil {
            selectLastNumber.bind(1, base)
            selectLastNumber.bind(2, base + DocumentNumber.maximumCount)
            if try selectLastNumber.step() { last = selectLastNumber.optionalInteger(0) }
            selectLastNumber.reset()
            // One entry a day of news: a bound for archives that make up dates.
            if lastNumber.count > 20_000 { lastNumber = [:] }
        }
        let next = (last ?? base) + 1
        guard next <= base + DocumentNumber.maximumCount else {
            throw StoreError(.internal, "more than \(DocumentNumber.maximumCount) documents of one date")
        }
        lastNumber[dateKey] = next
        return next
    }

    /// Takes `count` sequence numbers and says the first.
    func takeSequence(_ count: Int) -> Int64 {
        let first = sequence + 1
        sequence += Int64(count)
        add("seq", Int64(count))
        return first
    }

    /// Adds to a counter.
    func add(_ counter: String, _ change: Int64) { counters[counter, default: 0] += change }

    /// Longest that changes of counts wait.
    private static let longestWait = Duration.seconds(10)

    /// Writes what a transaction changed beside its rows.
    func save(_ counts: CountsWriting) throws {
        let since = waitingSince ?? .now
        if counts == .now || tallies.isFull || since.duration(to: .now) > Self.longestWait {
            try tallies.save(self)
            add("counted", sequence - counted)
            counted = sequence
            waitingSince = nil
        } else {
            waitingSince = since
        }
        try tallies.saveVersions(self)
        try hashes.settle()
        for (name, change) in counters where change != 0 {
            updateCounter.bind(1, change)
            updateCounter.bind(2, name)
            try updateCounter.run()
        }
        counters.removeAll(keepingCapacity: true)
    }
}

extension WriterSession {
    /// Number of the row that was inserted last.
    var lastInsertedNumber: Int64 { db.lastInsertedRowID }

    /// A document's number by its identifier.
    func number(ofDocument identifier: Int64) throws -> Int64? {
        let select = try statement(DocumentIdentifier.selectNumber)
        select.bind(1, identifier)
        defer { select.reset() }
        return try select.step() ? select.integer(0) : nil
    }
}
