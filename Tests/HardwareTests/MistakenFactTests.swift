// Facts that were read wrongly before: whose it is, how many, and whether it happened at all.

import AnalyzerKit
import Testing

@testable import Hardware

@Suite struct MistakenFactTests {
    /// Quantity, status, operator, recipient.
    @Test(arguments: [
        // Who attacks does not own what it destroys.
        (
            "Ukraine struck the airfield with drones and destroyed two [Tu-95s].",
            "fixed-wing-aircraft|Tu-95|2|destroyed|-|-"
        ),
        ("Israel bombed the town with [F-16s].", "fixed-wing-aircraft|F-16|-|-|Israel|-"),
        // One of many.
        ("Poland received the first of 96 [Apache helicopters].", "helicopter|AH-64 Apache|1|delivered|-|Poland"),
        ("The last of the 31 [Abrams tanks] was delivered in May.", "tank|M1 Abrams|1|delivered|-|-"),
        ("A fifth of Russia's 300 [tanks] were destroyed.", "tank|-|-|destroyed|-|-"),
        ("Italy received its 20th [F-35].", "fixed-wing-aircraft|F-35|-|delivered|-|Italy"),
        ("Ukraine received a sixth [IRIS-T system].", "air-defence|IRIS-T SLM|-|delivered|-|Ukraine"),
        ("The army fired 2,5 million [shells].", "bomb-or-munition|-|2500000|fired|-|-"),
        ("The army fired 2,500 [shells].", "bomb-or-munition|-|2500|fired|-|-"),
        // Commands and raids.
        ("London ordered two [frigates] to Cyprus.", "surface-ship|-|2|-|-|-"),
        ("London ordered two [frigates] from Navantia.", "surface-ship|-|2|ordered|-|United Kingdom"),
        ("Russia sent two [frigates] to Cuba.", "surface-ship|-|2|-|Russia|-"),
        ("Russia sent two [patrol boats] to Cuba.", "surface-ship|-|2|delivered|-|Cuba"),
        ("Poland ordered 32 [F-35 jets] to NATO standards.", "fixed-wing-aircraft|F-35|32|ordered|-|Poland"),
        ("Iran delivered [missiles] to the Iranian-backed Houthis.", "missile|-|-|delivered|-|-"),
        ("Sweden delivered [howitzers] to the Ukrainian army.", "artillery|-|-|delivered|-|Ukraine"),
        ("Russia sent 40 [drones] to Kyiv overnight.", "drone|-|40|fired|Russia|-"),
        ("Germany sent 40 [drones] to Kyiv.", "drone|-|40|delivered|-|Ukraine"),
        (
            "South Korea delivered 12 [FA-50 jets] to the Philippines.",
            "fixed-wing-aircraft|FA-50|12|delivered|-|Philippines"
        ),
        ("Peru ordered 24 [Gripen fighters].", "fixed-wing-aircraft|JAS 39 Gripen|24|ordered|-|Peru"),
        ("Germany to send 18 [Leopard tanks] to Ukraine.", "tank|Leopard|18|pledged|-|Ukraine"),
        // What did not happen, or is no attack.
        ("A Russian jet nearly shot down an [MQ-9 Reaper].", "drone|MQ-9 Reaper|-|-|-|-"),
        ("Pakistan shot down a [Rafale], which India denied.", "fixed-wing-aircraft|Dassault Rafale|-|-|-|-"),
        (
            "India rejected Pakistan's claim that it shot down three [Rafales].",
            "fixed-wing-aircraft|Dassault Rafale|3|-|-|-"
        ),
        ("Baykar launched a new [drone] at the Paris air show.", "drone|-|-|-|-|-"),
        ("North Korea launched a new [missile] early on Sunday.", "missile|-|-|fired|North Korea|-"),
        ("Iran fired 40 [missiles] at Israel, which denied reports of losses.", "missile|-|40|fired|Iran|-"),
        // Insertions.
        ("The [drone], an MQ-9 Reaper, was shot down over Yemen.", "drone|-|-|shot-down|-|-"),
        ("The drone, an [MQ-9 Reaper], was shot down over Yemen.", "drone|MQ-9 Reaper|-|shot-down|-|-"),
        ("Two German [tanks], both Leopard 2A6s, were destroyed.", "tank|-|2|destroyed|Germany|-"),
        ("The [tank], hit by a drone, was destroyed.", "tank|-|-|destroyed|-|-"),
        ("The base, home to two [Su-34s], was destroyed.", "fixed-wing-aircraft|Su-34|2|-|-|-"),
    ])
    func areRead(_ text: String, _ expected: String) throws {
        #expect(try described(text, ["quantity", "status", "operator", "recipient"]) == expected, "\(text)")
    }

    /// A weapon of a military text is one, whatever it hits.
    @Test func hotelsAreHitToo() throws {
        let before = "The army shelled the town with howitzers. Soldiers of the brigade fired missiles. "
        for text in ["A [drone] hit a hotel in the town.", "[Rockets] hit a football pitch."] {
            #expect(try !described(before + text).hasPrefix("found"), "\(text)")
        }
        #expect(try described("A [drone] filmed the hotel and the football pitch.").hasPrefix("found"))
    }

    @Test(arguments: ["Police held him on three gun charges.", "He led the tank charge at dawn."])
    func chargesAreNoBombs(_ text: String) throws {
        let document = Document(text)
        #expect(try plainAnalyzer.get().analyze(document).allSatisfy { $0.label != "bomb-or-munition" }, "\(text)")
    }
}
