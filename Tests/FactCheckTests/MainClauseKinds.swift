// Sentences whose figures, names and subordinate clauses hide what they mainly claim; written before the frames were
// mended by them.

extension ClaimKinds {
    static let mainClauses: [(kind: String, sentences: [Substring])] = [
        (
            "statistic",
            """
            The index closed 1.2% higher at 8,410 points.
            In 2019, when the pledge was made, only two of the 27 members had kept it.
            The stock ended the day 4 percent lower.
            Nine out of ten households now have running water.
            The museum drew 310,000 visitors last year.
            The airline carried 41 million passengers in the year to March.
            About 700 people work at the plant, which makes tyres.
            Sixteen of the 20 samples contained lead.
            The budget gap amounted to 3.1 percent of output.
            Rents in the capital rose 7 percent in a year.
            The tax brings in about $90 million a year.
            A kilo of rice costs 54 rupees, up from 40 in January.
            Some 12,000 people live in the camp.
            The death toll stands at 61.
            """
            .split(separator: "\n")
        ),
        (
            "event",
            """
            The winger put the hosts ahead after 17 minutes with a header from six metres.
            The patrol had been looking for three fishermen who had been reported missing.
            The striker, 31, handed over the captain's armband on Sunday.
            Researchers followed 600 pairs of twins for 12 years.
            Some 60 countries called on Monday for a halt to the tests.
            The allies agreed on a headquarters with about 300 staff.
            A strike has stopped production of the A320 since 4 June.
            The inspector found that the valve had been faulty for months.
            The chancellor defended the plan in a debate that lasted nine hours.
            Sailors said that repairs had stopped for a day and had then gone on.
            The coach of the East African Treaty Club handed in her notice on Monday.
            The judge dismissed the claim of the singer against his former label.
            The crew of a Boeing 747 turned back after smoke was seen in the cabin.
            The minister flew to Ankara on 14 May for talks with her counterpart.
            The company moved its head office to a town 40 kilometres from the border.
            The captain said that the engine had been repaired twice.
            Two climbers reached the summit on Saturday.
            The commission published its report in three volumes.
            The mayor defended his record in a speech to 200 guests.
            The prime minister urged both sides to return to the table.
            The two firms said they had settled their dispute.
            The bishop called for calm.
            The court heard that the driver had fallen asleep.
            """
            .split(separator: "\n")
        ),
        (
            "prediction",
            """
            The president promised pensioners cheaper medicine.
            She promised tenants lower rents and new lifts.
            The party promises a tax cut and more police.
            The ministry wants to close 14 of the 60 stations.
            Trade talks are to begin in Oslo on 3 March.
            Forecasters see a dry spring.
            """
            .split(separator: "\n")
        ),
        (
            "causal",
            """
            Lenders have become more cautious since the regulator threatened them with fines.
            Visitors have stayed away since the attacks.
            The frost ruined the cherries, so prices doubled.
            Flights were cancelled after ash drifted over the airport.
            The road was closed by a rockfall.
            """
            .split(separator: "\n")
        ),
        (
            "accusation",
            """
            The envoy said the neighbours had armed the rebels, which they deny.
            The paper claims that the treasurer forged the receipts.
            He is charged with manslaughter.
            The minister called the claim of a cover-up a lie.
            Two guards face charges over the death of a prisoner.
            """
            .split(separator: "\n")
        ),
        (
            "law",
            """
            The new rules forbid the sale of e-bikes to minors.
            A judge ruled that the seals must be returned.
            Under a treaty of 1926, the river belongs to both states.
            The high court found that the ban breached the constitution.
            """
            .split(separator: "\n")
        ),
        (
            "record",
            """
            It was the club's first title in 38 years.
            The quake was the strongest in the region since 1934.
            Turnout was the lowest ever.
            She is the only woman to have won the race twice.
            """
            .split(separator: "\n")
        ),
        (
            "comparison",
            """
            The new blade lasts three times as long as the old one.
            Boys were twice as likely as girls to be expelled.
            The island has more sheep than people.
            Those who took the drug had fewer strokes than those who did not.
            """
            .split(separator: "\n")
        ),
    ]
}
