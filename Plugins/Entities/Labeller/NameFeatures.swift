// What the labeller looks at: hashes of words, shapes, endings, classes, traits and known names around a token.

import AnalyzerKit
package import Language

/// The features of one document's tokens, which the trainer and the analyzer share.
package struct NameFeatures {
    let tokens: [Token]
    private let sentences: [Sentence]
    let bytes: [UInt8]
    let traits: [Traits]
    let known: [KnownCover]
    let evidence: NameEvidence
    /// Stretches in which names can stand.
    package let stretches: [Range<Int>]
    private let words: [Word]

    /// What the word classes say about a token.
    private struct Word {
        var fine: UInt16 = 0
        var middle: UInt16 = 0
        var coarse: UInt16 = 0
        var capital: UInt16 = 0
    }

    init(document: Document, traits: [Traits], names: NameTable, classes: WordClasses) {
        tokens = document.tokens
        sentences = document.sentences
        bytes = document.bytes
        self.traits = traits
        stretches = NameRuns(tokens: tokens, sentences: document.sentences, traits: traits).stretches
        known = KnownCover.of(tokens, stretches, names)
        evidence = NameEvidence(tokens: tokens, traits: traits, known: known)
        var words = [Word](repeating: Word(), count: tokens.count)
        for (number, stretch) in stretches.enumerated() {
            for k in NameRuns.next(number, stretches) { classes.prefetch(tokens[k]) }
            for i in max(stretch.lowerBound - 2, 0)..<min(stretch.upperBound + 2, tokens.count)
            where words[i].fine == 0 {
                let entry = classes.entry(tokens[i])
                words[i] = Word(
                    fine: entry.fine,
                    middle: classes.middle(entry.fine),
                    coarse: classes.coarse(entry.fine),
                    capital: UInt16(entry.capital)
                )
            }
        }
        self.words = words
    }

    /// What the labeller found, set right by the table and by the rest of the document: what the analyzer returns.
    package func completed(_ spans: [NameSpan], with names: NameTable) -> [NameSpan] {
        let table = TableSpans(tokens: tokens, traits: traits, names: names, known: known)
        let headlines = HeadlineSpans(tokens: tokens, traits: traits, names: names, known: known) { words[$0].capital }
        let unglued = GluedNames(tokens: tokens, bytes: bytes).corrected(spans)
        let cut = headlines.corrected(unglued, sentences) { isHeadline($0) }
        let joined = table.corrected(table.joined(cut, in: stretches))
        let pairs = NamePairs(tokens: tokens, traits: traits, names: names) { words[$0].capital }
        let bare = OfficeSpans(tokens: tokens, traits: traits).corrected(joined)
        let trimmed = SpanEdges(tokens: tokens, traits: traits, known: known).corrected(bare)
        let tagged = PartyTags(tokens: tokens, traits: traits, names: names).corrected(pairs.corrected(trimmed))
        let parties = PartyWords(tokens: tokens, traits: traits, names: names, evidence: evidence, stretches: stretches)
            .completed(tagged, sentences) { isHeadline($0) }
        let named = LineStarts(tokens: tokens, traits: traits, known: known).completed(parties, sentences: sentences)
        let surnames = SurnameSpans(tokens: tokens, traits: traits, evidence: evidence)
        let all = surnames.hyphenated(surnames.completed(surnames.addressed(named, in: stretches), in: stretches))
        let titled = WorkTitles(tokens: tokens).completed(all)
        let separate = JoinedNames(tokens: tokens, traits: traits, names: names, known: known)
            .completed(titled, in: stretches)
        let acronyms = AcronymSpans(tokens: tokens, bytes: bytes).completed(separate)
        let forms = LegalForms(tokens: tokens, traits: traits, known: known, bytes: bytes).completed(acronyms)
        let companies = CompanySpans(tokens: tokens, traits: traits, known: known, evidence: evidence)
        let clubs = ClubSpans(tokens: tokens, traits: traits).corrected(companies.corrected(forms))
        let placed = TownSpans(tokens: tokens, traits: traits, known: known, evidence: evidence)
            .completed(GivenSpans(tokens: tokens, traits: traits).corrected(clubs), in: stretches)
        // Whatever the passes did: names do not lie over one another, and the first one stays.
        var end = 0
        return placed.filter { span in
            guard span.tokens.lowerBound >= end else { return false }
            end = span.tokens.upperBound
            return true
        }
    }

    /// How a token is written, as a number.
    @inline(__always)
    private func shape(_ i: Int) -> UInt64 {
        let token = tokens[i]
        let form = UInt64(token.shape.rawValue & ~Token.Shape.sentenceStart.rawValue)
        return form << 8 | UInt64(token.kind.rawValue) << 4 | UInt64(min(token.count, 4))
    }

    /// The last (or first) bytes of a token, letters in small.
    @inline(__always)
    private func piece(_ i: Int, _ length: Int, isEnd: Bool) -> UInt64 {
        let range = tokens[i].range
        let count = min(length, range.count)
        let start = isEnd ? range.upperBound &- count : range.lowerBound
        var value: UInt64 = UInt64(count)
        for k in 0..<count {
            var byte = bytes[start &+ k]
            if byte &- 0x41 < 26 { byte |= 0x20 }
            value = value << 8 | UInt64(byte)
        }
        return value
    }

    private static let edge: UInt64 = 0x51ED_270B_35A9_6F4D

    /// The features of all tokens of all stretches, in order.
    ///
    /// - Parameters:
    ///   - model: The model that will be asked, or nil.
    ///   - body: Gets a token and its features, as well-mixed hashes.
    package func forEachToken(for model: SequenceModel? = nil, _ body: (Int, borrowing FeatureBuffer) -> Void) {
        var list = FeatureBuffer(for: model)
        // A token's features are handed on when those of the next one are made: until then the memory brings what they need.
        var made = FeatureBuffer(for: model)
        var last: Int?
        var number = 0
        // Looked at once a sentence: one may hold a hundred thousand stretches.
        var isShouting = sentences.first.map { isHeadline($0.tokens) } ?? false
        for stretch in stretches {
            while number < sentences.count, sentences[number].tokens.upperBound <= stretch.lowerBound {
                number += 1
                if number < sentences.count { isShouting = isHeadline(sentences[number].tokens) }
            }
            guard number < sentences.count else { break }
            let sentence = sentences[number].tokens
            var run = stretch.lowerBound..<stretch.lowerBound
            for i in stretch {
                if i >= run.upperBound { run = self.run(i, in: sentence) }
                list.removeAll()
                add(i, sentence, run, isShouting, &list)
                if let last { body(last, made) }
                swap(&list, &made)
                last = i
            }
        }
        if let last { body(last, made) }
    }

    /// A line in which capitals say nothing.
    private func isHeadline(_ sentence: Range<Int>) -> Bool {
        var long = 0
        var capital = 0
        for i in sentence where tokens[i].kind == .word && tokens[i].count > 3 {
            long += 1
            if tokens[i].isCapitalised { capital += 1 }
        }
        return long >= 4 && capital * 10 >= long * 7
    }

    /// The capitalised words around a token without a gap, or the token alone.
    private func run(_ i: Int, in sentence: Range<Int>) -> Range<Int> {
        var end = i + 1
        guard NameRuns.isNameLike(tokens[i]) else { return i..<end }
        while end < sentence.upperBound, end - i < 12, NameRuns.isNameLike(tokens[end]) { end += 1 }
        return i..<end
    }

    @inline(__always)
    private func add(
        _ i: Int,
        _ sentence: Range<Int>,
        _ run: Range<Int>,
        _ isShouting: Bool,
        _ out: inout FeatureBuffer
    ) {
        @inline(__always)
        func put(_ template: UInt64, _ value: UInt64) { out.add(template, value) }
        @inline(__always)
        func pair(_ a: UInt64, _ b: UInt64) -> UInt64 { a &* 0xD6E8_FEB8_6659_FD93 &+ b }
        @inline(__always)
        func word(_ k: Int) -> UInt64 { sentence.contains(k) ? tokens[k].hash : Self.edge }
        @inline(__always)
        func form(_ k: Int) -> UInt64 { sentence.contains(k) ? shape(k) : Self.edge }
        @inline(__always)
        func trait(_ k: Int) -> UInt64 { sentence.contains(k) ? UInt64(traits[k].rawValue) : Self.edge }
        @inline(__always)
        func fine(_ k: Int) -> UInt64 { sentence.contains(k) ? UInt64(words[k].fine) : Self.edge }
        @inline(__always)
        func coarse(_ k: Int) -> UInt64 { sentence.contains(k) ? UInt64(words[k].coarse) : Self.edge }
        @inline(__always)
        func cover(_ k: Int) -> UInt64 { sentence.contains(k) ? UInt64(known[k].code) : Self.edge }

        let token = tokens[i]
        let w0 = token.hash
        let w1 = word(i + 1)
        let b1 = word(i - 1)
        let s0 = form(i)
        let s1 = form(i + 1)
        let sb = form(i - 1)
        let isFirst: UInt64 = i == sentence.lowerBound ? 1 : 0
        let shout: UInt64 = isShouting ? 1 : 0

        guard NameRuns.isNameLike(token) || token.kind == .number else {
            // A small word or mark between names: what it is and what stands beside it says enough.
            let beside = pair(UInt64(words[i].fine), coarse(i + 1))
            put(101, w0)
            put(102, pair(b1, w0))
            put(103, pair(w0, w1))
            put(104, pair(pair(sb, w0), s1))
            put(105, pair(pair(coarse(i - 1), w0), coarse(i + 1)))
            put(106, pair(fine(i - 1), w0))
            put(107, pair(w0, fine(i + 1)))
            put(108, pair(trait(i - 1), w0))
            put(109, pair(w0, trait(i + 1)))
            put(110, pair(pair(trait(i - 1), w0), trait(i + 1)))
            put(111, UInt64(known[i].code))
            put(112, pair(pair(cover(i - 1), UInt64(known[i].code)), cover(i + 1)))
            put(113, beside)
            put(114, trait(i))
            put(115, pair(b1, w1))
            put(116, shape(i))
            put(117, pair(pair(word(i - 2), b1), w0))
            put(118, pair(isFirst << 1 | shout, w0))
            return
        }
        put(1, w0)
        put(2, pair(w0, s0))
        put(3, b1)
        put(4, w1)
        put(5, word(i - 2))
        put(6, word(i + 2))
        put(7, pair(b1, w0))
        put(8, pair(w0, w1))
        put(9, pair(b1, w1))
        put(10, s0)
        put(11, pair(sb, s0))
        put(12, pair(s0, s1))
        put(13, pair(pair(sb, s0), s1))
        put(14, piece(i, 2, isEnd: true))
        put(15, piece(i, 3, isEnd: true))
        put(17, piece(i, 3, isEnd: false))
        put(18, pair(piece(i, 4, isEnd: false), s0))

        let c0 = fine(i)
        let m0 = UInt64(words[i].middle)
        let k0 = coarse(i)
        let kb = coarse(i - 1)
        let k1 = coarse(i + 1)
        put(20, c0)
        put(21, fine(i - 1))
        put(22, fine(i + 1))
        put(25, pair(fine(i - 1), c0))
        put(26, pair(c0, fine(i + 1)))
        put(27, m0)
        put(28, pair(kb, m0))
        put(29, pair(m0, k1))
        put(30, pair(pair(kb, k0), k1))
        put(31, pair(fine(i - 1), s0))
        put(32, pair(fine(i + 1), s0))
        put(33, pair(coarse(i - 2), kb))
        put(34, pair(k1, coarse(i + 2)))
        put(35, pair(UInt64(words[i].capital), isFirst << 1 | shout))
        put(36, pair(pair(UInt64(words[i].capital), s0), isFirst << 1 | shout))

        let t0 = trait(i)
        let tb = trait(i - 1)
        let t1 = trait(i + 1)
        var bits = t0
        while bits != 0 {
            put(40, UInt64(bits.trailingZeroBitCount))
            bits &= bits &- 1
        }
        put(41, t0)
        put(42, tb)
        put(43, t1)
        put(44, pair(tb, t0))
        put(45, pair(t0, t1))
        put(46, pair(t0, s0))

        let g0 = cover(i)
        put(50, pair(g0, s0))
        put(51, g0)
        put(52, pair(cover(i - 1), g0))
        put(53, pair(g0, cover(i + 1)))
        put(54, pair(g0, k1))
        put(55, pair(g0, kb))

        let about = evidence.about(w0)
        put(60, UInt64(about))
        var signs = UInt64(about)
        while signs != 0 {
            put(61, UInt64(signs.trailingZeroBitCount) << 8 | UInt64(token.shape.rawValue))
            signs &= signs &- 1
        }
        put(62, pair(UInt64(about), g0))
        put(63, pair(UInt64(about & 0x3), UInt64(words[i].capital) << 2 | isFirst << 1 | shout))

        // The run of capitals that the token stands in: its edges say most about what it names.
        let first = run.lowerBound
        let last = run.upperBound - 1
        let place: UInt64 = (i == first ? 1 : 0) | (i == last ? 2 : 0)
        let length = UInt64(min(run.count, 6))
        put(70, length << 2 | place)
        if last > i {
            put(71, pair(word(last), place))
            put(72, pair(fine(last), place))
            put(73, pair(trait(last), place))
        }
        if first < i {
            put(74, pair(word(first), place))
            put(75, pair(fine(first), place))
            put(76, pair(trait(first), place))
        }
        put(77, pair(word(first - 1), place))
        put(78, pair(fine(first - 1), place))
        put(79, pair(word(last + 1), place))
        put(80, pair(fine(last + 1), place))
        put(81, pair(pair(coarse(first - 1), coarse(last + 1)), length << 2 | place))
        put(82, pair(pair(trait(first - 1), trait(last + 1)), place))
        put(83, pair(pair(coarse(first), coarse(last)), length << 2 | place))
        put(84, pair(pair(fine(last), coarse(last + 1)), place))
        put(85, pair(pair(fine(first), coarse(first - 1)), place))
        put(90, pair(isFirst << 1 | shout, s0))
        put(91, 0)
    }
}
