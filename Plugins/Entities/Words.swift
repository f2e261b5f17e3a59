// Hashes of the single words and marks that rules name.

import Language

enum Words {
    static let of = TextHash.of("of")
    static let the = TextHash.of("the")
    static let and = TextHash.of("and")
    static let hyphen = TextHash.of("-")
    static let point = TextHash.of(".")
    static let comma = TextHash.of(",")
    static let possessive = TextHash.of("'s")
    static let open = TextHash.of("(")
    static let close = TextHash.of(")")
    static let dashes: WordSet = hashes("- – — --")

    static func hashes(_ list: String) -> WordSet {
        WordSet(words: list)
    }
}
