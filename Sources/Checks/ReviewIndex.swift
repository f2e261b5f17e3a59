// An inverted index over known fact checks, in memory.

internal import Language

/// Finds, for a text, the reviews that share its rare words.
///
/// About 300 bytes a review: the terms of the claim and of the title in their order, and for each term the reviews that
/// have it. It is never changed; a new one is made when the reviews have changed.
package struct ReviewIndex: Sendable {
    /// The reviews' numbers in the store, by their place in the index.
    private(set) var identifiers: [Int64] = []
    /// Terms of all reviews one after the other, as numbers of the vocabulary: a claim, then its title.
    private var terms: [UInt32] = []
    /// Where the claim and where the title of each review begins in ``terms``; one more at the end.
    private var claimStarts: [UInt32] = []
    private var titleStarts: [UInt32] = []
    /// The figures of each claim.
    private(set) var figures: [Set<Double>] = []
    private var vocabulary: [RetrievalTerm: UInt32] = [:]
    /// By number of the term.
    private(set) var weights: [Float] = []
    private(set) var kinds: [RetrievalTerm] = []
    private var postingStarts: [UInt32] = []
    private var postings: [UInt32] = []
    /// Mean number of different terms in a review, in its claim and in its title.
    private(set) var means = (review: Float(1), claim: Float(1), title: Float(1))
    /// The weight of a term that no review has.
    private(set) var unknownWeight: Float = 0

    /// Reviews in the index.
    package var count: Int { identifiers.count }

    /// Terms that are kept of a claim and of a title.
    private static let maximumTerms = 200

    /// Makes an empty index.
    package init() {}

    /// Adds a review; ``finish()`` must follow before anything is asked.
    ///
    /// * `title`: The review's title; where there is none, the claim stands in for it.
    package mutating func add(_ identifier: Int64, claim: String, title: String?) {
        identifiers.append(identifier)
        claimStarts.append(UInt32(truncatingIfNeeded: terms.count))
        let text = RetrievalText(claim)
        figures.append(text.figures)
        let claim = text.terms.prefix(Self.maximumTerms)
        for term in claim { terms.append(number(term)) }
        titleStarts.append(UInt32(truncatingIfNeeded: terms.count))
        let title = title.map { RetrievalText($0).terms.prefix(Self.maximumTerms) } ?? claim
        for term in title.isEmpty ? claim : title { terms.append(number(term)) }
    }

    private mutating func number(_ term: RetrievalTerm) -> UInt32 {
        if let number = vocabulary[term] { return number }
        let number = UInt32(truncatingIfNeeded: kinds.count)
        vocabulary[term] = number
        kinds.append(term)
        return number
    }

    /// Makes the lists of reviews by term.
    package mutating func finish() {
        claimStarts.append(UInt32(truncatingIfNeeded: terms.count))
        titleStarts.append(UInt32(truncatingIfNeeded: terms.count))
        var frequencies = [UInt32](repeating: 0, count: kinds.count)
        var lengths = (review: 0, claim: 0, title: 0)
        for review in identifiers.indices {
            let all = distinct(allTerms(review))
            for term in all { frequencies[Int(term)] += 1 }
            lengths.review += all.count
            lengths.claim += distinct(claimTerms(review)).count
            lengths.title += distinct(titleTerms(review)).count
        }
        let reviews = Float(max(1, count))
        means = (Float(lengths.review) / reviews, Float(lengths.claim) / reviews, Float(lengths.title) / reviews)
        weights = zip(kinds, frequencies).map { weight($0, Double($1)) }
        unknownWeight = weight(nil, 0)
        postingStarts = [0]
        postingStarts.reserveCapacity(kinds.count + 1)
        for frequency in frequencies { postingStarts.append((postingStarts.last ?? 0) + frequency) }
        postings = [UInt32](repeating: 0, count: lengths.review)
        var next = postingStarts
        for review in identifiers.indices {
            for term in distinct(allTerms(review)) {
                postings[Int(next[Int(term)])] = UInt32(truncatingIfNeeded: review)
                next[Int(term)] += 1
            }
        }
    }

    /// Reviews that the general frequencies of words count for: a store of three reviews would not know rare words.
    private static let generalReviews = 10_000.0

    /// The inverse document frequency of BM25 (Robertson and Zaragoza 2009), kept above zero.
    private func weight(_ term: RetrievalTerm?, _ frequency: Double) -> Float {
        let all = Double(count) + Self.generalReviews
        let f = frequency + (term.map(GeneralFrequency.of) ?? 0) * Self.generalReviews
        return Float(Probability.logarithm(1 + (all - f + 0.5) / (f + 0.5)))
    }

    // MARK: - Reading

    /// The number of a term; nil where no review has it.
    func number(of term: RetrievalTerm) -> UInt32? { vocabulary[term] }

    func claimTerms(_ review: Int) -> ArraySlice<UInt32> {
        terms[Int(claimStarts[review])..<Int(titleStarts[review])]
    }

    func titleTerms(_ review: Int) -> ArraySlice<UInt32> {
        terms[Int(titleStarts[review])..<Int(claimStarts[review + 1])]
    }

    func allTerms(_ review: Int) -> ArraySlice<UInt32> {
        terms[Int(claimStarts[review])..<Int(claimStarts[review + 1])]
    }

    /// The reviews that have a term, in their order.
    func reviews(with term: UInt32) -> ArraySlice<UInt32> {
        postings[Int(postingStarts[Int(term)])..<Int(postingStarts[Int(term) + 1])]
    }

    private func distinct(_ terms: ArraySlice<UInt32>) -> [UInt32] {
        var result = terms.sorted()
        var kept = 0
        for i in result.indices where i == 0 || result[i] != result[i - 1] {
            result[kept] = result[i]
            kept += 1
        }
        result.removeLast(result.count - kept)
        return result
    }
}
