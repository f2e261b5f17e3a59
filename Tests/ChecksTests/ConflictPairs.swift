// Pairs of sentences of our own, with what a careful reader would say of their figures.

import Store

@testable import Checks

/// A sentence of an article.
struct Sentence: Sendable {
    var text: String
    var title = "News of the day"
    var date = "2024-05-14"
    var source = "Test Wire"
    var speaker: String?
    var document: String?

    init(
        _ text: String,
        title: String = "News of the day",
        _ date: String = "2024-05-14",
        by source: String = "Test Wire",
        says speaker: String? = nil,
        in document: String? = nil
    ) {
        self.text = text
        self.title = title
        self.date = date
        self.source = source
        self.speaker = speaker
        self.document = document
    }
}

/// Two sentences, the earlier first, and how their figures stand to each other; nil where they are not about one thing.
struct ConflictPair: Sendable {
    var relation: FigurePair.Relation?
    var first: Sentence
    var second: Sentence

    init(_ relation: FigurePair.Relation?, _ first: Sentence, _ second: Sentence) {
        self.relation = relation
        self.first = first
        self.second = second
    }

    init(_ relation: FigurePair.Relation?, _ first: String, _ second: String) {
        self.init(relation, Sentence(first), Sentence(second, by: "Other Paper"))
    }
}

extension ConflictPair {
    static let conflicts: [ConflictPair] = [
        .init(
            .conflict,
            "A missile strike on Torvik killed 14 people, the mayor said.",
            "At least 20 people were killed when missiles hit Torvik."
        ),
        .init(
            .conflict,
            "The blast in Torvik killed 14 and wounded 30.",
            "Twenty people died in the explosion in Torvik."
        ),
        .init(
            .conflict,
            "The quake near Alto Verde killed 47 people.",
            "Fewer than 30 people died in the earthquake near Alto Verde."
        ),
        .init(
            .conflict,
            "The flood in Brenn injured 12 people.",
            "More than 40 people were injured by the floods in Brenn."
        ),
        .init(
            .conflict,
            "Police in Ostholm arrested 15 protesters at the protest.",
            "The protest in Ostholm ended when 60 protesters were arrested."
        ),
        .init(
            .conflict,
            "Air defence shot down 24 drones over Karsk, the army said.",
            "Of the drones sent against Karsk 19 drones were shot down, observers said."
        ),
        .init(
            .conflict,
            "The fire in Malden destroyed 300 homes.",
            "About 900 homes were destroyed by the fire in Malden."
        ),
        .init(
            .conflict,
            "The fire near Malden forced nobody out but 2,000 people were evacuated in Malden itself during the fire.",
            "Some 7,000 people were evacuated because of the fire in Malden."
        ),
        .init(
            .conflict,
            "The storm left 8 people missing off Lindau.",
            "Three people are missing after the storm off Lindau."
        ),
        .init(
            .conflict,
            "Unemployment in Marelia is at 6.2%, the government says.",
            "The statistics office of Marelia puts unemployment at 6.4%."
        ),
        .init(
            .conflict,
            "Inflation in Marelia reached 8 percent.",
            "Inflation in Marelia stood at 11 per cent, the bank said."
        ),
        .init(
            .conflict,
            "The contract of Halvik Marine is worth £1.9bn.",
            "Halvik Marine signed a contract worth £2.4bn."
        ),
        .init(
            .conflict,
            "The train crash near Duvall killed three people.",
            "Seven people died in the train crash near Duvall."
        ),
        .init(.conflict, "Shelling of Petrovo wounded 9 people.", "Shelling of Petrovo wounded 21 people."),
        .init(
            .conflict,
            "A gunman killed five people in a shooting in Redmere.",
            "The shooting in Redmere left nine people dead."
        ),
        .init(
            .conflict,
            "Rescuers in Lodi said that 30 miners were rescued after the explosion.",
            "After the explosion in Lodi 18 miners were rescued."
        ),
        .init(
            .conflict,
            "The army launched 40 missiles at Karsk in the attack.",
            "In the attack on Karsk 65 missiles were launched."
        ),
        .init(
            .conflict,
            Sentence(
                "“Unemployment is at 6.2%,” she told parliament.",
                title: "Marelia debates budget",
                says: "Ina Corvo",
                in: "a"
            ),
            Sentence(
                "The statistics office puts unemployment at 6.4%.",
                title: "Marelia debates budget",
                says: nil,
                in: "a"
            )
        ),
        .init(
            .conflict,
            Sentence("TORVIK (Test Wire) - A missile strike killed 14 people on Tuesday.", title: "Strike on Torvik"),
            Sentence(
                "At least 20 people were killed by the missiles on Tuesday.",
                title: "Torvik mourns its dead",
                by: "Other Paper"
            )
        ),
        .init(
            .conflict,
            Sentence("The attack on Torvik killed 22 people.", "2024-05-14"),
            Sentence("The attack on Torvik killed 16 people.", "2024-05-16", by: "Other Paper")
        ),
        .init(
            .conflict,
            "Between 40 and 60 people were injured in the fire in Malden.",
            "The fire in Malden injured 85 people."
        ),
        .init(
            .conflict,
            "Up to 10 houses were damaged by the storm in Lindau.",
            "The storm in Lindau damaged 35 houses."
        ),
    ]

    static let harmless: [ConflictPair] = [
        .init(
            nil,
            "The virus has killed about 7,800 people in Torvik, officials said.",
            "In Torvik the virus killed some 2,000 people a day, officials said."
        ),
        .init(
            nil,
            "Three soldiers were killed in a separate strike near Torvik on Monday.",
            "Four soldiers were killed in a strike near Torvik on Monday."
        ),
        // Both may be right.
        .init(
            .compatible,
            "At least 14 people were killed in the attack on Torvik.",
            "The attack on Torvik killed 20 people."
        ),
        .init(
            .compatible,
            "More than 200 people were injured in the quake near Alto Verde.",
            "The quake near Alto Verde injured 260 people."
        ),
        .init(
            .compatible,
            "About 100 homes were destroyed by the fire in Malden.",
            "The fire in Malden destroyed 97 homes."
        ),
        .init(
            .compatible,
            "Between 40 and 60 people were injured in the fire in Malden.",
            "The fire in Malden injured 52 people."
        ),
        .init(
            .compatible,
            "Up to 10 houses were damaged by the storm in Lindau.",
            "The storm in Lindau damaged six houses."
        ),
        // What became of it.
        .init(
            .update,
            Sentence("The earthquake in Peroa killed 31 people.", "2024-05-14"),
            Sentence("The earthquake in Peroa killed 47 people.", "2024-05-15")
        ),
        .init(
            .update,
            Sentence("The earthquake in Peroa killed 31 people.", "2024-05-14T08:00:00Z"),
            Sentence("The earthquake in Peroa killed 47 people.", "2024-05-14T19:00:00Z")
        ),
        .init(
            .update,
            Sentence("The flood in Brenn displaced 2,000 people.", "2024-05-14"),
            Sentence("The flood in Brenn displaced 9,000 people.", "2024-05-16", by: "Other Paper")
        ),
        // The same figure.
        .init(nil, "The attack on Torvik killed 14 people.", "Fourteen people died in the attack on Torvik."),
        .init(nil, "Unemployment in Marelia is at 6.2%.", "Unemployment in Marelia stood at 6.2 percent."),
        // Other events, places and times.
        .init(nil, "A missile strike on Torvik killed 14 people.", "A missile strike on Karsk killed 20 people."),
        .init(nil, "A bus crash in Lindau killed 12 people.", "A fire in Lindau killed 31 people."),
        .init(
            nil,
            "Shelling killed two people in Belvo, the governor said.",
            "Shelling killed three people in a village of Harkov."
        ),
        .init(
            nil,
            "The attack on Torvik on Monday killed 14 people.",
            "The attack on Torvik on Tuesday killed 20 people."
        ),
        .init(
            nil,
            "In 2017 forest fires killed 100 people in Lusania.",
            "Forest fires killed three people in Lusania."
        ),
        .init(nil, "In 2017 fires in Lusania killed 66 people.", "In 2003 fires in Lusania killed 18 people."),
        .init(
            nil,
            Sentence("The attack on Torvik killed 14 people.", "2024-05-14"),
            Sentence("The attack on Torvik killed 20 people.", "2024-06-25")
        ),
        .init(
            nil,
            "Floods in Brenn have killed 76 people since March.",
            "The flood in Brenn killed nine people on Tuesday."
        ),
        .init(
            nil,
            "The mayor of Torvik said that 14 people were killed in the attack there.",
            "The bridge in Lindau was closed for 20 days."
        ),
        // Other things that are counted.
        .init(nil, "The attack on Torvik killed 14 people.", "The attack on Torvik wounded 38 people."),
        .init(nil, "The attack on Torvik killed 14 people.", "The attack on Torvik killed six children."),
        .init(nil, "The attack on Torvik killed 14 soldiers.", "The attack on Torvik killed 20 civilians."),
        .init(
            nil,
            "The attack on Torvik killed 20 people, including six children.",
            "The attack on Torvik killed 20 people, among them 4 soldiers."
        ),
        .init(nil, "The fire in Malden destroyed 300 homes.", "The fire in Malden damaged 900 homes."),
        .init(nil, "Air defence shot down 24 of 31 drones over Karsk.", "The enemy launched 31 drones at Karsk."),
        .init(nil, "Inflation in Marelia reached 8 percent.", "Unemployment in Marelia reached 6 percent."),
        .init(nil, "The deficit of Marelia is at 3.1%.", "The deficit of Marelia is at 40 billion euros."),
        .init(nil, "Profit at Norvik Energy fell to $1.5 billion.", "Profit at Halvik Marine fell to $300 million."),
        .init(
            nil,
            "Net profit of Norvik rose to $1.5 billion in the third quarter.",
            "Net profit of Norvik rose to $5.5 billion in the year."
        ),
        .init(nil, "Exports of Marelia rose by 14%.", "Exports of Marelia rose by 17% in April."),
        .init(
            nil,
            "Prices in Marelia fell from 40 euros to 30 euros.",
            "Prices in Marelia fell from 50 euros to 30 euros."
        ),
        .init(
            nil,
            "Another 20 people were arrested at the protest in Ostholm.",
            "At the protest in Ostholm 60 people were arrested."
        ),
        .init(
            nil,
            "The protest in Ostholm ended with 60 arrests.",
            "Twenty more people were arrested at the protest in Ostholm."
        ),
        // What may be, will be or is asked.
        .init(
            nil,
            "The quake near Alto Verde could have killed 200 people.",
            "The quake near Alto Verde killed 47 people."
        ),
        .init(nil, "Analysts expected profit of Norvik at $1.46 billion.", "Profit of Norvik is at $1.5 billion."),
        .init(nil, "Were 50 people killed in the attack on Torvik?", "The attack on Torvik killed 14 people."),
        .init(
            nil,
            "It is feared that 300 people were killed in the flood in Brenn.",
            "The flood in Brenn killed nine people."
        ),
        // What was long ago, elsewhere too, or of quite another size.
        .init(
            nil,
            "A bomber killed 10 people in Ankor.",
            "Two bombs that went off in Ankor in October killed 30 people."
        ),
        .init(
            nil,
            "Only four weeks ago a gunman killed 22 people in Redmere.",
            "A gunman killed seven people in Redmere."
        ),
        .init(
            nil,
            "The shooting in Redmere killed 22 people.",
            "Shootings killed 14 people in Redmere and nine people were killed in Lindau."
        ),
        .init(
            nil,
            "The flu outbreak in Brenn killed 9 people.",
            "The flu outbreak that reached Brenn has killed 1,800 people."
        ),
        .init(
            nil,
            "The police in Lindau arrested two people after the riots.",
            "After riots in Lindau 9 people were arrested."
        ),
        .init(
            .update,
            Sentence("The bomb in Ankor killed 77 people."),
            Sentence("The bomb in Ankor killed 84 people.")
        ),
        // Figures that count nothing of the kind.
        .init(
            nil,
            "Jonas Beck, 58, was killed in the crash near Duvall.",
            "Three people were killed in the crash near Duvall."
        ),
        .init(
            nil,
            "The crash near Duvall happened at 4:12 a.m. on a curve 90 km from Lindau.",
            "The crash near Duvall happened 18 km from Lindau."
        ),
        .init(
            nil,
            "Torvik, a city of 90,000 people, was hit by missiles.",
            "Torvik, a town of 70,000 people, was hit by missiles."
        ),
        .init(
            nil,
            Sentence("The attack on Torvik killed 14 people.", in: "a"),
            Sentence("The region had spoken of an attack on Torvik that killed 11 people.", in: "a")
        ),
        .init(
            nil,
            "The drones came in three waves and killed 2 people in Karsk.",
            "The attack on Karsk used five drones and killed 2 people."
        ),
        .init(
            nil,
            Sentence("At least seven people were killed and 47 wounded.", title: "Barrage hits Karsk"),
            Sentence("At least 12 people were killed and 80 wounded.", title: "Ferry sinks off Lindau")
        ),
    ]
}
