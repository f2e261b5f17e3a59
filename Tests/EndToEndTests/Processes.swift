// Processes: how tests start them, and what /proc shows of them: who lives, who holds which sockets.

import Foundation
import Glibc
import Synchronization

/// Held while a process begins.
///
/// Foundation closes in a new process what was open when it looked, and learns of its end by a socket that closes. What another
/// thread opens after that look is inherited: the one process then seems to run, and its output not to end, until the other, a
/// daemon of some other test, is gone.
private let beginning = Mutex(())

extension Process {
    /// Runs this process as `run` does, while no other test begins one.
    func start() throws { try beginning.withLock { _ in try run() } }
}

extension Pipe {
    /// A pipe that no process which another test begins at this moment holds open.
    static func alone() -> Pipe { beginning.withLock { _ in Pipe() } }
}

/// What /proc says about processes.
enum Processes {
    static func isAlive(_ pid: Int32) -> Bool {
        guard let stat = try? String(contentsOfFile: "/proc/\(pid)/stat", encoding: .utf8),
            let state = stat.split(separator: ")").last?.split(separator: " ").first
        else { return false }
        return state != "Z" && state != "X"
    }

    /// The text of a file in /proc, whole: Foundation stops after its first page, because such files say that they are empty.
    private static func text(ofFile path: String) -> String {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { return "" }
        defer { close(descriptor) }
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        while case let count = read(descriptor, &buffer, buffer.count), count > 0 { bytes += buffer[..<count] }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Living processes that run an executable with a word in their environment or arguments.
    static func all(of executable: String, mentioning word: String) -> [Int32] {
        ((try? FileManager.default.contentsOfDirectory(atPath: "/proc")) ?? []).compactMap { Int32($0) }
            .filter { pid in
                (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/\(pid)/exe")) == executable
                    && (text(ofFile: "/proc/\(pid)/environ") + text(ofFile: "/proc/\(pid)/cmdline")).contains(word)
                    && isAlive(pid)
            }
    }

    /// Inode numbers of all sockets that a process holds.
    static func sockets(of pid: Int32) -> Set<String> {
        let folder = "/proc/\(pid)/fd"
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        let targets = names.compactMap { try? FileManager.default.destinationOfSymbolicLink(atPath: "\(folder)/\($0)") }
        return Set(targets.filter { $0.hasPrefix("socket:[") }.map { String($0.dropFirst(8).dropLast()) })
    }

    /// Inode numbers of all AF_UNIX sockets.
    static func unixSockets() -> Set<String> {
        let table = text(ofFile: "/proc/net/unix")
        return Set(
            table.split(separator: "\n").dropFirst()
                .compactMap { $0.split(separator: " ").dropFirst(6).first.map(String.init) }
        )
    }
}
