// Cuts text into pieces finer than tokens, so that "T-72B3", "T72B3" and "T 72B3" are the same name.

internal import Language

/// A run of letters or of digits, or a mark.
struct Piece: Sendable {
    /// What stands between a piece and the one before.
    enum Gap: UInt8, Sendable {
        case none
        case hyphen
        case space
    }

    /// What a piece is.
    enum Kind: UInt8, Sendable {
        case letters
        case digits
        case mark
    }

    var start: Int32
    var end: Int32
    /// Hash of the folded bytes; the byte itself for a mark.
    var hash: UInt64
    /// Hash without a final "s", or the same.
    var stem: UInt64
    var kind: Kind
    var gap: Gap
    /// First letter is a capital.
    var capital: Bool
    /// All letters are capitals, a final "s" aside.
    var capitals: Bool
    /// Classes of the word: bits of ``WordClass``.
    var classes: UInt32

    var count: Int { Int(end &- start) }
    func isMark(_ byte: Unicode.Scalar) -> Bool { kind == .mark && hash == UInt64(byte.value) }
}

/// Cuts bytes into pieces.
struct PieceLexer: Sendable {
    private(set) var pieces: [Piece] = []
    private let kinds = Self.byteKinds

    /// The pieces of a range of bytes replace those of the last call.
    mutating func lex(_ bytes: Span<UInt8>, _ range: Range<Int>, classes: WordTable<UInt32>?) {
        // Locals: a loop over stored properties checks them at every step.
        var out = pieces
        pieces = []
        defer { pieces = out }
        out.removeAll(keepingCapacity: true)
        out.reserveCapacity(range.count / 5 + 4)
        let kinds = self.kinds
        var i = range.lowerBound
        let end = range.upperBound
        var gap = Piece.Gap.space
        while i < end {
            let byte = bytes[i]
            let start = i
            if Self.isLetter(byte) {
                var upper = 0
                var lower = 0
                var nonASCII = false
                while i < end {
                    let kind = kinds[Int(bytes[i])]
                    if kind == Self.small {
                        lower &+= 1
                    } else if kind == Self.large {
                        upper &+= 1
                    } else if kind == Self.wide {
                        if bytes[i] == 0xC2 { break }
                        if bytes[i] == 0xE2, i + 1 < end, bytes[i + 1] < 0x84 { break }
                        if Apostrophe.isModifierLetter(bytes, i, end) { break }
                        nonASCII = true
                    } else {
                        break
                    }
                    i &+= 1
                }
                if i == start {
                    i = Self.punctuation(bytes, start, end, &gap, &out)
                    continue
                }
                let hash = TextHash.of(bytes, start..<i)
                var stem = hash
                // "LBs" and the "Ds" of "BTR-Ds" are plurals, "gas" and "As" are none.
                let plural =
                    bytes[i - 1] == 0x73
                    && (i - start > 3 || lower == 1 && !nonASCII && (upper > 1 || upper == 1 && gap != .space))
                if plural, classes != nil { stem = TextHash.of(bytes, start..<(i - 1)) }
                let allUpper = upper > 0 && !nonASCII && (lower == 0 || (lower == 1 && plural && upper > 1))
                out.append(
                    Piece(
                        start: Int32(start),
                        end: Int32(i),
                        hash: hash,
                        stem: stem,
                        kind: .letters,
                        gap: gap,
                        capital: byte &- 0x41 < 26 || (byte == 0xC3 && i - start > 1 && bytes[start + 1] < 0x9F)
                            || byte == 0xD0,
                        capitals: allUpper,
                        classes: 0
                    )
                )
                classes?.prefetch(hash)
                gap = .none
            } else if byte &- 0x30 < 10 {
                while i < end,
                    bytes[i] &- 0x30 < 10 || (Self.separates(bytes[i]) && i + 1 < end && bytes[i + 1] &- 0x30 < 10)
                {
                    i += 1
                }
                let hash = TextHash.of(bytes, start..<i)
                out.append(
                    Piece(
                        start: Int32(start),
                        end: Int32(i),
                        hash: hash,
                        stem: hash,
                        kind: .digits,
                        gap: gap,
                        capital: false,
                        capitals: true,
                        classes: 0
                    )
                )
                gap = .none
            } else if byte <= 0x20 {
                gap = .space
                i += 1
            } else {
                i = Self.punctuation(bytes, start, end, &gap, &out)
            }
        }
        guard let classes else { return }
        // Looked up at the end, when the memory has brought what was asked for.
        for k in out.indices where out[k].kind == .letters { out[k].classes = classes.value(out[k].hash) }
    }

    /// Reads a hyphen or slash inside a word as a gap, anything else as a mark; returns the offset after it.
    private static func punctuation(
        _ bytes: Span<UInt8>,
        _ start: Int,
        _ end: Int,
        _ gap: inout Piece.Gap,
        _ out: inout [Piece]
    ) -> Int {
        var length = 1
        var mark = UInt64(bytes[start])
        if bytes[start] == 0xE2, start + 2 < end {
            length = 3
            switch bytes[start + 2] {
            case 0x90...0x93 where bytes[start + 1] == 0x80: mark = 0x2D
            case 0x99 where bytes[start + 1] == 0x80: mark = 0x27
            default: mark = UInt64(bytes[start + 1]) << 8 | UInt64(bytes[start + 2])
            }
        }
        // "Sa'ar" with any of the marks that stand for the sound; a mark of quotation has no letters on both sides.
        if bytes[start] != 0x27, gap == .none, out.last?.kind == .letters,
            let count = Apostrophe.length(bytes, start, end), start + count < end, isLetter(bytes[start + count])
        {
            length = count
            mark = 0x27
        } else if Apostrophe.isModifierLetter(bytes, start, end) {
            length = 2
            mark = 0xCA00 | UInt64(bytes[start + 1])
        }
        if bytes[start] == 0xC2, start + 1 < end {
            length = 2
            mark = 0xC200 | UInt64(bytes[start + 1])
            if bytes[start + 1] == 0xA0 {
                gap = .space
                return start + 2
            }
        }
        let after = start + length
        if mark == 0x2D || mark == 0x2F, gap == .none, !out.isEmpty, out[out.count - 1].kind != .mark,
            after < end,
            isLetter(bytes[after]) || bytes[after] &- 0x30 < 10
        {
            gap = .hyphen
            return after
        }
        out.append(
            Piece(
                start: Int32(start),
                end: Int32(min(after, end)),
                hash: mark,
                stem: mark,
                kind: .mark,
                gap: gap,
                capital: false,
                capitals: false,
                classes: 0
            )
        )
        gap = .none
        return after
    }

    private static let other: UInt8 = 0
    private static let small: UInt8 = 1
    private static let large: UInt8 = 2
    private static let wide: UInt8 = 3
    /// What every byte is.
    private static let byteKinds: [UInt8] = (0..<256)
        .map { byte in
            if (0x61...0x7A).contains(byte) { return small }
            if (0x41...0x5A).contains(byte) { return large }
            return byte >= 0x80 ? wide : other
        }

    private static func separates(_ byte: UInt8) -> Bool { byte == 0x2C || byte == 0x2E }
    private static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 || byte >= 0x80 }
}

/// The marks that stand in a name for an apostrophe.
enum Apostrophe {
    /// How many bytes an apostrophe takes: a straight or a curly one (U+2018, U+2019), or a letter for ayin or hamza; nil
    /// where none is.
    @inline(__always)
    static func length(_ bytes: Span<UInt8>, _ i: Int, _ end: Int) -> Int? {
        if bytes[i] == 0x27 { return 1 }
        if isModifierLetter(bytes, i, end) { return 2 }
        guard bytes[i] == 0xE2, i + 2 < end, bytes[i + 1] == 0x80, bytes[i + 2] == 0x98 || bytes[i + 2] == 0x99 else {
            return nil
        }
        return 3
    }

    /// True for U+02BB to U+02BF, which transliterations write for ayin and hamza.
    @inline(__always)
    static func isModifierLetter(_ bytes: Span<UInt8>, _ i: Int, _ end: Int) -> Bool {
        bytes[i] == 0xCA && i + 1 < end && bytes[i + 1] &- 0xBB < 5
    }
}
