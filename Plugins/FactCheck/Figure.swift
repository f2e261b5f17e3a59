// Figures of a text as plain values: "$1.5 billion" is "1500000000 USD".

internal import AnalyzerKit
internal import Language

/// A figure in a sentence.
struct Figure: Sendable, Equatable {
    var value: Double
    /// "percent", "percentage points", a currency's ISO 4217 code, "people", "km"; nil where none is named.
    var unit: String?
    var isMoney = false
    /// A year, told by its size.
    var isYear = false

    /// True for a share, or for what it rose or fell by.
    var isShare: Bool { unit == Self.percent || unit == Self.points }

    /// Normalised: "30 percent", "1500000000 USD", "14".
    var text: String { Self.text(value) + (unit.map { " " + $0 } ?? "") }

    /// Reads the figure at a number token; nil for a day of the month, a time or an ordinal.
    ///
    /// Borrows what it reads: an initialiser would take a copy of the document for each figure.
    init?(_ document: borrowing Document, _ index: Int, _ tokens: Range<Int>, _ table: borrowing WordTable<UInt32>) {
        let token = document.tokens[index]
        guard let value = Self.value(document.bytes, token.range) else { return nil }
        self.value = value
        let before = index > tokens.lowerBound ? document.tokens[index - 1] : nil
        let after = index + 1 < tokens.upperBound ? document.tokens[index + 1] : nil
        if let before, table.value(before.hash) & ClaimWord.month != 0 {
            isYear = value >= 1000
            if !isYear { return nil }
            return
        }
        if let after, table.value(after.hash) & ClaimWord.month != 0, value <= 31 { return nil }
        if Self.isNoQuantity(document, index, tokens, table) { return nil }
        // "5G", "3D".
        if let after, after.gap == .none, after.count == 1, Self.generations.contains(document.bytes[Int(after.start)])
        {
            return nil
        }
        let rangeStart = Self.rangeStart(document, index, tokens)
        if rangeStart == nil, let before, token.gap == .none, Self.isHyphen(document.bytes, before), before.gap == .none
        {
            return nil
        }
        if Self.isRateWhole(document, index, tokens) || Self.isOfFraction(document, index, tokens) { return nil }
        if let before, let after, value < 110, Self.isComma(document.bytes, before), Self.isComma(document.bytes, after)
        {
            return nil
        }
        // "300 000": read with what stands before it.
        if Self.isGroup(document, index, tokens.lowerBound) { return nil }
        var end = index + 1
        while end < tokens.upperBound, Self.isGroup(document, end, tokens.lowerBound),
            let group = Self.value(document.bytes, document.tokens[end].range), self.value < 1e9
        {
            self.value = self.value * 1_000 + group
            end += 1
        }
        if let fraction = Self.fraction(document, end, tokens) {
            self.value += fraction.value
            end = fraction.end
        }
        let sign = (rangeStart ?? index) - 1
        let currency = sign >= tokens.lowerBound ? Self.currency(document.bytes, document.tokens[sign].range) : nil
        if currency == nil, (1800...2100).contains(value), token.count == 4,
            !Self.isCountedYear(document, index, tokens)
        {
            isYear = true
            return
        }
        var next = end
        var isMetres = false
        for _ in 0..<2 {
            // "$1.5-billion".
            let word = Self.isBinding(document, next, tokens) ? next + 1 : next
            guard word < tokens.upperBound,
                let scale = Self.scale(document.tokens[word], isMoney: currency != nil)
                    ?? Self.counted(document, word, tokens),
                word == next || document.tokens[word].count > 2
            else { break }
            if currency == nil, document.tokens[word].hash == Self.metre, !Self.isCounted(document, word + 1, tokens) {
                isMetres = true
                break
            }
            self.value *= scale
            next = word + 1
        }
        // "Between 2 and 3 million people", "$3 to $5 billion": the first has the scale and unit of the second.
        if next == end, !isMetres, let second = Self.second(document, index, end, tokens) {
            let word = Self.isBinding(document, second + 1, tokens) ? second + 2 : second + 1
            let scaled =
                word < tokens.upperBound ? Self.scale(document.tokens[word], isMoney: currency != nil) : nil
            if scaled != nil, currency == nil, document.tokens[word].hash == Self.metre,
                !Self.isCounted(document, word + 1, tokens)
            {
                isMetres = true
            } else if let scaled, Self.isScaled(document, second, word, tokens, isMoney: currency != nil) {
                self.value *= scaled
                next = word + 1
            } else if scaled == nil {
                next = second + 1
            }
        }
        if let currency {
            isMoney = true
            unit = currency.isEmpty ? nil : currency
        } else if isMetres {
            unit = "m"
        } else if let unit = Self.unit(document, next, tokens) {
            self.unit = unit
            isMoney = Self.currencies.contains(unit)
        } else if let before, before.kind != .number, token.gap == .none || before.gap == .none,
            Self.row(document, at: token, Self.money) != nil
        {
            // "Rs3,200 crore", "R3.2bn".
            isMoney = true
        }
    }

    private static let generations: [UInt8] = [UInt8(ascii: "G"), UInt8(ascii: "D")]

    /// "Kh-101", "2-1": no figure of its own.
    private static func isHyphen(_ bytes: [UInt8], _ token: Token) -> Bool {
        token.kind == .punctuation && bytes[Int(token.start)] == UInt8(ascii: "-")
    }

    /// "Ms Quill, 46, denied": an age.
    private static func isComma(_ bytes: [UInt8], _ token: Token) -> Bool {
        token.count == 1 && bytes[Int(token.start)] == UInt8(ascii: ",")
    }

    private static let joints = WordSet(words: "to or and - –")
    static let and = TextHash.of("and")
    private static let between = TextHash.of("between")

    /// The larger number of a range whose first one ends at a token, where that one has neither scale nor unit of its own.
    private static func second(
        _ document: borrowing Document,
        _ index: Int,
        _ end: Int,
        _ tokens: Range<Int>
    ) -> Int? {
        guard end + 1 < tokens.upperBound, joints.contains(document.tokens[end].hash),
            let first = value(document.bytes, document.tokens[index].range)
        else { return nil }
        if document.tokens[end].hash == and {
            guard (max(tokens.lowerBound, index - 2)..<index).contains(where: { document.tokens[$0].hash == between })
            else { return nil }
        }
        let isSum = currency(document.bytes, document.tokens[end + 1].range) != nil
        let number = isSum ? end + 2 : end + 1
        guard number < tokens.upperBound, document.tokens[number].kind == .number,
            let last = value(document.bytes, document.tokens[number].range), last > first,
            !((1800...2100).contains(last) && document.tokens[number].count == 4)
        else { return nil }
        return number
    }

    /// "$5 to 20 million people": the scale is not that of the sum.
    private static func isScaled(
        _ document: borrowing Document,
        _ second: Int,
        _ scale: Int,
        _ tokens: Range<Int>,
        isMoney: Bool
    ) -> Bool {
        guard isMoney, currency(document.bytes, document.tokens[second - 1].range) == nil else { return true }
        return scale + 1 >= tokens.upperBound || document.tokens[scale + 1].kind == .punctuation
    }

    private static let metre = TextHash.of("m")

    /// "5m people", "5m phones" are millions, "5m high" metres.
    static func isCounted(_ document: borrowing Document, _ index: Int, _ tokens: Range<Int>) -> Bool {
        guard index < tokens.upperBound else { return false }
        let token = document.tokens[index]
        if unit(token, document.bytes) != nil { return true }
        return token.kind == .word && token.count > 3 && document.bytes[Int(token.end) - 1] == UInt8(ascii: "s")
            && !courses.contains(token.hash)
    }

    private static let courses = WordSet(words: "hurdles metres meters waves tides")

    /// A hyphen that touches both of its words.
    private static func isBinding(_ document: borrowing Document, _ index: Int, _ tokens: Range<Int>) -> Bool {
        index + 1 < tokens.upperBound && isHyphen(document.bytes, document.tokens[index])
            && document.tokens[index].gap == .none && document.tokens[index + 1].gap == .none
    }

    /// Three digits behind a blank and one to three others: "300 000".
    private static func isGroup(_ document: borrowing Document, _ index: Int, _ first: Int) -> Bool {
        guard index > first else { return false }
        let (before, token) = (document.tokens[index - 1], document.tokens[index])
        // "On March 14 200 people".
        if index - 2 >= first, document.tokens[index - 2].isCapitalised, before.gap == .space { return false }
        return token.kind == .number && before.kind == .number && token.count == 3 && token.gap == .space
            && before.count <= 3
            && document.bytes[Int(before.start)..<Int(before.end)].allSatisfy { $0 &- 0x30 < 10 }
            && document.bytes[Int(token.start)..<Int(token.end)].allSatisfy { $0 &- 0x30 < 10 }
    }

    /// The figures of a sentence, normalised, each once, twelve at most.
    static func texts(_ document: Document, _ tokens: Range<Int>, _ table: WordTable<UInt32>) -> [String] {
        var texts: [String] = []
        var next = tokens.lowerBound
        for index in tokens where texts.count < 12 && index >= next {
            let text: String?
            switch document.tokens[index].kind {
            case .number:
                if let part = part(document, index, tokens) {
                    text = shareText(part)
                    next = index + 3
                } else {
                    text =
                        ratio(document, index, tokens) ?? vote(document, index, tokens)
                        ?? plain(document, index, tokens, table, &next)
                }
            case .word:
                text = ratio(document, index, tokens) ?? inWords(document, index, tokens, &next)
            default: text = nil
            }
            if let text, !texts.contains(text) { texts.append(text) }
        }
        return texts
    }

    private static func plain(
        _ document: Document,
        _ index: Int,
        _ tokens: Range<Int>,
        _ table: WordTable<UInt32>,
        _ next: inout Int
    ) -> String? {
        if isRest(document, index, tokens) { return nil }
        guard let figure = Figure(document, index, tokens, table), !figure.isYear else { return nil }
        // What the entities read as a sum and this does not: once for all numbers of it.
        if figure.unit == nil, let row = row(document, at: document.tokens[index], money), let text = text(of: row) {
            next = document.tokenIndex(atOrAfterByte: row.range.upperBound - 1) + 1
            return text
        }
        return figure.text
    }

    /// The figure that begins with a word, outside of ratios.
    private static func inWords(_ document: Document, _ index: Int, _ tokens: Range<Int>, _ next: inout Int) -> String?
    {
        guard let figure = spelled(document, index, tokens), !isRest(document, index, tokens) else { return nil }
        next = figure.end
        return figure.text.isEmpty ? nil : figure.text
    }

    /// "6 in 10", "Six in 10", "4 out of 10": a share, as "60 percent"; read at the last number.
    private static func ratio(_ document: Document, _ index: Int, _ tokens: Range<Int>) -> String? {
        share(document, index, tokens).map(shareText)
    }

    private static func shareText(_ share: Double) -> String {
        let percents = share < 0.01 ? (share * 100_000).rounded() / 1_000 : (share * 1_000).rounded() / 10
        return text(percents) + " " + percent
    }

    static func share(_ document: borrowing Document, _ index: Int, _ tokens: Range<Int>) -> Double? {
        guard index - 2 >= tokens.lowerBound,
            document.tokens[index - 1].hash == `in` || document.tokens[index - 1].hash == of,
            let whole = document.tokens[index].kind == .number
                ? value(document.bytes, document.tokens[index].range) : words[document.tokens[index].hash],
            wholes.contains(whole) || whole <= 10_000 && whole == whole.rounded()
        else { return nil }
        var first = index - 2
        if document.tokens[index - 1].hash == of, document.tokens[first].hash == out { first -= 1 }
        guard first >= tokens.lowerBound,
            document.tokens[index - 1].hash == `in` || first < index - 2,
            // "Two out of eight races" were eight.
            first == index - 2 || document.tokens[index].kind == .number || whole <= 5 || whole == 10
        else { return nil }
        let token = document.tokens[first]
        let part = token.kind == .number ? value(document.bytes, token.range) : words[token.hash]
        guard let part, part < whole, wholes.contains(whole) || part == 1 && !(1800...2100).contains(whole),
            first == tokens.lowerBound || isOpen(document, first - 1)
        else { return nil }
        // "Killed six in 10 days".
        if index + 1 < tokens.upperBound, spans.contains(document.tokens[index + 1].hash) { return nil }
        // "One in 12 Oak Street".
        if !wholes.contains(whole), index + 1 < tokens.upperBound, document.tokens[index + 1].isCapitalised {
            return nil
        }
        return part / whole
    }

    private static func isOpen(_ document: borrowing Document, _ index: Int) -> Bool {
        document.tokens[index].kind == .punctuation || openers.contains(document.tokens[index].hash)
    }

    /// True for the first number of a ratio, which the second tells.
    private static func isRest(_ document: Document, _ index: Int, _ tokens: Range<Int>) -> Bool {
        share(document, index + 2 < tokens.upperBound ? index + 2 : index, tokens) != nil
            || index + 3 < tokens.upperBound && document.tokens[index + 1].hash == out
                && share(document, index + 3, tokens) != nil
    }

    /// "Voted 218-212", "the 5-4 ruling": both numbers.
    private static func vote(_ document: Document, _ index: Int, _ tokens: Range<Int>) -> String? {
        guard index + 2 < tokens.upperBound else { return nil }
        let dash = document.tokens[index + 1]
        let second = document.tokens[index + 2]
        guard second.kind == .number, dash.gap == .none, second.gap == .none, dash.kind == .punctuation,
            document.bytes[Int(dash.start)] == UInt8(ascii: "-") || document.bytes[Int(dash.start)] == 0xE2,
            let ayes = value(document.bytes, document.tokens[index].range),
            let noes = value(document.bytes, second.range),
            // "The 2019-20 budget".
            !(ayes >= 1900 && ayes <= 2100 && document.tokens[index].count == 4)
        else { return nil }
        let near = max(tokens.lowerBound, index - 5)..<min(tokens.upperBound, index + 5)
        guard near.contains(where: { ballots.contains(document.tokens[$0].hash) }) else { return nil }
        return text(ayes) + "-" + text(noes)
    }

    static let `in` = TextHash.of("in")
    static let of = TextHash.of("of")
    private static let out = TextHash.of("out")
    private static let wholes: Set<Double> = [3, 4, 5, 6, 7, 8, 9, 10, 20, 100, 1000]
    private static let spans = WordSet(
        words:
            "seconds minutes hours days weeks months years decades games matches innings overs countries cities states"
    )
    private static let openers = WordSet(
        words:
            "about around nearly almost roughly some only just least most than that and but said says over under for of"
    )
    private static let ballots = WordSet(
        words:
            "voted vote votes passed ruling ruled approved decision majority verdict rejected senate house parliament council"
    )
    /// The value of a number token ("1,500", "3.5"), or nil for a time, an ordinal or anything too large.
    static func value(_ bytes: [UInt8], _ range: Range<Int>) -> Double? {
        var value = 0.0
        var divisor = 0.0
        var digits = 0
        for i in range {
            let byte = bytes[i]
            if byte &- 0x30 < 10 {
                value = value * 10 + Double(byte &- 0x30)
                divisor *= 10
                digits += 1
            } else if byte == UInt8(ascii: "."), divisor == 0 {
                divisor = 1
            } else if byte != UInt8(ascii: ",") {
                return nil
            }
            if digits > 15 { return nil }
        }
        guard digits > 0 else { return nil }
        return divisor > 1 ? value / divisor : value
    }

    /// A value without superfluous zeros.
    static func text(_ value: Double) -> String {
        let rounded = (value * 10_000).rounded() / 10_000
        guard rounded.isFinite, abs(rounded) < 1e18 else { return "\(value)" }
        if rounded == rounded.rounded() { return "\(Int64(rounded))" }
        return "\(rounded)"
    }

    /// ISO 4217 code of a currency sign, or nil.
    static func currency(_ bytes: [UInt8], _ range: Range<Int>) -> String? {
        let count = range.count
        guard count >= 1, count <= 4 else { return nil }
        let last = bytes[range.upperBound - 1]
        if last == UInt8(ascii: "$") {
            // "A$", "HK$": the letters may be a token of their own.
            var start = range.upperBound - 1
            while start > 0, range.upperBound - start <= 3, bytes[start - 1] &- 0x41 < 26 { start -= 1 }
            let letters = String(decoding: bytes[start..<range.upperBound - 1], as: UTF8.self)
            return dollars[letters] ?? ""
        }
        if count == 3, bytes[range.lowerBound] == 0xE2, bytes[range.lowerBound + 1] == 0x82, last == 0xAC {
            return "EUR"
        }
        if count == 2, bytes[range.lowerBound] == 0xC2, last == 0xA3 { return "GBP" }
        if count == 2, bytes[range.lowerBound] == 0xC2, last == 0xA5 { return "JPY" }
        return nil
    }

    /// Dollars by the letters before their sign; others have no code.
    private static let dollars = [
        "": "USD", "US": "USD", "A": "AUD", "AU": "AUD", "C": "CAD", "CA": "CAD", "NZ": "NZD", "HK": "HKD", "S": "SGD",
        "R": "BRL", "NT": "TWD", "AR": "ARS", "USD": "USD", "AUD": "AUD", "CAD": "CAD", "CAN": "CAD", "CDN": "CAD",
        "NZD": "NZD", "HKD": "HKD", "SG": "SGD", "SGD": "SGD", "MX": "MXN", "MXN": "MXN", "MEX": "MXN",
    ]

    /// What "million" multiplies by, or nil.
    static func scale(_ hash: UInt64) -> Double? { scales[hash] }

    /// The same, of sums also "k" and "b".
    private static func scale(_ token: Token, isMoney: Bool) -> Double? {
        scales[token.hash] ?? (isMoney && token.gap == .none ? moneyScales[token.hash] : nil)
    }

    private static let moneyScales: WordMap<Double> = {
        var scales = WordMap<Double>()
        scales.insert("k", 1e3)
        scales.insert("b", 1e9)
        return scales
    }()

    /// The unit that begins at a token, in one form, or nil: "62 per cent", "3 percentage points", "30-percent".
    static func unit(_ document: borrowing Document, _ index: Int, _ tokens: Range<Int>) -> String? {
        guard index < tokens.upperBound else { return nil }
        var next = index
        // A hyphen binds a share to its number, and makes no quantity of "12-mile".
        let isBound = isHyphen(document.bytes, document.tokens[next]) && document.tokens[next].gap == .none
        if isBound { next += 1 }
        guard next < tokens.upperBound else { return nil }
        let token = document.tokens[next]
        if percentagePoints.contains(token.hash) { return points }
        let isPerCent =
            token.hash == per && next + 1 < tokens.upperBound && document.tokens[next + 1].hash == cent
        guard isPerCent || unit(token, document.bytes) == percent else {
            return isBound || isOther(document, next, tokens) ? nil : unit(token, document.bytes)
        }
        next += isPerCent ? 2 : 1
        // "3-percentage-point".
        if next + 1 < tokens.upperBound, isBound, isHyphen(document.bytes, document.tokens[next]),
            document.tokens[next].gap == .none
        {
            next += 1
        }
        return next < tokens.upperBound && pointWords.contains(document.tokens[next].hash) ? points : percent
    }

    private static let lengths = WordSet(words: "km kilometres kilometers kilometre kilometer miles mile")
    private static let rates = WordSet(words: "per an a / ²")
    private static let times = WordSet(words: "h hour hours second minute")
    private static let funds = WordSet(words: "money cash debt debts savings donations aid taxpayers public which")
    private static let pounds = TextHash.of("pounds")
    private static let weights = WordSet(words: "weigh weighs weighed weighing")

    /// "120 km/h", "500 pounds of cocaine", "weighs 2,000 pounds": the word is no unit of the list.
    private static func isOther(_ document: borrowing Document, _ index: Int, _ tokens: Range<Int>) -> Bool {
        let token = document.tokens[index]
        if lengths.contains(token.hash) {
            guard index + 1 < tokens.upperBound, rates.contains(document.tokens[index + 1].hash) else { return false }
            return document.tokens[index + 1].kind == .symbol
                && !(index + 2 < tokens.upperBound && document.tokens[index + 2].kind == .number)
                || index + 2 < tokens.upperBound && times.contains(document.tokens[index + 2].hash)
        }
        guard token.hash == pounds else { return false }
        let goods = index + 2..<max(index + 2, min(tokens.upperBound, index + 5))
        return index + 1 < tokens.upperBound && document.tokens[index + 1].hash == of
            && !goods.contains { funds.contains(document.tokens[$0].hash) }
            || (max(tokens.lowerBound, index - 4)..<index).contains { weights.contains(document.tokens[$0].hash) }
    }

    static let percent = "percent"
    /// What a share rises or falls by: three percentage points are no three percent.
    static let points = "percentage points"
    private static let per = TextHash.of("per")
    private static let cent = TextHash.of("cent")
    private static let pointWords = WordSet(words: "point points")
    private static let percentagePoints = WordSet(words: "percentage-point percentage-points percent-point")

    /// The unit that a token names, in one form, or nil.
    static func unit(_ token: Token, _ bytes: [UInt8]) -> String? {
        if token.count == 1, bytes[Int(token.start)] == UInt8(ascii: "%") { return percent }
        return units[token.hash]
    }

    static let currencies: Set<String> = ["USD", "EUR", "GBP"]

    private static let scales: WordMap<Double> = {
        var scales = WordMap<Double>()
        for (word, value) in [
            ("hundred", 100), ("thousand", 1000), ("million", 1e6), ("billion", 1e9), ("trillion", 1e12), ("m", 1e6),
            ("bn", 1e9), ("tn", 1e12), ("trn", 1e12), ("mn", 1e6), ("mln", 1e6), ("bln", 1e9), ("lakh", 1e5),
            ("lakhs", 1e5), ("crore", 1e7), ("crores", 1e7),
        ] { scales.insert(word, value) }
        return scales
    }()

    private static let units: WordMap<String> = {
        var units = WordMap<String>()
        for (unit, words) in [
            (percent, "percent per-cent pct percentage"), ("USD", "dollars dollar"), ("EUR", "euros euro"),
            ("GBP", "pounds sterling"), ("km", "km kilometres kilometers kilometre kilometer"), ("miles", "miles mile"),
            ("kg", "kg kilograms"), ("tonnes", "tonnes tons tonne ton"), ("hectares", "hectares"), ("acres", "acres"),
            ("people", "people persons"), ("deaths", "deaths"), ("cases", "cases"), ("jobs", "jobs"),
            ("soldiers", "soldiers troops"), ("civilians", "civilians"), ("children", "children"), ("women", "women"),
            ("men", "men"), ("votes", "votes"), ("seats", "seats"), ("barrels", "barrels"), ("years", "years year"),
            ("MW", "megawatts MW"), ("GW", "gigawatts GW"), ("patients", "patients"), ("homes", "homes houses"),
        ] {
            for word in words.split(separator: " ") { units.insert(String(word), unit) }
        }
        return units
    }()
}
