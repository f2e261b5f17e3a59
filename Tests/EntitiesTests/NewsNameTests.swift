// Names as news writes them: joined by hyphens, companies and towns that no table has, names with numbers and brackets, ships,
// offices and parties before a name; and what each rule must leave alone.

import AnalyzerKit
import Entities
import Testing

@Suite struct NewsNameTests {
    typealias Case = NameConventionTests.Case

    /// A hyphen joins two names; a surname in two parts is one.
    @Test(arguments: [
        Case(
            text: "The Modi-Trump call lasted an hour. Trump was glad.",
            rows: ["PERSON Modi = Narendra Modi", "PERSON Trump = Donald Trump"],
            absent: ["PERSON Modi-Trump"]
        ),
        Case(
            text: "The Lindqvist-Marchetti talks were put off. Ada Lindqvist said Marchetti was ill.",
            rows: ["PERSON Lindqvist = Ada Lindqvist"],
            absent: ["PERSON Lindqvist-Marchetti"]
        ),
        Case(
            text: "Haddad-Khoury resigned. Nadim Haddad-Khoury said so.",
            rows: ["PERSON Haddad-Khoury = Nadim Haddad-Khoury"]
        ),
        Case(
            text: "Alma Reyes-Cortez spoke. The Reyes-Cortez deal failed.",
            rows: ["PERSON Reyes-Cortez = Alma Reyes-Cortez"],
            absent: ["PERSON Cortez"]
        ),
        Case(text: "Minister Ben-Gvir spoke. Gvir wept.", rows: ["PERSON Gvir = Itamar Ben-Gvir"]),
        Case(text: "The Israel-Hamas war went on.", rows: ["LOC Israel = Israel", "ORG Hamas = Hamas"]),
        Case(
            text: "Talks on the Ethiopia-Eritrea border failed.",
            rows: ["LOC Ethiopia = Ethiopia", "LOC Eritrea = Eritrea"]
        ),
        Case(text: "He was born in Austria-Hungary.", rows: ["LOC Austria-Hungary = Austria-Hungary"]),
    ])
    func joinedNames(_ item: Case) { item.check() }

    /// What only a company has makes one of a word that nothing else is known of.
    @Test(arguments: [
        Case(
            text: "Velquist's chief executive, Anna Berg, resigned. Velquist said it would go on.",
            rows: ["ORG Velquist = Velquist", "PERSON Anna Berg = Anna Berg"],
            absent: ["PERSON Velquist"]
        ),
        Case(
            text: "Traders said Oremba shares fell on Monday. Oremba declined to comment.",
            rows: [],
            absent: ["PERSON Oremba"]
        ),
        Case(text: "The company, Klandor, denied it. Klandor was fined.", rows: ["ORG Klandor = Klandor"]),
        Case(text: "She sold her stake in Oremba. Oremba was silent.", rows: ["ORG Oremba = Oremba"]),
        Case(text: "Fintech Velquist raised $10 million.", rows: ["ORG Velquist = Velquist"]),
        Case(text: "The lender Haverty used was closed.", rows: [], absent: ["ORG Haverty"]),
        Case(text: "Mulligan's board was stolen at the beach.", rows: [], absent: ["ORG Mulligan"]),
        Case(text: "The Maute group took Marawi.", rows: ["ORG Maute = Maute"]),
        Case(
            text: "Rolf Brandvold came. Brandvold's board was told. Brandvold left.",
            rows: ["PERSON Brandvold = Rolf Brandvold"],
            absent: ["ORG Brandvold"]
        ),
    ])
    func companies(_ item: Case) { item.check() }

    /// Towns that the table lacks, by what is said of towns alone.
    @Test(arguments: [
        Case(
            text: "Gunmen attacked the village of Inates on Monday. Inates lies near the border.",
            rows: ["LOC Inates = Inates"],
            absent: ["PERSON Inates"]
        ),
        Case(text: "The army retook Damboa on Monday.", rows: ["LOC Damboa = Damboa"]),
        Case(text: "Police recaptured Jarvis on Monday. Jarvis had fled jail.", rows: [], absent: ["LOC Jarvis"]),
        Case(text: "Residents of Damboa fled.", rows: ["LOC Damboa = Damboa"]),
        Case(
            text: "Ada Holm said she would go. The fans of Holm wept.",
            rows: ["PERSON Holm = Ada Holm"],
            absent: ["LOC Holm"]
        ),
    ])
    func towns(_ item: Case) { item.check() }

    /// Names of the table that end in a number or a bracket, begin with a particle, or were seen in pieces.
    @Test(arguments: [
        Case(text: "The CPI(M) lost.", rows: ["ORG CPI(M) = Communist Party of India (Marxist)"]),
        Case(text: "Leaders of the Group of 20 met.", rows: ["ORG Group of 20 = Group of 20"]),
        Case(text: "Leaders of the Group of 30 people met.", rows: [], absent: ["ORG Group of 30"]),
        Case(text: "The S&P 500 fell.", rows: ["MISC S&P 500 = S&P 500"]),
        Case(
            text: "Fighters of al Qaeda in the Islamic Maghreb fled.",
            rows: ["ORG al Qaeda in the Islamic Maghreb = al Qaeda in the Islamic Maghreb"]
        ),
        Case(text: "Voters backed the Sweden Democrats.", rows: ["ORG Sweden Democrats = Sweden Democrats"]),
        Case(text: "In France 24 people were killed.", rows: ["LOC France = France"], absent: ["ORG"]),
        Case(text: "An Ohio Democrat lost.", rows: ["LOC Ohio = Ohio"]),
        Case(text: "The Niger Delta is poor.", rows: ["LOC Niger Delta = Niger Delta"]),
        Case(text: "A court jailed Aung San Suu Kyi.", rows: ["PERSON Aung San Suu Kyi = Aung San Suu Kyi"]),
        Case(text: "They met King Salman on Monday.", rows: ["PERSON Salman = King Salman"]),
    ])
    func namesOfTheTable(_ item: Case) { item.check() }

    /// A ship is a thing, whatever it is called after.
    @Test(arguments: [
        Case(text: "The cruiser Moskva sank. The Moskva was old.", rows: ["MISC Moskva = Moskva"], absent: ["LOC"]),
        Case(text: "The frigate Hessen left port.", rows: ["MISC Hessen = Hessen"]),
        Case(text: "The ferry left Hessen.", rows: ["LOC Hessen = Hesse"]),
        Case(
            text: "The tanker Iran seized was released. The Iran deal died.",
            rows: ["LOC Iran = Iran"],
            absent: ["MISC Iran"]
        ),
    ])
    func ships(_ item: Case) { item.check() }

    /// Parties and offices in capitals are no part of a name, and somebody may be called by a day.
    @Test(arguments: [
        Case(text: "Tory Giles Marsh said no.", rows: ["PERSON Giles Marsh = Giles Marsh"]),
        Case(text: "Lib Dem Layla Moran won.", rows: ["PERSON Layla Moran = Layla Moran"]),
        Case(text: "COAS Asim Munir spoke.", rows: ["PERSON Asim Munir = Asim Munir"], absent: ["ORG"]),
        Case(text: "NSA Ajit Doval came.", rows: ["PERSON Ajit Doval = Ajit Doval"], absent: ["ORG"]),
        Case(text: "The NSA said no.", rows: ["ORG NSA = National Security Agency"]),
        Case(
            text: "Governor Monday Okpebholo signed it.",
            rows: ["PERSON Monday Okpebholo = Monday Okpebholo"],
            absent: ["DATE"]
        ),
        Case(text: "Federal Judge Friday Blocks Trump Order.", rows: [], absent: ["PERSON Friday"]),
        Case(text: "VP Debate drew crowds.", rows: [], absent: ["PERSON Debate"]),
        Case(text: "She told Governor Smith on Monday.", rows: ["PERSON Smith = Smith", "DATE Monday = 2024-03-11"]),
        Case(
            text: "Kim Jong Un spoke. Kim Yo Jong, his sister, did not. Kim said no.",
            rows: ["PERSON Kim = Kim Jong Un"]
        ),
        Case(
            text: "Kim Kardashian wept. Kim Cattrall smiled. Kim said no.",
            rows: [],
            absent: ["PERSON Kim = Kim Kardashian"]
        ),
    ])
    func partiesAndOffices(_ item: Case) { item.check() }
}
