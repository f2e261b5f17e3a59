// A document as a line of a worker's input: the counterpart of DocumentLine.

internal import JSONText

/// Writes lines of a worker's input.
package enum DocumentLineWriter {
    /// A document as one line of JSON, ended by LF, without its empty fields; it asks for rows in the short form.
    package static func line(
        id: Int,
        text: [UInt8],
        title: String,
        date: String?,
        source: String,
        url: String,
        language: String?,
        speaker: String?
    ) -> [UInt8] {
        var writer = JSONWriter(capacity: text.count + text.count / 16 + 256)
        writer.beginObject()
        writer.key("id")
        writer.integer(id)
        writer.key("shortRows")
        writer.boolean(true)
        let fields = [
            ("title", title), ("date", date ?? ""), ("source", source), ("url", url), ("language", language ?? ""),
            ("speaker", speaker ?? ""),
        ]
        for (key, value) in fields where !value.isEmpty {
            writer.key(key)
            writer.string(value)
        }
        writer.key("text")
        writer.string(utf8: text.span)
        writer.endObject()
        writer.newline()
        return writer.take()
    }
}
