// Settings of the daemon from its environment and its configuration file, in the real executable.

import Foundation
import Testing

@Suite("settings outside of the flags")
struct SettingsFileTests {
    @Test(
        "what cannot be used is named, and ends the daemon with 64",
        arguments: [
            ("", "ANALYZERD_WORKERS=two", "ANALYZERD_WORKERS is \"two\""),
            (#"{"analyzerd":{"workers":"two"}}"#, "A=b", "config.json: analyzerd.workers is \"two\""),
            (#"{"analyzerd":{"maximum-ratio":500}}"#, "A=b", "did you mean \"analyzerd.maximum.ratio\"?"),
        ]
    )
    func refused(_ file: String, _ variable: String, _ message: String) throws {
        let installation = try Installation()
        if !file.isEmpty { try write(file, in: installation) }
        // doctor first: it ends by itself, whatever it takes.
        for command in ["doctor", "serve"] {
            let result = try installation.run("/usr/bin/env", [variable, installation.executable, command])
            let said = result.output + result.errors
            try #require(result.status == 64, "\(command): \(said)")
            #expect(said.contains(message), "\(command): \(said)")
        }
    }

    @Test("the file counts, the environment before it, a flag before both")
    func order() throws {
        let installation = try Installation()
        try write(
            #"{"analyzerd":{"workers":1,"maximum":{"connections":7},"line.seconds":8,"idle.seconds":9}}"#,
            in: installation
        )
        let process = Process()
        process.executableURL = URL(filePath: installation.executable)
        process.arguments = ["serve", "--idle-seconds", "11"]
        process.environment = installation.environment.merging(
            ["ANALYZERD_LINE_SECONDS": "10", "ANALYZERD_IDLE_SECONDS": "10"],
            uniquingKeysWith: { $1 }
        )
        process.standardInput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        try process.start()
        defer {
            process.terminate()
            process.waitUntilExit()
        }
        wait { (try? installation.ask("ping"))?.last == "ok rows=0" }
        let status = try #require(try installation.ask("hello").last)
        for pair in ["max-connections=7", "line-seconds=10", "idle-seconds=11"] {
            #expect(status.split(separator: " ").contains(Substring(pair)), "\(status)")
        }
    }

    private func write(_ text: String, in installation: Installation) throws {
        let folder = installation.home.appending(path: ".config/analyzerd")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        try Data(text.utf8).write(to: folder.appending(path: "config.json"))
    }
}
