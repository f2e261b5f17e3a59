// Tables in one object, as data frames, spreadsheets and databases are exported: columns of cells, or rows under a list of names.

import JSONText

/// The rows of an object that is a table: `{"title":{"0":"…","1":"…"},"text":{"0":"…","1":"…"}}`, the same with lists in the place of
/// objects, or `{"columns":["title","text"],"data":[["…","…"],["…","…"]]}`.
struct JSONTable {
    /// A column that has a field of the document.
    private struct Column {
        var role: FieldRole
        /// Where the cell of each row begins, in a table of columns.
        var cells: [UInt32] = []
        /// Whether the cells stand under numbers, or names with numbers.
        var isNumbered = false
        /// These names, one after the other.
        var keys = FNV1a()
        /// Which cell of a row it is, in a table of rows.
        var number = 0
    }

    private var columns: [Column] = []
    /// Where each row begins, in a table of rows.
    private var rows: [UInt32] = []
    /// Number of rows.
    private(set) var count = 0

    private static let maximumColumns = 64
    /// Names of the list of rows beside a list of names.
    private static let rowLists = ["data", "rows", "values"]

    /// Looks whether an object is a table.
    ///
    /// - Returns: Nil where it is none that has texts.
    init?(_ bytes: Span<UInt8>, _ names: FieldNames) {
        guard bytes.count <= UInt32.max else { return nil }
        do throws(JSONError) {
            if try !readColumns(bytes, names), try !readRows(bytes, names) { return nil }
        } catch {
            return nil
        }
    }

    /// Whether the list under a name may be a table's names, or its rows.
    static func hasRows(under key: [UInt8]) -> Bool {
        key.elementsEqual("columns".utf8) || key.elementsEqual("values".utf8)
    }

    /// Reads a row into the fields of a record.
    ///
    /// - Returns: Bytes of its cells.
    func read(_ row: Int, _ bytes: Span<UInt8>, into fields: inout RecordFields) -> Int {
        fields.reset()
        do throws(JSONError) {
            guard rows.isEmpty else {
                return try readRow(JSONScanner(position: Int(rows[row]), isLenient: true), bytes, &fields)
            }
            var size = 0
            for column in columns {
                var scanner = JSONScanner(position: Int(column.cells[row]), isLenient: true)
                let start = scanner.position
                try readCell(&scanner, bytes, column.role, &fields)
                fields.repairs += scanner.repairs
                size += scanner.position - start
            }
            return size
        } catch {
            // All of it was skipped over once, and is sound.
            return 0
        }
    }

    private func readRow(
        _ begun: JSONScanner,
        _ bytes: Span<UInt8>,
        _ fields: inout RecordFields
    ) throws(JSONError) -> Int {
        var scanner = begun
        guard try scanner.peek(bytes) == .array else { return 0 }
        var number = 0
        var next = 0
        try scanner.beginArray(bytes)
        while try scanner.nextElement(bytes) {
            if next < columns.count, columns[next].number == number {
                try readCell(&scanner, bytes, columns[next].role, &fields)
                next += 1
            } else {
                try scanner.skipValue(bytes)
            }
            number += 1
        }
        fields.repairs += scanner.repairs
        return scanner.position - begun.position
    }

    private func readCell(
        _ scanner: inout JSONScanner,
        _ bytes: Span<UInt8>,
        _ role: FieldRole,
        _ fields: inout RecordFields
    ) throws(JSONError) {
        var value: [UInt8] = []
        switch try scanner.peek(bytes) {
        case .string: try scanner.string(bytes, into: &value)
        case .number where role.field != RecordFields.text:
            value = try bytes.extracting(scanner.number(bytes)).withUnsafeBufferPointer { Array($0.prefix(256)) }
        default: try scanner.skipValue(bytes)
        }
        fields.set(role.field, rank: role.rank, value, again: true)
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
        columns.removeAll { $0.cells.count != text.cells.count || $0.keys.value != text.keys.value }
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
            if column.isNumbered {
                if !key.contains(where: { $0 &- 0x30 < 10 }) { isOfCells = false }
                for byte in key { column.keys.add(byte) }
            }
            let kind = try scanner.peek(bytes)
            if kind == .object || kind == .array { isOfCells = false }
            if isOfCells { column.cells.append(UInt32(scanner.position)) }
            try scanner.skipValue(bytes)
        }
        if !isOfCells { column.cells = [] }
    }

    // MARK: - Rows under names

    private mutating func readRows(_ bytes: Span<UInt8>, _ names: FieldNames) throws(JSONError) -> Bool {
        columns = []
        var header: Int?
        var list: Int?
        var scanner = JSONScanner(isLenient: true)
        var key: [UInt8] = []
        try scanner.beginObject(bytes)
        while try scanner.nextKey(bytes, into: &key) {
            if try scanner.peek(bytes) == .array {
                let name = String(decoding: key.prefix(16), as: UTF8.self).lowercased()
                if name == "columns" { header = scanner.position }
                if Self.rowLists.contains(name) { list = scanner.position }
            }
            try scanner.skipValue(bytes)
        }
        guard let list else { return false }
        scanner = JSONScanner(position: list, isLenient: true)
        try scanner.beginArray(bytes)
        guard try scanner.nextElement(bytes), try scanner.peek(bytes) == .array,
            try readHeader(header ?? scanner.position, bytes, names)
        else { return false }
        // Spreadsheets have their names in the first row.
        if header != nil { rows.append(UInt32(scanner.position)) }
        try scanner.skipValue(bytes)
        while try scanner.nextElement(bytes) {
            _ = try scanner.peek(bytes)
            rows.append(UInt32(scanner.position))
            try scanner.skipValue(bytes)
        }
        count = rows.count
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
            guard let role = names.columnRole(of: name), role.field >= 0, columns.count < Self.maximumColumns else {
                continue
            }
            columns.append(Column(role: role, number: number))
        }
        let fields = Set(columns.map(\.role.field))
        return fields.count > 1 && fields.contains(RecordFields.text)
    }
}
