// The rows of one analyzer in one document, as the table `row_list` keeps them: one JSON text, so that SQL can read them too.

import JSONText

/// Writes and reads lists of rows.
///
/// A list is an array, a row in it `[label, name, start, length, score, attributes, spans]`: numbers of label and name (0 for no
/// name), start and length in Unicode scalars (a length of -1 is the whole document), the score in ten-thousandths or null, the
/// attributes as an object, as the number of a frequent one (``AttributeNumbers``) or null, the spans as an object. What is null at
/// the end is left out. One text instead of a table row each: a document has some two hundred rows, and a row of SQLite's costs
/// thirty bytes and a microsecond whatever is in it.
enum RowList {
    /// Attributes as a list holds them.
    enum Attributes {
        case none
        /// Number of a frequent text.
        case number(Int64)
        /// The object's place in the list.
        case json(Range<Int>)
    }

    /// A row as it is read.
    struct Entry {
        var row = 0
        var label: Int64 = 0
        var name: Int64 = 0
        var start = 0
        var length = 0
        var score: Int64?
        var attributes = Attributes.none
        var spans: Range<Int>?
    }

    /// Attributes as they are written.
    enum WrittenAttributes {
        case number(Int64)
        case json(UnsafeBufferPointer<UInt8>)
    }

    /// Appends a row to a list that was begun with "[".
    static func append(
        label: Int64,
        name: Int64,
        start: Int,
        length: Int,
        score: Int64?,
        attributes: WrittenAttributes?,
        spans: UnsafeBufferPointer<UInt8>?,
        to list: inout [UInt8]
    ) {
        let hasMore = attributes != nil || spans != nil
        DecimalText.build { text in
            if list.count > 1 { text.append(UInt8(ascii: ",")) }
            text.append(UInt8(ascii: "["))
            text.append(label)
            text.append(UInt8(ascii: ","))
            text.append(name)
            text.append(UInt8(ascii: ","))
            text.append(Int64(start))
            text.append(UInt8(ascii: ","))
            text.append(Int64(length))
            if let score {
                text.append(UInt8(ascii: ","))
                text.append(score)
            } else if hasMore {
                text.append(",null")
            }
            if case .number(let number) = attributes {
                text.append(UInt8(ascii: ","))
                text.append(number)
            } else if hasMore {
                text.append(attributes == nil ? ",null" : ",")
            }
            list.append(contentsOf: text.bytes)
        }
        if case .json(let json) = attributes { list.append(contentsOf: json) }
        if let spans {
            list.append(UInt8(ascii: ","))
            list.append(contentsOf: spans)
        }
        list.append(UInt8(ascii: "]"))
    }

    /// Hands out the rows of a list in their order.
    ///
    /// - Throws: `corrupt` where the list is none; what `body` throws.
    static func forEach(_ list: [UInt8], _ body: (Entry) throws -> Void) throws {
        let bytes = list.span
        var scanner = JSONScanner()
        do {
            try scanner.beginArray(bytes)
            var row = 0
            while try scanner.nextElement(bytes) {
                var entry = try Self.entry(&scanner, bytes)
                entry.row = row
                row += 1
                try body(entry)
            }
        } catch let error as JSONError {
            throw StoreError(.corrupt, "a list of rows cannot be read (\(error)): restore a backup")
        }
    }

    private static func entry(_ scanner: inout JSONScanner, _ bytes: Span<UInt8>) throws(JSONError) -> Entry {
        var entry = Entry()
        var field = 0
        try scanner.beginArray(bytes)
        while try scanner.nextElement(bytes) {
            defer { field += 1 }
            let kind = try scanner.peek(bytes)
            if kind == .null {
                try scanner.null(bytes)
                continue
            }
            switch field {
            case 0: entry.label = Int64(try scanner.integer(bytes))
            case 1: entry.name = Int64(try scanner.integer(bytes))
            case 2: entry.start = try scanner.integer(bytes)
            case 3: entry.length = try scanner.integer(bytes)
            case 4: entry.score = Int64(try scanner.integer(bytes))
            case 5 where kind == .number: entry.attributes = .number(Int64(try scanner.integer(bytes)))
            default:
                let start = scanner.position
                try scanner.skipValue(bytes)
                if field == 5 { entry.attributes = .json(start..<scanner.position) }
                if field == 6 { entry.spans = start..<scanner.position }
            }
        }
        guard field >= 4 else { throw JSONError(.wrongType, at: scanner.position, "a row has four numbers at least") }
        return entry
    }
}

/// Numbers for attributes that are met again and again, such as `{"country":"US"}`: the writer's.
///
/// A number is never taken back. So only words of a plugin and codes get one; what a text may have given, such as a person's name,
/// goes with its row when that is removed.
struct AttributeNumbers {
    /// Longest JSON that gets a number, in bytes.
    private static let longest = 40
    /// Most numbers; what comes later is written out.
    private static let maximum = 20_000

    private struct Known {
        var json: [UInt8]
        var number: Int64
    }

    private let select: Prepared
    private let insert: Prepared
    private var next: Int64
    /// By hash; the bytes decide.
    private var known: [UInt64: Known] = [:]

    init(_ select: Prepared, _ insert: Prepared, last: Int64) {
        self.select = select
        self.insert = insert
        next = last + 1
    }

    /// The number of attributes, a new one if need be; nil for those that are written out.
    mutating func number(_ json: UnsafeBufferPointer<UInt8>) throws -> Int64? {
        guard json.count <= Self.longest, Self.isFixed(json) else { return nil }
        let hash = ByteHash.of(json)
        if let found = known[hash] { return found.json.elementsEqual(json) ? found.number : nil }
        select.bind(1, text: json)
        var number: Int64?
        if try select.step() {
            number = select.integer(0)
            select.reset()
        } else if next <= Self.maximum {
            number = next
            insert.bind(1, next)
            insert.bind(2, text: json)
            try insert.run()
            next += 1
        }
        if let number, known.count < Self.maximum { known[hash] = Known(json: Array(json), number: number) }
        return number
    }
}

extension AttributeNumbers {
    /// Whether JSON holds nothing but lower-case words, numbers and codes of two or three capital letters.
    static func isFixed(_ json: UnsafeBufferPointer<UInt8>) -> Bool {
        var capitals = 0
        var previous: UInt8 = 0
        for byte in json {
            switch byte {
            case UInt8(ascii: "A")...UInt8(ascii: "Z"):
                // A code stands alone between quotation marks.
                guard capitals > 0 || previous == UInt8(ascii: "\"") else { return false }
                capitals += 1
            case UInt8(ascii: "\""):
                guard capitals == 0 || (2...3).contains(capitals) else { return false }
                capitals = 0
            case 0x80..., UInt8(ascii: "\\"): return false
            default: guard capitals == 0 else { return false }
            }
            previous = byte
        }
        return true
    }
}

extension Reader {
    /// The attributes of a row of a list, as JSON.
    func attributes(_ entry: RowList.Entry, in list: [UInt8]) throws -> [UInt8]? {
        switch entry.attributes {
        case .none: nil
        case .json(let range): Array(list[range])
        case .number(let number): try attributes(number)
        }
    }
}
