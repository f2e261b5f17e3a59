// The tone of one sentence, and of what it says about one of its words.

internal import AnalyzerKit
internal import Language

/// A lexicon word in a sentence, after negation and stress.
struct Hit: Sendable {
    /// Index of its token.
    var token: Int
    var weight: Double
    var agent: Double
    var patient: Double
    var isVerb: Bool
    /// "was praised": the one before it is the one it is done to.
    var isPassive: Bool
    /// Inside quotation marks.
    var isQuoted: Bool
    /// Number of its clause: clauses end at marks and at "but".
    var clause: Int
}

/// The lexicon words of a sentence, with its clauses and quotations.
struct SentenceTone: Sendable {
    private(set) var hits: [Hit] = []
    /// Clause of each token, from the sentence's first.
    private var clauses: [Int] = []
    private var quoted: [Bool] = []
    /// The first clause that begins with "but" or the like; `Int.max` where none does.
    private var contrast = Int.max
    private var sayings: [Int] = []
    /// Tokens that are "by".
    private var agents: [Int] = []
    private var first = 0

    init() {}

    /// Reads a sentence; what was read before is forgotten, its memory kept.
    mutating func read(_ document: Document, _ tokens: Range<Int>, _ lexicon: Lexicon) {
        first = tokens.lowerBound
        contrast = Int.max
        hits.removeAll(keepingCapacity: true)
        clauses.removeAll(keepingCapacity: true)
        quoted.removeAll(keepingCapacity: true)
        sayings.removeAll(keepingCapacity: true)
        agents.removeAll(keepingCapacity: true)
        var clause = 0
        var inQuote = false
        var negator = -10
        var stress = -10
        var be = -10
        for index in tokens {
            let token = document.tokens[index]
            if token.kind == .punctuation {
                let byte = document.bytes[Int(token.start)]
                if byte == UInt8(ascii: "\"") || byte == 0xE2 && Self.isDoubleQuote(document, token) {
                    inQuote.toggle()
                    clause += 1
                } else if token.count > 1 || byte == UInt8(ascii: ",") || byte == UInt8(ascii: ";")
                    || byte == UInt8(ascii: ":")
                {
                    clause += 1
                    negator = -10
                }
                clauses.append(clause)
                quoted.append(inQuote)
                continue
            }
            if let entry = lexicon.entry(of: token.hash) {
                switch entry.role {
                case .negator: negator = index
                case .intensifier: stress = index
                case .contrast:
                    clause += 1
                    contrast = min(contrast, clause)
                    negator = -10
                case .saying: sayings.append(index)
                case .be: be = index
                case .word, .verb:
                    var factor = 1.0
                    // "Not guilty" is weaker praise than "not good" is blame.
                    if index - negator <= 4 { factor = entry.weight > 0 ? -0.6 : -0.3 }
                    if index - stress <= 2 { factor *= 1.3 }
                    hits.append(
                        Hit(
                            token: index,
                            weight: Double(entry.weight) * factor,
                            agent: Double(entry.agent) * factor,
                            patient: Double(entry.patient) * factor,
                            isVerb: entry.role == .verb,
                            isPassive: entry.isParticiple && index - be <= 3,
                            isQuoted: inQuote,
                            clause: clause
                        )
                    )
                case .by: agents.append(index)
                case .none: break
                }
            }
            clauses.append(clause)
            quoted.append(inQuote)
        }
    }

    private static func isDoubleQuote(_ document: Document, _ token: Token) -> Bool {
        let i = Int(token.start)
        guard i + 2 < document.bytes.count, document.bytes[i + 1] == 0x80 else { return false }
        return (0x9C...0x9F).contains(document.bytes[i + 2])
    }

    /// The sum of the sentence's weights; what stands after "but" counts more than what stands before.
    var sum: Double {
        var sum = 0.0
        for hit in hits { sum += hit.weight * (contrast == Int.max ? 1 : hit.clause >= contrast ? 1.2 : 0.6) }
        return sum
    }

    /// What the sentence says about the tokens of a target.
    ///
    /// - Parameter target: The target's tokens.
    /// - Returns: A sum of weights: below 0 for harm and blame, above for success and praise.
    func sum(about target: Range<Int>) -> Double {
        guard let last = target.last, target.lowerBound >= first, last - first < clauses.count else { return 0 }
        let clause = clauses[last - first]
        let inQuote = quoted[last - first]
        let speaks = isSpeaker(target)
        var total = 0.0
        // Hits further away than that weigh next to nothing; a window keeps endless sentences linear.
        var index = Self.firstIndex(hits.count) { hits[$0].token >= target.lowerBound - Self.reach }
        while index < hits.count, hits[index].token < target.upperBound + Self.reach {
            let hit = hits[index]
            index += 1
            guard !target.contains(hit.token) else { continue }
            let before = hit.token < target.lowerBound
            let distance = Double(before ? target.lowerBound - hit.token : hit.token - last)
            var weight = hit.weight * 0.75
            if hit.isVerb { weight = role(hit, before, Int(distance), target) }
            var factor = 1 / (1 + distance / 10)
            if hit.clause != clause { factor *= abs(hit.clause - clause) > 1 ? 0.5 : 0.7 }
            if (contrast <= hit.clause) != (contrast <= clause) { factor *= 0.5 }
            if speaks, hit.isQuoted || hit.clause != clause || !before { factor *= 0.3 }
            if hit.isQuoted != inQuote { factor *= 0.6 }
            total += weight * factor
        }
        return total
    }

    /// The weight of a verb for a target: that of the doer, of the other, or a part of the sentence's.
    private func role(_ hit: Hit, _ before: Bool, _ distance: Int, _ target: Range<Int>) -> Double {
        guard distance <= 8 else { return hit.weight * 0.4 }
        if before {
            if hit.isPassive {
                // "was praised by X"
                let hasBy = hasToken(agents, in: hit.token + 1..<target.lowerBound)
                return hasBy ? hit.agent : hit.weight * 0.3
            }
            return distance <= 5 ? hit.patient : hit.patient * 0.6
        }
        // A possessive: "Trump's attack".
        if hit.isPassive { return hit.patient }
        return distance <= 5 ? hit.agent : hit.agent * 0.6
    }

    /// True where the target says something: "X said", "said X".
    private func isSpeaker(_ target: Range<Int>) -> Bool {
        hasToken(sayings, in: target.upperBound..<target.upperBound + 4)
            || hasToken(sayings, in: max(0, target.lowerBound - 2)..<target.lowerBound)
    }

    /// Tokens to either side of a target whose hits count.
    private static let reach = 60

    /// True where one of the sorted tokens lies in a range.
    private func hasToken(_ sorted: [Int], in range: Range<Int>) -> Bool {
        let index = Self.firstIndex(sorted.count) { sorted[$0] >= range.lowerBound }
        return index < sorted.count && sorted[index] < range.upperBound
    }

    /// The first index that a sorted list's test holds for, by binary search.
    private static func firstIndex(_ count: Int, _ holds: (Int) -> Bool) -> Int {
        var low = 0
        var high = count
        while low < high {
            let middle = (low + high) / 2
            if holds(middle) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
