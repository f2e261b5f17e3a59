// What the machine does to the store and the daemon: a full disk, a disk that cannot be written, another program, damage.

import Foundation
import Glibc
import JSONText
import Testing

@Suite("disks, files and limits")
struct MachineTests {
    /// A file system in memory at a folder of the installation, as large as a test wants it; unmounted at the end.
    private final class SmallDisk {
        let path: String

        init(at path: String, size: String) throws {
            self.path = path
            try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
            guard Self.run(["-t", "tmpfs", "-o", "size=\(size),mode=0700", "tmpfs", path]) else {
                throw TestFailure("cannot mount at \(path)")
            }
        }

        func remount(_ options: String) -> Bool { Self.run(["-o", "remount,\(options)", path]) }

        /// Lazily: the daemon of a test that has failed may hold files open.
        deinit { umount2(path, Int32(MNT_DETACH)) }

        static func run(_ arguments: [String]) -> Bool {
            let process = Process()
            process.executableURL = URL(filePath: "/usr/bin/mount")
            process.arguments = arguments
            process.standardError = FileHandle.nullDevice
            guard (try? process.start()) != nil else { return false }
            process.waitUntilExit()
            return process.terminationStatus == 0
        }
    }

    static let canMount: Bool = {
        guard geteuid() == 0 else { return false }
        let folder = "/tmp/ad-mount-\(UInt32.random(in: 0...UInt32.max))"
        defer { rmdir(folder) }
        return (try? SmallDisk(at: folder, size: "64k")) != nil
    }()

    private static let mountReason: Comment = "needs root and the right to mount a tmpfs"

    /// Contents of all files of a store's folder but the lock.
    private func files(_ installation: Installation) throws -> [String: Data] {
        var found: [String: Data] = [:]
        for name in try FileManager.default.contentsOfDirectory(atPath: installation.data) where name.hasPrefix("store")
        {
            found[name] = try Data(contentsOf: URL(filePath: installation.data + "/" + name))
        }
        return found
    }

    /// Its arguments come from there: without them it would serve, on the user's own socket.
    @Test("a worker without /proc does not begin to serve", .enabled(if: canMount, mountReason))
    func noProc() throws {
        let installation = try Installation()
        let command = "umount -l /proc && exec \(Products.analyzerd) worker --analyzers none"
        let result = try installation.run("/usr/bin/unshare", ["-m", "/bin/sh", "-c", command])
        #expect(result.status == 74 && result.errors.contains("/proc"), "\(result.status) \(result.errors)")
        #expect(try FileManager.default.contentsOfDirectory(atPath: installation.home.path) == [])
    }

    @Test(
        "a full disk: said, nothing lost, and the job goes on when there is room",
        .enabled(if: canMount, mountReason)
    )
    func fullDisk() throws {
        let installation = try Installation()
        let disk = try SmallDisk(at: installation.data, size: "2700k")
        try withExtendedLifetime(disk) {
            try installation.start()
            let file = installation.home.appending(path: "many.jsonl")
            try TestCorpus.write(150, to: file, paragraphs: 6)
            let id = try installation.startIngest(file.path, "corpus=news")
            let end = Date(timeIntervalSinceNow: 60)
            while Date() < end, try installation.job(id)["message"] == nil { usleep(50_000) }
            let job = try installation.job(id)
            #expect(job["state"]?.stringValue == "running", "\(job.text) \(installation.log)")
            #expect(job["documents"]?.integerValue ?? 150 < 150, "\(job.text)")
            #expect(installation.log.contains("full"), "\(installation.log)")
            // What is stored is answered.
            #expect(try installation.ask("ping").last == "ok rows=0")
            let stored = try installation.rows("documents limit=1000").count
            #expect(stored == job["documents"]?.integerValue ?? -1)
            // Another job cannot be taken, and the client is told why.
            try #require(disk.remount("size=100m"))
            let whole = try installation.waitForJob(id)
            #expect(whole["state"]?.stringValue == "done" && whole["documents"]?.integerValue == 150, "\(whole.text)")
            #expect(whole["failures"]?.integerValue == 0, "\(whole.text)")
            #expect(installation.stop() == 0)
        }
    }

    @Test("a store that cannot be written: named, and left as it is", .enabled(if: canMount, mountReason))
    func readOnlyDisk() throws {
        let installation = try Installation()
        let disk = try SmallDisk(at: installation.data, size: "100m")
        try withExtendedLifetime(disk) {
            try installation.start()
            let file = installation.home.appending(path: "few.jsonl")
            try TestCorpus.write(5, to: file)
            try installation.ingest(file.path, "corpus=news")
            #expect(installation.stop() == 0)
            let before = try files(installation)
            try #require(disk.remount("ro"))
            let refused = try installation.run(installation.executable, ["serve"])
            #expect(refused.status == 74, "\(refused.errors)")
            #expect(refused.errors.contains(installation.data), "\(refused.errors)")
            #expect(try files(installation) == before)
            try #require(disk.remount("rw"))
            try installation.start()
            #expect(try installation.rows("documents").count == 5)
        }
    }

    @Test(
        "another program holds the store in the middle of a job: it waits, and goes on by itself",
        .enabled(if: Products.python != nil, "needs python3")
    )
    func busyStore() throws {
        let installation = try Installation()
        try installation.start()
        let file = installation.home.appending(path: "many.jsonl")
        try TestCorpus.write(60, to: file)
        let id = try installation.startIngest(file.path, "corpus=news")
        _ = try installation.waitForDocuments(1, job: id)
        let code = """
            import sqlite3, sys, time
            c = sqlite3.connect(sys.argv[1], isolation_level=None, timeout=30)
            c.execute("BEGIN IMMEDIATE")
            time.sleep(7)
            c.execute("ROLLBACK")
            """
        let held = try installation.run(
            try #require(Products.python),
            ["-c", code, installation.data + "/store.sqlite"]
        )
        #expect(held.status == 0, "\(held.errors)")
        let job = try installation.waitForJob(id)
        #expect(job["state"]?.stringValue == "done" && job["documents"]?.integerValue == 60, "\(job.text)")
        #expect(job["failures"]?.integerValue == 0)
        #expect(try installation.rows("documents limit=100").count == 60)
    }

    @Test("a damaged store: named with exit code 74, and not touched")
    func damagedStore() throws {
        let installation = try ProtocolTests.installation(documents: 5)
        let whole = installation.home.appending(path: "whole.sqlite").path
        #expect(try installation.ask("backup \(whole)").last?.hasPrefix("ok") == true)
        #expect(installation.stop() == 0)
        // The backup in the store's place: all of it lies in one file.
        let path = installation.data + "/store.sqlite"
        for name in try files(installation).keys { unlink(installation.data + "/" + name) }
        var bytes = [UInt8](try Data(contentsOf: URL(filePath: whole)))
        let page = 16_384
        try #require(bytes.count > 6 * page)
        for index in 2 * page..<6 * page { bytes[index] = 0x5A }
        try Data(bytes).write(to: URL(filePath: path))
        let before = try files(installation)
        let refused = try installation.run(installation.executable, ["serve"])
        #expect(refused.status == 74, "\(refused.errors)")
        #expect(refused.errors.contains(path), "\(refused.errors)")
        #expect(refused.errors.contains("damaged"), "\(refused.errors)")
        #expect(try files(installation) == before)
        #expect(!FileManager.default.fileExists(atPath: installation.socket), "no stale socket")
    }

    @Test("a start with too few descriptors is refused, and says what to do", arguments: [10, 16, 24, 40, 100])
    func fewDescriptors(_ limit: Int) throws {
        let installation = try Installation()
        let shell = "ulimit -n \(limit); exec '\(installation.executable)' serve --workers 1"
        let result = try installation.run("/bin/sh", ["-c", shell])
        #expect(result.status == 74, "\(result.status) \(result.errors)")
        #expect(result.errors.contains("ulimit -n") && result.errors.contains("\(limit)"), "\(result.errors)")
        #expect(!FileManager.default.fileExists(atPath: installation.socket))
        // A soft limit is raised: it runs until it is told to stop.
        let raised = "ulimit -S -n \(limit); exec timeout -s TERM 1 '\(installation.executable)' serve --workers 1"
        let running = try installation.run("/bin/sh", ["-c", raised])
        #expect(running.status == 124, "\(running.status) \(running.errors)")
    }

    @Test("a socket folder that is removed, as at a logout, is made again, and the daemon answers there")
    func removedSocketFolder() throws {
        let installation = try Installation()
        let folder = installation.home.appending(path: "run", directoryHint: .isDirectory)
        let socket = installation.socket
        try installation.start()
        let early = try Connection(socket)
        #expect(early.readLine()?.hasPrefix("analyzerd ") == true)
        for _ in 0..<2 {
            try FileManager.default.removeItem(at: folder)
            var answer: String?
            try wait {
                guard let connection = try? Connection(socket), connection.readLine() != nil else { return false }
                try connection.send("ping\n")
                answer = connection.readLine()
                return true
            }
            #expect(answer == "ok rows=0", "\(installation.log)")
        }
        // Who was connected stays so.
        try early.send("ping\n")
        #expect(early.readLine() == "ok rows=0")
        #expect(installation.log.contains("made again"))
        #expect(installation.stop(SIGTERM) == 0, "\(installation.log)")
        #expect(!FileManager.default.fileExists(atPath: socket))
    }

    // MARK: - Other users

    private static let setpriv = "/usr/bin/setpriv"
    static let canChangeUser = geteuid() == 0 && FileManager.default.isExecutableFile(atPath: setpriv)

    @Test(
        "another user gets nothing, whatever the modes",
        .enabled(if: canChangeUser, "needs root and setpriv (util-linux)")
    )
    func otherUser() throws {
        let installation = try ProtocolTests.installation(documents: 2)
        // Where the build lies another user may not look.
        let client = installation.home.appending(path: "client").path
        try FileManager.default.copyItem(atPath: Products.client, toPath: client)
        chmod(installation.home.path, 0o755)
        func nobody(_ arguments: String...) throws -> CommandResult {
            try installation.run(
                Self.setpriv,
                ["--reuid=65534", "--regid=65534", "--clear-groups"] + arguments
            )
        }
        try #require(try nobody(client, "--version").status == 0, "the client itself runs")
        #expect(try nobody("/bin/cat", installation.data + "/store.sqlite").status != 0)
        #expect(try nobody("/bin/ls", installation.data).status != 0)
        let closed = try nobody(client, "documents", "--no-start")
        #expect(closed.status != 0 && closed.output.isEmpty, "\(closed.errors)")
        // Even where somebody has opened folder and socket: the kernel says who asks.
        chmod(URL(filePath: installation.socket).deletingLastPathComponent().path, 0o755)
        chmod(installation.socket, 0o666)
        for request in ["documents", "shutdown", "stats"] {
            let refused = try nobody(client, request, "--no-start")
            #expect(refused.status == 77, "\(request): \(refused.status) \(refused.errors)")
            #expect(refused.output.isEmpty && refused.errors.contains("another user"), "\(refused.errors)")
        }
        #expect(try installation.rows("documents").count == 2, "the owner is served")
    }
}
