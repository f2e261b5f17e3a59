// Finds figures of casualties: "at least 14 people were killed and 30 wounded".

public import AnalyzerKit

/// How many people were killed, wounded, missing or captured, as the text says it.
///
/// A row covers the figure and what happened. `count` is absent where only "dozens" are spoken of, `whom` where only a
/// number stands. Denials, conditions and fears ("14 may have been killed") are no rows.
public struct CasualtiesAnalyzer: Analyzer {
    /// What it finds.
    public static let manifest = Manifest(
        name: "casualties",
        version: "1.0.0",
        summary: "People killed, wounded, missing or captured, with counts.",
        labels: CasualtyWords.labels,
        attributes: ["count", "bound", "whom"]
    )

    private let words = CasualtyWords()

    /// Makes an analyzer.
    public init(settings: Settings) {}

    /// Finds all figures of casualties.
    public func analyze(_ document: Document) -> [Annotation] {
        var rows: [Annotation] = []
        for sentence in document.sentences {
            var rules = CasualtyRules(
                sentence: CasualtySentence(words: words, document: document, tokens: sentence.tokens)
            )
            var i = sentence.tokens.lowerBound
            while i < sentence.tokens.upperBound {
                guard let finding = rules.finding(at: i) else {
                    i += 1
                    continue
                }
                rows.append(row(finding, in: document))
                i = finding.tokens.upperBound
            }
        }
        return rows
    }

    private func row(_ finding: CasualtyRules.Finding, in document: Document) -> Annotation {
        let figure = finding.figure
        var attributes: Attributes = [:]
        attributes["count"] = figure.count.map { .integer($0) }
        attributes["bound"] = figure.bound.map { .string($0) }
        attributes["whom"] = figure.whom.map { .string(document.text(document.tokens[$0]).lowercased()) }
        return Annotation(
            label: CasualtyWords.labels[finding.label - 1],
            range: document.range(ofTokens: finding.tokens),
            attributes: attributes
        )
    }
}
