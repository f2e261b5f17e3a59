// One row of a table of delimited values, as RFC 4180 has it. TableRepair.swift has what to do where it does not.

import Glibc

/// Where the fields of a row lie.
struct TableRow {
    /// A field: the range of its bytes, without its marks, and whether doubled marks are to be halved.
    struct Field {
        var range: Range<Int>
        var isQuoted: Bool
    }

    /// How quotation marks are taken that RFC 4180 does not allow.
    enum Marks {
        /// A mark in a quoted field that neither delimiter nor line end follows is part of the text.
        case lenient
        /// Such a mark ends the quoted part, and what follows up to the delimiter belongs to the field as it stands.
        case partly
        /// Any of them ends the search.
        case strict
    }

    /// The fields, the first ``maximumFields`` of them.
    ///
    /// What counts is that rows of nothing but delimiters take no memory: 24 bytes each are many times the file.
    var cells: [Field] = []
    /// Bytes up to and with the line end.
    private(set) var length = 0
    /// Marks in quoted fields that were taken as part of the text, although they are not doubled.
    private(set) var strayMarks = 0
    /// Offset of the mark whose field does not end in the bytes.
    private(set) var openMark: Int?

    /// Whether a strict search met a mark that should not stand where it does.
    private(set) var isOutOfOrder = false

    /// How a search for the end of a row ended.
    enum Outcome {
        case complete
        /// The bytes end before the row does.
        case incomplete(isInsideQuotes: Bool)
    }

    /// Fields above which a row has "so many or more": four times what spreadsheets have.
    static let maximumFields = 1 << 16

    static let mark = UInt8(ascii: "\"")
    static let lineEnd: UInt8 = 0x0A
    /// Bytes behind a row that are looked at to tell where it ends.
    private static let maximumLookahead = 1 << 20

    /// Makes an empty row, to be filled again and again.
    init() {}

    /// The row at the beginning of some bytes; nil where it is not all there.
    init?(_ bytes: UnsafeBufferPointer<UInt8>, delimiter: UInt8, isWhole: Bool) {
        guard case .complete = scan(bytes, delimiter: delimiter, isWhole: isWhole) else { return nil }
    }

    /// Finds the fields of the row at the beginning of some bytes.
    ///
    /// - Parameters:
    ///   - bytes: The row and what follows it.
    ///   - delimiter: What stands between two fields.
    ///   - isWhole: Whether the end of the bytes is the end of the table.
    ///   - shape: What rows look like, where that is known.
    ///   - marks: How quotation marks are taken that should not stand where they do.
    /// - Returns: Whether the row is all there.
    mutating func scan(
        _ bytes: UnsafeBufferPointer<UInt8>,
        delimiter: UInt8,
        isWhole: Bool,
        shape: TableShape? = nil,
        marks: Marks = .lenient
    ) -> Outcome {
        cells.removeAll(keepingCapacity: true)
        strayMarks = 0
        openMark = nil
        isOutOfOrder = false
        var search = ClosingSearch(delimiter: delimiter, isWhole: isWhole, stopsAtStray: marks != .lenient)
        var doubtful: (cell: Int, start: Int, closing: ClosingSearch.Closing)?
        var i = 0
        let count = bytes.count
        while true {
            // At the beginning of a field.
            let start = i
            var isClosed = false
            let opening = shape?.isSpaced == true ? Self.behindBlanks(bytes, i, delimiter) : i
            if opening < count, bytes[opening] == Self.mark {
                var strays = 0
                let found = search.find(bytes, from: opening + 1, &strays)
                strayMarks += strays
                guard let closing = found else {
                    openMark = opening
                    return .incomplete(isInsideQuotes: true)
                }
                isClosed = marks == .lenient || strays == 0
                isOutOfOrder = marks == .strict && !isClosed
                if isOutOfOrder { return .incomplete(isInsideQuotes: false) }
                if isClosed { Self.add(Field(range: (opening + 1)..<closing.mark, isQuoted: true), to: &cells) }
                if isDoubtful(closing, opening, delimiter, bytes) { doubtful = (cells.count - 1, opening, closing) }
                i = closing.next
            }
            if !isClosed {
                while i < count, bytes[i] != delimiter, bytes[i] != Self.lineEnd { i += 1 }
                var end = i
                if end > start, i == count || bytes[i] == Self.lineEnd, bytes[end - 1] == 0x0D { end -= 1 }
                Self.add(Field(range: start..<end, isQuoted: false), to: &cells)
                if marks == .strict, bytes.firstOffset(of: Self.mark, from: start, to: end) != nil {
                    isOutOfOrder = true
                    return .incomplete(isInsideQuotes: false)
                }
            }
            // At its end.
            if let shape, let (cell, start, closing) = doubtful, search.balancedEnd <= i,
                i >= count || bytes[i] == Self.lineEnd,
                // In its own line only: no mark is worth that a long row is read again.
                bytes.firstOffset(of: Self.lineEnd, from: closing.next, to: i) == nil
            {
                let isText =
                    closing.isBalanced
                    ? Self.opensRow(closing.mark, bytes, delimiter, isWhole, shape)
                    : cells.count != shape.columns ? true : Self.isFollowedByText(bytes, i, delimiter, isWhole, shape)
                guard let isText else { return .incomplete(isInsideQuotes: false) }
                if isText {
                    // The mark that closed a field there was one of its text.
                    search.balancedEnd = i + 1
                    doubtful = nil
                    cells.removeSubrange(cell...)
                    var strays = closing.strays + 1
                    let found = search.find(bytes, from: closing.next, &strays)
                    strayMarks += strays
                    guard let closing = found else {
                        openMark = start
                        return .incomplete(isInsideQuotes: true)
                    }
                    Self.add(Field(range: (start + 1)..<closing.mark, isQuoted: true), to: &cells)
                    if isDoubtful(closing, i, delimiter, bytes) { doubtful = (cell, start, closing) }
                    i = closing.next
                }
            }
            if i >= count {
                guard isWhole else { return .incomplete(isInsideQuotes: false) }
                length = count
                return .complete
            }
            i += 1
            if bytes[i - 1] == Self.lineEnd {
                length = i
                return .complete
            }
        }
    }

    /// The offset behind the blanks that some writers set between a delimiter and a field.
    private static func behindBlanks(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ delimiter: UInt8) -> Int {
        var i = start
        while i < bytes.count, bytes[i] == 0x20, delimiter != 0x20, i - start < mostBlanks { i += 1 }
        return i
    }

    private static let mostBlanks = 8

    /// Adds a field, where there is room for it.
    static func add(_ field: Field, to fields: inout [Field]) {
        if fields.count < maximumFields { fields.append(field) }
    }

    /// How many fields it has, for a person.
    var fieldCount: String { cells.count < Self.maximumFields ? "\(cells.count)" : "\(cells.count) or more" }

    /// Whether a mark that seems to close a field may be part of its text, or open another one.
    ///
    /// It may open one where the field reaches over a line end, a delimiter stands before the mark and a line end behind it.
    private func isDoubtful(
        _ closing: ClosingSearch.Closing,
        _ start: Int,
        _ delimiter: UInt8,
        _ bytes: UnsafeBufferPointer<UInt8>
    ) -> Bool {
        if !closing.isBalanced { return true }
        guard closing.mark - 1 > start, bytes[closing.mark - 1] == delimiter, closing.next < bytes.count,
            bytes[closing.next] == Self.lineEnd
        else { return false }
        return bytes.firstOffset(of: Self.lineEnd, from: start, to: closing.mark) != nil
    }

    /// Whether the line of a mark begins a row in which it opens a field; nil where that row is not there yet.
    private static func opensRow(
        _ mark: Int,
        _ bytes: UnsafeBufferPointer<UInt8>,
        _ delimiter: UInt8,
        _ isWhole: Bool,
        _ shape: TableShape
    ) -> Bool? {
        let start = bytes[..<mark].lastIndex(of: lineEnd).map { $0 + 1 } ?? 0
        var row = TableRow()
        let rest = UnsafeBufferPointer(rebasing: bytes[start...])
        switch row.scan(rest, delimiter: delimiter, isWhole: isWhole, marks: .strict) {
        case .complete: return row.cells.count == shape.columns
        case .incomplete: return isWhole || row.isOutOfOrder || rest.count > maximumLookahead ? false : nil
        }
    }

    /// Whether what stands behind a row is neither the beginning of another nor the end; nil where it is not there yet.
    private static func isFollowedByText(
        _ bytes: UnsafeBufferPointer<UInt8>,
        _ end: Int,
        _ delimiter: UInt8,
        _ isWhole: Bool,
        _ shape: TableShape
    ) -> Bool? {
        var start = end
        while start < bytes.count, bytes[start] == lineEnd || bytes[start] == 0x0D { start += 1 }
        guard start < bytes.count else { return isWhole ? false : nil }
        let line = firstLine(UnsafeBufferPointer(rebasing: bytes[start...]))
        guard isWhole || line.last == lineEnd else { return line.count > maximumLookahead ? false : nil }
        var row = TableRow()
        // The last field of the line may go on; a mark at its beginning may be that of a paragraph.
        let isRow =
            row.read(line, delimiter: delimiter, shape: shape) != nil
            || row.openMark ?? 0 > 0 && row.cells.count < shape.columns
        return !isRow || row.isProse(line, shape)
    }

    /// The value of a field.
    func value(_ cell: Field, _ bytes: UnsafeBufferPointer<UInt8>) -> [UInt8] {
        let raw = UnsafeBufferPointer(rebasing: bytes[cell.range])
        guard cell.isQuoted, raw.firstOffset(of: Self.mark, from: 0) != nil else { return Array(raw) }
        var value: [UInt8] = []
        value.reserveCapacity(raw.count)
        var start = 0
        while let found = raw.firstOffset(of: Self.mark, from: start) {
            value.append(contentsOf: UnsafeBufferPointer(rebasing: raw[start...found]))
            start = found + 1
            if start < raw.count, raw[start] == Self.mark { start += 1 }
        }
        value.append(contentsOf: UnsafeBufferPointer(rebasing: raw[start...]))
        return value
    }

    /// The values of all fields.
    func fields(_ bytes: UnsafeBufferPointer<UInt8>) -> [[UInt8]] { cells.map { value($0, bytes) } }
}

/// What the rows of a table look like.
struct TableShape {
    /// How many fields they have.
    var columns: Int
    /// Whether fields begin with a blank.
    var isSpaced: Bool
}

/// A search for the mark that closes a field: one that is not doubled, with a delimiter or a line end behind it.
struct ClosingSearch {
    /// Where a quoted field ends.
    struct Closing {
        /// Offset of the mark.
        var mark: Int
        /// Offset of the delimiter or line end behind it, or of the end; right behind the mark where that is a stray one.
        var next: Int
        /// Marks before it, or itself, that should have been doubled.
        var strays: Int
        /// Whether every mark of the text has another.
        var isBalanced: Bool
    }

    var delimiter: UInt8
    /// Whether the end of the bytes is the end of the table.
    var isWhole: Bool
    var stopsAtStray = false
    /// Offset up to which a mark closes a field only where those of the text have one another.
    var balancedEnd = 0

    /// Finds the mark.
    ///
    /// Who does not double marks does not double the last one of a text either: `"He said "yes"",` ends a field, because
    /// a mark was opened in it that nothing else closes.
    ///
    /// - Parameters:
    ///   - bytes: Those of the row.
    ///   - start: Where to begin: behind the mark that opens the field.
    ///   - strays: Marks of the field before `start` that should have been doubled; then those before the end.
    /// - Returns: The end of the field; nil where it is not there yet.
    func find(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int, _ strays: inout Int) -> Closing? {
        let count = bytes.count
        var i = start
        while let found = bytes.firstOffset(of: TableRow.mark, from: i) {
            var after = found + 1
            while after < count, bytes[after] == TableRow.mark { after += 1 }
            var next = after
            // Blanks behind a mark are as good as none.
            while next < count, bytes[next] == 0x20 || bytes[next] == 0x0D || bytes[next] == 0x09,
                bytes[next] != delimiter
            {
                next += 1
            }
            if next == count, !isWhole { return nil }
            let isSingle = (after - found) % 2 == 1
            let isEnd = next == count || bytes[next] == delimiter || bytes[next] == TableRow.lineEnd
            let isBalanced = isSingle == (strays % 2 == 0)
            if isEnd, isBalanced || isSingle && found >= balancedEnd {
                return Closing(mark: after - 1, next: next, strays: strays, isBalanced: isBalanced)
            }
            if isSingle {
                strays += 1
                if stopsAtStray { return Closing(mark: after - 1, next: after, strays: strays, isBalanced: true) }
            }
            i = after
        }
        return nil
    }
}

extension UnsafeBufferPointer<UInt8> {
    /// Offset of the first such byte at or after `from`, and before `to`.
    func firstOffset(of byte: UInt8, from: Int, to end: Int? = nil) -> Int? {
        let end = end ?? count
        guard from < end, let base = baseAddress, let found = memchr(base + from, Int32(byte), end - from) else {
            return nil
        }
        return UnsafeRawPointer(base).distance(to: UnsafeRawPointer(found))
    }

    /// How often a byte stands there.
    func occurrences(of byte: UInt8) -> Int {
        var found = 0
        for other in self { found &+= other == byte ? 1 : 0 }
        return found
    }
}
