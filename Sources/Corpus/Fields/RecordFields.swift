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
    /// A name that nobody knows, and the date under it.
    var undated: (name: String, value: String)?

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
        undated = nil
    }

    /// Whether a value under a name of this rank would be taken.
    ///
    /// * `again`: A second one under the same name as well.
    func wants(_ field: Int, rank: Int, again: Bool = false) -> Bool {
        rank < ranks[field] || again && rank == ranks[field]
            || field == Self.text && (FieldNames.isWholeText(rank: rank) || FieldNames.isString(rank: rank))
                && (rank < FieldNames.nestingRank && values[field].count < Self.shortText
                    || CutText.isCut(values[field]))
            || hasStringText && field == Self.text
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

    /// Whether its text is a string under the name of a container, which gives way to any whole text.
    var hasStringText: Bool { FieldNames.isString(rank: ranks[Self.text]) }

    /// Whether a field has no value.
    func isEmpty(_ field: DocumentField) -> Bool {
        DocumentField.allCases.firstIndex(of: field).map { values[$0].isEmpty } ?? true
    }

    /// Keeps what was put in the place of a value that was empty, unless it is a word for nothing.
    mutating func took(_ field: Int, rank: Int) {
        if field == Self.text, FieldNames.isMarkup(rank: rank), Self.isElsewhere(values[field]) {
            values[field].removeAll(keepingCapacity: true)
        } else if isPlaceholder(values[field], field) {
            values[field].removeAll(keepingCapacity: true)
        } else if !values[field].isEmpty {
            ranks[field] = self.rank(rank, of: values[field], field)
        }
    }

    /// The rank of a value: an address under the name of a source gives way to a name.
    private mutating func rank(_ rank: Int, of value: [UInt8], _ field: Int) -> Int {
        guard field == Self.source, Self.isAddress(value) else { return rank }
        fillAddress(value)
        return rank + FieldNames.nestingRank / 2
    }

    private static let source = DocumentField.allCases.firstIndex(of: .source) ?? -1
    static let title = DocumentField.allCases.firstIndex(of: .title) ?? -1
    private static let id = DocumentField.allCases.firstIndex(of: .id) ?? -1

    static func isAddress(_ value: some Collection<UInt8>) -> Bool {
        value.starts(with: "http://".utf8) || value.starts(with: "https://".utf8)
    }

    /// Whether a value is what programs write for none; a title may well be a word.
    private mutating func isPlaceholder(_ value: [UInt8], _ field: Int) -> Bool {
        guard (2...9).contains(value.count), field != Self.id,
            Self.placeholders.contains(where: { value.elementsEqual($0.utf8) })
        else { return false }
        if field == Self.title { return Self.placeholdersOfTitles.contains { value.elementsEqual($0.utf8) } }
        // A text was there.
        if field == Self.text { ranks[field] = min(ranks[field], .max - 1) }
        return true
    }

    private static let placeholdersOfTitles = ["nan", "NaN", "NULL", "NA", "\\N"]
    private static let placeholders =
        placeholdersOfTitles + ["None", "null", "N/A", "undefined", "[removed]", "[deleted]"]

    /// Whether a value has so many words that it may be a text under a name which others give to objects, or to a state.
    private static func isProse(_ value: [UInt8]) -> Bool {
        value.prefix(lookedAt).count { $0 == 0x20 } >= leastBlanksOfProse && hasLetter(value[...])
    }

    private static let leastBlanksOfProse = 12

    /// Whether what stands under the name of some markup is no text: an address, the name of a file, a frame.
    private static func isElsewhere(_ value: [UInt8]) -> Bool {
        let beginning = PlainText.trimmed(value.prefix(lookedAt))
        return isAddress(beginning) || beginning.starts(with: "<iframe".utf8)
            || beginning.count { PlainText.isBlank($0) } < leastBlanksOfMarkup
    }

    private static let leastBlanksOfMarkup = 4

    /// Whether a text takes the place of the one before where one of them is a string under the name of a container: such a one
    /// only that of a shorter teaser.
    private func replacesString(_ value: [UInt8], rank: Int) -> Bool {
        let old = values[Self.text]
        if CutText.isCut(value, of: old) { return false }
        if CutText.isCut(old, of: value) { return true }
        if FieldNames.isWholeText(rank: rank) { return true }
        return !FieldNames.isWholeText(rank: ranks[Self.text]) && value.count > old.count
    }

    /// Keeps a value, unless it is empty or a better name had one.
    mutating func set(_ field: Int, rank: Int, _ value: consuming [UInt8], again: Bool = false) {
        guard !value.isEmpty, !isPlaceholder(value, field) else { return }
        if field == Self.text, FieldNames.isString(rank: rank), !Self.isProse(value) { return }
        if field == Self.text, FieldNames.isMarkup(rank: rank), Self.isElsewhere(value) { return }
        let rank = self.rank(rank, of: value, field)
        if field == Self.text, !values[field].isEmpty, hasStringText || FieldNames.isString(rank: rank) {
            guard replacesString(value, rank: rank) else { return }
            values[field] = value
            ranks[field] = rank
            return
        }
        if field == Self.text, !values[field].isEmpty, FieldNames.isWholeText(rank: max(rank, ranks[field])) {
            if CutText.isCut(value, of: values[field]) { return }
            if CutText.isCut(values[field], of: value) {
                values[field] = value
                ranks[field] = rank
                return
            }
        }
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

    /// Takes the address of an article under the name of its source where it has no other; that of a site is none.
    private mutating func fillAddress(_ value: [UInt8]) {
        guard let url = DocumentField.allCases.firstIndex(of: .url), values[url].isEmpty,
            let host = value.dropFirst(8).firstIndex(of: UInt8(ascii: "/")), host + 1 < value.count
        else { return }
        values[url] = value
        ranks[url] = .max - 1
    }

    /// Takes an id that stands beside the record, where it has none itself.
    mutating func fillID(_ id: [UInt8]) {
        guard !id.isEmpty, let index = DocumentField.allCases.firstIndex(of: .id), values[index].isEmpty else { return }
        values[index] = id
        ranks[index] = .max - 1
    }

    /// Takes the fields that it has not from what stands around it.
    mutating func fill(from outer: RecordFields) {
        for index in values.indices where index != Self.text && values[index].isEmpty {
            values[index] = outer.values[index]
        }
    }

    /// Takes the name that the record has in the object around it for its address, or for its id where it is no mere number and no
    /// word: `{"art-17":{…},"art-18":{…}}`.
    mutating func fillKey(_ key: [UInt8]) {
        if Self.isAddress(key) {
            if let url = DocumentField.allCases.firstIndex(of: .url), values[url].isEmpty { values[url] = key }
        } else if key.contains(where: { $0 &- 0x30 < 10 }), !key.allSatisfy({ $0 &- 0x30 < 10 }) {
            fillID(key)
        }
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
                    ? "the text of the record has no letter in it, or is a word for none"
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
        CutText.tell(of: text, context, place: place)
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
        } else if let undated, !context.account.hasToldDate {
            context.account.hasToldDate = true
            UndatedField.tell(of: undated.name, undated.value, context, place: place)
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
            if MarkupText.isMarkup(values[Self.title]) { values[Self.title] = MarkupText.plainLine(values[Self.title]) }
            // What was markup, and escaped as a whole.
            guard MarkupText.isMarkup(text) else { return }
        }
        let plain = MarkupText.isPage(text) ? MarkupText.article(text) : MarkupText.plain(text)
        guard hasLetter(plain[...]) else { return }
        text = plain
        values[Self.title] = MarkupText.plainLine(values[Self.title])
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
