// Names that have a second reading: parties, forms of address, acronyms, companies with somebody's name, offices, surnames of
// places, towns of the same name.

import AnalyzerKit
import Entities
import Testing

@Suite struct NamesakeTests {
    typealias Case = NameConventionTests.Case

    private func check(_ item: Case) {
        let rows = EntitiesTests.rows(item.text)
        for row in item.rows { #expect(rows.contains(row), "\(row): \(rows)") }
        for row in item.absent { #expect(!rows.contains { $0.hasPrefix(row) }, "\(row): \(rows)") }
    }

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
    func wordsForParties(_ item: Case) { check(item) }
}
