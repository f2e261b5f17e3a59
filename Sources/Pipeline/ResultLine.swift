// One line of the worker's output, written.

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
        /// How the rows are written.
        package var form = RowForm.full
        /// What the daemon's writer stores, or nil.
        package var stored: StoredForm?

        /// Nothing besides the rows.
        package init() {}
    }

    /// Writes the answer to a document, without a line end.
    ///
    /// `drain` is given what stands in the writer after each part of a giant document.
    package static func write(
        _ analysis: DocumentAnalysis,
        id: [UInt8],
        text: Span<UInt8>,
        offsets: ScalarOffsets,
        extras: Extras,
        to writer: inout JSONWriter,
        drain: (([UInt8]) -> Void)? = nil
    ) {
        writer.beginObject()
        writer.key("id")
        writer.raw(id)
        writer.key("language")
        writer.string(analysis.language)
        writer.key(extras.form == .short ? "rows" : "annotations")
        writer.beginArray()
        for rows in analysis.rows {
            if extras.form == .short {
                writer.beginArray()
                writer.string(rows.analyzer)
            }
            for part in rows.written {
                writer.raw(part)
                if let drain { writer.drain(into: drain) }
            }
            extras.form.write(rows.annotations, by: rows.analyzer, text: text, offsets: offsets, to: &writer)
            if extras.form == .short { writer.endArray() }
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
                writer.range(scalar(sentence.start), scalar(sentence.end))
            }
            writer.endArray()
            writer.key("tokens")
            writer.beginArray()
            for token in analysis.segmentation.tokens {
                writer.range(scalar(token.start), scalar(token.end))
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

    private static func write(_ strings: [String], key: String, to writer: inout JSONWriter) {
        guard !strings.isEmpty else { return }
        writer.key(key)
        writer.beginArray()
        for string in strings { writer.string(string) }
        writer.endArray()
    }
}
