// The tables, in migrations from the first release on. Documentation/Schema.md explains them to users.

import GRDB

enum Schema {
    /// Written into the header of the file, so that a database of something else is told apart: "anlz".
    static let applicationID: Int32 = 0x616E_6C7A

    /// All versions in order.
    ///
    /// Never change one that was released: append.
    static var migrator: DatabaseMigrator {
        var migrator = DatabaseMigrator()
        migrator.registerMigration("1") { db in
            try db.execute(sql: "PRAGMA application_id = \(applicationID)")
            try db.execute(sql: dictionaries)
            try db.execute(sql: documents)
            try db.execute(sql: annotations)
            try db.execute(sql: jobs)
            try db.execute(sql: SchemaViews.sql)
        }
        migrator.registerMigration("2") { db in try db.execute(sql: reviews) }
        migrator.registerMigration("3") { db in try db.execute(sql: rowLists) }
        migrator.registerMigration("4") { db in
            // The last `seq` whose rows `tally` has.
            try db.execute(sql: "INSERT INTO counter SELECT 'counted', value FROM counter WHERE name = 'seq'")
        }
        migrator.registerMigration("5") { db in try db.execute(sql: hashEntries) }
        migrator.registerMigration("6") { db in try db.execute(sql: octalMagnitudes) }
        migrator.registerMigration("7") { db in try db.execute(sql: skippedDocuments) }
        migrator.registerMigration("8") { db in try db.execute(sql: eventDigest) }
        return migrator
    }

    /// Texts that many rows share are stored once.
    ///
    /// `fold` is a 64-bit hash of the case-folded text.
    private static let dictionaries = """
        CREATE TABLE analyzer (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE);
        CREATE TABLE label (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE);
        CREATE TABLE version (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE);
        CREATE TABLE name (id INTEGER PRIMARY KEY, name TEXT NOT NULL, fold INTEGER NOT NULL);
        CREATE INDEX name_fold ON name(fold);
        CREATE TABLE source (id INTEGER PRIMARY KEY, name TEXT NOT NULL, fold INTEGER NOT NULL);
        CREATE INDEX source_fold ON source(fold);
        CREATE TABLE corpus (
            id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE,
            documents INTEGER NOT NULL DEFAULT 0, undated INTEGER NOT NULL DEFAULT 0);
        CREATE TABLE alias (name TEXT NOT NULL, target TEXT NOT NULL, country TEXT);
        CREATE TABLE counter (name TEXT PRIMARY KEY, value INTEGER NOT NULL) WITHOUT ROWID;
        INSERT INTO counter VALUES ('seq', 0), ('documents', 0), ('undated', 0), ('annotations', 0), ('text', 0);
        """

    /// `document.id` is made of the date (see ``DocumentNumber``): everything by document is in order of date.
    private static let documents = """
        CREATE TABLE body (
            id INTEGER PRIMARY KEY, hash INTEGER NOT NULL, sha256 BLOB NOT NULL, document INTEGER NOT NULL,
            bytes INTEGER NOT NULL, scalars INTEGER NOT NULL, content BLOB NOT NULL);
        CREATE INDEX body_hash ON body(hash);
        CREATE TABLE document (
            id INTEGER PRIMARY KEY, identifier INTEGER NOT NULL, body INTEGER NOT NULL, source INTEGER NOT NULL,
            duplicate_of INTEGER, date TEXT, language TEXT NOT NULL, title TEXT NOT NULL, url TEXT NOT NULL,
            source_id TEXT, speaker TEXT, warnings TEXT, skipped TEXT);
        CREATE UNIQUE INDEX document_identifier ON document(identifier);
        CREATE INDEX document_source ON document(source);
        CREATE INDEX document_copy ON document(body) WHERE duplicate_of IS NOT NULL;
        CREATE TABLE origin (
            document INTEGER NOT NULL, corpus INTEGER NOT NULL, place TEXT NOT NULL, bytes INTEGER NOT NULL,
            sha256 BLOB, PRIMARY KEY (document, corpus, place)) WITHOUT ROWID;
        CREATE INDEX origin_corpus ON origin(corpus, document);
        CREATE VIRTUAL TABLE search USING fts5(content, content='', tokenize='unicode61 remove_diacritics 2');
        INSERT INTO search(search, rank) VALUES ('automerge', 8);
        INSERT INTO search(search, rank) VALUES ('hashsize', 4194304);
        """

    /// `mention` and `tally` are keyed by ``Term``.
    ///
    /// A whole document's row has the length -1. Which documents have a term is a full-text index whose words are terms in decimal
    /// digits: FTS5 writes sorted runs and merges them, where a table by term and document would write a page for
    /// nearly every mention once it has outgrown the cache (measured: 190 MB of log for 6 MB of text at 80,000 documents).
    private static let annotations = """
        CREATE TABLE annotation (
            document INTEGER NOT NULL, analyzer INTEGER NOT NULL, row INTEGER NOT NULL, label INTEGER NOT NULL,
            name INTEGER NOT NULL, start INTEGER NOT NULL, length INTEGER NOT NULL, score INTEGER,
            attributes TEXT, spans TEXT, PRIMARY KEY (document, analyzer, row)) WITHOUT ROWID;
        CREATE TABLE analysis (
            document INTEGER NOT NULL, analyzer INTEGER NOT NULL, version INTEGER, state INTEGER NOT NULL,
            seq INTEGER NOT NULL, replaced INTEGER NOT NULL, rows INTEGER NOT NULL, terms BLOB NOT NULL,
            PRIMARY KEY (document, analyzer)) WITHOUT ROWID;
        CREATE INDEX analysis_seq ON analysis(seq);
        CREATE VIRTUAL TABLE mention USING fts5(
            terms, content='', columnsize=0, detail=none, tokenize='ascii');
        INSERT INTO mention(mention, rank) VALUES ('automerge', 8);
        INSERT INTO mention(mention, rank) VALUES ('hashsize', 2097152);
        CREATE VIRTUAL TABLE mention_term USING fts5vocab(mention, instance);
        CREATE TABLE tally (
            term INTEGER PRIMARY KEY, magnitude INTEGER NOT NULL, count INTEGER NOT NULL, documents INTEGER NOT NULL,
            first INTEGER, last INTEGER);
        CREATE INDEX tally_top ON tally(term >> 12 & 255, term & 4095, magnitude);
        CREATE TABLE version_tally (
            analyzer INTEGER NOT NULL, version INTEGER NOT NULL, state INTEGER NOT NULL, documents INTEGER NOT NULL,
            PRIMARY KEY (analyzer, version, state)) WITHOUT ROWID;
        """

    private static let jobs = """
        CREATE TABLE job (
            id INTEGER PRIMARY KEY AUTOINCREMENT, path TEXT NOT NULL, corpus INTEGER NOT NULL, state TEXT NOT NULL,
            options TEXT NOT NULL, message TEXT, documents INTEGER NOT NULL DEFAULT 0,
            duplicates INTEGER NOT NULL DEFAULT 0, failures INTEGER NOT NULL DEFAULT 0,
            warnings INTEGER NOT NULL DEFAULT 0, bytes_read INTEGER NOT NULL DEFAULT 0,
            bytes_total INTEGER NOT NULL DEFAULT 0, checkpoint INTEGER NOT NULL DEFAULT 0,
            archive_size INTEGER, archive_modified INTEGER, created INTEGER NOT NULL, started INTEGER,
            finished INTEGER);
        CREATE TABLE failure (
            id INTEGER PRIMARY KEY AUTOINCREMENT, job INTEGER, document INTEGER, analyzer INTEGER, code TEXT NOT NULL,
            severity TEXT NOT NULL, origin TEXT, message TEXT NOT NULL);
        CREATE INDEX failure_job ON failure(job);
        CREATE INDEX failure_document ON failure(document, analyzer) WHERE document IS NOT NULL;
        CREATE TABLE removal (kind TEXT NOT NULL, value TEXT NOT NULL, PRIMARY KEY (kind, value)) WITHOUT ROWID;
        """

    /// Known fact checks.
    ///
    /// `review-changes` only grows: an index made of the reviews is old once it has another value.
    private static let reviews = """
        CREATE TABLE review (
            id INTEGER PRIMARY KEY AUTOINCREMENT, claim TEXT NOT NULL, url TEXT NOT NULL, rating TEXT NOT NULL,
            best_rating TEXT, worst_rating TEXT, title TEXT, claimant TEXT, publisher TEXT, date TEXT, claim_date TEXT,
            language TEXT);
        CREATE UNIQUE INDEX review_url_claim ON review(url, claim);
        INSERT INTO counter VALUES ('reviews', 0), ('review-changes', 0);
        """

    /// The rows of an analyzer in a document become one text (``RowList``); the view `annotation` takes the table's place.
    private static let rowLists = """
        CREATE TABLE attribute (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE);
        CREATE TABLE row_list (
            id INTEGER PRIMARY KEY, document INTEGER NOT NULL, analyzer INTEGER NOT NULL, content TEXT NOT NULL);
        INSERT INTO row_list (document, analyzer, content)
            SELECT document, analyzer, json_group_array(json_array(
                label, name, start, length, score, json(attributes), json(spans)))
            FROM (SELECT * FROM annotation ORDER BY document, analyzer, row) GROUP BY document, analyzer;
        CREATE UNIQUE INDEX row_list_document ON row_list(document, analyzer);
        DROP VIEW annotations;
        DROP TABLE annotation;
        CREATE VIEW annotation AS
            SELECT l.document, l.analyzer, r.key AS row, json_extract(r.value, '$[0]') AS label,
                json_extract(r.value, '$[1]') AS name, json_extract(r.value, '$[2]') AS start,
                json_extract(r.value, '$[3]') AS length, json_extract(r.value, '$[4]') AS score,
                CASE json_type(r.value, '$[5]') WHEN 'integer'
                    THEN (SELECT t.name FROM attribute t WHERE t.id = json_extract(r.value, '$[5]'))
                    ELSE json_extract(r.value, '$[5]') END AS attributes,
                json_extract(r.value, '$[6]') AS spans
            FROM row_list l, json_each(l.content) r;
        \(SchemaViews.annotations)
        """

    /// What is found by a hash has one index of two tables, ``HashIndex``; the former indexes give their entries in order.
    ///
    /// Merging sixteen segments of the full-text index at a time instead of eight writes each word once less in a store of a
    /// million documents. (Of the index of terms, which is small, questions then have to look into twice as many: it stays.)
    /// Its leaves fill two to a page.
    private static let hashEntries = """
        CREATE TABLE hash_entry (
            hash INTEGER NOT NULL, kind INTEGER NOT NULL, number INTEGER NOT NULL,
            PRIMARY KEY (hash, kind, number)) WITHOUT ROWID;
        CREATE TABLE fresh_hash_entry (
            hash INTEGER NOT NULL, kind INTEGER NOT NULL, number INTEGER NOT NULL,
            PRIMARY KEY (hash, kind, number)) WITHOUT ROWID;
        INSERT INTO hash_entry SELECT identifier, 0, id FROM document ORDER BY identifier;
        INSERT INTO hash_entry SELECT hash, 1, id FROM body ORDER BY hash;
        INSERT INTO hash_entry SELECT fold, 2, id FROM name ORDER BY fold;
        INSERT INTO hash_entry SELECT fold, 3, id FROM source ORDER BY fold;
        DROP INDEX document_identifier;
        DROP INDEX body_hash;
        DROP INDEX name_fold;
        DROP INDEX source_fold;
        INSERT INTO search(search, rank) VALUES ('automerge', 16);
        INSERT INTO search(search, rank) VALUES ('crisismerge', 24);
        INSERT INTO search(search, rank) VALUES ('pgsz', 8100);
        """

    /// Magnitudes of counts had two as their base, and every second count moved within the index when it grew for the first time.
    private static let octalMagnitudes = """
        DROP INDEX tally_top;
        UPDATE tally SET magnitude = (magnitude + 2) / 3;
        CREATE INDEX tally_top ON tally(term >> 12 & 255, term & 4095, magnitude);
        """

    /// Jobs count the documents that no analyzer looked at.
    private static let skippedDocuments = """
        ALTER TABLE job ADD COLUMN skipped INTEGER NOT NULL DEFAULT 0;
        DROP VIEW jobs;
        CREATE VIEW jobs AS
            SELECT j.id, j.path, c.name AS corpus, j.state, j.message, j.documents, j.duplicates, j.skipped, j.failures,
                j.warnings, j.bytes_read, j.bytes_total, j.checkpoint, datetime(j.created, 'unixepoch') AS created,
                datetime(j.started, 'unixepoch') AS started, datetime(j.finished, 'unixepoch') AS finished
            FROM job j JOIN corpus c ON c.id = j.corpus;
        """

    private static let eventDigest = "ALTER TABLE job ADD COLUMN digest INTEGER;"
}
