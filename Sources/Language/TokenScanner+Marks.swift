// Punctuation and symbols, ASCII and not.

extension TokenScanner {
    /// A token that begins with an ASCII mark; gives back where it ends.
    mutating func mark(_ bytes: Span<UInt8>, _ start: Int) -> Int {
        let byte = bytes[start]
        let after = start &+ 1 < bytes.count ? bytes[start &+ 1] : 0x20
        var end = start &+ 1
        var kind = Token.Kind.punctuation
        switch byte {
        case 0x2E:
            if after &- 0x30 < 10, gap != .none { return number(bytes, start, skipping: 1) }
            if gap != .none, (after | 0x20) &- 0x61 < 26, let file = fileEnding(bytes, start) {
                emit(bytes, start, file, .word)
                return file
            }
            if after == 0x2E || after == 0x3F || after == 0x21 { end = run(bytes, start, 0x2E, 0x3F, 0x21) }
        case 0x21, 0x3F:
            end = run(bytes, start, 0x21, 0x3F, 0x21)
        // "?..." and the like: the points stand apart, "!." belongs together only as a single stop.
        case 0x27, 0x60:
            return apostrophe(bytes, start, after)
        case 0x22, 0x2C, 0x5B, 0x5D, 0x7B, 0x7D: break
        case 0x28, 0x29, 0x3A, 0x3B:
            end = smiley(bytes, start) ?? end
        case 0x2D, 0x2A, 0x5F:
            end = run(bytes, start, byte, byte, byte)
        case 0x3D, 0x3C, 0x3E, 0x7E, 0x7C, 0x2B:
            kind = .symbol
            if byte == 0x2B, after &- 0x30 < 10, gap != .none { return number(bytes, start, skipping: 1) }
            if byte == 0x3D, let smile = smiley(bytes, start) {
                end = smile
            } else {
                end = run(bytes, start, byte, byte, byte)
            }
        case 0x23, 0x40:
            kind = .symbol
            if (after | 0x20) &- 0x61 < 26 || after == 0x5F, gap != .none || start == 0 {
                end = handle(bytes, start)
                kind = .address
            }
        case 0x24:
            kind = .symbol
            end = run(bytes, start, byte, byte, byte)
        case 0x2F, 0x5C: break
        default: kind = .symbol  // $ % & ^
        }
        emit(bytes, start, end, kind)
        return end
    }

    /// A number with a sign or point before its first digit (".265", "+44").
    private mutating func number(_ bytes: Span<UInt8>, _ start: Int, skipping: Int) -> Int {
        var end = start &+ skipping
        while end < bytes.count,
            bytes[end] &- 0x30 < 10
                || (bytes[end] == 0x2E || bytes[end] == 0x2C) && end &+ 1 < bytes.count && bytes[end &+ 1] &- 0x30 < 10
        {
            end &+= 1
        }
        emit(bytes, start, end, .number)
        return end
    }

    /// The end of a file ending that stands alone (".doc").
    private func fileEnding(_ bytes: Span<UInt8>, _ start: Int) -> Int? {
        var end = start &+ 1
        while end < bytes.count, end &- start < 7, Self.isWordByte(bytes[end]) { end &+= 1 }
        guard end &- start >= 4, end >= bytes.count || !Self.isWordByte(bytes[end]) else { return nil }
        return lexicon.role(TextHash.of(bytes, (start &+ 1)..<end)).contains(.ending) ? end : nil
    }

    /// The end of a run of any of three bytes.
    private func run(_ bytes: Span<UInt8>, _ start: Int, _ a: UInt8, _ b: UInt8, _ c: UInt8) -> Int {
        var i = start
        while i < bytes.count, bytes[i] == a || bytes[i] == b || bytes[i] == c { i &+= 1 }
        return i
    }

    /// A straight apostrophe or grave accent: a pair is one quote, a clitic after a closing mark is a word, the rest
    /// stands alone.
    private mutating func apostrophe(_ bytes: Span<UInt8>, _ start: Int, _ after: UInt8) -> Int {
        if after == bytes[start] {
            emit(bytes, start, start &+ 2, .punctuation)
            return start &+ 2
        }
        let clitic = gap == .none || after | 0x20 == 0x73 ? cliticLength(bytes, start, start &+ 1) : 0
        if clitic > 0, start > 0, clitic == 2 || gap == .none {
            emit(bytes, start, start &+ clitic, .word)
            return start &+ clitic
        }
        emit(bytes, start, start &+ 1, .punctuation)
        return start &+ 1
    }

    /// ":)" ";-(" "=D" and the like, where nothing but a blank or a mark follows.
    private func smiley(_ bytes: Span<UInt8>, _ start: Int) -> Int? {
        guard bytes[start] != 0x28, bytes[start] != 0x29 else { return nil }
        var i = start &+ 1
        if i < bytes.count, bytes[i] == 0x2D { i &+= 1 }
        guard i < bytes.count else { return nil }
        let mouth = bytes[i]
        guard mouth == 0x28 || mouth == 0x29 || mouth == 0x44 || mouth == 0x50 || mouth == 0x70 else { return nil }
        i &+= 1
        if i < bytes.count, Self.isWordByte(bytes[i]) || bytes[i] == 0x29 { return nil }
        // A bracket that closes a list ("(see below:)") has no blank before the colon.
        return gap == .none ? nil : i
    }

    /// A handle or hashtag.
    private func handle(_ bytes: Span<UInt8>, _ start: Int) -> Int {
        var i = start &+ 1
        while i < bytes.count, bytes[i] == 0x5F || Self.isWordByte(bytes[i]) {
            if bytes[i] >= 0x80 {
                let scalar = Scalar.read(bytes, i)
                guard scalar.category == .letter || scalar.category == .ideograph else { break }
                i &+= scalar.length
            } else {
                i &+= 1
            }
        }
        return i
    }

    /// A token that begins outside ASCII, or a blank.
    mutating func wide(_ bytes: Span<UInt8>, _ start: Int) -> Int {
        let scalar = Scalar.read(bytes, start)
        let end = start &+ scalar.length
        switch scalar.category {
        case .letter:
            return word(bytes, start)
        case .ideograph:
            return ideographs(bytes, start, end)
        case .digit:
            var after = end
            while after < bytes.count, bytes[after] >= 0x80 {
                let next = Scalar.read(bytes, after)
                guard next.category == .digit else { break }
                after &+= next.length
            }
            emit(bytes, start, after, .number)
            return after
        case .blank:
            if gap == .none { gap = .space }
        case .lineEnd:
            lineEnd()
        case .invisible:
            break
        case .punctuation:
            return wideMark(bytes, start, end, scalar.value)
        case .symbol:
            emit(bytes, start, emojiEnd(bytes, end, scalar.value), .symbol)
            return Int(tokens.last?.end ?? UInt32(truncatingIfNeeded: end))
        }
        return end
    }

    /// Up to four Han or kana letters with nothing like them around are a name; a longer run is cut letter by letter.
    private mutating func ideographs(_ bytes: Span<UInt8>, _ start: Int, _ firstEnd: Int) -> Int {
        var end = firstEnd
        var letters = 1
        while letters <= 4, end < bytes.count, bytes[end] >= 0xE3 {
            let next = Scalar.read(bytes, end)
            guard next.category == .ideograph else { break }
            end &+= next.length
            letters &+= 1
        }
        if letters > 4 || gap == .none && tokens.last.map({ bytes[Int($0.start)] >= 0xE3 && $0.kind == .word }) == true
        {
            end = firstEnd
        }
        emit(bytes, start, end, .word)
        return end
    }

    private mutating func wideMark(_ bytes: Span<UInt8>, _ start: Int, _ end: Int, _ value: UInt32) -> Int {
        if value == 0x2019 || value == 0x2018 {
            // A clitic that touches a closing mark, or two single quotes for a double one.
            let clitic = value == 0x2019 && gap == .none ? cliticLength(bytes, start, end) : 0
            if clitic > 0 {
                emit(bytes, start, start &+ clitic, .word)
                return start &+ clitic
            }
            if end &+ 2 < bytes.count, Scalar.read(bytes, end).value == value {
                emit(bytes, start, end &+ 3, .punctuation)
                return end &+ 3
            }
        }
        var end = end
        if value == 0x2026 { end = run(bytes, end, 0x2E, 0x2E, 0x2E) }
        emit(bytes, start, end, .punctuation)
        return end
    }

    /// Takes what joins or colours an emoji along: variation selectors, skin tones, joined signs, the second half of a
    /// flag.
    private func emojiEnd(_ bytes: Span<UInt8>, _ end: Int, _ value: UInt32) -> Int {
        guard value >= 0x2190 else { return end }
        var end = end
        var flag = value >= 0x1F1E6 && value <= 0x1F1FF
        while end < bytes.count, bytes[end] >= 0xE2 {
            let next = Scalar.read(bytes, end)
            let joins =
                next.value == 0xFE0F || next.value == 0x20E3 || (next.value >= 0x1F3FB && next.value <= 0x1F3FF)
                || flag && next.value >= 0x1F1E6 && next.value <= 0x1F1FF
            if next.value == 0x200D, end &+ 3 < bytes.count, bytes[end &+ 3] >= 0xE2 {
                end &+= 3
                end &+= Scalar.read(bytes, end).length
            } else if joins {
                if next.value >= 0x1F1E6 && next.value <= 0x1F1FF { flag = false }
                end &+= next.length
            } else {
                break
            }
        }
        return end
    }
}
