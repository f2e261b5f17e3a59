// What every question needs: dictionaries read by number, and documents read by their internal number.

import GRDB

/// One read transaction with its lookups.
final class Reader {
    let db: Database
    let aliases: AliasTable
    private var names: [Int64: String] = [:]
    private var labels: [Int64: String] = [:]
    private var analyzers: [Int64: String] = [:]
    private var sources: [Int64: String] = [:]
    private var corpora: [Int64: String] = [:]
    private var frequentAttributes: [Int64: [UInt8]] = [:]

    init(_ db: Database, aliases: AliasTable) {
        self.db = db
        self.aliases = aliases
    }

    /// A statement that GRDB keeps for the connection.
    func statement(_ sql: String) throws -> Prepared { try Prepared(cached: sql, db) }

    // MARK: - Texts by number

    func name(_ number: Int64) throws -> String {
        if let text = names[number] { return text }
        let text = try lookup("SELECT name FROM name WHERE id = ?", number)
        names[number] = text
        return text
    }

    func label(_ number: Int64) throws -> String {
        if let text = labels[number] { return text }
        let text = try lookup("SELECT name FROM label WHERE id = ?", number)
        labels[number] = text
        return text
    }

    func analyzer(_ number: Int64) throws -> String {
        if let text = analyzers[number] { return text }
        let text = try lookup("SELECT name FROM analyzer WHERE id = ?", number)
        analyzers[number] = text
        return text
    }

    func source(_ number: Int64) throws -> String {
        if let text = sources[number] { return text }
        let text = try lookup("SELECT name FROM source WHERE id = ?", number)
        sources[number] = text
        return text
    }

    func corpus(_ number: Int64) throws -> String {
        if let text = corpora[number] { return text }
        let text = try lookup("SELECT name FROM corpus WHERE id = ?", number)
        corpora[number] = text
        return text
    }

    func version(_ number: Int64) throws -> String { try lookup("SELECT name FROM version WHERE id = ?", number) }

    /// Frequent attributes by their number, as JSON.
    func attributes(_ number: Int64) throws -> [UInt8] {
        if let json = frequentAttributes[number] { return json }
        let json = Array(try lookup("SELECT name FROM attribute WHERE id = ?", number).utf8)
        guard !json.isEmpty else {
            throw StoreError(.corrupt, "attributes \(number) are not there: restore a backup")
        }
        frequentAttributes[number] = json
        return json
    }

    private func lookup(_ sql: String, _ number: Int64) throws -> String {
        let select = try statement(sql)
        select.bind(1, number)
        defer { select.reset() }
        return try select.step() ? select.string(0) : ""
    }

    // MARK: - Numbers by text

    func analyzer(named name: String) throws -> Int64? {
        let select = try statement("SELECT id FROM analyzer WHERE name = ?")
        select.bind(1, name)
        defer { select.reset() }
        return try select.step() ? select.integer(0) : nil
    }

    /// Numbers of all names that are equal after folding.
    func names(like text: String) throws -> [Int64] { try numbers(like: text, .name, table: "name") }

    func sources(like text: String) throws -> [Int64] { try numbers(like: text, .source, table: "source") }

    private func numbers(like text: String, _ kind: HashIndex.Kind, table: String) throws -> [Int64] {
        let numbers = HashIndex.numbers(kind, of: "?1")
        let select = try statement("SELECT t.id, t.name FROM \(numbers) k JOIN \(table) t ON t.id = k.number")
        select.bind(1, CaseFold.hash(text))
        let folded = CaseFold.fold(text)
        var found: [Int64] = []
        // Two names may share a hash: the text decides.
        while try select.step() {
            if CaseFold.fold(select.string(1)) == folded { found.append(select.integer(0)) }
        }
        return found
    }

    func labels(like texts: [String]) throws -> Set<Int64> {
        let wanted = Set(texts.map(CaseFold.fold))
        let select = try statement("SELECT id, name FROM label")
        var numbers: Set<Int64> = []
        while try select.step() {
            if wanted.contains(CaseFold.fold(select.string(1))) { numbers.insert(select.integer(0)) }
        }
        return numbers
    }

    func corpora(named names: [String]) throws -> [Int64] {
        let select = try statement("SELECT id FROM corpus WHERE name = ?")
        var numbers: [Int64] = []
        for name in names {
            select.bind(1, name)
            if try select.step() { numbers.append(select.integer(0)) }
            select.reset()
        }
        return numbers
    }

    // MARK: - Documents

    func number(ofDocument identifier: String) throws -> Int64? {
        guard let identifier = DocumentIdentifier.number(identifier) else { return nil }
        let select = try statement(DocumentIdentifier.selectNumber)
        select.bind(1, identifier)
        defer { select.reset() }
        return try select.step() ? select.integer(0) : nil
    }

    /// A document's fields.
    ///
    /// * `corpora`: The corpora that were asked for: the origin is then one of theirs.
    func document(_ number: Int64, corpora wanted: [Int64]? = nil) throws -> DocumentRow? {
        let select = try statement(
            """
            SELECT d.identifier, d.source_id, d.title, d.date, d.source, d.url, d.language, d.speaker, d.duplicate_of,
                b.scalars, d.warnings, d.skipped
            FROM document d JOIN body b ON b.id = d.body WHERE d.id = ?
            """
        )
        select.bind(1, number)
        guard try select.step() else { return nil }
        let source = select.integer(4)
        var row = DocumentRow(
            document: DocumentIdentifier.text(select.integer(0)),
            sourceID: select.optionalString(1),
            title: select.string(2),
            date: select.optionalString(3),
            source: "",
            url: select.string(5),
            language: select.string(6),
            speaker: select.optionalString(7),
            corpus: nil,
            origin: nil,
            duplicateOf: select.optionalInteger(8).map(DocumentIdentifier.text),
            length: select.int(9),
            warnings: TextList.decode(select.optionalString(10)),
            skipped: TextList.decode(select.optionalString(11))
        )
        select.reset()
        row.source = try self.source(source)
        let origins = try statement("SELECT corpus, place FROM origin WHERE document = ?")
        origins.bind(1, number)
        while try origins.step() {
            let corpus = origins.integer(0)
            guard wanted?.contains(corpus) ?? true else { continue }
            let place = origins.string(1)
            origins.reset()
            row.corpus = try self.corpus(corpus)
            row.origin = place
            break
        }
        return row
    }

    /// A document's text.
    func text(_ number: Int64) throws -> DocumentText {
        let select = try statement(
            "SELECT b.content, b.bytes FROM document d JOIN body b ON b.id = d.body WHERE d.id = ?"
        )
        select.bind(1, number)
        defer { select.reset() }
        guard try select.step() else { return DocumentText([]) }
        return DocumentText(try StoredText.inflate(select.bytes(0), bytes: select.int(1)))
    }
}

extension Store {
    /// Reads in one short transaction, with lookups.
    func answering<Result>(_ body: (Reader) throws -> Result) throws(StoreError) -> Result {
        let aliases = aliasCache.table
        return try reading { db in try body(Reader(db, aliases: aliases)) }
    }
}
