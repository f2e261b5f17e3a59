// What a sentence says of a name in so many words: "praised X", "X was fined", "X is not honest".

internal import Language

extension SentenceView {
    private static let articles = WordSet(words: "a an")
    private static let guilty = TextHash.of("guilty")
    private static let found = WordSet(words: "found find finds")
    private static let mild = WordSet(
        words: "weakened weakens threatened threatens warned died dies suffered suffers worried resigned resigns"
    )
    private static let on = WordSet(words: "on of against")
    private static let harm = WordSet(
        words: """
            attack attacks assault raid raids strike strikes bombing shelling invasion siege occupation murder killing shooting
            abduction kidnapping assassination death
            """
    )
    static let suffering = WordSet(
        words: "injured dead wounded victim victims survivors sick ill missing casualties"
    )
    private static let deaths = WordSet(
        words: "death murder killing assassination funeral injury illness injuries suicide"
    )
    static let others = WordSet(
        words: """
            predecessor predecessors successor rival rivals brother sister wife husband son daughter father mother killer
            killers attacker attackers murderer lawyer lawyers neighbour neighbor opponent opponents ex-wife ex-husband
            """
    )
    private static let circumstances = WordSet(words: "by in at to on after during near outside inside")
    private static let pronouns = WordSet(words: "they we i you who people many some")

    /// What the words say of which a target is subject or object.
    ///
    /// - Parameters:
    ///   - from: First token of the target in the sentence.
    ///   - to: The token after it.
    ///   - predicate: The token at which its predicate begins; nil where it is no subject.
    /// - Returns: A sum of lexicon weights, 0 where the target is neither the subject nor the object of a lexicon word; and
    ///   whether it suffers harm, which is no judgement.
    func treatment(_ from: Int, _ to: Int, _ predicate: Int?) -> Stance {
        var stance = Stance()
        func suffer(_ verb: ViewedToken, _ factor: Float = 1) {
            // Of harm the doer is to blame: "attacked" weighs more on him than on the one attacked.
            // Nor is whoever loses a match badly treated: "Norlin beat X".
            if verb.patient < 0, verb.agent < verb.patient || verb.agent > 1 {
                stance.isVictim = true
            } else {
                stance.weight += verb.patient * factor
            }
        }
        let isOwner = to < tokens.count && tokens[to].word == Self.possessive
        if let index = governor(of: from), !(isOwner && isPersonal(index) && tokens[index].patient < 0) {
            let verb = tokens[index]
            if verb.patient < 0, verb.agent < verb.patient, !isOwner {
                // "Shareholders attacked X over his bonus"
                return isVerbal(index, after: to) ? Stance(weight: -1.4) : .victim
            }
            if !verb.isPassive, verb.isFinite || isPresent(index) {
                // "If he beats X": nothing is done yet.
                suffer(verb, isByFew(index) ? -0.7 : verb.isSupposed ? 0.3 : 1)
            }
        }
        // "The attack on X", "X's death"
        if from > 1, Self.on.contains(tokens[from - 1].word), Self.harm.contains(tokens[from - 2].word) {
            return .victim
        }
        if isOwner, to + 1 < tokens.count, Self.deaths.contains(tokens[to + 1].word) { return .victim }
        // "Blamed X's predecessor": somebody else.
        if isOwner,
            (to + 1...to + 2).contains(where: { tokens.indices.contains($0) && Self.others.contains(tokens[$0].word) })
        {
            return .victim
        }
        if to < tokens.count, tokens[to].word == Self.guilty,
            (max(0, from - 3)..<from).contains(where: { Self.found.contains(tokens[$0].word) })
        {
            stance.weight += tokens[to].weight
        }
        // "Marwick's attack"
        guard !isOwner, let predicate, predicate < tokens.count else { return stance }
        // The subject: the nearest word of the lexicon in its clause, before another name.
        let clause = tokens[predicate == to ? from : predicate].clause
        var hasCopula = false
        var copula = predicate
        for index in predicate..<min(predicate + 6, tokens.count) {
            let token = tokens[index]
            if token.clause != clause || token.word == Self.name || Self.clauseWords.contains(token.word) { break }
            if token.role == .be {
                hasCopula = true
                copula = index
            }
            // "Is a bully"
            if token.isVerb, hasCopula, Self.articles.contains(tokens[index - 1].word) {
                stance.weight += token.weight
                break
            }
            if token.isVerb {
                // "Luming weakened", "Washington threatened them", "Lund died": no blame.
                if Self.mild.contains(token.word), !token.isPassive { return .victim }
                if token.isPassive || headlineVerb(predicate) == index {
                    suffer(token)
                } else if token.isFinite {
                    // A headline: "Castor stabbed", "Castor shot in Lyon".
                    if token.agent < token.patient, token.patient < 0, lacksObject(index),
                        token.patient < -0.5, hash(at: index + 1) != Self.infinitive
                    {
                        return .victim
                    }
                    stance.weight += token.agent * (token.isSupposed ? 0.3 : 1)
                    if isMixed(token.agent, after: index, nil) { return .victim }
                }
                break
            }
            // "Called Marwick a liar"
            let isCalled = index == to + 1 && Self.articles.contains(tokens[to].word)
            if hasCopula, token.role != .be {
                if endsPredicate(index, copula) { break }
                if modifiesNext(index) { continue }
            }
            if token.role == .word, hasCopula || isCalled {
                // "Was among the injured"
                if Self.suffering.contains(token.word) { return .victim }
                stance.weight += token.weight
                if isMixed(token.weight, after: index, clause) { return .victim }
                break
            }
        }
        return stance
    }

    /// "Was briefed on the explosion", "was in office during the crisis": what follows judges nobody.
    private func endsPredicate(_ index: Int, _ copula: Int) -> Bool {
        let token = tokens[index]
        let isDirect = tokens[copula + 1..<index]
            .allSatisfy {
                $0.isAdverb || $0.role == .be || $0.role == .intensifier || $0.role == .negator
                    || OpinionWords.roles.value($0.word) & OpinionWords.between != 0
            }
        if !isDirect, Self.prepositions.contains(token.word) {
            // "Was revealed as a fraud", "was a bit of a bully"
            if token.word == Self.asWord, tokens[index - 1].isParticipleForm,
                Self.articles.contains(hash(at: index + 1))
            {
                return false
            }
            return !Self.parts.contains(hash(at: index - 1))
                && !tokens[copula..<index].contains { Self.copulas.contains($0.word) }
        }
        guard isDirect, token.role == .none, token.isParticipleForm, !Self.copulas.contains(token.word),
            index + 1 < tokens.count
        else { return false }
        let next = tokens[index + 1]
        // "Was fleeing violence", but "is frightening and cruel".
        if token.last == UInt8(ascii: "g") { return !next.isMark && next.word != Self.conjunction }
        // "Was judged incompetent", "was misguided and dishonest"
        return next.word != Self.asWord && Self.prepositions.contains(next.word)
    }

    /// "A crime writer", "the prisons minister": the word belongs to the next.
    func modifiesNext(_ index: Int) -> Bool {
        guard Self.topics.contains(tokens[index].word), index + 1 < tokens.count else { return false }
        let next = tokens[index + 1]
        // "A disaster last season", "a disaster waiting to happen"
        if index > 0, Self.articles.contains(tokens[index - 1].word),
            Self.afterNouns.contains(next.word) || next.isAdverb
                || next.isParticipleForm && next.last == UInt8(ascii: "g")
        {
            return false
        }
        return !next.isMark && next.word != SentenceView.possessive
            && OpinionWords.roles.value(next.word) & OpinionWords.function == 0
    }

    private func hash(at index: Int) -> UInt64 { tokens.indices.contains(index) ? tokens[index].word : 0 }

    private static let infinitive = TextHash.of("to")
    private static let asWord = TextHash.of("as")
    private static let conjunction = TextHash.of("and")
    /// "One of the worst", "something of a bully".
    private static let parts = WordSet(words: "one bit sort kind something")
    private static let afterNouns = WordSet(words: "last again all")
    private static let prepositions = WordSet(
        words: """
            of for with against to by about on at from in among between over after before during since under into through
            within without towards near than outside inside as
            """
    )
    private static let copulas = WordSet(
        words: """
            seen regarded considered deemed viewed called described branded dubbed labelled labeled hailed found proved left known
            remembered becoming being getting looking proving thought feeling named perceived portrayed
            """
    )
    private static let topics = WordSet(
        words: """
            war wars crime crimes prison prisons peace victory fraud murder terror terrorism bomb disaster crisis conflict death
            debt riot abuse corruption violence suicide rape scandal prize award awards justice hope criminal shooting attack
            bombing hate drug emergency protest recovery rescue reform relief security safety defence defense flood fire
            """
    )

    /// True where a verb of harm ends its clause or a preposition follows: it may be a participle.
    private func lacksObject(_ index: Int) -> Bool {
        index + 1 >= tokens.count || tokens[index + 1].isMark || Self.circumstances.contains(tokens[index + 1].word)
    }

    /// "Analysts admire X", "they blame X": a verb of judgement without its ending.
    private func isPresent(_ index: Int) -> Bool {
        let verb = tokens[index]
        guard index > 0, verb.patient.magnitude >= 1, verb.last != UInt8(ascii: "g"), !verb.isSupposed, !verb.isNegated
        else { return false }
        let subject = tokens[index - 1]
        if Self.pronouns.contains(subject.word) { return true }
        let isNoun = !subject.isMark && subject.role != .be && subject.word != Self.possessive
        let s = UInt8(ascii: "s")
        return isNoun && (subject.last == s) != (verb.last == s) && (subject.last == s || subject.word == Self.name)
    }

    /// Keeps sentences that do not end linear.
    private static let mixedReach = 60

    /// True where praise stands beside blame: "an excellent moderator and a weak leader", "won six titles, now its worst".
    ///
    /// Outside the clause, or beside a deed, only the strongest words count.
    private func isMixed(_ weight: Float, after index: Int, _ clause: Int32?) -> Bool {
        tokens[(index + 1)...].prefix(Self.mixedReach)
            .contains { token in
                token.role == .word && token.weight * weight < 0
                    && token.weight.magnitude >= (token.clause == clause ? 0.9 : 2.9)
            }
    }
}
