// A file that is one web page.

/// Reads a whole page.
final class HTMLReader: RecordReader {
    private let window: ByteWindow
    private let place: String
    /// The encoding that somebody else than the page says it is in.
    private let charset: String?

    init(_ window: ByteWindow, place: String, charset: String? = nil) {
        self.window = window
        self.place = place
        self.charset = charset
    }

    func step(_ context: ReadContext) -> Step {
        guard window.fillWhole(context, place: place) else { return .done }
        let bytes = Array(window.bytes)
        window.advance(bytes.count)
        PageDocument.emit(bytes, charset: charset, url: nil, context, place: place, bytes: bytes.count)
        return .done
    }
}

/// What makes a document of a web page.
enum PageDocument {
    /// Whether a page that names no encoding has more letters beyond ASCII than the languages of Western Europe do.
    private static func isHardlyWestern(_ body: [UInt8]) -> Bool {
        let letters = body.lazy.filter { ($0 | 0x20) &- 0x61 < 26 }.count
        return body.lazy.filter { $0 >= 0xC0 }.count * 5 > letters && WebPage.declaredCharset(body) == nil
    }

    /// Emits the document, or the reason why there is none.
    static func emit(
        _ body: [UInt8],
        charset: String?,
        url: String?,
        _ context: ReadContext,
        place: String,
        bytes: Int
    ) {
        if let refusal = ContentKind.refusal(of: body) {
            let what = "it says that it is a page and is \(refusal.name), which is not read: \(refusal.advice)"
            return context.report(.unsupported, refusal.isMedia ? .warning : .error, at: place, what)
        }
        body.withUnsafeBufferPointer { LostBlocks.tell(of: $0, context, place: place) }
        let (page, encoding, repaired, unreadable) = WebPage.extract(body: body, charset: charset, url: url)
        guard let page, hasLetter(Array(page.text.utf8)[...]) else {
            context.report(.empty, .warning, at: place, "the page has no text\(url.map { " (\($0))" } ?? "")")
            return
        }
        let repairs = "\(repaired) sequences that are no valid \(encoding) were replaced by U+FFFD"
        if let unreadable {
            let isOther = TextEncoding(label: unreadable) == .utf8
            let what =
                "it says that it is in \(unreadable.prefix(40)), which \(isOther ? "it is not" : "cannot be read here"); it was read as \(encoding)"
            context.report(.badEncoding, .warning, at: place, repaired > 0 ? "\(what), and \(repairs)" : what)
        } else if repaired > 0 {
            context.report(.badEncoding, .warning, at: place, repairs)
        } else if charset == nil, encoding != TextEncoding.utf8.rawValue, isHardlyWestern(body) {
            context.report(
                .badEncoding,
                .warning,
                at: place,
                "it names no encoding and was read as \(encoding); if its letters are wrong, convert it to UTF-8 first"
            )
        }
        var document = SourceDocument(text: Array(page.text.utf8))
        document.title =
            page.title.map { FieldText.line(Array($0.utf8), limit: 8192, name: "title", context, place) } ?? ""
        document.source =
            page.site.map { FieldText.line(Array($0.utf8), limit: 1024, name: "source", context, place) } ?? ""
        document.url = FieldText.line(
            Array((url ?? page.canonicalURL ?? "").utf8),
            limit: 8192,
            name: "url",
            context,
            place
        )
        document.language = page.language.map {
            FieldText.line(Array($0.utf8), limit: 64, name: "language", context, place)
        }
        if let date = page.date { document.date = DateNormaliser.date(date, context, place: place) }
        document.origin = place
        document.originBytes = bytes
        context.emit(document)
    }
}
