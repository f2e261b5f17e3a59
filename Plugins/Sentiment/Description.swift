// What stands beside a name and judges it: "the disgraced mayor X", "X, a notorious liar,", "X's handling was poor".

internal import Language

extension SentenceView {
    private static let determiners = WordSet(words: "a an the")
    private static let opening = WordSet(words: "a an the one")
    private static let who = TextHash.of("who")
    private static let the = TextHash.of("the")
    private static let comma = TextHash.of(",")
    private static let relations = WordSet(words: "friend friends ally allies rival rivals enemy enemies foe foes")
    private static let of = TextHash.of("of")
    /// What a name does; not "X's cancer", "X's childhood".
    private static let conduct = WordSet(
        words: """
            handling performance response record decision behaviour behavior work speech conduct leadership management
            plan policy policies
            """
    )

    /// A sum of lexicon weights of epithets and appositions.
    func description(_ from: Int, _ to: Int, isOwner: Bool) -> Float {
        var sum: Float = 0
        var index = from - 1
        while index >= 0, from - index <= 5, isEpithet(index) { index -= 1 }
        if index < from - 1, index < 0 || Self.determiners.contains(tokens[index].word),
            isEpithetEnd(from - 1), !tokens[(index + 2)...].prefix(from - index - 2).contains(where: \.isParticipleForm)
        {
            sum += phrase(index + 1..<from)
        }
        if to + 1 < tokens.count, tokens[to].word == Self.comma,
            Self.opening.contains(tokens[to + 1].word)
        {
            var end = to + 2
            while end < min(tokens.count, to + 9), !tokens[end].isMark, tokens[end].word != Self.name,
                roles(at: end) & OpinionWords.function == 0
            {
                end += 1
            }
            // No list and no sentence: "X, the worst recession and Y", "X, the union claimed".
            let isClosed =
                end < tokens.count
                && (tokens[end].isMark || tokens[end].word == Self.of && tokens[to + 1].word != Self.the)
            if isClosed { sum += phrase(to + 2..<end) }
        }
        if isOwner { sum += property(to) }
        if to + 2 < tokens.count {
            let start = tokens[to].word == Self.comma ? to + 1 : to
            if tokens[start].word == Self.who {
                let stance = treatment(start, start + 1, start + 1)
                // "Who lost in May" blames nobody.
                if !stance.isVictim, stance.weight.magnitude >= 1.4 { sum += stance.weight }
            }
        }
        return sum
    }

    private func roles(at index: Int) -> UInt16 { OpinionWords.roles.value(tokens[index].word) }

    /// A word that may stand in a noun phrase before a name.
    private func isEpithet(_ index: Int) -> Bool {
        let token = tokens[index]
        return !token.isMark && roles(at: index) & OpinionWords.function == 0 && !Self.determiners.contains(token.word)
            && token.word != Self.possessive && token.role != .saying && (!token.isVerb || token.isParticipleForm)
    }

    /// A title: "the disgraced mayor X", but not "the corrupt officials X met".
    private func isEpithetEnd(_ index: Int) -> Bool {
        roles(at: index) & OpinionWords.title != 0 || tokens[index].word == Self.name
    }

    /// What the words of a noun phrase weigh.
    private func phrase(_ range: Range<Int>) -> Float {
        var sum: Float = 0
        for index in range {
            let token = tokens[index]
            // "X, a strong supporter of the plan"
            if roles(at: index) & OpinionWords.partisan != 0 || Self.relations.contains(token.word) { return 0 }
            if modifiesNext(index) || Self.suffering.contains(token.word) { continue }
            if token.role == .word, token.weight.magnitude >= 0.9 {
                sum += token.weight
            } else if token.isVerb, token.isParticipleForm, token.patient.magnitude >= 1 {
                sum += token.patient
            }
        }
        return sum
    }

    /// "X's handling was disastrous": less than of X himself.
    private func property(_ to: Int) -> Float {
        let clause = tokens[to].clause
        var copula: Int?
        for index in to + 1..<max(to + 1, min(tokens.count, to + 9)) {
            let token = tokens[index]
            guard token.clause == clause, !token.isMark else { return 0 }
            if token.role == .be {
                if copula == nil, !Self.conduct.contains(tokens[index - 1].word) { return 0 }
                copula = index
            } else if copula == nil {
                if roles(at: index) & (OpinionWords.agent | OpinionWords.title) != 0 || Self.others.contains(token.word)
                {
                    return 0
                }
                if roles(at: index) & OpinionWords.function != 0 { return 0 }
            } else if token.role == .word, token.weight.magnitude >= 0.9 {
                return 0.7 * token.weight
            } else if token.isVerb, token.isPassive {
                return 0.7 * token.patient
            } else if let copula, index > copula + 2 {
                return 0
            }
        }
        return 0
    }
}
