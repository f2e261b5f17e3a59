// The fields of one record while it is read, and the document that is made of them.

import JSONText

/// The values found so far in a record, as UTF-8.
struct RecordFields {
    private static let count = DocumentField.allCases.count
    static let text = 0
    static let date = DocumentField.allCases.firstIndex(of: .date) ?? -1

    /// Values by ``DocumentField``.
    var values = [[UInt8]](repeating: [], count: RecordFields.count)
    /// Rank of the name that each value came from; `Int.max` where there is none.
    private(set) var ranks = [Int](repeating: .max, count: RecordFields.count)
    /// Sequences and escapes that were no text.
    var repairs = 0
    /// Whether a date is there as a list or an object in which nothing is known.
    var hasStructuredDate = false

    /// Whether a field that is known to hold the text is there, as a string with nothing in it.
    var hasEmptyText = false

    /// Forgets the last record; memory is kept.
    mutating func reset() {
        for i in values.indices {
            values[i].removeAll(keepingCapacity: i != Self.text)
            ranks[i] = .max
        }
        repairs = 0
        hasStructuredDate = false
        hasEmptyText = false
    }

    /// Whether a value under a name of this rank would be taken.
    ///
    /// * `again`: A second one under the same name as well.
    func wants(_ field: Int, rank: Int, again: Bool = false) -> Bool {
        rank < ranks[field] || again && rank == ranks[field]
            || field == Self.text && Self.mayBeExchanged(rank) && values[field].count < Self.shortText
    }

    /// Whether a text stands in for another that is in the record too ("Read on."), whichever name is the better one: a page's
    /// markup does not count as longer, and an address is none.
    private static func isTeaser(_ text: [UInt8], of whole: [UInt8]) -> Bool {
        guard text.count < shortText, whole.count > 4 * text.count else { return false }
        // The beginning tells: a record may have as many texts as it is long.
        let beginning = whole.prefix(lookedAt)
        guard beginning.first(where: { !PlainText.isBlank($0) }) != UInt8(ascii: "<") else { return false }
        var blanks = 0
        for byte in beginning where byte == 0x20 {
            blanks += 1
            if blanks > leastBlanks { return true }
        }
        return false
    }

    /// Bytes of a text that are looked at.
    private static let lookedAt = 1_024

    private static let leastBlanks = 8

    /// Whether a text of this rank is a whole one, and no part of another object.
    private static func mayBeExchanged(_ rank: Int) -> Bool {
        rank < FieldNames.nestingRank && FieldNames.isWholeText(rank: rank)
    }

    /// Bytes of a text below which a longer one under another name is looked for.
    private static let shortText = 300

    /// Whether the record has a whole text, and not only a summary or none.
    var hasWholeText: Bool { FieldNames.isWholeText(rank: ranks[Self.text]) && hasLetter(values[Self.text][...]) }

    /// Whether a field has no value.
    func isEmpty(_ field: DocumentField) -> Bool {
        DocumentField.allCases.firstIndex(of: field).map { values[$0].isEmpty } ?? true
    }

    mutating func took(_ field: Int, rank: Int) {
        ranks[field] = rank
    }

    /// Keeps a value, unless it is empty or a better name had one.
    mutating func set(_ field: Int, rank: Int, _ value: consuming [UInt8], again: Bool = false) {
        guard !value.isEmpty else { return }
        let isBetter = rank < ranks[field] || again && rank == ranks[field]
        if field == Self.text, !values[field].isEmpty, Self.mayBeExchanged(max(rank, ranks[field])) {
            guard isBetter ? !Self.isTeaser(value, of: values[field]) : Self.isTeaser(values[field], of: value) else {
                return
            }
        } else if !isBetter {
            return
        }
        values[field] = value
        ranks[field] = rank
    }

    /// Takes an id that stands beside the record, where it has none itself.
    mutating func fillID(_ id: [UInt8]) {
        guard !id.isEmpty, let index = DocumentField.allCases.firstIndex(of: .id), values[index].isEmpty else { return }
        values[index] = id
        ranks[index] = .max - 1
    }

    /// Puts the parts of an article behind its text, where that is their beginning or, much shorter, an introduction.
    ///
    /// - Returns: False where it is neither, and stays as it is.
    mutating func continueText(with parts: [UInt8]) -> Bool {
        let text = values[Self.text]
        if parts.starts(with: text) {
            values[Self.text] = parts
        } else if parts.count > 2 * text.count {
            values[Self.text] = text + [0x0A, 0x0A] + parts
        } else {
            return false
        }
        return true
    }

    /// Makes the document and emits it, or a problem where the record has no text.
    ///
    /// - Parameters:
    ///   - context: Where the events go.
    ///   - place: Origin of the record.
    ///   - bytes: Length of the record.
    mutating func emit(_ context: ReadContext, place: String, bytes: Int) {
        let limit = context.options.maximumDocumentBytes
        guard bytes <= limit else {
            context.report(
                .tooLarge,
                .error,
                at: place,
                "the record has \(bytes) bytes, more than the limit of \(limit), and was left out"
            )
            return
        }
        guard hasLetter(values[Self.text][...]) else {
            let isMissing = ranks[Self.text] == .max
            let hint = "name the field with text=FIELD (analyze-client: --fields text=FIELD)"
            context.report(
                isMissing && !hasEmptyText ? .noText : .empty,
                .error,
                at: place,
                !isMissing
                    ? "the text of the record has no letter in it"
                    : hasEmptyText
                        ? "the text of the record is empty; if another field holds it, \(hint)"
                        : "the record has no text in any field that is known to hold one; \(hint)"
            )
            return
        }
        if repairs > 0 {
            context.report(
                .badEncoding,
                .warning,
                at: place,
                "\(repairs) sequences that are no valid text were replaced by U+FFFD"
            )
        }
        readInner(context, place)
        var text: [UInt8] = []
        swap(&text, &values[Self.text])
        readMarkup(&text, context, place)
        var document = SourceDocument(text: text)
        document.title = string(.title, 8192, context, place)
        document.source = string(.source, 1024, context, place)
        document.url = string(.url, 8192, context, place)
        let id = identifier(1024, context, place)
        document.sourceID = id.isEmpty ? nil : id
        let language = string(.language, 64, context, place)
        document.language = language.isEmpty ? nil : language
        let speaker = string(.speaker, 1024, context, place)
        document.speaker = speaker.isEmpty ? nil : speaker
        let date = string(.date, 128, context, place)
        if !date.isEmpty {
            document.date = DateNormaliser.date(date, context, place: place)
        } else if hasStructuredDate {
            context.report(
                .badDate,
                .warning,
                at: place,
                "its date is a list or an object and was not understood; the document has none. Give it as \"2024-03-14\""
            )
        }
        document.origin = place
        document.originBytes = bytes
        context.emit(document)
    }

    /// Takes the fields of a record that is the text of this one, as message queues and logs wrap it: `{"message":"{\"text\":…}"}`.
    private mutating func readInner(_ context: ReadContext, _ place: String) {
        guard values[Self.text].first == UInt8(ascii: "{"),
            values[Self.text].last(where: { !PlainText.isBlank($0) }) == UInt8(ascii: "}")
        else { return }
        let text = values[Self.text]
        var inner = JSONRecord()
        do throws(JSONError) {
            try inner.read(text.span, context.names)
        } catch {
            return
        }
        guard inner.hasText else { return }
        for index in values.indices where !inner.fields.values[index].isEmpty {
            values[index] = inner.fields.values[index]
        }
        hasStructuredDate = hasStructuredDate || inner.fields.hasStructuredDate
        guard !context.account.hasToldInner else { return }
        context.account.hasToldInner = true
        let what = "its text is a JSON object; the record in it was read, here and below"
        context.report(.markup, .warning, at: place, what)
    }

    /// Resolves HTML's character references in a text without tags that has several, "&#8220;We can&#8217;t&#8221;", and in its title.
    private mutating func readReferences(_ text: inout [UInt8], _ context: ReadContext, _ place: String) {
        var isChanged = false
        if let plain = MarkupText.withoutReferences(text, least: 2) {
            text = plain
            isChanged = true
        }
        if let title = DocumentField.allCases.firstIndex(of: .title),
            let plain = MarkupText.withoutReferences(values[title], least: 1)
        {
            values[title] = plain
            isChanged = true
        }
        guard isChanged, !context.account.hasToldReferences else { return }
        context.account.hasToldReferences = true
        context.report(
            .markup,
            .warning,
            at: place,
            "it has HTML's character references, such as &#8217; and &amp;; they were read as the letters that they stand for, here and below"
        )
    }

    /// Makes plain text of one that is a page's markup, as content management systems export it, and of its title.
    private mutating func readMarkup(_ text: inout [UInt8], _ context: ReadContext, _ place: String) {
        if !MarkupText.isMarkup(text) {
            readReferences(&text, context, place)
            // What was markup, and escaped as a whole.
            guard MarkupText.isMarkup(text) else { return }
        }
        let plain = MarkupText.plain(text)
        guard hasLetter(plain[...]) else { return }
        text = plain
        if let title = DocumentField.allCases.firstIndex(of: .title) {
            values[title] = MarkupText.plainLine(values[title])
        }
        guard !context.account.hasToldMarkup else { return }
        context.account.hasToldMarkup = true
        context.report(
            .markup,
            .warning,
            at: place,
            "its text is HTML; it was read without the tags, here and below, and places in it count from the text that is left"
        )
    }

    /// The id exactly as it was given, whatever is in it: others find their document by it again.
    private func identifier(_ limit: Int, _ context: ReadContext, _ place: String) -> String {
        guard let index = DocumentField.allCases.firstIndex(of: .id) else { return "" }
        return String(
            decoding: FieldText.cut(values[index], limit: limit, name: DocumentField.id.rawValue, context, place),
            as: UTF8.self
        )
    }

    /// A value as a string in one line, cut at a limit with a warning.
    private func string(_ field: DocumentField, _ limit: Int, _ context: ReadContext, _ place: String) -> String {
        guard let index = DocumentField.allCases.firstIndex(of: field), !values[index].isEmpty else { return "" }
        return FieldText.line(values[index], limit: limit, name: field.rawValue, context, place)
    }
}

/// Short texts such as titles and names.
enum FieldText {
    /// A value as a string in one line: blanks trimmed, runs of blanks and control characters become one blank.
    static func line(_ value: [UInt8], limit: Int, name: String, _ context: ReadContext, _ place: String) -> String {
        let bytes = cut(value, limit: limit, name: name, context, place)
        if !needsCleaning(bytes) { return String(decoding: bytes, as: UTF8.self) }
        var clean: [UInt8] = []
        clean.reserveCapacity(bytes.count)
        var pendingBlank = false
        for byte in bytes {
            if byte <= 0x20 {
                pendingBlank = !clean.isEmpty
            } else {
                if pendingBlank { clean.append(0x20) }
                pendingBlank = false
                clean.append(byte)
            }
        }
        return String(decoding: clean, as: UTF8.self)
    }

    /// Whether anything but single blanks between words is below the letters.
    private static func needsCleaning(_ bytes: ArraySlice<UInt8>) -> Bool {
        var isBehindBlank = true
        for byte in bytes {
            if byte < 0x20 || isBehindBlank && byte == 0x20 { return true }
            isBehindBlank = byte == 0x20
        }
        return isBehindBlank && !bytes.isEmpty
    }

    /// The beginning of a value that is longer than a limit, with a warning; else all of it.
    static func cut(
        _ value: [UInt8],
        limit: Int,
        name: String,
        _ context: ReadContext,
        _ place: String
    ) -> ArraySlice<UInt8> {
        guard value.count > limit else { return value[...] }
        var end = limit
        while end > 0, value[end] & 0xC0 == 0x80 { end -= 1 }
        context.report(
            .tooLarge,
            .warning,
            at: place,
            "the \(name) of \(value.count) bytes was cut to \(end); no real \(name) is that long"
        )
        return value[..<end]
    }
}

/// Whether some UTF-8 has a letter in it, of any script.
func hasLetter(_ text: ArraySlice<UInt8>) -> Bool {
    for byte in text where byte | 0x20 >= UInt8(ascii: "a") && byte | 0x20 <= UInt8(ascii: "z") { return true }
    guard text.contains(where: { $0 >= 0x80 }) else { return false }
    return String(decoding: text, as: UTF8.self).unicodeScalars.contains { $0.properties.isAlphabetic }
}
