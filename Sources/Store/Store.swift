// The store: one SQLite file, opened once by the daemon that holds its lock.

import GRDB
import GRDBSQLite
import Synchronization

#if canImport(Glibc)
import Glibc
#endif

/// Documents, annotations, counts, full-text index, failures and jobs in one SQLite file (`store.sqlite`).
///
/// One writer: the functions that write may be called from any thread, and run one after the other. Reading functions take a
/// short read transaction each, see one consistent state, and neither wait for the writer nor hold it up. All are synchronous.
///
/// Durability: WAL with `synchronous=FULL`. A commit is on the disk when it returns, so that nothing that was said to be stored
/// (a job that is done, a `seq` that a watcher saw) is lost when the plug is pulled. That is one flush a batch; with
/// `NORMAL` the last batches could be rolled back, and a watcher's `after=SEQ` would then skip rows.
package final class Store: Sendable {
    /// Path of the database file.
    package let path: String
    let pool: DatabasePool
    let writer = Writer()
    let aliasCache = AliasCache()
    let backups = Backups()

    /// Name of the file in its folder.
    package static let fileName = "store.sqlite"

    /// Size of a new file's pages in bytes.
    ///
    /// Lists of rows and texts of some KB leave a fifth of smaller pages empty (measured: 2.75 times the text on disk with 4 KiB,
    /// 2.50 with 16). A file that was made with other pages keeps them.
    package static let pageBytes = 16_384

    /// Seconds to wait for another program that holds a lock.
    private static let patience = 10.0

    /// Opens the store of a folder, or creates it.
    ///
    /// - Parameter directory: The folder, which exists.
    /// - Throws: ``StoreError``: `corrupt` or `foreign` for a file that is no store of ours, `newer` for one of a newer analyzerd,
    ///   `readOnly` where it cannot be written. Such a file is left exactly as it is.
    package convenience init(directory: String) throws(StoreError) {
        try self.init(path: directory + "/" + Store.fileName)
    }

    /// Opens a store by the path of its file.
    package init(path: String) throws(StoreError) {
        self.path = path
        try FileHeader.check(path)
        do {
            // Before anything is written: a damaged file stays as it is.
            try StartCheck.run(path)
            var configuration = Configuration()
            configuration.foreignKeysEnabled = false
            configuration.maximumReaderCount = 8
            // Another program that looks into the file holds a lock for moments only.
            configuration.busyMode = .timeout(Self.patience)
            configuration.label = "store"
            configuration.prepareDatabase { db in
                if !db.configuration.readonly { try db.execute(sql: "PRAGMA page_size = \(Store.pageBytes)") }
                // KiB of page cache a connection; eight readers and the writer stay within the daemon's 100 MB.
                try db.execute(sql: "PRAGMA cache_size = \(db.configuration.readonly ? -1_500 : -5_000)")
                try db.execute(sql: "PRAGMA temp_store = MEMORY")
            }
            let pool = try DatabasePool(path: path, configuration: configuration)
            self.pool = pool
            let migrator = Schema.migrator
            if try pool.read({ db in try migrator.hasBeenSuperseded(db) }) {
                throw StoreError.newer(path)
            }
            try pool.writeWithoutTransaction { db in
                try db.execute(sql: "PRAGMA synchronous = FULL")
                let pageBytes = try Int.fetchOne(db, sql: "PRAGMA page_size") ?? Store.pageBytes
                try db.execute(sql: "PRAGMA wal_autocheckpoint = \((64 << 20) / max(pageBytes, 512))")
                try db.execute(sql: "PRAGMA journal_size_limit = 67108864")
            }
            let isNew = try pool.read { db in try migrator.appliedIdentifiers(db).isEmpty }
            try migrator.migrate(pool)
            // Our mark goes into the file itself: whoever reads meanwhile may keep all that is in the log from it for long.
            if isNew { try pool.writeWithoutTransaction { db in _ = try db.checkpoint(.passive) } }
            // A daemon that was killed left the counts of its last documents unwritten.
            let isBehind = try pool.read { db in
                try Bool.fetchOne(
                    db,
                    sql: """
                        SELECT (SELECT value FROM counter WHERE name = 'counted')
                            < (SELECT value FROM counter WHERE name = 'seq')
                        """
                ) ?? false
            }
            if isBehind { try writer.transaction(pool) { _, _ in } }
        } catch {
            throw StoreError(error, path: path)
        }
        try reloadAliases()
    }

    deinit {
        writer.end(pool)
    }

    /// Reads in one short transaction.
    func reading<Result>(_ body: (Database) throws -> Result) throws(StoreError) -> Result {
        do {
            return try pool.read(body)
        } catch {
            throw StoreError(error, path: path)
        }
    }

    /// Writes counts that wait; see ``CountsWriting``.
    package func settleCounts() throws(StoreError) {
        guard writer.isBehind.load(ordering: .relaxed) else { return }
        try writing { _, _ in }
    }

    /// Writes everything that is in the log (`-wal`) into the database file itself, and empties the log where nobody reads.
    ///
    /// A log that was folded in keeps what it held, also of documents that were deleted since.
    ///
    /// * `waits`: For others that use the store, until the log is empty; without, what they have in use stays in it.
    /// * Returns: Whether all of it is in the database file.
    package func foldInLog(waits: Bool) throws(StoreError) -> Bool {
        do {
            return try pool.writeWithoutTransaction { db in
                let result = try db.checkpoint(waits ? .truncate : .passive)
                let isWhole = result.checkpointedFrameCount == result.walFrameCount
                if isWhole, !waits {
                    try db.execute(sql: "PRAGMA busy_timeout = 0")
                    defer { try? db.execute(sql: "PRAGMA busy_timeout = \(Int(Self.patience * 1000))") }
                    _ = try? db.checkpoint(.truncate)
                }
                return isWhole
            }
        } catch {
            throw StoreError(error, path: path)
        }
    }

    /// Writes in one transaction.
    func writing<Result>(
        counts: CountsWriting = .now,
        _ body: (Database, WriterSession) throws -> Result
    ) throws(StoreError) -> Result {
        do {
            return try writer.transaction(pool, counts: counts, body)
        } catch {
            throw StoreError(error, path: path)
        }
    }
}

extension FileHeader {
    /// Whether a file's log has our mark: another program that reads a new store keeps its first page there.
    private static func isMarkedInLog(_ path: String) -> Bool {
        var information = stat()
        guard stat(path + "-wal", &information) == 0, information.st_size > 0 else { return false }
        var configuration = Configuration()
        configuration.readonly = true
        configuration.label = "mark"
        let mark = try? DatabaseQueue(path: path, configuration: configuration)
            .read { db in try Int32.fetchOne(db, sql: "PRAGMA application_id") }
        return mark == Schema.applicationID
    }
}

/// Looks at a file before SQLite does, which would take a foreign database for its own.
enum FileHeader {
    static func exists(_ path: String) -> Bool {
        var information = stat()
        return lstat(path, &information) == 0
    }

    static func check(_ path: String) throws(StoreError) {
        // A pipe in its place must not hold the start up.
        let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        guard descriptor >= 0 else {
            let code = errno
            if code == ENOENT { return }
            throw StoreError(
                .readOnly,
                "the store \(path) cannot be opened (\(String(cString: strerror(code)))): check owner and mode"
            )
        }
        defer { close(descriptor) }
        func unreadable() -> StoreError {
            let reason = String(cString: strerror(errno))
            return StoreError(.readOnly, "the store \(path) cannot be read (\(reason)): check the disk, then try again")
        }
        var information = stat()
        guard fstat(descriptor, &information) == 0 else { throw unreadable() }
        guard information.st_mode & S_IFMT == S_IFREG else {
            throw StoreError(.corrupt, "\(path) is no regular file: move it away, or choose another --data folder")
        }
        var header = [UInt8](repeating: 0, count: 100)
        let count = read(descriptor, &header, header.count)
        guard count >= 0 else { throw unreadable() }
        // A file of no bytes is what SQLite leaves where it was stopped before its first write.
        if count == 0 { return }
        guard count == header.count, header.prefix(16).elementsEqual("SQLite format 3\0".utf8) else {
            throw StoreError(
                .corrupt,
                "\(path) is no SQLite database, or its beginning is damaged: it was left as it is. \(StoreError.remedy(path))"
            )
        }
        let id = header[68..<72].reduce(Int32(0)) { $0 << 8 | Int32($1) }
        guard id == Schema.applicationID else {
            // A crash inside the very first migration leaves a header without our mark and without content.
            // Its size in bytes, as the header has it; 1 stands for 65,536.
            let page = Int(header[16]) << 8 | Int(header[17])
            if id == 0, information.st_size <= page || isMarkedInLog(path) { return }
            throw StoreError(
                .foreign,
                "\(path) is a database of another program: it was left as it is. Choose another --data folder"
            )
        }
    }
}
