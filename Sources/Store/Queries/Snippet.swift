// A piece of text around the words that a search found.

import Language

/// Words as the full-text index sees them, near enough to mark them in a text.
enum SearchWords {
    /// Whether a byte belongs to a word; bytes of U+0080...U+00BF, of general punctuation (U+2000...U+206F) and of signs of
    /// currency (U+20A0...U+20BF) do not.
    static func next(_ bytes: [UInt8], from start: Int) -> Range<Int>? {
        var i = start
        while i < bytes.count, let width = separator(bytes, at: i) { i += width }
        guard i < bytes.count else { return nil }
        let first = i
        while i < bytes.count, separator(bytes, at: i) == nil { i += 1 }
        return first..<i
    }

    /// Length of the separator at an offset; nil inside a word.
    private static func separator(_ bytes: [UInt8], at i: Int) -> Int? {
        let byte = bytes[i]
        if byte < 0x80 { return byte &- 0x30 < 10 || (byte | 0x20) &- 0x61 < 26 ? nil : 1 }
        if byte == 0xC2 { return 2 }
        guard byte == 0xE2, i + 2 < bytes.count else { return nil }
        switch bytes[i + 1] {
        case 0x80, 0x81: return 3
        case 0x82: return bytes[i + 2] >= 0xA0 ? 3 : nil
        default: return nil
        }
    }

    /// The words of a text, folded.
    static func words(of text: String) -> [String] {
        let bytes = Array(text.utf8)
        var words: [String] = []
        var i = 0
        while let range = next(bytes, from: i) {
            words.append(fold(bytes, range))
            i = range.upperBound
        }
        return words
    }

    /// The hash of a folded word.
    static func hash(_ bytes: [UInt8], _ range: Range<Int>) -> UInt64 {
        for i in range where bytes[i] >= 0x80 { return TextHash.of(fold(bytes, range)) }
        return TextHash.of(bytes.span, range)
    }

    /// A word in small letters without diacritics ("Zürich" is "zurich"), as `unicode61 remove_diacritics 2` has it, and without
    /// strokes ("Łódź" is "lodz"), as the search language has it.
    static func fold(_ bytes: [UInt8], _ range: Range<Int>) -> String {
        let word = bytes.withUnsafeBufferPointer { String(decoding: $0[range], as: UTF8.self) }.lowercased()
        guard word.utf8.contains(where: { $0 >= 0x80 }) else { return word }
        var result = String.UnicodeScalarView()
        for scalar in word.unicodeScalars {
            if scalar.properties.generalCategory == .nonspacingMark { continue }
            if scalar == "ı" {
                result.append("i")
                continue
            }
            // "LATIN SMALL LETTER U WITH DIAERESIS": the standard library has no decomposition, but it has the names.
            if scalar.value >= 0xC0, let name = scalar.properties.name, name.hasPrefix("LATIN SMALL LETTER "),
                let letter = name.dropFirst(19).split(separator: " ").first, letter.utf8.count == 1,
                let base = letter.lowercased().unicodeScalars.first
            {
                result.append(base)
            } else {
                result.append(scalar)
            }
        }
        return String(result)
    }
}

/// A snippet and where the found words lie in it.
struct Snippet {
    var text: String
    /// In Unicode scalars of `text`.
    var hits: [Range<Int>]

    /// Bytes of text before the first hit, and in all.
    private static let lead = 60
    private static let length = 240
    /// Hits looked for in a text.
    private static let maximumHits = 500

    /// Cuts a snippet: the stretch with the most different words, else the beginning of the text.
    init(_ document: DocumentText, _ phrases: [SearchQuery.Phrase]) {
        let bytes = document.bytes
        let found = Self.find(bytes, phrases)
        var best = 0
        var bestCount = 0
        for (index, hit) in found.enumerated() {
            var seen: Set<Int> = []
            for other in found[index...].prefix(32)
            where other.range.upperBound <= hit.range.lowerBound + Self.length - Self.lead { seen.insert(other.phrase) }
            if seen.count > bestCount { (best, bestCount) = (index, seen.count) }
        }
        let start = found.isEmpty ? 0 : Self.wordStart(bytes, max(0, found[best].range.lowerBound - Self.lead))
        let least = found.isEmpty ? 0 : found[best].range.upperBound
        let end = Self.wordEnd(bytes, max(min(bytes.count, start + Self.length), least))
        var text = start > 0 ? "… " : ""
        let offset = start > 0 ? 2 : 0
        let base = document.scalar(ofByte: start)
        // One line: each blank, tab or line end is one scalar and stays one.
        text.unicodeScalars.append(
            contentsOf: document.string(start..<end).unicodeScalars.map { $0.properties.isWhitespace ? " " : $0 }
        )
        if end < bytes.count { text += " …" }
        self.text = text
        hits = found.filter { $0.range.lowerBound >= start && $0.range.upperBound <= end }
            .map {
                let first = document.scalar(ofByte: $0.range.lowerBound) - base + offset
                return first..<(document.scalar(ofByte: $0.range.upperBound) - base + offset)
            }
    }

    /// Finds the phrases by hashes of folded words: no String is made for a word of plain ASCII.
    private static func find(
        _ bytes: [UInt8],
        _ phrases: [SearchQuery.Phrase]
    ) -> [(range: Range<Int>, phrase: Int)] {
        let hashes = phrases.map { $0.words.map(TextHash.of) }
        let longest = hashes.map(\.count).max() ?? 0
        guard longest > 0 else { return [] }
        var hits: [(range: Range<Int>, phrase: Int)] = []
        var seen: Set<Int> = []
        var window: [(range: Range<Int>, hash: UInt64)] = []
        var i = 0
        while hits.count < maximumHits, let range = SearchWords.next(bytes, from: i) {
            i = range.upperBound
            window.append((range, SearchWords.hash(bytes, range)))
            if window.count > longest { window.removeFirst() }
            for (index, words) in hashes.enumerated() where !words.isEmpty && words.count <= window.count {
                let first = window.count - words.count
                guard words.indices.dropLast().allSatisfy({ window[first + $0].hash == words[$0] }) else { continue }
                let isLast =
                    phrases[index].isPrefix
                    ? SearchWords.fold(bytes, range).hasPrefix(phrases[index].words[words.count - 1])
                    : window[window.count - 1].hash == words[words.count - 1]
                if isLast {
                    hits.append((window[first].range.lowerBound..<range.upperBound, index))
                    seen.insert(index)
                    break
                }
            }
            // All words were met, and some of them often: the rest of a long text need not be looked at.
            if seen.count == phrases.count, hits.count >= 8 + phrases.count { break }
        }
        return hits
    }

    /// The beginning of the next word, unless a word begins here.
    private static func wordStart(_ bytes: [UInt8], _ offset: Int) -> Int {
        guard offset > 0 else { return 0 }
        var i = offset
        while i < bytes.count, i < offset + lead, !isBlank(bytes[i - 1]) { i += 1 }
        while i < bytes.count, bytes[i] & 0xC0 == 0x80 { i += 1 }
        return min(i, bytes.count)
    }

    /// The end of the word that an offset is in.
    private static func wordEnd(_ bytes: [UInt8], _ offset: Int) -> Int {
        var i = offset
        while i < bytes.count, i < offset + lead, !isBlank(bytes[i]) { i += 1 }
        while i < bytes.count, bytes[i] & 0xC0 == 0x80 { i += 1 }
        return i
    }

    private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 }
}

extension Store {
    /// Documents that hold the words of a search, the newest first, each with a snippet.
    ///
    /// * `query`: Words (all must be there), `"phrases"`, `prefix*`, `OR`, `NOT` or `-`, parentheses.
    /// * `filter`: Further conditions, as for ``documents(_:after:limit:)``.
    /// * Throws: `badArgument` for a search that cannot be understood.
    package func search(
        _ query: String,
        _ filter: Filter = Filter(),
        after: Cursor? = nil,
        limit: Int
    ) throws(StoreError) -> Page<HitRow> {
        let query = try SearchQuery(query)
        return try answering { reader in
            guard limit > 0, let plan = try Plan(filter, analyzer: nil, reader) else {
                return Page(rows: [], next: nil)
            }
            return try DocumentPages.page(plan, reader, match: query.expression, after: after, limit: limit) { number in
                try reader.hit(number, query, corpora: plan.corpora)
            }
        }
    }
}

extension Reader {
    /// The row of a document that a search found.
    func hit(_ number: Int64, _ query: SearchQuery, corpora: [Int64]?) throws -> HitRow? {
        guard let row = try document(number, corpora: corpora) else { return nil }
        let snippet = Snippet(try text(number), query.phrases)
        return HitRow(document: row, snippet: snippet.text, hits: snippet.hits)
    }
}
