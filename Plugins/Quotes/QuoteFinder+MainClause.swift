// Sentences that begin with a subordinate clause in which somebody says something: "While Lund said it was late, Doyle waited".

import AnalyzerKit
import Language

extension QuoteFinder {
    /// Words of a subordinate clause before its cue, and of what is said in it.
    private static let longestOpening = 24
    private static let longestContent = 60
    /// Words of the main clause before its verb.
    private static let longestSubject = 10

    /// The comma behind which the main clause begins, where a cue stands in a subordinate clause before it.
    func mainClause(behind cue: Int, in whole: Range<Int>) -> Int? {
        if let end = relativeEnd(behind: cue, in: whole) { return end }
        guard let first = opening(of: whole), first < cue, cue - first <= Self.longestOpening,
            !(first..<cue).contains(where: { tokens[$0].hash == CueLexicon.comma })
        else { return nil }
        // "After the vote Doyle said": a preposition, and the cue's clause is the main one.
        if CueLexicon.prepositionsToo.contains(tokens[first].hash),
            subject(of: cue, from: whole.lowerBound)?.lowerBound != first + 1
        {
            return nil
        }
        // "Said that if the roof leaked, it would be mended": the first comma is one of what is said.
        var isInner =
            cue + 2 < whole.upperBound && tokens[cue + 1].hash == CueLexicon.that
            && CueLexicon.openings.contains(tokens[cue + 2].hash)
        var hasVerb = false
        for k in cue + 1..<max(cue + 1, min(cue + Self.longestContent, whole.upperBound - 2)) {
            hasVerb = hasVerb || isVerbal(k)
            if tokens[k].hash == CueLexicon.comma, !isQuoted[k], k > cue + 1,
                beginsClause(k + 1, whole.upperBound, hasVerb)
            {
                guard isInner else { return k }
                isInner = false
            }
        }
        return nil
    }

    /// "Doyle, who denies murder, will be sentenced": the comma that closes the relative clause of a cue, and the verb behind it.
    private func relativeEnd(behind cue: Int, in whole: Range<Int>) -> Int? {
        var k = cue - 1
        while k > whole.lowerBound, cue - k < 5, traits[k].contains(.auxiliary) || isAdverb(k) { k -= 1 }
        guard k > whole.lowerBound + 1, tokens[k - 1].hash == CueLexicon.comma,
            tokens[k].hash == CueLexicon.who || tokens[k].hash == CueLexicon.which
        else { return nil }
        return (cue + 1..<max(cue + 1, min(cue + Self.longestContent, whole.upperBound - 1)))
            .first {
                tokens[$0].hash == CueLexicon.comma && !isQuoted[$0]
                    && (isSurelyFinite($0 + 1) || isVerb($0 + 1) || isPastTense($0 + 1)
                        || CueLexicon.pasts.contains(tokens[$0 + 1].hash))
            }
    }

    /// The word that makes the first clause a subordinate one; nil where none does.
    ///
    /// "As" is none of them: what somebody said stands in the main clause then.
    func opening(of whole: Range<Int>) -> Int? {
        let start = whole.prefix(3)
            .first { tokens[$0].kind == .word && !CueLexicon.beforeOpenings.contains(tokens[$0].hash) }
        return start.flatMap { CueLexicon.openings.contains(tokens[$0].hash) ? $0 : nil }
    }

    /// Whether a clause with a subject and a verb begins at a token.
    ///
    /// * `isComplete`: Whether what stands before it has a verb: else "tanks and planes came" goes on with a list.
    private func beginsClause(_ start: Int, _ end: Int, _ isComplete: Bool) -> Bool {
        guard startsThing(start), !CueFrames.questions.contains(tokens[start].hash) else { return false }
        if CueFrames.nominatives.contains(tokens[start].hash) { return true }
        for k in start + 1..<max(start + 1, min(start + Self.longestSubject, end)) {
            if isQuoted[k] || tokens[k].kind == .punctuation && tokens[k].gap != .none { return false }
            if tokens[k].hash == CueLexicon.comma { return false }
            if tokens[k].hash == CueLexicon.and, !isComplete { return false }
            if isSurelyFinite(k) || isVerb(k) || isPastTense(k) && !traits[k - 1].contains(.determiner) { return true }
        }
        return false
    }
}
