// No socket but AF_UNIX, locks, file modes.

import Foundation
import Glibc
import JSONText
import Testing

@Suite("sockets, locks and modes")
struct IsolationTests {
    @Test("daemon and workers hold no socket but AF_UNIX")
    func onlyUnixSockets() throws {
        let installation = try Installation()
        try installation.start()
        let daemon = try #require(installation.daemon?.processIdentifier)
        let file = installation.home.appending(path: "many.jsonl")
        try TestCorpus.write(150, to: file, paragraphs: 3)
        let id = try installation.startIngest(file.path)
        _ = try installation.waitForDocuments(5, job: id)
        let query = try Connection(installation.socket)
        try query.send("export entities\nwatch entities\n")
        var seen = 0
        for _ in 0..<10 {
            let processes = [daemon] + (try installation.workers())
            #expect(processes.count > 1)
            for pid in processes {
                let held = Processes.sockets(of: pid)
                // One that was closed between the two looks is gone from both at the third.
                let foreign = held.subtracting(Processes.unixSockets()).intersection(Processes.sockets(of: pid))
                #expect(foreign.isEmpty, "process \(pid) holds \(foreign)")
                seen += held.count
            }
            usleep(20_000)
        }
        #expect(seen >= 20, "at least the listening socket and the query's were seen each time")
        #expect(try installation.waitForJob(id)["documents"]?.integerValue == 150)
    }

    @Test("one daemon a socket")
    func sameSocket() throws {
        let installation = try Installation()
        try installation.start()
        let second = try installation.run(Products.analyzerd, ["serve", "--data", installation.home.path + "/other"])
        #expect(second.status == 75)
        #expect(second.errors.contains(installation.socket), "\(second.errors)")
        #expect(second.errors.contains("shutdown"), "says what to do: \(second.errors)")
        #expect(try installation.ask("ping").last == "ok rows=0")
    }

    @Test("one writer a store")
    func sameStore() throws {
        let installation = try Installation()
        try installation.start()
        let socket = installation.home.path + "/o/socket"
        let second = try installation.run(Products.analyzerd, ["serve", "--socket", socket])
        #expect(second.status == 75)
        #expect(second.errors.contains(installation.data), "\(second.errors)")
        #expect(!FileManager.default.fileExists(atPath: socket))
        #expect(try installation.ask("ping").last == "ok rows=0")
    }

    @Test("a socket left over by a kill is replaced")
    func staleSocket() throws {
        let installation = try Installation()
        try installation.start()
        installation.stop(SIGKILL)
        #expect(FileManager.default.fileExists(atPath: installation.socket))
        try installation.start()
        #expect(installation.stop() == 0)
        #expect(!FileManager.default.fileExists(atPath: installation.socket))
    }

    @Test("a file of someone else in the socket's place is left alone")
    func foreignFile() throws {
        let installation = try Installation()
        let folder = URL(filePath: installation.socket).deletingLastPathComponent()
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        chmod(folder.path, 0o700)
        try Data("precious".utf8).write(to: URL(filePath: installation.socket))
        let result = try installation.run(Products.analyzerd, ["serve"])
        #expect(result.status != 0)
        #expect(result.errors.contains(installation.socket), "\(result.errors)")
        #expect(try String(contentsOfFile: installation.socket, encoding: .utf8) == "precious")
    }

    @Test("nobody else can read")
    func modes() throws {
        let installation = try Installation()
        let former = umask(0)
        defer { umask(former) }
        try installation.start()
        let file = installation.home.appending(path: "few.jsonl")
        try TestCorpus.write(3, to: file)
        try installation.ingest(file.path)
        func mode(_ path: String) throws -> Int {
            try #require(FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int)
        }
        #expect(try mode(installation.socket) == 0o600)
        #expect(try mode(URL(filePath: installation.socket).deletingLastPathComponent().path) == 0o700)
        #expect(try mode(installation.data) == 0o700)
        for case let name as String in FileManager.default.enumerator(atPath: installation.data) ?? .init() {
            #expect(try mode(installation.data + "/" + name) & 0o077 == 0, "\(name)")
        }
    }

    @Test("a socket path that is too long is named")
    func longPath() throws {
        let installation = try Installation()
        let long = installation.home.path + "/" + String(repeating: "long", count: 30)
        for (path, arguments) in [
            (Products.analyzerd, ["serve", "--socket", long]),
            (Products.client, ["ping", "--no-start", "--socket", long]),
        ] {
            let result = try installation.run(path, arguments)
            #expect(result.status == 64, "\(path): \(result.errors)")
            #expect(result.errors.contains("107"), "\(result.errors)")
        }
    }
}
