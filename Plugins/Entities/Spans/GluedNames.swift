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

    /// The spans without full forms that something is glued to, in order: "Lund".
    func corrected(_ spans: [NameSpan]) -> [NameSpan] {
        let glued = tokens.indices.compactMap { fullForm(endingAt: $0) }
        guard !glued.isEmpty else { return spans }
        var next = 0
        return spans.compactMap { span in
            while next < glued.count, glued[next].upperBound <= span.tokens.lowerBound { next += 1 }
            guard next < glued.count, glued[next].overlaps(span.tokens) else { return span }
            let start = span.tokens.lowerBound
            return start < glued[next].lowerBound ? NameSpan(start..<glued[next].lowerBound, span.kind) : nil
        }
    }

    /// The full form that ends with a token, where a small letter and a capital or digit meet inside of it and what stands
    /// before them is the last word of the name before: "Erik Anders LundGOP" behind "Lund".
    private func fullForm(endingAt last: Int) -> Range<Int>? {
        let token = tokens[last]
        guard token.shape.isSuperset(of: [.capitalised, .lower]),
            !token.shape.isDisjoint(with: [.innerCapital, .digit])
        else { return nil }
        let range = token.range
        for cut in range.dropFirst(Self.shortest)
        where bytes[cut - 1] &- 0x61 < 26 && (bytes[cut] &- 0x41 < 26 || bytes[cut] &- 0x30 < 10) {
            let surname = TextHash.of(bytes.span, range.lowerBound..<cut)
            var k = last - 1
            while k >= max(0, last - Self.longest), isPart(k) {
                if tokens[k].hash == surname { return k + 1 < last ? k + 1..<last + 1 : nil }
                k -= 1
            }
        }
        return nil
    }

    /// Whether a token may stand in a name in full, or before it.
    private func isPart(_ k: Int) -> Bool {
        tokens[k].isCapitalised || tokens[k].hash == Words.open || tokens[k].hash == Words.close
    }
}
