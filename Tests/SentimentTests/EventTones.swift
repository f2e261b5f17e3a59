// The tone of sentences from sport, courts, business, health, science, war, weather and towns, many of them with words
// that sound good or bad and are neither here; written before the analyzer was mended by them.

extension ToneCases {
    static let events: [(label: String, texts: [Substring])] = [
        (
            "positive",
            """
            The number of burglaries in the district fell by a third last year.
            Child mortality is at its lowest since records began.
            The relay team won gold in Lisbon on Sunday.
            The surgeon said the twins were recovering well.
            Neighbours hailed the baker as a hero after he carried two pensioners from the flames.
            The regional airline returned to profit after three years of losses.
            The appeals court overturned his conviction, and he walked free after 17 years.
            Fewer people died on the roads in June than in any month since 1968.
            The two governments have ended their long dispute over the river.
            Researchers have developed a cheap test that finds the parasite in minutes.
            The missing hikers were found safe and well on Thursday morning.
            The reserve celebrated the birth of two white rhinos.
            Critics praised the soprano for a dazzling first act.
            The factory will reopen and take back all 340 workers, its owner announced.
            Nobody was hurt when the crane came down.
            Waiting times for hip operations have been cut by half.
            The crew of the trawler were rescued by helicopter.
            The firm beat forecasts with a 14 percent rise in sales.
            The choir won first prize at the contest in Llangollen.
            Inflation eased to 2.1 percent, the lowest in three years.
            She was delighted with the verdict, her lawyer said.
            Salmon have come back to the river, which is cleaner than at any time in a century.
            The pilot was praised for landing the burning plane on a frozen lake.
            """
            .split(separator: "\n")
        ),
        (
            "negative",
            """
            Four construction workers died when scaffolding gave way.
            The retailer issued its second profit warning in a month, and its shares plunged.
            The bus was to have carried schoolchildren, but it never arrived.
            She was unhappy with the way the hospital had treated her mother.
            Voters punished the ruling party in all five by-elections.
            The goalkeeper was sent off after 12 minutes and the hosts lost 5-0.
            Shelling killed a nurse and wounded three patients in the eastern town.
            The river burst its banks and flooded 300 houses.
            The unions condemned the cuts as a betrayal.
            A former bishop was sentenced to nine years for abuse.
            The rover failed to land and is presumed lost.
            Unemployment rose to its highest level in eleven years.
            The harvest was the worst in living memory.
            The clinic has run out of insulin, and patients are being turned away.
            Doctors fear a second wave of the epidemic.
            Two lorry drivers were seriously injured in the pile-up.
            The bank laid off a fifth of its traders.
            Police found the bodies of the missing couple in a ravine.
            The museum was gutted by fire and hundreds of paintings were lost.
            An inquiry found that the warden had lied about the escape.
            The council was criticised for leaving the bridge to rust.
            The company went bankrupt and owes its suppliers $40 million.
            The gymnast burst into tears after falling from the beam.
            Peace talks broke down and fighting resumed within hours.
            """
            .split(separator: "\n")
        ),
        (
            "neutral",
            """
            Before the war, the street was lined with bakeries.
            The corporal had been captured in the spring and was later moved to another camp.
            The army received 40 launchers and 12 radar systems from Norway.
            Each interceptor costs about $2 million.
            The envoy asked for more air defence batteries.
            Surrender is not an option, the commander said.
            Avalanches are rare at this time of year.
            The regulator sent two inspectors to the plant.
            Farmers were warned of frost by text message.
            The geologist warned against comparing the two eruptions.
            The storm weakened overnight and should move out to sea on Friday.
            Officials called for the treaty to be the basis of new talks.
            The museum of the resistance is housed in a former prison.
            He teaches the history of the Cold War at a college in Ohio.
            The department of justice moved to a new building in May.
            The trial of the two bankers will begin in September.
            The hearing on the crash was put off until Monday.
            The fire brigade has 61 members and three engines.
            He fell asleep on the train and woke up in Basel.
            "We lie low in the afternoon," the guide said.
            The risk of rain is put at 40 percent.
            The judge read out the charges in a small room above the market.
            The law defines hate speech in three pages.
            The security council meets on Tuesday to discuss the mandate.
            The peace treaty was signed in a railway carriage.
            Most of the patients were men over 60.
            The novel tells of a thief who falls in love with a judge.
            The defence minister will visit the base on Sunday.
            The club sold the striker for 9 million euros.
            The company makes alarms that warn of gas.
            """
            .split(separator: "\n")
        ),
    ]
}
