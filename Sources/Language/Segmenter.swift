// Splits a text into tokens and sentences: one pass over the bytes for the tokens, one over the tokens for the
// sentences.

/// Finds the tokens and sentences of a text, over UTF-8 bytes.
///
/// Linear in the length of the text whatever it holds, and total: bytes that are not UTF-8 become symbols of one byte.
/// Offsets are 32 bits wide; what lies beyond 4 GiB is not read (the pipeline cuts documents long before).
///
/// ```swift
/// let result = Segmenter().segment(bytes.span)
/// for sentence in result.sentences { let words = result.tokens[sentence.tokens] … }
/// ```
public struct Segmenter: Sendable {
    /// Part of every row's version: raise it where a text may get other tokens or sentences than before.
    public static let version = 4

    private let lexicon = Lexicon.shared

    /// Makes a segmenter, whose tables are built once a process.
    public init() {}

    /// Segments a text of well-formed UTF-8.
    public func segment(_ bytes: Span<UInt8>) -> Segmentation {
        let bytes = bytes.count > Int(UInt32.max) ? bytes.extracting(first: Int(UInt32.max)) : bytes
        var scanner = TokenScanner(lexicon: lexicon, byteCount: bytes.count)
        scanner.scan(bytes)
        var result = Segmentation()
        // Where the lines at a margin are known, all others end where their writer wanted it.
        let isWrapped = LineWrapping.soften(&scanner.tokens, bytes, lines: scanner.lines)
        let splitter = SentenceSplitter(widestLine: isWrapped ? Int.max : scanner.widestLine)
        result.sentences = splitter.split(&scanner.tokens, bytes, paragraphs: scanner.paragraphs)
        result.tokens = scanner.tokens
        return result
    }
}
