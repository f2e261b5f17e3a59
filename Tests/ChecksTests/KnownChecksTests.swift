// Reviews in the store: imported, replaced, removed, and matched.

import Foundation
import Testing

@testable import Checks
@testable import Store

@Suite struct KnownChecksTests {
    let folder: Folder
    let store: Store

    init() throws {
        folder = try Folder()
        store = try Store(directory: folder.path)
    }

    /// A folder that goes when the test has ended.
    final class Folder {
        let path: String

        init() throws {
            var template = Array("/tmp/checks-tests-XXXXXX".utf8CString)
            path = try #require(mkdtemp(&template).map { String(cString: $0) })
        }

        deinit { try? FileManager.default.removeItem(atPath: path) }
    }

    func importing(_ text: String) throws -> ImportReport {
        try KnownChecks.importFile(try file(text), into: store)
    }

    private func file(_ text: String) throws -> String {
        let path = folder.path + "/reviews.json"
        try Data(text.utf8).write(to: URL(filePath: path))
        return path
    }

    static let review = ReviewReaderTests.review(
        1,
        ["claimReviewed": #""A video shows a polar bear walking through the streets of Bergen.""#]
    )
    static let text = "A polar bear walked through the streets of Bergen, as a video shows."

    @Test func aReviewIsImportedMatchedReplacedAndRemoved() throws {
        let checks = KnownChecks()
        #expect(try checks.matches([Self.text], in: store) == [[]])
        #expect(try importing(Self.review).counts.added == 1)
        let found = try checks.matches([Self.text, "Something else happened."], in: store)
        #expect(found.map { $0.map(\.review.rating) } == [["Half true"], []])
        #expect((0.7...1).contains(found[0][0].score))

        let again = try importing(Self.review.replacing("Half true", with: "Quite true"))
        #expect(again.counts.added == 0 && again.counts.replaced == 1)
        #expect(try checks.matches([Self.text], in: store).joined().map(\.review.rating) == ["Quite true"])
        #expect(try store.reviewState().count == 1)

        #expect(try store.removeReviews(url: "https://example.com/none") == 0)
        #expect(try store.removeReviews(url: "https://example.com/1") == 1)
        #expect(try checks.matches([Self.text], in: store) == [[]])
        #expect(try store.reviewState().count == 0)
    }

    @Test func theSameAddressWithAnotherClaimIsAnotherReview() throws {
        let both = [Self.review, ReviewReaderTests.review(1)].joined(separator: "\n")
        #expect(try importing(both).counts.added == 2)
        #expect(try store.reviews(limit: 10).map(\.claim).count == 2)
        #expect(try store.removeReviews(url: nil) == 2)
    }

    @Test func aMissingFileIsAnError() throws {
        #expect(throws: StoreError.self) { try KnownChecks.importFile(folder.path + "/none.json", into: store) }
    }

    @Test func aStoppedImportKeepsWhatItHasStored() throws {
        let many = (1...1_200).map { ReviewReaderTests.review($0) }.joined(separator: "\n")
        let path = try file(many)
        var asked = 0
        #expect(throws: StoreError.self) {
            try KnownChecks.importFile(path, into: store) {
                asked += 1
                return asked == 2
            }
        }
        #expect(try store.reviewState().count == 500)
        #expect(try KnownChecks.importFile(path, into: store).counts.added == 700)
    }
}
