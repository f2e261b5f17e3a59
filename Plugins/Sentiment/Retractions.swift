// Accusations that the sentence takes back: "charges against X were dropped", "no proof that X lied".

internal import Language

/// The words by which a sentence says that something is not so.
enum RetractionWords {
    /// "No evidence that".
    static let proof: UInt16 = 1
    /// "It is not true that".
    static let truth: UInt16 = 2
    /// "False claims that"; "it is false that".
    static let falsehood: UInt16 = 4
    /// "Falsely accused".
    static let wrongly: UInt16 = 8
    /// What is claimed, and what is brought before a court.
    static let claim: UInt16 = 16
    /// What only a statement is: "reports that X was dropped" says nothing of the reports.
    static let report: UInt16 = 32
    /// "Were dropped", "was quashed".
    static let undone: UInt16 = 64
    /// "Dropped the charges".
    static let undo: UInt16 = 128
    /// "Does not think that".
    static let belief: UInt16 = 256
    /// "Never called X".
    static let naming: UInt16 = 512
    /// "It would be wrong to call X".
    static let verdict: UInt16 = 1024
    /// "Few believe", beside the lexicon's negators.
    static let few: UInt16 = 2048
    /// Words behind a claim that lead to whom it is about.
    static let link: UInt16 = 4096
    /// "Cleared of fraud", "not guilty of murder".
    static let cleared: UInt16 = 8192

    static let lists: [(UInt16, String)] = [
        (proof, "evidence proof sign signs indication indications suggestion basis hint"),
        (truth, "true accurate correct"),
        (
            falsehood,
            """
            false untrue baseless unfounded groundless bogus fake fabricated debunked unproven unsubstantiated discredited
            invented spurious phoney phony nonsense unsupported disproved disproven
            """
        ),
        (wrongly, "falsely wrongly wrongfully baselessly mistakenly unjustly erroneously"),
        (
            claim,
            """
            claim claims allegation allegations accusation accusations charge charges case cases lawsuit lawsuits suit suits
            conviction convictions indictment indictments complaint complaints prosecution impeachment
            """
        ),
        (
            report,
            """
            claims claim allegation allegations accusation accusations rumour rumours rumor rumors suggestion suggestions
            report reports story stories theory theories smear smears notion idea lie lies narrative
            """
        ),
        (
            undone,
            """
            dropped dismissed withdrawn quashed overturned thrown tossed rejected retracted refuted debunked disproved
            disproven abandoned rescinded vacated annulled discredited collapsed
            """
        ),
        (
            undo,
            """
            drop drops dropped dropping dismiss dismisses dismissed dismissing withdraw withdraws withdrew withdrawing quash
            quashes quashed quashing overturn overturns overturned overturning threw throws throwing tossed retract retracts
            retracted reject rejects rejected rejecting refute refutes refuted refuting debunk debunks debunked debunking
            disprove disproves disproved rebut rebutted vacated annulled rescinded abandoned abandon deny denies denied denying
            """
        ),
        (
            belief,
            """
            think thinks thought believe believes believed feel feels felt suggest suggests suggested suggesting say says said
            saying claim claims claimed claiming allege alleges alleged alleging imply implies implied prove proves proved
            proven mean means meant
            """
        ),
        (
            naming,
            """
            call calls called calling accuse accuses accused accusing blame blames blamed blaming describe describes described
            describing brand brands branded branding label labelled labeled labelling portray portrayed
            """
        ),
        (verdict, "wrong unfair false absurd ridiculous unjust incorrect inaccurate misleading premature"),
        (few, "few nobody none"),
        (link, "that against of about over into by accusing alleging claiming"),
        (
            cleared,
            """
            cleared acquitted acquits acquitting exonerated exonerates exonerating absolved absolves guilty
            """
        ),
    ]

    /// Bits of each word.
    static let roles: WordSet = {
        var bits: [String: UInt16] = [:]
        for (bit, words) in lists {
            for word in words.split(whereSeparator: \.isWhitespace) { bits[String(word), default: 0] |= bit }
        }
        var set = WordSet(capacity: 512)
        for (word, value) in bits { set.insert(word, value: value) }
        return set
    }()

    /// Words that make a sentence worth looking at; those of the second list only behind a negator or "few".
    static let cues = words(falsehood | wrongly | claim | report | verdict | cleared)
    static let deniedCues = words(proof | truth | belief | naming)

    private static func words(_ bits: UInt16) -> String {
        lists.filter { $0.0 & bits != 0 }.map(\.1).joined(separator: " ")
    }
}

extension SentenceView {
    /// Tokens to either side of a cue that it reaches, so that endless sentences stay linear.
    private static let complementReach = 30
    private static let that = TextHash.of("that")
    private static let to = TextHash.of("to")
    private static let and = TextHash.of("and")
    private static let comma = TextHash.of(",")
    /// What is done to the accused: "wrongly jailed".
    private static let tried = WordSet(
        words:
            "convicted jailed imprisoned charged arrested detained suspected identified executed sentenced implicated vilified"
    )
    /// After them another matter begins, "and" only before a verb.
    private static let turns = WordSet(words: "and after before while as")
    private static let semicolon = TextHash.of(";")
    private static let only = WordSet(words: "only just merely simply")
    private static let joints = WordSet(words: "and or that who which because if when")
    private static let guilty = TextHash.of("guilty")
    private static let of = TextHash.of("of")
    private static let able = WordSet(words: "can could ca")
    private static let short = TextHash.of("short")
    /// Whom a court has cleared, in "cleared him of".
    private static let accused = WordSet(words: "him her them it us me he she")
    /// Behind "cleared", amounts and no people: "dozens of mines".
    private static let amounts = WordSet(words: "dozens hundreds thousands scores piles tons tonnes most some many all")
    /// Of what one is cleared, beside the lexicon's bad words.
    private static let crimes = WordSet(
        words: """
            charges allegations theft arson doping perjury espionage manslaughter plotting involvement contempt
            """
    )

    /// Marks what the sentence takes back, and makes little of its bad words.
    mutating func weighRetractions() {
        for index in cues {
            guard let scope = retraction(at: index) else { continue }
            for inside in scope {
                tokens[inside].isRetracted = true
                if tokens[inside].tone < 0 { tokens[inside].tone *= 0.2 }
            }
            if tokens[index].tone < 0 { tokens[index].tone *= 0.2 }
        }
        isBlamedElsewhere = tokens.contains { $0.tone <= -1 && !$0.isRetracted }
    }

    private func bits(_ index: Int) -> UInt16 {
        tokens.indices.contains(index) ? RetractionWords.roles.value(tokens[index].word) : 0
    }

    private func hash(_ index: Int) -> UInt64 { tokens.indices.contains(index) ? tokens[index].word : 0 }

    /// The tokens that a cue takes back, nil where it takes nothing back.
    private func retraction(at index: Int) -> Range<Int>? {
        let cue = bits(index)
        let next = hash(index + 1)
        if cue & RetractionWords.wrongly != 0 { return mistaken(index) }
        if cue & RetractionWords.cleared != 0 { return clearing(index) }
        if cue & RetractionWords.proof != 0, bits(index + 1) & RetractionWords.link != 0 || next == Self.to,
            isDenied(index)
        {
            return complement(from: index + 1)
        }
        if next == Self.that,
            cue & RetractionWords.truth != 0 && isDenied(index)
                || cue & RetractionWords.falsehood != 0 && tokens[index].role != .verb && !isDenied(index)
        {
            return complement(from: index + 2)
        }
        if next == Self.to, bits(index + 2) & (RetractionWords.belief | RetractionWords.naming) != 0,
            cue & RetractionWords.verdict != 0 && !isDenied(index)
                || cue & RetractionWords.truth != 0 && isDenied(index)
        {
            return complement(from: index + 3)
        }
        if cue & (RetractionWords.claim | RetractionWords.report) != 0, let scope = withdrawn(index, cue) {
            return scope
        }
        if cue & RetractionWords.naming != 0, isDenied(index) || hash(index - 2) == Self.short {
            return complement(from: index + 1)
        }
        if cue & RetractionWords.belief != 0, isDenied(index) {
            let isClause =
                next == Self.that
                || (index + 2..<index + 9)
                    .contains { tokens.indices.contains($0) && (tokens[$0].role == .be || tokens[$0].isVerb) }
            return isClause ? complement(from: index + 1) : nil
        }
        return nil
    }

    /// True where a negator belongs to a word: "did not say", "no credible evidence"; not "not only", "could not believe".
    private func isDenied(_ index: Int) -> Bool {
        for before in stride(from: index - 1, through: max(0, index - 5), by: -1) {
            let token = tokens[before]
            if token.role == .negator || bits(before) & RetractionWords.few != 0 {
                return !Self.only.contains(hash(before + 1)) && !Self.able.contains(hash(before - 1))
            }
            if token.isMark || token.isVerb || token.role == .saying || Self.joints.contains(token.word) {
                return false
            }
        }
        return false
    }

    /// What is said behind a cue, up to "but", a semicolon, or another main clause.
    private func complement(from start: Int) -> Range<Int>? {
        guard start < tokens.count else { return nil }
        let limit = min(tokens.count, start + Self.complementReach)
        let end =
            (start..<limit)
            .first {
                tokens[$0].role == .contrast || tokens[$0].word == Self.semicolon
                    || tokens[$0].word == Self.comma && hash($0 + 1) == Self.and
            } ?? limit
        return start < end ? start..<end : nil
    }

    /// "X was cleared of fraud", "the court acquitted X of murder", "found X not guilty".
    private func clearing(_ index: Int) -> Range<Int>? {
        if hash(index) == Self.guilty {
            guard isDenied(index) else { return nil }
        } else {
            guard !isDenied(index), namesCrime(after: index) else { return nil }
        }
        // "Tolland murdered his wife after a jury acquitted him of fraud": what stands before is another matter.
        var begin = start(of: index)
        let turn = (begin..<index).last { isDeed($0) || hash($0) != Self.and && Self.turns.contains(hash($0)) }
        if let turn { begin = turn + 1 }
        let limit = complement(from: index)?.upperBound ?? index + 1
        return begin..<clearingEnd(index, limit)
    }

    private func isDeed(_ index: Int) -> Bool {
        tokens[index].isVerb && tokens[index].isFinite && !tokens[index].isPassive
    }

    /// "Cleared of fraud", "acquitted the mayor X of murder"; not "cleared of snow".
    private func namesCrime(after index: Int) -> Bool {
        var of = index + 1
        while of < min(tokens.count, index + 7), hash(of) != Self.of {
            let isFunction = OpinionWords.roles.value(hash(of)) & OpinionWords.function != 0
            guard !tokens[of].isMark, !isFunction || Self.accused.contains(hash(of)) else { return false }
            of += 1
        }
        guard hash(of) == Self.of, !Self.amounts.contains(hash(of - 1)) else { return false }
        for crime in of + 1..<max(of + 1, min(tokens.count, of + 5)) {
            let token = tokens[crime]
            if token.isMark || Self.turns.contains(token.word) { return false }
            if token.tone < 0 || token.weight < 0 || token.agent < 0 { return true }
            if Self.crimes.contains(token.word) { return true }
        }
        return false
    }

    /// Where what one is cleared of ends: at a comma, at "after", before another deed.
    private func clearingEnd(_ index: Int, _ limit: Int) -> Int {
        var isClause = false
        for behind in index + 1..<max(index + 1, limit) {
            let word = hash(behind)
            if word == Self.that { isClause = true }
            if word == Self.comma {
                // "Of fraud, bribery and theft"
                guard behind + 1 < limit, tokens[behind + 1].role == .word, tokens[behind + 1].weight < 0 else {
                    return behind
                }
            }
            if word != Self.and, Self.turns.contains(word) { return behind }
            // "Of claims that he lied", "of claims he lied": part of what is claimed.
            if !isClause, isDeed(behind),
                hash(behind - 1) == Self.and || OpinionWords.roles.value(hash(behind - 1)) & OpinionWords.function == 0
            {
                return behind
            }
        }
        return max(index + 1, limit)
    }

    /// "X was wrongly accused", "the paper falsely accused X".
    private func mistaken(_ index: Int) -> Range<Int>? {
        guard index + 1 < tokens.count,
            bits(index + 1) & RetractionWords.naming != 0 || Self.tried.contains(hash(index + 1))
        else { return nil }
        let isPassive = (max(0, index - 3)..<index).contains { tokens[$0].role == .be }
        guard isPassive else { return complement(from: index + 1) }
        return start(of: index)..<(complement(from: index)?.upperBound ?? index)
    }

    /// Where the clause of a word begins.
    private func start(of index: Int) -> Int {
        var start = index
        while start > 0, index - start < 12 {
            let token = tokens[start - 1]
            if token.role == .contrast || [Self.semicolon, Self.comma, Self.and].contains(token.word) { break }
            start -= 1
        }
        return start
    }

    /// "False claims that", "dropped the charges against", "the case against X was thrown out".
    private func withdrawn(_ index: Int, _ cue: UInt16) -> Range<Int>? {
        let isReport = cue & RetractionWords.report != 0
        let hasLink = bits(index + 1) & RetractionWords.link != 0
        for before in stride(from: index - 1, through: max(0, index - 6), by: -1) {
            if tokens[before].isMark || Self.joints.contains(tokens[before].word) { break }
            let word = bits(before)
            if isReport, hasLink, word & RetractionWords.falsehood != 0, index - before < 4 {
                return complement(from: index + 1)
            }
            if word & RetractionWords.undo != 0, !isDenied(before) {
                // "Rejected the lawsuit and jailed the killer": what follows is another matter.
                guard hasLink, let scope = complement(from: before) else { return before..<index + 1 }
                let end = (index + 1..<max(index + 1, scope.upperBound))
                    .first {
                        Self.turns.contains(hash($0))
                            && (hash($0) != Self.and || tokens.indices.contains($0 + 1) && tokens[$0 + 1].isVerb)
                    }
                return scope.lowerBound..<(end ?? scope.upperBound)
            }
        }
        let isOwned = hash(index - 1) == Self.possessive
        guard hasLink || isOwned || tokens.indices.contains(index + 1) && tokens[index + 1].role == .be else {
            return nil
        }
        // "Claims that X was dropped": the first verb behind "that" is the claim's own.
        var mayEnd = hash(index + 1) != Self.that
        for behind in index + 1..<max(index + 1, min(tokens.count - 1, index + 22)) {
            let token = tokens[behind]
            if token.word == Self.semicolon || token.role == .contrast { return nil }
            guard token.role == .be else {
                if token.isVerb, token.isFinite { mayEnd = true }
                continue
            }
            if mayEnd {
                for said in behind + 1..<min(tokens.count, behind + 5) {
                    if tokens[said].role == .negator || tokens[said].isMark { break }
                    let isUndone =
                        bits(said) & RetractionWords.falsehood != 0
                        || cue & RetractionWords.claim != 0 && bits(said) & RetractionWords.undone != 0
                    if isUndone { return max(0, isOwned ? index - 4 : index)..<said + 1 }
                    if Self.joints.contains(tokens[said].word) { break }
                }
            }
            mayEnd = true
        }
        return nil
    }
}
