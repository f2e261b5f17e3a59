// Counts and mean scores by day, week, month or year.

import Language

/// Length of a timeline's periods.
package enum Period: String, Sendable, CaseIterable {
    case day
    /// Weeks of ISO 8601, from Monday; `2024-W11`.
    case week
    case month
    case year
}

extension Store {
    /// Counts the rows of an analyzer by period, the earliest first.
    ///
    /// Undated documents are in no period. A document known to the month or year only, asked for by a shorter period, is counted
    /// in one of its own precision (`2024-03`), never in one day of it.
    ///
    /// - Throws: ``StoreError``; `cancelled` where `progress` said so.
    package func timeline(
        _ analyzer: String,
        by period: Period,
        _ filter: Filter = Filter(),
        progress: ScanProgress = { _ in true }
    ) throws(StoreError) -> [PeriodRow] {
        try answering { reader in
            guard let plan = try Plan(filter, analyzer: analyzer, reader) else { return [] }
            return try withoutActuallyEscaping(progress) { progress in
                try Timeline.rows(plan, reader, period, progress)
            }
        }
    }
}

enum Timeline {
    private struct Sum {
        var count: Int64 = 0
        var documents = 0
        var scored: Int64 = 0
        var score: Int64 = 0
    }

    static func rows(
        _ plan: Plan,
        _ reader: Reader,
        _ period: Period,
        _ progress: @escaping ScanProgress
    ) throws -> [PeriodRow] {
        var sums: [Int64: Sum] = [:]
        let scan = DocumentScan(plan: plan, reader: reader, needsScores: true, progress: progress)
        try scan.run { document, items in
            guard document >= DocumentNumber.firstDated else { return }
            var sum = sums[DocumentNumber.dateKey(of: document)] ?? Sum()
            sum.documents += 1
            for item in items {
                sum.count += item.count
                sum.scored += item.scored
                sum.score &+= item.score
            }
            sums[DocumentNumber.dateKey(of: document)] = sum
        }
        var periods: [String: Sum] = [:]
        for (key, sum) in sums {
            guard let date = DocumentNumber.date(of: key << DocumentNumber.countBits) else { continue }
            var total = periods[name(of: date, period)] ?? Sum()
            total.count += sum.count
            total.documents += sum.documents
            total.scored += sum.scored
            total.score &+= sum.score
            periods[name(of: date, period)] = total
        }
        return periods.sorted { $0.key < $1.key }
            .map { name, sum in
                PeriodRow(
                    period: name,
                    count: Int(sum.count),
                    documents: sum.documents,
                    score: sum.scored == 0 ? nil : Double(sum.score) / TermCount.scoreScale / Double(sum.scored)
                )
            }
    }

    /// What the period that holds a date is called.
    static func name(of date: CalendarDate, _ period: Period) -> String {
        switch period {
        case .day: return date.description
        case .month: return CalendarDate(year: date.year, month: date.month)?.description ?? date.description
        case .year: return CalendarDate(year: date.year)?.description ?? date.description
        case .week:
            // A week belongs to the year that holds its Thursday (ISO 8601).
            guard let weekday = date.weekday, let thursday = date.adding(days: 4 - weekday),
                let days = thursday.daysSince1970,
                let newYear = CalendarDate(year: thursday.year, month: 1, day: 1)?.daysSince1970
            else { return date.description }
            let week = (days - newYear) / 7 + 1
            let year = CalendarDate(year: thursday.year)?.description ?? ""
            return "\(year)-W\(week < 10 ? "0" : "")\(week)"
        }
    }
}
