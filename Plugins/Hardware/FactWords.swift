// The words that facts are read from.

internal import Language

/// Hashes of words for ``FactReader``.
struct FactWords: Sendable {
    let a = Hashed.of("a")
    let s = Hashed.of("s")
    let of = Hashed.of("of")
    let by = Hashed.of("by")
    let the = Hashed.of("the")
    let with = Hashed.of("with")
    let sent = Hashed.set("sent send sends")
    let give = Hashed.set("give gave gives given")
    /// Before the name of a maker: "using British missiles".
    let using = Hashed.set(
        """
        use used uses using receive received receives buy bought buying purchased purchase get got operate operates
        acquire acquired import imported
        """
    )
    let armed = Hashed.set("armed equipped supplied provided")
    let transfer = Hashed.set(
        """
        sale sales transfer transfers supply supplies delivery deliveries export exports import imports influx shipment
        shipments purchase purchases use provision donation production manufacture
        """
    )
    /// Before a number, after a verb that then has it as its object: "shot down over 70 drones".
    let bounds = Hashed.set("over around about at nearly almost some")
    let at = Hashed.of("at")
    let `as` = Hashed.of("as")
    let to = Hashed.of("to")
    let up = Hashed.of("up")
    let than = Hashed.of("than")
    let least = Hashed.of("least")
    let most = Hashed.of("most")
    let many = Hashed.of("many")
    let half = Hashed.of("half")
    let dozen = Hashed.of("dozen")
    let shot = Hashed.of("shot")
    let down = Hashed.of("down")
    let conjunctions = Hashed.set("and or")
    let less = Hashed.set("less fewer")
    let over = Hashed.set("over exceeding")
    let under = Hashed.set("under below")
    let about = Hashed.set("about around some roughly nearly almost approximately estimated")
    let money = Hashed.set("€ £ ¥ No number US$ A$")
    let made = Hashed.set("made built designed manufactured produced developed")
    let off = Hashed.set("off up additional worth dozens hundreds thousands scores several")
    let after = Hashed.set(
        "by over in to from on near at overnight since during along across outside inside around after"
    )
    /// Nouns that a mention is only the first part of, so that an owner before it owns them: "Chinese drone exports".
    let trade = Hashed.set(
        """
        industry industries exports export imports sales sale dealer dealers maker makers manufacturer manufacturers
        shipment shipments delivery deliveries program programs programme programmes production factory factories
        plant plants development technology parts components supplies supply transfers trade market project expert
        experts embargo
        """
    )
    /// Before a mention: "no ship was damaged".
    let none = Hashed.set("no neither nor without")
    let trading = Hashed.set("by from to")
    let between = Hashed.set(
        "that which have has had also reportedly later already all it allegedly both who and badly heavily severely slightly completely partly"
    )
    let notYet = Hashed.set("be being get is are")
    let receive = Hashed.set("received")
    let negation = Hashed.set("not n't never refused declined if")
    let promise = Hashed.set("will pledged promised agreed vowed pledges agrees promises committed")
    let towards = Hashed.set("to for")
    let subject = Hashed.set(
        """
        has have had also reportedly later then overnight s forces troops army military navy militants fighters it
        they said says that which air force units again already first twice recently successfully
        """
    )
    let scales: [UInt64: Double] = [
        Hashed.of("hundred"): 100, Hashed.of("thousand"): 1000, Hashed.of("million"): 1_000_000,
    ]
    /// Verbs that tell what happened, as participles or in the past tense.
    let verbs: [UInt64: String]
    /// Verbs that a promise can go with.
    let base: [UInt64: String]
    /// The same as adjectives: "12 captured tanks".
    let adjectives: [UInt64: String]

    init() {
        var verbs: [UInt64: String] = [:]
        for (status, words) in [
            ("destroyed", "destroyed"), ("damaged", "damaged"), ("captured", "captured seized"),
            ("abandoned", "abandoned"), ("delivered", "delivered supplied sent donated received provided transferred"),
            ("ordered", "ordered bought purchased"), ("pledged", "pledged promised"),
            ("fired", "fired launched lobbed"),
            ("lost", "lost"), ("shot-down", "shot downed intercepted"), ("deployed", "deployed stationed"),
            ("tested", "tested"),
        ] {
            for word in words.split(separator: " ") { verbs[Hashed.of(String(word))] = status }
        }
        self.verbs = verbs
        var base: [UInt64: String] = [:]
        for word in ["send", "deliver", "supply", "donate", "provide", "give", "transfer"] {
            base[Hashed.of(word)] = "pledged"
        }
        for word in ["buy", "purchase", "order"] { base[Hashed.of(word)] = "ordered" }
        self.base = base
        var adjectives: [UInt64: String] = [:]
        for word in ["captured", "damaged", "destroyed", "abandoned", "seized"] {
            adjectives[Hashed.of(word)] = word == "seized" ? "captured" : word
        }
        self.adjectives = adjectives
    }
}
