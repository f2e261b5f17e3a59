// Numbers for texts that many rows share: names, labels, sources, versions.

import GRDB

/// A table of texts and their numbers, with a bounded cache in front of it.
///
/// The writer's.
///
/// Texts that stop coming drop out of the cache: it has two generations, and the older one goes when the younger is full.
struct TextTable {
    private let select: Prepared
    private let insert: Prepared
    private let folded: Bool
    private let limit: Int
    private let maximum: Int64
    private let table: String
    private var young: [String: Int64] = [:]
    private var old: [String: Int64] = [:]
    private var next: Int64

    /// Opens a table.
    ///
    /// * `folded`: Whether it has a column `fold`, and is looked up by it, or by `name` itself.
    /// * `first`: The first number that it gives out.
    /// * `maximum`: The last one.
    init(_ db: Database, table: String, folded: Bool, limit: Int, first: Int64 = 1, maximum: Int64) throws {
        self.table = table
        self.folded = folded
        self.limit = limit
        self.maximum = maximum
        if folded {
            select = try Prepared(db, "SELECT id FROM \(table) WHERE fold = ? AND name = ?")
            insert = try Prepared(db, "INSERT INTO \(table) (id, name, fold) VALUES (?, ?, ?)")
        } else {
            select = try Prepared(db, "SELECT id FROM \(table) WHERE name = ?")
            insert = try Prepared(db, "INSERT INTO \(table) (id, name) VALUES (?, ?)")
        }
        next = max(first, (try Int64.fetchOne(db, sql: "SELECT max(id) FROM \(table)") ?? 0) + 1)
    }

    /// The number of a text, a new one if need be.
    mutating func number(_ text: String) throws -> Int64 {
        if let number = young[text] { return number }
        if let number = old[text] {
            remember(text, number)
            return number
        }
        let fold = folded ? CaseFold.hash(text) : 0
        if folded { select.bind(1, fold) }
        select.bind(folded ? 2 : 1, text)
        if try select.step() {
            let number = select.integer(0)
            select.reset()
            remember(text, number)
            return number
        }
        guard next <= maximum else {
            throw StoreError(.internal, "the store's table of \(table)s is full: \(maximum) different ones")
        }
        insert.bind(1, next)
        insert.bind(2, text)
        if folded { insert.bind(3, fold) }
        try insert.run()
        remember(text, next)
        next += 1
        return next - 1
    }

    /// Empties the cache, after rows of the table were deleted.
    mutating func forget() {
        young = [:]
        old = [:]
    }

    private mutating func remember(_ text: String, _ number: Int64) {
        if young.count >= limit {
            old = young
            young = [:]
        }
        young[text] = number
    }
}
