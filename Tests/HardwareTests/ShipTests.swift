// Ships by their bare name after they were named in full, and names that apostrophes stand in.

import AnalyzerKit
import Testing

@testable import Hardware

/// What is found, as "text:name".
private func found(_ text: String) throws -> [String] {
    let document = Document(text)
    return try plainAnalyzer.get().analyze(document).map { "\(document.text($0.range)):\($0.name ?? "")" }
}

@Suite struct BareShips {
    @Test(arguments: [
        ("The USS Arizona burned for days. Many sailors died when the Arizona sank.", "Arizona:USS Arizona"),
        ("The USS Oregon left port. The Oregon was docked in Seattle later.", "Oregon:USS Oregon"),
        ("The USS Nevada was bombed twice. Nevada was sunk by a torpedo in 1948.", "Nevada:USS Nevada"),
        ("The USS Texas opened fire. Sailors aboard Texas cheered.", "Texas:USS Texas"),
        ("HMS Diamond left Gibraltar. Later the Diamond fired at two drones.", "Diamond:HMS Diamond"),
        ("The USS Carney left Souda. Carney shot down 15 drones.", "Carney:USS Carney"),
        ("The USS Carney left Souda. Carney\u{2019}s crew had slept little.", "Carney:USS Carney"),
        ("The USS Mason met the USS Gravely. The Gravely and Mason sailed on.", "Mason:USS Mason"),
        ("The USS Stark was hit. Water filled the stricken Stark.", "Stark:USS Stark"),
        ("The USS Maine lay in Havana. They raised the Maine in 1912.", "Maine:USS Maine"),
    ])
    func behaveAsShips(_ text: String, _ row: String) throws {
        let rows = try found(text)
        #expect(rows.contains(row), "\(rows)")
    }

    @Test(arguments: [
        ("The USS Arizona memorial reopened. Senator Lund of Arizona and voters in Arizona came.", "Arizona:"),
        ("The USS Wisconsin is a museum. He was born in Janesville, Wisconsin, in 1970.", "Wisconsin:"),
        ("The USS Texas sailed in May. The governor of Texas waved.", "Texas:"),
        ("The USS Texas sailed in May. It rained across the Texas plains.", "Texas:"),
        ("The USS Nevada sailed in May. The Nevada caucuses came first.", "Nevada:"),
        ("The USS Nevada sailed in May. The Nevada, Utah and Oregon borders are dry.", "Nevada:"),
        ("The USS Oregon sailed in May. Oregon intercepted a shipment of fentanyl.", "Oregon:"),
        ("The USS Carney sailed in May. Carney was elected in April.", "Carney:"),
        ("The USS Mason sailed in May. Mason said he was ill.", "Mason:"),
        ("HMS Diamond sailed in May. Diamond prices fell.", "Diamond:"),
    ])
    func areNotTheirNamesakes(_ text: String, _ start: String) throws {
        let rows = try found(text)
        #expect(!rows.contains { $0.hasPrefix(start) }, "\(rows)")
    }
}

@Suite struct Apostrophes {
    private static let sentences = [
        "It was shot down by David's Sling, the army said.", "The navy sent a Sa'ar 6 corvette.",
        "Two Sa'ar 4.5 boats fired.", "The Sa'ar 5 was hit by a missile.", "They bought F-15I Ra'am jets.",
        "A Ze'ev armoured vehicle was destroyed.", "The Wer'Wolf MKII crossed the border with soldiers.",
        "The army fired a Ro'em howitzer.", "Iran showed the Ra'ad-500 missile.",
        "Pakistan tested the Ra'ad cruise missile.", "Pakistan tested the Ra'ad-II missile.",
        "Greece ordered an Amiral Ronarc'h-class frigate.", "The soldier fired a Horizon's Lord rifle.",
        "North Korea showed its Ch'onma-ho tanks.", "North Korea showed its P'okp'ung-ho tanks.",
    ]

    /// Whatever mark a writer sets, it is the same name.
    @Test(arguments: ["\u{2019}", "\u{2018}", "\u{02BF}", "\u{02BE}", "\u{02BC}"])
    func areAllTheSame(_ mark: String) throws {
        for sentence in Self.sentences {
            let plain = try found(sentence)
            #expect(plain.contains { $0.contains("'") }, "\(sentence): \(plain)")
            let marked = try found(sentence.replacing("'", with: mark)).map { $0.replacing(mark, with: "'") }
            #expect(marked == plain, "\(sentence)")
        }
    }

    @Test(arguments: [
        "The army\u{2019}s Leopard tanks fired.", "The army\u{2019}s \u{2018}Leopard\u{2019} tanks fired at soldiers.",
        "Ukraine\u{2019}s Patriot missiles shot down a jet.",
    ])
    func leaveOtherMarksAlone(_ text: String) throws {
        let rows = try found(text)
        #expect(rows.contains { $0.hasPrefix("Leopard") || $0.hasPrefix("Patriot") }, "\(rows)")
    }
}
