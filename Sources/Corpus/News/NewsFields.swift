// The fields of one article while its element is read: NITF and Reuters here, TREC in NewsFields+TREC.swift.

/// What was found in an element so far.
struct NewsFields {
    var title: [UInt8] = []
    var headline: [UInt8] = []
    var body: [UInt8] = []
    var dateline: [UInt8] = []
    /// NITF: what stands in blocks that are the lead by their class.
    private var lead: [UInt8] = []
    /// What stands outside of the parts: in TEXT for Reuters, in DOC for TREC.
    var loose: [UInt8] = []
    var date = ""
    var source = ""
    var url = ""
    var id = ""
    /// Bodies that were begun; an article has one.
    var bodies = 0
    private(set) var open: [String] = []
    var dateText: [UInt8] = []
    /// Depth at which the block of the lead stands, 0 outside of it.
    private var leadDepth = 0
    /// TREC: whether the text has marked paragraphs.
    var hasParagraphs = false

    func isIn(_ name: String) -> Bool { open.contains(name) }

    mutating func close(_ name: String) {
        // An end that nothing began changes nothing; what lies in between ends with it.
        if let index = open.lastIndex(of: name) { open.removeSubrange(index...) }
    }

    mutating func enter(_ name: String) {
        // Deeper than any article: hostile, and flat from here on.
        if open.count < 64 { open.append(name) }
    }

    // MARK: NITF 3

    private static let breaks: Set<String> = [
        "p", "hl2", "block", "li", "dd", "dt", "tr", "br", "pre", "bq", "media", "caption", "hr", "note",
    ]

    mutating func takeNITF(_ piece: NewsMarkup.Piece, _ markup: NewsMarkup) {
        switch piece {
        case .text, .verbatim:
            if isIn("body.content") {
                if leadDepth > 0 { markup.append(piece, to: &lead) } else { markup.append(piece, to: &body) }
            } else if isIn("hl1") || (isIn("hedline") && !isIn("hl2")) {
                markup.append(piece, to: &headline)
            } else if isIn("title") {
                markup.append(piece, to: &title)
            }
        case .open(let name, let attributes, let isEmpty):
            takeNITFFields(name, attributes, markup)
            if name == "body" { bodies += 1 }
            if isIn("body.content"), Self.breaks.contains(name) { separate() }
            if name == "block", leadDepth == 0, markup.attribute("class", in: attributes)?.contains("lead") == true {
                leadDepth = open.count + 1
            }
            if !isEmpty { enter(name) }
        case .close(let name):
            if isIn("body.content"), Self.breaks.contains(name) { separate() }
            close(name)
            if open.count < leadDepth { leadDepth = 0 }
        }
    }

    private mutating func separate() {
        if leadDepth > 0 { NewsParagraphs.separate(&lead) } else { NewsParagraphs.separate(&body) }
    }

    /// The text of NITF: some archives have the first paragraphs twice, as the lead and in the full text.
    func nitfText() -> [UInt8] {
        let (lead, body) = (NewsParagraphs.trimmed(self.lead), NewsParagraphs.trimmed(self.body))
        guard hasLetter(lead[...]) else { return body }
        guard hasLetter(body[...]) else { return lead }
        let isRepeated = body.starts(with: lead.prefix(Self.comparedBytes))
        return isRepeated ? body : lead + [0x0A, 0x0A] + body
    }

    /// So many equal bytes at the beginning are no chance.
    private static let comparedBytes = 60

    private mutating func takeNITFFields(_ name: String, _ attributes: Range<Int>, _ markup: NewsMarkup) {
        func take(_ key: String, _ field: inout String) {
            if field.isEmpty, let value = markup.attribute(key, in: attributes) { field = value }
        }
        switch name {
        case "doc-id": take("id-string", &id)
        case "date.issue", "date.release", "story.date": take("norm", &date)
        case "pubdata":
            take("date.publication", &date)
            take("ex-ref", &url)
            take("name", &source)
        case "doc.copyright": take("holder", &source)
        case "meta" where markup.attribute("name", in: attributes)?.lowercased() == "publisher":
            take("content", &source)
        default: break
        }
    }

    // MARK: Reuters-21578

    mutating func takeReuters(_ piece: NewsMarkup.Piece, _ markup: NewsMarkup) {
        switch piece {
        case .text, .verbatim:
            switch open.last {
            case "title": markup.append(piece, to: &headline)
            case "body": markup.append(piece, to: &body)
            case "dateline": markup.append(piece, to: &dateline)
            case "text": markup.append(piece, to: &loose)
            case "date": markup.append(piece, to: &dateText)
            default: break
            }
        case .open(let name, let attributes, let isEmpty):
            if name == "body" { bodies += 1 }
            if name == "reuters" { id = markup.attribute("newid", in: attributes) ?? "" }
            if !isEmpty { enter(name) }
        case .close(let name):
            if name == "date" { date = String(decoding: dateText, as: UTF8.self) }
            close(name)
        }
    }

    /// The body after its dateline; of a story without a body what else there is, and of a brief its headline.
    func reutersText() -> [UInt8] {
        let body = NewsParagraphs.unwrapped(self.body)
        if hasLetter(body[...]) {
            let place = NewsParagraphs.joined(dateline[...])
            return place.isEmpty ? body : place + [0x20] + body
        }
        // The collection's stand-in for a text that was taken out.
        let rest = NewsParagraphs.unwrapped(loose)
        if hasLetter(rest[...]), !rest.starts(with: "Blah blah blah".utf8) { return rest }
        return NewsParagraphs.joined(headline[...])
    }
}
