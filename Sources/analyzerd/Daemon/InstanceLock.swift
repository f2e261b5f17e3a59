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
            guard errno == EWOULDBLOCK else {
                let reason = String(cString: strerror(errno))
                close(descriptor)
                throw StartupError(
                    message:
                        "the lock file \(path) cannot be locked: \(reason). Choose a folder on a disk of this machine",
                    exit: .inputOutput
                )
            }
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

    /// The process that holds the lock, for the message; empty where it has not written its number yet.
    ///
    /// Of two that start at the same moment the other one may have the lock and not have written: what stands there then is
    /// that of a daemon long gone.
    private static func holder(_ descriptor: Int32) -> String {
        for _ in 0..<20 {
            var buffer = [UInt8](repeating: 0, count: 32)
            let count = pread(descriptor, &buffer, buffer.count, 0)
            let digits = String(decoding: buffer.prefix(max(0, count)).prefix { $0 &- 0x30 < 10 }, as: UTF8.self)
            if let process = pid_t(digits), process > 0, kill(process, 0) == 0 || errno == EPERM {
                return " (process \(process))"
            }
            usleep(5_000)
        }
        return ""
    }

    /// Gives the lock back.
    ///
    /// The file stays: removing it would let two processes lock two files of one name.
    func release() { close(descriptor) }
}
