// What an analyzer is given: one document with its tokens, its sentences and the rows of the analyzers it requires.

// Re-exported: tokens and sentences are what a plugin works with, and AnalyzerKit is all that it should have to import.
@_exported public import Language

/// A news article on its way through the analyzers.
///
/// Text is UTF-8 bytes; all offsets count bytes of it. Tokens and sentences were computed once and are shared by all analyzers.
public struct Document: Sendable {
    /// The text, well-formed UTF-8.
    public let bytes: [UInt8]
    /// Headline, or empty.
    ///
    /// Context for analyzers: rows lie in the text.
    public let title: String
    /// Publication date to the precision that is known, or nil: then relative dates get no name.
    public let date: CalendarDate?
    /// Name of the outlet, or empty.
    public let source: String
    /// Address of the article, or empty.
    public let url: String
    /// Language as an ISO 639-1 code, given or detected ("en").
    public let language: String
    /// Who speaks the whole text, for transcripts.
    public let speaker: String?
    /// Extra ranges whose treatment the sentiment analyzer is asked for.
    public let targets: [Range<Int>]
    /// All tokens of the text.
    public let tokens: [Token]
    /// All sentences of the text.
    public let sentences: [Sentence]
    private var rows: [String: [Annotation]] = [:]
    /// The analyzers whose rows can be read; nil for all, as in tests.
    ///
    /// The host sets it for each analyzer: one that reads what it does not require would have other rows whenever the other is
    /// not asked for.
    package var required: [String]?

    /// Makes a document and segments its text.
    public init(
        bytes: [UInt8],
        title: String = "",
        date: CalendarDate? = nil,
        source: String = "",
        url: String = "",
        language: String = "en",
        speaker: String? = nil,
        targets: [Range<Int>] = [],
        segmentation: Segmentation? = nil
    ) {
        self.bytes = bytes
        self.title = title
        self.date = date
        self.source = source
        self.url = url
        self.language = language
        self.speaker = speaker
        self.targets = targets
        let segmentation = segmentation ?? Segmenter().segment(bytes.span)
        self.tokens = segmentation.tokens
        self.sentences = segmentation.sentences
    }

    /// Makes a document of a string: what tests do.
    public init(_ text: String, title: String = "", date: String? = nil, language: String = "en") {
        self.init(
            bytes: Array(text.utf8),
            title: title,
            date: date.flatMap { CalendarDate(iso: $0) },
            language: language
        )
    }

    /// The text of a range; empty where the range lies outside the text.
    public func text(_ range: Range<Int>) -> String {
        guard range.lowerBound >= 0, range.upperBound <= bytes.count else { return "" }
        return bytes.withUnsafeBufferPointer { String(decoding: $0[range], as: UTF8.self) }
    }

    /// The text of a token.
    public func text(_ token: Token) -> String { text(token.range) }

    /// The bytes from the first to the last token of a range of token indices; empty for an empty range.
    public func range(ofTokens range: Range<Int>) -> Range<Int> {
        guard let first = range.first, let last = range.last else { return 0..<0 }
        return Int(tokens[first].start)..<Int(tokens[last].end)
    }

    /// The sentence that holds a token, by binary search.
    public func sentence(ofToken index: Int) -> Sentence? {
        var low = 0
        var high = sentences.count
        while low < high {
            let middle = (low + high) / 2
            if Int(sentences[middle].endToken) <= index { low = middle + 1 } else { high = middle }
        }
        return low < sentences.count && sentences[low].tokens.contains(index) ? sentences[low] : nil
    }

    /// Index of the first token that ends after a byte offset, by binary search; `tokens.count` where there is none.
    public func tokenIndex(atOrAfterByte offset: Int) -> Int {
        var low = 0
        var high = tokens.count
        while low < high {
            let middle = (low + high) / 2
            if Int(tokens[middle].end) <= offset { low = middle + 1 } else { high = middle }
        }
        return low
    }

    /// The rows that a required analyzer found, in order of their ranges; empty for one that is not required.
    public func annotations(by analyzer: String) -> [Annotation] {
        required?.contains(analyzer) == false ? [] : rows[analyzer] ?? []
    }

    /// Adds the rows of an analyzer.
    ///
    /// For the host and for tests of analyzers that require others.
    public mutating func add(_ annotations: [Annotation], by analyzer: String) { rows[analyzer] = annotations }
}
