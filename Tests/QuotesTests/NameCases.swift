// Speakers as newspapers write them: before, after and inside, with titles and appositions, as pronouns and descriptions.

/// A text with the name of each quotation's speaker, "-" for none.
struct NameCase: Sendable, CustomStringConvertible {
    let text: String
    let names: [String]

    init(_ text: String, _ names: String...) {
        self.text = text
        self.names = names
    }

    var description: String { text }
}

enum NameCases {
    static let names: [NameCase] = [
        NameCase("\"We left,\" said Captain Ann Doyle of the harbour police.", "Ann Doyle"),
        NameCase("\"We left,\" Ann Doyle, a nurse from Corden, said.", "Ann Doyle"),
        NameCase("\"We left,\" said the union's secretary, Ann Doyle.", "Ann Doyle"),
        NameCase("\"We left,\" managing director Ann Doyle said.", "Ann Doyle"),
        NameCase("Ann Doyle (65), who led the inquiry, said: \"We found nothing.\"", "Ann Doyle"),
        NameCase(
            "Ann Doyle refused to comment on the plan, but Mayor Martin Ober, who was there, told us, \"It is over.\"",
            "Martin Ober"
        ),
        NameCase("\"We left,\" a spokesman for Ann Doyle said.", "-"),
        NameCase("\"We left,\" Ann Doyle's lawyer said.", "-"),
        NameCase("A pastor supporting Ann Doyle, Martin Ober, said the vote was fair.", "Martin Ober"),
        NameCase("Ann Doyle and Martin Ober said the vote was fair.", "-"),
        NameCase("\"We left,\" Ann Doyle said.\n\n\"Nobody stopped us,\" she said.", "Ann Doyle", "Ann Doyle"),
        NameCase(
            "\"We left,\" Ann Doyle said.\n\nThen Ilse Brandt came. \"Stop,\" she said.",
            "Ann Doyle",
            "Ilse Brandt"
        ),
        NameCase(
            "\"We left,\" Ann Doyle said.\n\nMartin Ober stayed behind. \"I was tired,\" he said.",
            "Ann Doyle",
            "Martin Ober"
        ),
        NameCase(
            "Martin Ober said the road was open. Ann Doyle drove home. \"It was closed,\" she said.",
            "Martin Ober",
            "Ann Doyle"
        ),
        NameCase(
            "The club's coach, Martin Ober, was furious. He called the match \"a disgrace\".",
            "Martin Ober"
        ),
        NameCase(
            "\"I saw it all,\" Martin Ober said.\n\nA mechanic was hammering at a wheel. \"So did I,\" he said.",
            "Martin Ober",
            "-"
        ),
        NameCase(
            "\"I saw it all,\" Martin Ober said.\n\n\"We saw more,\" a neighbour said. \"Far more,\" he added.",
            "Martin Ober",
            "-",
            "-"
        ),
        NameCase(
            "President Ann Doyle opened the bridge on Friday. Ilse Brandt watched. \"It is done,\" the president said.",
            "Ann Doyle"
        ),
        NameCase(
            "Ann Doyle, the mayor of Corden, met Martin Ober. \"We agreed on little,\" the mayor said.",
            "Ann Doyle"
        ),
        NameCase(
            "Martin Ober arrived late.\n\n\"I took the wrong train,\" the 72-year-old leader said.",
            "Martin Ober"
        ),
        NameCase(
            "Martin Ober and Paul Renner arrived late.\n\n\"I took the wrong train,\" the 72-year-old leader said.",
            "-"
        ),
        NameCase("Ilse Brandt met Ann Doyle. \"We agreed on little,\" the minister from Velden said.", "-"),
        NameCase("Ilse Brandt met Minister Ann Doyle in Velden. She said the talks were useful.", "Ilse Brandt"),
        NameCase("Ilse Brandt left and Ann Doyle came. She said the talks were useful.", "Ann Doyle"),
        NameCase("Ilse Brandt said the plan was dead. But the mayor said it was not.", "Ilse Brandt", "-"),
        NameCase(
            "\"It was dark,\" said Sgt. Ann Doyle. She laughed. \"Then it was light once more.\"",
            "Ann Doyle",
            "Ann Doyle"
        ),
        NameCase(
            "Although he thanked the voters, Martin Ober struck a low note, saying \"we were beaten\".",
            "Martin Ober"
        ),
        NameCase("In Corden on Monday, Ann Doyle was cheerful, saying that the bridge was open.", "Ann Doyle"),
        NameCase(
            "Ann Doyle told reporters that the bridge was open. It will close in May, she said.",
            "Ann Doyle",
            "Ann Doyle"
        ),
        NameCase("The National Ferry Board (NFB) said that the boat was safe.", "National Ferry Board"),
        NameCase("Ann Doyle of the Institute for Rivers said that the boat was safe.", "Ann Doyle"),
        NameCase("Ann Doyle supporters said the count was wrong.", "-"),
        NameCase("Ann Doyle aides said the count was wrong.", "-"),
        NameCase("Ann Doyle adviser Martin Ober said the count was wrong.", "Martin Ober"),
        NameCase("The union's counsel, Mr. Martin Ober, QC, told the court that the ship had sailed.", "Martin Ober"),
        NameCase("Asked whether he would take money from Martin Ober, he said: \"Never.\"", "-"),
        NameCase(
            "Martin Ober accused Paul Renner of lying. \"He knew it for years,\" he said.",
            "Martin Ober",
            "Martin Ober"
        ),
        NameCase("The coach said striker Martin Ober would miss the match. \"His knee is sore,\" he said.", "-", "-"),
        NameCase(
            "The roof was safe, Martin Ober said. The mayor said Mr. Renner had looked at it twice.",
            "Martin Ober",
            "Martin Ober"
        ),
        NameCase("Martin \"Matt\" Ober said the sheep were safe.", "Martin \"Matt\" Ober"),
        NameCase("Chris Wallace asked first.\n\nWALLACE: Was the boat safe?", "Chris Wallace"),
    ]

    /// Sources that would not be named.
    static let anonymous: [String] = [
        "A senior official said that the money was gone.",
        "An African delegate, who asked not to be identified, said that the text was weak.",
        "The money was gone, according to a person briefed on the talks.",
        "\"The money is gone,\" said the owner of a bakery, who asked for his name to be withheld.",
        "Two people familiar with the contract said that the ships would be late.",
        "\"The money is gone,\" said a nurse who asked not to be named.",
        "A diplomat, speaking on condition of anonymity, said that the text was weak.",
    ]

    static let notAnonymous: [String] = [
        "Ann Doyle said that the money was gone.", "The ministry said that the money was gone.",
        "The report said that the money was gone.", "\"The money is gone,\" she said.",
    ]

    /// Denials, and what somebody did not say.
    static let negated: [String] = [
        "Ann Doyle denied that the money was gone.", "Ann Doyle has denied taking the money.",
        "The ministry denied reports that the bridge was unsafe.", "Ann Doyle never said that the money was gone.",
        "Ann Doyle did not say when the bridge would open.",
        "The ministry declined to say whether the bridge was safe.",
        "No group said that it had planted the bomb.",
        "Martin Ober dismissed Ann Doyle's claim that the money was gone.",
    ]

    static let notNegated: [String] = [
        "Ann Doyle said that the money was not gone.", "Ann Doyle said she did not know the man.",
        "\"I never saw it,\" Ann Doyle said.", "Martin Ober cited the claim that the money was gone.",
    ]
}
