// The table of verbs: every verb of PROTOCOL.md, and errors that name the nearest valid one.

import JSONText
import Testing

@testable import LineProtocol

@Suite("Verbs")
struct ValidationTests {
    static let analyzers = VerbTable.builtInAnalyzers + ["casualties"]

    private func validate(_ line: String) throws -> Verb {
        try VerbTable.validate(try #require(try Request(parsing: line)), analyzers: Self.analyzers)
    }

    @Test(
        "accepts what PROTOCOL.md lists",
        arguments: [
            "ping", "quit", "help", "help quotes", "help ping", "hello", "hello protocol=1", "hello protocol=1.0",
            "analyzers",
            "ingest /a/b.gz",
            "ingest \"/a b\" corpus=x follow=true split=blank-lines fields=\"text=body\" spooled=true",
            "ingest /a dates=day-first source=\"The Bugle\"", "ingest /a dates=month-first",
            "jobs", "job 1", "cancel 1", "failures", "failures job=1", "corpora", "documents", "documents since=2024",
            "document abc", "remove corpus=x", "remove document=x", "entities", "casualties group=label", "search war",
            "search \"a b\" limit=3", "timeline entities by=week", "together entities with=quotes", "analyze",
            "analyze analyzers=entities,quotes",
            "watch", "watch quotes after=0", "export hardware", "reanalyze", "reanalyze analyzer=quotes failed=true",
            "reanalyze outdated=true", "backup /a", "stats", "reload", "shutdown", "stop",
            "quotes name=a name=b label=direct text=x about=y country=UA corpus=c source=s document=d since=2024-02-29 "
                + "until=2024-02 min-score=-0.5 limit=1 cursor=zz where.negated=true where.quantity=300..",
        ]
    )
    func accepted(_ line: String) throws {
        let verb = try validate(line)
        #expect(line.hasPrefix(verb.name))
    }

    @Test(
        "names the nearest valid one",
        arguments: [
            ("entitis", "unknown-verb", "did you mean entities?"), ("qoutes", "unknown-verb", "did you mean quotes?"),
            ("casualty", "unknown-verb", "casualties"), ("PING", "unknown-verb", "did you mean ping?"),
            ("xyzzyxyzzy", "unknown-verb", "help lists"), ("stat", "unknown-verb", "did you mean stats?"),
            ("quotes nam=x", "bad-argument", "did you mean name=?"),
            ("quotes lable=x", "bad-argument", "did you mean label=?"),
            ("quotes min_score=1", "bad-argument", "min-score="), ("quotes where=1", "bad-argument", "where.ATTRIBUTE"),
            ("quotes where.=1", "bad-argument", "where.ATTRIBUTE"), ("quotes whre.x=1", "bad-argument", "where"),
            ("quotes limi", "bad-argument", "did you mean limit=…?"), ("ping x=1", "bad-argument", "no arguments"),
            ("timeline entity", "bad-argument", "did you mean entities?"),
            ("timeline entities by=weekly", "bad-argument", "did you mean week?"),
            ("help quote", "bad-argument", "did you mean quotes?"),
            ("analyze analyzers=entities,qotes", "bad-argument", "did you mean quotes?"),
            ("analyze analyzers=entities,", "bad-argument", "no analyzer"),
            ("ingest /a corpsu=x", "bad-argument", "did you mean corpus=?"),
            ("ingest /a dates=dayfirst", "bad-argument", "did you mean day-first?"),
        ]
    )
    func nearestNamed(_ line: String, _ code: String, _ part: String) {
        let error = #expect(throws: ProtocolError.self) { try validate("#9 " + line) }
        #expect(error?.code.rawValue == code)
        #expect(error?.message.contains(part) == true, "\(error?.message ?? "")")
        #expect(error?.id == "9")
        #expect(error?.verb == line.split(separator: " ").first.map(String.init))
    }

    @Test(
        "refuses values that do not fit",
        arguments: [
            "document", "document a b", "ingest relative.gz", "ingest \"/a\\u0000b\"", "ingest /a follow=yes",
            "ingest /a corpus=x corpus=y", "remove", "remove corpus=a document=b", "remove corpus=a corpus=b",
            "quotes limit=0", "quotes limit=-1", "quotes limit=99999999999999999999",
            "together quotes limit=9223372036854775807",
            "quotes group=name limit=1000000000000001", "conflicts days=9223372036854775807",
            "watch after=1000000000000001",
            "quotes limit=1 limit=2",
            "quotes min-score=nan", "quotes min-score=0x1", "quotes min-score=high", "quotes since=2024-13",
            "quotes since=2023-02-29", "quotes since=yesterday", "quotes since=2024-1-1", "quotes name=\"\"",
            "quotes group=a group=b", "watch after=-1", "timeline",
            "backup x", "jobs 3", "search", "search \"\"", "documents group=name", "stats limit=1",
        ]
    )
    func misfits(_ line: String) {
        let error = #expect(throws: ProtocolError.self) { try validate(line) }
        #expect(error?.code == .badArgument)
    }

    @Test("a request compares rows with a bounded number of values")
    func manyConditions() throws {
        func request(_ count: Int) throws -> Request {
            let text = (0..<count).map { " where.country=\($0)" }.joined()
            return try #require(try Request(parsing: Array(("entities" + text).utf8)))
        }
        #expect(try Filters(request(Filters.maximumConditions)).attributes.first?.conditions.count == 200)
        let error = #expect(throws: ProtocolError.self) { try Filters(request(Filters.maximumConditions + 1)) }
        #expect(error?.code == .badArgument && error?.message.contains("200") == true)
    }

    @Test("filters are typed: OR within one, AND between them")
    func filters() throws {
        let request = try #require(
            try Request(
                parsing: "hardware name=A name=B since=2024-03 since=2024-02-10 until=2024 until=2023-02 min-score=0.5 "
                    + "min-score=0.2 limit=7 where.quantity=300.. where.quantity=..5 where.status=destroyed "
                    + "where.range=1..2 where.text=a..b where.dots=.."
            )
        )
        let filters = try Filters(request)
        #expect(filters.names == ["A", "B"])
        #expect(filters.since == "2024-02-10")
        #expect(filters.until == "2024-12-31")
        #expect(filters.minimumScore == 0.2)
        #expect(filters.limit == 7)
        #expect(
            filters.attributes == [
                .init(name: "quantity", conditions: [.range(300, nil), .range(nil, 5)]),
                .init(name: "status", conditions: [.equals("destroyed")]),
                .init(name: "range", conditions: [.range(1, 2)]),
                .init(name: "text", conditions: [.equals("a..b")]), .init(name: "dots", conditions: [.equals("..")]),
            ]
        )
        let until = try Filters(try #require(try Request(parsing: "quotes until=2024-02")))
        #expect(until.until == "2024-02-29")
    }

    @Test("help describes every verb as a row, and its examples are valid")
    func help() throws {
        for verb in VerbTable.helpVerbs(nil, analyzers: Self.analyzers) {
            var writer = JSONWriter()
            verb.write(to: &writer)
            let row = try JSONValue(parsing: writer.bytes)
            #expect(row["verb"]?.stringValue == verb.name)
            #expect(row["summary"]?.stringValue?.isEmpty == false)
            #expect(row["usage"]?.stringValue == verb.usage)
            #expect(try validate(verb.example).name == verb.name)
        }
        #expect(VerbTable.helpVerbs("quotes", analyzers: Self.analyzers).map(\.name) == ["quotes"])
        #expect(VerbTable.verb(named: "remove", analyzers: [])?.usage == "remove (corpus=NAME | document=ID)")
        #expect(Set(VerbTable.all.map(\.name)).count == VerbTable.all.count)
    }
}

@Suite("Nearest")
struct NearestTests {
    @Test(
        "finds what a typing error means",
        arguments: [
            ("entites", "entities"), ("quote", "quotes"), ("hardwrae", "hardware"), ("sentment", "sentiment"),
            ("Factcheck", "factcheck"), ("ent", "entities"),
        ]
    )
    func finds(_ word: String, _ expected: String) {
        #expect(nearest(to: word, in: VerbTable.builtInAnalyzers) == expected)
    }

    @Test(
        "finds a name by its last word",
        arguments: [
            ("Puttin", "Vladimir Putin"), ("Gutteres", "António Guterres"), ("Stoltenburg", "Jens Stoltenberg"),
            ("Angela Merkle", "Angela Merkel"), ("Berlni", "Berlin"), ("Potion", nil), ("Pu", nil),
        ]
    )
    func names(_ word: String, _ expected: String?) {
        let names = ["Jens Stoltenberg", "Vladimir Putin", "António Guterres", "Angela Merkel", "Berlin"]
        #expect(nearestName(to: word, in: names) == expected)
    }

    @Test("finds nothing where nothing is similar", arguments: ["", "zzzzzz", String(repeating: "e", count: 1 << 20)])
    func nothing(_ word: String) {
        #expect(nearest(to: word, in: VerbTable.builtInAnalyzers) == nil)
    }

    @Test("counts insertions, deletions, replacements and swaps")
    func distance() {
        func distance(_ a: String, _ b: String) -> Int {
            editDistance(Array(a.unicodeScalars), Array(b.unicodeScalars))
        }
        #expect(distance("", "abc") == 3)
        #expect(distance("abc", "abc") == 0)
        #expect(distance("abc", "acb") == 1)
        #expect(distance("kitten", "sitting") == 3)
        #expect(distance("ca", "abc") == 3)
    }
}
