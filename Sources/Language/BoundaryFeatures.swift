// What the sentence splitter looks at where a sentence may end, as numbers of weights. Trainer and splitter share it.

/// The classes of tokens that matter at the end of a sentence.
package enum BoundaryClass: UInt64 {
    case edge, stop, exclamation, ellipsis, quote, openQuote, closeQuote, openBracket, closeBracket, comma, colon,
        semicolon
    case dash, bullet, mark, symbol, number, address, small, capital, capitals, letter, abbreviation, title, initials,
        mixed
    case uncased, clitic
}

/// Computes the features of one candidate.
package struct BoundaryFeatures {
    /// Number of weights, a power of two.
    package static let weightCount = 8192
    /// Features of a candidate.
    package static let count = 14

    package var lexicon: Lexicon

    package init() { lexicon = Lexicon.shared }

    /// The class of a token.
    @inline(__always)
    package func kind(_ token: Token, _ bytes: Span<UInt8>) -> BoundaryClass {
        switch token.kind {
        case .word: return word(token, bytes)
        case .number: return .number
        case .address: return .address
        case .symbol: return bytes[Int(token.start)] == 0x2A ? .bullet : .symbol
        case .punctuation: return punctuation(token, bytes)
        }
    }

    @inline(__always)
    private func word(_ token: Token, _ bytes: Span<UInt8>) -> BoundaryClass {
        let shape = token.shape
        if shape.contains(.point) {
            if bytes[Int(token.end) - 1] != 0x2E { return .mixed }
            if token.count == 2 { return .initials }
            if lexicon.role(TextHash.of(bytes, Int(token.start)..<Int(token.end) - 1)).contains(.title) {
                return .title
            }
            return .abbreviation
        }
        if bytes[Int(token.start)] == 0x27 { return .clitic }
        if shape.contains(.digit) { return .mixed }
        if shape.contains(.capitalised) {
            if token.count == 1 { return .letter }
            return shape.contains(.lower) ? .capital : .capitals
        }
        return shape.contains(.lower) ? .small : .uncased
    }

    private func punctuation(_ token: Token, _ bytes: Span<UInt8>) -> BoundaryClass {
        let first = bytes[Int(token.start)]
        let last = bytes[Int(token.end) - 1]
        switch first {
        case 0x2E: return token.count > 1 && last == 0x2E ? .ellipsis : token.count > 1 ? .exclamation : .stop
        case 0x21, 0x3F: return .exclamation
        case 0x22: return .quote
        case 0x27: return token.count == 2 ? .closeQuote : .quote
        case 0x60: return .openQuote
        case 0x28, 0x7B: return .openBracket
        case 0x5B: return token.count > 1 ? .ellipsis : .openBracket
        case 0x29, 0x5D, 0x7D: return .closeBracket
        case 0x2C: return .comma
        case 0x3A: return .colon
        case 0x3B: return token.count > 1 ? .mark : .semicolon
        case 0x2D: return .dash
        case 0x2A: return .bullet
        case 0xE2, 0xC2, 0xE3, 0xEF, 0xE0, 0xDB, 0xD8: return wide(Scalar.read(bytes, Int(token.start)).value)
        default: return .mark
        }
    }

    private func wide(_ value: UInt32) -> BoundaryClass {
        switch value {
        case 0x2018, 0x201C, 0x201E, 0xAB, 0x2039, 0x300C: return .openQuote
        case 0x2019, 0x201D, 0xBB, 0x203A, 0x300D: return .closeQuote
        case 0x2010...0x2015: return .dash
        case 0x2022, 0xB7, 0x25CF, 0x25AA, 0x2023, 0x2043: return .bullet
        case 0x2026: return .ellipsis
        case 0x3002, 0x964, 0x6D4, 0xFF0E: return .stop
        case 0xFF01, 0xFF1F, 0x61F, 0x203C, 0x2047...0x2049: return .exclamation
        default: return .mark
        }
    }

    /// The weights of the candidate after a token, as indices.
    ///
    /// - Parameters:
    ///   - tokens: All tokens of the text.
    ///   - bytes: The text.
    ///   - k: The token that may be the last of its sentence; k + 1 exists.
    ///   - first: First token of the sentence.
    ///   - hasFinalStop: Whether the paragraph ends with a stop.
    ///   - paragraph: Tokens in the paragraph.
    /// - Returns: ``count`` indices, each less than ``weightCount``.
    @inline(__always)
    package func indices(
        _ tokens: [Token],
        _ bytes: Span<UInt8>,
        _ k: Int,
        first: Int,
        hasFinalStop: Bool,
        paragraph: Int
    ) -> InlineArray<14, Int> {
        let last = tokens[k]
        let next = tokens[k &+ 1]
        var before = Token.edge
        if k > first { before = tokens[k &- 1] }
        var second = Token.edge
        if k &+ 2 < tokens.count { second = tokens[k &+ 2] }
        if second.gap.rawValue >= Token.Gap.line.rawValue { second = Token.edge }
        let c0 = kind(last, bytes).rawValue
        let c1 = kind(next, bytes).rawValue
        let cb = before.end == 0 ? 0 : kind(before, bytes).rawValue
        let c2 = second.end == 0 ? 0 : kind(second, bytes).rawValue
        let pair = c0 << 5 | c1
        let length = UInt64(truncatingIfNeeded: Swift.min(k &- first, 24) / 3)
        let touches: UInt64 = next.gap == .none ? 1 : 0
        let final: UInt64 = hasFinalStop ? 1 : 0
        let size = UInt64(truncatingIfNeeded: Swift.min(paragraph / 16, 7))
        return [
            Self.index(1, pair << 1 | touches),
            Self.index(2, pair << 5 | cb),
            Self.index(3, pair << 5 | c2),
            Self.index(4, last.hash &* 31 &+ c1),
            Self.index(5, next.hash &* 31 &+ c0),
            Self.index(6, before.hash &* 961 &+ pair),
            Self.index(7, pair << 4 | length << 1 | touches),
            Self.index(8, pair << 1 | final),
            Self.index(9, pair << 4 | size << 1 | final),
            Self.index(10, second.hash &* 961 &+ pair),
            Self.index(11, last.hash),
            Self.index(12, next.hash &* 7 &+ (touches << 1 | final)),
            Self.index(13, (c0 << 10 | cb << 5 | c2) << 1 | final),
            Self.index(14, (pair << 10 | cb << 5 | c2) << 1 | final),
        ]
    }

    @inline(__always)
    private static func index(_ template: UInt64, _ value: UInt64) -> Int {
        let mixed = (value ^ template &* 0xE703_7ED1_A0B4_28DB) &* 0x9E37_79B9_7F4A_7C15
        return Int(truncatingIfNeeded: mixed >> 40) & (weightCount - 1)
    }
}

extension Token {
    /// Stands where there is no token.
    static let edge = Token(start: 0, end: 0, hash: 1, kind: .punctuation, shape: [], gap: .paragraph)
}
