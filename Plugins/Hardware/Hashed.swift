// Hashes of words that rules ask for by name.

internal import Language

/// Hash of a word, folded as pieces are.
enum Hashed {
    static func of(_ word: String) -> UInt64 { TextHash.of(word) }

    /// The words of a text, separated by blanks.
    static func set(_ words: String) -> WordSet { WordSet(words: words) }
}
