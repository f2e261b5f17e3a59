// The folders that the daemon uses: made private, and never changed where somebody else made them.

internal import Glibc
internal import LineProtocol

/// A folder of the daemon.
enum OwnFolder {
    /// What a folder holds, and so how open it may be.
    enum Use {
        /// The store and what clients spool: it must be ours, and nobody else may write in it.
        case data
        /// The socket, which is protected by its own mode: a folder of root's will do, and one where everybody may write but
        /// not remove (/tmp).
        case socket
    }

    /// Makes a folder and those above it, or checks that an existing one can be used as it is.
    ///
    /// A folder that is made is open to us alone (0700), and with a group to be entered by its members (0710).
    ///
    /// - Returns: What somebody should know about an existing folder, or nil.
    /// - Throws: ``StartupError`` where it cannot be made, or is not safe to use.
    static func prepare(_ path: String, for use: Use, group: gid_t? = nil) throws(StartupError) -> String? {
        var missing: [String] = []
        var current = path
        while access(current, F_OK) != 0, let slash = current.lastIndex(of: "/"), slash != current.startIndex {
            missing.append(current)
            current = String(current[..<slash])
        }
        for folder in missing.reversed() {
            guard mkdir(folder, 0o700) == 0 else {
                // Somebody else was faster: it is checked below like any other.
                if errno == EEXIST { continue }
                throw failure("the folder \(folder) cannot be made")
            }
            guard let group else { continue }
            guard chown(folder, uid_t.max, group) == 0, chmod(folder, 0o710) == 0 else {
                throw failure("the folder \(folder) cannot be opened to the group")
            }
        }
        return try check(path, for: use, group: group)
    }

    /// Checks that an existing folder can be used as it is.
    ///
    /// - Returns: What somebody should know about it, or nil.
    /// - Throws: ``StartupError`` where it is not safe to use.
    static func check(_ path: String, for use: Use, group: gid_t?) throws(StartupError) -> String? {
        var status = stat()
        guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFDIR else {
            throw StartupError(message: "\(path) is not a folder", exit: .inputOutput)
        }
        let option = use == .data ? "--data" : "--socket"
        let mode = status.st_mode & 0o7777
        let text = String(mode, radix: 8)
        guard status.st_uid == geteuid() || (use == .socket && status.st_uid == 0) else {
            throw StartupError(
                message:
                    "the folder \(path) belongs to another user (uid \(status.st_uid)); choose another with \(option)",
                exit: .forbidden
            )
        }
        let isSticky = mode & S_ISVTX != 0 && use == .socket
        guard mode & 0o022 == 0 || isSticky else {
            throw StartupError(
                message: "others may write in the folder \(path) (mode \(text)), so that what lies there is not safe; "
                    + "close it with chmod go-w, or choose another with \(option)",
                exit: .forbidden
            )
        }
        if use == .data, mode & 0o055 != 0 {
            return "the folder \(path) is open to others (mode \(text)); what analyzerd writes there is not, but "
                + "chmod 700 would hide its names too"
        }
        if let group, mode & 0o001 == 0, mode & 0o010 == 0 || status.st_gid != group {
            return "the group's members cannot enter the folder \(path) (mode \(text)), and so not reach the socket: "
                + "chgrp \(group) and chmod 710 would let them"
        }
        return nil
    }

    private static func failure(_ what: String) -> StartupError {
        StartupError(message: "\(what): \(String(cString: strerror(errno)))", exit: .inputOutput)
    }
}
