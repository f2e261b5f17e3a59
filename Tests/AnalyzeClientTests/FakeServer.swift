// A stand-in for analyzerd: a Unix socket, a thread, and answers that a test scripts.

import Glibc
import Synchronization
import Testing

/// Answers requests with whatever a closure says.
final class FakeServer: Sendable {
    /// What is sent for a request; nil closes the connection.
    typealias Answer = @Sendable (String) -> String?

    let path: String
    private let descriptor: Int32
    private let seen = Mutex<[String]>([])

    /// Requests that have arrived, in their order.
    var requests: [String] { seen.withLock { $0 } }

    init(
        in folder: borrowing TemporaryFolder,
        greeting: String = "analyzerd 1.0 version=0.1.0 state=ready\n",
        answer: @escaping Answer
    ) throws {
        path = folder.path + "/socket"
        descriptor = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0)
        var address = sockaddr_un()
        address.sun_family = sa_family_t(AF_UNIX)
        let bytes = Array(path.utf8)
        withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: bytes) }
        let bound = withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                bind(descriptor, $0, socklen_t(MemoryLayout<sockaddr_un>.size))
            }
        }
        try #require(bound == 0 && listen(descriptor, 16) == 0)
        let listener = descriptor
        startThread {
            while true {
                let client = accept(listener, nil, nil)
                guard client >= 0 else { return }
                // Daemons that other tests start meanwhile must not inherit it.
                _ = fcntl(client, F_SETFD, FD_CLOEXEC)
                startThread { self.serve(client, greeting, answer) }
            }
        }
    }

    deinit {
        shutdown(descriptor, Int32(SHUT_RDWR))
        close(descriptor)
    }

    private func serve(_ client: Int32, _ greeting: String, _ answer: Answer) {
        defer { close(client) }
        guard sendAll(client, greeting) else { return }
        var pending: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            while let end = pending.firstIndex(of: 0x0A) {
                let line = String(decoding: pending[..<end], as: UTF8.self)
                pending.removeSubrange(...end)
                seen.withLock { $0.append(line) }
                guard let text = answer(line), sendAll(client, text) else { return }
            }
            let count = recv(client, &buffer, buffer.count, 0)
            guard count > 0 else { return }
            pending += buffer[..<count]
        }
    }

    private func sendAll(_ client: Int32, _ text: String) -> Bool {
        let bytes = Array(text.utf8)
        var done = 0
        while done < bytes.count {
            let count = bytes[done...]
                .withUnsafeBytes {
                    send(client, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
                }
            guard count > 0 else { return false }
            done += count
        }
        return true
    }
}

/// Runs a closure on a thread of its own: tests share few threads, and this one waits.
private func startThread(_ body: @escaping @Sendable () -> Void) {
    final class Box: Sendable {
        let body: @Sendable () -> Void
        init(_ body: @escaping @Sendable () -> Void) { self.body = body }
    }
    var thread = pthread_t()
    let box = Unmanaged.passRetained(Box(body)).toOpaque()
    pthread_create(
        &thread,
        nil,
        { pointer in
            guard let pointer else { return nil }
            Unmanaged<Box>.fromOpaque(pointer).takeRetainedValue().body()
            return nil
        },
        box
    )
    pthread_detach(thread)
}

/// A folder that is removed with everything in it.
struct TemporaryFolder: ~Copyable {
    let path: String

    init() throws {
        var template = Array("/tmp/analyze-client-XXXXXX".utf8CString)
        let made = try #require(mkdtemp(&template))
        path = String(cString: made)
    }

    deinit {
        // Two levels are all that tests make.
        removeFolder(path)
    }

    /// Writes a file.
    func write(_ name: String, _ text: String, mode: mode_t = 0o600) throws -> String {
        let file = path + "/" + name
        let descriptor = open(file, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, mode)
        try #require(descriptor >= 0)
        defer { close(descriptor) }
        let bytes = Array(text.utf8)
        try #require(bytes.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) } == bytes.count)
        return file
    }
}

private func removeFolder(_ path: String) {
    guard let folder = opendir(path) else { return }
    while let entry = readdir(folder) {
        let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
            pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
        }
        guard name != ".", name != ".." else { continue }
        let inner = path + "/" + name
        if unlink(inner) != 0 { removeFolder(inner) }
    }
    closedir(folder)
    rmdir(path)
}
