// The schema as users are told about it: every query of Documentation/Schema.md runs, and finds something.

import GRDB
import Testing

@testable import Store

#if canImport(Glibc)
import Glibc
#endif

@Suite struct SchemaTests {
    let folder: TemporaryFolder
    let store: Store

    init() throws {
        folder = try TemporaryFolder()
        store = try Sample.store(folder)
        let job = try store.runningJob(corpus: "extra")
        let copy = AnalysedDocument(
            try store.document(Sample.documents()[0].identifier).text,
            title: "Copied",
            source: "Third Paper"
        )
        try store.commit(
            Batch(
                job: job,
                events: [
                    .document(copy),
                    .failure(.init(code: "truncated", origin: "x.gz", message: "ends early", severity: .error)),
                ],
                checkpoint: 2,
                bytesRead: 1
            )
        )
    }

    /// The blocks of a language in the document, beside the package's sources.
    static func blocks(_ language: String) throws -> [String] {
        var parts = #filePath.split(separator: "/", omittingEmptySubsequences: false)
        parts.removeLast(3)
        let text = String(
            decoding: try readFile(parts.joined(separator: "/") + "/Documentation/Schema.md"),
            as: UTF8.self
        )
        var blocks: [String] = []
        var block: [Substring]?
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            if line == "```" + language {
                block = []
            } else if line == "```", let lines = block {
                blocks.append(lines.joined(separator: "\n"))
                block = nil
            } else {
                block?.append(line)
            }
        }
        return blocks
    }

    @Test func thereAreTenQueries() throws {
        #expect(try Self.blocks("sql").count == 10)
    }

    @Test(arguments: 0..<10)
    func theQueriesOfTheDocumentationAnswer(index: Int) throws {
        let query = try #require(try Self.blocks("sql").dropFirst(index).first)
        let rows = try store.pool.read { try Row.fetchAll($0, sql: query) }
        #expect(!rows.isEmpty, "\(query)")
        #expect(rows.first?.databaseValues.contains { !$0.isNull } == true)
    }

    @Test(arguments: [
        (
            "documents",
            "id document title date day source url language speaker source_id duplicate_of bytes scalars "
                + "text_sha256 text_zlib warnings skipped"
        ),
        ("origins", "id document corpus origin bytes sha256"),
        (
            "annotations",
            "id document analyzer label start end name score attributes spans covers_document version seq date "
                + "source"
        ),
        ("mentions", "id analyzer name label"), ("name_counts", "analyzer name label count documents term"),
        ("failures", "id job code severity message origin document analyzer"),
        (
            "jobs",
            "id path corpus state message documents duplicates skipped failures warnings bytes_read bytes_total checkpoint "
                + "created started finished"
        ),
    ])
    func viewsHaveTheColumnsThatAreDocumented(view: String, columns: String) throws {
        let names = try store.pool.read { db in
            try Row.fetchAll(db, sql: "SELECT name FROM pragma_table_info(?)", arguments: [view])
                .map { $0[0] as String }
        }
        #expect(names == columns.split(separator: " ").map(String.init))
    }

    @Test func theViewOfRowsAgreesWithAnswers() throws {
        let answered = try store.allAnnotations(nil)
            .map {
                "\($0.document.document) \($0.annotation.analyzer) \($0.annotation.start) \($0.annotation.end) \($0.seq) "
                    + "\($0.annotation.name ?? "-") \($0.version ?? "-")"
            }
        let viewed = try store.pool.read { db in
            try String.fetchAll(
                db,
                sql: """
                    SELECT document || ' ' || analyzer || ' ' || start || ' ' || "end" || ' ' || seq || ' '
                        || coalesce(name, '-') || ' ' || coalesce(version, '-') FROM annotations
                    """
            )
        }
        #expect(Set(answered) == Set(viewed))
        #expect(answered.count == viewed.count)
    }

    /// Python reads the store as the documentation says, where there is a Python.
    @Test(.enabled(if: access("/usr/bin/python3", X_OK) == 0))
    func pythonReadsTheTexts() throws {
        let script = try #require(try Self.blocks("python").first)
        try writeFile(folder.path + "/read.py", Array(script.utf8))
        let command = "cd '\(folder.path)' && /usr/bin/python3 read.py 2>&1"
        let pipe = try #require(popen(command, "r"))
        var output: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 4_096)
        while true {
            let count = fread(&buffer, 1, buffer.count, pipe)
            if count == 0 { break }
            output += buffer[..<count]
        }
        #expect(pclose(pipe) == 0)
        let lines = String(decoding: output, as: UTF8.self).split(separator: "\n")
        #expect(lines.count == 5)
        #expect(lines.contains("Vladimir Putin Vladimir Putin"))
    }
}
