// Files that are no store, damaged ones, and those of a newer release.

import GRDB
import Glibc
import Language
import Testing

@testable import Store

@Suite struct FileTests {
    let folder: TemporaryFolder
    var path: String { folder.path + "/" + Store.fileName }

    init() throws { folder = try TemporaryFolder() }

    /// Where this fails, the text of a migration was changed: stores made before would differ from new ones.
    ///
    /// Append a migration, then put the new digest here.
    @Test func newStoresAreMadeAsBefore() throws {
        let folder = try TemporaryFolder()
        _ = try folder.store()
        let queue = try DatabaseQueue(path: folder.path + "/" + Store.fileName)
        let sql = try queue.read { db in
            try String.fetchAll(db, sql: "SELECT sql FROM sqlite_master WHERE sql IS NOT NULL ORDER BY name, type")
        }
        let text = sql.joined(separator: "\n").split(whereSeparator: \.isWhitespace).joined(separator: " ")
        #expect([sql.count: TextHash.of(text)] == [51: 13_470_353_604_190_364_753])
    }

    @Test func anEmptyFileBecomesAStore() throws {
        try writeFile(path, [])
        let store = try folder.store()
        #expect(try store.statistics().documents == 0)
        #expect(try store.recount() == [])
    }

    @Test(arguments: [
        (
            "text, and more than enough of it to fill the hundred bytes of a header, which this one line will have done",
            1
        ),
        ("SQLite format 3\0 cut", 1),
        ("SQLite format 3\0" + String(repeating: "x", count: 9_000), 2),
    ])
    func aFileOfSomethingElseIsLeftAlone(content: String, kind: Int) throws {
        try writeFile(path, Array(content.utf8))
        let error = #expect(throws: StoreError.self) { try folder.store() }
        #expect(error?.code == (kind == 1 ? .corrupt : .foreign))
        #expect(error?.message.contains(path) == true)
        #expect(try readFile(path) == Array(content.utf8))
    }

    /// A pipe without a writer would hold the start up for ever.
    @Test(arguments: ["pipe", "folder"]) func whatIsNoFileIsNamed(kind: String) throws {
        let code = kind == "pipe" ? mkfifo(path, 0o600) : mkdir(path, 0o700)
        try #require(code == 0)
        let error = #expect(throws: StoreError.self) { try folder.store() }
        #expect(error?.code == .corrupt)
        #expect(error?.message.contains("\(path) is no regular file") == true)
    }

    /// A reader of a young store keeps its first page, with our mark, in the log.
    @Test func aStoreWhoseMarkIsInTheLogIsOurs() throws {
        let copy = try TemporaryFolder()
        do {
            let pool = try DatabasePool(path: path)
            try pool.write { try $0.execute(sql: "CREATE TABLE mine (x); INSERT INTO mine VALUES (randomblob(90000))") }
            try pool.writeWithoutTransaction { _ = try $0.checkpoint(.truncate) }
            try pool.write { try $0.execute(sql: "PRAGMA application_id = \(Schema.applicationID)") }
            for end in ["", "-wal"] {
                try writeFile(copy.path + "/" + Store.fileName + end, try readFile(path + end))
            }
            try FileHeader.check(copy.path + "/" + Store.fileName)
        }
        // Without the log nothing says so.
        try #require(unlink(copy.path + "/" + Store.fileName + "-wal") == 0)
        let error = #expect(throws: StoreError.self) { try FileHeader.check(copy.path + "/" + Store.fileName) }
        #expect(error?.code == .foreign)
    }

    /// Others may read a store from its first moment; it is ours all the same, and a stop says what is left in the log.
    @Test func aReaderKeepsWhatItReadsInTheLog() throws {
        do {
            let store = try folder.store()
            let snapshot = try DatabasePool(path: path).makeSnapshot()
            _ = try snapshot.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM document") }
            try store.add(Sample.documents(), corpus: "news")
            #expect(try !store.foldInLog(waits: false))
            withExtendedLifetime(snapshot) {}
        }
        #expect(try folder.store().statistics().documents > 0)
        #expect(try folder.store().foldInLog(waits: false))
    }

    @Test func aForeignDatabaseIsLeftAlone() throws {
        let queue = try DatabaseQueue(path: path)
        try queue.write { try $0.execute(sql: "CREATE TABLE mine (x); INSERT INTO mine VALUES (randomblob(9000))") }
        try queue.close()
        let before = try readFile(path)
        let error = #expect(throws: StoreError.self) { try folder.store() }
        #expect(error?.code == .foreign)
        #expect(try readFile(path) == before)
    }

    @Test func aNewerStoreIsRefused() throws {
        do {
            let store = try folder.store()
            try store.pool.write { try $0.execute(sql: "INSERT INTO grdb_migrations VALUES ('99')") }
        }
        let error = #expect(throws: StoreError.self) { try folder.store() }
        #expect(error?.code == .newer)
    }

    @Test func damageInsideIsNamed() throws {
        do {
            let store = try Sample.store(folder)
            try store.pool.writeWithoutTransaction { _ = try $0.checkpoint(.truncate) }
        }
        var bytes = try readFile(path)
        for index in Store.pageBytes..<bytes.count { bytes[index] = 0x5A }
        try writeFile(path, bytes)
        let error = #expect(throws: StoreError.self) { _ = try folder.store().statistics() }
        #expect(error?.code == .corrupt)
        #expect(error?.message.contains("damaged") == true)
    }

    /// Any page, wherever it is: nobody has to ask for it first, and the file stays as it is for whoever repairs it.
    @Test(arguments: [2, 5, 9, 14, 20]) func damageOfOnePageIsNamedAtTheStart(page: Int) throws {
        do {
            let store = try Sample.store(folder)
            try store.pool.writeWithoutTransaction { _ = try $0.checkpoint(.truncate) }
        }
        var bytes = try readFile(path)
        try #require(bytes.count > (page + 1) * Store.pageBytes)
        for index in page * Store.pageBytes..<(page + 1) * Store.pageBytes { bytes[index] = 0x5A }
        try writeFile(path, bytes)
        let error = #expect(throws: StoreError.self) { try folder.store() }
        #expect(error?.code == .corrupt && error?.message.contains(path) == true)
        #expect(try readFile(path) == bytes)
    }

    @Test func aFileThatWasCutIsNamedAtTheStart() throws {
        do {
            let store = try Sample.store(folder)
            try store.pool.writeWithoutTransaction { _ = try $0.checkpoint(.truncate) }
        }
        let bytes = Array(try readFile(path).dropLast(3 * Store.pageBytes))
        try writeFile(path, bytes)
        let error = #expect(throws: StoreError.self) { try folder.store() }
        #expect(error?.code == .corrupt)
        #expect(try readFile(path) == bytes)
    }

    @Test func aMissingFolderIsNamed() throws {
        let error = #expect(throws: StoreError.self) { try Store(directory: folder.path + "/not/there") }
        #expect(error?.code == .readOnly)
    }

    @Test func everyCommitIsFlushed() throws {
        let store = try folder.store()
        // 2 is FULL: the log is synced at each commit.
        #expect(try store.pool.writeWithoutTransaction { try Int.fetchOne($0, sql: "PRAGMA synchronous") } == 2)
        #expect(try store.pool.read { try String.fetchOne($0, sql: "PRAGMA journal_mode") } == "wal")
    }

    @Test func aBackupThatIsStoppedLeavesNothing() throws {
        let store = try Sample.store(folder)
        let copy = try TemporaryFolder()
        let path = copy.path + "/" + Store.fileName
        store.interruptBackups()
        let error = #expect(throws: StoreError.self) { try store.backup(to: path) }
        #expect(error?.code == .cancelled)
        #expect(!FileHeader.exists(path) && !FileHeader.exists(path + ".partial"))
    }

    @Test func aBackupLeavesAnotherOneAlone() throws {
        let store = try Sample.store(folder)
        let copy = try TemporaryFolder()
        let path = copy.path + "/" + Store.fileName
        try writeFile(path + ".partial", Array("half".utf8))
        let error = #expect(throws: StoreError.self) { try store.backup(to: path) }
        #expect(error?.code == .badArgument)
        #expect(try readFile(path + ".partial") == Array("half".utf8))
        #expect(!FileHeader.exists(path))
    }

    /// A daemon may have the store in use, with counts that wait in its memory.
    @Test func anInspectionWritesNothing() throws {
        let store = try folder.store()
        let job = try store.runningJob()
        let events = Sample.documents().map { Event.document($0) }
        try store.commit(Batch(job: job, events: events, checkpoint: 9, bytesRead: 0), counts: .soon)
        #expect(try Store.inspect(directory: folder.path) == StoreInspection(documents: 9, isOlder: false))
        #expect(try store.rowCount(of: "tally") == 0)
        try store.settleCounts()
        #expect(try store.recount() == [])
        try store.writing { db, _ in try db.execute(sql: "DELETE FROM grdb_migrations WHERE identifier = '6'") }
        #expect(try Store.inspect(directory: folder.path).isOlder)
        try store.writing { db, _ in try db.execute(sql: "INSERT INTO grdb_migrations VALUES ('99')") }
        #expect(throws: StoreError.self) { try Store.inspect(directory: folder.path) }
    }

    @Test func aBackupIsAStore() throws {
        let store = try Sample.store(folder)
        let copy = try TemporaryFolder()
        try store.backup(to: copy.path + "/" + Store.fileName)
        #expect(throws: StoreError.self) { try store.backup(to: copy.path + "/" + Store.fileName) }
        let restored = try copy.store()
        #expect(try restored.statistics().documents == 9)
        #expect(try restored.allAnnotations(nil) == store.allAnnotations(nil))
        #expect(try restored.recount() == [])
    }
}

extension Store {
    func rowCount(of table: String) throws -> Int {
        try pool.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM \(table)") ?? 0 }
    }
}
