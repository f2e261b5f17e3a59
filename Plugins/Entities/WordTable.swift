// What the analyzer knows about single words: an open-addressing table from token hash to a set of traits.

import Language

/// What a word can be in a name or around one.
struct Traits: OptionSet, Sendable {
    let rawValue: UInt32
    /// Given name of a person.
    static let given = Traits(rawValue: 1)
    /// Title or role before a person's name ("President", "spokesman").
    static let title = Traits(rawValue: 1 << 1)
    /// Honorific that makes a title of a run whatever follows ("Mr", "Sir").
    static let honorific = Traits(rawValue: 1 << 2)
    /// Last word of an organisation's name ("Bank", "Ltd").
    static let orgTail = Traits(rawValue: 1 << 3)
    /// Word before "of" or "for" in an organisation's name ("Ministry").
    static let orgHead = Traits(rawValue: 1 << 4)
    /// Last word of a place's name ("Province").
    static let placeTail = Traits(rawValue: 1 << 5)
    /// First word of a place's name ("Mount", "Gulf").
    static let placeHead = Traits(rawValue: 1 << 6)
    /// Last word of the name of an event, work, law or prize.
    static let thingTail = Traits(rawValue: 1 << 7)
    /// Word that begins sentences and no names ("The", "Meanwhile").
    static let function = Traits(rawValue: 1 << 8)
    /// Ordinary word that stands in names of bodies ("National", "Health").
    static let common = Traits(rawValue: 1 << 9)
    /// Small word inside names of people and places ("de", "bin").
    static let particle = Traits(rawValue: 1 << 10)
    /// Verb that a person is the subject of ("said").
    static let speech = Traits(rawValue: 1 << 11)
    /// Preposition before places ("in", "near").
    static let locative = Traits(rawValue: 1 << 12)
    /// Name of a weekday or month, or another capitalised word that names nothing.
    static let notName = Traits(rawValue: 1 << 13)
    /// Weekday.
    static let weekday = Traits(rawValue: 1 << 14)
    /// Month.
    static let month = Traits(rawValue: 1 << 15)
    /// Word that begins or ends an expression of time or amount.
    static let temporal = Traits(rawValue: 1 << 16)
    /// Number word.
    static let numeral = Traits(rawValue: 1 << 17)
    /// Point of the compass and the like before a place ("northern", "West").
    static let direction = Traits(rawValue: 1 << 18)
    /// "Jr", "III".
    static let suffix = Traits(rawValue: 1 << 19)
    /// Currency or unit.
    static let unit = Traits(rawValue: 1 << 20)
    /// Ordinary word that often begins sentences ("Police", "Shares"); a capital inside a sentence is none of its own.
    static let starter = Traits(rawValue: 1 << 22)
    /// Relative of a person ("wife", "son"): a name follows.
    static let kin = Traits(rawValue: 1 << 21)
}

/// Traits by token hash.
struct WordTable: Sendable {
    private var keys: [UInt64]
    private var values: [UInt32]
    private var mask: Int
    private var used = 0

    /// Makes an empty table with room for a number of words.
    init(capacity: Int) {
        var size = 256
        while size < capacity * 3 { size *= 2 }
        keys = [UInt64](repeating: 0, count: size)
        values = [UInt32](repeating: 0, count: size)
        mask = size - 1
    }

    /// The traits of a word; none where it is not known.
    @inline(__always)
    func traits(_ hash: UInt64) -> Traits {
        var slot = Int(truncatingIfNeeded: hash) & mask
        while keys[slot] != 0 {
            if keys[slot] == hash { return Traits(rawValue: values[slot]) }
            slot = (slot + 1) & mask
        }
        return []
    }

    /// The traits of all tokens of a document.
    func traits(of tokens: [Token]) -> [Traits] {
        tokens.map { $0.kind == .word || $0.kind == .number ? traits($0.hash) : [] }
    }

    /// Adds traits to all words of a list, which are separated by white space; `_` joins what is one token.
    mutating func add(_ words: String, _ traits: Traits) {
        let bytes = Array(words.utf8)
        var i = 0
        while i < bytes.count {
            while i < bytes.count, bytes[i] <= 0x20 { i += 1 }
            let start = i
            while i < bytes.count, bytes[i] > 0x20 { i += 1 }
            if i > start { insert(TextHash.of(bytes.span, start..<i), traits.rawValue) }
        }
    }

    private mutating func insert(_ hash: UInt64, _ value: UInt32) {
        if used * 2 > mask { grow() }
        var slot = Int(truncatingIfNeeded: hash) & mask
        while keys[slot] != 0, keys[slot] != hash { slot = (slot + 1) & mask }
        if keys[slot] == 0 {
            keys[slot] = hash
            used += 1
        }
        values[slot] |= value
    }

    private mutating func grow() {
        var larger = WordTable(capacity: keys.count)
        for (key, value) in zip(keys, values) where key != 0 { larger.insert(key, value) }
        self = larger
    }
}
