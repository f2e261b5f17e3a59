// Spans that change while a text is read from left to right, found by their tokens.

/// Spans, and which of them covers a token.
struct TokenCover {
    /// The spans; those that were added stand at the end.
    private(set) var spans: [NameSpan]
    /// For each token the number of the span that covers it, or -1.
    private var numbers: [Int32]

    /// - Parameters:
    ///   - spans: In order.
    ///   - tokens: How many tokens the document has.
    init(_ spans: [NameSpan], tokens: Int) {
        self.spans = spans
        numbers = [Int32](repeating: -1, count: tokens)
        for number in spans.indices { fill(spans[number].tokens, number) }
    }

    private mutating func fill(_ range: Range<Int>, _ number: Int) {
        for k in range { numbers[k] = Int32(truncatingIfNeeded: number) }
    }

    /// The numbers of the spans that cover any token of a range, in order.
    func numbers(over range: Range<Int>) -> [Int] {
        var result: [Int] = []
        for k in range where numbers[k] >= 0 && result.last != Int(numbers[k]) { result.append(Int(numbers[k])) }
        return result
    }

    /// Adds a span, or puts it where another one was that it covers.
    mutating func put(_ span: NameSpan, inPlaceOf old: Int?) {
        if let old { spans[old] = span } else { spans.append(span) }
        fill(span.tokens, old ?? spans.count - 1)
    }

    /// The spans by their first tokens.
    var inOrder: [NameSpan] { spans.sorted { $0.tokens.lowerBound < $1.tokens.lowerBound } }
}
