// Quotations whose speaker, cue or content lies among other clauses, and those of texts in capitals.

extension QuoteCases {
    /// Speakers behind their cue with a clause of their own.
    static let relatives: [QuoteCase] = [
        QuoteCase(
            "“It was a mess,” said a source who was on the call.",
            "direct | It was a mess, | a source who was on the call | said | -"
        ),
        QuoteCase(
            "\"The count was fair,\" said a clerk who has attended every session. \"Nobody complained.\"",
            "direct | The count was fair, … Nobody complained. | a clerk who has attended every session | said | -"
        ),
        QuoteCase(
            "\"It is over,\" said a delegate who did not want to be named.",
            "direct | It is over, | a delegate who did not want to be named | said | -"
        ),
        QuoteCase(
            "\"He is a good boy,\" said a mother whose son was arrested on Friday.",
            "direct | He is a good boy, | a mother whose son was arrested | said | -"
        ),
        QuoteCase(
            "\"The pier shook,\" said Ann Doyle, who was on it.",
            "direct | The pier shook, | Ann Doyle | said | Ann Doyle"
        ),
        QuoteCase(
            "The race will be close, said a pollster who has worked for both.",
            "indirect | The race will be close | a pollster who has worked for both | said | -"
        ),
        QuoteCase(
            "I guess that settles it, said three people who lost their seats.",
            "indirect | I guess that settles it | three people who lost their seats | said | -"
        ),
        QuoteCase(
            "The staff said the nurse who had left, Ann Doyle, should return.",
            "indirect | the nurse who had left, Ann Doyle, should return | The staff | said | -"
        ),
        QuoteCase(
            "The coach, Ann Doyle, said the player who had left, Martin Ober, should return.",
            "indirect | the player who had left, Martin Ober, should return | The coach | said | Ann Doyle"
        ),
    ]

    /// What is said in a clause before the main one, and what is no speech.
    static let mainClauses: [QuoteCase] = [
        QuoteCase(
            "After Ilse Brandt said taxes were “too low”, Ann Doyle said she agreed.",
            "mixed | taxes were “too low | Ilse Brandt | said | Ilse Brandt"
        ),
        QuoteCase(
            "While Ann Doyle has said she will vote for the bill, Martin Ober is against it.",
            "indirect | she will vote for the bill | Ann Doyle | said | Ann Doyle"
        ),
        QuoteCase(
            "After the ministry announced that the bridge had been closed, the mayor walked over it.",
            "indirect | that the bridge had been closed | the ministry | announced | -"
        ),
        QuoteCase(
            "Even though Ann Doyle says the count was fair, it is being repeated.",
            "indirect | the count was fair | Ann Doyle | says | Ann Doyle"
        ),
        QuoteCase(
            "If Ann Doyle says that the boats, which were old, have sunk, people will believe her.",
            "indirect | that the boats, which were old, have sunk | Ann Doyle | says | Ann Doyle"
        ),
        QuoteCase(
            "When Ann Doyle said that tanks, trucks and planes were missing, the minister laughed.",
            "indirect | that tanks, trucks and planes were missing | Ann Doyle | said | Ann Doyle"
        ),
        QuoteCase(
            "Ann Doyle said that while the roof leaked, the walls stood.",
            "indirect | that while the roof leaked, the walls stood | Ann Doyle | said | Ann Doyle"
        ),
        QuoteCase(
            "Since then Ann Doyle has claimed that the vote was stolen, judges were bribed and ballots burnt.",
            "indirect | that the vote was stolen, judges were bribed and ballots burnt | Ann Doyle | claimed | Ann Doyle"
        ),
        QuoteCase(
            "Although Ann Doyle said that if the bill passed, the mayor would resign, nobody believed her.",
            "indirect | that if the bill passed, the mayor would resign | Ann Doyle | said | Ann Doyle"
        ),
        QuoteCase(
            "All he does is claim that the vote was stolen.",
            "indirect | that the vote was stolen | he | claim | -"
        ),
        QuoteCase("The firm has called off the sale of its boats to Norway."),
        QuoteCase("There are calls for her to leave the hall."),
        QuoteCase("It is clear that there are already calls for her to go to the hall."),
    ]

    /// Who speaks, where the sentence is turned round, or somebody else is nearer.
    static let turned: [QuoteCase] = [
        QuoteCase(
            "The river has risen in 12 towns since March, said the Harbour Board on Monday.",
            "indirect | The river has risen in 12 towns since March | the Harbour Board | said | Harbour Board"
        ),
        QuoteCase(
            "The missile was intercepted, said the Norwegian army.",
            "indirect | The missile was intercepted | the Norwegian army | said | -"
        ),
        QuoteCase("Three people were hurt, said police.", "indirect | Three people were hurt | police | said | -"),
        QuoteCase(
            "Martin Ober, a clerk, said the company in Corden had lied.",
            "indirect | the company in Corden had lied | Martin Ober | said | Martin Ober"
        ),
        QuoteCase(
            "Martin Ober was arrested after police said he had lied.",
            "indirect | he had lied | police | said | -"
        ),
        QuoteCase(
            "Shares plunged after the company warned that profits would fall.",
            "indirect | that profits would fall | the company | warned | -"
        ),
        QuoteCase(
            "Tass quoted Ann Doyle as saying that the talks would go on.",
            "indirect | that the talks would go on | Ann Doyle | saying | Ann Doyle"
        ),
        QuoteCase(
            "Reuters cited two clerks as saying that the deal was off.",
            "indirect | that the deal was off | two clerks | saying | -"
        ),
        QuoteCase(
            "“I am tired,” Tass quoted Ann Doyle as saying.",
            "direct | I am tired, | Ann Doyle | quoted | Ann Doyle"
        ),
        QuoteCase(
            "He was quoted by Interfax as saying that it was over.",
            "indirect | that it was over | He | saying | -"
        ),
        QuoteCase(
            "Confirming the fire, the police spokesman, Martin Ober, said two men had been hurt.",
            "indirect | two men had been hurt | the police spokesman | said | Martin Ober"
        ),
        QuoteCase(
            "Ann Doyle-Ober, the mayor, said it was late.",
            "indirect | it was late | Ann Doyle-Ober | said | Ann Doyle-Ober"
        ),
        QuoteCase("Norway ignored a resolution demanding an immediate truce."),
        QuoteCase(
            "“She was our rock,” her family said.",
            "direct | She was our rock, | her family | said | -"
        ),
        QuoteCase(
            "Gunmen killed 12 people, a police officer told the Harbour Wire by phone.",
            "indirect | Gunmen killed 12 people | a police officer | told | -"
        ),
        QuoteCase(
            "The depot, she told Reuters, held fuel.",
            "indirect | The depot … held fuel | she | told | -"
        ),
        QuoteCase(
            "The bridge, according to Ann Doyle, is safe.",
            "indirect | The bridge … is safe | Ann Doyle | according to | Ann Doyle"
        ),
        QuoteCase(
            "According to Ann Doyle, the mayor, the bridge is safe.",
            "indirect | the bridge is safe | Ann Doyle | According to | Ann Doyle"
        ),
        QuoteCase(
            "Minister for Justice Ann Doyle said the bill was late.",
            "indirect | the bill was late | Minister for Justice Ann Doyle | said | Ann Doyle"
        ),
        QuoteCase(
            "A spokesman for President Ann Doyle said the bill was late.",
            "indirect | the bill was late | A spokesman for President Ann Doyle | said | -"
        ),
    ]

    /// Interviews with names in ordinary letters, and what only looks like one.
    static let interviews: [QuoteCase] = [
        QuoteCase(
            """
            Ann Doyle: My agent rang me in May.

            Martin Ober: And what did you say?

            Ann Doyle: That I would think about it.
            """,
            "indirect | My agent rang me in May | Ann Doyle | : | Ann Doyle",
            "indirect | And what did you say | Martin Ober | : | Martin Ober",
            "indirect | That I would think about it | Ann Doyle | : | Ann Doyle"
        ),
        QuoteCase(
            """
            The cast of the play:

            Ann Doyle: the queen of the north.

            Martin Ober: the king of the south.

            Ilse Brandt: their only daughter.
            """
        ),
    ]

    /// Where what is said begins and ends, beside hearers, participles and others who report it.
    static let edges: [QuoteCase] = [
        QuoteCase(
            "Ann Doyle said planned cuts would go ahead.",
            "indirect | planned cuts would go ahead | Ann Doyle | said | Ann Doyle"
        ),
        QuoteCase("He denies attempted murder.", "indirect | attempted murder | He | denies | -"),
        QuoteCase("Both men deny that they lied.", "indirect | that they lied | Both men | deny | -"),
        QuoteCase(
            "She told her husband she wanted to leave.",
            "indirect | she wanted to leave | She | told | -"
        ),
        QuoteCase(
            "He told ABC radio the town was cut off.",
            "indirect | the town was cut off | He | told | -"
        ),
        QuoteCase(
            "He told The Times of Corden the bill would pass.",
            "indirect | the bill would pass | He | told | -"
        ),
        QuoteCase(
            "Ann Doyle denied that she had lied, CNN reported.",
            "indirect | that she had lied | Ann Doyle | denied | Ann Doyle"
        ),
        QuoteCase(
            "Ann Doyle, who denies fraud, will be sentenced.",
            "indirect | fraud | Ann Doyle | denies | Ann Doyle"
        ),
        QuoteCase("He warned on Monday of a long war.", "indirect | a long war | He | warned | -"),
        QuoteCase("The yield on the 10-year Treasury note fell 9 basis points."),
        QuoteCase("Corden Rovers conceded a late goal."),
        QuoteCase(
            "“The plan is dead,” he went on, “and nobody will miss it.”",
            "direct | The plan is dead, … and nobody will miss it. | he | went on | -"
        ),
    ]

    /// "A said X, and B said Y", and what looks like it.
    static let takingOver: [QuoteCase] = [
        QuoteCase(
            "Norway said it had lost two boats, and Sweden said it had lost none.",
            "indirect | it had lost two boats | Norway | said | Norway",
            "indirect | it had lost none | Sweden | said | Sweden"
        ),
        QuoteCase(
            "Ann Doyle said that the roof leaked, but the mayor of Corden said it would be mended.",
            "indirect | that the roof leaked | Ann Doyle | said | Ann Doyle",
            "indirect | it would be mended | the mayor of Corden | said | -"
        ),
        QuoteCase(
            "Norway says it wants the cod; Sweden insists it owns the cod.",
            "indirect | it wants the cod | Norway | says | Norway",
            "indirect | it owns the cod | Sweden | insists | Sweden"
        ),
        QuoteCase(
            "Ann Doyle told the court that she had paid, but her lawyer, Martin Ober, said she had not.",
            "indirect | that she had paid | Ann Doyle | told | Ann Doyle",
            "indirect | she had not | her lawyer | said | Martin Ober"
        ),
        QuoteCase(
            "Ann Doyle said she knew the man, and Martin Ober, who was there, said he did too.",
            "indirect | she knew the man | Ann Doyle | said | Ann Doyle",
            "indirect | he did too | Martin Ober | said | Martin Ober"
        ),
        QuoteCase(
            "Norway said the deal was dead, and Sweden's chancellor said it was not.",
            "indirect | the deal was dead | Norway | said | Norway",
            "indirect | it was not | Sweden's chancellor | said | -"
        ),
        QuoteCase(
            "Ann Doyle said the road was shut and what Martin Ober said was false.",
            "indirect | the road was shut and what Martin Ober said was false | Ann Doyle | said | Ann Doyle"
        ),
        QuoteCase(
            "She said that the mayor, the council, and Martin Ober said nothing.",
            "indirect | that the mayor, the council, and Martin Ober said nothing | She | said | -"
        ),
        QuoteCase(
            "Ann Doyle said the firm had failed, and the board had known it.",
            "indirect | the firm had failed, and the board had known it | Ann Doyle | said | Ann Doyle"
        ),
    ]

    /// Appositions between a speaker and a cue, behind a clause.
    static let appositions: [QuoteCase] = [
        QuoteCase(
            "The bridge is safe, Ann Doyle, the mayor of Corden, said on Friday.",
            "indirect | The bridge is safe | Ann Doyle | said | Ann Doyle"
        ),
        QuoteCase(
            "The bridge is safe, the mayor of Corden, Ann Doyle, said.",
            "indirect | The bridge is safe | the mayor of Corden | said | Ann Doyle"
        ),
        QuoteCase(
            "The mill will open in May, its owner, Velden Steel, said.",
            "indirect | The mill will open in May | its owner | said | Velden Steel"
        ),
        QuoteCase(
            "Three people drowned, the head of the watch, Martin Ober, said on Monday.",
            "indirect | Three people drowned | the head of the watch | said | Martin Ober"
        ),
        QuoteCase(
            "Ilse Brandt thanked Paul Renner, while Martin Ober, the president of the union, said the deal was “a trap”.",
            "mixed | the deal was “a trap | Martin Ober | said | Martin Ober"
        ),
        QuoteCase(
            "As Paul Renner left the court, Martin Ober, his lawyer, said the verdict was “a farce”.",
            "mixed | the verdict was “a farce | Martin Ober | said | Martin Ober"
        ),
        QuoteCase(
            "As Paul Renner spoke, Martin Ober, his rival, said the vote was unfair.",
            "indirect | the vote was unfair | Martin Ober | said | Martin Ober"
        ),
        QuoteCase(
            "After the hearing, Martin Ober, his lawyer, said the verdict was fair.",
            "indirect | the verdict was fair | Martin Ober | said | Martin Ober"
        ),
        QuoteCase(
            "Paul Renner resigned in May, and Ann Doyle, his deputy, said the office would stay open.",
            "indirect | the office would stay open | Ann Doyle | said | Ann Doyle"
        ),
        QuoteCase(
            "Ann Doyle, convicted of fraud in May, said the court was blind.",
            "indirect | the court was blind | Ann Doyle | said | Ann Doyle"
        ),
        QuoteCase(
            "The man who was driving, Martin Ober, said the road was wet.",
            "indirect | the road was wet | The man who was driving | said | Martin Ober"
        ),
        QuoteCase(
            "CORDEN (AP) — The mayor, Ann Doyle, said she would stay.",
            "indirect | she would stay | The mayor | said | Ann Doyle"
        ),
    ]

    /// Sentences without small letters.
    static let capitals: [QuoteCase] = [
        QuoteCase(
            "\"THE BRIDGE WILL OPEN IN MAY,\" ANN DOYLE SAID.",
            "direct | THE BRIDGE WILL OPEN IN MAY, | ANN DOYLE | SAID | Ann Doyle"
        ),
        QuoteCase(
            "ANN DOYLE SAID THE BRIDGE WOULD OPEN IN MAY.",
            "indirect | THE BRIDGE WOULD OPEN IN MAY | ANN DOYLE | SAID | Ann Doyle"
        ),
        QuoteCase(
            "THE BRIDGE IS SAFE, THE HARBOUR MASTER SAID.",
            "indirect | THE BRIDGE IS SAFE | THE HARBOUR MASTER | SAID | -"
        ),
        QuoteCase(
            "THE MINISTRY SAID THAT THE BRIDGE WAS SAFE.\n\nIt was closed an hour later.",
            "indirect | THAT THE BRIDGE WAS SAFE | THE MINISTRY | SAID | -"
        ),
        QuoteCase(
            "\"I SAW IT,\" SHE SAID, ADDING THAT THE ROAD WAS WET.",
            "direct | I SAW IT, | SHE | SAID | -",
            "indirect | THAT THE ROAD WAS WET | SHE | ADDING | -"
        ),
        QuoteCase("WARNING: DO NOT OPEN THE DOOR WHILE THE TRAIN IS MOVING."),
        QuoteCase(
            "ANN DOYLE: WE WILL OPEN THE BOOKS.\n\nILSE BRANDT: THE MILL WAS SOLD FOR A SONG.",
            "indirect | WE WILL OPEN THE BOOKS | ANN DOYLE | : | Ann Doyle",
            "indirect | THE MILL WAS SOLD FOR A SONG | ILSE BRANDT | : | Ilse Brandt"
        ),
    ]

    /// Brackets inside of names, measures, habits and judgements.
    static let wordings: [QuoteCase] = [
        QuoteCase(
            "The Law and Harbour (LH) party accused the court of hiding the report.",
            "indirect | the court of hiding the report | The Law and Harbour (LH) party | accused | Law and Harbour",
            exactly: false
        ),
        QuoteCase(
            "The Alternative for Germany (AfD) party said it would appeal.",
            "indirect | it would appeal | The Alternative for Germany (AfD) party | said | Alternative for Germany"
        ),
        QuoteCase(
            "A clip watched more than 40,000 times claims that the wells were poisoned.",
            "indirect | that the wells were poisoned | A clip watched more than 40,000 times | claims | -"
        ),
        QuoteCase(
            "“Never trust a map,” my old editor used to say.",
            "direct | Never trust a map, | my old editor | say | -"
        ),
        QuoteCase(
            "My old teacher used to say that maps lie.",
            "indirect | that maps lie | My old teacher | say | -"
        ),
        QuoteCase(
            "Ann Doyle blamed the delay on “rotten old pumps”.",
            "mixed | the delay on “rotten old pumps | Ann Doyle | blamed | Ann Doyle"
        ),
        QuoteCase(
            "Ann Doyle has condemned the raid as “a crime against the town”.",
            "mixed | the raid as “a crime against the town | Ann Doyle | condemned | Ann Doyle"
        ),
        QuoteCase(
            "Ann Doyle admitted that two counts of theft were true.",
            "indirect | that two counts of theft were true | Ann Doyle | admitted | Ann Doyle"
        ),
        QuoteCase(
            "Ann Doyle repeated the claim that the vote was stolen.",
            "indirect | the claim that the vote was stolen | Ann Doyle | repeated | Ann Doyle"
        ),
        QuoteCase(
            "Ann Doyle wrote about it on X. Martin Ober said the roof leaked.",
            "indirect | the roof leaked | Martin Ober | said | Martin Ober"
        ),
    ]
}
