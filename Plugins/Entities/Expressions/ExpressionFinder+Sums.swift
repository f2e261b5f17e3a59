// Amounts in less common forms: ranges, short signs of currencies, pence and cents, pounds of weight.

import AnalyzerKit
import Language

extension ExpressionFinder {
    // "99p" in two tokens.
    static let pence = TextHash.of("p")

    static let metre = TextHash.of("m")
    private static let lengths = Words.hashes(
        "wide long high tall deep thick hurdles sprint freestyle butterfly backstroke breaststroke relay final race dash"
    )
    private static let stretches = Words.hashes("last first final men's women's")

    /// "3m high", "the last 400m": elsewhere the letter behind digits means millions.
    func gluedMetres(_ start: Int) -> (tokens: Range<Int>, row: Annotation)? {
        guard tokens[start].kind == .number, start + 1 < tokens.count, tokens[start + 1].hash == Self.metre,
            tokens[start + 1].gap == .none, !tokens[start + 1].isCapitalised,
            let read = numbers.digits(tokens[start].range), read.end == Int(tokens[start].end)
        else { return nil }
        var next = start + 2
        // "145m (475ft) high".
        if next + 3 < tokens.count, tokens[next].hash == Words.open {
            while next < min(start + 7, tokens.count), tokens[next].hash != Words.close { next += 1 }
            next += 1
        }
        let isLength = next < tokens.count && tokens[next].gap == .space && Self.lengths.contains(tokens[next].hash)
        guard isLength || start > 0 && Self.stretches.contains(tokens[start - 1].hash) else { return nil }
        return quantity(start..<start + 2, read.number, "m")
    }

    private static let quarter = TextHash.of("quarter")

    /// "half a percentage point", "a quarter of a percentage point".
    func point(_ start: Int) -> (tokens: Range<Int>, row: Annotation)? {
        let isHalf = tokens[start].hash == ExpressionWords.half
        var next = start + 1
        if !isHalf {
            guard tokens[start].hash == ExpressionWords.a, next + 1 < tokens.count, tokens[next].hash == Self.quarter,
                tokens[next + 1].hash == Words.of
            else { return nil }
            next += 2
        }
        guard next + 2 < tokens.count, tokens[next].hash == ExpressionWords.a,
            tokens[next + 1].hash == ExpressionWords.percentage, ExpressionWords.point.contains(tokens[next + 2].hash)
        else { return nil }
        return percentagePoints(start..<next + 3, Decimal10(mantissa: isHalf ? 5 : 25, exponent: isHalf ? -1 : -2))
    }

    private static let notes = Words.hashes("note notes coin coins fine fee ticket deposit bet prize bill bills")

    /// "a 50-euro note", "a 20-pound note".
    func note(_ start: Int, _ end: Int, _ number: Decimal10) -> (tokens: Range<Int>, row: Annotation)? {
        guard end + 1 < tokens.count, tokens[end].hash == Words.hyphen, tokens[end].gap == .none,
            tokens[end + 1].gap == .none, let unit = ExpressionWords.currencyWords[tokens[end + 1].hash]
        else { return nil }
        if ExpressionWords.pounds.contains(tokens[end + 1].hash) {
            guard end + 2 < tokens.count, Self.notes.contains(tokens[end + 2].hash) else { return nil }
        }
        return money(start..<end + 2, number, unit)
    }

    /// "degrees Celsius", "degrees C".
    func scale(_ i: Int) -> String? {
        if let unit = ExpressionWords.units[tokens[i].hash], unit.hasPrefix("°") { return unit }
        guard tokens[i].count == 1 else { return nil }
        switch document.bytes[Int(tokens[i].start)] {
        case UInt8(ascii: "C"): return "°C"
        case UInt8(ascii: "F"): return "°F"
        default: return nil
        }
    }

    /// "1.5C", which is cut behind the point, and "5°C".
    func degrees(_ start: Int) -> (tokens: Range<Int>, row: Annotation)? {
        guard tokens[start].shape.contains(.digit), start + 2 < tokens.count,
            tokens[start + 1].gap == .none || tokens[start + 1].gap == .space,
            tokens[start + 2].gap == .none, let whole = numbers.digits(tokens[start].range)
        else { return nil }
        if document.bytes[tokens[start + 1].range].elementsEqual([0xC2, 0xB0]), let scale = scale(start + 2) {
            return quantity(start..<start + 3, whole.number, scale)
        }
        guard tokens[start + 1].gap == .none else { return nil }
        let rest = tokens[start + 2].range
        guard tokens[start + 1].hash == Words.point, rest.count >= 2,
            let read = numbers.digits(Int(tokens[start].start)..<rest.upperBound), read.end == rest.upperBound - 1
        else { return nil }
        switch document.bytes[read.end] {
        case UInt8(ascii: "C"): return quantity(start..<start + 3, read.number, "°C")
        case UInt8(ascii: "F"): return quantity(start..<start + 3, read.number, "°F")
        default: return nil
        }
    }

    /// "3-4%", "10-15 kilometres": an amount with two values, and so neither value nor name.
    func range(_ start: Int, depth: Int) -> (tokens: Range<Int>, row: Annotation)? {
        // "1–2–3 people": a chain without end is no amount.
        guard depth < 3, start + 2 < tokens.count, ExpressionWords.dash.contains(tokens[start + 1].hash),
            tokens[start + 1].gap == .none, tokens[start + 2].gap == .none, tokens[start].kind == .number,
            tokens[start + 2].kind == .number || tokens[start + 2].shape.contains(.digit),
            let first = numbers.digits(tokens[start].range), first.end == Int(tokens[start].end),
            start == 0 || tokens[start].gap != .none || tokens[start - 1].kind == .punctuation,
            let second = amount(start + 2, depth: depth + 1)
        else { return nil }
        let range = start..<second.tokens.upperBound
        return (range, Annotation(label: second.row.label, range: document.range(ofTokens: range)))
    }

    static let shortWords = Words.hashes("Sh Shs KSh Kshs UGX USh TSh TZS Rs Rp IDR PKR AED Dh Dhs SAR EGP MXN ZMW ETB")
    static let shortSigns = ExpressionWords.table([
        ("Sh Shs", "Sh"), ("KSh Kshs", "KES"), ("UGX USh", "UGX"), ("TSh TZS", "TZS"), ("Rs", "Rs"), ("Rp IDR", "IDR"),
        ("PKR", "PKR"), ("AED Dh Dhs", "AED"), ("SAR", "SAR"), ("EGP", "EGP"), ("MXN", "MXN"), ("ZMW", "ZMW"),
        ("ETB", "ETB"),
    ])

    /// Letters behind the sign of the dollar.
    private static let dollars = ExpressionWords.table([
        ("US", "USD"), ("A Aust", "AUD"), ("C Can", "CAD"), ("NZ", "NZD"), ("HK", "HKD"), ("S", "SGD"), ("NT", "TWD"),
    ])

    /// Sums with letters before them: "Sh 500 million", "UGX 3 billion", "$US5 billion".
    func shilling(_ start: Int) -> (tokens: Range<Int>, row: Annotation)? {
        // "$US5", "$A12.6 million".
        if tokens[start].kind == .symbol, start + 1 < tokens.count, tokens[start + 1].gap == .none,
            let letters = letters(start + 1), let unit = Self.dollars[letters.hash],
            let reading = numbers.glued(start + 1, from: letters.end)
        {
            return sum(start, reading, unit)
        }
        guard tokens[start].isCapitalised, tokens[start].count <= 4,
            let unit = Self.shortSigns[tokens[start].hash]
                ?? (tokens[start].count == 3
                    ? ExpressionWords.currencySigns[tokens[start].hash] : nil),
            unit != "USD"
        else { return nil }
        var next = start + 1
        if next < tokens.count, tokens[next].hash == Words.point, tokens[next].gap == .none { next += 1 }
        guard next < tokens.count, tokens[next].gap != .paragraph, let reading = numbers.summed(next),
            reading.hasDigits,
            reading.suffix.isEmpty
        else { return nil }
        return sum(start, reading, unit)
    }

    /// Letters of a currency and the figure in one token, or cut at its commas and points: "Rs500", "Sh12,000", "RM3.5m".
    func gluedSum(_ i: Int) -> (tokens: Range<Int>, row: Annotation)? {
        guard let letters = letters(i) else { return nil }
        let count = letters.end - Int(tokens[i].start)
        // A small "tk" or "rm" is something else.
        guard count > 1, tokens[i].isCapitalised || count > 2,
            let unit = Self.shortSigns[letters.hash] ?? ExpressionWords.currencySigns[letters.hash],
            let reading = numbers.glued(i, from: letters.end)
        else { return nil }
        return sum(i, reading, unit)
    }

    private static let randLetter = TextHash.of("r")
    private static let nairaLetter = TextHash.of("n")
    private static let pesoLetter = TextHash.of("p")

    /// "R15 million", "R45 000", "N30,000", "N2.5bn", "P1.5 billion": a letter that means money only before what is large, as roads
    /// and masks have one too.
    func letteredSum(_ i: Int) -> (tokens: Range<Int>, row: Annotation)? {
        guard tokens[i].isCapitalised, let letters = letters(i), letters.end == Int(tokens[i].start) + 1,
            letters.hash == Self.randLetter || letters.hash == Self.nairaLetter || letters.hash == Self.pesoLetter,
            var reading = numbers.glued(i, from: letters.end)
        else { return nil }
        let isRand = letters.hash == Self.randLetter
        // Thousands with a blank before them.
        var groups = 0
        while isRand, reading.end < tokens.count, tokens[reading.end].kind == .number,
            tokens[reading.end].gap == .space,
            tokens[reading.end].count == 3, reading.number.exponent == 0, reading.number.mantissa < 1_000_000,
            let group = numbers.digits(tokens[reading.end].range), group.number.exponent == 0
        {
            reading.number.mantissa = reading.number.mantissa * 1_000 + group.number.mantissa
            reading.end += 1
            groups += 1
        }
        let figure = letters.end..<Int(tokens[reading.end - 1].end)
        let isLarge =
            reading.number.exponent > 0 || groups > 0 || document.bytes[figure].contains(0x2C)
            || document.bytes[figure].last.map { $0 &- 0x30 >= 10 } == true
            || reading.number.exponent == 0 && reading.number.mantissa >= (isRand ? 1_000 : 10_000)
        guard isLarge else { return nil }
        return sum(i, reading, isRand ? "ZAR" : letters.hash == Self.pesoLetter ? "P" : "NGN")
    }

    /// A sum, or a range of sums, of a reading.
    func sum(_ start: Int, _ reading: NumberReader.Reading, _ unit: String) -> (
        tokens: Range<Int>, row: Annotation
    ) {
        let end = rangeEnd(reading)
        return money(start..<end, scaled(start, reading), end == reading.end ? unit : nil)
    }

    private static let untils = Words.hashes("to or - – —")
    private static let between = TextHash.of("between")

    /// The number of a sum, with the scale of a second one in the same currency that it makes a range with: "$5 to $7 million",
    /// "between £2 and £3bn".
    private func scaled(_ start: Int, _ reading: NumberReader.Reading) -> Decimal10 {
        let join = reading.end
        guard reading.scale == 0, join + 1 < tokens.count, reading.number.exponent <= 0,
            Self.untils.contains(tokens[join].hash)
                || tokens[join].hash == Words.and && start > 0 && tokens[start - 1].hash == Self.between
        else { return reading.number }
        // The sign of the first before the second: one token or two.
        var next = join + 1
        var own = start
        while own < reading.end - 1, next < tokens.count, tokens[own].hash == tokens[next].hash,
            tokens[own].kind != .number
        {
            own += 1
            next += 1
        }
        guard let second = numbers.summed(next), second.hasDigits, second.scale > 2,
            own > start || !ExpressionWords.dash.contains(tokens[join].hash) && isClosed(second.end)
        else { return reading.number }
        var unscaled = second.number
        unscaled.exponent -= second.scale
        guard reading.number.value < unscaled.value else { return reading.number }
        var number = reading.number
        number.exponent += second.scale
        return number
    }

    /// "$10 to 15 million.", but "$5 to 7 million people": what is counted is another thing.
    private func isClosed(_ end: Int) -> Bool {
        end >= tokens.count || tokens[end].kind == .punctuation || traits[end].contains(.function)
    }

    private static let below = TextHash.of("below")
    private static let zero = TextHash.of("zero")

    /// "20 degrees below zero".
    func sink(_ found: inout (tokens: Range<Int>, row: Annotation)) {
        let end = found.tokens.upperBound
        guard end + 1 < tokens.count, tokens[end].hash == Self.below, tokens[end + 1].hash == Self.zero,
            case .string(let unit)? = found.row.attributes["unit"], unit.hasPrefix("°")
        else { return }
        found.tokens = found.tokens.lowerBound..<end + 2
        negate(&found, from: found.tokens.lowerBound)
    }

    // MARK: signs of plus and minus

    private static let minusWord = TextHash.of("minus")
    private static let minusSigns = Words.hashes("- −")

    /// The sign before an amount that makes it less than nothing: "-0.3%", "minus 12 degrees"; but "plus or minus 3 points",
    /// "10-12%" and "10 minus 3 percent".
    func minus(before i: Int) -> Int? {
        guard i > 0, !taken[i - 1], tokens[i].gap == .none || tokens[i].gap == .space else { return nil }
        let sign = i - 1
        let isNumber = sign > 0 && tokens[sign - 1].kind == .number
        if tokens[sign].hash == Self.minusWord {
            return tokens[i].gap == .space && !isNumber && (sign == 0 || tokens[sign - 1].hash != Self.orWord)
                ? sign : nil
        }
        guard tokens[i].gap == .none, Self.minusSigns.contains(tokens[sign].hash), sign > 0, !isNumber,
            tokens[sign].gap == .space || tokens[sign - 1].hash == Words.open
        else { return nil }
        return sign
    }

    private static let orWord = TextHash.of("or")

    /// Makes an amount less than nothing; its sign is a part of it.
    func negate(_ found: inout (tokens: Range<Int>, row: Annotation), from sign: Int) {
        guard case .number(let value)? = found.row.attributes["value"], value > 0 else { return }
        found.tokens = sign..<found.tokens.upperBound
        found.row.range = document.range(ofTokens: found.tokens)
        found.row.attributes["value"] = .number(-value)
        found.row.name = found.row.name.map { "-" + $0 }
    }

    // MARK: units of two words

    private static let hoursWords = Words.hashes("hour hours")
    private static let seconds = Words.hashes("second seconds sec s")
    private static let speeds: Set<String> = ["m", "km", "ft", "mi"]
    private static let powers: Set<String> = ["kW", "MW", "GW", "TW"]

    /// A unit that goes on behind its first word, and the token behind it.
    func compound(_ unit: String, _ next: Int) -> (unit: String, end: Int)? {
        guard next < tokens.count else { return nil }
        let bytes = document.bytes[tokens[next].range]
        if tokens[next].gap == .none, bytes.elementsEqual([0xC2, 0xB2]), let square = ExpressionWords.squareSigns[unit]
        {
            return (square, next + 1)
        }
        if tokens[next].gap == .none, bytes.elementsEqual([0xC2, 0xB3]), let cubic = ExpressionWords.cubicSigns[unit] {
            return (cubic, next + 1)
        }
        let word = tokens[next].hash == Words.hyphen && tokens[next].gap == .none ? next + 1 : next
        // "Lost 60 megawatts hours after the blast".
        let isPlural = document.bytes[Int(tokens[next - 1].end) - 1] == UInt8(ascii: "s")
        if Self.powers.contains(unit), word > next || !isPlural, word < tokens.count,
            Self.hoursWords.contains(tokens[word].hash)
        {
            return (unit + "h", word + 1)
        }
        if Self.speeds.contains(unit), next + 1 < tokens.count, ExpressionWords.perSigns.contains(tokens[next].hash),
            Self.seconds.contains(tokens[next + 1].hash)
        {
            return (unit + "/s", next + 2)
        }
        return nil
    }

    // MARK: heights

    private static let feet = Words.hashes("ft ft. feet foot")
    private static let inches = Words.hashes("in in. inch inches ins")
    private static let inside = TextHash.of("in")

    /// "6ft 2in", "5 feet 4 inches", "6-foot-4": one length, in inches.
    func feetAndInches(_ start: Int, _ reading: NumberReader.Reading) -> (tokens: Range<Int>, row: Annotation)? {
        guard reading.number.exponent == 0, reading.number.mantissa < 100 else { return nil }
        var next = reading.end
        var isJoined = false
        if !reading.suffix.isEmpty {
            guard Self.feet.contains(TextHash.of(document.bytes.span, reading.suffix)) else { return nil }
        } else {
            if next < tokens.count, tokens[next].hash == Words.hyphen, tokens[next].gap == .none {
                isJoined = true
                next += 1
            }
            guard next < tokens.count, Self.feet.contains(tokens[next].hash) else { return nil }
            next += 1
        }
        if next < tokens.count, tokens[next].hash == Words.hyphen, tokens[next].gap == .none { next += 1 }
        guard next < tokens.count, tokens[next].gap == .space || tokens[next].gap == .none,
            let second = numbers.number(next), second.number.exponent == 0, second.number.mantissa < 12
        else { return nil }
        var end = second.end
        if !second.suffix.isEmpty {
            guard Self.inches.contains(TextHash.of(document.bytes.span, second.suffix)) else { return nil }
        } else {
            if end < tokens.count, tokens[end].hash == Words.hyphen, tokens[end].gap == .none { end += 1 }
            if end < tokens.count, Self.inches.contains(tokens[end].hash),
                // "5 feet 4 in the dark".
                tokens[end].hash != Self.inside || tokens[end].gap == .none
            {
                end += 1
            } else if isJoined, tokens[next - 1].hash == Words.hyphen {
                end = second.end
            } else {
                return nil
            }
        }
        let inches = Decimal10(mantissa: reading.number.mantissa * 12 + second.number.mantissa, exponent: 0)
        return quantity(start..<end, inches, "in")
    }

    /// The letters, four at most, before the digits of a token: their hash and where they end.
    private func letters(_ i: Int) -> (hash: UInt64, end: Int)? {
        let range = tokens[i].range
        guard tokens[i].shape.contains(.digit), document.bytes[range.lowerBound] | 0x20 &- 0x61 < 26 else { return nil }
        var end = range.lowerBound
        while end < range.upperBound, document.bytes[end] | 0x20 &- 0x61 < 26, end - range.lowerBound < 5 { end += 1 }
        guard end < range.upperBound, document.bytes[end] &- 0x30 < 10, end - range.lowerBound < 5 else { return nil }
        return (TextHash.of(document.bytes.span, range.lowerBound..<end), end)
    }

    private static let pennies = Words.hashes("pence penny p")
    private static let euro = Words.hashes("euro eurocents")
    private static let cents = Words.hashes("cents cent eurocents")

    /// "50 pence", "12 euro cents".
    func minor(_ start: Int, _ end: Int, _ number: Decimal10) -> (tokens: Range<Int>, row: Annotation)? {
        var part = number
        part.exponent -= 2
        if Self.pennies.contains(tokens[end].hash), tokens[end].count > 1 { return money(start..<end + 1, part, "GBP") }
        if Self.euro.contains(tokens[end].hash), end + 1 < tokens.count, Self.cents.contains(tokens[end + 1].hash) {
            return money(start..<end + 2, part, "EUR")
        }
        return nil
    }

    /// Pounds of weight: "300-pound", "15 pounds of flour", "weighed 180 pounds".
    func pounds(_ start: Int, _ end: Int, _ number: Decimal10) -> (tokens: Range<Int>, row: Annotation)? {
        let word = tokens[end].hash == Words.hyphen && tokens[end].gap == .none ? end + 1 : end
        guard word < tokens.count, ExpressionWords.pounds.contains(tokens[word].hash) else { return nil }
        let isOf = word + 1 < tokens.count && tokens[word + 1].hash == Words.of
        let isWeighed =
            number.value < 100_000
            && (max(start - 5, 0)..<start).contains { ExpressionWords.weighing.contains(tokens[$0].hash) }
        guard word > end || isOf || isWeighed else { return nil }
        return quantity(start..<word + 1, number, "lb")
    }
}
