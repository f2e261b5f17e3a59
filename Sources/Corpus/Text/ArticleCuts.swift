// Several articles in one plain text, where fields or marks say where each begins.

/// Where the articles of a text begin.
enum ArticleCuts {
    /// Equal marks in a line that parts articles, at least, and such lines of a text that may be several.
    private static let leastMarks = 10
    private static let leastLines = 3

    /// Articles that begin with the same field, and another one right below it, or with an address alone; nil for one article.
    static func parts(_ text: [UInt8], _ names: FieldNames) -> [ArraySlice<UInt8>]? {
        let start = text.firstIndex { !PlainText.isBlank($0) } ?? text.count
        guard let (name, value) = TextHeader.field(TextHeader.line(text, start)), let role = names.role(of: name),
            role.field >= 0
        else { return nil }
        let isAddress = name.elementsEqual("URL".utf8) && RecordFields.isAddress(value)
        let sign = name + [UInt8(ascii: ":")]
        var starts = [start]
        var at = TextHeader.next(text, start)
        while at < text.count {
            let following = TextHeader.next(text, at)
            if text[at...].starts(with: sign) {
                let isBegun =
                    isAddress
                    ? TextHeader.field(TextHeader.line(text, at)).map { RecordFields.isAddress($0.value) } ?? false
                    : following < text.count && TextHeader.isField(TextHeader.line(text, following), names)
                if isBegun { starts.append(at) }
            }
            at = following
        }
        guard starts.count > 1 else { return nil }
        let ends = starts.dropFirst() + [text.count]
        let parts = zip(starts, ends).map { withoutMarks(text[$0..<$1]) }
        let second = isAddress ? nil : secondName(parts[0])
        // Without a title or a date that is read it may be an interview ("Q: …", "A: …"), or the minutes of a meeting.
        let areArticles = parts.allSatisfy { part in
            isAddress
                ? hasLetter(part.drop { $0 != 0x0A })
                : secondName(part) == second && TextHeader(Array(part), names) != nil
        }
        return areArticles ? parts : nil
    }

    /// The name of the field in the second line of a part.
    private static func secondName(_ part: ArraySlice<UInt8>) -> [UInt8]? {
        TextHeader.field(PlainText.trimmed(part.drop { $0 != 0x0A }.dropFirst().prefix { $0 != 0x0A }))?.name
    }

    /// A part without the line of marks at its end.
    private static func withoutMarks(_ part: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        let part = PlainText.trimmed(part)
        guard let mark = part.last, "=-*_#~".utf8.contains(mark) else { return part }
        let rest = part.dropLast(part.reversed().prefix { $0 == mark }.count)
        return part.count - rest.count >= 3 && rest.last == 0x0A ? PlainText.trimmed(rest) : part
    }

    /// Says where lines of marks part a text that was read as one article.
    static func tell(of text: [UInt8], _ context: ReadContext, place: String) {
        var lines = 0
        var at = 0
        while at < text.count, lines < leastLines {
            let mark = text[at]
            let isMark = mark > 0x20 && mark < 0x7F && (mark | 0x20) &- 0x61 >= 26 && mark &- 0x30 >= 10
            let end = text[at...].firstIndex(of: 0x0A) ?? text.count
            if isMark, end - at >= leastMarks, PlainText.trimmed(text[at..<end]).allSatisfy({ $0 == mark }) {
                lines += 1
            }
            at = end + 1
        }
        guard lines == leastLines else { return }
        let what =
            "lines of marks part it, and it may be several articles; it was read as one. Cut it there, an article a file"
        context.report(.badLine, .warning, at: place, what)
    }
}

/// The address and the date that stand alone in the first lines of a text.
struct FirstLines {
    private(set) var url = ""
    private(set) var date: String?
    private static let longestDate = 48
    /// Words that no title which is a date has beside it: "September 11, 2001".
    private static let signs: Set<String> = [
        "published", "updated", "posted", "date", "gmt", "utc",
        "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "mon", "tue", "wed", "thu", "fri",
        "sat", "sun",
    ]

    /// Takes them off a text that has more.
    init(_ text: inout [UInt8]) {
        var at = 0
        while true {
            let start = text[at...].firstIndex { !PlainText.isBlank($0) } ?? text.count
            guard start < text.count else { return }
            let line = TextHeader.line(text, start)
            if url.isEmpty, RecordFields.isAddress(line), !line.contains(where: PlainText.isBlank), line.count < 2_048 {
                url = String(decoding: line, as: UTF8.self)
            } else if date == nil, let found = Self.date(line, isBehindAddress: !url.isEmpty),
                !Self.hasDate(text, from: TextHeader.next(text, start))
            {
                date = found
            } else {
                break
            }
            at = TextHeader.next(text, start)
        }
        guard at > 0 else { return }
        let rest = text[at...]
        if hasLetter(rest) { text = Array(rest) } else { (url, date) = ("", nil) }
    }

    /// Whether a further line holds a date, as in a chronology.
    private static func hasDate(_ text: [UInt8], from start: Int) -> Bool {
        var at = start
        while at < text.count {
            if Self.date(TextHeader.line(text, at), isBehindAddress: true) != nil { return true }
            at = TextHeader.next(text, at)
        }
        return false
    }

    /// The day of a line that holds a date, and no other word; without an address before it not where it may be a title, or the
    /// head of a letter.
    private static func date(_ line: ArraySlice<UInt8>, isBehindAddress: Bool) -> String? {
        guard UndatedField.length.lowerBound...longestDate ~= line.count, line.contains(where: { $0 &- 0x30 < 10 })
        else {
            return nil
        }
        let text = String(decoding: line, as: UTF8.self)
        let words = text.lowercased().split(whereSeparator: { !$0.isLetter }).map { String($0) }
        let isNoTitle = isBehindAddress || words.isEmpty || words.contains { signs.contains($0) }
        guard isNoTitle, UndatedField.isDate(text),
            case .date(let date) = DateNormaliser.read(text), date.utf8.count >= 10
        else { return nil }
        return date
    }
}
