// Finds the headline of a page and the name of its site.

/// Chooses among the titles that a page gives itself.
enum HTMLTitle {
    /// The headline.
    ///
    /// That is the page's own main heading where it says about the same as one of the titles in its metadata (titles
    /// made for other sites are often shortened or sharpened); else the best of those titles without the site's name.
    static func title(of document: HTMLDocument) -> String? {
        let metadata = document.metadata
        let site = metadata.first(["og:site_name"]) ?? metadata.linkedData.publisher
        let given = [
            metadata.first(["og:title"]), metadata.linkedData.headline, metadata.first(["twitter:title"]),
            metadata.title,
        ]
        .compactMap { $0 }.filter { !$0.isEmpty }
        let heading = mainHeading(document, like: given)
        if let heading { return heading }
        guard let first = given.first else { return onlyHeading(document) }
        return withoutSite(first, site: site)
    }

    /// The `h1` that shares most words with the given titles, if it shares half of its words with one of them.
    private static func mainHeading(_ document: HTMLDocument, like titles: [String]) -> String? {
        let wanted = titles.map { Set(words($0)) }
        var best: String?
        var bestOverlap = 0.5
        for block in document.blocks.lazy.filter({ $0.tag == .h1 }).prefix(20) {
            let heading = document.string(block)
            let own = words(heading)
            guard !own.isEmpty, own.count < 60 else { continue }
            for title in wanted where !title.isEmpty {
                let common = own.count { title.contains($0) }
                let overlap = Double(common * 2) / Double(own.count + title.count)
                if overlap > bestOverlap, common * 2 >= own.count {
                    bestOverlap = overlap
                    best = heading
                }
            }
        }
        return best.map { $0.split(whereSeparator: \.isNewline).joined(separator: " ") }
    }

    /// The `h1` of a page that has no other title.
    private static func onlyHeading(_ document: HTMLDocument) -> String? {
        guard let block = document.blocks.first(where: { $0.tag == .h1 }) else { return nil }
        return document.string(block).split(whereSeparator: \.isNewline).joined(separator: " ")
    }

    /// Hashes of the words of a line, in lower case as far as ASCII goes.
    private static func words(_ text: String) -> [UInt64] {
        var words: [UInt64] = []
        var hash = NameHash()
        var length = 0
        var skip = 0
        for byte in text.utf8.prefix(1000) {
            if skip > 0 {
                skip -= 1
                continue
            }
            if byte.isASCIIAlphanumeric || (byte >= 0x80 && byte != 0xE2) {
                hash.add(byte.lowercasedASCII)
                length += 1
            } else {
                // Typographic punctuation takes three bytes from 0xE2 on.
                if byte == 0xE2 { skip = 2 }
                if length > 0 { words.append(hash.value) }
                hash = NameHash()
                length = 0
            }
        }
        if length > 0 { words.append(hash.value) }
        return words
    }

    /// Cuts the name of the site from the end of a title: "Headline | Site", "Headline - Site".
    static func withoutSite(_ title: String, site: String?) -> String {
        for separator in [" | ", " – ", " — ", " - ", " :: ", " « ", " » ", " · "] {
            let parts = title.split(separator: separator, omittingEmptySubsequences: true)
            guard parts.count > 1, let last = parts.last else { continue }
            let rest = parts.dropLast().joined(separator: separator)
            let lastWords = last.split(separator: " ").count
            if let site, last.lowercased() == site.lowercased() { return rest }
            if separator == " | " || separator == " :: " || separator == " « ", lastWords <= 6,
                rest.split(separator: " ").count >= 2
            {
                return rest
            }
        }
        return title
    }

    /// The name of the site: what the page calls it, or the host of its address.
    static func site(of document: HTMLDocument, url: String?) -> String? {
        let metadata = document.metadata
        let names = [
            metadata.first(["og:site_name"]), metadata.linkedData.publisher,
            metadata.first(["application-name", "al:ios:app_name"]),
        ]
        for case let name? in names where !name.hasPrefix("http") && !name.hasPrefix("@") { return name }
        let address = url ?? metadata.canonicalURL
        guard let rest = address?.split(separator: "://", maxSplits: 1).last, address?.contains("://") == true else {
            return nil
        }
        let host = rest.prefix { $0 != "/" && $0 != ":" && $0 != "?" && $0 != "#" }.lowercased()
        return host.hasPrefix("www.") ? String(host.dropFirst(4)) : host
    }
}
