// A document to read: what it is, its text in lines that fit, and how its rows are asked for.

import JSONText

/// Each row of `document` as an article.
final class ArticleSink: RowSink {
    private let output: Output
    private let terminal: Terminal

    init(_ output: Output, _ terminal: Terminal) {
        self.output = output
        self.terminal = terminal
    }

    func row(_ bytes: [UInt8]) throws {
        let row = try parseRow(bytes)
        func text(_ key: String) -> String { clean(shown(row[key])) }
        try write(text("title"), .bold)
        try write(["source", "date", "speaker", "corpus", "language"].map(text), .plain)
        try write(text("url"), .cyan)
        try write(text("origin"), .dim)
        if !text("duplicateOf").isEmpty { try write("the same text as document \(text("duplicateOf"))", .dim) }
        for warning in row["warnings"]?.arrayValue ?? [] { try write("warning: \(clean(shown(warning)))", .red) }
        try output.newline()
        for line in wrapped(shown(row["text"]), to: terminal.width) { try output.write(line + "\n") }
        try output.newline()
        try writeRows(of: row, text("document"))
    }

    func pause() throws { try output.flush() }
    func finish() throws { try output.flush() }

    private func write(_ texts: [String], _ style: Style) throws {
        try write(texts.filter { !$0.isEmpty }.joined(separator: ", "), style)
    }

    private func write(_ text: String, _ style: Style) throws {
        guard !text.isEmpty else { return }
        for line in wrapped(text, to: terminal.width) {
            try output.write(style.applied(to: line, terminal.isColoured) + "\n")
        }
    }

    /// How many rows each analyzer has for it, and the command that shows them.
    private func writeRows(of row: JSONValue, _ document: String) throws {
        var counts: [(analyzer: String, count: Int)] = []
        for annotation in row["annotations"]?.arrayValue ?? [] {
            let analyzer = clean(shown(annotation["analyzer"]))
            if let index = counts.firstIndex(where: { $0.analyzer == analyzer }) {
                counts[index].count += 1
            } else {
                counts.append((analyzer, 1))
            }
        }
        for failure in row["failures"]?.arrayValue ?? [] {
            try write("\(shown(failure["analyzer"])) failed: \(shown(failure["message"]))", .red)
        }
        guard let first = counts.map(\.analyzer).min() else { return try write("no analyzer has a row of it", .dim) }
        let list = counts.sorted { $0.analyzer < $1.analyzer }.map { "\($0.analyzer) \(grouped($0.count))" }
        try write("rows: \(list.joined(separator: ", ")); see: analyze-client \(first) --document \(document)", .dim)
    }
}
