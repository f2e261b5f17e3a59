// Paragraphs of elements and of wire stories.

/// Paragraphs as UTF-8, with a blank line between them.
enum NewsParagraphs {
    /// Ends a paragraph, if one has begun.
    static func separate(_ text: inout [UInt8]) {
        while let last = text.last, PlainText.isBlank(last) { text.removeLast() }
        if !text.isEmpty { text += [0x0A, 0x0A] }
    }

    static func trimmed(_ text: [UInt8]) -> [UInt8] { Array(PlainText.trimmed(text[...])) }

    /// Words with one blank between them.
    static func joined(_ text: ArraySlice<UInt8>) -> [UInt8] {
        Array(text.split(whereSeparator: PlainText.isBlank).joined(separator: [0x20]))
    }

    /// Lines that are wrapped: an empty one ends a paragraph, others go on.
    static func filled(_ text: [UInt8]) -> [UInt8] {
        var paragraphs: [[UInt8]] = []
        var isOpen = false
        for line in text.split(separator: 0x0A, omittingEmptySubsequences: false) {
            let words = joined(line)
            if !words.isEmpty, isOpen {
                goOn(&paragraphs[paragraphs.count - 1], words)
            } else if !words.isEmpty {
                paragraphs.append(words)
            }
            isOpen = !words.isEmpty
        }
        return Array(paragraphs.joined(separator: [0x0A, 0x0A]))
    }

    /// Puts the words of the next line behind those before: no blank stands in "Hull-on-Sea", wherever its line ends.
    private static func goOn(_ paragraph: inout [UInt8], _ words: [UInt8]) {
        // A slice of it would hold its memory, and each line copy all of it.
        let count = paragraph.count
        var isJoined = false
        if count > 1, paragraph[count - 1] == UInt8(ascii: "-"), isLetter(paragraph[count - 2]), let first = words.first
        {
            let isCapital = first &- 0x41 < 26
            isJoined = isLetter(first) && !(isCapital && endsWithSmallWord(paragraph))
            if suspended.contains(where: { words.starts(with: $0.utf8) }) { isJoined = false }
        }
        if !isJoined { paragraph.append(0x20) }
        paragraph += words
    }

    /// Whether the word before the hyphen at the end is a small one, and no part of a name such as "Hull-on-": a capital behind it
    /// begins another.
    private static func endsWithSmallWord(_ text: [UInt8]) -> Bool {
        var at = text.count - 1
        while at > 0, text.count - at < longestWord, isLetter(text[at - 1]) { at -= 1 }
        return text[at] &- 0x61 < 26 && !(at > 0 && text[at - 1] == UInt8(ascii: "-"))
    }

    private static let longestWord = 64

    private static func isLetter(_ byte: UInt8) -> Bool {
        (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10 || byte >= 0x80
    }

    /// Words behind a hyphen that stands for the rest of a word: "two- and three-year".
    private static let suspended = ["and ", "or ", "to ", "versus ", "but ", "than ", "as ", "nor "]

    /// Lines of a wire story: an indented one begins a paragraph, others go on; the agency's mark at the end goes.
    static func unwrapped(_ text: [UInt8]) -> [UInt8] {
        var paragraphs: [[UInt8]] = []
        for line in text.split(separator: 0x0A, omittingEmptySubsequences: false) {
            // A brief begins with asterisks.
            let words = joined(line.drop { $0 == UInt8(ascii: "*") })
            guard !words.isEmpty else { continue }
            if line.starts(with: [0x20, 0x20, 0x20]) || paragraphs.isEmpty {
                paragraphs.append(words)
            } else {
                goOn(&paragraphs[paragraphs.count - 1], words)
            }
        }
        if var last = paragraphs.popLast() {
            for mark in [" Reuter", " REUTER"] where last.reversed().starts(with: mark.utf8.reversed()) {
                last.removeLast(mark.utf8.count)
            }
            if !last.elementsEqual("Reuter".utf8), !last.elementsEqual("REUTER".utf8) { paragraphs.append(last) }
        }
        return Array(paragraphs.joined(separator: [0x0A, 0x0A]))
    }
}
