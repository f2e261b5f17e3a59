// What the rest of a document says about its words: how they are written elsewhere and what stands beside them there.

import Language

/// Signs that a word of a document has shown anywhere in it.
struct Evidence: OptionSet, Sendable {
    let rawValue: UInt16
    static let small = Evidence(rawValue: 1)
    static let capitalInside = Evidence(rawValue: 1 << 1)
    static let afterTitle = Evidence(rawValue: 1 << 2)
    static let afterGivenName = Evidence(rawValue: 1 << 3)
    static let speaks = Evidence(rawValue: 1 << 4)
    static let afterLocative = Evidence(rawValue: 1 << 5)
    static let beforeBodyWord = Evidence(rawValue: 1 << 6)
    static let afterArticle = Evidence(rawValue: 1 << 7)
    static let inBrackets = Evidence(rawValue: 1 << 8)
    static let beforeName = Evidence(rawValue: 1 << 9)
    static let possessive = Evidence(rawValue: 1 << 10)
    static let inKnownPerson = Evidence(rawValue: 1 << 11)
    static let inKnownBody = Evidence(rawValue: 1 << 12)
    static let inKnownPlace = Evidence(rawValue: 1 << 13)
    static let inKnownThing = Evidence(rawValue: 1 << 14)
    /// Bits that are looked at one by one.
    static let count = 15
}

/// The evidence about the capitalised words of one document.
struct NameEvidence {
    private var keys: [UInt64]
    private var values: [UInt16]
    private let mask: Int
    private let shift: UInt64
    /// Where a word stands is another place in each process: words chosen for their hashes do not share one.
    private let factor = Self.factor
    private static let factor = UInt64.random(in: .min ... .max) | 1

    init(tokens: [Token], traits: [Traits], known: [KnownCover]) {
        var capitalised = 0
        for token in tokens where NameRuns.isNameLike(token) { capitalised += 1 }
        var size = 64
        while size < capitalised * 2 { size *= 2 }
        keys = [UInt64](repeating: 0, count: size)
        values = [UInt16](repeating: 0, count: size)
        mask = size - 1
        shift = UInt64(64 - size.trailingZeroBitCount)
        guard capitalised > 0 else { return }
        for i in tokens.indices where NameRuns.isNameLike(tokens[i]) {
            let slot = slot(tokens[i].hash)
            keys[slot] = tokens[i].hash
            values[slot] |= signs(i, tokens, traits, known).rawValue
        }
        for token in tokens where token.kind == .word && !token.isCapitalised {
            let slot = slot(token.hash)
            if keys[slot] == token.hash { values[slot] |= Evidence.small.rawValue }
        }
    }

    @inline(__always)
    private func slot(_ hash: UInt64) -> Int {
        var slot = Int(truncatingIfNeeded: (hash &* factor) &>> shift)
        while keys[slot] != 0, keys[slot] != hash { slot = (slot &+ 1) & mask }
        return slot
    }

    private func signs(_ i: Int, _ tokens: [Token], _ traits: [Traits], _ known: [KnownCover]) -> Evidence {
        var signs: Evidence = []
        let token = tokens[i]
        if !token.shape.contains(.sentenceStart), token.gap == .space { signs.insert(.capitalInside) }
        if i > 0, token.gap == .space || token.gap == .none {
            let before = traits[i - 1]
            if !before.isDisjoint(with: [.title, .honorific]) { signs.insert(.afterTitle) }
            if before.contains(.given), tokens[i - 1].isCapitalised { signs.insert(.afterGivenName) }
            if before.contains(.locative), !tokens[i - 1].isCapitalised { signs.insert(.afterLocative) }
            if before.contains(.speech), !tokens[i - 1].isCapitalised { signs.insert(.speaks) }
            if tokens[i - 1].hash == Words.the { signs.insert(.afterArticle) }
            if tokens[i - 1].hash == Words.open, i + 1 < tokens.count, tokens[i + 1].hash == Words.close {
                signs.insert(.inBrackets)
            }
        }
        if i + 1 < tokens.count, tokens[i + 1].gap == .space || tokens[i + 1].gap == .none {
            let after = traits[i + 1]
            if tokens[i + 1].isCapitalised {
                signs.insert(.beforeName)
                if after.contains(.orgTail) { signs.insert(.beforeBodyWord) }
            } else if after.contains(.speech) {
                signs.insert(.speaks)
            }
            if tokens[i + 1].hash == Words.possessive { signs.insert(.possessive) }
        }
        if known[i].isMultiple {
            switch known[i].kind {
            case .person?: signs.insert(.inKnownPerson)
            case .organisation?: signs.insert(.inKnownBody)
            case .place?: signs.insert(.inKnownPlace)
            case .thing?: signs.insert(.inKnownThing)
            case nil: break
            }
        }
        return signs
    }

    /// Most words that stand one behind the other: what a look-up may cost.
    var longestRun: Int {
        var (longest, run) = (0, 0)
        for key in keys {
            run = key == 0 ? 0 : run + 1
            longest = max(longest, run)
        }
        return longest
    }

    /// Whether the document has a word with a capital anywhere.
    func has(_ hash: UInt64) -> Bool { keys[slot(hash)] == hash }

    /// What the document says about a word; nothing for one that it never writes with a capital.
    @inline(__always)
    func about(_ hash: UInt64) -> UInt16 {
        let slot = slot(hash)
        return keys[slot] == hash ? values[slot] : 0
    }
}
