// JSON that is damaged, joined or not quite JSON: nothing good around it is lost, and what is bad is named.

import AnalyzerTesting
import Corpus
import Testing

@Suite struct JSONRepairTests {
    /// Article of a number.
    private static func article(_ number: Int, _ more: String = "") -> String {
        #"{"id": \#(number), "title": "T \#(number)", "tags": ["a", "b"], "text": "Text \#(number) of it."\#(more)}"#
    }

    private static func texts(_ numbers: some Sequence<Int>) -> [String] { numbers.map { "Text \($0) of it." } }

    // MARK: - Numbers that are none

    @Test(arguments: ["a.jsonl", "a.json"])
    func whatPythonWritesForMissingNumbersIsNull(_ name: String) throws {
        let lines = ["NaN", "Infinity", "-Infinity", "1", "[NaN, {\"a\": -Infinity}]"].enumerated()
            .map { Self.article($0, ", \"score\": \($1)") }
        let content = name == "a.json" ? "[\(lines.joined(separator: ", "))]" : lines.joined(separator: "\n")
        let reading = try Reading(content, named: name)
        #expect(reading.texts == Self.texts(0..<5))
        #expect(reading.problems.map(\.severity) == [.warning])
        #expect(reading.problems.first?.message.contains("NaN") == true)
    }

    @Test(arguments: ["Nan", "NaNa", "-Inf", "Infinite", "-NaN"])
    func whatOnlyResemblesThemIsNot(_ number: String) throws {
        let reading = try Reading(Self.article(0, ", \"score\": \(number)"), named: "a.jsonl")
        #expect(reading.documents.isEmpty)
        #expect(reading.codes == [.badLine])
    }

    // MARK: - Arrays

    /// Ways to write a list of articles of which one is damaged.
    private static let layouts: [(String, [String])] = [
        ("a.json", ["[", ", ", "]"]), ("a.json", ["[\n", ",\n", "\n]\n"]), ("a.jsonl", ["[", ",\r\n  ", "]"]),
        ("a.json", ["{\"status\": \"ok\", \"articles\": [", ", ", "]}"]),
        ("a.json", ["{\n \"status\": \"ok\",\n \"articles\": [\n  ", ",\n  ", "\n ],\n \"next\": {\"page\": 2}\n}\n"]),
        ("a.json", ["", "\n", "\n"]), ("a.json", ["", "", ""]), ("a.json", ["", "\r", "\r"]),
    ]

    /// Ways to damage an article.
    private static let damages: [(String, String)] = [
        ("Text", "\"Text"), ("of it.", "of \", it."), ("of it.", "of \"it\"."), ("\"}", "}"), ("\"}", "\""),
        ("\"tags\"", "tags\""), ("[\"a\", \"b\"]", "[\"a\", \"b\""),
        ("[\"a\", \"b\"]", "[{\"a\": {}}, {\"a\": {\"b\": [}]"),
        ("{", ""), ("of it.\"}", ""), (", \"text\"", " \"text\""), ("\"title\":", "\"title\""),
    ]

    @Test(arguments: layouts, damages)
    func oneDamagedElementCostsItself(_ layout: (String, [String]), _ damage: (String, String)) throws {
        for place in [0, 3, 7] {
            var articles = (0..<8).map { Self.article($0) }
            articles[place].replace(damage.0, with: damage.1)
            let content = layout.1[0] + articles.joined(separator: layout.1[1]) + layout.1[2]
            let reading = try Reading(content, named: layout.0)
            let wanted = Self.texts((0..<8).filter { $0 != place })
            let texts = reading.texts.filter { !$0.contains("Text \(place)") }
            #expect(texts == wanted, "\(place): \(content)\n\(reading.problems)")
            #expect(Set(reading.origins).count == reading.origins.count)
            #expect(reading.problems.contains { $0.severity == .error }, "\(place): \(content)")
            #expect(reading.problems.count < 4, "\(reading.problems)")
        }
    }

    @Test(arguments: layouts)
    func everyOtherElementIsDamaged(_ layout: (String, [String])) throws {
        let articles = (0..<40)
            .map { $0 % 2 == 0 ? Self.article($0) : Self.article($0).replacing("Text", with: "\"Text") }
        let reading = try Reading(layout.1[0] + articles.joined(separator: layout.1[1]) + layout.1[2], named: layout.0)
        #expect(reading.texts == Self.texts(stride(from: 0, to: 40, by: 2)))
        #expect(reading.problems.filter { $0.severity == .error }.count >= 20)
    }

    /// Several in a row: each is named, and those behind them keep their numbers.
    @Test(arguments: layouts, damages.filter { $0.0 != "{" })
    func eachOfSeveralDamagedElementsIsNamed(_ layout: (String, [String]), _ damage: (String, String)) throws {
        let isBad = { (number: Int) in (1...3).contains(number) || number == 6 }
        let articles = (0..<8)
            .map { isBad($0) ? Self.article($0).replacing(damage.0, with: damage.1) : Self.article($0) }
        let content = layout.1[0] + articles.joined(separator: layout.1[1]) + layout.1[2]
        let reading = try Reading(content, named: layout.0)
        #expect(reading.texts == Self.texts((0..<8).filter { !isBad($0) }), "\(content)\n\(reading.problems)")
        #expect(reading.problems.filter { $0.severity == .error }.count >= 4, "\(content)\n\(reading.problems)")
        #expect(reading.origins.last?.hasSuffix("8") == true, "\(content)\n\(reading.problems)\n\(reading.origins)")
    }

    @Test func aFileOfDamagedElementsNamesThemAll() throws {
        let articles = (0..<50).map { Self.article($0).replacing("it", with: "it,\nand more") }
        let reading = try Reading("[\(articles.joined(separator: ","))]", named: "a.json")
        #expect(reading.documents.isEmpty)
        #expect(reading.problems.map(\.origin) == (1...50).map { "a.json#\($0)" })
    }

    /// What Python prints, and what JavaScript reads, is counted.
    @Test(arguments: [("\"", "'"), ("\"id\"", "id")])
    func objectsInAnotherNotationAreCounted(_ from: String, _ to: String) throws {
        let articles = (0..<9).map { $0 == 7 ? Self.article($0) : Self.article($0).replacing(from, with: to) }
        let reading = try Reading("[" + articles.joined(separator: ",\n ") + "]", named: "a.json")
        #expect(reading.texts == Self.texts(7...7))
        #expect(reading.origins == ["a.json#8"])
        #expect(reading.problems.contains { $0.message.contains("6 more pieces") })
        #expect(reading.problems.contains { $0.origin == "a.json#9" })
    }

    @Test(arguments: layouts) func aCommaBeforeAnEndCostsNothing(_ layout: (String, [String])) throws {
        let articles = (0..<5)
            .map {
                Self.article($0, ", \"more\": {\"a\": [1, {\"b\": 2,},],},").replacing("\"b\"], ", with: "\"b\" , ], ")
            }
        let reading = try Reading(
            layout.1[0] + articles.joined(separator: layout.1[1]) + layout.1[2],
            named: layout.0
        )
        #expect(reading.texts == Self.texts(0..<5), "\(reading.problems)")
        #expect(reading.problems.map(\.severity) == [.warning])
        #expect(reading.problems.first?.message.contains("comma before an end") == true)
    }

    /// As Python, JavaScript, Go and jq have it; an empty one takes nothing away.
    @Test(arguments: [
        (#""text": "One.", "text": "Two.""#, "Two."), (#""text": "One.", "text": """#, "One."),
        (#""text": ["One.", "Two."], "text": "Three.""#, "Three."), (#""text": "One.", "text": null"#, "One."),
        (#""text": "One.", "summary": "Short.", "text": "Two.""#, "Two."),
    ])
    func theLastOfTwoValuesCounts(_ members: String, _ text: String) throws {
        let reading = try Reading("{\(members)}\n", named: "a.jsonl")
        #expect(reading.texts == [text])
        #expect(reading.problems.isEmpty)
    }

    @Test(arguments: layouts.filter { $0.1[0].contains("[") })
    func aListThatIsCutGivesWhatIsThere(_ layout: (String, [String])) throws {
        let whole = layout.1[0] + (0..<8).map { Self.article($0) }.joined(separator: layout.1[1])
        for cut in [5, 40, 70] {
            let reading = try Reading(String(whole.dropLast(cut)), named: layout.0)
            #expect(reading.texts == Self.texts(0..<7), "\(cut) \(reading.problems)")
            #expect(reading.problems.contains { $0.severity == .error })
            #expect(reading.problems.count < 3, "\(reading.problems)")
        }
    }

    /// The parts of a damaged article are no articles.
    @Test func partsOfADamagedArticleAreLeftOut() throws {
        let parts =
            #", "body": [{"type": "p", "text": "One."}, {"type": "p", "text": "Two."}], "by": [{"n": 1}, {"n": 2}]"#
        let articles = [Self.article(0, parts), Self.article(1, parts + "x"), Self.article(2, parts)]
        let reading = try Reading("[\(articles.joined(separator: ","))]", named: "a.json")
        #expect(reading.texts == Self.texts([0, 2]))
        #expect(reading.problems.map(\.origin) == ["a.json#2"])
        #expect(reading.codes == [.badLine])
    }

    @Test(arguments: ["", "\n", " ", ",", "\n\n\u{1E}", "]", " // and then\n", "x"])
    func arraysOneBehindTheOther(_ between: String) throws {
        let array = { (numbers: Range<Int>) in "[\(numbers.map { Self.article($0) }.joined(separator: ", "))]" }
        let reading = try Reading(array(0..<3) + between + array(3..<6) + between + array(6..<7), named: "a.json")
        #expect(reading.texts == Self.texts(0..<7))
        #expect(Set(reading.origins).count == 7)
        #expect(reading.codes.contains(.trailingData))
    }

    @Test func anArrayThatIsClosedTooEarly() throws {
        let content = "[\(Self.article(0))],\(Self.article(1)), \(Self.article(2))]\n"
        let reading = try Reading(content, named: "a.json")
        #expect(reading.texts == Self.texts(0..<3))
        #expect(reading.codes == [.trailingData])
    }

    @Test func whatFollowsAnArrayAndIsNothingIsLeftAlone() throws {
        let reading = try Reading("[\(Self.article(0))]\nand {so} on", named: "a.json")
        #expect(reading.texts == Self.texts(0..<1))
        #expect(reading.codes == [.trailingData])
        #expect(reading.problems.first?.message.contains("left alone") == true)
    }

    @Test func commentsBetweenElementsCostNothing() throws {
        let content =
            "// all of \"it\" [1]\n[ // first\n\(Self.article(0)), /* a ] and a \" */\n\(Self.article(1))\n# }\n]"
        let reading = try Reading(content, named: "a.json")
        #expect(reading.texts == Self.texts(0..<2))
        #expect(reading.problems.count < 6)
    }

    // MARK: - Lines

    @Test(arguments: ["", " ", "\r", ",", ", ", "\u{1E}", "\0\0"])
    func objectsSideBySideInALine(_ between: String) throws {
        let line = (0..<3).map { Self.article($0) }.joined(separator: between)
        for content in [line, "\(Self.article(7))\n\(line)\(between)\n\(Self.article(8))\n"] {
            let reading = try Reading(content, named: "a.jsonl")
            #expect(reading.texts.filter { !$0.contains("7") && !$0.contains("8") } == Self.texts(0..<3))
            #expect(reading.problems.allSatisfy { $0.severity == .warning })
            #expect(Set(reading.origins).count == (content == line ? 3 : 5))
        }
    }

    @Test func linesOfTheInsideOfAnArray() throws {
        let content = (0..<4).map { Self.article($0) + ",\n" }.joined()
        let reading = try Reading(content, named: "a.jsonl")
        #expect(reading.texts == Self.texts(0..<4))
        #expect(reading.origins == (1...4).map { "a.jsonl#\($0)" })
        #expect(reading.problems.isEmpty)
    }

    @Test(arguments: ["a.jsonl", "a.json"])
    func textSequences(_ name: String) throws {
        let lines = (0..<3).map { "\u{1E}" + Self.article($0) + "\n" }.joined()
        #expect(try Reading(lines, named: name).texts == Self.texts(0..<3))
        let indented = lines.replacing(", \"", with: ",\n  \"")
        let reading = try Reading(indented, named: name)
        #expect(reading.texts == Self.texts(0..<3))
        #expect(reading.problems.isEmpty)
    }

    @Test func zerosBeforeALineCostNothingButAWord() throws {
        let content =
            Self.article(0) + "\n" + String(repeating: "\0", count: 4096) + Self.article(1) + "\n" + Self.article(2)
        let reading = try Reading(content, named: "a.jsonl")
        #expect(reading.texts == Self.texts(0..<3))
        #expect(reading.problems.map(\.origin) == ["a.jsonl#2"])
        #expect(reading.problems.map(\.severity) == [.warning])
    }

    @Test func aLineWithoutItsEndAndTheNext() throws {
        let cut = String(Self.article(1).dropLast(12))
        let reading = try Reading(
            "\(Self.article(0))\n\(cut)\(Self.article(2))\n\(Self.article(3))\n",
            named: "a.jsonl"
        )
        #expect(reading.texts == Self.texts([0, 2, 3]))
        #expect(reading.problems.map(\.origin) == ["a.jsonl#2"])
        #expect(reading.codes == [.badLine])
    }

    // MARK: - Time

    private static func seconds(_ content: String, named name: String) throws -> Double {
        try cpuSeconds { _ = try Reading(content, named: name) }
    }

    /// Input that is made to be looked at again and again takes four times as long where there is four times as much.
    @Test(
        arguments: ["a.json", "a.jsonl"],
        [
            "{\"id\":[", "{\"id\":{},", "{\"a\":\"x\"y},", "}{\"id\":", "{\"text\":\"x\"", "{\"text\":\"x\"},\"",
            "{\"id\":{\"", "[{\"a\":[",
            "{\"a\":1}{\"", "{\"articles\":[{\"a\":1},", "]{\"a\":1}", "},{", "{\"id\": [1, \"\\\", {\"id\":",
        ]
    )
    func timeGrowsWithTheBytes(_ name: String, _ piece: String) throws {
        let times = { (count: Int) in String(repeating: piece, count: count / piece.utf8.count) }
        for head in ["[", "{\"articles\":[\(Self.article(0)),", ""] {
            let small = try Self.seconds(head + times(10_000), named: name)
            let large = try Self.seconds(head + times(40_000), named: name)
            #expect(large < 8 * small + 0.3, "\(head) \(small) \(large)")
        }
    }
}
