// The elements of TREC's collections, of newswire as the Linguistic Data Consortium gives it out, and of extracts of Wikipedia.

extension NewsFields {
    private static let headlines: Set<String> = ["headline", "head", "title", "hl", "ti"]
    private static let dates: Set<String> = ["date", "date_time", "datetime", "pubdate", "date1", "dd"]
    private static let identifiers: Set<String> = ["docno", "docid"]

    /// Takes a piece of a DOC element.
    mutating func takeTREC(_ piece: NewsMarkup.Piece, _ markup: NewsMarkup) {
        switch piece {
        case .text, .verbatim: takeTRECText(piece, markup)
        case .open(let name, let attributes, let isEmpty):
            // The end of a paragraph may be left out.
            if name == "p" { close(name) }
            if name == "p" || name == "text", isIn("text") { NewsParagraphs.separate(&body) }
            if name == "p", isIn("text") { hasParagraphs = true }
            if name == "docno" { bodies += 1 }
            if name == "doc" {
                id = markup.attribute("id", in: attributes) ?? ""
                url = markup.attribute("url", in: attributes) ?? ""
                title = Array((markup.attribute("title", in: attributes) ?? "").utf8)
            }
            if !isEmpty { enter(name) }
        case .close(let name):
            if Self.headlines.contains(name) { headline.append(0x20) }
            if Self.dates.contains(name), date.isEmpty { date = Self.day(ofElement: Self.line(dateText)) }
            close(name)
        }
    }

    private mutating func takeTRECText(_ piece: NewsMarkup.Piece, _ markup: NewsMarkup) {
        if isIn("text") {
            markup.append(piece, to: &body)
        } else if open.contains(where: Self.headlines.contains) {
            markup.append(piece, to: &headline)
        } else if open.contains(where: Self.dates.contains) {
            if date.isEmpty { markup.append(piece, to: &dateText) }
        } else if let last = open.last, Self.identifiers.contains(last) {
            guard id.isEmpty else { return }
            var value: [UInt8] = []
            markup.append(piece, to: &value)
            id = Self.line(value)
        } else if open.last == "dateline" {
            markup.append(piece, to: &dateline)
        } else if open.last == "source" {
            var value: [UInt8] = []
            markup.append(piece, to: &value)
            source += Self.line(value)
        } else if open == ["doc"] {
            markup.append(piece, to: &loose)
        }
    }

    private static func line(_ text: [UInt8]) -> String {
        String(decoding: NewsParagraphs.joined(text[...]), as: UTF8.self)
    }

    /// The text in its paragraphs, after its dateline; of an element without a TEXT what stands in it, but for its title.
    func trecText() -> [UInt8] {
        let text =
            hasParagraphs || !Self.isIndented(body) ? NewsParagraphs.filled(body) : NewsParagraphs.unwrapped(body)
        guard !hasLetter(text[...]) else {
            let place = NewsParagraphs.joined(dateline[...])
            return place.isEmpty ? text : place + [0x20] + text
        }
        let rest = NewsParagraphs.trimmed(loose)
        let first = rest.prefix { $0 != 0x0A }
        guard !title.isEmpty, first.elementsEqual(title) else { return rest }
        return NewsParagraphs.trimmed(Array(rest[first.endIndex...]))
    }

    /// Whether blanks before lines say where paragraphs begin.
    private static func isIndented(_ text: [UInt8]) -> Bool {
        text.split(separator: 0x0A).contains { $0.starts(with: [0x20, 0x20, 0x20]) }
    }

    /// The day that the number of an article names, and the agency: "NYT_ENG_20040102.0001", "XIN19960101.0001".
    mutating func completeTREC() {
        let numbers = id.utf8.split(whereSeparator: { $0 &- 0x30 >= 10 }).lazy
        let day = numbers.compactMap(Self.day).first
        guard
            let day = day
                ?? Self.shortNumbers[id.prefix { $0.isLetter }.uppercased()]
                .flatMap({ isMonthFirst in
                    numbers.first.flatMap { Self.shortDay(String($0) ?? "", isMonthFirst: isMonthFirst) }
                })
        else { return }
        switch DateNormaliser.read(date) {
        case .date: break
        default: date = day
        }
        if source.isEmpty { source = Self.agencies[String(id.prefix(3)).uppercased()] ?? "" }
    }

    /// Collections of the first years number their articles by a day of six digits, and whether its month comes first.
    private static let shortNumbers = ["AP": false, "WSJ": false, "GH": false, "LA": true]

    /// The text of an element that is a day in six digits, as `910514`, with its year in full; others as they are.
    private static func day(ofElement text: String) -> String { shortDay(text, isMonthFirst: false) ?? text }

    /// The day that six digits name, of the years that such collections are from.
    private static func shortDay(_ text: String, isMonthFirst: Bool) -> String? {
        guard text.utf8.count == 6, let number = Int(text) else { return nil }
        let (a, b, c) = (number / 10_000, number / 100 % 100, number % 100)
        let (year, month, day) = isMonthFirst ? (c, a, b) : (a, b, c)
        guard (80...99).contains(year), (1...12).contains(month), (1...31).contains(day) else { return nil }
        return "19\(year)-\(DateTokens.two(month))-\(DateTokens.two(day))"
    }

    /// The day that eight digits name, of the years that such collections are from.
    private static func day(_ digits: Substring.UTF8View) -> String? {
        let text = Substring(digits.prefix(8))
        guard text.utf8.count == 8, let year = Int(text.prefix(4)), (1980...2099).contains(year),
            let month = Int(text.dropFirst(4).prefix(2)), (1...12).contains(month), let day = Int(text.dropFirst(6)),
            (1...31).contains(day)
        else { return nil }
        return "\(text.prefix(4))-\(text.dropFirst(4).prefix(2))-\(text.dropFirst(6))"
    }

    /// The agencies of newswire collections by the letters that their numbers begin with.
    private static let agencies = [
        "AFP": "Agence France-Presse", "APW": "Associated Press", "CNA": "Central News Agency",
        "LTW": "Los Angeles Times/Washington Post",
        "NYT": "The New York Times", "WPB": "The Washington Post/Bloomberg", "XIE": "Xinhua", "XIN": "Xinhua",
    ]
}
