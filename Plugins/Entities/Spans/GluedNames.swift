// Names to which a page glues the texts of a link: "President Lund Erik Anders LundGOP senators balk MORE said", where the link
// had the name in full and headlines behind it. The text is all that is left of such a page.

import Language

/// Ends names where a full form with something glued to it begins.
struct GluedNames {
    let tokens: [Token]
    let bytes: [UInt8]

    /// Words of a name in full, brackets around a short form of the first name included.
    private static let longest = 8
    /// Shortest surname, in bytes.
    private static let shortest = 3
    private static let mac = TextHash.of("mac")

    /// The spans, in order, without the full forms that end with a glued word: of "Lund Erik Anders LundGOP", "Lund" is left.
    func corrected(_ spans: [NameSpan]) -> [NameSpan] {
        let glued = tokens.indices.compactMap { fullForm(endingAt: $0) }
        guard !glued.isEmpty else { return spans }
        var next = 0
        return spans.compactMap { span in
            while next < glued.count, glued[next].upperBound <= span.tokens.lowerBound { next += 1 }
            guard next < glued.count, glued[next].overlaps(span.tokens) else { return span }
            if span.tokens.lowerBound < glued[next].lowerBound {
                return NameSpan(span.tokens.lowerBound..<glued[next].lowerBound, span.kind)
            }
            let rest = glued[next].upperBound..<max(glued[next].upperBound, span.tokens.upperBound)
            return rest.isEmpty ? nil : NameSpan(rest, span.kind)
        }
    }

    /// The full form that ends with a token in which a small letter and a capital or digit meet, where what stands before
    /// them is the last word of the name before: "Erik Anders LundGOP" behind "Lund".
    private func fullForm(endingAt last: Int) -> Range<Int>? {
        let token = tokens[last]
        guard token.shape.isSuperset(of: [.capitalised, .lower]),
            !token.shape.isDisjoint(with: [.innerCapital, .digit])
        else { return nil }
        var k = last
        // One look at each word before: a token may be as long as the text.
        while k > max(0, last - Self.longest), isPart(k), tokens[k].gap != .line, tokens[k].gap != .paragraph {
            k -= 1
            if k + 1 < last, isSurname(k, of: last) { return k + 1..<last + 1 }
        }
        return nil
    }

    /// Whether a word stands at the beginning of a glued one, and something that is not the next word of its own name behind
    /// it ("Van Halen VanHalen").
    private func isSurname(_ k: Int, of glued: Int) -> Bool {
        let (word, whole) = (tokens[k], tokens[glued].range)
        let cut = whole.lowerBound + word.count
        guard word.isCapitalised, word.count >= Self.shortest, word.hash != Self.mac, cut < whole.upperBound,
            bytes[cut - 1] &- 0x61 < 26, bytes[cut] &- 0x41 < 26 || bytes[cut] &- 0x30 < 10,
            TextHash.of(bytes.span, whole.lowerBound..<cut) == word.hash
        else { return false }
        let next = tokens[k + 1]
        return next.count != whole.upperBound - cut || TextHash.of(bytes.span, cut..<whole.upperBound) != next.hash
    }

    /// Whether a token may stand in a name in full.
    private func isPart(_ k: Int) -> Bool {
        tokens[k].isCapitalised || tokens[k].hash == Words.open || tokens[k].hash == Words.close
    }
}
