// Sums whose sign touches the figure, and signs of several countries.

import Testing

@Suite struct AmountTests {
    /// The segmenter cuts what begins with letters at commas and points; the sum goes on over them.
    @Test(arguments: [
        ("The cow fetched Sh14,500 at the market.", "Sh14,500 = 14500 KES"),
        ("A bridge for Sh3,400,000 was built.", "Sh3,400,000 = 3400000 KES"),
        ("They stole Ksh4.5m in cash.", "Ksh4.5m = 4500000 KES"),
        ("The fine was Kshs. 20,000.", "Kshs. 20,000 = 20000 KES"),
        ("She paid Rs2,750.50 for it.", "Rs2,750.50 = 2750.5 INR"),
        ("The plant cost Rs3.5bn.", "Rs3.5bn = 3500000000 INR"),
        ("He borrowed Rs 4,00,000 from her.", "Rs 4,00,000 = 400000 INR"),
        ("He borrowed Rs12,34,567 from her.", "Rs12,34,567 = 1234567 INR"),
        ("They owe 2,50,000 rupees.", "2,50,000 rupees = 250000 INR"),
        ("Bail was set at N450,000.", "N450,000 = 450000 NGN"),
        ("The road cost N35m.", "N35m = 35000000 NGN"),
        ("The state owes N7.5bn.", "N7.5bn = 7500000000 NGN"),
        ("The budget of N2.3trn was signed.", "N2.3trn = 2300000000000 NGN"),
        ("A bag of rice costs N80,000.", "N80,000 = 80000 NGN"),
        ("The firm lost N1.5billion.", "N1.5billion = 1500000000 NGN"),
        ("A laptop for R14,999 was stolen.", "R14,999 = 14999 ZAR"),
        ("The mall cost R3.2bn.", "R3.2bn = 3200000000 ZAR"),
        ("He won RM4.5m.", "RM4.5m = 4500000 MYR"),
        ("The flat sold for S$1.4m.", "S$1.4m = 1400000 SGD"),
        ("The ute cost A$45,000.", "A$45,000 = 45000 AUD"),
        ("It costs GHS3,500 a year.", "GHS3,500 = 3500 GHS"),
        ("It costs GH¢3,500 a year.", "GH¢3,500 = 3500 GHS"),
        ("The grant of USh4,500,000 came.", "USh4,500,000 = 4500000 UGX"),
        ("The grant of UGX4.5bn came.", "UGX4.5bn = 4500000000 UGX"),
        ("The grant of TSh6.5bn came.", "TSh6.5bn = 6500000000 TZS"),
        ("The loan of $A7.5m came.", "$A7.5m = 7500000 AUD"),
        ("They pay USD7,500 a month.", "USD7,500 = 7500 USD"),
        ("A ticket costs Sh500-700.", "Sh500-700"),
        ("The road cost P1.5 billion.", "P1.5 billion = 1500000000 PHP"),
        ("GABORONE, Botswana - The fine was P5,000.", "P5,000 = 5000 BWP"),
    ])
    func figuresBehindLetters(_ text: String, _ row: String) {
        #expect(EntitiesTests.rows(text).contains("MONEY " + row), "\(EntitiesTests.rows(text))")
    }

    /// Masks, roads and gates are no money, and half a figure is a wrong one.
    @Test(arguments: [
        "He wore an N95 mask.", "Boxes of N95s came.", "They closed the N1 motorway.", "A crash on the N17 at night.",
        "The R600 at Kinsale is shut.", "Take the N1,2 or three.", "He paid Sh12,34 there.", "Gate N12.5 is shut.",
        "N", "N1,", "Rs1,00,", "1,00,0", "N1,000,00",
    ])
    func noSums(_ text: String) {
        let rows = EntitiesTests.rows(text)
        #expect(!rows.contains { $0.hasPrefix("MONEY") }, "\(rows)")
    }

    /// The dateline's country, else the one that is named most.
    @Test(arguments: [
        ("KARACHI: Gold rose by Rs900 on Monday. India's price fell; India imports more.", "Rs900 = 900 PKR"),
        ("COLOMBO (Harbour Wire) — The fare is Rs. 70.", "Rs. 70 = 70 LKR"),
        ("KATHMANDU, March 3: They paid Rs 8,000 each.", "Rs 8,000 = 8000 NPR"),
        ("NEW DELHI: Pakistan owes Rs 8,000, and Pakistan will pay.", "Rs 8,000 = 8000 INR"),
        ("Pakistan owes Rs 8,000, and Pakistan will pay, not India.", "Rs 8,000 = 8000 PKR"),
        ("Nepal raised the fee to 700 rupees.", "700 rupees = 700 NPR"),
        ("Nepal took 700 Indian rupees for it.", "700 Indian rupees = 700 INR"),
        ("India and Nepal share Rs 8,000.", "Rs 8,000 = 8000 INR"),
        ("They share Rs 8,000.", "Rs 8,000 = 8000 INR"),
        ("KAMPALA: A kilo costs Sh4,500.", "Sh4,500 = 4500 UGX"),
        ("NAIROBI: A kilo costs Sh450.", "Sh450 = 450 KES"),
    ])
    func signsOfSeveralCountries(_ text: String, _ row: String) {
        #expect(EntitiesTests.rows(text).contains("MONEY " + row), "\(EntitiesTests.rows(text))")
    }

    /// A scale in another notation, or behind the second sum only, belongs to the figure.
    @Test(arguments: [
        ("It cost between $5 and $7 million.", "$5 = 5000000 USD"),
        ("It cost $5 to $7 million.", "$5 = 5000000 USD"),
        ("It cost $600-$650 million.", "$600 = 600000000 USD"),
        ("It cost €2–€3bn.", "€2 = 2000000000 EUR"),
        ("It cost US$3 or US$4 billion.", "US$3 = 3000000000 USD"),
        ("It cost £50,000 to £1 million.", "£50,000 = 50000 GBP"),
        ("It rose from $500 to $7 million.", "$500 = 500 USD"),
        ("They have $10 and 7 million fans.", "$10 = 10 USD"),
        ("They gave $5 and $7 million.", "$5 = 5 USD"),
        ("It cost US$2.5 bn.", "US$2.5 bn = 2500000000 USD"),
        ("It cost Rs 30 bn.", "Rs 30 bn = 30000000000 INR"),
        ("It cost $30 m in all.", "$30 m = 30000000 USD"),
        ("It cost £3B.", "£3B = 3000000000 GBP"),
        ("It cost $2.4T in all.", "$2.4T = 2400000000000 USD"),
        ("It cost $3 B. Holm said.", "$3 = 3 USD"),
        ("Sales were 29.4 mln dlrs.", "29.4 mln dlrs = 29400000 USD"),
        ("Sales were 500 mln stg.", "500 mln stg = 500000000 GBP"),
        ("It lost -$3 million.", "-$3 million = -3000000 USD"),
    ])
    func scalesAndSigns(_ text: String, _ row: String) {
        #expect(EntitiesTests.rows(text).contains("MONEY " + row), "\(EntitiesTests.rows(text))")
    }

    /// What is less than nothing has its sign; a height is one length.
    @Test(arguments: [
        ("Growth of -0.3% came.", "PERCENT -0.3% = -0.3%"),
        ("Growth of minus 1.2 percent came.", "PERCENT minus 1.2 percent = -1.2%"),
        ("It rose by +0.25%.", "PERCENT +0.25% = 0.25%"), ("It was −20 °C there.", "QUANTITY −20 °C = -20 °C"),
        ("It was minus 12 degrees.", "QUANTITY minus 12 degrees = -12 °"),
        ("It is plus or minus 3 percent.", "PERCENT 3 percent = 3%"), ("It is 10-12%.", "PERCENT 10-12%"),
        ("She is 6ft 2in.", "QUANTITY 6ft 2in = 74 in"),
        ("She is 5 feet 4 inches.", "QUANTITY 5 feet 4 inches = 64 in"),
        ("The 6-foot-4 guard left.", "QUANTITY 6-foot-4 = 76 in"),
        ("He walked 5 feet in 2 minutes.", "QUANTITY 5 feet = 5 ft"),
    ])
    func signsAndHeights(_ text: String, _ row: String) {
        #expect(EntitiesTests.rows(text).contains(row), "\(EntitiesTests.rows(text))")
    }
}
