// Reads one JSON object into the fields of a record, in place and without a tree.

import JSONText

/// The reader of one object; keeps its buffers from record to record.
struct JSONRecord {
    var fields = RecordFields()
    /// Lists of objects in the object, as in the answers of news services: `{"articles":[{…},{…}]}`.
    private(set) var lists: [List] = []
    /// Numbers in the object that are none in JSON, such as `NaN`, and commas before an end.
    private(set) var slips = Slips()
    /// Which of them were told of: a file that has them has them in every other object.
    private var toldSlips = Slips()
    private var key: [UInt8] = []
    private var scratch: [UInt8] = []
    /// Objects in objects whose members are looked at.
    private static let maximumNesting = 4
    private static let maximumLists = 64

    /// Where a list begins in the bytes.
    struct List {
        var position: Int
        /// Whether its name is one that lists of records have.
        var isNamed: Bool
    }

    /// Where the first list begins that has the name of a list of records.
    var list: Int? { lists.first { $0.isNamed }?.position }

    /// Whether the last object was sound, but something stood behind it.
    private(set) var isFollowed = false

    /// Whether a text was found.
    var hasText: Bool { hasLetter(fields.values[RecordFields.text][...]) }
    /// Whether it has what an article has and a paragraph or a picture has not.
    var isArticle: Bool { hasText && !(fields.isEmpty(.title) && fields.isEmpty(.url)) }
    /// The same of a whole text.
    var isWholeArticle: Bool { isArticle && fields.hasWholeText }

    /// Reads the object that stands alone in some bytes.
    ///
    /// - Throws: Where the bytes are not one JSON object.
    mutating func read(_ bytes: Span<UInt8>, _ names: FieldNames) throws(JSONError) {
        fields.reset()
        lists.removeAll(keepingCapacity: true)
        slips = Slips()
        isFollowed = false
        var scanner = JSONScanner(isLenient: true)
        guard try scanner.peek(bytes) == .object else {
            throw JSONError(.wrongType, at: scanner.position, "a JSON object should stand here")
        }
        try members(&scanner, bytes, names, nesting: 0)
        guard scanner.isAtEnd(bytes) else {
            isFollowed = true
            throw JSONError(.unexpectedByte, at: scanner.position, "something follows the end of the object")
        }
        fields.repairs = scanner.repairs
        slips = Slips(hasNonFinites: scanner.nonFinites > 0, hasTrailingCommas: scanner.trailingCommas > 0)
    }

    /// What is not JSON and was read all the same.
    struct Slips {
        var hasNonFinites = false
        var hasTrailingCommas = false
    }

    /// Words for what is not JSON in the last object, each once.
    mutating func newSlips() -> [String] {
        var words: [String] = []
        if slips.hasNonFinites, !toldSlips.hasNonFinites {
            toldSlips.hasNonFinites = true
            words.append(
                "has NaN or Infinity for a number, which JSON does not know; it was read as null, here and below"
            )
        }
        if slips.hasTrailingCommas, !toldSlips.hasTrailingCommas {
            toldSlips.hasTrailingCommas = true
            words.append("has a comma before an end, which JSON does not allow; it was passed over, here and below")
        }
        return words
    }

    private mutating func members(
        _ scanner: inout JSONScanner,
        _ bytes: Span<UInt8>,
        _ names: FieldNames,
        nesting: Int
    ) throws(JSONError) {
        try scanner.beginObject(bytes)
        while try scanner.nextKey(bytes, into: &key) {
            guard let role = names.role(of: key), nesting < Self.maximumNesting else {
                if try scanner.peek(bytes) == .array { note(scanner.position, bytes, isNamed: false) }
                try scanner.skipValue(bytes)
                continue
            }
            // What stands further inside counts less than what stands outside.
            let rank = role.rank + nesting * FieldNames.nestingRank
            let kind = try scanner.peek(bytes)
            if role.field == FieldNames.container {
                if kind == .object {
                    try members(&scanner, bytes, names, nesting: nesting + 1)
                } else {
                    if kind == .array { note(scanner.position, bytes, isNamed: true) }
                    try scanner.skipValue(bytes)
                }
            } else if role.field == FieldNames.value, kind == .array {
                // As OData names its list.
                note(scanner.position, bytes, isNamed: true)
                try scanner.skipValue(bytes)
            } else if role.field >= 0, fields.wants(role.field, rank: rank, again: nesting == 0) {
                try value(kind, of: role.field, rank: rank, &scanner, bytes, names, nesting: nesting)
            } else {
                try scanner.skipValue(bytes)
            }
        }
    }

    /// Remembers a list; of those without a known name only one of objects.
    private mutating func note(_ position: Int, _ bytes: Span<UInt8>, isNamed: Bool) {
        guard lists.count < Self.maximumLists else { return }
        var first = position + 1
        while first < bytes.count, JSONProbe.isBlank(bytes[first]) { first += 1 }
        guard isNamed || first < bytes.count && bytes[first] == UInt8(ascii: "{") else { return }
        lists.append(List(position: position, isNamed: isNamed))
    }

    private mutating func value(
        _ kind: JSONScanner.Kind,
        of field: Int,
        rank: Int,
        _ scanner: inout JSONScanner,
        _ bytes: Span<UInt8>,
        _ names: FieldNames,
        nesting: Int
    ) throws(JSONError) {
        switch kind {
        case .string:
            if fields.values[field].isEmpty {
                if field == RecordFields.text {
                    // Unescaped text is never longer than what is left of the record.
                    fields.values[field].reserveCapacity(min(bytes.count - scanner.position, 1 << 20))
                }
                try scanner.string(bytes, into: &fields.values[field])
                if !fields.values[field].isEmpty { fields.took(field, rank: rank) }
            } else {
                scratch.removeAll(keepingCapacity: true)
                try scanner.string(bytes, into: &scratch)
                fields.set(field, rank: rank, scratch, again: nesting == 0)
            }
        case .number:
            let range = try scanner.number(bytes)
            if field != RecordFields.text {
                fields.set(field, rank: rank, bytes.extracting(range).withUnsafeBufferPointer { Array($0.prefix(256)) })
            }
        case .array: try list(of: field, rank: rank, &scanner, bytes)
        case .object:
            if field == RecordFields.text {
                try textObject(rank: rank, &scanner, bytes, names, nesting: nesting)
            } else {
                try named(field, rank: rank, &scanner, bytes)
            }
        case .boolean, .null: try scanner.skipValue(bytes)
        }
    }

    /// A list of strings: paragraphs of a text, or several values, of which the first counts.
    private mutating func list(
        of field: Int,
        rank: Int,
        _ scanner: inout JSONScanner,
        _ bytes: Span<UInt8>
    ) throws(JSONError) {
        var joined: [UInt8] = []
        try scanner.beginArray(bytes)
        while try scanner.nextElement(bytes) {
            guard try scanner.peek(bytes) == .string, field == RecordFields.text || joined.isEmpty else {
                try scanner.skipValue(bytes)
                continue
            }
            if !joined.isEmpty { joined.append(contentsOf: [0x0A, 0x0A]) }
            try scanner.string(bytes, into: &joined)
        }
        if joined.isEmpty, field == RecordFields.date { fields.hasStructuredDate = true }
        fields.set(field, rank: rank, joined)
    }

    /// `{"body":{"text":"…"}}` and `{"article":{"title":"…","text":"…"}}`.
    private mutating func textObject(
        rank: Int,
        _ scanner: inout JSONScanner,
        _ bytes: Span<UInt8>,
        _ names: FieldNames,
        nesting: Int
    ) throws(JSONError) {
        let start = scanner
        try members(&scanner, bytes, names, nesting: nesting + 1)
        if fields.wants(RecordFields.text, rank: .max) || fields.values[RecordFields.text].isEmpty {
            // No member is a text by name: one may be by its nature ({"content":{"rendered":"…"}}).
            var again = start
            try named(RecordFields.text, rank: rank, &again, bytes)
        }
    }

    /// An object whose value is in one of its members: `{"source":{"id":null,"name":"…"}}`.
    private mutating func named(
        _ field: Int,
        rank: Int,
        _ scanner: inout JSONScanner,
        _ bytes: Span<UInt8>
    ) throws(JSONError) {
        var best: [UInt8] = []
        var bestRank = Int.max
        try scanner.beginObject(bytes)
        while try scanner.nextKey(bytes, into: &key) {
            guard let place = FieldNames.valueRank(of: key), place < bestRank else {
                try scanner.skipValue(bytes)
                continue
            }
            switch try scanner.peek(bytes) {
            case .string:
                scratch.removeAll(keepingCapacity: true)
                try scanner.string(bytes, into: &scratch)
            case .number:
                let range = try scanner.number(bytes)
                scratch = bytes.extracting(range).withUnsafeBufferPointer { Array($0.prefix(256)) }
            default:
                try scanner.skipValue(bytes)
                continue
            }
            if !scratch.isEmpty {
                best = scratch
                bestRank = place
            }
        }
        if best.isEmpty, field == RecordFields.date { fields.hasStructuredDate = true }
        fields.set(field, rank: rank, best)
    }
}
