// One article in the export of a news database: its text and what its fields say, without the fields.

/// What was found in an article.
struct NewsExportArticle {
    private(set) var text: [UInt8] = []
    private(set) var title: [UInt8] = []
    private(set) var source: [UInt8] = []
    private(set) var date: String?

    /// Reads an article; nil where its text cannot be told from its fields.
    init?(_ bytes: ArraySlice<UInt8>, _ format: NewsExport) {
        let lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false).map { PlainText.trimmed($0) }
        switch format {
        case .nexis, .nexisUni: readNexis(lines)
        case .factiva: readFactiva(lines)
        case .proQuest: readProQuest(lines)
        }
        text = Array(PlainText.trimmed(text[...]))
        guard hasLetter(text[...]) else { return nil }
    }

    // MARK: - LexisNexis

    /// Fields before the text, and behind it.
    private static let before = ["BYLINE", "SECTION", "LENGTH", "DATELINE", "HIGHLIGHT", "COLUMN", "SERIES"]
    private static let behind = [
        "LOAD-DATE", "LANGUAGE", "GRAPHIC", "PUBLICATION-TYPE", "PUB-TYPE", "DOCUMENT-TYPE", "DOC-TYPE", "JOURNAL-CODE",
        "ACC-NO", "SUBJECT", "URL", "GEOGRAPHIC", "ORGANIZATION", "COMPANY", "PERSON", "INDUSTRY", "TICKER", "CITY",
        "STATE",
        "COUNTRY", "NOTES", "CORRECTION-DATE",
    ]

    private mutating func readNexis(_ lines: [ArraySlice<UInt8>]) {
        guard let first = lines.firstIndex(where: { Self.field($0, Self.before) }) else { return }
        readHeading(Array(lines[..<first]))
        // Fields may go on over several lines, and a blank line ends them.
        var at = first
        while at < lines.count {
            if lines[at].isEmpty || lines[at].elementsEqual("Body".utf8) {
                at += 1
            } else if Self.field(lines[at], Self.before) {
                while at < lines.count, !lines[at].isEmpty { at += 1 }
            } else {
                break
            }
        }
        let rest = lines[at...]
        var kept = rest[
            ..<Self.textEnd(rest) {
                Self.field($0, Self.behind) || $0.elementsEqual("Classification".utf8)
                    || NewsExport.begins($0, "Copyright ")
            }
        ]
        while let last = kept.last, last.isEmpty || NewsExport.begins(last, "Copyright ") { kept.removeLast() }
        join(kept)
    }

    /// Where the paragraphs end behind which there is nothing but fields: one between paragraphs ("Company: the mill …") is text.
    private static func textEnd(_ lines: ArraySlice<ArraySlice<UInt8>>, isField: (ArraySlice<UInt8>) -> Bool) -> Int {
        var end = lines.endIndex
        var i = lines.endIndex
        while i > lines.startIndex {
            // A block of lines, which begins with a field or is text.
            while i > lines.startIndex, lines[i - 1].isEmpty { i -= 1 }
            var first = i
            while first > lines.startIndex, !lines[first - 1].isEmpty { first -= 1 }
            guard first < i, isField(lines[first]) else { break }
            end = first
            i = first
        }
        return end
    }

    /// The newspaper, the day and the title, in the order of one form or the other.
    private mutating func readHeading(_ lines: [ArraySlice<UInt8>]) {
        let words = lines.filter { !NewsExport.begins($0, "Copyright ") && !NewsExport.begins($0, "All Rights") }
        let dayLine = words.firstIndex { Self.day($0) != nil }
        guard let dayLine else {
            title = Array(words.last { !$0.isEmpty } ?? [])
            return
        }
        date = Self.day(words[dayLine])
        let above = words[..<dayLine].filter { !$0.isEmpty }
        source = Array(above.last ?? [])
        // The edition stands under the day.
        let below = words[dayLine...].drop { !$0.isEmpty }.filter { !$0.isEmpty }
        let titles = below.isEmpty ? Array(above.dropLast()) : Array(below)
        title = Array(titles.joined(separator: [0x20]))
    }

    /// The date in a line that is one: "March 14, 2024 Thursday".
    private static func day(_ line: ArraySlice<UInt8>) -> String? {
        guard line.count <= 60, line.contains(where: { $0 &- 0x30 < 10 }),
            case .date(let date) = DateNormaliser.read(String(decoding: line, as: UTF8.self)), date.utf8.count >= 7
        else { return nil }
        return date
    }

    /// Whether a line begins with one of some names and a colon.
    private static func field(_ line: ArraySlice<UInt8>, _ names: [String]) -> Bool {
        guard let colon = line.prefix(24).firstIndex(of: UInt8(ascii: ":")) else { return false }
        return names.contains { $0.utf8.count == colon - line.startIndex && NewsExport.begins(line, $0) }
    }

    // MARK: - Factiva

    private static let codes: Set<String> = [
        "SE", "HD", "BY", "CR", "WC", "PD", "ET", "SN", "SC", "ED", "PG", "VOL", "LA", "CY", "LP", "TD", "CLM", "ART",
        "CT",
        "RF", "CO", "IN", "NS", "RE", "IPD", "IPC", "PUB", "AN",
    ]
    private static let codesBehind: Set<String> = [
        "ART", "CT", "RF", "CO", "IN", "NS", "RE", "IPD", "IPC", "PUB", "AN",
    ]

    private mutating func readFactiva(_ lines: [ArraySlice<UInt8>]) {
        var code = ""
        var paragraphs: [ArraySlice<UInt8>] = []
        for line in lines {
            var line = line
            if let (next, rest) = Self.code(line, isInText: code == "LP" || code == "TD") {
                if next == "TD", !paragraphs.isEmpty { paragraphs.append([]) }
                code = next
                line = rest
            }
            switch code {
            case "HD": title += (title.isEmpty || line.isEmpty ? [] : [0x20]) + line
            case "SN": source += line
            case "PD": if date == nil { date = Self.day(line) }
            case "LP", "TD": paragraphs.append(line)
            default: break
            }
        }
        join(paragraphs[...])
    }

    /// The code at the beginning of a line, and what follows it.
    ///
    /// * `isInText`: The line may be one of the article, which may begin with "IN".
    private static func code(_ line: ArraySlice<UInt8>, isInText: Bool) -> (String, ArraySlice<UInt8>)? {
        let word = line.prefix { $0 &- 0x41 < 26 }
        guard (2...3).contains(word.count), line.dropFirst(word.count).first.map({ $0 == 0x20 || $0 == 0x09 }) ?? true
        else { return nil }
        let code = String(decoding: word, as: UTF8.self)
        guard codes.contains(code) else { return nil }
        let rest = PlainText.trimmed(line.dropFirst(word.count))
        if isInText, code != "TD" {
            guard codesBehind.contains(code) else { return nil }
            let isList = rest.contains(UInt8(ascii: "|")) || rest.contains(UInt8(ascii: ":"))
            guard rest.isEmpty || isList || code == "AN" || code == "PUB" else { return nil }
        }
        return (code, rest)
    }

    // MARK: - ProQuest

    private static let fields = [
        "Subject", "Location", "People", "Company / organization", "Title", "Publication title", "Pages",
        "Number of pages",
        "Publication year", "Publication date", "Year", "Section", "Publisher", "Place of publication",
        "Country of publication", "Publication subject", "ISSN", "Source type", "Language of publication",
        "Document type",
        "ProQuest document ID", "Document URL", "Copyright", "Last updated", "Database", "Credit",
        "Identifier / keyword",
        "Classification", "Links", "Author", "Abstract", "Publication info",
    ]

    private mutating func readProQuest(_ lines: [ArraySlice<UInt8>]) {
        var isText = false
        var kept: [ArraySlice<UInt8>] = []
        let tail = Self.textEnd(lines[...]) { line in
            line.allSatisfy { $0 == UInt8(ascii: "_") } || Self.fields.contains { NewsExport.begins(line, $0 + ":") }
        }
        for (index, line) in lines.enumerated() {
            if NewsExport.begins(line, "Full text:") {
                isText = true
                kept.append(PlainText.trimmed(line.dropFirst(10)))
                continue
            }
            guard !isText || index >= tail, let field = Self.fields.first(where: { NewsExport.begins(line, $0 + ":") })
            else {
                if line.allSatisfy({ $0 == UInt8(ascii: "_") }), !line.isEmpty { isText = false }
                if isText { kept.append(line) } else if kept.isEmpty, title.isEmpty { title = Array(line) }
                continue
            }
            isText = false
            let value = PlainText.trimmed(line.dropFirst(field.utf8.count + 1))
            switch field {
            case "Title": title = Array(value)
            case "Publication title": source = Array(value)
            case "Publication date": date = Self.day(value)
            default: break
            }
        }
        join(kept[...])
    }

    private mutating func join(_ lines: ArraySlice<ArraySlice<UInt8>>) {
        // One blank line between two paragraphs, whatever stood between them.
        for line in lines where !(line.isEmpty && text.suffix(2).elementsEqual([0x0A, 0x0A])) {
            text += line + [0x0A]
        }
    }
}
