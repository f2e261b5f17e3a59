// Where a name stands without being judged: the dateline, the outlet itself, and whoever speaks or judges.

import AnalyzerKit
import Language

/// Tells names that a sentence says something about from names that say something themselves.
struct TargetContext {
    private static let speech = hashes(
        """
        said says say told tells added adds warned warns announced reported estimated denied denies claimed claims argued \
        promised wrote asked asks called urged explained insisted noted confirmed replied admitted predicted expects hopes \
        praised thanked welcomed hailed condemned criticised criticized blamed accused applauded rejected complained
        """
    )
    /// "said Marwick": the speaker stands behind.
    private static let inverted = hashes("said says added")
    private static let prepositions = hashes(
        "in at from near across around outside inside throughout to off for over into through within toward towards"
    )
    private static let modifiers = hashes("the northern southern eastern western central nearby")
    private static let situated = hashes("lies lie lay sits borders")
    private static let dashes = hashes("- – — --")
    private static let from = TextHash.of("from")
    private static let comma = TextHash.of(",")

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
        if range.lowerBound < datelineEnd || (!document.source.isEmpty && name == document.source) { return true }
        let tokens = document.tokens
        let first = document.tokenIndex(atOrAfterByte: range.lowerBound)
        if first > 0, first <= tokens.count, Self.inverted.contains(tokens[first - 1].hash) { return true }
        var next = document.tokenIndex(atOrAfterByte: range.upperBound)
        guard next < tokens.count else { return false }
        // "Oksana Lysenko, who runs the depot, praised": over the apposition.
        if tokens[next].hash == Self.comma,
            let close = tokens[(next + 1)...].prefix(14).firstIndex(where: { $0.hash == Self.comma })
        {
            next = close + 1
        }
        return next < tokens.count && Self.speech.contains(tokens[next].hash)
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
