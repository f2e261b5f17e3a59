// Clauses without "that" behind a time, a place or another adverbial: "said in a statement the plan was dead".

import AnalyzerKit
import Language

extension QuoteFinder {
    /// "said in March several bridges would close", "said while the market was open, it would not last": a clause behind a
    /// time, or with its subordinate clause or adverbial first.
    func preposedClause(_ cue: Int, _ next: Int, _ end: Int) -> Int? {
        guard CueLexicon.plainSaying.contains(tokens[cue].hash) else { return nil }
        if traits[next].contains(.preposition), next + 1 < end, dateEnd[next + 1] > 0 {
            let start = Int(dateEnd[next + 1])
            return start < end && startsThing(start) && hasVerb(start + 1, end) ? start : nil
        }
        let hash = tokens[next].hash
        if let start = behindPlace(next, end) { return start }
        if hash == CueLexicon.despite {
            return (next + 1..<min(next + 14, end)).contains { isSurelyFinite($0) } ? next : nil
        }
        guard CueLexicon.concessions.contains(hash) || hash == CueLexicon.once, next + 3 < end, startsThing(next + 1),
            hasVerb(next + 2, end),
            let comma = (next + 3..<min(next + 24, end)).first(where: { tokens[$0].hash == CueLexicon.comma }),
            comma + 2 < end, startsThing(comma + 1), hasVerb(comma + 2, end)
        else { return nil }
        return next
    }

    /// "said in a statement the plan was dead": behind where it was said.
    ///
    /// "said with the men gone, the road was open": the adverbial belongs to what is said.
    private func behindPlace(_ next: Int, _ end: Int) -> Int? {
        guard traits[next].contains(.preposition), !isQuantity(next) else { return nil }
        let reach = next + 1..<max(next + 1, min(next + 12, end - 2))
        if let noun = reach.prefix(4).first(where: { CueLexicon.statement.contains(tokens[$0].hash) }) {
            let start = afterTime(noun + 1, end)
            guard start + 2 < end else { return nil }
            let isStart = traits[start].contains(.determiner) || tokens[start].isCapitalised || isQuantity(start)
            return isStart && startsThing(start) && hasVerb(start + 1, end) ? start : nil
        }
        guard let comma = reach.first(where: { tokens[$0].kind == .punctuation }), comma > next + 1,
            tokens[comma].hash == CueLexicon.comma, startsThing(comma + 1), hasVerb(comma + 2, end),
            !(next..<comma)
                .contains(where: { isQuoted[$0] || tokens[$0].isCapitalised || isPlace[$0] || isSurelyFinite($0) })
        else { return nil }
        return next
    }

    /// Behind a place or time, a clause without "that" begins where its pronoun stands: "said in an interview he would".
    func lateClause(_ next: Int, _ end: Int) -> Int? {
        guard traits[next].contains(.preposition) else { return nil }
        var k = next + 1
        while k < min(next + 14, end), tokens[k].kind != .punctuation, !isQuoted[k] {
            if CueFrames.nominatives.contains(tokens[k].hash) {
                return k + 2 < end && !traits[k - 1].contains(.boundary) ? k : nil
            }
            if traits[k].contains(.boundary), !traits[k].contains(.preposition) { return nil }
            k += 1
        }
        return nil
    }

    /// A clause behind "out" or a comma.
    func clauseStart(_ next: Int, _ end: Int) -> Int? {
        next + 2 < end && startsThing(next) ? next : nil
    }
}
