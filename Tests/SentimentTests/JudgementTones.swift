// Bare judgements, and what moves in business: the tone of sentences of few words.

extension ToneCases {
    static let judgements: [(label: String, texts: [Substring])] = [
        (
            "negative",
            """
            Profits plunged.
            Quarterly profits fell 40 percent to 12 million euros.
            Sales slumped in the spring.
            The firm slashed its forecast for the year.
            The plan is a failure.
            The team were dreadful.
            Shares in the carmaker tumbled 9 percent on Thursday.
            Revenue dropped sharply in the second half.
            Output at the mines has shrunk for three months in a row.
            Orders dried up after the tariff was announced.
            The currency sank to a record low against the dollar.
            The policy has been a disaster from the first day.
            His second novel is dull and far too long.
            Losses widened to $90 million.
            The group cut its dividend for the first time since 1990.
            The deficit ballooned to 8 percent of output.
            The midfield was poor and the defence was worse.
            The economy contracted in the third quarter.
            Retail sales fell for the fourth month in a row.
            The brewery will shed 600 jobs.
            The start was slow, the finish was awful.
            Stocks fell sharply after the report.
            """
            .split(separator: "\n")
        ),
        (
            "positive",
            """
            Shares soared.
            Sales climbed 11 percent in the spring.
            Profits doubled to 80 million pounds.
            The firm raised its forecast for the year.
            The plan is a success.
            The team were superb.
            Exports rose for the fifth month in a row.
            Losses narrowed to $4 million.
            Crime fell by a fifth.
            The debt has shrunk to its lowest level since 2002.
            Revenue jumped 30 percent.
            The economy grew faster than expected in the spring.
            Her performance was flawless.
            The new line is a triumph of engineering.
            The currency recovered and stocks rallied.
            Passenger numbers hit a record high.
            Orders picked up strongly in March.
            The group lifted its dividend by a tenth.
            """
            .split(separator: "\n")
        ),
        (
            "neutral",
            """
            Shares in the carmaker were unchanged.
            The firm publishes its results on Tuesday.
            The group makes pumps and sells them in 40 countries.
            The river rises in the hills north of the town.
            Night fell over the harbour.
            The sun rose at six.
            Sales of the stamps begin on Monday.
            The orders were given by radio.
            Profits are taxed at 20 percent.
            The plan is a draft.
            The share of women in parliament is 31 percent.
            The cancer charity opened a shop in the high street.
            The war museum has 40 rooms and a cinema.
            The festival falls in March this year.
            The output of the lamp can be set in three steps.
            """
            .split(separator: "\n")
        ),
    ]

    /// Written at the same time and kept aside: read once, at the end.
    static let heldJudgements: [(label: String, texts: [Substring])] = [
        (
            "negative",
            """
            Earnings collapsed.
            Net profit dropped 22 percent to 31 million kronor.
            Turnover declined in the summer.
            The airline lowered its outlook for the year.
            The reform is a mess.
            The visitors were hopeless.
            Shares in the lender slid 6 percent on Monday.
            Exports fell sharply in April.
            Industrial production has fallen for five months.
            The peso plunged to a record low.
            The scheme was a fiasco from the start.
            The sequel is tedious and badly acted.
            Its losses deepened to $300 million.
            The bank scrapped its dividend.
            Prices of bread have doubled since the winter.
            The bowling was wretched.
            Growth slowed to 0.2 percent.
            Factory orders tumbled in June.
            The shipyard is to axe 300 jobs.
            Markets tumbled after the vote.
            """
            .split(separator: "\n")
        ),
        (
            "positive",
            """
            Earnings surged.
            Turnover rose 14 percent in the summer.
            Net income tripled to 9 million dollars.
            The airline upgraded its outlook for the year.
            The reform is a success.
            The visitors were magnificent.
            Industrial production grew for the third month.
            Its losses shrank to $2 million.
            Unemployment dropped to 4 percent.
            The deficit narrowed in the spring.
            Bookings jumped by a third.
            Growth picked up in the autumn.
            The staging is masterly and the singing is glorious.
            Shares in the lender jumped 8 percent on Monday.
            Tourist numbers reached a record high.
            The bank raised its dividend.
            """
            .split(separator: "\n")
        ),
        (
            "neutral",
            """
            The index was flat.
            The airline reports its earnings on Friday.
            The company sells tiles and rents out tools.
            The road climbs to a pass at 1,900 metres.
            Snow fell on the hills.
            The tide rises twice a day.
            Sales start in the autumn.
            Orders can be placed by telephone.
            Losses can be set against tax.
            The reform is a proposal.
            The plane climbed to 9,000 metres and turned south.
            The diabetes society elected a new chair.
            The genocide memorial is open from ten to five.
            The Easter market falls on a Sunday.
            The club sold 400 shares to its members.
            """
            .split(separator: "\n")
        ),
    ]
}
