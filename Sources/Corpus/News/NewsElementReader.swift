// Archives of news that are elements one after the other: NITF, the SGML of Reuters-21578, and that of TREC and of newswire
// collections.

/// Reads one `<nitf>`, `<REUTERS>` or `<DOC>` element a step.
final class NewsElementReader: RecordReader {
    /// What the elements are.
    enum Format {
        case nitf
        case reuters
        /// As TREC, the newswire collections of the Linguistic Data Consortium and extracts of Wikipedia have it.
        case trec

        /// Name of the element, in lower case.
        var element: String {
            switch self {
            case .nitf: "nitf"
            case .reuters: "reuters"
            case .trec: "doc"
            }
        }

        /// End tags behind which nothing more of an article's text comes, in lower case.
        var textEnds: [String] { self == .nitf ? ["</body.content>", "</body>"] : ["</body>", "</text>"] }
    }

    private let window: ByteWindow
    private let place: String
    private let format: Format
    private let opening: [UInt8]
    private let closing: [UInt8]
    private var number = 0
    private var gap = GapScan()
    private var sections = [
        Section(opening: Array("<!--".utf8), closing: Array("-->".utf8)),
        Section(opening: Array("<![cdata[".utf8), closing: Array("]]>".utf8)),
    ]

    /// Bytes within which an XML declaration ends.
    private static let longestDeclaration = 256
    private var declared: String?

    init(_ window: ByteWindow, format: Format, place: String) {
        self.window = window
        self.place = place
        self.format = format
        opening = Array("<\(format.element)".utf8)
        closing = Array("</\(format.element)>".utf8)
    }

    func step(_ context: ReadContext) -> Step {
        // A byte order mark is no text.
        if number == 0, window.fill(3), window.bytes.starts(with: [0xEF, 0xBB, 0xBF]) { window.advance(3) }
        if number == 0, let label = declaredEncoding() {
            declared = label
            if !TextEncoding.isKnown(label) {
                context.report(
                    .badEncoding,
                    .warning,
                    at: place,
                    "it says that it is in \(label), which is not known here; convert it to UTF-8 first"
                )
            }
        }
        // What stands before an element, such as the declaration of the type, says nothing, unless it is text.
        let isMore = skip(to: opening)
        if gap.zeros >= LostBlocks.shortest {
            context.report(
                .corrupt,
                .error,
                at: place,
                "\(gap.zeros) zeros stand \(number == 0 ? "before element 1" : "behind element \(number)"), as a crash or a bad disk leaves "
                    + "them; what was there is lost"
            )
        }
        if gap.hasText {
            context.report(
                .corrupt,
                .error,
                at: place,
                "text \(number == 0 ? "before element 1" : "after element \(number)") stands in no "
                    + "<\(format.element)> and was left out; if it is an article, its start tag is lost"
            )
        }
        gap = GapScan()
        guard isMore else {
            if number == 0 {
                context.report(.empty, .warning, at: place, "there is no <\(format.element)> element in it")
            }
            if let fault = window.fault { context.report(fault) }
            return .done
        }
        number += 1
        let here = "\(place)#\(number)"
        let limit = context.options.maximumDocumentBytes
        var searched = 1
        // Up to there comments and sections of characters were looked at.
        var outside = 1
        // Where the next element begins, and up to where none does.
        var next: Int?
        var unopened = 1
        while true {
            // No byte is looked at for the next element more than once, however often the end is looked for.
            if next.map({ $0 < searched }) ?? true {
                let from = max(searched, unopened)
                next = beginning(from: from)
                unopened = next ?? max(from, window.count - opening.count)
            }
            let end = find(closing, from: searched, to: next)
            if let end, let behind = sectionEnd(around: end, from: outside) {
                searched = behind
                outside = behind
                continue
            }
            // Where another one begins before, the end of this one is missing.
            if let next, end == nil, next < window.count - opening.count {
                takeWithoutEnd(next, .corrupt, "the element has no end", here, context)
                return .again
            }
            if let end {
                emit(end + closing.count, here, context)
                return .again
            }
            searched = max(1, window.count - closing.count)
            if window.count > limit {
                context.report(.tooLarge, .error, at: here, "it is longer than \(limit) bytes and was left out")
                window.advance(searched)
                // The rest of it is no surprise.
                gap.isExpected = true
                return .again
            }
            if !window.fillMore() {
                let code = window.fault?.code ?? .truncated
                takeWithoutEnd(window.count, code, "the text ends inside of the element", here, context)
                return .done
            }
        }
    }

    /// A kind of comment or section of characters.
    private struct Section {
        /// In small letters.
        let opening: [UInt8]
        let closing: [UInt8]
        /// Part of the stream, in bytes, that was looked through for its end in vain.
        var unclosed = 0..<0
    }

    /// Where the comment or section of characters ends that something stands in; nil where it stands in none that is closed.
    private func sectionEnd(around place: Int, from outside: Int) -> Int? {
        var at = outside
        while let start = find(Array("<!".utf8), from: at, to: place) {
            // At this place alone: there may be as many of these as the text is long.
            let kind = sections.indices.first {
                let opening = sections[$0].opening
                return find(opening, from: start, to: min(start + opening.count, place)) != nil
            }
            guard let kind else {
                at = start + 2
                continue
            }
            guard let end = end(ofSection: kind, from: start + sections[kind].opening.count) else { return nil }
            if end > place { return end }
            at = end
        }
        return nil
    }

    /// Offset behind the end of a section, which may not be in the window yet.
    private func end(ofSection kind: Int, from start: Int) -> Int? {
        let mark = sections[kind].closing
        let former = sections[kind].unclosed
        let isKnown = former.contains(window.offset + start)
        // Each element may open one that none closes: no byte is looked at for it more than once.
        let from = isKnown ? max(start, former.upperBound - window.offset) : start
        var at = from
        while true {
            while let hit = window.firstIndex(of: mark[0], from: at) {
                guard window.bytes[hit...].starts(with: mark) else {
                    at = hit + 1
                    continue
                }
                return hit + mark.count
            }
            // The beginning of one may stand at the end.
            at = max(from, window.count - mark.count)
            // Twice as much each time: what is never closed is looked at a few times only.
            let count = window.count
            guard count < Self.longestSection, window.fill(2 * count) || window.count > count else {
                sections[kind].unclosed = (isKnown ? former.lowerBound : window.offset + start)..<window.offset + at
                return nil
            }
        }
    }

    /// Bytes of a comment or section of characters that is looked for to its end.
    private static let longestSection = 4 << 20

    /// Emits the document of so many bytes, and goes on behind them.
    private func emit(_ count: Int, _ here: String, _ context: ReadContext) {
        let bytes = UnsafeBufferPointer(rebasing: window.bytes[..<count])
        let isOnly = number == 1 && format == .nitf
        LostBlocks.tell(of: bytes, context, place: isOnly ? place : here)
        NewsElement.emit(bytes, format, context, place: isOnly ? place : here, declared: declared)
        window.advance(count)
    }

    /// Takes an element without its end tag, if the one of its body is there: the text is whole then.
    private func takeWithoutEnd(
        _ count: Int,
        _ code: CorpusProblem.Code,
        _ what: String,
        _ here: String,
        _ context: ReadContext
    ) {
        guard format.textEnds.contains(where: { find(Array($0.utf8), from: 1, to: count) != nil }) else {
            context.report(code, .error, at: here, "\(what), which was left out")
            return window.advance(count)
        }
        context.report(code, .warning, at: here, "\(what), whose text is whole and was read")
        emit(count, here, context)
    }

    /// The encoding of an XML declaration, which stands at the very beginning.
    private func declaredEncoding() -> String? {
        window.fill(Self.longestDeclaration)
        let head = String(decoding: window.bytes.prefix(Self.longestDeclaration), as: UTF8.self)
        guard let start = head.firstRange(of: "<?xml"), let end = head.firstRange(of: "?>"),
            start.upperBound < end.lowerBound,
            let key = head[start.upperBound..<end.lowerBound].firstRange(of: "encoding=")
        else { return nil }
        let value = head[key.upperBound..<end.lowerBound]
        guard let mark = value.first, mark == "\"" || mark == "'" else { return nil }
        return String(value.dropFirst().prefix { $0 != mark }.prefix(40))
    }

    /// Goes on to the next element; false where there is none.
    private func skip(to opening: [UInt8]) -> Bool {
        while true {
            if let hit = beginning(from: 0) {
                pass(hit)
                return true
            }
            pass(max(0, window.count - opening.count))
            if !window.fillMore() {
                pass(window.count)
                return false
            }
        }
    }

    private func pass(_ count: Int) {
        gap.scan(UnsafeBufferPointer(rebasing: window.bytes[..<count]))
        window.advance(count)
    }

    /// Where an element begins in the window; another whose name begins with the same letters is none (`<DOCNO>`).
    private func beginning(from start: Int) -> Int? {
        var at = start
        while let hit = find(opening, from: at) {
            at = hit + opening.count
            guard at < window.count else { return nil }
            let byte = window.bytes[at]
            if byte <= 0x20 || byte == UInt8(ascii: ">") || byte == UInt8(ascii: "/") { return hit }
        }
        return nil
    }

    /// Where some letters stand, in capitals or not, before an offset or the end of the window.
    private func find(_ wanted: [UInt8], from start: Int, to limit: Int? = nil) -> Int? {
        let bytes = UnsafeBufferPointer(rebasing: window.bytes[..<(limit ?? window.count)])
        guard start <= bytes.count else { return nil }
        var at = start
        search: while at + wanted.count <= bytes.count {
            guard let hit = bytes[at...].firstIndex(of: UInt8(ascii: "<")), hit + wanted.count <= bytes.count else {
                return nil
            }
            at = hit + 1
            for k in wanted.indices {
                let byte = bytes[hit + k]
                let lower = byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte
                if lower != wanted[k] { continue search }
            }
            return hit
        }
        return nil
    }
}

/// Looks for text between elements: letters outside of tags, comments and declarations, over any number of pieces.
struct GapScan {
    private(set) var hasText = false
    /// Zeros in it.
    private(set) var zeros = 0
    /// Whether text there is nothing to speak of.
    var isExpected = false
    private var state = State.outside
    /// Angle brackets that are open in a declaration, which may hold others.
    private var depth = 0
    private var dashes = 0

    private enum State {
        case outside
        case opened
        case tag
        /// After `<!`, and dashes perhaps.
        case marked
        case comment
        case declaration
    }

    mutating func scan(_ bytes: UnsafeBufferPointer<UInt8>) {
        if bytes.firstOffset(of: 0, from: 0) != nil { zeros += bytes.occurrences(of: 0) }
        guard !hasText, !isExpected else { return }
        for byte in bytes {
            take(byte)
            if hasText { return }
        }
    }

    private mutating func take(_ byte: UInt8) {
        switch state {
        case .outside:
            if byte == UInt8(ascii: "<") { state = .opened }
            hasText = byte >= 0x80 || (byte | 0x20) &- UInt8(ascii: "a") < 26
        case .opened:
            dashes = 0
            depth = 1
            state = byte == UInt8(ascii: "!") ? .marked : .tag
            if byte == UInt8(ascii: ">") { state = .outside }
        case .tag:
            if byte == UInt8(ascii: ">") { state = .outside }
        case .marked:
            dashes = byte == UInt8(ascii: "-") ? dashes + 1 : 0
            if dashes == 2 { state = .comment }
            if dashes == 0 {
                state = .declaration
                take(byte)
            }
        case .comment:
            if byte == UInt8(ascii: ">"), dashes >= 2 { state = .outside }
            dashes = byte == UInt8(ascii: "-") ? dashes + 1 : 0
        case .declaration:
            if byte == UInt8(ascii: "<") { depth += 1 }
            if byte == UInt8(ascii: ">") { depth -= 1 }
            if depth == 0 { state = .outside }
        }
    }
}
