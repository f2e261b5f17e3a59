// A batch into the store: documents, origins, rows, index, counts, failures and the job's checkpoint, in one transaction.

import GRDB

extension Store {
    /// Stores a batch and the job's checkpoint in one transaction.
    ///
    /// After a crash or a pulled plug either all of it stands or nothing: a job that goes on at the stored checkpoint
    /// neither loses a document nor stores one twice. A document that is there already gets at most another origin.
    ///
    /// * `counts`: When kept counts change (what is most frequent, found by name or label). Counts that wait are not lost: the next
    ///   opening of the store adds them.
    /// * Returns: What was new.
    /// * Throws: ``StoreError``; nothing of the batch was stored then, and the same batch may be tried again.
    @discardableResult
    package func commit(_ batch: Batch, counts: CountsWriting = .now) throws(StoreError) -> CommitSummary {
        try writing(counts: counts) { db, session in
            var work = BatchWriter(session: session, batch: batch)
            return try work.run()
        }
    }
}

/// The work on one batch.
private struct BatchWriter {
    let session: WriterSession
    let batch: Batch
    var summary = CommitSummary()
    var corpus: Int64 = 0
    /// New documents, to be indexed in the order of their numbers.
    var fresh: [(number: Int64, event: Int, rows: AnalysisRows)] = []

    init(session: WriterSession, batch: Batch) {
        self.session = session
        self.batch = batch
    }

    mutating func run() throws -> CommitSummary {
        try checkJob()
        for (index, event) in batch.events.enumerated() {
            switch event {
            case .failure(let failure): try store(failure)
            case .document(let document): try store(document, event: index)
            }
        }
        // FTS5 takes rows in ascending order into one segment, and the other tables then fill page by page.
        fresh.sort { $0.number < $1.number }
        for entry in fresh {
            guard case .document(let document) = batch.events[entry.event] else { continue }
            try entry.rows.insert(document: entry.number, session)
            for list in entry.rows.lists {
                session.tallies.add(list.terms, document: entry.number, sign: 1)
            }
            try MentionIndex.insert(entry.rows.terms, document: entry.number, session)
            try index(document, entry.number)
        }
        try updateJob()
        summary.sequence = session.sequence
        return summary
    }

    private mutating func checkJob() throws {
        let select = try session.statement("SELECT state, checkpoint, corpus FROM job WHERE id = ?")
        select.bind(1, batch.job)
        guard try select.step() else { throw StoreError(.notFound, "there is no job \(batch.job)") }
        let state = Job.State(rawValue: select.string(0))
        let checkpoint = select.int(1)
        corpus = select.integer(2)
        select.reset()
        guard let state, !state.isFinal else {
            throw StoreError(.badArgument, "the job \(batch.job) has ended: nothing more is stored for it")
        }
        guard batch.checkpoint >= checkpoint else {
            throw StoreError(
                .badArgument,
                "the job \(batch.job) has stored \(checkpoint) events already; a batch that ends at \(batch.checkpoint) "
                    + "would store some of them twice"
            )
        }
    }

    private mutating func store(_ failure: ReaderFailure) throws {
        let insert = try session.statement(Self.insertFailure)
        insert.bind(1, batch.job)
        insert.bindNull(2)
        insert.bindNull(3)
        insert.bind(4, failure.code)
        insert.bind(5, failure.severity.rawValue)
        insert.bind(6, failure.origin)
        insert.bind(7, failure.message)
        try insert.run()
        if failure.severity == .error { summary.failures += failure.count } else { summary.warnings += failure.count }
    }

    private mutating func store(_ document: AnalysedDocument, event: Int) throws {
        guard let identifier = DocumentIdentifier.number(document.identifier) else {
            throw StoreError(
                .internal,
                "the document of \(document.origin) has the identifier \"\(document.identifier)\""
            )
        }
        summary.warnings += document.warnings.count
        if let number = try session.number(ofDocument: identifier) {
            summary.duplicates += 1
            try storeOrigin(document, number, isNew: false)
            try storeWarnings(document, number)
            return
        }
        let dateKey = DocumentNumber.dateKey(document.date)
        let number = try session.nextNumber(dateKey: dateKey)
        let body = try storeBody(document, number)
        let insert = try session.statement(
            """
            INSERT INTO document (id, identifier, body, source, duplicate_of, date, language, title, url, source_id,
                speaker, warnings, skipped) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """
        )
        insert.bind(1, number)
        insert.bind(2, identifier)
        insert.bind(3, body.number)
        insert.bind(4, try session.sources.number(document.source))
        insert.bind(5, body.original)
        insert.bind(6, document.date)
        insert.bind(7, document.language)
        insert.bind(8, document.title)
        insert.bind(9, document.url)
        insert.bind(10, document.sourceID)
        insert.bind(11, document.speaker)
        insert.bind(12, text: TextList.encode(document.warnings))
        insert.bind(13, text: TextList.encode(document.analysis.skipped))
        try insert.run()
        try session.hashes.insert(.document, hash: identifier, number: number)
        try storeOrigin(document, number, isNew: true)
        try storeWarnings(document, number)
        let rows = try AnalysisRows(
            document.analysis,
            session,
            job: batch.job,
            origin: document.origin,
            document: number,
            replaced: false
        )
        summary.failures += document.analysis.failures.count
        summary.annotations += rows.count
        if document.analysis.isSkipped { summary.skipped += 1 }
        summary.documents += 1
        session.add("documents", 1)
        session.add("annotations", Int64(rows.count))
        if dateKey == 0 { session.add("undated", 1) }
        fresh.append((number, event, rows))
    }

    /// Stores what was odd about a document beside the job's failures: what is counted with the job can be looked up there.
    private func storeWarnings(_ document: AnalysedDocument, _ number: Int64) throws {
        for warning in document.warnings {
            let insert = try session.statement(Self.insertFailure)
            insert.bind(1, batch.job)
            insert.bind(2, number)
            insert.bindNull(3)
            insert.bind(4, Self.warningCode)
            insert.bind(5, ReaderFailure.Severity.warning.rawValue)
            insert.bind(6, document.origin)
            insert.bind(7, warning)
            try insert.run()
        }
    }

    /// Code of what was odd about a document, and no failure of an analyzer.
    private static let warningCode = "document"

    /// Finds or stores the text; says the identifier of the first document that has it.
    private mutating func storeBody(
        _ document: AnalysedDocument,
        _ number: Int64
    ) throws -> (number: Int64, original: Int64?) {
        let hash = document.textSHA256.prefix(8).reduce(Int64(0)) { $0 << 8 | Int64($1) }
        let select = try session.statement(
            """
            SELECT b.id, b.sha256, d.identifier FROM \(HashIndex.numbers(.text, of: "?1")) k
                JOIN body b ON b.id = k.number JOIN document d ON d.id = b.document
            """
        )
        select.bind(1, hash)
        while try select.step() {
            guard select.bytes(1) == document.textSHA256 else { continue }
            let found = (select.integer(0), select.integer(2))
            select.reset()
            summary.copies += 1
            return found
        }
        let insert = try session.statement(
            "INSERT INTO body (hash, sha256, document, bytes, scalars, content) VALUES (?, ?, ?, ?, ?, ?)"
        )
        insert.bind(1, hash)
        insert.bind(2, blob: document.textSHA256)
        insert.bind(3, number)
        insert.bind(4, document.textBytes)
        insert.bind(5, document.textScalars)
        insert.bind(6, blob: document.text)
        try insert.runAndForget(bytes: document.text.count)
        session.add("text", Int64(document.textBytes))
        let body = session.lastInsertedNumber
        try session.hashes.insert(.text, hash: hash, number: body)
        return (body, nil)
    }

    private func storeOrigin(_ document: AnalysedDocument, _ number: Int64, isNew: Bool) throws {
        var isNewInCorpus = isNew
        if !isNew {
            let select = try session.statement("SELECT 1 FROM origin WHERE document = ? AND corpus = ? LIMIT 1")
            select.bind(1, number)
            select.bind(2, corpus)
            isNewInCorpus = try !select.step()
            select.reset()
        }
        let insert = try session.statement("INSERT OR IGNORE INTO origin VALUES (?, ?, ?, ?, ?)")
        insert.bind(1, number)
        insert.bind(2, corpus)
        insert.bind(3, document.origin)
        insert.bind(4, document.originBytes)
        insert.bind(5, blob: document.originSHA256)
        try insert.run()
        guard isNewInCorpus else { return }
        let update = try session.statement(
            "UPDATE corpus SET documents = documents + 1, undated = undated + ? WHERE id = ?"
        )
        update.bind(1, DocumentNumber.dateKey(of: number) == 0 ? 1 : 0)
        update.bind(2, corpus)
        try update.run()
    }

    private func index(_ document: AnalysedDocument, _ number: Int64) throws {
        let insert = try session.statement("INSERT INTO search (rowid, content) VALUES (?, ?)")
        insert.bind(1, number)
        if document.indexText.isEmpty {
            let text = try StoredText.inflate(document.text, bytes: document.textBytes)
            insert.bind(2, text: StoredText.indexText(title: document.title, text: text))
        } else {
            insert.bind(2, text: document.indexText)
        }
        try insert.runAndForget(bytes: document.textBytes)
    }

    private func updateJob() throws {
        let update = try session.statement(
            """
            UPDATE job SET documents = documents + ?, duplicates = duplicates + ?, failures = failures + ?,
                warnings = warnings + ?, bytes_read = ?, checkpoint = ?, skipped = skipped + ?, digest = ? WHERE id = ?
            """
        )
        update.bind(1, summary.documents)
        update.bind(2, summary.duplicates)
        update.bind(3, summary.failures)
        update.bind(4, summary.warnings)
        update.bind(5, batch.bytesRead)
        update.bind(6, batch.checkpoint)
        update.bind(7, summary.skipped)
        update.bind(8, batch.digest)
        update.bind(9, batch.job)
        try update.run()
    }

    private static let insertFailure = AnalysisRows.insertFailure
}
