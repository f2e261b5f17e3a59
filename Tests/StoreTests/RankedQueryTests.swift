// Answers that begin with the best: compared with a plain sort of everything.

import JSONText
import Language
import Testing

@testable import Store

@Suite struct RankedQueryTests {
    let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    @Test(arguments: [1, 2, 3, 7, 50])
    func topListKeepsTheBest(limit: Int) {
        for count in [0, 1, 2, 10, 500] {
            var state: UInt64 = UInt64(count)
            var best = TopList<Int, Int>(limit: limit)
            var all: [(rank: Int, element: Int)] = []
            for element in 0..<count {
                state = TextHash.mix(state, 0x9E37_79B9_7F4A_7C15)
                let rank = Int(state % 40)
                best.offer(element, rank: rank)
                all.append((rank, element))
            }
            // Ties in the order in which they came.
            let expected = all.sorted { ($0.rank, $0.element) < ($1.rank, $1.element) }.prefix(limit).map(\.element)
            let found = best.sorted()
            #expect(found.elements == expected)
            #expect(found.more == (count > limit))
        }
    }

    // MARK: - By score

    @Test(arguments: [
        Filter(), QueryTests.filter { $0.labels = ["LOC"] }, QueryTests.filter { $0.names = ["Angela Merkel"] },
        QueryTests.filter { $0.corpora = ["wire"] }, QueryTests.filter { $0.minScore = 0.8 },
        QueryTests.filter { $0.texts = ["putin"] }, QueryTests.filter { $0.countries = ["FR"] },
        QueryTests.filter { $0.names = ["Nobody"] }, QueryTests.filter { $0.labels = ["MONEY"] },
    ])
    func rowsAreSortedByScore(filter: Filter) throws {
        let store = try Sample.store(folder)
        // A sort that keeps the order of equal ones: the newest document first.
        let scored = try store.allAnnotations("entities", filter).filter { $0.annotation.score != nil }.enumerated()
        for order in [ScoreOrder.highest, .lowest] {
            let expected =
                scored.sorted { a, b in
                    let (first, second) = (a.element.annotation.score ?? 0, b.element.annotation.score ?? 0)
                    if first == second { return a.offset < b.offset }
                    return order == .highest ? first > second : first < second
                }
                .map(\.element)
            for limit in [1, 2, 5, 100] {
                let found = try store.annotations("entities", filter, by: order, limit: limit)
                #expect(found.rows == Array(expected.prefix(limit)))
                #expect(found.more == (expected.count > limit))
            }
        }
    }

    @Test func rowsWithoutScoreAreLeftOut() throws {
        let store = try Sample.store(folder)
        let found = try store.annotations("quotes", by: .highest, limit: 10)
        #expect(found.rows.map(\.annotation.label) == ["summary"])
        #expect(try store.annotations("entities", by: .highest, limit: 100).rows.count == 27)
        #expect(try store.annotations("unknown", by: .highest, limit: 10).rows.isEmpty)
    }

    @Test func aLongScanIsStopped() throws {
        let store = try Sample.store(folder)
        let error = #expect(throws: StoreError.self) {
            try store.annotations("entities", by: .lowest, limit: 3) { _ in false }
        }
        #expect(error?.code == .cancelled)
        #expect(try store.annotations("entities", by: .lowest, limit: 3).rows.count == 3)
    }

    // MARK: - By relevance

    private func searchable() throws -> Store {
        let store = try folder.store()
        let filler = String(repeating: "Nothing of note was said about the weather that day. ", count: 20)
        try store.add(
            [
                AnalysedDocument("The harvest was late. " + filler, title: "late", date: "2024-03-04", source: "A"),
                AnalysedDocument(
                    "Harvest and drought: the drought cut the harvest, and no harvest feeds cattle in a drought.",
                    title: "all of it",
                    date: "2024-03-01",
                    source: "A"
                ),
                AnalysedDocument(
                    "A drought. " + filler + "The harvest failed.",
                    title: "both",
                    date: "2024-03-03",
                    source: "B"
                ),
                AnalysedDocument("Rain again, and floods. " + filler, title: "rain", date: "2024-03-02", source: "B"),
            ]
        )
        return store
    }

    @Test func hitsAreSortedByRelevance() throws {
        let store = try searchable()
        func titles(_ query: String, _ filter: Filter = Filter(), limit: Int = 10) throws -> [String] {
            try store.search(query, filter, mostRelevant: limit).rows.map(\.document.title)
        }
        #expect(try titles("drought OR harvest") == ["all of it", "both", "late"])
        #expect(try titles("harvest NOT drought") == ["late"])
        #expect(try titles("drought harvest", QueryTests.filter { $0.sources = ["b"] }) == ["both"])
        #expect(try titles("harvest", QueryTests.filter { $0.since = CalendarDate(iso: "2024-03-03") }).count == 2)
        #expect(try titles("harvest", QueryTests.filter { $0.names = ["Nobody"] }).isEmpty)
        #expect(try titles("locusts").isEmpty)
        let cut = try store.search("drought OR harvest", mostRelevant: 2)
        #expect(cut.rows.map(\.document.title) == ["all of it", "both"] && cut.more)
        // The same hits and snippets as those of an answer in order of date.
        let dated = try store.search("drought OR harvest", limit: 10).rows
        let ranked = try store.search("drought OR harvest", mostRelevant: 10)
        #expect(!ranked.more)
        #expect(
            ranked.rows.sorted { $0.document.title < $1.document.title }
                == dated.sorted { $0.document.title < $1.document.title }
        )
        #expect(dated.map(\.document.title) == ["late", "both", "all of it"])
    }

    @Test func equallyRelevantHitsAreNewestFirst() throws {
        let store = try folder.store()
        try store.add(
            (1...5).map { AnalysedDocument("Drought number \($0) was over.", title: "\($0)", date: "2024-03-0\($0)") }
        )
        let rows = try store.search("drought", mostRelevant: 3).rows
        #expect(rows.map(\.document.title) == ["5", "4", "3"])
    }

    @Test func aLongSearchIsStopped() throws {
        let store = try folder.store()
        try store.add((0..<5_100).map { AnalysedDocument("Drought \($0).", title: "\($0)", date: "2024-03-01") })
        var told: [Int] = []
        let all = try store.search("drought", mostRelevant: 3) { examined in
            told.append(examined)
            return true
        }
        #expect(all.rows.count == 3 && all.more && told == [5_000])
        let error = #expect(throws: StoreError.self) { try store.search("drought", mostRelevant: 3) { _ in false } }
        #expect(error?.code == .cancelled)
    }

    @Test func badSearchesAreRefused() throws {
        let store = try searchable()
        let error = #expect(throws: StoreError.self) { try store.search("(drought", mostRelevant: 3) }
        #expect(error?.code == .badArgument)
    }
}
