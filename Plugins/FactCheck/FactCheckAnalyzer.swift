// Sentences that are worth checking, why, and who claims them.

public import AnalyzerKit

internal import Language

/// Flags sentences that make a checkable claim of public interest.
///
/// It says "worth checking", never "true" or "false". `score` weighs figures, comparisons, records, causes,
/// accusations, law and events against opinion, questions, promises and feelings; `name` is the speaker where the
/// sentence lies in a quotation.
public struct FactCheckAnalyzer: Analyzer {
    /// What the analyzer is called, finds and needs.
    public static let manifest = Manifest(
        name: "factcheck",
        version: "1.0.0",
        summary: "Sentences worth checking: kind of claim, figures, claimant.",
        labels: ClaimScore.Kind.allCases.map(\.rawValue),
        attributes: ["types", "numbers", "hedged", "anonymousSource", "attributed"],
        requires: ["entities", "quotes"],
        settings: [
            Setting("minimum-score", default: "0.65", "Sentences with a lower score are left out, 0 to 1.")
        ],
        dataDigest: digest
    )

    private typealias Setting = Manifest.Setting

    private static var digest: UInt64 {
        ClaimWord.lists.reduce(0) {
            TextHash.mix($0 ^ UInt64($1.0) ^ 0x9E37_79B9_7F4A_7C15, TextHash.of($1.1))
        }
    }

    private let minimum: Double
    private let table: WordBits

    /// Makes an analyzer.
    ///
    /// - Throws: `SettingsError` where `minimum-score` is no number.
    public init(settings: Settings) throws {
        minimum = try settings.number("minimum-score", default: 0.65)
        table = WordBits(ClaimWord.table)
    }

    /// Flags the sentences of a document.
    public func analyze(_ document: Document) -> [Annotation] {
        var rows: [Annotation] = []
        let quotes = document.annotations(by: "quotes")
        var next = 0
        for (position, sentence) in document.sentences.enumerated() {
            while next < quotes.count, quotes[next].range.upperBound <= sentence.range.lowerBound { next += 1 }
            let features = ClaimFeatures(document, sentence.tokens, table)
            // With a threshold of 0 everything is wanted, for evaluation.
            guard features.words >= 4 || minimum <= 0, features.words > 0 else { continue }
            let quote = quotes.isEmpty ? nil : claimant(quotes, next, sentence.range)
            let score = ClaimScore.score(features, inQuote: quote?.label == "direct", position: position)
            guard score >= minimum else { continue }
            rows.append(row(document, sentence, features, score, quote))
        }
        return rows
    }

    /// The quotation that holds at least half of a sentence.
    private func claimant(_ quotes: [Annotation], _ start: Int, _ sentence: Range<Int>) -> Annotation? {
        var best: Annotation?
        var most = 0
        var i = start
        while i < quotes.count, quotes[i].range.lowerBound < sentence.upperBound {
            let pieces = quotes[i].spans["content"] ?? [quotes[i].range]
            let covered = pieces.reduce(0) { $0 + $1.clamped(to: sentence).count }
            if covered > most {
                most = covered
                best = quotes[i]
            }
            i += 1
        }
        return most * 2 >= sentence.count ? best : nil
    }

    private func row(
        _ document: Document,
        _ sentence: Sentence,
        _ features: ClaimFeatures,
        _ score: Double,
        _ quote: Annotation?
    ) -> Annotation {
        let kinds = ClaimScore.kinds(features)
        var attributes: Attributes = ["types": .strings(kinds.map(\.rawValue))]
        let numbers = features.figures > 0 ? Figure.texts(document, sentence.tokens, table) : []
        if !numbers.isEmpty { attributes["numbers"] = .strings(numbers) }
        if features.hedges > 0 { attributes["hedged"] = true }
        let isAttributed = quote != nil || features.sayings > 0
        if isAttributed { attributes["attributed"] = true }
        if quote?.attributes["anonymous"] == true || isAttributed && features.anonymous > 0 && quote?.name == nil {
            attributes["anonymousSource"] = true
        }
        return Annotation(
            label: kinds.first?.rawValue ?? "other",
            range: sentence.range,
            name: quote?.name,
            score: (score * 1000).rounded() / 1000,
            attributes: attributes
        )
    }
}
