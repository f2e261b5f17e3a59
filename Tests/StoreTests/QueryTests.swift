// Answers about rows: filters one by one and together, pages, groups, periods and pairs.

import JSONText
import Language
import Testing

@testable import Store

@Suite struct QueryTests {
    let folder: TemporaryFolder
    let store: Store

    init() throws {
        folder = try TemporaryFolder()
        store = try Sample.store(folder)
    }

    static func filter(_ change: (inout Filter) -> Void) -> Filter {
        var filter = Filter()
        change(&filter)
        return filter
    }

    /// A filter and how many of the 36 rows of entities match it.
    struct Case: Sendable, CustomTestStringConvertible {
        var testDescription: String
        var filter: Filter
        var rows: Int

        init(_ what: String, _ rows: Int, _ change: (inout Filter) -> Void) {
            testDescription = what
            self.rows = rows
            filter = QueryTests.filter(change)
        }
    }

    @Test(arguments: [
        Case("all", 36) { _ in },
        Case("name", 9) { $0.names = ["vladimir PUTIN"] },
        Case("name, not ASCII", 3) { $0.names = ["ZÜRICH"] },
        Case("two names", 12) { $0.names = ["Angela Merkel", "kyiv"] },
        Case("unknown name", 0) { $0.names = ["Nobody"] },
        Case("label", 18) { $0.labels = ["person"] },
        Case("two labels", 18) { $0.labels = ["LOC", "MONEY"] },
        Case("unknown label", 0) { $0.labels = ["AGE"] },
        Case("text", 9) { $0.texts = ["DOLLAR"] },
        Case("text across cases", 3) { $0.texts = ["züri"] },
        Case("about", 9) { $0.abouts = ["Angela Merkel"] },
        Case("country", 3) { $0.countries = ["ua"] },
        Case("two countries", 6) { $0.countries = ["UA", "fr"] },
        Case("corpus", 24) { $0.corpora = ["news"] },
        Case("two corpora", 36) { $0.corpora = ["news", "wire"] },
        Case("unknown corpus", 0) { $0.corpora = ["x"] },
        Case("source", 16) { $0.sources = ["the herald"] },
        Case("since", 16) { $0.since = CalendarDate(year: 2024, month: 2, day: 16) },
        Case("until", 16) { $0.until = CalendarDate(year: 2024, month: 1) },
        Case("one day", 4) {
            $0.since = CalendarDate(iso: "2024-01-13")
            $0.until = CalendarDate(iso: "2024-01-13")
        },
        Case("any dated", 32) { $0.since = CalendarDate(year: 1) },
        Case("empty range", 0) {
            $0.since = CalendarDate(year: 2025)
            $0.until = CalendarDate(year: 2024)
        },
        Case("score", 9) { $0.minScore = 0.85 },
        Case("score of some", 18) { $0.minScore = 0.8 },
        Case("number of an attribute", 7) { $0.attributes = [.init(key: "value", tests: [.range(300, nil)])] },
        Case("range of an attribute", 2) {
            $0.attributes = [.init(key: "value", tests: [.range(100, 150), .equals("200")])]
        },
        Case("string of an attribute", 9) { $0.attributes = [.init(key: "unit", tests: [.equals("usd")])] },
        Case("list of an attribute", 9) { $0.attributes = [.init(key: "tags", tests: [.equals("Trip")])] },
        Case("rows without an attribute", 27) { $0.attributes = [.init(key: "unit", tests: [.equals("False")])] },
        Case("rows with and without an attribute", 36) {
            $0.attributes = [.init(key: "unit", tests: [.equals("false"), .equals("USD")])]
        },
        Case("two attributes", 1) {
            $0.attributes = [
                .init(key: "unit", tests: [.equals("USD")]), .init(key: "value", tests: [.range(900, nil)]),
            ]
        },
        Case("name, corpus and date", 3) {
            $0.names = ["Vladimir Putin"]
            $0.corpora = ["news"]
            $0.since = CalendarDate(iso: "2024-01-12")
            $0.until = CalendarDate(iso: "2024-01-31")
        },
        Case("label, source and country", 2) {
            $0.labels = ["LOC"]
            $0.sources = ["Daily News"]
            $0.countries = ["UA"]
        },
        Case("name and another label", 0) {
            $0.names = ["Vladimir Putin"]
            $0.labels = ["LOC"]
        },
        Case("document", 4) { $0.documents = [Sample.documents()[2].identifier.uppercased()] },
        Case("document in another corpus", 0) {
            $0.documents = [Sample.documents()[2].identifier]
            $0.corpora = ["wire"]
        },
        Case("no document", 0) { $0.documents = ["zz"] },
    ])
    func filters(_ given: Case) throws {
        for limit in [1, 3, 100] {
            #expect(try store.allAnnotations("entities", given.filter, limit: limit).count == given.rows)
        }
        // Counts and rows must agree, whichever way each is found.
        let labels = try store.groups("entities", by: .label, given.filter).rows
        #expect(labels.reduce(0) { $0 + $1.count } == given.rows)
        let names = try store.groups("entities", by: .name, given.filter).rows
        #expect(names.reduce(0) { $0 + $1.count } == given.rows)
        let documents = Set(try store.allAnnotations("entities", given.filter).map(\.document.document))
        #expect((names.map(\.documents).max() ?? 0) <= documents.count)
        let periods = try store.timeline("entities", by: .day, given.filter)
        let dated = try store.allAnnotations("entities", given.filter).count { $0.document.date != nil }
        #expect(periods.reduce(0) { $0 + $1.count } == dated)
    }

    @Test func aboutLooksInsideTheRange() throws {
        #expect(try store.allAnnotations("quotes", Self.filter { $0.abouts = ["Vladimir Putin"] }).count == 1)
        // In a quotation of its own: a document whose entities row lies inside it.
        let text = "“Angela Merkel left,” he said."
        try store.add([
            AnalysedDocument(
                text,
                date: "2024-06-01",
                rows: [
                    StoredAnnotation("Angela Merkel", in: text, "PERSON", name: "Angela Merkel"),
                    StoredAnnotation("“Angela Merkel left,”", in: text, "direct", analyzer: "quotes"),
                    StoredAnnotation("he said", in: text, "direct", analyzer: "quotes"),
                ]
            )
        ])
        let rows = try store.allAnnotations("quotes", Self.filter { $0.abouts = ["angela merkel"] })
        #expect(rows.map(\.text) == ["“Angela Merkel left,”", nil])
    }

    @Test func newestFirstAndUndatedLast() throws {
        let dates = try store.documents(limit: 100).rows.map(\.date)
        #expect(dates.last == .some(nil))
        let dated = dates.compactMap { $0 }
        #expect(dated == dated.sorted(by: >))
        #expect(dates.count == 9)
    }

    @Test func rowsSayWhereTheyAreFrom() throws {
        let row = try #require(
            try store.annotations("quotes", Self.filter { $0.documents = [Sample.documents()[8].identifier] }, limit: 5)
                .rows.last
        )
        #expect(row.annotation.name == "Vladimir Putin")
        #expect(row.text == "“We will meet again,” Putin said")
        #expect(row.sentence?.contains("Putin said in Kyiv.") == true)
        #expect(row.version == "1.0.0+a")
        var writer = JSONWriter()
        row.write(to: &writer)
        let value = try JSONValue(parsing: writer.bytes)
        let keys = value.objectValue?.map(\.key)
        #expect(
            keys == [
                "analyzer", "label", "start", "end", "text", "name", "attributes", "spans", "document", "corpus",
                "date",
                "source", "title", "origin", "sentence", "sentenceStart", "version",
            ]
        )
        #expect(value["attributes"]?["speaker"] == .string("Putin"))
        #expect(value["spans"]?["cue"] == .array([.array([.integer(1), .integer(2)])]))
        #expect(value["corpus"] == .string("wire"))
        #expect(value["origin"] == .string("a.tar.gz!m.txt#9"))
        #expect(value["date"] == .string("2024-02-19T08:00:00+01:00"))
    }

    @Test func rowsAboutTheWholeDocumentHaveNoText() throws {
        let rows = try store.allAnnotations("quotes", Self.filter { $0.labels = ["summary"] })
        let row = try #require(rows.first)
        #expect(row.annotation.coversDocument)
        #expect(row.text == nil)
        #expect(row.sentence == nil)
        #expect(row.annotation.end == row.document.length)
        #expect(row.annotation.score == -0.25)
    }

    @Test func offsetsCountScalars() throws {
        for row in try store.allAnnotations("entities", Self.filter { $0.labels = ["MONEY"] }) {
            #expect(row.text == "\((row.annotation.name ?? "").dropFirst(4)) dollars")
        }
    }

    @Test func pagesGoOnWhereTheyEnded() throws {
        let all = try store.allAnnotations("entities")
        for limit in [1, 2, 5, 7, 35, 36, 37] {
            #expect(try store.allAnnotations("entities", limit: limit) == all)
        }
    }

    /// Every page is followed by a re-analysis of the document that it ended in.
    @Test(arguments: [1, 2, 3, 5])
    func rowsReplacedMeanwhileAppearOnce(limit: Int) throws {
        let documents = Sample.documents()
        var seen: [String] = []
        var cursor: Cursor?
        var round = 0
        repeat {
            let page = try store.annotations("entities", after: cursor, limit: limit)
            seen += page.rows.map { "\($0.document.document) \($0.annotation.start) \($0.annotation.label)" }
            cursor = page.next
            round += 1
            if let last = page.rows.last,
                let document = documents.first(where: { $0.identifier == last.document.document })
            {
                var analysis = document.analysis
                analysis.annotations.removeAll { $0.analyzer != "entities" }
                analysis.versions = [.init(analyzer: "entities", version: "2.0.\(round)")]
                #expect(try store.replaceAnalyses([(document.identifier, analysis)]) == 1)
            }
        } while cursor != nil
        #expect(seen.count == 36)
        #expect(Set(seen).count == 36)
        #expect(try store.recount() == [])
    }

    @Test(arguments: ["", "-", "zz zz", "1-2", "1-2-3-4-5", "é", "99999999999999999999", "-1"])
    func badCursorsAreRefused(text: String) {
        let error = #expect(throws: StoreError.self) { try Cursor(text) }
        #expect(error?.code == .badArgument)
    }

    @Test func groupsCountRowsAndDocuments() throws {
        let names = try store.groups("entities", by: .name, limit: 2)
        #expect(names.more)
        #expect(names.rows.map(\.name) == ["Angela Merkel", "Vladimir Putin"])
        #expect(names.rows.map(\.count) == [9, 9])
        #expect(names.rows.map(\.documents) == [9, 9])
        #expect(names.rows.map(\.first) == ["2024-01-11", "2024-01-11"])
        #expect(names.rows.map(\.last) == ["2024-02-19", "2024-02-19"])
        #expect(try store.groups("entities", by: .label).rows.map(\.name) == ["PERSON", "LOC", "MONEY"])
        #expect(try store.groups("entities", by: .country).rows.map(\.name) == ["CH", "FR", "UA"])
        #expect(try store.groups("entities", by: .source).rows.map(\.count) == [20, 16])
        #expect(try store.groups("entities", by: .corpus).rows.map(\.count) == [24, 12])
        #expect(try store.groups("entities", by: .date).rows.count == 8)
        #expect(try store.groups("entities", by: .attribute("unit")).rows.map(\.count) == [9])
        #expect(try store.groups("entities", by: .attribute("tags")).rows.map(\.name) == ["cost", "trip"])
        #expect(try store.groups("entities", by: .attribute("nothing")).rows == [])
        #expect(try store.groups("unknown", by: .name).rows == [])
        #expect(throws: StoreError.self) { try store.groups("entities", by: .source) { _ in false } }
    }

    /// A count that walks the documents names the first of what it would name without a limit.
    @Test(arguments: [Grouping.name, .label, .source, .date, .country], 0...4)
    func aLimitCutsGroups(grouping: Grouping, limit: Int) throws {
        let walk = Self.filter { $0.corpora = ["news", "wire"] }
        let all = try store.groups("entities", by: grouping, walk).rows
        let some = try store.groups("entities", by: grouping, walk, limit: limit)
        #expect(some.rows.map(\.name) == all.prefix(limit).map(\.name))
        #expect(some.more == (all.count > limit))
    }

    /// Kept counts against the same question asked so that documents must be walked.
    @Test(arguments: [Grouping.name, .label, .country])
    func keptCountsEqualAWalk(grouping: Grouping) throws {
        let walk = Self.filter { $0.corpora = ["news", "wire"] }
        for analyzer in ["entities", "quotes"] {
            let kept = try store.groups(analyzer, by: grouping)
            #expect(try Self.counts(store.groups(analyzer, by: grouping, walk).rows) == kept.rows)
        }
        let labelled = Self.filter { $0.labels = ["PERSON"] }
        var both = walk
        both.labels = ["PERSON"]
        if grouping != .country {
            #expect(
                try store.groups("entities", by: grouping, labelled).rows
                    == Self.counts(store.groups("entities", by: grouping, both).rows)
            )
        }
    }

    /// Kept counts have no scores.
    private static func counts(_ rows: [GroupRow]) -> [GroupRow] {
        rows.map { row in
            var row = row
            row.score = nil
            return row
        }
    }

    /// The mean over a group is that of its rows; scores are kept in ten-thousandths.
    @Test(arguments: [Grouping.name, .label, .source, .date, .corpus, .attribute("unit")], [true, false])
    func groupsHaveMeanScores(grouping: Grouping, isFiltered: Bool) throws {
        // Kept counts have none.
        guard isFiltered || ![.name, .label].contains(grouping) else { return }
        let filter = Self.filter { if isFiltered { $0.texts = ["e"] } }
        for analyzer in ["entities", "quotes"] {
            let rows = try store.annotations(analyzer, filter, limit: 1_000).rows
            for group in try store.groups(analyzer, by: grouping, filter).rows {
                let own = rows.filter { row in
                    switch grouping {
                    case .name: row.annotation.name == group.name
                    case .label: row.annotation.label == group.name
                    case .source: row.document.source == group.name
                    case .date: row.document.date.map { $0.hasPrefix(group.name ?? "?") } ?? false
                    case .corpus: row.document.corpus == group.name
                    default:
                        row.annotation.attributes.map { String(decoding: $0, as: UTF8.self).contains("USD") } ?? false
                    }
                }
                let scores = own.compactMap(\.annotation.score)
                #expect(own.count == group.count)
                #expect((group.score == nil) == scores.isEmpty, "\(group)")
                guard let score = group.score else { continue }
                #expect(abs(score - scores.reduce(0, +) / Double(scores.count)) < 0.0001)
            }
        }
    }

    @Test func whatAFilterAloneLeavesNothingOf() throws {
        func unmatched(_ analyzer: String?, _ set: (inout Filter) -> Void) throws -> [Unmatched] {
            try store.unmatched(
                Self.filter(set),
                of: analyzer,
                spellings: { [$0] },
                nearest: { text, known in known.first { $0.lowercased().hasPrefix(text.lowercased().prefix(4)) } }
            )
        }
        #expect(try unmatched("entities") { $0.names = ["Angela Merkel"] } == [])
        #expect(
            try unmatched("entities") { $0.names = ["Angela Merkle", "angela merkel"] }
                == [.unknown(key: "name", value: "Angela Merkle", nearest: "Angela Merkel")]
        )
        // A part of a name in whole words, and nothing that means something else to the database.
        for word in ["merkel", "Merkel", "ANGELA"] {
            #expect(
                try unmatched("entities") { $0.names = [word] } == [
                    .unknown(key: "name", value: word, nearest: "Angela Merkel")
                ]
            )
        }
        for word in ["erke", "%", "_ngela", "Merk%"] {
            #expect(
                try unmatched("entities") { $0.names = [word] } == [.unknown(key: "name", value: word, nearest: nil)]
            )
        }
        #expect(
            try unmatched("quotes") { $0.abouts = ["abortion"] }
                == [.unknown(key: "about", value: "abortion", nearest: nil)]
        )
        #expect(
            try unmatched("quotes") { $0.documents = ["0123456789abcdef"] }
                == [.unknown(key: "document", value: "0123456789abcdef", nearest: nil)]
        )
        #expect(try unmatched(nil) { $0.since = CalendarDate(iso: "2030") } == [.noDate])
        #expect(try unmatched(nil) { $0.since = CalendarDate(iso: "2024") } == [])
        let places = Self.filter {
            $0.corpora = ["news", "nwes"]
            $0.sources = ["Nobody"]
        }
        #expect(
            try store.unknownPlaces(places) { text, known in known.first { $0.first == text.first } }
                == [
                    .unknown(key: "corpus", value: "nwes", nearest: "news"),
                    .unknown(key: "source", value: "Nobody", nearest: nil),
                ]
        )
    }

    @Test func aThousandNamesInOrder() throws {
        var documents: [AnalysedDocument] = []
        for k in 0..<40 {
            let text = "Document \(k) of many names."
            // Name n stands in every document whose number is a multiple of n.
            let rows = (1...200).filter { k % $0 == 0 }
                .map {
                    StoredAnnotation("names", in: text, "MISC", analyzer: "made", name: "Name \($0)")
                }
            documents.append(AnalysedDocument(text, rows: rows, analyzers: ["made"]))
        }
        try store.add(documents)
        let all = try store.groups("made", by: .name).rows
        #expect(all.count == 200)
        #expect(all == all.sorted(by: GroupRow.precedes))
        for limit in [1, 3, 10, 50] {
            #expect(try store.groups("made", by: .name, limit: limit).rows == Array(all.prefix(limit)))
        }
    }

    @Test(arguments: [
        (Period.day, ["2024-01-11", "2024-01-12", "2024-01-13"]), (.week, ["2024-W02", "2024-W07", "2024-W08"]),
        (.month, ["2024-01", "2024-02"]), (.year, ["2024"]),
    ])
    func timelines(period: Period, first: [String]) throws {
        let rows = try store.timeline("entities", by: period)
        #expect(rows.prefix(3).map(\.period) == first)
        #expect(rows.reduce(0) { $0 + $1.count } == 32)
        #expect(rows.reduce(0) { $0 + $1.documents } == 8)
    }

    @Test func timelinesGiveMeanScores() throws {
        let merkel = try store.timeline("entities", by: .year, Self.filter { $0.names = ["Angela Merkel"] })
        #expect(merkel == [PeriodRow(period: "2024", count: 8, documents: 8, score: 0.8)])
        let money = try store.timeline("entities", by: .year, Self.filter { $0.labels = ["MONEY"] })
        #expect(money.first?.score == nil)
    }

    @Test(arguments: [("2024", "2024"), ("2024-03", "2024-03"), ("2024-03-05", "2024-W10")])
    func coarseDatesKeepTheirPrecision(date: String, week: String) throws {
        let text = "A document of \(date)."
        let row = StoredAnnotation("document", in: text, "x", analyzer: "made")
        try store.add([AnalysedDocument(text, date: date, rows: [row], analyzers: ["made"])])
        #expect(try store.timeline("made", by: .week).map(\.period) == [week])
    }

    @Test(arguments: [
        ("2024-03", "2024-03-01", "2024-03-31", true), ("2024-03", "2024-03-02", "2024-03-31", false),
        ("2024-03", "2024-03-01", "2024-03-30", false), ("2024-03", "2024", "2024", true),
        ("2024-03", "2024-02", "2024-04-15", true), ("2024", "2024-01-01", "2024-12-31", true),
        ("2024", "2024-01-02", "2024-12-31", false), ("2024", "2024-01-01", "2024-12-30", false),
        ("2024", "2023-05", "2025-02", true), ("2024-12", "2024-06", "2024-12-31", true),
        ("2024-02", "2024-02-01", "2024-02-28", false), ("2024-02-29", "2024-02", "2024-02", true),
    ])
    func aCoarseDateLiesInARangeAsAWhole(date: String, since: String, until: String, isIn: Bool) throws {
        let number = DocumentNumber.dateKey(date) << DocumentNumber.countBits + 1
        let range = try #require(DateRange(since: CalendarDate(iso: since), until: CalendarDate(iso: until)))
        #expect(range.contains(number) == isIn)
        // A month or year that the range cuts is counted; one that lies outside of it is not.
        #expect(range.cut.contains(DocumentNumber.dateKey(date)) == !isIn)
    }

    @Test func corporaSayWhatTheyHold() throws {
        #expect(
            try store.corpora() == [
                CorpusRow(corpus: "news", documents: 6, undated: 1, first: "2024-01-11", last: "2024-02-16"),
                CorpusRow(corpus: "wire", documents: 3, undated: 0, first: "2024-02-17", last: "2024-02-19"),
            ]
        )
        #expect(try store.undated(corpora: ["news"]) == 1)
        #expect(try store.undated(corpora: ["wire"]) == 0)
    }

    @Test func documentsByWhatIsInThem() throws {
        #expect(try store.documents(Self.filter { $0.names = ["Paris"] }, limit: 10).rows.count == 3)
        #expect(try store.documents(Self.filter { $0.countries = ["CH"] }, limit: 10).rows.count == 3)
        #expect(try store.documents(Self.filter { $0.labels = ["summary"] }, limit: 10).rows.count == 1)
        #expect(throws: StoreError.self) { try store.document("0000000000000000") }
        #expect(throws: StoreError.self) { try store.document("'; DROP TABLE document; --") }
    }
}
