// Checks of single values: numbers, dates, booleans.

/// The largest whole number that is understood: what is added to one from outside never overflows.
package let maximumWholeNumber = 1_000_000_000_000_000

/// A whole number that is not negative, in decimal digits alone; nil also above ``maximumWholeNumber``.
package func wholeNumber(_ text: some StringProtocol) -> Int? {
    guard !text.isEmpty, text.utf8.allSatisfy({ $0 &- 0x30 < 10 }), let number = Int(text) else { return nil }
    return number <= maximumWholeNumber ? number : nil
}

/// A finite decimal number (`0.5`, `-1`, `2e3`), without what else Swift reads as one ("nan", "0x1p4").
package func plainNumber(_ text: some StringProtocol) -> Double? {
    let fits = text.utf8.allSatisfy { byte in
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "-"), UInt8(ascii: "+"),
            UInt8(ascii: "e"), UInt8(ascii: "E"):
            true
        default: false
        }
    }
    guard fits, let number = Double(text), number.isFinite else { return nil }
    return number
}

/// A year, a month or a day: the first and last day that a date filter means.
struct DatePeriod: Equatable {
    /// First day, as `YYYY-MM-DD`.
    var first: String
    /// Last day, as `YYYY-MM-DD`.
    var last: String

    /// Reads `YYYY`, `YYYY-MM` or `YYYY-MM-DD`; nil for anything else and for days that do not exist.
    init?(_ text: String) {
        let pieces = text.split(separator: "-", omittingEmptySubsequences: false)
        guard (1...3).contains(pieces.count), pieces[0].utf8.count == 4, let year = wholeNumber(pieces[0]), year > 0
        else {
            return nil
        }
        guard pieces.count > 1 else {
            first = "\(text)-01-01"
            last = "\(text)-12-31"
            return
        }
        guard pieces[1].utf8.count == 2, let month = wholeNumber(pieces[1]), (1...12).contains(month) else {
            return nil
        }
        let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
        let days = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]
        guard pieces.count > 2 else {
            first = "\(text)-01"
            last = "\(text)-\(days)"
            return
        }
        guard pieces[2].utf8.count == 2, let day = wholeNumber(pieces[2]), (1...days).contains(day) else { return nil }
        first = text
        last = text
    }
}

/// The error for a value that does not fit a key.
func misfit(_ value: String, _ key: String, _ kind: ValueKind) -> ProtocolError {
    let wanted =
        switch kind {
        case .text, .condition: "a text that is not empty"
        case .path: "an absolute path"
        case .boolean: "true or false"
        case .count(let smallest): "a whole number from \(smallest) to \(maximumWholeNumber)"
        case .number: "a number"
        case .date: "a calendar date: 2024, 2024-03 or 2024-03-14"
        case .choice(let words): words.count > 1 ? "one of " + words.joined(separator: ", ") : words.joined()
        case .analyzer: "the name of an analyzer"
        case .analyzers: "names of analyzers, joined by commas"
        case .verb: "a verb"
        }
    return ProtocolError(.badArgument, "\(key) should be \(wanted), not \(quoted(value))")
}
