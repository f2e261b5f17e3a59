// The rules: where a figure and what happened to the people belong together.

internal import AnalyzerKit
internal import Language

/// The four ways in which English puts a figure of casualties, read from left to right.
struct CasualtyRules {
    /// A row to be.
    struct Finding {
        /// Place in ``CasualtyWords/labels``, from 1.
        var label: Int
        var tokens: Range<Int>
        var figure: CasualtyFigure
    }

    let sentence: CasualtySentence
    /// The last verb with an object and the token after it: "killing 12 soldiers" may go on with "and 3 medics".
    private var list: (label: Int, next: Int)?

    init(sentence: CasualtySentence) { self.sentence = sentence }

    /// What begins at a token, or nil.
    mutating func finding(at start: Int) -> Finding? {
        let words = sentence.words
        let verb = Int(words.verbs.value(sentence.hash(start)))
        if verb > 0, let figure = sentence.figure(at: start + 1), isObject(figure, of: verb) {
            list = (verb, figure.tokens.upperBound)
            return Finding(label: verb, tokens: start..<figure.tokens.upperBound, figure: figure)
        }
        if let figure = deathToll(at: start) {
            return Finding(label: 1, tokens: start..<figure.tokens.upperBound, figure: figure)
        }
        guard let figure = sentence.figure(at: start), !words.notBefore.contains(sentence.hash(start - 1)) else {
            return nil
        }
        if let outcome = outcome(after: figure) {
            let label = Int(words.outcomes.value(sentence.hash(outcome)))
            return Finding(label: label, tokens: start..<outcome + 1, figure: figure)
        }
        if let list, list.next == start - 1, sentence.isWord(start - 1, words.and), figure.whom != nil {
            self.list = (list.label, figure.tokens.upperBound)
            return Finding(label: list.label, tokens: figure.tokens, figure: figure)
        }
        return nil
    }

    /// "killing 12 soldiers", "killing 12 and …", but not "killing 12 chickens" or "captured 14 villages".
    private func isObject(_ figure: CasualtyFigure, of verb: Int) -> Bool {
        if figure.whom != nil { return true }
        let next = sentence.hash(figure.tokens.upperBound)
        let isCaptured = CasualtyWords.labels[verb - 1] == "captured"
        return !isCaptured && (next == 0 || sentence.words.afterBareNumber.contains(next))
    }

    /// The figure of "the death toll rose to at least 47".
    private func deathToll(at start: Int) -> CasualtyFigure? {
        let words = sentence.words
        guard sentence.isWord(start, words.death), sentence.isWord(start + 1, words.toll) else { return nil }
        for i in start + 2..<start + 14 {
            guard sentence.tokens.contains(i + 1), !words.barriers.contains(sentence.hash(i)) else { return nil }
            if words.beforeToll.contains(sentence.hash(i)), let figure = sentence.figure(at: i + 1) { return figure }
        }
        return nil
    }

    /// The token that says what happened to the people: "[14 people] on board were also killed".
    private func outcome(after figure: CasualtyFigure) -> Int? {
        let words = sentence.words
        // Without people the outcome must follow at once: "30 wounded", "15 are missing" (but "two captured tanks").
        var room = figure.whom == nil ? 0 : 6
        var isPassive = false
        var i = figure.tokens.upperBound
        while true {
            let word = sentence.hash(i)
            if words.outcomes.contains(word) { break }
            if words.auxiliaries.contains(word) {
                isPassive = true
            } else if room == 0 || word == 0 || isPassive || words.barriers.contains(word)
                || words.people.contains(word)
            {
                return nil
            } else if sentence.figure(at: i) != nil {
                return nil
            } else {
                room -= 1
            }
            i += 1
        }
        if figure.whom == nil, words.outcomes.value(sentence.hash(i)) == 4, !isPassive { return nil }
        // "Three gunmen killed the mayor": they did it, it was not done to them.
        let next = sentence.hash(i + 1)
        let hasObject = words.determiners.contains(next) || sentence.figure(at: i + 1) != nil
        return isPassive || !hasObject || !words.verbs.contains(sentence.hash(i)) ? i : nil
    }
}
