// Retrieval: what counts as the same claim, whatever else the store holds.

import Language
import Testing

@testable import Checks
@testable import Store

@Suite struct MatchTests {
    static let claims = [
        "A dam near Ostrava burst after the city council cut its maintenance budget.",
        "Eating two spoons of mustard a day prevents the flu.",
        "The finance minister said that every household will pay 400 euros more for heating.",
        "A video shows a polar bear walking through the streets of Bergen.",
        "Only 12 percent of the new buses in Lyon run on electricity.",
    ]

    static func index(_ claims: [String]) -> ReviewIndex {
        var index = ReviewIndex()
        for (number, claim) in claims.enumerated() { index.add(Int64(number), claim: claim, title: nil) }
        index.finish()
        return index
    }

    static func ids(_ text: String, _ index: ReviewIndex) -> [Int64] {
        MatchModel.matches(text, index, limit: 5).map(\.review)
    }

    @Test(arguments: [
        (
            0,
            "The dam near Ostrava burst because the city council had cut its budget for maintenance, a councillor said."
        ),
        (1, "Two spoons of mustard a day prevent flu, the post claims."),
        (2, "Every household will pay 400 euros more for its heating, the finance minister told parliament."),
        (3, "WATCH: polar bear walking through the streets of Bergen! #PolarBear https://example.com/x"),
        (4, "Of the new buses in Lyon, only 12 percent run on electricity."),
    ])
    func theSameClaimInOtherWordsIsFound(review: Int64, text: String) {
        #expect(Self.ids(text, Self.index(Self.claims)) == [review])
        // And with nothing else in the store.
        #expect(Self.ids(text, Self.index([Self.claims[Int(review)]])) == [0])
    }

    @Test(arguments: [
        "The city council of Ostrava approved a new bus line to the dam.", "Mustard prices rose by two percent.",
        "The finance minister will meet her colleagues in Bergen on Tuesday.",
        "A bear was seen near the village, the police said.", "It rained for two days.", "", "the of and", "12 percent",
        "Lyon won the match on Saturday by two goals.", String(repeating: "streets of ", count: 2_000),
    ])
    func otherTextsGetNothing(text: String) {
        #expect(Self.ids(text, Self.index(Self.claims)) == [])
        #expect(Self.ids(text, Self.index([])) == [])
    }

    /// Figures are compared with their scales.
    @Test(arguments: [
        ("The city of Lyon spent £9m on buses.", "The city of Lyon spent 3 million pounds on buses.", true),
        ("The city of Lyon spent £3m on buses.", "The city of Lyon spent 3 million pounds on buses.", false),
        ("Turbines killed 14 thousand birds.", "Turbines killed 14,000 birds.", false),
        ("Turbines killed 20k birds.", "Turbines killed 14,000 birds.", true),
        ("Turbines killed birds in 2021.", "Turbines killed 14,000 birds in 2022.", false),
    ])
    func otherFiguresAreOtherClaims(text: String, claim: String, disagree: Bool) {
        let index = Self.index([claim])
        #expect(MatchQuery(RetrievalText(text), index).disagrees(with: 0) == disagree)
    }

    @Test func theOrderOfReviewsDoesNotMatter() {
        let text = "Two spoons of mustard a day prevent flu, the post claims."
        let forwards = MatchModel.matches(text, Self.index(Self.claims), limit: 5, minimum: 0)
        let backwards = MatchModel.matches(text, Self.index(Self.claims.reversed()), limit: 5, minimum: 0)
        #expect(forwards.map(\.score) == backwards.map(\.score))
        #expect(forwards.map(\.review) == backwards.map { 4 - $0.review })
        #expect(forwards.first?.review == 1)
    }

    @Test(arguments: [
        ("Claims, claimed", ["claim", "claim"]), ("killings killed kill", ["kill", "kill", "kill"]),
        ("Putin’s don't", ["putin", "dont"]), ("1,400 2.5", ["1400", "2.5"]), ("class virus", ["class", "virus"]),
        ("see https://example.com/x?y=z now", ["see", "now"]), ("wordpic.twitter.com/abc", ["word"]),
        ("Київ наступ", ["Київ", "наступ"]), ("a—b “c” 😀 d", ["a", "b", "c", "d"]),
    ])
    func termsAreStems(text: String, stems: [String]) {
        #expect(RetrievalText(text).terms.map(\.key) == stems.map { RetrievalText($0).terms.first?.key })
    }

    @Test(arguments: [
        ("#SaveTheBees2020", ["savethebees2020", "save", "the", "bees", "2020"]),
        ("@NATOChief", ["natochief", "nato", "chief"]),
        ("#bees", ["bees"]),
    ])
    func hashtagsAreTakenApart(text: String, words: [String]) {
        #expect(RetrievalText(text, isPost: true).terms == words.flatMap { RetrievalText($0).terms })
    }

    @Test func aSignatureIsNotPartOfThePost() {
        let post = RetrievalText("The dam burst. — Some Body (@some_body) January 6, 2020", isPost: true)
        #expect(post.terms == RetrievalText("The dam burst").terms)
        #expect(post.signature == RetrievalText("Some Body").terms)
    }

    @Test func aLongTextIsReadUpToItsLimit() {
        #expect(RetrievalText(String(repeating: "word ", count: 5_000)).terms.count == RetrievalText.maximumTerms)
    }
}
