// Texts that are none of an article: e-mail, lists that machines write; and the prose that a name hides.

/// Whether a text is an e-mail (RFC 5322), a mailbox or a page saved as one (RFC 2557).
enum MailProbe {
    /// What to say of it; nil where it is none.
    static func refusal(of text: UnsafeBufferPointer<UInt8>, ending: String) -> ContentKind.Refusal? {
        let header = Header(text, isMessage: ending == "emlx")
        if header.isPage {
            return ContentKind.Refusal(name: "a page saved as MHTML", advice: "save it as HTML, or as text")
        }
        guard header.isMail || endings.contains(ending) && header.fields >= 2 else { return nil }
        return ContentKind.Refusal(
            name: "e-mail",
            advice: "save the articles as text or HTML, or convert them to JSON Lines"
        )
    }

    private static let endings: Set<String> = ["eml", "emlx", "mbox", "mht", "mhtml"]

    private static let transport: Set<String> = [
        "mime-version", "message-id", "received", "return-path", "delivered-to", "content-transfer-encoding",
    ]

    /// Bytes of a line in which its name ends.
    private static let firstLine = 80

    /// Fields up to a blank line.
    private struct Header {
        private(set) var fields = 0
        private var isTransport = false
        private var isMultipart = false
        private var isRelated = false
        private var hasSender = false
        private var hasDate = false
        private var hasSubject = false

        /// Whether one of the fields is one that only mail has, or a sender with an address, a date and a subject are among them.
        var isMail: Bool {
            fields >= 3 && (isTransport || hasSender && hasDate && hasSubject) || isTransport && isMultipart
        }

        /// Whether it is a page with its pictures.
        var isPage: Bool { isTransport && isRelated }

        /// * `isMessage`: The first line is the length of the message, as Apple's Mail writes it.
        init(_ text: UnsafeBufferPointer<UInt8>, isMessage: Bool) {
            // Most texts are told by their first line.
            let beginning = text.prefix(MailProbe.firstLine)
            guard isMessage || beginning.contains(UInt8(ascii: ":")),
                isMessage || beginning.starts(with: "From ".utf8) || beginning.starts(with: ">From ".utf8)
                    || Self.isName(beginning.prefix { $0 != UInt8(ascii: ":") })
            else { return }
            let lines = text.prefix(ContentKind.lookahead)
                .split(separator: 0x0A, maxSplits: 400, omittingEmptySubsequences: false)
            // The last one may be cut off.
            for (number, line) in lines.prefix(max(1, lines.count - 1)).enumerated() {
                let line = line.last == 0x0D ? line.dropLast() : line
                if number == 0, MailProbe.isMailboxLine(line) {
                    isTransport = true
                    continue
                }
                if number == 0, isMessage, line.allSatisfy({ $0 == 0x20 || $0 &- 0x30 < 10 }) { continue }
                if line.isEmpty { break }
                let isContinued = line.first == 0x20 || line.first == 0x09
                if isContinued, fields > 0 { continue }
                guard let colon = line.prefix(MailProbe.firstLine).firstIndex(of: UInt8(ascii: ":")),
                    colon > line.startIndex,
                    Self.isName(line[..<colon])
                else {
                    self = Header()
                    return
                }
                take(
                    String(decoding: line[..<colon], as: UTF8.self).lowercased(),
                    String(decoding: line[(colon + 1)...].prefix(400), as: UTF8.self).lowercased()
                )
            }
        }

        private init() {}

        private static func isName(_ name: some Collection<UInt8>) -> Bool {
            name.allSatisfy { ($0 | 0x20) &- 0x61 < 26 || $0 == 0x2D || $0 &- 0x30 < 10 }
        }

        private mutating func take(_ name: String, _ value: String) {
            fields += 1
            isTransport = isTransport || MailProbe.transport.contains(name)
            switch name {
            case "content-type":
                isMultipart = value.contains("multipart/")
                isRelated = value.contains("multipart/related")
            case "from": hasSender = value.contains("@")
            case "date": if case .date = DateNormaliser.read(value) { hasDate = true }
            case "subject": hasSubject = true
            default: break
            }
        }
    }

    /// Whether a line is like "From someone@a.example Tue Mar  5 10:00:00 2024", which stands before each mail of a mailbox.
    private static func isMailboxLine(_ line: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
        let line = line.first == UInt8(ascii: ">") ? line.dropFirst() : line
        guard line.starts(with: "From ".utf8), line.contains(UInt8(ascii: ":")) else { return false }
        let words = line.split(separator: 0x20)
        return words.count >= 7 && words.contains { $0.count == 4 && $0.allSatisfy { $0 &- 0x30 < 10 } }
    }
}

/// Whether a text is a list that a machine wrote, as lies beside crawls: every line of its beginning is of one kind.
enum ListProbe {
    private static let lookedAt = 4096

    /// What it is a list of; nil for any other text.
    static func name(of text: UnsafeBufferPointer<UInt8>) -> String? {
        if text.starts(with: " CDX ".utf8) || text.starts(with: "CDX ".utf8) { return index }
        let head = text.prefix(lookedAt)
        let first = head.prefix { $0 != 0x0A }
        guard kind(first.split(maxSplits: 4) { PlainText.isBlank($0) }) != nil else { return nil }
        var lines = head.split(separator: 0x0A)
        if text.count > lookedAt, lines.count > 1 { lines.removeLast() }
        guard lines.count > 1 else { return nil }
        var kind: String?
        for line in lines {
            let words = line.split { PlainText.isBlank($0) }
            guard let found = self.kind(words), kind == nil || kind == found else { return nil }
            kind = found
        }
        return kind
    }

    private static let index = "an index of a web archive (CDX)"

    private static func kind(_ words: [Slice<UnsafeBufferPointer<UInt8>>]) -> String? {
        guard let first = words.first else { return nil }
        if words.count == 1 { return isAddress(first) ? "a list of addresses" : nil }
        let second = words[1]
        // example,news)/page 20240314093000
        if second.count == 14, isNumber(second), first.contains(UInt8(ascii: ")")) { return index }
        if [32, 40, 64, 128].contains(first.count), first.allSatisfy(isHexadecimal), words.count == 2 {
            return "a list of checksums"
        }
        // 2024-03-14T09:30:00.000Z 200 5120 https://news.example/page
        if words.count >= 4, first.last == UInt8(ascii: "Z"), first.contains(UInt8(ascii: "T")), isNumber(second),
            isAddress(words[3]) || words[3].starts(with: "dns:".utf8)
        {
            return "the log of a crawler"
        }
        return nil
    }

    private static func isNumber(_ word: some Collection<UInt8>) -> Bool {
        word.allSatisfy { $0 &- 0x30 < 10 || $0 == UInt8(ascii: "-") }
    }

    private static func isHexadecimal(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 || (byte | 0x20) &- 0x61 < 6 }

    private static func isAddress(_ word: some Collection<UInt8>) -> Bool {
        word.starts(with: "http://".utf8) || word.starts(with: "https://".utf8)
    }
}

/// Whether a text is a table in a form that is not read: a database's own, or one for the eye.
enum TableLook {
    /// What it is; nil for any other text.
    static func name(of text: UnsafeBufferPointer<UInt8>) -> String? {
        if let name = separated(text) { return name }
        let beginning = text.prefix(80)
        guard beginning.contains(UInt8(ascii: "|")) || beginning.first.map(marks.contains) == true else { return nil }
        let lines = text.prefix(lookedAt).split(separator: 0x0A, maxSplits: 3)
        guard let first = lines.first, lines.count > 1 else { return nil }
        if isCopy(first) || first.starts(with: "-- PostgreSQL database dump".utf8)
            || first.starts(with: "-- MySQL dump".utf8)
        {
            return "a dump of a database"
        }
        if isRule(first), lines[1].first == UInt8(ascii: "|") { return screen }
        if first.contains(UInt8(ascii: "|")), isRule(lines[1]) { return screen }
        return nil
    }

    private static let lookedAt = 4096
    /// What the other forms begin with.
    private static let marks = Array("Cc-+".utf8)

    private static func separated(_ text: UnsafeBufferPointer<UInt8>) -> String? {
        let head = UnsafeBufferPointer(rebasing: text.prefix(lookedAt))
        guard let first = head.firstOffset(of: 0x1F, from: 0), head.firstOffset(of: 0x1F, from: first + 1) != nil,
            head.firstOffset(of: 0x1E, from: 0) != nil
        else { return nil }
        return "a table with the separators of ASCII"
    }

    private static let screen = "a table as a program shows it on a screen"

    /// Whether a line is like `COPY articles (id, text) FROM stdin;`.
    private static func isCopy(_ line: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
        let line = String(decoding: line.prefix(2000), as: UTF8.self).lowercased()
        return line.hasPrefix("copy ") && line.contains(") from stdin")
    }

    /// A line such as "----+-------+------".
    private static func isRule(_ line: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
        line.count > 4 && line.contains(UInt8(ascii: "+")) && line.contains(UInt8(ascii: "-"))
            && line.allSatisfy { $0 == UInt8(ascii: "+") || $0 == UInt8(ascii: "-") || $0 == 0x0D }
    }
}

/// Whether a text is what people write for people, whatever its name says.
enum ProseProbe {
    private static let lookedAt = 4096
    private static let comments = ["/*", "//", "#", "\"\"\"", "'''", "<?", "--", "%", ";", "=", "@"]

    /// Whether it has sentences, and hardly any of the marks that programs are full of.
    static func isProse(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
        let head = text.prefix(lookedAt)
        // A licence before a program is prose, but a comment.
        guard !comments.contains(where: { head.starts(with: $0.utf8) }) else { return false }
        let marks = Array("{};=<>()#$_\\|[]".utf8)
        var sentences = 0
        var letters = 0
        var found = 0
        var previous: UInt8 = 0
        var isBehindEnd = false
        for byte in head {
            if (byte | 0x20) &- 0x61 < 26 || byte >= 0x80 { letters += 1 }
            if marks.contains(byte) { found += 1 }
            if isBehindEnd, PlainText.isBlank(byte) { sentences += 1 }
            let isMark = byte == UInt8(ascii: ".") || byte == UInt8(ascii: "!") || byte == UInt8(ascii: "?")
            isBehindEnd = isMark && (previous &- 0x61 < 26 || previous >= 0x80)
            previous = byte
        }
        if isBehindEnd { sentences += 1 }
        return sentences > 0 && found * 100 < head.count && letters * 10 > head.count * 7
    }
}
