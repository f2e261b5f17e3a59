// Files of ClaimReview: the forms that there are, and what is wrong with hostile ones.

import CZlib
import Foundation
import JSONText
import Testing

@testable import Checks
@testable import Store

@Suite struct ReviewReaderTests {
    /// A review that has everything.
    static func review(_ number: Int = 1, _ changes: [String: String] = [:]) -> String {
        var members = [
            "@type": #""ClaimReview""#, "claimReviewed": "\"Claim \(number)\"",
            "url": "\"https://example.com/\(number)\"", "reviewRating": #"{"alternateName":"Half true"}"#,
        ]
        members.merge(changes) { $1 }
        return "{"
            + members.filter { !$0.value.isEmpty }.sorted { $0.key < $1.key }.map { "\"\($0.key)\":\($0.value)" }
            .joined(separator: ",") + "}"
    }

    static func read(_ text: String) throws -> (reviews: [Review], problems: [ReviewProblem], others: Int) {
        try read(bytes: Array(text.utf8))
    }

    static func read(bytes: [UInt8]) throws -> (reviews: [Review], problems: [ReviewProblem], others: Int) {
        var reviews: [Review] = []
        var problems: [ReviewProblem] = []
        var reader = ReviewReader { event in
            switch event {
            case .review(let review): reviews.append(review)
            case .problem(let problem): problems.append(problem)
            }
        }
        try reader.read(bytes)
        let others = reader.others
        return (reviews, problems, others)
    }

    @Test(arguments: [
        ("a single object", review(1) + "\n", 1),
        ("an object over several lines", review(1).replacing(",", with: ",\n  "), 1),
        ("an array", "[\(review(1)),\n\(review(2))]", 2),
        ("an array within an array", "[[\(review(1))],[\(review(2))]]", 2),
        ("a graph", #"{"@context":"https://schema.org","@graph":["# + "\(review(1)),\(review(2))]}", 2),
        ("JSON Lines", "\(review(1))\n\n\(review(2))\r\n\(review(3))", 3),
        ("JSON Lines of graphs", "{\"@graph\":[\(review(1))]}\n{\"@graph\":[\(review(2))]}\n", 2),
        (
            "the feed of Data Commons",
            #"{"@type":"DataFeed","dataFeedElement":[{"@type":"DataFeedItem","item":["# + review(1)
                + #"],"url":"x"},{"item":"# + review(2) + #"}],"dateModified":"2024"}"#, 2
        ),
        ("with a byte order mark", "\u{FEFF}" + review(1), 1),
        ("a type by its address", review(1, ["@type": #""https://schema.org/ClaimReview""#]), 1),
        ("several types", review(1, ["@type": #"["Review","ClaimReview"]"#]), 1),
    ])
    func forms(form: String, text: String, count: Int) throws {
        let found = try Self.read(text)
        #expect(found.reviews.map(\.claim) == (1...count).map { "Claim \($0)" }, "\(form)")
        #expect(found.problems == [], "\(form)")
    }

    @Test func fieldsAreKeptAsTheyAre() throws {
        let text = Self.review(
            1,
            [
                "author": #"{"name":" Example Fact Desk "}"#, "datePublished": #""2024-03-14T10:00:00Z""#,
                "headline": #""Is it?""#, "inLanguage": #""en-GB""#,
                "itemReviewed": #"{"author":[{"name":"A mayor"}],"datePublished":"2024-03-01"}"#,
                "reviewRating": #"{"alternateName":"Pants  on fire!","ratingValue":1,"bestRating":5}"#,
            ]
        )
        let review = try #require(try Self.read(text).reviews.first)
        #expect(review.rating == "Pants  on fire!" && review.bestRating == nil)
        #expect(review.publisher == "Example Fact Desk" && review.claimant == "A mayor")
        #expect(review.date == "2024-03-14T10:00:00Z" && review.claimDate == "2024-03-01")
        #expect(review.title == "Is it?" && review.language == "en-GB")
    }

    @Test func aRatingWithoutWordsIsItsValue() throws {
        let text = Self.review(1, ["reviewRating": #"{"ratingValue":"2","bestRating":5,"worstRating":0.5}"#])
        let review = try #require(try Self.read(text).reviews.first)
        #expect([review.rating, review.bestRating, review.worstRating] == ["2", "5", "0.5"])
    }

    /// Each of them stands between two good reviews.
    static let broken: [(code: ReviewProblem.Code, item: String)] = [
        (.noClaim, review(2, ["claimReviewed": ""])), (.noClaim, review(2, ["claimReviewed": #""  ""#])),
        (.noClaim, review(2, ["claimReviewed": "17"])), (.noRating, review(2, ["reviewRating": ""])),
        (.noRating, review(2, ["reviewRating": #"{"bestRating":5}"#])),
        (.noRating, review(2, ["reviewRating": #""# + "[]"])), (.badURL, review(2, ["url": ""])),
        (.badURL, review(2, ["url": #""/reviews/2""#])), (.badURL, review(2, ["url": #""javascript:alert(1)""#])),
        (.badURL, review(2, ["url": #""https://""#])), (.badURL, review(2, ["url": #""https://example.com/a b""#])),
        (.badText, review(2, ["claimReviewed": #""half \ud83d a pair""#])),
        (.badJSON, review(2, ["claimReviewed": #""bad \q escape""#])), (.badJSON, review(2, ["url": "truth"])),
        (.noReview, #"{"claimReviewed":"no type"}"#), (.noReview, "17"), (.noReview, #""text""#),
        (.tooLarge, review(2, ["extra": String(repeating: "[", count: 200) + String(repeating: "]", count: 200)])),
        (.tooLarge, review(2, ["claimReviewed": "\"" + String(repeating: "long ", count: 5_000) + "\""])),
        (.tooLarge, review(2, ["extra": "\"" + String(repeating: "x", count: 1 << 20) + "\""])),
    ]

    @Test(arguments: broken.indices, [false, true])
    func aBrokenItemIsReportedAndTheOthersAreKept(index: Int, isLines: Bool) throws {
        let (code, item) = Self.broken[index]
        let items = [Self.review(1), item, Self.review(3)]
        let text = isLines ? items.joined(separator: "\n") : "[\n" + items.joined(separator: ",\n") + "]"
        let found = try Self.read(text)
        #expect(found.reviews.map(\.claim) == ["Claim 1", "Claim 3"])
        #expect(found.problems.map(\.code) == [code], "\(found.problems)")
        #expect(found.problems.first?.line == (isLines ? 2 : 3))
        #expect(found.problems.first?.severity == .error)
    }

    @Test func aBadDateCostsTheDateAlone() throws {
        let found = try Self.read(Self.review(1, ["datePublished": #""yesterday""#]))
        #expect(found.reviews.map(\.date) == [nil])
        #expect(found.problems.map(\.code) == [.badDate] && found.problems.first?.severity == .warning)
    }

    @Test func bytesThatAreNoUTF8AreReported() throws {
        var bytes = Array(Self.review(1).utf8) + [0x0A] + Array(Self.review(2).utf8)
        bytes[20] = 0xFF
        let found = try Self.read(bytes: bytes)
        #expect(found.reviews.map(\.claim) == ["Claim 2"])
        #expect(found.problems.map(\.code) == [.badText])
    }

    @Test func aReplacementCharacterThatSomebodyWroteIsKept() throws {
        let found = try Self.read(Self.review(1, ["claimReviewed": #""a \uFFFD b � c""#]))
        #expect(found.reviews.map(\.claim) == ["a \u{FFFD} b \u{FFFD} c"] && found.problems == [])
    }

    @Test(arguments: [
        "", "   \n", "null", "\u{1}\u{2}", "no JSON at all", "]", "}", "[}", "{]", "\"", "[[[[[[[[[[[[[[[[[[[[[[",
        "{\"a\":", String(repeating: "[", count: 100_000), String(repeating: "{\"a\":", count: 100_000),
    ])
    func hostileFilesAreReported(text: String) throws {
        let found = try Self.read(text)
        #expect(found.reviews == [] && !found.problems.isEmpty)
    }

    @Test func aFileThatEndsEarlyKeepsWhatWasWhole() throws {
        let whole = "[\(Self.review(1)),\n\(Self.review(2))]"
        for length in whole.utf8.indices.map({ whole.utf8.distance(from: whole.startIndex, to: $0) }) {
            let found = try Self.read(bytes: Array(whole.utf8.prefix(length)))
            #expect(!found.problems.isEmpty)
            #expect(found.reviews.count < 3)
        }
        #expect(try Self.read(whole).problems == [])
    }

    @Test func aBrokenLineSpoilsItselfAlone() throws {
        let lines = [
            Self.review(1), #"{"@type":"ClaimReview","claimReviewed":"cut"#, Self.review(3), "]]]", Self.review(5),
        ]
        let found = try Self.read(lines.joined(separator: "\n"))
        #expect(found.reviews.map(\.claim) == ["Claim 1", "Claim 3", "Claim 5"])
        #expect(found.problems.map(\.line) == [2, 4])
    }

    @Test func otherTypesAreCounted() throws {
        let found = try Self.read(#"{"@graph":[{"@type":"Organization","name":"x"},"# + "\(Self.review(1))]}")
        #expect(found.reviews.count == 1 && found.others == 1 && found.problems == [])
    }

    @Test func aPipeIsNotWaitedFor() throws {
        let folder = NSTemporaryDirectory() + "analyzerd-\(UInt64.random(in: 0 ... .max))"
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let path = folder + "/pipe"
        #expect(mkfifo(path, 0o600) == 0)
        var reader = ReviewReader { _ in }
        let error = #expect(throws: StoreError.self) { try reader.read(path: path) }
        #expect(error?.message.contains("is not a file") == true)
    }
}
