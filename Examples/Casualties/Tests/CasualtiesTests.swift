// Tests of the analyzer of casualties: sentences as newspapers write them.

import AnalyzerKit
import AnalyzerTesting
import Casualties
import Testing

@Suite struct CasualtiesTests {
    @Test func conforms() throws {
        #expect(try ConformanceKit.faults(of: CasualtiesAnalyzer.self) == [])
    }

    /// Rows are written as `label count bound whom | covered text`, with "-" for what is absent.
    @Test(arguments: [
        (
            "At least 14 people were killed and 30 wounded in the blast.",
            ["killed 14 at-least people | At least 14 people were killed", "wounded 30 - - | 30 wounded"]
        ),
        (
            "Shells hit the depot, killing 12 and wounding 40.",
            ["killed 12 - - | killing 12", "wounded 40 - - | wounding 40"]
        ),
        ("The death toll rose to 47 on Friday.", ["killed 47 - - | death toll rose to 47"]),
        (
            "The death toll from the flood rose from 31 to at least 47.",
            ["killed 47 at-least - | death toll from the flood rose from 31 to at least 47"]
        ),
        ("Dozens of civilians were injured.", ["wounded - - civilians | Dozens of civilians were injured"]),
        ("Twenty-five miners are still missing.", ["missing 25 - miners | Twenty-five miners are still missing"]),
        (
            "The army said it had captured some 1,200 enemy soldiers.",
            ["captured 1200 about soldiers | captured some 1,200 enemy soldiers"]
        ),
        (
            "More than two dozen police officers were hurt.",
            ["wounded 24 at-least officers | More than two dozen police officers were hurt"]
        ),
        (
            "The strike killed 12 soldiers and three medics.",
            ["killed 12 - soldiers | killed 12 soldiers", "killed 3 - medics | three medics"]
        ),
        ("Up to 200 people died when the ferry sank.", ["killed 200 at-most people | Up to 200 people died"]),
        ("Two of the 14 wounded died in hospital.", ["killed 2 - wounded | Two of the 14 wounded died"]),
        ("The famine killed two million people.", ["killed 2000000 - people | killed two million people"]),
        (
            "Dozens of the passengers are unaccounted for.",
            ["missing - - passengers | Dozens of the passengers are unaccounted"]
        ),
        ("Two of them died in hospital.", ["killed 2 - - | Two of them died"]),
        (
            "Two of the five trapped miners were injured.",
            ["wounded 2 - miners | Two of the five trapped miners were injured"]
        ),
        ("All 14 people on board were killed.", ["killed 14 - people | 14 people on board were killed"]),
        ("Nine people were reported missing.", ["missing 9 - people | Nine people were reported missing"]),
        ("The collapse left 14 dead.", ["killed 14 - - | 14 dead"]),
        ("A dozen villagers were taken hostage.", ["captured 12 - villagers | A dozen villagers were taken hostage"]),
        (
            "It killed more than 2,000 people, most of them children.",
            ["killed 2000 at-least people | killed more than 2,000 people"]
        ),
        ("Three gunmen killed two guards.", ["killed 2 - guards | killed two guards"]),
        (
            "One child was killed and five others were injured.",
            ["killed 1 - child | One child was killed", "wounded 5 - others | five others were injured"]
        ),
    ])
    func finds(_ text: String, _ expected: [String]) throws {
        #expect(try rows(text) == expected)
    }

    @Test(arguments: [
        "No one was killed.", "They killed time in the station café.", "Nobody was hurt in the blast, police said.",
        "In 2022 people were killed there too.", "The company killed two projects.", "Troops captured 14 villages.",
        "The bill was killed on 12 March.", "A 14-year-old was killed.", "The boy, aged 14, died.",
        "14 people may have been killed.", "The 20 people said that nobody was wounded.",
        "Some 40 soldiers were not wounded.",
        "Three gunmen killed the mayor.", "It rained for 12 days and killed the harvest.",
        "They drove two captured tanks.", "Dozens of houses are missing roofs.",
    ])
    func findsNothing(_ text: String) throws {
        #expect(try rows(text) == [])
    }

    private func rows(_ text: String) throws -> [String] {
        let document = Document(text)
        return CasualtiesAnalyzer(settings: Settings()).analyze(document)
            .map { row in
                func shown(_ key: String) -> String {
                    switch row.attributes[key] {
                    case .integer(let value)?: "\(value)"
                    case .string(let value)?: value
                    default: "-"
                    }
                }
                return "\(row.label) \(shown("count")) \(shown("bound")) \(shown("whom")) | \(document.text(row.range))"
            }
    }
}
