// What sentences say about a mention, one construction after the other, with what must not be read into them.

import AnalyzerKit
import Testing

@testable import Hardware

/// The attributes of a mention in brackets as "quantity=3 status=destroyed", sorted; "-" for none, nil for no row.
///
/// The knowledge base's own country and family are left out, and a country that only the table tells.
private func facts(_ marked: String, _ keys: Set<String>) throws -> String? {
    let open = try #require(marked.firstIndex(of: "["))
    let close = try #require(marked.firstIndex(of: "]"))
    let mention = String(marked[marked.index(after: open)..<close])
    let document = Document(marked.filter { $0 != "[" && $0 != "]" })
    let row = try plainAnalyzer.get().analyze(document).first { document.text($0.range) == mention }
    guard let row else { return nil }
    var parts: [String] = []
    for key in keys.sorted() {
        switch row.attributes[key] {
        case .integer(let value): parts.append("\(key)=\(value)")
        case .string(let value): parts.append("\(key)=\(value)")
        default: break
        }
    }
    return parts.isEmpty ? "-" : parts.joined(separator: " ")
}

private func fact(_ key: String, _ marked: String) throws -> String? {
    try facts(marked, [key])?.replacing("\(key)=", with: "")
}

@Suite struct HardwareStatus {
    /// In a list of losses a participle belongs to the item before it.
    @Test(arguments: [
        ("Tally for May: one [T-64] destroyed, four MT-LB captured, one Ka-52 shot down.", "destroyed"),
        ("Tally for May: one T-64 destroyed, four [MT-LB] captured, one Ka-52 shot down.", "captured"),
        ("Tally for May: one T-64 destroyed, four MT-LB captured, one [Ka-52] shot down.", "shot-down"),
        ("A [Challenger 2] was damaged and three Marders destroyed.", "damaged"),
        ("A Challenger 2 was damaged and three [Marders] destroyed.", "destroyed"),
        ("The howitzers were captured and a [BMP-2] abandoned.", "abandoned"),
        ("Seen on Friday: 1 [T-80BV] (destroyed), 2 BMP-2 (captured).", "destroyed"),
        ("Seen on Friday: 1 T-80BV (destroyed), 2 [BMP-2] (2, captured).", "captured"),
        ("The rebels captured a T-55, destroyed two [BTR-60s] and shot down a drone.", "destroyed"),
        ("Seen on Friday: 2 [T-80BV] (1 destroyed, 1 captured).", "-"),
        ("Russian [helicopter] shot down, Kyiv says.", "shot-down"),
        ("Missiles were intercepted and several [drones] hit the port.", "-"),
        ("The army captured two tanks, one [BMP-2] and a truck.", "captured"),
        ("The brigade destroyed, damaged or captured 30 [tanks].", "captured"),
        ("[Missiles] destroyed and damaged houses in the town.", "-"),
        ("Six [missiles] and 22 drones shot down over Kyiv, officials say.", "shot-down"),
        ("A Humvee was hit by a [missile] and two trucks damaged.", "-"),
        ("The American-ordered [drone] strike killed a general.", "-"),
        ("The losses: two [tanks], one howitzer captured.", "-"),
        ("Two [tanks] and a howitzer were destroyed.", "destroyed"),
    ])
    func belongsToTheItemBefore(_ text: String, _ status: String) throws {
        #expect(try fact("status", text) == status, "\(text)")
    }

    @Test(arguments: [
        ("Gunners brought down two [Kh-101 missiles] over Lviv.", "shot-down"),
        ("Turkey says it downed an [Su-24].", "shot-down"),
        ("The crew knocked out three [T-80 tanks].", "destroyed"),
        ("Partisans blew up two [armoured vehicles].", "destroyed"),
        ("A [BTR-82A] was knocked out near the bridge.", "destroyed"),
        ("The drone took out a [radar station].", "destroyed"),
        ("Ukraine sank a [landing ship] off Crimea.", "destroyed"),
        ("The jets dropped 12 [glide bombs] on the town.", "fired"),
        ("Iran unleashed a barrage of 180 [ballistic missiles] on Israel.", "fired"),
        ("Pyongyang test-fired two [cruise missiles].", "tested"),
        ("Russia fires 40 [missiles] at Kharkiv.", "fired"),
        ("The army's launcher fires six [rockets] in a minute, soldiers say.", "-"),
        ("He took out a [pistol] and shot two soldiers.", "-"),
        ("A [car bomb] blew up in Baghdad.", "-"),
        ("China launched its second [destroyer] of that class.", "-"),
        ("NATO jets intercepted two [Tu-95 bombers] over the Baltic.", "-"),
        ("The Pentagon dropped the [F-35] from its plans.", "-"),
    ])
    func isToldByManyVerbs(_ text: String, _ status: String) throws {
        #expect(try fact("status", text) == status, "\(text)")
    }

    @Test(arguments: [
        ("Kyiv denied that three [MiG-29 jets] were shot down.", "-"),
        ("Tehran denies supplying Moscow with [drones].", "-"),
        ("It was not clear whether the [missile] had been intercepted.", "-"),
        ("Moscow has not confirmed that the [cruiser] was sunk by missiles.", "-"),
        ("None of the nine [missiles] was intercepted.", "-"),
        ("Not one of the six [tanks] was destroyed.", "-"),
        ("Claims that a [Rafale] had been shot down were false.", "-"),
        ("There is no evidence that the [missiles] were fired.", "-"),
        ("The ministry falsely claimed that it had destroyed a [HIMARS].", "-"),
        ("Russia denied involvement after 20 [missiles] were fired at the town.", "fired"),
        ("Iran denied the charge, but the [drones] were delivered to Russia.", "delivered"),
        ("Reports that a [tank] was destroyed were confirmed by the army.", "destroyed"),
    ])
    func isNotReadWhereDenied(_ text: String, _ status: String) throws {
        #expect(try fact("status", text) == status, "\(text)")
    }
}

@Suite struct HardwareRelatives {
    /// A participle that tells which thing is meant gives way to the finite verb.
    @Test(arguments: [
        ("A [Leopard 2A6 tank] and two Marders supplied by Germany were captured by Russian troops.", "captured"),
        ("A Leopard 2A6 tank and two [Marders] supplied by Germany were captured by Russian troops.", "captured"),
        ("Two [T-72 tanks] delivered by Poland were destroyed.", "destroyed"),
        ("Russia says 20 [tanks] delivered by the U.S. were damaged.", "damaged"),
        ("The [howitzers] donated by France last year have since been destroyed, Kyiv said.", "destroyed"),
        ("The [missiles] fired by Iran were intercepted over Jordan.", "shot-down"),
        ("Three [drones] launched from Crimea were shot down over Odesa.", "shot-down"),
        ("Russian troops captured two [Marders] supplied by Germany.", "captured"),
        ("Militants seized the [Humvees] donated by the United States.", "captured"),
        // It stands where the clause says nothing else, or says it of something else.
        ("[Howitzers] donated by France arrived in May.", "delivered"),
        ("Six [T-72s] sent to Kyiv by Poland were not destroyed.", "delivered"),
        ("The [drones] supplied by Iran hit a depot where two tanks were destroyed.", "delivered"),
        ("[Missiles] fired at Kyiv and three tanks were destroyed.", "fired"),
        ("Two [tanks] destroyed by drones lay by the road.", "destroyed"),
        ("Ukraine lost two [tanks] destroyed by drones.", "destroyed"),
    ])
    func giveWayToTheFiniteVerb(_ text: String, _ status: String) throws {
        #expect(try fact("status", text) == status, "\(text)")
    }

    @Test(arguments: [
        ("Russia withdrew with 58 [tanks] destroyed there.", "destroyed"),
        ("Kyiv counted six [howitzers] captured last week.", "captured"),
        ("They showed two [helicopters] shot down yesterday.", "shot-down"),
        ("[Missiles] destroyed houses there.", "-"),
    ])
    func standBeforePlacesAndTimes(_ text: String, _ status: String) throws {
        #expect(try fact("status", text) == status, "\(text)")
    }
}

@Suite struct HardwareLists {
    @Test(arguments: [
        (
            "Poland ordered 1,000 K2 tanks, 672 K9 howitzers from South Korea, 250 [M1A2 Abrams tanks] and 32 F-35 jets.",
            "quantity=250 recipient=Poland status=ordered"
        ),
        (
            "Poland ordered 1,000 K2 tanks, 672 K9 howitzers from South Korea, 250 M1A2 Abrams tanks and 32 [F-35 jets].",
            "quantity=32 recipient=Poland status=ordered"
        ),
        (
            "Berlin has delivered 18 [Leopard 2A6 tanks], 88 Leopard 1A5 tanks and four IRIS-T systems to Ukraine.",
            "quantity=18 recipient=Ukraine status=delivered"
        ),
        (
            "Berlin has delivered 18 Leopard 2A6 tanks, 88 [Leopard 1A5 tanks] and four IRIS-T systems to Ukraine.",
            "quantity=88 recipient=Ukraine status=delivered"
        ),
        (
            "Sweden sent eight [Archer howitzers] and 50 CV90s to Kyiv in March.",
            "quantity=8 recipient=Ukraine status=delivered"
        ),
        (
            "France sent six Caesar howitzers to Ukraine, two [Crotale missiles] and a tank.",
            "quantity=2 status=delivered"
        ),
        ("Egypt bought 24 Rafale jets from France and two [frigates].", "quantity=2 recipient=Egypt status=ordered"),
        ("Oslo sent two [Leopard 2 tanks], and soldiers flew to Poland.", "quantity=2 status=delivered"),
    ])
    func shareVerbAndReceiver(_ text: String, _ wanted: String) throws {
        #expect(try facts(text, ["quantity", "recipient", "status"]) == wanted, "\(text)")
    }
}

@Suite struct HardwareCounts {
    @Test(arguments: [
        ("The army fired 12,000 rounds of [155mm ammunition].", "quantity=12000 status=fired"),
        ("There was one [drone] strike near the port.", "-"),
        ("One [drone] struck the port.", "quantity=1"),
        ("Troops saw one [tank] crash into the bridge.", "quantity=1"),
        ("The spy lived near one of the [submarine] bases.", "-"),
        ("One of the [submarines] left its base.", "quantity=1"),
        ("One [weapons] expert said so.", "-"),
        ("Police seized a box of the 5.56 x [45mm cartridges].", "-"),
        ("Police seized one million rounds of [ammunition].", "quantity=1000000 status=captured"),
        ("They found more than 300 rounds of [ammunition] there.", "bound=at-least quantity=300"),
        ("Berlin ordered 48 launchers for the [Patriot].", "quantity=48 status=ordered"),
        ("The army has two new batteries of [Patriot missiles].", "quantity=2"),
        ("They hid 40 pieces of [artillery].", "quantity=40"),
        ("They fired 300 rounds of [artillery] that day.", "-"),
        ("He bought boxes of [ammunition] for 30 guests.", "-"),
        ("The 12 workers of the [missile] plant left.", "-"),
        ("Air defences destroyed 31 out of 44 [drones] overnight.", "quantity=31 status=destroyed"),
        ("The army shot down nine of the 14 [missiles].", "quantity=9 status=shot-down"),
        ("They destroyed at least 20 of some 35 [tanks].", "bound=at-least quantity=20 status=destroyed"),
        ("Out of 60 [drones], 51 were shot down.", "quantity=51 status=shot-down"),
        (
            "Of the 12 [missiles] fired at the city, at least ten were intercepted.",
            "bound=at-least quantity=10 status=shot-down"
        ),
        ("Oslo delivered three of its eight [Leopard 2 tanks] to Ukraine.", "quantity=3 status=delivered"),
        ("None of the 12 [missiles] was intercepted.", "quantity=12"),
        ("Between 30 and 40 [rockets] were fired at Haifa.", "bound=at-least quantity=30 status=fired"),
        ("Some 20 to 25 [tanks] were destroyed.", "bound=at-least quantity=20 status=destroyed"),
        ("Soldiers saw 10-15 [tanks] near the river.", "bound=at-least quantity=10"),
        ("Spain handed over 20 [armoured vehicles] to Kyiv.", "quantity=20 status=delivered"),
        ("Two drones flew over three [warships].", "quantity=3"),
        ("Jets took off as two [bombers] of the army flew past warships.", "quantity=2"),
        ("As many as 30 [tanks] were destroyed.", "bound=at-most quantity=30 status=destroyed"),
        ("The crews of the two downed [F-15 jets] were saved.", "quantity=2 status=shot-down"),
        ("Over 30 [tanks] were destroyed.", "bound=at-least quantity=30 status=destroyed"),
        ("The fleet grew from 30 to 60 [tanks].", "quantity=60"),
        ("Three soldiers and 40 [tanks] crossed the border.", "quantity=40"),
    ])
    func areOfWhatWasAffected(_ text: String, _ expected: String) throws {
        #expect(try facts(text, ["quantity", "bound", "status"]) == expected, "\(text)")
    }
}

@Suite struct HardwareTransfers {
    @Test(arguments: [
        ("Denmark donated its [Caesar howitzers] to Ukraine.", "recipient=Ukraine status=delivered"),
        ("Denmark donated [Caesar howitzers] to Ukraine.", "recipient=Ukraine status=delivered"),
        ("Twelve donated [Caesar howitzers] arrived.", "status=delivered"),
        ("Norway gave Ukraine 12 [M109 howitzers].", "recipient=Ukraine status=delivered"),
        ("France sold 36 [Rafale fighters] to India.", "recipient=India status=ordered"),
        ("Iran has been supplying Russia with [Shahed drones].", "recipient=Russia status=delivered"),
        ("Belarus is supplying Russia with [mortar shells].", "recipient=Russia status=delivered"),
        ("Romania signed a contract for 54 [K9 howitzers].", "recipient=Romania status=ordered"),
        ("Norway took delivery of three [F-35s].", "recipient=Norway status=delivered"),
        ("Washington approved the sale of 40 [F-16s] to Turkey.", "recipient=Turkey status=pledged"),
        ("Berlin approved the delivery to Kyiv of 18 [howitzers].", "recipient=Ukraine status=pledged"),
        ("Spain handed over six [Leopard 2 tanks] to Ukraine.", "recipient=Ukraine status=delivered"),
        ("Ukraine was given 14 [Challenger 2 tanks].", "recipient=Ukraine status=delivered"),
        ("Ukraine will receive 31 [Abrams tanks].", "recipient=Ukraine status=pledged"),
        ("Egypt was supplied with 12 [MiG-29s].", "recipient=Egypt status=delivered"),
        ("Britain is to give Ukraine 14 [Challenger 2 tanks].", "recipient=Ukraine status=pledged"),
        ("Poland is getting 96 [Apache helicopters].", "recipient=Poland status=pledged"),
        ("China exported [armed drones] to Saudi Arabia.", "recipient=Saudi Arabia status=delivered"),
        ("Berlin blocked the sale of [howitzers] to Turkey.", "-"),
        ("Berlin is considering sending [tanks] to Ukraine.", "-"),
        ("The sailor had been given a [firearms] licence.", "-"),
        ("The crews gave the [tanks] a new coat of paint.", "-"),
        ("Russia sends 1,000 [drones] a month, some without a warhead.", "-"),
        ("Warsaw delivers 20 [tanks] to Ukraine.", "recipient=Ukraine status=delivered"),
        ("Seoul is not supplying Kyiv with [shells].", "-"),
    ])
    func haveStatusAndRecipient(_ text: String, _ expected: String) throws {
        #expect(try facts(text, ["recipient", "status"]) == expected, "\(text)")
    }

    @Test(arguments: [
        ("Russia sent 30 [tanks] towards Kupiansk.", "operator=Russia status=deployed"),
        ("Israel sends [tanks] into Jenin.", "operator=Israel status=deployed"),
        ("Rwanda sent [armoured vehicles] across the border.", "operator=Rwanda status=deployed"),
        ("Russia is sending [tanks] towards Kharkiv.", "operator=Russia status=deployed"),
        ("The Russian army sent in [T-72 tanks].", "operator=Russia status=deployed"),
        ("Moscow sent 20 [T-72 tanks] to the front.", "operator=Russia status=deployed"),
        ("Poland sent 20 [tanks] to Ukraine.", "recipient=Ukraine status=delivered"),
        ("Australia sent [weapons] to Ukraine.", "recipient=Ukraine status=delivered"),
    ])
    func areNoAdvances(_ text: String, _ expected: String) throws {
        #expect(try facts(text, ["operator", "recipient", "status"]) == expected, "\(text)")
    }

    @Test(arguments: [
        ("Russia launched Iranian [drones] at Kharkiv.", "operator=Russia origin=IRN"),
        ("Myanmar attacked the village with Chinese [jets].", "operator=Myanmar origin=CHN"),
        ("Kyiv wants American [jets] and Swedish tanks.", "origin=USA"),
        ("Kyiv wants American jets and Swedish [tanks].", "origin=SWE"),
        ("The army of Azerbaijan relies on a supply of Turkish [drones].", "origin=TUR"),
        ("Ukraine's British [howitzers] shelled the bridge.", "operator=Ukraine origin=GBR"),
        ("Manila asked for Indian [missiles].", "origin=IND"),
        ("Rebels fired Iranian [rockets] at the port.", "origin=IRN"),
        ("Israeli jets dropped [bombs] on the camp.", "operator=Israel"),
        ("Russia attacked Odesa with missiles and [drones].", "operator=Russia"),
        ("Kyiv was attacked with Iranian [drones].", "operator=Iran"),
        ("Jordan shot down Iranian [drones].", "operator=Iran"),
        ("A Greek cutter collided with a Turkish [frigate].", "operator=Turkey"),
        ("Russian [drones] attacked Kyiv.", "operator=Russia"),
    ])
    func tellMakerFromUser(_ text: String, _ expected: String) throws {
        #expect(try facts(text, ["operator", "origin"]) == expected, "\(text)")
    }
}
