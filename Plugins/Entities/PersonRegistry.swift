// The people of one document: which surname belongs to which full name.

import Language

/// Full names of persons by their last and first words.
struct PersonRegistry {
    /// Mentions with more than one word, by the hash of their last word; -1 where two people share it.
    private(set) var byLast: [UInt64: Int] = [:]
    private(set) var byFirst: [UInt64: Int] = [:]
    private(set) var pairs: Set<UInt64> = []

    init(mentions: [Mention], tokens: [Token], traits: [Traits]) {
        for (index, mention) in mentions.enumerated() where mention.kind == .person {
            guard let first = mention.tokens.first else { continue }
            let last = Self.lastWord(mention.tokens, traits)
            if mention.tokens.count > 1 || mention.isStrong {
                if byLast[tokens[last].hash] == nil { byLast[tokens[last].hash] = index }
            }
            guard last > first else { continue }
            if byFirst[tokens[first].hash] == nil { byFirst[tokens[first].hash] = index }
            pairs.insert(TextHash.mix(tokens[first].hash, tokens[last].hash))
        }
    }

    /// The last word of a name that is no suffix ("Jr").
    static func lastWord(_ range: Range<Int>, _ traits: [Traits]) -> Int {
        var last = range.upperBound - 1
        while last > range.lowerBound, traits[last].contains(.suffix) { last -= 1 }
        return last
    }

    /// A word that some person of the document is called by.
    func contains(_ hash: UInt64) -> Bool { byLast[hash] != nil || byFirst[hash] != nil }
}
