// Cuts paragraphs into units (a sentence with the quotations in it) and reads each: which cue, whose content, which speaker.

import AnalyzerKit
import Language

/// A quotation before its speaker has a name.
struct Quote {
    /// Pieces of the content, as tokens.
    var content: [Range<Int>]
    var cue: Range<Int>?
    var speaker: Range<Int>?
    var isNegated = false
    /// Index of its paragraph.
    var paragraph: Int
}

/// Finds the quotations of one document.
struct QuoteFinder {
    let document: Document
    /// The tokens of the document, as they would be written where its sentences are all in capitals.
    let tokens: [Token]
    let traits: [CueTraits]
    /// What may follow a word of speaking, empty for others.
    let frames: [CueFrame]
    let paragraphs: [Paragraph]
    /// True for tokens between quotation marks.
    let isQuoted: [Bool]
    /// End of the DATE or TIME row that begins at a token, or 0.
    let dateEnd: [Int32]
    /// True for tokens of places.
    let isPlace: [Bool]
    /// True for tokens of persons, bodies and places.
    let isNamed: [Bool]
    /// End of the PERSON row that begins at a token, or 0; for tokens inside of it -1 less the first token.
    let personEnd: [Int32]
    /// Paragraphs that begin with a label in capitals, counted where the first is met.
    var labels: Int?
    /// Whether the document is an interview, where that was asked: names in ordinary letters are labels then.
    var interview: Bool?
    var quotes: [Quote] = []
    /// The quotation that an open paragraph end carries on.
    private var open: Int?
    /// Cue and speaker of a paragraph that ended in a colon: `Ward stated:` and then, as a paragraph, `"…"`.
    var announced: (cue: Range<Int>, speaker: Range<Int>)?
    /// First token of the unit that is read.
    var unitStart = 0
    /// Index of the paragraph that is read.
    var paragraph = 0

    /// Part of a unit: a quoted piece or the tokens outside.
    enum Item {
        case piece(Piece)
        case outside(Range<Int>)
    }

    init(document: Document) {
        self.document = document
        tokens = PlainCase.tokens(of: document)
        let table = CueLexicon.table
        traits = table.values(of: document.tokens, as: CueTraits.init(rawValue:)) { $0.kind == .word }
        let forms = CueFrames.table
        frames = forms.values(of: document.tokens, as: CueFrame.init(rawValue:)) { $0.kind == .word }
        let count = document.tokens.count
        var persons = [Int32](repeating: 0, count: count)
        var dates = [Int32](repeating: 0, count: count)
        var places = [Bool](repeating: false, count: count)
        var named = places
        for row in document.annotations(by: "entities") {
            let covered = document.tokens(of: row)
            guard let first = covered.first else { continue }
            if row.label == "PERSON" || row.label == "ORG" || row.label == "LOC" {
                for i in covered { named[i] = true }
            }
            switch row.label {
            case "PERSON":
                persons[first] = Int32(covered.upperBound)
                for i in covered.dropFirst() { persons[i] = -Int32(first) - 1 }
            case "DATE", "TIME":
                if !Self.isModifier(covered, document.tokens, traits) { dates[first] = Int32(covered.upperBound) }
            case "LOC": for i in covered { places[i] = true }
            default: break
            }
        }
        personEnd = persons
        dateEnd = dates
        isPlace = places
        isNamed = named
        var paragraphs = QuoteMarks(bytes: document.bytes, tokens: document.tokens).paragraphs()
        // `Thomas "Tom" Hale`: a nickname is no quotation.
        for i in paragraphs.indices where !paragraphs[i].pieces.isEmpty {
            paragraphs[i].pieces.removeAll { persons[$0.tokens.lowerBound] < 0 && $0.tokens.count <= 2 }
        }
        self.paragraphs = paragraphs
        var quoted = [Bool](repeating: false, count: count)
        for paragraph in paragraphs {
            for piece in paragraph.pieces { for i in piece.tokens { quoted[i] = true } }
        }
        isQuoted = quoted
    }

    /// "A May survey", "said 2019 cases rose": a month or year that says which, and not when it was said.
    private static func isModifier(_ date: Range<Int>, _ tokens: [Token], _ traits: [CueTraits]) -> Bool {
        let (first, end) = (date.lowerBound, date.upperBound)
        guard date.count == 1, tokens[first].kind == .number || CueLexicon.months.contains(tokens[first].hash),
            first == 0 || !traits[first - 1].contains(.preposition), end < tokens.count
        else { return false }
        return tokens[end].kind == .word && tokens[end].gap == .space && !tokens[end].isCapitalised
            && traits[end].isEmpty
            && !CueFrames.times.contains(tokens[end].hash)
    }

    /// Finds all quotations.
    mutating func find() {
        for index in paragraphs.indices {
            paragraph = index
            read(paragraphs[index])
        }
        quotes.sort { ($0.content.first?.lowerBound ?? 0) < ($1.content.first?.lowerBound ?? 0) }
    }

    mutating func read(_ paragraph: Paragraph) {
        if transcript(paragraph) {
            open = nil
            announced = nil
            return
        }
        let units = units(paragraph)
        var previous = followsQuote(units) ? quotes.indices.last : nil
        if previous == nil, let attribution = longAttribution(units) { announced = attribution }
        for unit in units {
            let before = quotes.count
            let leading = leadingPieces(unit)
            // A paragraph that carries on an open quotation, or `"…," he said. "…"`.
            if let target = open ?? previous, !leading.isEmpty, leading.count == unit.count,
                open != nil ? isContinuation(unit) : true
            {
                quotes[target].content += leading.map(\.tokens)
                open = nil
                if let last = leading.last, last.continues { open = target }
                previous = target
                continue
            }
            open = nil
            if let announced, !leading.isEmpty, leading.count == unit.count {
                emit(
                    Quote(
                        content: leading.map(\.tokens),
                        cue: announced.cue,
                        speaker: announced.speaker,
                        paragraph: self.paragraph
                    )
                )
                self.announced = nil
            } else {
                announced = nil
                interpret(unit)
            }
            if quotes.count > before {
                previous = (before..<quotes.count)
                    .last { index in
                        quotes[index].content.contains { isQuoted[$0.upperBound - 1] }
                    }
            } else {
                previous = nil
            }
            if case .piece(let piece)? = unit.last(where: { if case .piece = $0 { true } else { false } }),
                piece.continues
            {
                open = previous
            }
        }
    }

    /// A paragraph that is one quotation and nothing else, right after a paragraph that closed with one: the same speaker.
    func followsQuote(_ units: [[Item]]) -> Bool {
        guard open == nil, announced == nil, let last = quotes.last, last.paragraph == paragraph - 1, last.cue != nil,
            let end = last.content.last, isQuoted[end.upperBound - 1], !isAnswered(last)
        else { return false }
        return units.allSatisfy { leadingPieces($0).count == $0.count }
            && end.upperBound + 14 >= paragraphs[paragraph].tokens.lowerBound
    }

    /// The same behind an attribution of any length, which is all that stands between.
    ///
    /// `"…," said Ann Doyle, deputy director of research for the Northern Forum.`
    private func longAttribution(_ units: [[Item]]) -> (cue: Range<Int>, speaker: Range<Int>)? {
        let next = paragraphs[paragraph].tokens.lowerBound
        guard open == nil, announced == nil, let last = quotes.last, last.paragraph == paragraph - 1,
            let cue = last.cue, let speaker = last.speaker, let end = last.content.last?.upperBound,
            isQuoted[end - 1], cue.lowerBound >= end, next - end <= 60, !isAnswered(last),
            units.allSatisfy({ leadingPieces($0).count == $0.count }),
            !(cue.upperBound..<max(cue.upperBound, next - 1))
                .contains(where: { CueLexicon.stops.contains(tokens[$0].hash) && isSentenceEnd($0) })
        else { return nil }
        return (cue, speaker)
    }

    /// `"Were you there?" he asked.` and then, as a paragraph, `"I was at home."`: question and answer.
    private func isAnswered(_ quote: Quote) -> Bool {
        guard let cue = quote.cue, CueLexicon.asked.contains(tokens[cue.lowerBound].hash),
            let content = quote.content.last, lastStop(before: content.upperBound) == CueLexicon.question,
            content.suffix(40)
                .contains(where: {
                    tokens[$0].hash == CueLexicon.you || tokens[$0].hash == CueLexicon.your
                })
        else { return false }
        return paragraphs[paragraph].tokens.prefix(16)
            .contains { tokens[$0].hash == CueLexicon.i || tokens[$0].hash == CueLexicon.my }
    }

    func isContinuation(_ unit: [Item]) -> Bool {
        if case .piece(let piece)? = unit.first { return piece.isContinuation }
        return false
    }

    func leadingPieces(_ unit: [Item]) -> [Piece] {
        var result: [Piece] = []
        for item in unit {
            guard case .piece(let piece) = item else { break }
            result.append(piece)
        }
        return result
    }

    // MARK: units

    /// Sentences of a paragraph, where what stands between marks does not end one unless a new one begins after it.
    func units(_ paragraph: Paragraph) -> [[Item]] {
        var items: [Item] = []
        var i = paragraph.tokens.lowerBound
        var next = 0
        var units: [[Item]] = []
        func close() {
            if !items.isEmpty { units.append(items) }
            items = []
        }
        var start = i
        func flush(_ end: Int) {
            var low = start
            var high = end
            while low < high, isMark(low) { low += 1 }
            while high > low, isMark(high - 1) { high -= 1 }
            if low < high { items.append(.outside(low..<high)) }
        }
        let stops = CueLexicon.stops
        while i < paragraph.tokens.upperBound {
            if next < paragraph.pieces.count, i >= paragraph.pieces[next].tokens.lowerBound {
                let piece = paragraph.pieces[next]
                flush(i)
                items.append(.piece(piece))
                i = max(i, piece.tokens.upperBound)
                next += 1
                // The marks after the piece.
                while i < paragraph.tokens.upperBound, Int(tokens[i].end) <= piece.range.upperBound { i += 1 }
                start = i
                // `He wrote: "Enough!" Mayor Dunn replied`: what a colon leads in has its speaker.
                let isLedIn =
                    items.count > 1 && isColon(items[items.count - 2]) || items.count == 2 && leadsIn(items[0])
                if !piece.isReopened, endsSentence(piece), i < paragraph.tokens.upperBound,
                    tokens[i].isCapitalised || isMark(i),
                    isLedIn || !isLedByCue(i, paragraph)
                {
                    close()
                }
                continue
            }
            if stops.contains(tokens[i].hash), i + 1 >= paragraph.tokens.upperBound || isSentenceEnd(i) {
                flush(i)
                i += 1
                start = i
                close()
                continue
            }
            i += 1
        }
        flush(paragraph.tokens.upperBound)
        close()
        return units
    }

    private func isColon(_ item: Item) -> Bool {
        if case .outside(let range) = item { tokens[range.upperBound - 1].hash == CueLexicon.colon } else { false }
    }

    /// `The bench said, "How can this go on?"`: a cue and a comma.
    private func leadsIn(_ item: Item) -> Bool {
        guard case .outside(let range) = item, tokens[range.upperBound - 1].hash == CueLexicon.comma else {
            return false
        }
        return directCue(range)?.isClear == true
    }

    func isMark(_ i: Int) -> Bool {
        tokens[i].kind == .punctuation && CueLexicon.marks.contains(tokens[i].hash)
    }

    /// A stop outside of marks ends a sentence where the next word begins one or a mark opens.
    func isSentenceEnd(_ i: Int) -> Bool {
        // "(NVK.OL)": the stop of a ticker.
        if i > 0, tokens[i].gap == .none, tokens[i + 1].gap == .none, tokens[i - 1].isAllCapitals,
            tokens[i + 1].isAllCapitals || tokens[i + 1].isCapitalised && tokens[i + 1].count <= 3
        {
            return false
        }
        return tokens[i + 1].shape.contains(.sentenceStart) || isMark(i + 1)
    }

    func endsSentence(_ piece: Piece) -> Bool {
        guard let last = lastWord(piece) else { return false }
        return CueLexicon.stops.contains(tokens[last].hash)
    }

    /// The last token of a piece that is no mark: `'…,' "` ends with the comma.
    func lastWord(_ piece: Piece) -> Int? {
        var last = piece.tokens.upperBound
        while last > piece.tokens.lowerBound, isMark(last - 1) { last -= 1 }
        return last > piece.tokens.lowerBound ? last - 1 : nil
    }

    /// True where a capital after a question or exclamation begins its speaker (`"Why?" Smith asked`).
    func isLedByCue(_ i: Int, _ paragraph: Paragraph) -> Bool {
        guard i > 0, tokens[i].isCapitalised else { return false }
        let stop = lastStop(before: i)
        guard stop == CueLexicon.question || stop == CueLexicon.exclamation || stop == CueLexicon.comma else {
            return false
        }
        var k = i
        while k < min(i + 8, paragraph.tokens.upperBound), !isQuoted[k], !CueLexicon.stops.contains(tokens[k].hash) {
            if traits[k].contains(.verb) { return true }
            k += 1
        }
        return false
    }

    func lastStop(before i: Int) -> UInt64 {
        var k = i - 1
        while k > 0, isMark(k) { k -= 1 }
        return tokens[k].hash
    }

    mutating func emit(_ quote: Quote) {
        // What stands on a placard is a slogan, and said by nobody.
        if let speaker = quote.speaker, speaker.contains(where: { CueLexicon.placards.contains(tokens[$0].hash) }) {
            return
        }
        var quote = quote
        if let cue = quote.cue, let quoted = quoted(by: cue) { quote.speaker = quoted }
        quote.speaker = quote.speaker.map { withoutRelative($0) }
        // `Never said "…"`; but `denied the claim: "…"` leads in his own words.
        if let cue = quote.cue, cue.count == 1, !traits[cue.lowerBound].contains(.negative),
            traits[cue.lowerBound].contains(.verb),
            quote.content.contains(where: { $0.contains { isQuoted[$0] } }), isNegated(cue.lowerBound)
        {
            quote.isNegated = true
        }
        if isOwnVoice(quote) { return }
        quote.content.removeAll { $0.isEmpty }
        if quote.speaker?.isEmpty == true { quote.speaker = nil }
        if !quote.content.isEmpty { quotes.append(quote) }
    }
}

extension QuoteFinder {
    /// "It is worth noting that", "Call your bank and ask": the writer speaks, and quotes nobody.
    private func isOwnVoice(_ quote: Quote) -> Bool {
        guard let cue = quote.cue else { return false }
        guard let speaker = quote.speaker else {
            // "It should be noted that".
            let verb = cue.lowerBound
            return verb > 2 && CueLexicon.be.contains(tokens[verb - 1].hash)
                && CueLexicon.obligations.contains(tokens[verb - 2].hash) && tokens[verb - 3].hash == CueLexicon.it
        }
        let first = speaker.lowerBound
        guard speaker.count == 1, first + 1 < cue.lowerBound || CueFrames.isIng(frames[cue.lowerBound]) else {
            return false
        }
        let next = tokens[first + 1].hash
        if tokens[first].hash == CueLexicon.it {
            return cue.lowerBound - first <= 5
                && (CueLexicon.be.contains(next) || next == CueLexicon.possessive
                    || CueLexicon.obligations.contains(next))
        }
        if quote.content.contains(where: { $0.contains { isQuoted[$0] } }) { return false }
        if CueLexicon.ownVoice.contains(tokens[first].hash) { return true }
        // A command: one capitalised word at the beginning that is no name and no noun for people, with its object behind it.
        let form = frames[cue.lowerBound]
        guard form.contains(.base) || form.contains(.ing) else { return false }
        return tokens[first].shape.contains(.sentenceStart) && !isNamed[first] && tokens[first].isCapitalised
            && !tokens[first].isAllCapitals && !isPersonalNoun(first) && !endsInS(first)
            && traits[first].isEmpty && !CueLexicon.bodies.contains(tokens[first].hash)
            && !CueLexicon.group.contains(tokens[first].hash)
            && (traits[first + 1].contains(.determiner) || traits[first + 1].contains(.preposition)
                || !frames[first + 1].isEmpty || CueFrames.people.contains(next))
    }
}

extension Document {
    /// The tokens that a row covers.
    func tokens(of row: Annotation) -> Range<Int> {
        let first = tokenIndex(atOrAfterByte: row.range.lowerBound)
        var end = first
        while end < tokens.count, Int(tokens[end].end) <= row.range.upperBound { end += 1 }
        return first..<end
    }
}
