// Lists of rows: what is written comes back, and stores of earlier releases are rewritten.

import GRDB
import Testing

@testable import Store

@Suite struct RowListTests {
    @Test("every form of a row comes back as it was")
    func roundTrip() throws {
        let folder = try TemporaryFolder()
        let store = try folder.store()
        let job = try store.runningJob()
        let frequent = Array(#"{"country":"US"}"#.utf8)
        let rare = Array(#"{"speaker":"a person whose name is long enough to be written out","number":-1.5e3}"#.utf8)
        let spans = Array(#"{"cue":[[1,2],[4,5]]}"#.utf8)
        var rows: [StoredAnnotation] = []
        for name in [nil, "Kyiv"] {
            for score in [nil, 0.0, -1, 0.1234] {
                for attributes in [nil, frequent, rare] {
                    for extra in [nil, spans] {
                        rows.append(
                            StoredAnnotation(
                                analyzer: "toy",
                                label: "x",
                                start: rows.count % 4,
                                end: 4 + rows.count % 3,
                                name: name,
                                score: score,
                                attributes: attributes,
                                spans: extra
                            )
                        )
                    }
                }
            }
        }
        rows.append(StoredAnnotation(analyzer: "toy", label: "y", start: 0, end: 8, coversDocument: true))
        var document = AnalysedDocument("Kyiv is.", title: "One", source: "Paper")
        document.analysis = Analysis(annotations: rows, versions: [.init(analyzer: "toy", version: "1")])
        try store.commit(Batch(job: job, events: [.document(document)], checkpoint: 1, bytesRead: 1))
        let found = try store.document(document.identifier).annotations.map(\.annotation)
        #expect(found == rows)
        #expect(try store.recount().isEmpty)
        let texts = try store.pool.read { try String.fetchAll($0, sql: "SELECT name FROM attribute") }
        #expect(texts == [String(decoding: frequent, as: UTF8.self)])
    }

    @Test(
        "a damaged list is named",
        arguments: ["", "[", "{}", "[[1]]", "[[1,2,3]]", #"[["1",2,3,4]]"#, "[[1,2,3,4]", "[7]", "nonsense"]
    )
    func damaged(_ text: String) {
        #expect(throws: StoreError.self) { try RowList.forEach(Array(text.utf8)) { _ in } }
    }

    @Test("a store of an earlier release is rewritten, row for row")
    func migration() throws {
        let folder = try TemporaryFolder()
        let path = folder.path + "/" + Store.fileName
        let expected = [
            "9 2 0 3 0 0 4 5000 {\"a\":1} -", "9 2 1 3 7 5 -1 - - {\"b\":[[1,2]]}", "9 3 0 4 0 1 2 - - -",
            "12 2 0 3 7 1 1 -7 - -",
        ]
        do {
            let queue = try DatabaseQueue(path: path)
            try Schema.migrator.migrate(queue, upTo: "2")
            try queue.write { db in
                try db.execute(
                    sql: """
                        INSERT INTO annotation VALUES
                            (9, 2, 1, 3, 7, 5, -1, NULL, NULL, '{"b":[[1,2]]}'), (9, 3, 0, 4, 0, 1, 2, NULL, NULL, NULL),
                            (12, 2, 0, 3, 7, 1, 1, -7, NULL, NULL), (9, 2, 0, 3, 0, 0, 4, 5000, '{"a":1}', NULL)
                        """
                )
            }
            try queue.close()
        }
        let store = try folder.store()
        let rows = try store.pool.read { db in
            try String.fetchAll(
                db,
                sql: """
                    SELECT document || ' ' || analyzer || ' ' || row || ' ' || label || ' ' || name || ' ' || start || ' '
                        || length || ' ' || coalesce(score, '-') || ' ' || coalesce(attributes, '-') || ' '
                        || coalesce(spans, '-') FROM annotation ORDER BY document, analyzer, row
                    """
            )
        }
        #expect(rows == expected)
    }

    /// A number outlives its row, so that nothing gets one that may be a person's name.
    @Test(
        arguments: [
            (#"{"country":"US"}"#, true), (#"{"currency":"EUR"}"#, true), (#"{"level":"document"}"#, true),
            (#"{"class":"main battle tank","count":3}"#, true), (#"{"negated":true}"#, true), ("{}", true),
            (#"{"speaker":"Mira Okafor"}"#, false), (#"{"speaker":"Okafor"}"#, false),
            (#"{"speaker":"OKAFOR"}"#, false),
            (#"{"speaker":"élodie"}"#, false), (#"{"speaker":"\u00e9lodie"}"#, false), (#"{"Speaker":"a"}"#, false),
            (#"{"a":"X"}"#, false), (#"{"a":"x Y"}"#, false),
        ]
    )
    func onlyFixedWordsAreNumbered(_ json: String, isFixed: Bool) {
        #expect(Array(json.utf8).withUnsafeBufferPointer { AttributeNumbers.isFixed($0) } == isFixed)
    }
}
