// Groups tokens into sentences: rules say where one may end, a small linear model decides.

/// One pass over the tokens of a text that decides after which of them a sentence ends.
///
/// A blank line always ends a sentence. A single line end does unless the text may be wrapped at a margin (too short for
/// ``LineWrapping`` to tell) and the next word would not have fitted. Elsewhere a sentence may end after a stop and the marks that close behind it, or before a
/// token that does not begin small; ``BoundaryModel`` decides.
package struct SentenceSplitter {
    private let features = BoundaryFeatures()
    private let model = BoundaryModel.shared
    private let lexicon = Lexicon.shared
    private let widestLine: Int
    /// Texts whose lines are no longer than this are taken as wrapped at a margin.
    private static let margin = 100

    package init(widestLine: Int) {
        self.widestLine = widestLine
    }

    package func split(_ tokens: inout [Token], _ bytes: Span<UInt8>, paragraphs: [Int]) -> [Sentence] {
        let sentences = walk(tokens, bytes, paragraphs)
        for sentence in sentences { tokens[Int(sentence.firstToken)].shape.insert(.sentenceStart) }
        return sentences
    }

    private func walk(_ tokens: [Token], _ bytes: Span<UInt8>, _ paragraphs: [Int]) -> [Sentence] {
        var sentences: [Sentence] = []
        sentences.reserveCapacity(tokens.count / 20 &+ paragraphs.count &+ 1)
        var first = 0
        for p in 0...paragraphs.count {
            let end = p < paragraphs.count ? paragraphs[p] : tokens.count
            let paragraph = end &- first
            guard paragraph > 0 else { continue }
            let hasFinalStop = Self.isFinal(tokens, bytes, end)
            var k = first
            var last = tokens[k]
            while k &+ 1 < end {
                let next = tokens[k &+ 1]
                if isCandidate(last, next, bytes, hasFinalStop: hasFinalStop),
                    ends(tokens, bytes, k, first, hasFinalStop, paragraph)
                {
                    sentences.append(Self.sentence(tokens, first, k &+ 1))
                    first = k &+ 1
                }
                last = next
                k &+= 1
            }
            sentences.append(Self.sentence(tokens, first, end))
            first = end
        }
        return sentences
    }

    private static func sentence(_ tokens: [Token], _ first: Int, _ end: Int) -> Sentence {
        Sentence(
            start: tokens[first].start,
            end: tokens[end &- 1].end,
            firstToken: UInt32(truncatingIfNeeded: first),
            endToken: UInt32(truncatingIfNeeded: end)
        )
    }

    /// Whether the paragraph that ends before a token ends with a stop, perhaps inside quotes or brackets.
    package static func isFinal(_ tokens: [Token], _ bytes: Span<UInt8>, _ end: Int) -> Bool {
        for i in 1...3 where end >= i {
            let token = tokens[end &- i]
            guard token.kind == .punctuation, token.end > token.start else { return token.shape.contains(.point) }
            let byte = bytes[Int(token.end) - 1]
            if byte == 0x2E || byte == 0x3F || byte == 0x21 { return true }
        }
        return false
    }

    /// True where a sentence may end between two tokens of a paragraph.
    ///
    /// Where no mark stands between two words, only a paragraph without a final stop (a list, a heading, mail) or a
    /// word that likes to begin sentences makes a candidate: names in running prose are not worth the arithmetic.
    @inline(__always)
    package func isCandidate(_ last: Token, _ next: Token, _ bytes: Span<UInt8>, hasFinalStop: Bool) -> Bool {
        if next.gap == .space {
            let capitalised = next.kind == .word && next.shape.contains(.capitalised)
            if last.kind == .word || last.kind == .number, !last.shape.contains(.point) {
                if hasFinalStop { return capitalised && lexicon.isStarter(next.hash) }
                return capitalised || next.kind != .word || next.shape.contains(.digit)
            }
            if last.kind == .punctuation {
                let byte = bytes[Int(last.start)]
                if byte == 0x2C || byte == 0x2D {
                    return capitalised && (!hasFinalStop || lexicon.isStarter(next.hash))
                }
                // A quote or bracket that closes, before a small word.
                let closes = byte == 0x22 || byte == 0x29 || byte == 0xE2
                return !closes || capitalised || !hasFinalStop || next.kind != .word
            }
            return capitalised || next.kind != .word || !hasFinalStop
        }
        if next.gap == .none {
            guard last.kind == .punctuation else { return false }
            if Self.isIdeographicStop(last, bytes) { return next.kind != .punctuation }
            // "home.The": a stop without a blank behind it.
            guard next.kind == .word, next.shape.contains(.capitalised) else { return false }
            let byte = bytes[Int(last.end) - 1]
            return byte == 0x2E || byte == 0x21 || byte == 0x3F
        }
        return true
    }

    /// True for the stops of Chinese and Japanese, behind which no blank stands.
    @inline(__always)
    private static func isIdeographicStop(_ token: Token, _ bytes: Span<UInt8>) -> Bool {
        guard token.kind == .punctuation, token.count == 3, bytes[Int(token.start)] >= 0xE3 else { return false }
        let value = Scalar.read(bytes, Int(token.start)).value
        return value == 0x3002 || value == 0xFF01 || value == 0xFF1F
    }

    private func ends(
        _ tokens: [Token],
        _ bytes: Span<UInt8>,
        _ k: Int,
        _ first: Int,
        _ hasFinalStop: Bool,
        _ paragraph: Int
    ) -> Bool {
        if tokens[k &+ 1].gap == .line, let decided = lineEnd(tokens, bytes, k) { return decided }
        if Self.isIdeographicStop(tokens[k], bytes) { return tokens[k &+ 1].kind != .punctuation }
        if isClosedBehindComma(tokens, bytes, k, first) { return false }
        if isClosedBehindStop(tokens, bytes, k, first) { return true }
        if tokens[k].shape.contains(.point), let decided = abbreviation(tokens, bytes, k, first) { return decided }
        return model.score(features, tokens, bytes, k, first, hasFinalStop, paragraph) > 0
    }

    /// `“We left,” Anna Berg said`: behind a comma and the marks that close, the sentence goes on, whatever follows.
    ///
    /// Two marks at most: `‘never again,’”`.
    private func isClosedBehindComma(_ tokens: [Token], _ bytes: Span<UInt8>, _ k: Int, _ first: Int) -> Bool {
        var i = k
        while i > first, k &- i < 2, tokens[i].kind == .punctuation, tokens[i].gap == .none {
            let kind = features.kind(tokens[i], bytes)
            guard kind == .closeQuote || kind == .quote else { break }
            i &-= 1
        }
        return i < k && tokens[i].kind == .punctuation && bytes[Int(tokens[i].start)] == 0x2C
    }

    /// `“It is late.” “We go home.”`: between a stop with the marks that close behind it and a mark that opens.
    ///
    /// Straight marks, which do both, are left to the model.
    private func isClosedBehindStop(_ tokens: [Token], _ bytes: Span<UInt8>, _ k: Int, _ first: Int) -> Bool {
        let next = features.kind(tokens[k &+ 1], bytes)
        guard next == .openQuote || next == .openBracket, tokens[k &+ 1].gap != .none else { return false }
        var i = k
        while i > first, k &- i < 2, tokens[i].kind == .punctuation, tokens[i].gap == .none {
            let kind = features.kind(tokens[i], bytes)
            guard kind == .closeQuote || kind == .closeBracket else { break }
            i &-= 1
        }
        guard i < k, tokens[i].kind == .punctuation else { return false }
        let kind = features.kind(tokens[i], bytes)
        return kind == .stop || kind == .exclamation || kind == .ellipsis
    }

    /// What an abbreviation before a capital says: a title or an initial goes on to a name, a pronoun or article begins
    /// anew.
    private func abbreviation(_ tokens: [Token], _ bytes: Span<UInt8>, _ k: Int, _ first: Int) -> Bool? {
        let next = tokens[k &+ 1]
        guard next.kind == .word, next.shape.contains(.capitalised), next.gap == .space else { return nil }
        let kind = features.kind(tokens[k], bytes)
        if kind == .title { return Self.openers.contains(next.hash) ? nil : false }
        guard kind == .initials || kind == .abbreviation else { return nil }
        if Self.openers.contains(next.hash) { return true }
        return kind == .initials && (k == first || tokens[k &- 1].isCapitalised) ? false : nil
    }

    /// Words that open a sentence and are not part of a name.
    static let openers = WordSet(
        words: """
            a an he she it we they the this these those there his her our their but and if in on at when while as for my you your what
            however meanwhile although because after before since
            """
    )

    /// What a single line end says: a break that the writer chose, one of a wrapped line (no opinion), or one inside a
    /// sentence.
    private func lineEnd(_ tokens: [Token], _ bytes: Span<UInt8>, _ k: Int) -> Bool? {
        let next = tokens[k &+ 1]
        let continues =
            next.kind == .word && next.shape.isDisjoint(with: [.capitalised, .digit]) && next.shape.contains(.lower)
        if widestLine > Self.margin {
            // Lines are paragraphs. One that goes on in small letters was broken by accident.
            return continues && !Self.isFinal(tokens, bytes, k &+ 1) ? nil : true
        }
        // The line was wrapped if the next word would have passed the margin.
        var start = Int(tokens[k].end)
        let lineEnd = start
        while start > 0, lineEnd &- start <= Self.margin, bytes[start &- 1] != 0x0A { start &-= 1 }
        return lineEnd &- start &+ 1 &+ next.count <= widestLine && !continues ? true : nil
    }
}
