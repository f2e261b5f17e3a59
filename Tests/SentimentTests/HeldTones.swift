// The tone of sentences like those of EventTones, written at the same time and kept aside: read once, at the end.

extension ToneCases {
    static let held: [(label: String, texts: [Substring])] = [
        (
            "positive",
            """
            The number of new infections fell for the fifth week running.
            Burglaries are at their lowest level in 20 years.
            The rowers won silver and bronze on the lake.
            The boy is recovering well after the transplant, doctors said.
            The tribunal acquitted the nurse of all charges.
            Poverty in the province has halved since 2005.
            Two rival clans signed a truce on Friday.
            Engineers have repaired the telescope, which sends pictures again.
            The lost climber was found alive after six nights.
            The hatchery reported a record number of young turtles.
            Reviewers applauded the young cellist.
            The shipyard won an order for three ferries, which will secure 600 jobs.
            No one was injured in the blaze.
            The group raised its profit forecast for the second time this year.
            The coach praised his players for their patience.
            Rain has refilled the reservoirs and ended the drought.
            The hostages came home to a joyful welcome.
            The trial of the new drug was a success.
            She broke the world record over 800 metres.
            Villagers are grateful to the medics who stayed.
            The start-up turned its first profit.
            The mayor thanked the volunteers who had cleared the beach.
            """
            .split(separator: "\n")
        ),
        (
            "negative",
            """
            A boy of nine drowned in the canal on Sunday.
            The chain closed 40 shops and dismissed 900 people.
            The concert was to have raised money for the hospital, but it was cancelled.
            The champion was knocked out in the first round.
            Mortar fire killed two farmers and destroyed a barn.
            A landslide buried part of the village.
            The ombudsman criticised the ministry for ignoring complaints.
            A customs officer was jailed for taking bribes.
            The satellite exploded shortly after launch.
            Inflation has climbed to 19 percent, the highest since the crisis.
            The lake is dying, biologists say.
            Relatives of the victims wept in court.
            Thousands of homes were left without power after the storm.
            The bank was fined for laundering money.
            He missed the penalty, and his team went out of the cup.
            The mission was a failure, the general admitted.
            Nurses say they are exhausted and underpaid.
            The airline lost $300 million last year.
            Pirates seized a tanker and took the crew hostage.
            The drought has killed a third of the cattle.
            Lawmakers accused the minister of hiding the report.
            The deal collapsed after the buyer pulled out.
            The singer was booed off the stage.
            The epidemic is out of control in two provinces.
            """
            .split(separator: "\n")
        ),
        (
            "neutral",
            """
            Her grandfather had been a prisoner of war in Canada.
            The village had 400 inhabitants before the war.
            The battery consists of six launchers and a radar.
            A shell of that type costs about $3,000.
            The minister asked the allies for air defence systems.
            Raising the tax is not an option, the treasurer said.
            Shark attacks are rare on this coast.
            Drivers were warned to expect delays.
            The author warns against reading too much into one poll.
            The hurricane weakened to a tropical storm over land.
            The ministry sent a team of experts to the site.
            The two sides called for a new round of talks.
            The court of appeal sits in the old castle.
            She wrote a book about the civil war in Spain.
            The department investigates accidents at sea.
            The trial was adjourned until March.
            The insurance covers fire, theft and storm damage.
            He fell in love with the island as a student.
            The bill on hate crime goes to a second reading on Tuesday.
            The prison was built in 1894.
            The peace conference is to be held in Vienna.
            The award is named after a chemist.
            The study followed 900 patients with asthma for two years.
            The play is about a murder in a lighthouse.
            The defence secretary flew to Warsaw on Monday.
            The bank bought the building for 12 million pounds.
            The app warns users of ice on the road.
            The commission against corruption has eleven members.
            """
            .split(separator: "\n")
        ),
    ]
}
