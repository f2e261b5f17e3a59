import AnalyzerKit
import ArgumentParser
import Foundation
import Pipeline
import Testing

@testable import analyzerd

@Suite struct SettingsTests {
    private let registry = Registry(builtInAnalyzers)

    @Test(arguments: [
        ("factcheck.minimum-skore=0", "minimum-score"), ("factchek.minimum-score=0", "factcheck"),
        ("nonsense", "ANALYZER.KEY=VALUE"), ("factcheck=1", "ANALYZER.KEY=VALUE"),
    ])
    func wrongAssignmentsNameTheNearest(_ assignment: String, _ hint: String) {
        let error = #expect(throws: SettingsFault.self) {
            try AnalyzerSettings(assignments: [assignment]).resolve(registry)
        }
        #expect(error?.description.contains(hint) == true)
    }

    @Test func assignmentsReachTheAnalyzer() throws {
        let settings = try AnalyzerSettings(assignments: ["factcheck.minimum-score=0=1"]).resolve(registry)
        #expect(settings["factcheck"]?.values == ["minimum-score": "0=1"])
        #expect(settings["entities"]?.values == [:])
    }

    @Test func selectionIsChecked() throws {
        #expect(try AnalyzerSettings.selection(nil, registry) == .all)
        #expect(try AnalyzerSettings.selection("none", registry) == .only([]))
        #expect(try AnalyzerSettings.selection("quotes,entities", registry) == .only(["quotes", "entities"]))
        let error = #expect(throws: SettingsFault.self) { try AnalyzerSettings.selection("qoutes", registry) }
        #expect(error?.description.contains("did you mean quotes") == true)
    }

    @Test(arguments: [
        ["--workers", "0"], ["--workers", "1025"], ["--worker-memory", "9223372036854775807"],
        ["--maximum-depth", "1000000000001"], ["--document-cpu-seconds", "inf"], ["--document-cpu-seconds", "0"],
    ])
    func numbersOutOfRangeAreRefused(_ flags: [String]) throws {
        let options = try DaemonOptions.parse(["--socket", "/tmp/none/socket", "--data", "/tmp/none"] + flags)
        let error = #expect(throws: SettingsFault.self) { try options.resolve() }
        #expect(error?.description.contains(flags[0]) == true)
    }

    @Test func jobOptionsRoundTrip() {
        var options = JobOptions()
        options.split = "blank-lines"
        options.fields = "text=\"body\",date=x"
        options.dates = "day-first"
        options.source = "a\nb"
        options.isSpooled = true
        options.reanalysis = JobOptions.Reanalysis(analyzer: "quotes", failed: true, outdated: false)
        #expect(JobOptions(parsing: options.text) == options)
        #expect(JobOptions(parsing: JobOptions().text) == JobOptions())
        #expect(JobOptions(parsing: "broken") == JobOptions())
    }

    @Test(arguments: [
        ("/a/b/news.tar.gz", "news"), ("/a/news", "news"), ("/a/2024.10.jsonl", "2024"), ("/a/.hidden", ".hidden"),
    ])
    func corporaAreNamedAfterArchives(_ path: String, _ name: String) {
        #expect(Responder.corpusName(path) == name)
    }
}
