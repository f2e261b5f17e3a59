// Plain text: one file is one document, with its title on the first line where the second is blank.

/// Reads a whole text.
final class TextReader: RecordReader {
    private let window: ByteWindow
    private let place: String

    init(_ window: ByteWindow, place: String) {
        self.window = window
        self.place = place
    }

    func step(_ context: ReadContext) -> Step {
        guard window.fillWhole(context, place: place) else { return .done }
        PlainText.emit(window.bytes, context, place: place)
        window.advance(window.count)
        return .done
    }
}

extension ByteWindow {
    /// Takes all of a stream into memory, within the limit of a document.
    ///
    /// - Returns: False where it is too large or incomplete, which is reported.
    func fillWhole(_ context: ReadContext, place: String) -> Bool {
        let limit = context.options.maximumDocumentBytes
        while fillMore() {
            if count > limit {
                context.report(
                    .tooLarge,
                    .error,
                    at: place,
                    "it is longer than \(limit) bytes, which no article is; it was left out"
                )
                drain()
                if let fault { context.report(fault) }
                return false
            }
        }
        if let fault {
            context.report(
                fault.code,
                .error,
                at: place,
                "it is incomplete and was left out: \(fault.message)"
            )
            return false
        }
        return true
    }
}

/// What makes a document of some plain text.
enum PlainText {
    /// Emits the document, or the reason why there is none.
    static func emit(_ bytes: UnsafeBufferPointer<UInt8>, _ context: ReadContext, place: String) {
        let (text, encoding, repaired) = TextEncoding.decode(bytes)
        if encoding != TextEncoding.utf8.rawValue || repaired > 0 {
            let guess = encoding == TextEncoding.utf8.rawValue ? "" : "it is not UTF-8 and was read as \(encoding)"
            let repairs = repaired > 0 ? "\(repaired) sequences that are no text were replaced by U+FFFD" : ""
            context.report(
                .badEncoding,
                .warning,
                at: place,
                [guess, repairs].filter { !$0.isEmpty }.joined(separator: "; ")
            )
        }
        guard hasLetter(text[...]) else {
            context.report(.empty, .warning, at: place, "there is no letter in it, and so no document")
            return
        }
        let (title, body) = parts(text)
        var document = SourceDocument(text: body)
        document.title = title.isEmpty ? "" : FieldText.line(title, limit: 8192, name: "title", context, place)
        document.origin = place
        document.originBytes = bytes.count
        context.emit(document)
    }

    /// Title and body: the title is the first line if the second is blank, something follows, and it is no paragraph.
    static func parts(_ text: [UInt8]) -> (title: [UInt8], body: [UInt8]) {
        let whole = trimmed(text[...])
        guard let lineEnd = whole.firstIndex(of: 0x0A) else { return ([], Array(whole)) }
        let title = trimmed(whole[..<lineEnd])
        let rest = whole[(lineEnd + 1)...]
        let second = rest.prefix { $0 != 0x0A }
        guard title.count <= 512, second.allSatisfy(isBlank) else { return ([], Array(whole)) }
        let body = trimmed(rest)
        return hasLetter(body) ? (Array(title), Array(body)) : ([], Array(whole))
    }

    /// Without blank lines at both ends.
    static func trimmed(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        var text = text.drop(while: isBlank)
        while let last = text.last, isBlank(last) { text = text.dropLast() }
        return text
    }

    static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || (byte >= 0x09 && byte <= 0x0D) }
}
