// Dates, times and amounts by grammar: one pass over the tokens, each looked at by the rules that its word can begin.

import AnalyzerKit
import Language

/// Hashes of the words in dates and amounts.
enum ExpressionWords {
    static let a = TextHash.of("a")
    static let an = TextHash.of("an")
    static let half = TextHash.of("half")
    static let percent = Words.hashes("% percent percentage pct pc per_cent")
    static let measured = Words.hashes(
        "wide long high tall deep thick above below from away apart across of hurdles sprint freestyle"
    )
    static let metric = TextHash.of("metric")
    static let pounds = Words.hashes("pound pounds")
    static let paying = Words.hashes(
        "cost costs costing paid pay pays paying price priced worth fine fined fee raised spent spend spending owed earned "
            + "donated sold bought for salary bill fares rent grant budget prize reward debt"
    )
    static let weighing = Words.hashes("weigh weighs weighed weighing weight heavy lost gained lifted")
    static let won = TextHash.of("won")
    static let nautical = TextHash.of("nautical")
    static let mile = Words.hashes("mile miles")
    static let sterling = TextHash.of("sterling")
    static let hour = Words.hashes("hour hr h")
    static let perSigns = Words.hashes("per an /")
    static let speeds = ["km": "km/h", "mi": "mph"]
    static let per = TextHash.of("per")
    static let cent = TextHash.of("cent")
    static let percentage = TextHash.of("percentage")
    static let point = Words.hashes("point points")
    static let percentagePoint = Words.hashes("percentage-point percentage-points")
    static let to = TextHash.of("to")
    static let dash = Words.hashes("- – —")

    static func table(_ entries: [(String, String)]) -> WordMap<String> {
        var result = WordMap<String>()
        for (words, value) in entries {
            for word in words.split(separator: " ") { result.insert(String(word), value) }
        }
        return result
    }

    /// Signs and codes before a sum.
    static let currencySigns = table([
        ("$ US$ USD U.S.$", "USD"), ("€ EUR", "EUR"), ("£ GBP", "GBP"), ("¥ JPY", "JPY"), ("₹ INR", "INR"),
        ("Rs Rs.", "Rs"),
        ("₽ RUB", "RUB"),
        ("₴ UAH", "UAH"), ("₦ NGN", "NGN"), ("A$ AU$ AUS$ AUD$ AUD", "AUD"), ("C$ CA$ CAN$ CDN$ CAD$ CAD", "CAD"),
        ("HK$ HKD$ HKD", "HKD"), ("NZ$ NZD$ NZD", "NZD"), ("MEX$ MXN$ MX$", "MXN"), ("BDS$", "BBD"), ("FJ$", "FJD"),
        ("S$ SG$ SGD$ SGD", "SGD"), ("R$ BRL", "BRL"), ("₩ KRW", "KRW"), ("₪ ILS", "ILS"), ("₺ TRY", "TRY"),
        ("CHF", "CHF"),
        ("CNY RMB", "CNY"),
        ("ZAR", "ZAR"), ("KSh Ksh KES", "KES"), ("GHS GH¢ GH₵", "GHS"), ("₱ PHP", "PHP"), ("฿ THB", "THB"),
        ("RM MYR", "MYR"), ("Tk BDT", "BDT"),
        ("NT$ TWD", "TWD"), ("J$ JMD", "JMD"), ("Z$", "ZWD"), ("TT$", "TTD"), ("EC$", "XCD"), ("IR£", "IEP"),
        ("E£", "EGP"),
        ("SEK", "SEK"), ("NOK", "NOK"), ("DKK", "DKK"), ("PLN", "PLN"), ("N$", "NAD"),
    ])
    /// The codes that are words.
    static let signs = Words.hashes(
        "USD EUR GBP JPY Rs Rs. INR RUB UAH NGN AUD CAD HKD NZD SGD BRL KRW ILS TRY CHF CNY RMB ZAR KSh KES GHS PHP THB RM "
            + "MYR Tk BDT SEK NOK DKK PLN US$ A$ C$ S$ R$ N$ HK$ NZ$"
    )
    /// Words after a sum.
    static let currencyWords = table([
        ("dollar dollars USD dlr dlrs", "USD"), ("euro euros EUR", "EUR"), ("sterling GBP stg", "GBP"),
        ("yen JPY", "JPY"),
        ("yuan renminbi RMB CNY", "CNY"),
        ("rubles roubles ruble rouble", "RUB"), ("hryvnia hryvnias", "UAH"), ("naira", "NGN"), ("rand", "ZAR"),
        ("cedis cedi", "GHS"),
        ("baht", "THB"), ("shekel shekels", "ILS"), ("lira liras", "TRY"), ("lire", "ITL"), ("sol soles", "PEN"),
        ("zloty zlotys", "PLN"), ("ringgit", "MYR"),
        ("reais", "BRL"),
        ("taka", "BDT"), ("birr", "ETB"), ("tenge", "KZT"), ("dong", "VND"), ("pula", "BWP"), ("kyat", "MMK"),
        ("riel", "KHR"),
        ("lari", "GEL"), ("afghani afghanis", "AFN"), ("dalasi", "GMD"), ("kwacha lei manat", ""),
        ("forint forints", "HUF"), ("dirhams", "AED"), ("rupiah", "IDR"),
        ("boliviano bolivianos", "BOB"), ("guarani guaranis guaranies", "PYG"), ("quetzal quetzales", "GTQ"),
        ("lempira lempiras", "HNL"), ("gourde gourdes", "HTG"), ("drachma drachmas", "GRD"), ("peseta pesetas", "ESP"),
        ("guilder guilders", "NLG"), ("escudo escudos", "PTE"), ("deutschmark deutschmarks", "DEM"), ("kina", "PGK"),
        ("ariary", "MGA"), ("metical meticais", "MZN"), ("kip", "LAK"), ("tugrik tugriks", "MNT"),
        // Of several countries: no unit.
        ("rupee rupees", "Rs"), ("pounds pound", "GBP"),
        (
            "francs franc pesos peso krona kronor krone kroner shillings shilling riyals riyal rials rial dinars dinar cents cts",
            ""
        ),
    ])
    /// Units of measure after a number.
    static let units = table([
        ("kilometer kilometers kilometre kilometres km kms", "km"), ("mile miles", "mi"),
        ("meter meters metre metres", "m"),
        ("centimeter centimeters centimetre centimetres cm", "cm"),
        ("millimeter millimeters millimetre millimetres mm", "mm"),
        ("foot feet ft", "ft"), ("inch inches", "in"), ("yard yards", "yd"),
        ("kilogram kilograms kilogramme kilogrammes kilo kilos kg", "kg"),
        ("gram grams gramme grammes", "g"), ("tonne tonnes", "t"), ("ton tons", "ton"), ("lb lbs", "lb"),
        ("ounce ounces oz", "oz"),
        ("hectare hectares ha", "ha"), ("acre acres", "acre"), ("liter liters litre litres", "L"),
        ("gallon gallons", "gal"),
        ("barrel barrels bbl", "bbl"), ("bushel bushels", "bu"), ("mph", "mph"), ("kph km/h kmh", "km/h"),
        ("knot knots", "kn"), ("gigabyte gigabytes GB", "GB"), ("megabyte megabytes MB", "MB"),
        ("terawatt terawatts TW", "TW"),
        ("TWh", "TWh"),
        ("megawatt megawatts MW", "MW"), ("gigawatt gigawatts GW", "GW"), ("kilowatt kilowatts kW", "kW"),
        ("MWh", "MWh"), ("GWh", "GWh"),
        ("kWh", "kWh"), ("°C celsius", "°C"), ("°F fahrenheit", "°F"), ("degree degrees", "°"), ("carat carats", "ct"),
        ("megaton megatons", "Mt"), ("kiloton kilotons", "kt"),
    ])
    static let square = Words.hashes("square sq sq.")
    static let cubic = Words.hashes("cubic")
    static let squareSigns = ["km": "km²", "mi": "mi²", "m": "m²", "ft": "ft²"]
    static let cubicSigns = ["m": "m³", "ft": "ft³", "km": "km³"]
}

/// Finds the dates, times and amounts of one document.
struct ExpressionFinder {
    let document: Document
    let tokens: [Token]
    let traits: [Traits]
    let numbers: NumberReader
    // Kept here as well: a static is asked for anew at every word.
    private let quarterLeads = Self.quarterLeads
    /// Tokens that stand in a row already.
    private(set) var taken: [Bool]
    /// Tokens that stand in an amount and in no date.
    private(set) var isSum: [Bool]

    init(document: Document, traits: [Traits]) {
        self.document = document
        self.tokens = document.tokens
        self.traits = traits
        numbers = NumberReader(bytes: document.bytes, tokens: document.tokens)
        taken = [Bool](repeating: false, count: document.tokens.count)
        isSum = taken
    }

    /// Finds all rows.
    mutating func find() -> [Annotation] {
        var rows: [Annotation] = []
        var dates = DateGrammar(
            date: document.date,
            bytes: document.bytes,
            tokens: tokens,
            traits: traits,
            numbers: numbers
        )
        var days: [Day] = []
        var i = 0
        while i < tokens.count {
            guard isStart(i) else {
                i += 1
                continue
            }
            if let found = dates.match(i) {
                var row = Annotation(
                    label: found.label,
                    range: document.range(ofTokens: found.tokens),
                    name: found.name
                )
                if found.label == "DATE", row.name?.isEmpty == true { row.name = nil }
                if let name = row.name, name.utf8.count == 10, row.label == "DATE",
                    found.tokens.contains(where: { traits[$0].contains(.month) })
                {
                    let first = found.tokens.lowerBound
                    let isSure = found.tokens.contains { tokens[$0].count == 4 && tokens[$0].kind == .number }
                    days.append(
                        Day(
                            row: rows.count,
                            name: name,
                            isSure: isSure || dates.isPast(first) || dates.isNarrated(first),
                            isToCome: !dates.isOfNoun(first, found.tokens.upperBound)
                                && dates.isToCome(first, found.tokens.upperBound)
                        )
                    )
                }
                rows.append(row)
                take(found.tokens)
                i = found.tokens.upperBound
            } else if var found = amount(i) {
                if let sign = minus(before: found.tokens.lowerBound) {
                    negate(&found, from: sign)
                } else {
                    sink(&found)
                }
                rows.append(found.row)
                take(found.tokens)
                for k in found.tokens { isSum[k] = true }
                i = found.tokens.upperBound
            } else {
                i += 1
            }
        }
        if days.count > 1 { Day.settle(days, &rows, document.date) }
        return rows
    }

    private mutating func take(_ range: Range<Int>) {
        for i in range { taken[i] = true }
    }

    @inline(__always)
    private func isStart(_ i: Int) -> Bool {
        let token = tokens[i]
        if token.kind == .number || token.kind == .symbol || token.shape.contains(.digit) { return true }
        if !traits[i].isDisjoint(with: [.temporal, .numeral]) || quarterLeads.contains(token.hash) { return true }
        if token.shape.contains(.hyphen), document.bytes[Int(token.start)] | 0x20 == UInt8(ascii: "m") { return true }
        guard token.isCapitalised, token.count <= 4 else { return false }
        // "NZ$": letters and the sign are two tokens that touch.
        let next = i + 1
        return ExpressionWords.signs.contains(token.hash) || Self.shortWords.contains(token.hash)
            || next < tokens.count && tokens[next].kind == .symbol && tokens[next].gap == .none
    }

    private static let quarterLeads = Words.hashes(
        "first second third fourth day thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth "
            + "mon tue wed thu fri sat sun"
    )

    // MARK: amounts

    private static let noUnits = Words.hashes("PC GB")
    private static let cuts = Words.hashes(". , / '")

    /// The rest of a figure that was cut: "5" of "12,5%", "2" of "1/2 percent", "000" of "5 000 euros".
    private func isRest(_ i: Int) -> Bool {
        guard i > 0, document.bytes[Int(tokens[i].start)] &- 0x30 < 10 else { return false }
        if numbers.isGroup(i) { return true }
        return i > 1 && document.bytes[Int(tokens[i - 2].end) - 1] &- 0x30 < 10 && tokens[i].gap == .none
            && tokens[i - 1].gap == .none && Self.cuts.contains(tokens[i - 1].hash)
    }

    func amount(_ start: Int, depth: Int = 0) -> (tokens: Range<Int>, row: Annotation)? {
        if isRest(start) { return nil }
        if let range = range(start, depth: depth) { return range }
        if let metres = gluedMetres(start) ?? point(start) { return metres }
        if let degrees = degrees(start) { return degrees }
        if let code = shilling(start) { return code }
        if tokens[start].isCapitalised, start + 1 < tokens.count, tokens[start + 1].gap == .none,
            let code = dollarCode(start), let reading = numbers.summed(start + 2), reading.hasDigits
        {
            return sum(start, reading, code)
        }
        if let code = ExpressionWords.currencySigns[tokens[start].hash], isSign(start),
            let reading = numbers.summed(start + 1), reading.hasDigits, tokens[start + 1].gap != .paragraph
        {
            return sum(start, reading, code)
        }
        if let glued = gluedSum(start) ?? letteredSum(start) { return glued }
        if let half = halfUnit(start) { return half }
        guard let reading = numbers.number(start), reading.hasDigits || !numbers.isShare(start) else { return nil }
        if reading.number.mantissa == 1, reading.number.exponent == 0, numbers.isShare(start) { return nil }
        if numbers.isGroup(reading.end) { return nil }
        if !reading.suffix.isEmpty {
            if ExpressionWords.percent.contains(TextHash.of(document.bytes.span, reading.suffix)) {
                return percentage(start..<reading.end, reading.number)
            }
            if let found = suffixed(start, reading) { return found }
            guard let unit = ExpressionWords.units[TextHash.of(document.bytes.span, reading.suffix)] else { return nil }
            if let height = feetAndInches(start, reading) { return height }
            return quantity(start..<reading.end, reading.number, unit)
        }
        let end = reading.end
        guard end < tokens.count, tokens[end].gap != .paragraph else { return nil }
        if let points = pointsEnd(end) { return percentagePoints(start..<points, reading.number) }
        // "Two PC games", "two GB gold medals": letters that are no unit behind a number in words.
        if !reading.hasDigits, tokens[end].isAllCapitals, Self.noUnits.contains(tokens[end].hash),
            end + 1 < tokens.count,
            tokens[end + 1].kind == .word
        {
            return nil
        }
        if let percent = percentEnd(end) { return percentage(start..<percent, reading.number) }
        if reading.hasDigits, tokens[end].hash == Self.pence, tokens[end].gap == .none, tokens[end - 1].kind == .number
        {
            var pounds = reading.number
            pounds.exponent -= 2
            return money(start..<end + 1, pounds, "GBP")
        }
        if let minor = minor(start, end, reading.number) { return minor }
        if tokens[end].hash == ExpressionWords.won {
            // "3 won": below some thousand it is the verb, and a year before it too.
            guard reading.number.value > 2_100 else { return nil }
            return money(start..<end + 1, reading.number, "KRW")
        }
        if let code = ExpressionWords.currencyWords[tokens[end].hash] {
            let isPounds = tokens[end].hash == TextHash.of("pounds") || tokens[end].hash == TextHash.of("pound")
            if isPounds, let weight = pounds(start, end, reading.number) { return weight }
            if end + 1 < tokens.count, isPounds, tokens[end + 1].hash == ExpressionWords.sterling {
                return money(start..<end + 2, reading.number, code)
            }
            if isPounds, reading.number.value < 100_000, !isPaid(start) { return nil }
            return money(start..<end + 1, reading.number, code)
        }
        if tokens[end].isCapitalised, numbers.magnitude(end) == nil,
            let national = NationalCurrency.match(tokens, at: end)
        {
            return money(start..<national.end, reading.number, national.code)
        }
        if end + 1 < tokens.count, tokens[end].hash == ExpressionWords.metric,
            let unit = ExpressionWords.units[tokens[end + 1].hash], unit == "ton" || unit == "t"
        {
            return quantity(start..<end + 2, reading.number, "t")
        }
        if end + 1 < tokens.count, tokens[end].hash == ExpressionWords.nautical,
            ExpressionWords.mile.contains(tokens[end + 1].hash)
        {
            return quantity(start..<end + 2, reading.number, "nmi")
        }
        // "10 km²", "60 kilowatt-hours", "25 m/s".
        let word = tokens[end].hash
        if let unit = ExpressionWords.units[word] ?? (word == Self.metre ? "m" : nil),
            let compound = compound(unit, end + 1)
        {
            return quantity(start..<compound.end, reading.number, compound.unit)
        }
        if let note = note(start, end, reading.number) { return note }
        if let pounds = pounds(start, end, reading.number) { return pounds }
        if let metres = metres(start, end, reading.number) { return metres }
        if end + 1 < tokens.count, ExpressionWords.square.contains(tokens[end].hash),
            let unit = ExpressionWords.units[tokens[end + 1].hash], let square = ExpressionWords.squareSigns[unit]
        {
            return quantity(start..<end + 2, reading.number, square)
        }
        if end + 1 < tokens.count, ExpressionWords.cubic.contains(tokens[end].hash),
            let unit = ExpressionWords.units[tokens[end + 1].hash], let cubic = ExpressionWords.cubicSigns[unit]
        {
            return quantity(start..<end + 2, reading.number, cubic)
        }
        // "40,000-square-foot".
        if end + 3 < tokens.count, tokens[end].hash == Words.hyphen,
            ExpressionWords.square.contains(tokens[end + 1].hash),
            tokens[end + 2].hash == Words.hyphen, let unit = ExpressionWords.units[tokens[end + 3].hash],
            let square = ExpressionWords.squareSigns[unit]
        {
            return quantity(start..<end + 4, reading.number, square)
        }
        if let height = feetAndInches(start, reading) { return height }
        if end + 1 < tokens.count, tokens[end].hash == Words.hyphen, tokens[end].gap == .none,
            let unit = ExpressionWords.units[tokens[end + 1].hash]
        {
            return quantity(start..<end + 2, reading.number, unit)
        }
        if let unit = ExpressionWords.units[tokens[end].hash] {
            var last = end + 1
            var code = unit
            if let speed = ExpressionWords.speeds[unit], last + 1 < tokens.count,
                ExpressionWords.perSigns.contains(tokens[last].hash),
                ExpressionWords.hour.contains(tokens[last + 1].hash)
            {
                code = speed
                last += 2
            }
            if unit == "°", last < tokens.count, let scale = scale(last) {
                code = scale
                last += 1
            }
            return quantity(start..<last, reading.number, code)
        }
        return nil
    }

    /// "NZ$", "C$", "IR£": letters and the sign as two tokens that touch.
    private func dollarCode(_ i: Int) -> String? {
        let bytes = document.bytes
        guard tokens[i + 1].kind == .symbol else { return nil }
        return ExpressionWords.currencySigns[
            TextHash.of(bytes.span, Int(tokens[i].start)..<Int(tokens[i + 1].end))
        ]
    }

    /// The end of a sum that is a range: "$5-7 million".
    func rangeEnd(_ reading: NumberReader.Reading) -> Int {
        let dash = reading.end
        guard dash + 1 < tokens.count, ExpressionWords.dash.contains(tokens[dash].hash), tokens[dash].gap == .none,
            tokens[dash + 1].gap == .none, let second = numbers.summed(dash + 1), second.hasDigits
        else { return reading.end }
        return second.end
    }

    /// "US" is written in capitals, "Rs" with one: a small "rm" or "tk" is something else.
    private func isSign(_ i: Int) -> Bool {
        tokens[i].kind == .symbol || tokens[i].isCapitalised || tokens[i].count > 3
    }

    /// "half a mile", "half an inch".
    private func halfUnit(_ i: Int) -> (tokens: Range<Int>, row: Annotation)? {
        guard tokens[i].hash == ExpressionWords.half, i + 2 < tokens.count,
            tokens[i + 1].hash == ExpressionWords.a || tokens[i + 1].hash == ExpressionWords.an,
            let unit = ExpressionWords.units[tokens[i + 2].hash]
        else { return nil }
        return quantity(i..<i + 3, Decimal10(mantissa: 5, exponent: -1), unit)
    }

    /// Words of money stand before a sum that may be a weight.
    private func isPaid(_ start: Int) -> Bool {
        (max(start - 6, 0)..<start).contains { ExpressionWords.paying.contains(tokens[$0].hash) }
    }

    /// "99p", "104F", "38C": one letter behind the digits.
    private func suffixed(_ i: Int, _ reading: NumberReader.Reading) -> (tokens: Range<Int>, row: Annotation)? {
        guard reading.suffix.count == 1 else { return nil }
        switch document.bytes[reading.suffix.lowerBound] {
        case UInt8(ascii: "p"):
            var pounds = reading.number
            pounds.exponent -= 2
            return money(i..<reading.end, pounds, "GBP")
        case UInt8(ascii: "F"): return quantity(i..<reading.end, reading.number, "°F")
        case UInt8(ascii: "C"): return quantity(i..<reading.end, reading.number, "°C")
        default: return nil
        }
    }

    /// "1.2 m wide": the letter alone is a measure where the next word says so, or nothing follows.
    private func metres(_ start: Int, _ end: Int, _ number: Decimal10) -> (tokens: Range<Int>, row: Annotation)? {
        guard tokens[end].count == 1, document.bytes[Int(tokens[end].start)] == UInt8(ascii: "m"),
            tokens[end].gap == .space
        else { return nil }
        if end + 1 < tokens.count, tokens[end + 1].kind != .punctuation,
            !ExpressionWords.measured.contains(tokens[end + 1].hash)
        {
            return nil
        }
        return quantity(start..<end + 1, number, "m")
    }

    private func percentEnd(_ i: Int) -> Int? {
        let hash = tokens[i].hash
        if hash == ExpressionWords.per, i + 1 < tokens.count, tokens[i + 1].hash == ExpressionWords.cent {
            return i + 2
        }
        // "10-percent".
        if hash == Words.hyphen, tokens[i].gap == .none, i + 1 < tokens.count, tokens[i + 1].gap == .none {
            return tokens[i + 1].hash == ExpressionWords.percentage
                ? nil
                : ExpressionWords.percent.contains(tokens[i + 1].hash) ? i + 2 : nil
        }
        guard ExpressionWords.percent.contains(hash), hash != ExpressionWords.percentage else { return nil }
        return i + 1
    }

    /// The end of "percentage points" and "-percentage-point" behind a number.
    private func pointsEnd(_ i: Int) -> Int? {
        var next = i
        if tokens[i].hash == Words.hyphen, tokens[i].gap == .none, i + 1 < tokens.count, tokens[i + 1].gap == .none {
            next += 1
        }
        if ExpressionWords.percentagePoint.contains(tokens[next].hash) { return next + 1 }
        guard tokens[next].hash == ExpressionWords.percentage else { return nil }
        next += 1
        // "3-percentage-point" in single words.
        if next + 1 < tokens.count, tokens[next].hash == Words.hyphen, tokens[next].gap == .none { next += 1 }
        return next < tokens.count && ExpressionWords.point.contains(tokens[next].hash) ? next + 1 : nil
    }

    func money(_ range: Range<Int>, _ number: Decimal10, _ code: String?) -> (
        tokens: Range<Int>, row: Annotation
    ) {
        var row = Annotation(label: "MONEY", range: document.range(ofTokens: range))
        // A range has two values, and so neither value nor name.
        guard let code else { return (range, row) }
        row.attributes["value"] = .number(number.value)
        if !code.isEmpty {
            row.name = number.text + " " + code
            row.attributes["unit"] = .string(code)
        }
        return (range, row)
    }

    func percentage(_ range: Range<Int>, _ number: Decimal10) -> (tokens: Range<Int>, row: Annotation) {
        var row = Annotation(label: "PERCENT", range: document.range(ofTokens: range), name: number.text + "%")
        row.attributes["value"] = .number(number.value)
        row.attributes["unit"] = "%"
        return (range, row)
    }

    /// What a share rises or falls by: three percentage points are no three percent.
    func percentagePoints(_ range: Range<Int>, _ number: Decimal10) -> (tokens: Range<Int>, row: Annotation) {
        quantity(range, number, "percentage points", label: "PERCENT")
    }

    func quantity(_ range: Range<Int>, _ number: Decimal10, _ unit: String, label: String = "QUANTITY")
        -> (tokens: Range<Int>, row: Annotation)
    {
        var row = Annotation(
            label: label,
            range: document.range(ofTokens: range),
            name: number.text + " " + unit
        )
        row.attributes["value"] = .number(number.value)
        row.attributes["unit"] = .string(unit)
        return (range, row)
    }
}
