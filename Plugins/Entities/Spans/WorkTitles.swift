// Titles of works in marks of quotation: "Christopher Nolan's “Oppenheimer”", "her film “The Salt Road”".

import Language

/// Finds titles that the marks and the word before them give away.
struct WorkTitles {
    let tokens: [Token]

    private static let opening = Words.hashes("\" “ ‘ ``")
    private static let closing = Words.hashes("\" ” ’ ''")
    private static let works = Words.hashes(
        """
        film films movie movies album albums novel novels book books song songs single play plays series sitcom musical
        opera show documentary memoir thriller comedy drama biopic hit ballad poem painting anthem bestseller
        """
    )
    /// Words in small letters inside titles.
    private static let small = Words.hashes("a an the of and in on at to for from with by is or vs")
    /// Words of the longest title.
    private static let longest = 8

    /// The spans with the titles, which win over what they touch, in order.
    func completed(_ spans: [NameSpan]) -> [NameSpan] {
        var found: [NameSpan] = []
        var k = 1
        while k + 2 < tokens.count {
            defer { k += 1 }
            guard tokens[k].kind == .punctuation || tokens[k].kind == .symbol, Self.opening.contains(tokens[k].hash),
                tokens[k + 1].gap == .none, isLed(k), let end = end(of: k + 1)
            else { continue }
            found.append(NameSpan(k + 1..<end, .thing))
            k = end
        }
        guard !found.isEmpty else { return spans }
        // Both are in order: the first title that does not end before the span.
        var next = 0
        let kept = spans.filter { span in
            while next < found.count, found[next].tokens.upperBound <= span.tokens.lowerBound { next += 1 }
            return next == found.count || !found[next].tokens.overlaps(span.tokens)
        }
        return (kept + found).sorted { $0.tokens.lowerBound < $1.tokens.lowerBound }
    }

    /// The word of a work, or the possessive of a name, stands before the mark.
    private func isLed(_ k: Int) -> Bool {
        guard tokens[k].gap == .space else { return false }
        if Self.works.contains(tokens[k - 1].hash) { return true }
        return tokens[k - 1].hash == Words.possessive && k > 1 && tokens[k - 2].isCapitalised
    }

    /// Behind a title that begins at a token and is closed by a mark: capitals, with small words inside.
    private func end(of start: Int) -> Int? {
        var k = start
        while k < tokens.count, k - start <= Self.longest {
            let token = tokens[k]
            if Self.closing.contains(token.hash), token.kind != .word { return k > start ? trimmed(start..<k) : nil }
            if k > start, token.gap == .paragraph { return nil }
            if token.kind == .word, !token.isCapitalised, k == start || !Self.small.contains(token.hash) { return nil }
            k += 1
        }
        return nil
    }

    /// Without the comma or point before the closing mark.
    private func trimmed(_ range: Range<Int>) -> Int? {
        var end = range.upperBound
        while end > range.lowerBound, tokens[end - 1].hash == Words.comma || tokens[end - 1].hash == Words.point {
            end -= 1
        }
        guard end > range.lowerBound, tokens[range.lowerBound].kind == .word else { return nil }
        return end
    }
}
