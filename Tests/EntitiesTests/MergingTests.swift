// Names of one thing in one document: B³ over 20 articles whose mentions were grouped by hand (offsets only; the articles are
// in ../shared).

import AnalyzerKit
import AnalyzerTesting
import Entities
import Foundation
import JSONText
import Language
import Testing

@Suite struct MergingTests {
    static let shared = ProcessInfo.processInfo.environment["ANALYZERD_SHARED"] ?? "../shared"
    static let gold = "\(shared)/data/entities/ww-dev.jsonl.gz"

    @Test(.enabled(if: FileManager.default.fileExists(atPath: gold), "the development data in ../shared is not there"))
    func mentionsOfOneThingShareAName() throws {
        let analyzer = try EntitiesAnalyzer(settings: Settings())
        let texts = try Self.texts()
        var precision = 0.0
        var recall = 0.0
        var count = 0
        var wanted = 0
        let groups = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Cases/ww-groups.jsonl")
        for line in try String(contentsOf: groups, encoding: .utf8).split(separator: "\n") {
            let object = try JSONValue(parsing: Array(line.utf8))
            let text = try #require(texts[object["id"]?.stringValue ?? ""])
            let document = Document(text)
            let offsets = ScalarOffsets(document.bytes.span)
            var names: [Range<Int>: String] = [:]
            for row in analyzer.analyze(document) where ["PERSON", "ORG", "LOC", "MISC"].contains(row.label) {
                names[row.range] = row.name ?? "\(row.range)"
            }
            var mentions: [(group: Int, name: String)] = []
            for (number, group) in (object["groups"]?.arrayValue ?? []).enumerated() {
                for span in group["mentions"]?.arrayValue ?? [] {
                    wanted += 1
                    guard let start = span.arrayValue?.first?.integerValue,
                        let end = span.arrayValue?.last?.integerValue,
                        let first = offsets.byte(ofScalar: start, in: document.bytes.span),
                        let last = offsets.byte(ofScalar: end, in: document.bytes.span), let name = names[first..<last]
                    else { continue }
                    mentions.append((number, name))
                }
            }
            for mention in mentions {
                let same = mentions.filter { $0.group == mention.group }
                let together = mentions.filter { $0.name == mention.name }
                let both = Double(same.count { $0.name == mention.name })
                precision += both / Double(together.count)
                recall += both / Double(same.count)
                count += 1
            }
        }
        // Most mentions must be found, else the figure says little.
        #expect(count * 10 >= wanted * 8)
        let (p, r) = (precision / Double(count), recall / Double(count))
        print("in-document merging: \(count) of \(wanted) mentions, B³ P \(p) R \(r) F1 \(2 * p * r / (p + r))")
        #expect(2 * p * r / (p + r) >= 0.9)
    }

    /// The articles by their ids, unpacked with the system's zlib through gzip.
    private static func texts() throws -> [String: String] {
        let process = Process()
        process.executableURL = URL(filePath: "/bin/sh")
        process.arguments = ["-c", "gzip -dc \"$0\"", gold]
        let pipe = Pipe()
        process.standardOutput = pipe
        try process.run()
        let data = pipe.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        var result: [String: String] = [:]
        for line in data.split(separator: 0x0A) {
            let object = try JSONValue(parsing: Array(line))
            if let id = object["id"]?.stringValue { result[id] = object["text"]?.stringValue }
        }
        return result
    }
}
