import AnalyzerKit
import Foundation
import JSONText
import Language
import Testing

@testable import Pipeline

/// Runs lines through a worker's loop over pipes and returns its lines.
func answers(
    _ lines: [String],
    analyzers: [any Analyzer.Type] = [Words.self, Echo.self],
    trailingNewline: Bool = true,
    configure: (inout WorkerOptions) -> Void = { _ in }
) throws -> [JSONValue] {
    var options = WorkerOptions()
    configure(&options)
    let directory = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: directory, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: directory) }
    let input = directory.appending(path: "in")
    let output = directory.appending(path: "out")
    try Data((lines.joined(separator: "\n") + (trailingNewline ? "\n" : "")).utf8).write(to: input)
    _ = FileManager.default.createFile(atPath: output.path, contents: nil)
    let reading = try FileHandle(forReadingFrom: input)
    let writing = try FileHandle(forWritingTo: output)
    var worker = Worker(registry: Registry(analyzers), options: options)
    // A handle closes its descriptor when it is released, and nothing but the descriptor is used from here on.
    let code = withExtendedLifetime((reading, writing)) {
        worker.run(input: reading.fileDescriptor, output: writing.fileDescriptor)
    }
    #expect(code == 0)
    return try Data(contentsOf: output).split(separator: 0x0A, omittingEmptySubsequences: false).dropLast()
        .map { try JSONValue(parsing: Array($0)) }
}

@Suite struct WorkerTests {
    @Test func answersEachLineInOrderWithItsID() throws {
        let rows = try answers([
            #"{"id":"a","text":"One."}"#, #"{"text":"Two."}"#, #"{"id":7,"text":"Three."}"#, "",
            #"{"id":"broken","text":12}"#, "nonsense", #"{"id":"last","text":""}"#,
        ])
        #expect(
            rows.map { $0["id"] } == [
                .string("a"), .integer(2), .integer(7), .integer(4), .string("broken"), .integer(6), .string("last"),
            ]
        )
        #expect(
            rows.map { $0["error"]?["code"]?.stringValue } == [nil, nil, nil, "bad-line", "bad-line", "bad-line", nil]
        )
    }

    @Test("short rows say what long ones say")
    func shortRows() throws {
        func answer(_ flag: String) throws -> WorkerResult {
            let answers = try answers([#"{"id":1,\#(flag)"text":"Zoë said: «Two» 🚀 \"tanks\".\nShe left."}"#])
            return try WorkerResult(parsing: Array(try #require(answers.first).text.utf8).span)
        }
        let long = try answer("").annotations.map { try JSONValue(parsing: $0) }
        let short = try answer(#""shortRows":true,"#).rows
        #expect(!long.isEmpty && long.count == short.rows.count)
        func text(_ range: Range<Int>?) -> String? { range.map { String(decoding: short.bytes[$0], as: UTF8.self) } }
        func json(_ range: Range<Int>?) throws -> JSONValue? {
            try range.map { try JSONValue(parsing: Array(short.bytes[$0])) }
        }
        for (one, other) in zip(long, short.rows) {
            #expect(one["analyzer"]?.stringValue == short.words[other.analyzer])
            #expect(one["label"]?.stringValue == short.words[other.label])
            #expect(one["start"]?.integerValue == other.start)
            #expect((one["text"] == nil) == other.coversDocument)
            if !other.coversDocument { #expect(one["end"]?.integerValue == other.end) }
            #expect(one["name"]?.stringValue == text(other.name))
            #expect(one["score"]?.doubleValue == other.score)
            #expect(try one["attributes"] == json(other.attributes))
            #expect(try one["spans"] == json(other.spans))
        }
    }

    @Test func rowsOfTwoAnswersComeTogether() throws {
        func answer(_ rows: String) throws -> AnswerRows {
            try WorkerResult(parsing: Array(#"{"id":1,"language":"en","rows":\#(rows)}"#.utf8).span).rows
        }
        var rows = try answer(#"[["a",["x",0,1,"N\n",null,{"k":1}]]]"#)
        rows.append(try answer(#"[["b",["x",2,3,"Ö",5000],["y",0,-1,null,null,null,{"s":[[1,2]]}]]]"#))
        #expect(rows.words == ["a", "x", "b", "y"])
        #expect(rows.rows.map(\.analyzer) == [0, 2, 2])
        #expect(rows.rows.map(\.label) == [1, 1, 3])
        func text(_ range: Range<Int>?) -> String? { range.map { String(decoding: rows.bytes[$0], as: UTF8.self) } }
        #expect(rows.rows.map { text($0.name) } == ["N\n", "Ö", nil])
        #expect(rows.rows.map { text($0.attributes) } == [#"{"k":1}"#, nil, nil])
        #expect(rows.rows.map { text($0.spans) } == [nil, nil, #"{"s":[[1,2]]}"#])
        #expect(rows.rows.map(\.score) == [nil, 0.5, nil])
    }

    @Test(
        "short rows that a worker cannot have written are refused",
        arguments: ["[[1]]", #"[["a",["x"]]]"#, #"[["a",["x",1]]]"#, #"[["a",{"x":1}]]"#, #"[["a",["x","1",2]]]"#, "7"]
    )
    func brokenShortRows(_ rows: String) {
        let line = Array(#"{"id":1,"language":"en","rows":\#(rows)}"#.utf8)
        #expect(throws: JSONError.self) { _ = try WorkerResult(parsing: line.span) }
    }

    @Test("an analyzer reads the rows of those alone that it requires, whoever else ran")
    func requiredRowsOnly() throws {
        let answer = try #require(
            try answers([#"{"text":"One two."}"#], analyzers: [Words.self, Echo.self, Peeper.self]).first
        )
        let names = answer["annotations"]?.arrayValue?.compactMap { $0["analyzer"]?.stringValue } ?? []
        #expect(names.contains("words") && names.contains("echo"))
        #expect(!names.contains("peeper"))
    }

    @Test("what is asked for and cannot be given is told")
    func warnings() throws {
        let text = String(repeating: "One two three. ", count: 200)
        let rows = try answers(
            [
                #"{"text":"\#(text)","targets":[[0,3],[600,1600]]}"#,
                #"{"text":"One.","analyzers":["words","nosuch"]}"#,
            ]
        ) { $0.partBytes = 1024 }
        let warnings = rows.map { $0["warnings"]?.arrayValue?.compactMap(\.stringValue) ?? [] }
        #expect(warnings[0].count { $0.contains("lies in two parts") } == 1, "\(warnings[0])")
        #expect(warnings[1] == ["there is no analyzer \"nosuch\""])
    }

    @Test("more targets than a text can have, or longer ones than a name, are told", arguments: [999, 1_000, 1_001])
    func targetsHaveBounds(_ count: Int) throws {
        let text = String(repeating: "a", count: 3_000)
        let targets = (0..<count).map { "[\($0),\($0 + 2)]" }.joined(separator: ",")
        let rows = try answers([
            #"{"text":"\#(text)","targets":[\#(targets)]}"#,
            #"{"text":"\#(text)","targets":[[0,1000],[0,1001],[7,9],[7,9]]}"#,
            #"{"text":"\#(text)","targets":[[0,0],[7,7],[7,8]]}"#,
        ])
        let warnings = rows.map { $0["warnings"]?.arrayValue?.compactMap(\.stringValue) ?? [] }
        #expect(warnings[0] == (count > 1_000 ? ["of 1001 targets, those after the first 1000 were ignored"] : []))
        #expect(warnings[1] == ["the target [0, 1001] is longer than 1000 characters and was ignored"])
        #expect(warnings[2] == [0, 7].map { "the target [\($0), \($0)] is empty and was ignored" })
    }

    @Test func answersALastLineWithoutLineEnd() throws {
        #expect(try answers([#"{"text":"One."}"#], trailingNewline: false).count == 1)
        #expect(try answers([], trailingNewline: false).isEmpty)
    }

    @Test(arguments: ["a\u{2028}b", "\"\\\n\t\u{1}", "naïve café — Київ 🚀", "x\u{85}y"])
    func offsetsAreScalarsAndTextsRoundTrip(_ text: String) throws {
        var line = JSONWriter()
        line.beginObject()
        line.key("id")
        line.string(text)
        line.key("text")
        line.string(text)
        line.key("language")
        line.string("en")
        line.endObject()
        let answer = try #require(try answers([String(decoding: line.bytes, as: UTF8.self)]).first)
        #expect(answer["id"]?.stringValue == text)
        let scalars = Array(text.unicodeScalars)
        let rows = answer["annotations"]?.arrayValue ?? []
        #expect(!rows.isEmpty)
        for row in rows {
            let start = try #require(row["start"]?.integerValue)
            let end = try #require(row["end"]?.integerValue)
            guard let covered = row["text"]?.stringValue else { continue }
            #expect(covered == String(String.UnicodeScalarView(scalars[start..<end])))
        }
    }

    @Test func sortsRowsAndLeavesOutTheTextOfDocumentRows() throws {
        let rows = try answers([#"{"text":"One two"}"#])[0]["annotations"]?.arrayValue ?? []
        #expect(rows.map { $0["analyzer"]?.stringValue } == ["words", "words", "echo", "echo", "echo"])
        #expect(rows.map { $0["start"]?.integerValue } == [0, 4, 0, 0, 4])
        #expect(rows[3]["text"] == nil && rows[3]["end"] == .integer(7))
        #expect(rows[2]["spans"] == .object([.init("whole", .array([.array([.integer(0), .integer(3)])]))]))
        #expect(rows[0]["attributes"] == .object([.init("length", .integer(3))]))
    }

    @Test func printsOnlyWhatWasAskedForButRunsWhatItNeeds() throws {
        let rows = try answers([#"{"text":"One"}"#]) { $0.selection = .only(["echo"]) }
        #expect(rows[0]["annotations"]?.arrayValue?.count == 2)
        #expect(rows[0]["versions"]?.objectValue?.map(\.key) == ["echo"])
        let none = try answers([#"{"text":"One two."}"#]) {
            $0.selection = .only([])
            $0.segments = true
        }
        #expect(none[0]["annotations"] == .array([]))
        #expect(none[0]["sentences"] == .array([.array([.integer(0), .integer(8)])]))
        #expect(none[0]["tokens"]?.arrayValue?.count == 3)
    }

    @Test func aLineCanAskForSomeAnalyzers() throws {
        let rows = try answers([#"{"analyzers":["words"],"text":"One"}"#, #"{"analyzers":[],"text":"One"}"#])
        #expect(rows[0]["versions"]?.objectValue?.map(\.key) == ["words"])
        #expect(rows[1]["annotations"] == .array([]))
    }

    @Test func theFirstAnalyzersFieldCounts() throws {
        // A retry puts its own in front of the one that a reanalysis wrote.
        let rows = try answers([#"{"analyzers":["words"],"analyzers":["echo"],"text":"One"}"#])
        #expect(rows[0]["versions"]?.objectValue?.map(\.key) == ["words"])
    }

    @Test func failuresStandInTheAnswer() throws {
        let rows = try answers(
            [#"{"text":"THROW this"}"#, #"{"text":"calm"}"#],
            analyzers: [Thrower.self, Dependent.self, Broken.self, Words.self]
        )
        func failures(_ row: JSONValue) -> [[String?]] {
            (row["failures"]?.arrayValue ?? []).map { [$0["analyzer"]?.stringValue, $0["code"]?.stringValue] }
        }
        #expect(
            failures(rows[0]) == [
                ["thrower", "failed"], ["dependent", "requirement-failed"], ["broken", "unavailable"],
            ]
        )
        #expect(failures(rows[1]) == [["broken", "unavailable"]])
        #expect(rows[0]["annotations"]?.arrayValue?.isEmpty == false, "the other analyzers' rows are kept")
        #expect(rows[0]["failures"]?.arrayValue?[0]["message"]?.stringValue == "the toy broke")
    }

    @Test(arguments: ["Label", "Range", "Attribute", "Score", "Ãhalf"])
    func refusesRowsThatTheManifestDoesNotAllow(_ text: String) throws {
        let rows = try answers([#"{"text":"\#(text)"}"#, #"{"text":"good"}"#], analyzers: [Liar.self])
        #expect(rows[0]["failures"]?.arrayValue?[0]["code"]?.stringValue == "invalid-row")
        #expect(rows[0]["annotations"] == .array([]))
        #expect(rows[1]["failures"] == nil)
    }

    @Test func skipsAnalyzersThatDoNotKnowTheLanguage() throws {
        let rows = try answers([#"{"text":"Bonjour à tous","language":"fr-CA"}"#])
        #expect(rows[0]["language"]?.stringValue == "fr")
        #expect(rows[0]["skipped"] == .array([.string("words"), .string("echo")]))
    }

    @Test(arguments: [
        ("Vladimir Putin met Omar Haddad in Lagos.", "und"), ("Attribute", "und"),
        ("Привіт усім, це новини з Києва", "uk"),
        ("Le président a annoncé lundi que les négociations reprendraient à Genève la semaine prochaine.", "fr"),
        ("The president said on Monday that the talks would go on in Geneva next week.", "en"),
    ])
    func turnsAwayOnlyWhatIsSurelyAnotherLanguage(_ text: String, _ language: String) throws {
        #expect(try answers([#"{"text":"\#(text)"}"#])[0]["language"]?.stringValue == language)
    }

    @Test func analysesTextsTooShortToTellTheLanguageBy() throws {
        let rows = try answers([#"{"text":"Putin spoke.","language":"und"}"#])
        #expect(rows[0]["skipped"] == nil && rows[0]["annotations"]?.arrayValue?.isEmpty == false)
    }

    @Test func warnsOfRepairsAndBadTargets() throws {
        let rows = try answers([#"{"text":"a \ud800 b","targets":[[0,1],[3,99]]}"#])
        let warnings = (rows[0]["warnings"]?.arrayValue ?? []).compactMap(\.stringValue)
        #expect(warnings.count == 2)
        #expect(warnings.contains { $0.contains("[3, 99]") } && warnings.contains { $0.contains("U+FFFD") })
    }

    @Test func longTextsAreAnalysedInPartsWithOffsetsOfTheWhole() throws {
        let paragraph = String(repeating: "Wörter über Wörter. ", count: 60)
        let text = (0..<6).map { _ in paragraph }.joined(separator: "\n\n")
        var line = JSONWriter()
        line.beginObject()
        line.key("text")
        line.string(text)
        line.key("language")
        line.string("en")
        line.endObject()
        let lines = [String(decoding: line.bytes, as: UTF8.self)]
        let whole = try answers(lines)[0]
        let parts = try answers(lines) { $0.partBytes = 2048 }[0]
        func words(_ value: JSONValue) -> [JSONValue] {
            (value["annotations"]?.arrayValue ?? []).filter { $0["analyzer"]?.stringValue == "words" }
        }
        #expect(words(whole) == words(parts))
        #expect(parts["warnings"]?.arrayValue?[0].stringValue?.contains("parts") == true)
        #expect(whole["warnings"] == nil)
    }

    @Test("of a document in parts no rows and tokens are held as such")
    func partsAreWrittenWhenTheyAreDone() throws {
        let text = String(repeating: "Two tanks burned.\n\n", count: 400)
        var writer = JSONWriter()
        writer.beginObject()
        writer.key("text")
        writer.string(text)
        writer.endObject()
        let line = try DocumentLine(parsing: writer.bytes.span)
        var host = AnalyzerHost(registry: Registry([Words.self]), partBytes: 2048)
        let offsets = ScalarOffsets(line.text.span)
        let held = host.analyse(line, offsets: offsets)
        let written = host.analyse(line, offsets: offsets, form: .short)
        #expect(held.rows.first?.annotations.count == 1_600 && held.rows.first?.written == [])
        #expect(written.rows.first?.annotations == [] && (written.rows.first?.written.count ?? 0) > 3)
        #expect(written.segmentation.tokens.isEmpty)
    }

    @Test("what is written part by part is what is written at once", arguments: [false, true])
    func writtenParts(_ isShort: Bool) throws {
        // More than a megabyte of few words.
        let long = String(repeating: "ö", count: 5_000)
        let text = String(repeating: "Zoë said: «Two» 🚀 tanks.\nShe left the \(long) at noon.\n\n", count: 120)
        func line(_ id: Int, _ text: String) -> String {
            var line = JSONWriter()
            line.beginObject()
            line.key("id")
            line.integer(id)
            line.key("shortRows")
            line.boolean(isShort)
            line.key("language")
            line.string("en")
            line.key("text")
            line.string(text)
            line.endObject()
            return String(decoding: line.bytes, as: UTF8.self)
        }
        // The giant one's memory is given back before the next.
        let lines = [line(1, "One."), line(2, text), line(3, "Three.")]
        func rows(_ partBytes: Int) throws -> [[JSONValue]] {
            let all = try answers(lines, analyzers: [Words.self]) { $0.partBytes = partBytes }
            #expect(all.map { $0["id"] } == [1, 2, 3].map { .integer($0) })
            return all.map { $0[isShort ? "rows" : "annotations"]?.arrayValue ?? [] }
        }
        let whole = try rows(8 << 20)
        #expect(try rows(1 << 16) == whole)
        #expect((isShort ? whole[1].first?.arrayValue ?? [] : whole[1]).count > 1_500)
    }

    @Test func storedFormReadsBack() throws {
        let text = "A naïve text."
        let rows = try answers([#"{"id":1,"text":"\#(text)","title":"T","source":"S","date":"2024-03-14"}"#]) {
            $0.forStore = true
        }
        let stored = try #require(rows[0]["store"])
        // Made with Python: hashlib.sha256(b"".join(b"%d:%s," % (len(x), x) for x in [b"S", b"T", b"2024-03-14", text]))
        #expect(stored["document"]?.stringValue == "b8bf6e534a98bfe8")
        #expect(stored["bytes"] == .integer(14))
        #expect(stored["scalars"] == .integer(13))
        let compressed = try #require(Data(base64Encoded: stored["text"]?.stringValue ?? ""))
        #expect(compressed.prefix(1) == Data([0x78]))
    }
}

@Suite struct PartsTests {
    @Test(arguments: [10, 64, 100, 1000])
    func partsCoverTheTextAndCutNoCharacter(_ limit: Int) {
        for text in ["", "short", String(repeating: "é", count: 500), String(repeating: "ab cd\n\nef ", count: 90)] {
            let bytes = Array(text.utf8)
            let parts = AnalyzerHost.parts(of: bytes, limit: limit)
            #expect(parts.first?.lowerBound == 0 && parts.last?.upperBound == bytes.count)
            for (a, b) in zip(parts, parts.dropFirst()) { #expect(a.upperBound == b.lowerBound) }
            for part in parts {
                #expect(part.count <= limit)
                #expect(String(validating: bytes[part], as: UTF8.self) != nil)
            }
        }
    }
}

@Suite struct Base64Tests {
    @Test func roundTripsAndAgreesWithFoundation() {
        for count in 0..<70 {
            let bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 37 &+ count) }
            let text = Base64.encode(bytes)
            #expect(String(decoding: text, as: UTF8.self) == Data(bytes).base64EncodedString())
            #expect(Base64.decode(text.span) == bytes)
        }
    }

    @Test(arguments: ["a", "abc", "ab=c", "====", "a===", "ab!d"])
    func refusesWhatItDidNotWrite(_ text: String) {
        #expect(Base64.decode(Array(text.utf8).span) == nil || text == "====")
    }
}
