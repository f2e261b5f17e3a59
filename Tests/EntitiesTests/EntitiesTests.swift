// The analyzer's promises, and names, dates and amounts in newspaper style.

import AnalyzerKit
import AnalyzerTesting
import Entities
import Testing

@Suite struct EntitiesTests {
    static let analyzer = try! EntitiesAnalyzer(settings: Settings())

    /// Rows as "LABEL text = name", published on Thursday, 14 March 2024.
    static func rows(_ text: String, date: String? = "2024-03-14") -> [String] {
        let document = Document(text, date: date)
        return analyzer.analyze(document)
            .map { "\($0.label) \(document.text($0.range))" + ($0.name.map { " = \($0)" } ?? "") }
    }

    @Test func conforms() throws {
        #expect(try ConformanceKit.faults(of: EntitiesAnalyzer.self).isEmpty)
    }

    @Test(arguments: [
        ("He spoke to Maria Keller on the phone.", "PERSON Maria Keller = Maria Keller"),
        ("Talks with President Joseph Mukasa went on.", "PERSON Joseph Mukasa = Joseph Mukasa"),
        ("The minister, Ann Doyle, left early.", "PERSON Ann Doyle = Ann Doyle"),
        ("They asked Mr. Quill about it.", "PERSON Quill = Quill"),
        ("She flew to France in spring.", "LOC France = France"),
        ("It was said in the U.S. that prices rose.", "LOC U.S. = United States"),
        ("Trains to Kiev were late.", "LOC Kiev = Kyiv"),
        ("A spokesman for NATO declined to comment.", "ORG NATO = NATO"),
        ("The North Atlantic Treaty Organization met.", "ORG North Atlantic Treaty Organization = NATO"),
        ("Two Russian soldiers were seen.", "MISC Russian = Russian"),
        ("Among the sceptics is former CIA Director Ann Doyle, who said so.", "ORG CIA = CIA"),
        ("A senior White House Official confirmed it.", "ORG White House = White House"),
        ("A loan from the Bank of Marenia was refused.", "ORG Bank of Marenia = Bank of Marenia"),
        (
            "He works for the Ministry of Trade and Industry there.",
            "ORG Ministry of Trade and Industry = Ministry of Trade and Industry"
        ),
        ("Shares in Holm Shipping Ltd fell.", "ORG Holm Shipping Ltd = Holm Shipping Ltd"),
        ("Boats crossed the Arden River at night.", "LOC Arden River = Arden River"),
        ("Damage from Hurricane Odo was light.", "MISC Hurricane Odo = Hurricane Odo"),
        ("People in the town of Orsk heard it.", "LOC Orsk = Orsk"),
        ("LUBEK, Marenia (Harbour Wire) - Rain fell.", "ORG Harbour Wire = Harbour Wire"),
        ("LUBEK (Harbour Wire) — Rain fell.", "LOC LUBEK = LUBEK"),
        ("WALLACE: Would you accept that result?", "PERSON WALLACE = WALLACE"),
        ("MANILA: The president said on Monday that he would go.", "LOC MANILA = Manila"),
        ("CAIRO: Egypt's foreign minister met his counterpart.", "LOC CAIRO = Cairo"),
        ("Court voids law\n\nISLAMABAD: The court ruled on Friday.", "LOC ISLAMABAD = Islamabad"),
        ("NEW DELHI: Rain fell on Tuesday.", "LOC NEW DELHI = New Delhi"),
        ("PARIS: I like it.\n\nLONDON: I do not.", "PERSON PARIS = PARIS"),
        ("Shares in Helvar Oyj rose on Tuesday.", "ORG Helvar Oyj = Helvar Oyj"),
        ("Castor AB said so on Tuesday.", "ORG Castor AB = Castor AB"),
        ("They sold it to Lumio SpA in May.", "ORG Lumio SpA = Lumio SpA"),
        ("The Danish firm Holm A/S will close.", "ORG Holm A/S = Holm A/S"),
        ("The Dutch group Verstegen N.V. will close.", "ORG Verstegen N.V. = Verstegen N.V."),
        ("The Norwegian oil firm Norvik ASA will close.", "ORG Norvik ASA = Norvik ASA"),
        ("A deal with Girard SAS was signed.", "ORG Girard SAS = Girard SAS"),
        ("Tarvo Oy built it for Brandt GmbH in May.", "ORG Tarvo Oy = Tarvo Oy"),
        ("He moved to Calgary AB in May.", "LOC Calgary = Calgary"),
        ("British SAS soldiers raided the house.", "MISC British = British"),
        ("Germany sent 140 Marder to the front.", "MISC Marder = Marder"),
        ("Germany sent 58 Gepard and some shells.", "MISC Gepard = Gepard"),
        ("Mark Field won. Field said so.", "PERSON Field = Mark Field"),
        ("Ships left the Strait of Hormuz.", "LOC Strait of Hormuz = Strait of Hormuz"),
        ("A South Korean ship sank.", "MISC South Korean = South Korean"),
        ("The dish is made by Adwoa Mensah's mother.", "PERSON Adwoa Mensah = Adwoa Mensah"),
    ])
    func findsNames(_ text: String, _ row: String) {
        #expect(Self.rows(text).contains(row), "\(Self.rows(text))")
    }

    /// Whom a surname alone means where several people have it: as newspapers write.
    @Test(arguments: [
        ("President Rolf Lund and first lady Marta Lund came on Monday. Lund said so.", "PERSON Lund = Rolf Lund"),
        ("Rolf Lund spoke. Marta Lund stood beside him. Lund left.", "PERSON Lund = Rolf Lund"),
        ("Michelle Lund wrote of Barry Lund. Mr. Lund left.", "PERSON Lund = Barry Lund"),
        ("Barry Lund wrote to Michelle Lund. Mrs. Lund left, and Lund said nothing.", "PERSON Lund = Michelle Lund"),
        ("Marta Lund met her father, Gov. Rolf Lund, at home. Lund was glad.", "PERSON Lund = Rolf Lund"),
        ("Lund wins. Rolf Lund beat Ann Doyle, said Marta Lund, his wife.", "PERSON Lund = Rolf Lund"),
        (
            "Former President Bill Lund backed Hilde Lund. Hilde Lund is ahead, and Lund knows it.",
            "PERSON Lund = Bill Lund"
        ),
    ])
    func aSurnameIsThePrincipals(_ text: String, _ row: String) {
        #expect(Self.rows(text).contains(row), "\(Self.rows(text))")
    }

    /// With an initial in the middle, as American newspapers write, or without it.
    @Test(arguments: [
        ("Vladimir V. Putin spoke on Monday.", "PERSON Vladimir V. Putin = Vladimir Putin"),
        ("Vladimir V. Putin spoke. Putin then left.", "PERSON Putin = Vladimir Putin"),
        ("Narendra D. Modi spoke on Monday.", "PERSON Narendra D. Modi = Narendra Modi"),
        ("A letter to Boris A. Johnson was found.", "PERSON Boris A. Johnson = Boris Johnson"),
        ("Donald J. Trump spoke on Monday.", "PERSON Donald J. Trump = Donald Trump"),
        ("Rolf A. Lund spoke. Later Rolf Lund left.", "PERSON Rolf Lund = Rolf A. Lund"),
        ("Rolf Lund spoke. Later Rolf A. Lund left.", "PERSON Rolf Lund = Rolf A. Lund"),
        ("President George W. Bush met George P. Bush.", "PERSON George P. Bush = George P. Bush"),
        ("The president met Rolf A. Lund and Rolf B. Lund.", "PERSON Rolf B. Lund = Rolf B. Lund"),
        ("The president met Rolf A. Lund and Rolf B. Lund. Then Rolf Lund left.", "PERSON Rolf Lund = Rolf Lund"),
        (
            "The president met Boris A. Johnson and Boris K. Johnson, two plumbers.",
            "PERSON Boris K. Johnson = Boris K. Johnson"
        ),
    ])
    func initialsMakeNobodyElse(_ text: String, _ row: String) {
        #expect(Self.rows(text).contains(row), "\(Self.rows(text))")
    }

    @Test(arguments: [
        ("House Speaker Nancy Doyle said the bill would pass.", "PERSON Nancy Doyle = Nancy Doyle"),
        ("WASHINGTON — House Minority Leader Nancy Doyle said so.", "PERSON Nancy Doyle = Nancy Doyle"),
        ("BRETT MAYER: Thanks. Brett Mayer will go on.", "PERSON BRETT MAYER = Brett Mayer"),
        ("AMY LUND: Good morning.", "PERSON AMY LUND = Amy Lund"),
    ])
    func namesAreOnesOwn(_ text: String, _ row: String) {
        #expect(Self.rows(text).contains(row), "\(Self.rows(text))")
    }

    @Test(arguments: [
        "Police said the road was closed.", "Meanwhile, prices rose.", "The president said nothing.",
        "However, it is too early to say.", "I think it will rain.", "Shares fell. Oil rose.",
    ])
    func findsNoNames(_ text: String) {
        #expect(Self.rows(text).isEmpty)
    }

    @Test(arguments: [
        ("It rained on Thursday.", "DATE Thursday = 2024-03-14"),
        ("It rained on Friday.", "DATE Friday = 2024-03-08"),
        ("The minister meets farmers on Friday.", "DATE Friday = 2024-03-15"),
        ("The radio hosts called on Friday.", "DATE Friday = 2024-03-08"),
        ("They meet next Friday.", "DATE next Friday = 2024-03-15"),
        ("It began last month.", "DATE last month = 2024-02"),
        ("It ends next year.", "DATE next year = 2025"),
        ("It began in early 2022.", "DATE early 2022 = 2022-01/2022-04"),
        ("It began on 24 February 2022.", "DATE 24 February 2022 = 2022-02-24"),
        ("It began on February 24, 2022.", "DATE February 24, 2022 = 2022-02-24"),
        ("It began on 24 February.", "DATE 24 February = 2024-02-24"),
        ("It was in December.", "DATE December = 2023-12"),
        ("He left two years ago.", "DATE two years ago = 2022"),
        ("He left three days ago.", "DATE three days ago = 2024-03-11"),
        ("He came yesterday.", "DATE yesterday = 2024-03-13"),
        ("Life in the 1990s was slow.", "DATE 1990s = 1990/1999"),
        ("It lasts from 3-5 May 2024.", "DATE 3-5 May 2024 = 2024-05-03/2024-05-05"),
        ("It was founded in 1987.", "DATE 1987 = 1987"),
        ("It starts at 10:30 GMT.", "TIME 10:30 GMT = 10:30Z"),
        ("It starts at 3 p.m. there.", "TIME 3 p.m. = 15:00"),
        ("It starts at noon.", "TIME noon = 12:00"),
    ])
    func resolvesDates(_ text: String, _ row: String) {
        #expect(Self.rows(text).contains(row), "\(Self.rows(text))")
    }

    /// A noun behind a year or a month says that it is one.
    @Test(arguments: [
        ("In a 1985 speech he said no.", "DATE 1985 = 1985"), ("Her 2012 re-election bid failed.", "DATE 2012 = 2012"),
        ("The court's 2010 decision stands.", "DATE 2010 = 2010"),
        ("A deadly 1911 fire is recalled.", "DATE 1911 = 1911"),
        ("Two 2019 cases were read.", "DATE 2019 = 2019"), ("The 2016 election was close.", "DATE 2016 = 2016"),
        ("The 2008 and 2012 campaigns failed.", "DATE 2012 = 2012"), ("In 2000 people died there.", "DATE 2000 = 2000"),
        ("The November election is near.", "DATE November = 2023-11"),
        ("She lost a May primary.", "DATE May = 2024-05"),
        ("The August recess is long.", "DATE August = 2024-08"),
        ("His September call was long.", "DATE September = 2023-09"),
        ("December sales rose.", "DATE December = 2023-12"), ("He left this past June.", "DATE June = 2023-06"),
        ("By 2030 cars will be electric.", "DATE 2030 = 2030"),
        ("June's poll is near.", "DATE June = 2024-06"), ("They meet every April.", "DATE April"),
    ])
    func yearsAndMonthsOfNouns(_ text: String, _ row: String) {
        #expect(Self.rows(text).contains(row), "\(Self.rows(text))")
    }

    /// Counts that look like years, and months that are people, verbs or marches.
    @Test(arguments: [
        "About 2000 people came.", "A crowd of 2000 protesters came.", "It has up to 2000 workers.",
        "It lost between 1500 and 2000 jobs.", "It grew from 1900 hectares to 2000 hectares.",
        "A 2000 square foot flat burned.",
        "Police came to the 1500 block of the street.",
        "A 1500 metre race was run.", "The March on the capital was long.", "The May government fell.",
        "April said that she knew.",
    ])
    func noDates(_ text: String) {
        #expect(!Self.rows(text).contains { $0.hasPrefix("DATE") }, "\(Self.rows(text))")
    }

    @Test func relativeDatesNeedADate() {
        #expect(Self.rows("It rained on Thursday.", date: nil) == ["DATE Thursday"])
        #expect(Self.rows("It rained on 3 May 2021.", date: nil) == ["DATE 3 May 2021 = 2021-05-03"])
    }

    @Test(arguments: [
        ("It cost $1.5 billion.", "MONEY $1.5 billion = 1500000000 USD"),
        ("It cost 20 million euros.", "MONEY 20 million euros = 20000000 EUR"),
        ("It cost £350.", "MONEY £350 = 350 GBP"),
        ("It cost half a million dollars.", "MONEY half a million dollars = 500000 USD"),
        ("Prices rose 3.5 percent.", "PERCENT 3.5 percent = 3.5%"),
        ("Prices rose by 4%.", "PERCENT 4% = 4%"),
        ("Prices rose by two per cent.", "PERCENT two per cent = 2%"),
        ("The party lost 12 percentage points.", "PERCENT 12 percentage points = 12 percentage points"),
        ("A 3-percentage-point rise came.", "PERCENT 3-percentage-point = 3 percentage points"),
        ("It fell by half a percentage point.", "PERCENT half a percentage point = 0.5 percentage points"),
        ("It lies 25 kilometres away.", "QUANTITY 25 kilometres = 25 km"),
        ("It burned 1,200 square miles.", "QUANTITY 1,200 square miles = 1200 mi²"),
        ("It moved 40 tonnes of wheat.", "QUANTITY 40 tonnes = 40 t"),
    ])
    func normalisesAmounts(_ text: String, _ row: String) {
        #expect(Self.rows(text).contains(row), "\(Self.rows(text))")
    }

    @Test func mergesNamesOfOnePerson() {
        let text = """
            Deputy mayor Ilse Brandt opened the bridge. Ms Brandt was not there, but Brandt's staff were. \
            Ilse Maria Brandt has held the post since May.
            """
        let names = Self.analyzer.analyze(Document(text)).filter { $0.label == "PERSON" }.map(\.name)
        #expect(names == Array(repeating: "Ilse Maria Brandt", count: names.count))
        #expect(names.count == 4)
    }

    @Test func definesAcronyms() {
        let text = "The Northern Mining Authority (NMA) closed the pit. A guard said the NMA had been warned."
        let rows = Self.rows(text)
        #expect(rows.contains("ORG NMA = Northern Mining Authority"), "\(rows)")
    }

    @Test func knowsCountries() {
        let document = Document("Norwegian troops met in Oslo, not in the UK.")
        let countries = Self.analyzer.analyze(document).compactMap { $0.attributes["country"] }
        #expect(countries == [.string("NO"), .string("NO"), .string("GB")])
    }

    @Test(arguments: [
        "He met Ludwig van", "al", "She spoke to Omar al", "The Gulf of", "Mr.", "on 12", "$", "De", "the U.",
    ])
    func textsMayEndAnywhere(_ text: String) {
        // A particle at the very end once read the token behind it.
        _ = Self.analyzer.analyze(Document(text, date: "2024-03-14"))
    }

    @Test(arguments: [
        "A ", "Lu", "Trump TrumpGOP ", "Minister President General ", "Mr. ", "Bank of ", "12 March ", "$1 ",
        "FLOODS HIT FRANCE\n\n", "ROME/OSLO (Reuters) - Ada Holm met Paul Dent near the old mill in the morning.\n\n",
        "Sh1,", "Rs1,00,", "N1,000.", "1,00,", "N",
    ])
    func takesLinearTime(_ word: String) {
        func seconds(_ count: Int) -> Double {
            let document = Document(String(repeating: word, count: count))
            return cpuSeconds { _ = Self.analyzer.analyze(document) }
        }
        // Eight times as much; a quadratic rule takes sixty-four times as long.
        let (small, large) = (seconds(1_000), seconds(8_000))
        #expect(large < 24 * small + 0.3, "\(small) \(large)")
    }

    @Test func aWordWithoutEndIsNoName() {
        // Every later mention would have it as its name, each of so many bytes.
        let giant = String(repeating: "Sm", count: 10_000)
        let text = "Mr. A. B. Smith came. A. B. \(giant) spoke." + String(repeating: " A. B. Smith left.", count: 1_000)
        let names = Self.analyzer.analyze(Document(text)).compactMap(\.name)
        #expect(names.count > 900)
        #expect(names.allSatisfy { $0.utf8.count <= 200 })
    }
}
