// Views with readable names, a public interface for those who open the file with sqlite3, pandas or DuckDB.

/// The views as migrations 1 and 3 make them, never changed: another view is a migration that drops the old one and makes its own,
/// as 7 does with `jobs`.
enum SchemaViews {
    /// The view of rows; it reads `annotation`, a table until migration 3 and then a view.
    static let annotations = """
        CREATE VIEW annotations AS
            SELECT a.document AS id, printf('%016x', d.identifier) AS document, z.name AS analyzer, l.name AS label,
                a.start, CASE WHEN a.length < 0 THEN b.scalars ELSE a.start + a.length END AS "end",
                n.name AS name, a.score / 10000.0 AS score, a.attributes, a.spans,
                a.length < 0 AS covers_document, v.name AS version, r.seq + 1 + a.row AS seq, d.date, s.name AS source
            FROM annotation a JOIN document d ON d.id = a.document JOIN body b ON b.id = d.body
                JOIN source s ON s.id = d.source JOIN analyzer z ON z.id = a.analyzer JOIN label l ON l.id = a.label
                JOIN analysis r ON r.document = a.document AND r.analyzer = a.analyzer
                LEFT JOIN version v ON v.id = r.version LEFT JOIN name n ON n.id = a.name;
        """

    /// All views of migration 1.
    static let sql = """
        CREATE VIEW documents AS
            SELECT d.id, printf('%016x', d.identifier) AS document, d.title, d.date, substr(d.date, 1, 10) AS day,
                s.name AS source, d.url, d.language, d.speaker, d.source_id,
                CASE WHEN d.duplicate_of IS NULL THEN NULL ELSE printf('%016x', d.duplicate_of) END AS duplicate_of,
                b.bytes, b.scalars, lower(hex(b.sha256)) AS text_sha256, b.content AS text_zlib, d.warnings, d.skipped
            FROM document d JOIN body b ON b.id = d.body JOIN source s ON s.id = d.source;
        CREATE VIEW origins AS
            SELECT o.document AS id, printf('%016x', d.identifier) AS document, c.name AS corpus, o.place AS origin,
                o.bytes, lower(hex(o.sha256)) AS sha256
            FROM origin o JOIN document d ON d.id = o.document JOIN corpus c ON c.id = o.corpus;
        \(annotations)
        CREATE VIEW mentions AS
            SELECT m.doc AS id, z.name AS analyzer, n.name AS name, l.name AS label
            FROM mention_term m JOIN analyzer z ON z.id = CAST(m.term AS INTEGER) >> 12 & 255
                JOIN label l ON l.id = CAST(m.term AS INTEGER) & 4095
                JOIN name n ON n.id = CAST(m.term AS INTEGER) >> 20;
        CREATE VIEW name_counts AS
            SELECT z.name AS analyzer, n.name AS name, l.name AS label, t.count, t.documents,
                CASE WHEN l.id IS NULL THEN NULL ELSE CAST(t.term AS TEXT) END AS term
            FROM tally t JOIN analyzer z ON z.id = t.term >> 12 & 255 JOIN name n ON n.id = t.term >> 20
                LEFT JOIN label l ON l.id = t.term & 4095
            WHERE t.term & 4095 <> 1;
        CREATE VIEW failures AS
            SELECT f.id, f.job, f.code, f.severity, f.message, f.origin,
                CASE WHEN f.document IS NULL THEN NULL ELSE printf('%016x', d.identifier) END AS document,
                z.name AS analyzer
            FROM failure f LEFT JOIN document d ON d.id = f.document LEFT JOIN analyzer z ON z.id = f.analyzer;
        -- Replaced by migration 7.
        CREATE VIEW jobs AS
            SELECT j.id, j.path, c.name AS corpus, j.state, j.message, j.documents, j.duplicates, j.failures,
                j.warnings, j.bytes_read, j.bytes_total, j.checkpoint, datetime(j.created, 'unixepoch') AS created,
                datetime(j.started, 'unixepoch') AS started, datetime(j.finished, 'unixepoch') AS finished
            FROM job j JOIN corpus c ON c.id = j.corpus;
        """
}
