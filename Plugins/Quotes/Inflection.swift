// Forms of English verbs, so that the tables hold one word each.

/// Makes the forms of a verb by the rules of spelling, with the irregular ones that speak.
enum Inflection {
    struct Forms {
        var base: [String]
        var third: [String]
        var past: [String]
        var ing: [String]
    }

    static func forms(of verb: String) -> Forms {
        if let past = irregular[verb] {
            return Forms(base: [verb], third: [verb + "s"], past: past, ing: [stem(verb) + "ing"])
        }
        let third: String
        let past: String
        if verb.hasSuffix("y"), let before = verb.dropLast().last, !vowels.contains(before) {
            third = verb.dropLast() + "ies"
            past = verb.dropLast() + "ied"
        } else {
            third = verb.hasSuffix("s") || verb.hasSuffix("sh") || verb.hasSuffix("ch") ? verb + "es" : verb + "s"
            past = (doubling.contains(verb) ? verb + String(verb.suffix(1)) : stem(verb)) + "ed"
        }
        let ing = (doubling.contains(verb) ? verb + String(verb.suffix(1)) : stem(verb)) + "ing"
        return Forms(base: [verb], third: [third], past: [past], ing: [ing])
    }

    private static func stem(_ verb: String) -> String { verb.hasSuffix("e") ? String(verb.dropLast()) : verb }

    private static let vowels: Set<Character> = ["a", "e", "i", "o", "u"]
    private static let doubling: Set<String> = ["admit", "quip", "refer"]
    private static let irregular: [String: [String]] = [
        "say": ["said"], "tell": ["told"], "write": ["wrote", "written"], "speak": ["spoke", "spoken"],
    ]
}
