// Reads headline, date and text out of JSON-LD blocks, without a JSON tree and whatever their shape.

/// The members of schema.org objects that describe an article, the first of each kind.
struct HTMLLinkedData {
    private(set) var headline: String?
    private(set) var datePublished: String?
    private(set) var articleBody: String?
    private(set) var language: String?
    private(set) var publisher: String?

    /// Walks over the strings of a JSON text and takes the values of the members it knows.
    ///
    /// Broken JSON does no harm: a walk over quotation marks needs no balanced brackets.
    mutating func read(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) {
        var at = start
        var expectsPublisherName = false
        while at < end {
            guard bytes[at] == UInt8(ascii: "\"") else {
                if bytes[at] == UInt8(ascii: "}") { expectsPublisherName = false }
                at += 1
                continue
            }
            let keyStart = at + 1
            let keyEnd = Self.stringEnd(bytes, keyStart, end)
            at = keyEnd + 1
            while at < end, bytes[at].isHTMLSpace { at += 1 }
            guard at < end, bytes[at] == UInt8(ascii: ":") else { continue }
            at += 1
            while at < end, bytes[at].isHTMLSpace { at += 1 }
            guard at < end else { return }
            let length = keyEnd - keyStart
            guard length >= 4, length <= 13 else { continue }
            let key = String(decoding: UnsafeBufferPointer(rebasing: bytes[keyStart..<keyEnd]), as: UTF8.self)
            if key == "publisher", bytes[at] == UInt8(ascii: "{") {
                expectsPublisherName = true
                continue
            }
            guard bytes[at] == UInt8(ascii: "\"") else { continue }
            let valueStart = at + 1
            switch key {
            case "headline": take(&headline, bytes, valueStart, end)
            case "datePublished": take(&datePublished, bytes, valueStart, end)
            case "articleBody": take(&articleBody, bytes, valueStart, end)
            case "inLanguage": take(&language, bytes, valueStart, end)
            case "name" where expectsPublisherName:
                take(&publisher, bytes, valueStart, end)
                expectsPublisherName = false
            default: break
            }
            at = Self.stringEnd(bytes, valueStart, end) + 1
        }
    }

    private func take(_ member: inout String?, _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) {
        guard member == nil else { return }
        let value = Self.decode(bytes, start, Self.stringEnd(bytes, start, end))
        if !value.isEmpty { member = value }
    }

    /// The index of the quotation mark that ends the string beginning at `start`.
    private static func stringEnd(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> Int {
        var at = start
        while at < end {
            if bytes[at] == UInt8(ascii: "\\") {
                at += 2
            } else if bytes[at] == UInt8(ascii: "\"") {
                return at
            } else {
                at += 1
            }
        }
        return end
    }

    /// Decodes JSON escapes, then the HTML references that publishers leave in.
    private static func decode(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> String {
        var out: [UInt8] = []
        var at = start
        var high: UInt32 = 0
        while at < end {
            guard bytes[at] == UInt8(ascii: "\\"), at + 1 < end else {
                out.append(bytes[at])
                at += 1
                continue
            }
            let escape = bytes[at + 1]
            at += 2
            switch escape {
            case UInt8(ascii: "n"), UInt8(ascii: "r"): out.append(0x0A)
            case UInt8(ascii: "t"): out.append(0x20)
            case UInt8(ascii: "b"), UInt8(ascii: "f"): break
            case UInt8(ascii: "u"):
                guard at + 4 <= end,
                    let unit = UInt32(
                        String(decoding: UnsafeBufferPointer(rebasing: bytes[at..<(at + 4)]), as: UTF8.self),
                        radix: 16
                    )
                else { continue }
                at += 4
                if unit & 0xFC00 == 0xD800 {
                    high = unit
                } else if unit & 0xFC00 == 0xDC00, high != 0 {
                    out.appendUTF8(0x10000 + ((high & 0x3FF) << 10 | unit & 0x3FF))
                    high = 0
                } else {
                    out.appendUTF8(unit)
                }
            default: out.append(escape)
            }
        }
        let decoded = out.withUnsafeBufferPointer { buffer in
            var plain: [UInt8] = []
            plain.reserveCapacity(buffer.count)
            var at = 0
            while at < buffer.count {
                if buffer[at] == UInt8(ascii: "&"),
                    let found = HTMLEntities.shared.reference(buffer, at, buffer.count)
                {
                    plain.appendUTF8(found.scalar == 0xA0 ? 0x20 : found.scalar)
                    at = found.next
                } else {
                    plain.append(buffer[at])
                    at += 1
                }
            }
            return plain
        }
        var trimmed = decoded[...]
        while trimmed.first?.isHTMLSpace == true { trimmed = trimmed.dropFirst() }
        while trimmed.last?.isHTMLSpace == true { trimmed = trimmed.dropLast() }
        return String(decoding: trimmed, as: UTF8.self)
    }
}
