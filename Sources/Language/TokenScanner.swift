// Cuts a text into tokens. Words of ASCII letters, nine in ten, take a path without a branch a letter; the rest is in
// the extensions.

/// One pass over the bytes of a text that gathers its tokens.
struct TokenScanner {
    var tokens: [Token] = []
    /// Length in bytes of the longest line, for telling wrapped lines from paragraphs.
    private(set) var widestLine = 0
    /// Single line ends, those at blank lines included.
    private(set) var lines = 0
    /// Indices of the tokens that begin a paragraph, but for the first.
    private(set) var paragraphs: [Int] = []
    let lexicon: Lexicon
    /// What stands before the next token.
    var gap = Token.Gap.paragraph
    // The address found by the last look over a run without blanks, and where that look ended (TokenScanner+Addresses).
    var address = 0..<0
    var looked = 0

    init(lexicon: Lexicon, byteCount: Int) {
        self.lexicon = lexicon
        tokens.reserveCapacity(byteCount / 5 + 16)
    }

    mutating func scan(_ bytes: Span<UInt8>) {
        let count = bytes.count
        var i = 0
        var lineStart = 0
        while i < count {
            let word = EightBytes.load(bytes, i)
            let letters = EightBytes.letters(word)
            let run = (~letters & EightBytes.high).trailingZeroBitCount >> 3
            if run > 0 {
                i = asciiWord(bytes, i, word, letters, run)
                continue
            }
            switch UInt8(truncatingIfNeeded: word) {
            case 0x20, 0x09, 0x0D, 0x0B, 0x0C:
                if gap == .none { gap = .space }
                i &+= 1
            case 0x0A:
                lineEnd()
                widestLine = max(widestLine, i &- lineStart)
                i &+= 1
                lineStart = i
            case 0x30...0x39:
                i = number(bytes, i)
            case 0x80...0xFF:
                i = wide(bytes, i)
            case 0x00...0x1F, 0x7F:
                emit(bytes, i, i &+ 1, .symbol)
                i &+= 1
            default:
                i = mark(bytes, i)
            }
        }
        widestLine = max(widestLine, count &- lineStart)
    }

    mutating func lineEnd() {
        if gap == .line {
            gap = .paragraph
            paragraphs.append(tokens.count)
        } else if gap != .paragraph {
            gap = .line
            lines &+= 1
        }
    }

    // ASCII bytes after which a word may go on or take something with it: & ' - . / : @ _ ` and digits, as two bit
    // sets.
    private static let connectors: (UInt64, UInt64) = (
        1 << 0x26 | 1 << 0x27 | 1 << 0x2D | 1 << 0x2E | 1 << 0x2F | 1 << 0x3A | 0x3FF << 0x30,
        1 << 0x00 | 1 << 0x1F | 1 << 0x20
    )

    /// A word that begins with an ASCII letter: eight bytes at a time while they are letters.
    @inline(__always)
    private mutating func asciiWord(
        _ bytes: Span<UInt8>,
        _ start: Int,
        _ firstWord: UInt64,
        _ firstLetters: UInt64,
        _ firstRun: Int
    ) -> Int {
        var word = firstWord
        var letters = firstLetters
        var run = firstRun
        var end = start
        var state = TextHash.seed
        var capitals = EightBytes.capitals(word, letters)
        var shape: UInt8 = UInt8(truncatingIfNeeded: capitals >> 7 & 1)
        capitals &= ~0x80
        while run == 8 {
            let folded = word | EightBytes.capitals(word, letters) >> 2
            state = TextHash.mix(state ^ folded.byteSwapped, TextHash.blockKey)
            if capitals != 0 { shape |= 2 }
            if letters != EightBytes.capitals(word, letters) { shape |= 4 }
            end &+= 8
            word = EightBytes.load(bytes, end)
            letters = EightBytes.letters(word)
            capitals = EightBytes.capitals(word, letters)
            run = (~letters & EightBytes.high).trailingZeroBitCount >> 3
        }
        // The letters of the last, partial word: the bytes above `run` are cut off.
        let bits = UInt64(truncatingIfNeeded: run &* 8)
        let within: UInt64 = (1 << bits) &- 1
        let all = EightBytes.capitals(word, letters) & within
        if capitals & within != 0 { shape |= 2 }
        if (letters & within) != all { shape |= 4 }
        let folded = (word | all >> 2) & within
        let last = run == 0 ? 0 : folded.byteSwapped >> (64 &- bits)
        end &+= run
        let length = end &- start
        let hash = TextHash.finish(state, last, UInt64(truncatingIfNeeded: length))

        let next = UInt8(truncatingIfNeeded: word >> bits)
        let bit = UInt64(next & 0x3F)
        let connects =
            next < 0x40
            ? Self.connectors.0 >> bit & 1 : next < 0x80 ? Self.connectors.1 >> bit & 1 : 1
        if connects == 0 || end >= bytes.count {
            if lexicon.mayBeJoined(hash) {
                let role = lexicon.role(hash)
                if role.contains(.joined) || role.contains(.its) && isItIs(bytes, end) {
                    return joined(bytes, start, end, role, Token.Shape(rawValue: shape))
                }
            }
            append(start, end, hash, .word, Token.Shape(rawValue: shape))
            // The blank that follows most words is passed here: one turn of the loop less.
            if next == 0x20, end < bytes.count {
                gap = .space
                return end &+ 1
            }
            return end
        }
        return connected(bytes, start, end, hash, Token.Shape(rawValue: shape), next)
    }

    /// A word that is followed by a byte that may belong to it.
    private mutating func connected(
        _ bytes: Span<UInt8>,
        _ start: Int,
        _ end: Int,
        _ hash: UInt64,
        _ shape: Token.Shape,
        _ next: UInt8
    ) -> Int {
        let after = end &+ 1 < bytes.count ? bytes[end &+ 1] : 0x20
        switch next {
        case 0x2E where !Self.isWordByte(after):
            // The commonest: a word and a stop. An ellipsis is never part of an abbreviation.
            guard after != 0x2E, takesPoint(bytes, start, end, hash) else {
                append(start, end, hash, .word, shape)
                return end
            }
            emit(bytes, start, end &+ 1, .word)
            return end &+ 1
        case 0x2D:
            let joins = Self.isWordByte(after) && (lexicon.role(hash).contains(.prefix) || hasAddress(bytes, start))
            if !joins {
                append(start, end, hash, .word, shape)
                return end
            }
        case 0x3A, 0x2F, 0x26:
            if !Self.isWordByte(after), after != 0x2F {
                append(start, end, hash, .word, shape)
                return end
            }
        default: break
        }
        return word(bytes, start)
    }

    /// True for a byte that can go on a word: letter, digit, or part of a character outside ASCII.
    @inline(__always)
    static func isWordByte(_ byte: UInt8) -> Bool {
        byte >= 0xC3 || byte &- 0x30 < 10 || (byte | 0x20) &- 0x61 < 26
    }

    /// True where "its" stands for "it's": an article or the like follows.
    private func isItIs(_ bytes: Span<UInt8>, _ end: Int) -> Bool {
        guard end < bytes.count, bytes[end] == 0x20 else { return false }
        var after = end &+ 1
        while after < bytes.count, after &- end < 8, (bytes[after] | 0x20) &- 0x61 < 26 { after &+= 1 }
        return after < bytes.count && bytes[after] == 0x20
            && lexicon.role(TextHash.of(bytes, (end &+ 1)..<after)).contains(.afterIts)
    }

    /// Two words written as one ("cannot", "gonna").
    mutating func joined(
        _ bytes: Span<UInt8>,
        _ start: Int,
        _ end: Int,
        _ role: Lexicon.Role,
        _ shape: Token.Shape
    ) -> Int {
        let cut = start &+ (role.contains(.its) ? 2 : role.firstLength)
        // Capitals throughout are a name as often as not ("IM"), unless the word is long.
        if cut >= end || (end &- start < 4 && shape.contains(.innerCapital)) {
            emit(bytes, start, end, .word)
        } else {
            emit(bytes, start, cut, .word)
            emit(bytes, cut, end, .word)
        }
        return end
    }

    /// Adds a token whose hash and shape are known.
    @inline(__always)
    mutating func append(_ start: Int, _ end: Int, _ hash: UInt64, _ kind: Token.Kind, _ shape: Token.Shape) {
        tokens.append(
            Token(
                start: UInt32(truncatingIfNeeded: start),
                end: UInt32(truncatingIfNeeded: end),
                hash: hash,
                kind: kind,
                shape: shape,
                gap: gap
            )
        )
        gap = .none
    }

    /// Adds a token, with hash and shape read from its bytes.
    mutating func emit(_ bytes: Span<UInt8>, _ start: Int, _ end: Int, _ kind: Token.Kind) {
        append(start, end, TextHash.of(bytes, start..<end), kind, Self.shape(bytes, start..<end))
    }

    /// How a token is written.
    static func shape(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Token.Shape {
        var shape: Token.Shape = []
        var i = range.lowerBound
        var first = true
        while i < range.upperBound {
            let byte = bytes[i]
            if byte &- 0x61 < 26 {
                shape.insert(.lower)
                first = false
            } else if byte &- 0x41 < 26 {
                shape.insert(first ? .capitalised : .innerCapital)
                first = false
            } else if byte &- 0x30 < 10 {
                shape.insert(.digit)
                first = false
            } else if byte == 0x2D, i > range.lowerBound {
                shape.insert(.hyphen)
            } else if byte == 0x2E, range.count > 1 {
                shape.insert(.point)
            } else if byte >= 0x80 {
                shape.insert(.nonASCII)
                let scalar = Scalar.read(bytes, i)
                if scalar.category == .letter {
                    if scalar.isCapital(bytes, i) {
                        shape.insert(first ? .capitalised : .innerCapital)
                    } else if scalar.isCased {
                        shape.insert(.lower)
                    }
                    first = false
                }
                i &+= scalar.length &- 1
            }
            i &+= 1
        }
        return shape
    }
}
