// Dates of the proleptic Gregorian calendar with their precision, and arithmetic on days. No clock, no locale, no
// Foundation.

/// A calendar date known to the year, the month or the day.
public struct CalendarDate: Sendable, Hashable, Comparable, CustomStringConvertible {
    /// Year, 1 to 9999.
    public var year: Int
    /// Month, 1 to 12, where known.
    public var month: Int?
    /// Day of the month, where known.
    public var day: Int?

    /// Makes a date; nil where it does not exist (30 February).
    public init?(year: Int, month: Int? = nil, day: Int? = nil) {
        guard (1...9999).contains(year) else { return nil }
        if let month {
            guard (1...12).contains(month) else { return nil }
            if let day {
                guard (1...Self.days(inMonth: month, year: year)).contains(day) else { return nil }
            }
        } else if day != nil {
            return nil
        }
        self.year = year
        self.month = month
        self.day = day
    }

    /// Reads the date at the beginning of an ISO 8601 string: `2024`, `2024-03`, `2024-03-14`, with or without a time
    /// after it.
    public init?(iso text: String) {
        let bytes = Array(text.utf8)
        func number(_ range: Range<Int>) -> Int? {
            guard range.upperBound <= bytes.count else { return nil }
            var value = 0
            for i in range {
                guard bytes[i] &- 0x30 < 10 else { return nil }
                value = value * 10 + Int(bytes[i] - 0x30)
            }
            return value
        }
        guard let year = number(0..<4) else { return nil }
        guard bytes.count > 4 else {
            self.init(year: year)
            return
        }
        guard bytes[4] == 0x2D, let month = number(5..<7) else { return nil }
        guard bytes.count > 7 else {
            self.init(year: year, month: month)
            return
        }
        guard bytes[7] == 0x2D, let day = number(8..<10) else { return nil }
        guard bytes.count == 10 || bytes[10] == 0x54 || bytes[10] == 0x20 else { return nil }
        self.init(year: year, month: month, day: day)
    }

    /// The day that is so many days after 1970-01-01 (Howard Hinnant's civil_from_days).
    public init?(daysSince1970 days: Int) {
        guard days > -719_163, days < 2_932_897 else { return nil }
        let shifted = days + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shiftedMonth = (5 * dayOfYear + 2) / 153
        let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
        self.init(
            year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
            month: month,
            day: dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
        )
    }

    /// Days from 1970-01-01 to this day, or nil where the day is not known (Howard Hinnant's days_from_civil).
    public var daysSince1970: Int? {
        guard let month, let day else { return nil }
        let shiftedYear = month <= 2 ? year - 1 : year
        let era = shiftedYear / 400
        let yearOfEra = shiftedYear - era * 400
        let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
        return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
    }

    /// Day of the week, 1 Monday to 7 Sunday (ISO 8601), where the day is known.
    public var weekday: Int? {
        daysSince1970.map { (($0 + 3) % 7 + 7) % 7 + 1 }
    }

    /// The day so many days later, where this day is known.
    public func adding(days: Int) -> CalendarDate? {
        guard let start = daysSince1970 else { return nil }
        let (sum, overflows) = start.addingReportingOverflow(days)
        return overflows ? nil : CalendarDate(daysSince1970: sum)
    }

    /// The month so many months later, to the precision of the month.
    public func adding(months: Int) -> CalendarDate? {
        guard let month else { return nil }
        let (index, overflows) = (year * 12 + month - 1).addingReportingOverflow(months)
        guard !overflows, index >= 12 else { return nil }
        return CalendarDate(year: index / 12, month: index % 12 + 1)
    }

    /// Days of a month.
    public static func days(inMonth month: Int, year: Int) -> Int {
        switch month {
        case 4, 6, 9, 11: 30
        case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
        default: 31
        }
    }

    /// ISO 8601, to the precision that is known.
    public var description: String {
        func padded(_ value: Int, _ width: Int) -> String {
            let digits = String(value)
            return String(repeating: "0", count: max(0, width - digits.count)) + digits
        }
        guard let month else { return padded(year, 4) }
        guard let day else { return padded(year, 4) + "-" + padded(month, 2) }
        return padded(year, 4) + "-" + padded(month, 2) + "-" + padded(day, 2)
    }

    /// Orders by first possible day.
    public static func < (a: CalendarDate, b: CalendarDate) -> Bool {
        (a.year, a.month ?? 0, a.day ?? 0) < (b.year, b.month ?? 0, b.day ?? 0)
    }
}
