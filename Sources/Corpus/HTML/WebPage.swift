// One fetched page: its article, without the furniture around it.

/// The article of a web page and what the page says about it.
package struct WebPage: Sendable, Equatable {
    /// The headline, without the name of the site.
    package var title: String?
    /// The date of publication as the page writes it; not parsed.
    package var date: String?
    /// The main text, paragraphs separated by an empty line; a single line break stands for `<br>`.
    package var text: String
    /// The language that the page claims, such as `en` or `en-US`.
    package var language: String?
    /// The name of the site, or of its host.
    package var site: String?
    /// The address that the page gives for itself.
    package var canonicalURL: String?

    /// Extracts the article of a page of any character encoding.
    ///
    /// - Parameters:
    ///   - body: The page as it was fetched, without transfer and content encodings.
    ///   - charset: The charset of the HTTP header; the page's own declaration counts where it is nil.
    ///   - url: The page's address, for its date and site when the page names none.
    /// - Returns: The page, nil if it has no text, how it was decoded, and the encoding that it says it is in where that could
    ///   not be read.
    package static func extract(
        body: [UInt8],
        charset: String?,
        url: String?
    ) -> (page: WebPage?, encodingName: String, repaired: Int, unreadable: String?) {
        let declared = charset.flatMap { TextEncoding.isKnown($0) ? $0 : nil } ?? declaredCharset(body) ?? charset
        let decoded = TextEncoding.decode(body, declared: declared)
        let isGuess = decoded.repaired > 0 || decoded.encodingName != TextEncoding.utf8.rawValue
        let unreadable = declared.flatMap { isGuess && !TextEncoding.isRead($0, as: decoded.encodingName) ? $0 : nil }
        return (extract(utf8: decoded.utf8, url: url), decoded.encodingName, decoded.repaired, unreadable)
    }

    /// Extracts the article of a page.
    ///
    /// Time and memory grow linearly with the page, however deep or broken its markup is.
    ///
    /// - Parameters:
    ///   - bytes: The page in UTF-8.
    ///   - url: The page's address, for its date and site when the page names none.
    /// - Returns: nil if the page has no text.
    package static func extract(utf8 bytes: [UInt8], url: String?) -> WebPage? {
        bytes.withUnsafeBufferPointer { buffer in
            var parser = HTMLParser(buffer, keepsHidden: false)
            var document = parser.parse()
            let title = HTMLTitle.title(of: document)
            var text = HTMLText.article(document, usesHints: true, headline: title)
            if text.words < (text.isExplicit ? 8 : 25) {
                // Perhaps the names mislead, or the article waits for a script to show it. A brief stays what it is,
                // as long as the page has not several times as much to offer.
                let plain = HTMLText.article(document, usesHints: false, headline: title)
                if plain.words > max(text.words * 4, 20) || text.words == 0 { text = plain }
                if text.words < 25 {
                    var second = HTMLParser(buffer, keepsHidden: true)
                    let hidden = second.parse()
                    let all = HTMLText.article(hidden, usesHints: false, headline: title)
                    if all.words > max(text.words * 4, 50) || text.words == 0 {
                        text = all
                        document = hidden
                    }
                }
            }
            if let body = document.metadata.linkedData.articleBody, HTMLText.prefersLinked(body, over: text) {
                text = HTMLText(string: HTMLText.paragraphs(ofLinked: body), words: text.words)
            }
            guard !text.string.isEmpty else { return nil }
            return WebPage(
                title: title,
                date: HTMLDate.date(of: document, text: text, url: url),
                text: text.string,
                language: document.metadata.pageLanguage,
                site: HTMLTitle.site(of: document, url: url),
                canonicalURL: document.metadata.canonicalURL ?? document.metadata.first(["og:url"])
            )
        }
    }

    /// The character encoding that a page declares in a `<meta>` element or an XML declaration near its beginning.
    ///
    /// - Parameter body: The page in any encoding that agrees with ASCII.
    /// - Returns: The label as the page writes it, nil if it declares none.
    package static func declaredCharset(_ body: [UInt8]) -> String? {
        let head = String(decoding: body.prefix(4096).map { $0 < 0x80 ? $0 : 0x3F }, as: UTF8.self)
        for piece in head.split(separator: "<") {
            let lower = piece.prefix(400).lowercased()
            if lower.hasPrefix("meta"), lower.contains("charset") {
                if let label = HTTPResponse.charset(inContentType: String(piece.prefix(400))) {
                    return String(label.prefix { $0 != ">" && $0 != "/" })
                }
            } else if lower.hasPrefix("?xml"), let range = lower.split(separator: "encoding=").dropFirst().first {
                return String(range.dropFirst().prefix { $0 != "\"" && $0 != "'" && $0 != "?" && $0 != ">" })
            }
        }
        return nil
    }
}
