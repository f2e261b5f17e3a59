// One line of the worker's output, written.

internal import AnalyzerKit
package import JSONText
package import Language

/// Writes the worker's answers.
///
/// Offsets leave as Unicode scalars.
package enum ResultLine {
    /// What is written besides the rows.
    package struct Extras: Sendable {
        /// Write `sentences` and `tokens`.
        package var segments = false
        /// Write the rows in the short form, as `rows`, instead of as `annotations`.
        ///
        /// An array for each analyzer, its name first and then a row after the other: label, start, length (-1 for the whole
        /// document), name, score in ten-thousandths, attributes, spans; null where there is none, and nothing at the end.
        /// Without the texts, which the daemon has, it is half as long.
        package var shortRows = false
        /// What the daemon's writer stores, or nil.
        package var stored: StoredForm?

        /// Nothing besides the rows.
        package init() {}
    }

    /// Writes the answer to a document, without a line end.
    package static func write(
        _ analysis: DocumentAnalysis,
        id: [UInt8],
        text: Span<UInt8>,
        offsets: ScalarOffsets,
        extras: Extras,
        to writer: inout JSONWriter
    ) {
        writer.beginObject()
        writer.key("id")
        writer.raw(id)
        writer.key("language")
        writer.string(analysis.language)
        writer.key(extras.shortRows ? "rows" : "annotations")
        writer.beginArray()
        for (analyzer, annotations) in analysis.rows {
            if extras.shortRows {
                writer.beginArray()
                writer.string(analyzer)
            }
            for annotation in annotations {
                if extras.shortRows {
                    writeShort(annotation, text: text, offsets: offsets, to: &writer)
                } else {
                    write(annotation, analyzer: analyzer, text: text, offsets: offsets, to: &writer)
                }
            }
            if extras.shortRows { writer.endArray() }
        }
        writer.endArray()
        writer.key("versions")
        writer.beginObject()
        for (analyzer, version) in analysis.versions {
            writer.key(analyzer)
            writer.string(version)
        }
        writer.endObject()
        if !analysis.failures.isEmpty {
            writer.key("failures")
            writer.beginArray()
            for failure in analysis.failures {
                writer.beginObject()
                writer.key("analyzer")
                writer.string(failure.analyzer)
                writer.key("code")
                writer.string(failure.code)
                writer.key("message")
                writer.string(failure.message)
                writer.endObject()
            }
            writer.endArray()
        }
        write(analysis.skipped, key: "skipped", to: &writer)
        write(analysis.warnings, key: "warnings", to: &writer)
        if extras.segments {
            func scalar(_ offset: UInt32) -> Int { offsets.scalar(ofByte: Int(offset), in: text) }
            writer.key("sentences")
            writer.beginArray()
            for sentence in analysis.segmentation.sentences {
                write(scalar(sentence.start), scalar(sentence.end), to: &writer)
            }
            writer.endArray()
            writer.key("tokens")
            writer.beginArray()
            for token in analysis.segmentation.tokens {
                write(scalar(token.start), scalar(token.end), to: &writer)
            }
            writer.endArray()
        }
        extras.stored?.write(to: &writer)
        writer.endObject()
    }

    /// Writes the answer to a line that is no document, without a line end.
    package static func write(error code: String, message: String, id: [UInt8], to writer: inout JSONWriter) {
        writer.beginObject()
        writer.key("id")
        writer.raw(id)
        writer.key("error")
        writer.beginObject()
        writer.key("code")
        writer.string(code)
        writer.key("message")
        writer.string(message)
        writer.endObject()
        writer.endObject()
    }

    private static func write(
        _ annotation: Annotation,
        analyzer: String,
        text: Span<UInt8>,
        offsets: ScalarOffsets,
        to writer: inout JSONWriter
    ) {
        func scalar(_ offset: Int) -> Int { offsets.scalar(ofByte: offset, in: text) }
        writer.beginObject()
        writer.key("analyzer")
        writer.string(analyzer)
        writer.key("label")
        writer.string(annotation.label)
        writer.key("start")
        writer.integer(scalar(annotation.range.lowerBound))
        writer.key("end")
        writer.integer(scalar(annotation.range.upperBound))
        if !annotation.coversDocument {
            writer.key("text")
            writer.string(utf8: text.extracting(annotation.range))
        }
        if let name = annotation.name {
            writer.key("name")
            writer.string(name)
        }
        if let score = annotation.score {
            writer.key("score")
            writer.number(score, decimals: 4)
        }
        if !annotation.attributes.isEmpty {
            writer.key("attributes")
            write(annotation.attributes, to: &writer)
        }
        if !annotation.spans.isEmpty {
            writer.key("spans")
            write(annotation.spans, text: text, offsets: offsets, to: &writer)
        }
        writer.endObject()
    }

    /// A row in the short form; see ``Extras/shortRows``.
    private static func writeShort(
        _ annotation: Annotation,
        text: Span<UInt8>,
        offsets: ScalarOffsets,
        to writer: inout JSONWriter
    ) {
        let start = offsets.scalar(ofByte: annotation.range.lowerBound, in: text)
        writer.beginArray()
        writer.string(annotation.label)
        writer.integer(start)
        writer.integer(
            annotation.coversDocument ? -1 : offsets.scalar(ofByte: annotation.range.upperBound, in: text) - start
        )
        let hasSpans = !annotation.spans.isEmpty
        let hasAttributes = !annotation.attributes.isEmpty
        if let name = annotation.name {
            writer.string(name)
        } else if annotation.score != nil || hasAttributes || hasSpans {
            writer.null()
        }
        if let score = annotation.score, score.isFinite, abs(score) < 1e12 {
            writer.integer(Int((score * 10_000).rounded()))
        } else if hasAttributes || hasSpans {
            writer.null()
        }
        if hasAttributes { write(annotation.attributes, to: &writer) } else if hasSpans { writer.null() }
        if hasSpans { write(annotation.spans, text: text, offsets: offsets, to: &writer) }
        writer.endArray()
    }

    private static func write(_ attributes: Attributes, to writer: inout JSONWriter) {
        writer.beginObject()
        for pair in attributes.pairs {
            writer.key(pair.key)
            pair.value.write(to: &writer)
        }
        writer.endObject()
    }

    private static func write(
        _ spans: Spans,
        text: Span<UInt8>,
        offsets: ScalarOffsets,
        to writer: inout JSONWriter
    ) {
        func scalar(_ offset: Int) -> Int { offsets.scalar(ofByte: offset, in: text) }
        writer.beginObject()
        for pair in spans.pairs {
            writer.key(pair.key)
            writer.beginArray()
            for range in pair.value { write(scalar(range.lowerBound), scalar(range.upperBound), to: &writer) }
            writer.endArray()
        }
        writer.endObject()
    }

    private static func write(_ start: Int, _ end: Int, to writer: inout JSONWriter) {
        writer.beginArray()
        writer.integer(start)
        writer.integer(end)
        writer.endArray()
    }

    private static func write(_ strings: [String], key: String, to writer: inout JSONWriter) {
        guard !strings.isEmpty else { return }
        writer.key(key)
        writer.beginArray()
        for string in strings { writer.string(string) }
        writer.endArray()
    }
}

extension AttributeValue {
    fileprivate func write(to writer: inout JSONWriter) {
        switch self {
        case .string(let value): writer.string(value)
        case .integer(let value): writer.integer(value)
        case .number(let value): writer.number(value)
        case .boolean(let value): writer.boolean(value)
        case .strings(let values):
            writer.beginArray()
            for value in values { writer.string(value) }
            writer.endArray()
        }
    }
}
