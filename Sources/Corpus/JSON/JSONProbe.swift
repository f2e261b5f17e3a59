// Tells JSON Lines from arrays, from objects over several lines, and from what only has the name of JSON.

import JSONText

/// How JSON lies in its lines.
enum JSONProbe {
    static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 }

    /// Whether a byte may stand before an object though it is no JSON: the mark of JSON text sequences (RFC 7464), or
    /// one of the zeros that a crash leaves.
    static func isFiller(_ byte: UInt8) -> Bool { byte == 0x1E || byte == 0 }

    /// Length of what a service puts before its answer, or zero where no object and no list follows.
    ///
    /// That is a mark so that no other page runs it (`)]}'`), or a call so that one does: `callback([…]);`.
    static func wrapping(_ text: UnsafeBufferPointer<UInt8>) -> Int {
        var at = 0
        func skip(while isWanted: (UInt8) -> Bool) {
            while at < text.count, isWanted(text[at]) { at += 1 }
        }
        skip(while: isBlank)
        for guardMark in [")]}',", ")]}'", "while(1);", "for(;;);", "/**/"]
        where text[at...].starts(with: guardMark.utf8) {
            at += guardMark.utf8.count
            break
        }
        skip(while: isBlank)
        let name = at
        skip { isNamePart($0) }
        if at > name {
            skip(while: isBlank)
            guard at < text.count, text[at] == UInt8(ascii: "(") else { return 0 }
            at += 1
            skip(while: isBlank)
        }
        guard at < text.count, text[at] == UInt8(ascii: "[") || text[at] == UInt8(ascii: "{") else { return 0 }
        return at
    }

    /// Whether a byte may be one of the name of a function in a program.
    private static func isNamePart(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "$"), UInt8(ascii: "."):
            return true
        default: return false
        }
    }

    /// Whether another object follows the first one, and no line ends as far as can be seen: lines that end with CR
    /// alone, or objects side by side.
    static func isSideBySide(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
        var boundary = JSONBoundary()
        guard !text.contains(0x0A), let end = boundary.end(text, from: 0) else { return false }
        let next = text[end...].first { !isBlank($0) && !isFiller($0) && $0 != UInt8(ascii: ",") }
        return next == UInt8(ascii: "{")
    }

    /// Whether the first object ends within its first line, or is cut off in the middle of a string there.
    static func isOneLine(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
        let line = text.firstIndex(of: 0x0A).map { UnsafeBufferPointer(rebasing: text[..<$0]) } ?? text
        var boundary = JSONBoundary()
        if boundary.end(line, from: 0) != nil { return true }
        // A line longer than what is looked at, or cut off.
        return line.count == text.count || boundary.isInsideString
    }

    /// Whether the first line is half an object and the next begins another one, which no object over several lines
    /// does: there a list or a name stands before.
    static func isCutOff(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
        guard let lineEnd = text.firstIndex(of: 0x0A) else { return true }
        guard let next = text[lineEnd...].first(where: { !isBlank($0) }) else { return true }
        return next == UInt8(ascii: "{") && text[..<lineEnd].last { !isBlank($0) } != UInt8(ascii: "[")
    }

    /// Whether the first value ends within its first line and another line follows.
    static func isFollowed(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
        let lineEnd = text.firstIndex(of: 0x0A) ?? text.count
        var boundary = JSONBoundary()
        guard boundary.end(UnsafeBufferPointer(rebasing: text[..<lineEnd]), from: 0) != nil else { return false }
        return text[lineEnd...].contains { !isBlank($0) }
    }

    /// Bytes in which lines of objects are looked for behind half a line.
    static let lookaheadOfLines = 64 << 10

    /// Whether most lines behind the first are objects, and one of those that are all there has a text.
    ///
    /// An article may quote an object; it has more lines than that.
    static func hasLines(_ text: UnsafeBufferPointer<UInt8>, _ names: FieldNames) -> Bool {
        var lines = 0
        var objects = 0
        var hasText = false
        var record = JSONRecord()
        var start = text.firstOffset(of: 0x0A, from: 0).map { $0 + 1 } ?? text.count
        while start < text.count {
            let end = text.firstOffset(of: 0x0A, from: start) ?? text.count
            let line = UnsafeBufferPointer(rebasing: text[start..<end])
            start = end + 1
            guard line.contains(where: { !isBlank($0) }) else { continue }
            lines += 1
            guard line.starts(with: "{\"".utf8) else { continue }
            objects += 1
            if hasText { continue }
            do throws(JSONError) {
                try record.read(line.span, names)
                hasText = record.hasText
            } catch {
                continue
            }
        }
        return hasText && objects * 2 > lines
    }

    /// Whether what does not begin like JSON is something else under its name, and not lines of which the first is
    /// broken: words with no trace of an object in them.
    static func isSomethingElse(_ text: UnsafeBufferPointer<UInt8>, isWhole: Bool) -> Bool {
        // A line longer than what is looked at may be one of many.
        guard let lineEnd = text.firstIndex(of: 0x0A) ?? (isWhole ? text.count : nil) else { return false }
        // `null`, `3` and `"x"` are JSON, though no objects.
        guard text[..<lineEnd].contains(where: { $0 == 0x20 || $0 == UInt8(ascii: ",") }) else { return false }
        var previous: UInt8 = 0x0A
        for byte in text {
            switch (previous, byte) {
            case (UInt8(ascii: "\""), UInt8(ascii: ":")), (UInt8(ascii: "\""), UInt8(ascii: "}")),
                (0x0A, UInt8(ascii: "{")), (0x0A, UInt8(ascii: "[")):
                return false
            default: previous = byte
            }
        }
        return true
    }
}
