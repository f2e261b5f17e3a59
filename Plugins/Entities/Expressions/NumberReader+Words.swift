// Numbers in words: "three hundred and fifty", "two and a half million", "six point five".

import Language

extension NumberReader {
    /// "twenty-five", "three hundred and fifty", "two and a half million", "one hundred and twenty thousand".
    func spelt(_ start: Int) -> Reading? {
        guard var group = belowThousand(start) else { return nil }
        if let decimal = decimal(start, group) { return decimal }
        var total = 0
        var last = Int.max
        while true {
            var number = Decimal10(mantissa: group.value, exponent: 0)
            var end = group.end
            if let half = halfEnd(end) {
                number = Decimal10(mantissa: group.value * 10 + 5, exponent: -1)
                end = half
            }
            let power = power(end)
            if let power, power < last, power >= 3 {
                number.exponent += power
                end += 1
                if number.exponent < 0 || total == 0 && belowThousand(afterAnd(end) ?? end) == nil {
                    // "two and a half million" keeps its exponent: what follows is no further group.
                    return Reading(number: number, end: end, suffix: 0..<0, hasDigits: false)
                }
                last = power
                total += Self.scaled(number)
                guard let next = belowThousand(afterAnd(end) ?? end) else {
                    return Reading(
                        number: Decimal10(mantissa: total, exponent: 0),
                        end: end,
                        suffix: 0..<0,
                        hasDigits: false
                    )
                }
                group = next
                continue
            }
            if number.exponent == 0 { number.mantissa += total }
            return Reading(number: number, end: end, suffix: 0..<0, hasDigits: false)
        }
    }

    private static let point = TextHash.of("point")

    private static let at = TextHash.of("at")

    /// "Two point five", "six point two five million"; but "at one point".
    private func decimal(_ start: Int, _ whole: (value: Int, end: Int)) -> Reading? {
        guard start == 0 || tokens[start - 1].hash != Self.at, whole.end + 1 < tokens.count,
            tokens[whole.end].hash == Self.point
        else { return nil }
        var number = Decimal10(mantissa: whole.value, exponent: 0)
        var end = whole.end + 1
        while end < min(tokens.count, whole.end + 5), let digit = Self.words[tokens[end].hash], digit < 10 {
            number.mantissa = number.mantissa * 10 + digit
            number.exponent -= 1
            end += 1
        }
        guard number.exponent < 0 else { return nil }
        if let power = power(end) {
            number.exponent += power
            end += 1
        }
        return Reading(number: number, end: end, suffix: 0..<0, hasDigits: false)
    }

    private static func scaled(_ number: Decimal10) -> Int {
        var value = number.mantissa
        for _ in 0..<max(number.exponent, 0) { value = value &* 10 }
        return value
    }

    /// A magnitude written as a word ("million"), not as a letter.
    private func power(_ i: Int) -> Int? {
        guard i < tokens.count, tokens[i].count > 2 else { return nil }
        return magnitude(i)
    }

    private func afterAnd(_ i: Int) -> Int? {
        i < tokens.count && tokens[i].hash == Words.and ? i + 1 : nil
    }

    /// Behind "and a half".
    private func halfEnd(_ i: Int) -> Int? {
        guard i + 2 < tokens.count, tokens[i].hash == Words.and, tokens[i + 1].hash == ExpressionWords.a,
            tokens[i + 2].hash == ExpressionWords.half
        else { return nil }
        return i + 3
    }

    /// A number below a thousand in words.
    private func belowThousand(_ start: Int) -> (value: Int, end: Int)? {
        // "A hundred and fifty".
        let isHundred = start < tokens.count && tokens[start].hash == ExpressionWords.a && power(start + 1) == 2
        guard let first = isHundred ? (1, start + 1) : belowHundred(start) else { return nil }
        guard first.value < 100, first.value > 0, first.value % 10 != 0, first.end < tokens.count, power(first.end) == 2
        else { return first }
        let next = afterAnd(first.end + 1) ?? first.end + 1
        if let rest = belowHundred(next), power(rest.end) != 2 {
            return (first.value * 100 + rest.value, rest.end)
        }
        return (first.value * 100, first.end + 1)
    }

    private func belowHundred(_ start: Int) -> (value: Int, end: Int)? {
        guard start < tokens.count, let value = Self.words[tokens[start].hash] else { return nil }
        guard value >= 20, value % 10 == 0, start + 1 < tokens.count else { return (value, start + 1) }
        let next = tokens[start + 1].hash == Words.hyphen ? start + 2 : start + 1
        guard next < tokens.count, tokens[next].gap != .paragraph, let unit = Self.words[tokens[next].hash],
            (1..<10).contains(unit)
        else { return (value, start + 1) }
        return (value + unit, next + 1)
    }
}
