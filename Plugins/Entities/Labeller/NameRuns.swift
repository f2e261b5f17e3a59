// Where names can stand: stretches of capitalised words with the small words between them.

import Language

/// The stretches of a document in which the labeller looks for names.
struct NameRuns {
    /// Ranges of tokens, in order; none crosses a sentence.
    private(set) var stretches: [Range<Int>] = []

    /// Most words in small letters between two capitalised ones of a stretch.
    private static let bridge = 3
    /// Longest stretch; a line in capitals may be a whole article.
    private static let longest = 120

    init(tokens: [Token], sentences: [Sentence], traits: [Traits]) {
        for sentence in sentences { read(tokens, traits, sentence.tokens) }
    }

    /// The first tokens of the stretch after one of them: what tables are asked for while that one is read.
    static func next(_ number: Int, _ stretches: [Range<Int>]) -> Range<Int> {
        number + 1 < stretches.count ? stretches[number + 1].prefix(8) : 0..<0
    }

    /// A token that a name can begin or end with.
    @inline(__always)
    static func isNameLike(_ token: Token) -> Bool {
        token.shape.rawValue & hasCapital.rawValue != 0 && token.kind != .punctuation
    }

    // Asked of every token: the compiler makes an array of a set that is written down there.
    private static let hasCapital: Token.Shape = [.capitalised, .innerCapital]

    private mutating func read(_ tokens: [Token], _ traits: [Traits], _ sentence: Range<Int>) {
        var start = -1
        var last = -1
        for i in sentence where Self.isNameLike(tokens[i]) {
            if start >= 0, i - last > Self.bridge + 1 || i - start > Self.longest {
                close(tokens, traits, start, last, sentence.lowerBound..<i)
                start = -1
            }
            if start < 0 { start = i }
            last = i
        }
        if start >= 0 { close(tokens, traits, start, last, sentence) }
    }

    /// Takes in what belongs to a name on both sides: "al-Assad", "2016 Olympics", "Ki-moon", "Apollo 11"; no more than the
    /// sentence up to where the next stretch begins.
    private mutating func close(
        _ tokens: [Token],
        _ traits: [Traits],
        _ first: Int,
        _ last: Int,
        _ sentence: Range<Int>
    ) {
        var start = first
        var end = last + 1
        while start > max(sentence.lowerBound, stretches.last?.upperBound ?? 0), first - start < 3 {
            let token = tokens[start - 1]
            guard token.kind == .number || token.hash == Words.hyphen || traits[start - 1].contains(.particle) else {
                break
            }
            start -= 1
        }
        while end < sentence.upperBound, end - last < 4 {
            let token = tokens[end]
            let isTail = tokens[end - 1].hash == Words.hyphen && token.gap == .none
            guard token.kind == .number || token.hash == Words.hyphen || isTail else { break }
            end += 1
        }
        stretches.append(start..<end)
    }
}
