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

    /// Emits the document of a block, or a problem with it.
    ///
    /// - Returns: What the record is instead, where it holds nothing to read.
    func emit(_ block: UnsafeBufferPointer<UInt8>, _ context: ReadContext, place: String) -> String? {
        switch type {
        case "conversion" where mediaType == "text/plain" || mediaType.isEmpty:
            text(block, context, place: place)
            return nil
        case "resource" where mediaType == "text/plain":
            text(block, context, place: place)
            return nil
        case "resource" where mediaType == "text/html" || mediaType == "application/xhtml+xml":
            PageDocument.emit(
                Array(block),
                charset: charset,
                url: url,
                context,
                place: place,
                bytes: block.count
            )
            return nil
        case "response": return response(block, context, place: place)
        default: return type.isEmpty ? "record without a type" : type
        }
    }

    private func text(_ block: UnsafeBufferPointer<UInt8>, _ context: ReadContext, place: String) {
        let (decoded, encoding, repaired) = TextEncoding.decode(block, declared: charset)
        if repaired > 0 {
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

    private func response(_ block: UnsafeBufferPointer<UInt8>, _ context: ReadContext, place: String) -> String? {
        if let url, url.hasPrefix("dns:") { return "DNS answer" }
        do throws(HTTPResponseError) {
            let response = try HTTPResponse(payload: Array(block))
            guard response.status == 200 else { return "answer of status \(response.status)" }
            guard response.isHTML else { return response.mediaType ?? "answer of no type" }
            if let warning = response.warnings.first {
                context.report(.corrupt, .warning, at: place, warning.message)
            }
            PageDocument.emit(
                response.body,
                charset: response.charset,
                url: url,
                context,
                place: place,
                bytes: block.count
            )
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
