// Sentences in the style of newspapers, written for this test, by the kind of claim that they make above all.

enum ClaimKinds {
    static let all: [(kind: String, sentences: [Substring])] = [
        (
            "statistic",
            """
            Unemployment in the region fell to 4.7 percent in August.
            The ministry said 38,000 households were without power on Sunday night.
            Exports of grain dropped by 12 percent in the second quarter.
            About 1.4 million people live within ten kilometres of the plant.
            The city spent 230 million euros on the new tram line.
            Nearly two thirds of the district's schools have no library.
            Inflation stood at 9.1 percent in June, the statistics office reported.
            The airline carried 17 million passengers last year.
            More than 600 patients are waiting for a transplant.
            House prices rose by 3 percent between March and May.
            The fund holds assets of $84 billion.
            Some 45 percent of voters stayed at home.
            The company employs 5,200 people in four countries.
            Wages in the public sector grew 2.5 percent over the year.
            The army has lost 140 vehicles since the spring.
            One in five children in the province lives in poverty, figures show.
            The dam produces 900 megawatts of electricity.
            Doctors carried out 1,100 operations in the first month.
            The government collected 31 billion pounds in fuel duty.
            Police recorded 412 burglaries in the borough in May.
            Around 70 percent of the fleet is more than twenty years old.
            The harvest came to 6.2 million tonnes.
            The hospital treats 300 cases of malaria a week.
            Rents have climbed 18 percent since January.
            The average family pays 1,900 dollars a year for insurance.
            The budget deficit reached 5.8 percent of output.
            The charity fed 27,000 refugees in the camp last winter.
            Turnout was 61 percent, the electoral commission said.
            """
            .split(separator: "\n")
        ),
        (
            "record",
            """
            It is the largest wildfire in the history of the island.
            The river has reached its highest level since measurements began.
            She is the youngest minister ever to hold the post.
            The quake was the deadliest in the valley for a century.
            No other country has a longer coastline; it is the longest in the world.
            The bridge is now the tallest in Europe, its builders say.
            It was the worst defeat for the party since its founding.
            The town recorded its coldest night on record.
            The ship is the biggest ever launched at the yard.
            This is the most expensive public building in the country.
            The museum owns the oldest surviving map of the coast.
            Last summer was the hottest on record in the capital.
            The strike is the longest in the railway's history.
            He became the richest man in the province.
            The storm was the strongest to make landfall in decades.
            It is the most populous state in the federation.
            The outbreak is the worst the country has seen.
            The court case is the costliest in the nation's history.
            The tunnel will remain the deepest in the region, and it is the deepest ever dug there.
            The airport is the busiest in the southern hemisphere.
            The drop in the currency was the steepest ever seen.
            The mine is the largest producer of cobalt in the world.
            The election had the lowest turnout since independence.
            It was the fastest growth of any port on the continent.
            The reserve is home to the smallest deer in the world.
            The fine is the highest ever imposed by the regulator.
            The village is the poorest in the county.
            The discovery is the most important in the field for a generation.
            """
            .split(separator: "\n")
        ),
        (
            "comparison",
            """
            Teachers earn less than bus drivers in the capital.
            The northern province is poorer than its neighbour.
            Diesel now costs more than petrol at most stations.
            The new rifle is lighter than the one it replaces.
            Women live longer than men in every district.
            Crime is lower in the city than in the suburbs.
            The second wave was worse than the first.
            Renters pay twice as much as owners.
            Imports exceeded exports again this year.
            The island's hospitals are better than those on the mainland.
            The reform helped large farms more than small ones.
            The older engines are cleaner than the newer ones, a test found.
            Rural roads are more dangerous than motorways.
            Pupils in small classes did better than pupils in large ones.
            The opposition spent more than the ruling party on advertising.
            The lake is smaller than it was a generation ago.
            The vaccine is less effective than doctors had hoped.
            Trains are slower than they were before the war.
            The tax falls more heavily on the poor than on the rich.
            Coal plants emit more mercury than gas plants.
            Tourists outnumbered residents on the island.
            Beef is cheaper here than across the border.
            The river carries less water than in former times.
            Boys are more likely to leave school than girls.
            Housing is scarcer in the west than in the east, but cheaper than in the capital.
            The militia is better armed than the police.
            The southern route is shorter than the northern one.
            Profits grew faster than wages.
            """
            .split(separator: "\n")
        ),
        (
            "accusation",
            """
            Prosecutors accused the former treasurer of embezzling party funds.
            The union says the company lied about the leak.
            The mayor is suspected of taking bribes from a builder.
            Opposition leaders alleged fraud in three provinces.
            The report blames the contractor for the collapse.
            The envoy accused the rebels of using civilians as shields.
            She denied that her office had leaked the documents.
            Two officers were charged with assault on Friday.
            The bank misled its customers about the risks, a watchdog said.
            Activists say the police tortured detainees in the old barracks.
            The minister rejected claims that he had met the lobbyist.
            The senator was accused of hiding his shares.
            Residents blame the refinery for the smell.
            The agency was accused of spying on journalists.
            The auditor found that officials had abused their powers.
            The coach is alleged to have threatened a referee.
            The airline denies wrongdoing.
            Investigators suspect corruption in the award of the contract.
            The governor's aides were complicit, a witness alleged.
            The firm has been accused of cheating its pension fund.
            The group claims that the ballots were rigged.
            He dismissed the allegations as a smear.
            The charity laundered money for a warlord, prosecutors alleged.
            The general is accused of genocide.
            A former clerk said the archbishop lied to the inquiry.
            Diplomats accused the regime of hacking their computers.
            The editor was accused of stealing another writer's work.
            Neighbours accuse the farm of poisoning the stream.
            """
            .split(separator: "\n")
        ),
        (
            "law",
            """
            The court ruled that the curfew was unconstitutional.
            The new law requires landlords to register every tenant.
            Parliament passed a bill that outlaws child labour.
            A judge ordered the release of the tapes.
            The treaty bans mines that cannot be detected.
            The amendment gives voters the right to recall a mayor.
            Dual citizenship is not permitted under the constitution.
            The statute prohibits the sale of unpasteurised milk.
            The tribunal upheld the ban on foreign donations.
            The decree obliges shops to close on public holidays.
            Under the act, employers must pay for safety training.
            The regulations require a permit for every well.
            Smoking in cars with children is illegal under the new law.
            The supreme court struck down the tax on tea.
            The directive limits the use of the pesticide.
            The legislation entitles widows to half of a pension.
            The licence allows the firm to drill in shallow water.
            Local law forbids building on the dunes.
            The sanctions prohibit the sale of engine parts.
            The ruling makes it legal to record the police.
            The bill would abolish the inheritance tax.
            The constitution limits presidents to two terms.
            The regulation bans drones over airports.
            A tribunal ruled that the sacking was unlawful.
            The country has no law against dumping waste at sea.
            The act makes voting mandatory.
            The court sentenced the smuggler to six years in prison.
            The legislation legalised betting on horse races.
            """
            .split(separator: "\n")
        ),
        (
            "causal",
            """
            The blackout was caused by a damaged cable.
            The drought has led to a shortage of feed.
            Smoke from the fires triggered asthma attacks among pupils, doctors said.
            The bridge fell because its bolts had rusted.
            The closure resulted in long queues at the border.
            Heavy rain contributed to the landslide.
            The shortage is due to a strike at the port.
            Fertiliser from the fields causes algae in the lake.
            The merger led to the loss of the local branch.
            The rumour sparked a run on the bank.
            The delay was the result of a software fault.
            Poor ventilation contributed to the spread of mould.
            The subsidy has driven farmers to plant more maize.
            Lead pipes cause damage to the brain, researchers say.
            Erosion stems from the felling of the mangroves.
            The price rise prompted protests in the capital.
            The accident resulted from a misread signal.
            Because of the embargo, the clinic has no insulin.
            The tax cut led to a boom in building.
            Salt in the soil is a consequence of irrigation.
            A spark from a power line caused the fire.
            The decline of the bees is linked to a pesticide.
            Overfishing led to the collapse of the cod stock.
            The epidemic was attributed to a contaminated well.
            The flood was due to a blocked culvert.
            A rise in tourism has caused rents to soar.
            The panic was triggered by a false alarm.
            The noise of ships causes whales to strand.
            """
            .split(separator: "\n")
        ),
        (
            "prediction",
            """
            The economy will shrink next year, the bank expects.
            Analysts expect the airline to return to profit by spring.
            The glacier is projected to vanish within decades.
            The tunnel will open in the autumn.
            Sea levels could rise faster in the coming decades.
            The party is likely to lose its majority.
            Forecasters expect a mild winter.
            The mine will run out of ore before long.
            Demand for copper is expected to grow.
            The city will need new reservoirs by the end of the decade.
            Economists predicted a slow recovery.
            The currency will probably weaken, traders said.
            The reform is unlikely to save money.
            The population is projected to decline.
            The merger will bring lower fares, the companies say.
            The wheat crop is forecast to be small.
            Officials expect the talks to resume in May.
            The new engine will use less fuel.
            The comet will return in the next century.
            The shortage could last until summer.
            Visitors are expected to return in large numbers.
            The outbreak is likely to peak in January.
            The plant will supply the whole county.
            The bank's forecast is that prices will level off.
            A new government would lower the duty on fuel.
            Ferries will run on batteries within a decade.
            The drought is expected to ease.
            The pension fund will be empty by the time today's pupils retire.
            """
            .split(separator: "\n")
        ),
        (
            "event",
            """
            Rebels seized the airport on Tuesday.
            The minister resigned after a vote in the cabinet.
            A gunman shot the owner of a grocery store.
            The two companies merged in the spring.
            Troops withdrew from the valley overnight.
            Villagers found the wreck near the lighthouse.
            The factory closed and its workers were dismissed.
            The navy captured a boat with smugglers aboard.
            The prisoners escaped through a drain.
            A bomb destroyed the post office.
            The council voted to sell the park.
            Divers discovered a Roman anchor in the bay.
            Militants attacked a convoy near the frontier.
            The president appointed her brother as ambassador.
            The spy was arrested at a hotel.
            A train crashed into a lorry at a crossing.
            The villagers were evacuated to a gymnasium.
            The board fired the head of the museum.
            A court official was kidnapped on her way to work.
            The rocket exploded above the launch pad.
            The troops shelled the old town and killed a doctor.
            The dam collapsed before dawn.
            The two leaders signed an agreement on fishing.
            The airline cancelled its flights to the island.
            The ferry sank in calm water.
            Demonstrators broke into the ministry.
            The king abolished the ministry of works.
            The rebels released their hostages.
            The minister met his counterpart in the harbour town.
            The delegation toured the new wing of the museum.
            The orchestra rehearsed in a former tannery.
            The singer grew up on a farm near the coast.
            The guests were served soup and bread.
            The governor visited the market with his wife.
            The pilot waved from the cockpit.
            The poet read from a new collection.
            The players wore black armbands.
            The gardeners planted lime trees along the avenue.
            """
            .split(separator: "\n")
        ),
        (
            "other",
            """
            The library holds a collection of sea charts.
            The village lies at the foot of a volcano.
            The committee meets on the first Monday of the month.
            The professor teaches botany at the college.
            The estate belongs to a family of brewers.
            The envoy speaks four languages.
            The road follows the course of the stream.
            The valley is famous for its cherries.
            The building stands on the site of a chapel.
            The programme is aimed at young mechanics.
            The bakery opens at six in the morning.
            The monks keep bees and make candles.
            The newspaper appears on Thursdays.
            The lighthouse is painted in red and white.
            The house overlooks a small square.
            The exhibition moves to the north in autumn.
            The clinic is run by nuns.
            The archive is kept in a cellar.
            """
            .split(separator: "\n")
        ),
    ]
}
