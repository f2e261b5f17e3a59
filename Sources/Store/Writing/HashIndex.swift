// What is found by a hash of what it holds: documents by identifier, texts by digest, names and sources by their folded text.

import GRDB

/// The writer's index by hash, in two tables.
///
/// A hash falls on any page of a large index, so that each new entry would be a page read, logged and written (measured: of a
/// transaction's 1,600 pages at 300,000 documents some 800 were such ones). New entries therefore go to `fresh_hash_entry`, which is small enough to
/// stay in the cache, and from there, sorted, to `hash_entry` many at a time, so that neighbours share a page. A question
/// looks into both.
final class HashIndex {
    /// What an entry leads to.
    enum Kind: Int64 {
        /// `document.id` by `identifier`.
        case document = 0
        /// `body.id` by `hash`.
        case text = 1
        /// `name.id` by `fold`.
        case name = 2
        /// `source.id` by `fold`.
        case source = 3

        /// The kind of a table of texts that are folded.
        init?(table: String) {
            switch table {
            case "name": self = .name
            case "source": self = .source
            default: return nil
            }
        }
    }

    /// A subquery that gives, as `number`, what has a hash; different things may share one, so that the row itself decides.
    ///
    /// * `parameter`: The hash, such as `?1`.
    static func numbers(_ kind: Kind, of parameter: String) -> String {
        """
        (SELECT number FROM fresh_hash_entry WHERE hash = \(parameter) AND kind = \(kind.rawValue)
            UNION ALL SELECT number FROM hash_entry WHERE hash = \(parameter) AND kind = \(kind.rawValue))
        """
    }

    /// Fewest entries that are moved together.
    static let leastMoved = 16_384
    /// With a larger index more of them wait: the cost of moving, a page for every one of the index, stays the same for an entry.
    private static let share = 64

    /// Moves the entries that wait, in order.
    ///
    /// OR FAIL, because a statement that can be undone alone keeps in memory what each page was that it changes, and this one changes
    /// nearly all of the index: a quarter of a gigabyte at a million documents. Whatever fails undoes the transaction.
    static let moveAll = "INSERT OR FAIL INTO hash_entry SELECT * FROM fresh_hash_entry ORDER BY hash, kind, number"

    private let insert: Prepared
    private let removals: [Prepared]
    private let move: Prepared
    private let clear: Prepared
    /// Entries that wait, and about how many do not.
    private var fresh: Int
    private var settled: Int

    init(_ db: Database) throws {
        insert = try Prepared(db, "INSERT INTO fresh_hash_entry VALUES (?, ?, ?)")
        removals = try ["fresh_hash_entry", "hash_entry"]
            .map { try Prepared(db, "DELETE FROM \($0) WHERE hash = ? AND kind = ? AND number = ?") }
        move = try Prepared(db, Self.moveAll)
        clear = try Prepared(db, "DELETE FROM fresh_hash_entry")
        fresh = try Int.fetchOne(db, sql: "SELECT count(*) FROM fresh_hash_entry") ?? 0
        // To count the large table would take long; nearly every document has a text of its own.
        settled =
            try Int.fetchOne(
                db,
                sql: """
                    SELECT 2 * (SELECT value FROM counter WHERE name = 'documents') + coalesce((SELECT max(id) FROM name), 0)
                    """
            ) ?? 0
    }

    func insert(_ kind: Kind, hash: Int64, number: Int64) throws {
        insert.bind(1, hash)
        insert.bind(2, kind.rawValue)
        insert.bind(3, number)
        try insert.run()
        fresh += 1
    }

    func remove(_ kind: Kind, hash: Int64, number: Int64) throws {
        for removal in removals {
            removal.bind(1, hash)
            removal.bind(2, kind.rawValue)
            removal.bind(3, number)
            try removal.run()
        }
    }

    /// Moves new entries to the large table once they are worth it: at the end of a transaction.
    ///
    /// * `least`: Fewest that are moved.
    func settle(least: Int = HashIndex.leastMoved) throws {
        guard fresh >= max(least, settled / Self.share), fresh > 0 else { return }
        try move.run()
        try clear.run()
        settled += fresh
        fresh = 0
    }
}
