// Words that could be given to somebody else: behind conjunctions, strangers, offices, questions, objects, relatives.

extension NameCases {
    /// Clauses behind "after", "before", "as": their own subject speaks.
    static let clauses: [NameCase] = [
        NameCase("Ann Doyle quit the board after Martin Ober said she had lied.", "Martin Ober"),
        NameCase("Ann Doyle stormed off after Martin Ober said: \"You are a fool and a thief.\"", "Martin Ober"),
        NameCase("Ann Doyle faces a trial after prosecutors said she had lied.", "-"),
        NameCase("Police arrested Martin Ober after his sister told officers he had a knife.", "-"),
        NameCase("Ann Doyle wept in the dock as Judge Martin Ober said she had lied.", "Martin Ober"),
        NameCase("A letter sent after the flood said the dam had failed.", "-"),
        NameCase("The party Doyle founded after the war said it would not stand.", "-"),
        NameCase("Democrats attacked Martin Ober for saying that he would be \"a king\".", "Martin Ober"),
        NameCase("Ann Doyle recalled her husband saying: \"It will all be over by noon.\"", "-"),
        NameCase("Martin Ober sued Ann Doyle, claiming she had stolen his recipe.", "Martin Ober"),
        NameCase("Martin Ober was told by Judge Ilse Brandt: \"You are a danger to us all.\"", "Ilse Brandt"),
        NameCase(
            "Ann Doyle, described by her boss Martin Ober as \"a gem\", said she would stay.",
            "Martin Ober",
            "Ann Doyle"
        ),
        NameCase(
            "Martin Ober, whom Ilse Brandt once described as \"a gem\", told reporters he would quit. \"I am tired,\" he said.",
            "Ilse Brandt",
            "Martin Ober",
            "Martin Ober"
        ),
        NameCase(
            "\"He is a fool and a thief,\" Ann Doyle told Martin Ober, who said: \"You should know, of all people.\"",
            "Ann Doyle",
            "Martin Ober"
        ),
        NameCase(
            "\"He is a fool and a thief,\" said Ann Doyle of Martin Ober, who replied: \"You should know, of all people.\"",
            "Ann Doyle",
            "Martin Ober"
        ),
        NameCase("\"We will win the cup,\" said Ann Doyle, who added: \"It is time for us all.\"", "Ann Doyle"),
        NameCase("Ann Doyle texted her mother saying: \"I will be late, so do not wait.\"", "Ann Doyle"),
        NameCase("The charity set up by Ann Doyle after the flood said it had helped 300 people.", "-"),
        NameCase("Martin Ober was told by doctors to rest but he is defiant: \"I am not dead yet.\"", "Martin Ober"),
    ]

    /// Persons without a name, and who is "he" behind them.
    static let strangers: [NameCase] = [
        NameCase(
            "Martin Ober said the man had run.\n\nThe defendant said the law was unfair. \"I will appeal,\" he said.",
            "Martin Ober",
            "-",
            "-"
        ),
        NameCase(
            "Martin Ober was late. Ober's solicitor said the case was weak. He said there was no proof.",
            "-",
            "-"
        ),
        NameCase(
            "Martin Ober said the man had run. The victim sat down. \"I'm sorry,\" he said.",
            "Martin Ober",
            "-"
        ),
        NameCase("Martin Ober said the man had run. The suspect had fled, he said.", "Martin Ober", "Martin Ober"),
        NameCase(
            "Martin Ober said the man had run. The tower was dark. \"I know what I saw,\" he said.",
            "Martin Ober",
            "Martin Ober"
        ),
        NameCase(
            "Martin Ober said the man had run. His mother said it was a lie. \"I know what I saw,\" he said.",
            "Martin Ober",
            "-",
            "Martin Ober"
        ),
        NameCase(
            "\"It is a gem,\" said Ann Doyle. Her critics disagree. \"It is a waste of money and it always was.\"",
            "Ann Doyle",
            "-"
        ),
        NameCase(
            "\"It is a gem,\" said Ann Doyle. The pool cost a million. \"It is worth the money and it always was.\"",
            "Ann Doyle",
            "Ann Doyle"
        ),
        NameCase(
            "Ann Doyle was sacked by her boss, Ilse Brandt, in May. \"I was shocked,\" she said.",
            "Ann Doyle"
        ),
        NameCase("Judge Martin Ober jailed Paul Renner. He told him he was a coward.", "Martin Ober"),
        NameCase(
            "Prosecutor Martin Ober asked: \"Did you see her that night?\" He replied: \"No, I did not.\"",
            "Martin Ober",
            "-"
        ),
        NameCase(
            "\"Where were you on the night of May 3?\" Mr Ober asked.\n\n\"I was at home with my wife all evening.\"",
            "Ober",
            "-"
        ),
        NameCase(
            "\"Where does it end?\" Martin Ober asked. \"It never ends,\" he said.",
            "Martin Ober",
            "Martin Ober"
        ),
    ]

    /// Offices, trades and ages, and who has them.
    static let offices: [NameCase] = [
        NameCase(
            "Paul Renner, 41, was jailed on Friday. Sergeant Martin Ober said it was a sad case.\n\nThe 41-year-old told the court that he was sorry.",
            "Martin Ober",
            "Paul Renner"
        ),
        NameCase(
            "Paul Renner, 41, was jailed on Friday. Martin Ober said it was a sad case.\n\nThe 41-year-old's barrister said that he was sorry.",
            "Martin Ober",
            "-"
        ),
        NameCase(
            "Chief executive Ann Doyle said the year was good.\n\nMartin Ober, an analyst, said it was not.\n\nThe chief executive declined to say when she would leave.",
            "Ann Doyle",
            "Martin Ober",
            "Ann Doyle"
        ),
        NameCase(
            "Green leader Ann Doyle said the plan was dead.\n\nBlue leader Martin Ober said it was not.\n\n\"It is dead,\" the Green leader said.",
            "Ann Doyle",
            "Martin Ober",
            "Ann Doyle"
        ),
        NameCase(
            "Prosecutor Martin Ober said Renner was a danger. \"I agree,\" the judge said.",
            "Martin Ober",
            "-"
        ),
        NameCase(
            "Martin Ober, who served as vice president under President Paul Renner, left. \"It is late,\" the president said.",
            "Paul Renner"
        ),
        NameCase("Chairman Martin Ober arrived late. \"We begin,\" the senator said.", "Martin Ober"),
        NameCase("Ann Doyle said the officer told her: \"Get out of here now.\"", "-"),
        NameCase("Former prime minister Martin Ober left. The prime minister said it was late.", "-"),
        NameCase("Ex-president Martin Ober left. The president said it was late.", "-"),
        NameCase("Shadow chancellor Martin Ober left. The chancellor said it was late.", "-"),
        NameCase("Vice President Martin Ober left. \"It was late,\" the vice president said.", "Martin Ober"),
        NameCase("The attorney for Martin Ober left. The attorney said it was late.", "-"),
        NameCase("The governor and Martin Ober met. The governor said it was late.", "-"),
        NameCase(
            "Captain Martin Ober won the toss.\n\nThe Corden captain said it was late.\n\n\"We lost it,\" the captain said.",
            "-",
            "-"
        ),
        NameCase("Secretary of State Martin Ober left. The secretary said it was late.", "Martin Ober"),
    ]
}
