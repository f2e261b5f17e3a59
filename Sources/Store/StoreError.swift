// What can go wrong in the store, told apart by what the caller can do about it.

import GRDB

/// Says why the store did not do what it was asked.
package struct StoreError: Error, Sendable, Equatable, CustomStringConvertible {
    /// The kinds of faults.
    ///
    /// The first two are the asker's, the others lie with the machine or the file.
    package enum Code: String, Sendable {
        /// An argument that cannot be used: a malformed search, date, number or cursor.
        case badArgument = "bad-argument"
        /// No such document, corpus or job.
        case notFound = "not-found"
        /// The asker stopped a long count.
        case cancelled
        /// The disk or the quota is full. Nothing of the batch was stored; the same call works again once there is room.
        case full = "store-full"
        /// Another process holds the file. The same call may work later.
        case busy
        /// The file or its folder cannot be written or opened.
        case readOnly = "read-only"
        /// The file is damaged, or it is no SQLite database.
        case corrupt
        /// A database of something else.
        case foreign
        /// A store of a newer analyzerd.
        case newer
        /// Anything else; a fault of ours.
        case `internal`
    }

    /// The kind of fault.
    package var code: Code
    /// What a person is told: what happened, where, and what to do.
    package var message: String

    /// Makes an error.
    package init(_ code: Code, _ message: String) {
        self.code = code
        self.message = message
    }

    /// The message.
    package var description: String { message }

    /// Translates whatever SQLite or GRDB threw.
    init(_ error: any Error, path: String) {
        if let error = error as? StoreError {
            self = error
            return
        }
        if error is ScanCancelled {
            self.init(.cancelled, "the count was stopped")
            return
        }
        guard let error = error as? DatabaseError else {
            self.init(.internal, "the store \(path) failed: \(error)")
            return
        }
        let reason = error.message ?? "SQLite error \(error.extendedResultCode.rawValue)"
        switch error.resultCode {
        case .SQLITE_FULL:
            self.init(.full, "the disk of the store \(path) is full: make room, then try again")
        case .SQLITE_BUSY, .SQLITE_LOCKED:
            self.init(.busy, "another program holds the store \(path): close it, or try again later")
        case .SQLITE_READONLY, .SQLITE_CANTOPEN, .SQLITE_PERM, .SQLITE_AUTH:
            self.init(.readOnly, "the store \(path) cannot be written (\(reason)): check owner, mode and mount")
        case .SQLITE_CORRUPT, .SQLITE_NOTADB:
            self.init(
                .corrupt,
                "the store \(path) is damaged, or its disk cannot be read (\(reason)): it was left as it is. \(Self.remedy(path))"
            )
        case .SQLITE_IOERR:
            // A full disk shows as an I/O error too, where the file system allots blocks late.
            self.init(.full, "the disk of the store \(path) failed (\(reason)): check room and disk, then try again")
        default:
            self.init(.internal, "the store \(path) failed: \(reason) (\(error.extendedResultCode.rawValue))")
        }
    }
}

extension StoreError {
    /// What to do about a file that cannot be used.
    ///
    /// SQLite says "malformed" of a disk that fails once as well, and the log may hold most of a young store.
    static func remedy(_ path: String) -> String {
        "Look at the disk, then run analyzerd doctor; if it says the same, move \(path) away, together with \(path)-wal and -shm, "
            + "and put a backup in its place or ingest again"
    }

    /// The error for the store of a newer release.
    static func newer(_ path: String) -> StoreError {
        StoreError(.newer, "the store \(path) was written by a newer analyzerd: use that one, or another --data folder")
    }
}
