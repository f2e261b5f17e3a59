// Sentences as news of many origins has them: clauses without "that", words in the writer's own voice, marks without commas.

extension QuoteCases {
    /// What the writer says in his own voice, commands, and what is said elsewhere.
    static let ownVoice: [QuoteCase] = [
        QuoteCase("It’s worth noting that the plan failed."),
        QuoteCase("It is important to note that the plan failed."),
        QuoteCase("Again, it is worth noting that the plan failed."),
        QuoteCase("Suffice it to say that the plan failed."),
        QuoteCase("It should be noted that the plan failed."),
        QuoteCase(
            "It was announced that the plan failed.",
            "indirect | that the plan failed |  | announced | -"
        ),
        QuoteCase("Throw in some pictures and ask a question."),
        QuoteCase("Stop calling them names."),
        QuoteCase("It was a policy paper written in 1950 that set the frame for years."),
        QuoteCase("Each chapter is written in a style that suits children."),
        QuoteCase("Some of the pain the ministry has warned about may never come."),
        QuoteCase("Minister Ivan Koval said this in an interview with Radio Free."),
        QuoteCase("He says the same about Leeds."),
        QuoteCase(
            "Ann Doyle explained to the council that migrants spend months at sea.",
            "indirect | that migrants spend months at sea | Ann Doyle | explained | Ann Doyle"
        ),
    ]

    /// Clauses that begin with a quantity, an adverb or an adverbial.
    static let quantities: [QuoteCase] = [
        QuoteCase(
            "Police said at least 40 homes burned.",
            "indirect | at least 40 homes burned | Police | said | -"
        ),
        QuoteCase(
            "Police said at least seven people were killed.",
            "indirect | at least seven people were killed | Police | said | -"
        ),
        QuoteCase(
            "Police said around 40 homes burned.",
            "indirect | around 40 homes burned | Police | said | -"
        ),
        QuoteCase(
            "Police said as many as 50 homes burned.",
            "indirect | as many as 50 homes burned | Police | said | -"
        ),
        QuoteCase(
            "Police said further tests were needed.",
            "indirect | further tests were needed | Police | said | -"
        ),
        QuoteCase(
            "Police said just two men were armed.",
            "indirect | just two men were armed | Police | said | -"
        ),
        QuoteCase(
            "Police said not all of the men were armed.",
            "indirect | not all of the men were armed | Police | said | -"
        ),
        QuoteCase(
            "Police said once the men were found, they ran.",
            "indirect | once the men were found, they ran | Police | said | -"
        ),
        QuoteCase(
            "Police said with the men gone, the road was open.",
            "indirect | with the men gone, the road was open | Police | said | -"
        ),
        QuoteCase(
            "Police said in a statement the road was open.",
            "indirect | the road was open | Police | said | -"
        ),
        QuoteCase(
            "Ann Doyle said December sales rose by a third.",
            "indirect | December sales rose by a third | Ann Doyle | said | Ann Doyle"
        ),
        QuoteCase(
            "Ann Doyle said 2019 cases were few.",
            "indirect | 2019 cases were few | Ann Doyle | said | Ann Doyle"
        ),
        QuoteCase(
            "December figures said the shop was losing money.",
            "indirect | the shop was losing money | December figures | said | -"
        ),
        QuoteCase(
            "Ann Doyle said -5 degrees was the low.",
            "indirect | -5 degrees was the low | Ann Doyle | said | Ann Doyle"
        ),
        QuoteCase(
            "-5 degrees was the low, Ann Doyle said.",
            "indirect | -5 degrees was the low | Ann Doyle | said | Ann Doyle"
        ),
    ]

    /// Clauses without "that" behind verbs that are seldom followed by one, and behind hearers.
    static let bareObjects: [QuoteCase] = [
        QuoteCase(
            "He added the town was safe.",
            "indirect | the town was safe | He | added | -"
        ),
        QuoteCase(
            "He added there was no risk.",
            "indirect | there was no risk | He | added | -"
        ),
        QuoteCase(
            "She wrote the law was cruel.",
            "indirect | the law was cruel | She | wrote | -"
        ),
        QuoteCase(
            "Ann Doyle testified the car was red.",
            "indirect | the car was red | Ann Doyle | testified | Ann Doyle"
        ),
        QuoteCase("The club added a striker who was free."),
        QuoteCase("She wrote the book while she was in jail."),
        QuoteCase(
            "The court ruled on Monday the vote was unlawful.",
            "indirect | the vote was unlawful | The court | ruled | -"
        ),
        QuoteCase("The remarks he made were rude."),
        QuoteCase(
            "He warned the war would last.",
            "indirect | the war would last | He | warned | -"
        ),
        QuoteCase(
            "He warned there would be war.",
            "indirect | there would be war | He | warned | -"
        ),
        QuoteCase(
            "He warned the court the man would flee.",
            "indirect | the man would flee | He | warned | -"
        ),
        QuoteCase(
            "Ann Doyle warned a “disaster” at the plant would hurt the region.",
            "mixed | a “disaster” at the plant would hurt the region | Ann Doyle | warned | Ann Doyle"
        ),
        QuoteCase(
            "Ann Doyle told police the suspects spoke Dutch.",
            "indirect | the suspects spoke Dutch | Ann Doyle | told | Ann Doyle"
        ),
        QuoteCase(
            "Ann Doyle told jurors the man lied.",
            "indirect | the man lied | Ann Doyle | told | Ann Doyle"
        ),
        QuoteCase(
            "Ann Doyle told staff not to leave.",
            "indirect | not to leave | Ann Doyle | told | Ann Doyle"
        ),
        QuoteCase(
            "The state warned people not to travel.",
            "indirect | not to travel | The state | warned | -"
        ),
        QuoteCase(
            "He told officials the plan was dead.",
            "indirect | the plan was dead | He | told | -"
        ),
    ]

    /// Which side of "according to" and of a turned verb the words stand on.
    static let sides: [QuoteCase] = [
        QuoteCase(
            "His ratings have fallen all year, and according to a May survey, most voters dislike him.",
            "indirect | most voters dislike him | a May survey | according to | -"
        ),
        QuoteCase(
            "The town is poor because, according to the mayor, it lost its mill.",
            "indirect | it lost its mill | the mayor | according to | -"
        ),
        QuoteCase(
            "He left in May, and, according to his wife, he never came back.",
            "indirect | he never came back | his wife | according to | -"
        ),
        QuoteCase(
            "The two sides will, according to Ann Doyle, meet again in May.",
            "indirect | The two sides will … meet again in May | Ann Doyle | according to | Ann Doyle"
        ),
        QuoteCase(
            "The change is, according to the mayor, \"truly the biggest step in years.\"",
            "mixed | The change is … \"truly the biggest step in years | the mayor | according to | -"
        ),
        QuoteCase(
            "According to the mayor, Ruth Olsen, the bridge is safe.",
            "indirect | the bridge is safe | the mayor | According to | Ruth Olsen"
        ),
        QuoteCase(
            "According to his sister, Ruth Olsen, “He never missed a day of school.”",
            "direct | He never missed a day of school. | his sister | According to | Ruth Olsen"
        ),
        QuoteCase(
            "The road was shut, said police Sgt. Ann Holt.",
            "indirect | The road was shut | police Sgt. Ann Holt | said | Ann Holt"
        ),
        QuoteCase(
            "The road was shut, said Corden County sheriff Mike Parr.",
            "indirect | The road was shut | Corden County sheriff Mike Parr | said | Mike Parr"
        ),
    ]

    /// Marks without a comma, several pieces of one quotation, and questions before another speaker.
    static let looseMarks: [QuoteCase] = [
        QuoteCase(
            "The bench said, “How can this go on?” Justice Rao observed that the law was clear.",
            "direct | How can this go on? | The bench | said | -",
            "indirect | that the law was clear | Justice Rao | observed | Rao"
        ),
        QuoteCase(
            "The crowd shouted, “Out!” Mr Holt said he would stay.",
            "direct | Out! | The crowd | shouted | -",
            "indirect | he would stay | Mr Holt | said | Holt"
        ),
        QuoteCase(
            "“We lost the match and the cup” Ann Smith told reporters on Sunday.",
            "direct | We lost the match and the cup | Ann Smith | told | Ann Smith"
        ),
        QuoteCase(
            "“We lost the match and the cup” he said.",
            "direct | We lost the match and the cup | he | said | -"
        ),
        QuoteCase("“My Night in Corden” Ann Smith said was her best book."),
        QuoteCase(
            "Nora Pell said on Friday “We are committed to keeping our border safe.”",
            "direct | We are committed to keeping our border safe. | Nora Pell | said | Nora Pell"
        ),
        QuoteCase("Nora Pell said on “Face the Nation” that it was late."),
        QuoteCase(
            "Ann Doyle said: “I don’t think it’s a big deal” and “I feel very good.”",
            "direct | I don’t think it’s a big deal … I feel very good. | Ann Doyle | said | Ann Doyle"
        ),
        QuoteCase(
            "The mayor said: \"We are fine,\" but \"the bridge is not safe.\"",
            "direct | We are fine, … the bridge is not safe. | The mayor | said | -"
        ),
        QuoteCase(
            "Ann Holt described the acts of “reckless” drivers as a form of “road terror” that must end.",
            "mixed | the acts of “reckless” drivers as a form of “road terror | Ann Holt | described | Ann Holt"
        ),
        QuoteCase(
            "Ann Holt called the plan “mad” and the minister “a liar”.",
            "mixed | the plan “mad” and the minister “a liar | Ann Holt | called | Ann Holt"
        ),
        QuoteCase(
            "Ann Holt called him “a liar” and said he was “mad”.",
            "mixed | him “a liar | Ann Holt | called | Ann Holt",
            "mixed | he was “mad | Ann Holt | said | Ann Holt"
        ),
        QuoteCase(
            "“He is gone,” Andrew Bisk, deputy director of research for the Eurasia Forum, said in an email.\n\n“The spat falls squarely into this frame.”",
            "direct | He is gone, | Andrew Bisk | said | Andrew Bisk",
            "direct | The spat falls squarely into this frame. | Andrew Bisk | said | Andrew Bisk"
        ),
        QuoteCase(
            "Here in Ohio, Ann Doyle stepped up her tour, saying, \"We have got to win this.\"",
            "direct | We have got to win this. | Ann Doyle | saying | Ann Doyle"
        ),
    ]

    /// Who is introduced by the sentence before, and who is not meant by "he".
    static let introductions: [QuoteCase] = [
        QuoteCase(
            "Bill Gray, a farmer, agreed. “No one came to help us that night.”",
            "direct | No one came to help us that night. |  |  | Bill Gray"
        ),
        QuoteCase(
            "Captain Tom Dunn praised the fans.\n\n“They were our twelfth man.”",
            "direct | They were our twelfth man. |  |  | Tom Dunn"
        ),
        QuoteCase(
            "“They did nothing,” said Bill Gray. Ann Holt, his neighbour, agreed. “No one came to us that night.”",
            "direct | They did nothing, | Bill Gray | said | Bill Gray",
            "direct | No one came to us that night. |  |  | Ann Holt"
        ),
        QuoteCase(
            "The bridge that Bill Gray built stood for years. “The water rose in an hour and took all of it.”",
            "direct | The water rose in an hour and took all of it. |  |  | -"
        ),
        QuoteCase(
            "The senator rejected Tom Hale's claim that the vote was rigged. He said the count was fair.",
            "indirect | that the vote was rigged | Tom Hale | claim | Tom Hale",
            "indirect | the count was fair | He | said | -"
        ),
        QuoteCase(
            "“It works,” said Tom Reed.\n\nBut Kerr's plan has flaws, and he has said so. He says it will change.",
            "direct | It works, | Tom Reed | said | Tom Reed",
            "indirect | it will change | He | says | Kerr"
        ),
        QuoteCase(
            "Tunde Alabi said the road would open. According to him, the funds are ready.",
            "indirect | the road would open | Tunde Alabi | said | Tunde Alabi",
            "indirect | the funds are ready | him | According to | Tunde Alabi"
        ),
        QuoteCase(
            "The Commissioner for Health, Prof. Akin Bay, said the clinic was open.",
            "indirect | the clinic was open | The Commissioner for Health | said | Akin Bay"
        ),
        QuoteCase(
            "The leader of the opposition, Sir Ken Wade, said the road is shut.",
            "indirect | the road is shut | The leader of the opposition | said | Ken Wade"
        ),
        QuoteCase(
            "Represented by his deputy, Dr. Femi Ham, the governor said the road is shut.",
            "indirect | the road is shut | the governor | said | -"
        ),
        QuoteCase(
            "Britain, Chile, India, Norway, and the EU have announced plans to stop.",
            "indirect | plans to stop | the EU | announced | -"
        ),
    ]

    /// Parts of a transcript that are offices and forms of address, and lines of a page that are none.
    static let transcripts: [QuoteCase] = [
        QuoteCase(
            "The Prime Minister: I thank the Member for that point. We will act.\n\nMr Speaker: Order. The House must hear this.\n\nThe Prime Minister: I will not give way.",
            "indirect | I thank the Member for that point. We will act | The Prime Minister | : | -",
            "indirect | Order. The House must hear this | Mr Speaker | : | Speaker",
            "indirect | I will not give way | The Prime Minister | : | -"
        ),
        QuoteCase(
            "Reporter: Will you go to the summit?\n\nThe President: We will see what happens there.\n\nReporter: And the treaty?",
            "indirect | Will you go to the summit | Reporter | : | -",
            "indirect | We will see what happens there | The President | : | -",
            "indirect | And the treaty | Reporter | : | -"
        ),
        QuoteCase(
            "Ms. Quill: Did you see the letter?\n\nMr. Holt: I never saw it.\n\nMs. Quill: Are you sure?",
            "indirect | Did you see the letter | Ms. Quill | : | Quill",
            "indirect | I never saw it | Mr. Holt | : | Holt",
            "indirect | Are you sure | Ms. Quill | : | Quill"
        ),
        QuoteCase("What: A talk on birds\n\nWhere: The old mill\n\nWhen: Monday"),
        QuoteCase("Published: 5 May 2019"),
        QuoteCase("BYLINE: Ann Reed\n\nSECTION: NEWS; Pg. 4\n\nLENGTH: 60 words"),
    ]
}
