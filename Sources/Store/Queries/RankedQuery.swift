// Answers that begin with the best rather than the newest: rows by score, hits by relevance.

/// Which rows come first where rows are sorted by score.
package enum ScoreOrder: Sendable {
    case highest
    case lowest
}

/// The best of many by a rank, the lowest first; of equal ones those that were offered first.
struct TopList<Rank: Comparable, Element> {
    private let limit: Int
    private var kept: [(rank: Rank, order: Int, element: Element)] = []
    private var offered = 0
    /// The rank of the last one that stays, once more were offered than stay: what is not before it is not kept.
    private var bound: Rank?

    /// Keeps so many.
    init(limit: Int) { self.limit = limit }

    /// Whether something of that rank may be kept.
    func admits(_ rank: Rank) -> Bool { bound.map { rank < $0 } ?? true }

    /// Takes one more; as many again as stay are held until they are sorted out.
    mutating func offer(_ element: Element, rank: Rank) {
        kept.append((rank, offered, element))
        offered += 1
        guard kept.count >= 2 * limit else { return }
        sort()
        bound = kept.last?.rank
    }

    /// What was kept, the best first, and whether anything else was offered.
    mutating func sorted() -> (elements: [Element], more: Bool) {
        sort()
        return (kept.map(\.element), offered > kept.count)
    }

    private mutating func sort() {
        kept.sort { ($0.rank, $0.order) < ($1.rank, $1.order) }
        kept.removeLast(max(0, kept.count - limit))
    }
}

extension Store {
    /// Rows of an analyzer that match a filter and have a score, sorted by it; of equal scores the newest document first.
    ///
    /// One read transaction, however many documents match.
    ///
    /// * `limit`: Most rows; all of them are in memory at once.
    /// * `progress`: Called during a long scan; false stops it.
    /// * Returns: The rows, and whether there are more.
    /// * Throws: ``StoreError``; `cancelled` where `progress` said so.
    package func annotations(
        _ analyzer: String,
        _ filter: Filter = Filter(),
        by order: ScoreOrder,
        limit: Int,
        progress: ScanProgress = { _ in true }
    ) throws(StoreError) -> (rows: [AnnotationRow], more: Bool) {
        try answering { reader in
            guard limit > 0, let plan = try Plan(filter, analyzer: analyzer, reader) else { return ([], false) }
            var best = TopList<Int64, (document: Int64, row: RawRow)>(limit: limit)
            let rank: (Int64) -> Int64 = order == .highest ? { -$0 } : { $0 }
            let scan = RowScan(plan, reader)
            var candidates = try Candidates(plan, reader)
            try candidates.forEach(progress) { document in
                let rows = try scan.rows(of: document) { score in score.map { best.admits(rank($0)) } ?? false }
                for row in rows.sorted(by: RawRow.precedes) {
                    if let score = row.score { best.offer((document, row), rank: rank(score)) }
                }
            }
            let found = best.sorted()
            // Equal scores of one document follow one another: its text is read once for them.
            var builder: (document: Int64, builder: RowBuilder)?
            let rows = try found.elements
                .map { document, row in
                    if builder?.document != document {
                        builder = (document, try RowBuilder(document, reader, corpora: plan.corpora))
                    }
                    return try builder?.builder.row(row)
                }
            return (rows.compactMap { $0 }, found.more)
        }
    }

    /// Documents that hold the words of a search, the most relevant first, each with a snippet; of equal ones the newest.
    ///
    /// Relevance is BM25 with the constants of SQLite's FTS5 (k1 = 1.2, b = 0.75): rare words count for more, a word that
    /// comes again for less each time, and long documents need more of them.
    ///
    /// - Throws: As ``search(_:_:after:limit:)``; `cancelled` where `progress` said so.
    package func search(
        _ query: String,
        _ filter: Filter = Filter(),
        mostRelevant limit: Int,
        progress: ScanProgress = { _ in true }
    ) throws(StoreError) -> (rows: [HitRow], more: Bool) {
        let query = try SearchQuery(query)
        return try answering { reader in
            guard limit > 0, let plan = try Plan(filter, analyzer: nil, reader) else { return ([], false) }
            var best = TopList<Double, Int64>(limit: limit)
            let scan = RowScan(plan, reader)
            let select = try reader.statement(
                """
                SELECT rowid, bm25(search) FROM search WHERE search MATCH ? AND rowid BETWEEN ? AND ?
                ORDER BY rowid DESC
                """
            )
            select.bind(1, query.expression)
            select.bind(2, plan.range.numbers.lowerBound)
            select.bind(3, plan.range.numbers.upperBound)
            defer { select.reset() }
            var examined = 0
            while try select.step() {
                examined += 1
                if examined % Candidates.reported == 0 { guard progress(examined) else { throw ScanCancelled() } }
                let (document, rank) = (select.integer(0), select.double(1))
                guard best.admits(rank), try Candidates.matches(document, plan, reader) else { continue }
                if plan.testsRows, try !scan.hasRow(document) { continue }
                best.offer(document, rank: rank)
            }
            let found = best.sorted()
            let rows = try found.elements.compactMap { try reader.hit($0, query, corpora: plan.corpora) }
            return (rows, found.more)
        }
    }
}
