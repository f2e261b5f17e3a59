// New rows for stored documents: which need them, and how they take the place of the old ones.

/// A stored document that is to be analysed again.
package struct OutdatedDocument: Sendable {
    package var identifier: String
    /// The analyzers whose rows are missing, failed or of another version.
    package var analyzers: [String]
    package var title: String
    package var date: String?
    package var source: String
    package var url: String
    package var language: String
    package var speaker: String?
    /// The text in UTF-8.
    package var text: [UInt8]
}

/// Why an analyzer is to run again on a document; more than one are OR.
package struct RerunReasons: OptionSet, Sendable {
    package let rawValue: Int

    package init(rawValue: Int) { self.rawValue = rawValue }

    /// It failed, in whatever version.
    package static let failed = RerunReasons(rawValue: 1)
    /// It never ran, or in another version than the one in force.
    package static let outdated = RerunReasons(rawValue: 2)
}

extension Store {
    /// Documents that need an analyzer to run again, the newest first.
    ///
    /// * `versions`: The effective versions in force of the analyzers that count.
    /// * `reasons`: Why an analyzer is to run again.
    /// * `after`: Where the page before ended.
    /// * `limit`: Most documents; they come with their texts.
    /// * `maximumBytes`: A page ends with the text that reaches this.
    package func documentsNeeding(
        _ versions: [Analysis.Version],
        reasons: RerunReasons = .outdated,
        after: Cursor? = nil,
        limit: Int,
        maximumBytes: Int = .max
    ) throws(StoreError) -> Page<OutdatedDocument> {
        try answering { reader in
            guard limit > 0, let plan = try Plan(Filter(), analyzer: nil, reader) else {
                return Page(rows: [], next: nil)
            }
            return try DocumentPages.page(
                plan,
                reader,
                match: nil,
                after: after,
                limit: limit,
                maximumWeight: maximumBytes,
                weight: { $0.text.count }
            ) { number in
                let analyzers = try Self.analyzers(of: number, versions, reasons, reader)
                guard !analyzers.isEmpty, let row = try reader.document(number) else { return nil }
                return OutdatedDocument(
                    identifier: row.document,
                    analyzers: analyzers,
                    title: row.title,
                    date: row.date,
                    source: row.source,
                    url: row.url,
                    language: row.language,
                    speaker: row.speaker,
                    text: try reader.text(number).bytes
                )
            }
        }
    }

    /// The analyzers that are to run again on a document.
    private static func analyzers(
        of number: Int64,
        _ versions: [Analysis.Version],
        _ reasons: RerunReasons,
        _ reader: Reader
    ) throws -> [String] {
        let select = try reader.statement(
            """
            SELECT z.name, v.name, a.state FROM analysis a JOIN analyzer z ON z.id = a.analyzer
                LEFT JOIN version v ON v.id = a.version WHERE a.document = ?
            """
        )
        select.bind(1, number)
        var known: [String: (version: String?, state: Int64)] = [:]
        while try select.step() { known[select.string(0)] = (select.optionalString(1), select.integer(2)) }
        return
            versions.filter { version in
                guard let analysis = known[version.analyzer] else { return reasons.contains(.outdated) }
                if reasons.contains(.failed), analysis.state == AnalysisRows.State.failed.rawValue { return true }
                // Where it is not known which version failed or did not know the language, it is not tried again and again.
                return reasons.contains(.outdated) && analysis.version != nil && analysis.version != version.version
            }
            .map(\.analyzer)
    }

    /// How many documents each analyzer would run on again for a new version, from kept counts.
    package func outdated(
        _ versions: [Analysis.Version]
    ) throws(StoreError) -> [(analyzer: String, documents: Int)] {
        try answering { reader in
            let counter = try reader.statement("SELECT value FROM counter WHERE name = 'documents'")
            let all = try counter.step() ? counter.int(0) : 0
            counter.reset()
            let select = try reader.statement(
                """
                SELECT coalesce(sum(t.documents), 0) FROM version_tally t JOIN analyzer z ON z.id = t.analyzer
                    LEFT JOIN version v ON v.id = t.version WHERE z.name = ? AND (v.name IS NULL OR v.name = ?)
                """
            )
            return try versions.map { version in
                select.bind(1, version.analyzer)
                select.bind(2, version.version)
                defer { select.reset() }
                return (version.analyzer, try select.step() ? all - select.int(0) : all)
            }
        }
    }

    /// Replaces what some analyzers said about some documents, in one transaction with all counts.
    ///
    /// Concerned are the analyzers that an analysis names as run, failed or skipped; rows of others stay. Documents that
    /// were removed meanwhile are left out.
    ///
    /// * `job`: The job that counts them and their failures.
    /// - Returns: Documents whose rows were replaced.
    @discardableResult
    package func replaceAnalyses(
        _ analyses: [(document: String, analysis: Analysis)],
        job: Int64? = nil
    ) throws(StoreError) -> Int {
        try writing { db, session in
            let remover = Remover(session: session, db: db)
            var done = 0
            var failures = 0
            var names: Set<Int64> = []
            for entry in analyses {
                guard let identifier = DocumentIdentifier.number(entry.document),
                    let number = try session.number(ofDocument: identifier)
                else { continue }
                names.formUnion(try Self.replace(entry.analysis, number, job: job, remover))
                done += 1
                failures += entry.analysis.failures.count
            }
            try session.tallies.save(session)
            try remover.removeUnused(names: names)
            let update = try session.statement(
                "UPDATE job SET documents = documents + ?, failures = failures + ? WHERE id = ?"
            )
            update.bind(1, done)
            update.bind(2, failures)
            update.bind(3, job)
            try update.run()
            return done
        }
    }

    private static func replace(
        _ analysis: Analysis,
        _ number: Int64,
        job: Int64?,
        _ remover: Remover
    ) throws -> Set<Int64> {
        let session = remover.session
        let concerned =
            analysis.versions.map(\.analyzer) + analysis.failures.map(\.analyzer) + analysis.skipped
            + Set(analysis.rows.rows.map(\.analyzer)).map { analysis.rows.words[Int($0)] }
        let numbers = Set(try Set(concerned).sorted().map { try session.analyzers.number($0) })
        try MentionIndex.remove(try MentionIndex.terms(of: number, session), document: number, session)
        let names = try remover.removeRows(of: number, analyzers: numbers)
        let rows = try AnalysisRows(
            analysis,
            session,
            job: job,
            origin: analysis.failures.isEmpty ? nil : try place(of: number, session),
            document: number,
            replaced: true
        )
        try rows.insert(document: number, session)
        for list in rows.lists {
            session.tallies.add(list.terms, document: number, sign: 1)
        }
        try MentionIndex.insert(try MentionIndex.terms(of: number, session), document: number, session)
        session.add("annotations", Int64(rows.count))
        let select = try session.statement("SELECT skipped FROM document WHERE id = ?")
        select.bind(1, number)
        let old = try select.step() ? TextList.decode(select.optionalString(0)) : []
        select.reset()
        let update = try session.statement("UPDATE document SET skipped = ? WHERE id = ?")
        update.bind(1, text: TextList.encode(old.filter { !concerned.contains($0) } + analysis.skipped))
        update.bind(2, number)
        try update.run()
        if !analysis.language.isEmpty, analysis.language != "und" {
            let update = try session.statement("UPDATE document SET language = ? WHERE id = ? AND language = 'und'")
            update.bind(1, analysis.language)
            update.bind(2, number)
            try update.run()
        }
        return names
    }

    /// Where a document came from, one place of several.
    private static func place(of number: Int64, _ session: WriterSession) throws -> String? {
        let select = try session.statement("SELECT place FROM origin WHERE document = ? LIMIT 1")
        select.bind(1, number)
        defer { select.reset() }
        return try select.step() ? select.string(0) : nil
    }
}
