import JSONText
import Testing

@testable import analyzerd

@Suite struct NamedSettingTests {
    private func read(_ text: String) throws -> [String: JSONValue] {
        try NamedSetting.values(Array(text.utf8), file: "config.json")
    }

    @Test(arguments: [
        #"{"analyzerd":{"maximum.ratio":500,"set":["factcheck.minimum-score=0,5"]}}"#,
        #"{"analyzerd":{"maximum":{"ratio":500},"set":["factcheck.minimum-score=0,5"]}}"#,
        #"{"analyzerd.maximum.ratio":500, "analyzerd":{"set":["factcheck.minimum-score=0,5"]}}"#,
    ])
    func keysAreNestedOrWithPoints(_ text: String) throws {
        let expected: [String: JSONValue] = [
            "maximum.ratio": .integer(500), "set": .array([.string("factcheck.minimum-score=0,5")]),
        ]
        #expect(try read(text) == expected)
    }

    @Test(arguments: [
        (#"{"workers":2}"#, #""workers"; did you mean "analyzerd.workers"?"#),
        (#"{"analyzerd":{"maximum-ratio":2}}"#, #""analyzerd.maximum-ratio"; did you mean "analyzerd.maximum.ratio"?"#),
        (#"{"analyzerd":{"workers":2,"zzzzzzzz":1}}"#, "idle.seconds"),
        (#"{"analyzerd":{"workers":"two"}}"#, #"analyzerd.workers is "two", but must be a whole number of at least 1"#),
        (#"{"analyzerd":{"workers":"2"}}"#, "analyzerd.workers"),
        (#"{"analyzerd":{"workers":2.5}}"#, "2.5"),
        (#"{"analyzerd":{"workers":true}}"#, "true"),
        (#"{"analyzerd":{"workers":null}}"#, "null"),
        (#"{"analyzerd":{"maximum":{"depth":0}}}"#, "analyzerd.maximum.depth is 0"),
        (#"{"analyzerd":{"document.cpu.seconds":0}}"#, "a number above 0"),
        (#"{"analyzerd":{"log.level":"loud"}}"#, "notice"),
        (#"{"analyzerd":{"socket":""}}"#, "a text"),
        (#"{"analyzerd":{"set":"factcheck.minimum-score=0"}}"#, "an array of texts"),
        (#"{"analyzerd":{"set":[1]}}"#, "an array of texts"),
        (#"{"analyzerd":{"workers":2},"analyzerd.workers":3}"#, "more than once"),
        (#"{"analyzerd":{"workers":2"#, "no JSON"),
        ("[1]", "must be an object"),
    ])
    func whatTheFileGetsWrongIsNamed(_ text: String, _ message: String) {
        let error = #expect(throws: SettingsFault.self) { try read(text) }
        #expect(error?.description.contains("config.json") == true)
        #expect(error?.description.contains(message) == true, "\(error?.description ?? "")")
    }

    @Test func variablesAreChecked() throws {
        let environment = [
            "ANALYZERD_WORKERS": "2", "ANALYZERD_DOCUMENT_CPU_SECONDS": "0.5", "ANALYZERD_SOCKET": "",
            "ANALYZERD_ROUNDS": "x", "PATH": "/bin",
        ]
        let expected = ["ANALYZERD_WORKERS": "2", "ANALYZERD_DOCUMENT_CPU_SECONDS": "0.5"]
        let found = try NamedSetting.variables { environment[$0] }
        #expect(found == expected)
    }

    @Test(arguments: [
        ("ANALYZERD_WORKERS", "two"), ("ANALYZERD_WORKERS", "0"), ("ANALYZERD_MAXIMUM_DOCUMENT_BYTES", "64M"),
        ("ANALYZERD_DOCUMENT_CPU_SECONDS", "nan"), ("ANALYZERD_DOCUMENT_CPU_SECONDS", "inf"),
        ("ANALYZERD_LOG_LEVEL", "loud"),
    ])
    func wrongVariablesAreNamed(_ name: String, _ value: String) {
        let error = #expect(throws: SettingsFault.self) {
            try NamedSetting.variables { $0 == name ? value : nil }
        }
        #expect(error?.description.hasPrefix("\(name) is \"\(value)\", but must be ") == true)
    }
}
