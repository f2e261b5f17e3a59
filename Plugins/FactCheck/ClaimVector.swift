// What the classifier of claims looks at. Trainer and analyzer share it.

internal import AnalyzerKit
internal import Language

extension ClaimFeatures {
    private enum Group {
        static let word: UInt64 = 1
        static let pair: UInt64 = 2
        static let classes: UInt64 = 3
        static let count: UInt64 = 4
        static let start: UInt64 = 5
        static let form: UInt64 = 6
        static let both: UInt64 = 7
        static let triple: UInt64 = 8
    }

    /// Counts and flags in a fixed order.
    private var counts: [Int] {
        [
            min(figures + scales, 3), years, percents, money, numberWords, units, comparisons, hasThan ? 1 : 0,
            superlatives, causes, accusations, denials, laws, predictions, events, sayings, hedges, evidence, opinions,
            feelings, firstPersons, secondPersons, quantities, trends, publicWords, anonymous, ceremonies, pastBe,
            modals, names, negations, passives,
        ]
    }

    /// Adds the features of the sentence that was counted.
    func add(
        _ document: Document,
        _ tokens: Range<Int>,
        _ table: WordTable<UInt32>,
        to features: inout TextFeatures
    ) {
        var before: UInt64 = 0x71
        var beforeThat: UInt64 = 0x71
        var classBefore: UInt64 = 0
        var number = 0
        for index in tokens.prefix(120) {
            let token = document.tokens[index]
            if token.kind == .punctuation { continue }
            let bits = table.value(token.hash)
            let word = Self.word(token, bits)
            let kind = Self.kind(token, bits)
            features.add(Group.word, word)
            features.add(Group.pair, TextHash.mix(before, word ^ 0x5A5A))
            features.add(Group.triple, TextHash.mix(TextHash.mix(beforeThat, before ^ 0x5A5A), word ^ 0x33))
            features.add(Group.classes, classBefore << 8 | kind)
            if number < 3 { features.add(Group.start, word ^ UInt64(number)) }
            beforeThat = before
            before = word
            classBefore = kind
            number += 1
        }
        let counts = counts
        for (kind, count) in counts.enumerated() {
            for step in 0..<min(count, 4) { features.add(Group.count, UInt64(kind * 8 + step)) }
        }
        // What a figure is about, and who speaks, count together.
        let key = counts[0] > 0 ? 1 : 0
        for (kind, count) in counts.enumerated().dropFirst() where count > 0 {
            features.add(Group.both, UInt64(kind * 4 + key * 2 + (firstPersons > 0 ? 1 : 0)))
        }
        features.add(Group.form, UInt64(min(words / 4, 10)))
        features.add(Group.form, isQuestion ? 32 : 33)
        features.add(Group.form, 40 + (firstPersons > 0 ? 1 : 0) + (secondPersons > 0 ? 2 : 0))
        features.add(Group.form, 0x100)
    }

    /// Names, figures and years count as what they are: no weight should know a name.
    private static func word(_ token: Token, _ bits: UInt32) -> UInt64 {
        switch token.kind {
        case .number: return token.count == 4 ? 0x81 : 0x82
        case .address: return 0x83
        case .word where bits == 0 && token.isCapitalised && !token.shape.contains(.sentenceStart): return 0x84
        default: return token.hash
        }
    }

    /// The class of a token: its first bit, or what it is.
    private static func kind(_ token: Token, _ bits: UInt32) -> UInt64 {
        if bits != 0 { return UInt64(bits.trailingZeroBitCount) }
        switch token.kind {
        case .number: return 40
        case .symbol: return 41
        case .address: return 42
        case .punctuation: return 43
        case .word: return token.isCapitalised && !token.shape.contains(.sentenceStart) ? 44 : 45
        }
    }
}
