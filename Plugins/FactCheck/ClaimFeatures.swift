// What a sentence is made of, as far as check-worthiness goes.

internal import AnalyzerKit
internal import Language

/// Counts and flags of one sentence.
struct ClaimFeatures: Sendable {
    var words = 0
    var names = 0
    /// Figures that are no year, day, age or time.
    var figures = 0
    /// Where the first of them begins and the last ends, in bytes.
    var firstFigure = Int.max
    var lastFigure = 0
    var years = 0
    var percents = 0
    var money = 0
    var scales = 0
    var numberWords = 0
    var units = 0
    var comparisons = 0
    var hasThan = false
    var superlatives = 0
    var causes = 0
    var accusations = 0
    var denials = 0
    var laws = 0
    var predictions = 0
    var events = 0
    var sayings = 0
    var hedges = 0
    var evidence = 0
    var opinions = 0
    var feelings = 0
    var firstPersons = 0
    var secondPersons = 0
    var quantities = 0
    var trends = 0
    var publicWords = 0
    var anonymous = 0
    var ceremonies = 0
    var pastBe = 0
    var modals = 0
    var negations = 0
    /// "Was found", "were denied".
    var passives = 0
    var isQuestion = false

    /// Reads a sentence.
    init(_ document: borrowing Document, _ tokens: Range<Int>, _ table: borrowing WordTable<UInt32>) {
        var be = -10
        for index in tokens {
            let token = document.tokens[index]
            if let ahead = document.tokens.ahead(of: index) { table.prefetch(ahead.hash) }
            switch token.kind {
            case .word:
                words += 1
                let bits = table.value(token.hash)
                if bits & ClaimWord.pastBe != 0 {
                    be = index
                } else if index - be <= 2, bits & ClaimWord.participle != 0 || Self.endsInED(document.bytes, token) {
                    passives += 1
                    be = -10
                }
                if bits != 0 {
                    count(bits, token)
                    if bits & (ClaimWord.than | ClaimWord.most) != 0 {
                        count(pairAt: index, bits, tokens, document, table)
                    }
                }
                if bits & ClaimWord.record == 0, index > tokens.lowerBound, Self.endsInEST(document.bytes, token),
                    table.value(document.tokens[index - 1].hash) & ClaimWord.article != 0
                {
                    superlatives += 1
                }
                if token.isCapitalised, !token.shape.contains(.sentenceStart), bits & ClaimWord.month == 0 {
                    names += 1
                }
                // "One in eight".
                if bits & ClaimWord.numberWord != 0, Figure.share(document, index, tokens) != nil { percents += 1 }
            case .number:
                guard let figure = Figure(document, index, tokens, table) else { continue }
                if figure.isYear {
                    years += 1
                } else {
                    figures += 1
                    firstFigure = min(firstFigure, Int(token.start))
                    lastFigure = Int(token.end)
                    if figure.isShare { percents += 1 }
                    if figure.isMoney { money += 1 }
                }
            case .symbol: break
            case .punctuation:
                if document.bytes[Int(token.start)] == UInt8(ascii: "?") { isQuestion = true }
            case .address: break
            }
        }
    }

    private static func endsInED(_ bytes: [UInt8], _ token: Token) -> Bool {
        let end = Int(token.end)
        return token.count > 3 && bytes[end - 1] == UInt8(ascii: "d") && bytes[end - 2] == UInt8(ascii: "e")
    }

    /// "Tallest"; not "forest".
    static func endsInEST(_ bytes: [UInt8], _ token: Token) -> Bool {
        let end = Int(token.end)
        guard token.count > 5, !token.isCapitalised, bytes[end - 1] == UInt8(ascii: "t"),
            bytes[end - 2] == UInt8(ascii: "s"), bytes[end - 3] == UInt8(ascii: "e")
        else { return false }
        return !notSuperlative.contains(token.hash)
    }

    private static let notSuperlative = WordSet(
        words: "forest interest request protest harvest arrest contest conquest honest modest tempest behest"
    )

    private mutating func count(_ bits: UInt32, _ token: Token) {
        func has(_ bit: UInt32) -> Int { bits & bit == 0 ? 0 : 1 }
        comparisons += has(ClaimWord.comparison)
        superlatives += has(ClaimWord.record)
        causes += has(ClaimWord.cause)
        accusations += has(ClaimWord.accusation)
        denials += has(ClaimWord.denial)
        laws += has(ClaimWord.law)
        predictions += has(ClaimWord.prediction)
        events += has(ClaimWord.event)
        sayings += has(ClaimWord.saying)
        hedges += has(ClaimWord.hedge)
        evidence += has(ClaimWord.evidence)
        opinions += has(ClaimWord.opinion)
        feelings += has(ClaimWord.feeling)
        secondPersons += has(ClaimWord.second)
        quantities += has(ClaimWord.quantity)
        trends += has(ClaimWord.trend)
        publicWords += has(ClaimWord.public_)
        anonymous += has(ClaimWord.anonymous)
        ceremonies += has(ClaimWord.ceremony)
        scales += has(ClaimWord.scale)
        numberWords += has(ClaimWord.numberWord)
        units += has(ClaimWord.unit)
        negations += has(ClaimWord.negation)
        pastBe += has(ClaimWord.pastBe)
        modals += has(ClaimWord.modal)
        // "US" is no pronoun.
        if bits & ClaimWord.firstPerson != 0, !(token.count == 2 && token.isAllCapitals) { firstPersons += 1 }
    }

    /// "Higher than in 2019" compares, "more than a dozen" does not; "the most populous" is a record, "most of them" is
    /// not.
    private mutating func count(
        pairAt index: Int,
        _ bits: UInt32,
        _ tokens: Range<Int>,
        _ document: Document,
        _ table: WordTable<UInt32>
    ) {
        guard index + 1 < tokens.upperBound else { return }
        let next = document.tokens[index + 1]
        let nextBits = table.value(next.hash)
        if bits & ClaimWord.than != 0 {
            let figure = ClaimWord.numberWord | ClaimWord.scale
            var isBound = next.kind == .number || next.kind == .symbol || nextBits & figure != 0
            if nextBits & ClaimWord.article != 0, index + 2 < tokens.upperBound {
                isBound = table.value(document.tokens[index + 2].hash) & figure != 0
            }
            if isBound { comparisons = max(0, comparisons - 1) } else { hasThan = true }
        } else if index > tokens.lowerBound,
            table.value(document.tokens[index - 1].hash) & ClaimWord.article != 0, next.kind == .word
        {
            superlatives += 1
        }
    }
}
