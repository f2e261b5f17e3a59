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
        var gender: Gender
        /// Whether an office stands before the name: "President Ann Doyle".
        var hasOffice: Bool
    }

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
                if words.count > people[same].words.count
                    || words.count == people[same].words.count && isInCapitals(people[same].fullest)
                {
                    people[same].fullest = mention.tokens
                    people[same].words = words
                }
                if people[same].entry == nil { people[same].entry = mention.entry }
                if people[same].gender == .unknown { people[same].gender = gender(mention.tokens) }
                if hasOffice(mention.tokens) { people[same].hasOffice = true }
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
                    gender: gender(mention.tokens),
                    hasOffice: hasOffice(mention.tokens)
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
        // Whom a surname alone was last said to be.
        var called: [UInt64: Int] = [:]
        for (index, mention) in mentions.enumerated() where mention.kind == .person {
            if owner[index] < 0, let word = words(mention.tokens).last, words(mention.tokens).count == 1 {
                let same = namesakes(byLast[word] ?? [], people, gender(mention.tokens))
                if same.isEmpty {
                    if let inside = byWord[word], inside.count == 1 { owner[index] = inside[0] }
                } else if let before = called[word], same.contains(before) {
                    owner[index] = before
                } else {
                    owner[index] = principal(of: same, people)
                }
                if owner[index] >= 0 { called[word] = owner[index] }
            }
            if owner[index] >= 0 {
                let person = people[owner[index]]
                result[index] =
                    person.entry.map { ResolvedName($0) } ?? ResolvedName(name: name(ofTokens: person.fullest))
            } else {
                result[index] =
                    mention.entry.map { ResolvedName($0) } ?? ResolvedName(name: name(ofTokens: mention.tokens))
            }
            if result[index].name == nil { result[index].name = name(ofTokens: mention.tokens) }
        }
        return result
    }

    /// The people of a surname that a form of address allows.
    private func namesakes(_ people: [Int], _ all: [Person], _ gender: Gender) -> [Int] {
        guard people.count > 1, gender != .unknown else { return people }
        let same = people.filter { all[$0].gender == gender }
        return same.isEmpty ? people.filter { all[$0].gender == .unknown } : same
    }

    /// Who of several people with one surname is meant by it alone.
    ///
    /// Newspapers call the one that an article is about so, and all others by their whole names every time: it is the one who
    /// holds an office, if only one does, or the first.
    ///
    /// * `same`: Some people, in the order in which they were named.
    private func principal(of same: [Int], _ people: [Person]) -> Int {
        let inOffice = same.filter { people[$0].hasOffice }
        return inOffice.count == 1 ? inOffice[0] : same[0]
    }

    private static let offices = Words.hashes(
        """
        president premier chancellor minister king queen emperor pope sen. senator gov. governor rep. congressman congresswoman \
        mayor judge justice secretary speaker chairman general gen. prime
        """
    )
    private static let former = Words.hashes("former ex late vice deputy")

    /// Whether an office, and no former one, stands before a name.
    private func hasOffice(_ range: Range<Int>) -> Bool {
        let k = range.lowerBound - 1
        guard k >= 0, Self.offices.contains(document.tokens[k].hash) else { return false }
        return !(max(0, k - 2)..<k).contains { Self.former.contains(document.tokens[$0].hash) }
    }

    private func isInCapitals(_ range: Range<Int>) -> Bool {
        range.allSatisfy { document.tokens[$0].kind != .word || document.tokens[$0].isAllCapitals }
    }

    /// The text of some tokens as a name: one of several words in capitals, as in a transcript or a headline, in small letters.
    private func name(ofTokens range: Range<Int>) -> String {
        let name = document.name(ofTokens: range)
        guard range.count > 1, isInCapitals(range) else { return name }
        var result = ""
        var word = ""
        for character in name + " " {
            if character.isLetter {
                word.append(character)
                continue
            }
            // "JD VANCE", "J.K. ROWLING": two letters may be initials.
            let isInitials =
                word.count < 2
                || word.count == 2 && character != "." && !Lexicon.table.traits(TextHash.of(word)).contains(.given)
            result += isInitials ? word : word.prefix(1) + word.dropFirst().lowercased()
            word = ""
            result.append(character)
        }
        return String(result.dropLast())
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

    /// What the words before a name, and its first one, say about its bearer.
    private func gender(_ range: Range<Int>) -> Gender {
        // "Mrs Lund", "her husband, Erik Lund".
        for k in stride(from: range.lowerBound - 1, through: max(range.lowerBound - 2, 0), by: -1) {
            let before = document.tokens[k].hash
            if Self.feminine.contains(before) { return .female }
            if Self.masculine.contains(before) { return .male }
            guard before == Words.comma else { break }
        }
        return range.count > 1 ? GenderWords.gender(document.tokens[range.lowerBound].hash) : .unknown
    }
}
