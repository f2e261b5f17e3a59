// The quotes analyzer: quotation marks, cues and speakers by rule; names from the entities rows (Documentation/Quotes.md).

public import AnalyzerKit
import Language

/// Finds quotations, direct, indirect and mixed, with their cues and speakers.
public struct QuotesAnalyzer: Analyzer {
    /// What the analyzer is called and finds.
    public static let manifest = Manifest(
        name: "quotes",
        version: "2.6.0",
        summary: "Quotations with their speakers: direct, indirect and mixed.",
        labels: ["direct", "indirect", "mixed"],
        attributes: ["speaker", "cue", "negated", "anonymous"],
        values: ["negated": ["true", "false"], "anonymous": ["true", "false"]],
        spanRoles: ["content", "speaker", "cue"],
        requires: ["entities"]
    )

    /// Makes the analyzer.
    public init(settings: Settings) {
        _ = CueLexicon.table
        _ = CueFrames.table
        _ = GenderWords.table
    }

    /// Finds the quotations of a document.
    public func analyze(_ document: Document) -> [Annotation] {
        guard !document.tokens.isEmpty else { return [] }
        var finder = QuoteFinder(document: document)
        finder.find()
        let names = SpeakerNames(document: document, paragraphs: finder.paragraphs, isQuoted: finder.isQuoted)
        return names.rows(finder.quotes)
    }
}
