// Copies, figures and the check that kept counts are right.

import GRDB

/// What is in the store, in figures.
package struct StoreStatistics: Sendable, Equatable {
    package var documents: Int
    /// Documents without a date: they match no date filter.
    package var undated: Int
    package var annotations: Int
    package var names: Int
    package var failures: Int
    /// Bytes of all texts as they were read.
    package var textBytes: Int64
    /// Bytes of the database in pages, free ones included, without the write-ahead log.
    package var fileBytes: Int64
    /// Bytes of pages that are free.
    package var freeBytes: Int64
    package var sequence: Int64
}

extension Store {
    /// Sizes and counts.
    package func statistics() throws(StoreError) -> StoreStatistics {
        try reading { db in
            func number(_ sql: String) throws -> Int64 { try Int64.fetchOne(db, sql: sql) ?? 0 }
            func counter(_ name: String) throws -> Int64 { try number(Self.selectCounter(name)) }
            let page = try number("PRAGMA page_size")
            return StoreStatistics(
                documents: Int(try counter("documents")),
                undated: Int(try counter("undated")),
                annotations: Int(try counter("annotations")),
                names: Int(try number("SELECT count(*) FROM name")),
                failures: Int(try number("SELECT count(*) FROM failure")),
                textBytes: try counter("text"),
                fileBytes: page * (try number("PRAGMA page_count")),
                freeBytes: page * (try number("PRAGMA freelist_count")),
                sequence: try counter("seq")
            )
        }
    }

    /// Documents in the store.
    package func documentCount() throws(StoreError) -> Int {
        try reading { try Int.fetchOne($0, sql: Self.selectCounter("documents")) ?? 0 }
    }

    /// Documents without a date, of all corpora or of some.
    package func undated(corpora: [String] = []) throws(StoreError) -> Int {
        guard !corpora.isEmpty else {
            // Not from the statistics, which count names: each question with a date asks this.
            return try reading { try Int.fetchOne($0, sql: Self.selectCounter("undated")) ?? 0 }
        }
        return try self.corpora().filter { corpora.contains($0.corpus) }.reduce(0) { $0 + $1.undated }
    }

    private static func selectCounter(_ name: String) -> String { "SELECT value FROM counter WHERE name = '\(name)'" }

    /// Compares kept counts with a recount of the rows.
    ///
    /// For tests and `doctor`; reads everything.
    ///
    /// - Returns: What is wrong, a line each; empty where all is well.
    package func recount() throws(StoreError) -> [String] {
        try settleCounts()
        return try reading { db in try Recount(db: db).faults() }
    }
}

/// The recount itself, in SQL over rows alone.
private struct Recount {
    let db: Database

    func faults() throws -> [String] {
        var faults: [String] = []
        func compare(_ what: String, _ sql: String) throws {
            let count = try Int.fetchOne(db, sql: "SELECT count(*) FROM (\(sql))") ?? 0
            if count > 0 { faults.append("\(what): \(count) differ") }
        }
        func equal(_ what: String, _ a: String, _ b: String) throws {
            try compare(what + " (kept, not counted)", "SELECT * FROM (\(a)) EXCEPT SELECT * FROM (\(b))")
            try compare(what + " (counted, not kept)", "SELECT * FROM (\(b)) EXCEPT SELECT * FROM (\(a))")
        }
        let term = "(name << 20) + (analyzer << 12) + label"
        let country = "json_extract(a.attributes, '$.country')"
        let countries = """
            SELECT (n.id << 20) + (a.analyzer << 12) + 1 AS term, a.document AS document FROM annotation a
            JOIN name n ON n.name = \(country) WHERE a.attributes IS NOT NULL AND typeof(\(country)) = 'text'
            """
        let rows = "SELECT \(term) AS term, document FROM annotation"
        try equal(
            "mentions",
            "SELECT CAST(term AS INTEGER), doc FROM mention_term",
            "SELECT DISTINCT term, document FROM (\(rows) UNION ALL \(countries))"
        )
        try equal(
            "tallies",
            "SELECT term, count, documents FROM tally WHERE term & 4095 > 0 AND term >> 20 <> 1",
            """
            SELECT term, count(*), count(DISTINCT document) FROM (\(rows) UNION ALL \(countries)) GROUP BY term
            """
        )
        let date = "CASE WHEN document >= 33554432 THEN document >> 25 END"
        try equal(
            "dates of terms",
            "SELECT term, first, last FROM tally WHERE term & 4095 > 0 AND term >> 20 <> 1",
            "SELECT term, min(\(date)), max(\(date)) FROM (\(rows) UNION ALL \(countries)) GROUP BY term"
        )
        try equal(
            "dates of names",
            "SELECT term, first, last FROM tally WHERE term & 4095 = 0 AND term >> 20 <> 1",
            "SELECT term - (term & 4095) AS key, min(\(date)), max(\(date)) FROM (\(rows)) GROUP BY key"
        )
        for (what, key) in [
            ("tallies of names", "(name << 20) + (analyzer << 12)"),
            ("tallies of labels", "(1 << 20) + (analyzer << 12) + label"),
            ("tallies of analyzers", "(1 << 20) + (analyzer << 12)"),
        ] {
            let condition =
                switch what {
                case "tallies of names": "term & 4095 = 0 AND term >> 20 <> 1"
                case "tallies of labels": "term & 4095 > 0 AND term >> 20 = 1"
                default: "term & 4095 = 0 AND term >> 20 = 1"
                }
            try equal(
                what,
                "SELECT term, count, documents FROM tally WHERE \(condition)",
                "SELECT \(key), count(*), count(DISTINCT document) FROM annotation GROUP BY \(key)"
            )
        }
        try equal(
            "analyses",
            "SELECT document, analyzer, rows FROM analysis WHERE rows > 0",
            "SELECT document, analyzer, count(*) FROM annotation GROUP BY document, analyzer"
        )
        try equal(
            "versions",
            "SELECT analyzer, version, state, documents FROM version_tally",
            "SELECT analyzer, coalesce(version, 0), state, count(*) FROM analysis GROUP BY 1, 2, 3"
        )
        try equal(
            "corpora",
            "SELECT id, documents, undated FROM corpus WHERE documents > 0 OR undated > 0",
            """
            SELECT corpus, count(DISTINCT document), count(DISTINCT CASE WHEN document < 33554432 THEN document END)
            FROM origin GROUP BY corpus
            """
        )
        try equal(
            "counters",
            "SELECT name, value FROM counter WHERE name IN ('documents', 'undated', 'annotations', 'text')",
            """
            SELECT 'documents', count(*) FROM document
            UNION ALL SELECT 'undated', count(*) FROM document WHERE id < 33554432
            UNION ALL SELECT 'annotations', count(*) FROM annotation
            UNION ALL SELECT 'text', coalesce(sum(bytes), 0) FROM body
            """
        )
        try compare("magnitudes", "SELECT 1 FROM tally WHERE count >> (3 * (magnitude - 1)) NOT BETWEEN 1 AND 7")
        try equal(
            "hashes",
            "SELECT hash, kind, number FROM hash_entry UNION ALL SELECT hash, kind, number FROM fresh_hash_entry",
            """
            SELECT identifier, \(HashIndex.Kind.document.rawValue), id FROM document
            UNION ALL SELECT hash, \(HashIndex.Kind.text.rawValue), id FROM body
            UNION ALL SELECT fold, \(HashIndex.Kind.name.rawValue), id FROM name
            UNION ALL SELECT fold, \(HashIndex.Kind.source.rawValue), id FROM source
            """
        )
        try compare(
            "rows of no document",
            """
            SELECT document FROM annotation WHERE document NOT IN (SELECT id FROM document)
            UNION ALL SELECT document FROM analysis WHERE document NOT IN (SELECT id FROM document)
            UNION ALL SELECT document FROM origin WHERE document NOT IN (SELECT id FROM document)
            UNION ALL SELECT document FROM body WHERE document NOT IN (SELECT id FROM document)
            UNION ALL SELECT id FROM document WHERE body NOT IN (SELECT id FROM body)
            UNION ALL SELECT id FROM document WHERE id NOT IN (SELECT document FROM origin)
            """
        )
        try compare(
            "copies of no document",
            "SELECT 1 FROM document WHERE duplicate_of NOT IN (SELECT identifier FROM document)"
        )
        try compare(
            "texts without an original",
            "SELECT body FROM document GROUP BY body HAVING sum(duplicate_of IS NULL) <> 1"
        )
        try compare("unnamed names", "SELECT 1 FROM annotation WHERE name > 0 AND name NOT IN (SELECT id FROM name)")
        return faults
    }
}
