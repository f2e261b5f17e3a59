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
                "it is \(fault.code == .corrupt ? "damaged" : "incomplete") and was left out: \(fault.message)"
            )
            return false
        }
        return true
    }
}

/// What makes a document of some plain text.
enum PlainText {
    /// Emits the document, or the reason why there is none.
    ///
    /// * `isTitled`: The first line is known to be a title, whatever it reads like.
    static func emit(
        _ bytes: UnsafeBufferPointer<UInt8>,
        _ context: ReadContext,
        place: String,
        isTitled: Bool = false
    ) {
        let text = decode(bytes, context, place: place)
        guard hasLetter(text[...]) else {
            context.report(.empty, .warning, at: place, "there is no letter in it, and so no document")
            return
        }
        if let parts = ArticleCuts.parts(text, context.names) {
            for (number, part) in parts.enumerated() {
                let here = "\(place)\(place.contains("#") ? "." : "#")\(number + 1)"
                emitOne(Array(part), context, place: here, bytes: part.count)
            }
        } else {
            ArticleCuts.tell(of: text, context, place: place)
            emitOne(text, context, place: place, bytes: bytes.count, isTitled: isTitled)
        }
    }

    /// Emits one article.
    private static func emitOne(
        _ text: [UInt8],
        _ context: ReadContext,
        place: String,
        bytes: Int,
        isTitled: Bool = false
    ) {
        if let header = TextHeader(text, context.names) { return header.emit(context, place: place, bytes: bytes) }
        var text = text
        var first = FirstLines(&text)
        if first.url.isEmpty, let (name, value) = TextHeader.field(TextHeader.line(text, 0)),
            name.elementsEqual("URL".utf8), RecordFields.isAddress(value)
        {
            let rest = text[TextHeader.next(text, 0)...]
            guard hasLetter(rest) else {
                return context.report(.empty, .warning, at: place, "there is an address in it, and no text")
            }
            text = Array(value) + [0x0A] + rest
            first = FirstLines(&text)
        }
        let (title, body) = parts(text, isTitled: isTitled)
        var document = SourceDocument(text: body)
        document.url = first.url
        document.date = first.date
        document.title = title.isEmpty ? "" : FieldText.line(title, limit: 8192, name: "title", context, place)
        document.origin = place
        document.originBytes = bytes
        context.emit(document)
    }

    /// A text as UTF-8, with a warning where it is not what stands there.
    static func decode(_ bytes: UnsafeBufferPointer<UInt8>, _ context: ReadContext, place: String) -> [UInt8] {
        var (text, encoding, repaired) = TextEncoding.decode(bytes)
        if text.last == 0 {
            let end = text.lastIndex { $0 != 0 }.map { $0 + 1 } ?? 0
            context.report(
                .corrupt,
                .warning,
                at: place,
                "\(text.count - end) zeros stand at its end, as after a crash; they were left out, and what was there is lost"
            )
            text.removeSubrange(end...)
        }
        if encoding != TextEncoding.utf8.rawValue || repaired > 0 {
            let guess = encoding == TextEncoding.utf8.rawValue ? "" : "it is not UTF-8 and was read as \(encoding)"
            let repairs = repaired > 0 ? "\(repaired) sequences that are no text were replaced by U+FFFD" : ""
            context.report(
                .badEncoding,
                .warning,
                at: place,
                [guess, repairs].filter { !$0.isEmpty }.joined(separator: "; ")
            )
            LostBlocks.tell(ofErased: bytes, context, place: place)
        }
        return text
    }

    /// Title and body: the title is the first line if the second is blank, something follows, and it reads like one.
    static func parts(_ text: [UInt8], isTitled: Bool = false) -> (title: [UInt8], body: [UInt8]) {
        let whole = trimmed(text[...])
        guard let lineEnd = whole.firstIndex(of: 0x0A) else { return ([], Array(whole)) }
        let title = trimmed(whole[..<lineEnd])
        let rest = whole[(lineEnd + 1)...]
        let second = rest.prefix { $0 != 0x0A }
        guard second.allSatisfy(isBlank), isTitled || isHeadline(title) else { return ([], Array(whole)) }
        let body = trimmed(rest)
        return hasLetter(body) ? (Array(title), Array(body)) : ([], Array(whole))
    }

    /// Letters and other characters of a title, at most.
    private static let longestHeadline = 150
    /// Words of a sentence with a full stop, at least: "The end." may be a title.
    private static let shortestSentence = 6

    /// Whether a line is a title, and not the first paragraph of a text without one: analyzers look for no quotation in a title.
    static func isHeadline(_ line: ArraySlice<UInt8>) -> Bool {
        var characters = 0
        var words = 1
        for byte in line {
            if byte & 0xC0 != 0x80 { characters += 1 }
            if byte == 0x20 { words += 1 }
        }
        guard characters <= longestHeadline else { return false }
        if words >= shortestSentence, endsAsASentence(line) { return false }
        return !holdsASentenceEnd(line)
    }

    /// Whether a full stop ends it, be it before a closing quotation mark.
    private static func endsAsASentence(_ line: ArraySlice<UInt8>) -> Bool {
        var line = line
        for mark in ["\"", "”", "’", "'", "»", ")"].map({ Array($0.utf8) })
        where line.suffix(mark.count).elementsEqual(mark) {
            line = line.dropLast(mark.count)
            break
        }
        // Three dots leave it open.
        return line.last == UInt8(ascii: ".") && line.dropLast().last != UInt8(ascii: ".")
    }

    /// Whether a sentence ends inside of it: a long small word with a full stop, and a capital.
    private static func holdsASentenceEnd(_ line: ArraySlice<UInt8>) -> Bool {
        var small = 0
        for (at, byte) in zip(line.indices, line) {
            if byte == UInt8(ascii: "."), small >= 5, at + 2 < line.endIndex, line[at + 1] == 0x20,
                line[at + 2] &- UInt8(ascii: "A") < 26
            {
                return true
            }
            small = byte &- UInt8(ascii: "a") < 26 ? small + 1 : 0
        }
        return false
    }

    /// Without blank lines at both ends.
    static func trimmed(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        var text = text.drop(while: isBlank)
        while let last = text.last, isBlank(last) { text = text.dropLast() }
        return text
    }

    static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || (byte >= 0x09 && byte <= 0x0D) }
}
