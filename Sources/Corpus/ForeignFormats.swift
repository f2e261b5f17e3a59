// Formats that look like a text, or like an archive of texts, and are neither: told by name instead of read as what they are not.

/// What to say about them.
enum ForeignFormats {
    /// What a text is that no reader wants, by its beginning or its name; nil for an ordinary one.
    static func refusal(ofText text: UnsafeBufferPointer<UInt8>, name: String) -> ContentKind.Refusal? {
        if isMail(text) {
            return ContentKind.Refusal(
                name: "e-mail",
                advice: "save the articles as text or HTML, or convert them to JSON Lines"
            )
        }
        let file = name.split(separator: "/").last.map { $0.lowercased() } ?? ""
        if let what = files[file] ?? endings[ContentKind.ending(of: file)] {
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

    /// Whether something begins with the header of an e-mail (RFC 5322) or of a mailbox: nothing but fields up to a blank line, and
    /// among them one that only mail has.
    private static func isMail(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
        var fields = 0
        var isTransport = false
        let lines = text.prefix(4096).split(separator: 0x0A, maxSplits: 60, omittingEmptySubsequences: false)
        for (number, line) in lines.enumerated() {
            let line = line.last == 0x0D ? line.dropLast() : line
            if number == 0, isMailboxLine(line) {
                isTransport = true
                continue
            }
            if line.isEmpty { break }
            if line.first == 0x20 || line.first == 0x09, fields > 0 { continue }
            guard let colon = line.prefix(80).firstIndex(of: UInt8(ascii: ":")), colon > line.startIndex,
                line[..<colon].allSatisfy({ ($0 | 0x20) &- 0x61 < 26 || $0 == 0x2D || $0 &- 0x30 < 10 })
            else { return false }
            fields += 1
            let field = String(decoding: line[..<colon], as: UTF8.self).lowercased()
            isTransport = isTransport || transport.contains(field)
        }
        return fields >= 3 && isTransport
    }

    /// Whether a line is like "From someone@a.example Tue Mar  5 10:00:00 2024", which stands before each mail of a mailbox.
    private static func isMailboxLine(_ line: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
        guard line.starts(with: "From ".utf8), line.contains(UInt8(ascii: ":")) else { return false }
        let words = line.split(separator: 0x20)
        return words.count >= 7 && words.contains { $0.count == 4 && $0.allSatisfy { $0 &- 0x30 < 10 } }
    }

    private static let transport: Set<String> = [
        "mime-version", "message-id", "received", "return-path", "delivered-to", "content-transfer-encoding",
    ]

    private static let files = ["robots.txt": "a file for web crawlers", "mimetype": "a mark of a file format"]

    private static let endings: [String: String] = {
        let programs = [
            "css", "scss", "less", "js", "mjs", "ts", "map", "php", "py", "rb", "pl", "java", "c", "h", "cpp", "cs",
            "go", "rs",
            "swift", "sh", "bat", "ps1", "r", "ipynb",
        ]
        let settings = ["yaml", "yml", "toml", "ini", "cfg", "conf", "plist"]
        var endings = ["sql": "a dump of a database", "vcf": "a card of addresses", "ics": "a calendar"]
        for ending in programs { endings[ending] = "a program or a style sheet" }
        for ending in settings { endings[ending] = "YAML or settings" }
        return endings
    }()
}
