// Turns of phrase, by their first word: "shot down" wounds nobody, "was to have reopened" did not.

internal import AnalyzerKit
internal import Language

/// Weighs words that go together.
struct TonePhrases: Sendable {
    /// One place of a phrase: plain numbers, which cost nothing to look at.
    private enum Element: Sendable {
        /// One of the words of ``sets`` at this index.
        case words(Int)
        /// Up to four words of the same clause.
        case gap
    }

    private struct Phrase: Sendable {
        /// Its places behind the first word, as indices of ``elements``.
        var rest: Range<Int>
        var tone: Float
        /// "Broke the silence": nothing is done to anybody.
        var isFigure: Bool
    }

    private var phrases: [Phrase] = []
    private var elements: [Element] = []
    private var sets: [WordSet] = []
    /// Numbers of phrases by the number of their first word.
    private var buckets: [[Int]] = [[]]
    private var firstWords = WordSet()
    private static let reach = 4

    init() {
        var numbers: [String: UInt16] = [:]
        let lists = Lexicon.phrases.map { ($0.0, $0.1, false) } + Lexicon.figures.map { ($0.0, $0.1, true) }
        for (tone, list, isFigure) in lists {
            for phrase in list.split(separator: ";") {
                let parts = phrase.split(whereSeparator: \.isWhitespace)
                    .map { $0.split(separator: "/").map(String.init) }
                guard let first = parts.first else { continue }
                for word in first {
                    let number = numbers[word] ?? UInt16(truncatingIfNeeded: buckets.count)
                    if numbers.updateValue(number, forKey: word) == nil { buckets.append([]) }
                    buckets[Int(number)].append(phrases.count)
                }
                let begin = elements.count
                for part in parts.dropFirst() {
                    if part == ["*"] {
                        elements.append(.gap)
                    } else {
                        elements.append(.words(sets.count))
                        sets.append(WordSet(part))
                    }
                }
                phrases.append(Phrase(rest: begin..<elements.count, tone: Float(tone), isFigure: isFigure))
            }
        }
        for (word, number) in numbers { firstWords.insert(word, value: number) }
    }

    /// Gives the weight of each phrase to its last word, and none to the others.
    func weigh(_ tokens: inout [ViewedToken], _ words: ArraySlice<Token>) {
        var index = 0
        while index < tokens.count {
            let bucket = buckets[Int(firstWords.value(words[words.startIndex + index].hash))]
            var best: (end: Int, tone: Float, isFigure: Bool)?
            for number in bucket {
                let phrase = phrases[number]
                guard let end = end(phrase.rest, index + 1, tokens, words) else { continue }
                // The longer phrase says more, and of two as long the one that weighs more.
                let found = best ?? (0, 0, false)
                if (end, phrase.tone.magnitude) > (found.end, found.tone.magnitude) {
                    best = (end, phrase.tone, phrase.isFigure)
                }
            }
            guard let (end, tone, isFigure) = best else {
                index += 1
                continue
            }
            for inside in index..<end {
                tokens[inside].tone = 0
                guard isFigure else { continue }
                tokens[inside].weight = 0
                tokens[inside].agent = 0
                tokens[inside].patient = 0
            }
            tokens[end - 1].tone = tokens[index].isNegated ? tone * (tone > 0 ? -0.6 : -0.3) : tone
            index = end
        }
    }

    /// The token after a phrase, nil where it does not stand there.
    private func end(
        _ places: Range<Int>,
        _ index: Int,
        _ tokens: [ViewedToken],
        _ words: ArraySlice<Token>
    ) -> Int? {
        var index = index
        for place in places {
            switch elements[place] {
            case .words(let set):
                guard index < tokens.count, sets[set].contains(words[words.startIndex + index].hash) else { return nil }
                index += 1
            case .gap:
                let rest = place + 1..<places.upperBound
                for next in index..<min(tokens.count, index + Self.reach + 1) {
                    if let end = end(rest, next, tokens, words) { return end }
                    if tokens[next].isMark { return nil }
                }
                return nil
            }
        }
        return index
    }
}
