// The names that news collections give to the fields of an article.

/// Which field of a document an input field is, and how good a name it is.
struct FieldRole {
    /// Index into ``RecordFields``: the position in ``DocumentField/allCases``.
    var field: Int
    /// Lower wins where a record has several names for one field.
    var rank: Int
}

/// The known names, or the user's, by a hash of their letters and digits without case.
struct FieldNames {
    /// Role of a container: an object whose members are read as if they stood outside, or a list of records.
    static let container = -1
    /// Role of a member that holds the value of the object it is in: `{"source":{"name":"…"}}`.
    static let value = -2

    private var roles: [UInt64: FieldRole] = [:]
    /// Whether the user said where the text is.
    private let hasMappedText: Bool

    /// Makes the table; a mapped field is known by its mapped name alone.
    init(map: [DocumentField: String]) {
        hasMappedText = map[.text] != nil
        for (index, field) in DocumentField.allCases.enumerated() {
            if let name = map[field] {
                // A later field may be mapped to the same name: the first keeps it, as sorted by DocumentField.
                let key = Self.hash(Array(name.utf8))
                if roles[key] == nil { roles[key] = FieldRole(field: index, rank: 0) }
            }
        }
        for (index, field) in DocumentField.allCases.enumerated() where map[field] == nil {
            add(Self.known(field), as: index)
            if field == .text {
                add(Self.markups, as: index, after: Self.texts.count)
                add(Self.teasers, as: index, after: Self.stringRank)
            }
        }
        add(Self.containers, as: Self.container)
        add(Self.values, as: Self.value)
    }

    private mutating func add(_ names: [String], as field: Int, after better: Int = 0) {
        for (rank, name) in names.enumerated() {
            let key = Self.hash(Array(name.utf8))
            if roles[key] == nil { roles[key] = FieldRole(field: field, rank: better + rank + 1) }
        }
    }

    /// What a name stands for, or nil.
    func role(of name: [UInt8]) -> FieldRole? {
        // Elasticsearch keeps the whole document there.
        if name.first == UInt8(ascii: "_"), name.elementsEqual("_source".utf8) {
            return FieldRole(field: Self.container, rank: 1)
        }
        return roles[Self.hash(name)] ?? Self.unprefixed(name).flatMap { roles[Self.hash($0)] }
    }

    /// What the name of a column stands for: a container holds no objects there, and perhaps the text.
    func columnRole(of name: [UInt8]) -> FieldRole? {
        guard let role = role(of: name) else { return nil }
        guard role.field == Self.container else { return role }
        return mayBeText(name) ? FieldRole(field: RecordFields.text, rank: Self.stringRank) : role
    }

    /// Whether a container of this name may be the text itself, where it holds a string: `{"document":"…","summary":"…"}`.
    func mayBeText(_ name: [UInt8]) -> Bool { !hasMappedText && Self.wholes.contains(Self.hash(name)) }

    private static let wholes = Set(["document", "doc", "news", "record", "item", "data"].map { hash(Array($0.utf8)) })

    /// A name of a page's metadata without its vocabulary: `og:title`, `dc.date`; nil for others.
    private static func unprefixed(_ name: [UInt8]) -> [UInt8]? {
        guard let mark = name.prefix(8).firstIndex(where: { $0 == UInt8(ascii: ":") || $0 == UInt8(ascii: ".") }),
            vocabularies.contains(String(decoding: name[..<mark], as: UTF8.self).lowercased())
        else { return nil }
        return Array(name[(mark + 1)...])
    }

    private static let vocabularies: Set<String> = ["og", "article", "dc", "dcterms"]

    /// Rank of a name among those that hold an object's own value, or nil.
    static func valueRank(of name: [UInt8]) -> Int? {
        let name = String(decoding: name.prefix(16), as: UTF8.self).lowercased()
        return values.firstIndex(of: name)
    }

    /// Whether such a name is that of a value and of nothing else: many objects have an id, a name and an address.
    static func isValueAlone(rank: Int) -> Bool { valuesAlone.contains(values[rank]) }

    /// Whether a name is one of these.
    static func isValueAlone(_ name: [UInt8]) -> Bool { valueRank(of: name).map(isValueAlone(rank:)) ?? false }

    /// Whether the list under a name may be the parts of its record's text.
    func isListOfParts(_ name: [UInt8]) -> Bool { !hasMappedText && Self.parts.contains(Self.hash(name)) }

    /// Whether the list under a name may go on with its record's text, as the posts of a live blog do.
    func isListOfUpdates(_ name: [UInt8]) -> Bool { !hasMappedText && Self.updates.contains(Self.hash(name)) }

    /// Whether what stands under a name belongs to an article, and is none, whatever it has.
    static func isOfArticle(_ name: [UInt8]) -> Bool { belongings.contains(hash(name)) }

    private static let parts = Set(
        ["sections", "pages", "paragraphs", "blocks", "parts", "chapters", "contentelements"]
            .map { hash(Array($0.utf8)) }
    )

    private static let updates = Set(
        ["updates", "liveupdates", "liveblogupdate", "liveblogupdates", "liveposts", "posts", "entries"]
            .map { hash(Array($0.utf8)) }
    )

    private static let belongings = Set(
        [
            "comment", "comments", "reply", "replies", "author", "authors", "byline", "bylines", "creator",
            "contributors",
            "user", "users", "image", "images", "photo", "photos", "video", "videos", "media", "gallery", "caption",
            "captions", "thumbnail", "attachments", "enclosure",
        ]
        .map { hash(Array($0.utf8)) }
    )

    private static let containers = [
        "document", "documents", "doc", "docs", "item", "items", "record", "records", "articles", "stories", "entries",
        "results", "rows", "hits", "response", "fields", "meta", "metadata", "data", "news", "posts", "pages", "nodes",
        "children", "payload", "list", "export", "attributes", "extendedtweet",
    ]

    private static let values = [
        "$date", "$oid", "$t", "#text", "@value", "value", "main", "rendered", "text", "name", "title", "plain", "iso",
        "href", "url", "id", "content", "s", "n", "basic",
    ]

    private static let valuesAlone: Set<String> = [
        "$t", "#text", "@value", "value", "main", "rendered", "text", "plain", "content",
    ]

    /// Names of whole texts, in order of preference.
    private static let texts = [
        // Beside a text of this name, "text" is its summary.
        "ctext",
        "text", "fulltext", "fullcontent", "contentfull", "fullarticle", "articletext", "maintext", "cleanedtext",
        "cleantext", "textcontent", "contenttext",
        "articlebody", "bodytext", "newstext", "storytext", "plaintext", "body", "articlecontent", "content",
        "contents", "postcontent", "pagecontent", "storybody", "newsbody", "selftext",
        "article", "story", "transcript", "rawtext", "rawcontent", "ocrtext", "bodyhtml", "contenthtml",
        "paragraphs",
    ]

    /// Names of whole texts that may hold an address, or the frame of a video, as well.
    private static let markups = ["markdown", "html"]

    /// Names of what may be a text, or stand before one, or around many.
    private static let teasers = [
        "message", "leadparagraph", "summary", "description", "shortdescription", "abstract", "snippet",
    ]

    /// What is added to a rank for each object that the name stands further inside.
    static let nestingRank = 100

    /// Rank of a text that is joined from parts: that of the last of the names that hold nothing but whole ones.
    static let partsRank = texts.count

    /// Rank of a string under the name of a container, which is a text where it reads like one.
    static let stringRank = texts.count + markups.count + 1

    static func isString(rank: Int) -> Bool { rank < .max && rank % nestingRank == stringRank }

    /// Whether the name of a text of this rank may hold something else.
    static func isMarkup(rank: Int) -> Bool {
        rank < .max && (texts.count + 1..<stringRank).contains(rank % nestingRank)
    }

    /// Whether a text under a name of this rank, or of this rank in an object in the record, is a whole one.
    static func isWholeText(rank: Int) -> Bool { rank < .max && rank % nestingRank < stringRank }

    /// Names in order of preference; case, blanks, `_`, `-` and `.` do not matter.
    private static func known(_ field: DocumentField) -> [String] {
        switch field {
        case .text: texts
        case .title:
            [
                "title", "headline", "hed", "articletitle", "newstitle", "webtitle", "heading", "name", "subject",
                "titletext", "headlinetext", "posttitle", "newsheadline", "pagetitle", "headlines", "headlinesbasic",
            ]
        case .date:
            [
                "date", "published", "publishedat", "publisheddate", "publishdate", "datepublish", "datepublished",
                "pubdate", "publicationdate", "published_time", "publishtime", "publishedon", "webpublicationdate",
                "articledate", "dateissue", "versioncreated", "firstcreated", "datetime", "timestamp", "time",
                "createdat", "created", "datecreated", "postdate", "dateposted", "posted", "firstpublishdate",
                "firstpublicationdate", "publisheddatetime", "publishdatetime", "publishedutc", "pubtime",
                "releasedate",
                "newsdate", "displaydate", "issued", "createdutc", "day",
            ]
        case .source:
            [
                "source", "publisher", "outlet", "publication", "newspaper", "sourcename", "sitename", "site",
                "website",
                "provider", "agency", "newsoutlet", "newssource", "medianame", "publicationname", "sourcehostname",
                "sourcedomain", "hostname", "domain", "feed",
            ]
        case .url:
            [
                "url", "link", "articleurl", "weburl", "canonicalurl", "sourceurl", "permalink", "uri", "href",
                "storyurl", "pageurl", "newsurl", "originalurl",
            ]
        case .id:
            ["id", "docid", "documentid", "articleid", "newsid", "uuid", "guid", "identifier", "key"]
        case .language: ["language", "lang", "languagecode", "inlanguage", "langcode"]
        case .speaker: ["speaker", "speakername"]
        }
    }

    /// A hash of the lower-case letters and digits of a name; other ASCII and what nobody sees are passed over, the rest is taken as
    /// it is.
    private static func hash(_ name: [UInt8]) -> UInt64 {
        var hash = FNV1a()
        for byte in name {
            var byte = byte
            switch byte {
            case UInt8(ascii: "A")...UInt8(ascii: "Z"): byte |= 0x20
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): break
            case 0x80...: return self.hash(visible(name))
            default: continue
            }
            hash.add(byte)
        }
        return hash.value
    }

    /// The same of a name with letters beyond ASCII, all of which are seen.
    private static func hash(_ name: ArraySlice<UInt8>) -> UInt64 {
        var hash = FNV1a()
        for byte in name {
            switch byte {
            case UInt8(ascii: "A")...UInt8(ascii: "Z"): hash.add(byte | 0x20)
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), 0x80...: hash.add(byte)
            default: break
            }
        }
        return hash.value
    }

    /// A name without the letters that nobody sees.
    private static func visible(_ name: [UInt8]) -> ArraySlice<UInt8> {
        var kept: [UInt8] = []
        var at = 0
        while at < name.count {
            let length = name[at] < 0x80 ? 0 : invisibleLength(name[at...])
            if length == 0 { kept.append(name[at]) }
            at += max(1, length)
        }
        return kept[...]
    }

    /// Bytes of the letter at the beginning that nobody sees: a byte order mark that was not taken off, a blank that does not
    /// break, a soft hyphen, marks of direction and of no width; 0 for any other.
    private static func invisibleLength(_ name: ArraySlice<UInt8>) -> Int {
        let (first, second) = (name[name.startIndex], name.dropFirst().first ?? 0)
        if first == 0xC2 { return second == 0xA0 || second == 0xAD ? 2 : 0 }
        let third = name.dropFirst(2).first ?? 0
        switch (first, second, third) {
        case (0xEF, 0xBB, 0xBF), (0xE2, 0x80, 0x8B...0x8F), (0xE2, 0x80, 0xAA...0xAF), (0xE2, 0x81, 0xA0): return 3
        default: return 0
        }
    }
}
