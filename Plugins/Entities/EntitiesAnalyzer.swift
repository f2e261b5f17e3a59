// The entities analyzer: names by words, context and document; dates and amounts by grammar.

public import AnalyzerKit
import Language

/// Finds people, organisations, places and other names, and dates, times, sums, percentages and quantities.
public struct EntitiesAnalyzer: Analyzer {
    /// What the analyzer is called and finds.
    public static let manifest = Manifest(
        name: "entities",
        version: "1.0.0",
        summary: "People, organisations, places, other names; dates, times, sums of money, percentages, quantities.",
        labels: ["PERSON", "ORG", "LOC", "MISC", "DATE", "TIME", "MONEY", "PERCENT", "QUANTITY"],
        attributes: ["country", "value", "unit"]
    )

    /// Makes the analyzer; its word lists are built once for all instances.
    public init(settings: Settings) {
        _ = Lexicon.table
        _ = Gazetteer.shared
    }

    /// Finds the names, dates and amounts of a document.
    public func analyze(_ document: Document) -> [Annotation] {
        let tokens = document.tokens
        guard !tokens.isEmpty else { return [] }
        let table = Lexicon.table
        let traits = tokens.map { token in
            token.kind == .word || token.kind == .number ? table.traits(token.hash) : []
        }
        var expressions = ExpressionFinder(document: document, traits: traits)
        var rows = expressions.find()
        var finder = NameFinder(document: document, traits: traits, taken: expressions.taken)
        let mentions = finder.find()
        rows += NameResolver(document: document, traits: traits, mentions: mentions).rows()
        rows.sort { ($0.range.lowerBound, $0.range.upperBound) < ($1.range.lowerBound, $1.range.upperBound) }
        return rows
    }
}
