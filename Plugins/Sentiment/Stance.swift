// What part a name plays in an opinion: it holds one, or one is told of it.

internal import Language

/// The part of a target in its sentence.
struct Stance: Sendable {
    /// What is said of the target in so many words: a sum of lexicon weights.
    var weight: Float = 0
    /// The same of what stands beside it: epithets and appositions.
    var description: Float = 0
    /// Whether it suffers harm, which is no judgement.
    var isVictim = false
    /// Whether it feels, speaks or rules: what it says is not said of it.
    var isHolder = false
    /// Whether the sentence takes back what it says of the target.
    var isRetracted = false

    static let victim = Stance(isVictim: true)
}

extension SentenceView {
    private static let comma = TextHash.of(",")
    private static let open = TextHash.of("(")
    private static let close = TextHash.of(")")
    private static let and = TextHash.of("and")
    private static let of = TextHash.of("of")
    private static let viewing = WordSet(words: "view opinion eyes words judgment judgement")
    private static let inverted = WordSet(
        words: "said says added adds wrote asked replied insisted explained warned argued"
    )
    private static let indefinite = WordSet(words: "a an")
    private static let according = TextHash.of("according")
    private static let prepositions = WordSet(words: "of for with against to by about on at from in among between over")
    /// Words after which somebody else is the subject: "X, where he was charged".
    static let clauseWords = WordSet(words: "he she they it we i you where which when while that whom whose")
    private static let grounds = WordSet(words: "over as for")
    private static let the = TextHash.of("the")
    private static let bodies = WordSet(words: "administration government regime campaign party team family company")
    private static let few = WordSet(words: "few nobody none no")
    private static let headlined = WordSet(words: "of for over by as in at with")
    private static let gone = WordSet(words: "lost evaporated collapsed gone vanished eroded shattered shaken crumbled")
    private static let told = WordSet(words: "a an the 's former ex")

    /// The part that a target plays.
    ///
    /// - Parameter target: Its tokens, as indices of the document.
    /// - Returns: What is said of it, or that it is a holder or a victim.
    func stance(of target: Range<Int>) -> Stance {
        let from = target.lowerBound - first
        let to = min(target.upperBound - first, tokens.count)
        guard from >= 0, from < to else { return Stance() }
        // "Critics of X say": whoever stands behind a preposition is no subject.
        let verb = isGoverned(from) ? nil : predicate(after: to, from)
        if isHolder(from, to, verb) { return Stance(isHolder: true) }
        var stance = treatment(from, to, verb)
        stance.weight += attitude(before: from, to)
        if !stance.isVictim { stance.description = description(from, to, isOwner: word(to) == Self.possessive) }
        stance.isRetracted = tokens[from].isRetracted && !isBlamedElsewhere
        return stance
    }

    private func roles(_ index: Int) -> UInt16 {
        tokens.indices.contains(index) ? OpinionWords.roles.value(tokens[index].word) : 0
    }

    private func word(_ index: Int) -> UInt64 { tokens.indices.contains(index) ? tokens[index].word : 0 }

    /// Where the predicate of a subject begins: after "(R-Ohio)", ", who runs the depot," and "and Y".
    private func predicate(after to: Int, _ from: Int) -> Int {
        var index = to
        // Each step goes over at most so many tokens, so that endless sentences stay linear.
        for _ in 0..<3 {
            let here = word(index)
            if here == Self.open, let end = find(Self.close, after: index, within: 8) {
                index = end + 1
            } else if here == Self.comma, let end = find(Self.comma, after: index, within: 14) {
                index = end + 1
            } else if here == Self.and, word(index + 1) == Self.name, from == 0 || tokens[from - 1].isMark {
                index += 1
                while word(index) == Self.name, index < to + 8 { index += 1 }
            } else {
                break
            }
        }
        return index
    }

    /// True where a preposition stands before a name and its title.
    private func isGoverned(_ from: Int) -> Bool {
        var index = from - 1
        while index >= 0, from - index <= 4, tokens[index].word == Self.name || isTitle(index) { index -= 1 }
        return index >= 0 && Self.prepositions.contains(tokens[index].word)
    }

    private func find(_ mark: UInt64, after index: Int, within reach: Int) -> Int? {
        (index + 1..<max(index + 1, min(tokens.count, index + 1 + reach))).first { tokens[$0].word == mark }
    }

    // MARK: Holders

    private func isHolder(_ from: Int, _ to: Int, _ predicate: Int?) -> Bool {
        if from > 0 {
            let before = roles(from - 1)
            if before & OpinionWords.telling != 0 { return true }
            if from > 1, word(from - 2) == Self.according { return true }
            if word(from - 1) == Self.of, from > 1, Self.viewing.contains(word(from - 2)) { return true }
            if before & OpinionWords.function != 0, from > 1, roles(from - 2) & OpinionWords.agent != 0 { return true }
            if isInverted(from) || isDoer(from, to) { return true }
        }
        guard let predicate, word(to) != Self.possessive else { return false }
        if headlineVerb(predicate) != nil { return false }
        return holds(predicate)
    }

    /// "X praised for his calm", "X accused of fraud": a headline leaves out the "was".
    func headlineVerb(_ predicate: Int) -> Int? {
        var index = predicate
        while index < min(tokens.count, predicate + 3), tokens[index].isAdverb { index += 1 }
        guard index < tokens.count, tokens[index].isVerb, tokens[index].isFinite, !tokens[index].isPassive,
            tokens[index].last == UInt8(ascii: "d"), tokens[index].patient.magnitude >= 1,
            !(tokens[index].patient < 0 && tokens[index].agent < tokens[index].patient)
        else { return nil }
        // "Which X supported." has an object.
        guard index + 1 < tokens.count, Self.headlined.contains(tokens[index + 1].word) else { return nil }
        return index
    }

    /// "Was criticised by X for his lies", "attacked by the senator X as foolish": X has the opinion.
    private func isDoer(_ from: Int, _ to: Int) -> Bool {
        var index = from - 1
        while index >= 0, from - index <= 4, tokens[index].word == Self.name || isTitle(index) { index -= 1 }
        guard index > 0, tokens[index].role == .by else { return false }
        for verb in stride(from: index - 1, through: max(0, index - 3), by: -1) {
            if tokens[verb].isMark { return false }
            let roles = roles(verb)
            if roles & (OpinionWords.holding | OpinionWords.personal) != 0 {
                return verb == index - 1 || tokens[verb].isPassive
            }
            if roles & OpinionWords.assault != 0 { return isVerbal(verb, after: to) }
        }
        return false
    }

    /// "…," said the treasurer, X.
    private func isInverted(_ from: Int) -> Bool {
        var index = from - 1
        while index >= 0, from - index <= 7 {
            if Self.inverted.contains(tokens[index].word) { return index == 0 || tokens[index - 1].isMark }
            let isTitle =
                tokens[index].word == Self.name || Self.told.contains(tokens[index].word)
                || (!tokens[index].isMark && tokens[index].role == .none && roles(index) & OpinionWords.function == 0)
            guard isTitle else { return false }
            index -= 1
        }
        return false
    }

    /// True where the verb or adjective of a predicate makes its subject a holder.
    private func holds(_ predicate: Int) -> Bool {
        var hasBe = false
        var index = predicate
        while index < min(tokens.count, predicate + 6) {
            let token = tokens[index]
            let roles = roles(index)
            if roles & OpinionWords.loaded != 0 || Self.clauseWords.contains(token.word) { return false }
            if token.role == .be {
                hasBe = true
            } else if hasBe, roles & (OpinionWords.feeling | OpinionWords.holdingNow) != 0 {
                return true
            } else if hasBe, Self.indefinite.contains(token.word) {
                // "Was a fierce critic of"
                return (index + 1...index + 2).contains { self.roles($0) & OpinionWords.partisan != 0 }
            } else if roles & (OpinionWords.between) == 0, !token.isAdverb, token.role != .intensifier {
                if hasBe { return false }
                if roles & (OpinionWords.holding | OpinionWords.feel) != 0 { return true }
                guard roles & OpinionWords.assault != 0 else { return false }
                return (index + 1...index + 5).contains { self.roles($0) & OpinionWords.abstract != 0 }
            }
            index += 1
        }
        return false
    }

    // MARK: Targets

    /// "Angry with X", "critics of X".
    private func attitude(before from: Int, _ to: Int) -> Float {
        var index = from - 1
        while index >= 0, from - index <= 4, tokens[index].word == Self.name || isTitle(index) { index -= 1 }
        guard index > 0, tokens[index].clause == tokens[from].clause else { return 0 }
        let preposition = tokens[index].word
        let noun = tokens[index - 1].word
        for entry in OpinionWords.attitudes where entry.prepositions.contains(preposition) {
            guard entry.words.contains(noun) else { continue }
            if tokens[index - 1].isNegated { return entry.weight * -0.5 }
            // "Trust in X has collapsed"
            if entry.weight > 0,
                tokens[to...].prefix(6)
                    .contains(where: {
                        $0.clause == tokens[from].clause && !$0.isNegated
                            && ($0.motion.contains(.drop) || Self.gone.contains($0.word))
                    })
            {
                return entry.weight * -1
            }
            // "Critics of X's law", "of the X deal": less of X than of that.
            let isPart = word(to) == Self.possessive || (word(from - 1) == Self.the && isNoun(to))
            return entry.weight * (isPart ? 0.6 : 1)
        }
        return 0
    }

    /// A word that may be a noun, but no "administration", which is whose it is.
    private func isNoun(_ index: Int) -> Bool {
        guard tokens.indices.contains(index) else { return false }
        let token = tokens[index]
        return !token.isMark && token.role == .none && token.word != Self.name
            && roles(index) & OpinionWords.function == 0 && !Self.bodies.contains(token.word)
    }

    private func isTitle(_ index: Int) -> Bool {
        roles(index) & OpinionWords.title != 0 || Self.told.contains(tokens[index].word)
    }

    /// The verb whose object begins at a token: "condemned the former chancellor X".
    func governor(of from: Int) -> Int? {
        var index = from - 1
        let clause = tokens[from].clause
        while index >= 0, from - index <= 6 {
            let token = tokens[index]
            guard token.clause == clause, !token.isMark else { return nil }
            if token.isVerb {
                // An adjective: "the accused chancellor X".
                return from - index > 2 && index > 0 && Self.told.contains(tokens[index - 1].word) ? nil : index
            }
            if roles(index) & OpinionWords.function != 0 { return nil }
            // What stands right before the name must be its title: "the report X wrote".
            let isPart = token.word == Self.name || isTitle(index)
            if index == from - 1, !isPart { return tokens[max(0, from - 2)].isVerb && from > 1 ? from - 2 : nil }
            index -= 1
        }
        return nil
    }

    /// "Few people trust X", "nobody praised X".
    func isByFew(_ index: Int) -> Bool {
        (max(0, index - 2)..<index).contains { Self.few.contains(tokens[$0].word) }
    }

    /// "Attacked X over", "as", "for": with words.
    func isVerbal(_ index: Int, after to: Int) -> Bool {
        roles(index) & OpinionWords.assault != 0
            && (to..<to + 3).contains { Self.grounds.contains(word($0)) }
    }

    /// True where what is done is done to a person, not to what is his: "arrested X's brother".
    func isPersonal(_ index: Int) -> Bool { roles(index) & OpinionWords.personal != 0 }
}
