// The client on a terminal: tables and colours by default, a progress bar, lines that fit.

import Glibc
import Testing

@testable import analyze_client

/// Runs the client on a pseudo-terminal of so many columns and gives what it printed.
private func runOnTerminal(
    _ arguments: [String],
    columns: UInt16,
    in folder: borrowing TemporaryFolder,
    environment: [String: String] = [:]
) throws -> String {
    let main = open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC)
    try #require(main >= 0)
    defer { close(main) }
    // TIOCSPTLCK and TIOCGPTN of Linux, which the Glibc module does not show.
    var lock: Int32 = 0
    var number: UInt32 = 0
    try #require(ioctl(main, 0x4004_5431, &lock) == 0 && ioctl(main, 0x8004_5430, &number) == 0)
    var size = winsize(ws_row: 40, ws_col: columns, ws_xpixel: 0, ws_ypixel: 0)
    let terminal = "/dev/pts/\(number)"
    let held = open(terminal, O_RDWR | O_NOCTTY | O_CLOEXEC)
    try #require(held >= 0 && ioctl(main, UInt(TIOCSWINSZ), &size) == 0)
    let executable = try clientPath()
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    for descriptor in Int32(0)...2 {
        posix_spawn_file_actions_addopen(&actions, descriptor, terminal, O_RDWR | O_NOCTTY, 0)
    }
    var words = ([executable] + arguments).map { (word: String) in strdup(word) } + [nil]
    let all = ["HOME": folder.path, "TERM": "xterm"].merging(environment) { $1 }
    var variables = all.map { strdup("\($0.key)=\($0.value)") } + [nil]
    defer { for pointer in words + variables { free(pointer) } }
    var process: pid_t = 0
    try #require(posix_spawn(&process, executable, &actions, nil, &words, &variables) == 0)
    var output: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 4096)
    var status: Int32 = 0
    var hasEnded = false
    while true {
        var wait = pollfd(fd: main, events: Int16(POLLIN), revents: 0)
        if poll(&wait, 1, hasEnded ? 0 : 20) > 0 {
            let count = read(main, &buffer, buffer.count)
            guard count > 0 else { break }
            output += buffer[..<count]
        } else if hasEnded {
            break
        } else {
            hasEnded = waitpid(process, &status, WNOHANG) == process
        }
    }
    close(held)
    return String(decoding: output, as: UTF8.self).replacing("\r\n", with: "\n")
}

/// The text without escape sequences.
private func plain(_ text: String) -> String { text.replacing(/\u{1B}\[[0-9;]*[A-Za-z]/, with: "") }

@Suite("On a terminal")
struct TerminalTests {
    @Test("tables are the default, coloured, and fit", arguments: [40, 80, 200] as [UInt16])
    func tables(_ columns: UInt16) throws {
        let folder = try TemporaryFolder()
        let server = try FakeServer(in: folder) { line in
            line.contains("group=")
                ? "{\"name\":\"NATO\",\"count\":3,\"documents\":2}\nok rows=1\n"
                : String(repeating: ClientTests.row + "\n", count: 3) + "ok rows=3\n"
        }
        let top = try runOnTerminal(["entities", "--socket", server.path], columns: columns, in: folder)
        #expect(
            server.requests == [
                "entities group=name label=PERSON label=ORG label=LOC label=MISC limit=20 progress=true"
            ]
        )
        #expect(top.contains("\u{1B}[1mNATO"))
        let rows = try runOnTerminal(
            ["entities", "--name", "x", "--socket", server.path],
            columns: columns,
            in: folder
        )
        #expect(rows.contains("\u{1B}[1;33m"))
        let lines = plain(rows).split(separator: "\n")
        #expect(lines.count == 4)
        #expect(lines.allSatisfy { displayWidth(String($0)) <= Int(columns) })
    }

    @Test(
        "a long count says how far it is, and leaves nothing of it in the answer",
        arguments: [["entities", "--group", "source"], ["timeline", "quotes"], ["together", "entities"]]
    )
    func counting(_ arguments: [String]) throws {
        let folder = try TemporaryFolder()
        let server = try FakeServer(in: folder) { _ in
            "{\"examined\":250000,\"documents\":1000000}\n{\"name\":\"NATO\",\"with\":\"x\",\"period\":\"2024\",\"count\":3,\"documents\":2}\n"
                + "ok rows=2\n"
        }
        let text = try runOnTerminal(arguments + ["--socket", server.path], columns: 80, in: folder)
        #expect(server.requests.count == 1 && server.requests[0].hasSuffix(" progress=true"))
        let parts = text.split(separator: "\r\u{1B}[K")
        #expect(parts.count == 2)
        #expect(parts.first == "250,000 of up to 1,000,000 documents looked at")
        #expect(!(parts.last ?? "").contains("1000000") && (parts.last ?? "").contains("2"))
    }

    @Test("no colours with NO_COLOR, --no-color and a dumb terminal")
    func colours() throws {
        let folder = try TemporaryFolder()
        let server = try FakeServer(in: folder) { _ in ClientTests.row + "\nok rows=1\n" }
        let arguments = ["quotes", "--socket", server.path]
        for (more, environment) in [
            ([], ["NO_COLOR": "1"]), (["--no-color"], [:]), ([], ["TERM": "dumb"]),
        ] as [([String], [String: String])] {
            let text = try runOnTerminal(arguments + more, columns: 80, in: folder, environment: environment)
            #expect(!text.contains("\u{1B}") && text.contains("Anna Berg"))
        }
    }

    @Test("an ingest shows a bar, then a summary")
    func bar() throws {
        let folder = try TemporaryFolder()
        let server = try FakeServer(in: folder) { _ in IngestTests.progress + "ok rows=2 job=3 state=done\n" }
        let text = try runOnTerminal(["ingest", "/a/news.tar.gz", "--socket", server.path], columns: 100, in: folder)
        #expect(text.contains("█") && text.contains(" 50%") && text.contains("10 documents"))
        #expect(
            plain(text)
                .hasSuffix(
                    "news.tar.gz: 40 documents, 2 duplicates, 1 failure in 1 s; see: analyze-client "
                        + "failures --job 3\n"
                )
        )
    }
}
