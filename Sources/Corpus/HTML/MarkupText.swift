// Texts of records that are a page's markup, as content management systems export them: `"content": {"rendered": "<p>…</p>"}`.

/// Tells such texts from others, and makes plain text of them.
enum MarkupText {
    /// Elements whose tags stand in no text but markup.
    private static let blocks: Set<String> = [
        "p", "br", "div", "li", "ul", "ol", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "figure", "figcaption",
        "table", "tr", "td", "section", "article", "aside", "iframe", "script", "style",
    ]
    /// Elements whose tags stand in lines: a pair of them, or one with attributes, stands in no text but markup either.
    private static let inlines: Set<String> = [
        "a", "b", "i", "u", "em", "strong", "span", "sup", "sub", "small", "img", "font", "s", "del", "ins", "cite",
        "q",
    ]
    /// Others of lines, which tell nothing.
    private static let rares: Set<String> = [
        "code", "pre", "mark", "time", "abbr", "kbd", "tt", "big", "strike", "hr", "center", "video", "audio",
    ]
    /// Tags that are looked at before a text is taken as it is.
    private static let looks = 64

    /// How much of a text is markup.
    private enum Extent {
        case none
        /// Its lines are those of the text.
        case inLines
        /// Tags say where its paragraphs begin.
        case blocks
    }

    /// A tag, and where it ends.
    private struct Tag {
        var name: String
        var isEnd: Bool
        var hasAttributes: Bool
        var end: Int
    }

    /// Whether a text is markup: it has two tags of blocks, or begins with a tag and has one of a block; or elements in its lines.
    static func isMarkup(_ text: [UInt8]) -> Bool { extent(of: text) != .none }

    /// How much of a text is markup.
    ///
    /// Asked of every text: memchr finds the first sign.
    private static func extent(of text: [UInt8]) -> Extent {
        guard var at = text.withUnsafeBufferPointer({ $0.firstOffset(of: UInt8(ascii: "<"), from: 0) }) else {
            return .none
        }
        var found = text[..<at].allSatisfy(PlainText.isBlank) ? 1 : 0
        var isInLines = false
        var open: Set<String> = []
        for _ in 0..<looks {
            if let tag = tag(text, at), !rares.contains(tag.name) {
                if blocks.contains(tag.name) {
                    found += 1
                    // A single one may be shown in a text about markup.
                    if found > 1 { return .blocks }
                } else if tag.isEnd {
                    isInLines = isInLines || open.contains(tag.name)
                } else {
                    isInLines = isInLines || tag.hasAttributes
                    open.insert(tag.name)
                }
                at = tag.end
            } else {
                // What the editor of WordPress leaves between paragraphs.
                let rest = text[at...].dropFirst()
                isInLines = isInLines || rest.starts(with: "!-- wp:".utf8) || rest.starts(with: "!--more".utf8)
                at += 1
            }
            guard let next = text[at...].firstIndex(of: UInt8(ascii: "<")) else { break }
            at = next
        }
        return isInLines ? .inLines : .none
    }

    /// The tag of a known element that begins at an offset; nil where none stands there.
    private static func tag(_ text: [UInt8], _ start: Int) -> Tag? {
        var at = start + 1
        let isEnd = at < text.count && text[at] == UInt8(ascii: "/")
        if isEnd { at += 1 }
        let letters = text[at...].prefix(12).prefix { ($0 | 0x20) &- 0x61 < 26 || $0 &- 0x30 < 10 }
        at = letters.endIndex
        guard at < text.count, text[at] <= 0x20 || text[at] == UInt8(ascii: ">") || text[at] == UInt8(ascii: "/") else {
            return nil
        }
        let name = String(decoding: letters, as: UTF8.self).lowercased()
        let isBlock = blocks.contains(name)
        guard isBlock || inlines.contains(name) || rares.contains(name),
            let end = text[at...].prefix(longestTag).firstIndex(of: UInt8(ascii: ">"))
        else { return nil }
        let inside = text[at..<end]
        let hasAttributes = hasValue(inside)
        // "Let a <b be given with c = 4 so that d > c holds."
        guard isBlock || hasAttributes || inside.allSatisfy({ $0 <= 0x20 || $0 == UInt8(ascii: "/") }) else {
            return nil
        }
        return Tag(name: name, isEnd: isEnd, hasAttributes: hasAttributes, end: end + 1)
    }

    /// Whether something has an attribute with its value in quotation marks.
    private static func hasValue(_ inside: ArraySlice<UInt8>) -> Bool {
        var (last, name) = (UInt8(0), UInt8(0))
        for byte in inside {
            if last == UInt8(ascii: "="), byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'"),
                (name | 0x20) &- 0x61 < 26
            {
                return true
            }
            (name, last) = (last, byte)
        }
        return false
    }

    private static let longestTag = 2_048

    /// The text of markup: all of its paragraphs, without tags, scripts and styles, references resolved.
    ///
    /// Blank lines separate paragraphs, too: some systems export them so, beside the tags of lists and quotations.
    static func plain(_ text: [UInt8]) -> [UInt8] {
        let keepsLines = extent(of: text) != .blocks
        var marked: [UInt8] = []
        marked.reserveCapacity(text.count)
        var lines = 0
        for (at, byte) in text.enumerated() {
            // Between lines only what is known is a tag: "<ana@n.example>" is none.
            if keepsLines, byte == UInt8(ascii: "<"), !text[at...].starts(with: "<!--".utf8), tag(text, at) == nil {
                marked.append(contentsOf: "&lt;".utf8)
                lines = 0
                continue
            }
            if byte == 0x0A { lines += 1 } else if !PlainText.isBlank(byte) { lines = 0 }
            marked.append(byte)
            if keepsLines, lines == 1, byte == 0x0A { marked.append(contentsOf: "<br>".utf8) }
            if lines == 2, byte == 0x0A { marked.append(contentsOf: "<p>".utf8) }
        }
        return marked.withUnsafeBufferPointer { buffer in
            var parser = HTMLParser(buffer, keepsHidden: true)
            return Array(HTMLText.whole(parser.parse()).utf8)
        }
    }

    /// Whether a text is a whole page, with all that stands around an article.
    static func isPage(_ text: [UInt8]) -> Bool {
        let head = String(decoding: PlainText.trimmed(text.prefix(64)), as: UTF8.self).lowercased()
        return head.hasPrefix("<!doctype html") || head.hasPrefix("<html")
    }

    /// The article of a page with much around it; of another all paragraphs, with lists and tables.
    static func article(_ text: [UInt8]) -> [UInt8] {
        let whole = plain(text)
        guard let article = WebPage.extract(utf8: text, url: nil).map({ Array($0.text.utf8) }) else { return whole }
        return whole.count >= leastAround * article.count || hasFurniture(text) ? article : whole
    }

    /// How many times longer than its article a page is that has more around it than lists and tables.
    private static let leastAround = 4

    /// Whether a page has a menu or a script.
    private static func hasFurniture(_ text: [UInt8]) -> Bool {
        text.withUnsafeBufferPointer { bytes in
            var at = bytes.firstOffset(of: UInt8(ascii: "<"), from: 0)
            while let start = at {
                let name = bytes[start...].dropFirst().prefix(6).map { $0 | 0x20 }
                if name.starts(with: "nav".utf8) || name.starts(with: "script".utf8) { return true }
                at = bytes.firstOffset(of: UInt8(ascii: "<"), from: start + 1)
            }
            return false
        }
    }

    /// A text with the letters that its character references stand for; nil where it has fewer than so many, of which one by a number
    /// counts for two: nobody means it as it stands.
    ///
    /// An ampersand that begins none stays, as in "Q&A" and "R & B".
    ///
    /// Asked of every text: memchr finds the first sign.
    static func withoutReferences(_ text: [UInt8], least: Int) -> [UInt8]? {
        text.withUnsafeBufferPointer { bytes in
            guard var at = bytes.firstOffset(of: UInt8(ascii: "&"), from: 0) else { return nil }
            let entities = HTMLEntities.shared
            var plain: [UInt8] = []
            var copied = 0
            var count = 0
            while true {
                guard let (scalar, next) = entities.reference(bytes, at, bytes.count),
                    bytes[next - 1] == UInt8(ascii: ";")
                else {
                    guard let found = bytes.firstOffset(of: UInt8(ascii: "&"), from: at + 1) else { break }
                    at = found
                    continue
                }
                // Those of tags alone show an address, or an element, as it was meant to be.
                if bytes[at + 1] == UInt8(ascii: "#") {
                    count += 2
                } else if scalar != UInt32(UInt8(ascii: "<")), scalar != UInt32(UInt8(ascii: ">")) {
                    count += 1
                }
                plain.append(contentsOf: bytes[copied..<at])
                plain.appendUTF8(scalar == 0xA0 ? 0x20 : scalar)
                copied = next
                guard let found = bytes.firstOffset(of: UInt8(ascii: "&"), from: next) else { break }
                at = found
            }
            plain.append(contentsOf: bytes[copied...])
            return count >= least || copied > 0 && extent(of: plain) == .blocks ? plain : nil
        }
    }

    /// A title in one line without tags, references resolved, where it has any.
    static func plainLine(_ title: [UInt8]) -> [UInt8] {
        guard title.contains(where: { $0 == UInt8(ascii: "&") || $0 == UInt8(ascii: "<") }) else { return title }
        let line = plain(title)
        return line.isEmpty ? title : line
    }
}
