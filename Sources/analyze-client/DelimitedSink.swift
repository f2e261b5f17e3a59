// Rows as CSV (RFC 4180) or TSV, with a header; attributes become columns of their own.

import JSONText

/// Comma- or tab-separated values.
///
/// The header is known before the first row is written: the fields of the rows, the attributes that the analyzer
/// declares, and whatever else the first rows have. A later key that has no column is counted and told at the end.
final class DelimitedSink: RowSink {
    /// The two forms.
    enum Form {
        /// RFC 4180: commas, CRLF, quotation marks where they are needed.
        case csv
        /// Tabs and LF; a tab, line feed, carriage return or backslash in a value is written `\t`, `\n`, `\r`, `\\`.
        case tsv
    }

    private static let sample = 500

    private let output: Output
    private let form: Form
    private let guardsFormulas: Bool
    private let beginsWithMark: Bool
    private var columns: [String]
    private var index: [String: Int] = [:]
    private var held: [JSONValue] = []
    private var isDecided = false
    private(set) var lost: [String: Int] = [:]

    init(_ output: Output, _ form: Form, _ options: CommonOptions, columns: [String] = []) {
        self.output = output
        self.form = form
        guardsFormulas = !options.noFormulaGuard
        beginsWithMark = options.bom && form == .csv
        self.columns = columns
    }

    func row(_ bytes: [UInt8]) throws {
        let row = try parseRow(bytes)
        if row.objectValue?.map(\.key) == ["seq"] { return }
        guard isDecided else {
            held.append(row)
            if held.count >= Self.sample { try decide() }
            return
        }
        try write(row)
    }

    func pause() throws {
        if !held.isEmpty { try decide() }
        try output.flush()
    }

    func finish() throws {
        if !isDecided { try decide() }
        try output.flush()
        for (key, count) in lost.sorted(by: { $0.key < $1.key }) {
            complain("\(count) values of \(key) have no column, because the first rows had none; jsonl has them")
        }
    }

    private func decide() throws {
        isDecided = true
        var known = Set(columns)
        for row in held {
            for (key, _) in flattened(row) where known.insert(key).inserted { columns.append(key) }
        }
        for (i, key) in columns.enumerated() { index[key] = i }
        if beginsWithMark { try output.write("\u{FEFF}") }
        if !columns.isEmpty { try writeLine(columns.map { .string($0) }) }
        for row in held { try write(row) }
        held = []
    }

    private func write(_ row: JSONValue) throws {
        var values = [JSONValue](repeating: .null, count: columns.count)
        for (key, value) in flattened(row) {
            if let i = index[key] { values[i] = value } else { lost[key, default: 0] += 1 }
        }
        try writeLine(values)
    }

    private func writeLine(_ values: [JSONValue]) throws {
        var line: [UInt8] = []
        for (i, value) in values.enumerated() {
            if i > 0 { line.append(form == .csv ? UInt8(ascii: ",") : 0x09) }
            append(value, to: &line)
        }
        line.append(contentsOf: form == .csv ? [0x0D, 0x0A] : [0x0A])
        try output.write(line)
    }

    private func append(_ value: JSONValue, to line: inout [UInt8]) {
        let text: String
        switch value {
        case .null: return
        case .string(let string): text = guarded(string)
        default: text = value.text
        }
        switch form {
        case .csv:
            guard text.utf8.contains(where: { [0x22, 0x2C, 0x0A, 0x0D].contains($0) }) else {
                line.append(contentsOf: text.utf8)
                return
            }
            line.append(0x22)
            for byte in text.utf8 {
                if byte == 0x22 { line.append(0x22) }
                line.append(byte)
            }
            line.append(0x22)
        case .tsv:
            for byte in text.utf8 {
                switch byte {
                case 0x09: line.append(contentsOf: "\\t".utf8)
                case 0x0A: line.append(contentsOf: "\\n".utf8)
                case 0x0D: line.append(contentsOf: "\\r".utf8)
                case 0x5C: line.append(contentsOf: "\\\\".utf8)
                default: line.append(byte)
                }
            }
        }
    }

    /// A spreadsheet runs a cell that begins with one of these as a formula, and news is text from strangers (OWASP,
    /// "CSV injection"): an apostrophe before it keeps it text.
    ///
    /// Numbers are no strings and stay as they are.
    private func guarded(_ text: String) -> String {
        guard guardsFormulas, let first = text.utf8.first, "=+-@\t\r".utf8.contains(first) else { return text }
        return "'" + text
    }
}

/// The members of a row, those of `attributes` as `attributes.KEY` and those of each of its `claims` as `claims.1.KEY`; the names do
/// not collide with the row's own.
func flattened(_ row: JSONValue) -> [(key: String, value: JSONValue)] {
    var result: [(key: String, value: JSONValue)] = []
    for member in row.objectValue ?? [] {
        if member.key == "attributes", case .object(let inner) = member.value {
            for attribute in inner { result.append((key: "attributes.\(attribute.key)", value: attribute.value)) }
        } else if member.key == "claims", case .array(let claims) = member.value {
            for (number, claim) in claims.enumerated() {
                result += flattened(claim).map { (key: "claims.\(number + 1).\($0.key)", value: $0.value) }
            }
        } else {
            result.append((key: member.key, value: member.value))
        }
    }
    return result
}
