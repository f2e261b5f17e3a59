// The numbers, words and marks of a written date, and the time of day among them.

/// A written date in pieces.
struct DateTokens {
    /// A number as it was written.
    struct Number {
        var value: Int
        var digits: Int
    }

    private enum Token: Equatable {
        case number(Int, digits: Int)
        case word(String)
        case mark(UInt8)
        case blank
    }

    private var tokens: [Token] = []

    /// Takes the first 120 bytes apart.
    init(_ text: String) {
        var bytes = Array(text.utf8.prefix(120))[...]
        while let first = bytes.first {
            if first &- 0x30 < 10 {
                let digits = bytes.prefix { $0 &- 0x30 < 10 }
                // 17 digits and more are no date, and would not fit.
                let value = digits.count > 16 ? 0 : digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
                tokens.append(.number(value, digits: digits.count))
                bytes = bytes.dropFirst(digits.count)
            } else if Self.isLetter(first) {
                let word = bytes.prefix(while: Self.isLetter)
                tokens.append(.word(String(decoding: word, as: UTF8.self).lowercased()))
                bytes = bytes.dropFirst(word.count)
            } else {
                bytes = bytes.dropFirst()
                if first > 0x20 {
                    tokens.append(.mark(first))
                } else if tokens.last != .blank {
                    tokens.append(.blank)
                }
            }
        }
        while tokens.first == .blank { tokens.removeFirst() }
        while tokens.last == .blank { tokens.removeLast() }
    }

    private static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 || byte >= 0x80 }

    // MARK: - Questions

    /// Whether it is empty or a word for nothing.
    var isPlaceholder: Bool {
        if tokens.isEmpty { return true }
        let words = tokens.compactMap { if case .word(let word) = $0 { word } else { nil } }
        guard numbers.isEmpty else { return false }
        return ["null", "none", "nan", "nat", "unknown", "undated", "na", "nil", "yes", "no", "true", "false"]
            .contains(words.joined())
    }

    /// The numbers in their order.
    var numbers: [Number] {
        tokens.compactMap {
            if case .number(let value, let digits) = $0 { Number(value: value, digits: digits) } else { nil }
        }
    }

    /// Whether it is one number and nothing else.
    var isAlone: Bool { tokens.count == 1 && numbers.count == 1 }

    /// Whether two numbers are one with a decimal point.
    var isDecimal: Bool {
        tokens.count == 3 && tokens[1] == .mark(UInt8(ascii: "."))
            && numbers.first.map { $0.digits >= 9 || $0.digits == 5 || $0.digits == 4 && numbers.last?.value == 0 }
                == true
    }

    /// Whether two numbers are milliseconds and the zone of whoever wrote them, as .NET has them: `/Date(1710408600000+0100)/`.
    var isOffset: Bool {
        let numbers = numbers
        return numbers.count == 2 && numbers[0].digits == 13 && numbers[1].digits == 4 && tokens.contains(.word("date"))
    }

    /// Whether it begins with a minus.
    var isNegative: Bool { tokens.first == .mark(UInt8(ascii: "-")) }

    /// The mark after the first number.
    var separator: UInt8? {
        guard let first = tokens.firstIndex(where: { if case .number = $0 { true } else { false } }) else { return nil }
        for token in tokens[(first + 1)...] {
            if case .mark(let mark) = token { return mark }
        }
        return nil
    }

    /// The month that is named; of several the last, as a weekday may look like one ("mar." is Tuesday in Spanish).
    var month: Int? {
        tokens.lazy.reversed().compactMap { if case .word(let word) = $0 { MonthNames.month(word) } else { nil } }.first
    }

    /// A day, a month and a year that stand side by side, the first such three; other dates and numbers may stand around them.
    var neighbours: (year: Int, month: Int, day: Int)? {
        // The pieces of the last three, and what stands between them.
        var last: [(at: Int, token: Token)] = []
        for (at, token) in tokens.enumerated() {
            switch token {
            case .number: break
            case .word(let word):
                if Self.joiners.contains(word) { continue }
                guard MonthNames.month(word) != nil else {
                    last = []
                    continue
                }
            case .mark(let mark) where Self.joiningMarks.contains(mark): continue
            case .blank: continue
            case .mark:
                last = []
                continue
            }
            last.append((at, token))
            if last.count > 3 { last.removeFirst() }
            if last.count == 3, let date = date(of: last) {
                return (date.year, date.month, firstDay(last[0].at, date.day))
            }
        }
        return nil
    }

    /// The first of the days that end with one at the beginning of a date: "10 to 12 June 2023", "10-12 June 2023".
    private func firstDay(_ at: Int, _ day: Int) -> Int {
        guard case .number(_, 1...2) = tokens[at] else { return day }
        let before = tokens[..<at].filter { $0 != .blank }.suffix(2)
        let isRange = before.last == .word("to") || at > 0 && tokens[at - 1] == .mark(UInt8(ascii: "-"))
        guard isRange, before.count == 2, case .number(let first, 1...2)? = before.first, first > 0, first < day else {
            return day
        }
        return first
    }

    private static let joiners: Set<String> = ["of", "de", "del", "th", "st", "nd", "rd", "er"]
    private static let joiningMarks = Set(".,-/".utf8)

    private func date(of three: [(at: Int, token: Token)]) -> (year: Int, month: Int, day: Int)? {
        switch (three[0].token, three[1].token, three[2].token) {
        case (.number(let day, 1...2), .word(let month), .number(let year, 4)),
            (.word(let month), .number(let day, 1...2), .number(let year, 4)),
            (.number(let year, 4), .word(let month), .number(let day, 1...2)):
            return MonthNames.month(month).map { (year, $0, day) }
        case (.number(let year, 4), .number(let month, 2), .number(let day, 2))
        where three[2].at - three[0].at == 4 && tokens[three[0].at + 1] == tokens[three[1].at + 1]
            && tokens[three[0].at + 1] != .blank:
            return (year, month, day)
        default: return nil
        }
    }

    /// Whether a month is named.
    var hasMonthName: Bool { month != nil }

    /// Whether the first numbers, three at most, belong together.
    ///
    /// Between them stand marks, blanks, and the words that East Asia puts behind year and month; between two, a mark. Other words
    /// are a month that is not known, a quarter.
    var areNumbersJoined: Bool {
        let wanted = min(3, numbers.count)
        var count = 0
        var isMarked = false
        for token in tokens {
            switch token {
            case .number:
                count += 1
                if count == wanted { return wanted != 2 || isMarked }
            case .word(let word) where count > 0:
                guard Self.joints.contains(word) else { return false }
                isMarked = true
            case .mark(let mark) where count > 0: isMarked = isMarked || mark != UInt8(ascii: ",")
            case .word, .mark, .blank: break
            }
        }
        return true
    }

    private static let joints: Set<String> = ["年", "月", "년", "월", "de", "th", "st", "nd", "rd"]

    /// A day of a week of a year, or the week alone, as ISO 8601 has it: `2024-W10-2`.
    var week: (year: Int, week: Int, day: Int?)? {
        guard case .number(let year, digits: 4)? = tokens.first else { return nil }
        let rest = tokens.dropFirst().filter { $0 != .mark(UInt8(ascii: "-")) }
        guard rest.count <= 3, rest.first == .word("w"), rest.count > 1, case .number(let number, _) = rest[1] else {
            return nil
        }
        // Without hyphens the day is the third digit.
        guard case .number(_, let digits) = rest[1] else { return nil }
        if digits == 3, rest.count == 2 { return (year, number / 10, number % 10) }
        guard digits == 2 else { return nil }
        if rest.count == 2 { return (year, number, nil) }
        guard case .number(let day, digits: 1) = rest[2] else { return nil }
        return (year, number, day)
    }

    // MARK: - The time of day

    /// Takes the time and its zone out of the pieces: `T09:30:00+01:00`, or nothing.
    mutating func takeClock() -> String {
        for i in tokens.indices {
            guard case .number(let hour, let digits) = tokens[i] else { continue }
            // 20240314T093000: what follows the letter is a time.
            if digits >= 4, digits <= 6, i >= 2, tokens[i - 1] == .word("t") {
                let value = digits == 6 ? hour : hour * 100
                let clock = Self.clock(
                    hour: value / 10000,
                    minute: value / 100 % 100,
                    second: digits == 6 ? value % 100 : nil
                )
                return finish(clock, from: i - 1, end: fractionEnd(i + 1))
            }
            // Oracle's 09.30.00.000000 AM: the fraction tells it from a date.
            if digits <= 2, i + 6 < tokens.count,
                [1, 3, 5].allSatisfy({ tokens[i + $0] == .mark(UInt8(ascii: ".")) }),
                case .number(let minute, digits: 2) = tokens[i + 2],
                case .number(let second, digits: 2) = tokens[i + 4], case .number(_, digits: 3...) = tokens[i + 6]
            {
                let half = half(from: i + 7)
                let hour = half.map { hour % 12 + ($0.isAfternoon ? 12 : 0) } ?? hour
                return finish(Self.clock(hour: hour, minute: minute, second: second), from: i, end: half?.end ?? i + 7)
            }
            guard digits <= 2, i + 2 < tokens.count, tokens[i + 1] == .mark(UInt8(ascii: ":")),
                case .number(let minute, digits: 2) = tokens[i + 2]
            else { continue }
            return clock(at: i, hour, minute)
        }
        return takeHour()
    }

    /// Takes an hour of twelve that stands alone: `10 a.m.`, `5PM`, `7.20 pm`.
    private mutating func takeHour() -> String {
        for i in tokens.indices {
            guard case .number(let hour, let digits) = tokens[i], digits <= 2, (1...12).contains(hour) else { continue }
            var minute = 0
            var end = i + 1
            if end + 1 < tokens.count, tokens[end] == .mark(UInt8(ascii: ".")),
                case .number(let value, digits: 2) = tokens[end + 1]
            {
                minute = value
                end += 2
            }
            guard let (isAfternoon, after) = half(from: end) else { continue }
            let clock = Self.clock(hour: hour % 12 + (isAfternoon ? 12 : 0), minute: minute, second: nil)
            return finish(clock, from: i, end: after)
        }
        return ""
    }

    private mutating func clock(at start: Int, _ hour: Int, _ minute: Int) -> String {
        var end = start + 3
        var second: Int?
        if end + 1 < tokens.count, tokens[end] == .mark(UInt8(ascii: ":")),
            case .number(let value, digits: 2) = tokens[end + 1]
        {
            second = value
            end = fractionEnd(end + 2)
        }
        var hour = hour
        if let (isAfternoon, after) = half(from: end), (1...12).contains(hour) {
            hour = hour % 12 + (isAfternoon ? 12 : 0)
            end = after
        }
        let first = start > 0 && tokens[start - 1] == .word("t") ? start - 1 : start
        return finish(Self.clock(hour: hour, minute: minute, second: second), from: first, end: end)
    }

    /// Takes the pieces away and adds the zone that follows.
    private mutating func finish(_ clock: String, from start: Int, end: Int) -> String {
        let (zone, after) = zone(from: end)
        tokens.replaceSubrange(start..<min(after, tokens.count), with: [.blank])
        return clock.isEmpty ? "" : clock + zone
    }

    /// The end of a fraction of a second, which is not kept: no news needs it.
    private func fractionEnd(_ index: Int) -> Int {
        guard index + 1 < tokens.count,
            tokens[index] == .mark(UInt8(ascii: ".")) || tokens[index] == .mark(UInt8(ascii: ",")),
            case .number = tokens[index + 1]
        else { return index }
        return index + 2
    }

    /// `am`, `p.m.` and the like.
    private func half(from index: Int) -> (isAfternoon: Bool, end: Int)? {
        var i = index
        if i < tokens.count, tokens[i] == .blank { i += 1 }
        guard i < tokens.count, case .word(let word) = tokens[i] else { return nil }
        switch word {
        case "am": return (false, i + 1)
        case "pm": return (true, i + 1)
        case "a", "p":
            guard i + 2 < tokens.count, tokens[i + 1] == .mark(UInt8(ascii: ".")), tokens[i + 2] == .word("m") else {
                return nil
            }
            let hasPoint = i + 3 < tokens.count && tokens[i + 3] == .mark(UInt8(ascii: "."))
            return (word == "p", i + (hasPoint ? 4 : 3))
        default: return nil
        }
    }

    /// A zone: `Z`, `+01:00`, `-0500`, or a name that means one offset in news of the world.
    private func zone(from index: Int) -> (String, Int) {
        var i = index
        while i < tokens.count, tokens[i] == .blank || tokens[i] == .mark(UInt8(ascii: "(")) { i += 1 }
        guard i < tokens.count else { return ("", index) }
        if case .word(let word) = tokens[i] {
            if let offset = Self.zones[word] {
                // GMT+1
                if offset == "Z", let (numeric, end) = offsetZone(from: i + 1) { return (numeric, end) }
                return (offset, i + 1)
            }
            return ("", index)
        }
        return offsetZone(from: i) ?? ("", index)
    }

    private func offsetZone(from i: Int) -> (String, Int)? {
        guard i + 1 < tokens.count, case .mark(let sign) = tokens[i],
            sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-"),
            case .number(let value, let digits) = tokens[i + 1]
        else { return nil }
        var hours = value
        var minutes = 0
        var end = i + 2
        if digits == 4 {
            hours = value / 100
            minutes = value % 100
        } else if digits <= 2 {
            if end + 1 < tokens.count, tokens[end] == .mark(UInt8(ascii: ":")),
                case .number(let value, digits: 2) = tokens[end + 1]
            {
                minutes = value
                end += 2
            }
        } else {
            return nil
        }
        guard hours <= 15, minutes < 60 else { return nil }
        if hours == 0, minutes == 0 { return ("Z", end) }
        return ((sign == UInt8(ascii: "+") ? "+" : "-") + Self.two(hours) + ":" + Self.two(minutes), end)
    }

    private static let zones: [String: String] = [
        "z": "Z", "utc": "Z", "gmt": "Z", "ut": "Z", "wet": "Z", "est": "-05:00", "edt": "-04:00", "cdt": "-05:00",
        "mst": "-07:00", "mdt": "-06:00", "pst": "-08:00", "pdt": "-07:00", "bst": "+01:00", "cet": "+01:00",
        "cest": "+02:00", "eet": "+02:00", "eest": "+03:00", "msk": "+03:00", "jst": "+09:00", "aest": "+10:00",
        "aedt": "+11:00", "nzst": "+12:00", "nzdt": "+13:00",
    ]

    /// `T09:30` or `T09:30:00`; nothing where there is no such time.
    static func clock(hour: Int, minute: Int, second: Int?) -> String {
        guard (0...23).contains(hour), (0...59).contains(minute), (0...60).contains(second ?? 0) else { return "" }
        return "T" + two(hour) + ":" + two(minute) + (second.map { ":" + two($0) } ?? "")
    }

    static func two(_ value: Int) -> String { value < 10 ? "0\(value)" : String(value) }
}
