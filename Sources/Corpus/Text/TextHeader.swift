// Fields at the beginning of a plain text, as collectors and writers put them there: "Title: …", "Date: …", a blank line.

/// The fields before a text, and the text.
struct TextHeader {
    private var fields = RecordFields()

    private static let maximumLines = 30
    private static let longestName = 24

    /// Reads them; nil where a text begins otherwise.
    ///
    /// All lines up to a blank one, or between lines of three hyphens, have a name and a colon, and two of the names are those of
    /// fields: a title or a date that can be read among them.
    init?(_ text: [UInt8], _ names: FieldNames) {
        var at = text.firstIndex { !PlainText.isBlank($0) } ?? text.count
        let isFenced = Self.line(text, at).elementsEqual("---".utf8)
        if isFenced { at = Self.next(text, at) }
        var known = 0
        var isClosed = false
        var first: [UInt8]?
        for _ in 0..<Self.maximumLines {
            guard at < text.count else { return nil }
            let line = Self.line(text, at)
            at = Self.next(text, at)
            isClosed = isFenced ? line.elementsEqual("---".utf8) : line.isEmpty
            if isClosed { break }
            // Lists and continued lines stand between such hyphens as well.
            guard let (name, value) = Self.field(line) else {
                if isFenced { continue }
                return nil
            }
            first = first ?? name
            guard let role = names.role(of: name), role.field > 0, !value.isEmpty else { continue }
            if role.field == RecordFields.date {
                switch DateNormaliser.read(String(decoding: value.prefix(120), as: UTF8.self)) {
                case .none, .absent: return nil
                default: break
                }
            }
            known += 1
            fields.set(role.field, rank: role.rank, value)
        }
        // The first of several in one text does not stand for all of them.
        guard let first, !Self.comesAgain(first, text, min(at, text.count), names) else { return nil }
        guard isClosed, known > 1, !fields.isEmpty(.title) || !fields.isEmpty(.date) else { return nil }
        let body = PlainText.trimmed(text[min(at, text.count)...])
        guard hasLetter(body) else { return nil }
        let (title, rest) = fields.isEmpty(.title) ? PlainText.parts(Array(body)) : ([], Array(body))
        fields.set(RecordFields.text, rank: 0, rest)
        if let index = DocumentField.allCases.firstIndex(of: .title) { fields.set(index, rank: 0, title) }
    }

    /// Emits the document.
    consuming func emit(_ context: ReadContext, place: String, bytes: Int) {
        fields.emit(context, place: place, bytes: bytes)
    }

    static func line(_ text: [UInt8], _ at: Int) -> ArraySlice<UInt8> {
        PlainText.trimmed(text[at...].prefix { $0 != 0x0A })
    }

    /// Whether a further record begins behind a place: a line with the first name, and another field right below it.
    private static func comesAgain(_ name: [UInt8], _ text: [UInt8], _ start: Int, _ names: FieldNames) -> Bool {
        let sign = name + [UInt8(ascii: ":")]
        var at = start
        while at < text.count {
            let following = next(text, at)
            if text[at...].starts(with: sign), following < text.count, isField(line(text, following), names) {
                return true
            }
            at = following
        }
        return false
    }

    static func next(_ text: [UInt8], _ at: Int) -> Int {
        text[at...].firstIndex(of: 0x0A).map { $0 + 1 } ?? text.count
    }

    /// Whether a line names a field of an article.
    static func isField(_ line: ArraySlice<UInt8>, _ names: FieldNames) -> Bool {
        field(line).flatMap { names.role(of: $0.name) }.map { $0.field > 0 } ?? false
    }

    static func field(_ line: ArraySlice<UInt8>) -> (name: [UInt8], value: [UInt8])? {
        guard let colon = line.prefix(longestName).firstIndex(of: UInt8(ascii: ":")), colon > line.startIndex,
            line[..<colon]
                .allSatisfy({
                    ($0 | 0x20) &- 0x61 < 26 || $0 == 0x20 || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "_")
                })
        else { return nil }
        var value = PlainText.trimmed(line[(colon + 1)...])
        for mark in [UInt8(ascii: "\""), UInt8(ascii: "'")]
        where value.count > 1 && value.first == mark && value.last == mark {
            value = value.dropFirst().dropLast()
        }
        return (Array(line[..<colon]), Array(value))
    }
}
