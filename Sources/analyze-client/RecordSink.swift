// Rows as blocks of lines, for answers that are one thing with many fields: a document, a job, statistics.

import JSONText

/// Each row as `key  value` lines.
final class RecordSink: RowSink {
    private let output: Output
    private let terminal: Terminal
    private var isFirst = true

    init(_ output: Output, _ terminal: Terminal) {
        self.output = output
        self.terminal = terminal
    }

    func row(_ bytes: [UInt8]) throws {
        let row = try parseRow(bytes)
        if !isFirst { try output.newline() }
        isFirst = false
        try print(row.objectValue ?? [], indent: "")
    }

    func pause() throws { try output.flush() }
    func finish() throws { try output.flush() }

    private func print(_ members: [JSONValue.Member], indent: String) throws {
        let widest = min(members.map { displayWidth(clean($0.key)) }.max() ?? 0, 24)
        for member in members {
            let key = cut(clean(member.key), to: widest)
            let label =
                indent + Style.dim.applied(to: key, terminal.isColoured)
                + String(repeating: " ", count: widest - displayWidth(key) + 2)
            let hanging = indent + String(repeating: " ", count: widest + 2)
            switch member.value {
            case .object(let inner):
                try output.write(label.trimmedEnd + "\n")
                try print(inner, indent: indent + "  ")
            case .array(let items) where items.contains { $0.objectValue != nil }:
                try output.write(label.trimmedEnd + "\n")
                try table(items)
            case .string(let text):
                try output.write(label + wrapped(text, hanging) + "\n")
            case let other:
                try output.write(label + wrapped(shown(other), hanging) + "\n")
            }
        }
    }

    /// An array of objects, such as a document's annotations.
    private func table(_ items: [JSONValue]) throws {
        let isAnnotations = items.allSatisfy { $0["analyzer"] != nil && $0["label"] != nil }
        let columns: [Column]? =
            isAnnotations
            ? [.field("analyzer", style: .dim), .label, .name, .score, .context] : nil
        let sink = TableSink(output, terminal, columns: columns)
        for item in items { try sink.row(Array(item.text.utf8)) }
        try sink.finish()
    }

    /// A text in lines that fit the terminal, those after the first behind a margin.
    private func wrapped(_ text: String, _ hanging: String) -> String {
        analyze_client.wrapped(text, to: max(terminal.width - hanging.utf8.count, 20)).enumerated()
            .map { i, line in i == 0 || line.isEmpty ? line : hanging + line }
            .joined(separator: "\n")
    }
}

extension String {
    fileprivate var trimmedEnd: String {
        var result = self
        while result.last == " " { result.removeLast() }
        return result
    }
}
