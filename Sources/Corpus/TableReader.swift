// CSV and its kin, with a header: RFC 4180, delimiters of four kinds, line ends inside quotation marks.

import JSONText

/// Reads one row a step.
final class TableReader: RecordReader {
    private let window: ByteWindow
    private let delimiter: UInt8
    private let place: String
    private var row = TableRow()
    private var fields = RecordFields()
    private var seen = SeenNames()
    /// Name of each column, and the column of each field of the document.
    private var header: [String]?
    private var columns: [(column: Int, role: FieldRole)] = []
    private var number = 0
    private var line = 1
    private var retries = 0

    /// Rows whose quotation mark never closes, after which a table is given up.
    private static let maximumRetries = 20

    init(_ window: ByteWindow, delimiter: UInt8, place: String) {
        self.window = window
        self.delimiter = delimiter
        self.place = place
    }

    func step(_ context: ReadContext) -> Step {
        guard window.count > 0 || window.fillMore() else { return fault(context) }
        while true {
            let outcome = row.scan(window.bytes, delimiter: delimiter, isWhole: window.isExhausted)
            switch outcome {
            case .complete:
                if window.isExhausted, row.length == window.count, window.fault != nil {
                    // The last row of what is left may be half a row.
                    return fault(context)
                }
                let bytes = UnsafeBufferPointer(rebasing: window.bytes[..<row.length])
                let goesOn = take(bytes, context)
                line += row.lineCount(bytes)
                window.advance(row.length)
                return goesOn ? .again : .done
            case .incomplete(let isInsideQuotes):
                if window.count > context.options.maximumLineBytes {
                    return passOver(
                        .tooLarge,
                        "is longer than \(context.options.maximumLineBytes) bytes",
                        context
                    )
                }
                if window.fillMore() { continue }
                if window.fault != nil { return fault(context) }
                if isInsideQuotes { return passOver(.badLine, "opens a quotation mark that is never closed", context) }
            }
        }
    }

    private func fault(_ context: ReadContext) -> Step {
        guard let fault = window.fault else {
            if header == nil || number == 0 {
                context.report(.empty, .warning, at: place, "the table has no rows")
            }
            return .done
        }
        context.report(fault)
        return window.recover() ? .again : .done
    }

    /// Leaves out the first line of a row that cannot be right, and reads on after it.
    private func passOver(_ code: CorpusProblem.Code, _ what: String, _ context: ReadContext) -> Step {
        retries += 1
        let givesUp = retries >= Self.maximumRetries
        context.report(
            code,
            .error,
            at: place,
            "the row on line \(line) \(what); "
                + (givesUp ? "the rest of the table was left out" : "the line was left out")
        )
        if givesUp {
            window.drain()
            return .done
        }
        while true {
            if let end = window.firstIndex(of: 0x0A) {
                window.advance(end + 1)
                line += 1
                return .again
            }
            window.advance(window.count)
            if !window.fillMore() { return fault(context) }
        }
    }

    /// Takes a row; false where the table cannot be read at all.
    private func take(_ bytes: UnsafeBufferPointer<UInt8>, _ context: ReadContext) -> Bool {
        if row.cells.count == 1, row.cells[0].range.isEmpty { return true }
        guard let header else { return takeHeader(bytes, context) }
        number += 1
        let here = "\(place)#\(number)"
        guard row.cells.count == header.count else {
            context.report(
                .badLine,
                .error,
                at: here,
                "the row on line \(line) has \(row.cells.count) fields where the header has \(header.count); it was left out"
            )
            return true
        }
        fields.reset()
        if UTF8Check.firstInvalid(bytes.span) == nil {
            setFields(bytes)
        } else {
            let (decoded, encoding, repaired) = TextEncoding.decode(bytes)
            context.report(
                .badEncoding,
                .warning,
                at: here,
                "the row on line \(line) is not UTF-8; it was read as \(encoding)"
            )
            decoded.withUnsafeBufferPointer { decoded in
                var again = TableRow()
                _ = again.scan(decoded, delimiter: delimiter, isWhole: true)
                swap(&row, &again)
                if row.cells.count == header.count { setFields(decoded) }
                swap(&row, &again)
            }
            fields.repairs = repaired
        }
        seen.check(fields, context, place: here)
        fields.emit(context, place: here, bytes: bytes.count)
        return true
    }

    private func setFields(_ bytes: UnsafeBufferPointer<UInt8>) {
        for (column, role) in columns where fields.wants(role.field, rank: role.rank) {
            fields.set(role.field, rank: role.rank, row.value(row.cells[column], bytes))
        }
    }

    private func takeHeader(_ bytes: UnsafeBufferPointer<UInt8>, _ context: ReadContext) -> Bool {
        let names = row.fields(bytes)
        header = names.prefix(10_000).map { String(decoding: $0.prefix(200), as: UTF8.self) }
        for (column, name) in names.enumerated() {
            if let role = context.names.role(of: name), role.field >= 0 { columns.append((column, role)) }
        }
        if columns.contains(where: { $0.role.field == RecordFields.text }) { return true }
        let list = (header ?? []).prefix(30).joined(separator: ", ")
        context.report(
            .noText,
            .error,
            at: place,
            "no column is known to hold the text; the columns are: \(list). Name it with text=COLUMN"
        )
        return false
    }
}
