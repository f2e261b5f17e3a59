// Texts that a service has cut off, and dates under names that nobody knows: what a record has to be told of.

/// Texts that end before their end: "… [+2400 chars]", "The ferry was …".
enum CutText {
    /// Bytes of the end that are looked at: an address may follow the mark.
    private static let lookedAt = 60
    /// Bytes that two texts of one article begin with, at least.
    private static let leastInCommon = 24

    /// Whether a text ends with the mark of a cut.
    static func isCut(_ text: [UInt8]) -> Bool {
        guard text.count > leastInCommon else { return false }
        if count(text.suffix(lookedAt)) != nil { return true }
        var end = PlainText.trimmed(text.suffix(lookedAt))
        if let blank = end.lastIndex(where: PlainText.isBlank), RecordFields.isAddress(end[(blank + 1)...]) {
            end = PlainText.trimmed(end[..<blank])
        }
        if end.last == UInt8(ascii: "]") { end = end.dropLast() }
        let mark = end.suffix(3)
        return mark.elementsEqual("…".utf8) || mark.elementsEqual("...".utf8)
    }

    /// Whether a text is the cut beginning of another.
    static func isCut(_ text: [UInt8], of whole: [UInt8]) -> Bool {
        whole.count > text.count && isCut(text) && whole.starts(with: text.prefix(leastInCommon))
    }

    /// The number in the mark at the end: `[+2400 chars]`.
    private static func count(_ end: ArraySlice<UInt8>) -> Substring? {
        let mark = String(decoding: PlainText.trimmed(end).suffix(24), as: UTF8.self)
        guard mark.hasSuffix(" chars]"), let start = mark.firstRange(of: "[+") else { return nil }
        let digits = mark[start.upperBound...].dropLast(" chars]".count)
        return !digits.isEmpty && digits.utf8.allSatisfy { $0 &- 0x30 < 10 } ? digits : nil
    }

    /// Says once a file that a service gave the beginning of a text alone.
    static func tell(of text: [UInt8], _ context: ReadContext, place: String) {
        guard text.last == UInt8(ascii: "]"), !context.account.hasToldCut, let count = count(text.suffix(lookedAt))
        else {
            return
        }
        context.account.hasToldCut = true
        let what =
            "its text was cut by the service that gave it, which left out \(count) characters; others below may be, too"
        context.report(.truncated, .warning, at: place, what)
    }
}

/// A date under a name that nobody knows: otherwise its user would date the articles by the name of the file.
enum UndatedField {
    /// Bytes of a date.
    static let length = 8...40

    /// Words that stand in dates, beside months.
    private static let words: Set<String> = [
        "published", "updated", "posted", "date", "on", "at", "of", "de", "del", "th", "st", "nd", "rd", "er", "am",
        "pm", "a", "p", "m", "t", "z", "gmt", "utc", "est", "edt", "cet", "cest", "bst", "年", "月", "日",
        "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "mon", "tue", "wed", "thu", "fri",
        "sat", "sun",
    ]

    /// Whether a value is a date, with nothing beside it: no number alone, path, address of a machine, or number of an article.
    static func isDate(_ value: String) -> Bool {
        guard value.utf8.contains(where: { $0 &- 0x30 < 10 }), value.utf8.first != UInt8(ascii: "/"),
            Double(value) == nil
        else { return false }
        let words = value.lowercased().split(whereSeparator: { !$0.isLetter }).map { String($0) }
        let hasMonth = words.contains { MonthNames.month($0) != nil }
        let numbers = value.utf8.split(whereSeparator: { $0 &- 0x30 >= 10 })
        guard hasMonth || numbers.count > 1 else { return false }
        guard words.allSatisfy({ Self.words.contains($0) || MonthNames.month($0) != nil }) else { return false }
        if numbers.count == 4, value.utf8.count(where: { $0 == UInt8(ascii: ".") }) == 3, !value.contains(":") {
            return false
        }
        switch DateNormaliser.read(value) {
        case .date(let date): return date.utf8.count >= 10
        case .ambiguous: return true
        default: return false
        }
    }

    /// * `kind`: What has the name.
    static func tell(
        of name: String,
        _ value: String,
        _ context: ReadContext,
        place: String,
        kind: String = "field"
    ) {
        context.report(
            .badDate,
            .warning,
            at: place,
            "no \(kind) is known to hold the date, but \(name) looks as if it did (\(value)): name it with date=\(name) "
                + "(analyze-client: --fields date=\(name))"
        )
    }
}
