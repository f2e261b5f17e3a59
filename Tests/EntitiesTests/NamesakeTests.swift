// Names that have a second reading: parties, forms of address, acronyms, companies with somebody's name, offices, surnames of
// places, towns of the same name.

import AnalyzerKit
import Entities
import Testing

@Suite struct NamesakeTests {
    typealias Case = NameConventionTests.Case

    /// Both parties of a country are found alike, and a chamber is no part of its members' party.
    @Test(arguments: [
        Case(
            text: "Democratic voters and Republican voters stayed at home.",
            rows: ["MISC Democratic = Democrat", "MISC Republican = Republican"]
        ),
        Case(
            text: "A Democratic governor met a Republican governor.",
            rows: ["MISC Democratic = Democrat", "MISC Republican = Republican"],
            absent: ["ORG"]
        ),
        Case(
            text: "House Republicans and House Democrats voted.",
            rows: ["ORG House = House", "MISC Republicans = Republican", "MISC Democrats = Democrat"]
        ),
        Case(text: "House Republicans said no.", rows: ["ORG House = House", "MISC Republicans = Republican"]),
        Case(text: "\u{201C}Republicans lied,\u{201D} she said.", rows: ["MISC Republicans = Republican"]),
        Case(
            text: "A Republican Senate candidate lost.",
            rows: ["MISC Republican = Republican", "ORG Senate = Senate"]
        ),
        Case(
            text: "A Conservative MP, a Labour MP and a Liberal Democrat MP agreed.",
            rows: ["ORG Conservative", "ORG Labour", "ORG Liberal Democrat"].map { $0 + " = " + $0.dropFirst(4) }
        ),
        Case(text: "Green councillor Ann Doyle agreed.", rows: ["ORG Green = Green"]),
        Case(text: "Green voters may be new ones.", rows: [], absent: ["ORG"]),
        Case(text: "Democratic elections were held there.", rows: [], absent: ["MISC"]),
        Case(text: "The Democratic Party met.", rows: ["ORG Democratic Party = Democratic Party"], absent: ["MISC"]),
        Case(text: "The Young Republicans met.", rows: [], absent: ["MISC Republicans"]),
    ])
    func wordsForParties(_ item: Case) { item.check() }

    /// A form of address that fits nobody named in full is somebody else's, and a title in front of a given name is a ruler's.
    @Test(arguments: [
        Case(
            text: "Marcus Webb was shot. His mother, Mrs Webb, wept. Webb was 19.",
            rows: ["PERSON Webb = Webb", "PERSON Webb = Marcus Webb"]
        ),
        Case(text: "Karen Walsh sued. Mr Walsh said nothing.", rows: ["PERSON Walsh = Walsh"]),
        Case(text: "Sir Alan Dewar died. Lady Dewar said so.", rows: ["PERSON Dewar = Dewar"]),
        Case(text: "Donald Trump came. Mrs. Trump stayed at home.", rows: ["PERSON Trump = Trump"]),
        Case(text: "Karen Walsh sued. Ms Walsh said nothing.", rows: ["PERSON Walsh = Karen Walsh"]),
        Case(text: "Robin Holm resigned. Mr Holm said so.", rows: ["PERSON Holm = Robin Holm"]),
        Case(
            text: "Pope Francis spoke. The bishop, Francis Okoro, heard that Pope Francis was ill.",
            rows: ["PERSON Francis = Pope Francis", "PERSON Francis Okoro = Francis Okoro"],
            absent: ["PERSON Francis = Francis"]
        ),
        Case(
            text: "Prince Odo met Odo Marsh on Monday.",
            rows: ["PERSON Odo = Prince Odo", "PERSON Odo Marsh = Odo Marsh"]
        ),
        Case(
            text: "Crown Prince Hamid bin Musa spoke. Prince Hamid left.",
            rows: ["PERSON Hamid = Hamid bin Musa"]
        ),
    ])
    func addressesAndTitles(_ item: Case) { item.check() }

    /// What a document spells out is what its acronym means, whatever the table has.
    @Test(arguments: [
        Case(
            text: "The Clean Rivers Act passed. The CRA was weak.",
            rows: ["MISC CRA = Clean Rivers Act"]
        ),
        Case(
            text: "The Iowa Retailers Association met on Monday. The IRA said prices rose.",
            rows: ["ORG IRA = Iowa Retailers Association"]
        ),
        Case(
            text: "The Palestinian Authority met. The minister said the PA would act.",
            rows: ["ORG PA = Palestinian Authority"]
        ),
        Case(
            text: "The Irish Republican Army fought. The Iowa Retailers Association met. The IRA said so.",
            rows: ["ORG IRA = Irish Republican Army"]
        ),
        Case(
            text: "The Ministry of Health and Human Services met. HHS said so.",
            rows: ["ORG HHS = U.S. Department of Health and Human Services"]
        ),
    ])
    func acronymsSpeltOut(_ item: Case) { item.check() }

    /// A legal form makes a body of whoever it stands behind, and of the name without it.
    @Test(arguments: [
        Case(text: "Robert Hale Ltd said so on Monday.", rows: ["ORG Robert Hale Ltd = Robert Hale Ltd"]),
        Case(text: "Owen Cobb LLC sued the city.", rows: ["ORG Owen Cobb LLC = Owen Cobb LLC"]),
        Case(text: "Ferris Motor Co makes vans.", rows: ["ORG Ferris Motor Co = Ferris Motor Co"]),
        Case(
            text: "Wexford Mills Inc will close. Wexford Mills has 300 workers. The union said Wexford lied.",
            rows: ["ORG Wexford Mills = Wexford Mills Inc", "ORG Wexford = Wexford Mills Inc"]
        ),
        Case(
            text: "Shares in Peter Dawes Plc fell. Mr Peter Dawes, the founder, sold his. Peter Dawes said so.",
            rows: ["ORG Peter Dawes Plc = Peter Dawes Plc", "PERSON Peter Dawes = Peter Dawes"],
            absent: ["ORG Peter Dawes ="]
        ),
    ])
    func companiesWithSomebodysName(_ item: Case) { item.check() }

    /// An office is no part of the body or the place that it is held in.
    @Test(arguments: [
        Case(
            text: "Supreme Court Justice Ada Holm wrote it.",
            rows: ["ORG Supreme Court = Supreme Court", "PERSON Ada Holm = Ada Holm"]
        ),
        Case(
            text: "Ada Holm, the Democratic Speaker of the House, agreed.",
            rows: ["MISC Democratic = Democrat", "ORG House = House"]
        ),
        Case(text: "Appeals Court Judge Ron Dent agreed.", rows: ["ORG Appeals Court = Appeals Court"]),
        Case(
            text: "White House Press Secretary Ada Holm said so.",
            rows: ["ORG White House = White House"],
            absent: ["ORG White House Press"]
        ),
        Case(
            text: "He met the Emir of Katagum and the Bishop of Hereford.",
            rows: ["LOC Katagum = Katagum", "LOC Hereford = Hereford"],
            absent: ["ORG"]
        ),
        Case(
            text: "The Ministry of Justice agreed.",
            rows: ["ORG Ministry of Justice = Ministry of Justice"]
        ),
    ])
    func officesOfBodies(_ item: Case) { item.check() }

    /// A surname that is a place, a people or a company is its bearer's where the words beside it say so.
    @Test(arguments: [
        Case(
            text: "Rep. Jim Jordan asked first. Jordan asked why, and many of Jordan's colleagues agreed.",
            rows: ["PERSON Jordan = Jim Jordan"],
            absent: ["LOC"]
        ),
        Case(
            text: "Bill Irish, the minister, was late. Irish said that he was ready. Irish, 54, left.",
            rows: ["PERSON Irish = Bill Irish"],
            absent: ["MISC"]
        ),
        Case(text: "Bill Irish, the minister, met Irish voters.", rows: ["MISC Irish = Irish"]),
        Case(
            text: "Michael Bloomberg spent $5. Bloomberg said that he would win.",
            rows: ["PERSON Bloomberg = Michael Bloomberg"]
        ),
        Case(text: "Rep. Jim Jordan flew to Jordan. Jordan said that it was ready.", rows: ["LOC Jordan = Jordan"]),
    ])
    func surnamesOfPlaces(_ item: Case) { item.check() }

    /// The state behind a town tells its country, and that of its other mentions.
    @Test(arguments: [
        ("Police in Athens, Ga., arrested him.", "Athens", "US"),
        ("He moved from Paris, Texas, to London, Ontario.", "Paris", "US"),
        ("He moved from Paris, Texas, to London, Ontario.", "London", "CA"),
        ("He was born in Perth, Scotland.", "Perth", "GB"),
        ("A man from Holmville, Missouri, won. Holmville is small.", "Holmville", "US"),
        ("He likes Hamilton, New Zealand.", "Hamilton", "NZ"),
        ("Offices in London, Germany and Rome closed.", "London", "GB"),
        ("In Moscow, Scotland was the theme.", "Moscow", "RU"),
        ("He accused Iran, Israel, and others.", "Iran", "IR"),
        ("It was Slovakia, the Czech Republic, Sweden and Rome.", "Czech Republic", "CZ"),
        ("The Czech Republic's minister denied it.", "Czech Republic", "CZ"),
    ])
    func townsOfStates(_ text: String, _ town: String, _ country: String) {
        let document = Document(text)
        let rows = EntitiesTests.analyzer.analyze(document).filter { document.text($0.range) == town }
        #expect(!rows.isEmpty)
        for row in rows { #expect(row.attributes["country"] == .string(country), "\(row)") }
    }
}
