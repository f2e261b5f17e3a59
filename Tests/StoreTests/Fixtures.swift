// Stores in folders of their own, and documents made of a few words.

import CZlib
import Language
import Store

#if canImport(Glibc)
import Glibc
#endif

/// A folder that is gone when the test is.
final class TemporaryFolder {
    let path: String

    init() throws {
        var template = Array("/tmp/store-tests-XXXXXX".utf8CString)
        guard let made = mkdtemp(&template) else { throw FixtureError(what: "no folder for a test") }
        path = String(cString: made)
    }

    deinit {
        guard let folder = opendir(path) else { return }
        while let entry = readdir(folder) {
            let name = withUnsafePointer(to: entry.pointee.d_name) {
                $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            if name != ".", name != ".." { remove(path + "/" + name) }
        }
        closedir(folder)
        rmdir(path)
    }

    func store() throws -> Store { try Store(directory: path) }

    /// Copies the store's files as they are on the disk, as a crash would leave them.
    func copyFiles(to other: TemporaryFolder) throws {
        for suffix in ["", "-wal"] {
            let name = "/" + Store.fileName + suffix
            guard let bytes = try? readFile(path + name) else { continue }
            try writeFile(other.path + name, bytes)
        }
    }
}

struct FixtureError: Error {
    var what: String
}

func readFile(_ path: String) throws -> [UInt8] {
    guard let file = fopen(path, "r") else { throw FixtureError(what: "cannot read \(path)") }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while true {
        let count = fread(&buffer, 1, buffer.count, file)
        if count == 0 { return bytes }
        bytes += buffer[..<count]
    }
}

func writeFile(_ path: String, _ bytes: [UInt8]) throws {
    guard let file = fopen(path, "w") else { throw FixtureError(what: "cannot write \(path)") }
    defer { fclose(file) }
    guard fwrite(bytes, 1, bytes.count, file) == bytes.count else { throw FixtureError(what: "cannot write \(path)") }
}

func compressed(_ bytes: [UInt8]) -> [UInt8] {
    var length = compressBound(uLong(bytes.count))
    var result = [UInt8](repeating: 0, count: Int(length))
    compress2(&result, &length, bytes, uLong(bytes.count), 6)
    return Array(result.prefix(Int(length)))
}

/// 32 bytes that differ where texts do; the store takes whatever digest it is given.
func digest(_ text: String) -> [UInt8] {
    (0..<4)
        .flatMap { part in
            let hash = TextHash.of(text + "\(part)")
            return (0..<8).map { UInt8(truncatingIfNeeded: hash >> (8 * $0)) }
        }
}

func makeIdentifier(_ parts: String...) -> String {
    let digits = String(TextHash.of(parts.joined(separator: "\u{0}")), radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
}

extension AnalysedDocument {
    /// A document whose rows cover the given words of its text.
    init(
        _ text: String,
        title: String = "",
        date: String? = nil,
        source: String = "",
        origin: String = "a.txt#1",
        rows: [StoredAnnotation] = [],
        analyzers: [String] = ["entities", "quotes"],
        version: String = "1.0.0+a"
    ) {
        self.init(
            identifier: makeIdentifier(text, title, date ?? "", source),
            title: title,
            date: date,
            source: source,
            url: "",
            textSHA256: digest(text),
            text: compressed(Array(text.utf8)),
            textBytes: text.utf8.count,
            textScalars: text.unicodeScalars.count,
            origin: origin,
            originBytes: text.utf8.count,
            analysis: Analysis(
                annotations: rows,
                versions: analyzers.map { Analysis.Version(analyzer: $0, version: version) }
            )
        )
    }
}

extension StoredAnnotation {
    /// A row that covers the first place of some words in a text.
    init(
        _ words: String,
        in text: String,
        _ label: String,
        analyzer: String = "entities",
        name: String? = nil,
        score: Double? = nil,
        attributes: String? = nil,
        spans: String? = nil
    ) {
        let scalars = Array(text.unicodeScalars)
        let wanted = Array(words.unicodeScalars)
        let start = (0...max(0, scalars.count - wanted.count)).first { scalars[$0...].starts(with: wanted) } ?? 0
        self.init(
            analyzer: analyzer,
            label: label,
            start: start,
            end: start + wanted.count,
            name: name,
            score: score,
            attributes: attributes.map { Array($0.utf8) },
            spans: spans.map { Array($0.utf8) }
        )
    }
}

extension Store {
    /// A job that runs.
    func runningJob(corpus: String = "news") throws -> Int64 {
        let job = try createJob(path: "/archive", corpus: corpus, created: 1_700_000_000)
        try update(job: job.id, JobUpdate(state: .running, started: 1_700_000_001))
        return job.id
    }

    /// Stores documents as one batch of a job.
    @discardableResult
    func add(_ documents: [AnalysedDocument], job: Int64? = nil, corpus: String = "news") throws -> CommitSummary {
        let job = try job ?? runningJob(corpus: corpus)
        let done = try self.job(job).checkpoint
        return try commit(
            Batch(
                job: job,
                events: documents.map { .document($0) },
                checkpoint: done + documents.count,
                bytesRead: 1_000
            )
        )
    }

    /// All pages of an answer, as a reader fetches them.
    func allAnnotations(_ analyzer: String?, _ filter: Filter = Filter(), limit: Int = 100) throws -> [AnnotationRow] {
        var rows: [AnnotationRow] = []
        var cursor: Cursor?
        repeat {
            let page = try annotations(analyzer, filter, after: cursor, limit: limit)
            rows += page.rows
            cursor = try page.next.map { try Cursor($0.description) }
        } while cursor != nil
        return rows
    }
}

/// Ten documents of two corpora with rows of two analyzers: what most tests ask about.
enum Sample {
    static func documents() -> [AnalysedDocument] {
        let cities = ["Kyiv", "Paris", "Zürich"]
        return (1...9)
            .map { k in
                let city = cities[k % 3]
                let text =
                    "Vladimir Putin visited \(city) on day \(k). “We will meet again,” Putin said in \(city).\n\n"
                    + "Angela Merkel was not there. 🙂 The cost was \(k * 100) dollars."
                var rows = [
                    StoredAnnotation("Vladimir Putin", in: text, "PERSON", name: "Vladimir Putin", score: 0.9),
                    StoredAnnotation(
                        city,
                        in: text,
                        "LOC",
                        name: city,
                        score: 0.5 + Double(k) / 100,
                        attributes: "{\"country\":\"\(["UA", "FR", "CH"][k % 3])\"}"
                    ),
                    StoredAnnotation("Angela Merkel", in: text, "PERSON", name: "Angela Merkel", score: 0.8),
                    StoredAnnotation(
                        "\(k * 100) dollars",
                        in: text,
                        "MONEY",
                        name: "USD \(k * 100)",
                        attributes: "{\"value\":\(k * 100),\"unit\":\"USD\",\"tags\":[\"cost\",\"trip\"]}"
                    ),
                    StoredAnnotation(
                        "“We will meet again,” Putin said",
                        in: text,
                        "direct",
                        analyzer: "quotes",
                        name: "Vladimir Putin",
                        attributes: "{\"speaker\":\"Putin\",\"negated\":false}",
                        spans: "{\"cue\":[[1,2]]}"
                    ),
                ]
                if k == 9 {
                    rows.append(
                        StoredAnnotation(
                            analyzer: "quotes",
                            label: "summary",
                            start: 0,
                            end: text.unicodeScalars.count,
                            score: -0.25,
                            coversDocument: true
                        )
                    )
                }
                return AnalysedDocument(
                    text,
                    title: "Visit \(k)",
                    date: k == 5 ? nil : "2024-0\(k > 4 ? 2 : 1)-1\(k)T08:00:00+01:00",
                    source: k % 2 == 0 ? "The Herald" : "Daily News",
                    origin: "a.tar.gz!m.txt#\(k)",
                    rows: rows
                )
            }
    }

    static func store(_ folder: TemporaryFolder) throws -> Store {
        let store = try folder.store()
        let documents = documents()
        try store.add(Array(documents[..<6]), corpus: "news")
        try store.add(Array(documents[6...]), corpus: "wire")
        return store
    }
}
