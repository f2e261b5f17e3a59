// Texts of records that are a page's markup, as content management systems export them: `"content": {"rendered": "<p>…</p>"}`.

/// Tells such texts from others, and makes plain text of them.
enum MarkupText {
    /// Elements whose tags stand in no text but markup.
    private static let blocks: Set<String> = [
        "p", "br", "div", "li", "ul", "ol", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "figure", "figcaption",
        "table", "tr", "td", "section", "article", "aside", "iframe", "script", "style",
    ]
    /// Tags that are looked at before a text is taken as it is.
    private static let looks = 64

    /// Whether a text is markup: it has two tags of blocks, or begins with a tag and has one of a block.
    ///
    /// Asked of every text: memchr finds the first sign.
    static func isMarkup(_ text: [UInt8]) -> Bool {
        guard var at = text.withUnsafeBufferPointer({ $0.firstOffset(of: UInt8(ascii: "<"), from: 0) }) else {
            return false
        }
        var found = text[..<at].allSatisfy(PlainText.isBlank) ? 1 : 0
        for _ in 0..<looks {
            if let end = tagEnd(text, at) {
                found += 1
                // A single one may be shown in a text about markup.
                if found > 1 { return true }
                at = end
            } else {
                at += 1
            }
            guard let next = text[at...].firstIndex(of: UInt8(ascii: "<")) else { return false }
            at = next
        }
        return false
    }

    /// The offset behind a tag of a block that begins at an offset; nil where none stands there.
    private static func tagEnd(_ text: [UInt8], _ start: Int) -> Int? {
        var at = start + 1
        if at < text.count, text[at] == UInt8(ascii: "/") { at += 1 }
        let name = text[at...].prefix(12).prefix { ($0 | 0x20) &- 0x61 < 26 || $0 &- 0x30 < 10 }
        at = name.endIndex
        guard at < text.count, text[at] <= 0x20 || text[at] == UInt8(ascii: ">") || text[at] == UInt8(ascii: "/"),
            blocks.contains(String(decoding: name, as: UTF8.self).lowercased())
        else { return nil }
        return text[at...].prefix(longestTag).firstIndex(of: UInt8(ascii: ">")).map { $0 + 1 }
    }

    private static let longestTag = 2_048

    /// The text of markup: all of its paragraphs, without tags, scripts and styles, references resolved.
    ///
    /// Blank lines separate paragraphs, too: some systems export them so, beside the tags of lists and quotations.
    static func plain(_ text: [UInt8]) -> [UInt8] {
        var marked: [UInt8] = []
        marked.reserveCapacity(text.count)
        var lines = 0
        for byte in text {
            if byte == 0x0A { lines += 1 } else if !PlainText.isBlank(byte) { lines = 0 }
            marked.append(byte)
            if lines == 2, byte == 0x0A { marked.append(contentsOf: "<p>".utf8) }
        }
        return marked.withUnsafeBufferPointer { buffer in
            var parser = HTMLParser(buffer, keepsHidden: true)
            return Array(HTMLText.whole(parser.parse()).utf8)
        }
    }

    /// A text with the letters that its character references stand for; nil where it has fewer than so many, or an ampersand that
    /// begins none, so that it is not markup at all.
    ///
    /// Asked of every text: memchr finds the first sign.
    static func withoutReferences(_ text: [UInt8], least: Int) -> [UInt8]? {
        text.withUnsafeBufferPointer { bytes in
            guard var at = bytes.firstOffset(of: UInt8(ascii: "&"), from: 0) else { return nil }
            let entities = HTMLEntities.shared
            var plain: [UInt8] = []
            plain.reserveCapacity(bytes.count)
            var copied = 0
            var count = 0
            while true {
                guard let (scalar, next) = entities.reference(bytes, at, bytes.count),
                    bytes[next - 1] == UInt8(ascii: ";")
                else { return nil }
                // Those of tags alone show an address, or an element, as it was meant to be.
                if scalar != UInt32(UInt8(ascii: "<")), scalar != UInt32(UInt8(ascii: ">")) { count += 1 }
                plain.append(contentsOf: bytes[copied..<at])
                plain.appendUTF8(scalar == 0xA0 ? 0x20 : scalar)
                copied = next
                guard let found = bytes.firstOffset(of: UInt8(ascii: "&"), from: next) else { break }
                at = found
            }
            plain.append(contentsOf: bytes[copied...])
            return count >= least || isMarkup(plain) ? plain : nil
        }
    }

    /// A title in one line without tags, references resolved, where it has any.
    static func plainLine(_ title: [UInt8]) -> [UInt8] {
        guard title.contains(where: { $0 == UInt8(ascii: "&") || $0 == UInt8(ascii: "<") }) else { return title }
        let line = plain(title)
        return line.isEmpty ? title : line
    }
}
