// Deleting for good: documents with their rows, counts, index entries and texts, in bounded transactions.

import GRDB

extension Store {
    /// Deletes a document, from all corpora that it belongs to.
    ///
    /// - Throws: `notFound` for an unknown one.
    package func remove(document identifier: String) throws(StoreError) {
        try writing { db, session in
            let remover = Remover(session: session, db: db)
            guard let number = DocumentIdentifier.number(identifier), let id = try session.number(ofDocument: number)
            else { throw StoreError(.notFound, "there is no document \(identifier.prefix(64))") }
            try remover.overwriting { try remover.remove(documents: [id]) }
        }
        emptyLog()
    }

    /// What was deleted stands in the log, too; where somebody reads just now, the end of a job or of the daemon empties it.
    private func emptyLog() { _ = try? foldInLog(waits: false) }

    /// Deletes a corpus: the origins in it, the documents that are in no other corpus, and its ended jobs with their failures.
    ///
    /// The work is done in short transactions, and what was begun goes on after a crash: see ``unfinishedRemovals()``.
    ///
    /// * `progress`: Called after each step with the documents done so far; false stops, and a later call goes on.
    /// * `isBegun`: Goes on with a removal of ``unfinishedRemovals()``, whatever jobs there are.
    /// * Returns: What became of the documents that were in it.
    /// * Throws: `notFound` for an unknown corpus, `busy` while a job of it has not ended.
    @discardableResult
    package func remove(
        corpus: String,
        isBegun: Bool = false,
        progress: (Int) -> Bool = { _ in true }
    ) throws(StoreError) -> CorpusRemoval {
        let id = try writing { db, session in
            let select = try session.statement("SELECT id FROM corpus WHERE name = ?")
            select.bind(1, corpus)
            defer { select.reset() }
            guard try select.step() else { throw StoreError(.notFound, "there is no corpus \"\(corpus.prefix(256))\"") }
            let id = select.integer(0)
            let jobs = try session.statement("SELECT id FROM job WHERE corpus = ? AND state IN ('queued', 'running')")
            jobs.bind(1, id)
            defer { jobs.reset() }
            if try !isBegun && jobs.step() {
                throw StoreError(
                    .busy,
                    "job \(jobs.integer(0)) still adds to the corpus \"\(corpus)\": cancel it first"
                )
            }
            let insert = try session.statement("INSERT OR IGNORE INTO removal VALUES ('corpus', ?)")
            insert.bind(1, corpus)
            try insert.run()
            return id
        }
        var done = CorpusRemoval()
        while true {
            let step = try writing { db, session in
                let remover = Remover(session: session, db: db)
                return try remover.overwriting { try remover.removeStep(ofCorpus: id) }
            }
            done.deleted += step.deleted
            done.kept += step.kept
            if step == CorpusRemoval() { break }
            guard progress(done.deleted + done.kept) else {
                throw StoreError(.cancelled, "the removal was stopped after \(done.deleted + done.kept) documents")
            }
        }
        try writing { db, session in
            let remover = Remover(session: session, db: db)
            try remover.overwriting { try remover.finish(corpus: id, name: corpus) }
        }
        emptyLog()
        return done
    }

    /// Corpora whose removal was begun and is to be called again.
    package func unfinishedRemovals() throws(StoreError) -> [String] {
        try reading { db in try String.fetchAll(db, sql: "SELECT value FROM removal WHERE kind = 'corpus'") }
    }
}

/// What a removal did with the documents of a corpus.
package struct CorpusRemoval: Sendable, Equatable {
    package var deleted = 0
    /// Those that are in another corpus as well.
    package var kept = 0

    package init(deleted: Int = 0, kept: Int = 0) {
        self.deleted = deleted
        self.kept = kept
    }
}

/// Deletions inside one transaction.
struct Remover {
    let session: WriterSession
    let db: Database

    /// Documents a transaction; each may mean hundreds of rows.
    private static let step = 100

    /// Overwrites what is deleted meanwhile, so that it cannot be read from the file.
    ///
    /// Words of the full-text index go when its segments are merged the next time.
    func overwriting<Result>(_ body: () throws -> Result) throws -> Result {
        try db.execute(sql: "PRAGMA secure_delete = ON")
        defer { try? db.execute(sql: "PRAGMA secure_delete = OFF") }
        return try body()
    }

    /// Takes some documents out of a corpus; none when none is left.
    func removeStep(ofCorpus corpus: Int64) throws -> CorpusRemoval {
        let select = try session.statement("SELECT DISTINCT document FROM origin WHERE corpus = ? LIMIT ?")
        select.bind(1, corpus)
        select.bind(2, Self.step)
        var numbers: [Int64] = []
        while try select.step() { numbers.append(select.integer(0)) }
        let delete = try session.statement("DELETE FROM origin WHERE document = ? AND corpus = ?")
        let left = try session.statement("SELECT 1 FROM origin WHERE document = ? LIMIT 1")
        var orphans: [Int64] = []
        for number in numbers {
            delete.bind(1, number)
            delete.bind(2, corpus)
            try delete.run()
            try count(number, outOf: corpus)
            left.bind(1, number)
            if try !left.step() { orphans.append(number) }
            left.reset()
        }
        try remove(documents: orphans)
        return CorpusRemoval(deleted: orphans.count, kept: numbers.count - orphans.count)
    }

    /// Ends the removal of a corpus that is empty now.
    func finish(corpus: Int64, name: String) throws {
        for sql in [
            // What analyzers failed at in documents that another corpus has as well stays.
            """
            DELETE FROM failure WHERE job IN (SELECT id FROM job WHERE corpus = ?)
                AND (document IS NULL OR NOT EXISTS (SELECT 1 FROM document d WHERE d.id = failure.document))
            """,
            "DELETE FROM job WHERE corpus = ?",
            "DELETE FROM corpus WHERE id = ?",
        ] {
            let delete = try session.statement(sql)
            delete.bind(1, corpus)
            try delete.run()
        }
        let delete = try session.statement("DELETE FROM removal WHERE kind = 'corpus' AND value = ?")
        delete.bind(1, name)
        try delete.run()
        session.corpora.forget()
    }

    private func count(_ number: Int64, outOf corpus: Int64) throws {
        let update = try session.statement(
            "UPDATE corpus SET documents = documents - 1, undated = undated - ? WHERE id = ?"
        )
        update.bind(1, DocumentNumber.dateKey(of: number) == 0 ? 1 : 0)
        update.bind(2, corpus)
        try update.run()
    }

    /// Deletes documents with everything that belongs to them.
    func remove(documents: [Int64]) throws {
        guard !documents.isEmpty else { return }
        var names: Set<Int64> = []
        var sources: Set<Int64> = []
        let source = try session.statement("SELECT source FROM document WHERE id = ? AND source IS NOT NULL")
        for number in documents.sorted() {
            source.bind(1, number)
            if try source.step() { sources.insert(source.integer(0)) }
            source.reset()
            try removeFromIndex(number)
            try MentionIndex.remove(try MentionIndex.terms(of: number, session), document: number, session)
            names.formUnion(try removeRows(of: number, analyzers: nil))
            try removeOrigins(of: number)
            try removeText(of: number)
            try removeHash(.document, "SELECT identifier FROM document WHERE id = ?", number)
            for sql in ["DELETE FROM failure WHERE document = ?", "DELETE FROM document WHERE id = ?"] {
                let delete = try session.statement(sql)
                delete.bind(1, number)
                try delete.run()
            }
            session.add("documents", -1)
            if DocumentNumber.dateKey(of: number) == 0 { session.add("undated", -1) }
        }
        try session.tallies.save(session)
        try removeUnused(names: names)
        try removeUnused(sources: sources)
    }

    /// Deletes those of some sources that no document has any more.
    private func removeUnused(sources: Set<Int64>) throws {
        let select = try session.statement("SELECT 1 FROM document WHERE source = ? LIMIT 1")
        var unused: [Int64] = []
        for source in sources.sorted() {
            select.bind(1, source)
            if try !select.step() { unused.append(source) }
            select.reset()
        }
        let delete = try session.statement("DELETE FROM source WHERE id = ?")
        for source in unused {
            try removeHash(.source, "SELECT fold FROM source WHERE id = ?", source)
            delete.bind(1, source)
            try delete.run()
        }
        session.sources.forget()
    }

    /// Takes what is to be deleted out of the index by hash.
    ///
    /// * `sql`: Selects its hash by its number.
    private func removeHash(_ kind: HashIndex.Kind, _ sql: String, _ number: Int64) throws {
        let select = try session.statement(sql)
        select.bind(1, number)
        defer { select.reset() }
        if try select.step() { try session.hashes.remove(kind, hash: select.integer(0), number: number) }
    }

    private func removeFromIndex(_ number: Int64) throws {
        let select = try session.statement(
            "SELECT d.title, b.content, b.bytes FROM document d JOIN body b ON b.id = d.body WHERE d.id = ?"
        )
        select.bind(1, number)
        defer { select.reset() }
        guard try select.step() else { return }
        let text = try StoredText.inflate(select.bytes(1), bytes: select.int(2))
        let delete = try session.statement("INSERT INTO search (search, rowid, content) VALUES ('delete', ?, ?)")
        delete.bind(1, number)
        delete.bind(2, text: StoredText.indexText(title: select.string(0), text: text))
        try delete.run()
    }

    /// Deletes the rows of some analyzers, or of all, and counts them out.
    ///
    /// - Returns: The names that they had.
    func removeRows(of number: Int64, analyzers: Set<Int64>?) throws -> Set<Int64> {
        let select = try session.statement(
            "SELECT analyzer, version, state, rows, terms FROM analysis WHERE document = ?"
        )
        select.bind(1, number)
        var found: [(analyzer: Int64, terms: [TermCount])] = []
        while try select.step() {
            let analyzer = select.integer(0)
            guard analyzers?.contains(analyzer) ?? true else { continue }
            var terms: [TermCount] = []
            select.withBytes(4) { bytes in TermList.decode(bytes, analyzer: analyzer) { terms.append($0) } }
            found.append((analyzer, terms))
            session.add("annotations", -select.integer(3))
            session.tallies.add(
                version: .init(
                    analyzer: analyzer,
                    version: select.optionalInteger(1) ?? 0,
                    state: select.integer(2)
                ),
                sign: -1
            )
        }
        var names: Set<Int64> = []
        for entry in found {
            session.tallies.add(entry.terms, document: number, sign: -1)
            for term in entry.terms {
                names.insert(term.term.name)
            }
            for sql in [
                "DELETE FROM row_list WHERE document = ? AND analyzer = ?",
                "DELETE FROM analysis WHERE document = ? AND analyzer = ?",
                "DELETE FROM failure WHERE document = ? AND analyzer = ?",
            ] {
                let delete = try session.statement(sql)
                delete.bind(1, number)
                delete.bind(2, entry.analyzer)
                try delete.run()
            }
        }
        names.remove(Term.noName)
        return names
    }

    private func removeOrigins(of number: Int64) throws {
        let select = try session.statement("SELECT DISTINCT corpus FROM origin WHERE document = ?")
        select.bind(1, number)
        var corpora: [Int64] = []
        while try select.step() { corpora.append(select.integer(0)) }
        for corpus in corpora { try count(number, outOf: corpus) }
        let delete = try session.statement("DELETE FROM origin WHERE document = ?")
        delete.bind(1, number)
        try delete.run()
    }

    /// Deletes the text, unless other documents have the same: the earliest of them is then the one that the others repeat.
    private func removeText(of number: Int64) throws {
        let select = try session.statement("SELECT body, duplicate_of FROM document WHERE id = ?")
        select.bind(1, number)
        guard try select.step() else { return }
        let body = select.integer(0)
        let isCopy = !select.isNull(1)
        select.reset()
        guard !isCopy else { return }
        let copies = try session.statement(
            "SELECT id, identifier FROM document WHERE body = ? AND duplicate_of IS NOT NULL ORDER BY id LIMIT 1"
        )
        copies.bind(1, body)
        guard try copies.step() else {
            try removeHash(.text, "SELECT hash FROM body WHERE id = ?", body)
            let size = try session.statement("SELECT bytes FROM body WHERE id = ?")
            size.bind(1, body)
            if try size.step() { session.add("text", -size.integer(0)) }
            size.reset()
            let delete = try session.statement("DELETE FROM body WHERE id = ?")
            delete.bind(1, body)
            return try delete.run()
        }
        let heir = copies.integer(0)
        let identifier = copies.integer(1)
        copies.reset()
        let others = try session.statement(
            "UPDATE document SET duplicate_of = ? WHERE body = ? AND duplicate_of IS NOT NULL"
        )
        others.bind(1, identifier)
        others.bind(2, body)
        try others.run()
        let original = try session.statement("UPDATE document SET duplicate_of = NULL WHERE id = ?")
        original.bind(1, heir)
        try original.run()
        let update = try session.statement("UPDATE body SET document = ? WHERE id = ?")
        update.bind(1, heir)
        update.bind(2, body)
        try update.run()
    }

    /// Deletes names that nothing mentions any more: a name is what a person may ask to be forgotten.
    func removeUnused(names: Set<Int64>) throws {
        let used = try session.statement("SELECT 1 FROM tally WHERE term BETWEEN ? AND ? LIMIT 1")
        let delete = try session.statement("DELETE FROM name WHERE id = ?")
        for name in names {
            used.bind(1, Term(analyzer: 0, name: name, label: 0).key)
            used.bind(2, Term(analyzer: Term.maximumAnalyzer, name: name, label: Term.maximumLabel).key)
            let isUsed = try used.step()
            used.reset()
            guard !isUsed else { continue }
            try removeHash(.name, "SELECT fold FROM name WHERE id = ?", name)
            delete.bind(1, name)
            try delete.run()
        }
        session.names.forget()
    }
}
