// The values of dates and amounts, where careless reading gives another one.

import Testing

@Suite struct ValueTests {
    /// Thursday, 14 March 2024.
    @Test(arguments: [
        ("Flights were cancelled due to fog on Sunday.", "DATE Sunday = 2024-03-10"),
        ("Parliament approved the plan on Tuesday.", "DATE Tuesday = 2024-03-12"),
        ("The bank held rates as expected on Monday.", "DATE Monday = 2024-03-11"),
        ("Shares rose by less than expected on Wednesday.", "DATE Wednesday = 2024-03-13"),
        ("Officials counted votes on Sunday.", "DATE Sunday = 2024-03-10"),
        ("A bill that would ban smoking was passed on Tuesday.", "DATE Tuesday = 2024-03-12"),
        ("Inflation was lower than expected in January.", "DATE January = 2024-01"),
        ("The council plans to vote on Tuesday.", "DATE Tuesday = 2024-03-19"),
        ("The union plans a strike on Monday.", "DATE Monday = 2024-03-18"),
        ("Plans were dropped on Monday.", "DATE Monday = 2024-03-11"),
        ("The tax reform plans won support on Monday.", "DATE Monday = 2024-03-11"),
        ("He unveiled his immigration plan at the club on Monday.", "DATE Monday = 2024-03-11"),
        ("The Fed votes on Wednesday on rates.", "DATE Wednesday = 2024-03-20"),
        ("Police fear more may die after the crash on Sunday.", "DATE Sunday = 2024-03-10"),
        ("The outage may be linked to a blast on Tuesday.", "DATE Tuesday = 2024-03-12"),
        ("Here are Tuesday's results from the league.", "DATE Tuesday = 2024-03-12"),
        ("Sales beat those of a year ago.", "DATE a year ago = 2023"),
        ("Smith was named in the squad for the game on 23 March.", "DATE 23 March = 2024-03-23"),
        ("The next week is decisive.", "DATE next week = 2024-03-18/2024-03-24"),
        ("The trial is due to begin on Monday.", "DATE Monday = 2024-03-18"),
        ("The report is expected on Tuesday.", "DATE Tuesday = 2024-03-19"),
        ("The senate is expected to vote Thursday.", "DATE Thursday = 2024-03-14"),
        ("The shop is closed until Thursday.", "DATE Thursday = 2024-03-21"),
        ("The deadline is Friday.", "DATE Friday = 2024-03-15"),
        ("The match is on Saturday.", "DATE Saturday = 2024-03-16"),
        ("Rain is forecast for Saturday.", "DATE Saturday = 2024-03-16"),
        ("A storm may hit on Sunday.", "DATE Sunday = 2024-03-17"),
        ("He resigned on Tuesday of last week.", "DATE Tuesday of last week = 2024-03-05"),
        ("The vote is Friday next week.", "DATE Friday next week = 2024-03-22"),
        ("They meet on Friday week.", "DATE Friday week = 2024-03-22"),
        ("They meet this coming Friday.", "DATE Friday = 2024-03-15"),
        ("They met every Friday.", "DATE Friday"), ("He was born on a Monday in March 1994.", "DATE Monday"),
        ("He left on 3 March last year.", "DATE 3 March last year = 2023-03-03"),
        ("It opened in March of 2019.", "DATE March of 2019 = 2019-03"),
        ("It ran from June 3 to June 5, 2023.", "DATE June 3 = 2023-06-03"),
        ("It ran from November to February 2023.", "DATE November = 2022-11"),
        ("He was shot dead on 30 March.", "DATE 30 March = 2023-03-30"),
        ("He was told to pay on 3 April.", "DATE 3 April = 2024-04-03"),
        ("He won in 2008 and the next year.", "DATE next year"),
        ("About 1600 B.C. the city fell.", "DATE 1600 B.C."), ("He ruled in 1999-00.", "DATE 1999-00 = 1999/2000"),
    ])
    func dates(_ text: String, _ row: String) {
        let rows = EntitiesTests.rows(text)
        #expect(rows.contains(row), "\(rows)")
    }

    @Test func aWinterBeginsInTheYearBefore() {
        let rows = ["this", "last"].map { EntitiesTests.rows("It snowed \($0) winter.", date: "2024-01-15") }
        #expect(rows == [["DATE this winter = 2023-12/2024-02"], ["DATE last winter = 2022-12/2023-02"]])
    }

    @Test(arguments: [
        "She won the 1500m final.", "He bought a 2000-acre farm.", "It opens at 1930 on Monday.",
        "They cited resolution 1973.", "See page 2012 of it.",
    ])
    func figuresThatAreNoYears(_ text: String) {
        let rows = EntitiesTests.rows(text)
        #expect(!rows.contains { $0.hasPrefix("DATE 1") || $0.hasPrefix("DATE 2") }, "\(rows)")
    }

    @Test(arguments: [
        ("The firm owes Rs 500 cr to banks.", "MONEY Rs 500 cr = 5000000000 INR"),
        ("The car costs Rs 2.5L there.", "MONEY Rs 2.5L = 250000 INR"),
        ("The deal was worth $2 Bn.", "MONEY $2 Bn = 2000000000 USD"),
        ("It cost CAN$5 million.", "MONEY CAN$5 million = 5000000 CAD"),
        ("It weighed one thousand and fifty tonnes.", "QUANTITY one thousand and fifty tonnes = 1050 t"),
        ("It cost a hundred and fifty million dollars.", "MONEY a hundred and fifty million dollars = 150000000 USD"),
        ("They walked twenty-five hundred miles.", "QUANTITY twenty-five hundred miles = 2500 mi"),
        ("Prices rose two point five percent.", "PERCENT two point five percent = 2.5%"),
        ("The park covers 10 km².", "QUANTITY 10 km² = 10 km²"),
        ("It used 60 kilowatt-hours.", "QUANTITY 60 kilowatt-hours = 60 kWh"),
        ("Winds of 25 m/s were measured.", "QUANTITY 25 m/s = 25 m/s"),
        ("It was 18.5C in the shade.", "QUANTITY 18.5C = 18.5 °C"),
        ("It was 20 degrees below zero.", "QUANTITY 20 degrees below zero = -20 °"),
        ("It would cost $10 to 15 million.", "MONEY $10 = 10000000 USD"),
        ("It cost two million US dollars.", "MONEY two million US dollars = 2000000 USD"),
        ("At one point six million dollars was missing.", "MONEY six million dollars = 6000000 USD"),
        ("The plant lost 60 megawatts hours after the blast.", "QUANTITY 60 megawatts = 60 MW"),
    ])
    func amounts(_ text: String, _ row: String) {
        let rows = EntitiesTests.rows(text)
        #expect(rows.contains(row), "\(rows)")
    }

    /// Half a figure is a wrong one: better none.
    @Test(arguments: [
        "It costs €12,50 there.", "Prices rose 12,5% there.", "It takes 1/2 percent.", "It costs 5 000 euros there.",
        "It costs £5 000 there.", "He lost three-quarters of a million pounds.", "It is half of one percent.",
        "He made two PC games.",
    ])
    func cutFigures(_ text: String) {
        let rows = EntitiesTests.rows(text)
        #expect(rows.allSatisfy { !$0.hasPrefix("MONEY") && !$0.hasPrefix("PERCENT") }, "\(rows)")
    }
}
