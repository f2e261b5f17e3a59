// Damage is better found at the start than by the question that meets it.

import GRDB

#if canImport(Glibc)
import Glibc
#endif

/// A look at the database that costs next to nothing.
enum StartCheck {
    /// Files up to this many bytes are looked at as a whole; that takes some ten milliseconds.
    static let wholeFileBytes: Int64 = 16 << 20

    /// Reads all of a small file, and of a larger one both ends of every table; writes nothing.
    ///
    /// - Throws: SQLite's error for a damaged file, or one that says what is wrong.
    static func run(_ path: String) throws { try run(path) { _ in } }

    /// The same, and then reads on.
    static func run(_ path: String, _ body: (Database) throws -> Void) throws {
        var information = stat()
        guard stat(path, &information) == 0, information.st_size > 0 else { return }
        var configuration = Configuration()
        configuration.readonly = true
        configuration.busyMode = .timeout(10)
        configuration.label = "check"
        let queue = try DatabaseQueue(path: path, configuration: configuration)
        try queue.read { db in
            try check(db)
            try body(db)
        }
        try queue.close()
    }

    private static func check(_ db: Database) throws {
        let pages = try Int64.fetchOne(db, sql: "PRAGMA page_count") ?? 0
        let pageBytes = try Int64.fetchOne(db, sql: "PRAGMA page_size") ?? 0
        if pages.multipliedReportingOverflow(by: pageBytes).partialValue <= wholeFileBytes {
            let found = try String.fetchOne(db, sql: "PRAGMA quick_check(1)")
            if let found, found != "ok" { throw DatabaseError(resultCode: .SQLITE_CORRUPT, message: found) }
            return
        }
        // Tables without a rowid, and those of the full-text index, have no other end that all could be asked for.
        let tables = try String.fetchAll(
            db,
            sql: "SELECT name FROM sqlite_master WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%'"
        )
        for table in tables {
            _ = try Row.fetchOne(db, sql: "SELECT 1 FROM \(table.quotedDatabaseIdentifier) LIMIT 1")
        }
        for table in ["document", "body", "name", "tally", "failure", "job", "search_data", "mention_data"]
        where tables.contains(table) {
            _ = try Row.fetchOne(db, sql: "SELECT max(rowid) FROM \(table)")
        }
    }
}

/// What can be said about a store without opening it.
package struct StoreInspection: Sendable, Equatable {
    /// Documents in it.
    package var documents = 0
    /// Whether it was written by an earlier release: the next start brings it up to date.
    package var isOlder = false
}

extension Store {
    /// Looks at a folder's store as a start does, but writes nothing: another process may have it in use.
    ///
    /// - Throws: What ``init(directory:)`` throws for a file that cannot be opened.
    package static func inspect(directory: String) throws(StoreError) -> StoreInspection {
        let path = directory + "/" + fileName
        try FileHeader.check(path)
        var inspection = StoreInspection()
        do {
            try StartCheck.run(path) { db in
                let migrator = Schema.migrator
                if try migrator.hasBeenSuperseded(db) { throw StoreError.newer(path) }
                inspection.isOlder = try !migrator.hasCompletedMigrations(db)
                inspection.documents =
                    try Int.fetchOne(db, sql: "SELECT value FROM counter WHERE name = 'documents'") ?? 0
            }
        } catch {
            throw StoreError(error, path: path)
        }
        return inspection
    }
}
