// Rows whose quotation marks are not as RFC 4180 has them: the header's number of fields tells how they were meant.

/// How a row was read that is not as it should be.
enum TableRepair: Equatable {
    /// As it stands.
    case unneeded
    /// Marks inside of a quoted field belong to its text.
    case strayMarks
    /// A field whose mark never closes goes on to the end.
    case openMark
    /// The fields were told apart by their number.
    case counted
    /// Backslashes before marks stand for doubled marks.
    case escaped
    /// Empty fields at the end are more than the header has.
    case surplusEmpty
    /// So many fields are there; those at the end are missing.
    case missing(Int)
}

extension TableRow {
    /// Finds the fields of a row whose end is known.
    ///
    /// - Parameters:
    ///   - row: The row, with its line end or without.
    ///   - delimiter: What stands between two fields.
    ///   - shape: What rows look like; nil for the header.
    /// - Returns: How it was read; nil where it has another number of fields, which then are those that it seems to have.
    mutating func read(_ row: UnsafeBufferPointer<UInt8>, delimiter: UInt8, shape: TableShape?) -> TableRepair? {
        let bytes = Self.withoutLineEnd(row)
        var repair = readLeniently(bytes, delimiter, shape)
        guard let columns = shape?.columns else {
            if repair != .unneeded { cells = Self.split(bytes, delimiter) }
            return repair
        }
        if let repair, cells.count == columns {
            if repair != .unneeded { for i in cells.indices { Self.keepMarks(of: &cells[i], bytes) } }
            return repair
        }
        // Without regard to the number of fields, which did not help.
        if repair != TableRepair.unneeded { repair = readLeniently(bytes, delimiter, nil) }
        guard let repair else { return nil }
        if cells.count == columns { return repair }
        if let joined = joinedFields(bytes, columns) {
            cells = joined
            return .counted
        }
        // A row whose marks are in order is not read against them.
        guard repair != .unneeded else { return nil }
        var other = TableRow()
        if case .complete = other.scan(bytes, delimiter: delimiter, isWhole: true, marks: .partly),
            other.length == bytes.count, other.cells.count == columns
        {
            cells = other.cells
            return .counted
        }
        let apart = Self.split(bytes, delimiter)
        guard apart.count == columns, bytes.firstOffset(of: Self.lineEnd, from: 0) == nil else { return nil }
        cells = apart
        return .counted
    }

    /// Takes a row that ``read(_:delimiter:shape:)`` refused with as many fields as the header has or fewer: spreadsheets write
    /// empty ones behind them, and other programs leave empty ones out.
    ///
    /// - Parameters:
    ///   - row: The row.
    ///   - shape: What rows look like.
    ///   - text: The column of the text, which must be there.
    /// - Returns: What was done; nil where that is not what is wrong with it.
    mutating func fitEnd(_ row: UnsafeBufferPointer<UInt8>, _ shape: TableShape, text: Int) -> TableRepair? {
        guard strayMarks == 0, openMark == nil else { return nil }
        if cells.count > shape.columns {
            guard cells.count < Self.maximumFields, cells[shape.columns...].allSatisfy(\.range.isEmpty) else {
                return nil
            }
            cells.removeSubrange(shape.columns...)
            return .surplusEmpty
        }
        guard cells.count > max(1, text), !isProse(row, shape) else { return nil }
        return .missing(cells.count)
    }

    /// A row with its marks doubled where backslashes stand before them; nil where there are none.
    static func withDoubledMarks(_ row: UnsafeBufferPointer<UInt8>) -> [UInt8]? {
        let backslash = UInt8(ascii: "\\")
        guard row.indices.dropFirst().contains(where: { row[$0] == mark && row[$0 - 1] == backslash }) else {
            return nil
        }
        var doubled: [UInt8] = []
        doubled.reserveCapacity(row.count)
        var isEscaped = false
        var hasMark = false
        for byte in row {
            if isEscaped {
                if byte == mark {
                    doubled.append(mark)
                    hasMark = true
                } else if byte != backslash {
                    doubled.append(backslash)
                }
                doubled.append(byte)
                isEscaped = false
            } else if byte == backslash {
                isEscaped = true
            } else {
                doubled.append(byte)
            }
        }
        if isEscaped { doubled.append(backslash) }
        return hasMark ? doubled : nil
    }

    /// Finds the fields with marks in them that are not doubled; nil where the row ends before the bytes do.
    private mutating func readLeniently(
        _ bytes: UnsafeBufferPointer<UInt8>,
        _ delimiter: UInt8,
        _ shape: TableShape?
    ) -> TableRepair? {
        guard case .incomplete = scan(bytes, delimiter: delimiter, isWhole: true, shape: shape) else {
            return length < bytes.count ? nil : strayMarks > 0 ? .strayMarks : TableRepair.unneeded
        }
        Self.add(Self.openField(bytes, from: openMark ?? 0, isQuoted: true), to: &cells)
        return .openMark
    }

    /// Length, with the line end, of the row at the beginning of some bytes; nil where it does not look like a row.
    ///
    /// It does where it is as RFC 4180 demands, or has its fields in one line in which every mark has another, because the last
    /// line of a text in marks has one more; or where the last field of the line opens a mark right behind a delimiter.
    mutating func likelyLength(_ bytes: UnsafeBufferPointer<UInt8>, delimiter: UInt8, shape: TableShape) -> Int? {
        if case .complete = scan(bytes, delimiter: delimiter, isWhole: true, marks: .strict),
            cells.count == shape.columns
        {
            return isProse(bytes, shape) ? nil : length
        }
        let line = Self.firstLine(bytes)
        guard let repair = read(line, delimiter: delimiter, shape: shape), !isProse(line, shape) else { return nil }
        let isOpened = repair == .openMark && openMark ?? 0 > 0
        return isOpened || line.occurrences(of: Self.mark) % 2 == 0 ? line.count : nil
    }

    /// Whether a blank stands behind a delimiter, as in sentences, although fields do not begin like that.
    func isProse(_ bytes: UnsafeBufferPointer<UInt8>, _ shape: TableShape) -> Bool {
        !shape.isSpaced
            && cells.dropFirst().contains { !$0.isQuoted && !$0.range.isEmpty && bytes[$0.range.lowerBound] == 0x20 }
    }

    /// The first line, with its end.
    static func firstLine(_ bytes: UnsafeBufferPointer<UInt8>) -> UnsafeBufferPointer<UInt8> {
        guard let end = bytes.firstOffset(of: lineEnd, from: 0) else { return bytes }
        return UnsafeBufferPointer(rebasing: bytes[...end])
    }

    private static func withoutLineEnd(_ bytes: UnsafeBufferPointer<UInt8>) -> UnsafeBufferPointer<UInt8> {
        var end = bytes.count
        if end > 0, bytes[end - 1] == lineEnd { end -= 1 }
        if end > 0, bytes[end - 1] == 0x0D { end -= 1 }
        return UnsafeBufferPointer(rebasing: bytes[..<end])
    }

    /// The field from a mark on that nothing closes.
    ///
    /// Where every mark has another, as in `"Yes," he said`, the first belongs to the text.
    private static func openField(_ bytes: UnsafeBufferPointer<UInt8>, from mark: Int, isQuoted: Bool) -> Field {
        let isText = UnsafeBufferPointer(rebasing: bytes[mark...]).occurrences(of: Self.mark) % 2 == 0
        return isText
            ? Field(range: mark..<bytes.count, isQuoted: false)
            : Field(range: (mark + 1)..<bytes.count, isQuoted: isQuoted)
    }

    /// Gives a field the marks around it where they are part of its text, as in `"We go," he said. "Now."`.
    ///
    /// The first mark inside of it then closes what the one before the field opens: no blank stands before it.
    private static func keepMarks(of field: inout Field, _ bytes: UnsafeBufferPointer<UInt8>) {
        let raw = UnsafeBufferPointer(rebasing: bytes[field.range])
        guard field.isQuoted, let first = raw.firstOffset(of: mark, from: 0), first > 0,
            field.range.upperBound < bytes.count, bytes[field.range.upperBound] == mark
        else { return }
        let isDoubled = first + 1 < raw.count && raw[first + 1] == mark
        let isOpening = [0x20, 0x09, 0x0A, UInt8(ascii: "("), UInt8(ascii: "[")].contains(raw[first - 1])
        if isDoubled || isOpening || raw.occurrences(of: mark) % 2 == 1 { return }
        field = Field(range: (field.range.lowerBound - 1)..<(field.range.upperBound + 1), isQuoted: false)
    }

    /// The fields, with those together that a mark inside of a text has torn apart; nil where there are not so many.
    ///
    /// In `"He said "yes", and left",2024` the mark before the first comma seems to close the field. A field that ends with
    /// a mark, and does not begin with one, shows that it did not.
    private func joinedFields(_ bytes: UnsafeBufferPointer<UInt8>, _ columns: Int) -> [Field]? {
        var surplus = cells.count - columns
        guard surplus > 0 else { return nil }
        var joined: [Field] = []
        var lastQuoted: Int?
        for cell in cells {
            let raw = UnsafeBufferPointer(rebasing: bytes[cell.range])
            if cell.isQuoted {
                lastQuoted = joined.count
            } else if let first = lastQuoted, raw.last == Self.mark, joined.count - first <= surplus,
                raw.occurrences(of: Self.mark) % 2 == 1
            {
                surplus -= joined.count - first
                joined[first].range = joined[first].range.lowerBound..<(cell.range.upperBound - 1)
                joined.removeSubrange((first + 1)...)
                continue
            }
            joined.append(cell)
        }
        return surplus == 0 ? joined : nil
    }

    /// What stands between the delimiters, whatever the marks say.
    private static func split(_ bytes: UnsafeBufferPointer<UInt8>, _ delimiter: UInt8) -> [Field] {
        var fields: [Field] = []
        var start = 0
        while true {
            let end = bytes.firstOffset(of: delimiter, from: start) ?? bytes.count
            let raw = UnsafeBufferPointer(rebasing: bytes[start..<end])
            if raw.first != mark {
                add(Field(range: start..<end, isQuoted: false), to: &fields)
            } else if raw.count > 1, raw.last == mark {
                var field = Field(range: (start + 1)..<(end - 1), isQuoted: true)
                keepMarks(of: &field, bytes)
                add(field, to: &fields)
            } else {
                add(openField(UnsafeBufferPointer(rebasing: bytes[..<end]), from: start, isQuoted: false), to: &fields)
            }
            if end == bytes.count { return fields }
            start = end + 1
        }
    }
}

/// The lines that a field in marks reaches over: whether they are rows of their own, which it has swallowed.
struct TableLines {
    /// How the field ends.
    enum End {
        /// With a mark; all of it has the right number of fields or not.
        case mark(isRow: Bool)
        /// With the table.
        case table
        /// It is not known yet.
        case open
    }

    /// Rows among the lines, and lines that are none.
    private(set) var rows = 0
    private(set) var others = 0
    /// Where the first row begins.
    private(set) var first: Int?
    /// Where the rows begin between which and the end there is nothing else.
    private(set) var tail: Int?

    /// Looks at lines, each once or twice: a row of several lines ends where one that begins inside of it does at the latest,
    /// because every mark opens for one what it closes for the other.
    init(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int, delimiter: UInt8, shape: TableShape) {
        var row = TableRow()
        var start = start
        while start < bytes.count {
            let rest = UnsafeBufferPointer(rebasing: bytes[start...])
            let line = TableRow.firstLine(rest)
            if line.allSatisfy({ $0 == TableRow.lineEnd || $0 == 0x0D }) {
                start += line.count
            } else if let length = row.likelyLength(rest, delimiter: delimiter, shape: shape) {
                rows += 1
                first = first ?? start
                tail = tail ?? start
                start += length
            } else {
                others += 1
                tail = nil
                start += line.count
            }
        }
    }

    /// Where the swallowed rows begin; nil where the lines are a text.
    ///
    /// A mark that closes a field of a swallowed row closes that of its first one too: the last line then is a row. A text
    /// that merely has commas in it does not end like that.
    func beginning(_ end: End) -> Int? {
        switch end {
        case .open: return rows > others ? first : nil
        case .mark(let isRow): if isRow, tail == nil { return nil }
        case .table: break
        }
        if isMostlyRows { return first }
        return tail ?? (rows >= others ? first : nil)
    }

    /// Whether what is no row among the lines is an exception.
    var isMostlyRows: Bool { rows > 2 * others }
}
