// Other forms of figures: in words, as fractions, in ranges, and sums that the entities tell better.

import AnalyzerKit
import Language

extension Figure {
    // MARK: Fractions

    /// What stands behind a whole number at its end, as in "7 1/2" and "5½", with the token after it.
    static func fraction(_ document: borrowing Document, _ end: Int, _ tokens: Range<Int>) -> (value: Double, end: Int)?
    {
        guard end < tokens.upperBound else { return nil }
        let token = document.tokens[end]
        // U+00BC to U+00BE in UTF-8.
        if token.count == 2, token.gap == .none, document.bytes[Int(token.start)] == 0xC2,
            0xBC...0xBE ~= document.bytes[Int(token.start) + 1]
        {
            return (Double(document.bytes[Int(token.start) + 1] - 0xBB) / 4, end + 1)
        }
        guard token.gap == .space, let value = slashed(document, end, tokens), value < 1 else { return nil }
        return (value, end + 3)
    }

    /// "1/2": two small numbers with a slash between them.
    static func slashed(_ document: borrowing Document, _ index: Int, _ tokens: Range<Int>) -> Double? {
        guard index + 2 < tokens.upperBound else { return nil }
        let (one, slash, two) = (document.tokens[index], document.tokens[index + 1], document.tokens[index + 2])
        guard one.kind == .number, two.kind == .number, one.count == 1, two.count == 1, slash.count == 1,
            document.bytes[Int(slash.start)] == UInt8(ascii: "/"), slash.gap == .none, two.gap == .none,
            let part = value(document.bytes, one.range), let whole = value(document.bytes, two.range), part > 0,
            part < whole
        else { return nil }
        return part / whole
    }

    /// The numbers of "1/2" behind a whole one, which is read with them.
    static func isOfFraction(_ document: borrowing Document, _ index: Int, _ tokens: Range<Int>) -> Bool {
        for first in [index, index - 2] where first > tokens.lowerBound {
            if document.tokens[first].gap == .space, document.tokens[first - 1].kind == .number,
                slashed(document, first, tokens) != nil
            {
                return true
            }
        }
        return false
    }

    /// "2/3 of the vote", read at the first number.
    static func part(_ document: Document, _ index: Int, _ tokens: Range<Int>) -> Double? {
        guard index + 3 < tokens.upperBound, document.tokens[index + 3].hash == of,
            let value = slashed(document, index, tokens)
        else { return nil }
        return value
    }

    // MARK: Ranges and rates

    /// The first number of "3-4 percent" and "$20-30 million", at the second.
    static func rangeStart(_ document: borrowing Document, _ index: Int, _ tokens: Range<Int>) -> Int? {
        guard index - 2 >= tokens.lowerBound, document.tokens[index].gap == .none else { return nil }
        let (first, dash) = (document.tokens[index - 2], document.tokens[index - 1])
        guard first.kind == .number, dash.gap == .none, dashes.contains(dash.hash),
            !(first.count == 4 && document.tokens[index].count <= 4),
            let low = value(document.bytes, first.range),
            let high = value(document.bytes, document.tokens[index].range),
            low < high, index + 1 < tokens.upperBound
        else { return nil }
        let next = document.tokens[index + 1]
        return unit(document, index + 1, tokens) != nil || scale(next.hash) != nil ? index - 2 : nil
    }

    private static let per = TextHash.of("per")

    /// The whole of "23 per 100,000 people".
    static func isRateWhole(_ document: borrowing Document, _ index: Int, _ tokens: Range<Int>) -> Bool {
        index > tokens.lowerBound && document.tokens[index - 1].hash == per
    }

    // MARK: Scales

    /// "250k people".
    static func counted(_ document: borrowing Document, _ index: Int, _ tokens: Range<Int>) -> Double? {
        let token = document.tokens[index]
        guard token.count == 1, token.gap == .none, document.bytes[Int(token.start)] == UInt8(ascii: "k") else {
            return nil
        }
        return isCounted(document, index + 1, tokens) ? 1_000 : nil
    }

    // MARK: Years

    /// A number of the size of a year that counts: "lost 2000 tanks", "killed 1950 people".
    static func isCountedYear(_ document: borrowing Document, _ index: Int, _ tokens: Range<Int>) -> Bool {
        guard index > tokens.lowerBound, index + 1 < tokens.upperBound else { return false }
        let (before, next) = (document.tokens[index - 1], document.tokens[index + 1])
        guard before.kind == .word, !before.isCapitalised, document.tokens[index].gap == .space, next.gap == .space,
            !next.isCapitalised, !yearPrepositions.contains(before.hash), !behindYears.contains(next.hash)
        else { return false }
        if unit(document, index + 1, tokens) != nil { return true }
        let isRound =
            document.bytes[Int(document.tokens[index].end) - 2] == UInt8(ascii: "0")
            && document.bytes[Int(document.tokens[index].end) - 1] == UInt8(ascii: "0")
        return isPlural(document, next) && (isRound || approximations.contains(before.hash))
    }

    private static let yearPrepositions = WordSet(
        words: """
            in since by from until till the of before after during year and or to for s 's its his her their this that our
            said reported published my next last between through early late mid summer winter spring autumn fall season at on around as when
            """
    )
    private static let behindYears = WordSet(words: "onwards census elections awards")
    private static let approximations = WordSet(words: "about some nearly almost over than roughly approximately")

    // MARK: Words

    /// "Two million people", "half a million homes", "twelve soldiers": the figure, and the token behind its number.
    ///
    /// The text is empty for a number that goes on ("a hundred and twenty"), no part of which is a figure of its own.
    static func spelled(_ document: Document, _ index: Int, _ tokens: Range<Int>) -> (text: String, end: Int)? {
        var next = index + 1
        let token = document.tokens[index]
        var value = words[token.hash] ?? 0
        // "Sixty-five".
        if next + 1 < tokens.upperBound, value >= 20, dashes.contains(document.tokens[next].hash),
            document.tokens[next].gap == .none, let one = words[document.tokens[next + 1].hash], one < 10
        {
            value += one
            next += 2
        }
        if token.hash == half, next < tokens.upperBound, document.tokens[next].hash == a {
            value = 0.5
            next += 1
        } else if token.hash == a {
            value = 1
        }
        guard value > 0 else { return nil }
        var isScaled = false
        while next < tokens.upperBound, document.tokens[next].count > 2, let scale = scale(document.tokens[next].hash) {
            value *= scale
            isScaled = true
            next += 1
        }
        // "A quarter of a million", "a thousand-page bill", "one in a million": of others.
        if token.hash == a, index > tokens.lowerBound,
            document.tokens[index - 1].hash == of || document.tokens[index - 1].hash == `in`
        {
            return nil
        }
        let unit = unit(document, next, tokens)
        if isScaled, unit == nil, next < tokens.upperBound {
            if dashes.contains(document.tokens[next].hash) && document.tokens[next].gap == .none { return nil }
            // "A hundred and twenty": no part of it is a figure of its own.
            var end = next
            while end < tokens.upperBound, isOfNumber(document, end, tokens) { end += 1 }
            if end > next { return ("", end) }
        }
        // "Thanks a million", "a million miles".
        if token.hash == a, unit == nil, !isCounted(document, next, tokens) { return nil }
        // Small ones are of a story more often than of a claim: "his three children".
        guard isScaled || unit == percent || value >= 10 && unit != nil && unit != years else { return nil }
        return (text(value) + (unit.map { " " + $0 } ?? ""), next)
    }

    /// "and" between words of a number, "twenty", "thousand", the parts of "twenty-five".
    private static func isOfNumber(_ document: borrowing Document, _ index: Int, _ tokens: Range<Int>) -> Bool {
        let hash = document.tokens[index].hash
        if words[hash] != nil || scale(hash) != nil && document.tokens[index].count > 2 { return true }
        guard index + 1 < tokens.upperBound else { return false }
        return (hash == and || dashes.contains(hash) && document.tokens[index].gap == .none)
            && words[document.tokens[index + 1].hash] != nil
    }

    private static let years = "years"
    private static let half = TextHash.of("half")
    private static let a = TextHash.of("a")
    static let words: WordMap<Double> = {
        var map = WordMap<Double>()
        let ones =
            "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
            + "eighteen nineteen"
        for (index, word) in ones.split(separator: " ").enumerated() { map.insert(String(word), Double(index + 1)) }
        let tens = "twenty thirty forty fifty sixty seventy eighty ninety"
        for (index, word) in tens.split(separator: " ").enumerated() {
            map.insert(String(word), Double(index + 2) * 10)
        }
        return map
    }()

    // MARK: Entities

    static let money = "MONEY"

    /// The sum, or the share with several numbers, that the entities tell of at a token: "Rs3,200 crore".
    static func row(_ document: borrowing Document, at token: Token, _ label: String) -> Annotation? {
        let rows = document.annotations(by: "entities")
        var low = 0
        var high = rows.count
        while low < high {
            let middle = (low + high) / 2
            if rows[middle].range.lowerBound <= Int(token.start) { low = middle + 1 } else { high = middle }
        }
        guard low > 0, rows[low - 1].range.upperBound >= Int(token.end), rows[low - 1].label == label,
            rows[low - 1].attributes["value"] != nil
        else { return nil }
        return rows[low - 1]
    }

    /// "32000000000 INR".
    static func text(of row: Annotation) -> String? {
        guard case .string(let unit) = row.attributes["unit"] else { return nil }
        switch row.attributes["value"] {
        case .number(let value): return text(value) + " " + unit
        case .integer(let value): return text(Double(value)) + " " + unit
        default: return nil
        }
    }
}
