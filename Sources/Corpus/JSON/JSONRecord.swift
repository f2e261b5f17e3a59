// Reads one JSON object into the fields of a record, in place and without a tree.

import JSONText

/// The reader of one object; keeps its buffers from record to record.
struct JSONRecord {
    var fields = RecordFields()
    /// Where lists with the names of lists of records begin, as in the answers of news services: `{"articles":[{…},{…}]}`.
    private(set) var lists: [Int] = []
    /// Whether there are more of them than are remembered.
    private(set) var hasMoreLists = false
    /// Lists that may be the parts of its text.
    private var bodies: [Body] = []
    /// Objects under the name of a text that are open.
    private var openTexts = 0
    /// Numbers in the object that are none in JSON, such as `NaN`, and commas before an end.
    private(set) var slips = Slips()
    /// Which of them were told of: a file that has them has them in every other object.
    private var toldSlips = Slips()
    /// Lists and objects under the names of fields, as where the object is a table.
    private var columns = (texts: 0, others: 0, isNamed: false)
    private var key: [UInt8] = []
    private var scratch: [UInt8] = []
    /// Objects in objects whose members are looked at.
    static let maximumNesting = 4
    private static let maximumLists = 1024
    private static let maximumBodies = 16

    /// A list that may be the parts of a text.
    private struct Body {
        /// Where it begins in the bytes.
        var position: Int
        var rank: Int
        /// Whether it has the name of a text, or stands in an object that has.
        var isText: Bool
        /// Whether it has a name that lists of records have as well.
        var isNamed: Bool
        /// Whether it only goes on with a text, as the posts of a live blog do, and is none without one.
        var isOfUpdates = false
    }

    /// Where the first list begins that has the name of a list of records.
    var list: Int? { lists.first }

    /// Whether the last object was sound, but something stood behind it.
    private(set) var isFollowed = false

    /// Whether a text was found.
    var hasText: Bool { hasLetter(fields.values[RecordFields.text][...]) }
    /// Whether it has what an article has and a paragraph or a picture has not.
    var isArticle: Bool { hasText && !(fields.isEmpty(.title) && fields.isEmpty(.url)) }
    /// The same of a whole text.
    var isWholeArticle: Bool { isArticle && fields.hasWholeText }

    /// Whether it may be a table (``JSONTable``), and no record.
    var mayBeTable: Bool { columns.isNamed || columns.texts > 0 && columns.others > 0 }

    /// Whether there may be records in it, or it is none itself.
    var mayHoldRecords: Bool { !fields.hasWholeText || !lists.isEmpty || mayBeTable }

    /// Whether it has anything that tells one record from another.
    var isMarked: Bool { marks > 0 }
    private var marks: Int {
        [DocumentField.title, .date, .url, .id].count { !fields.isEmpty($0) }
    }

    /// Reads the object that stands alone in some bytes.
    ///
    /// - Throws: Where the bytes are not one JSON object.
    mutating func read(_ bytes: Span<UInt8>, _ names: FieldNames) throws(JSONError) {
        reset()
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
        if !bodies.isEmpty { try joinParts(bytes, names) }
        slips = Slips(hasNonFinites: scanner.nonFinites > 0, hasTrailingCommas: scanner.trailingCommas > 0)
    }

    /// Looks at a list that stands alone in some bytes, and keeps nothing of it.
    ///
    /// - Throws: Where the bytes are not one JSON list.
    mutating func check(list bytes: Span<UInt8>) throws(JSONError) {
        reset()
        var scanner = JSONScanner(isLenient: true)
        try scanner.skipValue(bytes)
        guard scanner.isAtEnd(bytes) else {
            throw JSONError(.unexpectedByte, at: scanner.position, "something follows the end of the list")
        }
        slips = Slips(hasNonFinites: scanner.nonFinites > 0, hasTrailingCommas: scanner.trailingCommas > 0)
    }

    private mutating func reset() {
        fields.reset()
        reads += 1
        dateLooks = 0
        lists.removeAll(keepingCapacity: true)
        hasMoreLists = false
        bodies.removeAll(keepingCapacity: true)
        openTexts = 0
        columns = (0, 0, false)
        slips = Slips()
        isFollowed = false
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
                if nesting < Self.maximumNesting, try scanner.peek(bytes) == .array {
                    notePart(scanner.position, names, isNamed: false)
                    if nesting == 0, JSONTable.hasRows(under: key) { columns.isNamed = true }
                }
                try skipUnknown(&scanner, bytes)
                continue
            }
            // What stands further inside counts less than what stands outside.
            let rank = role.rank + nesting * FieldNames.nestingRank
            let kind = try scanner.peek(bytes)
            if nesting == 0, kind == .array || kind == .object {
                if role.field == RecordFields.text { columns.texts += 1 } else if role.field > 0 { columns.others += 1 }
            }
            if role.field == FieldNames.container {
                if kind == .object {
                    try members(&scanner, bytes, names, nesting: nesting + 1)
                } else {
                    if kind == .array {
                        note(scanner.position)
                        notePart(scanner.position, names, isNamed: true)
                    }
                    let rank = FieldNames.stringRank + nesting * FieldNames.nestingRank
                    if kind == .string, fields.wants(RecordFields.text, rank: rank), names.mayBeText(key) {
                        scratch.removeAll(keepingCapacity: true)
                        try scanner.string(bytes, into: &scratch)
                        fields.set(RecordFields.text, rank: rank, scratch)
                    } else {
                        try scanner.skipValue(bytes)
                    }
                }
            } else if role.field == FieldNames.value, kind == .array {
                // As OData names its list.
                note(scanner.position)
                try scanner.skipValue(bytes)
            } else if role.field >= 0, fields.wants(role.field, rank: rank, again: nesting == 0) {
                try value(kind, of: role.field, rank: rank, &scanner, bytes, names, nesting: nesting)
            } else {
                try scanner.skipValue(bytes)
            }
        }
    }

    /// Passes over the value of a name that nobody knows, and remembers a date, in the first records of a file.
    private mutating func skipUnknown(_ scanner: inout JSONScanner, _ bytes: Span<UInt8>) throws(JSONError) {
        guard looksForDates, fields.undated == nil, try scanner.peek(bytes) == .string else {
            return try scanner.skipValue(bytes)
        }
        let start = scanner.position + 1
        try scanner.skipValue(bytes)
        let end = scanner.position - 1
        guard UndatedField.length.contains(end - start), dateLooks < Self.maximumDateLooks else { return }
        dateLooks += 1
        let value = bytes.extracting(start..<end).withUnsafeBufferPointer { String(decoding: $0, as: UTF8.self) }
        if UndatedField.isDate(value) { fields.undated = (String(decoding: key.prefix(100), as: UTF8.self), value) }
    }

    private var looksForDates: Bool { reads <= Self.readsWithDates }
    private var reads = 0
    private static let readsWithDates = 8
    /// Values of the record that were looked at for a date.
    private var dateLooks = 0
    private static let maximumDateLooks = 32

    /// Remembers a list that has the name of a list of records.
    private mutating func note(_ position: Int) {
        if lists.count < Self.maximumLists { lists.append(position) } else { hasMoreLists = true }
    }

    /// Remembers the list under the last key where it has the name of a list of parts, or of what goes on with a text.
    private mutating func notePart(_ position: Int, _ names: FieldNames, isNamed: Bool) {
        let isOfUpdates = names.isListOfUpdates(key)
        guard isOfUpdates || names.isListOfParts(key), bodies.count < Self.maximumBodies else { return }
        bodies.append(
            Body(
                position: position,
                rank: FieldNames.partsRank,
                isText: openTexts > 0 && !isOfUpdates,
                isNamed: isNamed,
                isOfUpdates: isOfUpdates
            )
        )
    }

    /// Joins the parts of a text, unless they are records of their own: `{"title":"…","body":[{"text":"…"},{"text":"…"}]}`.
    private mutating func joinParts(_ bytes: Span<UInt8>, _ names: FieldNames) throws(JSONError) {
        for body in bodies {
            let isMore = !body.isText && fields.hasWholeText
            guard isMore || fields.wants(RecordFields.text, rank: body.rank, again: true) else { continue }
            var scanner = JSONScanner(position: body.position, isLenient: true)
            var parts = JSONParts()
            parts.isText = body.isText
            parts.title = fields.values[RecordFields.title]
            try parts.read(&scanner, bytes, names)
            guard isWhole(parts, of: body), hasLetter(parts.text[...]) else { continue }
            if isMore {
                guard fields.continueText(with: parts.text) else { continue }
            } else {
                fields.set(RecordFields.text, rank: body.rank, parts.text, again: true)
            }
            fields.repairs += scanner.repairs
            lists.removeAll { $0 == body.position }
        }
    }

    /// Whether parts make one text with the record, and are no records themselves.
    private func isWhole(_ parts: JSONParts, of body: Body) -> Bool {
        if body.isText { return !parts.areArticles && (!parts.haveTitles || !fields.isEmpty(.title)) }
        if body.isOfUpdates { return fields.hasWholeText && !fields.isEmpty(.title) && !parts.areArticles }
        return marks > 1 && !parts.havePlaces && !(body.isNamed && parts.haveTitles)
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
                if !fields.values[field].isEmpty {
                    fields.took(field, rank: rank)
                } else if field == RecordFields.text {
                    fields.hasEmptyText = true
                }
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
        var date = JSONDate()
        var hasNamed = false
        if field == RecordFields.date, try date.read(list: scanner, bytes) {
            try scanner.skipValue(bytes)
            return fields.set(field, rank: rank, date.text)
        }
        let start = scanner.position
        var hasParts = false
        if field == RecordFields.text, let text = try InlineParts.read(&scanner, bytes) {
            return fields.set(field, rank: rank, text)
        }
        try scanner.beginArray(bytes)
        while try scanner.nextElement(bytes) {
            let kind = try scanner.peek(bytes)
            hasParts = hasParts || kind == .object || kind == .array
            if kind == .object, !hasNamed, field != RecordFields.text, joined.isEmpty {
                // As Drupal and Bing give values: [{"value":"…"}], [{"name":"…"}].
                hasNamed = true
                try named(field, rank: rank, &scanner, bytes)
                continue
            }
            guard kind == .string, field == RecordFields.text || joined.isEmpty else {
                try scanner.skipValue(bytes)
                continue
            }
            if !joined.isEmpty { joined.append(contentsOf: [0x0A, 0x0A]) }
            try scanner.string(bytes, into: &joined)
        }
        if joined.isEmpty, !hasNamed, field == RecordFields.date { fields.hasStructuredDate = true }
        fields.set(field, rank: rank, joined)
        if hasParts, field == RecordFields.text, bodies.count < Self.maximumBodies {
            bodies.append(Body(position: start, rank: rank, isText: true, isNamed: false))
        }
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
        let partsBefore = bodies.count
        openTexts += 1
        try members(&scanner, bytes, names, nesting: nesting + 1)
        openTexts -= 1
        // Its text is in parts.
        if bodies.count > partsBefore { return }
        // No member is a text by name: one may be by its nature ({"content":{"rendered":"…"}}). Where there is a summary, beside it
        // or before, what every object has is no text: an id, a name.
        if !fields.hasWholeText {
            var again = start
            let hasSummary = hasLetter(fields.values[RecordFields.text][...])
            try named(RecordFields.text, rank: rank, &again, bytes, isMarked: hasSummary)
        }
    }

    /// An object whose value is in one of its members: `{"source":{"id":null,"name":"…"}}`.
    ///
    /// * `isMarked`: Only the names count that nothing but a value has.
    private mutating func named(
        _ field: Int,
        rank: Int,
        _ scanner: inout JSONScanner,
        _ bytes: Span<UInt8>,
        isMarked: Bool = false
    ) throws(JSONError) {
        var date = JSONDate()
        if field == RecordFields.date, try date.read(object: scanner, bytes) {
            try scanner.skipValue(bytes)
            return fields.set(field, rank: rank, date.text)
        }
        var best: [UInt8] = []
        var bestRank = Int.max
        try scanner.beginObject(bytes)
        while try scanner.nextKey(bytes, into: &key) {
            guard let place = FieldNames.valueRank(of: key), place < bestRank,
                !isMarked || FieldNames.isValueAlone(rank: place)
            else {
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
