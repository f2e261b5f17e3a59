// Labels before a colon (the speakers of a transcript, but no datelines and no rubrics), signed quotations, and quotations
// that nothing explains.

import AnalyzerKit
import Language

extension QuoteFinder {
    /// What stands before the colon at the beginning of a paragraph: "WALLACE", "NOTE", "PESHAWAR".
    private func label(_ paragraph: Paragraph) -> Range<Int>? {
        let end = paragraph.tokens.upperBound
        var start = paragraph.tokens.lowerBound
        while start < end, isMark(start) { start += 1 }
        guard start < end, tokens[start].kind == .word,
            let colon = (start..<min(start + 9, end)).first(where: { tokens[$0].hash == CueLexicon.colon }),
            colon > start, colon + 1 < end
        else { return nil }
        return start..<colon
    }

    /// In capitals, or as short as "Q" and "A".
    func isInCapitals(_ label: Range<Int>) -> Bool {
        label.allSatisfy {
            let token = document.tokens[$0]
            return token.kind != .word || token.isAllCapitals || token.count <= 2 && token.isCapitalised
        }
    }

    /// "NOTE", "READ MORE", "The facts": a rubric of the page, and nobody.
    func isRubric(_ label: Range<Int>) -> Bool {
        var first = label.lowerBound
        if first + 1 < label.upperBound, traits[first].contains(.determiner) { first += 1 }
        return CueLexicon.rubrics.contains(tokens[first].hash)
    }

    /// Paragraphs that begin with a label in capitals: those of a transcript are more than one.
    func countLabels() -> Int {
        var count = 0
        for paragraph in paragraphs {
            if let label = label(paragraph), isInCapitals(label), !isRubric(label) { count += 1 }
        }
        return count
    }

    /// The name of a person before a colon at the beginning of a paragraph, with or without a form of address.
    private func isPersonal(_ label: Range<Int>) -> Bool {
        var first = label.lowerBound
        while first + 1 < label.upperBound, SpeakerTitles.courtesy.contains(tokens[first].hash), personEnd[first] <= 0 {
            first += 1
        }
        return label.count <= 5 && Int(personEnd[first]) == label.upperBound && !isRubric(label)
    }

    /// Somebody by what he is there: "The Prime Minister", "Mr Speaker", "Interviewer", "Q".
    private func isPart(_ label: Range<Int>) -> Bool {
        guard label.count <= 4, let last = label.last, tokens[last].kind == .word, tokens[last].isCapitalised else {
            return false
        }
        return isPersonal(label) || SpeakerTitles.isTitle(tokens[last].hash)
            || CueLexicon.roles.contains(tokens[last].hash)
            || CueLexicon.parts.contains(tokens[last].hash)
    }

    private mutating func isPartOfInterview() -> Bool {
        if interview == nil { interview = isInterview() }
        return interview == true
    }

    /// Whether paragraphs with people's names before them are an interview: three at least, and one of them twice.
    func isInterview() -> Bool {
        var count = 0
        var seen: Set<UInt64> = []
        var isRepeated = false
        for paragraph in paragraphs {
            guard let label = label(paragraph), isPart(label), !isRubric(label) else { continue }
            count += 1
            let key = label.reduce(into: UInt64(1)) { $0 = $0 &* 31 &+ tokens[$1].hash }
            if !seen.insert(key).inserted { isRepeated = true }
        }
        return count >= 3 && isRepeated
    }

    /// "PESHAWAR: The cabinet met on Monday.": the one label of its document, near the beginning, before a report.
    ///
    /// Who speaks says "I", "we" and "you", and asks.
    private func isDateline(_ label: Range<Int>, _ paragraph: Paragraph) -> Bool {
        let body = label.upperBound + 1..<paragraph.tokens.upperBound
        let isAlone = labels == 1 && self.paragraph <= 2 && label.count <= 4 && body.count >= 8
        guard isPlace[label.lowerBound] || isAlone, !isQuoted[label.lowerBound] else { return false }
        return !body.prefix(200)
            .contains {
                !isQuoted[$0]
                    && (CueLexicon.firstPersons.contains(tokens[$0].hash) || tokens[$0].hash == CueLexicon.question
                        || tokens[$0].hash == CueLexicon.exclamation)
            }
    }

    /// Reads a paragraph of a transcript, in marks or not, such as "WALLACE: Would you accept that".
    mutating func transcript(_ paragraph: Paragraph) -> Bool {
        guard let label = label(paragraph), !isRubric(label) else { return false }
        let start = label.lowerBound
        let colon = label.upperBound
        let end = paragraph.tokens.upperBound
        if isInCapitals(label) {
            if labels == nil { labels = countLabels() }
            if isDateline(label, paragraph) { return false }
        } else if !(isPart(label) && isPartOfInterview()) {
            // A headline ("Brandt: 'We never saw the letter'"), which has no stop where a place begins it.
            let isHeadline =
                self.paragraph == 0 && colon - start <= 3 && paragraph.tokens.count <= 40
                && !traits[start].contains(.determiner) && end - colon > 3
                && !(isPlace[start] && tokens[end - 1].hash == CueLexicon.stop)
                && !(colon + 1..<end - 1)
                    .contains { tokens[$0].hash == CueLexicon.colon && !isQuoted[$0] && isMark($0 + 1) }
            guard isHeadline,
                label.allSatisfy({
                    tokens[$0].kind != .word || tokens[$0].isCapitalised || tokens[$0].isAllCapitals
                })
            else { return false }
        }
        var content = colon + 1..<end
        while content.count > 1, isMark(content.lowerBound) { content = content.lowerBound + 1..<content.upperBound }
        while content.count > 1, isMark(content.upperBound - 1) {
            content = content.lowerBound..<content.upperBound - 1
        }
        emit(
            Quote(
                content: [clipped(content)],
                cue: colon..<colon + 1,
                speaker: start..<colon,
                paragraph: self.paragraph
            )
        )
        return true
    }

    /// Reads a quotation that is signed: `"…" — Ann Doyle`.
    mutating func signed(_ unit: [Item]) -> Bool {
        guard unit.count >= 2, case .outside(let clause)? = unit.last,
            CueLexicon.dashes.contains(tokens[clause.lowerBound].hash),
            clause.count >= 2
        else { return false }
        let pieces = leadingPieces(unit)
        guard pieces.count == unit.count - 1, let last = pieces.last, endsSentence(last) else { return false }
        var end = clause.lowerBound + 1
        while end < clause.upperBound, tokens[end].kind == .word, tokens[end].isCapitalised { end += 1 }
        let name = clause.lowerBound + 1..<end
        guard (1...6).contains(name.count),
            end >= clause.upperBound || tokens[end].hash == CueLexicon.comma
                || CueLexicon.opening.contains(tokens[end].hash)
        else { return false }
        emit(
            Quote(
                content: pieces.map(\.tokens),
                cue: clause.lowerBound..<clause.lowerBound + 1,
                speaker: name,
                paragraph: paragraph
            )
        )
        return true
    }

    /// A whole sentence between marks that nothing around it explains.
    mutating func bare(_ unit: [Item]) {
        var pieces: [Range<Int>] = []
        for item in unit {
            guard case .piece(let piece) = item else { return }
            pieces.append(piece.tokens)
        }
        guard let first = pieces.first, first.count >= 6, tokens[first.lowerBound].isCapitalised else { return }
        emit(Quote(content: pieces, paragraph: paragraph))
    }
}
