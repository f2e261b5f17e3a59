// Parts of years and months: seasons, quarters, "early 2022", "late March".

import Language

extension DateGrammar {
    /// "summer of 2018", "autumn 2011".
    func season(_ i: Int) -> DateMatch? {
        guard let season = Self.seasons[tokens[i].hash], isOn(i + 1) else { return nil }
        let next = tokens[i + 1].hash == Words.of ? i + 2 : i + 1
        guard let year = yearNumber(next), let first = CalendarDate(year: year, month: season * 3),
            let last = first.adding(months: 2)
        else { return nil }
        var end = next + 1
        // "winter of 2010-11".
        if season == 4, isOn(end + 1), ExpressionWords.dash.contains(tokens[end].hash), tokens[end].gap == .none,
            Self.small(bytes[tokens[end + 1].range]) == (year + 1) % 100
        {
            end += 2
        }
        return made(i..<end, first.description + "/" + last.description)
    }

    /// "the day before yesterday", "the day after tomorrow".
    func dayBeside(_ i: Int) -> DateMatch? {
        guard tokens[i].hash == Self.day, isOn(i + 2) else { return nil }
        let (side, day) = (tokens[i + 1].hash, tokens[i + 2].hash)
        if side == Self.before, day == Self.yesterday { return made(i..<i + 3, date?.adding(days: -2)?.description) }
        if side == Self.after, day == Self.tomorrow { return made(i..<i + 3, date?.adding(days: 2)?.description) }
        return nil
    }

    /// "Q3 2023", "H1 of 2024".
    func shortQuarter(_ i: Int) -> DateMatch? {
        let text = Array(bytes[tokens[i].range])
        guard text.count == 2, text[0] == UInt8(ascii: "Q") || text[0] == UInt8(ascii: "H"), isOn(i + 1) else {
            return nil
        }
        let number = Int(text[1]) - 0x30
        let next = tokens[i + 1].hash == Words.of ? i + 2 : i + 1
        guard let year = yearNumber(next) else { return nil }
        return part(number, of: year, months: text[0] == UInt8(ascii: "Q") ? 3 : 6, i..<next + 1)
    }

    /// A quarter or half of a year.
    func part(_ number: Int, of year: Int, months: Int, _ range: Range<Int>) -> DateMatch? {
        guard (1...12 / months).contains(number),
            let first = CalendarDate(year: year, month: (number - 1) * months + 1),
            let last = first.adding(months: months - 1)
        else { return nil }
        return made(range, first.description + "/" + last.description)
    }

    /// "third quarter of 2023", "first half of 2024".
    func quarter(_ i: Int) -> DateMatch? {
        guard let number = Self.ordinals[tokens[i].hash], isOn(i + 1) else { return nil }
        let isHalf = tokens[i + 1].hash == ExpressionWords.half
        guard isHalf ? number <= 2 : tokens[i + 1].hash == Self.quarterWord else { return nil }
        let next = isOn(i + 2) && tokens[i + 2].hash == Words.of ? i + 3 : i + 2
        if isOn(next + 1), tokens[next + 1].hash == Self.yearWord, let step = Self.turns[tokens[next].hash] {
            guard let date else { return made(i..<next + 2, nil) }
            return part(number, of: date.year + step - 2, months: isHalf ? 6 : 3, i..<next + 2)
        }
        guard let year = yearNumber(next) else { return isHalf ? nil : latestQuarter(number, i..<i + 2) }
        return part(number, of: year, months: isHalf ? 6 : 3, i..<next + 1)
    }

    private static let business = Words.hashes(
        "revenue revenues profit profits sales earnings gdp economy growth loss losses income shipments deliveries output exports dividend"
    )

    /// "revenue fell in the fourth quarter": the latest one that was over; a match has quarters, too.
    private func latestQuarter(_ number: Int, _ range: Range<Int>) -> DateMatch? {
        let isBusiness = (max(range.lowerBound - 14, 0)..<min(range.upperBound + 10, tokens.count))
            .contains { Self.business.contains(tokens[$0].hash) }
        guard isBusiness, let date, let month = date.month else { return nil }
        if isFuture(range.lowerBound) { return made(range, nil) }
        return part(number, of: number * 3 < month ? date.year : date.year - 1, months: 3, range)
    }

    static let yearWord = TextHash.of("year")
    static let turns = numbered(["last", "this", "next"])
    static let beforeChrist = Words.hashes("bc b.c. bce")
    private static let centuryWords = Words.hashes("century centuries")
    private static let ordinalTeens = numbered([
        "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth", "twentieth",
    ])

    /// "19th century", "nineteenth-century": its number and the next token.
    func centuryNumber(_ i: Int) -> (number: Int, end: Int)? {
        guard isOn(i) else { return nil }
        var next = i + 1
        let number: Int
        if let ordinal = Self.ordinalTeens[tokens[i].hash] {
            number = ordinal + 12
        } else if let day = dayNumber(i), tokens[i].count > 2, bytes[Int(tokens[i].end) - 1] | 0x20 >= 0x61 {
            number = day
        } else {
            return nil
        }
        if isOn(next), tokens[next].hash == Words.hyphen, tokens[next].gap == .none { next += 1 }
        guard isOn(next), Self.centuryWords.contains(tokens[next].hash), (1...21).contains(number) else { return nil }
        return (number, next + 1)
    }

    func century(_ i: Int) -> DateMatch? {
        guard let century = centuryNumber(i) else { return nil }
        if isOn(century.end), Self.beforeChrist.contains(tokens[century.end].hash) {
            return made(i..<century.end + 1, nil)
        }
        return made(i..<century.end, Self.years(century.number * 100 - 99, century.number * 100))
    }

    private static func years(_ first: Int, _ last: Int) -> String? {
        guard let first = CalendarDate(year: first), let last = CalendarDate(year: last) else { return nil }
        return first.description + "/" + last.description
    }

    /// "early 2022", "late March", "mid-2019".
    func edge(_ i: Int) -> DateMatch? {
        guard let part = Self.edges[tokens[i].hash], isOn(i + 1) else { return nil }
        var next = i + 1
        if tokens[next].hash == Words.hyphen || tokens[next].hash == Words.of { next += 1 }
        if let decade = decade(next) {
            let years = (Self.isCentury(decade) ? [(0, 33), (34, 66), (67, 99)] : [(0, 3), (4, 6), (7, 9)])[part - 1]
            return made(i..<next + 1, String(decade + years.0) + "/" + String(decade + years.1))
        }
        if let century = centuryNumber(next) {
            let years = [(99, 67), (66, 34), (33, 0)][part - 1]
            let last = century.number * 100
            return made(i..<century.end, Self.years(last - years.0, last - years.1))
        }
        if let year = yearNumber(next) {
            let months = [(1, 4), (5, 8), (9, 12)][part - 1]
            guard let first = CalendarDate(year: year, month: months.0),
                let last = CalendarDate(year: year, month: months.1)
            else { return nil }
            return made(i..<next + 1, first.description + "/" + last.description)
        }
        if let month = month(next) {
            let year = yearAfter(next + 1)
            let whole =
                year.map { CalendarDate(year: $0.year, month: month)?.description } ?? nearest(month: month, day: nil)
            return made(i..<(year?.end ?? next + 1), whole.flatMap { third(part, of: $0) })
        }
        return nil
    }

    /// The first ten, second ten or last days of a month.
    func third(_ part: Int, of month: String) -> String? {
        guard let whole = CalendarDate(iso: month), let number = whole.month,
            let first = CalendarDate(year: whole.year, month: number, day: part * 10 - 9)
        else { return nil }
        var last = CalendarDate(year: whole.year, month: number, day: part * 10)
        if part == 3 {
            last = whole.adding(months: 1).flatMap { CalendarDate(year: $0.year, month: $0.month, day: 1) }?
                .adding(days: -1)
        }
        return last.map { first.description + "/" + $0.description }
    }

    /// "2021/22", a season of sport or a year of accounts.
    func season(written i: Int) -> DateMatch? {
        let text = Array(bytes[tokens[i].range])
        guard text.count == 7, text[4] == UInt8(ascii: "/"), let a = Self.small(text[0..<2]),
            let b = Self.small(text[2..<4]),
            let short = Self.small(text[5..<7]), short == (b + 1) % 100, (18...20).contains(a)
        else { return nil }
        let year = a * 100 + b
        return made(i..<i + 1, String(year) + "/" + String(year + 1))
    }

    /// "mid-2021", "mid-November 2020", "mid-1990s" in one token, which is how they are cut.
    func midYear(_ i: Int) -> DateMatch? {
        let range = tokens[i].range
        guard range.count >= 7, bytes[range.lowerBound] | 0x20 == UInt8(ascii: "m"),
            bytes[range.lowerBound + 1] == UInt8(ascii: "i"), bytes[range.lowerBound + 2] == UInt8(ascii: "d"),
            bytes[range.lowerBound + 3] == UInt8(ascii: "-")
        else { return nil }
        let rest = range.lowerBound + 4..<range.upperBound
        if let month = Self.months[TextHash.of(bytes.span, rest)], bytes[rest.lowerBound] &- 0x41 < 26 {
            let year = yearAfter(i + 1)
            let whole =
                year.map { CalendarDate(year: $0.year, month: month)?.description } ?? nearest(month: month, day: nil)
            return made(i..<(year?.end ?? i + 1), whole.flatMap { third(2, of: $0) })
        }
        guard let read = numbers.digits(rest), read.number.exponent == 0, (1000...2100).contains(read.number.mantissa)
        else { return nil }
        let year = read.number.mantissa
        if read.end == rest.upperBound {
            guard let first = CalendarDate(year: year, month: 5), let last = CalendarDate(year: year, month: 8) else {
                return nil
            }
            return made(i..<i + 1, first.description + "/" + last.description)
        }
        guard read.end == rest.upperBound - 1, bytes[read.end] == UInt8(ascii: "s"), year % 10 == 0 else { return nil }
        let middle = Self.isCentury(year) ? (34, 66) : (4, 6)
        return made(i..<i + 1, String(year + middle.0) + "/" + String(year + middle.1))
    }
}
