// The header of a table: which column holds what, and what tells a later row that is a header as well.

/// The columns of a table.
struct TableHeader {
    /// The columns of each field of the document, a few of each at most: every row is asked for all of them.
    let columns: [(column: Int, role: FieldRole)]
    /// What rows look like.
    let shape: TableShape
    /// The first names, in their order.
    let list: String
    private let names: [String]
    /// How often each name is there.
    private let counts: [[UInt8]: Int]

    /// Bytes of a name above which it is none.
    private static let maximumName = 200
    private static let maximumColumnsOfField = 16
    /// Columns above which a later header is not looked for.
    private static let maximumColumns = 10_000
    /// Fields that a row of known names must name before it is a header, and no article whose title and text happen to be two
    /// of them; a row of another width is no article, and two are enough.
    private static let minimumFields = (ofSameWidth: 3, ofOther: 2)

    init(_ cells: [[UInt8]], _ names: FieldNames) {
        shape = TableShape(columns: cells.count, isSpaced: cells.dropFirst().contains { $0.first == 0x20 })
        let known = cells.prefix(30).map { String(decoding: $0.prefix(Self.maximumName), as: UTF8.self) }
        self.names = known
        list = known.joined(separator: ", ")
        var columns: [(column: Int, role: FieldRole)] = []
        var counts: [[UInt8]: Int] = [:]
        var columnsOfField: [Int: Int] = [:]
        for (column, name) in cells.enumerated() {
            if let role = names.columnRole(of: name), role.field >= 0,
                columnsOfField[role.field, default: 0] < Self.maximumColumnsOfField
            {
                columns.append((column, role))
                columnsOfField[role.field, default: 0] += 1
            }
            if cells.count <= Self.maximumColumns, name.count <= Self.maximumName { counts[name, default: 0] += 1 }
        }
        self.columns = columns
        self.counts = counts
    }

    /// The first column that is known to hold a text.
    var textColumn: Int? { columns.first { $0.role.field == RecordFields.text }?.column }

    /// Whether a column is known to hold the text.
    var hasText: Bool { textColumn != nil }

    /// Tells where no column is known to hold the date and one that nobody knows has one in a row.
    func tellOfDate(_ row: TableRow, _ bytes: UnsafeBufferPointer<UInt8>, _ context: ReadContext, place: String) {
        guard !columns.contains(where: { $0.role.field == RecordFields.date }) else { return }
        let known = Set(columns.map(\.column))
        for (column, cell) in row.cells.enumerated().prefix(names.count)
        where !known.contains(column) && UndatedField.length.contains(cell.range.count) {
            let value = String(decoding: row.value(cell, bytes), as: UTF8.self)
            guard UndatedField.isDate(value) else { continue }
            return UndatedField.tell(of: names[column], value, context, place: place, kind: "column")
        }
    }

    /// Whether a row is a header, as where tables were joined: it has the names of this one, in any order, or nothing but
    /// names that are known.
    func isHeader(_ row: TableRow, _ bytes: UnsafeBufferPointer<UInt8>, _ names: FieldNames) -> Bool {
        guard row.cells.allSatisfy({ $0.range.count <= Self.maximumName }) else { return false }
        var left = counts
        var isSame = row.cells.count == shape.columns
        let least = isSame ? Self.minimumFields.ofSameWidth : Self.minimumFields.ofOther
        var isKnown = row.cells.count >= least
        var fields: Set<Int> = []
        for cell in row.cells where isSame || isKnown {
            let name = row.value(cell, bytes)
            if isSame {
                let count = left[name] ?? 0
                isSame = count > 0
                if isSame { left[name] = count - 1 }
            }
            if isKnown {
                let field = names.role(of: name)?.field ?? -1
                isKnown = field >= 0
                if isKnown { fields.insert(field) }
            }
        }
        return isSame || isKnown && fields.count >= least && fields.contains(RecordFields.text)
    }
}

/// What stands before the header of a table.
enum TableBeginning {
    /// Lines before the header, at most: a title, who exported it and when.
    private static let maximumLines = 20

    /// The delimiter that a first line such as `sep=;` names, which spreadsheets write and heed, and the length of the line.
    static func separator(_ text: UnsafeBufferPointer<UInt8>) -> (delimiter: UInt8, length: Int)? {
        let line = TableRow.firstLine(text)
        guard line.count <= 16 else { return nil }
        let words = line.filter { $0 != TableRow.mark && $0 != 0x0D && $0 != TableRow.lineEnd }
        guard words.count == 5, String(decoding: words.prefix(4), as: UTF8.self).lowercased() == "sep=",
            TableProbe.candidates.contains(words[4])
        else { return nil }
        return (words[4], line.count)
    }

    /// Where the header begins behind comments, blank lines and lines of a title, and how many columns it has.
    ///
    /// Such a line begins with `#`, or has at most half as many fields as the header: a table without a header has rows before
    /// what looks like one.
    static func lateHeader(
        _ text: UnsafeBufferPointer<UInt8>,
        delimiter: UInt8,
        isWhole: Bool,
        names: FieldNames
    ) -> (start: Int, columns: Int)? {
        var start = 0
        var widest = 0
        for number in 0...maximumLines {
            let rest = UnsafeBufferPointer(rebasing: text[start...])
            let line = TableRow.firstLine(rest)
            if line.isEmpty { return nil }
            if let row = TableRow(line, delimiter: delimiter, isWhole: isWhole || line.last == TableRow.lineEnd) {
                let columns = row.cells.count
                if number > 0, max(2, widest * 2) <= columns,
                    TableProbe.isHeader(row, rest, delimiter, isWhole: isWhole, names)
                {
                    return (start, columns)
                }
                let isComment = line.first == UInt8(ascii: "#")
                if !isComment { widest = max(widest, row.cells.count(where: { !$0.range.isEmpty })) }
            }
            start += line.count
        }
        return nil
    }

    /// Whether rows end with carriage returns alone, as old programs write them: no line end stands in the whole beginning.
    static func hasBareReturns(_ head: UnsafeBufferPointer<UInt8>) -> Bool {
        let head = UnsafeBufferPointer(rebasing: head.prefix(ContentKind.lookahead))
        return head.firstOffset(of: TableRow.lineEnd, from: 0) == nil
            && head.firstOffset(of: 0x0D, from: 0, to: head.count - 1) != nil
    }
}

/// A stream whose lines end with carriage returns, alone or before a line feed, as one whose lines end with line feeds.
final class LineEndSource: ByteSource {
    private let parent: ByteWindow
    /// Whether the last byte was a carriage return: a line feed behind it belongs to it.
    private var isBehindReturn = false

    init(_ parent: ByteWindow) { self.parent = parent }

    var fault: CorpusProblem? { parent.fault }

    func recover() -> Bool { parent.recover() }

    func read(into buffer: UnsafeMutableBufferPointer<UInt8>) -> Int {
        while true {
            let count = parent.read(into: buffer)
            var kept = 0
            for at in 0..<count {
                let byte = buffer[at]
                if byte == TableRow.lineEnd, isBehindReturn {
                    isBehindReturn = false
                    continue
                }
                isBehindReturn = byte == 0x0D
                buffer[kept] = isBehindReturn ? TableRow.lineEnd : byte
                kept += 1
            }
            // Nothing is the end: a line feed alone must not look like it.
            if kept > 0 || count == 0 { return kept }
        }
    }
}
