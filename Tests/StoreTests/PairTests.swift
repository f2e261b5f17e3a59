// Pairs of names, counts of several labels, and documents whose dates are known in part.

import Language
import Testing

@testable import Store

@Suite struct PairTests {
    let folder: TemporaryFolder
    let store: Store

    init() throws {
        folder = try TemporaryFolder()
        store = try Sample.store(folder)
    }

    @Test func pairsShareDocuments() throws {
        let pairs = try store.together("entities", limit: 3).rows
        #expect(pairs.first == PairRow(name: "Vladimir Putin", with: "Angela Merkel", documents: 9))
        #expect(pairs.dropFirst().allSatisfy { $0.documents == 3 })
        let all = try store.together("entities", limit: 1_000).rows
        #expect(Set(all.map { Set([$0.name, $0.with]) }).count == all.count)
        let kyiv = try store.together("entities", QueryTests.filter { $0.names = ["Kyiv"] }, limit: 2).rows
        #expect(kyiv.map(\.name) == ["Kyiv", "Kyiv"])
        #expect(kyiv.map(\.with) == ["Angela Merkel", "Vladimir Putin"])
        let across = try store.together("quotes", with: "entities", limit: 2).rows
        #expect(across.map(\.with) == ["Angela Merkel", "Kyiv"])
        #expect(across.map(\.documents) == [9, 3])
        let news = try store.together("entities", QueryTests.filter { $0.corpora = ["wire"] }, limit: 1).rows
        #expect(news.map(\.documents) == [3])
        // A label holds for both names of one analyzer.
        let persons = try store.together("entities", QueryTests.filter { $0.labels = ["PERSON"] }, limit: 1_000)
        #expect(persons.isWhole)
        #expect(persons.rows == [PairRow(name: "Vladimir Putin", with: "Angela Merkel", documents: 9)])
        let kyivPersons = try store.together(
            "quotes",
            with: "entities",
            QueryTests.filter { $0.labels = ["direct"] },
            limit: 9
        )
        #expect(kyivPersons.rows.contains { $0.with == "Kyiv" })
    }

    /// Of two names one may pass a test of rows here, and the other there: a pair all the same, counted once a document.
    @Test func aPairIsToldOnceWhateverTestsItsRows() throws {
        let text = "Ada met Bo."
        func document(_ day: Int, _ scores: (Double, Double)) -> AnalysedDocument {
            AnalysedDocument(
                text,
                date: "2023-05-0\(day)",
                rows: [
                    StoredAnnotation("Ada", in: text, "PERSON", name: "Ada", score: scores.0),
                    StoredAnnotation("Bo", in: text, "PERSON", name: "Bo", score: scores.1),
                ]
            )
        }
        try store.add([
            document(1, (0.9, 0.1)), document(2, (0.1, 0.9)), document(3, (0.9, 0.9)), document(4, (0.1, 0.1)),
        ])
        var filter = QueryTests.filter {
            $0.minScore = 0.5
            $0.until = CalendarDate(year: 2023)
        }
        #expect(
            try store.together("entities", filter, limit: 9).rows == [PairRow(name: "Ada", with: "Bo", documents: 3)]
        )
        // A name that is asked for comes first.
        filter.names = ["Bo"]
        #expect(
            try store.together("entities", filter, limit: 9).rows == [PairRow(name: "Bo", with: "Ada", documents: 2)]
        )
    }

    @Test func noNameIsPairedWithItself() throws {
        let pairs = try store.together("quotes", with: "entities", limit: 100).rows
        #expect(!pairs.isEmpty && pairs.allSatisfy { $0.name != $0.with })
    }

    /// A kept count of several labels is that of the rows.
    @Test(arguments: [["PERSON", "LOC"], ["LOC", "MONEY"], ["PERSON", "LOC", "MONEY"]], [1, 3, 100])
    func countsOfSeveralLabels(labels: [String], limit: Int) throws {
        let text = "Kyiv. Kyiv left."
        try store.add([
            AnalysedDocument(
                text,
                date: "2024-04-01",
                rows: [
                    StoredAnnotation("Kyiv", in: text, "LOC", analyzer: "other", name: "Kyiv"),
                    StoredAnnotation("Kyiv left", in: text, "PERSON", analyzer: "other", name: "Kyiv"),
                    StoredAnnotation("left", in: text, "MONEY", analyzer: "other", name: "left"),
                ],
                analyzers: ["other"]
            ),
            AnalysedDocument(
                text,
                date: "2024-04-02",
                rows: [StoredAnnotation("Kyiv", in: text, "LOC", analyzer: "other", name: "Kyiv")],
                analyzers: ["other"]
            ),
        ])
        let filter = QueryTests.filter { $0.labels = labels }
        var walked = filter
        walked.since = CalendarDate(year: 2024)
        #expect(try !store.groups("other", by: .name, filter, limit: limit).rows.isEmpty)
        for aliases in ["", "Kyiv\tKyjiw\tUA\nleft\tKyjiw\n"] {
            try store.setAliases(Array(aliases.utf8))
            let kept = try store.groups("other", by: .name, filter, limit: limit).rows
            #expect(try kept == store.groups("other", by: .name, walked, limit: limit).rows)
            #expect(kept.contains { $0.name == "Kyjiw" } == !aliases.isEmpty)
        }
    }

    @Test func whatDatesLeaveOutIsCounted() throws {
        try store.add(
            ["2024", "2024-03", "2024-04", "2023", "2025-02"]
                .map { (date: String) in AnalysedDocument("In \(date).", date: date, source: "The Almanac") }
        )
        func leftOut(_ set: (inout Filter) -> Void) throws -> LeftOutDates { try store.leftOut(QueryTests.filter(set)) }
        for (corpora, sources, undated, partly) in [
            ([], [], 1, 3), (["news"], [], 1, 3), (["wire"], [], 0, 0), ([], ["The Almanac"], 0, 3),
            (["news"], ["The Almanac"], 0, 3), (["wire"], ["The Almanac"], 0, 0), ([], ["Daily News"], 1, 0),
            ([], ["Nobody"], 0, 0),
        ] as [([String], [String], Int, Int)] {
            let found = try leftOut {
                $0.corpora = corpora
                $0.sources = sources
                $0.since = CalendarDate(iso: "2024-03-10")
                $0.until = CalendarDate(iso: "2025-02-10")
            }
            #expect(found == LeftOutDates(undated: undated, partlyDated: partly), "\(corpora) \(sources)")
        }
        #expect(try leftOut { $0.since = CalendarDate(iso: "2024-03-01") } == LeftOutDates(undated: 1, partlyDated: 1))
        #expect(try leftOut { $0.since = CalendarDate(year: 2024) } == LeftOutDates(undated: 1))
        #expect(try leftOut { _ in } == LeftOutDates(undated: 1))
    }
}
