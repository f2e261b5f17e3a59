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

    private static func numbered(_ lists: [String]) -> [UInt64: Int] {
        var table: [UInt64: Int] = [:]
        for (index, list) in lists.enumerated() {
            for word in list.split(separator: " ") { table[TextHash.of(String(word))] = index + 1 }
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
    private static let seasons = numbered(["spring", "summer", "autumn fall", "winter"])
    private static let units = numbered(["day days", "week weeks", "month months", "year years", "decade decades"])
    private static let monthLeads = Words.hashes(
        "in since until till by from of early mid late last next this during through to before after between for around and"
    )
    private static let yearLeads = Words.hashes(
        "in since until till by from of early mid late during through to before after between for around and the about"
    )
    private static let last = TextHash.of("last")
    private static let next = TextHash.of("next")
    private static let this = TextHash.of("this")
    private static let past = TextHash.of("past")
    private static let ago = TextHash.of("ago")
    private static let today = TextHash.of("today")
    private static let tonight = TextHash.of("tonight")
    private static let yesterday = TextHash.of("yesterday")
    private static let tomorrow = TextHash.of("tomorrow")
    private static let edges = numbered(["early", "mid mid-", "late"])
    private static let noon = Words.hashes("noon midday")
    private static let midnight = TextHash.of("midnight")
    private static let am = Words.hashes("am a.m. a.m")
    private static let pm = Words.hashes("pm p.m. p.m")
    private static let zones = Words.hashes("GMT UTC BST EST EDT PST PDT CET CEST IST ET")
    private static let utc = Words.hashes("GMT UTC")
    private static let several = Words.hashes("several few couple")

    /// The longest date or time that begins at a token.
    func match(_ i: Int) -> DateMatch? {
        if tokens[i].shape.contains(.digit) || tokens[i].kind == .number {
            return dayMonth(i) ?? numeric(i) ?? relative(i) ?? time(i) ?? year(i)
        }
        if traits[i].contains(.month) { return monthDay(i) }
        if traits[i].contains(.weekday) { return weekday(i) }
        if traits[i].contains(.numeral) { return relative(i) }
        return traits[i].contains(.temporal) ? edge(i) ?? relative(i) ?? time(i) : nil
    }

    private func isOn(_ i: Int) -> Bool { i < tokens.count && tokens[i].gap != .paragraph }

    private func made(_ range: Range<Int>, _ name: String?) -> DateMatch {
        DateMatch(tokens: range, label: "DATE", name: name)
    }

    // MARK: pieces

    /// A day of the month: "14", "14th".
    private func dayNumber(_ i: Int) -> Int? {
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
    private func yearNumber(_ i: Int) -> Int? {
        guard isOn(i), tokens[i].count == 4, let read = numbers.digits(tokens[i].range), read.end == Int(tokens[i].end),
            read.number.exponent == 0, (1000...2100).contains(read.number.mantissa),
            !bytes[tokens[i].range].contains(0x2C)
        else { return nil }
        return read.number.mantissa
    }

    private func month(_ i: Int) -> Int? {
        guard isOn(i), tokens[i].isCapitalised else { return nil }
        return Self.months[tokens[i].hash]
    }

    /// The year, perhaps after a comma: its value and the next token.
    private func yearAfter(_ i: Int) -> (year: Int, end: Int)? {
        if let year = yearNumber(i) { return (year, i + 1) }
        if isOn(i), tokens[i].hash == Words.comma, let year = yearNumber(i + 1) { return (year, i + 2) }
        return nil
    }

    /// A month and day without a year: the one nearest to the publication.
    private func nearest(month: Int, day: Int?) -> String? {
        guard let date else { return nil }
        let base = date.daysSince1970 ?? CalendarDate(year: date.year, month: date.month ?? 7, day: 1)?.daysSince1970
        guard let base else { return nil }
        var best: (distance: Int, date: CalendarDate)?
        for year in (date.year - 1)...(date.year + 1) {
            guard let candidate = CalendarDate(year: year, month: month, day: day),
                let middle = CalendarDate(year: year, month: month, day: day ?? 15)?.daysSince1970
            else { continue }
            // News looks back more than ahead: what lies ahead counts as a quarter further.
            let distance = middle > base ? (middle - base) * 5 / 4 : base - middle
            if best.map({ distance < $0.distance }) ?? true { best = (distance, candidate) }
        }
        return best?.date.description
    }

    // MARK: forms

    /// "14 March 2024", "14th of March", "14-16 March 2024".
    private func dayMonth(_ i: Int) -> DateMatch? {
        guard let day = dayNumber(i) else { return nil }
        var next = i + 1
        var until: Int?
        if isOn(next + 1), ExpressionWords.dash.contains(tokens[next].hash), let second = dayNumber(next + 1) {
            until = second
            next += 2
        }
        if isOn(next), tokens[next].hash == Words.of { next += 1 }
        guard let month = month(next) else { return nil }
        let year = yearAfter(next + 1)
        return made(i..<(year?.end ?? next + 1), span(year?.year, month, day, until))
    }

    /// "March 14, 2024", "March 14", "March 14-16", "March 2024", "in March".
    private func monthDay(_ i: Int) -> DateMatch? {
        guard let month = month(i) else { return nil }
        if let year = yearAfter(i + 1) { return made(i..<year.end, span(year.year, month, nil, nil)) }
        if let day = dayNumber(i + 1), isOn(i + 1), tokens[i + 1].gap != .none {
            var end = i + 2
            var until: Int?
            if isOn(end + 1), ExpressionWords.dash.contains(tokens[end].hash), tokens[end].gap == .none,
                let second = dayNumber(end + 1)
            {
                until = second
                end += 2
            }
            let year = yearAfter(end)
            return made(i..<(year?.end ?? end), span(year?.year, month, day, until))
        }
        guard i > 0, Self.monthLeads.contains(tokens[i - 1].hash), tokens[i].gap == .space else { return nil }
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

    private func span(_ year: Int?, _ month: Int, _ day: Int?, _ until: Int?) -> String? {
        func text(_ day: Int?) -> String? {
            guard let year else { return nearest(month: month, day: day) }
            return CalendarDate(year: year, month: month, day: day)?.description
        }
        guard let until, let day, until > day else { return text(day) }
        guard let first = text(day), let last = text(until) else { return nil }
        return first + "/" + last
    }

    /// "2024-03-14", "14/03/2024" where only one reading exists.
    private func numeric(_ i: Int) -> DateMatch? {
        let text = bytes[tokens[i].range]
        if text.count == 10, let first = text.first, first &- 0x30 < 10,
            let date = CalendarDate(iso: String(decoding: text, as: UTF8.self)), date.day != nil
        {
            return made(i..<i + 1, date.description)
        }
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

    /// "early 2022", "late March", "mid-2019".
    private func edge(_ i: Int) -> DateMatch? {
        guard let part = Self.edges[tokens[i].hash], isOn(i + 1) else { return nil }
        var next = i + 1
        if tokens[next].hash == Words.hyphen || tokens[next].hash == Words.of { next += 1 }
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
            return made(i..<(year?.end ?? next + 1), whole)
        }
        return nil
    }

    private func weekday(_ i: Int) -> DateMatch? {
        guard tokens[i].isCapitalised, let weekday = Self.weekdays[tokens[i].hash], tokens[i].count > 3 else {
            return nil
        }
        if isOn(i + 1), tokens[i + 1].hash == Words.comma {
            if let found = monthDay(i + 2) ?? dayMonth(i + 2), found.tokens.lowerBound == i + 2 {
                return made(i..<found.tokens.upperBound, found.name)
            }
        }
        return made(i..<i + 1, dayName(weekday, ahead: i > 0 && tokens[i - 1].hash == Self.next))
    }

    /// The latest such day not after the publication, or the next one.
    private func dayName(_ weekday: Int, ahead: Bool) -> String? {
        guard let date, let today = date.weekday else { return nil }
        if ahead { return date.adding(days: (weekday - today + 6) % 7 + 1)?.description }
        return date.adding(days: -((today - weekday + 7) % 7))?.description
    }

    /// "yesterday", "last week", "next Monday", "two years ago", "this month".
    private func relative(_ i: Int) -> DateMatch? {
        let hash = tokens[i].hash
        switch hash {
        case Self.today: return made(i..<i + 1, date?.adding(days: 0)?.description)
        case Self.tonight: return made(i..<i + 1, date?.adding(days: 0)?.description)
        case Self.yesterday: return made(i..<i + 1, date?.adding(days: -1)?.description)
        case Self.tomorrow: return made(i..<i + 1, date?.adding(days: 1)?.description)
        case Self.last, Self.next, Self.this: return turn(i, hash == Self.last ? -1 : hash == Self.next ? 1 : 0)
        default: break
        }
        guard let count = numbers.number(i), count.number.exponent == 0, count.suffix.isEmpty, isOn(count.end + 1),
            let unit = Self.units[tokens[count.end].hash], tokens[count.end + 1].hash == Self.ago
        else {
            if Self.several.contains(hash) || hash == ExpressionWords.a, isOn(i + 2),
                let unit = Self.units[tokens[i + 1].hash], tokens[i + 2].hash == Self.ago
            {
                return made(i..<i + 3, hash == ExpressionWords.a ? shifted(unit, -1) : nil)
            }
            return nil
        }
        guard count.number.mantissa < 1000 else { return nil }
        return made(i..<count.end + 2, shifted(unit, -count.number.mantissa))
    }

    private func turn(_ i: Int, _ step: Int) -> DateMatch? {
        guard isOn(i + 1) else { return nil }
        let next = tokens[i + 1].hash
        if let weekday = Self.weekdays[next], tokens[i + 1].isCapitalised {
            if step == 0 {
                guard let date, let today = date.weekday else { return made(i..<i + 2, nil) }
                return made(i..<i + 2, date.adding(days: weekday - today)?.description)
            }
            guard step > 0 else {
                guard let date, let today = date.weekday else { return made(i..<i + 2, nil) }
                return made(i..<i + 2, date.adding(days: -((today - weekday + 6) % 7 + 1))?.description)
            }
            return made(i..<i + 2, dayName(weekday, ahead: true))
        }
        if let month = month(i + 1) {
            guard let date, let base = date.month else { return made(i..<i + 2, nil) }
            var year = date.year
            if step < 0, month >= base { year -= 1 }
            if step > 0, month <= base { year += 1 }
            return made(i..<i + 2, CalendarDate(year: year, month: month)?.description)
        }
        if let unit = Self.units[next], unit >= 2, unit <= 4 { return made(i..<i + 2, shifted(unit, step)) }
        if let season = Self.seasons[next], step != 0 || tokens[i + 1].count > 4 {
            guard let date, let month = date.month else { return made(i..<i + 2, nil) }
            let start = season * 3
            var year = date.year
            if step < 0, month <= start + 2 { year -= 1 }
            if step > 0, month >= start { year += 1 }
            guard let first = CalendarDate(year: year, month: start), let last = first.adding(months: 2) else {
                return nil
            }
            return made(i..<i + 2, first.description + "/" + last.description)
        }
        return nil
    }

    /// The day, week, month or year so many steps away.
    private func shifted(_ unit: Int, _ steps: Int) -> String? {
        guard let date else { return nil }
        switch unit {
        case 1: return date.adding(days: steps)?.description
        case 2:
            guard let weekday = date.weekday, let monday = date.adding(days: 1 - weekday + 7 * steps),
                let sunday = monday.adding(days: 6)
            else { return nil }
            return monday.description + "/" + sunday.description
        case 3: return date.adding(months: steps)?.description
        case 4: return CalendarDate(year: date.year + steps)?.description
        default: return CalendarDate(year: date.year + 10 * steps)?.description
        }
    }

    /// "2024", "1990s", "2010-2012" where a preposition or a dash says that it is a year.
    private func year(_ i: Int) -> DateMatch? {
        if tokens[i].count == 5, bytes[Int(tokens[i].end) - 1] == 0x73, let read = numbers.digits(tokens[i].range),
            read.end == Int(tokens[i].end) - 1, read.number.mantissa % 10 == 0,
            (1000...2100).contains(read.number.mantissa),
            let first = CalendarDate(year: read.number.mantissa),
            let last = CalendarDate(year: read.number.mantissa + 9)
        {
            return made(i..<i + 1, first.description + "/" + last.description)
        }
        guard let year = yearNumber(i), year >= 1500 else { return nil }
        if isOn(i + 2), ExpressionWords.dash.contains(tokens[i + 1].hash), tokens[i + 1].gap == .none,
            let until = yearNumber(i + 2), until > year
        {
            return made(i..<i + 3, String(year) + "/" + String(until))
        }
        let led = i > 0 && Self.yearLeads.contains(tokens[i - 1].hash)
        let bracketed = i > 0 && tokens[i - 1].hash == Words.open
        guard led || bracketed || (1900...2049).contains(year) else { return nil }
        // "1,990 people" has a comma; "2000 people" and "1984 votes" are counts.
        if !led, isOn(i + 1), tokens[i + 1].gap == .space, tokens[i + 1].kind == .word, !tokens[i + 1].isCapitalised,
            traits[i + 1].isDisjoint(with: [.function, .speech, .title, .thingTail])
        {
            return nil
        }
        return made(i..<i + 1, CalendarDate(year: year)?.description)
    }

    // MARK: times

    /// "10:30", "3 p.m.", "noon", "0600 GMT".
    private func time(_ i: Int) -> DateMatch? {
        let hash = tokens[i].hash
        if Self.noon.contains(hash) { return clock(i..<i + 1, 12, 0, zone: false) }
        if hash == Self.midnight { return clock(i..<i + 1, 0, 0, zone: false) }
        guard let first = bytes[tokens[i].range].first, first &- 0x30 < 10 else { return nil }
        var hour = 0
        var minute = 0
        var end = i + 1
        var isClock = false
        let text = Array(bytes[tokens[i].range])
        if let colon = text.firstIndex(where: { $0 == 0x3A || $0 == 0x2E }), colon >= 1, colon <= 2,
            text.count == colon + 3,
            let h = Self.small(text[..<colon]), let m = Self.small(text[(colon + 1)...])
        {
            hour = h
            minute = m
            isClock = text[colon] == 0x3A
        } else if text.count <= 2, let h = Self.small(text[...]) {
            hour = h
            if i + 2 < tokens.count, bytes[Int(tokens[i + 1].start)] == 0x3A, tokens[i + 1].count == 1,
                tokens[i + 1].gap == .none,
                tokens[i + 2].gap == .none, tokens[i + 2].count == 2,
                let m = Self.small(bytes[tokens[i + 2].range])
            {
                minute = m
                end = i + 3
                isClock = true
            }
        } else if let suffix = text.firstIndex(where: { $0 &- 0x30 >= 10 }), suffix <= 2,
            let h = Self.small(text[..<suffix])
        {
            hour = h
            let rest = String(decoding: text[suffix...], as: UTF8.self)
            guard rest == "am" || rest == "pm", (1...12).contains(hour) else { return nil }
            return clock(i..<end, hour % 12 + (rest == "pm" ? 12 : 0), 0, zone: zone(&end))
        } else if text.count == 4, i + 1 < tokens.count, Self.zones.contains(tokens[i + 1].hash),
            let h = Self.small(text[..<2]), let m = Self.small(text[2...])
        {
            hour = h
            minute = m
            isClock = true
        } else {
            return nil
        }
        guard minute < 60, hour < 25 else { return nil }
        if isOn(end), Self.am.contains(tokens[end].hash) || Self.pm.contains(tokens[end].hash), (1...12).contains(hour)
        {
            hour = hour % 12 + (Self.pm.contains(tokens[end].hash) ? 12 : 0)
            end += 1
            isClock = true
        }
        guard isClock else { return nil }
        let isUniversal = zone(&end)
        return clock(i..<end, hour, minute, zone: isUniversal)
    }

    private func zone(_ end: inout Int) -> Bool {
        guard isOn(end), tokens[end].isAllCapitals, Self.zones.contains(tokens[end].hash) else { return false }
        end += 1
        return Self.utc.contains(tokens[end - 1].hash)
    }

    private static func small(_ digits: some Collection<UInt8>) -> Int? {
        guard !digits.isEmpty, digits.count <= 2 else { return nil }
        var value = 0
        for digit in digits {
            guard digit &- 0x30 < 10 else { return nil }
            value = value * 10 + Int(digit - 0x30)
        }
        return value
    }

    private func clock(_ range: Range<Int>, _ hour: Int, _ minute: Int, zone: Bool) -> DateMatch? {
        guard hour <= 24, minute < 60 else { return nil }
        func two(_ value: Int) -> String { (value < 10 ? "0" : "") + String(value) }
        return DateMatch(tokens: range, label: "TIME", name: two(hour) + ":" + two(minute) + (zone ? "Z" : ""))
    }
}
