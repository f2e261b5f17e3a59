// Figures in front of people: "at least 14 Ukrainian soldiers", "two of the miners", "dozens", "40".

internal import AnalyzerKit
internal import Language

/// A number, what bounds it, and the people that it counts.
struct CasualtyFigure {
    /// The tokens from the bound to the people.
    var tokens: Range<Int>
    /// How many; nil for "dozens".
    var count: Int?
    /// `at-least`, `at-most` or `about`.
    var bound: String?
    /// The token that says who.
    var whom: Int?
}

/// A sentence, as the rules look at it: any index may be asked for.
struct CasualtySentence {
    let words: CasualtyWords
    let document: Document
    let tokens: Range<Int>

    /// The hash of a token; 0 outside the sentence and for marks, which are in no table.
    func hash(_ index: Int) -> UInt64 {
        guard tokens.contains(index), document.tokens[index].kind != .punctuation else { return 0 }
        return document.tokens[index].hash
    }

    func isWord(_ index: Int, _ word: UInt64) -> Bool { hash(index) == word }

    func isHyphen(_ index: Int) -> Bool {
        tokens.contains(index) && document.tokens[index].gap == .none
            && document.bytes[document.tokens[index].range].elementsEqual("-".utf8)
    }

    /// The figure that begins at a token, or nil.
    func figure(at start: Int) -> CasualtyFigure? {
        var i = start
        var figure = CasualtyFigure(tokens: start..<start)
        let all = document.tokens.span
        if let match = words.boundPhrases.longestMatch(all, from: start, end: tokens.upperBound) {
            figure.bound = CasualtyWords.bounds[match.value]
            i = match.tokens.upperBound
        }
        if isWord(i, words.a) { i += 1 }
        if let number = number(at: i) {
            (figure.count, i) = (number.value, number.end)
        } else if words.vague.contains(hash(i)) {
            // "dozens of people", "hundreds of thousands"
            repeat {
                i += 1
            } while words.vague.contains(hash(i)) || (isWord(i, words.of) && words.vague.contains(hash(i + 1)))
        } else {
            return nil
        }
        figure.tokens = start..<i
        if isWord(i, words.of), figure.count != nil, words.partOf.contains(hash(i + 1)) {
            addGroup(after: i + 1, to: &figure)
        } else {
            addPeople(from: isWord(i, words.of) ? i + 1 : i, to: &figure)
        }
        return figure
    }

    /// "two of them", "two of the 14 wounded", "two of the trapped miners".
    private func addGroup(after determiner: Int, to figure: inout CasualtyFigure) {
        if isWord(determiner, words.them) {
            figure.tokens = figure.tokens.lowerBound..<determiner + 1
            return
        }
        let noun = number(at: determiner + 1)?.end ?? determiner + 1
        guard words.outcomes.contains(hash(noun)) else { return addPeople(from: noun, to: &figure) }
        figure.whom = noun
        figure.tokens = figure.tokens.lowerBound..<noun + 1
    }

    /// Looks past up to four words for the people: "14 other young men".
    private func addPeople(from start: Int, to figure: inout CasualtyFigure) {
        for i in start..<start + 5 {
            let word = hash(i)
            if words.people.contains(word) {
                // "police officers", "crew members": the last of them.
                let last = words.people.contains(hash(i + 1)) ? i + 1 : i
                figure.whom = last
                figure.tokens = figure.tokens.lowerBound..<last + 1
                return
            }
            let ends = [words.barriers, words.auxiliaries, words.outcomes, words.prepositions]
                .contains { $0.contains(word) }
            if word == 0 || ends || number(at: i) != nil { return }
        }
    }

    /// The number at a token, in digits or words, and the token after it: "1,200", "twenty-five", "two dozen".
    private func number(at start: Int) -> (value: Int, end: Int)? {
        guard let first = digits(start) ?? small(start) else { return nil }
        var (value, i) = (first, start + 1)
        if isHyphen(i), let ones = small(i + 1), ones < 10, value >= 20, value < 100 {
            (value, i) = (value + ones, i + 2)
        }
        if value < 1000, let factor = factor(i) {
            (value, i) = (value * factor, i + 1)
        } else if isWord(i, words.million), value < 1000 {
            (value, i) = (value * 1_000_000, i + 1)
        }
        // "14-year-old", "50-50"
        return value == 0 || isHyphen(i) ? nil : (value, i)
    }

    private func small(_ index: Int) -> Int? {
        let value = Int(words.numbers.value(hash(index)))
        return value > 0 ? value : nil
    }

    private func factor(_ index: Int) -> Int? {
        small(index).flatMap { $0 == 12 || $0 >= 100 ? $0 : nil }
    }

    private func digits(_ index: Int) -> Int? {
        guard tokens.contains(index), document.tokens[index].kind == .number else { return nil }
        var value = 0
        for byte in document.bytes[document.tokens[index].range] where byte != UInt8(ascii: ",") {
            guard byte &- 0x30 < 10, value < 100_000_000 else { return nil }
            value = value * 10 + Int(byte &- 0x30)
        }
        return value
    }
}
