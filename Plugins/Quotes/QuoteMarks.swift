// Quotation marks of every kind, paired within each paragraph; a pair that does not close is resynchronised at the next paragraph.

import AnalyzerKit
import Language

/// A stretch of text between quotation marks.
struct Piece {
    /// Bytes with the marks.
    var range: Range<Int>
    /// Tokens between the marks.
    var tokens: Range<Int>
    /// Left open at the end of its paragraph, to be opened again in the next.
    var continues = false
    /// First piece of a paragraph that opens again what the paragraph before left open.
    var isContinuation = false
    /// Ends where a mark of its kind opens again: `"We left. "It was dark," she said`.
    var isReopened = false
}

/// A paragraph as tokens, with the pieces in it.
struct Paragraph {
    var tokens: Range<Int>
    var pieces: [Piece] = []
}

/// Finds paragraphs and pairs marks.
struct QuoteMarks {
    let bytes: [UInt8]
    let tokens: [Token]

    private enum Role {
        case open
        case close
        case either
    }

    private struct Mark {
        var start: Int
        var end: Int
        var role: Role
        /// Marks of one family close each other; those of another in between are nested.
        var family = 0
    }

    /// All paragraphs with their quoted pieces.
    func paragraphs() -> [Paragraph] {
        var result: [Paragraph] = []
        var first = 0
        for i in tokens.indices where i > first && breaks(before: i) {
            result.append(Paragraph(tokens: first..<i))
            first = i
        }
        if first < tokens.count { result.append(Paragraph(tokens: first..<tokens.count)) }
        let candidates = candidates()
        let singles = usesSingles(candidates)
        var rest = candidates[...]
        var isOpen = false
        for index in result.indices {
            result[index].pieces = pair(result[index].tokens, &rest, singles: singles, isOpen: &isOpen)
        }
        return result
    }

    /// A blank line, or a line end after a finished sentence: lines wrapped by width do not count.
    private func breaks(before i: Int) -> Bool {
        if tokens[i].gap == .paragraph { return true }
        guard tokens[i].gap == .line else { return false }
        guard let last = bytes[tokens[i - 1].range].last else { return false }
        return !(last | 0x20 >= 0x61 && last | 0x20 <= 0x7A) && last != 0x2C || tokens[i].shape.contains(.sentenceStart)
    }

    /// Offsets of the bytes with which a mark can begin: one in a hundred.
    private func candidates() -> [Int] {
        var result: [Int] = []
        let bytes = bytes.span
        for i in bytes.indices {
            switch bytes[i] {
            case 0x22, 0x27, 0x60, 0xC2, 0xE2: result.append(i)
            default: break
            }
        }
        return result
    }

    /// True where a text opens more quotations with single marks than with double ones (British style).
    private func usesSingles(_ candidates: [Int]) -> Bool {
        var double = 0
        var single = 0
        var next = 0
        for i in candidates where i >= next {
            if bytes[i] == 0x22 {
                double += 1
            } else if bytes[i] == 0x27, i + 1 < bytes.count, bytes[i + 1] == 0x27 {
                double += 1
                next = i + 2
            } else if bytes[i] == 0xE2, i + 2 < bytes.count, bytes[i + 1] == 0x80 {
                if bytes[i + 2] == 0x9C || bytes[i + 2] == 0x9D { double += 1 }
                if bytes[i + 2] == 0x98 { single += 1 }
            } else if bytes[i] == 0x27, i == 0 || bytes[i - 1] <= 0x20 {
                single += 1
            }
        }
        return single > double / 2
    }

    /// The marks of a range; candidates in front of it and in it are taken away.
    private func marks(_ range: Range<Int>, _ candidates: inout ArraySlice<Int>, singles: Bool) -> [Mark] {
        var result: [Mark] = []
        var next = range.lowerBound
        while let i = candidates.first, i < range.upperBound {
            candidates.removeFirst()
            guard i >= next else { continue }
            var length = 0
            var role = Role.either
            var isSingle = false
            let byte = bytes[i]
            if byte == 0x22 {
                length = 1
            } else if byte == 0x27 || byte == 0x60 {
                if i + 1 < range.upperBound, bytes[i + 1] == byte {
                    length = 2
                    if byte == 0x60 { role = .open }
                } else if singles {
                    length = 1
                    isSingle = true
                }
            } else if byte == 0xE2, i + 2 < range.upperBound, bytes[i + 1] == 0x80 {
                switch bytes[i + 2] {
                case 0x9C, 0x9E, 0x9F: (length, role) = (3, .open)
                case 0x9D: (length, role) = (3, .close)
                case 0x98 where singles: (length, role, isSingle) = (3, .open, true)
                case 0x99 where singles: (length, role, isSingle) = (3, .close, true)
                default: break
                }
            } else if byte == 0xC2, i + 1 < range.upperBound {
                if bytes[i + 1] == 0xAB { (length, role) = (2, .open) }
                if bytes[i + 1] == 0xBB { (length, role) = (2, .close) }
            }
            guard length > 0 else { continue }
            next = i + length
            let before = i > range.lowerBound ? bytes[i - 1] : 0x20
            let after = i + length < range.upperBound ? bytes[i + length] : 0x20
            let blankBefore = before <= 0x20 || before == 0x28 || before == 0x5B || before == 0x94
            let blankAfter =
                after <= 0x20 || after == 0x2C || after == 0x2E || after == 0x29 || after == 0x3B || after == 0x3A
                || after == 0x3F || after == 0x21
            if isSingle, role != .open, blankBefore == blankAfter, !blankAfter {
                continue  // an apostrophe inside a word
            }
            if blankBefore, !blankAfter || i == range.lowerBound { role = .open }
            if blankAfter, !blankBefore { role = .close }
            result.append(Mark(start: i, end: i + length, role: role, family: isSingle ? 1 : byte == 0xC2 ? 2 : 0))
        }
        return result
    }

    private func pair(
        _ paragraph: Range<Int>,
        _ candidates: inout ArraySlice<Int>,
        singles: Bool,
        isOpen: inout Bool
    ) -> [Piece] {
        guard let first = paragraph.first, let last = paragraph.last else { return [] }
        let range = Int(tokens[first].start)..<Int(tokens[last].end)
        var pieces: [Piece] = []
        var open: Mark?
        var isContinuation = false
        let marks = marks(range, &candidates, singles: singles)
        for (index, mark) in marks.enumerated() {
            if let open, open.family != mark.family { continue }
            if open != nil, isApostrophe(index, marks, range.upperBound) { continue }
            switch mark.role {
            case .open:
                if let open {
                    add(&pieces, open.start..<trimmed(open.end, mark.start), open.end, isContinuation)
                    if !pieces.isEmpty { pieces[pieces.count - 1].isReopened = true }
                }
                isContinuation = isOpen && pieces.isEmpty && mark.start == range.lowerBound
                open = mark
            case .close, .either:
                if let opened = open {
                    add(&pieces, opened.start..<mark.end, opened.end, isContinuation, close: mark.start)
                    open = nil
                } else if mark.role == .either {
                    isContinuation = false
                    open = mark
                } else if isOpen, pieces.isEmpty {
                    add(&pieces, range.lowerBound..<mark.end, range.lowerBound, true, close: mark.start)
                }
            }
        }
        isOpen = false
        if let open {
            add(&pieces, open.start..<range.upperBound, open.end, isContinuation)
            if !pieces.isEmpty { pieces[pieces.count - 1].continues = true }
            isOpen = true
        }
        return pieces
    }

    /// "the farmers' union" inside of single marks: before a small word, where a mark behind a stop or comma closes later.
    private func isApostrophe(_ index: Int, _ marks: [Mark], _ end: Int) -> Bool {
        let mark = marks[index]
        guard mark.family == 1, mark.role == .close, mark.start > 0, bytes[mark.start - 1] == 0x73,
            mark.end + 1 < end, bytes[mark.end] == 0x20, bytes[mark.end + 1] >= 0x61, bytes[mark.end + 1] <= 0x7A
        else { return false }
        for next in marks[(index + 1)...].prefix(6) where next.family == 1 {
            guard next.role == .close else { return false }
            switch bytes[next.start - 1] {
            case 0x2C, 0x2E, 0x3F, 0x21: return true
            default: break
            }
        }
        return false
    }

    /// Where a piece without a closing mark ends: before the blanks in front of the next mark.
    private func trimmed(_ start: Int, _ end: Int) -> Int {
        var end = end
        while end > start, bytes[end - 1] <= 0x20 { end -= 1 }
        return end
    }

    private func add(
        _ pieces: inout [Piece],
        _ range: Range<Int>,
        _ inner: Int,
        _ isContinuation: Bool,
        close: Int? = nil
    ) {
        let end = close ?? range.upperBound
        var low = firstToken(atOrAfter: inner)
        let high = firstToken(atOrAfter: end)
        if low > high { low = high }
        guard low < high, !range.isEmpty else { return }
        pieces.append(Piece(range: range, tokens: low..<high, isContinuation: isContinuation))
    }

    /// Index of the first token that starts at or after a byte, by binary search.
    private func firstToken(atOrAfter offset: Int) -> Int {
        var low = 0
        var high = tokens.count
        while low < high {
            let middle = (low + high) / 2
            if Int(tokens[middle].start) < offset { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
