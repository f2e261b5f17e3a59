// Copies of a store in use.

import GRDB
import Synchronization

#if canImport(Glibc)
import Glibc
#endif

/// The copies that are being written.
final class Backups: Sendable {
    private struct State {
        var sources: [ObjectIdentifier: DatabaseQueue] = [:]
        var isEnded = false
    }

    private let state = Mutex(State())

    /// Notes a copy that begins; false where none may begin any more.
    func begin(_ source: DatabaseQueue) -> Bool {
        state.withLock {
            $0.sources[ObjectIdentifier(source)] = source
            return !$0.isEnded
        }
    }

    func end(_ source: DatabaseQueue) { state.withLock { $0.sources[ObjectIdentifier(source)] = nil } }

    func interrupt() {
        let sources = state.withLock { state in
            state.isEnded = true
            return Array(state.sources.values)
        }
        for source in sources { source.interrupt() }
    }
}

extension Store {
    /// Writes a consistent copy to a new file while the store stays in use.
    ///
    /// The file has its name when it is complete; until then, and after a crash, ".partial" follows it.
    ///
    /// - Throws: `badArgument` where the file exists already, `cancelled` after ``interruptBackups()``.
    package func backup(to destination: String) throws(StoreError) {
        func refuse() -> StoreError {
            StoreError(.badArgument, "\(destination) exists already: a backup overwrites nothing")
        }
        guard !FileHeader.exists(destination) else { throw refuse() }
        let partial = destination + ".partial"
        // What waits to be counted would be counted by whoever opens the copy: better now.
        try settleCounts()
        // Made here and not by SQLite, which takes an empty file: of two backups to one place one must know that it has no part in it.
        let descriptor = open(partial, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else {
            let code = errno
            guard code != ENOENT, code != ENOTDIR else {
                throw StoreError(.badArgument, "\(destination) has no folder: make it first")
            }
            guard code == EEXIST else {
                throw StoreError(.readOnly, "\(destination) cannot be written: \(String(cString: strerror(code)))")
            }
            throw StoreError(
                .badArgument,
                "\(partial) exists: another backup is being written, or one was cut off; remove it, or choose another name"
            )
        }
        close(descriptor)
        defer { unlink(partial) }
        do {
            // One read transaction of its own: the copy is of one moment, and the writer goes on meanwhile.
            var configuration = Configuration()
            configuration.readonly = true
            configuration.label = "backup"
            let source = try DatabaseQueue(path: path, configuration: configuration)
            defer { backups.end(source) }
            guard backups.begin(source) else { throw DatabaseError(resultCode: .SQLITE_INTERRUPT) }
            try source.inDatabase { db in try db.execute(sql: "VACUUM INTO ?", arguments: [partial]) }
            try source.close()
        } catch let error as DatabaseError where error.resultCode == .SQLITE_INTERRUPT {
            throw StoreError(.cancelled, "the backup was stopped, and \(destination) was not written")
        } catch {
            throw StoreError(error, path: destination)
        }
        // A link never takes another file's place, as a renaming would.
        if link(partial, destination) == 0 { return }
        let code = errno
        if code == EEXIST || FileHeader.exists(destination) { throw refuse() }
        // File systems without links: the check above must do.
        guard rename(partial, destination) == 0 else {
            throw StoreError(.readOnly, "\(destination) cannot be written: \(String(cString: strerror(errno)))")
        }
    }

    /// Stops backups that are being written, and refuses new ones: the daemon stops.
    package func interruptBackups() { backups.interrupt() }
}
