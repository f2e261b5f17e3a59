// The tone of newspaper sentences, of articles, and towards the names in them.

import AnalyzerKit
import AnalyzerTesting
import Testing

@testable import Sentiment

/// The bytes of a name in a sentence.
private func bytes(of name: String, in text: String) -> Range<Int>? {
    let text = Array(text.utf8)
    let wanted = Array(name.utf8)
    return (0...max(0, text.count - wanted.count)).first { text[$0...].starts(with: wanted) }
        .map { $0..<$0 + wanted.count }
}

/// The label of a target, given by its text, in a sentence.
private func tone(_ text: String, towards name: String, label: String = "PERSON") throws -> String {
    var document = Document(text)
    let range = try #require(bytes(of: name, in: text))
    document.add([Annotation(label: label, range: range, name: name)], by: "entities")
    let rows = try SentimentAnalyzer(settings: Settings()).analyze(document)
    let row = try #require(rows.first { $0.attributes["level"] == "target" })
    #expect(row.range == range && row.name == name)
    return row.label
}

@Suite struct Sentiment {
    @Test func conforms() throws {
        let texts = [
            "Analysts praised Kyiv while condemning Moscow.", "\"No,\" she said, \"never again\" -- but not now.",
            "Bad. Good. Ugly. It was not good, not bad, but very, very ugly indeed.",
        ]
        let faults = try ConformanceKit.faults(of: SentimentAnalyzer.self, texts: texts) { document in
            let names = document.tokens.filter { $0.isCapitalised }
                .map {
                    Annotation(label: "PERSON", range: $0.range, name: document.text($0))
                }
            document.add(names, by: "entities")
        }
        #expect(faults == [])
    }

    @Test(arguments: [
        ("Residents praised Marwick for a swift response to the flood.", "Marwick", "positive"),
        ("Marwick was praised by residents.", "Marwick", "positive"),
        ("Marwick was condemned by the council.", "Marwick", "negative"),
        ("The council condemned Marwick.", "Marwick", "negative"),
        ("Prosecutors accused Tolland of fraud.", "Tolland", "negative"),
        ("Tolland won the vote by a landslide.", "Tolland", "positive"),
        ("Tolland lost the vote.", "Tolland", "negative"),
        ("Tolland is an honest and brave leader.", "Tolland", "positive"),
        ("Tolland is not honest.", "Tolland", "negative"),
        ("Critics called Tolland a liar.", "Tolland", "negative"),
        ("Tolland spoke to reporters on Tuesday.", "Tolland", "neutral"),
        ("Tolland arrived in Geneva at noon.", "Tolland", "neutral"),
        ("Voters thanked Brandt warmly.", "Brandt", "positive"),
        ("Brandt attacked the workers and insulted their families.", "Brandt", "negative"),
        ("The 19-year-old from Tampere beat the champion.", "Tampere", "neutral"),
        ("Odette weakened over the gulf and should turn north.", "Odette", "neutral"),
        ("Lund had been an excellent teacher and a poor manager.", "Lund", "neutral"),
        ("The Otters won four cups and now have their worst record in years.", "Otters", "neutral"),
        ("Exporters have grown careful since Tolland threatened them with tariffs.", "Tolland", "neutral"),
    ])
    func ratesTargets(_ text: String, _ name: String, _ label: String) throws {
        #expect(try tone(text, towards: name) == label)
    }

    @Test(arguments: [
        ("The 23-year-old from Marenia won a brilliant victory.", "Marenia", "neutral"),
        ("A bomb attack in Marenia killed a family.", "Marenia", "neutral"),
        ("Donors promised generous aid for Marenia, where famine kills hundreds.", "Marenia", "neutral"),
        ("Marenia lies on a fault where terrible earthquakes kill thousands.", "Marenia", "neutral"),
        ("The council condemned Marenia.", "Marenia", "negative"),
        ("Marenia attacked the workers and insulted their families.", "Marenia", "negative"),
    ])
    func placesWhereThingsHappenAreNotJudged(_ text: String, _ name: String, _ label: String) throws {
        #expect(try tone(text, towards: name, label: "LOC") == label)
    }

    /// Nobody is blamed for what the sentence says he did not do.
    @Test(arguments: [
        ("Prosecutors dropped the charges against Tolland.", "neutral"),
        ("The charges against Tolland, a baker, were dropped.", "neutral"),
        ("The lawsuit against Tolland was dismissed.", "neutral"),
        ("A court quashed Tolland's conviction.", "neutral"),
        ("The audit found no proof that Tolland was corrupt.", "neutral"),
        ("There is no credible evidence that Tolland stole the money.", "neutral"),
        ("It is not true that Tolland lied.", "neutral"),
        ("Claims that Tolland is a crook are false.", "neutral"),
        ("Baseless allegations that Tolland took bribes spread online.", "neutral"),
        ("Nobody felt that Tolland was a racist.", "neutral"),
        ("I do not think Tolland is a liar.", "neutral"),
        ("It would be unfair to call Tolland a coward.", "neutral"),
        ("Tolland was wrongly accused of theft.", "neutral"),
        ("A newspaper falsely accused Tolland of fraud.", "neutral"),
        ("The union refused to call Tolland a liar.", "neutral"),
        ("The case against Tolland was dropped in 2010, but in 2020 he murdered his wife.", "negative"),
        ("Prosecutors dropped the charges against Tolland, but he is a crook who stole millions.", "negative"),
        ("Tolland, who murdered two women, was wrongly released by the court.", "negative"),
        ("Tolland broke into a house on Mill Street and stole the jewels.", "negative"),
        ("There is no doubt that Tolland is corrupt.", "negative"),
        ("They could not believe that Tolland was such a liar.", "negative"),
        ("The paper not only called Tolland a liar.", "negative"),
        ("Claims that Tolland was dismissed for theft and lied upset his friends.", "negative"),
    ])
    func accusationsThatAreTakenBack(_ text: String, _ label: String) throws {
        #expect(try tone(text, towards: "Tolland") == label)
    }

    /// What follows a withdrawn accusation is another matter.
    @Test(arguments: [
        "The court rejected the lawsuit and jailed the brutal killer for life.",
        "The minister denied the allegations and attacked the corrupt judges as liars and thieves.",
        "Police dropped the case after the brutal murder of a witness.", "The gang killed off three witnesses.",
        "The gunman murdered dozens of innocent members of the church.",
    ])
    func whatIsNotTakenBack(_ text: String) throws {
        let rows = try SentimentAnalyzer(settings: Settings()).analyze(Document(text))
            .filter { $0.attributes["level"] == "sentence" }
        #expect(rows.map(\.label) == ["negative"])
    }

    @Test(arguments: [
        ("Tolland broke the silence.", "neutral"),
        ("Tolland broke his leg.", "neutral"),
        ("Tolland stole the show.", "neutral"),
        ("Tolland killed off the tie.", "neutral"),
        ("Tolland attacked poverty with new programmes.", "neutral"),
        ("Tolland's fleet fled the war.", "neutral"),
        ("Tolland stole the jewels.", "negative"),
    ])
    func figuresOfSpeechBlameNobody(_ text: String, _ label: String) throws {
        #expect(try tone(text, towards: "Tolland") == label)
    }

    @Test(arguments: [
        ("Marwick was criticised by Tolland for his lies.", "PERSON", "neutral"),
        ("The scheme was attacked by Tolland as foolish.", "PERSON", "neutral"),
        ("Marwick was praised by Tolland for her courage.", "PERSON", "neutral"),
        ("Protesters mocked Tolland police.", "LOC", "neutral"),
        ("A Tolland man was charged with murder.", "LOC", "neutral"),
        ("A Tolland manager was jailed for fraud.", "ORG", "neutral"),
        ("Critics condemned the Tolland government over the killings.", "LOC", "negative"),
        ("Marwick blamed Tolland's predecessor.", "PERSON", "neutral"),
        ("The thief who robbed Tolland was jailed.", "PERSON", "neutral"),
        ("The gang that kidnapped Tolland was jailed.", "PERSON", "neutral"),
        ("The man who stabbed Tolland was jailed for life.", "PERSON", "neutral"),
        ("The robber who beat Tolland was jailed.", "PERSON", "neutral"),
        ("The Otters beat Tolland in the final.", "ORG", "neutral"),
        ("Minister Tolland stabbed", "PERSON", "neutral"),
        ("Tolland resigned.", "PERSON", "neutral"),
    ])
    func criticsVictimsAndModifiers(_ text: String, _ kind: String, _ label: String) throws {
        #expect(try tone(text, towards: "Tolland", label: kind) == label)
    }

    @Test func treatsEachNameByItself() throws {
        let text = "Analysts praised Kyiv, but condemned Moscow."
        #expect(try tone(text, towards: "Kyiv") == "positive")
        #expect(try tone(text, towards: "Moscow") == "negative")
    }

    @Test(arguments: [
        ("The rescue was a wonderful success for the whole town.", "positive"),
        ("A bomb attack killed a family and destroyed their home.", "negative"),
        ("The committee meets again on Thursday at ten.", "neutral"),
        ("The plan was not a success.", "negative"),
        ("His second season has not been so successful.", "negative"),
    ])
    func ratesSentences(_ text: String, _ label: String) throws {
        let rows = try SentimentAnalyzer(settings: Settings()).analyze(Document(text))
        #expect(rows.filter { $0.attributes["level"] == "sentence" }.map(\.label) == [label])
        #expect(rows.filter(\.coversDocument).map(\.label) == [label])
    }

    @Test func answersEveryRequestedTarget() throws {
        let text = "The mayor failed again. Nobody came. Praise went to the nurses."
        let targets = [4..<9, 49..<51, 0..<0]
        let document = Document(bytes: Array(text.utf8), targets: targets)
        let rows = try SentimentAnalyzer(settings: Settings()).analyze(document)
        let found = rows.filter { $0.attributes["level"] == "target" }
        #expect(Set(found.map(\.range)) == Set(targets))
        #expect(found.first { $0.range == 4..<9 }?.label == "negative")
    }

    @Test func namesOneRowASentence() throws {
        var document = Document("Lund praised Lund and then Lund left. Lund stayed at home.")
        let ranges = [0..<4, 13..<17, 27..<31, 38..<42]
        document.add(ranges.map { Annotation(label: "PERSON", range: $0, name: "Lund") }, by: "entities")
        let rows = try SentimentAnalyzer(settings: Settings()).analyze(document)
        #expect(rows.filter { $0.attributes["level"] == "target" }.map(\.range) == [0..<4, 38..<42])
    }

    @Test func shortLinesHaveNoRow() throws {
        #expect(try SentimentAnalyzer(settings: Settings()).analyze(Document("By Staff Writer")).isEmpty)
    }

    @Test(arguments: [
        ("Deaths from the fever halved in a year.", "positive"),
        ("The new pump could be a great success.", "neutral"),
        ("Rebels burned crops and kidnapped children.", "negative"),
        ("The nurses, whom all praised, saved nine lives.", "positive"),
    ])
    func wishesAndFewerBadThingsAreWeighed(_ text: String, _ label: String) throws {
        let rows = try SentimentAnalyzer(settings: Settings()).analyze(Document(text))
        #expect(rows.first { $0.attributes["level"] == "sentence" }?.label == label)
    }

    @Test func whoSuffersIsNotJudged() throws {
        #expect(try tone("Gunmen attacked Marwick and shot a guard.", towards: "Marwick") == "neutral")
        #expect(try tone("Marwick was wounded by gunmen.", towards: "Marwick") == "neutral")
    }

    @Test(arguments: [
        ("Castellan said Moravec was a disaster.", "Castellan", "neutral"),
        ("Castellan said Moravec was a disaster.", "Moravec", "negative"),
        ("The minister's deputy, Harcourt, fears a collapse.", "Harcourt", "neutral"),
        ("Critics of Lindgren say he wasted millions.", "Lindgren", "negative"),
        ("Nyberg condemned the former chancellor Drexler.", "Nyberg", "neutral"),
        ("Nyberg condemned the former chancellor Drexler.", "Drexler", "negative"),
        ("Detectives arrested Duarte on suspicion of arson.", "Duarte", "negative"),
        ("Bellamy is worried about the rise in knife attacks.", "Bellamy", "neutral"),
        ("Few people trust Tarrant, a survey found.", "Tarrant", "negative"),
        ("\"It is a disgrace,\" said the treasurer, Mullins.", "Mullins", "neutral"),
        ("A lawyer for Orlov called the charges absurd.", "Orlov", "neutral"),
        ("Survivors are grateful to Reyes for his calm.", "Reyes", "positive"),
        ("Bombers launched an attack on Okonjo.", "Okonjo", "neutral"),
        ("The two sides plan to invade Tarsia.", "Tarsia", "neutral"),
    ])
    func opinionsAreAboutTheirTargets(_ text: String, _ name: String, _ label: String) throws {
        #expect(try tone(text, towards: name) == label)
    }

    /// Found in running text: what a name is given by the words around it.
    @Test(arguments: [
        ("The committee was briefed on the explosion by Tolland.", "neutral"),
        ("Tolland is a crime writer.", "neutral"),
        ("Tolland was in office during the crisis.", "neutral"),
        ("Tolland was a disaster for the region.", "negative"),
        ("Tolland praised for swift handling of floods", "positive"),
        ("Tolland accused of fraud", "negative"),
        ("Tolland accused rivals of fraud.", "neutral"),
        ("Marwick announced the tariffs, which Tolland supported.", "neutral"),
        ("Tolland betrayed his voters and lied to parliament.", "negative"),
        ("The disgraced mayor Tolland arrived on Monday.", "negative"),
        ("Tolland, a notorious liar, arrived on Monday.", "negative"),
        ("Tolland, who was convicted of fraud, arrived on Monday.", "negative"),
        ("The prisons minister Tolland arrived on Monday.", "neutral"),
        ("Tolland, a strong supporter of the plan, arrived on Monday.", "neutral"),
        ("The aid worker Tolland arrived on Monday.", "neutral"),
        ("Tolland won the toss.", "neutral"),
        ("Tolland succeeded Marwick as treasurer.", "neutral"),
        ("Tolland has not yet been charged.", "neutral"),
        ("Trust in Tolland has evaporated.", "negative"),
        ("Voters have trust in Tolland.", "positive"),
        ("Admiration for Tolland has not fallen.", "positive"),
        ("Tolland was revealed as a fraud.", "negative"),
        ("Tolland was a disaster again.", "negative"),
        ("Tolland is frightening and cruel.", "negative"),
        ("Tolland was exposed as a fraud.", "negative"),
        ("Tolland's cancer is deadly.", "neutral"),
    ])
    func wordsAroundAName(_ text: String, _ label: String) throws {
        #expect(try tone(text, towards: "Tolland") == label)
    }

    /// Asked for: whoever fights or mourns a bad thing, is cleared of it, or whose neighbour has it in his name.
    @Test(arguments: [
        ("Tolland denounced the racism.", "neutral"),
        ("Tolland mourned the death of the singer.", "neutral"),
        ("Tolland was cleared of fraud.", "neutral"),
        ("Tolland, criticised by Marwick last week, will visit Ohio.", "negative"),
        ("The court threw out a lawsuit accusing Tolland of fraud.", "neutral"),
        ("Tolland was found guilty of murder.", "negative"),
        ("The council condemned Tolland as a liar.", "negative"),
        ("Tolland said the plan was a disgrace.", "neutral"),
    ])
    func whatIsNotSaidOfWhoeverIsAskedFor(_ text: String, _ label: String) throws {
        let document = Document(bytes: Array(text.utf8), targets: [try #require(bytes(of: "Tolland", in: text))])
        let rows = try SentimentAnalyzer(settings: Settings()).analyze(document)
        #expect(rows.first { $0.attributes["level"] == "target" }?.label == label)
    }

    @Test(arguments: [
        ("Profits plunged.", "negative"), ("Shares soared.", "positive"), ("By Staff Writer.", nil),
        ("Sales did not fall.", nil), ("Company Will Create 500 New Jobs", nil),
    ])
    func shortSentencesThatTellHaveARow(_ text: String, _ label: String?) throws {
        let rows = try SentimentAnalyzer(settings: Settings()).analyze(Document(text))
        #expect(rows.first { $0.attributes["level"] == "sentence" && $0.label != "neutral" }?.label == label)
    }

    @Test(arguments: [ToneCases.documents, ToneCases.heldDocuments])
    func documentsAreRatedByWhatHappened(_ cases: [(label: String, texts: [Substring])]) throws {
        let analyzer = try SentimentAnalyzer(settings: Settings())
        var found = Found()
        for (label, texts) in cases {
            for text in texts {
                found.add(label, analyzer.analyze(Document(String(text))).first { $0.coversDocument }?.label)
            }
        }
        #expect(found.precision >= 0.85 && found.recall >= 0.85, "\(found)")
    }

    @Test(arguments: [
        ToneCases.sentences, ToneCases.events, ToneCases.held, ToneCases.judgements, ToneCases.heldJudgements,
    ])
    func polarSentencesAreRight(_ cases: [(label: String, texts: [Substring])]) throws {
        let analyzer = try SentimentAnalyzer(settings: Settings())
        var found = Found()
        for (label, texts) in cases {
            for text in texts {
                let rows = analyzer.analyze(Document(String(text)))
                found.add(label, rows.first { $0.attributes["level"] == "sentence" }?.label)
            }
        }
        #expect(found.precision >= 0.9 && found.recall >= 0.55, "\(found)")
    }

    @Test(arguments: [ToneCases.targets, ToneCases.holders, ToneCases.heldHolders])
    func polarTargetsAreRight(_ cases: [(label: String, texts: [Substring])]) throws {
        var found = Found()
        for (label, texts) in cases {
            for text in texts {
                // "[Greer] and [Holt]": names stand at odd places.
                let pieces = text.split(separator: "[", omittingEmptySubsequences: false)
                    .flatMap { $0.split(separator: "]", omittingEmptySubsequences: false) }
                for (number, name) in pieces.enumerated() where number % 2 == 1 {
                    found.add(label, try tone(pieces.joined(), towards: String(name)))
                }
            }
        }
        #expect(found.precision >= 0.9 && found.recall >= 0.55, "\(found)")
    }
}

/// How many polar labels are right, and how many are found.
private struct Found {
    var right = 0
    var found = 0
    var wanted = 0
    var precision: Double { Double(right) / Double(max(1, found)) }
    var recall: Double { Double(right) / Double(max(1, wanted)) }

    mutating func add(_ gold: String, _ label: String?) {
        if gold != "neutral" { wanted += 1 }
        guard let label, label != "neutral" else { return }
        found += 1
        if label == gold { right += 1 }
    }
}
