// The people of one document: "Putin", "Mr. Putin" and "Vladimir Vladimirovich Putin" are one.

import AnalyzerKit
import Language

/// Finds out which mentions of persons are the same person.
struct PersonMerger {
    let document: Document
    let traits: [Traits]

    /// A person with the fullest form of the name seen so far.
    private struct Person {
        var words: [UInt64]
        var fullest: Range<Int>
        var entry: KnownName?
        var last: UInt64
        var gender: Gender?
    }

    private enum Gender { case female, male }

    /// Few people share a surname; a list of names made to be slow stops here.
    private static let mostNamesakes = 8

    /// The names of the person mentions, by their place in the list; the others' places are empty.
    func names(of mentions: [Mention]) -> [ResolvedName] {
        var people: [Person] = []
        var byLast: [UInt64: [Int]] = [:]
        var byWord: [UInt64: [Int]] = [:]
        var owner = [Int](repeating: -1, count: mentions.count)
        for (index, mention) in mentions.enumerated() where mention.kind == .person {
            let words = self.words(mention.tokens)
            guard words.count > 1, let last = words.last else { continue }
            let candidates = byLast[last] ?? []
            if let same = candidates.first(where: { isSame(people[$0].words, words) }) {
                owner[index] = same
                if words.count > people[same].words.count {
                    people[same].fullest = mention.tokens
                    people[same].words = words
                }
                if people[same].entry == nil { people[same].entry = mention.entry }
                if people[same].gender == nil { people[same].gender = gender(mention.tokens) }
                continue
            }
            guard candidates.count < Self.mostNamesakes else { continue }
            owner[index] = people.count
            byLast[last, default: []].append(people.count)
            for word in words.dropLast() where (byWord[word]?.count ?? 0) < Self.mostNamesakes {
                byWord[word, default: []].append(people.count)
            }
            people.append(
                Person(
                    words: words,
                    fullest: mention.tokens,
                    entry: mention.entry,
                    last: last,
                    gender: gender(mention.tokens)
                )
            )
        }
        return resolve(mentions, people, byLast, byWord, &owner)
    }

    private func resolve(
        _ mentions: [Mention],
        _ people: [Person],
        _ byLast: [UInt64: [Int]],
        _ byWord: [UInt64: [Int]],
        _ owner: inout [Int]
    ) -> [ResolvedName] {
        var result = [ResolvedName](repeating: ResolvedName(name: nil), count: mentions.count)
        var recent: [UInt64: Int] = [:]
        for (index, mention) in mentions.enumerated() where mention.kind == .person {
            if owner[index] < 0, let word = words(mention.tokens).last, words(mention.tokens).count == 1 {
                let same = namesakes(byLast[word] ?? [], people, gender(mention.tokens))
                if same.count == 1 {
                    owner[index] = same[0]
                } else if let nearest = recent[word], same.contains(nearest) {
                    owner[index] = nearest
                } else if same.isEmpty, let inside = byWord[word], inside.count == 1 {
                    owner[index] = inside[0]
                } else if !same.isEmpty {
                    // Two people of that name, and nothing says which: as written, without a name.
                    continue
                }
            }
            if owner[index] >= 0 {
                let person = people[owner[index]]
                recent[person.last] = owner[index]
                result[index] =
                    person.entry.map { ResolvedName($0) } ?? ResolvedName(name: document.name(ofTokens: person.fullest))
            } else {
                result[index] =
                    mention.entry.map { ResolvedName($0) }
                    ?? ResolvedName(name: document.name(ofTokens: mention.tokens))
            }
            if result[index].name == nil { result[index].name = document.name(ofTokens: mention.tokens) }
        }
        return result
    }

    /// The people of a surname that a form of address allows.
    private func namesakes(_ people: [Int], _ all: [Person], _ gender: Gender?) -> [Int] {
        guard people.count > 1, let gender else { return people }
        let same = people.filter { all[$0].gender == gender }
        return same.isEmpty ? people.filter { all[$0].gender == nil } : same
    }

    /// The words of a name without initials' points and suffixes ("Jr").
    private func words(_ range: Range<Int>) -> [UInt64] {
        var words: [UInt64] = []
        for k in range where document.tokens[k].kind == .word && document.tokens[k].hash != Words.possessive {
            words.append(document.tokens[k].hash)
        }
        var end = range.upperBound - 1
        while words.count > 1, end > range.lowerBound, traits[end].contains(.suffix) {
            words.removeLast()
            end -= 1
        }
        return words
    }

    /// Two names with the same last word are one person's: equal first words, or one continues the other.
    private func isSame(_ a: [UInt64], _ b: [UInt64]) -> Bool {
        if a.first == b.first { return true }
        let (short, long) = a.count < b.count ? (a, b) : (b, a)
        return short.count >= 2 && long.suffix(short.count).elementsEqual(short)
    }

    private static let feminine = Words.hashes(
        "mrs mrs. ms ms. miss dame lady madam madame señora sister queen princess wife daughter mother aunt niece widow"
    )
    private static let masculine = Words.hashes(
        "mr mr. sir lord señor brother king prince father husband son uncle nephew widower"
    )

    /// What the word before a name says about its bearer.
    private func gender(_ range: Range<Int>) -> Gender? {
        // "Mrs Lund", "her husband, Erik Lund".
        for k in stride(from: range.lowerBound - 1, through: max(range.lowerBound - 2, 0), by: -1) {
            let before = document.tokens[k].hash
            if Self.feminine.contains(before) { return .female }
            if Self.masculine.contains(before) { return .male }
            guard before == Words.comma else { break }
        }
        return nil
    }
}
