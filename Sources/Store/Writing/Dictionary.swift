// Numbers for texts that many rows share: names, labels, sources, versions.

import GRDB

/// A table of texts and their numbers, with a bounded cache in front of it.
///
/// The writer's.
struct TextTable {
    private let select: Prepared
    private let insert: Prepared
    /// Where texts are found by their folded form.
    private let hashes: (index: HashIndex, kind: HashIndex.Kind)?
    private let maximum: Int64
    private let table: String
    /// Numbers by a 64-bit hash of the text with a seed that nobody knows.
    ///
    /// That another text has the hash of one of a hundred thousand is less likely (one in 10¹⁴ a lookup) than a fault of the memory,
    /// and nobody can bring it about. The texts themselves would be as many small blocks that live long, between which the heap
    /// cannot be given back.
    private var cache: NumberCache
    private let seed = UInt64.random(in: 0...UInt64.max)
    /// The number that the next new text is given.
    private(set) var next: Int64

    /// Opens a table.
    ///
    /// * `hashes`: For a table that has a column `fold` and is looked up by it; others are by `name` itself.
    /// * `remembered`: Texts in the cache, a power of two.
    /// * `first`: The first number that it gives out.
    /// * `maximum`: The last one.
    init(
        _ db: Database,
        table: String,
        hashes index: HashIndex? = nil,
        remembered: Int,
        first: Int64 = 1,
        maximum: Int64
    ) throws {
        self.table = table
        cache = NumberCache(capacity: remembered)
        self.maximum = maximum
        if let index, let kind = HashIndex.Kind(table: table) {
            hashes = (index, kind)
            let numbers = HashIndex.numbers(kind, of: "?1")
            select = try Prepared(
                db,
                "SELECT t.id FROM \(numbers) k JOIN \(table) t ON t.id = k.number WHERE t.name = ?2"
            )
            insert = try Prepared(db, "INSERT INTO \(table) (id, name, fold) VALUES (?, ?, ?)")
        } else {
            hashes = nil
            select = try Prepared(db, "SELECT id FROM \(table) WHERE name = ?")
            insert = try Prepared(db, "INSERT INTO \(table) (id, name) VALUES (?, ?)")
        }
        next = max(first, (try Int64.fetchOne(db, sql: "SELECT max(id) FROM \(table)") ?? 0) + 1)
    }

    /// The number of a text, a new one if need be.
    mutating func number(_ text: String) throws -> Int64 {
        var text = text
        return try text.withUTF8 { try number(utf8: $0) }
    }

    /// The number of a text in UTF-8, a new one if need be; one that is in the cache costs no `String`.
    mutating func number(utf8 bytes: UnsafeBufferPointer<UInt8>) throws -> Int64 {
        let key = ByteHash.of(bytes, seed: seed)
        if let known = cache.number(of: key) { return Int64(known) }
        let text = String(decoding: bytes, as: UTF8.self)
        let fold = hashes == nil ? 0 : CaseFold.hash(text)
        if hashes != nil { select.bind(1, fold) }
        select.bind(hashes == nil ? 1 : 2, text)
        if try select.step() {
            let number = select.integer(0)
            select.reset()
            remember(key, number)
            return number
        }
        guard next <= maximum else {
            throw StoreError(.internal, "the store's table of \(table)s is full: \(maximum) different ones")
        }
        insert.bind(1, next)
        insert.bind(2, text)
        if hashes != nil { insert.bind(3, fold) }
        try insert.run()
        if let hashes { try hashes.index.insert(hashes.kind, hash: fold, number: next) }
        remember(key, next)
        next += 1
        return next - 1
    }

    /// Empties the cache, after rows of the table were deleted.
    mutating func forget() {
        cache.removeAll()
    }

    private mutating func remember(_ key: UInt64, _ number: Int64) {
        // Beyond four billion texts they are looked up each time.
        if let number = UInt32(exactly: number) { cache.insert(number, of: key) }
    }
}
