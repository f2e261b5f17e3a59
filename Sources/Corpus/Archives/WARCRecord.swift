// One WARC record: its header, and the document that its block holds, if any.

/// The header of a record.
struct WARCRecord {
    var type = ""
    /// Length of the block, or nil where it is no number.
    var length: Int?
    var lengthText = "nothing"
    var mediaType = ""
    var charset: String?
    var url: String?
    var id: String?
    var language: String?
    /// Why the crawler stored less than there was: `length`, `time`, `disconnect`.
    var truncation: String?

    /// Takes the fields of a header.
    init(_ fields: [(String, String)]) {
        for (name, value) in fields {
            switch name {
            case "warc-type": type = value.lowercased()
            case "content-length":
                lengthText = String(value.prefix(24))
                if value.utf8.allSatisfy({ $0 &- 0x30 < 10 }), let number = Int(value) { length = number }
            case "content-type":
                mediaType = value.split(separator: ";").first.map { $0.lowercased().filter { $0 != " " } } ?? ""
                charset = HTTPResponse.charset(inContentType: value)
            case "warc-target-uri": url = Self.bare(value)
            case "warc-record-id": id = Self.bare(value)
            case "warc-truncated": truncation = value.isEmpty ? nil : String(value.prefix(40))
            case "warc-identified-content-language": language = value.split(separator: ",").first.map(String.init)
            default: break
            }
        }
    }

    private static func bare(_ value: String) -> String {
        value.hasPrefix("<") && value.hasSuffix(">") ? String(value.dropFirst().dropLast()) : value
    }

    /// Whether the standard has this type; it wants every record to have one.
    var isKnown: Bool {
        switch type {
        case "warcinfo", "request", "metadata", "revisit", "continuation": true
        default: isWanted
        }
    }

    /// Whether a record of this kind may hold a document.
    var isWanted: Bool {
        switch type {
        case "response", "conversion", "resource": true
        default: false
        }
    }

    /// What a record holds that is not read.
    struct Unread {
        /// Its media type, or what it is instead of content.
        var what: String
        /// Whether somebody may miss it: a text in another form does count, pictures, styles and the talk of crawlers do not.
        var isMissed = false

        /// What tells about a fetch and is no content.
        static func about(_ what: String) -> Unread { Unread(what: what) }

        /// Content of a type.
        static func content(_ mediaType: String?) -> Unread {
            guard let mediaType, !mediaType.isEmpty else { return Unread(what: "answer of no type", isMissed: true) }
            let isOther =
                ["image/", "video/", "audio/", "font/", "model/", "text/css", "application/font", "application/x-font"]
                .contains(where: mediaType.hasPrefix)
                || ["javascript", "ecmascript", "fontobject", "wasm", "shockwave"].contains(where: mediaType.contains)
            return Unread(what: String(mediaType.prefix(60)), isMissed: !isOther)
        }
    }

    /// Whether the address is that of a file for crawlers, or no address of a page: what Wget writes of itself.
    private var isOfCrawl: Bool {
        guard let url = url?.utf8 else { return false }
        if url.starts(with: "metadata://".utf8) { return true }
        let path = url.prefix { $0 != UInt8(ascii: "?") && $0 != UInt8(ascii: "#") }
        guard path.last == UInt8(ascii: "t"), let slash = path.lastIndex(of: UInt8(ascii: "/")) else { return false }
        return ForeignFormats.isForCrawlers(String(decoding: path[path.index(after: slash)...], as: UTF8.self))
    }

    /// Emits the document of a block, or a problem with it.
    ///
    /// - Returns: What the record is instead, where it holds nothing to read.
    func emit(_ block: UnsafeBufferPointer<UInt8>, _ context: ReadContext, place: String) -> Unread? {
        if isWanted, isOfCrawl { return .about("file for crawlers") }
        switch type {
        case "conversion" where mediaType == "text/plain" || mediaType.isEmpty,
            "resource" where mediaType == "text/plain":
            text(block, charset: charset, context, place: place)
            return nil
        case "resource" where HTTPResponse.isHTML(mediaType, block):
            page(Array(block), charset: charset, block.count, context, place: place)
            return nil
        case "response": return response(block, context, place: place)
        case "resource", "conversion": return .content(mediaType)
        default: return .about(type.isEmpty ? "record without a type" : type)
        }
    }

    /// Says that the crawler has cut what is read.
    private func tellOfTruncation(_ context: ReadContext, _ place: String) {
        guard let truncation else { return }
        let what = "the crawler cut this record (WARC-Truncated: \(truncation)); what is there was read"
        context.report(.truncated, .warning, at: place, what)
    }

    private func page(_ body: [UInt8], charset: String?, _ bytes: Int, _ context: ReadContext, place: String) {
        tellOfTruncation(context, place)
        if !isWide(charset), ContentKind.refusal(of: body) == nil,
            body.withUnsafeBufferPointer({ ContentKind.isNoise($0) })
        {
            return tellOfNoise(context, place)
        }
        PageDocument.emit(body, charset: charset, url: url, context, place: place, bytes: bytes)
    }

    /// Whether a label is that of UTF-16, of which every other byte may look like a control character.
    private func isWide(_ charset: String?) -> Bool {
        switch charset.flatMap(TextEncoding.init(label:)) {
        case .utf16LittleEndian, .utf16BigEndian: true
        default: false
        }
    }

    private func tellOfNoise(_ context: ReadContext, _ place: String) {
        let what =
            "it says that it is a text and is binary data of an unknown kind\(url.map { " (\($0.prefix(200)))" } ?? "")"
        context.report(.unsupported, .error, at: place, what)
    }

    private func text(
        _ block: UnsafeBufferPointer<UInt8>,
        charset: String?,
        _ context: ReadContext,
        place: String
    ) {
        tellOfTruncation(context, place)
        if !isWide(charset), ContentKind.isNoise(block) { return tellOfNoise(context, place) }
        let (decoded, encoding, repaired) = TextEncoding.decode(block, declared: charset)
        if let charset, encoding != TextEncoding.utf8.rawValue, !TextEncoding.isRead(charset, as: encoding) {
            context.report(
                .badEncoding,
                .warning,
                at: place,
                "it says that it is in \(charset.prefix(40)); it was read as \(encoding)"
            )
        } else if repaired > 0 {
            context.report(
                .badEncoding,
                .warning,
                at: place,
                "\(repaired) sequences that are no valid \(encoding) were replaced by U+FFFD"
            )
        }
        let whole = PlainText.trimmed(decoded[...])
        guard hasLetter(whole) else {
            context.report(.empty, .warning, at: place, "the record has no letter in it")
            return
        }
        // Extractors write the page's title on the first line.
        var title: ArraySlice<UInt8> = []
        var body = whole
        if let lineEnd = whole.firstIndex(of: 0x0A) {
            let rest = PlainText.trimmed(whole[(lineEnd + 1)...])
            let first = PlainText.trimmed(whole[..<lineEnd])
            if hasLetter(rest), PlainText.isHeadline(first) {
                title = first
                body = rest
            }
        }
        var document = SourceDocument(text: Array(body))
        document.title = FieldText.line(Array(title), limit: 8192, name: "title", context, place)
        finish(&document, block.count, context, place)
        context.emit(document)
    }

    private func finish(_ document: inout SourceDocument, _ bytes: Int, _ context: ReadContext, _ place: String) {
        document.url = FieldText.line(Array((url ?? "").utf8), limit: 8192, name: "url", context, place)
        document.sourceID = id.map { FieldText.line(Array($0.utf8), limit: 1024, name: "id", context, place) }
        document.language = language.map { FieldText.line(Array($0.utf8), limit: 64, name: "language", context, place) }
        document.origin = place
        document.originBytes = bytes
    }

    private func response(_ block: UnsafeBufferPointer<UInt8>, _ context: ReadContext, place: String) -> Unread? {
        if let url, url.hasPrefix("dns:") { return .about("DNS answer") }
        do throws(HTTPResponseError) {
            var response = try HTTPResponse(payload: Array(block))
            // RFC 9110, section 15.3: of these only "no content" and "reset content" have none.
            guard (200..<300).contains(response.status), ![204, 205].contains(response.status) else {
                return .about("answer of status \(response.status)")
            }
            let isText = response.mediaType == "text/plain"
            guard isText || response.isHTML else {
                return response.body.isEmpty ? .about("empty answer") : .content(response.mediaType)
            }
            try response.undoUnnamed()
            if let warning = response.warnings.first {
                context.report(.corrupt, .warning, at: place, warning.message)
            }
            if isText, ContentKind.refusal(of: response.body) == nil {
                response.body.withUnsafeBufferPointer { text($0, charset: response.charset, context, place: place) }
            } else {
                page(response.body, charset: response.charset, block.count, context, place: place)
            }
        } catch {
            let code: CorpusProblem.Code =
                switch error.code {
                case .notHTTP, .damagedBody: .corrupt
                case .unsupportedEncoding: .unsupported
                case .tooLarge: .tooLarge
                case .bomb: .bomb
                }
            context.report(code, .error, at: place, error.message)
        }
        return nil
    }

    // MARK: - Header lines

    /// What ends a header.
    enum HeaderEnd {
        /// Offset after the blank line.
        case blankLine(Int)
        /// Offset of the version line of the next record: the header was cut off.
        case record(Int)
    }

    /// Finds what ends the header at the beginning of some bytes.
    ///
    /// - Parameters:
    ///   - bytes: The header, as far as it is there.
    ///   - start: Where the search begins: 0 at first, later what the last call left, so that no line is looked at
    ///     twice.
    /// - Returns: Its end, or nil where the bytes end before.
    static func headerEnd(_ bytes: UnsafeBufferPointer<UInt8>, from start: inout Int) -> HeaderEnd? {
        while let lineEnd = bytes.firstOffset(of: 0x0A, from: start) {
            if lineEnd + 1 < bytes.count, bytes[lineEnd + 1] == 0x0A { return .blankLine(lineEnd + 2) }
            if lineEnd + 2 < bytes.count, bytes[lineEnd + 1] == 0x0D, bytes[lineEnd + 2] == 0x0A {
                return .blankLine(lineEnd + 3)
            }
            if WARCMarker.isVersion(bytes, at: lineEnd + 1) { return .record(lineEnd + 1) }
            // What follows this line end decides, and is not there yet.
            if lineEnd + 7 > bytes.count { return nil }
            if let version = WARCMarker.versionInside(bytes, line: start..<lineEnd) {
                let next = UnsafeBufferPointer(rebasing: bytes[(lineEnd + 1)...])
                if next.count < WARCMarker.typeField.count { return nil }
                // The address of a page may end so, but is not the first field.
                if WARCMarker.isType(next) { return .record(version) }
            }
            start = lineEnd + 1
        }
        return nil
    }

    /// Names in lower case and values of a header; continued lines are joined.
    static func fields(_ header: UnsafeBufferPointer<UInt8>) -> [(String, String)] {
        var fields: [(String, String)] = []
        let text = TextEncoding.decode(header).utf8
        var lines = text.split(whereSeparator: { $0 == 0x0A || $0 == 0x0D })[...]
        // The first is the version, unless it was lost.
        if let first = lines.first, !WARCMarker.isField(first) { lines.removeFirst() }
        for line in lines.prefix(500) {
            let isContinued = line.first == 0x20 || line.first == 0x09
            let part = String(decoding: PlainText.trimmed(line), as: UTF8.self)
            if isContinued, !fields.isEmpty {
                fields[fields.count - 1].1 += " " + part
            } else if let colon = part.firstIndex(of: ":") {
                let value = part[part.index(after: colon)...].drop { $0 == " " || $0 == "\t" }
                fields.append((part[..<colon].lowercased(), String(value)))
            }
        }
        return fields
    }
}
