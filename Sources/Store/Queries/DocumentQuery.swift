// Documents: pages of them, one with everything, and the corpora that they belong to.

import GRDB

extension Store {
    /// Documents that match, the newest first.
    ///
    /// A condition on rows (name, label, …) holds where one row of any analyzer meets all such conditions.
    package func documents(
        _ filter: Filter = Filter(),
        after: Cursor? = nil,
        limit: Int
    ) throws(StoreError) -> Page<DocumentRow> {
        try answering { reader in
            guard limit > 0, let plan = try Plan(filter, analyzer: nil, reader) else {
                return Page(rows: [], next: nil)
            }
            return try DocumentPages.page(plan, reader, match: nil, after: after, limit: limit) { number in
                try reader.document(number, corpora: plan.corpora)
            }
        }
    }

    /// A document with its text, all its rows, versions and failures.
    ///
    /// * `identifier`: Its 16 hexadecimal digits.
    /// * Throws: `notFound` for an unknown one.
    package func document(_ identifier: String) throws(StoreError) -> FullDocument {
        try answering { reader in
            guard let number = try reader.number(ofDocument: identifier), let row = try reader.document(number),
                let plan = try Plan(Filter(), analyzer: nil, reader)
            else { throw StoreError(.notFound, "there is no document \(identifier.prefix(64))") }
            let builder = try RowBuilder(number, reader)
            let rows = try RowScan(plan, reader).rows(of: number)
            let text = try reader.text(number)
            return FullDocument(
                row: row,
                text: text.string(0..<text.bytes.count),
                annotations: try rows.map { try builder.row($0) },
                failures: try Self.failures(of: number, reader),
                versions: try Self.versions(of: number, reader)
            )
        }
    }

    /// All corpora by name; the one without a name belongs to jobs that read no archive, and is none.
    package func corpora() throws(StoreError) -> [CorpusRow] {
        try answering { reader in
            let select = try reader.statement(
                "SELECT id, name, documents, undated FROM corpus WHERE name <> '' ORDER BY name"
            )
            var found: [(id: Int64, row: CorpusRow)] = []
            while try select.step() {
                found.append(
                    (
                        select.integer(0),
                        CorpusRow(corpus: select.string(1), documents: select.int(2), undated: select.int(3))
                    )
                )
            }
            let first = try reader.statement("SELECT min(document) FROM origin WHERE corpus = ? AND document > ?")
            let last = try reader.statement("SELECT max(document) FROM origin WHERE corpus = ? AND document > ?")
            func date(_ select: Prepared, _ corpus: Int64) throws -> String? {
                select.bind(1, corpus)
                select.bind(2, DocumentNumber.firstDated)
                defer { select.reset() }
                return try select.step() ? DocumentNumber.dateText(of: select.optionalInteger(0)) : nil
            }
            return try found.map { entry in
                var row = entry.row
                row.first = try date(first, entry.id)
                row.last = try date(last, entry.id)
                return row
            }
        }
    }

    private static func failures(of number: Int64, _ reader: Reader) throws -> [Analysis.Failure] {
        let select = try reader.statement(
            """
            SELECT z.name, f.code, f.message FROM failure f JOIN analyzer z ON z.id = f.analyzer
            WHERE f.document = ? ORDER BY f.id
            """
        )
        select.bind(1, number)
        var failures: [Analysis.Failure] = []
        while try select.step() {
            failures.append(
                Analysis.Failure(analyzer: select.string(0), code: select.string(1), message: select.string(2))
            )
        }
        return failures
    }

    private static func versions(of number: Int64, _ reader: Reader) throws -> [Analysis.Version] {
        let select = try reader.statement(
            """
            SELECT z.name, v.name FROM analysis a JOIN analyzer z ON z.id = a.analyzer JOIN version v ON v.id = a.version
            WHERE a.document = ? ORDER BY a.analyzer
            """
        )
        select.bind(1, number)
        var versions: [Analysis.Version] = []
        while try select.step() {
            versions.append(Analysis.Version(analyzer: select.string(0), version: select.string(1)))
        }
        return versions
    }
}

/// Pages of whatever there is one of for a document.
enum DocumentPages {
    private static let maximumWork = 4_000

    /// Fills a page.
    ///
    /// * `row`: Makes the row of a document; nil leaves it out.
    /// * `weight`: What a row weighs; a page that has reached `maximumWeight` is full.
    static func page<Row: Sendable>(
        _ plan: Plan,
        _ reader: Reader,
        match: String?,
        after: Cursor?,
        limit: Int,
        maximumWeight: Int = .max,
        weight: (Row) -> Int = { _ in 0 },
        row: (Int64) throws -> Row?
    ) throws -> Page<Row> {
        var rows: [Row] = []
        var total = 0
        let scan = RowScan(plan, reader)
        let upper = after.map { $0.document - 1 } ?? Int64.max
        var candidates = try Candidates(plan, reader, match: match, upper: upper)
        var step = min(limit, 128)
        while candidates.examined < maximumWork {
            guard let numbers = try candidates.next(step) else { return Page(rows: rows, next: nil) }
            step = min(step * 2, 512)
            for number in numbers {
                if plan.testsRows, try !scan.hasRow(number) { continue }
                guard let row = try row(number) else { continue }
                rows.append(row)
                total += weight(row)
                if rows.count == limit || total >= maximumWeight {
                    return Page(rows: rows, next: Cursor(document: number))
                }
            }
        }
        return Page(rows: rows, next: Cursor(document: candidates.position))
    }
}
