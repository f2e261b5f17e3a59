// What the analyzer knows about single words: a table from token hash to a set of traits.

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
struct TraitTable: Sendable {
    private var bits: WordTable<UInt32>

    /// Makes an empty table with room for a number of words.
    init(capacity: Int) { bits = WordTable(capacity: capacity) }

    /// The traits of a word; none where it is not known.
    @inline(__always)
    func traits(_ hash: UInt64) -> Traits { Traits(rawValue: bits.value(hash)) }

    /// The traits of all tokens of a document.
    func traits(of tokens: [Token]) -> [Traits] {
        bits.values(of: tokens, as: Traits.init(rawValue:)) { $0.kind == .word || $0.kind == .number }
    }

    /// Adds traits to all words of a list, which are separated by white space.
    mutating func add(_ words: String, _ traits: Traits) { bits.insert(words: words, value: traits.rawValue) }
}
