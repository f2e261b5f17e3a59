// Tables in one object, as data frames, spreadsheets and databases are exported: columns of cells, or rows under a list of names.

import JSONText

/// The rows of an object that is a table: `{"title":{"0":"…","1":"…"},"text":{"0":"…","1":"…"}}`, the same with lists in the place of
/// objects, or `{"columns":["title","text"],"data":[["…","…"],["…","…"]]}`.
struct JSONTable {
    /// A column that has a field of the document.
    private struct Column {
        var role: FieldRole
        /// Where the cell of each row begins; -1 where there is none.
        var cells: [Int] = []
        /// Whether the cells stand under numbers.
        var isNumbered = false
        /// Which cell of a row it is.
        var number = 0
    }

    private var columns: [Column] = []
    /// Number of rows.
    private(set) var count = 0

    private static let maximumColumns = 64

    /// Names of the list of rows beside a list of names.
    private static let rowLists = ["data", "rows", "values"]

    /// Looks whether an object is a table.
    ///
    /// - Returns: Nil where it is none that has texts.
    init?(_ bytes: Span<UInt8>, _ names: FieldNames) {
        do throws(JSONError) {
            if try !readColumns(bytes, names), try !readRows(bytes, names) { return nil }
        } catch {
            return nil
        }
    }

    /// Reads a row into the fields of a record.
    ///
    /// - Returns: Bytes of its cells.
    func read(_ row: Int, _ bytes: Span<UInt8>, into fields: inout RecordFields) -> Int {
        fields.reset()
        var size = 0
        for column in columns where row < column.cells.count && column.cells[row] >= 0 {
            var scanner = JSONScanner(position: column.cells[row], isLenient: true)
            var value: [UInt8] = []
            do throws(JSONError) {
                switch try scanner.peek(bytes) {
                case .string: try scanner.string(bytes, into: &value)
                case .number where column.role.field != RecordFields.text:
                    value = try bytes.extracting(scanner.number(bytes))
                        .withUnsafeBufferPointer { Array($0.prefix(256)) }
                default: continue
                }
            } catch {
                continue
            }
            size += scanner.position - column.cells[row]
            fields.repairs += scanner.repairs
            fields.set(column.role.field, rank: column.role.rank, value, again: true)
        }
        return size
    }

    /// Whether the list under a name may be a table's names, or its rows.
    static func hasRows(under key: [UInt8]) -> Bool {
        key.elementsEqual("columns".utf8) || key.elementsEqual("values".utf8)
    }

    // MARK: - Columns of cells

    private mutating func readColumns(_ bytes: Span<UInt8>, _ names: FieldNames) throws(JSONError) -> Bool {
        var scanner = JSONScanner(isLenient: true)
        var key: [UInt8] = []
        try scanner.beginObject(bytes)
        while try scanner.nextKey(bytes, into: &key) {
            let kind = try scanner.peek(bytes)
            guard let role = names.role(of: key), role.field >= 0 else {
                try scanner.skipValue(bytes)
                continue
            }
            // A title beside lists is that of one article.
            guard kind == .array || kind == .object else { return false }
            var column = Column(role: role, isNumbered: kind == .object)
            try readCells(&column, &scanner, bytes)
            if !column.cells.isEmpty, columns.count < Self.maximumColumns { columns.append(column) }
        }
        guard let text = columns.first(where: { $0.role.field == RecordFields.text }) else { return false }
        // Lists as long as one another: those of a single article are its paragraphs and, perhaps, its authors.
        columns.removeAll { $0.cells.count != text.cells.count || $0.isNumbered != text.isNumbered }
        count = text.cells.count
        return (text.isNumbered || count > 1) && columns.contains { $0.role.field != RecordFields.text }
    }

    /// The cells under a name; none where something else than texts and numbers is in it.
    private func readCells(
        _ column: inout Column,
        _ scanner: inout JSONScanner,
        _ bytes: Span<UInt8>
    ) throws(JSONError) {
        var isOfCells = true
        var key: [UInt8] = []
        if column.isNumbered { try scanner.beginObject(bytes) } else { try scanner.beginArray(bytes) }
        while try column.isNumbered ? scanner.nextKey(bytes, into: &key) : scanner.nextElement(bytes) {
            if column.isNumbered, !key.allSatisfy({ $0 &- 0x30 < 10 }) { isOfCells = false }
            let kind = try scanner.peek(bytes)
            if kind == .object || kind == .array { isOfCells = false }
            if isOfCells { column.cells.append(scanner.position) }
            try scanner.skipValue(bytes)
        }
        if !isOfCells { column.cells = [] }
    }

    // MARK: - Rows under names

    private mutating func readRows(_ bytes: Span<UInt8>, _ names: FieldNames) throws(JSONError) -> Bool {
        columns = []
        var header: Int?
        var rows: Int?
        var scanner = JSONScanner(isLenient: true)
        var key: [UInt8] = []
        try scanner.beginObject(bytes)
        while try scanner.nextKey(bytes, into: &key) {
            if try scanner.peek(bytes) == .array {
                let name = String(decoding: key.prefix(16), as: UTF8.self).lowercased()
                if name == "columns" { header = scanner.position }
                if Self.rowLists.contains(name) { rows = scanner.position }
            }
            try scanner.skipValue(bytes)
        }
        guard let rows else { return false }
        scanner = JSONScanner(position: rows, isLenient: true)
        try scanner.beginArray(bytes)
        guard try scanner.nextElement(bytes), try scanner.peek(bytes) == .array else { return false }
        let first = scanner
        // Spreadsheets have their names in the first row.
        if header == nil {
            try scanner.skipValue(bytes)
        } else {
            scanner = JSONScanner(position: rows, isLenient: true)
        }
        guard try readHeader(header ?? first.position, bytes, names) else { return false }
        if header != nil { try scanner.beginArray(bytes) }
        while try scanner.nextElement(bytes) {
            for index in columns.indices { columns[index].cells.append(-1) }
            count += 1
            guard try scanner.peek(bytes) == .array else {
                try scanner.skipValue(bytes)
                continue
            }
            try readRow(&scanner, bytes)
        }
        return count > 0
    }

    /// Reads a list of names.
    ///
    /// - Returns: Whether it names a text and another field.
    private mutating func readHeader(
        _ position: Int,
        _ bytes: Span<UInt8>,
        _ names: FieldNames
    ) throws(JSONError) -> Bool {
        var scanner = JSONScanner(position: position, isLenient: true)
        var number = 0
        try scanner.beginArray(bytes)
        while try scanner.nextElement(bytes) {
            defer { number += 1 }
            guard try scanner.peek(bytes) == .string else {
                try scanner.skipValue(bytes)
                continue
            }
            var name: [UInt8] = []
            try scanner.string(bytes, into: &name)
            guard let role = names.role(of: name), role.field >= 0, columns.count < Self.maximumColumns else {
                continue
            }
            columns.append(Column(role: role, number: number))
        }
        let fields = Set(columns.map(\.role.field))
        return fields.count > 1 && fields.contains(RecordFields.text)
    }

    private mutating func readRow(_ scanner: inout JSONScanner, _ bytes: Span<UInt8>) throws(JSONError) {
        var number = 0
        var next = 0
        try scanner.beginArray(bytes)
        while try scanner.nextElement(bytes) {
            _ = try scanner.peek(bytes)
            if next < columns.count, columns[next].number == number {
                columns[next].cells[count - 1] = scanner.position
                next += 1
            }
            try scanner.skipValue(bytes)
            number += 1
        }
    }
}
