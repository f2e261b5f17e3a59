// Rows as an aligned table. The first rows decide the widths; memory does not grow with the answer.

import JSONText

/// A table as wide as the terminal.
final class TableSink: RowSink {
    /// Rows that are held back until the widths are decided.
    private static let sample = 200

    private let output: Output
    private let terminal: Terminal
    private var columns: [Column]
    private let takesAnyKeys: Bool
    private var held: [JSONValue] = []
    private var widths: [Int]?

    init(_ output: Output, _ terminal: Terminal, columns: [Column]?) {
        self.output = output
        self.terminal = terminal
        self.columns = (columns ?? []).filter { $0.minimumTerminal <= terminal.width }
        takesAnyKeys = columns == nil
    }

    func row(_ bytes: [UInt8]) throws {
        let row = try parseRow(bytes)
        // Heartbeats of `watch` carry nothing but their seq.
        if row.objectValue?.map(\.key) == ["seq"] { return }
        guard widths == nil else { return try print(row) }
        held.append(row)
        if held.count >= Self.sample { try decide(isAll: false) }
    }

    func pause() throws {
        if !held.isEmpty { try decide(isAll: false) }
        try output.flush()
    }

    func finish() throws {
        if !held.isEmpty { try decide(isAll: true) }
        try output.flush()
    }

    private func decide(isAll: Bool) throws {
        if takesAnyKeys { columns = Self.columns(for: held) }
        var cells = held.map { row in columns.map { $0.cell(row) } }
        if isAll {
            // Columns without any content only cost room; where more rows may come, nobody knows that yet.
            let kept = columns.indices.filter { i in cells.contains { !$0[i].isEmpty } }
            columns = kept.map { columns[$0] }
            cells = cells.map { row in kept.map { row[$0] } }
        }
        let widths = layout(columns, cells, width: terminal.width)
        self.widths = widths
        held = []
        try print(columns.map { Cell($0.title) }, widths, style: .dim)
        for row in cells { try print(row, widths, style: nil) }
    }

    private func print(_ row: JSONValue) throws {
        try print(columns.map { $0.cell(row) }, widths ?? [], style: nil)
    }

    private func print(_ cells: [Cell], _ widths: [Int], style: Style?) throws {
        guard columns.contains(where: \.wraps) else { return try printLine(cells, widths, style: style) }
        let pieces = cells.enumerated()
            .map { i, cell in
                columns[i].wraps && i < widths.count ? wrapped(cell.before, to: widths[i]).map { Cell($0) } : [cell]
            }
        for line in 0..<(pieces.map(\.count).max() ?? 0) {
            try printLine(pieces.map { line < $0.count ? $0[line] : Cell("") }, widths, style: style)
        }
    }

    private func printLine(_ cells: [Cell], _ widths: [Int], style: Style?) throws {
        var line = ""
        for (i, cell) in cells.enumerated() where i < widths.count && widths[i] > 0 {
            if i > 0 { line += "  " }
            line += cell.fitted(to: widths[i], keepsEnd: columns[i].keepsEnd)
                .printed(
                    width: widths[i],
                    isRight: columns[i].isRight,
                    style: style ?? columns[i].style,
                    isColoured: terminal.isColoured,
                    padsEnd: i < cells.count - 1
                )
        }
        while line.last == " " { line.removeLast() }
        try output.write(line + "\n")
    }

    /// Columns of all keys that the first rows have, in the order in which they appear; objects and long texts last.
    private static func columns(for rows: [JSONValue]) -> [Column] {
        var keys: [String] = []
        var numeric: Set<String> = []
        for row in rows {
            for member in row.objectValue ?? [] {
                if !keys.contains(member.key) {
                    keys.append(member.key)
                    if member.value.doubleValue != nil { numeric.insert(member.key) }
                }
            }
        }
        return keys.map { key in
            Column(title: key, maximum: 60, isRight: numeric.contains(key)) { Cell(shown($0[key])) }
        }
    }
}

/// Widths of columns so that a line fits: each as wide as its cells, the one that takes the rest gets what is left,
/// and where that is too little, the widest give way.
///
/// A width of 0 leaves the column out.
func layout(_ columns: [Column], _ cells: [[Cell]], width: Int) -> [Int] {
    guard !columns.isEmpty else { return [] }
    let content = columns.indices.map { i in cells.map { $0[i].width }.max() ?? 0 }
    var widths = columns.indices.map { i in
        let natural = max(displayWidth(columns[i].title), content[i])
        return columns[i].takesRest ? natural : min(natural, columns[i].maximum)
    }
    // Part of a number is another number.
    var least = columns.indices.map { i in
        columns[i].isWhole ? widths[i] : columns[i].isRight ? max(1, min(widths[i], content[i])) : 1
    }
    let floor = max(8, width / 3)
    while true {
        let gaps = 2 * (widths.count { $0 > 0 } - 1)
        let over = widths.reduce(0, +) - max(width - gaps, columns.count)
        guard over > 0 else { break }
        // The rest first, down to a third of the line; then what a narrow line can do without; then whichever is widest.
        let rest = widths.indices.filter { columns[$0].takesRest && widths[$0] > floor }
        if rest.isEmpty, width < narrowTerminal,
            let first = widths.indices.dropFirst().first(where: { columns[$0].givesWay && widths[$0] > 0 })
        {
            widths[first] = 0
            continue
        }
        let open = widths.indices.filter { widths[$0] > least[$0] }
        guard let widest = rest.first ?? open.max(by: { widths[$0] < widths[$1] }) else {
            guard least.contains(where: { $0 > 1 }) else { break }
            least = least.map { min($0, 1) }
            continue
        }
        let next = open.filter { $0 != widest }.map { widths[$0] }.max() ?? least[widest]
        let lowest = rest.isEmpty ? max(least[widest], min(next, widths[widest] - 1)) : floor
        widths[widest] = max(lowest, widths[widest] - over)
    }
    return widths
}

/// Columns of a terminal below which a table leaves out what gives way.
private let narrowTerminal = 80
