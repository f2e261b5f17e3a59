// Gives mentions their canonical names: the fullest form in the document, then the alias table.

import AnalyzerKit
import Language

/// Merges the mentions of one document and makes rows of them.
struct NameResolver {
    let document: Document
    let traits: [Traits]
    let mentions: [Mention]

    /// A person with all forms of the name seen so far.
    private struct Person {
        var words: [UInt64]
        var fullest: Range<Int>
        var entry: KnownName?
        var last: UInt64
    }

    /// Rows of all mentions, without overlaps.
    func rows() -> [Annotation] {
        let tokens = document.tokens
        let people = persons()
        let acronyms = acronyms()
        var result: [Annotation] = []
        result.reserveCapacity(mentions.count)
        var end = 0
        for (index, mention) in mentions.enumerated() where mention.tokens.lowerBound >= end {
            end = mention.tokens.upperBound
            let range = document.range(ofTokens: mention.tokens)
            var row = Annotation(label: mention.kind.label, range: range)
            if let entry = mention.entry, mention.kind != .person {
                row.name = entry.name
                if let country = entry.country { row.attributes["country"] = .string(country) }
            } else if mention.kind == .person {
                row.name = people[index]
            } else if mention.tokens.count == 1, let full = acronyms[tokens[mention.tokens.lowerBound].hash],
                tokens[mention.tokens.lowerBound].isAllCapitals
            {
                row.name = full.name
                row.label = full.label
                if let country = full.country { row.attributes["country"] = .string(country) }
            } else {
                row.name = Self.clean(document.text(range))
            }
            result.append(row)
        }
        return result
    }

    /// A name on one line.
    static func clean(_ text: String) -> String {
        guard text.utf8.contains(where: { $0 == 0x0A || $0 == 0x0D || $0 == 0x09 }) else { return text }
        return text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    // MARK: persons

    /// Names of the person mentions by their index.
    private func persons() -> [Int: String] {
        let tokens = document.tokens
        var people: [Person] = []
        var byLast: [UInt64: [Int]] = [:]
        var byFirst: [UInt64: [Int]] = [:]
        var owner: [Int: Int] = [:]
        for (index, mention) in mentions.enumerated() where mention.kind == .person && mention.tokens.count > 1 {
            let words = mention.tokens.filter { tokens[$0].kind == .word }.map { tokens[$0].hash }
            let last = tokens[PersonRegistry.lastWord(mention.tokens, traits)].hash
            let candidates = byLast[last] ?? []
            if let same = candidates.first(where: { isSame(people[$0].words, words) }) {
                owner[index] = same
                if mention.tokens.count > people[same].fullest.count, words.first == people[same].words.first {
                    people[same].fullest = mention.tokens
                    people[same].words = words
                }
                if people[same].entry == nil { people[same].entry = mention.entry }
                continue
            }
            // Few people share a surname; a list of names made to be slow stops here.
            guard candidates.count < 8 else { continue }
            owner[index] = people.count
            byLast[last, default: []].append(people.count)
            if let first = words.first, (byFirst[first]?.count ?? 0) < 8 {
                byFirst[first, default: []].append(people.count)
            }
            people.append(Person(words: words, fullest: mention.tokens, entry: mention.entry, last: last))
        }
        var result: [Int: String] = [:]
        var recent: [UInt64: Int] = [:]
        for (index, mention) in mentions.enumerated() where mention.kind == .person {
            let range = document.range(ofTokens: mention.tokens)
            if let person = owner[index] {
                result[index] = name(people[person])
                recent[people[person].last] = person
            } else if mention.tokens.count == 1 {
                let hash = tokens[mention.tokens.lowerBound].hash
                let same = byLast[hash] ?? []
                if same.count == 1 {
                    result[index] = name(people[same[0]])
                } else if let nearest = recent[hash], same.count == 2 {
                    result[index] = name(people[nearest])
                } else if same.isEmpty, let first = byFirst[hash], first.count == 1 {
                    result[index] = name(people[first[0]])
                } else {
                    result[index] = same.isEmpty ? mention.entry?.name : nil
                    if result[index] == nil, mention.entry == nil { result[index] = Self.clean(document.text(range)) }
                }
            } else {
                result[index] = Self.clean(document.text(range))
            }
        }
        return result
    }

    private func name(_ person: Person) -> String {
        person.entry?.name ?? Self.clean(document.text(document.range(ofTokens: person.fullest)))
    }

    /// Two names with the same last word are one person's: equal first words, or one continues the other.
    private func isSame(_ a: [UInt64], _ b: [UInt64]) -> Bool {
        if a.first == b.first { return true }
        let (short, long) = a.count < b.count ? (a, b) : (b, a)
        return short.count >= 2 && long.suffix(short.count).elementsEqual(short)
    }

    // MARK: acronyms

    private struct Full {
        var name: String?
        var label: String
        var country: String?
    }

    /// Acronyms that the document defines in brackets: "African Examining Board (AEB)".
    private func acronyms() -> [UInt64: Full] {
        let tokens = document.tokens
        var result: [UInt64: Full] = [:]
        for mention in mentions where mention.tokens.count > 1 {
            let open = mention.tokens.upperBound
            guard open + 2 < tokens.count, tokens[open].hash == Words.open, tokens[open + 2].hash == Words.close,
                tokens[open + 1].isAllCapitals, tokens[open + 1].count <= 10,
                isAcronym(tokens[open + 1], of: mention.tokens)
            else { continue }
            let range = document.range(ofTokens: mention.tokens)
            let name = mention.entry.map(\.name) ?? Self.clean(document.text(range))
            if result[tokens[open + 1].hash] == nil {
                result[tokens[open + 1].hash] = Full(
                    name: name,
                    label: mention.kind.label,
                    country: mention.entry?.country
                )
            }
        }
        return result
    }

    /// The first letter agrees, and every further capital begins some word, in order.
    private func isAcronym(_ short: Token, of full: Range<Int>) -> Bool {
        let letters = document.bytes[short.range].filter { $0 &- 0x41 < 26 }
        guard letters.count >= 2 else { return false }
        var matched = 0
        for i in full where matched < letters.count {
            guard let first = document.bytes[document.tokens[i].range].first else { continue }
            if first & 0xDF == letters[matched] { matched += 1 }
        }
        return matched * 3 >= letters.count * 2
    }
}
