// Hashes of the single words and marks that rules name.

import Language

enum Words {
    static let of = TextHash.of("of")
    static let `for` = TextHash.of("for")
    static let the = TextHash.of("the")
    static let and = TextHash.of("and")
    static let ampersand = TextHash.of("&")
    static let hyphen = TextHash.of("-")
    static let point = TextHash.of(".")
    static let comma = TextHash.of(",")
    static let who = TextHash.of("who")
    static let whose = TextHash.of("whose")
    static let possessive = TextHash.of("'s")
    static let apostrophe = TextHash.of("'")
    static let open = TextHash.of("(")
    static let close = TextHash.of(")")
    /// Marks after which a capital says nothing.
    static let openers: WordSet = hashes("\" “ ‘ « ' '' `` : • * – — - ... … | ; ? ! > [")
    /// Words whose possessive stands inside names ("People's Party").
    static let possessives: WordSet = hashes(
        "people women men children workers farmers king queen world nation prosecutor attorney general citizens teachers veterans"
    )
    /// Second halves of compounds with a name ("US-led").
    static let compoundTails: WordSet = hashes(
        "based led backed born style wide era like made held run owned bound area trade only to and era-"
    )
    static let administration = TextHash.of("administration")
    /// Marks that end a sentence.
    static let stops: WordSet = hashes(". ? ! \" ” '")
    /// Small words after the name of a place.
    static let regions: WordSet = hashes(
        "province district county region state city town village oblast prefecture governorate river municipality island islands"
    )
    /// First words of the names of storms and operations.
    static let storms: WordSet = hashes("hurricane typhoon cyclone operation")
    /// Prefixes of ships.
    static let ships: WordSet = hashes("mv ms hms uss usns rms hmcs hmas ins")
    static let dashes: WordSet = hashes("- – — --")
    static let datelineEnds: WordSet = hashes("( - – — --")

    static func hashes(_ list: String) -> WordSet {
        WordSet(list.split(separator: " ").map { String($0) })
    }
}
