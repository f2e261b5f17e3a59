// Pairs whose figures are told in other forms, or of other times, parts and owners.

@testable import Checks

extension ConflictPair {
    static let finerConflicts: [ConflictPair] = [
        .init(
            .conflict,
            "Between two hundred and three hundred people were killed in the Brenn flood.",
            "The Brenn flood killed 450 people."
        ),
        .init(
            .conflict,
            "The strike killed 40 people in Torvik, and 30 in Karsk were injured.",
            "The strike killed 62 people in Torvik."
        ),
        .init(
            .conflict,
            "The death toll from the flood in Brenn has risen to 62.",
            "The flood in Brenn killed 40 people."
        ),
        .init(
            .conflict,
            "The landslide in Brenn claimed the lives of 62 people.",
            "Forty people lost their lives in the landslide in Brenn."
        ),
        .init(
            .conflict,
            "The explosion in Lodi killed 40 people.",
            "In Lodi 62 villagers were killed in the explosion."
        ),
        .init(
            .conflict,
            "The explosion in Lodi killed 40 people.",
            "In Lodi 62 people, most of them miners, were killed in the explosion."
        ),
        .init(
            .conflict,
            "The blast in Karsk killed 14 people and injured 20 others.",
            "The blast in Karsk killed 14 people; another 45 were injured."
        ),
        .init(
            .conflict,
            "Rebels killed 40 soldiers in an attack near Torvik.",
            "Rebels killed 75 troops in an attack near Torvik."
        ),
        .init(
            .conflict,
            "The storm in Malden destroyed 45 homes.",
            "The storm in Malden destroyed 80 houses."
        ),
        .init(
            .conflict,
            "Unemployment in Marelia slowed to 4.1%.",
            "The unemployment rate in Marelia is at 6.3%."
        ),
        .init(
            .conflict,
            "Gunmen abducted 137 pupils in Redmere.",
            "In Redmere gunmen kidnapped 287 schoolchildren."
        ),
        .init(
            .conflict,
            "Two hundred and fifty people were killed in the quake near Alto Verde.",
            "The quake near Alto Verde killed 140 people."
        ),
    ]

    static let finerHarmless: [ConflictPair] = [
        .init(
            nil,
            "The death toll from the Brenn flood was announced at 10 p.m. on Monday.",
            "The Brenn flood killed 32 people."
        ),
        .init(
            nil,
            "The study released 40 documents on the Brenn flood.",
            "The study released 62 documents on the Brenn flood."
        ),
        .init(
            nil,
            "Youth unemployment in Marelia is at 22%.",
            "Unemployment in Marelia is at 9%."
        ),
        .init(
            nil,
            "Ostmark destroyed 12 Marelian tanks near Torvik.",
            "Marelia destroyed nine Lusanian tanks near Torvik."
        ),
        .init(
            nil,
            "Last year a bomb in Ankor killed 84 people.",
            "A bomb in Ankor killed 59 people."
        ),
        .init(
            nil,
            "Gang attacks in Ankor have killed 45 people this year.",
            "A gang attack in Ankor killed 14 people."
        ),
        .init(
            nil,
            "Strikes on Karsk killed 40 people over two days.",
            "Strikes on Karsk killed 15 people in one day."
        ),
        .init(
            nil,
            "Strikes on Karsk killed 40 people over the weekend.",
            "Strikes on Karsk killed 15 people on Sunday."
        ),
        .init(
            nil,
            "The attack killed 14 people in Torvik and 22 in Karsk.",
            "The attack on Torvik and Karsk killed 36 people."
        ),
        .init(
            nil,
            "The rebels say the strike on Torvik killed 45 people; the army says 12.",
            "The strike on Torvik killed 12 people."
        ),
        .init(
            nil,
            "The crash near Duvall left 14 people killed and wounded.",
            "The crash near Duvall killed 5 people."
        ),
        .init(
            nil,
            "The crash near Duvall seriously injured 12 people.",
            "The crash near Duvall injured 40 people."
        ),
        .init(
            nil,
            "The strike on Torvik did not kill 60 people.",
            "The strike on Torvik killed 20 people."
        ),
        .init(
            nil,
            "The vaccine has saved 30 lives in the outbreak in Brenn.",
            "The outbreak in Brenn killed 12 people."
        ),
        .init(
            nil,
            "One in five people lives in poverty in Brenn after the flood.",
            "One in 12 people lives in poverty in Brenn after the flood."
        ),
        .init(
            nil,
            "The mill in Brenn fired 200 workers after the fire.",
            "The mill in Brenn fired 340 workers after the fire."
        ),
        .init(
            nil,
            "The party claimed 40 seats in Brenn after the protest.",
            "The party claimed 52 seats in Brenn after the protest."
        ),
        .init(
            nil,
            "In Lodi 58 miners were killed in the explosion.",
            "The explosion in Lodi killed 62 people."
        ),
        .init(
            .compatible,
            "No fewer than 60 people were killed in the flood in Brenn.",
            "The flood in Brenn killed 75 people."
        ),
        .init(
            .compatible,
            "As many as 60 people were killed in the flood in Brenn.",
            "The flood in Brenn killed 45 people."
        ),
    ]
}
