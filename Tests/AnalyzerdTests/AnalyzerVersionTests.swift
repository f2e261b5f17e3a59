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
        "entities": "2.8.0 3644342315582417585", "quotes": "2.6.0 15683217503704001768",
        "hardware": "1.6.0 14502443170995848871", "sentiment": "2.6.0 7973852294116974109",
        "factcheck": "2.6.0 5508908666222233152",
    ]

    /// Turns of phrase that the sample articles lack, one rule or two each.
    private static let sentences = [
        "Officers seized a gun, cash and drugs in Corden.", "Gunners lost 14 guns and 22 mortars.",
        "Two warships were sent to the Red Sea, destroying nine drones.", "Three tanks and a warehouse were destroyed.",
        "The navy test-fired the missile on Monday.", "The ministry bought 24 Boeing AH-64E helicopters for $2.5bn.",
        "A Russian Su-35 damaged a U.S. MQ-9 over the Black Sea.", "The squad fielded two Spitfires and a Tiger I.",
        "Charges against Ann Doyle were dropped in May.", "There is no proof that Max Ober is a crook.",
        "Tom Hale broke his own record.", "Ann Doyle was criticised by Max Ober for his lies.",
        "The thief who robbed Ann Doyle was jailed.",
        "The party promised to cut taxes by 2%.", "Six in 10 voters back the bill, which passed by 218-212.",
        "Employers may not ask about age.", "The regime was behind the poisoning.", "Women live longer than men.",
        "Rents have doubled since 2015, and 5G masts with them.", "I think the plan is the worst in the country.",
        "The 1985 speech cost the party the November election.", "About 2000 people paid $5 to $7 million.",
        "Democratic Senator Ann Doyle met House Republicans in Paris, Texas.",
        "Jim Jordan left. Jordan said he was late.",
        "Wexford Mills Inc rose 4%. Wexford Mills makes 6ft 2in doors.",
        "Pope Francis met Francis Okoro and Mrs Webb of ACA.",
        "Police said at least 40 homes burned.", "The road was shut, said police Sgt. Ann Holt.",
        "It is worth noting that the plan failed.",
        "“We will win,” said Ann Doyle, but her rival Max Ober replied: “We will lose.”",
        "All but two of the 20 missiles were intercepted.", "Forty-two thousand shells were fired at the port.",
        "Shares fell on Tuesday as expected, by A$50 million.", "Growth was between 2 and 3 million a year.",
        "According to the mayor, Ruth Olsen, the bridge is safe. “We waited,” she said.",
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
            + (ConformanceKit.hostileTexts + sentences)
            .map { text in
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
