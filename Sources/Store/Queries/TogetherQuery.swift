// Pairs of names that share documents.

extension Store {
    /// Names of each side among which pairs are looked for, at most.
    package static let mostPairedNames = 2_048

    /// Pairs of names that stand in the same documents, those with the most documents first.
    ///
    /// The filter's `name` restricts the first name, `label` the first or, where both are of one analyzer, both; its other conditions
    /// restrict the documents (and the rows of the first name). Without `name`, pairs are looked for among the most frequent names,
    /// as many as it takes to be sure of the first `limit` pairs, but no more than ``mostPairedNames``.
    ///
    /// * `analyzer`: Whose names come first.
    /// * `with`: Whose names come second; the same analyzer by default, and a pair is then answered once. No name is paired with
    ///   itself.
    /// * Returns: The pairs, and whether none is missing that belongs before the last of them.
    /// * Throws: ``StoreError``; `cancelled` where `progress` said so.
    package func together(
        _ analyzer: String,
        with other: String? = nil,
        _ filter: Filter = Filter(),
        limit: Int,
        progress: ScanProgress = { _ in true }
    ) throws(StoreError) -> (rows: [PairRow], isWhole: Bool) {
        try answering { reader in
            var partner = Filter()
            if other ?? analyzer == analyzer { partner.labels = filter.labels }
            guard limit > 0, let plan = try Plan(filter, analyzer: analyzer, reader),
                let second = try Plan(partner, analyzer: other ?? analyzer, reader)
            else { return ([], true) }
            return try withoutActuallyEscaping(progress) { progress in
                let pairs = try PairScan(plan: plan, second: second, reader: reader, limit: limit, progress: progress)
                return try pairs.rows()
            }
        }
    }
}

/// Counting of pairs.
private struct PairScan {
    let plan: Plan
    let second: Plan
    let reader: Reader
    let limit: Int
    let progress: ScanProgress
    let family: AliasFamily

    private struct Pair: Hashable {
        var first: Int64
        var second: Int64
    }

    init(plan: Plan, second: Plan, reader: Reader, limit: Int, progress: @escaping ScanProgress) throws {
        self.plan = plan
        self.second = second
        self.reader = reader
        self.limit = limit
        self.progress = progress
        family = try AliasFamily(reader)
    }

    private var isSame: Bool { plan.analyzer == second.analyzer }

    func rows() throws -> (rows: [PairRow], isWhole: Bool) {
        if plan.names != nil { return (try finish(try count(first: nil, second: nil)), true) }
        // A pair has no more documents than the rarer of its names. So once the last pair answered has at least as many as
        // the most frequent name left out, no pair is missing.
        let firsts = try frequencies(plan)
        let seconds = isSame && !plan.testsRows && !plan.testsDocuments ? firsts : try frequencies(secondOfDocuments)
        var names = 128
        while true {
            var first = Set(firsts.prefix(names).map(\.name))
            var second = Set(seconds.prefix(names).map(\.name))
            if isSame {
                // A pair is counted from both of its sides, so that each name may stand at either.
                first.formUnion(second)
                second = first
            }
            let pairs = try count(first: first, second: second)
            let bound = max(
                names < firsts.count ? firsts[names].documents : 0,
                names < seconds.count ? seconds[names].documents : 0
            )
            let sorted = pairs.values.sorted(by: >)
            let isWhole = bound == 0 || sorted.count >= limit && sorted[limit - 1] >= bound
            if isWhole || names >= Store.mostPairedNames { return (try finish(pairs), isWhole) }
            names *= 4
        }
    }

    /// The second analyzer's rows in the documents that the filter leaves.
    private var secondOfDocuments: Plan {
        var result = plan
        result.analyzer = second.analyzer
        result.names = nil
        result.labels = second.labels
        result.texts = []
        result.abouts = nil
        result.countries = nil
        result.minScore = nil
        result.attributes = []
        result.terms = nil
        return result
    }

    private func frequencies(_ plan: Plan) throws -> [(name: Int64, documents: Int)] {
        var counts: [Int64: Int] = [:]
        try DocumentScan(plan: plan, reader: reader, progress: progress)
            .run { _, items in
                for name in names(items) { counts[name, default: 0] += 1 }
            }
        return counts.map { ($0.key, $0.value) }.sorted { ($1.documents, $0.name) < ($0.documents, $1.name) }
    }

    private func names(_ items: [ScanItem]) -> Set<Int64> {
        Set(items.lazy.filter { $0.name != Term.noName }.map { family.representative($0.name) })
    }

    /// Documents of pairs; nil stands for all names.
    private func count(first: Set<Int64>?, second wanted: Set<Int64>?) throws -> [Pair: Int] {
        var pairs: [Pair: Int] = [:]
        var items: [ScanItem] = []
        let other = try TermReader(second, reader)
        try DocumentScan(plan: plan, reader: reader, progress: progress)
            .run { document, found in
                var firsts = names(found)
                if let first { firsts.formIntersection(first) }
                guard !firsts.isEmpty else { return }
                items.removeAll(keepingCapacity: true)
                try other.terms(of: document, into: &items)
                var seconds = names(items)
                if let wanted { seconds.formIntersection(wanted) }
                for a in firsts {
                    for b in seconds where a != b {
                        // Within one analyzer a pair is met from both sides, in one document or, where the filter tests rows, in
                        // several: it is one pair, and its first name the one that met the filter first.
                        if isSame, b < a, firsts.contains(b), seconds.contains(a) { continue }
                        let isTurned = isSame && pairs[Pair(first: b, second: a)] != nil
                        pairs[isTurned ? Pair(first: b, second: a) : Pair(first: a, second: b), default: 0] += 1
                    }
                }
            }
        return pairs
    }

    private func finish(_ pairs: [Pair: Int]) throws -> [PairRow] {
        let sorted = pairs.sorted { $0.value > $1.value }
        guard let least = sorted.prefix(limit).last?.value else { return [] }
        var rows: [PairRow] = []
        for (pair, documents) in sorted.prefix(while: { $0.value >= least }) {
            rows.append(
                PairRow(
                    name: try family.text(pair.first),
                    with: try family.text(pair.second),
                    documents: documents
                )
            )
        }
        rows.sort { ($1.documents, $0.name, $0.with) < ($0.documents, $1.name, $1.with) }
        return Array(rows.prefix(limit))
    }
}
