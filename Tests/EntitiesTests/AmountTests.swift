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
}
