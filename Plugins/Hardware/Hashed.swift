// Hashes of words that rules ask for by name.

internal import Language

/// Hash of a word, folded as pieces are.
enum Hashed {
    static func of(_ word: String) -> UInt64 { TextHash.of(word) }

    /// The words of a text, separated by blanks.
    static func set(_ words: String) -> WordSet {
        let bytes = Array(words.utf8)
        var set = WordSet(capacity: bytes.count / 6)
        var i = 0
        while i < bytes.count {
            while i < bytes.count, bytes[i] <= 0x20 { i += 1 }
            let start = i
            while i < bytes.count, bytes[i] > 0x20 { i += 1 }
            if start < i { set.insert(hash: TextHash.of(bytes.span, start..<i)) }
        }
        return set
    }
}
