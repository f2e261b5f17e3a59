// The socket file: made under the lock, private from its first moment, removed only if it is still ours.

internal import Corpus
internal import Glibc
internal import LineProtocol

/// A bound and listening Unix domain socket.
struct ListeningSocket: Sendable {
    /// The descriptor; whoever accepts on it closes it.
    let descriptor: Int32
    private let path: String
    /// The file that was made; nil where the service manager bound the socket, and removes it.
    private let file: FileIdentity?

    /// Binds a path.
    ///
    /// The caller holds the lock beside it, so that what lies there is stale unless it answers.
    ///
    /// - Throws: ``StartupError`` where something else lies at the path, or the system refuses.
    init(path: String, group: gid_t?) throws(StartupError) {
        self.path = path
        var address = sockaddr_un()
        address.sun_family = sa_family_t(AF_UNIX)
        let bytes = Array(path.utf8)
        guard bytes.count < MemoryLayout.size(ofValue: address.sun_path) else {
            throw StartupError(message: "the socket path \(path) is too long", exit: .usage)
        }
        withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: bytes) }
        try Self.removeStale(path, address)
        let descriptor = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0)
        guard descriptor >= 0 else { throw Self.failure("cannot be made", path) }
        // Not even for a moment may others connect: Linux gives the file the mode that the socket has at bind. (A umask would be
        // that of all threads.)
        fchmod(descriptor, 0o600)
        guard Self.withAddress(&address, { bind(descriptor, $0, $1) }) == 0 else {
            defer { close(descriptor) }
            throw Self.failure("cannot be bound", path)
        }
        var status = stat()
        if lstat(path, &status) == 0, status.st_mode & 0o777 != 0o600 { chmod(path, 0o600) }
        func giveUp(_ what: String) -> StartupError {
            let failure = Self.failure(what, path)
            close(descriptor)
            unlink(path)
            return failure
        }
        if let group {
            guard chown(path, uid_t.max, group) == 0, chmod(path, 0o660) == 0 else {
                throw giveUp("cannot be given to the group")
            }
        }
        guard listen(descriptor, 512) == 0 else { throw giveUp("cannot listen") }
        self.descriptor = descriptor
        file = FileIdentity(path: path)
    }

    /// Takes a socket that is bound and listens already.
    init(descriptor: Int32, path: String) {
        self.descriptor = descriptor
        self.path = path
        file = nil
    }

    /// Whether nobody finds it any more: its file was removed.
    var isGone: Bool {
        guard file != nil else { return false }
        var status = stat()
        return lstat(path, &status) != 0 && errno == ENOENT
    }

    /// Removes the socket file, unless another file has taken its place.
    func remove() {
        if let file, FileIdentity(path: path) == file { unlink(path) }
    }

    private static func removeStale(_ path: String, _ address: sockaddr_un) throws(StartupError) {
        var status = stat()
        guard lstat(path, &status) == 0 else { return }
        guard status.st_mode & S_IFMT == S_IFSOCK else {
            throw StartupError(
                message: "\(path) exists and is no socket; choose another path with --socket",
                exit: .usage
            )
        }
        let test = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0)
        defer { close(test) }
        var address = address
        if withAddress(&address, { connect(test, $0, $1) }) == 0 {
            throw StartupError(message: "something answers on \(path) already", exit: .tryAgain)
        }
        // EPROTOTYPE: a socket of another type, on which a program of another kind waits.
        guard errno != EPROTOTYPE else {
            throw StartupError(
                message: "\(path) is in use by another program; choose another path with --socket",
                exit: .usage
            )
        }
        unlink(path)
    }

    private static func withAddress(
        _ address: inout sockaddr_un,
        _ body: (UnsafePointer<sockaddr>, socklen_t) -> Int32
    ) -> Int32 {
        withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                body($0, socklen_t(MemoryLayout<sockaddr_un>.size))
            }
        }
    }

    private static func failure(_ what: String, _ path: String) -> StartupError {
        StartupError(message: "the socket \(path) \(what): \(String(cString: strerror(errno)))", exit: .inputOutput)
    }
}
