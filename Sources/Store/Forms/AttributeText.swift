// Reads the attributes of rows, which are stored as the JSON that the worker wrote.

import JSONText

enum AttributeText {
    private static let compactCountry = Array("\"country\":\"".utf8)

    /// The attribute `country`, where it is a string that is not empty.
    static func country(_ attributes: [UInt8]?) -> String? {
        guard let attributes, attributes.count > compactCountry.count else { return nil }
        return attributes.withUnsafeBufferPointer { country($0) }
    }

    /// The attribute `country` of a JSON object in UTF-8.
    static func country(_ bytes: UnsafeBufferPointer<UInt8>) -> String? {
        countryBytes(bytes).map { String(decoding: $0, as: UTF8.self) }
    }

    /// The same in place.
    static func countryBytes(_ bytes: UnsafeBufferPointer<UInt8>) -> UnsafeBufferPointer<UInt8>? {
        // The worker writes no blanks. Inside a string, the marks of this pattern would be escaped.
        let pattern = compactCountry
        guard bytes.count > pattern.count else { return nil }
        var i = 0
        search: while i + pattern.count < bytes.count {
            for k in pattern.indices where bytes[i + k] != pattern[k] {
                i += 1
                continue search
            }
            let start = i + pattern.count
            guard let end = bytes[start...].firstIndex(of: UInt8(ascii: "\"")), end > start,
                !bytes[start..<end].contains(UInt8(ascii: "\\"))
            else { return nil }
            return UnsafeBufferPointer(rebasing: bytes[start..<end])
        }
        return nil
    }

    /// The attributes with another country.
    static func setting(country: String, in attributes: [UInt8]?) -> [UInt8] {
        var members: [JSONValue.Member] = []
        if let attributes, case .object(let old)? = try? JSONValue(parsing: attributes) { members = old }
        if let index = members.firstIndex(where: { $0.key == "country" }) {
            members[index].value = .string(country)
        } else {
            members.append(.init("country", .string(country)))
        }
        var writer = JSONWriter()
        JSONValue.object(members).write(to: &writer)
        return writer.take()
    }

    /// A value of an attribute as tests see it.
    enum Value {
        case text(String)
        case number(Double, String)
        case texts([String])
    }

    /// Reads one attribute of a JSON object; nil where it is absent, null or nested.
    static func value(_ key: String, in bytes: Span<UInt8>) -> Value? {
        var scanner = JSONScanner(maximumDepth: 16)
        var found: [UInt8] = []
        do {
            try scanner.beginObject(bytes)
            while try scanner.nextKey(bytes, into: &found) {
                guard found.elementsEqual(key.utf8) else {
                    try scanner.skipValue(bytes)
                    continue
                }
                return try read(&scanner, bytes)
            }
        } catch {
            return nil
        }
        return nil
    }

    private static func read(_ scanner: inout JSONScanner, _ bytes: Span<UInt8>) throws(JSONError) -> Value? {
        var text: [UInt8] = []
        switch try scanner.peek(bytes) {
        case .string:
            try scanner.string(bytes, into: &text)
            return .text(String(decoding: text, as: UTF8.self))
        case .number:
            let range = try scanner.number(bytes)
            let digits = bytes.extracting(range).withUnsafeBufferPointer { String(decoding: $0, as: UTF8.self) }
            return Double(digits).map { .number($0, digits) }
        case .boolean: return .text(try scanner.boolean(bytes) ? "true" : "false")
        case .array:
            var texts: [String] = []
            try scanner.beginArray(bytes)
            while try scanner.nextElement(bytes) {
                switch try read(&scanner, bytes) {
                case .text(let item): texts.append(item)
                case .number(_, let digits): texts.append(digits)
                case .texts, nil: break
                }
            }
            return .texts(texts)
        case .object, .null:
            try scanner.skipValue(bytes)
            return nil
        }
    }

    /// Whether one of the tests holds.
    static func matches(_ value: Value?, _ tests: [AttributeTest]) -> Bool {
        guard let value else { return false }
        return tests.contains { test in
            switch (test, value) {
            case (.equals(let wanted), .text(let text)): CaseFold.fold(wanted) == CaseFold.fold(text)
            case (.equals(let wanted), .texts(let texts)):
                texts.contains { CaseFold.fold(wanted) == CaseFold.fold($0) }
            case (.equals(let wanted), .number(let number, let digits)): wanted == digits || Double(wanted) == number
            case (.range(let low, let high), .number(let number, _)):
                number >= low ?? -.infinity && number <= high ?? .infinity
            case (.range(let low, let high), .text(let text)):
                Double(text).map { $0 >= low ?? -.infinity && $0 <= high ?? .infinity } ?? false
            case (.range, .texts): false
            }
        }
    }
}

/// Lists of texts in a column, as a JSON array.
enum TextList {
    static func encode(_ texts: [String]) -> [UInt8]? {
        guard !texts.isEmpty else { return nil }
        var writer = JSONWriter()
        writer.beginArray()
        for text in texts { writer.string(text) }
        writer.endArray()
        return writer.take()
    }

    static func decode(_ text: String?) -> [String] {
        guard let text, let value = try? JSONValue(parsing: text) else { return [] }
        return value.arrayValue?.compactMap(\.stringValue) ?? []
    }
}
