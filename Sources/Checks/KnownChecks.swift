// The known fact checks of a store, and which of them are about a text.

package import JSONText
package import Store
internal import Synchronization

/// A known fact check that is about a text.
package struct KnownCheck: Sendable, Equatable {
    /// The review.
    package var review: Review
    /// The probability that it is about the same claim.
    package var score: Double

    /// Writes it as an object.
    package func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.key("score")
        writer.number(score, decimals: 4)
        review.writeFields(to: &writer)
        writer.endObject()
    }
}

/// Matches texts with the reviews in a store.
///
/// The index is made when it is first asked for, and again after the reviews have changed: about a second and 30 MB
/// for 100,000 of them; without reviews there is none.
package final class KnownChecks: Sendable {
    private struct Held {
        var change: Int64 = -1
        var index = ReviewIndex()
    }

    private let held = Mutex(Held())
    /// Checks that a row of an answer carries at most.
    package static let perRow = 3

    /// Makes an empty one; the store is given with each question.
    package init() {}

    /// The reviews that are about each of some texts, the likeliest first.
    ///
    /// * `limit`: Most reviews for a text.
    /// * `minimum`: The smallest probability.
    package func matches(
        _ texts: [String],
        in store: Store,
        limit: Int = perRow,
        minimum: Double = MatchModel.threshold
    ) throws(StoreError) -> [[KnownCheck]] {
        // Most answers have nothing to match: they do not wait for the index.
        guard !texts.isEmpty, let index = try index(of: store) else { return texts.map { _ in [] } }
        let found = texts.map { MatchModel.matches($0, index, limit: limit, minimum: minimum) }
        let reviews = try store.reviews(Set(found.joined().map(\.review)))
        return found.map { matches in
            matches.compactMap { match in reviews[match.review].map { KnownCheck(review: $0, score: match.score) } }
        }
    }

    /// The index of the reviews as they are now; nil where there are none.
    private func index(of store: Store) throws(StoreError) -> ReviewIndex? {
        let state = try store.reviewState()
        return try held.withLock { held throws(StoreError) -> ReviewIndex? in
            guard state.count > 0 else {
                held = Held()
                return nil
            }
            if held.change != state.change {
                // The old one goes first: two would be twice the memory.
                held = Held()
                held = Held(change: state.change, index: try Self.makeIndex(store))
            }
            return held.index
        }
    }

    private static func makeIndex(_ store: Store) throws(StoreError) -> ReviewIndex {
        var index = ReviewIndex()
        var last: Int64 = 0
        while true {
            let page = try store.reviews(after: last, limit: 1_000)
            guard let end = page.last else { break }
            for review in page { index.add(review.id, claim: review.claim, title: review.title) }
            last = end.id
        }
        index.finish()
        return index
    }
}

/// What an import has done.
package struct ImportReport: Sendable, Equatable {
    package var counts = ReviewCounts()
    package var errors = 0
    package var warnings = 0
    /// Objects of other types.
    package var others = 0
    /// The first faults; ``errors`` and ``warnings`` count all.
    package var problems: [ReviewProblem] = []
}

extension KnownChecks {
    /// Reviews that are stored in one transaction.
    private static let batch = 500
    /// Faults that a report lists.
    private static let maximumProblems = 1_000

    /// Reads a file into a store.
    ///
    /// * `isCancelled`: Asked between transactions; what was stored stays.
    /// * Throws: ``StoreError`` where the file cannot be opened or the store cannot be written.
    package static func importFile(
        _ path: String,
        into store: Store,
        isCancelled: () -> Bool = { false }
    ) throws -> ImportReport {
        var report = ImportReport()
        try withoutActuallyEscaping(isCancelled) { isCancelled in
            var waiting: [Review] = []
            var reader = ReviewReader { event in
                switch event {
                case .review(let review):
                    waiting.append(review)
                    guard waiting.count >= batch else { return }
                    if isCancelled() { throw StoreError(.cancelled, "the import was stopped; what was stored stays") }
                    report.counts += try store.store(waiting)
                    waiting = []
                case .problem(let problem):
                    if problem.severity == .error { report.errors += 1 } else { report.warnings += 1 }
                    if report.problems.count < maximumProblems { report.problems.append(problem) }
                }
            }
            try reader.read(path: path)
            report.counts += try store.store(waiting)
            report.others = reader.others
        }
        return report
    }
}
