// Where names begin and end by the gold sets' conventions, what they are, and which mentions are one: each rule with sentences
// that it must leave alone.

import AnalyzerKit
import Entities
import Testing

@Suite struct NameConventionTests {
    /// A text, rows that it must give, and texts or rows that it must not.
    struct Case: Sendable {
        var text: String
        var rows: [String]
        var absent: [String] = []

        func check() {
            let found = EntitiesTests.rows(text)
            for row in rows { #expect(found.contains(row), "\(row): \(found)") }
            for row in absent { #expect(!found.contains { $0.hasPrefix(row) }, "\(row): \(found)") }
        }
    }

    /// The state of a party tag is a place, the tag is nothing.
    @Test(arguments: [
        Case(
            text: "Sen. Ada Holm, R-Utah, and Rep. Max Orr, D-N.Y., voted no.",
            rows: ["PERSON Ada Holm = Ada Holm", "LOC Utah = Utah", "LOC N.Y. = New York"],
            absent: ["PERSON R-Utah", "LOC D-N.Y."]
        ),
        Case(text: "Rep. Ada Holm (R-Texas) left.", rows: ["PERSON Ada Holm = Ada Holm", "LOC Texas = Texas"]),
        Case(text: "Rep. Ada Holm (D-Fort Worth) left.", rows: ["LOC Fort Worth = Fort Worth"]),
        Case(
            text: "A spokesman for Senator Ada Holm, an Ohio Republican, left.",
            rows: ["LOC Ohio = Ohio"],
            absent: ["ORG Ohio"]
        ),
        Case(text: "Max Orr, a San Diego Democrat, said no.", rows: ["LOC San Diego = San Diego"]),
        Case(text: "The Tallahassee Democrat reported it.", rows: ["ORG Tallahassee Democrat = Tallahassee Democrat"]),
        Case(text: "It began on 6 June, D-Day, in the north.", rows: [], absent: ["LOC Day"]),
    ])
    func statesOfPartyTags(_ item: Case) { item.check() }

    /// Offices, ranks and letters are no part of a name.
    @Test(arguments: [
        Case(
            text: "Secretary of State Ada Holm flew to Rome.",
            rows: ["PERSON Ada Holm = Ada Holm"],
            absent: ["ORG State"]
        ),
        Case(
            text: "He read the State of the Union address.",
            rows: ["MISC State of the Union = State of the Union"],
            absent: ["ORG"]
        ),
        Case(text: "Sales may rise in the New Year.", rows: [], absent: ["ORG"]),
        Case(
            text: "Senate Majority Leader Ada Holm agreed.",
            rows: ["PERSON Ada Holm = Ada Holm"],
            absent: ["ORG Senate Majority"]
        ),
        Case(text: "Cr Paul Dent voted no.", rows: ["PERSON Paul Dent = Paul Dent"]),
        Case(text: "Det Supt Paul Dent appealed for help.", rows: ["PERSON Paul Dent = Paul Dent"]),
        Case(text: "DCI Ada Holm led the hunt.", rows: ["PERSON Ada Holm = Ada Holm"]),
        Case(text: "Ada Holm OBE cut the ribbon.", rows: ["PERSON Ada Holm = Ada Holm"]),
        Case(text: "Alhaji Musa Bello paid for it.", rows: ["PERSON Musa Bello = Musa Bello"]),
        Case(text: "Datuk Seri Hamid Aziz left.", rows: ["PERSON Hamid Aziz = Hamid Aziz"]),
        Case(text: "The State Department said so.", rows: ["ORG State Department = U.S. Department of State"]),
        Case(text: "DC Comics hired him.", rows: ["ORG DC Comics = DC Comics"]),
    ])
    func namesWithoutOffices(_ item: Case) { item.check() }

    /// "and" joins two names, unless it stands in a body's.
    @Test(arguments: [
        Case(text: "She leaves two sons, Piers and Rupert.", rows: ["PERSON Piers = Piers", "PERSON Rupert = Rupert"]),
        Case(text: "Shells hit Saky and Dzhankoi.", rows: ["LOC Saky = Saky", "LOC Dzhankoi = Dzhankoi"]),
        Case(
            text: "Manchester United's Ferris limped off.",
            rows: ["PERSON Ferris = Ferris"],
            absent: ["ORG Manchester United's"]
        ),
        Case(
            text: "The Ministry of Trade and Industry closed.",
            rows: ["ORG Ministry of Trade and Industry = Ministry of Trade and Industry"]
        ),
        Case(text: "She works for Marks and Spencer.", rows: ["ORG Marks and Spencer = Marks & Spencer"]),
        Case(
            text: "Lena Ortiz-Vega was hired. \"I am glad,\" said Ortiz-Vega.",
            rows: ["PERSON Ortiz-Vega = Lena Ortiz-Vega"],
            absent: ["PERSON Vega"]
        ),
    ])
    func pairs(_ item: Case) { item.check() }

    /// Seas are places, and what stands around an article is no name.
    @Test(arguments: [
        Case(text: "Grain from Black Sea ports was late.", rows: ["LOC Black Sea = Black Sea"]),
        Case(text: "The Black Sea Fleet sailed.", rows: ["ORG Black Sea Fleet = Black Sea Fleet"]),
        Case(text: "View this post on Instagram A post shared by Ada Holm.", rows: ["ORG Instagram = Instagram"]),
        Case(text: "CNN — President Ada Holm will resign.", rows: ["ORG CNN = CNN"]),
        Case(text: "Copyright 2020 The Marsh Times, LLC. Click here for more.", rows: [], absent: ["LOC", "PERSON"]),
    ])
    func furniture(_ item: Case) { item.check() }

    /// Pages whose links had the name in full and headlines behind it.
    @Test(arguments: [
        Case(
            text: "President Lund Erik Anders LundGOP senators balk at tax plan MORE said so. Lund left on Friday.",
            rows: ["PERSON Lund = Lund"],
            absent: ["PERSON Lund Erik", "PERSON Erik"]
        ),
        Case(
            text:
                "Sen. Ada McHolm Adele (Ada) Marie McHolmSenate passes bill MORE (R-Ky.) said that she agreed with it.",
            rows: ["PERSON Ada McHolm = Ada McHolm"],
            absent: ["PERSON Adele", "PERSON Ada McHolm Adele", "PERSON Ada = "]
        ),
        Case(
            text: "Sen. Greta Tolbek Greta Ann Tolbek2020 rivals push for it MORE spoke to Rolf Verhoeven.",
            rows: ["PERSON Greta Tolbek = Greta Tolbek", "PERSON Rolf Verhoeven = Rolf Verhoeven"]
        ),
        Case(
            text: "Senators see a strong case of bribery by Trump Lund: I still believe in it. Trump left on Friday.",
            rows: ["PERSON Trump = Donald Trump"]
        ),
        Case(text: "They met Ian McEwan and Sean MacDonald there.", rows: ["PERSON Sean MacDonald = Sean MacDonald"]),
        Case(text: "Mac Sean MacDonald met them in Lubek.", rows: [], absent: ["PERSON Mac = "]),
    ])
    func gluedNames(_ item: Case) { item.check() }

    /// One name, whichever apostrophe a text has.
    @Test(arguments: ["’", "'", "ʼ"])
    func apostrophes(_ mark: String) {
        Case(
            text: "They met Niall O\(mark)Farrelly in Lubek. O\(mark)Farrelly said that he was glad.",
            rows: [
                "PERSON Niall O\(mark)Farrelly = Niall O'Farrelly", "PERSON O\(mark)Farrelly = Niall O'Farrelly",
            ]
        )
        .check()
    }

    /// Programmes and diseases are no places and no people.
    @Test(arguments: ["Medicare", "Medicaid", "Ebola"])
    func programmes(_ name: String) {
        Case(
            text:
                "Spending on \(name) rose in Texas. Cuts to \(name) were refused. Not all of \(name) is paid for.",
            rows: ["MISC \(name) = \(name)", "LOC Texas = Texas"],
            absent: ["LOC \(name)", "PERSON"]
        )
        .check()
    }

    /// A company that is called by its first word, or by a surname.
    @Test(arguments: [
        Case(
            text: "Velmont Industries cut its forecast. Velmont said it would close a plant.",
            rows: ["ORG Velmont = Velmont Industries"]
        ),
        Case(
            text: "Tolbek Mining hired Ann Tolbek. Tolbek said she was glad.",
            rows: ["PERSON Tolbek = Ann Tolbek"]
        ),
        Case(
            text: "Ford said it would recall vans. Shares in Ford fell.",
            rows: ["ORG Ford = Ford"],
            absent: ["PERSON"]
        ),
        Case(text: "Betty Ford wrote it. Ford said it would be short.", rows: ["PERSON Ford = Betty Ford"]),
        Case(text: "Banks such as Barclays, Harwell and Lloyds lost.", rows: ["ORG Harwell = Harwell"]),
        Case(text: "Klopp, Guardiola and Chelsea were praised.", rows: [], absent: ["ORG Klopp", "ORG Guardiola"]),
    ])
    func companies(_ item: Case) { item.check() }

    /// One body has one name in a document, where only one of its kind is named.
    @Test(arguments: [
        Case(
            text: "The Supreme Court ruled. The U.S. Supreme Court is split.",
            rows: ["ORG Supreme Court = U.S. Supreme Court"]
        ),
        Case(
            text: "The U.S. Supreme Court ruled. The Florida Supreme Court did not. The Supreme Court is split.",
            rows: ["ORG Supreme Court = Supreme Court"]
        ),
        Case(text: "The Labour Party gained. Labour won.", rows: ["ORG Labour = Labour Party"]),
        Case(
            text: "The Conservative Party gained. Conservatives sang.",
            rows: ["ORG Conservatives = Conservative Party"]
        ),
        Case(text: "A bus crashed in Tampa, Fla., on Monday.", rows: ["LOC Fla. = Florida"]),
        Case(text: "She moved to Boston, Mass., in May.", rows: ["LOC Mass. = Massachusetts"]),
        Case(text: "Apple Inc. said so.", rows: ["ORG Apple Inc. = Apple"]),
        Case(
            text: "Donald Trump Jr. spoke before Donald Trump came.",
            rows: ["PERSON Donald Trump = Donald Trump", "PERSON Donald Trump Jr. = Donald Trump Jr."]
        ),
    ])
    func oneName(_ item: Case) { item.check() }

    /// A surname alone is the famous bearer's, unless the text says otherwise.
    @Test(arguments: [
        Case(text: "Mr Modi, a dentist in Leicester, was struck off.", rows: ["PERSON Modi = Modi"]),
        Case(text: "Constable Obama told the inquest so.", rows: ["PERSON Obama = Obama"]),
        Case(text: "Mr Modi, a former tea seller, flew to Delhi.", rows: ["PERSON Modi = Narendra Modi"]),
        Case(text: "President Obama spoke.", rows: ["PERSON Obama = Barack Obama"]),
        Case(text: "Michelle Obama wrote it. Mr. Obama read it. Obama said so.", rows: ["PERSON Obama = Barack Obama"]),
        Case(text: "Michelle Obama wrote it. Mrs Obama read it.", rows: ["PERSON Obama = Michelle Obama"]),
        Case(text: "Donald Trump Jr. wrote it. Trump read it.", rows: ["PERSON Trump = Donald Trump"]),
        Case(text: "Barack Obama came. Coach Obama, as they call him, waved.", rows: ["PERSON Obama = Barack Obama"]),
    ])
    func namesakes(_ item: Case) { item.check() }

    /// Small towns, streets and clubs.
    @Test(arguments: [
        Case(
            text: "Paul Dent, 43, of Mill Lane, Oldham, was jailed.",
            rows: ["LOC Mill Lane = Mill Lane", "LOC Oldham = Oldham"]
        ),
        Case(
            text: "Police in Wells and Frome appealed for witnesses.",
            rows: ["LOC Wells = Wells", "LOC Frome = Frome"]
        ),
        Case(text: "Burnley beat Stoke.", rows: ["ORG Burnley = Burnley", "ORG Stoke = Stoke"]),
        Case(text: "The life of Diane Lane, a star, is told.", rows: ["PERSON Diane Lane = Diane Lane"]),
        Case(text: "It is one of 15 Supreme Court nominations.", rows: ["ORG Supreme Court = Supreme Court"]),
    ])
    func towns(_ item: Case) { item.check() }

    /// What the table knows as one place is one, in whatever pieces the labeller saw it.
    @Test(arguments: [
        Case(text: "Sri Lanka lost by an innings.", rows: ["LOC Sri Lanka = Sri Lanka"], absent: ["PERSON"]),
        Case(text: "Nurses in Sri Lanka went on strike.", rows: ["LOC Sri Lanka = Sri Lanka"], absent: ["PERSON"]),
        Case(text: "Sri Lanka's harvest was poor.", rows: ["LOC Sri Lanka = Sri Lanka"], absent: ["PERSON"]),
        Case(text: "Sri Lankan tea sold well.", rows: ["MISC Sri Lankan = Sri Lankan"]),
        Case(text: "Soldiers patrol Indian Kashmir at night.", rows: ["LOC Kashmir = Kashmir"]),
        Case(text: "Northeastern British Columbia burned.", rows: [], absent: ["ORG", "MISC", "PERSON"]),
        Case(text: "She sailed to American Samoa.", rows: ["LOC American Samoa = American Samoa"]),
        Case(text: "Northern Ireland voted no.", rows: ["LOC Northern Ireland = Northern Ireland"]),
        Case(text: "Western Union closed.", rows: [], absent: ["LOC"]),
    ])
    func placesInPieces(_ item: Case) { item.check() }

    /// Whose office it is that stands before a name.
    @Test(arguments: [
        Case(
            text: "UN Secretary-General Ban Ki-moon flew home.",
            rows: ["ORG UN = United Nations", "PERSON Ban Ki-moon = Ban Ki-moon"]
        ),
        Case(
            text: "EU Commissioner Ada Holm agreed.",
            rows: ["ORG EU = European Union", "PERSON Ada Holm = Ada Holm"]
        ),
        Case(text: "CIA Director Paul Dent left.", rows: ["ORG CIA = CIA", "PERSON Paul Dent = Paul Dent"]),
        Case(text: "House Speaker Ada Holm agreed.", rows: ["PERSON Ada Holm = Ada Holm"], absent: ["LOC"]),
    ])
    func ownersOfOffices(_ item: Case) { item.check() }

    /// A given name that is a club or a place too is somebody's where the document has the full name or a relative before it,
    /// and nothing speaks of the other.
    @Test(arguments: [
        Case(text: "Gail Frome, 51, was found. Gail liked tea.", rows: ["PERSON Gail = Gail Frome"], absent: ["ORG"]),
        Case(text: "Chelsea Marsh won. They cheered Chelsea.", rows: ["PERSON Chelsea = Chelsea Marsh"]),
        Case(text: "Jordan Frome ran. Jordan said he was tired.", rows: ["PERSON Jordan = Jordan Frome"]),
        Case(text: "Sydney Frome, 8, was found. Sydney was well.", rows: ["PERSON Sydney = Sydney Frome"]),
        Case(
            text: "His daughter Chelsea, 9, sings.",
            rows: ["PERSON Chelsea = Chelsea"],
            absent: ["ORG"]
        ),
        Case(text: "Their sons Jordan and Austin sing.", rows: ["PERSON Jordan = Jordan"], absent: ["LOC"]),
        Case(
            text: "Paris Hilton flew to Paris. Paris was wet.",
            rows: ["LOC Paris = Paris"],
            absent: ["PERSON Paris = "]
        ),
        Case(text: "Jordan Frome left. Jordan's king did not.", rows: ["LOC Jordan = Jordan"]),
        Case(text: "Jordan Frome left. Frome saw Jordan, Syria and Iraq.", rows: ["LOC Jordan = Jordan"]),
        Case(text: "Israel Frome left. Israel said it would vote.", rows: ["LOC Israel = Israel"]),
        Case(text: "Chelsea Marsh sang. Chelsea FC lost; Chelsea are last.", rows: ["ORG Chelsea = Chelsea FC"]),
        Case(text: "Chelsea Marsh sang. Chelsea beat Arsenal.", rows: ["ORG Chelsea = Chelsea FC"]),
        Case(text: "Sydney Frome lives near Sydney.", rows: ["LOC Sydney = Sydney"]),
    ])
    func givenNames(_ item: Case) { item.check() }

    /// Who is called by a rank, a place in a team or a form of address.
    @Test(arguments: [
        Case(text: "Headmaster Paul Dent agreed.", rows: ["PERSON Paul Dent = Paul Dent"]),
        Case(text: "Headmistress Ada Holm agreed.", rows: ["PERSON Ada Holm = Ada Holm"]),
        Case(text: "Publican Paul Dent agreed.", rows: ["PERSON Paul Dent = Paul Dent"]),
        Case(text: "Wicketkeeper Paul Dent was out.", rows: ["PERSON Paul Dent = Paul Dent"]),
        Case(text: "Flyhalf Paul Dent kicked one.", rows: ["PERSON Paul Dent = Paul Dent"]),
        Case(text: "Winger Paul Dent limped off.", rows: ["PERSON Paul Dent = Paul Dent"]),
        Case(text: "Garda Ada Holm told the court.", rows: ["PERSON Ada Holm = Ada Holm"]),
        Case(text: "PCSO Ada Holm told the court.", rows: ["PERSON Ada Holm = Ada Holm"]),
        Case(text: "Mdm Tan Mei Ling paid.", rows: ["PERSON Tan Mei Ling = Tan Mei Ling"]),
        Case(text: "Mr Justice Frome ruled so.", rows: ["PERSON Frome = Frome"]),
        Case(text: "Lord Justice Frome ruled so.", rows: ["PERSON Frome = Frome"]),
        Case(text: "ASP Musa Garba said so.", rows: ["PERSON Musa Garba = Musa Garba"], absent: ["ORG"]),
        Case(text: "A spokesman, DSP Tunji Alade, spoke.", rows: ["PERSON Tunji Alade = Tunji Alade"], absent: ["ORG"]),
        Case(text: "DS Smith Plc rose.", rows: ["ORG DS Smith Plc = DS Smith Plc"]),
        Case(text: "Debra Winger came.", rows: ["PERSON Debra Winger = Debra Winger"]),
        Case(
            text: "SEN. JOE FROME: Thank you.\nMS. ADA HOLM: Yes.\nREP. PAUL DENT: No.\nMS. HOLM: I see.",
            rows: [
                "PERSON JOE FROME = Joe Frome", "PERSON ADA HOLM = Ada Holm", "PERSON PAUL DENT = Paul Dent",
                "PERSON HOLM = Ada Holm",
            ]
        ),
        Case(text: "MR. QUILL: Thank you.", rows: ["PERSON QUILL = Quill"]),
        Case(text: "SPEAKER: Thank you.\nPASTOR: Amen.", rows: [], absent: ["ORG", "LOC"]),
    ])
    func ranks(_ item: Case) { item.check() }

    /// Datelines of two towns.
    @Test(arguments: [
        Case(text: "ROME/ATHENS (Reuters) - It snowed.", rows: ["LOC ROME = Rome", "LOC ATHENS = Athens"]),
        Case(text: "Warsaw/Vilnius (dpa) - It snowed.", rows: ["LOC Warsaw = Warsaw", "LOC Vilnius = Vilnius"]),
        Case(
            text: "NEW YORK/OSLO, May 3 (Reuters) - It snowed.",
            rows: ["LOC NEW YORK = New York", "LOC OSLO = Oslo"]
        ),
        Case(text: "OSLO/ROME/CAIRO - It snowed.", rows: ["LOC OSLO = Oslo", "LOC ROME = Rome", "LOC CAIRO = Cairo"]),
        Case(text: "Film/Music (Review) - It is long.", rows: [], absent: ["LOC"]),
    ])
    func townsOfDatelines(_ item: Case) { item.check() }

    /// A saint's school is one body, whichever way the possessive is written.
    @Test(arguments: ["St Thomas' Primary School", "St Thomas’ Primary School", "St James' High School"])
    func saints(_ name: String) {
        let plain = name == "St Thomas’ Primary School" ? "St Thomas' Primary School" : name
        Case(text: "She teaches at \(name) in Leeds.", rows: ["ORG \(name) = \(plain)"], absent: ["LOC St"]).check()
    }

    /// Found by fuzzing: spans that lie over one another when lists of companies are looked for, tags within tags.
    @Test(arguments: [
        "M\n-Mr. -Mr. A.A-Mr. -Mr. A.A. B . B ", "(R-D-Utah, D-R-Utah)", ", R-Ohio, D-",
        "Acme Corp, A.A-Acme Corp and Acme Corp-",
        "Det Det Det", "Mr Justice", "BERLIN/", "BERLIN/PARIS (", "St Thomas'",
        "Chelsea Chelsea, 9, daughter Chelsea, and Chelsea", "Secretary of State", "and and",
        "Ada Holm, MD, MD, MD",
    ])
    func shortTextsOfMarksAndInitials(_ text: String) {
        for text in [text, text + text, String(repeating: text + " ", count: 20), text + "."] {
            let count = text.utf8.count
            for row in EntitiesTests.analyzer.analyze(Document(text, date: "2024-03-14")) {
                #expect(row.range.upperBound <= count && !row.range.isEmpty)
            }
        }
    }
}
