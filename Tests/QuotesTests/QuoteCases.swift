// Quotations as newspapers write them, one case or more for each phenomenon: text, and the rows that must be among those found
// ("label | content | speaker | cue | name", pieces joined by "…").

/// A text with rows that it must give.
struct QuoteCase: Sendable, CustomStringConvertible {
    let text: String
    let rows: [String]
    /// No rows but these.
    let isExact: Bool

    init(_ text: String, _ rows: String..., exactly isExact: Bool = true) {
        self.text = text
        self.rows = rows
        self.isExact = isExact
    }

    var description: String { text }
}

enum QuoteCases {
    /// Marks of every kind, split, open, nested and unbalanced.
    static let marks: [QuoteCase] = [
        QuoteCase(
            "\"The bridge will open in May,\" Ilse Brandt said.",
            "direct | The bridge will open in May, | Ilse Brandt | said | Ilse Brandt"
        ),
        QuoteCase(
            "“We were lucky,” said Ann Doyle, a nurse. “Others were not.”",
            "direct | We were lucky, … Others were not. | Ann Doyle | said | Ann Doyle"
        ),
        QuoteCase(
            "''It is late,'' Mr. Quill said, ''but not too late.''",
            "direct | It is late, … but not too late. | Mr. Quill | said | Quill"
        ),
        QuoteCase(
            "«The door is open», said Ann Doyle.",
            "direct | The door is open | Ann Doyle | said | Ann Doyle"
        ),
        QuoteCase("‘It is cold,’ said Ann Doyle.", "direct | It is cold, | Ann Doyle | said | Ann Doyle"),
        QuoteCase(
            "“We will appeal,\" Ann Doyle said after the hearing.",
            "direct | We will appeal, | Ann Doyle | said | Ann Doyle"
        ),
        QuoteCase(
            "\"The pumps failed,\" Ann Doyle said.\n\n“They failed twice,” she said.\n\n''And nobody came,'' she said.",
            "direct | The pumps failed, | Ann Doyle | said | Ann Doyle",
            "direct | They failed twice, | she | said | Ann Doyle",
            "direct | And nobody came, | she | said | Ann Doyle"
        ),
        QuoteCase(
            "\"He told me 'never again' and hung up,\" Ann Doyle said.",
            "direct | He told me 'never again' and hung up, | Ann Doyle | said | Ann Doyle"
        ),
        QuoteCase(
            "\"We left,\" Ann Doyle said. \"It was dark.\n\n\"It was cold, too.\"",
            "direct | We left, … It was dark. … It was cold, too. | Ann Doyle | said | Ann Doyle"
        ),
        QuoteCase(
            "\"The harbour is full,\" Ann Doyle told the council.\n\n\"We cannot take another boat.\"",
            "direct | The harbour is full, … We cannot take another boat. | Ann Doyle | told | Ann Doyle"
        ),
        QuoteCase(
            "He used the word \"never and went home.\n\n\"It is late,\" Ann Doyle said.",
            "direct | It is late, | Ann Doyle | said | Ann Doyle",
            exactly: false
        ),
        QuoteCase(
            "The mayor closed the hall.\" It was full.\n\n“Nobody warned us,” Ilse Brandt said.",
            "direct | Nobody warned us, | Ilse Brandt | said | Ilse Brandt",
            exactly: false
        ),
        QuoteCase(
            "”Nobody warned us,” Ilse Brandt said.",
            "direct | Nobody warned us, | Ilse Brandt | said | Ilse Brandt"
        ),
        QuoteCase(
            "\"Why now?\" Ann Doyle asked. The hall was silent.",
            "direct | Why now? | Ann Doyle | asked | Ann Doyle"
        ),
        QuoteCase(
            "Ann Doyle told reporters: \"Nobody asked us.\"",
            "direct | Nobody asked us. | Ann Doyle | told | Ann Doyle"
        ),
        QuoteCase(
            "Ann Doyle read the verdict in silence. Then she said, \"It is over.\"",
            "direct | It is over. | she | said | Ann Doyle"
        ),
        QuoteCase(
            "Brandt stated:\n\n\"The plant is safe and will stay open.\"",
            "direct | The plant is safe and will stay open. | Brandt | stated | Brandt"
        ),
        QuoteCase(
            "“The valley deserves better than this.” — Ilse Brandt",
            "direct | The valley deserves better than this. | Ilse Brandt | — | Ilse Brandt"
        ),
        QuoteCase(
            "\"We came as neighbours,\" Ann Doyle demurred.",
            "direct | We came as neighbours, | Ann Doyle | demurred | Ann Doyle"
        ),
        QuoteCase(
            "As Ann Doyle put it, \"The river does not read our maps.\"",
            "direct | The river does not read our maps. | Ann Doyle | put | Ann Doyle"
        ),
        QuoteCase(
            "Protesters marched past the gate, chanting \"Open the books now!\"",
            "direct | Open the books now! | Protesters | chanting | -"
        ),
    ]

    /// "said that", "according to", participles, colons, nouns, shared sources.
    static let reported: [QuoteCase] = [
        QuoteCase(
            "The spokesman, Ilse Brandt, said that the road would stay closed.",
            "indirect | that the road would stay closed | The spokesman | said | Ilse Brandt"
        ),
        QuoteCase(
            "Ilse Brandt said the road would stay closed until the end of the month.",
            "indirect | the road would stay closed until the end of the month | Ilse Brandt | said | Ilse Brandt"
        ),
        QuoteCase(
            "Ilse Brandt said on Monday in a statement that the road would stay closed.",
            "indirect | that the road would stay closed | Ilse Brandt | said | Ilse Brandt"
        ),
        QuoteCase(
            "Ilse Brandt said in an interview she would vote against the budget.",
            "indirect | she would vote against the budget | Ilse Brandt | said | Ilse Brandt"
        ),
        QuoteCase(
            "The road will stay closed until Monday, officials said.",
            "indirect | The road will stay closed until Monday | officials | said | -"
        ),
        QuoteCase(
            "The orchestra may have to leave the city, said two members of the board.",
            "indirect | The orchestra may have to leave the city | two members of the board | said | -"
        ),
        QuoteCase(
            "The fire began in the kitchen, as the brigade confirmed later.",
            "indirect | The fire began in the kitchen | the brigade | confirmed | -"
        ),
        QuoteCase(
            "As Ilse Brandt noted, the road has been closed before.",
            "indirect | the road has been closed before | Ilse Brandt | noted | Ilse Brandt"
        ),
        QuoteCase(
            "The road will stay closed, according to the ministry.",
            "indirect | The road will stay closed | the ministry | according to | -"
        ),
        QuoteCase(
            "According to Ann Doyle, the road will stay closed.",
            "indirect | the road will stay closed | Ann Doyle | According to | Ann Doyle"
        ),
        QuoteCase(
            "Of the cars on the ferry, according to the coastguard, the oldest had no brakes.",
            "indirect | Of the cars on the ferry … the oldest had no brakes | the coastguard | according to | -"
        ),
        QuoteCase(
            "Ann Doyle said that the plan was \"a bad joke\" and would fail.",
            "mixed | that the plan was \"a bad joke\" and would fail | Ann Doyle | said | Ann Doyle"
        ),
        QuoteCase(
            "The verdict had been \"a farce\", Ann Doyle said, and would be reversed in the autumn.",
            "mixed | The verdict had been \"a farce … and would be reversed in the autumn | Ann Doyle | said | Ann Doyle"
        ),
        QuoteCase(
            "Ann Doyle called the budget \"a fairy tale with tables\".",
            "mixed | the budget \"a fairy tale with tables | Ann Doyle | called | Ann Doyle"
        ),
        QuoteCase(
            "The plan, Ann Doyle said, has failed.",
            "indirect | The plan … has failed | Ann Doyle | said | Ann Doyle"
        ),
        QuoteCase(
            "In fact, Ann Doyle said, the plan has failed.",
            "indirect | the plan has failed | Ann Doyle | said | Ann Doyle"
        ),
        QuoteCase(
            "\"The roof leaks,\" Ann Doyle said, adding that the tenants had complained for years.",
            "direct | The roof leaks, | Ann Doyle | said | Ann Doyle",
            "indirect | that the tenants had complained for years | Ann Doyle | adding | Ann Doyle"
        ),
        QuoteCase(
            "Ann Doyle said that the roof leaked and insisted that the tenants would stay.",
            "indirect | that the roof leaked | Ann Doyle | said | Ann Doyle",
            "indirect | that the tenants would stay | Ann Doyle | insisted | Ann Doyle"
        ),
        QuoteCase(
            "Doctors dismissed Ann Doyle's claim that the water was safe.",
            "indirect | Ann Doyle's claim that the water was safe | Doctors | dismissed | -"
        ),
        QuoteCase(
            "The council debated Ann Doyle's claim that the water was safe.",
            "indirect | that the water was safe | Ann Doyle | claim | Ann Doyle"
        ),
        QuoteCase(
            "Ann Doyle accused the council of hiding the report.",
            "indirect | the council of hiding the report | Ann Doyle | accused | Ann Doyle"
        ),
        QuoteCase(
            "Ann Doyle denied the charge and resigned in September.",
            "indirect | the charge | Ann Doyle | denied | Ann Doyle"
        ),
        QuoteCase(
            "Ann Doyle noted that the hall was full, and added: \"It will be fuller.\"",
            "indirect | that the hall was full | Ann Doyle | noted | Ann Doyle",
            "direct | It will be fuller. | Ann Doyle | added | Ann Doyle"
        ),
        QuoteCase(
            "Ann Doyle said that \"nobody slept\" after the flood and called the response \"a shambles\".",
            "mixed | that \"nobody slept\" after the flood | Ann Doyle | said | Ann Doyle",
            "mixed | the response \"a shambles | Ann Doyle | called | Ann Doyle"
        ),
        QuoteCase(
            "The mayor said on Friday the town had, in the words of Ann Doyle, \"run out of sand\".",
            "mixed | the town had, in the words of Ann Doyle, \"run out of sand | The mayor | said | -"
        ),
        QuoteCase(
            "Ann Doyle, author of \"The Long Road\", said the book was finished.",
            "indirect | the book was finished | Ann Doyle | said | Ann Doyle"
        ),
        QuoteCase(
            "Ann Doyle called on the council to publish the report.",
            "indirect | the council to publish the report | Ann Doyle | called on | Ann Doyle"
        ),
        QuoteCase(
            "Ann Doyle vowed to publish the report before the election.",
            "indirect | to publish the report before the election | Ann Doyle | vowed | Ann Doyle"
        ),
        QuoteCase(
            "Ann Doyle asked the council whether the report had been read.",
            "indirect | whether the report had been read | Ann Doyle | asked | Ann Doyle"
        ),
        QuoteCase(
            "Ann Doyle warned residents that the river would rise again.",
            "indirect | that the river would rise again | Ann Doyle | warned | Ann Doyle"
        ),
        QuoteCase(
            "Ann Doyle pointed out that the river had risen in March.",
            "indirect | that the river had risen in March | Ann Doyle | pointed out | Ann Doyle"
        ),
        QuoteCase(
            "Ann Doyle spoke of a lost decade for the valley.",
            "indirect | a lost decade for the valley | Ann Doyle | spoke of | Ann Doyle"
        ),
        QuoteCase(
            "Ann Doyle told the inquiry she had never seen the letter.",
            "indirect | she had never seen the letter | Ann Doyle | told | Ann Doyle"
        ),
        QuoteCase(
            "The court was told that the brakes had failed twice.",
            "indirect | that the brakes had failed twice |  | told | -"
        ),
        QuoteCase(
            "WALLACE: Would you accept that result?",
            "indirect | Would you accept that result | WALLACE | : | WALLACE"
        ),
        QuoteCase(
            "\"BRANDT: We will see after the count.\n\n\"DOYLE: That is no answer.\"",
            "direct | We will see after the count | BRANDT | : | BRANDT",
            "direct | That is no answer | DOYLE | : | DOYLE"
        ),
        QuoteCase("Brandt: 'We never saw the letter'", "direct | We never saw the letter | Brandt | : | Brandt"),
    ]

    /// Clauses and noun phrases in front of the speaker, and where his begins.
    static let boundaries: [QuoteCase] = [
        QuoteCase(
            "The verdict came hours after Ann Doyle warned that the court was overworked.",
            "indirect | that the court was overworked | Ann Doyle | warned | Ann Doyle"
        ),
        QuoteCase(
            "A leaflet printed after the flood said that the wells were clean.",
            "indirect | that the wells were clean | A leaflet printed after the flood | said | -"
        ),
        QuoteCase(
            "She greeted the pilots, who complained that the runway was short.",
            "indirect | that the runway was short | the pilots | complained | -"
        ),
        QuoteCase(
            "The bridge was closed by the surveyors, who warned that the cables were rusty.",
            "indirect | that the cables were rusty | the surveyors | warned | -"
        ),
        QuoteCase(
            "The owner of a bakery, who said that flour was dear, closed his shop.",
            "indirect | that flour was dear | The owner of a bakery | said | -"
        ),
        QuoteCase(
            "A driver saw the crash and residents said that the lights were broken.",
            "indirect | that the lights were broken | residents | said | -"
        ),
        QuoteCase(
            "Ann Doyle went on to say that the roof leaked.",
            "indirect | that the roof leaked | Ann Doyle | say | Ann Doyle"
        ),
        QuoteCase(
            "Farmers say that the well is dry, said Ann Doyle, head of the water board.",
            "indirect | Farmers say that the well is dry | Ann Doyle | said | Ann Doyle"
        ),
        QuoteCase(
            "The ferry, says captain Ann Doyle, was never safe.",
            "indirect | The ferry … was never safe | captain Ann Doyle | says | Ann Doyle"
        ),
        QuoteCase(
            "Brandt wrote on her page: \"Never again!\" Councillor Ann Doyle replied that it was too late.",
            "direct | Never again! | Brandt | wrote | Brandt",
            "indirect | that it was too late | Councillor Ann Doyle | replied | Ann Doyle"
        ),
        QuoteCase(
            "\"Never again!\" Ann Doyle said. The hall was silent.",
            "direct | Never again! | Ann Doyle | said | Ann Doyle"
        ),
        QuoteCase(
            "Velden Steel (VLD.L) said it would close the mill.",
            "indirect | it would close the mill | Velden Steel | said | Velden Steel",
            exactly: false
        ),
        QuoteCase(
            "Ann Doyle, union secretary and former nurse said: \"The wards are full.\"",
            "direct | The wards are full. | Ann Doyle | said | Ann Doyle"
        ),
        QuoteCase(
            "In Corden, officials said: \"The wards are full.\"",
            "direct | The wards are full. | officials | said | -"
        ),
    ]

    /// Reported clauses without "that", behind times, hearers and clauses of their own.
    static let bareClauses: [QuoteCase] = [
        QuoteCase(
            "Brandt said in April the last two mills would close.",
            "indirect | the last two mills would close | Brandt | said | Brandt"
        ),
        QuoteCase(
            "Brandt says despite the rain the harvest will be good.",
            "indirect | despite the rain the harvest will be good | Brandt | says | Brandt"
        ),
        QuoteCase(
            "Brandt says while the town has been patient, she is worried.",
            "indirect | while the town has been patient, she is worried | Brandt | says | Brandt"
        ),
        QuoteCase(
            "The ministry warned it may close the port.",
            "indirect | it may close the port | The ministry | warned | -"
        ),
        QuoteCase(
            "Brandt told a public meeting the old board had lied.",
            "indirect | the old board had lied | Brandt | told | Brandt"
        ),
        QuoteCase("She said all ferries were late.", "indirect | all ferries were late | She | said | -"),
        QuoteCase(
            "She said that, if elected, she would open the books.",
            "indirect | that, if elected, she would open the books | She | said | -"
        ),
        QuoteCase(
            "Brandt told protesters on Sunday to clear the square.",
            "indirect | to clear the square | Brandt | told | Brandt"
        ),
        QuoteCase(
            "\"By 1990 we had lost two harbours,\" they write.",
            "direct | By 1990 we had lost two harbours, | they | write | -"
        ),
        QuoteCase(
            "\"We found no cause,\" the engineers conclude.",
            "direct | We found no cause, | the engineers | conclude | -"
        ),
        QuoteCase(
            "\"Our hearts are with the crew,\" reads a statement from the club.",
            "direct | Our hearts are with the crew, | a statement from the club | reads | -"
        ),
    ]

    /// Labels before a colon that are no speakers.
    static let labels: [QuoteCase] = [
        QuoteCase(
            "CORDENPUR: The town council passed the budget on Monday. Councillor Ann Doyle said the figures were false.",
            "indirect | the figures were false | Councillor Ann Doyle | said | Ann Doyle"
        ),
        QuoteCase(
            "EXCLUSIVE: The county has spent millions on pumps. Ann Doyle said it was worth it.",
            "indirect | it was worth it | Ann Doyle | said | Ann Doyle"
        ),
        QuoteCase("NOTE: Figures include the sale of the mill."),
        QuoteCase("Correction: An earlier version of this story gave a wrong date for the vote."),
        QuoteCase("READ MORE: Ferry strike enters its third week"),
        QuoteCase(
            "DOYLE: We will open the books.\n\nBRANDT: The mill was sold for a song in the end.",
            "indirect | We will open the books | DOYLE | : | DOYLE",
            "indirect | The mill was sold for a song in the end | BRANDT | : | BRANDT"
        ),
    ]

    /// Apostrophes, and marks that open again.
    static let singles: [QuoteCase] = [
        QuoteCase(
            "Ann Doyle said: 'My parents' boat is gone. We saved the nets.'",
            "direct | My parents' boat is gone. We saved the nets. | Ann Doyle | said | Ann Doyle"
        ),
        QuoteCase(
            "'The pilots' union is furious,' said Ann Doyle. 'It's a scandal.'",
            "direct | The pilots' union is furious, … It's a scandal. | Ann Doyle | said | Ann Doyle"
        ),
        QuoteCase(
            "\"We have lost our boat. \"Nobody from the board has called. \"We feel forgotten,\" said Ann Doyle.",
            "direct | We have lost our boat. … Nobody from the board has called. … We feel forgotten, | Ann Doyle | said | Ann Doyle"
        ),
        QuoteCase(
            "Ann Doyle said the deal was unfair.\n\n\"It gives them the port and us nothing.\"",
            "indirect | the deal was unfair | Ann Doyle | said | Ann Doyle",
            "direct | It gives them the port and us nothing. |  |  | Ann Doyle"
        ),
    ]

    /// What stands between marks and is said by nobody.
    static let none: [String] = [
        "The so-called \"safe zone\" was empty.", "She wrote \"The Long Road\" in 1987.", "Prices rose in May.",
        "A banner read nothing at all.", "The claims were settled out of court.",
        "The film \"Winter Harbour\" opens on Friday.", "A crate marked \"tractor parts\" stood in the yard.",
        "The runner known as \"the Tiger\" fell at the seventh hurdle.",
        "Three early states held primaries on Tuesday.",
        "The two states that voted last decided the race.", "The ministry did not comment on the report.",
        "Rebels claimed responsibility for the attack.", "The planet, called Veil, circles a dim red star.",
        "The alleged thief left by the back door.", "Protesters held up signs saying \"Jobs now\".",
        "One banner read \"No more mines in our valley.\"", "She held a placard that said \"Not in our name\".",
        "The #rivermarch, short for \"march for the river\", began at noon.",
        "The hashtag #openthegates (\"open the gates\") trended on Sunday.",
        "Boats use lanes called \"corridors\".", "The machines, which she called \"mules\", carry stone.",
        "The group was dubbed \"the Six\".", "Guests are referred to a hotel in Corden.",
        "She made repeated calls for quiet.", "Crews are paid according to age.",
        "He admitted 14 counts of fraud.", "He admitted the offence and was fined.",
        "The former coach admitted two charges of theft in May.",
        "He repeated a series of false claims.", "The words used to say it were plain.",
        "Ann Doyle was blamed for the “worst jam” of the year.", "Ann Doyle condemned the “brutal” raid.",
        "A man blamed for “the worst fire in years” left the town.",
        "You can rest assured on one point.", "If surveyors confirm the crack, the bridge will close.",
    ]
}
