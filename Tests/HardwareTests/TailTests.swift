// Names with what hangs on them: plurals of variants, calibres, marks, second names, alternatives; and what only bears
// the name of a weapon: its rounds, crews and parts.

import AnalyzerKit
import Testing

@testable import Hardware

/// The row of the mention in brackets as "label|name" and its facts, or what was found instead.
func described(_ marked: String, _ keys: [String] = ["quantity", "status"]) throws -> String {
    let open = try #require(marked.firstIndex(of: "["))
    let close = try #require(marked.firstIndex(of: "]"))
    let mention = String(marked[marked.index(after: open)..<close])
    let document = Document(marked.filter { $0 != "[" && $0 != "]" })
    let rows = try plainAnalyzer.get().analyze(document)
    guard let row = rows.first(where: { document.text($0.range) == mention }) else {
        return "found \(rows.map { document.text($0.range) })"
    }
    var parts = [row.label, row.name ?? "-"]
    for key in keys {
        switch row.attributes[key] {
        case .integer(let value): parts.append("\(value)")
        case .string(let value): parts.append(value)
        default: parts.append("-")
        }
    }
    return parts.joined(separator: "|")
}

@Suite struct HardwareTails {
    @Test(arguments: [
        ("Two [MT-LBs] were destroyed near Orikhiv.", "armoured-vehicle|MT-LB|2|destroyed"),
        ("Two [Su-30SMs] were shot down.", "fixed-wing-aircraft|Su-30|2|shot-down"),
        ("Two [F-16AMs] were delivered to the army.", "fixed-wing-aircraft|F-16|2|delivered"),
        ("Two [BTR-82AMs] were captured.", "armoured-vehicle|BTR-82A|2|captured"),
        ("Two [T-62MVs] were destroyed.", "tank|T-62MV|2|destroyed"),
        ("Two [M1A1SAs] were destroyed.", "tank|M1 Abrams|2|destroyed"),
        ("Two [BTR-Ds] were destroyed.", "armoured-vehicle|BTR-D|2|destroyed"),
        ("Two [Tu-95MSs] were damaged.", "fixed-wing-aircraft|Tu-95|2|damaged"),
    ])
    func pluralsOfVariants(_ text: String, _ expected: String) throws {
        #expect(try described(text) == expected, "\(text)")
    }

    @Test(arguments: [
        ("Four [155mm Caesar howitzers] were sent to Kyiv.", "artillery|Caesar|4|delivered"),
        ("Four [155mm M777 howitzers] were destroyed.", "artillery|M777|4|destroyed"),
        ("A [122mm D-30] was captured.", "artillery|D-30|-|captured"),
        ("Three [105mm L119 guns] were damaged.", "artillery|L118|3|damaged"),
        ("The army fired 40 [152mm Krasnopol shells].", "bomb-or-munition|Krasnopol|40|fired"),
    ])
    func calibresBeforeNames(_ text: String, _ expected: String) throws {
        #expect(try described(text) == expected, "\(text)")
    }

    @Test(arguments: [
        ("Three [CAESAR 8x8 howitzers] were destroyed.", "artillery|Caesar|3|destroyed"),
        ("Berlin sent 20 [Marder 1A3 infantry fighting vehicles] to Kyiv.", "armoured-vehicle|Marder|20|delivered"),
        ("Berlin sent two [Gepard 1A2 anti-aircraft guns] to Kyiv.", "air-defence|Gepard|2|delivered"),
        ("Oslo ordered 30 [AGM-158B JASSM-ER missiles].", "missile|AGM-158 JASSM|30|ordered"),
        ("Six [AH-64E Apache Guardian helicopters] were delivered to Rabat.", "helicopter|AH-64 Apache|6|delivered"),
        ("Taipei bought 12 [RGM-84 Harpoon Block II missiles].", "missile|AGM-84 Harpoon|12|ordered"),
        ("Prague ordered 12 [CV90 MkIV IFVs].", "armoured-vehicle|CV90|12|ordered"),
        ("Two [T-72A/B tanks] were destroyed.", "tank|T-72A|2|destroyed"),
        ("Five [Leopard 2A4/2A6 tanks] were delivered to Kyiv.", "tank|Leopard 2|5|delivered"),
        ("Two [Mi-8/17 helicopters] were shot down.", "helicopter|Mi-8|2|shot-down"),
        ("Warsaw ordered 9 [M1A2 SEPv3 Abrams tanks].", "tank|M1 Abrams|9|ordered"),
        ("Sofia received two [Stryker M1296 Dragoon vehicles].", "armoured-vehicle|Stryker Dragoon|2|delivered"),
        ("A [Merkava Mk 4 tank] was damaged.", "tank|Merkava|-|damaged"),
        ("Two [F-16 Block 70s] were delivered to Sofia.", "fixed-wing-aircraft|F-16|2|delivered"),
        // Names of their own.
        ("The jets were [F-16]/F-35 fighters.", "fixed-wing-aircraft|F-16|-|-"),
        ("The Type 45 destroyer [HMS Diamond] sailed.", "surface-ship|HMS Diamond|-|-"),
    ])
    func belongToTheName(_ text: String, _ expected: String) throws {
        #expect(try described(text) == expected, "\(text)")
    }

    /// Hostile tails end, and end at once.
    @Test(arguments: ["T-72", "Leopard 2", "F-16", "155mm"])
    func endSomewhere(_ name: String) throws {
        for tail in ["/", "/A", " 8x", " Mk", " Mk.", " Mk. ", " Block", " SEPv", "/2A", " 1A", " 155mm", " Guardian"] {
            for count in [1, 2, 300] {
                _ = try plainAnalyzer.get().analyze(Document(name + String(repeating: tail, count: count)))
            }
        }
    }
}

@Suite struct HardwareBearersOfNames {
    @Test(arguments: [
        ("Kyiv received 9,000 [Gepard rounds].", "bomb-or-munition|-|9000|delivered"),
        ("Oslo sent 300 [HIMARS rockets] to Kyiv.", "missile|M142 HIMARS|300|delivered"),
        ("Two [S-300 missiles] hit the market.", "missile|S-300|2|-"),
        ("Denmark sent [Abrams tank shells] to Kyiv.", "bomb-or-munition|-|-|delivered"),
        ("The Houthis fired 12 [Grad rockets].", "missile|BM-21 Grad|12|fired"),
        ("Two [Stinger missiles] were fired.", "air-defence|FIM-92 Stinger|2|fired"),
        ("Two [HIMARS launchers] were destroyed.", "multiple-rocket-launcher|M142 HIMARS|2|destroyed"),
        // People and parts.
        ("Some 90 [Abrams] crew members came home.", "tank|M1 Abrams|-|-"),
        ("Lockheed delivered six [F-35] simulators to Oslo.", "fixed-wing-aircraft|F-35|-|-"),
        ("They showed a captured [Su-34] pilot.", "fixed-wing-aircraft|Su-34|-|-"),
        ("Twelve [F-16] pilots trained in Arizona.", "fixed-wing-aircraft|F-16|-|-"),
        ("Troops captured a [T-72] crew.", "tank|T-72|-|-"),
    ])
    func areNotTheSystem(_ text: String, _ expected: String) throws {
        #expect(try described(text) == expected, "\(text)")
    }
}
