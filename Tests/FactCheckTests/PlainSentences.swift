// Short, plain sentences, written for this test: what a reader would want checked without any figure in it, and what
// claims nothing. The held ones were read by nobody while the rules were written.

enum PlainSentences {
    /// Worth checking.
    static let claims: [Substring] = """
        Vaccines cause autism.
        Crime is down 30 percent.
        The earth is warming.
        Immigrants pay more tax than they receive.
        He never voted for the war.
        Taxes went up under the last government.
        Nuclear power is safe.
        Murders have doubled in the capital.
        A third of teachers quit within five years.
        Smoking causes cancer.
        Unemployment is at a record low.
        The company pays no tax.
        Most refugees are women and children.
        Coffee lowers the risk of diabetes.
        The virus came from a laboratory.
        Wind power is now cheaper than coal.
        Hospital waiting times have tripled.
        China owns most of our debt.
        The minister holds shares in the arms maker.
        The minimum wage destroys jobs.
        Half of all marriages end in divorce.
        Knives are banned in the airport but not on trains.
        Abortion is illegal in four of the states.
        The new law bans plastic bags from July.
        Under the act, landlords may no longer evict without cause.
        The deficit has shrunk every year since she took office.
        She voted against the pension bill twice.
        The mayor took money from developers.
        5G masts spread disease.
        The police budget was cut by half.
        Women earn less than men for the same work.
        Foreigners commit most burglaries.
        The ice sheet is melting.
        No country spends more on its army.
        Russia shot down the airliner.
        The bank never repaid the bailout.
        Masks do not stop the virus.
        The tax cut paid for itself.
        Schools are overcrowded.
        Wages have not risen in a decade.
        The president has no power to pardon himself.
        "Crime has fallen every year since I was elected," the mayor said.
        "We built more houses than any government before us," Mr Harrow told the conference.
        "There is no shortage of insulin," the health minister insisted.
        Wind turbines kill thousands of birds.
        Rents are up by a quarter.
        The oceans are getting more acidic.
        Migrants are less likely to commit crimes than natives.
        The governor never served in the army.
        Petrol prices went down after the election.
        Fluoride in water is harmless.
        Knife attacks have halved since 2015.
        One in four pensioners lives alone.
        Red meat causes bowel cancer.
        House prices are at an all-time high.
        Amazon paid no income tax in the country.
        Most of the jobs went to foreign workers.
        Aspirin reduces the chance of a stroke.
        The moon landing was filmed in a studio.
        Electric cars pollute more than diesel cars.
        The number of homeless people has doubled.
        Germany closed all of its nuclear plants.
        The senator's wife works for the lobby.
        Rent control leads to housing shortages.
        Two thirds of prisoners reoffend.
        It is against the law to film the police.
        The constitution forbids a third term.
        The ban on handguns makes it a crime to own one.
        Parliament abolished the tax on inherited farms.
        Nurses' pay has fallen behind inflation.
        He opposed the invasion from the start.
        The company hid the test results from regulators.
        The treaty lets foreign companies sue the state.
        Spending on schools was slashed.
        The rich pay a lower rate than their secretaries.
        The border is open.
        Glaciers in the range are growing.
        It is the highest tax burden in history.
        The army bombed a hospital.
        The pipeline never made a profit.
        Homework does not improve grades.
        Austerity caused the slump.
        There are more guns than people in the country.
        The prisons are full.
        Nearly everyone in the valley has been tested.
        "Waiting lists are shorter than they were when we came to power," the health secretary said.
        "The dam was inspected last year and it was safe," the operator told reporters.
        "They knew the bridge was unsafe and did nothing," a former engineer said.
        We just watched the country lose 3 million jobs in a month.
        The bank must watch inflation, which rose to 9 percent last year.
        The station is reader supported and received 4 million dollars in 2019.
        """
        .split(separator: "\n")

    /// Opinions, questions, promises, credits, games, scenes, procedure.
    static let others: [Substring] = """
        The plan is a disgrace.
        We should all be proud of what we have done.
        It was a wonderful evening.
        Is the earth warming?
        How many people will lose their jobs?
        Taxes will go up next year.
        The party is expected to win the vote.
        Reporting by Anna Reed in Paris; editing by Tom Hale.
        Additional reporting by our staff in Brussels.
        Sign up for our newsletter to get five stories a day.
        Click here to read more about the election.
        This article was first published in March 2019.
        The Associated Press contributed to this report.
        Follow him on Twitter for more news.
        Copyright 2018 The Daily Record. All rights reserved.
        Hide Caption 16 of 37 Photos: The mayor's career The mayor opens a bridge of 300 metres in May 1998.
        The Daily Record is reader supported: Chip in $10 or more to help us.
        WASHINGTON, March 3 (Reuters) -
        United beat City 3-1 on Saturday.
        Harris scored twice in the second half as Rovers won 4-2.
        The striker missed a penalty in the 89th minute.
        She won the second set 6-4 after losing the first 2-6.
        Rain fell on the empty square.
        A dog slept in the doorway of the shop.
        He sat at the kitchen table with three cups of tea before him.
        The senator smiled and took off his glasses.
        Two old men were playing chess under the trees.
        Thank you all for coming today.
        We will cut taxes and create jobs.
        I promise to fight for working families.
        The committee will meet again on Thursday.
        The talks resume on Monday in Geneva.
        The minister did not respond to a request for comment.
        A spokesman for the company declined to comment.
        She grew up in a small town on the coast.
        He is the author of three novels.
        This is the most important election of our lives.
        "It's a sad day for the country," he said.
        "I feel betrayed," said one voter, a retired nurse.
        "We have to do better," the coach said.
        A woman walks past a closed bank in the capital on Tuesday.
        Photo: the minister at the opening of the bridge.
        The new stadium is ugly.
        Nobody deserves to be treated like that.
        It has been a long and difficult year for everyone.
        Did the minister lie to parliament?
        What does it mean for your savings?
        Inflation is likely to fall in the spring.
        The company expects sales of $4 billion next year.
        Writing by Marek Dolan; Additional reporting by Ines Faro in Lisbon.
        Subscribe today for 99 cents a week.
        Read the full story on our website.
        You can email the reporter with tips and comments.
        Our standards and principles apply.
        This story has been updated to correct the spelling of a name.
        The writer is a professor of law at a university in the north.
        Watch the video above to see more.
        Advertisement - Continue Reading Below.
        LONDON (AP) - May 4, 2016
        The Bears lost 21-17 to the Giants on Sunday night.
        Miller took four wickets for 32 runs.
        The home side won the cup for the first time after a 2-0 victory.
        He finished third in the 400 metres in 44.8 seconds.
        Smoke drifted over the roofs of the old town.
        The children ran across the field to the bus.
        On a cold morning in January, she opened the door of the bakery.
        Her phone rang as she walked along the river.
        The candidate waited backstage, a bottle of water in his hand.
        Good evening, and welcome to the programme.
        I will never give up on this town.
        We are going to bring the jobs back.
        The hearing has been adjourned until Tuesday.
        Voting begins at eight o'clock on Sunday.
        Calls to the mayor's office were not returned.
        The spokeswoman said she could not discuss the case.
        She studied history before she became a lawyer.
        He lives in the suburbs with his wife and their two dogs.
        There is nothing more beautiful than the coast in spring.
        "That is not who we are," she said.
        "I couldn't believe my eyes," said a neighbour.
        "Let's wait and see," the manager said.
        Supporters of the candidate cheer at a rally in the north.
        FILE - The president speaks at the White House in June.
        """
        .split(separator: "\n")

    /// Worth checking, kept aside.
    static let heldClaims: [Substring] = """
        Diesel fumes trigger asthma in toddlers.
        Shoplifting has tripled.
        The sea is swallowing the island.
        Private schools get more money than state schools.
        He voted against every pay rise for nurses.
        Food prices went up again in May.
        Cannabis is harmless.
        Three quarters of farms are in debt.
        Violent games make children aggressive.
        Turnout was the lowest in living memory.
        The billionaire paid nothing to the taxman.
        Few asylum seekers find work.
        Statins prevent heart attacks.
        The photograph of the crowd was faked.
        Trams are safer than buses.
        The prison population has grown by half.
        France shut its last coal mine.
        High rents drive young people out of the city.
        One in five soldiers is a woman.
        The act forces landlords to install smoke alarms.
        Hunting with dogs is still legal in the province.
        The new rule will let police search phones without a warrant.
        Bus fares have doubled under this council.
        She never signed the treaty.
        The ministry lied about the death toll.
        The charity spends most of its income on salaries.
        The factory dumped waste in the river.
        Investment in rail was halved.
        Wolves do not attack people.
        Infections are rising in every region.
        "The levees were never repaired," a resident said.
        "Youth unemployment has fallen by a third," the chancellor boasted.
        The party leader claimed that foreign agents burned the archive.
        The minister said that trains are more punctual than ten years ago.
        """
        .split(separator: "\n")

    /// Nothing to check, kept aside.
    static let heldOthers: [Substring] = """
        The play is dull.
        Winning isn't everything.
        It was the best day of my life.
        Who pays for the new bridge?
        Are vaccines safe?
        The bank will raise rates in June.
        Analysts expect the shares to recover.
        Reporting by Jonas Weil; Writing by Carla Munn.
        Get the latest headlines in your inbox.
        To read this article in full, log in or subscribe.
        Pictures by Dana Holt/Getty Images.
        Rangers drew 1-1 with Athletic at home.
        He hit a two-run homer in the ninth inning.
        The coach praised his players after the win.
        The bus stopped outside the library.
        A policeman leaned against his car, smoking.
        The market smelled of fish and oranges.
        Our party stands with working people.
        The council is due to vote on the plan next week.
        The company did not reply to an email.
        Her father ran a bakery in the harbour town.
        He has two daughters and a dog.
        "It breaks my heart," she said.
        "We are proud of our teachers," the mayor said.
        Firefighters carry a hose up a hill on Sunday.
        Children are our future.
        """
        .split(separator: "\n")
}
