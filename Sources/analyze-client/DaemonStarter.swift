// Starts the analyzerd that lies beside this executable when none answers.

import Glibc
import LineProtocol

/// Starts analyzerd and waits until it answers.
struct DaemonStarter {
    /// Seconds to wait for the socket.
    static let patience = 5.0

    var socket: Location
    var data: String?

    /// Starts analyzerd in a session of its own, with its messages going to a log file.
    func start() throws -> Connection {
        let executable = try Self.executable()
        let log = try logPath()
        var process = try spawn(executable, log)
        let deadline = seconds() + Self.patience
        var ended: Int32?
        var pause = 0.25
        var nextTry = Double.infinity
        while seconds() < deadline {
            if let connection = try Connection.open(socket.path) {
                writeError("analyze-client: started analyzerd; its log is \(log)\n")
                return connection
            }
            var code: Int32 = 0
            if ended == nil, waitpid(process, &code, WNOHANG) == process {
                ended = code
                nextTry = seconds() + pause
                pause *= 2
            }
            // It ends at once when another client has started one in the same moment: then that one will answer.
            // Or one is ending, and still has the socket: then it is tried again.
            let isTaken = ended == Int32(ExitStatus.tryAgain.rawValue) << 8 && isSocketTaken(log)
            if ended != nil, !isTaken, seconds() > deadline - Self.patience + 1 { break }
            if isTaken, seconds() > nextTry {
                process = try spawn(executable, log)
                ended = nil
            }
            usleep(5000)
        }
        let reason =
            if let code = ended {
                code & 0x7F == 0 ? "ended with exit code \((code >> 8) & 0xFF)" : "died of signal \(code & 0x7F)"
            } else {
                "does not answer on \(socket.path) within \(Int(Self.patience)) s"
            }
        let last = Self.lastLine(of: log).map { "; it says: \($0)" } ?? ""
        throw Failure(.unavailable, "analyzerd was started and \(reason)\(last) (log: \(log))")
    }

    /// Whether the daemon that was started ended because another one has the socket, and not the store alone.
    private func isSocketTaken(_ log: String) -> Bool {
        Self.lastLine(of: log)?.contains("uses the socket") ?? false
    }

    /// analyzerd beside this executable, symbolic links followed.
    static func executable() throws -> String {
        var buffer = [UInt8](repeating: 0, count: Int(PATH_MAX))
        let count: Int = buffer.withUnsafeMutableBytes {
            guard let start = $0.baseAddress else { return -1 }
            return readlink("/proc/self/exe", start.assumingMemoryBound(to: CChar.self), $0.count)
        }
        guard count > 0 else { throw Failure.system(.unavailable, "cannot find out where analyze-client lies") }
        let own = String(decoding: buffer[..<count], as: UTF8.self)
        let path = parent(of: own) + "/analyzerd"
        guard access(path, X_OK) == 0 else {
            throw Failure(
                .unavailable,
                "no analyzerd answers, and there is none at \(path) to start; start analyzerd yourself, or install both "
                    + "executables in one folder"
            )
        }
        return path
    }

    private func logPath() throws -> String {
        let folder = (try? Locations().state().path) ?? parent(of: socket.path)
        try makeFolder(folder)
        return folder + "/analyzerd.log"
    }

    private func spawn(_ executable: String, _ log: String) throws -> pid_t {
        var words = ["analyzerd", "serve", "--socket", absolutePath(socket.path)]
        if let data { words += ["--data", absolutePath(data)] }
        var actions = posix_spawn_file_actions_t()
        var attributes = posix_spawnattr_t()
        posix_spawn_file_actions_init(&actions)
        posix_spawnattr_init(&attributes)
        defer {
            posix_spawn_file_actions_destroy(&actions)
            posix_spawnattr_destroy(&attributes)
        }
        posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
        posix_spawn_file_actions_addopen(&actions, 1, "/dev/null", O_WRONLY, 0)
        posix_spawn_file_actions_addopen(&actions, 2, log, O_WRONLY | O_CREAT | O_APPEND, 0o600)
        // A session of its own, so that Ctrl-C here does not reach it (the flag is a GNU extension of glibc 2.26);
        // signals that are ignored here would stay ignored there.
        let newSession: Int16 = 0x80
        var signals = sigset_t()
        sigemptyset(&signals)
        posix_spawnattr_setsigmask(&attributes, &signals)
        sigaddset(&signals, SIGPIPE)
        sigaddset(&signals, SIGINT)
        posix_spawnattr_setsigdefault(&attributes, &signals)
        posix_spawnattr_setflags(
            &attributes,
            newSession | Int16(POSIX_SPAWN_SETSIGDEF) | Int16(POSIX_SPAWN_SETSIGMASK)
        )
        // Pipes that were handed down to this process must not stay open as long as the daemon lives.
        for descriptor in Int32(3)..<1024 where fcntl(descriptor, F_GETFD) >= 0 {
            _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
        }
        var process: pid_t = 0
        var arguments = words.map { strdup($0) } + [nil]
        defer { for argument in arguments { free(argument) } }
        let code = posix_spawn(&process, executable, &actions, &attributes, &arguments, environ)
        guard code == 0 else { throw Failure.system(.unavailable, "cannot start \(executable) (log: \(log))", code) }
        return process
    }

    /// The last line of a log that says something.
    private static func lastLine(of path: String) -> String? {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { return nil }
        defer { close(descriptor) }
        let size = lseek(descriptor, 0, SEEK_END)
        _ = lseek(descriptor, max(0, size - 2000), SEEK_SET)
        var bytes = [UInt8](repeating: 0, count: 2000)
        let count = bytes.withUnsafeMutableBytes { read(descriptor, $0.baseAddress, $0.count) }
        guard count > 0 else { return nil }
        return bytes[..<count].split(separator: 0x0A).last.map { String(decoding: $0, as: UTF8.self) }
    }
}

/// Waits until a process has ended; false where it lives on for more than some seconds.
///
/// A daemon ends within five seconds, whatever holds it up.
func waitForEnd(of process: Int, patience: Double = 6) -> Bool {
    let deadline = seconds() + patience
    while isAlive(process) {
        guard seconds() < deadline else { return false }
        usleep(5000)
    }
    return true
}

/// Whether a process runs: one that has ended and whose parent has not asked for its exit code has let go of everything.
private func isAlive(_ process: Int) -> Bool {
    guard let number = pid_t(exactly: process), number > 1 else { return false }
    guard kill(number, 0) == 0 || errno == EPERM else { return false }
    let descriptor = open("/proc/\(number)/stat", O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return errno != ENOENT }
    defer { close(descriptor) }
    var bytes = [UInt8](repeating: 0, count: 256)
    let count = bytes.withUnsafeMutableBytes { read(descriptor, $0.baseAddress, $0.count) }
    // 12 (analyzerd) S …: the name may hold anything, so what counts stands behind its last bracket.
    let text = bytes.prefix(max(0, count))
    guard let bracket = text.lastIndex(of: UInt8(ascii: ")")) else { return count >= 0 }
    return text.dropFirst(bracket + 2).first != UInt8(ascii: "Z")
}

/// Seconds of a clock that only goes forward.
func seconds() -> Double {
    var now = timespec()
    clock_gettime(CLOCK_MONOTONIC, &now)
    return Double(now.tv_sec) + Double(now.tv_nsec) / 1e9
}
