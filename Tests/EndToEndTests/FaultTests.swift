// Faults of the machine and of its users: an archive that changed, a stop that is held up, no descriptors, a bad edit.

import Foundation
import Glibc
import JSONText
import Store
import Synchronization
import Testing

@Suite("faults around the daemon")
struct FaultTests {
    // MARK: - Archives

    @Test("a folder that gives other documents after a restart is read again from its beginning: nothing is skipped")
    func lostFileOfAFolder() throws {
        let installation = try Installation()
        try installation.start()
        let folder = installation.home.appending(path: "archive", directoryHint: .isDirectory)
        let first = folder.appending(path: "a", directoryHint: .isDirectory)
        try FileManager.default.createDirectory(at: first, withIntermediateDirectories: true)
        let gone = first.appending(path: "a.jsonl")
        try TestCorpus.write(60, to: gone, paragraphs: 2)
        try TestCorpus.write(200, to: folder.appending(path: "b.jsonl"), paragraphs: 6, first: 1000)
        let id = try installation.startIngest(folder.path, "corpus=news")
        _ = try installation.waitForDocuments(80, job: id)
        installation.stop(SIGKILL)
        // The folder itself does not change by it.
        try FileManager.default.removeItem(at: gone)
        try installation.start()
        let job = try installation.waitForJob(id)
        #expect(job["state"]?.stringValue == "done", "\(job.text)")
        #expect(job["message"]?.stringValue?.contains("not stored twice") == true, "\(job.text)")
        #expect(try installation.rows("documents limit=1000").count == 260)
        #expect(installation.stop() == 0)
        #expect(try Store(directory: installation.data).recount() == [])
    }

    @Test("a folder that is empty at the restart, as that of a disk which is not there, ends the job as failed")
    func emptyFolder() throws {
        let installation = try Installation()
        try installation.start()
        let folder = installation.home.appending(path: "archive", directoryHint: .isDirectory)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let file = folder.appending(path: "a.jsonl")
        try TestCorpus.write(200, to: file, paragraphs: 6)
        let id = try installation.startIngest(folder.path, "corpus=news")
        _ = try installation.waitForDocuments(20, job: id)
        installation.stop(SIGKILL)
        try FileManager.default.removeItem(at: file)
        try installation.start()
        let job = try installation.waitForJob(id)
        #expect(job["state"]?.stringValue == "failed", "\(job.text)")
        #expect(job["message"]?.stringValue?.contains("no document any more") == true, "\(job.text)")
    }

    @Test(
        "a folder that holds the data folder: the store is left out, and nobody else takes its files away",
        .enabled(if: Products.python != nil, "needs python3")
    )
    func ownStore() throws {
        let installation = try Installation()
        try installation.start()
        try TestCorpus.write(4, to: installation.home.appending(path: "a.jsonl"))
        #expect(installation.data.hasPrefix(installation.home.path))
        let job = try installation.ingest(installation.home.path, "corpus=news")
        #expect(job["state"]?.stringValue == "done" && job["failures"]?.integerValue == 0, "\(job.text)")
        let failures = try installation.rows("failures").compactMap { $0["message"]?.stringValue }
        #expect(failures.contains { $0.contains("belongs to the store") }, "\(failures)")
        let refused = try installation.ingest(installation.data + "/store.sqlite", "corpus=news")
        #expect(refused["state"]?.stringValue == "failed", "\(refused.text)")
        let imported = try installation.ask("checks import \(installation.data)/store.sqlite")
        #expect(imported.last?.hasPrefix("error bad-argument ") == true, "\(imported)")
        // Another program that looks into the store and believes to be the only one would take the log away.
        let log = installation.data + "/store.sqlite-wal"
        let program =
            "import sqlite3, sys; c = sqlite3.connect(sys.argv[1]); c.execute('SELECT 1 FROM document').fetchone(); c.close()"
        let look = try installation.run(
            #require(Products.python),
            ["-c", program, installation.data + "/store.sqlite"]
        )
        #expect(look.status == 0, "\(look.errors)")
        #expect(FileManager.default.fileExists(atPath: log))
    }

    @Test(
        "a store whose files are removed or moved while it is in use: the daemon stops, names them, and loses nothing that is left",
        arguments: ["store.sqlite-wal", "store.sqlite-shm", "lock", "."]
    )
    func removedStore(_ name: String) throws {
        let installation = try Installation()
        try installation.start()
        let archive = installation.home.appending(path: "a.jsonl")
        try TestCorpus.write(40, to: archive)
        _ = try installation.startIngest(archive.path)
        _ = try installation.waitForJob()
        let file = URL(filePath: installation.data).appending(path: name).standardizedFileURL
        let away = installation.home.appending(path: "away")
        try FileManager.default.moveItem(at: file, to: away)
        // By itself, without a signal.
        let daemon = try #require(installation.daemon)
        wait { !daemon.isRunning }
        #expect(installation.stop() == 74)
        #expect(installation.log.contains("was removed, moved or replaced"), "\(installation.log)")
        if name == "." { try FileManager.default.moveItem(at: away, to: file) }
        try installation.start()
        #expect(try installation.rows("documents limit=100").count == 40)
        #expect(installation.stop() == 0)
        #expect(try Store(directory: installation.data).recount() == [])
    }

    @Test("an archive that changed before a resume is read again from its beginning, and nothing is doubled")
    func changedArchive() throws {
        let (installation, file, id) = try Installation.atWork(on: 200, paragraphs: 6, after: 20)
        installation.stop(SIGKILL)
        // Another size: ten documents in front that were not there, and one line that is no document.
        let more = (1000..<1010).map { TestCorpus.line($0) + "\n" }.joined() + "no document\n"
        try (Data(more.utf8) + Data(contentsOf: file)).write(to: file)
        try installation.start()
        let job = try installation.waitForJob(id)
        #expect(job["state"]?.stringValue == "done", "\(job.text)")
        #expect(job["message"]?.stringValue?.contains("changed") == true, "\(job.text)")
        let stored = (job["documents"]?.integerValue ?? 0) + (job["duplicates"]?.integerValue ?? 0)
        #expect(stored == 210, "\(job.text)")
        #expect(job["duplicates"]?.integerValue ?? 0 >= 20, "\(job.text)")
        #expect(job["failures"]?.integerValue == 1, "\(job.text)")
        let documents = try installation.rows("documents limit=1000").compactMap { $0["sourceID"]?.stringValue }
        #expect(documents.count == 210 && Set(documents).count == 210)
        #expect(try installation.rows("failures").count == 1)
    }

    @Test("an archive that is gone before a resume is named; what is stored stays")
    func archiveGone() throws {
        let (installation, file, id) = try Installation.atWork(on: 200, paragraphs: 6, after: 20)
        installation.stop(SIGKILL)
        try FileManager.default.removeItem(at: file)
        try installation.start()
        let job = try installation.waitForJob(id)
        #expect(job["state"]?.stringValue == "failed", "\(job.text)")
        #expect(job["documents"]?.integerValue ?? 0 >= 20, "\(job.text)")
        #expect(job["message"]?.stringValue?.isEmpty == false, "\(job.text)")
    }

    // MARK: - Stopping

    /// Holds the store's write lock in another process until it is killed.
    private func foreignLock(_ installation: Installation) throws -> Process {
        let process = Process()
        process.executableURL = URL(filePath: Products.python ?? "/usr/bin/python3")
        process.arguments = [
            "-c",
            """
            import sqlite3, sys, time
            c = sqlite3.connect(sys.argv[1], isolation_level=None, timeout=30)
            c.execute("BEGIN IMMEDIATE")
            open(sys.argv[2], "w").close()
            time.sleep(60)
            """,
            installation.data + "/store.sqlite", installation.home.appending(path: "locked").path,
        ]
        try process.start()
        wait { FileManager.default.fileExists(atPath: installation.home.appending(path: "locked").path) }
        return process
    }

    @Test(
        "SIGTERM while another program holds the store: over within five seconds, and nothing is lost",
        .enabled(if: Products.python != nil, "needs python3")
    )
    func foreignLock() throws {
        let (installation, _, id) = try Installation.atWork(on: 150, paragraphs: 6, after: 10)
        let holder = try foreignLock(installation)
        defer { if holder.isRunning { kill(holder.processIdentifier, SIGKILL) } }
        // Now a batch waits for the lock.
        usleep(700_000)
        let began = ContinuousClock.now
        #expect(installation.stop(SIGTERM) == 0, "\(installation.log)")
        #expect(began.duration(to: .now) < .seconds(5))
        #expect(!FileManager.default.fileExists(atPath: installation.socket))
        kill(holder.processIdentifier, SIGKILL)
        holder.waitUntilExit()
        try installation.start()
        let job = try installation.waitForJob(id)
        #expect(job["state"]?.stringValue == "done" && job["documents"]?.integerValue == 150, "\(job.text)")
    }

    @Test(
        "a start while another program holds the store waits for it",
        .enabled(if: Products.python != nil, "needs python3")
    )
    func startUnderLock() throws {
        let installation = try Installation()
        try installation.start()
        let file = installation.home.appending(path: "few.jsonl")
        try TestCorpus.write(3, to: file)
        try installation.ingest(file.path, "corpus=news")
        #expect(installation.stop() == 0)
        let holder = try foreignLock(installation)
        defer { if holder.isRunning { kill(holder.processIdentifier, SIGKILL) } }
        DispatchQueue.global().asyncAfter(deadline: .now() + 1) { kill(holder.processIdentifier, SIGKILL) }
        try installation.start()
        #expect(try installation.rows("documents").count == 3)
        #expect(installation.stop() == 0)
    }

    @Test("after a stop everything is in store.sqlite itself")
    func oneFile() throws {
        let installation = try ProtocolTests.installation(documents: 30, paragraphs: 2)
        let rows = try installation.export("entities")
        #expect(installation.stop() == 0, "\(installation.log)")
        let copy = try Installation()
        try FileManager.default.createDirectory(
            atPath: copy.data,
            withIntermediateDirectories: true,
            attributes: [.posixPermissions: 0o700]
        )
        try FileManager.default.copyItem(
            atPath: installation.data + "/store.sqlite",
            toPath: copy.data + "/store.sqlite"
        )
        try copy.start()
        #expect(try copy.export("entities") == rows && !rows.isEmpty)
    }

    @Test("a long document whose client has left takes no worker from the others")
    func abandonedAnalysis() throws {
        let installation = try Installation()
        try installation.start(["--workers", "1"])
        var leaving: Connection? = try Connection(installation.socket)
        let sentence = "Anna Keller of Nordbank told Omar Haddad in Lagos that 40 tanks were lost on Monday. "
        try leaving?.send("analyze\n{\"text\":\"" + String(repeating: sentence, count: 60_000) + "\"}\n")
        wait { (try? installation.workers().isEmpty) == false }
        let worker = try #require(try installation.workers().first)
        usleep(500_000)
        leaving = nil
        let staying = try Connection(installation.socket)
        try staying.send("analyze\n{\"text\":\"\(sentence)\"}\n")
        var last = ""
        while !last.hasPrefix("ok "), let line = staying.readLine() { last = line }
        #expect(last.hasPrefix("ok rows="), "\(last)")
        #expect(try installation.workers() != [worker], "the worker was replaced")
        #expect(try installation.stats()["workers-over-budget"]?.integerValue == 0)
        #expect(installation.stop() == 0, "\(installation.log)")
    }

    @Test("SIGTERM while an analysis hangs: over within five seconds")
    func hangingAnalysis() throws {
        let installation = try Installation()
        try installation.start(["--workers", "1"])
        #expect(
            try installation.ask("analyze", #"{"text":"Anna Keller spoke in Lagos on Monday."}"#).last?.hasPrefix("ok")
                == true
        )
        let worker = try #require(try installation.workers().first)
        kill(worker, SIGSTOP)
        let connection = try Connection(installation.socket)
        try connection.send("analyze\n" + #"{"text":"Omar Haddad spoke in Manila."}"# + "\n")
        usleep(300_000)
        let began = ContinuousClock.now
        #expect(installation.stop(SIGTERM) == 0, "\(installation.log)")
        #expect(began.duration(to: .now) < .seconds(5))
        wait { !Processes.isAlive(worker) }
        #expect(!Processes.isAlive(worker))
    }

    @Test("SIGTERM in the middle of everything: over within five seconds, and nothing is lost")
    func stopInTheMiddle() throws {
        let installation = try ProtocolTests.installation(documents: 40, paragraphs: 4)
        let file = installation.home.appending(path: "many.jsonl")
        try TestCorpus.write(150, to: file, paragraphs: 6)
        let folder = URL(filePath: installation.data + "/resources/hardware", directoryHint: .isDirectory)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        try Data("Zorvex-7 | missile | XXA\n".utf8).write(to: folder.appending(path: "systems.txt"))
        #expect(try installation.ask("reload").last?.hasPrefix("ok") == true)
        let id = try installation.startIngest(file.path, "corpus=news")
        let again = try #require(
            try installation.ask("reanalyze outdated=true").last.flatMap { Status($0)?["job"] }.flatMap { Int($0) }
        )
        var open: [Connection] = []
        for request in [
            String(repeating: "export entities\n", count: 200), "watch\n", "analyze\n{\"text\":\"half",
            "entities name=\"half",
            "search Keller\n", "backup \(installation.home.path)/copy.sqlite\n", "remove corpus=few\n",
            "quotes group=name\n",
        ] {
            let connection = try Connection(installation.socket)
            connection.sendAtOnce(request)
            open.append(connection)
        }
        _ = try installation.waitForDocuments(5, job: id)
        let began = ContinuousClock.now
        #expect(installation.stop(SIGTERM) == 0, "\(installation.log)")
        #expect(began.duration(to: .now) < .seconds(5))
        #expect(!FileManager.default.fileExists(atPath: installation.socket))
        open = []
        try installation.start()
        let job = try installation.waitForJob(id)
        #expect(job["state"]?.stringValue == "done", "\(job.text)")
        let stored = (job["documents"]?.integerValue ?? 0) + (job["duplicates"]?.integerValue ?? 0)
        #expect(stored == 150 && job["failures"]?.integerValue == 0, "\(job.text)")
        #expect(try installation.waitForJob(again)["state"]?.stringValue == "done")
        #expect(installation.stop() == 0)
        #expect(try Store(directory: installation.data).recount() == [])
    }

    // MARK: - Descriptors

    private static let prlimit = "/usr/bin/prlimit"

    @Test(
        "almost out of descriptors: more clients are told so, the others are answered, and all are when there are some again",
        .enabled(if: FileManager.default.isExecutableFile(atPath: prlimit), "needs prlimit (util-linux)"),
        arguments: [12, 44]
    )
    func descriptors(_ free: Int) throws {
        let installation = try ProtocolTests.installation(documents: 3)
        let early = try Connection(installation.socket)
        #expect(early.readLine()?.hasPrefix("analyzerd ") == true)
        let daemon = try #require(try installation.lockHolder())
        let used = try FileManager.default.contentsOfDirectory(atPath: "/proc/\(daemon)/fd").count
        // The soft limit: only that can be raised again.
        let limit = "\(used + free):"
        let limited = try installation.run(Self.prlimit, ["--pid", "\(daemon)", "--nofile=\(limit)"])
        try #require(limited.status == 0, "\(limited.errors)")
        var connections: [Connection] = []
        for _ in 0..<60 { connections.append(try Connection(installation.socket)) }
        var first: [String] = []
        for connection in connections {
            first.append(try #require(connection.readLine(), "nobody waits without a word"))
        }
        #expect(first.contains { $0.hasPrefix("error busy ") && $0.contains("ulimit -n") }, "\(first.last ?? "")")
        for (connection, line) in zip(connections, first) where line.hasPrefix("analyzerd ") {
            try connection.send("ping\n")
            #expect(connection.readLine() == "ok rows=0", "those who were let in are answered")
        }
        try early.send("#1 entities limit=1\n#2 ping\n")
        let answer = [early.readLine(), early.readLine(), early.readLine()]
        #expect(answer.last == "#2 ok rows=0", "\(answer)")
        #expect(installation.log.contains("ulimit -n"), "\(installation.log)")
        connections = []
        let wide = try installation.run(Self.prlimit, ["--pid", "\(daemon)", "--nofile=\(used + 60):"])
        try #require(wide.status == 0, "\(wide.errors)")
        wait { (try? installation.ask("ping").last) == "ok rows=0" }
        #expect(try installation.rows("documents").count == 3)
        #expect(installation.stop() == 0, "\(installation.log)")
    }

    @Test("SIGTERM while clients arrive all the time: exit 0")
    func arrivals() throws {
        let installation = try Installation()
        for _ in 0..<8 {
            try installation.start()
            let isOver = Mutex(false)
            let threads = (0..<4)
                .map { _ in
                    Thread {
                        var connections: [Connection] = []
                        while !isOver.withLock({ $0 }), let connection = try? Connection(installation.socket) {
                            connections.append(connection)
                            if connections.count > 30 { connections = [] }
                        }
                    }
                }
            for thread in threads { thread.start() }
            usleep(100_000)
            #expect(installation.stop(SIGTERM) == 0, "\(installation.log)")
            isOver.withLock { $0 = true }
            for thread in threads { while !thread.isFinished { usleep(5_000) } }
        }
    }

    // MARK: - The archive

    @Test("an archive that grows while it is read is told")
    func growingArchive() throws {
        let (installation, file, id) = try Installation.atWork(on: 300, paragraphs: 3, after: 5)
        let handle = try FileHandle(forWritingTo: file)
        try handle.seekToEnd()
        try handle.write(contentsOf: Data("\n".utf8))
        try handle.close()
        let job = try installation.waitForJob(id)
        #expect(job["state"]?.stringValue == "done" && job["warnings"]?.integerValue == 1, "\(job.text)")
        let failures = try installation.rows("failures job=\(id)")
        #expect(failures.map { $0["code"]?.stringValue } == ["changed"])
        #expect(failures.first?["message"]?.stringValue?.contains("changed while it was read") == true)
    }

    // MARK: - Resource files

    @Test("an edit of a resource file counts at reload, and a bad one not before it is mended")
    func resources() throws {
        let installation = try Installation()
        let folder = URL(filePath: installation.data + "/resources/hardware", directoryHint: .isDirectory)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let table = folder.appending(path: "systems.txt")
        try Data("Zorvex-7 | missile | XXA\n".utf8).write(to: table)
        try installation.start(["--workers", "1"])
        let text = #"{"text":"The army fired two Zorvex-7 missiles at Lagos on Monday, officials said."}"#
        // The designation is read without the table too; its origin stands there alone.
        func found() throws -> Bool {
            try installation.ask("analyze analyzers=hardware", text).contains { $0.contains("XXA") }
        }
        #expect(try found())

        // What no worker can read takes the file's place; the workers of now die.
        try FileManager.default.removeItem(at: table)
        try FileManager.default.createDirectory(at: table, withIntermediateDirectories: false)
        for worker in try installation.workers() { kill(worker, SIGKILL) }
        let file = installation.home.appending(path: "few.jsonl")
        try TestCorpus.write(5, to: file)
        let job = try installation.ingest(file.path, "corpus=few", seconds: 30)
        #expect(job["state"]?.stringValue == "done" && job["failures"]?.integerValue == 0, "\(job.text)")
        #expect(try found(), "what was read at the start still holds")
        #expect(try installation.ask("reload").last?.hasPrefix("error bad-argument ") == true)
        #expect(try found())

        // A line that is none: else `reanalyze --outdated` would replace the rows of every document by a failure.
        try FileManager.default.removeItem(at: table)
        try Data("Zorvex-7 | missile | XXA\nZorvex-8 and no more\n".utf8).write(to: table)
        let refusal = try installation.ask("reload").last ?? ""
        #expect(refusal.hasPrefix("error bad-argument ") && refusal.contains("systems.txt, line 2"), "\(refusal)")
        #expect(try found(), "the old table stays")

        try FileManager.default.removeItem(at: table)
        #expect(try installation.ask("reload").last?.hasPrefix("ok") == true)
        try wait { try !found() }
        #expect(try !found())
        try Data("Zorvex-7 | missile | XXA\n".utf8).write(to: table)
        for _ in 0..<3 { #expect(try installation.ask("reload").last?.hasPrefix("ok") == true) }
        try wait { try found() }
        #expect(try found())
    }

    @Test("an analyzer that cannot be made with its settings is told at the start")
    func badSettings() throws {
        let installation = try Installation()
        let flags = [
            "--set", "factcheck.minimum-score=7", "--socket", installation.socket, "--data", installation.data,
        ]
        for command in ["serve", "doctor"] {
            let result = try installation.run(Products.analyzerd, [command] + flags)
            let output = result.output + result.errors
            #expect(result.status == (command == "serve" ? 64 : 70))
            #expect(output.contains("factcheck") && output.contains("from 0.0 to 1.0"), "\(command): \(output)")
        }
    }

    // MARK: - Half a request

    @Test("analyze without its document ends in time")
    func noDocument() throws {
        let installation = try Installation()
        try installation.start(["--line-seconds", "1"])
        for text in ["analyze\n", "analyze\n{\"text\":\"Half a"] {
            let connection = try Connection(installation.socket)
            _ = connection.readLine()
            try connection.send(text)
            let began = ContinuousClock.now
            #expect(connection.readLine()?.hasPrefix("error timeout ") == true)
            #expect(connection.readLine() == nil, "the connection is closed")
            #expect(began.duration(to: .now) < .seconds(10))
        }
        #expect(try installation.ask("ping").last == "ok rows=0")
    }

    @Test(
        "a document line that is cut off has a status",
        arguments: ["analyze", "#7 analyze", "#7 analyze nonsense=1"]
    )
    func cutDocument(_ request: String) throws {
        let installation = try Installation()
        try installation.start()
        let connection = try Connection(installation.socket)
        _ = connection.readLine()
        try connection.send(request + "\n{\"text\":\"Anna Keller spoke")
        connection.finishSending()
        let rest = connection.readToEnd().split(separator: "\n")
        #expect(rest.count == 1)
        let status = try #require(rest.first.flatMap { Status(String($0)) })
        #expect(status.code == "bad-line", "\(status.line)")
        #expect(status.id == (request.hasPrefix("#7") ? "7" : nil))
    }
}
