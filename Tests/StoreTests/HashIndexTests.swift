// Documents, texts and names that are found by a hash, before and after the new entries were moved to the large table.

import GRDB
import Testing

@testable import Store

@Suite struct HashIndexTests {
    let folder: TemporaryFolder
    let store: Store

    init() throws {
        folder = try TemporaryFolder()
        store = try Sample.store(folder)
    }

    private func settle() throws { try store.writing { _, session in try session.hashes.settle(least: 0) } }

    private func count(_ table: String) throws -> Int {
        try store.reading { try Int.fetchOne($0, sql: "SELECT count(*) FROM \(table)") ?? 0 }
    }

    @Test func movingLosesNothing() throws {
        let all = try count("fresh_hash_entry")
        #expect(all >= 9 * 2)
        #expect(try count("hash_entry") == 0)
        try settle()
        #expect(try count("fresh_hash_entry") == 0)
        #expect(try count("hash_entry") == all)
        #expect(try store.recount() == [])
    }

    /// A statement of several rows that ends with ABORT (2) keeps the old contents of all pages that it changes in memory; one
    /// that ends with FAIL (3) keeps none.
    @Test func movingKeepsNoPagesInMemory() throws {
        let endings = try store.reading { db in
            try Row.fetchAll(db, sql: "EXPLAIN \(HashIndex.moveAll)").filter { $0["opcode"] as String? ?? "" == "Halt" }
                .filter { $0["p1"] as Int? ?? 0 != 0 }
                .map { $0["p2"] as Int? ?? -1 }
        }
        #expect(!endings.isEmpty && endings.allSatisfy { $0 == 3 }, "\(endings)")
    }

    @Test(arguments: [false, true]) func whatIsThereIsNotStoredAgain(isSettled: Bool) throws {
        if isSettled { try settle() }
        let names = try count("name")
        let texts = try count("body")
        var copy = Sample.documents()[0]
        copy.identifier = makeIdentifier("another")
        let summary = try store.add(Sample.documents() + [copy])
        #expect(summary.duplicates == 9)
        #expect(summary.documents == 1)
        #expect(summary.copies == 1)
        #expect(try count("name") == names)
        #expect(try count("body") == texts)
        #expect(try store.recount() == [])
    }

    @Test(arguments: [false, true]) func documentsAndNamesAreFound(isSettled: Bool) throws {
        if isSettled { try settle() }
        for document in Sample.documents() {
            #expect(try store.document(document.identifier).row.document == document.identifier)
        }
        var filter = Filter()
        filter.names = ["vladimir PUTIN"]
        #expect(try !store.allAnnotations("entities", filter).isEmpty)
    }

    @Test(arguments: [false, true]) func whatIsRemovedIsNotFound(isSettled: Bool) throws {
        if isSettled { try settle() }
        for document in Sample.documents() {
            try store.remove(document: document.identifier)
            #expect(throws: StoreError.self) { try store.document(document.identifier) }
        }
        #expect(try count("fresh_hash_entry") + count("hash_entry") == 0)
        #expect(try store.recount() == [])
        #expect(try store.add(Sample.documents()).documents == 9)
        #expect(try store.recount() == [])
    }

    /// A hash that two names share leads to both, and the text decides.
    @Test func aSharedHashIsNoSharedName() throws {
        try store.writing { db, session in
            let name = try Int64.fetchOne(db, sql: "SELECT id FROM name WHERE name = 'Vladimir Putin'") ?? 0
            try session.hashes.insert(.name, hash: CaseFold.hash("Somebody Else"), number: name)
            #expect(try session.names.number("Somebody Else") != name)
        }
        var filter = Filter()
        filter.names = ["Somebody Else"]
        #expect(try store.allAnnotations("entities", filter).isEmpty)
    }

    @Test func aRecountSeesAMissingAndAWrongEntry() throws {
        try store.writing { db, _ in
            try db.execute(
                sql:
                    "UPDATE fresh_hash_entry SET hash = hash + 1 WHERE kind = 0 AND number = (SELECT max(id) FROM document)"
            )
        }
        #expect(try store.recount().map { $0.prefix(6) } == ["hashes", "hashes"])
    }

    /// A store of an earlier release has the entries in indexes of its own.
    @Test func anEarlierStoreIsTakenOver() throws {
        let entries =
            "SELECT hash, kind, number FROM fresh_hash_entry UNION ALL SELECT hash, kind, number FROM hash_entry ORDER BY 1, 2, 3"
        let before = try store.reading { try Row.fetchAll($0, sql: entries) }
        try store.writing { db, _ in
            try db.execute(
                sql: """
                    DROP TABLE hash_entry;
                    DROP TABLE fresh_hash_entry;
                    CREATE INDEX name_fold ON name(fold);
                    CREATE INDEX source_fold ON source(fold);
                    CREATE INDEX body_hash ON body(hash);
                    CREATE UNIQUE INDEX document_identifier ON document(identifier);
                    DELETE FROM grdb_migrations WHERE identifier = '5';
                    """
            )
        }
        let again = try folder.store()
        #expect(try again.reading { try Row.fetchAll($0, sql: entries) } == before)
        #expect(try again.recount() == [])
        #expect(try again.add(Sample.documents()).duplicates == 9)
    }
}
