// Texts in parts, as editors and content systems keep them: `{"blocks":[{"type":"paragraph","text":"…"},{…}]}`.

import JSONText

/// The text of a list of paragraphs, sections or pages.
struct JSONParts {
    /// The parts with blank lines between them.
    private(set) var text: [UInt8] = []
    /// Whether the list has the name of a text, so that what is called a value in it is one.
    var isText = false
    /// The title of the record, which a part may say again.
    var title: [UInt8] = []
    /// Whether one of the parts has a title.
    private(set) var haveTitles = false
    /// Whether one of the parts has a date or an address of its own.
    private(set) var havePlaces = false
    /// Whether one of the parts has both, as an article has.
    private(set) var areArticles = false
    /// Whether the next piece begins a paragraph.
    private var isBetweenParts = false
    private var key: [UInt8] = []
    /// Lists and objects inside of a part that are looked at.
    private static let maximumDepth = 16
    private static let furniture = ["kicker", "byline", "author", "date", "image", "caption"]
    /// Bytes of what stands around a text, and is none of it.
    private static let longestFurniture = 60
    private static let titles = ["title", "headline"]

    /// Reads the list where a scanner stands.
    mutating func read(
        _ scanner: inout JSONScanner,
        _ bytes: Span<UInt8>,
        _ names: FieldNames
    ) throws(JSONError) {
        try list(&scanner, bytes, names, depth: 0)
    }

    private mutating func list(
        _ scanner: inout JSONScanner,
        _ bytes: Span<UInt8>,
        _ names: FieldNames,
        depth: Int,
        isInList: Bool = false
    ) throws(JSONError) {
        isBetweenParts = true
        try scanner.beginArray(bytes)
        while try scanner.nextElement(bytes) {
            // Objects further inside are the pieces of a paragraph.
            if depth == 0 { isBetweenParts = true }
            switch try scanner.peek(bytes) {
            case .string:
                var piece: [UInt8] = []
                try scanner.string(bytes, into: &piece)
                // The strings of a list in a list are the sentences of a paragraph, others are paragraphs.
                if !isInList { isBetweenParts = true } else if !isBetweenParts { text.append(0x20) }
                add(piece)
            case .object where depth < Self.maximumDepth: try part(&scanner, bytes, names, depth: depth)
            case .array where depth < Self.maximumDepth:
                try list(&scanner, bytes, names, depth: depth + 1, isInList: true)
            default: try scanner.skipValue(bytes)
            }
        }
        isBetweenParts = true
    }

    /// Whether a part of a type is no paragraph: the record's title once more, or a few words around the text.
    private func isFurniture(_ type: [UInt8], _ part: ArraySlice<UInt8>) -> Bool {
        if Self.titles.contains(where: { type.elementsEqual($0.utf8) }) {
            return !title.isEmpty && PlainText.trimmed(part).elementsEqual(PlainText.trimmed(title[...]))
        }
        return part.count < Self.longestFurniture && Self.furniture.contains { type.elementsEqual($0.utf8) }
    }

    private mutating func add(_ piece: [UInt8]) {
        guard !piece.isEmpty else { return }
        if isBetweenParts, !text.isEmpty { text.append(contentsOf: [0x0A, 0x0A]) }
        isBetweenParts = false
        text.append(contentsOf: piece)
    }

    /// An object: its text, or that of the objects in it.
    private mutating func part(
        _ scanner: inout JSONScanner,
        _ bytes: Span<UInt8>,
        _ names: FieldNames,
        depth: Int
    ) throws(JSONError) {
        let before = text.count
        var best: [UInt8] = []
        var bestRank = Int.max
        var marks: Set<DocumentField> = []
        var type: [UInt8] = []
        try scanner.beginObject(bytes)
        while try scanner.nextKey(bytes, into: &key) {
            let role = names.role(of: key)
            let isInside = role?.field == FieldNames.container || role?.field == RecordFields.text
            let kind = try scanner.peek(bytes)
            let isValue = isText && role?.field != RecordFields.text && FieldNames.isValueAlone(key)
            let rank = isValue ? FieldNames.partsRank : role?.field == RecordFields.text ? role?.rank ?? .max : .max
            switch kind {
            case .string where rank < bestRank && FieldNames.isWholeText(rank: rank):
                best.removeAll()
                try scanner.string(bytes, into: &best)
                bestRank = best.isEmpty ? .max : rank
            case .array where best.isEmpty && depth < Self.maximumDepth && (isInside || names.isListOfParts(key)):
                try list(&scanner, bytes, names, depth: depth + 1)
            case .object where best.isEmpty && depth < Self.maximumDepth && isInside:
                try part(&scanner, bytes, names, depth: depth + 1)
            default:
                if kind == .string || kind == .number, let field = role?.field, field > 0 {
                    marks.insert(DocumentField.allCases[field])
                }
                if kind == .string, key.elementsEqual("type".utf8) {
                    type.removeAll()
                    try scanner.string(bytes, into: &type)
                } else {
                    try scanner.skipValue(bytes)
                }
            }
        }
        // What stands around the text, as the Washington Post's collection has it: {"type":"kicker","content":"Local"}.
        if !type.isEmpty, isFurniture(type, text.count > before ? text[before...] : best[...]) {
            text.removeLast(text.count - before)
            return
        }
        if text.count == before { add(best) }
        guard depth == 0, text.count > before else { return }
        let hasPlace = marks.contains(.date) || marks.contains(.url)
        haveTitles = haveTitles || marks.contains(.title)
        havePlaces = havePlaces || hasPlace
        areArticles = areArticles || marks.contains(.title) && hasPlace
    }
}
