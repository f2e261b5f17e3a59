// Gives speakers their names: from the entity in the phrase, or, for "he" and "she", from the speaker before where no other
// person has come up since.

import AnalyzerKit
import Language

/// Makes rows of quotations.
struct SpeakerNames {
    let document: Document
    private let mentions: SpeakerMentions
    private let tokens: [Token]
    private let isQuoted: [Bool]

    init(document: Document, paragraphs: [Paragraph], isQuoted: [Bool]) {
        self.document = document
        self.isQuoted = isQuoted
        tokens = document.tokens
        mentions = SpeakerMentions(document: document, paragraphs: paragraphs, isQuoted: isQuoted)
    }

    /// Rows for all quotations, in order.
    func rows(_ quotes: [Quote]) -> [Annotation] {
        var reference = SpeakerReference(mentions: mentions)
        var stranger = -1
        var end = -1
        var question: Question?
        return quotes.map { quote in
            defer { end = quote.content.last?.upperBound ?? -1 }
            guard let speaker = quote.speaker else {
                let at = quote.content.first?.lowerBound ?? 0
                // Between the words reported before and these, there is nothing but a stop.
                let isNext = end > 0 && end <= at && at - end <= 3 && !isQuoted[end - 1]
                guard quote.cue == nil else { return row(quote, nil) }
                var name = reference.goingOn(at: at, in: quote.paragraph, isAfterReport: isNext)
                if name == nil, !isAnswer(quote, to: question), let introduced = introduced(quote) {
                    reference.spoke(introduced, at: at, in: quote.paragraph)
                    name = introduced
                }
                return row(quote, name)
            }
            let at = speaker.lowerBound
            var name: String?
            var isPerson = false
            let gender = pronoun(speaker) ?? .unknown
            if gender != .unknown {
                name = reference.person(gender, at: at, in: quote.paragraph)
                if let question, name == question.asker, answers(quote, question) {
                    name = question.hearer.flatMap { mentions.gender(of: $0).fits(gender) ? $0 : nil }
                }
                isPerson = name != nil
            } else if isAlone(speaker) {
                if let found = named(speaker) {
                    name = found.name
                    isPerson = found.isPerson
                } else {
                    name = reference.described(speaker, in: quote.paragraph)
                    isPerson = name.map { mentions.isPerson($0) } ?? false
                }
            }
            if isPerson, isOwner(speaker) {
                // "rejected Doyle's claim that": whose claim it is did not speak here, and "he" is somebody else.
            } else if isPerson, let name {
                reference.spoke(name, at: at, in: quote.paragraph, as: gender)
            } else if name == nil, gender == .unknown, isSomebody(speaker) {
                // Whom he speaks of is not he.
                let reported = quote.content.last?.upperBound ?? 0
                let head = mentions.stranger(at: speaker.lowerBound, before: speaker.upperBound)
                reference.strangerSpoke(
                    at: max(speaker.upperBound, reported),
                    as: head.map { mentions.gender(ofNoun: $0) } ?? .unknown
                )
                stranger = isAnonymous(speaker) ? quote.paragraph : -1
            } else if isPerson {
                stranger = -1
            }
            question = self.question(quote, by: isPerson ? name : nil)
            var result = row(quote, name)
            if name == nil, gender != .unknown, stranger >= 0, quote.paragraph - stranger <= 1 {
                // "he said" after a source that would not be named.
                result.attributes["anonymous"] = true
                stranger = quote.paragraph
            }
            return result
        }
    }

    /// `Ann Doyle, a nurse, agreed. "Nobody came to help us."`: the one person of the sentence before, who is its subject, where
    /// the words are those of somebody who speaks for himself.
    private func introduced(_ quote: Quote) -> String? {
        guard let content = quote.content.first,
            content.prefix(60).contains(where: { CueLexicon.firstPersons.contains(tokens[$0].hash) })
        else { return nil }
        var end = content.lowerBound
        while end > 0, content.lowerBound - end < 6, tokens[end - 1].kind == .punctuation { end -= 1 }
        guard end > 0, !isQuoted[end - 1], let sentence = document.sentence(ofToken: end - 1),
            sentence.tokens.upperBound <= content.lowerBound, !sentence.tokens.contains(where: { isQuoted[$0] })
        else { return nil }
        let persons = mentions.persons[
            mentions.countPersons(before: sentence.tokens.lowerBound)..<mentions.countPersons(before: end)
        ]
        guard let person = persons.first, person.isSubject, quote.paragraph - person.paragraph <= 1,
            persons.allSatisfy({ $0.name == person.name }), !names(person.name, in: quote)
        else { return nil }
        return person.name
    }

    /// What somebody asked of somebody.
    private struct Question {
        var asker: String
        /// Whom he asked, where he is named.
        var hearer: String?
        /// "asked him": there is somebody who answers.
        var hasHearer: Bool
        /// Whether it speaks to "you".
        var isToYou: Bool
    }

    private func question(_ quote: Quote, by asker: String?) -> Question? {
        guard let asker, let cue = quote.cue, CueLexicon.asked.contains(tokens[cue.lowerBound].hash),
            let first = quote.content.first?.first
        else { return nil }
        let isIndirect = CueFrames.questions.contains(tokens[first].hash) && !isQuoted[first]
        guard isIndirect || endsInQuestion(quote) else { return nil }
        let low = cue.upperBound
        var hearer: String?
        if low < tokens.count {
            let row = mentions.firstRow(atOrAfter: low)
            if row < mentions.rows.count, mentions.firstTokens[row] <= low + 1, mentions.rows[row].label == "PERSON" {
                hearer = mentions.rows[row].name
            }
        }
        let isToYou =
            quote.content.last?.suffix(40)
            .contains { tokens[$0].hash == CueLexicon.you || tokens[$0].hash == CueLexicon.your } == true
        let isHeard = hearer != nil || low < tokens.count && CueFrames.people.contains(tokens[low].hash)
        return Question(asker: asker, hearer: hearer, hasHearer: isHeard, isToYou: isToYou)
    }

    /// `He replied: "No."`: who asked does not answer.
    private func answers(_ quote: Quote, _ question: Question) -> Bool {
        guard let cue = quote.cue, !endsInQuestion(quote) else { return false }
        let hash = tokens[cue.lowerBound].hash
        return CueLexicon.answering.contains(hash) || question.hasHearer && CueLexicon.plainSaying.contains(hash)
    }

    /// Words without a cue in the first person, behind a question to "you".
    private func isAnswer(_ quote: Quote, to question: Question?) -> Bool {
        guard let question, let content = quote.content.first else { return false }
        return question.isToYou
            && content.prefix(16).contains { tokens[$0].hash == CueLexicon.i || tokens[$0].hash == CueLexicon.my }
    }

    private func endsInQuestion(_ quote: Quote) -> Bool {
        guard var last = quote.content.last?.last else { return false }
        while last > 0, tokens[last].kind == .punctuation, CueLexicon.marks.contains(tokens[last].hash) { last -= 1 }
        return tokens[last].hash == CueLexicon.question
    }

    /// Nobody speaks of himself by his name.
    private func names(_ name: String, in quote: Quote) -> Bool {
        quote.content.contains { content in
            (mentions.firstRow(atOrAfter: content.lowerBound)..<mentions.firstRow(atOrAfter: content.upperBound))
                .contains { mentions.rows[$0].name == name }
        }
    }

    /// "Doyle's claim that".
    private func isOwner(_ speaker: Range<Int>) -> Bool {
        guard speaker.upperBound < tokens.count else { return false }
        let behind = tokens[speaker.upperBound].hash
        return behind == CueLexicon.possessive || behind == CueLexicon.apostrophe
    }

    /// A person without a name ("a battery commander"), rather than a body or a paper.
    private func isSomebody(_ range: Range<Int>) -> Bool {
        if mentions.stranger(at: range.lowerBound, before: range.upperBound) != nil { return true }
        if range.contains(where: { CueLexicon.things.contains(tokens[$0].hash) }) { return false }
        return range.count > 1
            && (CueLexicon.indefinite.contains(tokens[range.lowerBound].hash)
                || range.contains {
                    CueLexicon.traits(tokens[$0].hash).contains(.anonymous)
                        || SpeakerTitles.table.contains(tokens[$0].hash) || CueLexicon.roles.contains(tokens[$0].hash)
                        || GenderWords.gender(tokens[$0].hash) != .unknown
                })
    }

    /// Not "Smith and Jones": two speakers have no one name.
    private func isAlone(_ range: Range<Int>) -> Bool {
        guard range.contains(where: { tokens[$0].hash == CueLexicon.and }) else { return !endsList(range.lowerBound) }
        var low = mentions.firstRow(atOrAfter: range.lowerBound)
        var count = 0
        while low < mentions.rows.count, mentions.firstTokens[low] < range.upperBound {
            if mentions.rows[low].label == "PERSON" { count += 1 }
            low += 1
        }
        return count < 2
    }

    /// "Britain, Chile, Norway, and the EU announced": the last of a list.
    private func endsList(_ start: Int) -> Bool {
        guard start > 3, tokens[start - 1].hash == CueLexicon.and, tokens[start - 2].hash == CueLexicon.comma else {
            return false
        }
        let low = mentions.firstRow(atOrAfter: max(0, start - 10))
        return (low..<mentions.firstRow(atOrAfter: start - 2))
            .contains { row in
                let before = mentions.firstTokens[row] - 1
                return mentions.endTokens[row] == start - 2 && before > 0 && tokens[before].hash == CueLexicon.comma
            }
    }

    private func pronoun(_ range: Range<Int>) -> Gender? {
        guard range.count == 1 else { return nil }
        switch tokens[range.lowerBound].hash {
        case CueLexicon.he, CueLexicon.his, CueLexicon.him: return .male
        case CueLexicon.she, CueLexicon.her: return .female
        default: return nil
        }
    }

    /// The entity that heads a phrase: not "Trump's lawyer", not "a spokesman for Trump".
    private func named(_ range: Range<Int>) -> (name: String, isPerson: Bool)? {
        // A phrase without end would be walked anew for each of its names.
        let range = range.prefix(60)
        var low = mentions.firstRow(atOrAfter: range.lowerBound)
        var person: Annotation?
        var body: Annotation?
        while low < mentions.rows.count, mentions.firstTokens[low] < range.upperBound {
            defer { low += 1 }
            let row = mentions.rows[low]
            let first = mentions.firstTokens[low]
            let end = mentions.endTokens[low]
            if isBehindPreposition(first, from: range.lowerBound) { continue }
            if end < tokens.count,
                tokens[end].hash == CueLexicon.possessive || tokens[end].hash == CueLexicon.apostrophe
            {
                continue
            }
            guard row.name != nil else { continue }
            if row.label == "PERSON" {
                // "Doyle lawyer Max Ober": the last of the phrase, not one behind a comma.
                if person != nil, (range.lowerBound..<first).contains(where: { tokens[$0].hash == CueLexicon.comma }) {
                    break
                }
                person = end >= range.upperBound || person == nil || isHead(end, range) ? row : person
            } else if end >= range.upperBound || CueLexicon.opening.contains(tokens[end].hash), body == nil,
                !(range.lowerBound..<first).contains(where: { tokens[$0].hash == CueLexicon.and })
            {
                body = row
            }
        }
        if let person, let name = person.name {
            // "the Doyle campaign": no person speaks.
            if isModifier(person, in: range) { return body?.name.map { ($0, false) } }
            return (fullName(name, person), true)
        }
        if let name = body?.name {
            // "The Commissioner for Health, Prof. Ann Smith, said": the office has a holder.
            if isOffice(range), let row = apposed(range.upperBound), row.label == "PERSON", let holder = row.name {
                return (holder, true)
            }
            return (name, false)
        }
        if let row = apposed(range.upperBound), let name = row.name { return (name, row.label == "PERSON") }
        return unlisted(range)
    }

    /// "The Commissioner for Health", "The Inspector-General of Police".
    private func isOffice(_ range: Range<Int>) -> Bool {
        range.contains {
            SpeakerTitles.isTitle(tokens[$0].hash) || CueLexicon.roles.contains(tokens[$0].hash)
                || SpeakerTitles.heads.contains(tokens[$0].hash)
        }
    }

    /// A person whose name is followed by the noun that it describes: "the Doyle campaign", "a Doyle aide".
    private func isModifier(_ row: Annotation, in range: Range<Int>) -> Bool {
        let end = document.tokenIndex(atOrAfterByte: row.range.upperBound)
        guard end < range.upperBound, tokens[end].kind == .word, !tokens[end].isCapitalised else { return false }
        let traits = CueLexicon.traits(tokens[end].hash)
        let first = document.tokenIndex(atOrAfterByte: row.range.lowerBound)
        // "Doyle supporters", "Doyle campaign officials": a group, or somebody who works for the person.
        if first == range.lowerBound {
            return CueLexicon.followers.contains(tokens[end].hash)
                || isHead(end + 1, range) && CueLexicon.roles.contains(tokens[end].hash)
        }
        return !traits.contains(.preposition) && !traits.contains(.boundary) && !traits.contains(.auxiliary)
            && tokens[end].hash != CueLexicon.who && tokens[end].hash != CueLexicon.and
            && tokens[range.lowerBound].hash != tokens[first].hash
    }

    private func isHead(_ end: Int, _ range: Range<Int>) -> Bool {
        end >= range.upperBound || tokens[end].hash == CueLexicon.comma || CueLexicon.opening.contains(tokens[end].hash)
            || CueLexicon.traits(tokens[end].hash).contains(.preposition) || tokens[end].hash == CueLexicon.who
    }

    private func isBehindPreposition(_ first: Int, from low: Int) -> Bool {
        // "A pastor supporting Doyle, Max Ober": what stands behind the comma is on its own.
        let start = (low..<first).last { tokens[$0].hash == CueLexicon.comma } ?? low
        return (start..<first)
            .contains {
                CueLexicon.traits(tokens[$0].hash).contains(.preposition) && !isTitleOf($0, before: first)
                    || endsInIng($0) && tokens[$0 + 1].isCapitalised
            }
    }

    /// "supporting", "citing": what follows is its thing.
    private func endsInIng(_ i: Int) -> Bool {
        let token = tokens[i]
        guard token.kind == .word, !token.isCapitalised, token.count > 5 else { return false }
        return document.bytes[Int(token.end) - 3..<Int(token.end)].elementsEqual("ing".utf8)
    }

    /// "WALLACE" and "Wallace" where the document has the full name.
    private func fullName(_ name: String, _ row: Annotation) -> String {
        guard !name.utf8.contains(0x20) else { return name }
        let last = document.tokenIndex(atOrAfterByte: row.range.upperBound) - 1
        guard last >= 0, let found = mentions.families[tokens[last].hash], let full = found else { return name }
        // "Mr. Doyle" is not Ann Doyle, his wife.
        let first = document.tokenIndex(atOrAfterByte: row.range.lowerBound)
        let address = [first, first - 1].filter { $0 >= 0 && SpeakerTitles.courtesy.contains(tokens[$0].hash) }
        let isOther = address.contains {
            let gender = GenderWords.gender(tokens[$0].hash)
            return gender != .unknown && !mentions.gender(of: full).fits(gender)
        }
        return isOther ? name : full
    }

    /// "The spokesman, Ann Smith, said", "Its operator, Norvik Energi, said": the person or body behind the comma.
    private func apposed(_ comma: Int) -> Annotation? {
        guard comma + 1 < tokens.count, tokens[comma].hash == CueLexicon.comma else { return nil }
        // "The surgeon, Prof. Ann Smith, MD, said".
        var first = comma + 1
        while first < min(comma + 4, tokens.count),
            SpeakerTitles.isTitle(tokens[first].hash) || SpeakerTitles.honours.contains(tokens[first].hash)
        { first += 1 }
        let low = mentions.firstRow(atOrAfter: first)
        guard low < mentions.rows.count, mentions.firstTokens[low] == first else { return nil }
        let end = mentions.endTokens[low]
        switch mentions.rows[low].label {
        case "PERSON": return end >= tokens.count || tokens[end].kind == .punctuation ? mentions.rows[low] : nil
        case "ORG":
            // Both commas: what follows is the verb.
            return end + 1 < tokens.count && tokens[end].hash == CueLexicon.comma
                && CueLexicon.traits(tokens[end + 1].hash).contains(.verb) ? mentions.rows[low] : nil
        default: return nil
        }
    }

    /// A name that the entities rows do not have: two or three capitalised words and nothing else, or a title with one.
    private func unlisted(_ range: Range<Int>) -> (name: String, isPerson: Bool)? {
        var start = range.lowerBound
        let hasTitle = SpeakerTitles.courtesy.contains(tokens[start].hash) && range.count == 2
        if hasTitle { start += 1 }
        let words = start..<range.upperBound
        guard hasTitle || (2...3).contains(words.count),
            words.allSatisfy({
                tokens[$0].kind == .word && tokens[$0].isCapitalised && !tokens[$0].isAllCapitals
                    && CueLexicon.traits(tokens[$0].hash).isEmpty
            }),
            hasTitle || GenderWords.gender(tokens[start].hash) != .unknown
        else { return nil }
        let name = document.range(ofTokens: words)
        return name.count <= Self.longestName ? (document.text(name), true) : nil
    }

    /// Longest speaker as written, in bytes: twenty-five words of usual length.
    private static let longestSpeaker = 500
    /// Longest name in bytes, as the entities analyzer has it.
    private static let longestName = 200

    /// "Secretary of State John Kerry": the preposition belongs to the title.
    ///
    /// As in "Minister for Justice Ann Doyle" and "head of communications Ann Doyle", but not in "a spokesman for President Doyle".
    private func isTitleOf(_ preposition: Int, before name: Int) -> Bool {
        let hash = tokens[preposition].hash
        guard hash == CueLexicon.of || hash == CueFrames.for, preposition > 0 else { return false }
        if hash == CueLexicon.of, name - preposition <= 3, tokens[preposition - 1].isCapitalised,
            tokens[name - 1].isCapitalised
        {
            return true
        }
        let (office, last) = (tokens[preposition - 1].hash, tokens[name - 1].hash)
        let isOffice =
            SpeakerTitles.isTitle(office) || CueLexicon.roles.contains(office) || SpeakerTitles.heads.contains(office)
        return isOffice && (2...6).contains(name - preposition) && tokens[name - 1].kind == .word
            && (last == SpeakerTitles.justice && SpeakerTitles.ministers.contains(office)
                || !SpeakerTitles.isTitle(last) && !CueLexicon.roles.contains(last))
            && CueLexicon.traits(last).isEmpty
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
        // A word without end is nobody, and would stand in the row of everything that he "said".
        if let speaker = quote.speaker, document.range(ofTokens: speaker).count <= Self.longestSpeaker {
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

    /// Sources that are people without a name: "a senior official", "sources close to the talks", and whoever asked not to
    /// be named.
    private func isAnonymous(_ range: Range<Int>) -> Bool {
        if range.contains(where: { CueLexicon.things.contains(tokens[$0].hash) }) { return false }
        if range.contains(where: { CueLexicon.traits(tokens[$0].hash).contains(.anonymous) }) { return true }
        guard pronoun(range) == nil else { return false }
        return hidesName(range.first { tokens[$0].hash == CueLexicon.who } ?? range.upperBound)
    }

    /// "…, who asked not to be named", "… on condition of anonymity", soon behind a source.
    private func hidesName(_ start: Int) -> Bool {
        var i = start
        while i < min(start + 24, tokens.count), !CueLexicon.stops.contains(tokens[i].hash), !isQuoted[i] {
            if CueLexicon.hiddenSource.contains(tokens[i].hash) { return true }
            if CueLexicon.unnamed.contains(tokens[i].hash),
                (max(start, i - 6)..<i).contains(where: { CueLexicon.unwilling.contains(tokens[$0].hash) })
            {
                return true
            }
            if tokens[i].hash == CueLexicon.withheld { return true }
            i += 1
        }
        return false
    }
}
