// Ids, names and texts that would break a protocol of lines: they come back exactly as they went in.

import Foundation
import JSONText
import Testing

@Suite("texts that attack the line protocol")
struct AttackTextTests {
    private static let attacks: [(name: String, text: String)] = [
        ("line ends", "a\nok rows=0\r\n{\"x\":1}\r\u{0B}\u{0C}b"),
        ("quotes", #"say "ok" \ \" \n 'x' `y` = # ; {"a":[1]}"#),
        ("separators of Unicode", "one\u{2028}two\u{2029}three\u{85}four\u{FEFF}five"),
        ("zero and controls", "nul\u{0}bell\u{7}escape\u{1B}[31mred\u{7F}"),
        ("beyond", "e\u{301} \u{1F469}\u{200D}\u{1F680} \u{10FFFF} \u{FFFD} \u{202E}abc"),
        ("a status", "#1 ok rows=5"), ("an error", "error internal \"x\""), ("a comment", "; nothing"),
        ("a megabyte", String(repeating: "long \"name\"\n", count: 90_000)),
    ]

    /// Titles and sources are lines for people: control characters and blanks in a row become one blank.
    ///
    /// The long attack is ASCII, so that its bytes are its characters.
    private static func line(_ text: String, limit: Int) -> String {
        var scalars = String.UnicodeScalarView()
        let cut = text.utf8.count > limit ? String(String.UnicodeScalarView(text.unicodeScalars.prefix(limit))) : text
        for scalar in cut.unicodeScalars {
            if scalar.value > 0x20 {
                scalars.append(scalar)
            } else if scalars.last?.value != 0x20 {
                scalars.append(" ")
            }
        }
        return String(scalars).trimmingCharacters(in: CharacterSet(charactersIn: " "))
    }

    @Test("ingested, stored and asked for by filter", arguments: attacks.map(\.name))
    func roundTrip(_ name: String) throws {
        let attack = try #require(Self.attacks.first { $0.name == name }).text
        let installation = try Installation()
        try installation.start(["--analyzers", "entities"])
        let fields = [
            JSONValue.Member("id", .string("id " + attack)), .init("title", .string("title " + attack)),
            .init("source", .string("source " + attack)), .init("url", .string("https://news.example/" + attack)),
            .init("text", .string("Anna Keller spoke in Lagos. " + attack)), .init("language", .string("en")),
        ]
        let file = installation.home.appending(path: "attack.jsonl")
        try Data((JSONValue.object(fields).text + "\n").utf8).write(to: file)
        let job = try installation.ingest(file.path, "corpus=\(JSONValue.string("corpus " + attack.prefix(100)).text)")
        #expect(job["documents"]?.integerValue == 1 && job["failures"]?.integerValue == 0, "\(job.text.prefix(500))")

        let listed = try #require(try installation.rows("documents").first)
        let id = try #require(listed["document"]?.stringValue ?? listed["id"]?.stringValue)
        let document = try #require(try installation.rows("document \(id)").first)
        #expect(document["text"]?.stringValue == "Anna Keller spoke in Lagos. " + attack)
        let source = Self.line("source " + attack, limit: 1024)
        for (key, expected) in [
            ("sourceID", String(String.UnicodeScalarView(("id " + attack).unicodeScalars.prefix(1024)))),
            ("title", Self.line("title " + attack, limit: 8192)),
            ("source", source),
        ] {
            // Compared by scalars: Swift's == takes equivalent characters for equal.
            let found = document[key]?.stringValue.map { Array($0.unicodeScalars) }
            let isSame = found == Array(expected.unicodeScalars)
            #expect(isSame, "\(key): \(document[key]?.text.prefix(300) ?? "nothing")")
        }
        // What was cut is told.
        let warnings = try installation.rows("failures").filter { $0["severity"]?.stringValue == "warning" }
        #expect(warnings.isEmpty == (attack.utf8.count < 1000), "\(warnings.map(\.text))")
        // As a filter: one line, whatever is in it.
        let rows = try installation.rows("entities source=\(JSONValue.string(source).text) label=PERSON")
        #expect(rows.contains { $0["name"]?.stringValue == "Anna Keller" })
        #expect(try installation.ask("ping").last == "ok rows=0")
    }

    @Test("lone surrogates are repaired and reported, the next line is read")
    func loneSurrogates() throws {
        let installation = try Installation()
        try installation.start(["--analyzers", "none"])
        let file = installation.home.appending(path: "lone.jsonl")
        let lines =
            #"{"id":"\ud800","title":"t \udc00","text":"a \ud83d b \ude00\ud83d c"}"# + "\n" + TestCorpus.line(1) + "\n"
        try Data(lines.utf8).write(to: file)
        let job = try installation.ingest(file.path)
        #expect(job["documents"]?.integerValue == 2 && job["failures"]?.integerValue == 0, "\(job.text)")
        let documents = try installation.rows("documents")
        let lone = try #require(documents.first { $0["title"]?.stringValue == "t \u{FFFD}" })
        #expect(lone["sourceID"]?.stringValue == "\u{FFFD}")
        let id = lone["document"]?.stringValue ?? lone["id"]?.stringValue ?? ""
        let text = try installation.rows("document \(id)").first?["text"]?.stringValue
        #expect(text == "a \u{FFFD} b \u{FFFD}\u{FFFD} c")
        #expect(try installation.rows("failures").contains { $0["severity"]?.stringValue == "warning" })
    }
}
