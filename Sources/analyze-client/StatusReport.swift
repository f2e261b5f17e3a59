// What a status says beyond the number of rows: the whole answer of some verbs, notes on standard error for the others.

import JSONText
import LineProtocol

/// Shows the status that ends an answer.
struct StatusReport {
    private let format: Format
    private let request: Request

    init(_ options: CommonOptions, _ request: Request) {
        format = options.chosenFormat
        self.request = request
    }

    /// Writes the status to the output where it is the answer, and notes to standard error.
    func show(_ status: Status, _ output: Output) throws {
        guard case .ok(let pairs) = status.outcome else { return }
        let rows = status["rows"].flatMap { wholeNumber($0) } ?? 0
        if Self.statusVerbs.contains(request.verb) || isChange {
            // Where there are rows they are the answer; only `hello` and `checks import` say more in their status.
            if rows == 0 || request.verb == "hello" || isChange { try answer(pairs, output) }
        } else if format == .table {
            if rows == 0 { writeError("no rows\n") }
            for pair in pairs where !Self.notedKeys.contains(pair.key) {
                writeError("\(clean(pair.key))  \(clean(pair.value))\n")
            }
        }
        try output.flush()
        note(status)
    }

    /// Whether it changes the known fact checks.
    private var isChange: Bool {
        request.verb == "checks" && !["match", "list"].contains(request.positionals.first)
    }

    /// Verbs whose answer is the status.
    private static let statusVerbs: Set<String> = [
        "ping", "hello", "cancel", "remove", "backup", "reload", "shutdown", "reanalyze", "ingest", "stats",
    ]

    private static let notedKeys: Set<String> = ["rows", "more", "cursor", "undated", "hint"]

    private func answer(_ pairs: [Status.Pair], _ output: Output) throws {
        let pairs = pairs.filter { $0.key != "rows" }
        if format == .jsonl {
            let members = ([Status.Pair("ok", "true")] + pairs).map { JSONValue.Member($0.key, statusValue($0.value)) }
            try output.write(JSONValue.object(members).text + "\n")
        } else if pairs.isEmpty {
            try output.write("ok\n")
        } else {
            let width = pairs.map { displayWidth(clean($0.key)) }.max() ?? 0
            for pair in pairs {
                let key = clean(pair.key)
                let padding = String(repeating: " ", count: width - displayWidth(key) + 2)
                try output.write(key + padding + clean(pair.value) + "\n")
            }
        }
    }

    /// A text of the protocol with its filters as flags: `about=` is `--about`, `text=x` is `--text x`.
    static func flags(in text: String) -> String {
        (FilterTable.all.map(\.name) + ["group", "sort"])
            .reduce(into: " " + text) { text, key in
                // A key that nothing is given to stands before a space or a mark.
                for mark in [" ", ";", ":", ","] { text.replace(" \(key)=\(mark)", with: " --\(key)\(mark)") }
                text.replace(" \(key)=", with: " --\(key) ")
            }
            .trimmingPrefix(" ").description
    }

    private func note(_ status: Status) {
        let rows = status["rows"].flatMap { wholeNumber($0) } ?? 0
        let takesFilters = VerbTable.verb(named: request.verb, analyzers: [request.verb])?.takesFilters ?? false
        if format == .table, takesFilters, let undated = status["undated"], undated != "0" {
            let (documents, match, come) =
                undated == "1" ? ("document", "matches", "comes") : ("documents", "match", "come")
            writeError(
                "\(clean(undated)) undated \(documents) "
                    + (request.verb == "conflicts"
                        ? "are not compared\n" : "\(match) no date filter and \(come) last\n")
            )
        }
        if takesFilters, case .ok(let pairs) = status.outcome {
            for pair in pairs where pair.key == "hint" { complain(Self.flags(in: pair.value)) }
        }
        if status["more"] == "true" {
            let cursor = status["cursor"].map { "go on with --cursor \(clean($0)), or " } ?? ""
            let isFull = request.value("sort") != nil && rows >= VerbTable.maximumSorted
            let how =
                isFull ? "narrow them with filters, or sort what export gives" : "\(cursor)ask for more with --limit"
            writeError("there are more rows: \(how)\n")
        }
    }
}

/// A value of a status as JSON: whole numbers and truth values are recognised.
func statusValue(_ text: String) -> JSONValue {
    if let number = wholeNumber(text), String(number) == text { return .integer(number) }
    return text == "true" ? .boolean(true) : text == "false" ? .boolean(false) : .string(text)
}
