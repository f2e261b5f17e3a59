// The rows of a worker's answer, written.

internal import AnalyzerKit
internal import JSONText
internal import Language

/// How the rows of an answer are written.
package enum RowForm: Sendable {
    /// An object for each row, with its text, as `annotations`.
    case full
    /// As `rows`: an array for each analyzer, its name first and then a row after the other.
    ///
    /// A row has label, start, length (-1 for the whole document), name, score in ten-thousandths, attributes, spans; null where
    /// there is none, and nothing at the end. Without the texts, which the daemon has, it is half as long.
    case short

    /// Writes rows, one value each; ranges leave as Unicode scalars.
    func write(
        _ rows: [Annotation],
        by analyzer: String,
        text: Span<UInt8>,
        offsets: ScalarOffsets,
        to writer: inout JSONWriter
    ) {
        for row in rows {
            switch self {
            case .full: writeFull(row, analyzer: analyzer, text: text, offsets: offsets, to: &writer)
            case .short: writeShort(row, text: text, offsets: offsets, to: &writer)
            }
        }
    }

    private func writeFull(
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

    /// A row in the short form; see ``short``.
    private func writeShort(
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

    private func write(_ attributes: Attributes, to writer: inout JSONWriter) {
        writer.beginObject()
        for pair in attributes.pairs {
            writer.key(pair.key)
            pair.value.write(to: &writer)
        }
        writer.endObject()
    }

    private func write(
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
            for range in pair.value { writer.range(scalar(range.lowerBound), scalar(range.upperBound)) }
            writer.endArray()
        }
        writer.endObject()
    }
}

extension JSONWriter {
    /// Writes a range as an array of its ends.
    mutating func range(_ start: Int, _ end: Int) {
        beginArray()
        integer(start)
        integer(end)
        endArray()
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
