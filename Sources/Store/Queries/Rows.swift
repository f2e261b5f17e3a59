// The rows of answers, and how they are written. Field names are those of the line protocol: people's scripts depend on them.

package import JSONText

/// A document as answers show it.
package struct DocumentRow: Sendable, Equatable {
    package var document: String
    package var sourceID: String?
    package var title: String
    package var date: String?
    package var source: String
    package var url: String
    package var language: String
    package var speaker: String?
    package var corpus: String?
    package var origin: String?
    /// The earliest stored document with the same text.
    package var duplicateOf: String?
    /// Length of the text in Unicode scalars.
    package var length: Int
    package var warnings: [String] = []
    package var skipped: [String] = []

    /// Writes the row as an object.
    package func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writeFields(to: &writer)
        writer.endObject()
    }

    func writeFields(to writer: inout JSONWriter) {
        writer.field("document", document)
        writer.field("sourceID", sourceID)
        writeOrigin(to: &writer)
        writer.field("language", language)
        writer.field("speaker", speaker)
        writer.field("duplicateOf", duplicateOf)
        writer.key("length")
        writer.integer(length)
        writer.list("warnings", warnings)
        writer.list("skipped", skipped)
    }

    /// What rows of every kind say about where they are from.
    ///
    /// Empty fields are left out.
    func writeOrigin(to writer: inout JSONWriter) {
        writer.field("corpus", corpus)
        writer.field("date", date)
        writer.field("source", source)
        writer.field("title", title)
        writer.field("url", url)
        writer.field("origin", origin)
    }
}

/// An annotation as answers show it.
package struct AnnotationRow: Sendable, Equatable {
    package var annotation: StoredAnnotation
    /// The covered text; nil for rows about the whole document.
    package var text: String?
    /// The sentence that holds it, or the sentences from its first to its last scalar; nil for rows about the whole document.
    package var sentence: String?
    /// Where that begins in the document's text, in Unicode scalars: `start` less this is the place of the row in its sentence.
    package var sentenceStart: Int?
    package var version: String?
    /// Commit order; survives restarts and may have gaps.
    package var seq: Int64
    package var document: DocumentRow

    /// Writes the row as an object.
    ///
    /// * `includingSeq`: Whether the row says its `seq`, which those of `watch` do.
    /// * `more`: Writes fields that are joined from elsewhere.
    package func write(
        to writer: inout JSONWriter,
        includingSeq: Bool = false,
        more: (inout JSONWriter) -> Void = { _ in }
    ) {
        writer.beginObject()
        if includingSeq {
            writer.key("seq")
            writer.integer(Int(seq))
        }
        annotation.writeFields(to: &writer, text: text)
        writer.field("document", document.document)
        document.writeOrigin(to: &writer)
        writer.field("sentence", sentence)
        if let sentenceStart {
            writer.key("sentenceStart")
            writer.integer(sentenceStart)
        }
        writer.field("version", version)
        more(&writer)
        writer.endObject()
    }
}

/// A document with its text and all its rows.
package struct FullDocument: Sendable {
    package var row: DocumentRow
    package var text: String
    package var annotations: [AnnotationRow]
    package var failures: [Analysis.Failure]
    package var versions: [Analysis.Version]

    /// Writes it as one object.
    package func write(to writer: inout JSONWriter) {
        writer.beginObject()
        row.writeFields(to: &writer)
        writer.field("text", text)
        writer.key("annotations")
        writer.beginArray()
        for row in annotations {
            writer.beginObject()
            row.annotation.writeFields(to: &writer, text: row.text)
            writer.endObject()
        }
        writer.endArray()
        writer.key("versions")
        writer.beginObject()
        for version in versions { writer.field(version.analyzer, version.version) }
        writer.endObject()
        if !failures.isEmpty {
            writer.key("failures")
            writer.beginArray()
            for failure in failures {
                writer.beginObject()
                writer.field("analyzer", failure.analyzer)
                writer.field("code", failure.code)
                writer.field("message", failure.message)
                writer.endObject()
            }
            writer.endArray()
        }
        writer.endObject()
    }
}

/// A group of rows.
package struct GroupRow: Sendable, Equatable {
    /// The group's value; nil for the rows that have none.
    package var name: String?
    package var count: Int
    package var documents: Int
    /// Date of the earliest dated document.
    package var first: String?
    /// Date of the latest dated document.
    package var last: String?
    /// Mean score of the rows that have one, where the count has read it.
    package var score: Double?

    /// Writes the row as an object.
    package func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.key("name")
        if let name { writer.string(name) } else { writer.null() }
        writer.counts(count, documents)
        writer.field("first", first)
        writer.field("last", last)
        if let score {
            writer.key("score")
            writer.number(score, decimals: 4)
        }
        writer.endObject()
    }
}

/// A period of a timeline.
package struct PeriodRow: Sendable, Equatable {
    /// `2024`, `2024-03`, `2024-W11` or `2024-03-14`.
    package var period: String
    package var count: Int
    package var documents: Int
    /// Mean score of the rows that have one.
    package var score: Double?

    /// Writes the row as an object.
    package func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.field("period", period)
        writer.counts(count, documents)
        if let score {
            writer.key("score")
            writer.number(score, decimals: 4)
        }
        writer.endObject()
    }
}

/// Two names that share documents.
package struct PairRow: Sendable, Equatable {
    package var name: String
    package var with: String
    package var documents: Int

    /// Writes the row as an object.
    package func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.field("name", name)
        writer.field("with", with)
        writer.key("documents")
        writer.integer(documents)
        writer.endObject()
    }
}

/// A document that a search found.
package struct HitRow: Sendable, Equatable {
    package var document: DocumentRow
    /// A piece of the text around the words that were found.
    package var snippet: String
    /// Where those words lie in the snippet, in Unicode scalars.
    package var hits: [Range<Int>]

    /// Writes the row as an object.
    package func write(to writer: inout JSONWriter) {
        writer.beginObject()
        document.writeFields(to: &writer)
        writer.field("snippet", snippet)
        writer.key("hits")
        writer.beginArray()
        for hit in hits {
            writer.beginArray()
            writer.integer(hit.lowerBound)
            writer.integer(hit.upperBound)
            writer.endArray()
        }
        writer.endArray()
        writer.endObject()
    }
}

/// A corpus and what is in it.
package struct CorpusRow: Sendable, Equatable {
    package var corpus: String
    package var documents: Int
    package var undated: Int
    package var first: String?
    package var last: String?

    /// Writes the row as an object.
    package func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.field("corpus", corpus)
        writer.key("documents")
        writer.integer(documents)
        writer.key("undated")
        writer.integer(undated)
        writer.field("first", first)
        writer.field("last", last)
        writer.endObject()
    }
}

/// A failure as answers show it.
package struct FailureRow: Sendable, Equatable {
    package var id: Int64
    package var job: Int64?
    package var code: String
    package var severity: String
    package var message: String
    package var origin: String?
    package var document: String?
    package var analyzer: String?

    /// Writes the row as an object.
    package func write(to writer: inout JSONWriter) {
        writer.beginObject()
        if let job {
            writer.key("job")
            writer.integer(Int(job))
        }
        writer.field("code", code)
        writer.field("severity", severity)
        writer.field("message", message)
        writer.field("origin", origin)
        writer.field("document", document)
        writer.field("analyzer", analyzer)
        writer.endObject()
    }
}

/// One thing that `watch` reports.
package enum WatchRow: Sendable, Equatable {
    /// An analyzer's rows of a document were replaced; the new ones follow.
    case replaced(seq: Int64, document: String, analyzer: String)
    case annotation(AnnotationRow)

    /// Writes the row as an object, with its `seq`.
    ///
    /// * `more`: Writes fields of an annotation that are joined from elsewhere.
    package func write(to writer: inout JSONWriter, more: (inout JSONWriter) -> Void = { _ in }) {
        switch self {
        case .annotation(let row): row.write(to: &writer, includingSeq: true, more: more)
        case .replaced(let seq, let document, let analyzer):
            writer.beginObject()
            writer.key("seq")
            writer.integer(Int(seq))
            writer.field("document", document)
            writer.field("replaced", analyzer)
            writer.endObject()
        }
    }
}

/// Part of an answer and where the next part begins; without a cursor nothing follows.
package struct Page<Row: Sendable>: Sendable {
    package var rows: [Row]
    /// Where the next page begins.
    ///
    /// A page may be short, even empty, and have one: the search for rows took its share of time. Ask on until there is
    /// none.
    package var next: Cursor?

    /// Makes a page.
    package init(rows: [Row], next: Cursor?) {
        self.rows = rows
        self.next = next
    }
}

extension StoredAnnotation {
    func writeFields(to writer: inout JSONWriter, text: String?) {
        writer.field("analyzer", analyzer)
        writer.field("label", label)
        writer.key("start")
        writer.integer(start)
        writer.key("end")
        writer.integer(end)
        writer.field("text", text)
        writer.field("name", name)
        if let score {
            writer.key("score")
            writer.number(score, decimals: 4)
        }
        if let attributes {
            writer.key("attributes")
            writer.raw(attributes)
        }
        if let spans {
            writer.key("spans")
            writer.raw(spans)
        }
    }
}

extension JSONWriter {
    /// Writes a key and a string; nil and the empty string leave both out.
    mutating func field(_ name: String, _ value: String?) {
        guard let value, !value.isEmpty else { return }
        key(name)
        string(value)
    }

    mutating func list(_ name: String, _ values: [String]) {
        guard !values.isEmpty else { return }
        key(name)
        beginArray()
        for value in values { string(value) }
        endArray()
    }

    mutating func counts(_ count: Int, _ documents: Int) {
        key("count")
        integer(count)
        key("documents")
        integer(documents)
    }
}
