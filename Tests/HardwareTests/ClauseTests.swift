// Where a sentence tells two things of a mention, or tells it from afar.

import AnalyzerKit
import Testing

@testable import Hardware

@Suite struct HardwareClauses {
    /// What was fired and then shot down was shot down; whose it was stays.
    @Test(arguments: [
        ("The frigate shot down four [missiles] fired from Hodeida.", "missile|-|4|shot-down|-"),
        ("Gunners downed 31 out of 44 [drones] launched by Russia.", "drone|-|31|shot-down|Russia"),
        ("Jets intercepted three [drones] that were launched from Iraq.", "drone|-|3|shot-down|-"),
        ("The army shot down 12 [drones] launched overnight.", "drone|-|12|shot-down|-"),
        ("Kyiv lost a [Leopard 2] delivered by Berlin.", "tank|Leopard 2|-|-|Ukraine"),
        ("Two [missiles] fired by Iran hit the base.", "missile|-|2|fired|Iran"),
        ("The ship saw two [missiles] fired from Yemen.", "missile|-|2|fired|-"),
    ])
    func theLastDeedCounts(_ text: String, _ expected: String) throws {
        #expect(try described(text, ["quantity", "status", "operator"]) == expected, "\(text)")
    }

    @Test(arguments: [
        ("Three Russian [tanks] near Lyman were destroyed.", "tank|-|3|destroyed"),
        ("Three [tanks] of the 5th Brigade were captured.", "tank|-|3|captured"),
        ("Two [Su-25 jets] parked at the airfield were destroyed.", "fixed-wing-aircraft|Su-25|2|destroyed"),
        ("Two [tanks] and a howitzer near Lyman were destroyed.", "tank|-|2|destroyed"),
        ("The [T-80BV] was hit and destroyed by a drone.", "tank|T-80BV|-|destroyed"),
        ("The [frigate] was hit and sank.", "surface-ship|-|-|destroyed"),
        ("The [missile] was successfully tested in May.", "missile|-|-|tested"),
        ("Six [Su-34 bombers] were officially delivered.", "fixed-wing-aircraft|Su-34|6|delivered"),
        ("Six [Su-34 bombers] have since been shot down.", "fixed-wing-aircraft|Su-34|6|shot-down"),
        ("Pyongyang fired multiple [missiles] on Friday.", "missile|-|-|fired"),
        ("Pyongyang fired numerous [rockets] on Friday.", "missile|-|-|fired"),
        ("Russia attacked Odesa, firing 40 [missiles].", "missile|-|40|fired"),
        ("The [frigate] was hit by an Exocet missile and sank.", "surface-ship|-|-|destroyed"),
        ("The [T-80BV] was hit by a drone and later destroyed.", "tank|T-80BV|-|destroyed"),
        (
            "Twelve [Marders] and about 1.5 million shells have been sent to Kyiv.",
            "armoured-vehicle|Marder|12|delivered"
        ),
        ("One of the two [tanks] near the river was destroyed.", "tank|-|1|destroyed"),
        ("Ukraine destroyed Russian T-90M tanks and [BMP-2s].", "armoured-vehicle|BMP-2|-|destroyed"),
        ("Police seized grenades, rifles and [pistols].", "small-arms|-|-|captured"),
        // Told of something else.
        ("They showed a captured AK-12, a pistol and an [RPG-30].", "anti-tank-weapon|RPG-30|-|-"),
        ("The [T-80BV] was hit by a drone and two houses were destroyed.", "tank|T-80BV|-|-"),
        ("Houses hit by [missiles] near Lyman were destroyed.", "missile|-|-|-"),
        ("Soldiers in two [tanks] near Lyman were captured.", "tank|-|2|-"),
        ("A [tank] near two houses that were destroyed fired again.", "tank|-|-|-"),
        ("The [tank] near the houses were not destroyed.", "tank|-|-|-"),
        ("Two [drones] over Lyman hit houses and ten soldiers were captured.", "drone|-|2|-"),
        ("Three [tanks] near Lyman were not destroyed.", "tank|-|3|-"),
    ])
    func verbsAreFoundFromAfar(_ text: String, _ expected: String) throws {
        #expect(try described(text) == expected, "\(text)")
    }

    @Test func attacksTellWhoFired() throws {
        let rows = try described("Russia launched a massive attack on Ukraine, firing 40 [missiles].", ["operator"])
        #expect(rows == "missile|-|Russia")
    }
}

@Suite struct HardwareNumbers {
    @Test(arguments: [
        ("Two hundred and sixty [Javelins] were delivered.", "260|-"),
        ("The army lost one hundred and thirty-five [tanks].", "135|-"),
        ("The army lost two hundred ten [tanks].", "210|-"),
        ("One thousand two hundred [tanks] crossed the border.", "1200|-"),
        ("Two hundred thousand [shells] were fired by the army.", "200000|-"),
        ("Prague pledged half a million [artillery shells].", "500000|-"),
        ("Prague pledged a million [artillery shells].", "1000000|-"),
        ("No fewer than 14 [tanks] were destroyed.", "14|at-least"),
        ("Not less than 14 Russian [tanks] were destroyed.", "14|at-least"),
        ("Fewer than 14 [tanks] were destroyed.", "14|at-most"),
        ("No more than 14 [tanks] were destroyed.", "14|at-most"),
        ("The boat fired three Mark 9 [torpedoes].", "3|-"),
        ("A Merkava Mk. 4 [tank] was damaged by artillery.", "-|-"),
        ("The brigade lost 70+ [tanks].", "70|at-least"),
        ("The brigade lost 70-plus [tanks].", "70|at-least"),
        ("The brigade lost ~70 [tanks].", "70|about"),
        ("The brigade lost >70 [tanks].", "70|at-least"),
        ("Losses: 3x [BTR-80] and 2 x T-72.", "3|-"),
        ("Losses: 3x BTR-80 and 2 x [T-72].", "2|-"),
        ("A pair of [F-16s] took off.", "2|-"),
        ("They bought six 8x8 [armoured vehicles].", "6|-"),
        ("Soldiers captured ten and [tanks] drove off.", "-|-"),
    ])
    func areWhole(_ text: String, _ expected: String) throws {
        let facts = try described(text, ["quantity", "bound"]).split(separator: "|").suffix(2).joined(separator: "|")
        #expect(facts == expected, "\(text)")
    }

    @Test func longOnesEnd() throws {
        for word in [
            "hundred ", "two hundred and ", "and hundred ", "half a ", "10+ ", "Mk. 4 ", "hundred thousand million ",
        ] {
            _ = try plainAnalyzer.get()
                .analyze(Document(String(repeating: word, count: 2000) + "tanks were destroyed."))
        }
    }
}

@Suite struct HardwareCommands {
    @Test(arguments: [
        ("The president ordered two [nuclear submarines] to be moved.", "-"),
        ("He ordered two [aircraft carriers] to the Mediterranean.", "-"),
        ("He ordered [warships] and jets to the Gulf.", "-"),
        ("The junta ordered army [tanks] onto the streets.", "deployed"),
        ("The general ordered his [tanks] to advance.", "-"),
        ("Two [Leopard tanks] were ordered to withdraw.", "-"),
        ("Warsaw ordered 30 [Leopard tanks] to replace older ones.", "ordered"),
        ("The navy ordered two [frigates] near the end of May.", "ordered"),
        ("Warsaw ordered 30 [Leopard tanks].", "ordered"),
        ("Thirty [Leopard tanks] were ordered by Warsaw.", "ordered"),
    ])
    func areNoPurchases(_ text: String, _ status: String) throws {
        #expect(try described(text, ["status"]).split(separator: "|").last.map(String.init) == status, "\(text)")
    }
}

@Suite struct HardwareOwners {
    @Test(arguments: [
        ("Russia's Pantsir-S1 and [Tor-M2 systems] failed.", "Russia"),
        ("Israel's F-35s and [F-16s] flew over Tyre.", "Israel"),
        ("Russian T-72s and [BMP-2s] shelled the village.", "Russia"),
        ("China sent 40 warplanes, including [J-16s] and H-6K bombers.", "China"),
        ("China sent 40 warplanes, including J-16s and [H-6K bombers].", "China"),
        ("Pakistan said it had shot down four Indian jets, including two [Rafales].", "India"),
        ("A Russian [Su-34] and two drones were shot down.", "Russia"),
        ("A Russian Su-34 and two [drones] were shot down.", "-"),
    ])
    func areSharedInLists(_ text: String, _ owner: String) throws {
        #expect(try described(text, ["operator"]).split(separator: "|").last.map(String.init) == owner, "\(text)")
    }

    @Test(arguments: [
        ("Ukraine shot down a Russian [Su-34].", "Russia"),
        ("Ukrainian forces destroyed six Russian [T-90M tanks].", "Russia"),
        ("A Ukrainian drone hit a Russian [Tu-95 bomber].", "Russia"),
        ("The Houthis shot down an American [MQ-9].", "United States"),
        ("British jets intercepted a Russian [Il-20].", "Russia"),
        ("Tokyo sent up jets after a Chinese [Y-9] entered its airspace.", "China"),
        ("The Taliban captured [Humvees] and rifles.", "-"),
        ("Somali rebels fired [mortars] at the palace.", "-"),
        ("They fear, said the United States, that the [rifles] are loaded.", "-"),
        ("Caracas bought $3 billion in Russian [fighter jets] and rifles.", "-"),
        ("Ukraine destroyed Russian T-90M tanks and [BMP-2s].", "Russia"),
        ("Hamas fired rockets at Israeli [Merkava tanks].", "Israel"),
        // What others made.
        ("Russia destroyed an American [Abrams tank] near Avdiivka.", "-"),
        ("The Taliban seized American [Humvees] from the Afghan army.", "-"),
        ("Russia fired Iranian [Shahed drones].", "Russia"),
    ])
    func areNotWhoDestroysIt(_ text: String, _ owner: String) throws {
        #expect(try described(text, ["operator"]).split(separator: "|").last.map(String.init) == owner, "\(text)")
    }

    @Test(arguments: [
        ("The IRGC fired two [missiles] at Erbil.", "Iran"),
        ("The Revolutionary Guards fired two [missiles] at Erbil.", "Iran"),
        ("The PLA deployed [J-20 fighters] there.", "China"),
        ("Houthi rebels fired two [missiles] at a tanker.", "Houthis"),
        ("The Royal Navy deployed two [frigates] to the Gulf.", "United Kingdom"),
        ("North Korea on Tuesday fired two [missiles].", "North Korea"),
    ])
    func haveManyNames(_ text: String, _ owner: String) throws {
        #expect(try described(text, ["operator"]).split(separator: "|").last.map(String.init) == owner, "\(text)")
    }
}
