// Corpora of one article a line, each behind a mark with its number: `@@41826 The ferry …`, `##4000021 …`.

/// Reads one line a step.
final class MarkedLinesReader: RecordReader {
    private let window: ByteWindow
    private let place: String
    private var number = 0
    private var isInsideGiant = false

    init(_ window: ByteWindow, place: String) {
        self.window = window
        self.place = place
    }

    /// Whether all lines of a beginning have such a mark, two at least.
    static func areThere(_ head: UnsafeBufferPointer<UInt8>) -> Bool {
        guard let first = head.first(where: { !PlainText.isBlank($0) }),
            first == UInt8(ascii: "@") || first == UInt8(ascii: "#")
        else { return false }
        var lines = head.prefix(NewsExport.lookahead).split(separator: 0x0A)
            .filter { !$0.allSatisfy(PlainText.isBlank) }
        // The last may be cut within its mark.
        if lines.count > 2 { lines.removeLast() }
        return lines.count > 1 && lines.allSatisfy { mark($0) != nil }
    }

    /// The number in the mark of a line, and where its text begins.
    private static func mark(_ line: Slice<UnsafeBufferPointer<UInt8>>) -> (id: [UInt8], start: Int)? {
        let line = line.drop(while: PlainText.isBlank)
        let digits = line.dropFirst(2).prefix { $0 &- 0x30 < 10 }
        // "##2024 in numbers" is a heading.
        let least: Int = line.starts(with: "@@".utf8) ? 2 : line.starts(with: "##".utf8) ? 5 : .max
        guard digits.count >= least, digits.count <= 16,
            digits.endIndex < line.endIndex, PlainText.isBlank(line[digits.endIndex])
        else { return nil }
        return (Array(digits), digits.endIndex)
    }

    func step(_ context: ReadContext) -> Step {
        var searched = 0
        while true {
            if let end = window.firstIndex(of: 0x0A, from: searched) {
                take(end, context)
                window.advance(end + 1)
                return .again
            }
            searched = window.count
            if searched > context.options.maximumDocumentBytes {
                if !isInsideGiant {
                    let what =
                        "the line behind article \(number) is longer than \(context.options.maximumDocumentBytes) bytes and was passed over"
                    context.report(.tooLarge, .error, at: place, what)
                }
                isInsideGiant = true
                window.advance(searched)
                searched = 0
            }
            if window.fillMore() { continue }
            if let fault = window.fault {
                context.report(fault)
                isInsideGiant = false
                if window.recover() { return .again }
            } else {
                take(window.count, context)
            }
            window.advance(window.count)
            return .done
        }
    }

    private func take(_ end: Int, _ context: ReadContext) {
        guard !isInsideGiant else {
            isInsideGiant = false
            return
        }
        let line = window.bytes[..<end]
        guard !line.allSatisfy(PlainText.isBlank) else { return }
        number += 1
        let here = "\(place)#\(number)"
        let mark = Self.mark(line)
        var fields = RecordFields()
        if let mark { fields.fillID(mark.id) }
        let rest = UnsafeBufferPointer(rebasing: line[(mark?.start ?? 0)...])
        fields.set(
            RecordFields.text,
            rank: 1,
            Array(PlainText.trimmed(PlainText.decode(rest, context, place: here)[...]))
        )
        fields.emit(context, place: here, bytes: end)
    }
}
