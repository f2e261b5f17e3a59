// What a page says about itself: title, date, site, language, in <meta>, <link>, <time>, itemprop and JSON-LD.

/// The self-description of a page, collected while it is parsed.
struct HTMLMetadata {
    /// Contents of `<meta>` by name or property in lower case; the first of each counts.
    private(set) var meta: [String: String] = [:]
    /// The `<title>` element.
    private(set) var title: String?
    private(set) var canonicalURL: String?
    private(set) var language: String?
    /// What structured data in scripts says.
    private(set) var linkedData = HTMLLinkedData()
    /// Dates in `itemprop="datePublished"` elements.
    private(set) var itemDate: String?
    /// `<time datetime>` values, and the index of the paragraph that each stands in.
    private(set) var times: [(value: String, block: Int)] = []

    /// Characters of a value that are kept, more than any field of a document may have: what is cut there is told there.
    private static let longestValue = 10_000

    /// Reads a `<meta>` element.
    mutating func addMeta(_ tokenizer: HTMLTokenizer) {
        guard let content = tokenizer.attribute(.content), meta.count < 300 else { return }
        for name in [HTMLAttributeName.property, .name, .itemprop, .httpEquiv] {
            guard let attribute = tokenizer.attribute(name) else { continue }
            let key = tokenizer.lowercaseValue(attribute)
            guard !key.isEmpty, meta[key] == nil else { continue }
            let value = tokenizer.value(content, limit: Self.longestValue)
            if !value.isEmpty { meta[key] = value }
        }
    }

    /// Reads a `<link>` element.
    mutating func addLink(_ tokenizer: HTMLTokenizer) {
        guard canonicalURL == nil, let rel = tokenizer.attribute(.rel), let href = tokenizer.attribute(.href),
            tokenizer.lowercaseValue(rel) == "canonical"
        else { return }
        let value = tokenizer.value(href, limit: Self.longestValue)
        if !value.isEmpty { canonicalURL = value }
    }

    /// Reads the language of the `<html>` element.
    mutating func addLanguage(_ tokenizer: HTMLTokenizer) {
        guard language == nil, let attribute = tokenizer.attribute(.lang) else { return }
        let value = tokenizer.value(attribute, limit: 40)
        if !value.isEmpty { language = value }
    }

    /// Reads a `<title>` element.
    mutating func addTitle(_ tokenizer: HTMLTokenizer) {
        guard title == nil else { return }
        let value = tokenizer.text(tokenizer.start, tokenizer.end, limit: Self.longestValue)
        if !value.isEmpty { title = value }
    }

    /// Reads a `<script>` element, if it holds linked data.
    mutating func addScript(_ tokenizer: HTMLTokenizer) {
        guard let type = tokenizer.attribute(.type), tokenizer.lowercaseValue(type).contains("ld+json") else { return }
        linkedData.read(tokenizer.bytes, tokenizer.start, tokenizer.end)
    }

    /// Reads the date of an element with an `itemprop`.
    mutating func addItem(_ tokenizer: HTMLTokenizer) {
        guard itemDate == nil, let item = tokenizer.attribute(.itemprop),
            tokenizer.lowercaseValue(item).contains("datepublished"),
            let attribute = tokenizer.attribute(.content) ?? tokenizer.attribute(.datetime)
        else { return }
        let value = tokenizer.value(attribute, limit: 100)
        if !value.isEmpty { itemDate = value }
    }

    /// Reads a `<time>` element.
    mutating func addTime(_ tokenizer: HTMLTokenizer, block: Int) {
        guard times.count < 50, let attribute = tokenizer.attribute(.datetime) else { return }
        let value = tokenizer.value(attribute, limit: 100)
        if value.utf8.contains(where: { $0 >= 0x30 && $0 <= 0x39 }) { times.append((value, block)) }
    }

    /// The first claim about the language that is a language tag: "en", "pt-BR", "en_US".
    var pageLanguage: String? {
        let claims = [language, linkedData.language, first(["og:locale", "content-language", "dc.language"])]
        for case let claim? in claims {
            let primary = claim.utf8.prefix { $0.isASCIILetter }
            let next = claim.utf8.dropFirst(primary.count).first
            let isTag = next == nil || next == UInt8(ascii: "-") || next == UInt8(ascii: "_")
            if primary.count == 2 || primary.count == 3, isTag { return claim }
        }
        return nil
    }

    /// The first of some `<meta>` values that is there.
    func first(_ names: [String]) -> String? {
        for name in names {
            if let value = meta[name] { return value }
        }
        return nil
    }
}

extension HTMLTokenizer {
    /// An attribute's value with references decoded and white space collapsed.
    func value(_ attribute: Attribute, limit: Int) -> String {
        text(attribute.start, attribute.end, limit: limit)
    }

    /// An attribute's value in lower case, at most 200 bytes of it, as written.
    func lowercaseValue(_ attribute: Attribute) -> String {
        let end = min(attribute.end, attribute.start + 200)
        var out: [UInt8] = []
        for at in attribute.start..<end { out.append(bytes[at].lowercasedASCII) }
        while out.last?.isHTMLSpace == true { out.removeLast() }
        return String(decoding: out.drop { $0.isHTMLSpace }, as: UTF8.self)
    }

    /// A range of the page without markup: references decoded, white space collapsed, at most `limit` bytes read.
    func text(_ start: Int, _ end: Int, limit: Int) -> String {
        let end = min(end, start + limit)
        var out: [UInt8] = []
        var space = false
        var at = start
        while at < end {
            if bytes[at].isHTMLSpace {
                space = true
                at += 1
                continue
            }
            var scalar: UInt32?
            var next = at + 1
            if bytes[at] == UInt8(ascii: "&"), let found = HTMLEntities.shared.reference(bytes, at, end) {
                (scalar, next) = (found.scalar, found.next)
            }
            if let scalar, [0x20, 0xA0, 0x0A, 0x0D, 0x09].contains(scalar) {
                space = true
            } else {
                if space, !out.isEmpty { out.append(0x20) }
                space = false
                if let scalar { out.appendUTF8(scalar) } else { out.append(bytes[at]) }
            }
            at = next
        }
        return String(decoding: out, as: UTF8.self)
    }
}
