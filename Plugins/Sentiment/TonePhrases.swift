// Turns of phrase, by their first word: "shot down" wounds nobody, "was to have reopened" did not.

internal import AnalyzerKit
internal import Language

/// Weighs words that go together.
struct TonePhrases: Sendable {
    private enum Element: Sendable {
        case words(WordSet)
        /// Up to four words of the same clause.
        case gap
    }

    private var phrases: [(rest: [Element], tone: Float)] = []
    /// Numbers of phrases by the number of their first word.
    private var buckets: [[Int]] = [[]]
    private var firstWords = WordSet()
    private static let reach = 4

    init() {
        var numbers: [String: UInt16] = [:]
        for (tone, list) in Lexicon.phrases {
            for phrase in list.split(separator: ";") {
                let parts = phrase.split(whereSeparator: \.isWhitespace)
                    .map { $0.split(separator: "/").map(String.init) }
                guard let first = parts.first else { continue }
                for word in first {
                    let number = numbers[word] ?? UInt16(truncatingIfNeeded: buckets.count)
                    if numbers.updateValue(number, forKey: word) == nil { buckets.append([]) }
                    buckets[Int(number)].append(phrases.count)
                }
                let rest = parts.dropFirst().map { $0 == ["*"] ? Element.gap : .words(WordSet($0)) }
                phrases.append((rest, Float(tone)))
            }
        }
        for (word, number) in numbers { firstWords.insert(word, value: number) }
    }

    /// Gives the weight of each phrase to its last word, and none to the others.
    func weigh(_ tokens: inout [ViewedToken], _ words: ArraySlice<Token>) {
        var index = 0
        while index < tokens.count {
            let bucket = buckets[Int(firstWords.value(words[words.startIndex + index].hash))]
            var best: (end: Int, tone: Float)?
            for number in bucket {
                let phrase = phrases[number]
                guard let end = end(phrase.rest[...], index + 1, tokens, words) else { continue }
                // The longer phrase says more, and of two as long the one that weighs more.
                let found = best ?? (0, 0)
                if (end, phrase.tone.magnitude) > (found.end, found.tone.magnitude) { best = (end, phrase.tone) }
            }
            guard let (end, tone) = best else {
                index += 1
                continue
            }
            for inside in index..<end { tokens[inside].tone = 0 }
            tokens[end - 1].tone = tokens[index].isNegated ? tone * (tone > 0 ? -0.6 : -0.3) : tone
            index = end
        }
    }

    /// The token after a phrase, nil where it does not stand there.
    private func end(
        _ rest: ArraySlice<Element>,
        _ index: Int,
        _ tokens: [ViewedToken],
        _ words: ArraySlice<Token>
    ) -> Int? {
        guard let first = rest.first else { return index }
        switch first {
        case .words(let set):
            guard index < tokens.count, set.contains(words[words.startIndex + index].hash) else { return nil }
            return end(rest.dropFirst(), index + 1, tokens, words)
        case .gap:
            for next in index..<min(tokens.count, index + Self.reach + 1) {
                if let end = end(rest.dropFirst(), next, tokens, words) { return end }
                if tokens[next].isMark { return nil }
            }
            return nil
        }
    }
}
