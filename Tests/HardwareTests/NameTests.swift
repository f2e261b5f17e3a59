// Names and words that are hardware in one sentence and something else in the next: codes, firms, mines, ships.

import AnalyzerKit
import Testing

@testable import Hardware

@Suite struct HardwareNames {
    @Test(arguments: [
        "A B-1 or B-2 visa takes a month, and an F-1 student visa longer.",
        "Fitch cut the rating of the notes to B-1 from A-2.",
        "Drivers waited for hours after two lorries crashed on the A-10.",
        "The drug lowers IL-2 and IL-6 in the blood.",
        "Floods hit Shandong, Fujian and Liaoning provinces, where troops helped.",
        "The navy held a drill in Fujian with troops and warplanes ashore.".replacing("warplanes", with: "boots"),
        "An uncle of mine was killed by soldiers.", "Militants attacked a cobalt mine in Congo.",
        "He changed the toner cartridge.", "Militants attacked two Shell pipelines and Shell platforms in the delta.",
        "Sanctions are a strong weapon, he said during the war.",
        "Lufthansa, the German carrier, said it would avoid Iraq after the strikes.",
    ])
    func ofOtherThingsAreNone(_ text: String) throws {
        let document = Document(text)
        let rows = try plainAnalyzer.get().analyze(document).map { document.text($0.range) }
        #expect(rows == [], "\(text)")
    }

    @Test(arguments: [
        ("The French frigate [Corbeau] joined the patrol.", "Corbeau"),
        ("The Danish frigate [Niels Juel] sailed.", "HDMS Niels Juel"),
        ("The destroyer [Chafee] left Yokosuka.", "Chafee"),
        ("The navy's B-1 flew past. The carrier [Prince of Wales] returned to port.", "HMS Prince of Wales"),
        ("Two [A-50 early-warning planes] were shot down.", "A-50"),
        ("Three [Su-34 front-line bombers] were destroyed.", "Su-34"),
        ("Eight [Wisent 1 mine clearing tanks] were delivered.", "Wisent 1"),
        ("China's [Fujian] sailed with two destroyers and a submarine of the navy.", "Fujian"),
        ("Two [B-2] bombers took off.".replacing("] bombers", with: " bombers]"), "B-2 Spirit"),
        ("An [A-10] fired at the column near the border.", "A-10 Thunderbolt II"),
    ])
    func areWhole(_ marked: String, _ name: String) throws {
        let open = try #require(marked.firstIndex(of: "["))
        let close = try #require(marked.firstIndex(of: "]"))
        let mention = String(marked[marked.index(after: open)..<close])
        let document = Document(marked.filter { $0 != "[" && $0 != "]" })
        let rows = try plainAnalyzer.get().analyze(document).map { "\(document.text($0.range)):\($0.name ?? "")" }
        #expect(rows.contains("\(mention):\(name)"), "\(rows)")
    }

    @Test func carriersAreShipsWhereOneWasNamed() throws {
        let rows = try plainAnalyzer.get()
            .analyze(Document("The aircraft carrier left Norfolk. The carrier will head for the islands."))
        #expect(rows.count == 2, "\(rows)")
    }

    /// What follows a ship's type with a capital is not always its name.
    @Test(arguments: [
        "The destroyer Wednesday fired on the port.", "The submarine Russia lost was old.",
        "Destroyer Fires On Port, Navy Says.",
    ])
    func areNoDaysOrCountries(_ text: String) throws {
        let rows = try plainAnalyzer.get().analyze(Document(text))
        #expect(rows.allSatisfy { $0.name == nil }, "\(rows.map(\.name))")
    }
}
