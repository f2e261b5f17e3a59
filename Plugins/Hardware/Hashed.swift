// Hashes of words that rules ask for by name.

internal import Language

/// Hash of a word, folded as pieces are.
enum Hashed {
    static func of(_ word: String) -> UInt64 { TextHash.of(word) }

    /// Hashes of words separated by blanks.
    static func set(_ words: String) -> Set<UInt64> {
        Set(words.split(whereSeparator: { $0 == " " || $0 == "\n" }).map { TextHash.of(String($0)) })
    }
}
