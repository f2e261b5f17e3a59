// Short sentences that assert something plainly are flagged; credits, results of games and scenes are not.

import AnalyzerKit
import Testing

@testable import FactCheck

/// How many sentences are flagged, each as a text of its own.
private func flagged(_ sentences: [Substring]) throws -> Int {
    let analyzer = try FactCheckAnalyzer(settings: Settings())
    return sentences.count { !analyzer.analyze(Document(String($0))).isEmpty }
}

@Suite struct PlainSentenceTests {
    @Test(arguments: [(PlainSentences.claims, 80), (PlainSentences.heldClaims, 55)])
    func findsPlainAssertions(_ sentences: [Substring], _ least: Int) throws {
        let found = try flagged(sentences)
        #expect(found * 100 >= sentences.count * least, "\(found) of \(sentences.count)")
    }

    @Test(arguments: [(PlainSentences.others, 5), (PlainSentences.heldOthers, 5)])
    func leavesTheRestAlone(_ sentences: [Substring], _ most: Int) throws {
        let found = try flagged(sentences)
        #expect(found * 100 <= sentences.count * most, "\(found) of \(sentences.count)")
    }

    @Test(arguments: [
        "Vaccines cause autism.", "Crime is down 30 percent.", "Immigrants pay more tax than they receive.",
        "He never voted for the war.", "Taxes went up under the last government.",
        "The minister said that crime had fallen under her party.",
        "\u{201C}Waiting lists have doubled since the reform,\u{201D} a surgeon said.",
    ])
    func flagsClaimsThatReadersMissed(_ text: String) throws {
        #expect(try flagged([Substring(text)]) == 1)
    }

    @Test(arguments: [
        "Additional reporting by Lena Voss; editing by Tom Hale and 2 others in 3 cities.",
        "The Rovers won 4-2 after two goals in five minutes, the biggest win of the season.",
        "House Speaker Anna Feld was more blunt.", "The governor is doubling down on his claims.",
        "Sign up for our newsletter, which reached 40,000 people in 12 countries last year.",
    ])
    func flagsNoCreditsAndNoGames(_ text: String) throws {
        #expect(try flagged([Substring(text)]) == 0)
    }

    /// Deeds that are alleged, what rules require, and what one kind of people does more than another.
    @Test(arguments: [
        "The intelligence service was behind the poisoning of the exiled editor in Lisbon.",
        "The defence ministry is secretly arming rebel groups across the border.",
        "The regime's police torture prisoners in secret jails.",
        "The oil company knew for decades that its product was warming the planet.",
        "The general ordered the massacre.", "Employers in the state may not ask applicants about convictions.",
        "Only citizens can vote.", "Women live longer than men.", "The population is ageing fast.",
        "The number of hedgehogs has shrunk.",
    ])
    func flagsAllegationsRulesAndComparisons(_ text: String) throws {
        #expect(try flagged([Substring(text)]) == 1)
    }

    /// What is not done yet, and what nobody would check.
    @Test(arguments: [
        "Labour has vowed to raise the minimum wage to 15 pounds.", "The firm plans to cut 4,000 jobs by March.",
        "Analysts expect inflation to fall to 2%.", "Police do not know who was behind the attack.",
        "Companies must do more.", "He is 47, has three children and lives with his wife in a village near Leeds.",
        "Imagine a world in which 9 billion people eat meat.",
        "My government will invest $3 billion in schools.", "Let's cut the rate to 15 percent.",
        "I propose a 2 percent tax on wealth.", "I'm 100 percent behind the troops.",
        "I agree with 90 percent of what she said.",
    ])
    func leavesPlansAndPrivateFiguresAlone(_ text: String) throws {
        #expect(try flagged([Substring(text)]) == 0)
    }

    @Test(arguments: [
        "He promised to cut taxes by 2% but raised them by 5%.", "Her plan would raise revenues by $1.1 trillion.",
        "We have lost 40,000 jobs since the reform.", "They will cut 4,000 jobs in the north.",
    ])
    func flagsWhatBecameOfPromises(_ text: String) throws {
        #expect(try flagged([Substring(text)]) == 1)
    }

    @Test func votesAreNoGames() throws {
        #expect(try flagged(["The House approved the bill by 51-49, and 3 senators lost their seats over it."]) == 1)
    }

    @Test(arguments: [
        ("A third of the teachers quit within five years.", "statistic"),
        ("Half of the clinics have no doctor.", "statistic"),
        ("Two thirds of the prisoners were sent back to jail.", "statistic"),
        ("The number of foster homes has doubled.", "statistic"),
        ("Fuel prices went up again in the spring.", "statistic"),
        ("The police budget was cut by half.", "statistic"),
        ("The poll found that 45 percent of nurses had thought of leaving.", "statistic"),
        ("Pensioners accounted for half of the cases that were reported.", "statistic"),
        ("The new law cut the price of insulin.", "law"), ("The act forces landlords to install smoke alarms.", "law"),
        ("It is against the law to film the police.", "law"),
        ("Bill 40 would require doctors to report the cases.", "law"),
        ("The summit opens on Monday in the old palace.", "prediction"),
        ("The trial begins next week in the capital.", "prediction"),
        ("The queen is to open the bridge in May.", "prediction"),
        ("She voted against the pension bill twice.", "event"), ("Drivers were promised $25 to attend.", "statistic"),
        ("The firm is going to raise the rents.", "prediction"), ("He is going to the prison in the north.", "other"),
        ("The minimum wage destroys jobs.", "causal"), ("The mayor took money from developers.", "accusation"),
    ])
    func tellsTheKindOfPlainClaims(_ text: String, _ kind: String) throws {
        let analyzer = try FactCheckAnalyzer(settings: Settings(values: ["minimum-score": "0"]))
        let row = try #require(analyzer.analyze(Document(text)).first)
        #expect(row.label == kind, "\(row)")
    }
}
