// Exports of news databases: several articles in one text, each with marks and fields of its own.

/// The databases whose exports are told apart by marks that no article has.
enum NewsExport {
    /// LexisNexis: `3 of 25 DOCUMENTS` before each article, fields such as `LENGTH: 612 words` around its text.
    case nexis
    /// Its later form: `End of Document` behind each article.
    case nexisUni
    /// Factiva: codes of two letters, and `Document TIM0000020240314ek3e0002a` behind each article.
    case factiva
    /// ProQuest: `Document 3 of 25` before each article, and a field `Full text:`.
    case proQuest

    /// Bytes in which the marks are looked for.
    static let lookahead = 64 << 10

    /// What a text is an export of; nil for an ordinary one.
    init?(_ head: UnsafeBufferPointer<UInt8>) {
        let head = UnsafeBufferPointer(rebasing: head.prefix(Self.lookahead))
        guard Self.mayHaveMarks(head) else { return nil }
        var marks: [NewsExport: Int] = [:]
        var hasField: Set<NewsExport> = []
        for line in head.split(separator: 0x0A) {
            let line = PlainText.trimmed(Array(line.prefix(80))[...])
            if let kind = Self.mark(line) { marks[kind, default: 0] += 1 }
            if Self.begins(line, "LENGTH:") { hasField.formUnion([.nexis, .nexisUni]) }
            if Self.begins(line, "HD") { hasField.insert(.factiva) }
            if Self.begins(line, "Full text:") { hasField.insert(.proQuest) }
        }
        let kinds: [NewsExport] = [.nexis, .nexisUni, .factiva, .proQuest]
        guard let kind = kinds.first(where: { marks[$0, default: 0] > (hasField.contains($0) ? 0 : 1) }) else {
            return nil
        }
        self = kind
    }

    /// Whether the word that all marks have stands anywhere: every text is asked.
    private static func mayHaveMarks(_ head: UnsafeBufferPointer<UInt8>) -> Bool {
        var at = 0
        while let found = head.firstOffset(of: UInt8(ascii: "D"), from: at) {
            at = found + 1
            let rest = head[at...]
            if rest.starts(with: "OCUMENT".utf8) || rest.starts(with: "ocument ".utf8)
                || rest.starts(with: "ocument\n".utf8)
                || rest.starts(with: "ocument\r".utf8)
            {
                return true
            }
        }
        return false
    }

    /// What a line without blanks around it is a mark of.
    static func mark(_ line: ArraySlice<UInt8>) -> NewsExport? {
        guard let first = line.first, "DEA".utf8.contains(first) || first &- 0x30 < 10, line.count < 80 else {
            return nil
        }
        var words = String(decoding: line, as: UTF8.self).split(separator: " ")
        let isNumbered = { (first: Int) in
            Int(words[first]) != nil && words[first + 1] == "of" && Int(words[first + 2]) != nil
        }
        if words.count == 4, words[3] == "DOCUMENTS" || words[3] == "DOCUMENT", isNumbered(0) { return .nexis }
        if words.count == 4, words[0] == "Document", isNumbered(1) { return .proQuest }
        if words == ["End", "of", "Document"] { return .nexisUni }
        if words.count == 3, words[0] == "AN" { words.removeFirst() }
        if words.count == 2, words[0] == "Document", words[1].utf8.count >= 20,
            words[1].utf8.allSatisfy({ ($0 | 0x20) &- 0x61 < 26 || $0 &- 0x30 < 10 })
        {
            return .factiva
        }
        return nil
    }

    /// Whether a line begins with a word, in any letter case.
    static func begins(_ line: ArraySlice<UInt8>, _ word: String) -> Bool {
        line.count >= word.utf8.count
            && zip(line, word.utf8).allSatisfy { $0 == $1 || ($0 ^ $1) == 0x20 && ($0 | 0x20) &- 0x61 < 26 }
    }
}

/// Reads one article of an export a step.
final class NewsExportReader: RecordReader {
    private let window: ByteWindow
    private let format: NewsExport
    private let place: String
    private var text: [UInt8]?
    private var next = 0
    private var number = 0
    /// Bytes of what stands between two marks and is no article, at most.
    private static let longestCover = 2048

    init(_ window: ByteWindow, _ format: NewsExport, place: String) {
        self.window = window
        self.format = format
        self.place = place
    }

    func step(_ context: ReadContext) -> Step {
        guard let text else {
            guard window.fillWhole(context, place: place) else { return .done }
            self.text = PlainText.decode(window.bytes, context, place: place)
            window.advance(window.count)
            return .again
        }
        guard next < text.count else { return .done }
        let start = next
        var at = start
        var end = text.count
        while at < text.count {
            let lineEnd = text[at...].firstIndex(of: 0x0A) ?? text.count
            let isMark = NewsExport.mark(PlainText.trimmed(text[at..<lineEnd])) == format
            let lineStart = at
            at = lineEnd + 1
            if isMark {
                end = lineStart
                break
            }
        }
        next = at
        emit(text[start..<end], context)
        return .again
    }

    private func emit(_ bytes: ArraySlice<UInt8>, _ context: ReadContext) {
        guard hasLetter(bytes) else { return }
        guard let article = NewsExportArticle(bytes, format) else {
            // A page about the search, or an article whose fields were cut off.
            let isText = bytes.count > Self.longestCover || bytes.withUnsafeBufferPointer { ProseProbe.isProse($0) }
            number += isText ? 1 : 0
            return isText ? emitPlain(bytes, context) : tellOfCover(context)
        }
        number += 1
        let here = "\(place)#\(number)"
        var document = SourceDocument(text: article.text)
        document.title = FieldText.line(article.title, limit: 8192, name: "title", context, here)
        document.source = FieldText.line(article.source, limit: 1024, name: "source", context, here)
        document.date = article.date
        document.origin = here
        document.originBytes = bytes.count
        context.emit(document)
    }

    private func emitPlain(_ bytes: ArraySlice<UInt8>, _ context: ReadContext) {
        bytes.withUnsafeBufferPointer { PlainText.emit($0, context, place: "\(place)#\(number)") }
    }

    private func tellOfCover(_ context: ReadContext) {
        let spot = number == 0 ? "before article 1" : "behind article \(number)"
        let what = "what stands \(spot), and is none, was passed over"
        context.report(.noText, .warning, at: place, what)
    }
}
