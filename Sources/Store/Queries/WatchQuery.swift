// Rows in the order in which they were stored, for `watch`.

extension Store {
    /// The last sequence number in use: a watch that begins now asks for what comes after it.
    package func lastSequence() throws(StoreError) -> Int64 {
        try reading { db in
            let select = try Prepared(cached: "SELECT value FROM counter WHERE name = 'seq'", db)
            defer { select.reset() }
            return try select.step() ? select.integer(0) : 0
        }
    }

    /// What was stored after a sequence number, in commit order.
    ///
    /// A re-analysis says what it replaced before its rows, unless they never were in the store before. Rows that were replaced
    /// or removed since are not reported any more.
    ///
    /// * `analyzer`: Only its rows; nil for all.
    /// * `after`: The last `seq` that was seen.
    /// * `limit`: About how many rows; the rows of one document and analyzer are never cut.
    /// * Returns: The rows, and the sequence number to go on after: it moves on where nothing matches, too.
    package func watch(
        _ analyzer: String?,
        _ filter: Filter = Filter(),
        after: Int64,
        limit: Int
    ) throws(StoreError) -> (rows: [WatchRow], sequence: Int64) {
        try answering { reader in
            let counter = try reader.statement("SELECT value FROM counter WHERE name = 'seq'")
            let newest = try counter.step() ? counter.integer(0) : 0
            counter.reset()
            // Unknown names may come to be known: what is not there yet matches nothing so far.
            guard let plan = try Plan(filter, analyzer: analyzer, reader) else { return ([], max(after, newest)) }
            return try Self.changes(plan, reader, after: after, newest: newest, limit: limit)
        }
    }

    /// Analyses that one call looks at.
    private static let maximumWork = 4_000

    private static func changes(
        _ plan: Plan,
        _ reader: Reader,
        after: Int64,
        newest: Int64,
        limit: Int
    ) throws -> (rows: [WatchRow], sequence: Int64) {
        struct Change {
            var document: Int64
            var analyzer: Int64
            var sequence: Int64
            var replaced: Bool
            var rows: Int64
        }
        // The one before may have been seen in part.
        let select = try reader.statement(
            """
            SELECT document, analyzer, seq, replaced, rows FROM analysis
            WHERE seq >= coalesce((SELECT max(seq) FROM analysis WHERE seq <= ?1), 0) ORDER BY seq LIMIT ?2
            """
        )
        select.bind(1, after)
        select.bind(2, maximumWork)
        var changes: [Change] = []
        while try select.step() {
            changes.append(
                Change(
                    document: select.integer(0),
                    analyzer: select.integer(1),
                    sequence: select.integer(2),
                    replaced: select.integer(3) != 0,
                    rows: select.integer(4)
                )
            )
        }
        var rows: [WatchRow] = []
        var sequence = after
        var plan = plan
        let wanted = plan.analyzer
        for change in changes where change.sequence + change.rows > after {
            if rows.count >= limit { return (rows, sequence) }
            sequence = max(sequence, change.sequence + change.rows)
            guard wanted == nil || wanted == change.analyzer else { continue }
            guard try Candidates.matches(change.document, plan, reader) else { continue }
            if change.replaced, change.sequence > after {
                guard let document = try reader.document(change.document) else { continue }
                rows.append(
                    .replaced(
                        seq: change.sequence,
                        document: document.document,
                        analyzer: try reader.analyzer(change.analyzer)
                    )
                )
            }
            plan.analyzer = change.analyzer
            let found = try RowScan(plan, reader).rows(of: change.document)
            guard !found.isEmpty else { continue }
            let builder = try RowBuilder(change.document, reader, corpora: plan.corpora)
            for raw in found where change.sequence + 1 + Int64(raw.row) > after {
                rows.append(.annotation(try builder.row(raw)))
            }
        }
        return (rows, changes.count < maximumWork ? max(sequence, newest) : sequence)
    }
}
