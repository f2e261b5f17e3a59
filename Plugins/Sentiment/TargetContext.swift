// Where a name stands without being judged: the dateline, the outlet itself, and the place where things happen.

import AnalyzerKit
import Language

/// Tells names that a sentence says something about from names that only say where it comes from.
struct TargetContext {
    private static let prepositions = hashes(
        "in at from near across around outside inside throughout to off for over into through within toward towards"
    )
    private static let modifiers = hashes("the northern southern eastern western central nearby")
    private static let situated = hashes("lies lie lay sits borders")
    private static let dashes = hashes("- – — --")
    private static let from = TextHash.of("from")

    private let document: Document
    /// First byte after the dateline, 0 where there is none.
    private let datelineEnd: Int

    init(_ document: Document) {
        self.document = document
        // "KYIV (Reuters) - ": a dash between blanks among the first tokens.
        let dash = document.tokens.prefix(14).dropFirst()
            .firstIndex {
                Self.dashes.contains($0.hash) && $0.gap != .none
            }
        datelineEnd = dash.map { Int(document.tokens[$0].start) } ?? 0
    }

    /// True where a name is not what the sentence judges.
    func isBystander(_ range: Range<Int>, _ name: String, label: String) -> Bool {
        if label == "LOC", isScene(range) { return true }
        let here = document.tokenIndex(atOrAfterByte: range.lowerBound)
        // "The 23-year-old from Kuopio", whatever Kuopio was taken for.
        if here > 0, here <= document.tokens.count, document.tokens[here - 1].hash == Self.from { return true }
        return range.lowerBound < datelineEnd || (!document.source.isEmpty && name == document.source)
    }

    /// A place that only says where: "from Bergamo", "in the Sahel", "Peru lies on a fault".
    private func isScene(_ range: Range<Int>) -> Bool {
        let tokens = document.tokens
        var before = document.tokenIndex(atOrAfterByte: range.lowerBound) - 1
        if before >= 0, Self.modifiers.contains(tokens[before].hash) { before -= 1 }
        if before >= 0, Self.prepositions.contains(tokens[before].hash) { return true }
        let next = document.tokenIndex(atOrAfterByte: range.upperBound)
        return next < tokens.count && Self.situated.contains(tokens[next].hash)
    }

    private static func hashes(_ words: String) -> Set<UInt64> {
        Set(words.split(separator: " ").map { TextHash.of(String($0)) })
    }
}
