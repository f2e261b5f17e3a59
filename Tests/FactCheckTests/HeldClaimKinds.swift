// Sentences in many registers of news, written before the frames of FrameWords were, and read by them once: 86 % right.

extension ClaimKinds {
    static let held: [(kind: String, sentences: [Substring])] = [
        (
            "statistic",
            """
            Factory output in the eastern states slipped 1.3 percent in February, according to provisional data from the statistics agency.
            Just over half of the 4,300 nurses surveyed said they had worked unpaid overtime in the previous month.
            The carrier posted a quarterly loss of 212 million euros on revenue of 1.9 billion.
            Some 14,000 people remain in temporary shelters across the two coastal districts, the civil protection office said.
            Only three of the 22 pumping stations in the delta were working on Thursday.
            The average price of a litre of diesel climbed to 1.87 euros last week.
            Around 40 percent of the reef has bleached, divers who surveyed it in March found.
            The ministry puts the number of unregistered builders in the capital at 60,000.
            Net migration stood at 118,000 in the twelve months to June.
            Half of the country's dairy farms have shut since the turn of the century.
            Police logged 2,340 thefts of farm machinery last year, up 9 percent.
            Turnover at the chain's 340 shops was flat at £1.1 billion.
            Vaccination coverage among toddlers has dropped to 81 percent in the province.
            One household in eight spends more than a third of its income on heating.
            The central bank's foreign reserves shrank by $3.4 billion between May and August.
            The state broadcaster has 2,900 staff and a yearly budget of 410 million crowns.
            Passenger numbers at the hub airport recovered to 92 percent of their level before the pandemic.
            Support for the ruling coalition stands at 37 percent in the latest survey by the institute.
            Roughly two million bags of cement sit unsold in warehouses along the river.
            Unpaid fines owed to the city add up to more than $70 million, its treasurer told councillors.
            The reservoir that supplies the capital is down to 23 percent of its capacity.
            Tourism accounts for nearly a fifth of the island's economy.
            The hospital trust has a waiting list of 31,000, a spokeswoman confirmed.
            Tuition at the state's public colleges has gone up by a quarter in five years.
            """
            .split(separator: "\n")
        ),
        (
            "record",
            """
            The plant is the largest of its kind on the continent, with 1,200 workers.
            It was the first time in four decades that the upper house had thrown out a budget.
            Saturday's 41.6 degrees was the highest temperature ever measured in the valley.
            The club has never lost a home final.
            No sitting governor of the central bank has been removed before.
            The dollar climbed to its strongest level against the yen since 1990.
            At 19, she is the youngest player to captain the national side.
            Rice prices hit an all-time high of $640 a tonne on Monday.
            The collapse is the country's worst mining accident since 1972, when 83 men died.
            She became the first woman to lead the armed forces.
            The airline's order for 120 jets is the biggest in its history.
            The trial, which lasted 311 days, was the longest the county court had seen.
            Unemployment fell to 3.1 percent, its lowest since records began in 1976.
            The region is home to the oldest continuously inhabited town in the country.
            Never before had so many ballots been declared invalid in a local election.
            The city is the most expensive in the world for renters, the magazine's ranking says.
            Last month was the wettest April in more than a century.
            The telescope is the most powerful ever built.
            """
            .split(separator: "\n")
        ),
        (
            "comparison",
            """
            Workers in the private sector took fewer sick days than civil servants, the audit office reported.
            The province produces three times as much wind power as its southern neighbour.
            Households in the north pay nearly twice as much for water as those in the south.
            The new trains are 20 minutes slower than the buses they were meant to replace.
            Drivers over 75 cause fewer crashes per mile than those under 25, according to insurers.
            The country spends less on defence than any of its neighbours.
            Girls outperformed boys in all but two subjects.
            Electric models now cost no more to run than diesel ones, the consumer group found.
            A kilowatt-hour is cheaper in the republic than anywhere else in the union.
            Unlike its rivals, the bank cut its lending to small firms.
            The death rate in the camps was four times higher than in the host villages.
            More people moved out of the capital than into it.
            The rival's bid was worth 15 percent more than the offer the board accepted.
            Salaries for lecturers are lower now, after inflation, than they were in 2010.
            Children in rural schools were half as likely to be vaccinated as those in towns.
            Imports of steel outstripped exports for the third year.
            The second reactor took twice as long to build as the first.
            """
            .split(separator: "\n")
        ),
        (
            "accusation",
            """
            The opposition leader accused the prime minister of hiding the true cost of the stadium.
            Two former executives face charges of rigging tenders worth 40 million euros.
            The watchdog said the insurer had misled thousands of pensioners.
            Human rights groups say soldiers executed at least nine detainees in the village.
            The general rejected reports that his troops had fired on the convoy.
            The mayor, 58, is under investigation over payments from a property developer.
            Ukraine's neighbours have been lying about the shipments, the envoy told the council.
            A whistleblower alleged that the laboratory had falsified test results for a decade.
            Prosecutors say she funnelled $2.3 million to a company owned by her brother.
            The company has denied that its pesticide made farm workers ill.
            The president claimed that the vote had been stolen, without offering evidence.
            Detectives suspect the couple of running a network of illegal betting shops.
            The foreign ministry blamed separatists for the blast at the pumping station.
            Players' representatives accused the league of ignoring the risk of concussion.
            The inquiry found that three inspectors had taken bribes from the contractor.
            The senator said her opponent had broken campaign finance rules.
            Both armies accuse each other of breaching the ceasefire.
            The firm is alleged to have dumped 600 barrels of solvent in the river.
            The charity's founder used donations to pay for holidays, a court heard.
            The archbishop was accused of covering up abuse at two schools.
            """
            .split(separator: "\n")
        ),
        (
            "law",
            """
            Under the new rules, landlords must return deposits within 14 days.
            The constitutional court struck down a law that barred foreigners from owning farmland.
            The bill would cut the maximum working week to 38 hours.
            It is illegal to fly drones within five kilometres of an airfield.
            The treaty obliges its signatories to destroy their stocks of cluster bombs.
            A federal judge blocked the order, ruling that it exceeded the president's powers.
            The charter gives provinces control over schools and hospitals.
            The decree bans the export of unprocessed nickel.
            Parliament approved a measure that raises the retirement age to 66.
            The appeals court upheld her eight-year sentence for tax evasion.
            European law requires airlines to refund passengers within seven days.
            Mayors may not serve more than three terms under the statute.
            The regulator's guidelines allow generic versions to be sold from July.
            The country has no legislation on surrogacy.
            The law makes insulting the monarch punishable by up to 15 years in prison.
            Lawmakers voted to decriminalise possession of small amounts of cannabis.
            The tribunal ordered the club to pay its former physiotherapist £90,000.
            """
            .split(separator: "\n")
        ),
        (
            "causal",
            """
            The derailment was caused by a cracked axle, investigators concluded.
            Higher feed costs have forced hundreds of pig farmers out of business.
            Doctors attribute the rise in asthma to smoke from the peat fires.
            Thousands of commuters were stranded because signalling cables had been stolen.
            A shortage of chips has held back car production across the region.
            Warmer seas are behind the decline in cod stocks, a study has found.
            The sharp fall in the lira pushed up the price of imported medicines.
            The ban on plastic bags reduced litter on beaches by 30 percent, researchers say.
            The outbreak was traced to a batch of contaminated milk.
            Poor drainage made the flooding worse, engineers said.
            The strike cost the port some $50 million in lost trade.
            Sleeping less than six hours raises the risk of stroke, according to the authors.
            The fire started when a welder's spark ignited insulation foam.
            Cuts to bus services have left villages without any link to the county town.
            Rising interest rates weighed on house sales, which fell 11 percent.
            The failure of the monsoon led to the loss of two thirds of the rice crop.
            Exposure to the dust leads to scarring of the lungs.
            His death resulted from an overdose of painkillers, the coroner found.
            """
            .split(separator: "\n")
        ),
        (
            "prediction",
            """
            The economy is forecast to expand by 2.4 percent next year.
            The company plans to cut 1,800 jobs by the end of 2027.
            Analysts see the price of copper passing $12,000 a tonne before summer.
            The new line will carry 90,000 passengers a day when it opens in 2031.
            The shortage of teachers is set to worsen, a parliamentary report warns.
            Up to 300,000 people could lose their homes if the dam fails.
            The finance minister expects the deficit to narrow to 3 percent of output.
            The population of the islands is likely to halve by 2070.
            Rain is expected to reach the burning hills by Friday.
            The committee is due to publish its findings next month.
            The bank now predicts two rate cuts this year.
            Without new wells, the town will run dry within weeks, its engineer said.
            The merger would create a group with annual sales of 14 billion euros.
            Voters go to the polls on 9 May to choose a new assembly.
            At least 12 countries will send observers to the election.
            The storm may bring gusts of 150 kilometres an hour to the coast, forecasters said.
            The airline aims to fly 40 new routes by next winter.
            Talks between the two sides resume in Vienna on Monday.
            """
            .split(separator: "\n")
        ),
        (
            "event",
            """
            A bus carrying pilgrims plunged into a ravine, killing 19 people.
            Gunmen abducted 34 pupils from a boarding school in the north-west on Friday night.
            The regulator fined the lender 28 million euros for lapses in its checks.
            The home side beat the champions 3-1 in front of 54,000 spectators.
            Voters rejected the proposal by 58 percent to 42.
            The two presidents met for three hours in the border town on Sunday.
            Firefighters rescued 11 workers from the roof of the burning warehouse.
            The energy group bought its smaller rival for $7.2 billion.
            The government expelled six diplomats in response.
            Drones struck an oil depot 30 kilometres from the frontier before dawn.
            She won the 1,500 metres in 3 minutes 58 seconds.
            The magnitude 6.8 earthquake struck shortly after midnight.
            Parliament elected the former judge as speaker by 214 votes to 180.
            The carmaker recalled 90,000 vans with faulty brakes.
            Police arrested 45 people during raids in four cities.
            The central bank raised its key rate by half a point to 6.25 percent.
            The founder stepped down in March after 22 years in charge.
            Tens of thousands marched through the capital on Saturday to protest against the reform.
            Customs officers seized two tonnes of cocaine hidden in a shipment of bananas.
            The striker scored twice as the visitors drew 2-2.
            Insurgents captured the town after a siege of 40 days.
            The ferry capsized with 130 people on board, and 17 are still missing.
            The cabinet approved a rescue package of 900 million euros for farmers.
            Scientists discovered a new species of frog in the cloud forest.
            The ministry has not published the contract.
            The minister studied law in Leiden before he entered politics.
            The suspect had worked as a guard at the same depot.
            No independent observers were present at the count.
            The bridge was built by prisoners of war in the 1940s.
            The two men had known each other since school.
            """
            .split(separator: "\n")
        ),
        (
            "other",
            """
            The company is owned by a holding registered in Cyprus.
            The drug is sold in pharmacies under three names.
            The militia controls the road between the port and the airfield.
            The software runs on most older phones.
            The islands are claimed by both countries.
            The group has ties to a bank in the capital.
            """
            .split(separator: "\n")
        ),
    ]
}
