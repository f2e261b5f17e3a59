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

/// Lists, deals and deeds as bulletins and notices tell them.
@Suite struct HardwareBulletins {
    @Test(arguments: [
        // What is sent is delivered only where somebody gets it.
        ("Two [warships] were sent to the Red Sea.", "surface-ship|-|2|deployed"),
        ("[Fighter jets] were sent to intercept the airliner.", "fixed-wing-aircraft|-|-|deployed"),
        ("Hundreds of [tanks] were sent to the border.", "tank|-|-|deployed"),
        ("[Drones] sent by Russia crossed into Poland.", "drone|-|-|fired"),
        ("The army has sent [tanks] to Podolsk.", "tank|-|-|deployed"),
        ("Forty [tanks] were sent to Ukraine.", "tank|-|40|delivered"),
        ("[Rifles] were sent to the rebels.", "small-arms|-|-|delivered"),
        // A thing of the list that is no hardware.
        ("Three [tanks] and a warehouse were destroyed.", "tank|-|3|destroyed"),
        ("The strike destroyed an oil depot, a bridge and four [howitzers].", "artillery|-|4|destroyed"),
        ("Rebels captured the town and six [tanks].", "tank|-|6|captured"),
        ("The army destroyed the town and [tanks] rolled in.", "tank|-|-|-"),
        ("The [tank] passed and a house was destroyed.", "tank|-|-|-"),
        // Behind a colon.
        ("The enemy launched 40 missiles: 4 [Kinzhals] and 20 Kalibrs.", "missile|Kh-47M2 Kinzhal|4|fired"),
        ("Gunners had shot down 104 targets: two Kh-59 and 97 [Shaheds].", "drone|Shahed|97|shot-down"),
        // Participles.
        ("Ukraine hit the airfield, destroying four [MiG-31 jets].", "fixed-wing-aircraft|MiG-31|4|destroyed"),
        ("Rebels stormed the base, capturing 12 [tanks].", "tank|-|12|captured"),
        ("Gunners opened fire, shooting down two [Shahed drones].", "drone|Shahed|2|shot-down"),
        ("Ukraine could attack the airfield, destroying four [MiG-31 jets].", "fixed-wing-aircraft|MiG-31|4|-"),
        // A firm between the number and its things.
        ("Morocco bought 24 Boeing [AH-64E Apache helicopters].", "helicopter|AH-64 Apache|24|ordered"),
        ("Poland bought 12 Heckler & Koch [G36 rifles].", "small-arms|G36|12|ordered"),
        ("On May 24 Boeing delivered [F-15 jets] to Israel.", "fixed-wing-aircraft|F-15 Eagle|-|-"),
        // Commands are no purchases, and offences no weapons.
        ("The president ordered a [missile] strike on the base.", "missile|-|-|-"),
        ("The judge ordered the [weapons] returned.", "generic-weapon|-|-|-"),
        ("India ordered 20 [missile boats].", "surface-ship|-|20|ordered"),
        ("There were 10,500 [firearms] offences last year.", "small-arms|-|-|-"),
        ("Police confiscated 30 [rifles].", "small-arms|-|30|captured"),
        ("Losses: [tanks] - 10,870, armoured vehicles - 22,640.", "tank|-|10870|-"),
        ("Losses: tanks: 10,870 (+7), [artillery systems]: 28,300 (+20).", "artillery|-|28300|-"),
    ])
    func areReadToTheEnd(_ text: String, _ expected: String) throws {
        #expect(try described(text) == expected, "\(text)")
    }

    @Test(arguments: [
        ("India test-fired the [Agni-5 missile] on Friday.", "missile|Agni-V|India|tested"),
        ("North Korea test-fires two [cruise missiles].", "missile|-|North Korea|tested"),
        ("A Russian [Su-35] damaged a U.S. drone over Syria.", "fixed-wing-aircraft|Su-35|Russia|-"),
        ("A Chinese J-16 flew within 20 feet of an American [B-52].", "fixed-wing-aircraft|B-52|United States|-"),
        ("An American [F-16] and a Polish MiG-29 took off.", "fixed-wing-aircraft|F-16|United States|-"),
        ("USS Georgia launched 20 [cruise missiles].", "missile|-|-|fired"),
    ])
    func knowWhoDidIt(_ text: String, _ expected: String) throws {
        #expect(try described(text, ["operator", "status"]) == expected, "\(text)")
    }

    @Test(arguments: [
        ("A boy of 12 brought a [gun] to school.", "small-arms|-|-|-"),
        ("Thieves stole 40 [guns] from a shop.", "small-arms|-|40|-"),
        ("He pulled out a [gun] and shot the driver.", "small-arms|-|-|-"),
        ("Police said [gun] laws must change.", "found []"),
        ("The army and police want [gun] control.", "found []"),
        ("Ukrainian gunners lost 14 [guns] and 22 mortars.", "artillery|-|14|-"),
        ("The [guns] of the fort shelled the harbour.", "artillery|-|-|-"),
        ("Police found 14 [guns] and two rifles.", "small-arms|-|14|-"),
        ("Air defences shot down nine [drones] over Voronezh, Belgorod and Tver.", "drone|-|9|shot-down"),
    ])
    func gunsOfCrimeAndOfArmies(_ text: String, _ expected: String) throws {
        #expect(try described(text) == expected, "\(text)")
    }

    @Test func townsAreNoRadars() throws {
        #expect(try described("Air defences shot down nine drones over [Voronezh] and Tver.") == "found [\"drones\"]")
    }
}
