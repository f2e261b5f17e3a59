// Line ends that only a margin made: texts of agencies, mail and plain files are often wrapped by width.

/// Tells line ends at a margin, which mean no more than a blank, from those that a writer chose.
///
/// A line was wrapped at a margin of `m` characters if it is no longer than `m` and its next word would have passed it. One margin
/// that explains most line ends of a text, behind many of which a sentence goes on in small letters, is that of the text: neither
/// lists nor tables, verse or paragraphs of a line each have one. Longer lines do not count, but for those of one word, an address.
struct LineWrapping {
    private static let margins = 30...130
    /// Line ends that a margin must explain, at least: one or two come about by chance.
    private static let leastExplained = 3

    /// A single line end: which margins explain it.
    private struct LineEnd {
        /// The token behind it.
        var token: Int
        /// Unicode scalars of its line, from the line end before to its last token.
        var length: Int
        /// The same with the next word.
        var widened: Int
        /// The next word begins small.
        var goesOn: Bool
        var isOneWord: Bool

        func isExplained(by margin: Int) -> Bool { length <= margin ? margin < widened : isOneWord }
    }

    /// Turns each line end at the margin of a wrapped text into a blank; true where the text is wrapped.
    ///
    /// `lines`: how many single line ends the text has.
    static func soften(_ tokens: inout [Token], _ bytes: Span<UInt8>, lines: Int) -> Bool {
        guard lines >= leastExplained else { return false }
        let ends = ends(tokens, bytes)
        guard let margin = margin(of: ends) else { return false }
        for end in ends where end.isExplained(by: margin) { tokens[end.token].gap = .space }
        return true
    }

    private static func ends(_ tokens: [Token], _ bytes: Span<UInt8>) -> [LineEnd] {
        var ends: [LineEnd] = []
        var lineStart = 0
        var firstToken = 0
        for k in tokens.indices where k > 0 && tokens[k].gap.rawValue >= Token.Gap.line.rawValue {
            let begin = Int(tokens[k].start)
            if tokens[k].gap == .line {
                var word = k
                while word &+ 1 < tokens.count, tokens[word &+ 1].gap == .none { word &+= 1 }
                let length = scalars(bytes, lineStart..<Int(tokens[k &- 1].end))
                ends.append(
                    LineEnd(
                        token: k,
                        length: length,
                        widened: length &+ 1 &+ scalars(bytes, begin..<Int(tokens[word].end)),
                        goesOn: tokens[k].kind == .word && !tokens[k].isCapitalised && tokens[k].shape.contains(.lower),
                        isOneWord: !tokens[(firstToken &+ 1)..<max(k, firstToken &+ 1)].contains { $0.gap != .none }
                    )
                )
            }
            firstToken = k
            // Indentation belongs to the line.
            lineStart = begin
            while lineStart > 0, bytes[lineStart &- 1] == 0x20 || bytes[lineStart &- 1] == 0x09 { lineStart &-= 1 }
        }
        return ends
    }

    /// How many Unicode scalars; of what is longer than any margin, no more than that.
    private static func scalars(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Int {
        range.count <= margins.upperBound &* 4 ? ScalarOffsets.starts(bytes, range) : margins.upperBound &+ 1
    }

    /// The margin that explains most line ends, where that is three in five and two in five of them go on in small letters.
    private static func margin(of ends: [LineEnd]) -> Int? {
        // What each line end adds to the margins that explain it, as differences from one margin to the next.
        var steps = [Int](repeating: 0, count: margins.upperBound &+ 2)
        for end in ends where end.widened > margins.lowerBound && end.length <= margins.upperBound {
            steps[max(end.length, margins.lowerBound)] &+= 1
            steps[min(end.widened, margins.upperBound &+ 1)] &-= 1
        }
        var best = (margin: 0, count: 0)
        var count = 0
        for margin in margins {
            count &+= steps[margin]
            if count > best.count { best = (margin, count) }
        }
        let short = ends.reduce(0) { $0 &+ ($1.length <= margins.upperBound ? 1 : 0) }
        guard best.count >= leastExplained, best.count &* 5 >= short &* 3 else { return nil }
        let goingOn = ends.reduce(0) { $0 &+ ($1.goesOn && $1.isExplained(by: best.margin) ? 1 : 0) }
        return goingOn &* 5 >= best.count &* 2 ? best.margin : nil
    }
}
