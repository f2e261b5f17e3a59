// Cuts the bytes of a page into tags and text, tolerantly and in one forward pass.

/// A tokenizer over borrowed UTF-8 bytes; every byte is looked at a bounded number of times.
struct HTMLTokenizer {
    /// What ``next()`` found.
    enum Kind {
        /// Text between ``start`` and ``end``.
        case text
        /// A start tag: ``tag``, ``attributes``, ``nameHash``.
        case startTag
        /// An end tag: ``tag``.
        case endTag
        /// A raw element with all its content: ``tag``, ``attributes``; the content lies between ``start`` and ``end``.
        case rawElement
        case end
    }

    /// An attribute that the extraction reads; the value is a range of the page, with references in it.
    struct Attribute {
        var name: HTMLAttributeName
        var start: Int
        var end: Int
    }

    let bytes: UnsafeBufferPointer<UInt8>
    private(set) var position = 0
    private(set) var start = 0
    private(set) var end = 0
    private(set) var tag = HTMLTag.inline
    private(set) var nameStart = 0
    private(set) var nameEnd = 0
    private(set) var attributes: [Attribute] = []

    // Once the rest of the page is known to hold none of these, it is not searched again: else a page of a million
    // unclosed comments would take quadratic time.
    private var noMoreComments = false
    private var noMoreDoubleQuotes = false
    private var noMoreSingleQuotes = false
    private var noMoreRawEnds: Set<UInt64> = []

    init(_ bytes: UnsafeBufferPointer<UInt8>) {
        self.bytes = bytes
    }

    /// The value of an attribute of the last tag.
    func attribute(_ name: HTMLAttributeName) -> Attribute? {
        for attribute in attributes where attribute.name == name { return attribute }
        return nil
    }

    /// Moves to the next token.
    mutating func next() -> Kind {
        let count = bytes.count
        while position < count {
            start = position
            if bytes[position] != UInt8(ascii: "<") {
                end = find(UInt8(ascii: "<"), from: position + 1) ?? count
                position = end
                return .text
            }
            guard position + 1 < count else { break }
            let byte = bytes[position + 1]
            if byte.isASCIILetter { return startTag() }
            switch byte {
            case UInt8(ascii: "/"):
                if position + 2 < count, bytes[position + 2].isASCIILetter { return endTag() }
                position = find(UInt8(ascii: ">"), from: position + 2).map { $0 + 1 } ?? count
            case UInt8(ascii: "!"):
                skipDeclaration()
            case UInt8(ascii: "?"):
                position = find(UInt8(ascii: ">"), from: position + 2).map { $0 + 1 } ?? count
            default:
                // "a < b": the sign is text, up to the next one.
                end = find(UInt8(ascii: "<"), from: position + 1) ?? count
                position = end
                return .text
            }
        }
        position = count
        return .end
    }

    private func find(_ byte: UInt8, from: Int) -> Int? {
        var at = from
        let count = bytes.count
        // Sixteen bytes at a time, so that the compiler can compare them at once.
        while at + 16 <= count {
            var hit = false
            for offset in 0..<16 where bytes[at + offset] == byte { hit = true }
            if hit { break }
            at += 16
        }
        while at < count {
            if bytes[at] == byte { return at }
            at += 1
        }
        return nil
    }

    private mutating func skipDeclaration() {
        let count = bytes.count
        let at = position
        if at + 3 < count, bytes[at + 2] == UInt8(ascii: "-"), bytes[at + 3] == UInt8(ascii: "-") {
            // "<!-->" and "<!--->" are whole comments.
            var from = at + 4
            if from < count, bytes[from] == UInt8(ascii: ">") {
                position = from + 1
                return
            }
            while !noMoreComments {
                guard let dash = find(UInt8(ascii: "-"), from: from) else { break }
                var run = dash
                while run < count, bytes[run] == UInt8(ascii: "-") { run += 1 }
                if run - dash >= 2, run < count, bytes[run] == UInt8(ascii: ">") {
                    position = run + 1
                    return
                }
                if run - dash >= 2, run + 1 < count, bytes[run] == UInt8(ascii: "!"),
                    bytes[run + 1] == UInt8(ascii: ">")
                {
                    position = run + 2
                    return
                }
                from = run
            }
            noMoreComments = true
        }
        position = find(UInt8(ascii: ">"), from: at + 2).map { $0 + 1 } ?? count
    }

    /// Reads the name at `from` and returns its hash and whether it holds a hyphen.
    private mutating func readName(_ from: Int) -> (hash: UInt64, hasHyphen: Bool) {
        var at = from
        var hash = NameHash()
        var hasHyphen = false
        while at < bytes.count {
            let byte = bytes[at]
            if byte.isHTMLSpace || byte == UInt8(ascii: ">") || byte == UInt8(ascii: "/") { break }
            if byte == UInt8(ascii: "-") { hasHyphen = true }
            hash.add(byte.lowercasedASCII)
            at += 1
        }
        nameStart = from
        nameEnd = at
        return (hash.value, hasHyphen)
    }

    private mutating func endTag() -> Kind {
        let (hash, hasHyphen) = readName(position + 2)
        tag = HTMLTag.named(hash, hasHyphen: hasHyphen)
        position = find(UInt8(ascii: ">"), from: nameEnd).map { $0 + 1 } ?? bytes.count
        return .endTag
    }

    private mutating func startTag() -> Kind {
        let (hash, hasHyphen) = readName(position + 1)
        tag = HTMLTag.named(hash, hasHyphen: hasHyphen)
        readAttributes()
        guard tag.traits.contains(.raw) else { return .startTag }
        return rawElement(hash)
    }

    /// Reads attributes from ``nameEnd`` on and leaves ``position`` after the tag.
    private mutating func readAttributes() {
        attributes.removeAll(keepingCapacity: true)
        let count = bytes.count
        var at = nameEnd
        while at < count {
            let byte = bytes[at]
            if byte.isHTMLSpace || byte == UInt8(ascii: "/") {
                at += 1
                continue
            }
            if byte == UInt8(ascii: ">") {
                position = at + 1
                return
            }
            var hash = NameHash()
            let start = at
            while at < count {
                let byte = bytes[at]
                if byte.isHTMLSpace || byte == UInt8(ascii: ">") || byte == UInt8(ascii: "/") { break }
                if byte == UInt8(ascii: "="), at > start { break }
                hash.add(byte.lowercasedASCII)
                at += 1
            }
            while at < count, bytes[at].isHTMLSpace { at += 1 }
            var value = at..<at
            if at < count, bytes[at] == UInt8(ascii: "=") {
                at += 1
                while at < count, bytes[at].isHTMLSpace { at += 1 }
                value = attributeValue(at)
                at = value.upperBound
                if at < count, at > 0, bytes[at] == 0x22 || bytes[at] == 0x27, value.lowerBound > 0,
                    bytes[value.lowerBound - 1] == bytes[at]
                {
                    at += 1
                }
            }
            if attributes.count < 32, let name = HTMLAttributeName.named(hash.value) {
                attributes.append(Attribute(name: name, start: value.lowerBound, end: value.upperBound))
            }
        }
        position = count
    }

    /// The range of the attribute value that begins at `at`, without quotation marks.
    private mutating func attributeValue(_ at: Int) -> Range<Int> {
        let count = bytes.count
        guard at < count else { return at..<at }
        let quote = bytes[at]
        if quote == 0x22, !noMoreDoubleQuotes {
            if let close = find(quote, from: at + 1) { return (at + 1)..<close }
            noMoreDoubleQuotes = true
        } else if quote == 0x27, !noMoreSingleQuotes {
            if let close = find(quote, from: at + 1) { return (at + 1)..<close }
            noMoreSingleQuotes = true
        }
        var end = at
        while end < count, !bytes[end].isHTMLSpace, bytes[end] != UInt8(ascii: ">") { end += 1 }
        return at..<end
    }

    /// Takes everything up to the end tag of the element just opened as its content.
    private mutating func rawElement(_ hash: UInt64) -> Kind {
        start = position
        end = position
        if noMoreRawEnds.contains(hash) { return unclosedElement() }
        let length = nameEnd - nameStart
        var at = position
        while let open = find(UInt8(ascii: "<"), from: at) {
            at = open + 1
            guard open + 2 + length <= bytes.count, bytes[open + 1] == UInt8(ascii: "/") else { continue }
            var matches = true
            for offset in 0..<length
            where bytes[open + 2 + offset].lowercasedASCII != bytes[nameStart + offset].lowercasedASCII {
                matches = false
                break
            }
            let after = open + 2 + length
            guard matches, after == bytes.count || !bytes[after].isASCIIAlphanumeric else { continue }
            end = open
            position = find(UInt8(ascii: ">"), from: after).map { $0 + 1 } ?? bytes.count
            return .rawElement
        }
        noMoreRawEnds.insert(hash)
        return unclosedElement()
    }

    /// The content of a raw element that no end tag follows: code goes on to where the page does, other elements are empty.
    private mutating func unclosedElement() -> Kind {
        if tag == .script || tag == .style {
            end = endOfCode(from: position) ?? bytes.count
            position = end
        }
        return .rawElement
    }

    /// Tags that begin or end what a page shows, and hardly stand at the beginning of a line of code.
    private static let pageTags: [[UInt8]] = ["/head", "body", "article", "main", "h1", "p"].map { Array($0.utf8) }

    /// Where one of ``pageTags`` stands at the beginning of a line or behind the end of a statement or tag.
    private func endOfCode(from: Int) -> Int? {
        var at = from
        while let open = find(UInt8(ascii: "<"), from: at) {
            at = open + 1
            let isTag = Self.pageTags.contains { name in
                let after = at + name.count
                guard after < bytes.count, bytes[after].isHTMLSpace || bytes[after] == UInt8(ascii: ">") else {
                    return false
                }
                return name.indices.allSatisfy { bytes[at + $0].lowercasedASCII == name[$0] }
            }
            guard isTag else { continue }
            var before = open - 1
            while before >= from, bytes[before] == 0x20 || bytes[before] == 0x09 { before -= 1 }
            guard before >= from else { return open }
            switch bytes[before] {
            case 0x0A, 0x0D, UInt8(ascii: ";"), UInt8(ascii: "}"), UInt8(ascii: ">"): return open
            default: continue
            }
        }
        return nil
    }
}
