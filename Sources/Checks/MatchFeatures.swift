// What a text and a review have in common, as numbers.

internal import Language

/// One number for each of these, in this order; the weights of ``MatchModel`` stand in the same.
package enum MatchFeature: Int, CaseIterable {
    /// BM25 of the review, relative to the best candidate's.
    case relativeRank
    /// Weight of the shared terms.
    case shared
    /// BM25 of the claim and of the title alone.
    case claim
    case title
    /// Weight of shared pairs of neighbours, and its part of all of the review's.
    case pairs
    case pairsPart
    /// Parts of the text's, the review's, the claim's and the title's weight that are shared; the larger of the last two.
    case textPart
    case reviewPart
    case claimPart
    case titlePart
    case fieldPart
    /// Numbers that both have, that the review alone has, and that the text alone has.
    case numbersShared
    case numbersOfReview
    case numbersOfText
    /// Weights of the three rarest shared terms.
    case rarest
    case secondRarest
    case thirdRarest
    /// The most weight that is shared within twelve terms of the text, and its part of the review's.
    case window
    case windowPart
    /// The weight of the longest run of terms in the same order.
    case run
    /// Shared weight of the signature.
    case signature
    /// Number of shared terms that are no function words.
    case count
    /// BM25 over the weight of the text.
    case density
    /// Logarithm of the review's length.
    case length
    /// Geometric mean of the text's and the review's part.
    case both
}

/// A text that is asked for, and the reviews that may be about it.
struct MatchQuery {
    private let index: ReviewIndex
    /// Terms of the text in their order, as numbers of the vocabulary; nil for those that no review has.
    private let body: [UInt32?]
    private let bodyWeights: [Float]
    /// The different terms, with the signature's.
    private let terms: Set<UInt32>
    private let signature: Set<UInt32>
    private let numbers: Int
    private let figures: Set<Double>
    private let weight: Float
    private let pairs: Set<UInt64>

    /// Reviews that are looked at closely.
    static let maximumCandidates = 40
    private static let windowTerms = 12

    init(_ text: RetrievalText, _ index: ReviewIndex) {
        self.index = index
        body = text.terms.map { index.number(of: $0) }
        bodyWeights = text.terms.map { index.weight(of: $0) }
        let all = Set(text.terms).union(text.signature)
        terms = Set(all.compactMap { index.number(of: $0) })
        signature = Set(text.signature.compactMap { index.number(of: $0) })
        numbers = all.reduce(0) { $0 + ($1.isNumber ? 1 : 0) }
        figures = text.figures
        // In a fixed order: sums of floating-point numbers depend on it.
        weight = max(all.map { index.weight(of: $0) }.sorted().reduce(0, +), 1)
        pairs = Set(zip(body, body.dropFirst()).compactMap { Self.pair($0, $1, index) })
    }

    /// Two neighbours, not both function words.
    private static func pair(_ a: UInt32?, _ b: UInt32?, _ index: ReviewIndex) -> UInt64? {
        guard let a, let b, !(index.isFunctionWord(a) && index.isFunctionWord(b)) else { return nil }
        return UInt64(a) << 32 | UInt64(b)
    }

    // MARK: - Candidates

    /// The reviews with the best BM25 over the terms that are not function words, best first.
    func candidates() -> [Int] {
        var scores = [Float](repeating: 0, count: index.count)
        var touched: [UInt32] = []
        for term in terms.sorted() where !index.isFunctionWord(term) {
            let weight = index.weights[Int(term)]
            for review in index.reviews(with: term) {
                if scores[Int(review)] == 0 { touched.append(review) }
                scores[Int(review)] += weight
            }
        }
        var best: [(review: Int, score: Float)] = []
        for review in touched.lazy.map(Int.init) {
            let score = scores[review] * index.norm(review)
            if best.count == Self.maximumCandidates, let last = best.last,
                (last.score, review) >= (score, last.review)
            {
                continue
            }
            let place = best.firstIndex { ($0.score, review) < (score, $0.review) } ?? best.count
            best.insert((review, score), at: place)
            if best.count > Self.maximumCandidates { best.removeLast() }
        }
        return best.map(\.review)
    }

    // MARK: - Features

    /// Whether the text and a review's claim give different figures: neither's are all among the other's.
    func disagrees(with review: Int) -> Bool {
        let claim = index.figures[review]
        return !claim.isSubset(of: figures) && !figures.isSubset(of: claim)
    }

    /// The features of some reviews.
    func features(_ reviews: [Int]) -> [[Float]] {
        let common = reviews.map { Common(self, $0) }
        let best = max(common.map(\.rank).max() ?? 0, 0.001)
        return zip(reviews, common).map { features($0, $1, best) }
    }

    /// What a text and a review share.
    private struct Common {
        var all: Set<UInt32>
        var shared: [UInt32]
        var sharedWeight: Float
        var reviewWeight: Float
        var rank: Float

        init(_ query: MatchQuery, _ review: Int) {
            let index = query.index
            all = Set(index.allTerms(review))
            shared = all.filter { query.terms.contains($0) }.sorted()
            sharedWeight = index.weight(of: shared)
            reviewWeight = max(index.weight(of: all.sorted()), 1)
            rank = sharedWeight * index.norm(review)
        }
    }

    private func features(_ review: Int, _ common: Common, _ best: Float) -> [Float] {
        var values = [Float](repeating: 0, count: MatchFeature.allCases.count)
        func set(_ feature: MatchFeature, _ value: Float) { values[feature.rawValue] = value }
        let content = common.shared.filter { !index.isFunctionWord($0) }
        set(.relativeRank, common.rank / best)
        set(.shared, common.sharedWeight / 30)
        let (claim, title) = (field(index.claimTerms(review)), field(index.titleTerms(review)))
        set(.claim, claim.shared / (1 + 0.8 * (0.7 + 0.3 * claim.count / index.means.claim)) * 1.8 / 30)
        set(.title, title.shared / (1 + 0.8 * (0.7 + 0.3 * title.count / index.means.title)) * 1.8 / 30)
        setPairs(review, &values)
        set(.textPart, common.sharedWeight / weight)
        set(.reviewPart, common.sharedWeight / common.reviewWeight)
        set(.claimPart, claim.shared / claim.weight)
        set(.titlePart, title.shared / title.weight)
        set(.fieldPart, max(claim.shared / claim.weight, title.shared / title.weight))
        let sharedNumbers = common.shared.reduce(0) { $0 + (index.kinds[Int($1)].isNumber ? 1 : 0) }
        let reviewNumbers = common.all.reduce(0) { $0 + (index.kinds[Int($1)].isNumber ? 1 : 0) }
        set(.numbersShared, Float(min(sharedNumbers, 3)))
        set(.numbersOfReview, Float(min(reviewNumbers - sharedNumbers, 3)))
        set(.numbersOfText, reviewNumbers > 0 ? Float(min(numbers - sharedNumbers, 3)) : 0)
        let rare = content.map { index.weights[Int($0)] }.sorted(by: >)
        for (rank, feature) in [MatchFeature.rarest, .secondRarest, .thirdRarest].enumerated() where rank < rare.count {
            set(feature, rare[rank] / 10)
        }
        let window = window(Set(content))
        set(.window, window / 30)
        set(.windowPart, window / common.reviewWeight)
        set(.run, max(run(index.claimTerms(review)), run(index.titleTerms(review))) / 20)
        set(.signature, index.weight(of: signature.intersection(common.all).sorted()) / 20)
        set(.count, Float(min(content.count, 10)) / 10)
        set(.density, common.rank / weight)
        set(.length, Float(Probability.logarithm(1 + Double(index.allTerms(review).count))) / 3)
        set(.both, (common.sharedWeight / weight * common.sharedWeight / common.reviewWeight).squareRoot())
        return values
    }

    /// The weight of a field's different terms, and of those that the text has.
    private func field(_ field: ArraySlice<UInt32>) -> (shared: Float, weight: Float, count: Float) {
        let all = Set(field).sorted()
        return (
            index.weight(of: all.filter { terms.contains($0) }), max(index.weight(of: all), 1), Float(all.count)
        )
    }

    private func setPairs(_ review: Int, _ values: inout [Float]) {
        var seen: Set<UInt64> = []
        var shared: Float = 0
        var total: Float = 0
        for field in [index.claimTerms(review), index.titleTerms(review)] {
            for (a, b) in zip(field, field.dropFirst()) {
                guard let pair = Self.pair(a, b, index), seen.insert(pair).inserted else { continue }
                let weight = index.weights[Int(a)] + index.weights[Int(b)]
                total += weight
                if pairs.contains(pair) { shared += weight }
            }
        }
        values[MatchFeature.pairs.rawValue] = shared / 40
        values[MatchFeature.pairsPart.rawValue] = shared / max(total, 1)
    }

    /// The most weight of different shared terms within a window of the text.
    private func window(_ shared: Set<UInt32>) -> Float {
        var best: Float = 0
        for start in body.indices {
            guard let first = body[start], shared.contains(first) else { continue }
            var seen: [UInt32] = []
            var sum: Float = 0
            for i in start..<min(start + Self.windowTerms, body.count) {
                guard let term = body[i], shared.contains(term), !seen.contains(term) else { continue }
                seen.append(term)
                sum += bodyWeights[i]
            }
            best = max(best, sum)
        }
        return best
    }

    /// The weight of the longest run of terms that the text and a field have in the same order.
    private func run(_ field: ArraySlice<UInt32>) -> Float {
        var best: Float = 0
        var before = [Float](repeating: 0, count: field.count + 1)
        for (i, term) in body.enumerated() {
            var now = [Float](repeating: 0, count: field.count + 1)
            if let term, terms.contains(term) {
                let weight = index.isFunctionWord(term) ? 0 : bodyWeights[i]
                for (j, other) in field.enumerated() where other == term {
                    now[j + 1] = before[j] + weight
                    best = max(best, now[j + 1])
                }
            }
            before = now
        }
        return best
    }
}

extension ReviewIndex {
    func isFunctionWord(_ term: UInt32) -> Bool { kinds[Int(term)].isFunctionWord }

    func weight(of term: RetrievalTerm) -> Float { number(of: term).map { weights[Int($0)] } ?? unknownWeight }

    /// The sum of weights, in the order given.
    func weight(of terms: some Sequence<UInt32>) -> Float { terms.reduce(0) { $0 + weights[Int($1)] } }

    /// BM25's correction for the length of a review, where each term counts once (k = 0.8, b = 0.3).
    func norm(_ review: Int) -> Float {
        1.8 / (1 + 0.8 * (0.7 + 0.3 * Float(allTerms(review).count) / means.review))
    }
}
