// What a service manager asks for: a socket that it has bound itself, and a word when the daemon is ready.

import Foundation
import Glibc
import JSONText
import Testing

@Suite("service manager")
struct ServiceTests {
    /// Binds what systemd would bind, and becomes the daemon.
    private static let manager = """
        import os, socket, sys
        notify = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
        notify.bind(sys.argv[3])
        listening = socket.socket(socket.AF_UNIX)
        listening.bind(sys.argv[2])
        listening.listen(16)
        log = os.open(sys.argv[4], os.O_WRONLY | os.O_CREAT, 0o600)
        child = os.fork()
        if child == 0:
            os.dup2(log, 2)
            os.dup2(listening.fileno(), 3)
            os.environ.update(LISTEN_PID=str(os.getpid()), LISTEN_FDS="1", NOTIFY_SOCKET=sys.argv[3])
            os.execv(sys.argv[1], [sys.argv[1], "serve"])
        notify.settimeout(30)
        for _ in range(2):
            print(notify.recv(100).decode(), flush=True)
        print(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]), flush=True)
        """

    @Test(
        "a socket that is handed over, READY and STOPPING",
        .enabled(if: Products.python != nil, "needs python3")
    )
    func activation() throws {
        let installation = try Installation()
        // Not where the settings say: the socket that is handed over counts.
        let socket = installation.home.appending(path: "handed.socket").path
        let process = Process()
        process.executableURL = URL(filePath: try #require(Products.python))
        process.arguments = [
            "-c", Self.manager, installation.executable, socket, installation.home.appending(path: "notify").path,
            installation.home.appending(path: "log").path,
        ]
        process.environment = installation.environment
        let output = Pipe.alone()
        process.standardOutput = output
        try process.start()
        defer { process.terminate() }
        var greeting = ""
        wait {
            guard let connection = try? Connection(socket) else { return false }
            greeting = connection.readLine() ?? ""
            return greeting.hasSuffix("state=ready")
        }
        #expect(greeting.hasSuffix("state=ready"), "\(greeting) \(installation.log)")
        let connection = try #require(try? Connection(socket))
        _ = connection.readLine()
        try connection.send("shutdown\n")
        process.waitUntilExit()
        let said = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        #expect(said.split(separator: "\n") == ["READY=1", "STOPPING=1", "0"], "\(said)")
        #expect(FileManager.default.fileExists(atPath: socket), "it is the manager's to remove")
        #expect(!FileManager.default.fileExists(atPath: installation.socket))
    }
}
