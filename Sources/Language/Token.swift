// What the segmenter finds: tokens and sentences, as offsets into UTF-8 bytes. No String is made for a token.

/// A token: a word, number, mark or symbol of a text.
///
/// 24 bytes. Offsets are UTF-8 bytes of the text, end exclusive. Tokens follow Universal Dependencies: contractions are
/// split ("do" + "n't", "Putin" + "'s"), compounds too ("T" + "-" + "72", but "non-stop"), marks stand alone, amounts
/// lose their signs ("$" + "1.5" + "bn"), abbreviations keep the point ("U.S."), URLs and addresses stay whole.
public struct Token: Sendable, Equatable {
    /// First byte.
    public var start: UInt32
    /// One past the last byte.
    public var end: UInt32
    /// Hash of the case-folded bytes, equal for "Tank" and "TANK"; see ``TextHash``.
    public var hash: UInt64
    /// Word, number, punctuation or symbol.
    public var kind: Kind
    /// How it is written.
    public var shape: Shape
    /// What stands between it and the token before.
    public var gap: Gap

    /// What a token is, from its bytes alone.
    public enum Kind: UInt8, Sendable {
        /// Letters, with or without digits, hyphens, apostrophes or points inside ("U.S.", "co-founder", "n't").
        case word
        /// Digits with separators ("1,500", "3.5", "10:30", "5th").
        case number
        /// A mark of punctuation, or a run such as "..." or "--".
        case punctuation
        /// Any other sign ("$", "%", "+", an emoji).
        case symbol
        /// A URL, an e-mail address, a handle or a hashtag.
        case address
    }

    /// What stands before a token.
    public enum Gap: UInt8, Sendable {
        /// Nothing: it touches the token before.
        case none
        /// Blanks on the same line, or the end of a line at the margin of a wrapped text.
        case space
        /// One line end that the writer chose.
        case line
        /// A blank line, or the start of the text.
        case paragraph
    }

    /// How the letters of a token are written.
    ///
    /// Its members are computed, as a stored one of another module costs a call whenever it is read.
    public struct Shape: OptionSet, Sendable {
        /// The bits.
        public var rawValue: UInt8
        /// Makes a set.
        @inlinable public init(rawValue: UInt8) { self.rawValue = rawValue }
        /// The first letter is a capital.
        @inlinable public static var capitalised: Shape { Shape(rawValue: 1) }
        /// It has a capital after the first letter.
        @inlinable public static var innerCapital: Shape { Shape(rawValue: 2) }
        /// It has a small letter.
        @inlinable public static var lower: Shape { Shape(rawValue: 4) }
        /// It has a digit.
        @inlinable public static var digit: Shape { Shape(rawValue: 8) }
        /// It has a hyphen inside.
        @inlinable public static var hyphen: Shape { Shape(rawValue: 16) }
        /// It has a byte that is not ASCII.
        @inlinable public static var nonASCII: Shape { Shape(rawValue: 32) }
        /// It has a point inside or at its end ("U.S.", "Mr.").
        @inlinable public static var point: Shape { Shape(rawValue: 64) }
        /// It is the first token of a sentence.
        @inlinable public static var sentenceStart: Shape { Shape(rawValue: 128) }
    }

    /// The bytes it covers.
    @inlinable public var range: Range<Int> { Int(start)..<Int(end) }
    /// Length in bytes.
    @inlinable public var count: Int { Int(end &- start) }
    /// True for a word whose first letter is a capital.
    @inlinable public var isCapitalised: Bool { shape.contains(.capitalised) }
    /// True for a word of at least two capitals and no small letter ("NATO", "U.S.").
    @inlinable public var isAllCapitals: Bool {
        shape.isSuperset(of: [.capitalised, .innerCapital]) && !shape.contains(.lower)
    }

    /// Makes a token.
    @inlinable
    public init(start: UInt32, end: UInt32, hash: UInt64, kind: Kind, shape: Shape, gap: Gap) {
        self.start = start
        self.end = end
        self.hash = hash
        self.kind = kind
        self.shape = shape
        self.gap = gap
    }
}

/// A sentence: a run of tokens.
public struct Sentence: Sendable, Equatable {
    /// First byte of its first token.
    public var start: UInt32
    /// One past the last byte of its last token.
    public var end: UInt32
    /// Index of its first token.
    public var firstToken: UInt32
    /// One past the index of its last token.
    public var endToken: UInt32

    /// The bytes it covers.
    @inlinable public var range: Range<Int> { Int(start)..<Int(end) }
    /// The tokens it holds, as indices.
    @inlinable public var tokens: Range<Int> { Int(firstToken)..<Int(endToken) }

    /// Makes a sentence.
    @inlinable
    public init(start: UInt32, end: UInt32, firstToken: UInt32, endToken: UInt32) {
        self.start = start
        self.end = end
        self.firstToken = firstToken
        self.endToken = endToken
    }
}

/// The tokens and sentences of one text.
///
/// Every token belongs to exactly one sentence.
public struct Segmentation: Sendable {
    /// All tokens, in order.
    public var tokens: [Token]
    /// All sentences, in order.
    public var sentences: [Sentence]

    /// Makes a segmentation.
    public init(tokens: [Token] = [], sentences: [Sentence] = []) {
        self.tokens = tokens
        self.sentences = sentences
    }
}
