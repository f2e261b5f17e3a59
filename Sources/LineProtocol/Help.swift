// What `help` answers: rows for programs, and the text that the client shows.

package import JSONText

extension Verb {
    /// The verb as a row: verb, usage, summary, details, example and the arguments.
    package func write(to writer: inout JSONWriter) {
        writer.beginObject()
        for (key, value) in [
            ("verb", name), ("group", group.rawValue), ("usage", usage), ("summary", summary), ("details", details),
            ("example", example),
        ] where !value.isEmpty {
            writer.key(key)
            writer.string(value)
        }
        writer.key("arguments")
        writer.beginArray()
        for item in positionals { write(item, isPositional: true, to: &writer) }
        for item in keys { write(item, isPositional: false, to: &writer) }
        if takesFilters {
            for item in FilterTable.all where hasPages || item.name != "cursor" {
                write(item, isPositional: false, to: &writer)
            }
            write(FilterTable.attribute, isPositional: false, to: &writer)
        }
        writer.endArray()
        writer.endObject()
    }

    private func write(_ item: Parameter, isPositional: Bool, to writer: inout JSONWriter) {
        writer.beginObject()
        writer.key(isPositional ? "value" : "key")
        writer.string(item.name)
        writer.key("hint")
        writer.string(item.hint)
        writer.key("required")
        writer.boolean(item.isRequired || oneOf == [item.name])
        writer.key("repeats")
        writer.boolean(item.repeats)
        writer.key("summary")
        writer.string(item.summary)
        writer.endObject()
    }
}

extension VerbTable {
    /// The verbs that `help` lists, those of the analyzers included, or the one that was asked for.
    package static func helpVerbs(_ name: String?, analyzers: [String]) -> [Verb] {
        if let name { return verb(named: name, analyzers: analyzers).map { [$0] } ?? [] }
        return all + analyzers.map(analyzerVerb)
    }
}
