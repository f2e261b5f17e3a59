// The sample archive, from the client to the rows: what arrives in the store, and what leaves it again.

import Foundation
import JSONText
import Testing

@Suite("ingest and what is stored")
struct IngestTests {
    static let news = Products.package.appending(path: "Examples/news")

    @Test("the sample archives, through the client", arguments: ["news.jsonl.gz", "news.tar.gz"])
    func sampleArchive(_ name: String) throws {
        let installation = try Installation()
        try installation.start()
        let archive = Self.news.appending(path: name).path
        let ingest = try installation.client("ingest", archive)
        #expect(ingest.status == 0, "\(ingest.errors)")

        let job = try installation.job()
        #expect(job["state"]?.stringValue == "done")
        #expect(job["documents"]?.integerValue == 59)
        #expect(job["failures"]?.integerValue == 0)
        let documents = try installation.rows("documents limit=1000")
        #expect(documents.count == 59)
        #expect(Set(documents.compactMap { $0["document"]?.stringValue }).count == 59)
        for document in documents {
            let id = document["document"]?.stringValue ?? ""
            #expect(id.count == 16 && id.allSatisfy { $0.isHexDigit && !$0.isUppercase }, "\(document.text)")
            let origin = document["origin"]?.stringValue ?? ""
            #expect(origin.hasPrefix(name), "\(origin)")
            if name.contains(".tar") { #expect(origin.hasPrefix("\(name)!news/"), "\(origin)") }
        }

        for analyzer in try installation.analyzers() {
            let faults = try installation.faultsOfRows(analyzer)
            #expect(faults.isEmpty, "\(faults.count) faults, as \(faults.first ?? "")")
            #expect(try !installation.rows("\(analyzer) limit=1").isEmpty, "\(analyzer) found nothing")
        }

        // Two texts came twice, under other titles and sources: documents of their own that say so.
        let copies = documents.filter { $0["duplicateOf"] != nil }
        #expect(
            Set(copies.compactMap { $0["sourceID"]?.stringValue }) == ["0012-red-sea-copy", "0043-august-barrage-copy"]
        )
        for copy in copies {
            let id = try #require(copy["document"]?.stringValue)
            let original = try #require(copy["duplicateOf"]?.stringValue)
            let texts = try [id, original].map { try installation.rows("document \($0)").first?["text"]?.stringValue }
            #expect(texts[0] == texts[1] && texts[0] != nil)
            #expect(id != original)
        }

        // One has no date: counted, last in order, in no period.
        let corpora = try #require(try installation.ask("corpora").last.flatMap { Status($0) })
        #expect(corpora["undated"] == "1")
        #expect(try installation.rows("corpora").map { $0["documents"]?.integerValue } == [59])
        #expect(documents.last?["sourceID"]?.stringValue == "0039-beekeeper")
        #expect(documents.last?["date"] == nil)
        #expect(try installation.rows("documents since=1000 until=9000 limit=1000").count == 58)

        // One is in French: no analyzer reads it, and it is found all the same.
        let french = try installation.rows("documents limit=1000").filter { $0["language"]?.stringValue == "fr" }
        #expect(french.map { $0["sourceID"]?.stringValue } == ["0025-courrier-inondations"])
        let frenchID = try #require(french.first?["document"]?.stringValue)
        for analyzer in try installation.analyzers() {
            #expect(try installation.rows("\(analyzer) document=\(frenchID)").isEmpty)
        }
        #expect(try installation.rows("jobs").map { $0["skipped"]?.integerValue } == [1])
        let hits = try installation.rows("search habitants")
        #expect(hits.contains { $0["document"]?.stringValue == frenchID })
        #expect(hits.allSatisfy { $0["snippet"]?.stringValue?.isEmpty == false })
    }

    @Test("the same documents from another archive are origins, not documents")
    func secondArchive() throws {
        let installation = try Installation()
        try installation.start()
        try installation.ingest(Self.news.appending(path: "news.jsonl.gz").path, "corpus=news")
        let before = try Contents(of: installation)
        let job = try installation.ingest(Self.news.appending(path: "news.tar.gz").path, "corpus=news")
        #expect(job["documents"]?.integerValue == 0)
        #expect(job["duplicates"]?.integerValue == 59)
        #expect(job["failures"]?.integerValue == 0)
        #expect(try Contents(of: installation).differences(from: before) == [])
    }

    @Test("remove takes a document, then the corpus, with counts and index")
    func removal() throws {
        let installation = try Installation()
        try installation.start()
        for (corpus, numbers) in [("a", 0..<12), ("b", 12..<20)] {
            let file = installation.home.appending(path: "\(corpus).jsonl")
            try Data(numbers.map { TestCorpus.line($0, paragraphs: 2) + "\n" }.joined().utf8).write(to: file)
            try installation.ingest(file.path, "corpus=\(corpus)")
        }
        #expect(try installation.rows("documents").count == 20)
        let word = #""talk number 3-0""#
        let found = try installation.rows("search \(word)").first { $0["sourceID"]?.stringValue == "t-3" }
        let id = try #require(found?["document"]?.stringValue)

        #expect(try installation.client("remove", "--document", id).status == 0)
        #expect(try installation.ask("document \(id)").last?.hasPrefix("error not-found ") == true)
        #expect(try installation.rows("documents").count == 19)
        #expect(try !installation.rows("search \(word)").contains { $0["document"]?.stringValue == id })
        try recount(installation)

        #expect(try installation.client("remove", "--corpus", "a").status == 0)
        #expect(try installation.rows("documents").count == 8)
        #expect(try installation.rows("documents corpus=a").isEmpty)
        #expect(try installation.rows("corpora").map { $0["corpus"]?.stringValue } == ["b"])
        #expect(try installation.rows("search Keller limit=1000").allSatisfy { $0["corpus"]?.stringValue == "b" })
        try recount(installation)
        #expect(try installation.client("remove", "--corpus", "a").status == 66)

        #expect(try installation.client("remove", "--corpus", "b").status == 0)
        #expect(try installation.rows("documents").isEmpty)
        for analyzer in try installation.analyzers() {
            #expect(try installation.rows("export \(analyzer)").isEmpty)
            #expect(try installation.rows("\(analyzer) group=name").isEmpty)
        }
        #expect(try installation.rows("search Keller").isEmpty)

        // What was removed can come again.
        try installation.ingest(installation.home.appending(path: "a.jsonl").path, "corpus=a")
        #expect(try installation.rows("documents corpus=a").count == 12)
        try recount(installation)
    }

    @Test("the same documents in two corpora: one document each, and it stays with the other")
    func twoCorpora() throws {
        let installation = try Installation()
        try installation.start()
        let file = installation.home.appending(path: "few.jsonl")
        try TestCorpus.write(6, to: file, paragraphs: 2)
        try installation.ingest(file.path, "corpus=a")
        let second = try installation.ingest(file.path, "corpus=b")
        #expect(second["documents"]?.integerValue == 0 && second["duplicates"]?.integerValue == 6)
        for corpus in ["a", "b"] {
            #expect(try installation.rows("documents corpus=\(corpus)").count == 6)
            #expect(try !installation.rows("entities corpus=\(corpus)").isEmpty)
        }
        #expect(try installation.rows("documents").count == 6)
        #expect(try installation.ask("remove corpus=a").last?.hasPrefix("ok") == true)
        #expect(try installation.rows("documents").count == 6)
        #expect(try installation.rows("documents corpus=b").count == 6)
        #expect(try installation.rows("documents corpus=a").isEmpty)
        try recount(installation)
    }

    @Test("another setting is another version: told, done again when asked, its own rows alone")
    func reanalysis() throws {
        let installation = try Installation()
        try installation.start()
        try installation.ingest(Self.news.appending(path: "news.jsonl.gz").path, "corpus=news")
        let before = try Contents(of: installation)
        #expect(try installation.ask("reload").last.flatMap { Status($0) }?["outdated"] == "0")
        let version = try installation.rows("factcheck limit=1").first?["version"]?.stringValue
        installation.stop()

        try installation.start(["--set", "factcheck.minimum-score=0.85"])
        let outdated = try #require(
            try installation.ask("reload").last.flatMap { Status($0) }?["outdated"].flatMap { Int($0) }
        )
        #expect(outdated > 50, "all that factcheck had analysed")
        #expect(try installation.export("factcheck") == before.rows["factcheck"], "nothing is analysed again by itself")
        let seq = try #require(try installation.stats()["store"]?["sequence"]?.integerValue)
        let answer = try installation.ask("reanalyze outdated=true")
        let id = try #require(answer.last.flatMap { Status($0) }?["job"].flatMap { Int($0) }, "\(answer)")
        #expect(try installation.waitForJob(id)["state"]?.stringValue == "done")
        #expect(try installation.ask("reload").last.flatMap { Status($0) }?["outdated"] == "0")

        let rows = try installation.rows("export factcheck")
        #expect(!rows.isEmpty && rows.count < before.rows["factcheck"]?.count ?? 0)
        #expect(rows.allSatisfy { $0["score"]?.doubleValue ?? 0 >= 0.85 })
        #expect(rows.allSatisfy { $0["version"]?.stringValue != version })
        for analyzer in ["entities", "quotes", "hardware", "sentiment"] {
            #expect(try installation.export(analyzer) == before.rows[analyzer], "\(analyzer) was not asked for")
        }
        try recount(installation)

        // Those who watch are told which rows were replaced, before the new ones come.
        let watch = try Connection(installation.socket)
        _ = watch.readLine()
        try watch.send("watch after=\(seq)\n")
        var replaced: Set<String> = []
        var count = 0
        let had = try Set(
            (before.rows["factcheck"] ?? []).map { try JSONValue(parsing: $0)["document"]?.stringValue ?? "" }
        )
        while count < rows.count || !had.isSubset(of: replaced), let line = watch.readLine() {
            let row = try JSONValue(parsing: line)
            let document = row["document"]?.stringValue ?? ""
            if let analyzer = row["replaced"]?.stringValue {
                #expect(analyzer == "factcheck")
                replaced.insert(document)
            } else if row["analyzer"] != nil {
                #expect(replaced.contains(document), "\(line)")
                count += 1
            }
        }
        #expect(count == rows.count && had.isSubset(of: replaced))

        // And back again.
        installation.stop()
        try installation.start()
        _ = try installation.ask("reanalyze analyzer=factcheck")
        try installation.waitForJob(id + 1)
        let after = try Contents(of: installation)
        #expect(after.differences(from: before) == [])
    }

    /// Compares the counts that the store keeps with our own over all rows.
    private func recount(_ installation: Installation) throws {
        for analyzer in try installation.analyzers() {
            let rows = try installation.rows("export \(analyzer)")
            for key in ["name", "label", "source"] {
                var counts: [String: (rows: Int, documents: Set<String>)] = [:]
                for row in rows {
                    guard let value = row[key]?.stringValue else { continue }
                    counts[value, default: (0, [])].rows += 1
                    counts[value]?.documents.insert(row["document"]?.stringValue ?? "")
                }
                let groups = try installation.rows("\(analyzer) group=\(key) limit=1000000")
                var kept: [String: [Int?]] = [:]
                for group in groups {
                    kept[group["name"]?.stringValue ?? "?"] =
                        [group["count"]?.integerValue, group["documents"]?.integerValue]
                }
                #expect(kept == counts.mapValues { [$0.rows, $0.documents.count] }, "\(analyzer) by \(key)")
            }
        }
    }

    @Test("a backup taken during an ingest is whole")
    func backup() throws {
        let (installation, _, id) = try Installation.atWork(on: 200, paragraphs: 3, after: 20)
        let copy = installation.home.appending(path: "copy.sqlite").path
        let backup = try installation.client("backup", copy)
        #expect(backup.status == 0, "\(backup.errors)")
        #expect(FileManager.default.fileExists(atPath: copy))
        let mode = try FileManager.default.attributesOfItem(atPath: copy)[.posixPermissions] as? Int
        #expect(mode.map { $0 & 0o077 } == 0, "readable by others")
        #expect(try installation.waitForJob(id)["documents"]?.integerValue == 200)

        // The copy is a store: another daemon opens it and finds its counts true.
        let other = try Installation()
        try FileManager.default.createDirectory(atPath: other.data, withIntermediateDirectories: true)
        chmod(other.data, 0o700)
        try FileManager.default.copyItem(atPath: copy, toPath: other.data + "/store.sqlite")
        try other.start()
        let count = try #require(try other.stats()["store"]?["documents"]?.integerValue)
        #expect((20...200).contains(count))
        try other.waitForJob(id)  // The job was under way in the copy; it goes on there.
        try recount(other)
        #expect(try Contents(of: other).differences(from: Contents(of: installation)) == [])

        if let python = Products.python {
            let check = try installation.run(
                python,
                [
                    "-c",
                    "import sqlite3,sys; c = sqlite3.connect(sys.argv[1]); "
                        + "print(c.execute('pragma integrity_check').fetchone()[0]); "
                        + "print(c.execute('pragma foreign_key_check').fetchall())", copy,
                ]
            )
            #expect(check.output == "ok\n[]\n", "\(check.errors)")
        }
    }
}
