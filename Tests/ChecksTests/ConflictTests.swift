// Conflicting figures: found where there are some, and nowhere else.

import Testing

@testable import Checks
@testable import Store

@Suite struct ConflictTests {
    static let conflicts = ConflictPair.conflicts + ConflictPair.finerConflicts
    static let harmless = ConflictPair.harmless + ConflictPair.finerHarmless

    static func row(_ sentence: Sentence, _ number: Int) -> AnnotationRow {
        AnnotationRow(
            annotation: StoredAnnotation(
                analyzer: "factcheck",
                label: "statistic",
                start: 0,
                end: 1,
                name: sentence.speaker,
                score: 0.9,
                attributes: nil,
                spans: nil,
                coversDocument: false
            ),
            text: sentence.text,
            sentence: sentence.text,
            sentenceStart: 0,
            version: nil,
            seq: Int64(number),
            document: DocumentRow(
                document: sentence.document ?? String(number),
                title: sentence.title,
                date: sentence.date,
                source: sentence.source,
                url: "",
                language: "en",
                length: 1
            )
        )
    }

    /// Pairs that two sentences make, read in the order in which the store gives them.
    static func pairs(_ pair: ConflictPair) -> [FigurePair] {
        var finder = ConflictFinder(days: 3)
        return finder.add(row(pair.second, 2)) + finder.add(row(pair.first, 1))
    }

    @Test(arguments: ConflictTests.conflicts.indices)
    func differentFiguresForOneThingAreFound(index: Int) {
        let pair = Self.conflicts[index]
        let found = Self.pairs(pair)
        #expect(found.map(\.relation) == [.conflict], "\(pair.first.text) | \(pair.second.text)")
        #expect(found.first?.claims.map(\.row.text) == [pair.first.text, pair.second.text])
    }

    @Test(arguments: ConflictTests.harmless.indices)
    func othersAreNoConflict(index: Int) {
        let pair = Self.harmless[index]
        let relations = Self.pairs(pair).map(\.relation)
        #expect(relations == (pair.relation.map { [$0] } ?? []), "\(pair.first.text) | \(pair.second.text)")
    }

    @Test func thereAreEnoughPairs() {
        #expect(Self.conflicts.count + Self.harmless.count >= 60)
    }

    @Test(arguments: [
        (
            "At least 20 people were killed and more than 50 wounded",
            ["people killed: at least 20", "people injured: at least 50"]
        ),
        ("The strike killed 14 people and wounded 38", ["people killed: 14", "people injured: 38"]),
        ("Three firefighters died", ["firefighters killed: 3"]),
        ("Unemployment is at 6.2%", ["unemployment: 6.2 percent"]),
        ("Between 40 and 60 people were injured", ["people injured: 40 to 60"]),
        ("They shot down 24 of 31 Shahed drones", ["drones shot down: 24"]),
        ("twenty-two people are missing", ["people missing: 22"]),
        ("a deficit of 1.5 billion euros", ["deficit: 1500000000 EUR"]),
        ("Two hundred and fifty people were killed", ["people killed: 250"]),
        ("A hundred and forty people were arrested", ["people arrested: 140"]),
        ("Half a million people were displaced", ["people displaced: about 500000"]),
        ("Two and a half million people fled", ["people fled: 2500000"]),
        ("Not less than 60 people died", ["people killed: at least 60"]),
        ("No more than 60 people died", ["people killed: at most 60"]),
        ("As many as 60 people died", ["people killed: at most 60"]),
        ("Upwards of 60 people died", ["people killed: at least 60"]),
        ("In excess of 60 people died", ["people killed: at least 60"]),
        ("Just under 60 people died", ["people killed: about 60"]),
        ("An estimated 60 people died", ["people killed: about 60"]),
        ("60 or 70 people died", ["people killed: 60 to 70"]),
        ("The storm took 14 lives", ["people killed: 14"]), ("They saved 14 lives", []),
        ("14 killed and 30 wounded", ["people killed: 14", "people injured: 30"]),
        ("44 killed and wounded", ["people injured or killed: 44"]),
        ("They fired 40 rockets", ["rockets launched: 40"]), ("It fired 40 clerks", []),
        ("The army put the death toll at 62", ["people killed: 62"]),
        ("The number of people injured has reached 62", ["people injured: 62"]),
        ("The toll has passed 200", ["people killed: at least 200"]),
        ("62 people are known to have died", ["people killed: 62"]),
        ("Some 20,000 people took part", ["people attending: about 20000"]),
        ("killed 14 people at once and 12 others died later", []),
        ("Another 20 were injured", []), ("three out of 10 people died", []),
        ("It rose by 14%", []), ("He is 58", []), ("", []), ("1 2 3 4", []), ("killed", []), ("of of of 5 of 6 of", []),
        ("$", []), ("5", []), ("between 5 and", []),
        ("99999999999999999999999999 people were killed", ["people killed: 1e+26"]),
    ])
    func figuresAreRead(text: String, expected: [String]) {
        let found = FigureClaim.read(ClaimWord.words(text)).map { "\($0.what): \($0.figure.text)" }
        #expect(found == expected)
    }

    @Test func eachPairOfValuesIsToldOnce() {
        var finder = ConflictFinder(days: 3)
        var pairs: [FigurePair] = []
        for number in 0..<30 {
            let text = "The attack on Torvik killed \(number % 3 == 0 ? 20 : 14) people, a \(number)th report says."
            pairs += finder.add(Self.row(Sentence(text, by: "Paper \(number)"), number))
        }
        #expect(pairs.count == 1)
    }

    @Test func undatedClaimsAreNotCompared() {
        var finder = ConflictFinder(days: 3)
        var rows = ["killed 14 people", "killed 20 people"].map { Self.row(Sentence("The attack on Torvik \($0)."), 1) }
        for index in rows.indices {
            rows[index].document.date = nil
            rows[index].document.document = "\(index)"
            #expect(finder.add(rows[index]).isEmpty)
        }
    }

    @Test func manyClaimsOfADayStayBounded() {
        var finder = ConflictFinder(days: 3)
        var found = 0
        for number in 0..<20_000 {
            let place = "Village\(number) near Town\(number) in Region\(number) of County\(number)"
            let text = "The attack on \(place) killed \(number % 90 + 2) people."
            found += finder.add(Self.row(Sentence(text, title: ""), number)).count
        }
        #expect(found == 0)
        #expect(finder.heldCount <= ConflictFinder.maximumHeld)
    }
}
