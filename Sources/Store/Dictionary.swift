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
    /// Where texts are found by their folded form.
    private let hashes: (index: HashIndex, kind: HashIndex.Kind)?
    private let limit: Int
    private let maximum: Int64
    private let table: String
    private var young: [Key: Int64] = [:]
    private var old: [Key: Int64] = [:]
    private let seeds = (UInt64.random(in: 0...UInt64.max), UInt64.random(in: 0...UInt64.max))
    /// The number that the next new text is given.
    private(set) var next: Int64

    /// A text in the cache: two hashes of it with seeds that nobody knows, 128 bits together.
    ///
    /// Two texts with the same are less likely than a fault of the memory, and nobody can make them. The texts themselves would
    /// be some ten thousand small blocks that live long, between which the heap cannot be given back.
    private struct Key: Hashable {
        var first: UInt64
        var second: UInt64

        func hash(into hasher: inout Hasher) { hasher.combine(first) }
    }

    /// Opens a table.
    ///
    /// * `hashes`: For a table that has a column `fold` and is looked up by it; others are by `name` itself.
    /// * `first`: The first number that it gives out.
    /// * `maximum`: The last one.
    init(
        _ db: Database,
        table: String,
        hashes index: HashIndex? = nil,
        limit: Int,
        first: Int64 = 1,
        maximum: Int64
    ) throws {
        self.table = table
        self.limit = limit
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
        let key = Key(first: ByteHash.of(bytes, seed: seeds.0), second: ByteHash.of(bytes, seed: seeds.1))
        if let known = young[key] { return known }
        if let known = old[key] {
            remember(key, known)
            return known
        }
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
        young = [:]
        old = [:]
    }

    private mutating func remember(_ key: Key, _ number: Int64) {
        if young.count >= limit {
            // In their places: tables of a MB that come and go leave holes in the heap.
            swap(&young, &old)
            young.removeAll(keepingCapacity: true)
        }
        young[key] = number
    }
}
