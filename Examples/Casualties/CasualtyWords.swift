// The words that reports of casualties are made of. Lists are small and readable: that is most of what a plugin is.

internal import Language

/// Tables of words, built once for each worker.
struct CasualtyWords: Sendable {
    /// What happened to people.
    ///
    /// A set's number is the label's place here, counted from 1.
    static let labels = ["killed", "wounded", "missing", "captured"]

    /// After the people it happened to: "14 people were killed", "40 wounded".
    let outcomes = Self.numbered([
        "killed dead died slain murdered massacred executed perished drowned", "wounded injured hurt",
        "missing unaccounted",
        "captured prisoner captive hostage",
    ])
    /// Before them: "killing 12", "wounded 40 soldiers".
    let verbs = Self.numbered([
        "kill kills killed killing murdered murdering massacred massacring executed executing slaughtered",
        "wound wounds wounded wounding injure injures injured injuring", "", "capture captures captured capturing",
    ])
    /// Between people and what happened to them: "were reported", "have been", "went".
    let auxiliaries = WordSet(
        words: """
            is are was were be been being has have had remain remains remained still also later all both either reported \
            reportedly confirmed found listed declared left went taken shot fatally seriously severely critically lightly
            """
    )
    /// People, in the forms that follow a number.
    let people = WordSet(
        words: """
            person people soldier soldiers troops serviceman servicemen civilian civilians child children man men woman \
            women boy boys girl girls worker workers miner miners passenger passengers police officer officers policeman \
            policemen fighter fighters militant militants rebel rebels resident residents villager villagers student \
            students pupil pupils patient patients doctor doctors medic medics nurse nurses journalist journalists \
            firefighter firefighters rescuer rescuers sailor sailors pilot pilots driver drivers tourist tourists pilgrim \
            pilgrims protester protesters migrant migrants refugee refugees crew guard guards gunman gunmen marine marines \
            hiker hikers climber climbers fisherman fishermen farmer farmers teacher teachers worshipper worshippers \
            spectator spectators bystander bystanders volunteer volunteers victim victims member members others lives
            """
    )
    /// Words with a value.
    ///
    /// A dozen, a hundred and a thousand also multiply what stands before them.
    let numbers: WordSet
    /// Many, but nobody says how many.
    let vague = WordSet(words: "dozens scores hundreds thousands")
    /// What makes a number something else than a count of people: "in 2022", "aged 14", "no one".
    let notBefore = WordSet(words: "in since until during aged age no not number magnitude half")
    /// Where the people that a figure counts do not follow any more: "12 in the second village".
    let prepositions = WordSet(words: "in on at near from by with for as to into after during of per percent and or")
    /// Where a search for what happened must not go on: other clauses, doubt, denial.
    let barriers = WordSet(
        words: """
            who whom which where that said say says and but or if he she it they may might could would should can will not n't \
            never nobody when after before while because killing wounding
            """
    )
    /// After a verb and a bare number, the words that show that the number counts people: "killing 12 in Kharkiv".
    let afterBareNumber = WordSet(
        words: "and in on at near when as after before during by since including overnight while with but among more"
    )
    /// What follows a verb that has its own object: "three gunmen killed the mayor".
    let determiners = WordSet(words: "the a an his her its their our my your this that these those some no at more all")
    /// Before the figure of "the death toll rose to 47".
    let beforeToll = WordSet(words: "to at of is was now reached reaching passed past topped exceeded hit")
    /// Phrases like "at least"; the value is a place in ``bounds``.
    let boundPhrases: PhraseMatcher
    /// Values of the attribute `bound`.
    static let bounds = ["at-least", "at-most", "about"]

    /// After "of", the words that make a figure a part of a group: "two of the miners".
    let partOf = WordSet(words: "the them those these his her its their our")
    let a = TextHash.of("a")
    let of = TextHash.of("of")
    let and = TextHash.of("and")
    let them = TextHash.of("them")
    let million = TextHash.of("million")
    let death = TextHash.of("death")
    let toll = TextHash.of("toll")

    init() {
        let units =
            "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
            + "eighteen nineteen"
        var numbers = WordSet(capacity: 64)
        for (index, word) in units.split(separator: " ").enumerated() {
            numbers.insert(String(word), value: UInt16(index + 1))
        }
        for (index, word) in "twenty thirty forty fifty sixty seventy eighty ninety".split(separator: " ").enumerated()
        {
            numbers.insert(String(word), value: UInt16(index + 2) * 10)
        }
        for (word, value) in [("dozen", 12), ("hundred", 100), ("thousand", 1000)] as [(String, UInt16)] {
            numbers.insert(word, value: value)
        }
        self.numbers = numbers
        var phrases = PhraseMatcher()
        for (index, list) in [
            [
                "at least", "more than", "over", "no fewer than", "not fewer than", "no less than", "not less than",
                "upwards of",
            ],
            ["up to", "at most", "as many as", "no more than", "not more than", "fewer than", "less than"],
            ["about", "around", "some", "nearly", "almost", "roughly", "approximately", "an estimated", "close to"],
        ]
        .enumerated() {
            for phrase in list { phrases.add(phrase, value: index) }
        }
        boundPhrases = phrases
    }

    private static func numbered(_ lists: [String]) -> WordSet {
        var set = WordSet()
        for (index, words) in lists.enumerated() { set.insert(words: words, value: UInt16(index + 1)) }
        return set
    }
}
