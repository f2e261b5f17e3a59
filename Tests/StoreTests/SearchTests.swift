// The search language: what it finds, and that no string of a user becomes an error of SQLite.

import JSONText
import Language
import Testing

@testable import Store

@Suite struct SearchTests {
    let folder: TemporaryFolder
    let store: Store

    init() throws {
        folder = try TemporaryFolder()
        store = try folder.store()
        try store.add([
            AnalysedDocument("Two T-72 tanks were seen near Zürich.", title: "Armour", date: "2024-03-01", source: "A"),
            AnalysedDocument("The prime minister spoke of war and peace.", date: "2024-03-02", source: "B"),
            AnalysedDocument("Peace talks: the Prime Minister’s war is over; “tanks” go home.", date: "2024-03-03"),
            AnalysedDocument("Smith & Wesson, a maker.", title: "Prime numbers", date: nil),
            AnalysedDocument("Wałęsa met Ødegård in Łódź; Kılıç paid €250.", date: "2024-02-01"),
        ])
    }

    func titles(_ query: String, _ filter: Filter = Filter()) throws -> [String] {
        try store.search(query, filter, limit: 10).rows.map { $0.document.date ?? "-" }
    }

    @Test(arguments: [
        ("tanks", ["2024-03-03", "2024-03-01"]), ("TANKS zurich", ["2024-03-01"]), ("Zürich", ["2024-03-01"]),
        ("T-72", ["2024-03-01"]), ("\"T 72 tanks\"", ["2024-03-01"]), ("\"tanks T-72\"", []),
        ("prime", ["2024-03-03", "2024-03-02", "-"]), ("\"prime minister\"", ["2024-03-03", "2024-03-02"]),
        ("prime -minister", ["-"]), ("prime NOT minister", ["-"]), ("war peace", ["2024-03-03", "2024-03-02"]),
        ("armour OR wesson", ["2024-03-01", "-"]), ("tank*", ["2024-03-03", "2024-03-01"]), ("tank", []),
        ("Smith & Wesson", ["-"]), ("(tanks OR peace) -home", ["2024-03-02", "2024-03-01"]),
        ("peace -(tanks OR nothing)", ["2024-03-02"]), ("war AND peace", ["2024-03-03", "2024-03-02"]),
        ("tanks home OR zurich", ["2024-03-03", "2024-03-01"]), ("\"prime min\"*", ["2024-03-03", "2024-03-02"]),
        ("minister's", ["2024-03-03"]), ("title:armour", []), ("NEAR(war peace)", []), ("content : war", []),
        ("^the", ["2024-03-03", "2024-03-02"]), ("a\u{0}b", []),
        ("walesa", ["2024-02-01"]), ("Odegard LODZ", ["2024-02-01"]), ("\"met odegard\"", ["2024-02-01"]),
        ("kilic", ["2024-02-01"]), ("wal*", ["2024-02-01"]), ("Wałesa", ["2024-02-01"]), ("wałęsa -kilic", []),
        ("wøałesa", []), ("{war} + [peace]", ["2024-03-03", "2024-03-02"]),
    ])
    func finds(query: String, dates: [String]) throws {
        #expect(try titles(query) == dates)
    }

    @Test(arguments: [
        "", "   ", "&", "\"", "\"war", "war \"", "-war", "NOT war", "war NOT", "OR", "war OR", "OR war", "(", ")", "()",
        "(war",
        "war)", "war OR OR peace", "NOT NOT war", "-\"\"", "war OR -peace", "*", "\"\"",
        String(repeating: "(", count: 99) + "war",
        String(repeating: "war ", count: 65), String(repeating: "x", count: 5_000),
    ])
    func refuses(query: String) {
        let error = #expect(throws: StoreError.self) { try store.search(query, limit: 10) }
        #expect(error?.code == .badArgument)
    }

    /// Strings of the signs that FTS5 and SQL give a meaning to: an answer or `bad-argument`, nothing else.
    @Test func hostileStringsAreHarmless() throws {
        let pieces = [
            "war", "\"", "'", "(", ")", "*", "-", "+", "^", ":", "{", "}", "NEAR", "OR", "AND", "NOT", ";", "--", "\\",
            "\0", "\n",
            "é", "🙂", "\u{202E}", "%", "content", "search", ",", "5", " ", "rank",
        ]
        var state: UInt64 = 42
        var answered = 0
        for _ in 0..<3_000 {
            var query = ""
            state = TextHash.mix(state, 0x9E37_79B9_7F4A_7C15)
            for _ in 0..<(state % 12) {
                state = TextHash.mix(state ^ 0x1234_5678, 0x9E37_79B9_7F4A_7C15)
                query += pieces[Int(state >> 20 % UInt64(pieces.count))]
                if state & 1 == 0 { query += " " }
            }
            do {
                _ = try store.search(query, limit: 3)
                answered += 1
            } catch {
                #expect(error.code == .badArgument, "\(query.debugDescription): \(error)")
            }
        }
        #expect(answered > 300)
    }

    @Test(arguments: [("250", "250"), ("walesa", "Wałęsa"), ("kilic", "Kılıç")])
    func marksWhatItFound(query: String, word: String) throws {
        let row = try #require(try store.search(query, limit: 1).rows.first)
        let marked = row.hits.map { String(String.UnicodeScalarView(Array(row.snippet.unicodeScalars)[$0])) }
        #expect(marked == [word])
    }

    @Test func snippetsMarkTheHits() throws {
        let row = try #require(try store.search("\"prime minister\" tank*", limit: 1).rows.first)
        let marked = row.hits.map { hit in
            String(String.UnicodeScalarView(Array(row.snippet.unicodeScalars)[hit]))
        }
        #expect(marked == ["Prime Minister", "tanks"])
        var writer = JSONWriter()
        row.write(to: &writer)
        #expect(try JSONValue(parsing: writer.bytes)["hits"]?.arrayValue?.count == 2)
    }

    @Test func longTextsAreCutAroundTheHits() throws {
        let filler = Array(repeating: "Zeichen für Füllung,", count: 400).joined(separator: " ")
        try store.add([AnalysedDocument(filler + " a kingfisher flew by. " + filler, date: "2024-05-01")])
        let row = try #require(try store.search("Kingfisher", limit: 1).rows.first)
        #expect(row.snippet.unicodeScalars.count < 400)
        #expect(row.snippet.hasPrefix("… "))
        #expect(row.snippet.hasSuffix(" …"))
        let hit = try #require(row.hits.first)
        #expect(String(String.UnicodeScalarView(Array(row.snippet.unicodeScalars)[hit])) == "kingfisher")
    }

    @Test func searchTakesFilters() throws {
        var filter = Filter()
        filter.sources = ["b"]
        #expect(try titles("war", filter) == ["2024-03-02"])
        filter = Filter()
        filter.since = CalendarDate(iso: "2024-03-03")
        #expect(try titles("prime", filter) == ["2024-03-03"])
    }

    @Test func pagesOfHits() throws {
        var dates: [String] = []
        var cursor: Cursor?
        repeat {
            let page = try store.search("prime", after: cursor, limit: 1)
            dates += page.rows.map { $0.document.date ?? "-" }
            cursor = page.next
        } while cursor != nil
        #expect(dates == ["2024-03-03", "2024-03-02", "-"])
    }

    @Test func removedDocumentsAreNotFound() throws {
        let found = try #require(try store.search("kerosene OR zurich", limit: 1).rows.first)
        try store.remove(document: found.document.document)
        #expect(try titles("zurich") == [])
        #expect(try titles("tanks") == ["2024-03-03"])
    }
}
