// What comes out of an archive: documents and problems, in the order in which they were met.

/// A field of a document that an input field can be mapped to.
package enum DocumentField: String, Sendable, CaseIterable {
    case text
    case title
    case date
    case source
    case url
    case id
    case language
    case speaker
}

/// One article as an archive holds it, with its text in well-formed UTF-8.
package struct SourceDocument: Sendable, Equatable {
    /// The text: well-formed UTF-8 with at least one letter.
    package var text: [UInt8]
    /// Headline, or empty.
    package var title = ""
    /// Publication date in ISO 8601 with the precision and zone that were given: `2024`, `2024-03-14T09:30+01:00`.
    package var date: String?
    /// Name of the outlet, or empty.
    package var source = ""
    /// Address of the article, or empty.
    package var url = ""
    /// The identifier that the input gave; need not be unique.
    package var sourceID: String?
    /// The language that the input gave, as it was written.
    package var language: String?
    /// Who speaks the whole text, in transcripts.
    package var speaker: String?
    /// Where it lies: `archive.tar.gz!member.jsonl#3`.
    package var origin = ""
    /// Length of the record it was made from, in bytes.
    package var originBytes = 0

    /// Makes a document that has only a text yet.
    package init(text: [UInt8]) {
        self.text = text
    }
}

/// What a ``CorpusReader`` meets next.
package enum CorpusEvent: Sendable, Equatable {
    /// A document.
    case document(SourceDocument)
    /// Something that was not read, or not as it stands.
    case problem(CorpusProblem)
}
