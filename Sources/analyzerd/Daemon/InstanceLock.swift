// One daemon a socket, one writer a store: lock files that are held for the daemon's life.

internal import Glibc
internal import LineProtocol

/// Why the daemon could not start.
struct StartupError: Error {
    var message: String
    var exit: ExitStatus
}

/// A file that is locked (flock) as long as this process lives.
///
/// The kernel gives it back, however the process ends.
final class InstanceLock: Sendable {
    private let descriptor: Int32
    /// Path of the lock file.
    let path: String

    /// Takes the lock.
    ///
    /// `what` is what it guards, for the message.
    ///
    /// - Throws: ``StartupError`` with exit code 75 where another process holds it.
    init(_ path: String, guarding what: String) throws(StartupError) {
        self.path = path
        descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o600)
        guard descriptor >= 0 else {
            throw StartupError(
                message: "the lock file \(path) cannot be opened: \(String(cString: strerror(errno)))",
                exit: .inputOutput
            )
        }
        if flock(descriptor, LOCK_EX | LOCK_NB) != 0 {
            let holder = Self.holder(descriptor)
            close(descriptor)
            throw StartupError(
                message: "another analyzerd\(holder) uses \(what); stop it with analyze-client shutdown, "
                    + "or choose another with --socket and --data",
                exit: .tryAgain
            )
        }
        let text = Array("\(getpid())\n".utf8)
        ftruncate(descriptor, 0)
        _ = pwrite(descriptor, text, text.count, 0)
    }

    private static func holder(_ descriptor: Int32) -> String {
        var buffer = [UInt8](repeating: 0, count: 32)
        let count = pread(descriptor, &buffer, buffer.count, 0)
        let digits = buffer.prefix(max(0, count)).prefix { $0 &- 0x30 < 10 }
        return digits.isEmpty ? "" : " (process \(String(decoding: digits, as: UTF8.self)))"
    }

    /// Gives the lock back.
    ///
    /// The file stays: removing it would let two processes lock two files of one name.
    func release() { close(descriptor) }
}

/// Folders that only we may enter.
enum PrivateFolder {
    /// Makes a folder and those above it; an existing one must be ours and must not be open to others.
    static func make(_ path: String) throws(StartupError) {
        var parents: [String] = []
        var current = path
        while access(current, F_OK) != 0, let slash = current.lastIndex(of: "/"), slash != current.startIndex {
            parents.append(current)
            current = String(current[..<slash])
        }
        for folder in parents.reversed() where mkdir(folder, 0o700) != 0 && errno != EEXIST {
            throw StartupError(
                message: "the folder \(folder) cannot be made: \(String(cString: strerror(errno)))",
                exit: .inputOutput
            )
        }
        var status = stat()
        guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFDIR else {
            throw StartupError(message: "\(path) is not a folder", exit: .inputOutput)
        }
        guard status.st_uid == geteuid() else {
            throw StartupError(
                message: "the folder \(path) belongs to another user (uid \(status.st_uid)); "
                    + "choose another with --data or --socket",
                exit: .forbidden
            )
        }
        if status.st_mode & 0o077 != 0, chmod(path, 0o700) != 0 {
            throw StartupError(
                message:
                    "the folder \(path) is open to others and cannot be closed: \(String(cString: strerror(errno)))",
                exit: .forbidden
            )
        }
    }
}
