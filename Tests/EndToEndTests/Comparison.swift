// What two stores are compared by, and checks that hold for every row of any store.

import Foundation
import JSONText
import Testing

/// Everything that a store answers and that must not depend on what happened on the way to it.
struct Contents: Equatable {
    var documents: [String] = []
    var corpora: [String] = []
    var counts: [String: Int] = [:]
    var rows: [String: [String]] = [:]
    var groups: [String: [String]] = [:]

    /// Asks an installation for all of it.
    init(of installation: Installation) throws {
        documents = try installation.lines("documents limit=1000000").sorted()
        corpora = try installation.lines("corpora").sorted()
        let store = try installation.rows("stats").first?["store"]?.objectValue ?? []
        for key in ["documents", "undated", "annotations", "names", "failures", "textBytes"] {
            counts[key] = store.first { $0.key == key }?.value.integerValue
        }
        for analyzer in try installation.analyzers() {
            rows[analyzer] = try installation.export(analyzer)
            for key in ["name", "label", "source"] {
                groups["\(analyzer) by \(key)"] =
                    try installation.lines("\(analyzer) group=\(key) limit=1000000").sorted()
            }
        }
    }

    /// Where two differ, a line each: short, because a failed comparison of thousands of rows helps nobody.
    func differences(from other: Contents) -> [String] {
        var found: [String] = []
        func compare(_ what: String, _ here: [String], _ there: [String]) {
            guard here != there else { return }
            let missing = Set(there).subtracting(here)
            let surplus = Set(here).subtracting(there)
            found.append(
                "\(what): \(here.count) rows instead of \(there.count); \(missing.count) missing, as "
                    + "\(missing.sorted().first?.prefix(300) ?? "none"); \(surplus.count) too many, as "
                    + "\(surplus.sorted().first?.prefix(300) ?? "none")"
            )
        }
        compare("documents", documents, other.documents)
        compare("corpora", corpora, other.corpora)
        if counts != other.counts { found.append("counts: \(counts) instead of \(other.counts)") }
        for key in Set(rows.keys).union(other.rows.keys).sorted() {
            compare(key, rows[key] ?? [], other.rows[key] ?? [])
        }
        for key in Set(groups.keys).union(other.groups.keys).sorted() {
            compare(key, groups[key] ?? [], other.groups[key] ?? [])
        }
        return found
    }
}

extension Installation {
    /// Names of all analyzers.
    func analyzers() throws -> [String] { try rows("analyzers").compactMap { $0["name"]?.stringValue } }

    /// The one row of `stats`.
    func stats() throws -> JSONValue { try #require(try rows("stats").first) }

    /// The one row of a job.
    func job(_ id: Int = 1) throws -> JSONValue { try #require(try rows("job \(id)").first) }

    /// Starts a job and returns its number.
    func startIngest(_ path: String, _ arguments: String = "") throws -> Int {
        let answer = try ask("ingest \(path) \(arguments)")
        let status = try #require(answer.last.flatMap { Status($0) }, "ingest \(path): \(answer)")
        return try #require(status["job"].flatMap { Int($0) }, "\(status.line)")
    }

    /// A daemon in the middle of an ingest of many articles.
    ///
    /// * `after`: Documents that it has stored, at least.
    static func atWork(
        on count: Int,
        paragraphs: Int,
        after documents: Int
    ) throws -> (installation: Installation, file: URL, job: Int) {
        let installation = try Installation()
        try installation.start()
        let file = installation.home.appending(path: "many.jsonl")
        try TestCorpus.write(count, to: file, paragraphs: paragraphs)
        let job = try installation.startIngest(file.path, "corpus=news")
        _ = try installation.waitForDocuments(documents, job: job)
        return (installation, file, job)
    }

    /// Ingests and waits for the end; the job's last row.
    @discardableResult
    func ingest(_ path: String, _ arguments: String = "", seconds: Double = 120) throws -> JSONValue {
        try waitForJob(try startIngest(path, arguments), seconds: seconds)
    }

    /// Waits until a job has stored so many documents and is still at work.
    func waitForDocuments(_ count: Int, job id: Int = 1, seconds: Double = 60) throws -> JSONValue {
        let end = Date(timeIntervalSinceNow: seconds)
        while Date() < end {
            let job = try job(id)
            if let documents = job["documents"]?.integerValue, documents >= count {
                try #require(job["state"]?.stringValue == "running", "the job has ended before the blow: \(job.text)")
                return job
            }
            usleep(3_000)
        }
        throw TestFailure("job \(id) does not reach \(count) documents: \(log)")
    }

    /// All rows of an analyzer, checked against the texts of their documents; what is wrong, a line each.
    func faultsOfRows(_ analyzer: String) throws -> [String] {
        var texts: [String: [Unicode.Scalar]] = [:]
        var faults: [String] = []
        for row in try rows("export \(analyzer)") {
            func fault(_ text: String) { faults.append("\(text): \(row.text)") }
            guard let id = row["document"]?.stringValue else {
                fault("no document")
                continue
            }
            if texts[id] == nil {
                texts[id] = Array((try rows("document \(id)").first?["text"]?.stringValue ?? "").unicodeScalars)
            }
            let text = texts[id] ?? []
            if row["analyzer"]?.stringValue != analyzer { fault("not of \(analyzer)") }
            if row["version"]?.stringValue?.contains("+") != true { fault("no effective version") }
            for key in ["corpus", "origin", "label"] where row[key]?.stringValue?.isEmpty != false {
                fault("no \(key)")
            }
            guard let covered = row["text"]?.stringValue else { continue }  // a row about the whole document
            guard let start = row["start"]?.integerValue, let end = row["end"]?.integerValue, 0 <= start, start < end,
                end <= text.count
            else {
                fault("range outside of the text")
                continue
            }
            var slice = String.UnicodeScalarView()
            slice.append(contentsOf: text[start..<end])
            if String(slice) != covered { fault("the text reads \"\(String(slice))\" there") }
            let sentence = Array((row["sentence"]?.stringValue ?? "").unicodeScalars)
            let first = row["sentenceStart"]?.integerValue ?? -1
            guard 0 <= first, first <= start, end - first <= sentence.count else {
                fault("not in its sentence")
                continue
            }
            if !sentence[start - first..<end - first].elementsEqual(text[start..<end]) {
                fault("another place of its sentence")
            }
        }
        return faults
    }
}

/// A status line, taken apart as plainly as a shell script would.
struct Status {
    var line: String
    var id: String?
    /// `ok` or the error's code.
    var code: String
    private var pairs: [Substring] = []

    init?(_ line: String) {
        self.line = line
        var words = line.split(separator: " ")
        if words.first?.hasPrefix("#") == true { id = String(words.removeFirst().dropFirst()) }
        guard let first = words.first else { return nil }
        if first == "ok" {
            code = "ok"
        } else if first == "error", words.count > 2, words[2].hasPrefix("\"") {
            code = String(words[1])
        } else {
            return nil
        }
        pairs = Array(words.dropFirst())
    }

    subscript(key: String) -> String? {
        pairs.first { $0.hasPrefix(key + "=") }.map { String($0.dropFirst(key.count + 1)) }
    }
    var rowCount: Int? { self["rows"].flatMap { Int($0) } }
}

/// One answer: its rows and its status.
struct Answer {
    var rows: [JSONValue]
    var status: Status
    var code: String { status.code }

    /// Takes a whole conversation apart; the greeting is left out.
    ///
    /// Throws where a line is neither row nor status.
    static func all(in lines: [String]) throws -> [Answer] {
        var answers: [Answer] = []
        var rows: [JSONValue] = []
        for line in lines.dropFirst() {
            if line.hasPrefix("{") {
                rows.append(try JSONValue(parsing: line))
                continue
            }
            guard let status = Status(line) else { throw TestFailure("neither row nor status: \(line)") }
            if status.code == "ok" { #expect(status.rowCount == rows.count, "\(line)") }
            answers.append(Answer(rows: rows, status: status))
            rows = []
        }
        guard rows.isEmpty else { throw TestFailure("\(rows.count) rows without a status") }
        return answers
    }
}
