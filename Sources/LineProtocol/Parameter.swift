// What a verb takes: positional values, keys and filters, each with the kind of value that fits.

/// What a value must look like.
///
/// The daemon checks it, the client completes it.
package enum ValueKind: Equatable, Sendable {
    /// Any text that is not empty.
    case text
    /// An absolute path.
    case path
    /// `true` or `false`.
    case boolean
    /// A whole number from a smallest one on.
    case count(from: Int)
    /// A number, as `0.5` or `-1`.
    case number
    /// A calendar date: `2024`, `2024-03` or `2024-03-14`.
    case date
    /// One of these words.
    case choice([String])
    /// The name of an analyzer.
    case analyzer
    /// Names of analyzers, joined by commas.
    case analyzers
    /// A verb, or the name of an analyzer.
    case verb
    /// A value of an attribute, or a range of numbers such as `300..`, `..5`, `1..2`.
    case condition

    /// How help texts call such a value.
    package var hint: String {
        switch self {
        case .text: "TEXT"
        case .path: "PATH"
        case .boolean: "true|false"
        case .count: "N"
        case .number: "NUMBER"
        case .date: "DATE"
        case .choice(let words): words.joined(separator: "|")
        case .analyzer: "ANALYZER"
        case .analyzers: "A,B"
        case .verb: "VERB"
        case .condition: "VALUE"
        }
    }
}

/// A positional value, a key or a filter of a verb.
package struct Parameter: Equatable, Sendable {
    /// The key, or what help texts call a positional value.
    package var name: String
    /// What fits.
    package var kind: ValueKind
    /// What it does, in one line.
    package var summary: String
    /// Whether the verb needs it.
    package var isRequired: Bool
    /// Whether it may be given more than once; a repeated filter is OR.
    package var repeats: Bool
    /// What help texts put for the value.
    package var hint: String

    init(
        _ name: String,
        _ kind: ValueKind,
        _ summary: String,
        isRequired: Bool = false,
        repeats: Bool = false,
        hint: String? = nil
    ) {
        self.name = name
        self.kind = kind
        self.summary = summary
        self.isRequired = isRequired
        self.repeats = repeats
        self.hint = hint ?? kind.hint
    }
}
