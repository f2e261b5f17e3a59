// Dates and times of day, resolved against the day of publication.

import Language

/// A date or time found in a text.
struct DateMatch {
    var tokens: Range<Int>
    var label: String
    /// ISO 8601 date or interval, or nil where it cannot be told.
    var name: String?
}

/// Recognises dates and times at tokens.
struct DateGrammar {
    let date: CalendarDate?
    let bytes: [UInt8]
    let tokens: [Token]
    let traits: [Traits]
    let numbers: NumberReader
    /// The token that the match begins at: a paragraph may begin there, but not behind it.
    private(set) var origin = 0

    init(date: CalendarDate?, bytes: [UInt8], tokens: [Token], traits: [Traits], numbers: NumberReader) {
        self.date = date
        self.bytes = bytes
        self.tokens = tokens
        self.traits = traits
        self.numbers = numbers
    }

    static func numbered(_ lists: [String]) -> WordMap<Int> {
        var table = WordMap<Int>()
        for (index, list) in lists.enumerated() {
            for word in list.split(separator: " ") { table.insert(String(word), index + 1) }
        }
        return table
    }
    static let months = numbered([
        "January Jan Jan.", "February Feb Feb.", "March Mar Mar.", "April Apr Apr.", "May", "June Jun Jun.",
        "July Jul Jul.",
        "August Aug Aug.", "September Sep Sep. Sept Sept.", "October Oct Oct.", "November Nov Nov.",
        "December Dec Dec.",
    ])
    static let weekdays = numbered([
        "Monday Mon Mon. Mondays", "Tuesday Tue Tue. Tues Tues. Tuesdays", "Wednesday Wed Wed. Wednesdays",
        "Thursday Thu Thu. Thurs Thurs. Thursdays", "Friday Fri Fri. Fridays", "Saturday Sat Sat. Saturdays",
        "Sunday Sun Sun. Sundays",
    ])
    static let seasons = numbered(["spring", "summer", "autumn fall", "winter"])
    static let units = numbered([
        "day days", "week weeks", "month months", "year years", "decade decades", "century centuries",
    ])
    static let monthLeads = Words.hashes(
        "in since until till by from of early mid late last next this during through to before after between for around and"
    )
    static let yearLeads = Words.hashes(
        "in since until till by from of early mid late during through to before after between for around and the about"
    )
    static let joins = Words.hashes("to and through until - –")
    static let since = TextHash.of("since")
    static let last = TextHash.of("last")
    static let next = TextHash.of("next")
    static let this = TextHash.of("this")
    static let past = TextHash.of("past")
    static let ago = TextHash.of("ago")
    static let today = TextHash.of("today")
    static let tonight = TextHash.of("tonight")
    static let yesterday = TextHash.of("yesterday")
    static let tomorrow = TextHash.of("tomorrow")
    static let edges = numbered(["early", "mid mid-", "late"])
    static let noon = Words.hashes("noon midday")
    static let midnight = TextHash.of("midnight")
    static let am = Words.hashes("am a.m. a.m")
    static let pm = Words.hashes("pm p.m. p.m")
    static let hourWords = Words.hashes("hrs hours")
    static let zones = Words.hashes("GMT UTC BST EST EDT PST PDT CET CEST IST ET")
    static let utc = Words.hashes("GMT UTC")
    static let day = TextHash.of("day")
    static let before = TextHash.of("before")
    static let after = TextHash.of("after")
    static let clockWord = TextHash.of("o'clock")
    static let ordinals = numbered(["first", "second", "third", "fourth last"])
    static let quarterWord = TextHash.of("quarter")
    static let futures = Words.hashes(
        """
        will 'll shall must should would scheduled due expected plans plan hopes intends go goes opens begins starts meets
        plays expires travels votes
        """
    )
    static let isOrAre = Words.hashes("is are")
    static let to = TextHash.of("to")
    private static let halfMonth = 16
    /// Days after the one that it bears on which an article may still be written on.
    static let longestUpdate = 45
    static let several = Words.hashes("several few couple")

    /// The longest date or time that begins at a token.
    mutating func match(_ i: Int) -> DateMatch? {
        origin = i
        if tokens[i].shape.contains(.digit) || tokens[i].kind == .number {
            if let found = shortQuarter(i) ?? century(i) { return found }
            return dayMonth(i) ?? numeric(i) ?? season(written: i) ?? midYear(i) ?? relative(i) ?? time(i) ?? year(i)
        }
        if tokens[i].shape.contains(.hyphen), let found = midYear(i) { return found }
        if traits[i].contains(.month) { return monthDay(i) }
        if traits[i].contains(.weekday) { return weekday(i) }
        if traits[i].contains(.numeral) { return relative(i) }
        if let found = quarter(i) ?? dayBeside(i) ?? century(i) ?? shortDay(i) { return found }
        return traits[i].contains(.temporal) ? season(i) ?? edge(i) ?? relative(i) ?? time(i) : nil
    }

    func isOn(_ i: Int) -> Bool { i < tokens.count && (i == origin || tokens[i].gap != .paragraph) }

    func made(_ range: Range<Int>, _ name: String?) -> DateMatch {
        DateMatch(tokens: range, label: "DATE", name: name)
    }

    // MARK: pieces

    /// A day of the month: "14", "14th".
    func dayNumber(_ i: Int) -> Int? {
        guard isOn(i), let first = bytes[tokens[i].range].first, first &- 0x30 < 10,
            let read = numbers.digits(tokens[i].range), read.number.exponent == 0,
            (1...31).contains(read.number.mantissa),
            !bytes[tokens[i].range].contains(0x2C)
        else { return nil }
        if read.end == Int(tokens[i].end) { return read.number.mantissa }
        let rest = bytes[read.end..<Int(tokens[i].end)]
        return ["st", "nd", "rd", "th"].contains { $0.utf8.elementsEqual(rest) } ? read.number.mantissa : nil
    }

    /// A year of four digits, 1000 to 2100.
    func yearNumber(_ i: Int) -> Int? {
        guard isOn(i), tokens[i].count == 4, let read = numbers.digits(tokens[i].range), read.end == Int(tokens[i].end),
            read.number.exponent == 0, (1000...2100).contains(read.number.mantissa),
            !bytes[tokens[i].range].contains(0x2C)
        else { return nil }
        return read.number.mantissa
    }

    func month(_ i: Int) -> Int? {
        guard isOn(i), tokens[i].isCapitalised else { return nil }
        return Self.months[tokens[i].hash]
    }

    /// The year, perhaps after a comma: its value and the next token.
    func yearAfter(_ i: Int) -> (year: Int, end: Int)? {
        if let year = yearNumber(i) { return (year, i + 1) }
        if isOn(i), tokens[i].hash == Words.comma, let year = yearNumber(i + 1) { return (year, i + 2) }
        // "March of 2019", "3 March last year".
        let turn = isOn(i) && (tokens[i].hash == Words.comma || tokens[i].hash == Words.of) ? i + 1 : i
        if turn > i, tokens[i].hash == Words.of, let year = yearNumber(turn), !isCount(turn, year) {
            return (year, turn + 1)
        }
        if let date, isOn(turn + 1), tokens[turn + 1].hash == Self.yearWord, let step = Self.turns[tokens[turn].hash],
            !(isOn(turn + 2) && tokens[turn + 2].hash == Words.possessive)
        {
            return (date.year + step - 2, turn + 2)
        }
        return nil
    }

    /// A month and day without a year: the one nearest to the publication.
    func nearest(month: Int, day: Int?) -> String? {
        guard let date else { return nil }
        let base = date.daysSince1970 ?? CalendarDate(year: date.year, month: date.month ?? 7, day: 1)?.daysSince1970
        guard let base else { return nil }
        // "since March" is past; what "will" be on 2 January is to come.
        let isSince = origin > 0 && tokens[origin - 1].hash == Self.since
        let isAhead = !isSince && isToCome(origin, origin + (day == nil ? 1 : 2))
        let isNarrated = !isAhead && isNarrated(origin)
        let isOver = !isAhead && (isNarrated || isPast(origin))
        let margin = isNarrated && day != nil && !isPast(origin) ? Self.longestUpdate : 0
        var best: (distance: Int, date: CalendarDate)?
        for year in (date.year - 1)...(date.year + 1) {
            guard let candidate = CalendarDate(year: year, month: month, day: day),
                let middle = CalendarDate(year: year, month: month, day: day ?? 15)?.daysSince1970
            else { continue }
            // News looks back more than ahead: what lies ahead counts as a quarter further.
            // A month that has begun is neither over nor to come.
            let slack = day == nil && date.day != nil && month == date.month ? Self.halfMonth : 0
            if (isSince || isOver) && middle > base + max(slack, margin) || isAhead && middle < base - slack {
                continue
            }
            let distance = middle > base ? (middle - base) * 5 / 4 : base - middle
            if best.map({ distance < $0.distance }) ?? true { best = (distance, candidate) }
        }
        // "29 February" has one reading in four years, whatever the words before it say.
        if best == nil, isAhead || isSince || isOver {
            return (date.year - 1...date.year + 1).lazy
                .compactMap { CalendarDate(year: $0, month: month, day: day)?.description }.first
        }
        return best?.date.description
    }

    // MARK: forms

    /// "14 March 2024", "14th of March", "14-16 March 2024".
    func dayMonth(_ i: Int) -> DateMatch? {
        guard let day = dayNumber(i) else { return nil }
        var next = i + 1
        var until: Int?
        if isOn(next + 1),
            ExpressionWords.dash.contains(tokens[next].hash) || tokens[next].hash == ExpressionWords.to,
            let second = dayNumber(next + 1)
        {
            until = second
            next += 2
        }
        if isOn(next), tokens[next].hash == Words.of { next += 1 }
        guard let month = month(next) else { return nil }
        let year = yearAfter(next + 1)
        let end = year?.end ?? next + 1
        // "28 June–2 July 2023": the year stands at the end, for both.
        if until == nil, isOn(end + 2), ExpressionWords.dash.contains(tokens[end].hash), let last = dayNumber(end + 1),
            let lastMonth = self.month(end + 2)
        {
            let lastYear = yearAfter(end + 3)
            let first = span(year?.year ?? lastYear?.year, month, day, nil)
            let second = span(lastYear?.year, lastMonth, last, nil)
            return made(i..<(lastYear?.end ?? end + 3), first.flatMap { f in second.map { f + "/" + $0 } })
        }
        return made(i..<end, span(year?.year ?? (until == nil ? sharedYear(end, month) : nil), month, day, until))
    }

    /// "March 14, 2024", "March 14", "March 14-16", "March 2024", "in March".
    func monthDay(_ i: Int) -> DateMatch? {
        guard let month = month(i) else { return nil }
        if let year = yearAfter(i + 1) { return made(i..<year.end, span(year.year, month, nil, nil)) }
        if let day = dayNumber(i + 1), isOn(i + 1), tokens[i + 1].gap != .none {
            var end = i + 2
            var until: Int?
            if isOn(end + 1),
                ExpressionWords.dash.contains(tokens[end].hash) && tokens[end].gap == .none
                    || tokens[end].hash == ExpressionWords.to && self.month(end + 2) == nil,
                let second = dayNumber(end + 1), second > day
            {
                until = second
                end += 2
            }
            let year = yearAfter(end)
            // "June 28-July 2, 2021".
            if until == nil, year == nil, isOn(end + 2), ExpressionWords.dash.contains(tokens[end].hash),
                tokens[end].gap == .none, let lastMonth = self.month(end + 1), let last = dayNumber(end + 2)
            {
                let lastYear = yearAfter(end + 3)
                let first = span(lastYear?.year, month, day, nil)
                let second = span(lastYear?.year, lastMonth, last, nil)
                return made(i..<(lastYear?.end ?? end + 3), first.flatMap { f in second.map { f + "/" + $0 } })
            }
            return made(
                i..<(year?.end ?? end),
                span(year?.year ?? (until == nil ? sharedYear(end, month) : nil), month, day, until)
            )
        }
        if isOn(i + 2), tokens[i + 2].hash == Self.yearWord, let step = Self.turns[tokens[i + 1].hash] {
            // "March last year".
            return made(i..<i + 3, date.flatMap { span($0.year + step - 2, month, nil, nil) })
        }
        // "January to March 2023": the year counts for both.
        if isOn(i + 2), Self.joins.contains(tokens[i + 1].hash), let last = self.month(i + 2),
            let year = yearNumber(i + 3)
        {
            return made(i..<i + 1, span(month > last ? year - 1 : year, month, nil, nil))
        }
        guard i > 0, Self.monthLeads.contains(tokens[i - 1].hash), tokens[i].gap == .space else {
            guard isMonthAlone(i) else { return nil }
            if let date, i > 0, tokens[i - 1].hash == Self.past {
                let year = month < date.month ?? 7 ? date.year : date.year - 1
                return made(i..<i + 1, CalendarDate(year: year, month: month)?.description)
            }
            return made(i..<i + 1, isRepeated(i) ? nil : nearest(month: month, day: nil))
        }
        if i + 1 < tokens.count, tokens[i + 1].isCapitalised, tokens[i + 1].gap == .space,
            tokens[i].hash == TextHash.of("May")
        {
            return nil
        }
        let lead = tokens[i - 1].hash
        if let date, lead == Self.last || lead == Self.next {
            let base = date.month ?? 7
            var year = date.year
            if lead == Self.last, month >= base { year -= 1 }
            if lead == Self.next, month <= base { year += 1 }
            return made(i - 1..<i + 1, CalendarDate(year: year, month: month)?.description)
        }
        return made(i..<i + 1, nearest(month: month, day: nil))
    }

    func span(_ year: Int?, _ month: Int, _ day: Int?, _ until: Int?) -> String? {
        func text(_ day: Int?) -> String? {
            guard let year else { return nearest(month: month, day: day) }
            return CalendarDate(year: year, month: month, day: day)?.description
        }
        guard let until, let day, until > day else { return text(day) }
        guard let first = text(day), let last = text(until) else { return nil }
        return first + "/" + last
    }

    /// "2024-03-14", "14/03/2024" where only one reading exists.
    func numeric(_ i: Int) -> DateMatch? {
        let text = bytes[tokens[i].range]
        if text.count == 10, let first = text.first, first &- 0x30 < 10,
            let date = CalendarDate(iso: String(decoding: text, as: UTF8.self)), date.day != nil
        {
            return made(i..<i + 1, date.description)
        }
        if text.count == 10, let date = yearFirst(text) { return made(i..<i + 1, date) }
        if let date = slashed(i) { return date }
        if yearNumber(i) != nil, i + 4 < tokens.count, tokens[i + 1].hash == Words.hyphen, tokens[i + 1].gap == .none,
            tokens[i + 3].hash == Words.hyphen,
            let date = CalendarDate(
                iso: String(decoding: bytes[Int(tokens[i].start)..<Int(tokens[i + 4].end)], as: UTF8.self)
            )
        {
            return made(i..<i + 5, date.description)
        }
        return nil
    }

    /// "2020/11/05".
    private func yearFirst(_ text: ArraySlice<UInt8>) -> String? {
        let parts = text.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
        guard parts.count == 3, parts[0].count == 4, let high = Self.small(parts[0].prefix(2)),
            let low = Self.small(parts[0].suffix(2)), let month = Self.small(parts[1]), let day = Self.small(parts[2])
        else { return nil }
        return CalendarDate(year: high * 100 + low, month: month, day: day)?.description
    }

    func isDateToken(_ i: Int) -> Bool {
        tokens[i].kind == .number || tokens[i].count == 1 && bytes[Int(tokens[i].start)] == UInt8(ascii: "/")
    }

    /// "31/12/2025" or "14.03.2024", in one token or five, where only one reading exists.
    func slashed(_ i: Int) -> DateMatch? {
        var end = i + 1
        while end < min(i + 5, tokens.count), tokens[end].gap == .none, isDateToken(end) { end += 1 }
        let text = bytes[Int(tokens[i].start)..<Int(tokens[end - 1].end)]
        let mark = text.contains(UInt8(ascii: "/")) ? UInt8(ascii: "/") : UInt8(ascii: ".")
        let parts = text.split(separator: mark, omittingEmptySubsequences: false)
        guard parts.count == 3, let a = Self.small(parts[0]), let b = Self.small(parts[1]),
            parts[2].count == 4 || parts[2].count == 2 && mark == UInt8(ascii: "/") && (a > 12) != (b > 12),
            let high = parts[2].count == 2 ? 20 : Self.small(parts[2].prefix(2)),
            let low = Self.small(parts[2].suffix(2))
        else { return nil }
        let year = high * 100 + low
        guard a > 12 || b > 12 || a == b,
            let date = a > 12
                ? CalendarDate(year: year, month: b, day: a) : CalendarDate(year: year, month: a, day: b)
        else { return nil }
        return made(i..<end, date.description)
    }

    /// "1990s": its first year.
    func decade(_ i: Int) -> Int? {
        guard isOn(i), tokens[i].count == 5, bytes[Int(tokens[i].end) - 1] == 0x73,
            let read = numbers.digits(tokens[i].range), read.end == Int(tokens[i].end) - 1,
            read.number.mantissa % 10 == 0, (1000...2100).contains(read.number.mantissa)
        else { return nil }
        return read.number.mantissa
    }

    /// True for the 1600s, which are a hundred years; the 2000s are ten until they are longer ago.
    static func isCentury(_ decade: Int) -> Bool { decade % 100 == 0 && decade < 2000 }

    /// "2024", "1990s", "2010-2012", "2019-20" where a preposition or a dash says that it is a year.
    func year(_ i: Int) -> DateMatch? {
        if let decade = decade(i) {
            return made(i..<i + 1, String(decade) + "/" + String(decade + (Self.isCentury(decade) ? 99 : 9)))
        }
        guard let year = yearNumber(i), year >= 1500 else { return nil }
        if isOn(i + 2), ExpressionWords.dash.contains(tokens[i + 1].hash), tokens[i + 1].gap == .none,
            let until = yearNumber(i + 2), until > year
        {
            return made(i..<i + 3, String(year) + "/" + String(until))
        }
        if isOn(i + 2), ExpressionWords.dash.contains(tokens[i + 1].hash), tokens[i + 1].gap == .none,
            tokens[i + 2].gap == .none, tokens[i + 2].count == 2, let short = Self.small(bytes[tokens[i + 2].range]),
            short > year % 100 || short == 0 && year % 100 == 99
        {
            return made(i..<i + 3, String(year) + "/" + String(year / 100 * 100 + (short == 0 ? 100 : short)))
        }
        if let found = ancient(i) { return found }
        guard !isCount(i, year), !isNoYear(i) else { return nil }
        let led = i > 0 && Self.yearLeads.contains(tokens[i - 1].hash) || isYearOfNoun(i, year)
        let bracketed =
            i > 0 && tokens[i - 1].hash == Words.open || i + 1 < tokens.count && tokens[i + 1].hash == Words.possessive
        guard led || bracketed || (1900...2049).contains(year) else { return nil }
        // "1,990 people" has a comma; "2000 people" and "1984 votes" are counts.
        if !led, isOn(i + 1), tokens[i + 1].gap == .space, tokens[i + 1].kind == .word, !tokens[i + 1].isCapitalised,
            traits[i + 1].isDisjoint(with: [.function, .speech, .title, .thingTail])
        {
            return nil
        }
        return made(i..<i + 1, CalendarDate(year: year)?.description)
    }
}
