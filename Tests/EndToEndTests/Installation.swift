// The real executables in a temporary home: what every end-to-end test starts from.

import Foundation
import Glibc
import JSONText
import Synchronization
import Testing

/// Where the package and its built products are.
enum Products {
    /// Folder of the package.
    static let package = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()
    /// Folder of the executables: that of ANALYZERD_BIN, as `make kill` sets it to test what users run, else where the test
    /// bundle lies.
    static let folder: URL = {
        if let given = ProcessInfo.processInfo.environment["ANALYZERD_BIN"] {
            return URL(filePath: given, relativeTo: package).resolvingSymlinksInPath()
        }
        let path =
            (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? CommandLine.arguments[0]
        // The test runner is analyzerdPackageTests.xctest itself on Linux.
        return URL(filePath: path).deletingLastPathComponent()
    }()
    static let analyzerd = folder.appending(path: "analyzerd").path
    static let client = folder.appending(path: "analyze-client").path
    /// The folder beside the package that holds data and tools, where it is there.
    static let shared: URL? = {
        let path =
            ProcessInfo.processInfo.environment["ANALYZERD_SHARED"]
            ?? package.deletingLastPathComponent().appending(path: "shared").path
        return FileManager.default.fileExists(atPath: path) ? URL(filePath: path) : nil
    }()
}

extension Products {
    /// The Python interpreter, where there is one; tests that need it are left out elsewhere.
    static let python: String? =
        ["/usr/bin/python3", "/usr/local/bin/python3"]
        .first { FileManager.default.isExecutableFile(atPath: $0) }
        ?? ProcessInfo.processInfo.environment["PATH"]?.split(separator: ":").map { "\($0)/python3" }
        .first { FileManager.default.isExecutableFile(atPath: $0) }
}

/// What a command did.
struct CommandResult {
    var status: Int32
    var output: String
    var errors: String
    /// Output lines as JSON.
    var rows: [JSONValue] {
        output.split(separator: "\n").filter { $0.hasPrefix("{") }.compactMap { try? JSONValue(parsing: String($0)) }
    }
}

/// A home of its own for one daemon and its clients.
///
/// Removed, with its processes, at the end.
///
/// `@unchecked Sendable`: threads of a test share it; only `daemon` changes, and only one thread starts or stops it.
final class Installation: @unchecked Sendable {
    let home: URL
    let socket: String
    let data: String
    private(set) var daemon: Process?
    /// The daemon's executable: that of this build unless a test has made its own.
    let executable: String

    init(executable: String = Products.analyzerd) throws {
        self.executable = executable
        // Socket paths have 107 bytes: the folder must be short.
        home = URL(filePath: "/tmp/ad-\(UInt32.random(in: 0...UInt32.max))", directoryHint: .isDirectory)
        socket = home.appending(path: "run/socket").path
        data = home.appending(path: "data").path
        try FileManager.default.createDirectory(at: home, withIntermediateDirectories: true)
    }

    deinit {
        // Whatever runs with this home, daemons that a client started too; a folder can be removed when they are gone.
        var left = Processes.all(of: executable, mentioning: home.path)
        while !left.isEmpty {
            for pid in left { kill(pid, SIGKILL) }
            wait { !left.contains(where: Processes.isAlive) }
            left = Processes.all(of: executable, mentioning: home.path)
        }
        daemon?.waitUntilExit()
        try? FileManager.default.removeItem(at: home)
    }

    /// The daemon that has this store's lock, whoever started it; nil where none of this build runs.
    func lockHolder() throws -> Int32? {
        let text = try String(contentsOfFile: data + "/lock", encoding: .utf8)
        guard let pid = Int32(text.trimmingCharacters(in: .whitespacesAndNewlines)), pid > 1,
            (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/\(pid)/exe")) == executable
        else { return nil }
        return pid
    }

    var environment: [String: String] {
        // A process that is to die does so at once: what Swift says about it otherwise takes seconds.
        [
            "HOME": home.path, "PATH": "/usr/bin:/bin", "ANALYZERD_SOCKET": socket, "ANALYZERD_DATA": data,
            "SWIFT_BACKTRACE": "enable=no",
        ]
    }

    /// Starts the daemon and waits until it is ready.
    func start(_ flags: [String] = []) throws {
        let process = Process()
        process.executableURL = URL(filePath: executable)
        process.arguments = ["serve"] + flags
        process.environment = environment
        let log = home.appending(path: "log").path
        if !FileManager.default.fileExists(atPath: log) {
            _ = FileManager.default.createFile(atPath: log, contents: nil)
        }
        let handle = try FileHandle(forWritingTo: URL(filePath: log))
        try handle.seekToEnd()
        process.standardError = handle
        process.standardInput = FileHandle.nullDevice
        try process.start()
        daemon = process
        for _ in 0..<400 {
            if let answer = try? ask("ping"), answer.first?.hasSuffix("state=ready") == true { return }
            guard process.isRunning else { break }
            usleep(25_000)
        }
        throw TestFailure("analyzerd does not get ready: \(self.log)")
    }

    /// What the daemon has logged.
    var log: String { (try? String(contentsOf: home.appending(path: "log"), encoding: .utf8)) ?? "" }

    /// Ends the daemon with a signal and waits for it; its exit status, negative for a signal.
    @discardableResult
    func stop(_ signal: Int32 = SIGTERM) -> Int32 {
        guard let daemon else { return 0 }
        kill(daemon.processIdentifier, signal)
        daemon.waitUntilExit()
        self.daemon = nil
        return daemon.terminationReason == .uncaughtSignal ? -daemon.terminationStatus : daemon.terminationStatus
    }

    /// Runs analyze-client.
    func client(_ arguments: String..., input: Data? = nil) throws -> CommandResult {
        try run(Products.client, arguments, input: input)
    }

    /// Runs a command in this home.
    func run(_ path: String, _ arguments: [String], input: Data? = nil) throws -> CommandResult {
        let process = Process()
        process.executableURL = URL(filePath: path)
        process.arguments = arguments
        process.environment = environment
        process.currentDirectoryURL = home
        // Files, not pipes: a daemon that the client starts would keep a pipe open.
        let files = ["in", "out", "err"].map { home.appending(path: "\($0)-\(UUID().uuidString)") }
        defer { for file in files { try? FileManager.default.removeItem(at: file) } }
        try (input ?? Data()).write(to: files[0])
        for file in files.dropFirst() { try Data().write(to: file) }
        process.standardInput = try FileHandle(forReadingFrom: files[0])
        process.standardOutput = try FileHandle(forWritingTo: files[1])
        process.standardError = try FileHandle(forWritingTo: files[2])
        try process.start()
        process.waitUntilExit()
        return CommandResult(
            status: process.terminationStatus,
            output: try String(contentsOf: files[1], encoding: .utf8),
            errors: try String(contentsOf: files[2], encoding: .utf8)
        )
    }

    /// Sends request lines over a connection of its own, closes our side, and returns the answer's lines, greeting first.
    func ask(_ lines: String...) throws -> [String] {
        let connection = try Connection(socket)
        try connection.send(lines.map { $0 + "\n" }.joined())
        connection.finishSending()
        let answer = connection.readToEnd()
        if let failure = connection.failure { throw TestFailure("\(lines): \(String(cString: strerror(failure)))") }
        return answer.components(separatedBy: "\n").dropLast()
    }

    /// The rows of one request, as they came.
    func lines(_ line: String) throws -> [String] {
        let answer = try ask(line)
        guard answer.last?.hasPrefix("ok") == true else {
            throw TestFailure("\(line): \(answer.last?.prefix(200) ?? "no answer")")
        }
        return answer.filter { $0.hasPrefix("{") }
    }

    /// The rows of one request.
    func rows(_ line: String) throws -> [JSONValue] {
        try lines(line).map { try JSONValue(parsing: $0) }
    }

    /// Waits for a job to end and returns it.
    @discardableResult
    func waitForJob(_ id: Int = 1, seconds: Double = 120) throws -> JSONValue {
        let end = Date(timeIntervalSinceNow: seconds)
        while Date() < end {
            if let job = try rows("job \(id)").first,
                ["done", "failed", "cancelled"].contains(job["state"]?.stringValue)
            {
                return job
            }
            usleep(50_000)
        }
        throw TestFailure("job \(id) does not end: \(log)")
    }

    /// Process numbers of the workers.
    func workers() throws -> [Int32] {
        (try rows("stats").first?["worker-processes"]?.arrayValue ?? []).compactMap(\.integerValue).map { Int32($0) }
    }

    /// All rows of an analyzer that do not depend on the run: what two stores are compared by.
    func export(_ analyzer: String) throws -> [String] {
        try lines("export \(analyzer)").sorted()
    }
}

/// A plain connection to the socket.
final class Connection {
    private let descriptor: Int32

    init(_ path: String) throws {
        // Closed on exec: a daemon that another test starts at this moment must not hold it open.
        descriptor = Glibc.socket(AF_UNIX, Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue), 0)
        var address = sockaddr_un()
        address.sun_family = sa_family_t(AF_UNIX)
        withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: Array(path.utf8).prefix($0.count - 1)) }
        let isConnected = withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_un>.size)) == 0
            }
        }
        guard isConnected else {
            // Not closed here: deinit runs for an object whose initialiser throws, and closes it.
            throw TestFailure("cannot connect to \(path): \(String(cString: strerror(errno)))")
        }
        var timeout = timeval(tv_sec: 60, tv_usec: 0)
        setsockopt(descriptor, SOL_SOCKET, SO_RCVTIMEO, &timeout, socklen_t(MemoryLayout<timeval>.size))
    }

    deinit { close(descriptor) }

    func send(_ text: String) throws { try send(bytes: Array(text.utf8)) }

    func send(bytes all: [UInt8]) throws {
        var bytes = all[...]
        while !bytes.isEmpty {
            let count = bytes.withUnsafeBytes { Glibc.send(descriptor, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL)) }
            guard count > 0 else { throw TestFailure("cannot send: \(String(cString: strerror(errno)))") }
            bytes = bytes.dropFirst(count)
        }
    }

    /// Sends as much as the other side takes at this moment, without waiting.
    func sendAtOnce(_ text: String) {
        let bytes = Array(text.utf8)
        _ = bytes.withUnsafeBytes {
            Glibc.send(descriptor, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL) | Int32(MSG_DONTWAIT))
        }
    }

    func finishSending() { shutdown(descriptor, Int32(SHUT_WR)) }

    private var pending: [UInt8] = []
    /// Why receiving ended, where it was not the daemon's closing: errno.
    private(set) var failure: Int32?

    /// The next line without its end, or nil at the end or after a minute.
    func readLine() -> String? {
        while true {
            if let end = pending.firstIndex(of: 0x0A) {
                let line = String(decoding: pending[..<end], as: UTF8.self)
                pending.removeSubrange(...end)
                return line
            }
            guard let more = receive() else { return nil }
            pending += more
        }
    }

    /// Everything up to the end, with a pause in microseconds after each piece.
    func readToEnd(pause: UInt32 = 0) -> String {
        while let more = receive() {
            pending += more
            if pause > 0 { usleep(pause) }
        }
        return String(decoding: pending, as: UTF8.self)
    }

    private func receive() -> ArraySlice<UInt8>? {
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        var count = 0
        repeat { count = recv(descriptor, &buffer, buffer.count, 0) } while count < 0 && errno == EINTR
        if count < 0 { failure = errno }
        return count > 0 ? buffer[..<count] : nil
    }
}

/// Waits until something is true, ten seconds at most, looking again every few milliseconds.
func wait(until isTrue: () throws -> Bool) rethrows {
    let end = Date(timeIntervalSinceNow: 10)
    while try !isTrue(), Date() < end { usleep(3_000) }
}

struct TestFailure: Error, CustomStringConvertible {
    var description: String
    init(_ description: String) { self.description = description }
}

/// A number that several threads raise.
final class Counter: Sendable {
    private let count = Mutex(0)
    var value: Int { count.withLock { $0 } }
    func increment() { count.withLock { $0 += 1 } }
}
