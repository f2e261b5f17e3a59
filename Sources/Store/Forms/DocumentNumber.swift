// Internal numbers of documents. They sort by date, so that every index of the store is in order of date by itself.

import Language

/// How a document's internal number is made: its date above, a count within the date below.
///
/// The number has 47 bits: 22 for the date as (year × 13 + month) × 32 + day, with 0 for an unknown month or day and for no
/// date at all, and 25 for a count from 1. Whatever is stored by document is then in order of date (full-text index,
/// mentions, rows), a range of dates is a range of numbers, and undated documents come last where the newest come first.
enum DocumentNumber {
    static let countBits: Int64 = 25
    /// Largest count within a date.
    static let maximumCount: Int64 = 1 << countBits - 1
    /// First number that can have a date.
    static let firstDated: Int64 = 1 << countBits

    /// The date's part for an ISO 8601 string as published; 0 where it holds no date.
    static func dateKey(_ date: String?) -> Int64 {
        guard let date, let value = CalendarDate(iso: date) else { return 0 }
        return key(value.year, value.month ?? 0, value.day ?? 0)
    }

    static func key(_ year: Int, _ month: Int, _ day: Int) -> Int64 { Int64((year * 13 + month) * 32 + day) }

    static func dateKey(of number: Int64) -> Int64 { number >> countBits }

    /// Year, month and day of a date's part; month and day are 0 where unknown, all are 0 without a date.
    static func parts(_ key: Int64) -> (year: Int, month: Int, day: Int) {
        let months = Int(key >> 5)
        return (months / 13, months % 13, Int(key & 31))
    }

    /// The date in a document's number, to the precision that is known; nil for an undated document.
    static func date(of number: Int64) -> CalendarDate? {
        let parts = parts(dateKey(of: number))
        return CalendarDate(
            year: parts.year,
            month: parts.month == 0 ? nil : parts.month,
            day: parts.day == 0 ? nil : parts.day
        )
    }

    /// The date as ISO 8601; nil for an undated document and for none.
    static func dateText(of number: Int64?) -> String? { number.flatMap { date(of: $0)?.description } }
}

/// The documents that lie in a range of dates.
///
/// A document known to the month or year only lies in the range where all of its days do: `since=2024-03-01
/// until=2024-03-31` finds `2024-03`, `since=2024-03-10` does not. Undated documents lie in no range.
struct DateRange {
    /// Lowest and highest number.
    var numbers: ClosedRange<Int64>
    /// Date parts inside `numbers` that stand for a month or year which reaches beyond the range.
    private var excluded: [Int64] = []
    /// Date parts that stand for a month or year of which some days lie in the range and others do not.
    private(set) var cut: Set<Int64> = []

    /// Everything, the undated too.
    static let all = DateRange(numbers: 0...Int64.max)

    private init(numbers: ClosedRange<Int64>) { self.numbers = numbers }

    /// Makes a range; nil where it is empty.
    init?(since: CalendarDate?, until: CalendarDate?) {
        guard since != nil || until != nil else {
            self = .all
            return
        }
        var low = DocumentNumber.firstDated
        var cut: Set<Int64> = []
        if let since {
            let (month, day) = (since.month ?? 1, since.day ?? 1)
            // A range from the first of a month takes the month as a whole, one from 1 January the year.
            let key = DocumentNumber.key(
                since.year,
                day == 1 ? (month == 1 ? 0 : month) : month,
                day == 1 ? 0 : day
            )
            low = key << DocumentNumber.countBits
            if day > 1 { cut.insert(DocumentNumber.key(since.year, month, 0)) }
            if day > 1 || month > 1 { cut.insert(DocumentNumber.key(since.year, 0, 0)) }
        }
        var high = Int64.max
        var excluded: [Int64] = []
        if let until {
            let month = until.month ?? 12
            let lastDay = CalendarDate.days(inMonth: month, year: until.year)
            let day = until.day ?? lastDay
            high = (DocumentNumber.key(until.year, month, day) + 1) << DocumentNumber.countBits - 1
            if day < lastDay { excluded.append(DocumentNumber.key(until.year, month, 0)) }
            if day < lastDay || month < 12 { excluded.append(DocumentNumber.key(until.year, 0, 0)) }
        }
        guard low <= high else { return nil }
        self.init(numbers: low...high)
        self.excluded = excluded
        self.cut = cut.union(excluded)
    }

    func contains(_ number: Int64) -> Bool {
        numbers.contains(number) && (excluded.isEmpty || !excluded.contains(DocumentNumber.dateKey(of: number)))
    }

    /// True where no document, not even an undated one, is left out.
    var isAll: Bool { numbers.lowerBound == 0 && numbers.upperBound == Int64.max }
}
