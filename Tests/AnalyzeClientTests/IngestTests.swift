// Ingest: paths, standard input, progress, and the daemon that is started.

import Glibc
import LineProtocol
import Synchronization
import Testing

/// Counts calls.
final class Counter: Sendable {
    private let count = Mutex(0)
    func next() -> Int {
        count.withLock {
            $0 += 1
            return $0
        }
    }
}

@Suite("ingest")
struct IngestTests {
    static let progress =
        #"{"job":3,"state":"running","documents":10,"failures":0,"bytes":50,"bytesTotal":100,"eta":1}"# + "\n"
        + #"{"job":3,"state":"done","documents":40,"duplicates":2,"failures":1,"bytes":100,"bytesTotal":100}"# + "\n"

    static let job = #"{"job":3,"state":"queued","documents":0,"failures":0}"# + "\nok rows=1 job=3\n"

    @Test("progress rows in a pipe, a summary that says where to look")
    func follows() throws {
        let folder = try TemporaryFolder()
        let server = try FakeServer(in: folder) { line in
            if line.hasPrefix("failures") {
                return #"{"job":3,"message":"it is PDF","origin":"a.zip!b.pdf"}"# + "\nok rows=1\n"
            }
            return line.hasPrefix("ingest") ? Self.job : Self.progress + "ok rows=2 job=3 state=done\n"
        }
        let piped = try runClient(["ingest", "/a/news.tar.gz", "--socket", server.path], in: folder)
        #expect(piped.code == 0)
        #expect(piped.output == Self.progress)
        #expect(piped.errors.contains("news.tar.gz: 40 documents, 2 duplicates, 1 failure"))
        #expect(piped.errors.contains("\n  a.zip!b.pdf: it is PDF\n"))
        #expect(piped.errors.contains("analyze-client failures --job 3"))
        let table = try runClient(
            ["ingest", "/a/news.tar.gz", "--format", "table", "--socket", server.path],
            in: folder
        )
        #expect(table.output.hasPrefix("news.tar.gz: 40 documents"))
        let requests = ["ingest /a/news.tar.gz", "job 3 follow=true", "failures job=3"]
        #expect(server.requests == requests + requests)
    }

    @Test("several paths are jobs of their own, relative ones are made absolute, failures decide the exit code")
    func several() throws {
        let folder = try TemporaryFolder()
        let server = try FakeServer(in: folder) { line in
            if line.hasPrefix("ingest") {
                return #"{"job":\#(line.contains("bad") ? 4 : 3),"state":"queued"}"# + "\nok rows=1\n"
            }
            return line.hasPrefix("job 4")
                ? #"{"job":4,"state":"failed","documents":0,"failures":1,"message":"no gzip"}"#
                    + "\nok rows=1 state=failed\n"
                : Self.progress + "ok rows=2\n"
        }
        let paths = ["x.gz", "./bad.gz"] + (1...9).map { "/n\($0).gz" }
        let outcome = try runClient(["ingest"] + paths + ["--socket", server.path], in: folder)
        #expect(outcome.code == 65)
        #expect(outcome.errors.contains("no gzip"))
        let working = try #require(getcwd(nil, 0))
        defer { free(working) }
        let here = String(cString: working)
        // All are submitted before one is followed: an end of the client loses none.
        #expect(server.requests.prefix(11).allSatisfy { $0.hasPrefix("ingest ") })
        #expect(server.requests.dropFirst(11).allSatisfy { !$0.hasPrefix("ingest ") })
        #expect(server.requests.count { $0.hasPrefix("job ") } == 11)
        #expect(server.requests.contains("ingest \(formatValue(here + "/x.gz"))"))
        #expect(server.requests.contains("ingest \(formatValue(here + "/bad.gz"))"))
    }

    @Test("a refused path is reported with its code")
    func refused() throws {
        let folder = try TemporaryFolder()
        let server = try FakeServer(in: folder) { _ in "error not-found \"/none: No such file\"\n" }
        let outcome = try runClient(["ingest", "/none", "--socket", server.path], in: folder)
        #expect(outcome.code == 66 && outcome.errors == "analyze-client: /none: No such file\n")
        for flags in [["--no-follow"], []] {
            let both = try runClient(["ingest", "/none", "/too"] + flags + ["--socket", server.path], in: folder)
            #expect(both.code == 66)
            #expect(server.requests.last?.hasPrefix("ingest /too") == true)
        }
    }

    @Test("standard input is spooled into the folder that hello names, and removed when it is refused")
    func standardInput() throws {
        let folder = try TemporaryFolder()
        let spool = folder.path + "/spool"
        let isRefused = Mutex(false)
        let contents = Mutex("")
        let server = try FakeServer(in: folder) { line in
            if line.hasPrefix("hello") { return "ok rows=0 spool=\(formatValue(spool))\n" }
            let path = (try? Request(parsing: line))??.positionals.first ?? ""
            if line.hasPrefix("ingest") { contents.withLock { $0 = (try? readFile(path)) ?? "" } }
            if line.hasPrefix("job") || line.hasPrefix("failures") { return Self.progress + "ok rows=2\n" }
            return isRefused.withLock { $0 } ? "error store-full \"no space\"\n" : Self.job
        }
        let text = String(repeating: "{\"text\":\"x\"}\n", count: 20_000)
        let taken = try runClient(["ingest", "-", "--corpus", "web", "--socket", server.path], in: folder, input: text)
        #expect(taken.code == 0, "\(taken.errors)")
        #expect(taken.errors.contains("standard input: 40 documents"))
        #expect(contents.withLock { $0 } == text)
        let last = try #require(server.requests.last { $0.hasPrefix("ingest") })
        let request = try #require(try Request(parsing: last))
        #expect(request.isTrue("spooled") && request.value("corpus") == "web")
        let path = try #require(request.positionals.first)
        #expect(path.hasPrefix(spool + "/stdin-"))
        #expect(access(path, F_OK) == 0)
        var facts = stat()
        #expect(stat(path, &facts) == 0 && facts.st_mode & 0o777 == 0o600)

        isRefused.withLock { $0 = true }
        let refused = try runClient(["ingest", "-", "--socket", server.path], in: folder, input: "x")
        #expect(refused.code == 74)
        let line = try #require(server.requests.last)
        let second = try #require(try Request(parsing: line)?.positionals.first)
        #expect(access(second, F_OK) != 0)
    }

    /// A script in the place of analyzerd, beside a copy of the client.
    private func install(_ script: String, in folder: borrowing TemporaryFolder) throws -> String {
        let client = folder.path + "/analyze-client"
        try #require(link(try clientPath(), client) == 0 || copy(try clientPath(), client))
        _ = try folder.write("analyzerd", "#!/bin/sh\n" + script, mode: 0o700)
        let alias = folder.path + "/alias"
        try #require(symlink(client, alias) == 0)
        return alias
    }

    private func copy(_ from: String, _ to: String) -> Bool {
        var process: pid_t = 0
        var words = ["cp", from, to].map { (word: String) in strdup(word) } + [nil]
        defer { for word in words { free(word) } }
        guard posix_spawnp(&process, "cp", nil, nil, &words, environ) == 0 else { return false }
        var status: Int32 = 0
        return waitpid(process, &status, 0) == process && status == 0
    }

    @Test("the analyzerd beside the client is started, in a session of its own, with its log named")
    func starts() throws {
        let folder = try TemporaryFolder()
        // The script stands in for the daemon: it notes how it was called and moves a waiting socket into place.
        let server = try FakeServer(in: folder) { _ in "ok rows=0\n" }
        let waiting = folder.path + "/waiting"
        try #require(rename(server.path, waiting) == 0)
        let client = try install(
            """
            echo "$@" > '\(folder.path)/called'
            ps -o sid= -p $$ | tr -d ' ' > '\(folder.path)/session'; echo $$ >> '\(folder.path)/session'
            echo hello from the log >&2
            readlink /proc/$$/fd/0 >> '\(folder.path)/called'
            mv '\(waiting)' '\(server.path)'
            """,
            in: folder
        )
        let outcome = try runClient(
            ["ping", "--socket", server.path, "--data", folder.path + "/data"],
            in: folder,
            executable: client
        )
        #expect(outcome.code == 0, "\(outcome.errors)")
        let log = folder.path + "/state/analyzerd/analyzerd.log"
        #expect(outcome.errors.contains(log))
        #expect(try readFile(log) == "hello from the log\n")
        #expect(
            try readFile(folder.path + "/called")
                == "serve --socket \(server.path) --data \(folder.path)/data\n/dev/null\n"
        )
        let session = try readFile(folder.path + "/session").split(separator: "\n")
        if session.count == 2 { #expect(session[0] == session[1]) }
    }

    @Test("a daemon that cannot start is 69, with its last words; --no-start starts nothing")
    func cannotStart() throws {
        let folder = try TemporaryFolder()
        let client = try install("echo cannot open the store >&2; touch '\(folder.path)/ran'; exit 3", in: folder)
        let forbidden = try runClient(
            ["ping", "--no-start", "--socket", folder.path + "/s"],
            in: folder,
            executable: client
        )
        #expect(forbidden.code == 69)
        #expect(access(folder.path + "/ran", F_OK) != 0)
        let outcome = try runClient(["ping", "--socket", folder.path + "/s"], in: folder, executable: client)
        #expect(outcome.code == 69)
        #expect(outcome.errors.contains("exit code 3") && outcome.errors.contains("cannot open the store"))
    }

    @Test("a client without an analyzerd beside it says so")
    func nothingToStart() throws {
        let folder = try TemporaryFolder()
        let client = try install("exit 0", in: folder)
        unlink(folder.path + "/analyzerd")
        let outcome = try runClient(["ping", "--socket", folder.path + "/s"], in: folder, executable: client)
        #expect(outcome.code == 69 && outcome.errors.contains(folder.path + "/analyzerd"))
    }
}
