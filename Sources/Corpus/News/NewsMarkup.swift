// The little of XML and SGML that news archives need: elements, attributes, character references, text. No DTD is read and
// no entity defined, so that nothing can grow.

/// Elements of a piece of markup, looked at in place.
struct NewsMarkup {
    /// What stands between two others.
    enum Piece {
        /// Characters, references still in them.
        case text(Range<Int>)
        /// Characters that are meant as they stand (CDATA).
        case verbatim(Range<Int>)
        /// The beginning of an element; `attributes` lie between the name and the end of the tag.
        case open(name: String, attributes: Range<Int>, isEmpty: Bool)
        case close(name: String)
    }

    private let bytes: UnsafeBufferPointer<UInt8>
    private var position = 0

    init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

    /// The next piece; comments, declarations and instructions are passed over.
    mutating func next() -> Piece? {
        while position < bytes.count {
            let start = position
            guard bytes[start] == UInt8(ascii: "<") else {
                position = find(UInt8(ascii: "<"), from: start) ?? bytes.count
                return .text(start..<position)
            }
            if starts(with: "<!--", at: start) {
                position = end(of: "-->", from: start + 4) ?? bytes.count
            } else if starts(with: "<![CDATA[", at: start) {
                let end = end(of: "]]>", from: start + 9)
                position = end ?? bytes.count
                return .verbatim(start + 9..<(end.map { $0 - 3 } ?? position))
            } else if start + 1 < bytes.count,
                bytes[start + 1] == UInt8(ascii: "!") || bytes[start + 1] == UInt8(ascii: "?")
            {
                position = (find(UInt8(ascii: ">"), from: start).map { $0 + 1 }) ?? bytes.count
            } else if let tag = tag(at: start) {
                return tag
            } else {
                // A less-than sign that begins nothing is a character.
                position = find(UInt8(ascii: "<"), from: start + 1) ?? bytes.count
                return .text(start..<position)
            }
        }
        return nil
    }

    private mutating func tag(at start: Int) -> Piece? {
        var at = start + 1
        let isClosing = at < bytes.count && bytes[at] == UInt8(ascii: "/")
        if isClosing { at += 1 }
        let nameStart = at
        while at < bytes.count, Self.isName(bytes[at]), at - nameStart < 64 { at += 1 }
        guard at > nameStart, Self.isLetter(bytes[nameStart]) else { return nil }
        let name = String(decoding: bytes[nameStart..<at], as: UTF8.self).lowercased()
        // A greater-than sign inside quotes ends no tag. A less-than sign outside of them says that this is none: what has no end
        // is looked for in two places at most, behind the last mark of either kind.
        var quote: UInt8 = 0
        let attributes = at
        while at < bytes.count, quote != 0 || bytes[at] != UInt8(ascii: ">") {
            let byte = bytes[at]
            if quote == 0, byte == UInt8(ascii: "<") { return nil }
            if quote == 0, byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
                quote = byte
            } else if byte == quote {
                quote = 0
            }
            at += 1
        }
        guard at < bytes.count else { return nil }
        position = at + 1
        if isClosing { return .close(name: name) }
        let isEmpty = at > attributes && bytes[at - 1] == UInt8(ascii: "/")
        return .open(name: name, attributes: attributes..<(isEmpty ? at - 1 : at), isEmpty: isEmpty)
    }

    /// The value of an attribute in a tag.
    func attribute(_ wanted: String, in range: Range<Int>) -> String? {
        var at = range.lowerBound
        while at < range.upperBound {
            while at < range.upperBound, !Self.isName(bytes[at]) { at += 1 }
            let nameStart = at
            while at < range.upperBound, Self.isName(bytes[at]) { at += 1 }
            let name = String(decoding: bytes[nameStart..<at], as: UTF8.self).lowercased()
            while at < range.upperBound, bytes[at] <= 0x20 { at += 1 }
            guard at < range.upperBound, bytes[at] == UInt8(ascii: "=") else { continue }
            at += 1
            while at < range.upperBound, bytes[at] <= 0x20 { at += 1 }
            guard at < range.upperBound else { return nil }
            let quote = bytes[at]
            var valueStart = at
            if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
                valueStart += 1
                at = find(quote, from: valueStart).map { min($0, range.upperBound) } ?? range.upperBound
            } else {
                while at < range.upperBound, bytes[at] > 0x20 { at += 1 }
            }
            if name == wanted {
                var value: [UInt8] = []
                append(.text(valueStart..<at), to: &value)
                return String(decoding: value, as: UTF8.self)
            }
            at += 1
        }
        return nil
    }

    /// Adds the characters of a text to others, references resolved, control characters left out.
    func append(_ piece: Piece, to text: inout [UInt8]) {
        switch piece {
        case .text(let range):
            var at = range.lowerBound
            while at < range.upperBound {
                let byte = bytes[at]
                if byte == UInt8(ascii: "&"),
                    let (scalar, next) = HTMLEntities.shared.reference(bytes, at, range.upperBound)
                {
                    if scalar >= 0x20 || scalar == 0x0A || scalar == 0x09 { text.appendUTF8(scalar) }
                    at = next
                } else {
                    if byte >= 0x20 || byte == 0x0A || byte == 0x09 { text.append(byte) }
                    at += 1
                }
            }
        case .verbatim(let range):
            text.append(contentsOf: bytes[range].lazy.filter { $0 >= 0x20 || $0 == 0x0A || $0 == 0x09 })
        case .open, .close: break
        }
    }

    private func find(_ byte: UInt8, from start: Int) -> Int? {
        start < bytes.count ? bytes[start...].firstIndex(of: byte) : nil
    }

    private func starts(with text: StaticString, at start: Int) -> Bool {
        text.withUTF8Buffer { start + $0.count <= bytes.count && bytes[start..<start + $0.count].elementsEqual($0) }
    }

    /// Offset behind a mark; nil where it does not come.
    private func end(of text: StaticString, from start: Int) -> Int? {
        var at = start
        while let hit = find(text.withUTF8Buffer { $0[0] }, from: at) {
            if starts(with: text, at: hit) { return hit + text.utf8CodeUnitCount }
            at = hit + 1
        }
        return nil
    }

    private static func isLetter(_ byte: UInt8) -> Bool { byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A }

    private static func isName(_ byte: UInt8) -> Bool {
        isLetter(byte) || (byte >= 0x30 && byte <= 0x39) || byte == 0x2D || byte == 0x2E || byte == 0x5F || byte == 0x3A
    }
}
