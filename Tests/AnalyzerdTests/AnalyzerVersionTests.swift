// Stored rows are known to be outdated by their analyzer's version: it must not be forgotten where rows change.

import AnalyzerKit
import AnalyzerTesting
import Foundation
import JSONText
import Language
import Pipeline
import Testing

@testable import analyzerd

@Suite struct AnalyzerVersionTests {
    /// Where this fails, an analyzer gives other rows: raise its version, then put version and digest here.
    ///
    /// Those that read its rows (`quotes` and the others read those of `entities`) change with it; their effective version does, too,
    /// and so theirs need not be raised for that alone.
    private static let known = [
        "entities": "2.5.4 476988522758337957", "quotes": "2.4.0 2268530036001943570",
        "hardware": "1.3.4 17283935548852335191", "sentiment": "2.4.0 10145005228902074548",
        "factcheck": "2.3.2 10392108078650989144",
    ]

    @Test func otherRowsAreAnotherVersion() throws {
        let digests = try Self.digests()
        for manifest in Registry.builtIn.manifests {
            guard let known = Self.known[manifest.name] else { continue }
            #expect("\(manifest.version) \(digests[manifest.name] ?? 0)" == known, "\(manifest.name)")
        }
        #expect(Set(Self.known.keys).isSubset(of: digests.keys))
    }

    /// A number for all rows of each analyzer in the sample articles and in texts that break careless code.
    private static func digests() throws -> [String: UInt64] {
        let folder = URL(filePath: #filePath).deletingLastPathComponent()
            .appending(path: "../../Examples/news/articles")
        let files = try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
            .sorted { $0.lastPathComponent < $1.lastPathComponent }
        try #require(files.count > 50)
        let lines =
            try files.map { Array(try Data(contentsOf: $0)) }
            + ConformanceKit.hostileTexts.map { text in
                var writer = JSONWriter()
                writer.beginObject()
                writer.key("text")
                writer.string(text)
                writer.endObject()
                return writer.take()
            }
        var host = AnalyzerHost(registry: .builtIn)
        var digests: [String: UInt64] = [:]
        for line in lines {
            let document = try DocumentLine(parsing: line.span)
            for found in host.analyse(document, offsets: ScalarOffsets(document.text.span)).rows {
                for row in found.annotations {
                    let form = Array(Self.form(row).utf8)
                    let before = digests[found.analyzer, default: 1]
                    digests[found.analyzer] = TextHash.mix(
                        before ^ TextHash.of(form.span, 0..<form.count),
                        0x9E37_79B9_7F4A_7C15
                    )
                }
            }
        }
        return digests
    }

    /// A row as one text; attributes and spans keep the order in which they were set.
    private static func form(_ row: Annotation) -> String {
        let score = row.score.map { Int(($0 * 10_000).rounded()) } ?? -1
        return "\(row.label) \(row.range) \(row.name ?? "") \(score) \(row.attributes) \(row.spans)"
    }
}
