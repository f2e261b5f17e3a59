// Formats that look like a text, or like an archive of texts, and are neither: told by name instead of read as what they are not.

/// What to say about them.
enum ForeignFormats {
    /// What a text is that no reader wants, by its beginning or its name; nil for an ordinary one.
    static func refusal(ofText text: UnsafeBufferPointer<UInt8>, name: String) -> ContentKind.Refusal? {
        let file = name.split(separator: "/").last.map { $0.lowercased() } ?? ""
        if let mail = MailProbe.refusal(of: text, ending: ContentKind.ending(of: file)) { return mail }
        if let list = ListProbe.name(of: text) {
            return ContentKind.Refusal(name: list, advice: "it holds no articles", isMedia: true)
        }
        if let table = TableLook.name(of: text) {
            return ContentKind.Refusal(name: table, advice: "export its rows as CSV or JSON Lines")
        }
        let ending = ContentKind.ending(of: file)
        // "novosti.rs" and "taylor.swift" may well be articles.
        let isProse = programs.contains(ending) && ProseProbe.isProse(text)
        if let what = files[file] ?? (isProse ? nil : endings[ending]) {
            return ContentKind.Refusal(
                name: what,
                advice: "if it holds articles, convert it to JSON Lines",
                isMedia: true
            )
        }
        return nil
    }

    /// What a zip archive is whose first member says so; nil for an ordinary one.
    ///
    /// * `head`: Its first bytes.
    static func refusal(ofZip head: UnsafeBufferPointer<UInt8>) -> ContentKind.Refusal? {
        let nameLength = ZipBytes.number(head, 26, 2)
        let nameEnd = ZipEntry.localHeaderBytes + nameLength
        guard nameEnd <= head.count else { return nil }
        let name = String(decoding: head[ZipEntry.localHeaderBytes..<nameEnd], as: UTF8.self)
        if name == "[Content_Types].xml" {
            return ContentKind.Refusal(name: "an Office document", advice: "save it as text, HTML or CSV")
        }
        guard name == "mimetype" else { return nil }
        let start = min(head.count, nameEnd + ZipBytes.number(head, 28, 2))
        let type = String(decoding: head[start...].prefix(80), as: UTF8.self)
        if type.hasPrefix("application/epub+zip") {
            return ContentKind.Refusal(name: "an EPUB book", advice: "convert it to text or HTML")
        }
        if type.hasPrefix("application/vnd.oasis.opendocument") {
            return ContentKind.Refusal(name: "an OpenDocument file", advice: "save it as text, HTML or CSV")
        }
        return nil
    }

    /// Whether a name is that of a file which web servers have for crawlers.
    static func isForCrawlers(_ name: some StringProtocol) -> Bool { crawlers.contains(name.lowercased()) }

    private static let crawlers: Set<String> = [
        "robots.txt", "ads.txt", "app-ads.txt", "humans.txt", "security.txt", "llms.txt",
    ]

    private static let files = Dictionary(
        uniqueKeysWithValues: crawlers.map { ($0, "a file for web crawlers") } + [
            ("mimetype", "a mark of a file format")
        ] + besides.map { ($0, aboutOthers) }
    )

    private static let aboutOthers = "a file about other files"
    private static let subtitles = "subtitles"

    /// Whether something was refused as it stands beside articles, by its name alone.
    static func standsBeside(_ refusal: ContentKind.Refusal) -> Bool {
        refusal.name == aboutOthers || refusal.name == subtitles
    }

    /// What stands beside the articles of a data set, and describes them.
    private static let besides = [
        "readme", "readme.md", "readme.txt", "readme.rst", "license", "license.txt", "license.md", "changelog",
        "changelog.md", "changelog.txt", "citation.cff", "requirements.txt", "makefile", "bagit.txt", "stopwords.txt",
        "vocab.txt",
    ]

    private static let programs: Set<String> = [
        "css", "scss", "less", "js", "mjs", "ts", "map", "php", "py", "rb", "pl", "java", "c", "h", "cpp", "cs", "go",
        "rs",
        "swift", "sh", "bat", "ps1", "r", "ipynb",
    ]

    private static let endings: [String: String] = {
        let settings = ["yaml", "yml", "toml", "ini", "cfg", "conf", "plist"]
        var endings = [
            "sql": "a dump of a database", "vcf": "a card of addresses", "ics": "a calendar", "srt": subtitles,
            "ann": "annotations of another file", "bib": "a bibliography", "ris": "a bibliography",
        ]
        for ending in programs { endings[ending] = "a program or a style sheet" }
        for ending in settings { endings[ending] = "YAML or settings" }
        return endings
    }()
}
