// Gives speakers their names: from the entity in the phrase, or, for "he" and "she", from the speaker before where no other
// person has come up since.

import AnalyzerKit
import Language

/// Makes rows of quotations.
struct SpeakerNames {
    let document: Document
    let paragraphs: [Paragraph]
    private let tokens: [Token]
    /// Rows of persons, bodies and places by their first token.
    private var entities: [Annotation] = []
    private var firstTokens: [Int] = []
    private var endTokens: [Int] = []
    private var isQuoted: [Bool]

    init(document: Document, paragraphs: [Paragraph]) {
        self.document = document
        self.paragraphs = paragraphs
        tokens = document.tokens
        isQuoted = [Bool](repeating: false, count: document.tokens.count)
        for paragraph in paragraphs {
            for piece in paragraph.pieces { for i in piece.tokens { isQuoted[i] = true } }
        }
        for row in document.annotations(by: "entities")
        where row.label == "PERSON" || row.label == "ORG" || row.label == "LOC" {
            let first = document.tokenIndex(atOrAfterByte: row.range.lowerBound)
            guard first < tokens.count else { continue }
            entities.append(row)
            firstTokens.append(first)
            endTokens.append(document.tokenIndex(atOrAfterByte: row.range.upperBound))
        }
    }

    /// Rows for all quotations, in order.
    mutating func rows(_ quotes: [Quote]) -> [Annotation] {
        var result: [Annotation] = []
        result.reserveCapacity(quotes.count)
        // Reading the document once: the last person speaking, and the persons named since.
        var cursor = 0
        var last: (name: String, paragraph: Int)?
        var others = false
        var recent: (name: String, paragraph: Int, count: Int)?
        for quote in quotes {
            let at = quote.speaker?.lowerBound ?? quote.content.first?.lowerBound ?? 0
            while cursor < entities.count, firstTokens[cursor] < at {
                let row = entities[cursor]
                if row.label == "PERSON", let name = row.name, !isQuoted[firstTokens[cursor]] {
                    if let last, last.name != name { others = true }
                    let where_ = paragraphIndex(firstTokens[cursor])
                    if let seen = recent, seen.paragraph >= where_ - 1 {
                        recent = seen.name == name ? (name, where_, seen.count) : (name, where_, seen.count + 1)
                    } else {
                        recent = (name, where_, 1)
                    }
                }
                cursor += 1
            }
            var name: String?
            var isPerson = false
            if let speaker = quote.speaker {
                if isPronoun(speaker) {
                    if let last, !others, quote.paragraph - last.paragraph <= 2 {
                        name = last.name
                        isPerson = true
                    } else if let recent, recent.count == 1, quote.paragraph - recent.paragraph <= 1 {
                        name = recent.name
                        isPerson = true
                    }
                } else if isAlone(speaker), let found = named(speaker) {
                    name = found.name
                    isPerson = found.label == "PERSON"
                }
            }
            // Somebody without a name spoke: the next "he" may be that one.
            if name == nil, let speaker = quote.speaker, !isPronoun(speaker), isSomebody(speaker) {
                last = nil
                recent = nil
            }
            if isPerson, let name {
                last = (name, quote.paragraph)
                others = false
            }
            result.append(row(quote, name))
        }
        return result
    }

    private func paragraphIndex(_ token: Int) -> Int {
        var low = 0
        var high = paragraphs.count
        while low < high {
            let middle = (low + high) / 2
            if paragraphs[middle].tokens.upperBound <= token { low = middle + 1 } else { high = middle }
        }
        return low
    }

    /// A person without a name ("a battery commander"), rather than a body or a paper.
    private func isSomebody(_ range: Range<Int>) -> Bool {
        range.count > 1 && named(range) == nil && !range.contains { tokens[$0].hash == CueLexicon.it }
    }

    /// Not "Smith and Jones": two speakers have no one name.
    private func isAlone(_ range: Range<Int>) -> Bool {
        !range.contains { tokens[$0].hash == CueLexicon.and } || countPersons(range) < 2
    }

    private func countPersons(_ range: Range<Int>) -> Int {
        var low = 0
        var high = firstTokens.count
        while low < high {
            let middle = (low + high) / 2
            if firstTokens[middle] < range.lowerBound { low = middle + 1 } else { high = middle }
        }
        var count = 0
        while low < firstTokens.count, firstTokens[low] < range.upperBound {
            if entities[low].label == "PERSON" { count += 1 }
            low += 1
        }
        return count
    }

    private func isPronoun(_ range: Range<Int>) -> Bool {
        guard range.count == 1 else { return false }
        let hash = tokens[range.lowerBound].hash
        return hash == CueLexicon.he || hash == CueLexicon.she
    }

    /// The entity that heads a phrase: not "Trump's lawyer", not "a spokesman for Trump".
    private func named(_ range: Range<Int>) -> Annotation? {
        var low = 0
        var high = firstTokens.count
        while low < high {
            let middle = (low + high) / 2
            if firstTokens[middle] < range.lowerBound { low = middle + 1 } else { high = middle }
        }
        var best: Annotation?
        while low < firstTokens.count, firstTokens[low] < range.upperBound {
            let first = firstTokens[low]
            let end = endTokens[low]
            let behindPreposition = (range.lowerBound..<first)
                .contains {
                    CueLexicon.traits(tokens[$0].hash).contains(.preposition) && !isTitleOf($0, before: first)
                }
            let isOwner =
                end < tokens.count
                && (tokens[end].hash == CueLexicon.possessive || tokens[end].hash == CueLexicon.apostrophe)
            if entities[low].label == "PERSON", !behindPreposition, !isOwner { return entities[low] }
            // A body or place only where it is the head itself.
            if entities[low].label != "PERSON", end >= range.upperBound, !behindPreposition, !isOwner, best == nil,
                entities[low].name != nil
            {
                best = entities[low]
            }
            low += 1
        }
        return best ?? apposed(range.upperBound)
    }

    /// "The spokesman, Ann Smith, said": the person behind the comma.
    private func apposed(_ comma: Int) -> Annotation? {
        guard comma + 1 < tokens.count, tokens[comma].hash == CueLexicon.comma else { return nil }
        var low = 0
        var high = firstTokens.count
        while low < high {
            let middle = (low + high) / 2
            if firstTokens[middle] < comma + 1 { low = middle + 1 } else { high = middle }
        }
        guard low < firstTokens.count, firstTokens[low] == comma + 1, entities[low].label == "PERSON",
            endTokens[low] < tokens.count, tokens[endTokens[low]].hash == CueLexicon.comma
        else { return nil }
        return entities[low]
    }

    /// "Secretary of State John Kerry": the preposition belongs to the title.
    private func isTitleOf(_ preposition: Int, before name: Int) -> Bool {
        tokens[preposition].hash == CueLexicon.of && name - preposition <= 3 && preposition > 0
            && tokens[preposition - 1].isCapitalised && tokens[name - 1].isCapitalised
    }

    private func row(_ quote: Quote, _ name: String?) -> Annotation {
        let content = quote.content.map { document.range(ofTokens: $0) }
        let start = content.map(\.lowerBound).min() ?? 0
        let end = content.map(\.upperBound).max() ?? start
        var words = 0
        var quoted = 0
        for range in quote.content {
            for i in range where tokens[i].kind != .punctuation && tokens[i].kind != .symbol {
                words += 1
                if isQuoted[i] { quoted += 1 }
            }
        }
        let label = quoted == 0 ? "indirect" : quoted * 20 >= words * 19 ? "direct" : "mixed"
        var row = Annotation(label: label, range: start..<end, name: name)
        if let speaker = quote.speaker {
            let range = document.range(ofTokens: speaker)
            row.attributes["speaker"] = .string(Self.oneLine(document.text(range)))
            row.spans["speaker"] = [range]
            if name == nil, isAnonymous(speaker) { row.attributes["anonymous"] = true }
        }
        if let cue = quote.cue {
            let range = document.range(ofTokens: cue)
            row.attributes["cue"] = .string(Self.oneLine(document.text(range)))
            row.spans["cue"] = [range]
        }
        if quote.isNegated { row.attributes["negated"] = true }
        row.spans["content"] = content
        return row
    }

    private static func oneLine(_ text: String) -> String {
        text.utf8.contains { $0 < 0x20 } ? text.split(whereSeparator: \.isWhitespace).joined(separator: " ") : text
    }

    /// Sources that are people without a name: "a senior official", "sources close to the talks".
    private func isAnonymous(_ range: Range<Int>) -> Bool {
        var hasAnonymous = false
        for i in range {
            if CueLexicon.traits(tokens[i].hash).contains(.anonymous) { hasAnonymous = true }
        }
        guard hasAnonymous else { return false }
        return true
    }
}
