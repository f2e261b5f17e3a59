import AnalyzerTesting
import Testing

@testable import AnalyzerKit

private struct Exclamations: Analyzer {
    static let manifest = Manifest(
        name: "exclamations",
        version: "1.0.0",
        summary: "Sentences that end with an exclamation mark.",
        labels: ["exclamation"]
    )
    init(settings: Settings) {}
    func analyze(_ document: Document) -> [Annotation] {
        document.sentences.filter { document.bytes[$0.range].last == UInt8(ascii: "!") }
            .map { Annotation(label: "exclamation", range: $0.range) }
    }
}

private struct Forgetful: Analyzer {
    static let manifest = Manifest(name: "For Getful", version: "1", summary: "", labels: ["a", "a"])
    init(settings: Settings) {}
    func analyze(_ document: Document) -> [Annotation] {
        [Annotation(label: "b", range: 0..<(document.bytes.count + 1))]
    }
}

@Suite struct ManifestTests {
    @Test func theExampleOfTheProtocolsDocumentationConforms() throws {
        #expect(try ConformanceKit.faults(of: Exclamations.self, texts: ["Stop! Now.", "Go!"]).isEmpty)
        let rows = Exclamations(settings: Settings()).analyze(Document("Stop! Go on. Now!"))
        #expect(rows.map(\.range) == [0..<5, 13..<17])
    }

    @Test func theKitFindsFaults() throws {
        let faults = try ConformanceKit.faults(of: Forgetful.self)
        for part in ["lower-case", "major.minor.patch", "summary", "twice", "undeclared label"] {
            #expect(faults.contains { $0.contains(part) }, "\(part)")
        }
    }

    @Test func orderedPairsKeepTheirOrder() {
        var pairs: Attributes = ["b": 1, "a": "x"]
        pairs["c"] = true
        pairs["b"] = nil
        pairs["b"] = 2.5
        #expect(pairs.pairs.map(\.key) == ["a", "c", "b"])
        #expect(pairs["b"] == .number(2.5) && pairs["missing"] == nil)
    }

    @Test(arguments: [("true", true), ("false", false)])
    func settingsAreTyped(_ text: String, _ value: Bool) throws {
        let settings = Settings(values: ["flag": text, "number": "0.5", "bad": "x", "nan": "nan"])
        #expect(try settings.boolean("flag", default: !value) == value)
        #expect(try settings.number("number", default: 1) == 0.5)
        #expect(try settings.number("missing", default: 1) == 1)
        #expect(throws: SettingsError.self) { try settings.number("bad", default: 1) }
        #expect(throws: SettingsError.self) { try settings.number("nan", default: 1) }
        #expect(throws: SettingsError.self) { try settings.boolean("bad", default: true) }
    }
}

@Suite struct DocumentTests {
    private let document = Document("Putin spoke. Über alles! Nobody – not one – cheered.")

    @Test func tokensBelongToSentences() {
        for (index, token) in document.tokens.enumerated() {
            let sentence = document.sentence(ofToken: index)
            #expect(sentence.map { $0.range.contains(token.range.lowerBound) } == true)
            #expect(document.tokenIndex(atOrAfterByte: Int(token.start)) == index)
        }
        #expect(document.sentence(ofToken: document.tokens.count) == nil)
        #expect(document.tokenIndex(atOrAfterByte: 10_000) == document.tokens.count)
    }

    @Test func textsOutsideAreEmpty() {
        #expect(document.text(0..<5) == "Putin")
        #expect(document.text(0..<5000) == "")
        #expect(document.text(-1..<2) == "")
        #expect(document.range(ofTokens: 0..<2) == 0..<11)
        #expect(document.range(ofTokens: 1..<1) == 0..<0)
    }
}
