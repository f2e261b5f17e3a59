// Numbers as newspapers write them: "1,500", "1.5bn", "two million", "half a dozen".

import Language

/// An exact decimal number: mantissa × 10^exponent.
struct Decimal10: Sendable, Equatable {
    var mantissa: Int
    var exponent: Int

    /// The number as a Double.
    var value: Double {
        var result = Double(mantissa)
        if exponent > 0 { for _ in 0..<exponent { result *= 10 } }
        if exponent < 0 {
            var divisor = 1.0
            for _ in 0..<(-exponent) { divisor *= 10 }
            result /= divisor
        }
        return result
    }

    /// Digits without an exponent: "1500000000", "2.5".
    var text: String {
        var digits = String(mantissa)
        if exponent >= 0 { return mantissa == 0 ? "0" : digits + String(repeating: "0", count: exponent) }
        let places = -exponent
        if digits.count <= places { digits = String(repeating: "0", count: places - digits.count + 1) + digits }
        var fraction = digits.suffix(places)
        while fraction.hasSuffix("0") { fraction = fraction.dropLast() }
        let whole = digits.dropLast(places)
        return fraction.isEmpty ? String(whole) : whole + "." + fraction
    }
}

/// Reads numbers at tokens.
struct NumberReader {
    let bytes: [UInt8]
    let tokens: [Token]

    /// A number and what follows it inside its last token ("bn", "km").
    struct Reading {
        var number: Decimal10
        var end: Int
        var suffix: Range<Int>
        /// True where the number was written with digits.
        var hasDigits: Bool
        /// The power of ten of the words behind the digits: 6 for "million".
        var scale = 0

        /// Takes a magnitude on.
        mutating func multiply(by power: Int) {
            number.exponent += power
            scale += power
        }
    }

    static let words: WordMap<Int> = {
        var table = WordMap<Int>()
        let small = [
            "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
            "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
        ]
        let tens = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
        for (value, word) in small.enumerated() { table.insert(word, value) }
        for (index, word) in tens.enumerated() {
            table.insert(word, (index + 2) * 10)
            for unit in 1...9 { table.insert(word + "-" + small[unit], (index + 2) * 10 + unit) }
        }
        return table
    }()

    private static let magnitudes: WordMap<Int> = {
        var table = WordMap<Int>()
        for (word, power) in [
            ("hundred", 2), ("thousand", 3), ("k", 3), ("million", 6), ("mln", 6), ("mn", 6), ("m", 6), ("billion", 9),
            ("bn", 9), ("b", 9), ("bln", 9), ("trillion", 12), ("tn", 12), ("trn", 12), ("lakh", 5), ("lakhs", 5),
            ("crore", 7), ("crores", 7), ("cr", 7), ("crs", 7), ("lac", 5), ("lacs", 5), ("tln", 12),
        ] {
            table.insert(word, power)
        }
        return table
    }()

    /// The power of ten of a magnitude word.
    func magnitude(_ i: Int) -> Int? {
        i < tokens.count && tokens[i].gap != .paragraph ? Self.magnitudes[tokens[i].hash] : nil
    }

    private static let quarter = TextHash.of("quarter")

    /// The power of ten of letters behind digits: "m", "bn".
    func magnitude(_ range: Range<Int>) -> Int? { Self.magnitudes[TextHash.of(bytes.span, range)] }

    /// Reads digits from a byte on ("1,500.25"), or nil where there are none or too many.
    func digits(_ range: Range<Int>) -> (number: Decimal10, end: Int)? {
        var mantissa = 0
        var exponent = 0
        var count = 0
        var inFraction = false
        var isDotted = false
        var i = range.lowerBound
        while i < range.upperBound {
            let byte = bytes[i]
            if byte &- 0x30 < 10 {
                count += 1
                guard count <= 16 else { return nil }
                mantissa = mantissa * 10 + Int(byte - 0x30)
                if inFraction { exponent -= 1 }
            } else if byte == 0x2C, !inFraction, i + 3 < range.upperBound, bytes[i + 1] &- 0x30 < 10,
                bytes[i + 2] &- 0x30 < 10, bytes[i + 3] &- 0x30 < 10 || isBeforeLakhs(i, range.upperBound)
            {
            } else if byte == 0x2E, !inFraction, count > 0, count <= 3 || isDotted, i + 4 <= range.upperBound,
                isDotted || i + 4 < range.upperBound && bytes[i + 4] == 0x2E,
                bytes[i + 1..<i + 4].allSatisfy({ $0 &- 0x30 < 10 })
            {
                // "1.500.000".
                isDotted = true
            } else if byte == 0x2E, !inFraction, !isDotted, count > 0, i + 1 < range.upperBound,
                bytes[i + 1] &- 0x30 < 10
            {
                inFraction = true
            } else {
                break
            }
            i += 1
        }
        return count > 0 ? (Decimal10(mantissa: mantissa, exponent: exponent), i) : nil
    }

    /// Most groups of two digits before the last three: "12,34,56,78,901" is as much as a number holds.
    private static let mostGroups = 5

    /// Whether the comma stands where India groups by twos: ",00,000" of "1,00,000".
    private func isBeforeLakhs(_ comma: Int, _ limit: Int) -> Bool {
        func isDigit(_ k: Int) -> Bool { k < limit && bytes[k] &- 0x30 < 10 }
        var k = comma
        var groups = 0
        while groups < Self.mostGroups, isDigit(k + 1), isDigit(k + 2), k + 3 < limit, bytes[k + 3] == 0x2C {
            groups += 1
            k += 3
        }
        return groups > 0 && isDigit(k + 1) && isDigit(k + 2) && isDigit(k + 3) && !isDigit(k + 4)
    }

    /// Most tokens of one figure.
    private static let mostPieces = 9

    /// The last token of digits that points and commas join to a token, without blanks: the segmenter cuts there what begins
    /// with letters ("Sh12" "," "000"), and groups of two ("1" "," "00,000").
    private func lastPiece(_ i: Int) -> Int {
        var last = i
        while last + 2 < min(tokens.count, i + Self.mostPieces), tokens[last + 1].gap == .none,
            tokens[last + 1].hash == Words.comma || tokens[last + 1].hash == Words.point,
            tokens[last + 2].gap == .none, bytes[Int(tokens[last + 2].start)] &- 0x30 < 10
        { last += 2 }
        return last
    }

    /// The number whose digits touch the letters before them, with the magnitude that follows: "12,000" of "Sh12,000".
    ///
    /// - Returns: Nil where digits or letters that are not read touch it, as half a figure is a wrong one.
    func glued(_ i: Int, from start: Int) -> Reading? {
        let last = lastPiece(i)
        guard var read = digits(start..<Int(tokens[last].end)) else { return nil }
        var end = i
        var scale = 0
        while Int(tokens[end].end) < read.end { end += 1 }
        guard end == last else { return nil }
        let rest = read.end..<Int(tokens[end].end)
        end += 1
        if !rest.isEmpty {
            guard let power = magnitude(rest) else { return nil }
            scale += power
        } else if end < tokens.count, tokens[end].gap == .none, tokens[end].kind == .word,
            tokens[end].hash != Words.possessive
        {
            guard let power = magnitude(end) else { return nil }
            scale += power
            end += 1
        }
        if let power = magnitude(end), tokens[end].count > 2 || Self.shortScales.contains(tokens[end].hash) {
            scale += power
            end += 1
        }
        read.number.exponent += scale
        let byte = Int(tokens[end - 1].end)
        return Reading(number: read.number, end: end, suffix: byte..<byte, hasDigits: true, scale: scale)
    }

    /// Two letters that mean a magnitude behind a blank too: "Rs 30 bn".
    private static let shortScales = Words.hashes("bn mn tn cr")
    private static let lakh = TextHash.of("l")
    private static let million = TextHash.of("m")
    private static let billion = TextHash.of("b")
    private static let trillion = TextHash.of("t")

    /// Reads the number of a sum, whose sign tells what single letters behind it are: "$2.4T", "£3B", "$30 m".
    func summed(_ start: Int) -> Reading? {
        guard var reading = number(start), !isCut(reading, start) else { return nil }
        guard reading.hasDigits, reading.scale == 0 else { return reading }
        if reading.suffix.count == 1 {
            guard let power = letter(reading.suffix) else { return reading }
            reading.multiply(by: power)
            reading.suffix = reading.suffix.upperBound..<reading.suffix.upperBound
            return reading
        }
        let end = reading.end
        // "2.4T", which is cut behind the point.
        if reading.suffix.isEmpty, end + 1 < tokens.count, tokens[end].hash == Words.point, tokens[end].gap == .none,
            tokens[end + 1].gap == .none, let read = digits(Int(tokens[start].start)..<Int(tokens[end + 1].end)),
            read.end < Int(tokens[end + 1].end),
            let power = letter(read.end..<Int(tokens[end + 1].end)) ?? magnitude(read.end..<Int(tokens[end + 1].end))
        {
            let last = Int(tokens[end + 1].end)
            var whole = Reading(number: read.number, end: end + 2, suffix: last..<last, hasDigits: true)
            whole.multiply(by: power)
            return whole
        }
        guard reading.suffix.isEmpty, end < tokens.count, tokens[end].count == 1 else { return reading }
        switch tokens[end].hash {
        case Self.trillion where tokens[end].gap == .none && tokens[end].isCapitalised: reading.multiply(by: 12)
        case Self.billion where tokens[end].gap == .none && tokens[end].isCapitalised: reading.multiply(by: 9)
        case Self.million where tokens[end].gap == .space && !tokens[end].isCapitalised: reading.multiply(by: 6)
        case Self.lakh where tokens[end].gap == .none && tokens[end].isCapitalised: reading.multiply(by: 5)
        default: return reading
        }
        reading.end += 1
        return reading
    }

    /// The power of ten of a single letter behind the figure of a sum: "$2.4T", "Rs 2L".
    private func letter(_ range: Range<Int>) -> Int? {
        guard range.count == 1 else { return nil }
        switch bytes[range.lowerBound] {
        case UInt8(ascii: "T"): return 12
        case UInt8(ascii: "L"): return 5
        default: return nil
        }
    }

    /// "€12,50", "5 000": digits go on behind what was read, and half a figure is a wrong one.
    private func isCut(_ reading: Reading, _ start: Int) -> Bool {
        let end = reading.end
        guard reading.hasDigits, reading.scale == 0, reading.suffix.isEmpty, end < tokens.count else { return false }
        if isGroup(end) { return true }
        return end + 1 < tokens.count && tokens[end].hash == Words.comma && tokens[end].gap == .none
            && tokens[end + 1].gap == .none && bytes[Int(tokens[end + 1].start)] &- 0x30 < 10
    }

    /// Three digits behind a blank and one to three others: "5 000".
    func isGroup(_ i: Int) -> Bool {
        guard i > 0, i < tokens.count, tokens[i].kind == .number, tokens[i].count == 3, tokens[i].gap == .space,
            tokens[i - 1].kind == .number, tokens[i - 1].count <= 3,
            bytes[tokens[i].range].allSatisfy({ $0 &- 0x30 < 10 }),
            bytes[tokens[i - 1].range].allSatisfy({ $0 &- 0x30 < 10 })
        else { return false }
        return i < 2 || !tokens[i - 2].isCapitalised || tokens[i - 1].gap != .space
    }

    /// "1,00,000", which is cut behind the first comma: the number and the token behind it.
    private func inLakhs(_ start: Int) -> (found: (number: Decimal10, end: Int), end: Int)? {
        let last = lastPiece(start)
        guard last > start, isBeforeLakhs(Int(tokens[start].end), Int(tokens[last].end)),
            let found = digits(Int(tokens[start].start)..<Int(tokens[last].end))
        else { return nil }
        var end = start
        while Int(tokens[end].end) < found.end { end += 1 }
        return (found, end + 1)
    }

    /// Reads a number at a token, with the magnitudes that follow it.
    func number(_ start: Int) -> Reading? {
        guard start < tokens.count else { return nil }
        let token = tokens[start]
        var reading: Reading
        // "+0.25%".
        let digits = bytes[token.range].first == UInt8(ascii: "+") ? token.range.dropFirst() : token.range
        if let first = bytes[digits].first, first &- 0x30 < 10 {
            guard var found = self.digits(digits) else { return nil }
            var end = start + 1
            if found.end == Int(token.end), end < tokens.count, tokens[end].hash == Words.comma,
                tokens[end].gap == .none,
                let whole = inLakhs(start)
            {
                found = whole.found
                end = whole.end
            }
            let token = tokens[end - 1]
            reading = Reading(
                number: found.number,
                end: end,
                suffix: found.end..<Int(token.end),
                hasDigits: true
            )
            if let fraction = fraction(behind: reading, token) { return fraction }
            if !reading.suffix.isEmpty {
                if let power = Self.magnitudes[TextHash.of(bytes.span, reading.suffix)] {
                    reading.multiply(by: power)
                    reading.suffix = Int(token.end)..<Int(token.end)
                }
                return reading
            }
        } else if let spelt = spelt(start) {
            return spelt
        } else if token.hash == ExpressionWords.a || token.hash == ExpressionWords.half, start + 1 < tokens.count {
            var next = start + 1
            let isHalf = token.hash == ExpressionWords.half
            // "a quarter of a million".
            if !isHalf, next + 3 < tokens.count, tokens[next].hash == Self.quarter, tokens[next + 1].hash == Words.of,
                tokens[next + 2].hash == ExpressionWords.a, let power = magnitude(next + 3), tokens[next + 3].count > 2
            {
                return Reading(
                    number: Decimal10(mantissa: 25, exponent: power - 2),
                    end: next + 4,
                    suffix: 0..<0,
                    hasDigits: false
                )
            }
            if isHalf, tokens[next].hash == ExpressionWords.a { next += 1 }
            guard let power = magnitude(next), tokens[next].count > 2, !isShare(start) else { return nil }
            return Reading(
                number: isHalf ? Decimal10(mantissa: 5, exponent: power - 1) : Decimal10(mantissa: 1, exponent: power),
                end: next + 1,
                suffix: 0..<0,
                hasDigits: false
            )
        } else {
            return nil
        }
        // "$3-million", "a 2-billion loan".
        if reading.hasDigits, reading.end + 1 < tokens.count, tokens[reading.end].hash == Words.hyphen,
            tokens[reading.end].gap == .none, tokens[reading.end + 1].gap == .none,
            let power = magnitude(reading.end + 1), tokens[reading.end + 1].count > 3
        {
            reading.multiply(by: power)
            reading.end += 2
            return reading
        }
        var steps = 0
        while steps < 2, let power = magnitude(reading.end), tokens[reading.end].count > 1 || reading.hasDigits {
            if tokens[reading.end].count <= 2, tokens[reading.end].gap != .none,
                !(steps == 0 && reading.hasDigits && Self.shortScales.contains(tokens[reading.end].hash)
                    && !(tokens[reading.end].isCapitalised && tokens[reading.end].isAllCapitals))
            {
                break
            }
            reading.multiply(by: power)
            reading.end += 1
            steps += 1
        }
        return reading
    }

    private static let shares = Words.hashes(
        "half quarter quarters third thirds fifth fifths tenth tenths eighth eighths"
    )

    /// "Three-quarters of a million": what stands behind "of" is not the figure.
    func isShare(_ i: Int) -> Bool {
        guard i > 1, tokens[i - 1].hash == Words.of else { return false }
        if Self.shares.contains(tokens[i - 2].hash) { return true }
        // "Three-quarters", "one-tenth" as one token.
        let bytes = bytes[tokens[i - 2].range]
        guard let hyphen = bytes.lastIndex(of: 0x2D) else { return false }
        return Self.shares.contains(TextHash.of(self.bytes.span, hyphen + 1..<bytes.endIndex))
    }

    private static let slash = TextHash.of("/")

    /// "6 1/2", "7-1/4", "6½": a whole number with a fraction of halves to thirty-seconds.
    private func fraction(behind reading: Reading, _ token: Token) -> Reading? {
        guard reading.number.exponent == 0, reading.number.mantissa < 1_000_000 else { return nil }
        func with(_ part: Decimal10, end: Int) -> Reading {
            var whole = reading.number
            whole.exponent = part.exponent
            for _ in 0..<(-part.exponent) { whole.mantissa *= 10 }
            whole.mantissa += part.mantissa
            let last = Int(tokens[end - 1].end)
            return Reading(number: whole, end: end, suffix: last..<last, hasDigits: true)
        }
        if !reading.suffix.isEmpty {
            guard reading.suffix.count == 2, bytes[reading.suffix.lowerBound] == 0xC2 else { return nil }
            switch bytes[reading.suffix.lowerBound + 1] {
            case 0xBC: return with(Decimal10(mantissa: 25, exponent: -2), end: reading.end)
            case 0xBD: return with(Decimal10(mantissa: 5, exponent: -1), end: reading.end)
            case 0xBE: return with(Decimal10(mantissa: 75, exponent: -2), end: reading.end)
            default: return nil
            }
        }
        var next = reading.end
        if next + 1 < tokens.count, tokens[next].hash == Words.hyphen, tokens[next].gap == .none {
            next += 1
            guard tokens[next].gap == .none else { return nil }
        } else {
            guard next < tokens.count, tokens[next].gap == .space else { return nil }
        }
        guard tokens[next].count <= 5, let upper = digits(tokens[next].range), upper.number.exponent == 0 else {
            return nil
        }
        var end = next + 1
        let lower: Decimal10
        if upper.end < Int(tokens[next].end) {
            // One token: "1/2".
            guard bytes[upper.end] == UInt8(ascii: "/"), let found = digits(upper.end + 1..<Int(tokens[next].end)),
                found.end == Int(tokens[next].end)
            else { return nil }
            lower = found.number
        } else {
            guard next + 2 < tokens.count, tokens[next + 1].hash == Self.slash, tokens[next + 1].gap == .none,
                tokens[next + 2].gap == .none, let found = digits(tokens[next + 2].range),
                found.end == Int(tokens[next + 2].end)
            else { return nil }
            lower = found.number
            end = next + 3
        }
        guard [2, 4, 8, 16, 32].contains(lower.mantissa), lower.exponent == 0, upper.number.mantissa < lower.mantissa,
            upper.number.mantissa > 0
        else { return nil }
        // Halves to thirty-seconds have five places at most.
        return with(Decimal10(mantissa: upper.number.mantissa * 100_000 / lower.mantissa, exponent: -5), end: end)
    }
}
