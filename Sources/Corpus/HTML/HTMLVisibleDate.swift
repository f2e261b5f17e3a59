// Finds the date that a reader sees near the headline, on pages without dates in their markup.

/// Reads dates in short lines: "20 November 2019", "Nov 20, 2019", "20/11/2019", "2019-11-20".
enum HTMLVisibleDate {
    private enum Token {
        case number(value: Int, digits: Int)
        case month
        case other
    }

    private static let months: HashTable<Bool> = HashTable(
        [
            "january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
            "november", "december", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec",
        ]
        .map { ($0, true) }
    )

    /// The first date in the short lines after the headline, before it, or around the text.
    static func date(of document: HTMLDocument, text: HTMLText) -> String? {
        let count = document.blocks.count
        var places: [Int] = []
        if let heading = document.blocks.firstIndex(where: { $0.tag == .h1 }) {
            places += Array((heading + 1)..<(heading + 11)) + Array(((heading - 5)..<heading).reversed())
        }
        if let first = text.firstBlock, let last = text.lastBlock {
            places += Array(((first - 8)...first).reversed()) + Array((last + 1)..<(last + 6))
        }
        for place in places where place >= 0 && place < count {
            let block = document.blocks[place]
            guard block.words <= 25, block.words > 0, !block.endsSentence || block.words < 8 else { continue }
            if let date = find(document.text[Int(block.start)..<Int(block.end)]) { return date }
        }
        return nil
    }

    /// The first date in a line, as it is written there.
    static func find(_ line: ArraySlice<UInt8>) -> String? {
        var tokens: [(token: Token, start: Int, end: Int)] = []
        var at = line.startIndex
        while at < line.endIndex {
            guard line[at].isASCIIAlphanumeric else {
                at += 1
                continue
            }
            let start = at
            let isDigit = !line[at].isASCIILetter
            var hash = NameHash()
            var value = 0
            while at < line.endIndex, line[at].isASCIIAlphanumeric, line[at].isASCIILetter != isDigit {
                hash.add(line[at].lowercasedASCII)
                if isDigit, at - start < 9 { value = value * 10 + Int(line[at] - 0x30) }
                at += 1
            }
            if isDigit {
                tokens.append((.number(value: value, digits: at - start), start, at))
            } else if months.find(hash.value) != nil {
                tokens.append((.month, start, at))
            } else if at - start == 2, case .number? = tokens.last?.token, tokens.last?.end == start {
                // "20th"
            } else {
                tokens.append((.other, start, at))
            }
        }
        guard tokens.count >= 3 else { return nil }
        for index in 0...(tokens.count - 3) {
            let (first, second, third) = (tokens[index], tokens[index + 1], tokens[index + 2])
            guard third.end - first.start <= 24, isDate(first.token, second.token, third.token) else { continue }
            return String(decoding: line[first.start..<third.end], as: UTF8.self)
        }
        return nil
    }

    private static func isDate(_ first: Token, _ second: Token, _ third: Token) -> Bool {
        switch (first, second, third) {
        case (.month, .number(let day, 1...2), .number(let year, 4)),
            (.number(let day, 1...2), .month, .number(let year, 4)):
            day >= 1 && day <= 31 && year >= 1900 && year < 2100
        case (.number(let year, 4), .number(let month, 1...2), .number(let day, 1...2)):
            year >= 1900 && year < 2100 && month >= 1 && month <= 12 && day >= 1 && day <= 31
        case (.number(let one, 1...2), .number(let two, 1...2), .number(let year, 4)):
            year >= 1900 && year < 2100 && one >= 1 && two >= 1 && max(one, two) <= 31 && min(one, two) <= 12
        default: false
        }
    }
}
