// Ingest jobs and failures: created, changed and listed.

import GRDB

extension Store {
    /// Creates a job in the state `queued`; its corpus is created with it.
    ///
    /// `busy` is thrown while the corpus is being removed: what the job stored would go with the rest.
    ///
    /// * `path`: The archive or folder.
    /// * `corpus`: The corpus that its documents will belong to.
    /// * `options`: The reader's options as a JSON object.
    /// * `created`: The time, in seconds since 1970.
    package func createJob(
        path archive: String,
        corpus: String,
        options: String = "{}",
        bytesTotal: Int64 = 0,
        archiveSize: Int64? = nil,
        archiveModified: Int64? = nil,
        created: Int64
    ) throws(StoreError) -> Job {
        let id = try writing { db, session in
            let removal = try session.statement("SELECT 1 FROM removal WHERE kind = 'corpus' AND value = ?")
            removal.bind(1, corpus)
            defer { removal.reset() }
            if try removal.step() {
                throw StoreError(
                    .busy,
                    "the corpus \"\(corpus.prefix(256))\" is being removed: try again when that is done"
                )
            }
            let insert = try session.statement(
                """
                INSERT INTO job (path, corpus, state, options, bytes_total, archive_size, archive_modified, created)
                VALUES (?, ?, 'queued', ?, ?, ?, ?, ?)
                """
            )
            insert.bind(1, archive)
            insert.bind(2, try session.corpora.number(corpus))
            insert.bind(3, options)
            insert.bind(4, bytesTotal)
            insert.bind(5, archiveSize)
            insert.bind(6, archiveModified)
            insert.bind(7, created)
            try insert.run()
            return session.lastInsertedNumber
        }
        return try job(id)
    }

    /// Changes a job; what is nil stays.
    ///
    /// - Throws: `notFound` for an unknown job.
    package func update(job id: Int64, _ change: JobUpdate) throws(StoreError) {
        try writing { db, session in
            let update = try session.statement(
                """
                UPDATE job SET state = coalesce(?, state), message = coalesce(?, message),
                    bytes_total = coalesce(?, bytes_total), archive_size = coalesce(?, archive_size),
                    archive_modified = coalesce(?, archive_modified), started = coalesce(?, started),
                    finished = coalesce(?, finished) WHERE id = ?
                """
            )
            update.bind(1, change.state?.rawValue)
            update.bind(2, change.message)
            update.bind(3, change.bytesTotal)
            update.bind(4, change.archiveSize)
            update.bind(5, change.archiveModified)
            update.bind(6, change.started)
            update.bind(7, change.finished)
            update.bind(8, id)
            try update.run()
            guard db.changesCount > 0 else { throw StoreError(.notFound, "there is no job \(id)") }
        }
    }

    /// Sets a job back to the beginning of its archive, because the archive is not the one that it began with.
    ///
    /// Its counts begin anew: what is stored already will count as a duplicate. Failures of what could not be read go, and all
    /// warnings, since it is read again; those of analyzers stay with their documents.
    ///
    /// - Throws: `notFound` for an unknown job, `badArgument` for one that has ended.
    package func restart(
        job id: Int64,
        archiveSize: Int64?,
        archiveModified: Int64?,
        message: String
    ) throws(StoreError) {
        try writing { db, session in
            let delete = try session.statement(
                "DELETE FROM failure WHERE job = ? AND (document IS NULL OR severity = 'warning')"
            )
            delete.bind(1, id)
            try delete.run()
            let update = try session.statement(
                """
                UPDATE job SET checkpoint = 0, digest = NULL, bytes_read = 0, documents = 0, duplicates = 0, skipped = 0, warnings = 0,
                    failures = (SELECT count(*) FROM failure WHERE job = ?1 AND severity = 'error'),
                    archive_size = ?2, archive_modified = ?3, message = ?4
                WHERE id = ?1 AND state IN ('queued', 'running')
                """
            )
            update.bind(1, id)
            update.bind(2, archiveSize)
            update.bind(3, archiveModified)
            update.bind(4, message)
            try update.run()
            guard db.changesCount > 0 else {
                throw StoreError(.badArgument, "there is no job \(id) that could begin again")
            }
        }
    }

    /// One job.
    ///
    /// - Throws: `notFound` for an unknown one.
    package func job(_ id: Int64) throws(StoreError) -> Job {
        let found = try reading { db in try Self.fetchJobs(db, "WHERE j.id = ?", [id]) }
        guard let job = found.first else { throw StoreError(.notFound, "there is no job \(id)") }
        return job
    }

    /// All jobs, the oldest first.
    ///
    /// * `states`: Only those in one of these states; empty for all.
    package func jobs(states: [Job.State] = []) throws(StoreError) -> [Job] {
        let jobs = try reading { db in try Self.fetchJobs(db, "", []) }
        return states.isEmpty ? jobs : jobs.filter { states.contains($0.state) }
    }

    private static func fetchJobs(_ db: Database, _ condition: String, _ values: [Int64]) throws -> [Job] {
        let select = try Prepared(
            cached: """
                SELECT j.id, j.path, c.name, j.state, j.options, j.message, j.documents, j.duplicates, j.failures,
                    j.warnings, j.bytes_read, j.bytes_total, j.checkpoint, j.archive_size, j.archive_modified, j.created,
                    j.started, j.finished, j.skipped, j.digest
                FROM job j JOIN corpus c ON c.id = j.corpus \(condition) ORDER BY j.id
                """,
            db
        )
        for (index, value) in values.enumerated() { select.bind(index + 1, value) }
        var jobs: [Job] = []
        while try select.step() {
            guard let state = Job.State(rawValue: select.string(3)) else {
                throw StoreError(.corrupt, "the job \(select.integer(0)) has the state \"\(select.string(3))\"")
            }
            jobs.append(
                Job(
                    id: select.integer(0),
                    path: select.string(1),
                    corpus: select.string(2),
                    state: state,
                    options: select.string(4),
                    message: select.optionalString(5),
                    documents: select.int(6),
                    duplicates: select.int(7),
                    skipped: select.int(18),
                    failures: select.int(8),
                    warnings: select.int(9),
                    bytesRead: select.integer(10),
                    bytesTotal: select.integer(11),
                    checkpoint: select.int(12),
                    digest: select.optionalInteger(19),
                    archiveSize: select.optionalInteger(13),
                    archiveModified: select.optionalInteger(14),
                    created: select.integer(15),
                    started: select.optionalInteger(16),
                    finished: select.optionalInteger(17)
                )
            )
        }
        return jobs
    }

    /// Failures and warnings in the order in which they were stored.
    ///
    /// * `job`: Only those of one job.
    /// * `after`: The `id` of the last row of the page before; 0 to begin.
    package func failures(job: Int64? = nil, after: Int64 = 0, limit: Int) throws(StoreError) -> [FailureRow] {
        try reading { db in
            let select = try Prepared(
                cached: """
                    SELECT f.id, f.job, f.code, f.severity, f.message, f.origin, d.identifier, z.name
                    FROM failure f LEFT JOIN document d ON d.id = f.document LEFT JOIN analyzer z ON z.id = f.analyzer
                    WHERE \(job == nil ? "?1 IS NULL" : "f.job = ?1") AND f.id > ?2 ORDER BY f.id LIMIT ?3
                    """,
                db
            )
            select.bind(1, job)
            select.bind(2, after)
            select.bind(3, max(0, limit))
            var rows: [FailureRow] = []
            while try select.step() {
                rows.append(
                    FailureRow(
                        id: select.integer(0),
                        job: select.optionalInteger(1),
                        code: select.string(2),
                        severity: select.string(3),
                        message: select.string(4),
                        origin: select.optionalString(5),
                        document: select.optionalInteger(6).map(DocumentIdentifier.text),
                        analyzer: select.optionalString(7)
                    )
                )
            }
            return rows
        }
    }
}
