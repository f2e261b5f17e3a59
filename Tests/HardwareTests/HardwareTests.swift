// Hardware mentions in newspaper sentences: what is found, what is left alone, what the sentence says about it.

import AnalyzerKit
import AnalyzerTesting
import Testing

@testable import Hardware

/// The analyzer without settings; its table is read once for all tests.
let plainAnalyzer = Result { try HardwareAnalyzer(settings: Settings()) }

/// The rows of one sentence as "text:label:name".
private func found(_ text: String, entities: [Annotation] = []) throws -> [String] {
    var document = Document(text)
    document.add(entities, by: "entities")
    return try plainAnalyzer.get().analyze(document)
        .map {
            "\(document.text($0.range)):\($0.label)" + ($0.name.map { ":" + $0 } ?? "")
        }
}

@Suite struct HardwareMentions {
    @Test func conforms() throws {
        let texts = [
            "Russia fired 12 Kh-101 cruise missiles at Lviv overnight.", "T-", "F-", "USS", "Type 05", "12 12 12mm",
            "the -class frigate", "M1A2A3A4A5B6", "155- and 105-millimetre shells", "anti-", "Su-27/30s’",
            "Two 155mm Caesar 8x8 Mk. IV T-72A/B/", "Leopard 1A", "Boxer 8x", "M1A1 SA Abrams SEPv", "70+ tanks near",
            "Russia attacked, firing a pair of F-16s on Tuesday, including T-72s and",
            "tank was hit by a drone and was",
            "two hundred and", "They ordered two ships to",
        ]
        #expect(try ConformanceKit.faults(of: HardwareAnalyzer.self, texts: texts) == [])
    }

    @Test(arguments: [
        ("The column lost 9 T-90M tanks outside the town, the army said.", "T-90M tanks:tank:T-90M"),
        (
            "Kyiv received a second Patriot missile battery in the spring.",
            "Patriot missile battery:air-defence:MIM-104 Patriot"
        ),
        ("Gunners fired Caesar howitzers at the enemy position.", "Caesar howitzers:artillery:Caesar"),
        ("Miners in armoured, mine-resistant vehicles fled the attack.", "mine-resistant vehicles:armoured-vehicle"),
        ("Moscow plans to ship weapons to Syria.", "weapons:generic-weapon"),
        ("Soldiers removed a large unexploded mine from the tanker.", "mine:bomb-or-munition"),
        ("The army said he was killed by a Russian mine near Izium.", "mine:bomb-or-munition"),
        ("The blast came from a powerful Soviet mine, the army said.", "mine:bomb-or-munition"),
        ("Russian forces laid mines on the road. The town has a coal plant.", "mines:bomb-or-munition"),
        ("The mines exploded under the tank. Miners from Donetsk fought in the army.", "mines:bomb-or-munition"),
        ("The launch of a Hwasong-18 was seen from Japan.", "Hwasong-18:missile:Hwasong-18"),
        ("A Su-25SM crashed on take-off.", "Su-25SM:fixed-wing-aircraft:Su-25"),
        ("Norway ordered more F-35s.", "F-35s:fixed-wing-aircraft:F-35"),
        ("Two Mi-8 transport helicopters collided.", "Mi-8 transport helicopters:helicopter:Mi-8"),
        ("The rebels used Bayraktar TB2 drones.", "Bayraktar TB2 drones:drone:Bayraktar TB2"),
        ("Police seized an AK-47 and cash.", "AK-47:small-arms:AK-47"),
        ("Himars rockets hit the bridge.", "Himars rockets:missile:M142 HIMARS"),
        ("A Krasukha-4 jammer was left behind.", "Krasukha-4 jammer:radar-or-electronic-warfare:Krasukha-4"),
        ("The frigate fired an SM-2 at the target.", "SM-2:missile:SM-2"),
        ("Sailors boarded the USS Nitze off Yemen.", "USS Nitze:surface-ship:USS Nitze"),
        ("The submarine HMS Talent returned to Faslane.", "HMS Talent:submarine:HMS Talent"),
        ("An Anzac-class frigate left Perth.", "Anzac-class frigate:surface-ship:Anzac class"),
        ("The navy commissioned a Type 052C destroyer.", "Type 052C destroyer:surface-ship:Type 052C"),
        ("The range of the Kh-77 is secret.", "Kh-77:missile:Kh-77"),
        ("Pilots flew the Su-99 for the first time.", "Su-99:fixed-wing-aircraft:Su-99"),
    ])
    func namesSystems(_ text: String, _ expected: String) throws {
        let rows = try found(text)
        #expect(rows.contains(expected), "\(rows)")
    }

    @Test(arguments: [
        ("The North test-fired two long-range cruise missiles.", "long-range cruise missiles:missile"),
        ("Soldiers carried anti-tank guided missiles.", "anti-tank guided missiles:anti-tank-weapon"),
        ("Troops asked for self-propelled howitzers.", "self-propelled howitzers:artillery"),
        ("A roadside bomb killed four soldiers.", "roadside bomb:bomb-or-munition"),
        ("The port was attacked by naval drones.", "naval drones:drone"),
        ("Ministers promised air-defence systems.", "air-defence systems:air-defence"),
        ("A nuclear-powered submarine surfaced off Norway.", "nuclear-powered submarine:submarine"),
        ("The militia has armoured personnel carriers.", "armoured personnel carriers:armoured-vehicle"),
        ("The regime keeps ballistic and cruise missiles.", "ballistic and cruise missiles:missile"),
        ("It sent 155mm artillery shells.", "155mm artillery shells:bomb-or-munition:155mm"),
        ("He was charged with owning an assault rifle.", "assault rifle:small-arms"),
        ("They fear that it will use tactical nuclear weapons.", "tactical nuclear weapons:nuclear-weapon"),
        ("The fleet includes missile boats and minesweepers.", "missile boats:surface-ship"),
        ("Fighter jets circled over the capital.", "Fighter jets:fixed-wing-aircraft"),
    ])
    func findsGenericMentions(_ text: String, _ expected: String) throws {
        let rows = try found(text)
        #expect(rows.contains(expected), "\(rows)")
    }

    @Test(arguments: [
        "Stacey Abrams spoke to voters in Atlanta.", "Congress renewed the Patriot Act last night.",
        "The Patriots beat the Jets in overtime.", "The water tank on the roof leaked.",
        "Senators vowed to torpedo the bill.", "Film drones hovered over the red carpet.",
        "The airline grounded its airliners.", "Jordan Spieth hit a bunker shot.",
        "A leopard was seen near the village.", "Chinook salmon are back in the river.",
        "Shell raised its dividend.", "The scandal was a bombshell.", "Bradley Cooper won the prize.",
        "General Motors opened a plant.", "The think tank published a report.", "She held the child in her arms.",
        "Houston Rockets fans went home early.", "SpaceX launched a rocket carrying satellites into orbit.",
        "Ajax lost the final to Feyenoord.", "The company flew under the radar for years.",
        "A 10 percent rise was agreed.",
        "Applicants for H-1B visas must wait.", "The M25 was closed after a crash.",
        "Typhoon Haiyan flattened the town.",
        "The boxer retired at 40.", "Investors dodged a bullet.", "The tank battalion was disbanded.",
    ])
    func leavesOthersAlone(_ text: String) throws {
        #expect(try found(text) == [])
    }

    @Test func entitiesDecideAboutNames() throws {
        let text = "Soldiers say Bradley attacked the army at the border."
        let person = Annotation(label: "PERSON", range: 8..<20)
        #expect(try found(text) == ["Bradley:armoured-vehicle:M2 Bradley"])
        #expect(try found(text, entities: [person]) == [])
    }

    @Test(arguments: [
        ("Berlin refused to send Vostrel missiles.", "Vostrel missiles:missile:Vostrel"),
        ("Crews trained on the M990 howitzer.", "M990 howitzer:artillery:M990"),
        ("They fired Silver Quill cruise missiles.", "Silver Quill cruise missiles:missile:Silver Quill"),
        ("Troops shot down a Zarya-4 and three drones over the front.", "Zarya-4:drone:Zarya-4"),
        ("Pilots flew the F-99 Night Heron in the war.", "F-99 Night Heron:fixed-wing-aircraft:F-99"),
        ("The Vostrel Rocket System (VRS) was fired.", "VRS:multiple-rocket-launcher:Vostrel"),
        ("The army used 155mm howitzers.", "155mm howitzers:artillery"),
        ("It sent 155- and 105-millimetre shells.", "155- and 105-millimetre shells:bomb-or-munition"),
        (
            "They flew attack, fighter, and remotely piloted aircraft.",
            "attack, fighter, and remotely piloted aircraft:fixed-wing-aircraft"
        ), ("They want to end the flow of arms.", "arms:generic-weapon"),
        ("A Su-27 Flanker crossed the border.", "Su-27 Flanker:fixed-wing-aircraft:Su-27"),
    ])
    func namesWhatNoLineHolds(_ text: String, _ expected: String) throws {
        let rows = try found(text)
        #expect(rows.contains(expected), "\(rows)")
    }

    @Test(arguments: [
        ("Putin missiles are on the way.", "missiles:missile"), ("Russian missiles fell.", "missiles:missile"),
        ("The Navy missiles missed.", "missiles:missile"), ("Captured missiles were shown.", "missiles:missile"),
    ])
    func takesNoOtherWordForAName(_ text: String, _ expected: String) throws {
        let person = Annotation(label: "PERSON", range: 0..<5)
        let rows = try found(text, entities: text.hasPrefix("Putin") ? [person] : [])
        #expect(rows == [expected])
    }

    @Test func shipsKeepTheirName() throws {
        let rows = try found("The USS Carney shot down drones. The Carney then sailed on.")
        #expect(rows.contains("USS Carney:surface-ship:USS Carney"))
        #expect(rows.contains("Carney:surface-ship:USS Carney"))
    }
}

@Suite struct HardwareAndNames {
    /// A name that is the first or last part of a person's.
    @Test(arguments: [
        ("The army praised Shahed Amanullah, who sells maps.", "Shahed Amanullah", []),
        ("The army fired a Shahed drone at Ann Doyle's house.", "Ann Doyle", ["Shahed drone:drone:Shahed"]),
    ])
    func partsOfPersonsAreNoHardware(_ text: String, _ person: String, _ expected: [String]) throws {
        let range = try #require(text.firstRange(of: person))
        let start = text.utf8.distance(from: text.startIndex, to: range.lowerBound)
        let row = Annotation(label: "PERSON", range: start..<start + person.utf8.count)
        #expect(try found(text, entities: [row]) == expected)
    }
}

extension HardwareAndNames {
    @Test(
        arguments: [
            ("HIMARS", "M142 HIMARS"), ("himars", "M142 HIMARS"), ("Patriot", "MIM-104 Patriot"), ("F35", "F-35"),
            ("", nil),
            ("no such thing", nil), (String(repeating: "T-", count: 5_000), nil),
        ] as [(String, String?)]
    )
    func systemsAreFoundByOtherNames(_ name: String, _ canonical: String?) {
        #expect(HardwareAnalyzer.canonicalName(of: name) == canonical)
    }
}

@Suite struct HardwareFacts {
    @Test(
        arguments: [
            ("Washington will send 31 Abrams tanks to Ukraine.", 31, nil, "pledged"),
            ("Russia launched more than 300 drones overnight.", 300, "at-least", "fired"),
            ("The army destroyed a dozen tanks.", 12, nil, "destroyed"),
            ("At least two helicopters were shot down near the border, the military said.", 2, "at-least", "shot-down"),
            ("Some 2,000 howitzers were delivered to the army.", 2000, "about", "delivered"),
            ("Up to 40 rockets were fired at Israel.", 40, "at-most", "fired"),
            ("Twenty-five armoured vehicles were captured.", 25, nil, "captured"),
            ("The air force shot down 102 of 127 missiles.", 102, nil, "shot-down"),
            ("No tank was destroyed by the army.", nil, nil, nil),
            ("Iran tested a ballistic missile.", nil, nil, "tested"),
            ("Two tanks, a mortar and three howitzers were destroyed.", 2, nil, "destroyed"),
            ("US warplanes shot down over 70 drones.", nil, nil, nil),
            ("They will give Japanese submarines the ability to attack.", nil, nil, nil),
            ("The troops abandoned their tanks.", nil, nil, "abandoned"),
            ("The army did not fire missiles.", nil, nil, nil),
            ("In 2022 tanks crossed the border with troops.", nil, nil, nil),
            ("Dozens of drones attacked the port.", nil, nil, nil),
            ("Iran denied a Sept. 14 drone attack on oil plants.", nil, nil, nil),
            ("Iran denied a May 14 drone attack on oil plants.", nil, nil, nil),
        ] as [(String, Int?, String?, String?)]
    )
    func readsNumberAndStatus(_ text: String, _ quantity: Int?, _ bound: String?, _ status: String?) throws {
        let row = try #require(try plainAnalyzer.get().analyze(Document(text)).first)
        #expect(row.attributes["quantity"] == quantity.map { .integer($0) })
        #expect(row.attributes["bound"] == bound.map { .string($0) })
        #expect(row.attributes["status"] == status.map { .string($0) })
    }

    @Test(arguments: [
        ("Russian tanks entered the town.", "operator", "Russia"),
        ("Hezbollah fired rockets at the base.", "operator", "Hezbollah"),
        ("Iranian-made drones hit the port.", "origin", "IRN"),
        ("Denmark delivered F-16 fighter jets to Ukraine.", "recipient", "Ukraine"),
        ("The ministry agreed to give Ukraine cluster bombs.", "recipient", "Ukraine"),
        ("Poland ordered howitzers.", "recipient", "Poland"),
        ("The army lost a T-72B3.", "family", "T-72"), ("The army lost a T-72B3.", "origin", "RUS"),
    ])
    func readsOwners(_ text: String, _ key: String, _ value: String) throws {
        let rows = try plainAnalyzer.get().analyze(Document(text))
        #expect(rows.first?.attributes[key] == .string(value), "\(rows)")
    }

    @Test func exportsHaveNoOperator() throws {
        let rows = try plainAnalyzer.get()
            .analyze(Document("Chinese drone exports rose again last year."))
        #expect(rows.allSatisfy { $0.attributes["operator"] == nil })
    }
}

@Suite struct HardwareTable {
    @Test func everyLineIsRead() throws {
        let table = try SystemTable(user: nil)
        #expect(table.systems.count >= 1700)
        #expect(Set(table.systems.map(\.category)).count == Category.allCases.count)
        for system in table.systems {
            let origin = table.string(system.origin)
            #expect(origin.isEmpty || origin.utf8.count == 3, "\(table.string(system.name))")
        }
    }

    /// A name on two lines belongs to the first: the second one is a mistake.
    @Test func noNameStandsOnTwoLines() throws {
        let table = try SystemTable(user: nil)
        var lines: [String: String] = [:]
        for system in table.systems {
            let name = table.string(system.name)
            #expect(lines[name] == nil, "\(name) has two lines")
            lines[name] = name
        }
        #expect(table.unused.isEmpty, "\(table.unused)")
    }

    @Test func usersLeaveSystemsOut() throws {
        let document = Document("The army lost a T-90A tank near the town.")
        let settings = Settings(resources: ["without.txt": Array("# not this one\nt90 a\n".utf8)])
        #expect(try plainAnalyzer.get().analyze(document).map(\.name) == ["T-90A"])
        #expect(try HardwareAnalyzer(settings: settings).analyze(document).map(\.name) == ["T-90"])
    }

    @Test func usersAddSystems() throws {
        let lines = "# mine\nZubr-9 | drone | UKR | Zubrik, Bison drone | Zubr\n\nPatriot | missile\n"
        let settings = Settings(resources: ["systems.txt": Array(lines.utf8)])
        let rows = try HardwareAnalyzer(settings: settings).analyze(Document("Two Zubriks and a Patriot flew past."))
        #expect(rows.map(\.name) == ["Zubr-9", "Patriot"])
        #expect(rows.map(\.label) == ["drone", "missile"])
    }

    @Test func aChainOfNumberWordsEnds() throws {
        let text = String(repeating: "one hundred million ", count: 20_000) + "T-72 tanks were destroyed."
        #expect(try found(text) == ["T-72 tanks:tank:T-72"])
    }

    @Test(arguments: [
        ("Two", 2), ("Forty-two", 42), ("A hundred", 100), ("Two hundred", 200), ("Eleven hundred", 1_100),
        ("Two hundred and forty", 240), ("Three hundred thousand", 300_000), ("Forty-two thousand", 42_000),
        ("One thousand two hundred", 1_200), ("A million", 1_000_000), ("Half a million", 500_000),
        ("Two hundred and forty-two thousand three hundred and five", 242_305), ("Three dozen", 36),
        ("1.5 million", 1_500_000),
        ("One million two hundred thousand", 1_200_000), ("3 hundred thousand", 300_000),
        ("3 thousand two hundred", 3_200),
        ("Two thousand million", 2_000_000_000),
    ])
    func readsNumbersInWords(_ words: String, _ value: Int) throws {
        let rows = try plainAnalyzer.get().analyze(Document("\(words) T-72 tanks were destroyed."))
        #expect(rows.map { $0.attributes["quantity"] } == [.integer(value)])
    }

    /// What the sentence does not say of it: quantity, status, operator and recipient, "-" where none.
    @Test(arguments: [
        ("Nearly 100 missiles were fired at the port.", "100 fired - -"),
        ("Overnight 40 drones were shot down over the port.", "40 shot-down - -"),
        ("The tank and was destroyed.", "- - - -"),
        ("Footage captured a missile hitting the hospital.", "- - - -"),
        ("A missile captured on video hit the port.", "- - - -"), ("Nobody fired a missile at the port.", "- - - -"),
        ("No country has sent tanks to Ukraine.", "- - - -"),
        ("Israel said militants fired 40 rockets from Gaza.", "40 fired - -"),
        ("There is no evidence Iran sent missiles to Russia.", "- - - -"),
        ("Iran rejected allegations it had supplied drones to Russia.", "- - - -"),
        ("It was unclear if the tank was destroyed.", "- - - -"),
        ("Was a Patriot battery destroyed in Kyiv?", "- - - -"),
        ("Hardly any missiles were shot down.", "- - - -"), ("A World War 2 tank was destroyed.", "- destroyed - -"),
        ("All but two of the 20 missiles were intercepted.", "18 shot-down - -"),
        ("About 60% of the 3,000 tanks have been destroyed.", "- destroyed - -"),
        ("Half of the 40 tanks were destroyed.", "- destroyed - -"),
        ("Ukraine shot down 36 of Russia's 40 missiles.", "36 shot-down - -"),
        ("Twenty five tanks were destroyed.", "25 destroyed - -"),
        ("They fired 10 000 shells at the town.", "10000 fired - -"),
        ("By 0600 missiles had struck the port.", "- - - -"),
        ("Three or four tanks were destroyed.", "3 destroyed - -"),
        ("It bought drones rather than 20 tanks.", "- ordered - -"),
        ("Poland delivered tanks in response to Russia.", "- delivered - -"),
        ("Ukraine received Polish T-72 tanks in May.", "- delivered - Ukraine"),
        ("Kyiv gave the 47th Brigade 20 Leopard 2 tanks.", "20 - - -"),
        ("A school hit by a missile was destroyed.", "- - - -"), ("Soldiers in two tanks were captured.", "2 - - -"),
        ("The pilot of the F-16 was captured.", "- - - -"), ("The delivery of 12 F-16 jets was abandoned.", "12 - - -"),
        ("Two columns of tanks were destroyed.", "- destroyed - -"),
        ("Israel destroyed a missile factory.", "- - - -"), ("Ukraine destroyed an ammunition depot.", "- - - -"),
        ("Residents received missile warnings.", "- - - -"), ("Israel launched a missile attack.", "- fired Israel -"),
        ("Israel destroyed two missile launchers.", "2 destroyed - -"),
    ])
    func saysNothingElse(_ text: String, _ facts: String) throws {
        var document = Document(text)
        let places = ["Ukraine", "Russia", "Israel", "Iran", "Poland", "Gaza", "Kyiv"]
        document.add(
            document.tokens.filter { places.contains(document.text($0.range)) }
                .map { Annotation(label: "LOC", range: $0.range, name: document.text($0.range)) },
            by: "entities"
        )
        let row = try #require(try plainAnalyzer.get().analyze(document).first)
        func plain(_ key: String) -> String {
            switch row.attributes[key] {
            case .integer(let value)?: "\(value)"
            case .string(let value)?: value
            default: "-"
            }
        }
        #expect(["quantity", "status", "operator", "recipient"].map(plain).joined(separator: " ") == facts, "\(row)")
    }

    @Test func aListOfTheSameTakesLinearTime() throws {
        func seconds(_ count: Int) throws -> Double {
            let document = Document(String(repeating: "A-10 ", count: count))
            let analyzer = try plainAnalyzer.get()
            return (0..<2).map { _ in cpuSeconds { _ = analyzer.analyze(document) } }.min() ?? 0
        }
        let (small, large) = (try seconds(5_000), try seconds(20_000))
        #expect(large < 8 * max(small, 0.02), "\(small) s, then \(large) s")
    }

    @Test(arguments: [[0xC3], [0xE2, 0x80], [0xC2], [0xFF, 0xFE], [0xF0, 0x9F], [0x2D], [0x3F], []] as [[UInt8]])
    func readsAnyBytesOfAUser(_ bytes: [UInt8]) throws {
        let line = bytes + Array(" | drone | | ".utf8) + bytes
        _ = try? HardwareAnalyzer(settings: Settings(resources: ["systems.txt": line]))
        let named = Array("Zubr | drone | | Zub".utf8) + bytes
        let rows = try HardwareAnalyzer(settings: Settings(resources: ["systems.txt": named]))
            .analyze(Document("A Zubr flew."))
        #expect(rows.map(\.name) == ["Zubr"])
    }

    @Test(arguments: ["Zubr-9\n", "ok | drone\nZubr | airship\n", "| drone\n"])
    func refusesBrokenLines(_ lines: String) throws {
        let settings = Settings(resources: ["systems.txt": Array(lines.utf8)])
        let error = #expect(throws: HardwareTableError.self) { try HardwareAnalyzer(settings: settings) }
        #expect(error?.description.contains("systems.txt, line") == true)
    }
}
