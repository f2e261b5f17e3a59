// The real executable against a scripted server: requests, formats, errors, exit codes.

import Glibc
import JSONText
import LineProtocol
import Testing

@testable import analyze_client

@Suite("analyze-client")
struct ClientTests {
    static let row =
        #"{"analyzer":"quotes","label":"direct","start":10,"end":29,"text":"We will not go.","name":"Anna Berg","#
        + #""score":0.97,"attributes":{"cue":"said","negated":false},"document":"8a4f0c21d97be360","corpus":"news","#
        + #""date":"2024-03-14T09:30:00Z","source":"Example Wire","title":"Talks","sentence":"“We will not go.” Berg said."}"#

    @Test(
        "each subcommand sends its request",
        arguments: [
            (["ping"], "ping"), (["hello"], "hello protocol=1"), (["analyzers"], "analyzers"), (["jobs"], "jobs"),
            (["job", "3"], "job 3"), (["cancel", "3"], "cancel 3"), (["failures"], "failures"),
            (["failures", "--job", "2"], "failures job=2"), (["corpora"], "corpora"), (["stats"], "stats"),
            (["reload"], "reload"), (["shutdown"], "shutdown"), (["document", "abc"], "document abc"),
            (["documents", "--since", "2024"], "documents since=2024"),
            (["remove", "--corpus", "a b"], "remove corpus=\"a b\""),
            (["remove", "--document", "x"], "remove document=x"), (["backup", "/tmp/x"], "backup /tmp/x"),
            (["search", "peace", "talks", "--limit", "3"], "search \"peace talks\" limit=3"),
            (["timeline", "hardware", "--by", "week", "--label", "tank"], "timeline hardware by=week label=tank"),
            (["together", "entities", "--with", "hardware"], "together entities with=hardware"),
            (["watch", "quotes", "--after", "7"], "watch quotes after=7"),
            (["export", "quotes", "--corpus", "news"], "export quotes corpus=news"),
            (
                ["reanalyze", "--analyzer", "quotes", "--failed", "--outdated"],
                "reanalyze analyzer=quotes failed=true outdated=true"
            ),
            (
                [
                    "ingest", "--no-follow", "/a b.gz", "--corpus", "c", "--split", "blank-lines", "--fields",
                    "text=body",
                ],
                "ingest \"/a b.gz\" corpus=c split=blank-lines fields=\"text=body\""
            ),
            (
                ["ingest", "--no-follow", "/a.csv", "--dates", "day-first", "--source", "The Bugle"],
                "ingest /a.csv dates=day-first source=\"The Bugle\""
            ),
            (
                ["ingest", "--no-follow", "/herald", "--default-date", "name"], "ingest /herald default-date=name"
            ),
            (["factcheck", "--sort", "highest", "--limit", "3"], "factcheck sort=highest limit=3"),
            (["entities", "--sort", "lowest", "--format", "table"], "entities sort=lowest"),
            (["casualties", "--sort", "lowest"], "casualties sort=lowest"),
            (["search", "peace", "talks", "--sort", "relevance"], "search \"peace talks\" sort=relevance"),
            (["entities"], "entities"), (["entities", "--group", "label"], "entities group=label"),
            (["quotes", "--name", "Vladimir Putin"], "quotes name=\"Vladimir Putin\""),
            (["casualties", "--limit", "5"], "casualties limit=5"),
            (["help", "quotes", "--format", "jsonl"], "help quotes"),
            (["casualties", "--help"], "help casualties"), (["raw", "stats"], "stats"),
            (
                [
                    "hardware", "--name", "A", "--name", "B", "--label", "tank", "--text", "t", "--about", "x",
                    "--country",
                    "UA", "--corpus", "c", "--source", "s", "--document", "d", "--since", "2024-01", "--until",
                    "2024-02",
                    "--min-score", "-0.5", "--where", "quantity=300..", "--where", "status=shot=down", "--cursor", "z",
                ],
                "hardware name=A name=B label=tank text=t about=x country=UA corpus=c source=s document=d since=2024-01 "
                    + "until=2024-02 min-score=-0.5 where.quantity=300.. where.status=\"shot=down\" cursor=z"
            ),
        ]
    )
    func requests(_ arguments: [String], _ request: String) throws {
        let folder = try TemporaryFolder()
        let server = try FakeServer(in: folder) { _ in "ok rows=0\n" }
        let outcome = try runClient(arguments + ["--socket", server.path], in: folder)
        #expect(server.requests == [request])
        #expect(outcome.code == 0, "\(outcome.errors)")
        let parsed = try #require(try Request(parsing: request))
        #expect(throws: Never.self) {
            try VerbTable.validate(parsed, analyzers: VerbTable.builtInAnalyzers + ["casualties"])
        }
    }

    @Test("in a pipe rows pass byte for byte")
    func bytes() throws {
        let folder = try TemporaryFolder()
        let odd = #"{ "a" : "é\u00e9\u001b[31m" , "b":1.0e0 }"#
        let server = try FakeServer(in: folder) { _ in Self.row + "\n" + odd + "\nok rows=2 more=true cursor=\"a b\"\n"
        }
        let outcome = try runClient(["quotes", "--socket", server.path], in: folder)
        #expect(outcome.output == Self.row + "\n" + odd + "\n")
        #expect(outcome.errors.contains("--cursor a b"))
    }

    @Test(
        "exit codes are those of PROTOCOL.md, and rows before an error are kept",
        arguments: zip(ErrorCode.allCases, [64, 64, 65, 65, 66, 64, 77, 75, 75, 75, 75, 75, 74, 70] as [Int32])
    )
    func exitCodes(_ code: ErrorCode, _ exit: Int32) throws {
        let folder = try TemporaryFolder()
        let server = try FakeServer(in: folder) { _ in
            "{\"a\":1}\nerror \(code.rawValue) \"because \\u001b[31m of it\"\n"
        }
        let outcome = try runClient(["quotes", "--socket", server.path], in: folder)
        #expect(outcome.code == exit)
        #expect(outcome.output == "{\"a\":1}\n")
        #expect(outcome.errors.contains("because"))
        #expect(!outcome.errors.contains("\u{1B}"))
    }

    @Test("an unknown word is the daemon's to judge, with the nearest one and 64")
    func unknown() throws {
        let folder = try TemporaryFolder()
        let server = try FakeServer(in: folder) { line in
            let verb = line.split(separator: " ").first.map(String.init) ?? ""
            return VerbTable.unknownVerb(verb, analyzers: VerbTable.builtInAnalyzers).status.line + "\n"
        }
        let outcome = try runClient(["qoutes", "--name", "x", "--socket", server.path], in: folder)
        #expect(outcome.code == 64)
        #expect(outcome.errors.contains("did you mean quotes?"))
        #expect(server.requests == ["qoutes name=x"])
    }

    @Test(
        "wrong usage is 64, with no request sent and the nearest flag named",
        arguments: [
            (["quotes", "--nam", "x"], "--name"), (["quotes", "--where", "quantity"], "ATTRIBUTE=VALUE"),
            (["quotes", "extra"], "extra"), (["remove"], "--corpus"),
            (["remove", "--corpus", "a", "--document", "b"], "either"),
            (["two words"], "two words"), (["verb\nremove corpus=x"], "verb"), (["quotes", "--format", "xml"], "xml"),
            (["ingest"], "path"), (["ingest", "-", "-"], "once"), (["ingest", "a.csv", ""], "empty"),
            (["raw", "a\nb"], "line feed"), (["analyze"], "FILE"),
            (["entities", "--rows", "--group", "name"], "exclude"),
            (["factcheck", "--sort", "highest", "--group", "name"], "exclude"), (["job"], "id"),
        ]
    )
    func usage(_ arguments: [String], _ part: String) throws {
        let folder = try TemporaryFolder()
        let server = try FakeServer(in: folder) { _ in "ok rows=0\n" }
        let outcome = try runClient(arguments, in: folder, environment: ["ANALYZERD_SOCKET": server.path])
        #expect(outcome.code == 64)
        #expect(outcome.errors.contains(part), "\(outcome.errors)")
        #expect(server.requests.isEmpty)
    }

    @Test("flags may stand before the subcommand; sockets come from the environment")
    func leadingFlags() throws {
        let folder = try TemporaryFolder()
        let server = try FakeServer(in: folder) { _ in Self.row + "\nok rows=1\n" }
        let outcome = try runClient(["--format", "csv", "--socket=" + server.path, "jobs"], in: folder)
        #expect(outcome.output.hasPrefix("job,state,"))
        #expect(server.requests == ["jobs"])
    }

    @Test("no daemon: 69 and what to do, for a missing, a stale and a foreign socket")
    func noDaemon() throws {
        let folder = try TemporaryFolder()
        let missing = try runClient(["ping", "--no-start", "--socket", folder.path + "/none"], in: folder)
        #expect(missing.code == 69)
        #expect(missing.errors.contains("--no-start"))
        #expect(missing.errors.contains("analyzerd serve --socket \(folder.path)/none &"), "\(missing.errors)")
        let file = try folder.write("file", "")
        #expect(try runClient(["ping", "--no-start", "--socket", file], in: folder).code == 69)
        let foreign = try FakeServer(in: folder, greeting: "220 mail ready\n") { _ in nil }
        let other = try runClient(["ping", "--socket", foreign.path], in: folder)
        #expect(other.code == 69)
        #expect(other.errors.contains("no analyzerd answers"))
        let long = "/" + String(repeating: "x", count: 120)
        let tooLong = try runClient(["ping", "--socket", long], in: folder)
        #expect(tooLong.code == 64 && tooLong.errors.contains("107"))
        let closed = try runClient(["shutdown", "--socket", folder.path + "/none"], in: folder)
        #expect(closed.code == 69)
    }

    @Test("another protocol, a busy daemon, a cut answer, nonsense")
    func brokenServers() throws {
        func run(greeting: String, answer: String?) throws -> Outcome {
            let folder = try TemporaryFolder()
            let server = try FakeServer(in: folder, greeting: greeting) { _ in answer }
            return try runClient(["quotes", "--format", "table", "--socket", server.path], in: folder)
        }
        let good = "analyzerd 1.0\n"
        #expect(try run(greeting: "analyzerd 2.0 version=9\n", answer: nil).code == 64)
        #expect(try run(greeting: "error busy \"256 connections\"\n", answer: nil).code == 75)
        let cut = try run(greeting: good, answer: nil)
        #expect(cut.code == 74 && cut.errors.contains("before the answer was complete"))
        #expect(try run(greeting: good, answer: "what?\n").code == 70)
        #expect(try run(greeting: good, answer: "{\"a\":\nok rows=1\n").code == 70)
    }

    @Test("while the daemon is loading, the request is repeated")
    func loading() throws {
        let folder = try TemporaryFolder()
        let calls = Counter()
        let server = try FakeServer(in: folder) { _ in
            calls.next() < 3 ? "error loading \"opening the store\"\n" : "{\"a\":1}\nok rows=1\n"
        }
        let outcome = try runClient(["corpora", "--socket", server.path], in: folder)
        #expect(outcome.code == 0 && outcome.output == "{\"a\":1}\n")
        #expect(server.requests == ["corpora", "corpora", "corpora"])
    }

    @Test("csv asks for the declared attributes and guards against formulas")
    func csv() throws {
        let folder = try TemporaryFolder()
        let server = try FakeServer(in: folder) { line in
            line == "analyzers"
                ? #"{"name":"quotes","attributes":["cue","negated","speaker"]}"# + "\nok rows=1\n"
                : Self.row + "\n"
                    + #"{"document":"d","text":"=cmd|' /C calc'!A0, \"x\"","score":-0.5,"attributes":{"new":1}}"#
                    + "\nok rows=2\n"
        }
        let outcome = try runClient(["quotes", "--format", "csv", "--socket", server.path], in: folder)
        let lines = outcome.output.split(separator: "\r\n")
        #expect(lines.count == 3)
        #expect(
            lines[0].hasPrefix("document,date,source,corpus,analyzer,label,name,text,start,end,score,attributes.cue")
        )
        #expect(lines[0].hasSuffix(",sentence,sentenceStart,title,url,origin,version,attributes.new"))
        #expect(lines[2].hasPrefix("d,,,,,,,\"'=cmd|' /C calc'!A0, \"\"x\"\"\",,,-0.5,"))
        let open = try runClient(
            ["quotes", "--format", "tsv", "--no-formula-guard", "--socket", server.path],
            in: folder
        )
        #expect(open.output.contains("\t=cmd|"))
        // Excel needs the mark to know that it is UTF-8; other programs take it for a part of the first name.
        let marked = try runClient(["quotes", "--format", "csv", "--bom", "--socket", server.path], in: folder)
        #expect(Array(marked.output.utf8) == [0xEF, 0xBB, 0xBF] + Array(outcome.output.utf8))
        for other in ["tsv", "jsonl", "table"] {
            let refused = try runClient(["quotes", "--format", other, "--bom", "--socket", server.path], in: folder)
            #expect(refused.code == 64 && refused.errors.contains("--bom belongs to --format csv"))
        }
    }

    @Test("tables: top names for entities, rows when asked, and it says so")
    func tables() throws {
        let folder = try TemporaryFolder()
        let server = try FakeServer(in: folder) { line in
            line.contains("group=")
                ? #"{"name":"NATO","count":12345,"documents":7,"first":"2024-01-02","last":"2024-03-04T05:06:07Z"}"#
                    + "\nok rows=1\n"
                : Self.row + "\nok rows=1 undated=4\n"
        }
        func run(_ arguments: [String]) throws -> Outcome {
            try runClient(arguments + ["--format", "table", "--socket", server.path], in: folder)
        }
        let top = try run(["entities", "--limit", "3"])
        #expect(
            top.output == "name   count  documents  first       last\nNATO  12,345          7  2024-01-02  2024-03-04\n"
        )
        #expect(top.errors.contains("--rows"))
        _ = try run(["entities", "--rows"])
        _ = try run(["entities", "--label", "PERSON"])
        _ = try run(["entities"])
        #expect(
            server.requests == [
                "entities group=name label=PERSON label=ORG label=LOC label=MISC limit=3", "entities",
                "entities label=PERSON", "entities group=name label=PERSON label=ORG label=LOC label=MISC limit=20",
            ]
        )
        let quotes = try run(["quotes"])
        #expect(
            quotes.output.hasPrefix(
                "date        source        speaker    label   quote            document\n"
                    + "2024-03-14  Example Wire  Anna Berg  direct  We will not go.  8a4f0c21d97be360\n"
            )
        )
        #expect(quotes.errors.contains("4 undated"))
        let none = try runClient(["ping", "--format", "table", "--socket", server.path], in: folder)
        #expect(none.code == 0)
    }

    @Test(
        "a table of quotations tells what was not said",
        arguments: [
            ("indirect", "said", false, "indirect"), ("indirect", "said", true, "not said"),
            ("indirect", "denied", true, "denied"), ("mixed", "denies", true, "denied, mixed"),
            ("direct", "has not said", true, "not said, direct"), ("mixed", "told reporters", false, "mixed"),
        ]
    )
    func wording(_ label: String, _ cue: String, _ isNegated: Bool, _ shown: String) throws {
        let folder = try TemporaryFolder()
        let row = Self.row.replacing(#""label":"direct""#, with: "\"label\":\"\(label)\"")
            .replacing(#""cue":"said","negated":false"#, with: "\"cue\":\"\(cue)\",\"negated\":\(isNegated)")
        let server = try FakeServer(in: folder) { _ in row + "\nok rows=1\n" }
        func table(_ columns: Int) throws -> String {
            try runClient(
                ["quotes", "--format", "table", "--socket", server.path],
                in: folder,
                environment: ["COLUMNS": String(columns)]
            )
            .output
        }
        for columns in [101, 120] {
            #expect(try table(columns).contains("Anna Berg  \(shown)  We will not go.  8a4f0c21d97be360\n"))
        }
        let middle = try table(100)
        #expect(middle.contains("  \(shown)  ") && !middle.contains("8a4f0c21d97be360"), "the document goes first")
    }

    @Test(
        "tables of rows lead to their document where the terminal is wide",
        arguments: ["quotes", "hardware", "factcheck", "sentiment", "entities --rows", "search x", "casualties"]
    )
    func documentColumn(_ words: String) throws {
        let folder = try TemporaryFolder()
        let server = try FakeServer(in: folder) { _ in Self.row + "\nok rows=1\n" }
        for (columns, isShown) in [(80, false), (100, false), (101, true), (200, true)] {
            let table = try runClient(
                words.split(separator: " ").map(String.init) + ["--format", "table", "--socket", server.path],
                in: folder,
                environment: ["COLUMNS": String(columns)]
            )
            let lines = table.output.split(separator: "\n")
            #expect(lines.first?.hasSuffix("  document") == isShown, "\(columns): \(table.output)")
            #expect(lines.last?.hasSuffix("  8a4f0c21d97be360") == isShown, "\(columns): \(table.output)")
            #expect(lines.allSatisfy { displayWidth(String($0)) <= columns })
        }
    }

    @Test(
        "a document is there to read: its text wrapped, and how its rows are asked for",
        arguments: ["table", "text"]
    )
    func readDocument(_ format: String) throws {
        let folder = try TemporaryFolder()
        let words = (0..<60).map { "word\($0)" }
        let document =
            #"{"document":"8a4f0c21d97be360","corpus":"news","date":"2024-03-14","source":"Example Wire","title":"Talks\u001b[2J go on","#
            + #""url":"https://example.com/1","text":"\#(words.joined(separator: " "))\n\nThe end.","#
            + #""annotations":[{"analyzer":"quotes","label":"direct"},{"analyzer":"entities","label":"LOC"},"#
            + #"{"analyzer":"quotes","label":"mixed"}]}"#
        let server = try FakeServer(in: folder) { _ in document + "\nok rows=1\n" }
        let read = try runClient(
            ["document", "8a4f0c21d97be360", "--format", format, "--socket", server.path],
            in: folder,
            environment: ["COLUMNS": "72"]
        )
        let lines = read.output.split(separator: "\n", omittingEmptySubsequences: false)
        #expect(lines.prefix(2) == ["Talks [2J go on", "Example Wire, 2024-03-14, news"], "\(read.output)")
        #expect(lines.contains("https://example.com/1") && lines.contains("The end."))
        #expect(lines.allSatisfy { displayWidth(String($0)) <= 72 })
        #expect(
            read.output.split(whereSeparator: \.isWhitespace).filter { $0.hasPrefix("word") }.map(String.init) == words
        )
        #expect(read.output.replacing("\n", with: " ").contains("analyze-client entities --document 8a4f0c21d97be360"))
        let piped = try runClient(["document", "8a4f0c21d97be360", "--socket", server.path], in: folder)
        #expect(piped.output == document + "\n")
    }

    @Test(
        "a slip in a verb is told, whatever follows it",
        arguments: [
            (["serach", "earthquake"], "search"), (["exprot", "quotes"], "export"),
            (["timline", "sentiment", "--by", "week"], "timeline"), (["ingst", "x.csv", "--fields", "a=b"], "ingest"),
            (["--no-start", "docment", "8a4f0c21d97be360"], "document"), (["nonsensical", "word"], "help"),
        ]
    )
    func slips(_ arguments: [String], _ meant: String) throws {
        let folder = try TemporaryFolder()
        let server = try FakeServer(in: folder) { line in
            line == "analyzers" ? "{\"name\":\"casualties\"}\nok rows=1\n" : "ok rows=0\n"
        }
        for socket in [server.path, folder.path + "/none"] {
            let outcome = try runClient(arguments, in: folder, environment: ["ANALYZERD_SOCKET": socket])
            let word = arguments.first { !$0.hasPrefix("-") } ?? ""
            #expect(outcome.code == 64)
            #expect(outcome.errors.contains("\"\(word)\""), "\(outcome.errors)")
            #expect(outcome.errors.contains(meant == "help" ? "help" : "did you mean \(meant)?"), "\(outcome.errors)")
            #expect(!outcome.errors.contains("run-analyzer") && outcome.output.isEmpty)
        }
        // A plugin that there is: it is what follows that is wrong.
        let plugin = try runClient(
            ["casualties", "killed"],
            in: folder,
            environment: ["ANALYZERD_SOCKET": server.path]
        )
        #expect(plugin.code == 64 && plugin.errors.contains("killed"))
        #expect(plugin.errors.contains("analyze-client casualties --help") && !plugin.errors.contains("run-analyzer"))
    }

    @Test("hints of the daemon are shown, with flags in the place of the protocol's keys")
    func hints() throws {
        let folder = try TemporaryFolder()
        let server = try FakeServer(in: folder) { _ in
            #"ok rows=0 hint="there is no source \"Townhal\"; did you mean \"Townhall\"?" hint="about= takes a name; for words: text=abortion""#
                + "\n"
        }
        for format in ["table", "jsonl", "csv"] {
            let outcome = try runClient(["quotes", "--format", format, "--socket", server.path], in: folder)
            #expect(outcome.code == 0)
            #expect(outcome.errors.contains("there is no source \"Townhal\"; did you mean \"Townhall\"?"))
            #expect(outcome.errors.contains("--about takes a name; for words: --text abortion\n"))
            #expect(outcome.errors.contains("no rows") == (format == "table"))
        }
    }

    @Test(
        "help shows examples",
        arguments: [
            "search", "timeline", "together", "documents", "document", "watch", "export", "entities", "conflicts",
        ]
    )
    func examples(_ verb: String) throws {
        let folder = try TemporaryFolder()
        let help = try runClient([verb, "--help"], in: folder).output
        #expect(help.contains("EXAMPLES") && help.contains("  analyze-client \(verb) "), "\(help)")
        if verb == "search" {
            for part in ["\"a phrase\"", "OR", "NOT", "begin*"] { #expect(help.contains(part), "\(part)") }
        }
    }

    @Test("the labels of analyzers are all shown, in as many lines as they need", arguments: [60, 80, 100, 200])
    func labels(_ columns: Int) throws {
        let folder = try TemporaryFolder()
        let labels = (0..<30).map { "label-\($0)" }
        let row =
            #"{"name":"x","version":"1.0.0","labels":[\#(labels.map { "\"\($0)\"" }.joined(separator: ","))],"summary":"Finds x."}"#
        let server = try FakeServer(in: folder) { _ in row + "\n" + row + "\nok rows=2\n" }
        let table = try runClient(
            ["analyzers", "--format", "table", "--socket", server.path],
            in: folder,
            environment: ["COLUMNS": String(columns)]
        )
        let shown = table.output.split(whereSeparator: { " ,\n".contains($0) }).filter { $0.hasPrefix("label-") }
        #expect(shown.map(String.init) == labels + labels, "\(table.output)")
        #expect(table.output.split(separator: "\n").allSatisfy { displayWidth(String($0)) <= columns })
    }

    @Test("a long answer is streamed, and a reader that leaves ends the client in peace")
    func longAnswer() throws {
        let folder = try TemporaryFolder()
        let many = String(repeating: Self.row + "\n", count: 20_000)
        let server = try FakeServer(in: folder) { _ in many + "ok rows=20000\n" }
        let outcome = try runClient(["export", "quotes", "--socket", server.path], in: folder)
        #expect(outcome.output == many)
        let script = try folder.write("head.sh", "\"$1\" export quotes --socket \"$2\" | head -n 1\n")
        let piped = try runClient(
            ["-c", "set -o pipefail; . \"$0\"", script, try clientPath(), server.path],
            in: folder,
            executable: "/bin/bash"
        )
        #expect(piped.output == Self.row + "\n")
        #expect(piped.errors == "")
        #expect(piped.code == 0)
    }

    @Test("analyze sends texts and JSON Lines, each with its document line")
    func analyze() throws {
        let folder = try TemporaryFolder()
        let server = try FakeServer(in: folder) { line in
            line.hasPrefix("analyze")
                ? "" : #"{"label":"PERSON"}"# + "\nok rows=1 language=en failed=\"quotes: timeout\"\n"
        }
        let text = try runClient(
            [
                "analyze", "--text", "a \"b\"\nc", "--date", "2024-03-14", "--analyzers", "quotes", "--socket",
                server.path,
            ],
            in: folder
        )
        #expect(server.requests == ["analyze analyzers=quotes", #"{"text":"a \"b\"\nc","date":"2024-03-14"}"#])
        #expect(text.output == "{\"label\":\"PERSON\"}\n")
        #expect(text.errors.contains("quotes: timeout"))
        let lines = try runClient(
            ["analyze", "-", "--socket", server.path],
            in: folder,
            input: "\u{FEFF}{\"text\":\"x\"}\r\n\n{\"text\":\"y\"}"
        )
        #expect(lines.output == "{\"line\":1,\"label\":\"PERSON\"}\n{\"line\":3,\"label\":\"PERSON\"}\n")
        #expect(server.requests.suffix(4) == ["analyze", "{\"text\":\"x\"}", "analyze", "{\"text\":\"y\"}"])
        let file = try folder.write("article.txt", "Plain.\n")
        #expect(try runClient(["analyze", file, "--socket", server.path], in: folder).code == 0)
        #expect(server.requests.last == "{\"text\":\"Plain.\\n\"}")
        #expect(try runClient(["analyze", folder.path + "/none", "--socket", server.path], in: folder).code == 66)
    }

    @Test("completions and the overview")
    func completions() throws {
        let folder = try TemporaryFolder()
        for shell in ["bash", "zsh", "fish"] {
            let outcome = try runClient(["--generate-completion-script", shell], in: folder)
            #expect(outcome.code == 0 && outcome.output.contains("factcheck"))
        }
        let help = try runClient(["help"], in: folder)
        #expect(help.code == 0)
        for verb in VerbTable.all where !["quit", "stop"].contains(verb.name) {
            #expect(help.output.contains("\n  \(verb.name) "), "\(verb.name)")
        }
        #expect(!help.output.contains("run-analyzer"))
        #expect(try runClient(["--version"], in: folder).output == releaseVersion + "\n")
    }
}
