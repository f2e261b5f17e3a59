// Filters, counts, pages: each answer compared with our own filter over all rows.

import Foundation
import JSONText
import Testing

@Suite("queries")
struct QueryTests {
    @Test(
        "pages hold every row once, newest document first",
        arguments: ["entities", "documents", "search spokeswoman"]
    )
    func paging(_ request: String) throws {
        let installation = try ProtocolTests.installation(documents: 30)
        var pages: [JSONValue] = []
        var cursor = ""
        for _ in 0..<10_000 {
            let answer = try #require(
                try Answer.all(in: installation.ask("\(request) limit=7" + (cursor.isEmpty ? "" : " cursor=\(cursor)")))
                    .first
            )
            try #require(answer.code == "ok", "\(answer.status.line)")
            pages += answer.rows
            guard answer.status["more"] == "true" else {
                #expect(answer.status["cursor"] == nil)
                break
            }
            #expect(answer.rows.count == 7)
            cursor = try #require(answer.status["cursor"])
        }
        let whole = try installation.rows("\(request) limit=1000000")
        #expect(whole.count >= 30)
        #expect(pages.map(\.text) == whole.map(\.text))
        #expect(Set(whole.map(\.text)).count == whole.count)
        let dates = whole.compactMap { $0["date"]?.stringValue }
        #expect(dates == dates.sorted(by: >))
        // A hundred, and a word that there are more, unless told otherwise.
        if request == "entities" {
            let answer = try #require(try Answer.all(in: installation.ask(request)).first)
            #expect(answer.rows.count == 100 && answer.status["more"] == "true")
            #expect(try installation.rows("export entities").map(\.text).sorted() == whole.map(\.text).sorted())
        }
    }

    @Test("filters keep what they say")
    func filters() throws {
        let installation = try ProtocolTests.installation(documents: 30)
        let rows = Dictionary(
            uniqueKeysWithValues: try ["entities", "hardware", "quotes"]
                .map { ($0, try installation.rows("export \($0)")) }
        )
        func check(_ analyzer: String, _ filters: String, _ keeps: (JSONValue) -> Bool) throws {
            let expected = (rows[analyzer] ?? []).filter(keeps).map(\.text).sorted()
            #expect(!expected.isEmpty, "\(analyzer) \(filters) selects nothing: the test is no test")
            #expect(expected.count < rows[analyzer]?.count ?? 0, "\(analyzer) \(filters) selects all")
            #expect(
                try installation.rows("export \(analyzer) \(filters)").map(\.text).sorted() == expected,
                "\(filters)"
            )
            #expect(
                try installation.rows("\(analyzer) limit=100000 \(filters)").map(\.text).sorted() == expected,
                "\(filters)"
            )
        }
        func string(_ key: String) -> (JSONValue) -> String { { $0[key]?.stringValue ?? "" } }
        let (name, label, text, date, source) = (
            string("name"), string("label"), string("text"), string("date"), string("source")
        )
        try check("entities", "label=PERSON") { label($0) == "PERSON" }
        try check("entities", "label=person") { label($0) == "PERSON" }
        try check("entities", "label=PERSON label=LOC") { ["PERSON", "LOC"].contains(label($0)) }
        try check("entities", "label=PERSON label=LOC name=\"anna keller\" name=Kharkiv") {
            ["PERSON", "LOC"].contains(label($0)) && ["Anna Keller", "Kharkiv"].contains(name($0))
        }
        try check("entities", "text=kell") { text($0).lowercased().contains("kell") }
        try check("entities", "source=\"Test Wire 1\"") { source($0) == "Test Wire 1" }
        try check("entities", "since=2024-03-03") { date($0) >= "2024-03-03" }
        try check("entities", "until=2024-03-03") { date($0) <= "2024-03-03" }
        try check("entities", "since=2024-03 until=2024-04") { ["2024-03", "2024-04"].contains(date($0).prefix(7)) }
        try check("entities", "since=2024-03-03 until=2024-03-03") { date($0) == "2024-03-03" }
        let document = try #require(rows["entities"]?.first?["document"]?.stringValue)
        try check("entities", "document=\(document)") { $0["document"]?.stringValue == document }
        try check("entities", "country=ua") { $0["attributes"]?["country"]?.stringValue == "UA" }
        try check("entities", "where.country=UA") { $0["attributes"]?["country"]?.stringValue == "UA" }
        func quantity(_ row: JSONValue) -> Double? { row["attributes"]?["quantity"]?.doubleValue }
        try check("hardware", "where.quantity=20..") { quantity($0).map { $0 >= 20 } ?? false }
        try check("hardware", "where.quantity=..9") { quantity($0).map { $0 <= 9 } ?? false }
        try check("hardware", "where.quantity=5..12") { quantity($0).map { (5...12).contains($0) } ?? false }
        try check("hardware", "where.quantity=9") { quantity($0) == 9 }
        try check("hardware", "name=\"leopard 2\" where.quantity=10..") {
            name($0) == "Leopard 2" && quantity($0).map { $0 >= 10 } ?? false
        }
        try check("quotes", "name=\"Mei Tanaka\"") { name($0) == "Mei Tanaka" }
        #expect(try installation.rows("entities name=Nobody").isEmpty)
        #expect(try installation.rows("entities corpus=other").isEmpty)
        #expect(try installation.rows("export entities corpus=few").count == rows["entities"]?.count)
    }

    @Test("counts are our own counts", arguments: ["name", "label", "source", "date", "country"])
    func groups(_ key: String) throws {
        let installation = try ProtocolTests.installation(documents: 30)
        for filters in ["", "label=LOC", "since=2024-06", "source=\"Test Wire 2\" label=LOC"] {
            var counts: [String: (rows: Int, documents: Set<String>, first: String, last: String)] = [:]
            for row in try installation.rows("export entities \(filters)") {
                guard let value = (row[key] ?? row["attributes"]?[key])?.stringValue else { continue }
                let date = row["date"]?.stringValue ?? ""
                var entry = counts[value] ?? (0, [], date, date)
                entry.rows += 1
                entry.documents.insert(row["document"]?.stringValue ?? "")
                entry.first = min(entry.first, date)
                entry.last = max(entry.last, date)
                counts[value] = entry
            }
            #expect(!counts.isEmpty)
            let groups = try installation.rows("entities group=\(key) limit=100000 \(filters)")
            let kept = groups.map {
                "\($0["name"]?.stringValue ?? "?") \($0["count"]?.integerValue ?? 0) "
                    + "\($0["documents"]?.integerValue ?? 0) \($0["first"]?.stringValue ?? "") \($0["last"]?.stringValue ?? "")"
            }
            let expected = counts.map {
                "\($0.key) \($0.value.rows) \($0.value.documents.count) \($0.value.first) \($0.value.last)"
            }
            #expect(kept.sorted() == expected.sorted(), "group=\(key) \(filters)")
            let order = groups.compactMap { $0["count"]?.integerValue }
            #expect(order == order.sorted(by: >), "most frequent first")
        }
    }

    @Test("rows by score and hits by relevance", arguments: ["highest", "lowest"])
    func sorted(_ order: String) throws {
        let installation = try ProtocolTests.installation(documents: 30)
        for filters in ["", "where.level=target", "source=\"Test Wire 2\"", "since=2024-03-03 until=2024-09"] {
            let all = try installation.rows("export sentiment \(filters)").compactMap { $0["score"]?.doubleValue }
            try #require(!all.isEmpty, "\(filters)")
            let rows = try installation.rows("sentiment sort=\(order) limit=1000 \(filters)")
            let scores = rows.compactMap { $0["score"]?.doubleValue }
            #expect(scores == Array(all.sorted { order == "highest" ? $0 > $1 : $0 < $1 }.prefix(1_000)))
            #expect(rows.allSatisfy { $0["document"]?.stringValue != nil })
        }
        let cut = try #require(try Answer.all(in: installation.ask("sentiment sort=\(order) limit=2")).first)
        #expect(cut.rows.count == 2 && cut.status["more"] == "true" && cut.status["cursor"] == nil)
        // What has no score is not sorted, and the answer says why it is empty.
        let none = try #require(try Answer.all(in: installation.ask("entities sort=\(order)")).first)
        #expect(none.rows.isEmpty && none.status.line.contains("have no score to sort them by"))

        let hits = try installation.rows("search spokeswoman sort=relevance limit=1000")
        let dated = try installation.rows("search spokeswoman limit=1000")
        #expect(!hits.isEmpty && hits.map(\.text).sorted() == dated.map(\.text).sorted())
        for request in [
            "sentiment sort=best", "sentiment sort=highest limit=1001", "sentiment sort=lowest cursor=1",
            "sentiment sort=lowest group=name", "search spokeswoman sort=highest", "export sentiment sort=highest",
            "search spokeswoman progress=true", "sentiment progress=true",
        ] {
            #expect(try installation.ask(request).last?.hasPrefix("error bad-argument") == true, "\(request)")
        }
    }

    @Test("timelines and pairs")
    func timelines() throws {
        let installation = try ProtocolTests.installation(documents: 30)
        let rows = try installation.rows("export hardware")
        for (by, length) in [("day", 10), ("month", 7), ("year", 4)] {
            var counts: [String: Int] = [:]
            for row in rows { counts[String((row["date"]?.stringValue ?? "").prefix(length)), default: 0] += 1 }
            let periods = try installation.rows("timeline hardware by=\(by) limit=1000")
            let kept = Dictionary(
                uniqueKeysWithValues: periods.map { ($0["period"]?.stringValue ?? "?", $0["count"]?.integerValue ?? 0) }
            )
            #expect(kept == counts, "by=\(by)")
        }
        let pair = try #require(try installation.rows("together entities with=hardware name=Kharkiv limit=1").first)
        let (name, other) = (pair["name"]?.stringValue ?? "", pair["with"]?.stringValue ?? "")
        func documents(_ analyzer: String, _ name: String) throws -> Set<String> {
            Set(try installation.rows("export \(analyzer) name=\"\(name)\"").compactMap { $0["document"]?.stringValue })
        }
        let shared = try documents("entities", name).intersection(documents("hardware", other))
        #expect(name == "Kharkiv")
        #expect(pair["documents"]?.integerValue == shared.count && !shared.isEmpty)
    }

    @Test("a limit is kept, and said, by answers without pages; a cursor is refused there")
    func limits() throws {
        let installation = try ProtocolTests.installation(documents: 30)
        let all = try installation.rows("timeline entities by=month")
        try #require(all.count > 2)
        let cut = try #require(try Answer.all(in: installation.ask("timeline entities by=month limit=2")).first)
        #expect(cut.rows.map(\.text) == all.prefix(2).map(\.text) && cut.status["more"] == "true")
        let whole = try installation.ask("timeline entities by=month limit=\(all.count)").last
        #expect(whole?.contains("more=") == false)
        for request in ["timeline entities", "together entities", "entities group=name"] {
            #expect(try installation.ask(request + " cursor=1").last?.hasPrefix("error bad-argument") == true)
        }
        let watch = try Connection(installation.socket)
        _ = watch.readLine()
        try watch.send("watch entities after=0 limit=3\n")
        #expect((0..<4).compactMap { _ in watch.readLine() }.last?.hasPrefix("ok rows=3") == true)
        try watch.send("watch entities cursor=1\n")
        #expect(watch.readLine()?.hasPrefix("error bad-argument") == true)
    }

    @Test("a half-close behind a watch ends it when all that is stored was sent")
    func watchAndHalfClose() throws {
        let installation = try ProtocolTests.installation(documents: 20)
        let rows = try installation.rows("export entities").count
        for limit in ["", " limit=2"] {
            for _ in 0..<5 {
                let answer = try #require(try Answer.all(in: installation.ask("watch entities after=0" + limit)).first)
                #expect(answer.rows.count == (limit.isEmpty ? rows : 2))
                #expect(answer.code == "ok")
            }
        }
        #expect(try installation.ask("watch entities after=0 cursor=1").last?.hasPrefix("error bad-argument") == true)
    }

    @Test("a name is found by another one that is known for it")
    func otherNames() throws {
        let installation = try Installation()
        try installation.start()
        let file = installation.home.appending(path: "one.jsonl")
        let document =
            #"{"title":"Visit","text":"Volodymyr Zelenskiy spoke in Kyiv. He met officials from the United Nations."}"#
        try Data(document.utf8).write(to: file)
        try installation.ingest(file.path)
        for (name, canonical) in [("Zelenskyy", "Volodymyr Zelenskiy"), ("kiev", "Kyiv"), ("UN", "United Nations")] {
            let rows = try installation.rows("entities name=\(name)")
            #expect(Set(rows.compactMap { $0["name"]?.stringValue }) == [canonical])
        }
    }

    @Test("quit behind a watch ends it when all that is stored was sent, and has its own status")
    func watchAndQuit() throws {
        let installation = try ProtocolTests.installation(documents: 20)
        for line in ["quit", "#q quit"] {
            let connection = try Connection(installation.socket)
            try connection.send("watch entities after=0\n\(line)\nping\n")
            let answers = try Answer.all(in: connection.readToEnd().split(separator: "\n").map(String.init))
            #expect(answers.map(\.code) == ["ok", "ok"])
            #expect(answers.first?.rows.isEmpty == false)
        }
    }

    @Test("lines behind a watch wait, but not without end")
    func flood() throws {
        let installation = try ProtocolTests.installation(documents: 1)
        let patient = try Connection(installation.socket)
        _ = patient.readLine()
        try patient.send("watch\n" + String(repeating: "ping\n", count: 50) + "stop\n")
        #expect((0..<51).compactMap { _ in patient.readLine() } == Array(repeating: "ok rows=0", count: 51))
        let flooding = try Connection(installation.socket)
        _ = flooding.readLine()
        flooding.sendAtOnce("watch\n" + String(repeating: "ping\n", count: 4_000))
        #expect(flooding.readLine()?.hasPrefix("error busy ") == true)
        #expect(flooding.readLine() == nil, "it is closed")
    }

    @Test("watch tells rows as they are stored, and again from a seq, after a restart too")
    func watch() throws {
        let installation = try ProtocolTests.installation(documents: 3)
        let before = try installation.rows("export entities").count
        let now = try Connection(installation.socket)
        try now.send("#w watch entities label=PERSON\n")
        #expect(now.readLine()?.hasPrefix("analyzerd ") == true)
        usleep(300_000)  // "begins now": the watch must have begun before the next document is stored.

        let file = installation.home.appending(path: "more.jsonl")
        try Data((100..<104).map { TestCorpus.line($0, paragraphs: 2) + "\n" }.joined().utf8).write(to: file)
        try installation.ingest(file.path, "corpus=more")
        let expected = try installation.rows("export entities corpus=more label=PERSON")
        var seen: [JSONValue] = []
        while seen.count < expected.count, let line = now.readLine() {
            let row = try JSONValue(parsing: line)
            if row["analyzer"] != nil { seen.append(row) }
        }
        let seqs = seen.compactMap { $0["seq"]?.integerValue }
        #expect(seqs.count == seen.count && seqs == seqs.sorted() && Set(seqs).count == seqs.count)
        func without(_ key: String, _ row: JSONValue) -> String {
            JSONValue.object((row.objectValue ?? []).filter { $0.key != key }).text
        }
        #expect(seen.map { without("seq", $0) }.sorted() == expected.map(\.text).sorted())
        try now.send("stop\n#p ping\n")
        var last = now.readLine()
        while last?.hasPrefix("{") == true { last = now.readLine() }
        #expect(last?.hasPrefix("#w ok rows=") == true, "\(last ?? "closed")")
        #expect(now.readLine() == "#p ok rows=0")

        // From the start, all rows; from the middle, the rest; after a kill, the same.
        func replay(after: Int, until count: Int) throws -> [String] {
            let connection = try Connection(installation.socket)
            _ = connection.readLine()
            try connection.send("watch entities after=\(after)\n")
            var rows: [String] = []
            while rows.count < count, let line = connection.readLine() {
                if line.contains("\"analyzer\"") { rows.append(line) }
            }
            return rows
        }
        let total = try installation.rows("export entities").count
        #expect(total > before)
        let all = try replay(after: 0, until: total)
        #expect(all.count == total)
        let middle = try #require(try JSONValue(parsing: all[total / 2])["seq"]?.integerValue)
        let rest = all.count - total / 2 - 1
        #expect(try replay(after: middle, until: rest) == Array(all.suffix(rest)))
        installation.stop(SIGKILL)
        try installation.start()
        #expect(try replay(after: middle, until: rest) == Array(all.suffix(rest)))
    }

    @Test("a slow reader gets the whole answer, a client that vanishes harms nobody, fifty ask at once")
    func manyClients() throws {
        let installation = try ProtocolTests.installation(documents: 150, paragraphs: 4)
        let requests = ["export hardware", "export entities limit=1500", "documents limit=1000"]
        for request in requests {
            let whole = try installation.ask(request)
            #expect(whole.last?.hasPrefix("ok rows=") == true)
            // Half-closed, then read slowly: the answer is finished all the same.
            let slow = try Connection(installation.socket)
            try slow.send(request + "\n")
            slow.finishSending()
            let lines = slow.readToEnd(pause: 60_000).split(separator: "\n").map(String.init)
            let isWhole = lines == whole
            #expect(isWhole, "\(request): \(lines.count) lines of \(whole.count), the last \(lines.last ?? "missing")")
            #expect(slow.failure == nil)
        }

        // Many leave in the middle of a long answer.
        for _ in 0..<20 {
            let vanishing = try Connection(installation.socket)
            try vanishing.send("export entities\nexport quotes\nwatch\n")
            _ = vanishing.readLine()
            _ = vanishing.readLine()
        }
        #expect(try installation.ask("ping").last == "ok rows=0")

        let request = "entities group=name limit=50"
        let expected = try installation.ask(request)
        let failures = Counter()
        let threads = (0..<50)
            .map { _ in
                Thread { if (try? installation.ask(request)) != expected { failures.increment() } }
            }
        for thread in threads { thread.start() }
        for thread in threads { while !thread.isFinished { usleep(5_000) } }
        #expect(failures.value == 0)
    }

    @Test("a connection more than the daemon takes is told busy")
    func busy() throws {
        let installation = try Installation()
        try installation.start()
        var connections: [Connection] = []
        for _ in 0..<256 { connections.append(try Connection(installation.socket)) }
        for connection in connections { #expect(connection.readLine()?.hasPrefix("analyzerd ") == true) }
        let one = try Connection(installation.socket)
        try? one.send("ping\n")
        let lines = one.readToEnd().split(separator: "\n")
        #expect(lines.contains { $0.hasPrefix("error busy \"") }, "\(lines)")
        connections.removeAll()
        wait { (try? installation.ask("ping").last) == "ok rows=0" }
        #expect(try installation.ask("ping").last == "ok rows=0")
    }
}
