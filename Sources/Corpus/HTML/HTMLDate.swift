// Finds the date of publication of a page, as the page writes it.

/// Chooses among the dates that a page gives.
enum HTMLDate {
    private static let names = [
        "article:published_time", "article:published", "og:published_time", "og:article:published_time",
        "datepublished", "date", "pubdate", "publishdate", "publish-date", "publish_date", "published_time",
        "publication_date", "dc.date.issued", "dcterms.issued", "dc.date", "dcterms.date", "dcterms.created",
        "dc.date.created", "sailthru.date", "parsely-pub-date", "cxenseparse:recs:publishtime", "article_date_original",
        "originalpublicationdate", "rnews:datepublished", "bt:pubdate", "citation_publication_date", "displaydate",
        "datecreated", "created",
    ]

    /// The date of publication: from the page's metadata, its marked-up dates, its address, or the text that a reader
    /// sees beside the headline.
    static func date(of document: HTMLDocument, text: HTMLText, url: String?) -> String? {
        let metadata = document.metadata
        let given = [
            metadata.first(Array(names.prefix(4))), metadata.linkedData.datePublished, metadata.itemDate,
            metadata.first(Array(names.dropFirst(4))),
        ]
        for case let date? in given where isPlausible(date) && !isCount(date) { return date }
        for time in metadata.times where isPlausible(time.value) { return time.value }
        if let date = fromAddress(url ?? metadata.canonicalURL ?? "") { return date }
        for case let date? in given where isPlausible(date) { return date }
        return HTMLVisibleDate.date(of: document, text: text)
    }

    /// Whether a date is a count of seconds or milliseconds, which is taken only where nothing else is there.
    private static func isCount(_ date: String) -> Bool {
        (date.utf8.count == 10 || date.utf8.count == 13) && date.utf8.allSatisfy { $0 >= 0x30 && $0 <= 0x39 }
    }

    /// Whether a date has a year in it that a page can be from: publishing systems fill gaps with year 1 or 1970.
    static func isPlausible(_ date: String) -> Bool {
        if date.hasPrefix("1970-01-01") || date.hasPrefix("1900-01-01") { return false }
        var run = 0
        var value = 0
        for byte in Array(date.utf8.prefix(100)) + [0x20] {
            if byte >= 0x30, byte <= 0x39 {
                run += 1
                if run <= 12 { value = value * 10 + Int(byte - 0x30) }
                continue
            }
            switch run {
            case 4 where value >= 1900 && value < 2100: return true
            case 6 where value >= 190_001: return true
            case 8 where value >= 19_000_101 && value <= 20_991_231: return true
            case 10, 12, 13, 14: return true
            case 2 where date.utf8.count >= 6 && date.utf8.count <= 10 && (date.contains("/") || date.contains(".")):
                return true
            default: break
            }
            run = 0
            value = 0
        }
        return false
    }

    /// Reads `/2019/11/20/`, `/2019-11-20`, `/20191120/` or `/2019/nov/20/` out of an address.
    static func fromAddress(_ url: String) -> String? {
        let months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
        let parts = url.prefix(2000).lowercased().split { "/-_?.".contains($0) }
        func number(_ part: Substring, _ range: ClosedRange<Int>, _ digits: ClosedRange<Int>) -> Int? {
            guard digits.contains(part.utf8.count), let value = Int(part), range.contains(value) else { return nil }
            return value
        }
        func written(_ year: Int, _ month: Int, _ day: Int) -> String {
            "\(year)-\(month < 10 ? "0" : "")\(month)-\(day < 10 ? "0" : "")\(day)"
        }
        for index in parts.indices {
            if let year = number(parts[index], 1990...2099, 4...4), index + 2 < parts.count {
                let month =
                    number(parts[index + 1], 1...12, 1...2)
                    ?? months.firstIndex(of: String(parts[index + 1].prefix(3))).map { $0 + 1 }
                if let month, let day = number(parts[index + 2], 1...31, 1...2) { return written(year, month, day) }
            }
            if let all = number(parts[index], 19_900_101...20_991_231, 8...8) {
                let (year, month, day) = (all / 10_000, all / 100 % 100, all % 100)
                if (1...12).contains(month), (1...31).contains(day) { return written(year, month, day) }
            }
        }
        return nil
    }
}
