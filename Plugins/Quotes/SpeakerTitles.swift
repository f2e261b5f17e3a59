// Titles and offices: "Sen." and "the senator" are the same.

import Language

enum SpeakerTitles {
    static let table: WordSet = {
        var table = WordSet(capacity: 120)
        table.insert(
            words: """
                president chancellor minister premier senator governor congressman congresswoman representative mayor
                general colonel admiral captain judge justice secretary ambassador king queen prince princess pope
                archbishop bishop professor sheriff commissioner councilman councilwoman chairman chairwoman speaker
                spokesman spokeswoman coach attorney lawyer pastor director commander strategist pollster
                """
        )
        return table
    }()

    private static let short: WordMap<UInt64> = {
        var table = WordMap<UInt64>()
        for (short, long) in [
            ("Sen.", "senator"), ("Gov.", "governor"), ("Rep.", "congressman"), ("Gen.", "general"),
            ("Col.", "colonel"),
            ("Capt.", "captain"), ("Prof.", "professor"), ("Adm.", "admiral"), ("Pres.", "president"),
        ] { table.insert(short, TextHash.of(long)) }
        return table
    }()

    static let former: WordSet = CueLexicon.hashes(

        """
        former ex late vice deputy onetime past shadow assistant candidate
        """

    )

    /// Of these, those that say so right before a title only.
    static let formerAlone: WordSet = CueLexicon.hashes("late past")
    static let candidate = TextHash.of("candidate")
    /// Titles of which others have one in another team, country or ministry: "the India captain … the captain".
    static let manifold: WordSet = CueLexicon.hashes("captain coach minister")

    static let courtesy: WordSet = CueLexicon.hashes("Mr. Mrs. Ms. Mr Mrs Ms Miss Dr. Dr")

    static let ministers: WordSet = CueLexicon.hashes("minister secretary commissioner")
    static let justice = TextHash.of("justice")
    /// Who leads something: "head of communications Ann Doyle".
    static let heads: WordSet = CueLexicon.hashes(
        "head chair chief leader deputy president vice-president controller keeper"
    )

    /// What stands before names and makes nobody the holder of an office.
    static let honours: WordSet = CueLexicon.hashes(
        "chief sir dame lady lord engr engr. barrister alhaji hon hon. rev rev."
    )

    /// "Prof.", "Mr.", "President": what may stand right before a name.
    static func isTitle(_ hash: UInt64) -> Bool { courtesy.contains(hash) || table.contains(canonical(hash)) }

    /// An office or a trade that a document may call its holder by.
    static func isHeld(_ title: UInt64) -> Bool { table.contains(title) || singular.contains(title) }

    /// Descriptions of which an article has one, unlike "officer" and "activist".
    private static let singular: WordSet = CueLexicon.hashes(
        "executive leader nominee candidate frontrunner founder actor actress singer billionaire"
    )

    /// Offices that one person may have at once: "Chairman Ann Doyle … the senator".
    static let kin: [WordSet] = [
        CueLexicon.hashes(
            """
            senator congressman congresswoman representative chairman chairwoman leader speaker lawmaker republican democrat
            """
        ), CueLexicon.hashes("judge justice"), CueLexicon.hashes("secretary minister chancellor"),
        CueLexicon.hashes("author researcher scientist professor academic"),
    ]

    /// The long form of a title.
    static func canonical(_ hash: UInt64) -> UInt64 { short[hash] ?? hash }

    /// Nouns that stand for a person already named: "the 72-year-old", "the billionaire".
    static let descriptions: WordSet = CueLexicon.hashes(
        """
        businessman businesswoman billionaire candidate nominee leader frontrunner politician lawmaker \
        mogul official executive actor actress singer author writer scientist doctor officer soldier veteran teacher \
        activist lawyer attorney economist founder
        """
    )
}
