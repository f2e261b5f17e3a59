// analyze-client as people type it: subcommands, formats, exit codes, the daemon that it starts.

import Foundation
import Glibc
import JSONText
import Testing

@Suite("client")
struct ClientTests {
    @Test("it starts the daemon, which stays, and stops it")
    func startsDaemon() throws {
        let installation = try Installation()
        let without = try installation.client("ping", "--no-start")
        #expect(without.status == 69)
        #expect(without.errors.contains(installation.socket), "\(without.errors)")
        #expect(!FileManager.default.fileExists(atPath: installation.socket))

        let first = try installation.client("ping")
        #expect(first.status == 0, "\(first.errors)")
        #expect(first.errors.contains(".log"), "names the log file: \(first.errors)")
        let pid = try #require(try installation.lockHolder())
        #expect(Processes.isAlive(pid), "the daemon has survived the client")
        let session = getsid(pid)
        #expect(session != getsid(0), "detached")
        #expect(try installation.client("ping").errors.isEmpty, "the second one finds it")
        #expect(try installation.lockHolder() == pid)
        let log = try #require(
            first.errors.split(whereSeparator: { " \n\"',;()".contains($0) }).first { $0.hasSuffix(".log") }
        )
        #expect(FileManager.default.fileExists(atPath: String(log)), "\(log)")

        #expect(try installation.client("shutdown").status == 0)
        wait { !Processes.isAlive(pid) }
        #expect(!Processes.isAlive(pid))
        #expect(!FileManager.default.fileExists(atPath: installation.socket))
        #expect(try installation.client("entities", "--no-start").status == 69)
    }

    @Test("ten clients at once start one daemon")
    func startedOnce() throws {
        let installation = try Installation()
        let failures = Counter()
        let threads = (0..<10)
            .map { _ in
                Thread { if (try? installation.client("ping"))?.status != 0 { failures.increment() } }
            }
        for thread in threads { thread.start() }
        for thread in threads { while !thread.isFinished { usleep(10_000) } }
        #expect(failures.value == 0)
        let pid = try #require(try installation.lockHolder())
        #expect(Processes.isAlive(pid))
        #expect(try installation.client("shutdown").status == 0)
    }

    @Test("when shutdown returns, the next daemon starts")
    func shutdownAndStart() throws {
        let installation = try ProtocolTests.installation(documents: 3)
        var pid = try #require(try installation.lockHolder())
        for round in 0..<4 {
            let ended = try installation.client("shutdown")
            #expect(ended.status == 0 && ended.output == "{\"ok\":true}\n", "\(ended)")
            #expect(!Processes.isAlive(pid) || round == 0, "a daemon that is ending has the socket and the store")
            let next = try installation.client("ping")
            #expect(next.status == 0, "\(next.errors)")
            pid = try #require(try installation.lockHolder())
        }
        #expect(try installation.client("documents").rows.count == 3)
    }

    @Test("a daemon that is still ending is waited for")
    func startWhileEnding() throws {
        let installation = try ProtocolTests.installation(documents: 3)
        for _ in 0..<3 {
            let pid = try #require(try installation.lockHolder())
            kill(pid, SIGTERM)
            // Nobody answers any more, and the locks are held for a moment.
            wait { !FileManager.default.fileExists(atPath: installation.socket) }
            let next = try installation.client("documents")
            #expect(next.status == 0 && next.rows.count == 3, "\(next.errors)")
        }
    }

    @Test("values that match nothing are told on standard error, and are no error")
    func unmatchedValues() throws {
        let installation = try ProtocolTests.installation(documents: 6)
        for (flags, parts) in [
            (["quotes", "--source", "Test Wier 1"], ["no source \"Test Wier 1\"", "Test Wire"]),
            (["export", "entities", "--corpus", "fwe"], ["no corpus \"fwe\"", "\"few\""]),
            (["quotes", "--name", "Omar Hadadd"], ["\"Omar Hadadd\"", "\"Omar Haddad\""]),
            (["quotes", "--name", "Hadadd"], ["\"Hadadd\"", "\"Omar Haddad\""]),
            (["hardware", "--where", "quantity=abc"], ["hardware --group quantity lists"]),
            (["search", "qwrtp or zzyzx"], ["in capitals, OR,"]),
            (["quotes", "--name", "Zzyzx Qwrtp"], ["\"Zzyzx Qwrtp\"", "--text PART", "--group name"]),
            (["factcheck", "--about", "abortion"], ["\"abortion\"", "--text abortion"]),
            (["quotes", "--min-score", "0.5"], ["quotes have no score", "--min-score"]),
            (["factcheck", "--min-score", "7"], ["above 1"]),
            (["documents", "--since", "2031"], ["no document has a date from 2031-01-01"]),
            (["timeline", "hardware", "--name", "Kharkiv"], ["hardware", "--name Kharkiv"]),
            (["search", "ministry", "--document", "0123456789abcdef"], ["no document \"0123456789abcdef\""]),
        ] {
            let result = try installation.run(Products.client, flags)
            #expect(result.status == 0 && result.output.isEmpty, "\(flags): \(result)")
            for part in parts { #expect(result.errors.contains(part), "\(flags): \(result.errors)") }
        }
        // One unknown source beside a known one: told too, and the rows come.
        let mixed = try installation.client("documents", "--source", "Test Wire 1", "--source", "Nobody at all")
        #expect(!mixed.rows.isEmpty && mixed.errors.contains("no source \"Nobody at all\""))
        let found = try installation.client("quotes", "--name", "Omar Haddad", "--corpus", "few")
        #expect(!found.rows.isEmpty && found.errors.isEmpty, "\(found.errors)")
        // Honestly empty: each filter alone has rows.
        let honest = try installation.client("hardware", "--where", "status=tested")
        #expect(honest.status == 0 && honest.output.isEmpty && honest.errors.isEmpty, "\(honest.errors)")
    }

    @Test("documents without a date are told at the end of an ingest, and standard input is a corpus of its own")
    func undated() throws {
        let installation = try Installation()
        try installation.start()
        func lines(_ numbers: Range<Int>, dated: Bool) -> Data {
            let text = numbers.map { TestCorpus.line($0, paragraphs: 1) + "\n" }.joined()
            return Data((dated ? text : text.replacing("\"date\"", with: "\"when_it_was\"")).utf8)
        }
        let dated = try installation.client("ingest", "-", input: lines(0..<3, dated: true))
        #expect(dated.status == 0 && !dated.errors.contains("no date"), "\(dated.errors)")
        try lines(3..<8, dated: false).write(to: installation.home.appending(path: "a.jsonl"))
        try lines(8..<10, dated: false).write(to: installation.home.appending(path: "b.jsonl"))
        let files = try installation.client("ingest", "a.jsonl", "b.jsonl")
        #expect(
            files.errors.contains(
                "7 documents have no date: timelines and date filters leave them out\n"
            )
        )
        #expect(files.errors.split(separator: "\n").count { $0.contains("no date") } == 1)
        #expect(files.errors.contains("ingest again with --default-date"))
        let one = try installation.client("ingest", "-", input: lines(20..<21, dated: false))
        #expect(one.errors.contains("1 document has no date"), "\(one.errors)")
        // A folder of texts, whose names have their dates.
        let folder = installation.home.appending(path: "herald/1998/03/12")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        try Data("The harbour froze over on Thursday.".utf8).write(to: folder.appending(path: "harbour.txt"))
        let named = try installation.client("ingest", "herald", "--default-date", "name")
        #expect(named.status == 0 && !named.errors.contains("no date"), "\(named.errors)")
        #expect(try installation.rows("documents until=1998").map { $0["date"]?.stringValue } == ["1998-03-12"])
        #expect(try installation.client("ingest", "herald", "--default-date", "yesterday").status == 64)

        let corpora = try installation.rows("corpora").compactMap { $0["corpus"]?.stringValue }
        #expect(corpora.sorted() == ["a", "b", "herald", "stdin"])
        #expect(try installation.rows("documents corpus=stdin").count == 4)
    }

    @Test("formats: each holds the same rows")
    func formats() throws {
        let installation = try ProtocolTests.installation(documents: 5)
        let rows = try installation.rows("entities limit=20")
        let plain = try installation.client("entities", "--limit", "20")
        #expect(plain.rows.map(\.text) == rows.map(\.text), "JSON Lines in a pipe")
        #expect(try installation.client("entities", "--limit", "20", "--format", "jsonl").output == plain.output)
        for (format, separator) in [("csv", Character(",")), ("tsv", Character("\t"))] {
            let result = try installation.client("entities", "--limit", "20", "--format", format)
            #expect(result.status == 0, "\(result.errors)")
            let lines = result.output.split(whereSeparator: \.isNewline)
            #expect(lines.count == rows.count + 1, "a header and a line each")
            let header = lines.first?.split(separator: separator).map(String.init) ?? []
            #expect(
                Set(["label", "text", "name", "document", "sentence", "start", "end"]).isSubset(of: header),
                "\(header)"
            )
        }
        if let python = Products.python {
            // The csv module of Python reads what was written, sentences with quotation marks and commas included.
            let csv = try installation.client("entities", "--limit", "20", "--format", "csv").output
            let code =
                "import csv,json,sys; [print(json.dumps([r['text'], r['sentence'], r['start']])) for r in csv.DictReader(sys.stdin)]"
            let read = try installation.run(python, ["-c", code], input: Data(csv.utf8))
            let expected = rows.map {
                [$0["text"]?.stringValue, $0["sentence"]?.stringValue, "\($0["start"]?.integerValue ?? -1)"]
            }
            let found = try read.output.split(separator: "\n")
                .map { try JSONValue(parsing: String($0)).arrayValue?.map(\.stringValue) ?? [] }
            #expect(found == expected, "\(read.errors)")
        }
        let table = try installation.client("entities", "--limit", "20", "--format", "table", "--rows")
        #expect(table.status == 0)
        #expect(table.output.split(separator: "\n").count > rows.count)
        #expect(!table.output.contains("\u{1B}"), "no colours where no terminal is")
        #expect(rows.allSatisfy { table.output.contains($0["name"]?.stringValue ?? "") })
    }

    @Test("every analyzer is a subcommand; what is none is told with the nearest")
    func subcommands() throws {
        let installation = try ProtocolTests.installation(documents: 5)
        for analyzer in try installation.analyzers() {
            let result = try installation.client(analyzer, "--limit", "3")
            #expect(result.status == 0, "\(analyzer): \(result.errors)")
            #expect(result.rows.allSatisfy { $0["analyzer"]?.stringValue == analyzer })
            #expect(try installation.client(analyzer, "--group", "label").status == 0)
        }
        for (arguments, status, names) in [
            (["entites"], 64, "entities"), (["nonsense"], 64, "nonsense"),
            (["entities", "--lable", "x"], 64, "--label"),
            (["entities", "--limit", "many"], 64, "limit"), (["entities", "--since", "tomorrow"], 64, "since"),
            (["document", "0123456789abcdef"], 66, "0123456789abcdef"), (["job", "77"], 66, "77"),
            (["remove", "--corpus", "none"], 66, "none"), (["ingest"], 64, "path"),
        ] as [([String], Int32, String)] {
            let result = try installation.run(Products.client, arguments)
            #expect(result.status == status, "\(arguments): \(result.errors)")
            #expect(result.errors.contains(names), "\(arguments): \(result.errors)")
            #expect(result.output.isEmpty, "\(arguments): \(result.output)")
        }
    }

    @Test("standard input is spooled, and the spool removed")
    func standardInput() throws {
        let installation = try Installation()
        try installation.start()
        let lines = (0..<6).map { TestCorpus.line($0) + "\n" }.joined()
        let result = try installation.client("ingest", "-", "--corpus", "piped", input: Data(lines.utf8))
        #expect(result.status == 0, "\(result.errors)")
        #expect(try installation.rows("documents corpus=piped").count == 6)
        let spool = try #require(try installation.ask("hello").last.flatMap { Status($0) }?["spool"])
        try wait { try FileManager.default.contentsOfDirectory(atPath: spool).isEmpty }
        #expect(try FileManager.default.contentsOfDirectory(atPath: spool) == [])
    }

    /// Whether the file system of temporary files knows files without a name (O_TMPFILE).
    private static let hasNamelessFiles: Bool = {
        let file = open(NSTemporaryDirectory(), O_WRONLY | O_DIRECTORY | 0o20_000_000, 0o600)
        if file >= 0 { close(file) }
        return file >= 0
    }()

    @Test(
        "a client that is killed while it spools leaves nothing in the spool folder",
        .enabled(if: hasNamelessFiles, "needs a file system with O_TMPFILE")
    )
    func killedSpooling() throws {
        let installation = try Installation()
        try installation.start()
        let spool = try #require(try installation.ask("hello").last.flatMap { Status($0) }?["spool"])
        let client = Process()
        client.executableURL = URL(filePath: Products.client)
        client.arguments = ["ingest", "-"]
        client.environment = installation.environment
        let input = Pipe.alone()
        client.standardInput = input
        client.standardError = FileHandle.nullDevice
        try client.start()
        defer { kill(client.processIdentifier, SIGKILL) }
        // More than the pipe holds: when it is written, the client has taken some.
        let text = String(repeating: TestCorpus.line(0) + "\n", count: 400)
        try #require(text.utf8.count > 1 << 17)
        try input.fileHandleForWriting.write(contentsOf: Data(text.utf8))
        // Not SIGINT or SIGTERM: processes inherit that the threads of the tests block them.
        kill(client.processIdentifier, SIGKILL)
        client.waitUntilExit()
        #expect(client.terminationReason == .uncaughtSignal)
        #expect(try FileManager.default.contentsOfDirectory(atPath: spool) == [])
        #expect(try installation.rows("jobs") == [])
    }

    @Test("a folder, by a relative path, with archives in it")
    func folder() throws {
        let installation = try Installation()
        try installation.start()
        let folder = installation.home.appending(path: "in/deep")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        try TestCorpus.write(4, to: installation.home.appending(path: "in/a.jsonl"))
        try Data((10..<13).map { TestCorpus.line($0) + "\n" }.joined().utf8)
            .write(to: folder.appending(path: "b.jsonl"))
        try Data("A title\n\nOmar Haddad spoke in Lagos.\n".utf8).write(to: folder.appending(path: "c.txt"))
        #expect(try installation.run("/bin/sh", ["-c", "cd in/deep && gzip b.jsonl"]).status == 0)
        let result = try installation.client("ingest", "in", "--corpus", "folder")
        #expect(result.status == 0, "\(result.errors)")
        let documents = try installation.rows("documents corpus=folder")
        #expect(documents.count == 8)
        let origins = Set(documents.compactMap { $0["origin"]?.stringValue })
        #expect(origins.contains { $0.contains("deep/b.jsonl.gz") }, "\(origins)")
        #expect(documents.contains { $0["title"]?.stringValue == "A title" })
    }

    @Test("a reader that has enough ends it quietly")
    func head() throws {
        let installation = try ProtocolTests.installation(documents: 60)
        let began = ContinuousClock.now
        let result = try installation.run(
            "/bin/sh",
            ["-c", "{ '\(Products.client)' export entities; echo \"exit $?\" >&2; } | head -1"]
        )
        #expect(result.rows.count == 1)
        #expect(result.errors.split(separator: "\n").count == 1, "no complaint: \(result.errors)")
        #expect(began.duration(to: .now) < .seconds(30))
        #expect(try installation.ask("ping").last == "ok rows=0")
    }

    @Test("analyze, raw, and help without a daemon")
    func others() throws {
        let installation = try Installation()
        #expect(try installation.client("--help").status == 0)
        #expect(try installation.client("entities", "--help").output.contains("--label"))
        #expect(try installation.client("help", "quotes").output.contains("--name"))
        #expect(try installation.client("--version").output.contains("."))
        #expect(!FileManager.default.fileExists(atPath: installation.socket), "help starts no daemon")
        try installation.start()
        let result = try installation.client(
            "analyze",
            "--text",
            "The president, Vladimir Putin, said that he had met Omar Haddad in Lagos."
        )
        #expect(result.rows.contains { $0["name"]?.stringValue == "Vladimir Putin" })
        let good = "{\"text\":\"Putin said that he had spoken to them.\"}\n"
        let lines = Data("\(good){\"text\":\n\(good)".utf8)
        let bad = try installation.client("analyze", "-", input: lines)
        #expect(bad.status == 65, "\(bad.errors)")
        #expect(bad.errors.contains("line 2 of -"), "\(bad.errors)")
        let named = bad.rows.filter { $0["text"]?.stringValue == "Putin" }
        #expect(Set(named.compactMap { $0["line"]?.integerValue }) == [1, 3])
        #expect(try installation.client("raw", "#7 ping").output.contains("#7 ok rows=0"))
        // What is no text, a language that nobody reads, and a date that is none.
        let pdf = try installation.client("analyze", "-", input: Data("%PDF-1.7\n\u{0}".utf8))
        #expect(pdf.status == 65 && pdf.errors.contains("UTF-8"), "\(pdf.errors)")
        let western = try installation.client(
            "analyze",
            "-",
            input: Data("Mr M".utf8) + [0xFC] + Data("ller came.".utf8)
        )
        #expect(western.status == 65 && western.errors.contains("ingest"), "\(western.errors)")
        let german =
            "Der Bürgermeister sagte am Montag, dass die Brücke noch nicht fertig ist und erst im Herbst geöffnet wird."
        let foreign = try installation.client("analyze", "--text", german, "--date", "gestern")
        #expect(foreign.errors.contains("skipped: ") && foreign.errors.contains("\"de\""), "\(foreign.errors)")
        #expect(foreign.errors.contains("the date \"gestern\" is none"), "\(foreign.errors)")
    }
}
