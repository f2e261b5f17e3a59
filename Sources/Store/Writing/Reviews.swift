// Known fact checks as they were imported: kept beside the documents, and independent of them.

package import JSONText

/// A published fact check of one claim (schema.org ClaimReview), in its publisher's own words.
package struct Review: Sendable, Equatable {
    /// Number in the store; 0 before it is stored.
    package var id: Int64 = 0
    /// The claim that was checked.
    package var claim: String
    /// The address of the review.
    package var url: String
    /// The reviewer's rating, verbatim: its words where it has some, else its value.
    package var rating: String
    /// The best and the worst value of the scale, where the rating is a value and the review says them.
    package var bestRating: String?
    package var worstRating: String?
    /// The review's title.
    package var title: String?
    /// Who made the claim.
    package var claimant: String?
    /// Who reviewed it.
    package var publisher: String?
    /// When the review was published, ISO 8601.
    package var date: String?
    /// When the claim was made, ISO 8601.
    package var claimDate: String?
    /// Language of the review as it says, as `en`.
    package var language: String?

    /// Makes a review of what each must have.
    package init(claim: String, url: String, rating: String) {
        self.claim = claim
        self.url = url
        self.rating = rating
    }

    /// Writes the fields into an object that is begun.
    package func writeFields(to writer: inout JSONWriter) {
        writer.field("claim", claim)
        writer.field("claimant", claimant)
        writer.field("claimDate", claimDate)
        writer.field("rating", rating)
        writer.field("bestRating", bestRating)
        writer.field("worstRating", worstRating)
        writer.field("url", url)
        writer.field("publisher", publisher)
        writer.field("date", date)
        writer.field("title", title)
        writer.field("language", language)
    }
}

/// What storing reviews has changed.
package struct ReviewCounts: Sendable, Equatable {
    /// Reviews that were not there before.
    package var added = 0
    /// Reviews whose address and claim were there: the new one took the old one's place.
    package var replaced = 0

    /// Makes counts of zero.
    package init() {}

    /// Adds counts.
    package static func += (sum: inout ReviewCounts, other: ReviewCounts) {
        sum.added += other.added
        sum.replaced += other.replaced
    }
}

extension Store {
    private static let columns = """
        id, claim, url, rating, best_rating, worst_rating, title, claimant, publisher, date, claim_date, language
        """

    /// Stores reviews in one transaction; one with the address and claim of a stored one takes its place.
    package func store(_ reviews: [Review]) throws(StoreError) -> ReviewCounts {
        try writing { _, session in
            var counts = ReviewCounts()
            let select = try session.statement("SELECT id FROM review WHERE url = ? AND claim = ?")
            let insert = try session.statement(
                "INSERT OR REPLACE INTO review (\(Self.columns)) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
            )
            for review in reviews {
                select.bind(1, review.url)
                select.bind(2, review.claim)
                let id = try select.step() ? select.integer(0) : nil
                select.reset()
                insert.bind(1, id)
                for (column, value) in [
                    review.claim, review.url, review.rating, review.bestRating, review.worstRating, review.title,
                    review.claimant, review.publisher, review.date, review.claimDate, review.language,
                ]
                .enumerated() {
                    insert.bind(column + 2, value)
                }
                try insert.run()
                if id == nil { counts.added += 1 } else { counts.replaced += 1 }
            }
            session.add("review-changes", Int64(counts.added + counts.replaced))
            session.add("reviews", Int64(counts.added))
            return counts
        }
    }

    /// Deletes the reviews with an address, or all where none is given.
    ///
    /// - Returns: Reviews deleted.
    package func removeReviews(url: String?) throws(StoreError) -> Int {
        try writing { db, session in
            let delete = try session.statement(
                url == nil ? "DELETE FROM review" : "DELETE FROM review WHERE url = ?"
            )
            if let url { delete.bind(1, url) }
            let before = try session.count("review")
            try delete.run()
            let removed = try before - session.count("review")
            session.add("review-changes", removed)
            session.add("reviews", -removed)
            return Int(removed)
        }
    }

    /// How many reviews there are, and a number that is another after each change of them.
    package func reviewState() throws(StoreError) -> (count: Int, change: Int64) {
        try reading { db in
            let select = try Prepared(cached: "SELECT value FROM counter WHERE name = ?", db)
            func value(_ name: String) throws -> Int64 {
                select.bind(1, name)
                defer { select.reset() }
                return try select.step() ? select.integer(0) : 0
            }
            return (Int(try value("reviews")), try value("review-changes"))
        }
    }

    /// A page of reviews in the order in which they were stored first.
    ///
    /// * `after`: Number of the last review of the page before.
    package func reviews(after: Int64 = 0, limit: Int) throws(StoreError) -> [Review] {
        try reading { db in
            let select = try Prepared(
                cached: "SELECT \(Self.columns) FROM review WHERE id > ? ORDER BY id LIMIT ?",
                db
            )
            select.bind(1, after)
            select.bind(2, limit)
            var reviews: [Review] = []
            while try select.step() { reviews.append(Self.review(select)) }
            return reviews
        }
    }

    /// Reviews by their numbers; those that are no longer there are left out.
    package func reviews(_ ids: Set<Int64>) throws(StoreError) -> [Int64: Review] {
        guard !ids.isEmpty else { return [:] }
        return try reading { db in
            let select = try Prepared(cached: "SELECT \(Self.columns) FROM review WHERE id = ?", db)
            var reviews: [Int64: Review] = [:]
            for id in ids {
                select.bind(1, id)
                if try select.step() { reviews[id] = Self.review(select) }
                select.reset()
            }
            return reviews
        }
    }

    private static func review(_ row: Prepared) -> Review {
        var review = Review(claim: row.string(1), url: row.string(2), rating: row.string(3))
        review.id = row.integer(0)
        review.bestRating = row.optionalString(4)
        review.worstRating = row.optionalString(5)
        review.title = row.optionalString(6)
        review.claimant = row.optionalString(7)
        review.publisher = row.optionalString(8)
        review.date = row.optionalString(9)
        review.claimDate = row.optionalString(10)
        review.language = row.optionalString(11)
        return review
    }
}

extension WriterSession {
    fileprivate func count(_ table: String) throws -> Int64 {
        let select = try statement("SELECT count(*) FROM \(table)")
        defer { select.reset() }
        return try select.step() ? select.integer(0) : 0
    }
}
