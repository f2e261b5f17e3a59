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
        // Told of something else.
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
