// CSV and its kin, with a header: RFC 4180, delimiters of four kinds, line ends inside quotation marks.

import JSONText

/// Reads one row a step.
///
/// A mark that never closes, or stands where it should not, may make a field swallow the rows behind it. Where one reaches over
/// several lines and anything is wrong with it, the lines are looked at, and those that are rows are read as rows.
/// Each line is looked at once for that: the lines of what was taken apart are then read one by one.
final class TableReader: RecordReader {
    private let window: ByteWindow
    private let delimiter: UInt8
    private let place: String
    private var row = TableRow()
    private var fields = RecordFields()
    private let seen = SeenNames()
    private var header: TableHeader?
    /// What rows look like, as the header has it.
    private var shape: TableShape? { header?.shape }
    private var isBegun = false
    private var number = 0
    private var line = 1
    /// Offset in the stream up to which no field in marks reaches over the end of what looks like a row.
    private var linesEnd = 0
    private var hasToldOfSurplus = false
    /// Whether the window stands in a field that is too long, and the rest of which is passed over.
    private var isInsideGiant = false

    init(_ window: ByteWindow, delimiter: UInt8, place: String) {
        self.window = window
        self.delimiter = delimiter
        self.place = place
    }

    func step(_ context: ReadContext) -> Step {
        if !isBegun { begin(context) }
        guard window.count > 0 || window.fillMore() else { return fault(context) }
        if isInsideGiant { return passGiant(context) }
        if window.offset < linesEnd { return readLine(context) }
        let limit = context.options.maximumLineBytes
        while true {
            let isWhole = window.isExhausted
            switch row.scan(window.bytes, delimiter: delimiter, isWhole: isWhole, shape: shape) {
            case .complete:
                if isWhole, row.length == window.count, window.fault != nil, window.bytes.last != TableRow.lineEnd {
                    // The last row of what is left may be half a row.
                    return fault(context)
                }
                return readRow(context)
            case .incomplete(let isInsideQuotes):
                let isTooLong = window.count > limit
                // Many rows that begin with a mark of their text would otherwise be gathered up to the limit.
                if isInsideQuotes, isTooLong || (row.strayMarks > 0 && window.count >= ByteWindow.standardCapacity),
                    let lines = wholeLines, let end = split(lines, .open)
                {
                    return take(end, context)
                }
                if isTooLong { return passOver(isInsideQuotes, context) }
                if grow(limit) || !isWhole { continue }
                if isInsideQuotes, let step = readOpenRow(context) { return step }
                return fault(context)
            }
        }
    }

    /// Passes over what stands before the header.
    private func begin(_ context: ReadContext) {
        isBegun = true
        let isWhole = !window.fill(ContentKind.lookahead)
        if let (_, length) = TableBeginning.separator(window.bytes) { pass(length) }
        let text = UnsafeBufferPointer(rebasing: window.bytes.prefix(ContentKind.lookahead))
        if let row = TableRow(text, delimiter: delimiter, isWhole: isWhole),
            TableHeader(row.fields(text), context.names).hasText
        {
            return
        }
        let names = context.names
        guard
            let (start, _) = TableBeginning.lateHeader(text, delimiter: delimiter, isWhole: isWhole, names: names)
        else { return }
        if text[..<start].contains(where: { !PlainText.isBlank($0) }) {
            context.report(.badLine, .warning, at: place, "what stands before the table's header was passed over")
        }
        pass(start)
    }

    private func fault(_ context: ReadContext) -> Step {
        guard let fault = window.fault else {
            if header == nil || number == 0 {
                context.report(.empty, .warning, at: place, "the table has no rows")
            }
            return .done
        }
        context.report(fault)
        isInsideGiant = false
        return window.recover() ? .again : .done
    }

    /// Fills the window by half of what it holds, so that a long row is looked at a few times only.
    private func grow(_ limit: Int) -> Bool {
        let count = window.count
        window.fill(max(count, min(count + count / 2, limit)) + 1)
        return window.count > count
    }

    // MARK: - Where a row ends

    /// Takes the row that was found, or as much of it as is one.
    private func readRow(_ context: ReadContext) -> Step {
        let isBlank = row.cells.count == 1 && row.cells[0].range.isEmpty
        if row.strayMarks == 0, isBlank || header == nil || shape?.columns == row.cells.count {
            return take(row.length, isRead: true, context)
        }
        let bytes = UnsafeBufferPointer(rebasing: window.bytes[..<row.length])
        var whole = TableRow()
        let isRow = whole.read(bytes, delimiter: delimiter, shape: shape) != nil
        return take(split(bytes, .mark(isRow: isRow)) ?? bytes.count, context)
    }

    /// Takes the row whose field nothing closes, or as much of it as is one; nil where it is cut off by damage.
    private func readOpenRow(_ context: ReadContext) -> Step? {
        if window.fault != nil { return wholeLines.flatMap { split($0, .table) }.map { take($0, context) } }
        let bytes = window.bytes
        if let end = split(bytes, .table) { return take(end, context) }
        var whole = TableRow()
        if whole.read(bytes, delimiter: delimiter, shape: shape) == nil { linesEnd = window.offset + bytes.count }
        return linesEnd > window.offset ? .again : take(bytes.count, context)
    }

    /// Where the first row ends of what a field in marks reaches over; nil where all of it is one row.
    private func split(_ bytes: UnsafeBufferPointer<UInt8>, _ end: TableLines.End) -> Int? {
        let first = TableRow.firstLine(bytes).count
        guard first < bytes.count else { return nil }
        // Names of columns are seldom so long that they need several lines.
        guard let shape else { return first }
        let lines = TableLines(bytes, from: first, delimiter: delimiter, shape: shape)
        guard let beginning = lines.beginning(end) else { return nil }
        var one = TableRow()
        let isRow =
            one.read(UnsafeBufferPointer(rebasing: bytes[..<beginning]), delimiter: delimiter, shape: shape) != nil
        if case .mark(true) = end, !isRow, !lines.isMostlyRows { return nil }
        linesEnd = window.offset + bytes.count
        return isRow ? beginning : first
    }

    /// The lines of the window that are all there.
    private var wholeLines: UnsafeBufferPointer<UInt8>? {
        let bytes = window.bytes
        return bytes.lastIndex(of: TableRow.lineEnd).map { UnsafeBufferPointer(rebasing: bytes[...$0]) }
    }

    /// Takes a row from the lines of one that was taken apart.
    private func readLine(_ context: ReadContext) -> Step {
        let rest = UnsafeBufferPointer(rebasing: window.bytes.prefix(linesEnd - window.offset))
        let length = shape.flatMap { row.likelyLength(rest, delimiter: delimiter, shape: $0) }
        return take(length ?? TableRow.firstLine(rest).count, context)
    }

    // MARK: - Rows above the limit

    /// Passes over a row that is too long: up to the end of its field and line.
    private func passOver(_ isInsideQuotes: Bool, _ context: ReadContext) -> Step {
        let lines = wholeLines
        if row.strayMarks > 0, let lines {
            // Where it ends is a guess: its lines are read one by one, and named where they are no rows.
            linesEnd = window.offset + lines.count
            return .again
        }
        context.report(
            .tooLarge,
            .error,
            at: place,
            "the row on line \(line) is longer than \(context.options.maximumLineBytes) bytes; it was left out"
        )
        if isInsideQuotes, let mark = row.openMark {
            pass(mark + 1)
            isInsideGiant = true
            return .again
        }
        guard let lines else { return passLine(context) }
        pass(lines.count)
        return .again
    }

    /// Passes over a part of a field that is too long.
    private func passGiant(_ context: ReadContext) -> Step {
        let isWhole = window.isExhausted
        var strays = 0
        if let closing = ClosingSearch(delimiter: delimiter, isWhole: isWhole).find(window.bytes, from: 0, &strays) {
            isInsideGiant = false
            pass(closing.next)
            return passLine(context)
        }
        let limit = context.options.maximumLineBytes
        if window.count <= limit, grow(limit) || !isWhole { return .again }
        // As much as there may be of it: perhaps its mark never closes, and rows were passed over.
        guard let bytes = wholeLines else {
            pass(window.count)
            return .again
        }
        let first = TableRow.firstLine(bytes).count
        let lines = shape.map { TableLines(bytes, from: first, delimiter: delimiter, shape: $0) }
        if let beginning = lines?.beginning(window.isExhausted ? .table : .open) {
            isInsideGiant = false
            linesEnd = window.offset + bytes.count
            pass(beginning)
        } else {
            pass(bytes.count)
        }
        return .again
    }

    private func passLine(_ context: ReadContext) -> Step {
        while true {
            if let end = window.firstIndex(of: TableRow.lineEnd) {
                pass(end + 1)
                return .again
            }
            window.advance(window.count)
            if !window.fillMore() { return fault(context) }
        }
    }

    private func pass(_ count: Int) {
        line += UnsafeBufferPointer(rebasing: window.bytes.prefix(count)).occurrences(of: TableRow.lineEnd)
        window.advance(count)
    }

    // MARK: - What is in a row

    /// Takes a row of so many bytes.
    private func take(_ length: Int, isRead: Bool = false, _ context: ReadContext) -> Step {
        let goesOn = take(UnsafeBufferPointer(rebasing: window.bytes[..<length]), isRead, context)
        pass(length)
        return goesOn ? .again : .done
    }

    /// Takes a row; false where the table cannot be read at all.
    private func take(_ bytes: UnsafeBufferPointer<UInt8>, _ isRead: Bool, _ context: ReadContext) -> Bool {
        let repair = isRead ? TableRepair.unneeded : row.read(bytes, delimiter: delimiter, shape: shape)
        if row.cells.count == 1, row.cells[0].range.isEmpty { return true }
        // An empty row of a spreadsheet.
        if row.cells.count == shape?.columns, row.cells.allSatisfy({ $0.range.isEmpty }) { return true }
        guard let header else { return takeHeader(bytes, context) }
        number += 1
        let here = "\(place)#\(number)"
        if takeLaterHeader(bytes, header, at: here, context) { return true }
        if repair != TableRepair.unneeded, takeEscaped(bytes, header.shape, at: here, context) { return true }
        if let repair = repair ?? header.textColumn.flatMap({ row.fitEnd(bytes, header.shape, text: $0) }) {
            takeFields(bytes, repair, at: here, context)
        } else {
            context.report(
                .badLine,
                .error,
                at: here,
                "the row on \(lines(bytes)) has \(row.fieldCount) fields where the header has \(header.shape.columns); it was left out"
            )
        }
        return true
    }

    /// Takes a row in which backslashes stand before marks, as databases write them, where nothing is wrong with it otherwise.
    private func takeEscaped(
        _ bytes: UnsafeBufferPointer<UInt8>,
        _ shape: TableShape,
        at here: String,
        _ context: ReadContext
    ) -> Bool {
        guard let doubled = TableRow.withDoubledMarks(bytes) else { return false }
        return doubled.withUnsafeBufferPointer { doubled in
            var other = TableRow()
            guard other.read(doubled, delimiter: delimiter, shape: shape) == TableRepair.unneeded else { return false }
            swap(&row, &other)
            takeFields(doubled, .escaped, at: here, context)
            return true
        }
    }

    /// Takes the fields of a row, and emits its document.
    private func takeFields(
        _ bytes: UnsafeBufferPointer<UInt8>,
        _ repair: TableRepair,
        at here: String,
        _ context: ReadContext
    ) {
        warn(of: repair, bytes, at: here, context)
        if number == 1, let header { header.tellOfDate(row, bytes, context, place: place) }
        fields.reset()
        if UTF8Check.firstInvalid(bytes.span) == nil {
            setFields(bytes)
        } else {
            let (decoded, encoding, repaired) = TextEncoding.decode(bytes)
            LostBlocks.tell(ofErased: bytes, context, place: here)
            if encoding != TextEncoding.utf8.rawValue {
                context.report(
                    .badEncoding,
                    .warning,
                    at: here,
                    "the row on line \(line) is not UTF-8; it was read as \(encoding)"
                )
            }
            decoded.withUnsafeBufferPointer { decoded in
                var again = TableRow()
                let isRead = again.read(decoded, delimiter: delimiter, shape: shape) != nil
                guard let header, isRead || again.fitEnd(decoded, header.shape, text: header.textColumn ?? 0) != nil
                else {
                    return
                }
                swap(&row, &again)
                setFields(decoded)
                swap(&row, &again)
            }
            fields.repairs = repaired
        }
        seen.check(fields, context, place: here)
        fields.emit(context, place: here, bytes: bytes.count)
    }

    private func warn(
        of repair: TableRepair,
        _ bytes: UnsafeBufferPointer<UInt8>,
        at here: String,
        _ context: ReadContext
    ) {
        let what: String
        switch repair {
        case .unneeded: return
        case .strayMarks:
            what = "has quotation marks inside of a field that are not doubled; they were read as part of its text"
        case .openMark: what = "opens a quotation mark that is never closed; the field was read up to its end"
        case .escaped: what = "has backslashes before its quotation marks; they were read as doubled ones"
        case .counted: what = "has quotation marks that do not fit; its fields were told apart by their number"
        case .surplusEmpty:
            // Those of a spreadsheet have them one and all, and nothing is lost with them.
            guard !hasToldOfSurplus else { return }
            hasToldOfSurplus = true
            what = "has empty fields behind those of the header; they were passed over, here and below"
        case .missing(let count):
            what = "has \(count) fields where the header has \(shape?.columns ?? 0); the others were taken to be empty"
        }
        context.report(.badLine, .warning, at: here, "the row on \(lines(bytes)) \(what)")
    }

    /// Words for the lines of a row.
    private func lines(_ bytes: UnsafeBufferPointer<UInt8>) -> String {
        let ends = bytes.dropLast().reduce(0) { $0 + ($1 == TableRow.lineEnd ? 1 : 0) }
        return ends == 0 ? "line \(line)" : "lines \(line) to \(line + ends)"
    }

    private func setFields(_ bytes: UnsafeBufferPointer<UInt8>) {
        for (column, role) in header?.columns ?? []
        where column < row.cells.count && fields.wants(role.field, rank: role.rank) {
            fields.set(role.field, rank: role.rank, row.value(row.cells[column], bytes))
        }
    }

    private func takeHeader(_ bytes: UnsafeBufferPointer<UInt8>, _ context: ReadContext) -> Bool {
        let header = TableHeader(row.fields(bytes), context.names)
        self.header = header
        if header.hasText { return true }
        context.report(
            .noText,
            .error,
            at: place,
            "no column is known to hold the text; the columns are: \(header.list). Name it with text=COLUMN (analyze-client: --fields text=COLUMN); "
                + "where these are values, the table has no header, and needs one"
        )
        return false
    }

    /// Takes a row that is a header, as where tables were joined; false where it is none.
    private func takeLaterHeader(
        _ bytes: UnsafeBufferPointer<UInt8>,
        _ header: TableHeader,
        at here: String,
        _ context: ReadContext
    ) -> Bool {
        var bytes = bytes
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
            // Each of the tables may begin with a mark of its encoding.
            bytes = UnsafeBufferPointer(rebasing: bytes.dropFirst(3))
            var unmarked = TableRow()
            _ = unmarked.read(bytes, delimiter: delimiter, shape: shape)
            guard header.isHeader(unmarked, bytes, context.names) else { return false }
            row = unmarked
        } else if !header.isHeader(row, bytes, context.names) {
            return false
        }
        let later = TableHeader(row.fields(bytes), context.names)
        let what =
            later.list == header.list && later.shape.columns == header.shape.columns
            ? "is the header again; it is no article"
            : "is another header; the rows behind it were read by its columns: \(later.list)"
        self.header = later
        context.report(.badLine, .warning, at: here, "the row on \(lines(bytes)) \(what)")
        return true
    }
}
