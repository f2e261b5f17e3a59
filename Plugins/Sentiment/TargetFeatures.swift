// What the classifier of targets looks at: the words around a name, by side, distance and clause, and who does what to
// whom. Trainer and analyzer share it.

internal import AnalyzerKit
internal import Language

/// Groups of features.
private enum Group {
    static let sentence: UInt64 = 1
    static let nearLeft: UInt64 = 4
    static let nearRight: UInt64 = 5
    static let clauseLeft: UInt64 = 7
    static let clauseRight: UInt64 = 8
    static let pair: UInt64 = 9
    static let nearPairLeft: UInt64 = 10
    static let nearPairRight: UInt64 = 11
    static let verb: UInt64 = 12
    static let verbWord: UInt64 = 13
    static let polar: UInt64 = 14
    static let polarCount: UInt64 = 15
    static let nearest: UInt64 = 16
    static let around: UInt64 = 17
    static let place: UInt64 = 18
    static let sum: UInt64 = 19
    static let pronoun: UInt64 = 20
    static let nearStemLeft: UInt64 = 22
    static let nearStemRight: UInt64 = 23
    static let kind: UInt64 = 24
    static let stance: UInt64 = 25
    /// And the next three: a word of the clause, for whoever holds an opinion or suffers harm.
    static let part: UInt64 = 45
    /// And the next seven: a word at a distance.
    static let distance: UInt64 = 32
}

extension SentenceView {
    /// Tokens to either side of a target that count; a window keeps endless sentences linear.
    private static let reach = 30
    private static let pronouns = WordSet(words: "he she him her his hers they them their it its i we us who you")

    /// Adds the features of a target.
    ///
    /// - Parameters:
    ///   - target: Its tokens, as indices of the document; they lie in the sentence that was read.
    ///   - stance: The part that it plays there.
    ///   - features: What to add to.
    func add(_ target: Range<Int>, _ stance: Stance, to features: inout TextFeatures) {
        let from = target.lowerBound - first
        let to = min(target.upperBound - first, tokens.count)
        guard from >= 0, from < to else { return }
        let low = max(0, from - Self.reach)
        let high = min(tokens.count, to + Self.reach)
        let clause = tokens[from].clause
        // What is said around a holder is not said of him: lexicon words have weights of their own there.
        let part: UInt64 = stance.isHolder ? 1 : stance.isVictim ? 2 : 0
        var sums = Sums()
        // Forwards on both sides: bigrams read the same way.
        for index in low..<high where !(from..<to).contains(index) {
            let token = tokens[index]
            let isLeft = index < from
            let distance = isLeft ? from - index : index - to + 1
            if distance <= 3 {
                features.add(Group.distance + UInt64(distance * 2 + (isLeft ? 0 : 1)), token.word)
            }
            if token.isMark { continue }
            let signed = token.isNegated ? ~token.word : token.word
            features.add(Group.sentence, signed)
            if distance <= 6 {
                features.add(isLeft ? Group.nearLeft : Group.nearRight, signed)
                if token.stem != token.word {
                    features.add(isLeft ? Group.nearStemLeft : Group.nearStemRight, token.stem)
                }
            }
            if token.clause == clause {
                features.add(isLeft ? Group.clauseLeft : Group.clauseRight, signed)
                if part != 0 { features.add(Group.part + (part - 1) * 2 + (isLeft ? 0 : 1), signed) }
            }
            if index + 1 < high, index + 1 != from {
                let pair = TextHash.mix(token.word, tokens[index + 1].word ^ 0xA5A5_5A5A)
                features.add(Group.pair, pair)
                if distance <= 6 { features.add(isLeft ? Group.nearPairLeft : Group.nearPairRight, pair) }
            }
            if token.weight != 0 { add(token, index, isLeft, distance, clause, from, part << 32, &sums, &features) }
        }
        addSurroundings(from, to, &features)
        let step = UInt64(max(-3, min(3, (stance.weight * 1.5).rounded())) + 3)
        features.add(Group.stance, part << 8 | step)
        sums.add(to: &features, part << 32)
    }

    /// A lexicon word: its sign, where it stands, and for verbs what the target is to it.
    private func add(
        _ token: ViewedToken,
        _ index: Int,
        _ isLeft: Bool,
        _ distance: Int,
        _ clause: Int32,
        _ from: Int,
        _ part: UInt64,
        _ sums: inout Sums,
        _ features: inout TextFeatures
    ) {
        let band = UInt64(min(distance / 3, 4))
        let side: UInt64 = isLeft ? 0 : 1
        var weight = token.weight
        if token.isVerb {
            var role: UInt64
            if isLeft {
                // "was praised by X", "praised X"
                let hasBy = token.isPassive && (index + 1..<from).contains { tokens[$0].role == .by }
                role = hasBy ? 0 : token.isPassive ? 1 : 2
                weight = hasBy ? token.agent : token.isPassive ? token.weight * 0.3 : token.patient
            } else {
                role = token.isPassive ? 3 : 4
                weight = token.isPassive ? token.patient : token.agent
            }
            features.add(Group.verb, part | role << 16 | Self.sign(weight) << 8 | band)
            features.add(Group.verbWord, token.word &+ role)
        } else {
            let same: UInt64 = token.clause == clause ? 1 : 0
            features.add(Group.polar, part | side << 24 | Self.sign(weight) << 16 | band << 8 | same)
        }
        features.add(Group.polarCount, part | Self.sign(weight) << 8 | (weight.magnitude >= 1.5 ? 1 : 0))
        sums.add(weight, distance, isSame: token.clause == clause, isLeft: isLeft)
    }

    private func addSurroundings(_ from: Int, _ to: Int, _ features: inout TextFeatures) {
        let end: UInt64 = 0x61
        func word(_ index: Int) -> UInt64 { tokens.indices.contains(index) ? tokens[index].word : end }
        let next = word(to)
        features.add(Group.around, TextHash.mix(word(from - 1), next ^ 1))
        features.add(Group.around, TextHash.mix(next, word(to + 1) ^ 2))
        features.add(Group.around, TextHash.mix(word(from - 2), word(from - 1) ^ 3))
        features.add(Group.around, TextHash.mix(TextHash.mix(next, word(to + 1) ^ 4), word(to + 2) ^ 5))
        let speaks =
            (to..<to + 3).contains { tokens.indices.contains($0) && tokens[$0].role == .saying }
            || (from - 2..<from).contains { tokens.indices.contains($0) && tokens[$0].role == .saying }
        features.add(Group.place, 0)
        features.add(Group.place, UInt64(1 + from * 4 / max(1, tokens.count)))
        features.add(Group.place, UInt64(16 + min(tokens.count / 8, 6)))
        if from == 0 { features.add(Group.place, 8) }
        if speaks { features.add(Group.place, 9) }
        features.add(
            Group.place,
            32 + (hasQuote ? 1 : 0) + (speaks ? 2 : 0) + (tokens[from].isQuoted ? 4 : 0)
        )
        if contrast != Int32.max { features.add(Group.place, tokens[from].clause >= contrast ? 64 : 65) }
        if to - from == 1, Self.pronouns.contains(tokens[from].word) { features.add(Group.pronoun, tokens[from].word) }
    }

    /// 0 below, 1 near and 2 above nothing.
    fileprivate static func sign(_ weight: Float) -> UInt64 { weight > 0.3 ? 2 : weight < -0.3 ? 0 : 1 }
}

/// Sums of lexicon weights, as steps.
private struct Sums {
    private var all: Float = 0
    private var clause: Float = 0
    private var near: Float = 0
    private var left = 0
    private var right = 0
    private var leftSign: UInt64 = 3
    private var rightSign: UInt64 = 3

    mutating func add(_ weight: Float, _ distance: Int, isSame: Bool, isLeft: Bool) {
        all += weight
        if isSame { clause += weight }
        near += weight / (1 + Float(distance) / 8)
        if isLeft {
            left = distance
            leftSign = SentenceView.sign(weight)
        } else if right == 0 {
            right = distance
            rightSign = SentenceView.sign(weight)
        }
    }

    func add(to features: inout TextFeatures, _ part: UInt64) {
        for (kind, value) in [all, clause, near * 1.5].enumerated() {
            let step = Int(max(-8, min(8, (value * 1.5).rounded())))
            features.add(Group.sum, part | UInt64(kind) << 8 | UInt64(step + 8))
            // Thermometer: each step adds to those below it.
            var k = step.signum()
            while k != 0, k.magnitude <= step.magnitude {
                features.add(Group.sum, part | UInt64(kind) << 8 | UInt64(k + 8) | 0x80)
                k += step.signum()
            }
        }
        features.add(Group.nearest, part | leftSign << 8 | UInt64(min(left / 4, 3)))
        features.add(Group.nearest, part | rightSign << 8 | UInt64(min(right / 4, 3)) | 0x80)
    }
}
