// The tone of news sentences in many registers, written before the analyzer read them.

enum ToneCases {
    static let sentences: [(label: String, texts: [Substring])] = [
        (
            "positive",
            """
            Rescuers pulled all 14 miners out alive on Wednesday, to cheers from their families.
            The vaccine protected nine in ten children against the disease, the trial showed.
            Unemployment has fallen to its lowest level in two decades.
            The two sides signed a peace agreement that ends eleven years of fighting.
            Critics hailed the film as her finest work.
            The club won its third title in a row after beating its rivals 4-0.
            Harvests have recovered and grain prices are back to normal.
            The reforms have lifted two million people out of poverty.
            Villagers thanked the engineers who restored clean water within a day.
            She was awarded the country's highest honour for her work with refugees.
            The company posted record profits and raised its dividend.
            Doctors say the girl has made a full recovery.
            The hostages were freed unharmed on Sunday.
            Thanks to the new lifeboat, nobody drowned on the coast this year.
            The orchestra received a ten-minute ovation.
            Investors welcomed the deal, and the shares jumped 12 percent.
            The bridge reopened three months ahead of schedule and under budget.
            The court cleared the two sisters of all charges after nine years.
            Wolves have returned to the valley, and farmers have learned to live with them.
            The president praised the firefighters for their courage.
            Volunteers rebuilt the school in six weeks.
            Malaria deaths have halved since the nets were handed out.
            The region has enjoyed its most peaceful year since the war.
            Scientists have found a cheap and safe way to clean the soil.
            He scored a brilliant winner in the last minute.
            Passengers applauded the pilot who landed the damaged plane safely.
            The ceasefire is holding and families are going home.
            The start-up created 300 jobs in a town that had lost its mill.
            Aid has reached all the villages cut off by the storm.
            The festival was a triumph for its young director.
            """
            .split(separator: "\n")
        ),
        (
            "negative",
            """
            At least 30 people were killed when a market caught fire.
            The minister resigned over claims that he had taken bribes.
            Flooding has left 4,000 families without homes.
            The airline cancelled all flights and laid off half of its staff.
            Protesters accused the police of beating detainees.
            The famine is spreading, and aid convoys have been looted.
            The team crashed out of the cup with a dismal display.
            The bank lost $2 billion in the quarter and its shares plunged.
            Hospitals are running out of oxygen.
            A gunman opened fire on worshippers leaving a mosque.
            The report condemned the agency for years of neglect.
            Two climbers froze to death near the summit.
            The river is so polluted that fishing has been banned.
            The talks collapsed, and each side blamed the other.
            Inflation has wiped out the savings of pensioners.
            The mayor called her rival a liar and a coward.
            Measles has returned to towns where it had been wiped out.
            The prison is overcrowded and inmates sleep on the floor.
            Troops fired on a crowd, wounding nine.
            Thousands of workers have not been paid since March.
            The drug failed in its final trial, and patients are devastated.
            The coach was sacked after a seventh straight defeat.
            An audit found that the charity wasted a third of its money.
            Wildfires destroyed two villages and killed livestock.
            She was jailed for twelve years for spying.
            The strike has paralysed the port.
            The singer died of cancer at the age of 44.
            Rebels burned crops and kidnapped children.
            The embargo has caused shortages of medicine.
            Residents fear that the dam may burst.
            The central bank warned of a deep recession.
            The company hid the risks of the drug for years.
            The app leaked the addresses of two million users.
            Critics said the budget punished the poor.
            The goalkeeper broke his leg and will miss the season.
            """
            .split(separator: "\n")
        ),
        (
            "neutral",
            """
            The committee will meet again on Thursday.
            The two ministers discussed trade and fisheries.
            Voters choose a new parliament on 9 May.
            The company, founded in 1987, makes valves and pumps.
            The population of the town is 41,000.
            The bill now goes to the upper house.
            The prime minister flew to Geneva on Monday.
            The report will be published next month.
            The exhibition runs until the end of August.
            The line has 14 stations and runs every ten minutes.
            The governor declined to comment.
            The central bank left its key rate unchanged at 4 percent.
            The parties disagree about how the fund should be managed.
            The border crossing opens at six in the morning.
            The senator said he would decide by the end of the week.
            The ship is carrying grain from the Black Sea.
            The court will hear the case in November.
            The inquiry is led by a retired judge.
            The survey asked 2,000 people how they travel to work.
            The general was born in a village near the coast.
            The ministry asked companies to submit their bids by Friday.
            Reporters were shown around the new building.
            The treaty has been signed by 61 countries.
            The head of the union hopes for talks in the spring.
            Analysts expect the bank to keep rates where they are.
            He has been ambassador to three countries.
            The plan would merge four districts into one.
            The museum holds letters and maps of the period.
            Turnout was 61 percent, about the same as four years ago.
            The delegation included two generals and a bishop.
            Officials said the road would remain closed until noon.
            The party will hold its congress in the capital.
            The agency, which has 900 employees, reports to the interior ministry.
            Under the agreement, both countries will exchange tax data.
            The film is set in a port in the 1930s.
            A spokesman said the company was aware of the report.
            Cabinet members are to be named later this week.
            The match kicks off at eight.
            The prize is awarded every two years.
            The support of two thirds of members is needed to change the rules.
            """
            .split(separator: "\n")
        ),
    ]

    /// Sentences with a name in brackets, and how they treat it.
    static let targets: [(label: String, texts: [Substring])] = [
        (
            "positive",
            """
            The World Bank praised [Rwanda] for cutting red tape.
            [Okafor] rescued two children from the burning house.
            Judges awarded the prize to [Lindqvist] for a novel about the sea.
            Fans cheered as [Moreau] lifted the trophy.
            Colleagues described [Haddad] as generous and brave.
            [Petrov] won the race in a record time.
            The president thanked [Keller] for her work.
            [Oxfam] delivered food to 40,000 families in the cut-off valley.
            Investors have great confidence in [Ivarsson], analysts said.
            The court cleared [Mbeki] of all charges.
            [Silva] was hailed as a hero by his neighbours.
            [Novatek] beat expectations and raised its forecast.
            The mayor credited [Dunne] with saving the museum.
            [Lund] defeated the champion in straight sets.
            The council honoured [Achterberg], who had taught in the village for 40 years.
            """
            .split(separator: "\n")
        ),
        (
            "negative",
            """
            Prosecutors charged [Brandt] with fraud.
            [Halvorsen] lied to parliament, the inquiry found.
            The opposition accused [Mertens] of wasting public money.
            [Acme] dumped solvents in the river for years.
            The watchdog fined [Norbank] for misleading its customers.
            Thousands demanded that [Castillo] resign.
            [Varga] was jailed for twelve years for spying.
            Critics called [Ortega] weak and out of touch.
            The senator denounced [Pyongyang] for the test.
            [Kovac] lost the vote by a wide margin.
            The regulator blamed [Transrail] for the crash.
            A court found [Doyle] guilty of manslaughter.
            [Rossi] shot two police officers before he fled.
            Human rights groups condemned [Tashkent] over the arrests.
            The inquiry criticised [Weber] for ignoring the warnings.
            [Baxter] insulted the nurses and refused to apologise.
            Shareholders attacked [Lowe] over his bonus.
            Police suspect [Marek] of setting the fires.
            [Zenith] failed its safety inspection again.
            The union said [Harker] had broken its promise.
            """
            .split(separator: "\n")
        ),
        (
            "neutral",
            """
            Prosecutors said [Amina Yusuf] saw the attack from her window.
            [Ibrahim] condemned the bombing.
            The attack was condemned by [Norway].
            [Larsen] told reporters that the fire had killed nine people.
            The fire broke out near [Lyon] on Tuesday.
            [Reuters] reported that the minister had been arrested.
            [Sato], who leads the inquiry into the crash, will report in May.
            The victims were taken to hospital in [Leeds].
            [Fischer] said the company was to blame.
            Police in [Ghent] arrested a man on suspicion of murder.
            The judge, [Helen Ward], sentenced the gang to nine years.
            [Nakamura] criticised the plan as reckless.
            The company sued [Vogel] in a dispute over patents.
            [Karimi] arrived in Geneva for talks with the rebels.
            The bank is based in [Vienna].
            [Adeyemi], 44, was born in Lagos.
            According to [Greenpeace], the spill killed thousands of birds.
            The strike has closed schools across [Portugal].
            [Jensen] will meet the prime minister on Friday.
            [Unicef] says 400 children have died of cholera.
            Storms killed six people in [Ohio].
            A spokesman for [Airbus] declined to comment.
            [Moreno] praised the rescuers.
            [Laurent], whose son was killed in the attack, spoke at the ceremony.
            The minister discussed the hostages with [Qatar].
            [Ahmed]'s house was destroyed by shelling.
            [The Economist] called the reform a failure.
            [Bergman] warned that the drug was dangerous.
            The gunman was shot by [Officer Riley].
            [Delacroix] was among the injured.
            """
            .split(separator: "\n")
        ),
    ]
}
