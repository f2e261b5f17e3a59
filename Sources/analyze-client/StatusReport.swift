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
            // Where there are rows they are the answer; only that of a few verbs says more in its status.
            if rows == 0 || ["hello", "reload"].contains(request.verb) || isChange { try answer(pairs, output) }
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

    private static let notedKeys: Set<String> = [
        "rows", "more", "cursor", "undated", "partly-dated", "hint", "alias-countries",
    ]

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

    /// A text of the protocol with its filters as flags: `about=` is `--about`, `text=x` is `--text x`, `where.a=b` `--where a=b`.
    static func flags(in text: String) -> String {
        let keys = FilterTable.all.map(\.name) + ["group", "sort", "with", "days"]
        let flagged = keys.reduce(into: " " + text + " ") { text, key in
            // A key that nothing is given to stands before a space or a mark.
            for mark in [" ", ";", ":", ",", "?", ")"] { text.replace(" \(key)=\(mark)", with: " --\(key)\(mark)") }
            text.replace(" \(key)=", with: " --\(key) ")
        }
        return flagged.replacing(" " + FilterTable.attributePrefix, with: " --where ").dropFirst().dropLast()
            .description
    }

    /// Whether texts about a request may be told with flags: those of other verbs have keys that are no flags of theirs.
    static func hasFlags(_ request: Request) -> Bool {
        request.verb == "checks"
            || VerbTable.verb(named: request.verb, analyzers: [request.verb])?.takesFilters ?? false
    }

    private func note(_ status: Status) {
        let rows = status["rows"].flatMap { wholeNumber($0) } ?? 0
        let takesFilters = VerbTable.verb(named: request.verb, analyzers: [request.verb])?.takesFilters ?? false
        if format == .table, takesFilters {
            func tell(_ key: String, _ one: String, _ many: String) {
                guard let count = status[key].flatMap({ wholeNumber($0) }), count > 0 else { return }
                writeError("\(grouped(count)) \(count == 1 ? one : many)\n")
            }
            if request.verb == "conflicts" {
                tell("undated", "undated document is not compared", "undated documents are not compared")
            } else {
                tell("undated", "undated document matches no date filter", "undated documents match no date filter")
            }
            tell(
                "partly-dated",
                "document known only to the year or month is left out",
                "documents known only to the year or month are left out"
            )
        }
        if request.verb == "reload", let outdated = status["outdated"], outdated != "0" {
            complain("to analyse outdated documents again: analyze-client reanalyze --outdated")
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
