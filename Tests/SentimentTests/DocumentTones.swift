// The tone of short articles: what happened counts, not what they are about.

extension ToneCases {
    static let documents: [(label: String, texts: [Substring])] = [
        (
            "neutral",
            """
            The cancer charity has moved to a new office in the old town. It employs 40 people and publishes a guide for patients. The guide explains how tumours are found and which tests are used. The office opens on Monday.
            The war museum will show letters of soldiers from June. The show has four rooms and was put together by two historians. One room is about prisoners, another about the bombing of the harbour. Tickets cost eight euros.
            The crime statistics are to be published in a new form. Offences will be counted by place and month, the ministry said. Murder, theft and fraud will each have a table. The first edition is due in May.
            A conference on earthquakes begins in Lisbon on Tuesday. Engineers from 30 countries will discuss how buildings move. One session is about tsunamis and flood walls. The talks are open to students.
            The appeal court will hear the case in October. It concerns a contract for the repair of two ferries. Lawyers for both sides handed in papers last week. The hearing is expected to take three days.
            The union and the airline met on Wednesday. They talked about shifts and holidays for pilots. Another meeting is planned for next week. Neither side gave details.
            """
            .split(separator: "\n")
        ),
        (
            "negative",
            """
            Profits at the brewer plunged by half in the spring. The company said hotels had ordered less beer. It will close a plant in the north. Its chairman takes questions on Friday.
            A ferry sank off the coast on Sunday and 14 people drowned. Divers searched the wreck all night. The ship was built in 1988. An inquiry has been opened.
            The minister has lied to parliament, an inquiry found. Her report on the dam was written before the tests were done. She has been in office since March. A vote is due next week.
            The team were dreadful and lost 4-0. The goalkeeper was at fault twice. The next match is on Saturday. The coach named no names.
            """
            .split(separator: "\n")
        ),
        (
            "positive",
            """
            Shares in the lender soared on Tuesday after it raised its forecast. Profits doubled in the spring. The bank has 200 branches. It was founded in 1901.
            All 14 miners were rescued on Wednesday. Their families cheered at the gate. The shaft had been blocked since Sunday. The mine opened in 1962.
            The young cellist won first prize in Geneva. Judges praised her brilliant tone. She studies in Vienna. The final had six players.
            The vaccine is a success, doctors said. Deaths from the fever have halved in a year. The trial had 9,000 patients. A report comes out in June.
            """
            .split(separator: "\n")
        ),
    ]

    /// Written at the same time and read later.
    static let heldDocuments: [(label: String, texts: [Substring])] = [
        (
            "neutral",
            """
            The hospice society holds its annual meeting in April. Members will elect a treasurer. A nurse will speak about pain and the care of the dying. Coffee is served at ten.
            The prison service has bought 40 vans. They carry prisoners between courts and jails. The old vans will be sold. The first are to be delivered in May.
            A book about the famine of 1846 comes out in the autumn. Its author spent six years in archives. The publisher plans a second volume on the riots. It has 400 pages.
            The institute for conflict studies has a new director. She taught law and wrote on sanctions and war crimes. She takes office in September. The institute has 30 staff.
            The bill on fraud goes to the upper house. It sets rules for how banks report suspected theft. A committee will read it in March. The vote is not expected before summer.
            The fire brigade is to move to a new station. The building stands beside the hospital. It has room for six engines. Work begins next month.
            """
            .split(separator: "\n")
        ),
        (
            "negative",
            """
            Sales at the shoe maker slumped in the winter. The firm slashed its forecast and will cut 300 jobs. It has 90 shops. Results are due in May.
            A bus fell into a ravine on Friday and nine pilgrims died. The road was wet. Police took the driver's name. The company runs 20 buses.
            The bank was fined for cheating its customers. It had charged fees for years that nobody owed. The bank has 400 branches. It will publish its report on Monday.
            The concert was a disaster. The singer was late and the sound was awful. The hall holds 3,000. The tour goes on in Oslo.
            """
            .split(separator: "\n")
        ),
        (
            "positive",
            """
            Exports rose for the sixth month in a row. Orders jumped by a tenth, the ministry said. Machines and wine sold best. The next figures come in July.
            The lost boy was found safe and well on Monday. His mother thanked the searchers. He had walked along the river. The village has 300 people.
            The hosts won the cup with a superb display. Fans celebrated all night. The captain scored twice. The parade is on Tuesday.
            The two clans have signed a truce that ends the conflict. Elders praised the envoys for their patience. Markets opened on Sunday. The talks took a year.
            """
            .split(separator: "\n")
        ),
    ]
}
