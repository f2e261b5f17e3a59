// Which newspaper sentences are worth checking, which kind of claim they make, and who makes it.

import AnalyzerKit
import AnalyzerTesting
import Foundation
import Testing

@testable import FactCheck

/// The rows of a text without a threshold.
private func all(_ text: String, quotes: [Annotation] = []) throws -> [Annotation] {
    var document = Document(text)
    document.add(quotes, by: "quotes")
    return try FactCheckAnalyzer(settings: Settings(values: ["minimum-score": "0"])).analyze(document)
}

@Suite struct FactCheck {
    @Test func conforms() throws {
        let texts = [
            "Unemployment fell by 3.5% to $1.5 billion on 14 March 2019, more than in any year.",
            "\u{20AC}5 \u{A3}7 \u{A5}9 1.2.3 99999999999999999999 than most than", "Most. The most. More than.",
        ]
        for settings in [Settings(), Settings(values: ["minimum-score": "0"])] {
            let faults = try ConformanceKit.faults(of: FactCheckAnalyzer.self, settings: settings, texts: texts)
            #expect(faults == [])
        }
    }

    @Test(arguments: [
        ("Unemployment fell to 4.2 percent in May.", "statistic"),
        ("Unemployment fell to 4.2 percent in May, the lowest rate since 2001.", "record"),
        ("The ministry spent $1.5 billion on new hospitals last year.", "statistic"),
        ("It is the largest oil spill in the history of the region.", "record"),
        ("Prices are higher than in any neighbouring country.", "comparison"),
        ("Prosecutors accused the mayor of taking bribes from builders.", "accusation"),
        ("The court ruled that the treaty is unconstitutional under national law.", "law"),
        ("The outage was caused by a faulty cable, engineers found.", "causal"),
        ("Sales will reach their former level next summer.", "prediction"),
        ("Rebels seized the airport and shelled the old town, killing several civilians.", "event"),
    ])
    func tellsTheKind(_ text: String, _ kind: String) throws {
        let row = try #require(try all(text).first)
        #expect(row.label == kind, "\(row)")
        guard case .strings(let types) = row.attributes["types"] else {
            Issue.record("no types")
            return
        }
        #expect(types.first == kind)
    }

    @Test(arguments: [
        "Unemployment fell to 4.2 percent in May, the lowest rate since 2001, the statistics office said.",
        "Police arrested 45 people after the attack, which killed 12 and injured more than 30, officials said.",
        "The company paid $12 million in bribes to ministers, according to court documents.",
        "Carbon emissions rose by 7 percent last year, the biggest increase in a decade.",
    ])
    func flagsCheckableClaims(_ text: String) throws {
        #expect(try FactCheckAnalyzer(settings: Settings()).analyze(Document(text)).count == 1)
    }

    @Test(arguments: [
        "I think we should all be proud of what we have done here.", "What would you do in his place?",
        "We hope that our friends will come to the festival.", "The sun was setting over the harbour.",
        "She grew up in a small village by the sea.", "He smiled and waved to the crowd.",
    ])
    func leavesTheRestAlone(_ text: String) throws {
        #expect(try FactCheckAnalyzer(settings: Settings()).analyze(Document(text)).isEmpty)
    }

    @Test(arguments: [
        ("The plan costs $1.5 billion over ten years.", ["1500000000 USD"]),
        ("About 30% of homes and 1,500 people were hit.", ["30 percent", "1500 people"]),
        ("On 14 March 2019 the bank lent \u{20AC}20 million.", ["20000000 EUR"]),
        ("In 2015 the fire burned 2.5 million hectares.", ["2500000 hectares"]),
        ("The road is 12 km long and cost 3 million dollars.", ["12 km", "3000000 USD"]),
        ("Prices have fallen by 62 per cent since spring.", ["62 percent"]),
        ("The party gained 3 percentage points in the poll.", ["3 percentage points"]),
        ("Rates rose by half, a 2-percentage-point step.", ["2 percentage points"]),
        ("Support rose 1.5 per cent points to 30 per cent.", ["1.5 percentage points", "30 percent"]),
        ("The 30-percent tax hit 12,000 firms.", ["30 percent", "12000"]),
        // Quantities that look like parts of names.
        ("Last year the US gave Kenya 31 lorries.", ["31"]),
        ("In Kyiv 12 buildings burned and in New York 300 were shut.", ["12", "300"]),
        ("On Monday 45 soldiers died in the raid.", ["45 soldiers"]),
        ("Around 300 farms were flooded.", ["300"]),
        ("Reportedly 40 lorries were burned.", ["40"]),
        ("Blast Kills 45 in Kabul as Troops Leave Northern Province", ["45"]),
        ("The court voted 5-4 to reject the appeal.", ["5-4"]),
        ("The House passed the bill 218-212 and spent $3 million.", ["218-212", "3000000 USD"]),
        ("The House approved the 2019-20 budget of $3 billion on Monday.", ["3000000000 USD"]),
        ("Six in 10 voters paid more than 200 euros.", ["60 percent", "200 EUR"]),
        ("About 4 out of 10 patients waited in 12 clinics.", ["40 percent", "12"]),
        ("Nearly 2 in 3 homes have no water.", ["66.7 percent"]),
        ("He shot 6 in 10 days.", ["6", "10"]),
        ("The 5G masts stand in 12 towns.", ["12"]),
        ("Turnout in Texas was 48 percent and in Ohio 52 percent.", ["48 percent", "52 percent"]),
        ("The firm gave Pfizer 300 more.", ["300"]),
        // Powers of ten, metres, dollars, ranges, days and rates.
        ("The firm signed a $1.5-billion deal in May.", ["1500000000 USD"]),
        ("The national debt is more than $34tn now.", ["34000000000000 USD"]),
        ("Each of the 12 towns paid $50k last year.", ["12", "50000 USD"]),
        ("About 2.5 crore people in the country have no water.", ["25000000 people"]),
        ("The army fired 300 000 shells in the war.", ["300000"]),
        ("The wall is 5m high and cost $5m in 2019.", ["5 m", "5000000 USD"]),
        ("The firm sold 5m phones in the country.", ["5000000"]),
        ("The road cost A$50 million in the state.", ["50000000 AUD"]),
        ("Between 2 and 3 million people fled the war.", ["2000000 people", "3000000 people"]),
        ("The road cost $3 to $5 billion in all.", ["3000000000 USD", "5000000000 USD"]),
        ("On 7-9 October the army killed 40 people.", ["40 people"]),
        ("One in 50 children in the city is hungry.", ["2 percent"]),
        ("About one in 5,000 births in the country is affected.", ["0.02 percent"]),
        ("The wall is 3 to 5m high in 12 towns.", ["3 m", "5 m", "12"]),
        ("Aid of $5 to 20 million people was cut.", ["5 USD", "20000000 people"]),
        ("On March 14 200 protesters were arrested.", ["200"]),
        ("He spent 500 pounds of public money in 12 shops.", ["500 GBP", "12"]),
        ("They walked 10 miles a day through 12 towns.", ["10 miles", "12"]),
        ("Police seized 500 pounds of cocaine in 12 homes.", ["500", "12 homes"]),
        ("The car was driven at 120 km/h through 12 towns.", ["120", "12"]),
        // Fractions, ranges, rates and words.
        ("The rate rose from 5\u{BD} per cent to 7 1/4 per cent.", ["5.5 percent", "7.25 percent"]),
        ("He won 2/3 of the vote in 12 towns.", ["66.7 percent", "12"]),
        ("Growth of 3-4 percent cost $20-30 million.", ["3 percent", "4 percent", "20000000 USD", "30000000 USD"]),
        ("The party won 120-130 seats in the vote.", ["120 seats", "130 seats"]),
        ("The storm cut off 250k people and 12 towns.", ["250000 people", "12"]),
        ("The 401K plan has 12 members.", ["401", "12"]),
        ("About 23 per 100,000 people died of it.", ["23"]),
        ("The army lost 2000 tanks in the war and killed 1950 soldiers.", ["2000", "1950 soldiers"]),
        ("The party lost the 2010 elections in 12 towns.", ["12"]),
        ("About two million people and half a million homes were hit.", ["2000000 people", "500000 homes"]),
        ("Sixty-five percent of the voters in twelve towns stayed at home.", ["65 percent"]),
        ("One in eight children in the city is hungry.", ["12.5 percent"]),
        ("He won two out of eight races and has three children.", []),
        ("A hundred and twenty people and twelve soldiers fled.", ["12 soldiers"]),
        ("One hundred and twenty thousand people fled 12 towns.", ["12"]),
        ("Thanks a million, the mayor told 12 towns.", ["12"]),
        ("The ministry published 2000 census data of 12 towns.", ["12"]),
    ])
    func normalisesFigures(_ text: String, _ numbers: [String]) throws {
        let row = try #require(try all(text).first)
        #expect(row.attributes["numbers"] == (numbers.isEmpty ? nil : .strings(numbers)), "\(row)")
    }

    /// Names, dates, times of day, ages and scores are no quantities.
    @Test(arguments: [
        "On Aug. 9 the army seized the town.", "From Sept. 3 to 10 the army held the town.",
        "Sweden bought more JAS 39 fighters and Block 70/72 jets.",
        "Russia destroyed a Challenger 2 tank.", "China launched a Type 055 destroyer.",
        "The Falcon 9 rocket exploded in the air.", "Traders watched the FTSE 250 index in London.",
        "A Boeing 737 crashed near the airport.", "Police closed Highway 7 after the attack.",
        "The attack began at 9am and ended at 7.20pm.", "The attack began at 6 p.m. in the town.",
        "A 5-month-old baby was killed in the raid.", "The man, aged 40, was arrested in the town.",
        "The boy was 12 years old, the mother said.", "The team won 2-0 and lost the return match 3-1.",
        "Arsenal beat Chelsea 3\u{2013}2 at home.",
    ])
    func leavesOtherNumbersOut(_ text: String) throws {
        let row = try #require(try all(text).first)
        #expect(row.attributes["numbers"] == nil, "\(row)")
        guard case .strings(let types) = row.attributes["types"] else {
            Issue.record("no types")
            return
        }
        #expect(!types.contains("statistic"), "\(row)")
    }

    @Test func namesTheClaimant() throws {
        let text = "\u{201C}Crime fell by 20 percent in two years,\u{201D} said Mara Lund."
        let quote = Annotation(
            label: "direct",
            range: 0..<text.utf8.count,
            name: "Mara Lund",
            spans: ["content": [0..<44]]
        )
        let row = try #require(try all(text, quotes: [quote]).first)
        #expect(row.name == "Mara Lund")
        #expect(row.attributes["attributed"] == true)
        #expect(row.attributes["anonymousSource"] == nil)
    }

    /// Sums that the entities read.
    @Test func takesSumsOfOtherCurrenciesFromTheEntities() throws {
        let text = "The state lost Rs3,200 crore in the scam."
        var document = Document(text)
        let sum = Annotation(
            label: "MONEY",
            range: 15..<28,
            attributes: ["value": .integer(32_000_000_000), "unit": "INR"]
        )
        document.add([sum], by: "entities")
        let row = try #require(try FactCheckAnalyzer(settings: Settings()).analyze(document).first)
        #expect(row.attributes["numbers"] == .strings(["32000000000 INR"]), "\(row)")
    }

    /// The claimant of sentences whose frame is longer than what is claimed, and of those that claim nothing of the kind.
    @Test(arguments: [
        (
            "indirect", "said", "The former finance minister of the province, Mara Lund,", "wages fell 5 percent.",
            "The former finance minister of the province, Mara Lund, said wages fell 5 percent.", true
        ),
        (
            "indirect", "said", "the National Office of Statistics", "Wages fell 5%",
            "Wages fell 5%, the National Office of Statistics said.", true
        ),
        (
            "direct", "called", "Mara Lund", "the worst betrayal of the workers of this country",
            "Wages fell 5%, which Mara Lund called \u{201C}the worst betrayal of the workers of this country\u{201D}.",
            false
        ),
        (
            "indirect", "dismissed", "Mara Lund", "the claim that 4,000 homes had been sold",
            "Mara Lund dismissed the claim that 4,000 homes had been sold.", false
        ),
        (
            "indirect", "said", "Mara Lund", "she was innocent",
            "Mara Lund, who was convicted of fraud in 2012 and jailed for three years, said she was innocent.", false
        ),
        (
            "indirect", "said", "Mara Lund", "it would rain",
            "Mara Lund has cut the taxes of the province by 20 percent in two years, but said it would rain.", false
        ),
    ])
    func namesWhoClaimsTheFigure(
        _ label: String,
        _ cue: String,
        _ speaker: String,
        _ content: String,
        _ text: String,
        _ isNamed: Bool
    ) throws {
        func range(_ part: String) throws -> Range<Int> {
            let range = try #require(text.range(of: part))
            let start = text.utf8.distance(from: text.startIndex, to: range.lowerBound)
            return start..<start + part.utf8.count
        }
        let quote = Annotation(
            label: label,
            range: try range(content),
            name: "Mara Lund",
            attributes: ["cue": .string(cue)],
            spans: ["content": [try range(content)], "speaker": [try range(speaker)], "cue": [try range(cue)]]
        )
        let row = try #require(try all(text, quotes: [quote]).first)
        #expect(row.name == (isNamed ? "Mara Lund" : nil), "\(row)")
    }

    @Test func tellsHedgesAndNamelessSources() throws {
        let row = try #require(
            try all("The attack may have killed 20 soldiers, sources familiar with the matter said.").first
        )
        #expect(row.attributes["hedged"] == true)
        #expect(row.attributes["anonymousSource"] == true)
        let plain = try #require(try all("The attack killed 20 soldiers in the north of the country.").first)
        #expect(plain.attributes["hedged"] == nil)
        #expect(plain.attributes["attributed"] == nil)
    }

    @Test func opinionScoresLowerThanFigures() throws {
        let scores = try all("I feel that this is a wonderful thing. Exports fell by 12 percent last year.")
            .map(\.score)
        #expect(scores.count == 2)
        #expect((scores.first ?? 1) ?? 1 < (scores.last ?? 0) ?? 0)
    }

    @Test func theThresholdIsASetting() throws {
        let text = "The council met on Monday in the old hall."
        #expect(try all(text).count == 1)
        #expect(throws: SettingsError.self) {
            try FactCheckAnalyzer(settings: Settings(values: ["minimum-score": "high"]))
        }
        #expect(
            try FactCheckAnalyzer(settings: Settings(values: ["minimum-score": "1"])).analyze(Document(text)).isEmpty
        )
    }
}

/// The kinds of claim on sentences written for it.
@Suite struct ClaimKindTests {
    @Test(arguments: [
        (ClaimKinds.all, 75, 95, 150), (ClaimKinds.held, 70, 85, 150), (ClaimKinds.mainClauses, 20, 80, 60),
        (ClaimKinds.heldMainClauses, 0, 70, 60),
    ])
    func findsTheKind(_ sets: [(kind: String, sentences: [Substring])], _ leastOfKind: Int, _ least: Int, _ size: Int)
        throws
    {
        var right = 0
        var total = 0
        for (kind, sentences) in sets {
            var rightHere = 0
            for sentence in sentences where try all(String(sentence)).first?.label == kind { rightHere += 1 }
            #expect(rightHere * 100 >= sentences.count * leastOfKind, "\(kind): \(rightHere) of \(sentences.count)")
            right += rightHere
            total += sentences.count
        }
        #expect(total >= size)
        #expect(right * 100 >= total * least, "\(right) of \(total)")
    }

    @Test(arguments: [
        ("Ferry traffic fell by 4 percent between May and August.", ["statistic"]),
        ("Fines rose by 4 percent because the speed limit was lowered.", ["causal", "statistic"]),
        ("The town will need 300 new homes next year.", ["prediction", "statistic"]),
        ("A landslide killed 12 people on Monday.", ["event", "statistic"]),
    ])
    func namesAllKindsTheMainOneFirst(_ text: String, _ kinds: [String]) throws {
        let row = try #require(try all(text).first)
        guard case .strings(let types) = row.attributes["types"] else {
            Issue.record("no types")
            return
        }
        #expect(Set(types).isSuperset(of: kinds) && types.first == kinds.first, "\(types)")
    }
}
