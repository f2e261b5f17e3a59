// The line protocol as a program without our libraries sees it: lines, statuses, errors, limits.

import Foundation
import JSONText
import Testing

@Suite("line protocol")
struct ProtocolTests {
    /// A daemon with a few documents.
    static func installation(documents: Int = 8, paragraphs: Int = 2) throws -> Installation {
        let installation = try Installation()
        try installation.start()
        let file = installation.home.appending(path: "few.jsonl")
        try TestCorpus.write(documents, to: file, paragraphs: paragraphs)
        let job = try installation.ingest(file.path, "corpus=few")
        try #require(job["documents"]?.integerValue == documents, "\(job.text)")
        return installation
    }

    @Test("the socket answers from the first moment")
    func firstMoment() throws {
        let installation = try Installation()
        // Something to open at the start.
        try installation.start()
        installation.stop(SIGKILL)
        let waiting = Thread {
            try? installation.start()
        }
        waiting.start()
        var answer: [String] = []
        wait {
            answer = (try? installation.ask("#1 ping", "#2 hello", "#3 entities")) ?? []
            return !answer.isEmpty
        }
        while !waiting.isFinished { usleep(10_000) }
        let greeting = try #require(answer.first)
        #expect(greeting.contains(/^analyzerd 1\.[0-9]+ version=[^ ]+ state=(loading|ready)$/), "\(greeting)")
        let answers = try Answer.all(in: answer)
        #expect(answers.map(\.status.id) == ["1", "2", "3"])
        #expect(answers.prefix(2).map(\.code) == ["ok", "ok"])
        #expect(["ok", "loading"].contains(answers.last?.code ?? ""))
    }

    @Test("greeting, ids, order, blank lines, comments, CR, half-close")
    func lines() throws {
        let installation = try Self.installation(documents: 2)
        let connection = try Connection(installation.socket)
        let greeting = try #require(connection.readLine())
        #expect(greeting.contains(/^analyzerd 1\.[0-9]+ version=[^ ]+ state=ready$/), "\(greeting)")
        try connection.send(
            "#a-1._Z ping\n\n   \n; a comment\n;\n\r\nping\r\n#2 entities limit=3\r\n#3 ping\n  #4   ping  \n"
                + "#5 quotes group=\"name\" \"limit\"=1\n#6 ping"
        )
        connection.finishSending()
        let answers = try Answer.all(in: ["greeting"] + connection.readToEnd().split(separator: "\n").map(String.init))
        #expect(answers.prefix(4).map(\.status.id) == ["a-1._Z", nil, "2", "3"])
        #expect(answers.prefix(4).map(\.code) == ["ok", "ok", "ok", "ok"])
        #expect(answers.dropFirst(2).first?.rows.count == 3)
        // A last line that only the half-close ends is a request too, or it is refused: never dropped.
        #expect(answers.last?.status.id == "6")
        #expect(connection.failure == nil)
    }

    @Test("quit answers ok, after what was asked before, and nothing after it")
    func quit() throws {
        let installation = try Self.installation(documents: 2)
        let connection = try Connection(installation.socket)
        try connection.send("#1 entities\n#2 quit\n#3 ping\n")
        let answers = try Answer.all(in: connection.readToEnd().split(separator: "\n").map(String.init))
        #expect(answers.map(\.status.id) == ["1", "2"])
        #expect(answers.map(\.code) == ["ok", "ok"])
    }

    @Test("errors name the nearest, and the connection goes on")
    func errors() throws {
        let installation = try Self.installation(documents: 1)
        let cases: [(request: String, code: String, names: String)] = [
            ("entites", "unknown-verb", "entities"),
            ("qoutes name=x", "unknown-verb", "quotes"),
            ("PING", "unknown-verb", "ping"),
            ("entities sinse=2024", "bad-argument", "since"),
            ("entities lable=PERSON", "bad-argument", "label"),
            ("documents wehre.x=1", "bad-argument", "where."),
            ("ping now", "bad-argument", "ping"),
            ("timeline entitis", "bad-argument", "entities"),
            ("entities label=PERSN", "bad-argument", "did you mean PERSON?"),
            ("hardware where.quantitiy=2..", "bad-argument", "did you mean quantity?"),
            ("hardware where.status=destroied", "bad-argument", "did you mean destroyed?"),
            ("timeline sentiment where.level=targets", "bad-argument", "did you mean target?"),
            ("export quotes where.negated=yes", "bad-argument", "negated is true or false"),
            ("search x where.level=whole", "bad-argument", "document, sentence, target"),
            ("entities since=2020-05 until=2019", "bad-argument", "no date is in both"),
            ("entities where.value=5..1", "bad-argument", "no number is in it"),
            ("hardware group=stauts", "bad-argument", "did you mean status?"),
            ("entities group=zzzzzz", "bad-argument", "corpus, country, value, unit"),
            ("export quotes label=direkt", "bad-argument", "did you mean direct?"),
            ("timeline sentiment label=negativ", "bad-argument", "did you mean negative?"),
            ("together entities label=PEOPLE", "bad-argument", "PERSON"),
            ("timeline entities by=mont", "bad-argument", "month"),
            ("timeline", "bad-argument", "ANALYZER"),
            ("entities since=yesterday", "bad-argument", "since"),
            ("entities since=2024-02-30", "bad-argument", "since"),
            ("entities limit=-1", "bad-argument", "limit"),
            ("entities limit=99999999999999999999", "bad-argument", "limit"),
            ("entities min-score=high", "bad-argument", "min-score"),
            ("entities limit=1 limit=2", "bad-argument", "limit"),
            ("entities group=", "bad-line", "group"),
            ("entities group=\"\"", "bad-argument", "group"),
            ("entities cursor=nonsense", "bad-argument", "cursor"),
            ("entities where.=1", "bad-argument", "where"),
            ("ingest relative/path", "bad-argument", "absolute"),
            ("ingest /no/such/file", "not-found", "/no/such/file"),
            ("backup relative", "bad-argument", "absolute"),
            ("backup /nowhere/to/be/seen", "bad-argument", "no folder"),
            ("job 99", "not-found", "99"),
            ("cancel 99", "not-found", "99"),
            ("failures job=99", "not-found", "99"),
            ("job one", "bad-argument", "one"),
            ("document 0123456789abcdef", "not-found", "0123456789abcdef"),
            ("remove corpus=none", "not-found", "none"),
            ("remove document=none", "not-found", "none"),
            ("remove", "bad-argument", "corpus"),
            ("hello protocol=2", "unsupported-version", "2"),
            ("help entites", "bad-argument", "entities"),
            ("entities name=\"open", "bad-line", "string"),
            ("entities name=\"bad \\x escape\"", "bad-line", "backslash"),
            ("#bad!id ping", "bad-line", "id"),
            ("# ping", "bad-line", "id"),
            ("#\(String(repeating: "x", count: 33)) ping", "bad-line", "id"),
            ("{\"text\":\"not after analyze\"}", "bad-line", "verb"),
            ("reanalyze analyzer=entites", "bad-argument", "entities"),
            ("watch entites", "bad-argument", "entities"),
            ("documents label=PERSN", "bad-argument", "PERSON"),
            ("documents where.staus=1", "bad-argument", "status"),
            ("search putin where.staus=1", "bad-argument", "status"),
            ("conflicts label=PERSON", "bad-argument", "factcheck has no label"),
            ("watch label=PERSN", "bad-argument", "PERSON"),
            ("watch after=-1", "bad-argument", "after"),
        ]
        let lines = cases.flatMap { [$0.request, "#next ping"] }
        let connection = try Connection(installation.socket)
        try connection.send(lines.map { $0 + "\n" }.joined())
        connection.finishSending()
        let answers = try Answer.all(in: connection.readToEnd().split(separator: "\n").map(String.init))
        try #require(answers.count == lines.count)
        for (number, (request, code, names)) in cases.enumerated() {
            let answer = answers[2 * number]
            #expect(answer.code == code, "\(request): \(answer.status.line)")
            #expect(answer.status.line.contains(names), "\(request): \(answer.status.line)")
            #expect(answers[2 * number + 1].status.line == "#next ok rows=0", "after \(request)")
        }
        // An id that could be read comes back on errors.
        #expect(try installation.ask("#q9 entites").last?.hasPrefix("#q9 error unknown-verb \"") == true)
        #expect(try installation.ask("#q9 entities name=\"open").last?.hasPrefix("#q9 error bad-line \"") == true)
    }

    @Test("a line that is not UTF-8 is bad-line, and the next one is read")
    func badUTF8() throws {
        let installation = try Self.installation(documents: 1)
        let connection = try Connection(installation.socket)
        try connection.send(bytes: Array("search \"caf".utf8) + [0xE9, 0x22, 0x0A] + Array("#2 ping\n".utf8))
        try connection.send(bytes: [0xC0, 0x80, 0x0A, 0x00, 0x0A] + Array("#3 ping\n".utf8))
        connection.finishSending()
        let answers = try Answer.all(in: connection.readToEnd().split(separator: "\n").map(String.init))
        #expect(answers.map(\.code) == ["bad-line", "ok", "bad-line", answers[3].code, "ok"])
        #expect(["bad-line", "unknown-verb"].contains(answers[3].code))
    }

    @Test("a line that is too long is refused, and the connection closed")
    func tooLong() throws {
        let installation = try Self.installation(documents: 1)
        // A long one within the limit is answered.
        let long = String(repeating: "word ", count: 180_000)
        #expect(try installation.ask("search \"\(long)\"", "#2 ping").last == "#2 ok rows=0")
        // No end of line is needed to see that this one is too long; the daemon closes, so sending may fail.
        let connection = try Connection(installation.socket)
        #expect(connection.readLine() != nil)
        try? connection.send("search " + String(repeating: "x", count: 1 << 20 + 100))
        let status = connection.readLine() ?? ""
        #expect(status.hasPrefix("error too-long \""), "\(status)")
        #expect(connection.readLine() == nil)
        // Another connection is not touched.
        #expect(try installation.ask("ping").last == "ok rows=0")
    }

    @Test("analyze takes the next line, whatever it is")
    func analyze() throws {
        let installation = try Installation()
        try installation.start()
        let document = #"{"text":"Vladimir Putin spoke in Moscow on Monday.","date":"2024-03-07"}"#
        let big = #"{"ignored":"\#(String(repeating: "y", count: 3 << 20))","text":"Putin spoke in Moscow."}"#
        let connection = try Connection(installation.socket)
        try connection.send(
            [
                "#1 analyze", document, "#2 ping",
                "#3 analyze analyzers=quotes", document, "#4 analyze analyzers=qoutes", document,
                "#5 analyze nonsense=1", document, "#6 analyze analyzers=\"open", document,
                "#7 analyze", "not JSON", "#8 analyze", #"{"title":"no text"}"#, "#9 analyze", "", "#10 ping",
                "#11 analyze", "; no comment", "#12 analyze", "ping", "#13 analyze", big, "#14 documents",
                "#15 analyze", "#16 ping", "#17 ping",
            ]
            .map { $0 + "\n" }.joined()
        )
        connection.finishSending()
        let answers = try Answer.all(in: connection.readToEnd().split(separator: "\n").map(String.init))
        let codes = answers.map { "\($0.status.id ?? "-") \($0.code)" }
        #expect(
            codes == [
                "1 ok", "2 ok", "3 ok", "4 bad-argument", "5 bad-argument", "6 bad-line", "7 bad-line", "8 bad-line",
                "9 bad-line", "10 ok", "11 bad-line", "12 bad-line", "13 ok", "14 ok", "15 bad-line", "17 ok",
            ]
        )
        let first = try #require(answers.first?.rows)
        #expect(first.contains { $0["name"]?.stringValue == "Vladimir Putin" && $0["label"]?.stringValue == "PERSON" })
        #expect(first.contains { $0["text"]?.stringValue == "Moscow" && $0["start"]?.integerValue == 24 })
        #expect(answers[2].rows.allSatisfy { $0["analyzer"]?.stringValue == "quotes" })
        #expect(answers.first { $0.status.id == "14" }?.rows.isEmpty == true, "nothing is stored")
    }

    @Test("hello and help tell verbs, limits and analyzers")
    func hello() throws {
        let installation = try Installation()
        try installation.start()
        let answer = try #require(try Answer.all(in: installation.ask("hello protocol=1")).first)
        for (key, value) in [
            ("max-line", "1048576"), ("max-document-line", "16777216"), ("max-connections", "256"),
            ("line-seconds", "30"), ("idle-seconds", "3600"), ("state", "ready"),
        ] {
            #expect(answer.status[key] == value, "\(answer.status.line)")
        }
        let verbs = answer.rows.first?["verbs"]?.arrayValue?.compactMap(\.stringValue) ?? []
        let analyzers = answer.rows.first?["analyzers"]?.arrayValue?.compactMap(\.stringValue) ?? []
        #expect(Set(["entities", "quotes", "hardware", "sentiment", "factcheck"]).isSubset(of: analyzers))
        #expect(try installation.analyzers() == analyzers)
        let contract =
            "ping quit help hello analyzers ingest jobs job cancel failures corpora documents document remove search "
            + "timeline together analyze watch export reanalyze backup stats reload shutdown"
        #expect(Set(contract.split(separator: " ").map(String.init)).isSubset(of: verbs))
        let help = try installation.rows("help").compactMap { $0["verb"]?.stringValue }
        #expect(Set(help).isSuperset(of: Set(verbs).union(analyzers)))
        for verb in verbs + analyzers {
            let rows = try installation.rows("help \(verb)")
            #expect(rows.count == 1 && rows.first?["verb"]?.stringValue == verb, "help \(verb)")
        }
        for row in try installation.rows("analyzers") {
            for key in ["name", "version", "effective", "summary", "labels", "attributes", "requires", "languages"] {
                #expect(row[key] != nil, "\(key) in \(row.text)")
            }
        }
    }
}
