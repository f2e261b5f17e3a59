// Days of a month without a year that are named again: "attacked on October 7 … the October 7 attack".

import AnalyzerKit
import Language

/// A day of a month, and whether its year is written or the words beside it tell that it is over.
struct Day {
    var row: Int
    var name: String
    var isSure: Bool
    /// Whether the words beside it tell that it is to come.
    var isToCome: Bool

    /// Gives days whose year was guessed as the coming one the past year that the document gives to the same ones elsewhere.
    static func settle(_ days: [Day], _ rows: inout [Annotation], _ published: CalendarDate?) {
        guard let base = published?.daysSince1970 else { return }
        var sure: [Substring: String?] = [:]
        for day in days where day.isSure {
            guard let number = CalendarDate(iso: day.name)?.daysSince1970, number <= base, number > base - year else {
                continue
            }
            let key = day.name.suffix(monthAndDay)
            sure[key] = sure[key].map { $0 == day.name ? $0 : nil } ?? .some(day.name)
        }
        guard !sure.isEmpty else { return }
        for day in days where !day.isSure && !day.isToCome {
            guard let name = sure[day.name.suffix(monthAndDay)] ?? nil,
                let number = CalendarDate(iso: day.name)?.daysSince1970, number > base + DateGrammar.longestUpdate
            else { continue }
            rows[day.row].name = name
        }
    }

    private static let year = 366
    /// Bytes of "10-07" in "2023-10-07".
    private static let monthAndDay = 5
}
