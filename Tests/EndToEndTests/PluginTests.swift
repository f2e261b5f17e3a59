// `make plugin`, from the scaffold to an answer on the socket of a daemon that was built with the new analyzer.

import Foundation
import JSONText
import Testing

@Suite("make plugin")
struct PluginTests {
    private static let environment = ProcessInfo.processInfo.environment
    static let isWanted = environment["CI"] == "true" || environment["ANALYZERD_SLOW_TESTS"] == "1"

    /// Runs a shell command in a folder with the environment of this process: the Swift toolchain needs it.
    private func shell(_ command: String, in folder: URL) throws -> CommandResult {
        let process = Process()
        process.executableURL = URL(filePath: "/bin/sh")
        process.arguments = ["-c", command]
        process.currentDirectoryURL = folder
        let log = folder.appending(path: "shell-\(UUID().uuidString).log")
        try Data().write(to: log)
        defer { try? FileManager.default.removeItem(at: log) }
        let handle = try FileHandle(forWritingTo: log)
        process.standardOutput = handle
        process.standardError = handle
        process.standardInput = FileHandle.nullDevice
        try process.start()
        process.waitUntilExit()
        let output = try String(contentsOf: log, encoding: .utf8)
        return CommandResult(status: process.terminationStatus, output: output, errors: "")
    }

    /// Copies the package as a clone would have it, files that are not committed yet included.
    private func copyPackage(to copy: URL) throws {
        try FileManager.default.createDirectory(at: copy, withIntermediateDirectories: true)
        let archive =
            "if git rev-parse --show-toplevel 2>/dev/null | grep -qxF \"$PWD\"; then "
            + "git ls-files -co --exclude-standard | while read -r f; do [ -e \"$f\" ] && echo \"$f\"; done | tar -cf - -T -; "
            + "else tar -chf - --exclude=./.build --exclude=./.git .; fi | tar -xf - -C '\(copy.path)'"
        let result = try shell(archive, in: Products.package)
        try #require(result.status == 0, "\(result.output)")
        // The same versions of what the package depends on.
        let resolved = Products.package.appending(path: "Package.resolved")
        let there = copy.appending(path: "Package.resolved")
        if FileManager.default.fileExists(atPath: resolved.path), !FileManager.default.fileExists(atPath: there.path) {
            try FileManager.default.copyItem(at: resolved, to: there)
        }
    }

    @Test(
        "Casualties: scaffold, example, build, ask",
        .enabled(if: PluginTests.isWanted, "builds the package again, for minutes: set ANALYZERD_SLOW_TESTS=1"),
        .timeLimit(.minutes(30))
    )
    func casualties() throws {
        let name = "ad-plugin-\(UInt32.random(in: 0...UInt32.max))"
        let folder = URL(filePath: "/tmp/\(name)", directoryHint: .isDirectory)
        defer {
            try? FileManager.default.removeItem(at: folder)
            // SwiftPM leaves lock files beside it.
            for file in (try? FileManager.default.contentsOfDirectory(atPath: "/tmp")) ?? []
            where file.hasPrefix("_tmp_\(name)_") { try? FileManager.default.removeItem(atPath: "/tmp/\(file)") }
        }
        let package = folder.appending(path: "package")
        try copyPackage(to: package)

        // Names that cannot be are refused, and nothing is written.
        for name in ["", "casualties", "Two-Words", "Entities", "Export", "Swift"] {
            let result = try shell("make plugin NAME='\(name)'", in: package)
            #expect(result.status != 0, "\(name)")
            #expect(result.output.contains("error: "), "\(result.output)")
        }
        #expect(!FileManager.default.fileExists(atPath: package.appending(path: "Plugins/Export").path))

        let made = try shell("make plugin NAME=Casualties", in: package)
        try #require(made.status == 0, "\(made.output)")
        for path in ["Plugins/Casualties/CasualtiesAnalyzer.swift", "Tests/CasualtiesTests/CasualtiesTests.swift"] {
            #expect(FileManager.default.fileExists(atPath: package.appending(path: path).path), "\(path)")
            #expect(made.output.contains(path), "the output names \(path)")
        }
        let manifest = try String(contentsOf: package.appending(path: "Package.swift"), encoding: .utf8)
        #expect(manifest.contains("\n    \"Casualties\",\n"))
        let registry = try String(
            contentsOf: package.appending(path: "Sources/analyzerd/BuiltInAnalyzers.swift"),
            encoding: .utf8
        )
        #expect(registry.contains("\n    CasualtiesAnalyzer.self,\n"))
        #expect(try shell("make plugin NAME=Casualties", in: package).status != 0, "a second time it refuses")

        // The walk-through's files over the scaffold's, as Documentation/Plugins.md says.
        let example = try shell(
            "cp Examples/Casualties/*.swift Plugins/Casualties/ && cp Examples/Casualties/Tests/*.swift Tests/CasualtiesTests/",
            in: package
        )
        try #require(example.status == 0, "\(example.output)")
        let built = try shell("swift build --product analyzerd", in: package)
        try #require(built.status == 0, "\(built.output.suffix(3_000))")
        #expect(!built.output.contains("/Casualties/") || !built.output.contains("warning:"), "\(built.output)")
        let bin = try shell("swift build --show-bin-path", in: package).output
        let executable = bin.trimmingCharacters(in: .whitespacesAndNewlines) + "/analyzerd"

        let installation = try Installation(executable: URL(filePath: executable).resolvingSymlinksInPath().path)
        try installation.start()
        #expect(try installation.analyzers().contains("casualties"))
        let file = installation.home.appending(path: "news.jsonl")
        let text =
            "A bus fell into a river near Lagos on Monday. At least 14 people were killed and 30 wounded, the ministry "
            + "said. The rescuers worked through the night."
        try Data("{\"title\":\"Bus\",\"date\":\"2024-05-06\",\"text\":\"\(text)\"}\n".utf8).write(to: file)
        #expect(try installation.ingest(file.path, "corpus=bus")["documents"]?.integerValue == 1)
        let rows = try installation.rows("casualties")
        #expect(try installation.faultsOfRows("casualties") == [])
        let figures = rows.map { "\($0["label"]?.stringValue ?? "") \($0["attributes"]?["count"]?.integerValue ?? 0)" }
        #expect(figures.sorted() == ["killed 14", "wounded 30"])
        #expect(rows.allSatisfy { $0["date"]?.stringValue == "2024-05-06" })
        #expect(try installation.rows("casualties where.count=20..").count == 1)
        // The client of before knows the new subcommand.
        let client = try installation.client("casualties", "--label", "killed")
        #expect(client.status == 0 && client.rows.count == 1, "\(client.errors)")
    }
}
