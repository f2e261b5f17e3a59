// Dates that are objects or lists: what databases and serializers make of a time.

import JSONText

/// The date in a value under the name of one.
///
/// Understood are MongoDB's `{"$date":{"$numberLong":"1710408600000"}}`, Firestore's `{"_seconds":1710408600}`, PHP's
/// `{"date":"2024-03-14 09:30:00.000000","timezone":"UTC"}`, `{"year":2024,"month":3,"day":14}` and Java's `[2024,3,14]`.
struct JSONDate {
    /// The date as text.
    private(set) var text: [UInt8] = []
    private var key: [UInt8] = []
    private var year: Int?
    private var month: Int?
    private var day: Int?

    /// Reads the object where a scanner stands; false where it is of another kind.
    mutating func read(object start: JSONScanner, _ bytes: Span<UInt8>) throws(JSONError) -> Bool {
        try members(start, bytes, isOuter: true)
        if text.isEmpty { compose() }
        return !text.isEmpty
    }

    /// Reads the list where a scanner stands: a year, a month and a day, perhaps with a time; false where it is of another kind.
    mutating func read(list start: JSONScanner, _ bytes: Span<UInt8>) throws(JSONError) -> Bool {
        var scanner = start
        var numbers: [Int] = []
        try scanner.beginArray(bytes)
        while try scanner.nextElement(bytes) {
            guard numbers.count < 7, try scanner.peek(bytes) == .number,
                let number = try Self.integer(&scanner, bytes)
            else { return false }
            numbers.append(number)
        }
        guard numbers.count >= 3 else { return false }
        (year, month, day) = (numbers[0], numbers[1], numbers[2])
        compose()
        return !text.isEmpty
    }

    private mutating func members(_ start: JSONScanner, _ bytes: Span<UInt8>, isOuter: Bool) throws(JSONError) {
        var scanner = start
        try scanner.beginObject(bytes)
        while try scanner.nextKey(bytes, into: &key) {
            let name = String(decoding: key.prefix(16), as: UTF8.self).lowercased()
            switch (name, try scanner.peek(bytes)) {
            case ("$date", .object) where isOuter: try members(scanner, bytes, isOuter: false)
            case ("$numberlong", .string) where text.isEmpty, ("date", .string) where text.isEmpty:
                try scanner.string(bytes, into: &text)
                continue
            case ("seconds", .number) where text.isEmpty, ("_seconds", .number) where text.isEmpty:
                if let seconds = try Self.integer(&scanner, bytes) { text = Array(String(seconds).utf8) }
                continue
            case ("year", .number):
                year = try Self.integer(&scanner, bytes)
                continue
            case ("month", .number), ("monthvalue", .number):
                month = try Self.integer(&scanner, bytes)
                continue
            case ("day", .number), ("dayofmonth", .number):
                day = try Self.integer(&scanner, bytes)
                continue
            default: break
            }
            try scanner.skipValue(bytes)
        }
    }

    private static func integer(_ scanner: inout JSONScanner, _ bytes: Span<UInt8>) throws(JSONError) -> Int? {
        let range = try scanner.number(bytes)
        // Python writes seconds with a fraction.
        return bytes.extracting(range)
            .withUnsafeBufferPointer {
                Int(String(decoding: $0.prefix(20).prefix { $0 != UInt8(ascii: ".") }, as: UTF8.self))
            }
    }

    /// Makes the text of a year, a month and a day where they can be these.
    private mutating func compose() {
        guard let year, let month, let day, (1000...2999).contains(year), (1...12).contains(month),
            (1...31).contains(day)
        else { return }
        text = Array("\(year)-\(DateTokens.two(month))-\(DateTokens.two(day))".utf8)
    }
}
