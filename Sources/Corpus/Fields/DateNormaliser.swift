// Dates as news collections write them, in ISO 8601 with the precision and the zone that they have.

/// Turns dates of the common forms into ISO 8601.
///
/// Understood are ISO 8601, RFC 822 and 2822, `ctime`, `March 14, 2024`, `14 March 2024`, `14-MAR-2024 09:30`,
/// `14.03.2024`, `2024/03/14 9:30 pm`, `20240314`, `20240314T093000Z`, seconds and milliseconds since 1970, and these
/// with words around them. A numeric date with its day and month in an order that cannot be told, such as `03/04/2024`,
/// keeps its year alone, unless the order is given: half of such guesses would be wrong, silently.
package enum DateNormaliser {
    /// What a text turned out to be.
    package enum Reading: Equatable, Sendable {
        /// A date in ISO 8601.
        case date(String)
        /// The year of a date whose day and month can be exchanged.
        case ambiguous(year: String)
        /// The year of a date of which more is written than is understood: a month of another language or calendar, a quarter.
        case partial(year: String)
        /// A word for "no date".
        case absent
        /// Nothing that is a date.
        case none
    }

    /// A date for a document, with a warning where it is not the one that stands there.
    static func date(_ text: String, _ context: ReadContext, place: String) -> String? {
        date(read(text, order: context.options.dateOrder), of: text, context, place: place)
    }

    /// What was read of a text, with a warning where it is not the date that stands there.
    static func date(_ reading: Reading, of text: String, _ context: ReadContext, place: String) -> String? {
        switch reading {
        case .date(let date): return date
        case .absent: return nil
        case .ambiguous(let year):
            context.report(
                .badDate,
                .warning,
                at: place,
                "the date \(text.prefix(60)) can be read in two ways, so only its year was kept; "
                    + "ingest with dates=day-first or dates=month-first"
            )
            return year
        case .partial(let year):
            context.report(
                .badDate,
                .warning,
                at: place,
                "of the date \"\(text.prefix(60))\" only its year is understood; give dates in ISO 8601 (2024-03-14)"
            )
            return year
        case .none:
            context.report(
                .badDate,
                .warning,
                at: place,
                "\"\(text.prefix(60))\" is no date that exists; the document has none"
            )
            return nil
        }
    }

    /// Reads a date.
    ///
    /// - Parameters:
    ///   - text: The date as it was written.
    ///   - order: What to make of a numeric date that can be read in two ways.
    /// - Returns: The date, or what there is instead of one.
    package static func read(_ text: String, order: CorpusOptions.DateOrder = .unknown) -> Reading {
        var tokens = DateTokens(text)
        if tokens.isPlaceholder { return .absent }
        if let reading = loneNumber(tokens) ?? power(text) { return reading }
        let clock = tokens.takeClock()
        if let (year, week, day) = tokens.week { return weekDate(year, week, day) }
        let day =
            tokens.hasMonthName
            ? namedMonth(tokens) : tokens.areNumbersJoined ? numeric(tokens, order) : yearOnly(tokens)
        switch day {
        case .date(let day):
            // A time belongs to a day only.
            return .date(day.utf8.count == 10 ? day + clock : day)
        case let other: return other
        }
    }

    // MARK: - The three kinds of dates

    /// Dates written as one number.
    private static func loneNumber(_ tokens: DateTokens) -> Reading? {
        let numbers = tokens.numbers
        guard let first = numbers.first,
            numbers.count == 1 || numbers.count == 2 && (tokens.isDecimal || tokens.isOffset)
        else {
            return nil
        }
        if tokens.hasMonthName { return nil }
        if tokens.isNegative { return Reading.none }
        switch first.digits {
        case 4: return year(first.value).map { .date($0) } ?? Reading.none
        case 5 where serialDays.contains(first.value) && (tokens.isAlone || tokens.isDecimal):
            // 1 January 1970 is the 25,569th day of spreadsheets.
            guard case .date(let date) = epoch(seconds: (first.value - 25_569) * 86_400) else { return Reading.none }
            return .date(String(date.prefix(10)))
        case 6: return reading(first.value / 100, first.value % 100, nil)
        case 8: return reading(first.value / 10000, first.value / 100 % 100, first.value % 100)
        case 14:
            let day = first.value / 1_000_000
            let clock = DateTokens.clock(
                hour: first.value / 10000 % 100,
                minute: first.value / 100 % 100,
                second: first.value % 100
            )
            guard case .date(let date) = reading(day / 10000, day / 100 % 100, day % 100) else { return Reading.none }
            return .date(date + clock)
        case 9, 10: return epoch(seconds: first.value)
        case 12, 13: return epoch(seconds: first.value / 1000)
        case 15, 16: return epoch(seconds: first.value / 1_000_000)
        default: return Reading.none
        }
    }

    /// Days as spreadsheets count them, from 1982 on.
    private static let serialDays = 30_000...60_000

    /// Seconds since 1970 with a power of ten, as programs write large numbers: `1.7104086E9`.
    private static func power(_ text: String) -> Reading? {
        guard text.utf8.count <= 24, text.utf8.contains(where: { $0 | 0x20 == UInt8(ascii: "e") }),
            let number = Double(text), number >= 1e8, number < 1e13
        else { return nil }
        return epoch(seconds: Int(number < 1e11 ? number : number / 1000))
    }

    /// Seconds since 1970, as a time in UTC.
    private static func epoch(seconds: Int) -> Reading {
        let days = seconds / 86400
        let rest = seconds % 86400
        // Howard Hinnant's civil_from_days, for days after 1970.
        let shifted = days + 719_468
        let era = shifted / 146_097
        let dayOfEra = shifted % 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let month = (5 * dayOfYear + 2) / 153
        let day = dayOfYear - (153 * month + 2) / 5 + 1
        let year = yearOfEra + era * 400 + (month >= 10 ? 1 : 0)
        guard case .date(let date) = reading(year, month < 10 ? month + 3 : month - 9, day) else { return .none }
        return .date(date + DateTokens.clock(hour: rest / 3600, minute: rest / 60 % 60, second: rest % 60) + "Z")
    }

    /// Dates with the name of a month.
    private static func namedMonth(_ tokens: DateTokens) -> Reading {
        if let (year, month, day) = tokens.neighbours { return reading(year, month, day) }
        guard let month = tokens.month else { return .none }
        let years = tokens.numbers.filter { $0.digits == 4 }
        let shorts = tokens.numbers.filter { $0.digits <= 2 }
        if let year = years.first { return reading(year.value, month, shorts.first?.value) }
        // 14-Mar-24: the year of two digits comes last.
        guard shorts.count == 2, shorts[1].digits == 2, let year = century(shorts[1].value) else { return .none }
        return reading(year, month, shorts[0].value)
    }

    /// Dates of numbers with `-`, `/` or `.` between them.
    private static func numeric(_ tokens: DateTokens, _ order: CorpusOptions.DateOrder) -> Reading {
        let numbers = tokens.numbers
        guard let first = numbers.first else { return .none }
        if first.digits == 8 { return reading(first.value / 10000, first.value / 100 % 100, first.value % 100) }
        if numbers.count == 2 {
            if first.digits == 4, numbers[1].digits == 3 { return dayOfYear(first.value, numbers[1].value) }
            if first.digits == 4 { return reading(first.value, numbers[1].value, nil) }
            if numbers[1].digits == 4 { return reading(numbers[1].value, first.value, nil) }
            return .none
        }
        guard numbers.count >= 3 else {
            return first.digits == 4 ? year(first.value).map { .date($0) } ?? .none : .none
        }
        let (a, b, c) = (numbers[0], numbers[1], numbers[2])
        if a.digits == 4 { return reading(a.value, b.value, c.value) }
        guard a.digits <= 2, b.digits <= 2, c.digits == 4 || (c.digits == 2 && tokens.separator != UInt8(ascii: "-"))
        else { return .none }
        guard let year = c.digits == 4 ? c.value : century(c.value) else { return .none }
        if tokens.separator == UInt8(ascii: "."), b.value <= 12 || a.value > 12 {
            return reading(year, b.value, a.value)
        }
        if a.value == b.value { return reading(year, b.value, a.value) }
        if a.value > 12 { return reading(year, b.value, a.value) }
        if b.value > 12 { return reading(year, a.value, b.value) }
        switch order {
        case .dayFirst: return reading(year, b.value, a.value)
        case .monthFirst: return reading(year, a.value, b.value)
        case .unknown:
            guard case .date(let date) = reading(year, nil, nil), a.value > 0, b.value > 0 else { return .none }
            return .ambiguous(year: date)
        }
    }

    /// The year among numbers that make no date together; of other calendars it would be a wrong one.
    private static func yearOnly(_ tokens: DateTokens) -> Reading {
        let years = tokens.numbers.filter { $0.digits == 4 }
        guard years.count == 1, (1700...2100).contains(years[0].value) else { return .none }
        return .partial(year: String(years[0].value))
    }

    /// The day of a week of a year (ISO 8601: weeks begin with Monday, the first one holds 4 January); of a week alone, and before
    /// 1970, the year.
    private static func weekDate(_ year: Int, _ week: Int, _ day: Int?) -> Reading {
        guard Self.year(year) != nil, (1...53).contains(week), (1...7).contains(day ?? 1) else { return .none }
        guard let day, year > 1970 else { return .partial(year: String(year)) }
        let before = year - 1
        let january4 = before * 365 + before / 4 - before / 100 + before / 400 - 719_162 + 3
        // 1 January 1970 was a Thursday.
        let monday = january4 - (january4 + 3) % 7
        guard case .date(let date) = epoch(seconds: (monday + (week - 1) * 7 + day - 1) * 86_400) else { return .none }
        return .date(String(date.prefix(10)))
    }

    /// ISO 8601's `2024-005`: the fifth day of the year.
    private static func dayOfYear(_ year: Int, _ day: Int) -> Reading {
        var left = day
        for month in 1...12 {
            let length = daysOfMonth(year, month)
            if left <= length { return reading(year, month, left) }
            left -= length
        }
        return .none
    }

    // MARK: - Pieces

    /// The year that two digits mean, from 1970 to 2029; nil for others, which may be of either century.
    private static func century(_ year: Int) -> Int? { year < 30 ? 2000 + year : year < 70 ? nil : 1900 + year }

    private static func year(_ year: Int) -> String? { (1000...2999).contains(year) ? String(year) : nil }

    /// A date that exists, or none.
    private static func reading(_ year: Int, _ month: Int?, _ day: Int?) -> Reading {
        guard let yearText = Self.year(year) else { return .none }
        guard let month else { return .date(yearText) }
        guard (1...12).contains(month) else { return .none }
        let date = yearText + "-" + DateTokens.two(month)
        guard let day else { return .date(date) }
        return (1...daysOfMonth(year, month)).contains(day) ? .date(date + "-" + DateTokens.two(day)) : .none
    }

    /// Days of a month from 1 to 12.
    private static func daysOfMonth(_ year: Int, _ month: Int) -> Int {
        let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
        return [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]
    }
}
