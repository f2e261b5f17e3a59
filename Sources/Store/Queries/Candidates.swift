// Documents that can match a plan, the newest first, by the shortest way that the store has.

/// Walks the documents that can match, downwards, in steps.
///
/// Each was tested for date, source, corpus and number.
struct Candidates {
    private enum Way {
        /// A short list, known as a whole.
        case list([Int64])
        /// All that match an expression of terms, and a short list.
        case terms(String, [Int64])
        case corpora([Int64])
        case sources([Int64])
        case search(String)
        case all
    }

    private let plan: Plan
    private let reader: Reader
    private let way: Way
    /// Next number to look at.
    private var upper: Int64
    /// Candidates looked at so far, matching or not: the measure of work.
    private(set) var examined = 0

    /// Documents that a long scan looks at before it tells how many there were.
    static let reported = 5_000

    /// The lowest number that was looked at: the next page begins below it.
    var position: Int64 { upper + 1 }

    /// Begins below a place.
    ///
    /// * `match`: A full-text expression that documents must match.
    /// * `upper`: The highest number to look at.
    init(_ plan: Plan, _ reader: Reader, match: String? = nil, upper: Int64 = .max) throws {
        self.plan = plan
        self.reader = reader
        self.upper = min(upper, plan.range.numbers.upperBound)
        if let match {
            way = .search(match)
        } else if let documents = plan.documents {
            way = .list(documents)
        } else if let terms = plan.terms {
            way = terms.isEmpty ? .list(plan.uncounted) : .terms(MentionIndex.expression(terms), plan.uncounted)
        } else if let corpora = plan.corpora {
            way = .corpora(corpora)
        } else if let sources = plan.sources, sources.count <= 8 {
            way = .sources(sources.sorted())
        } else {
            way = .all
        }
    }

    /// The next documents, at most about `count`; nil when there are no more.
    ///
    /// May be empty where none of a step matched.
    mutating func next(_ count: Int) throws -> [Int64]? {
        guard upper >= plan.range.numbers.lowerBound else { return nil }
        let step = try take(count)
        examined += step.count
        if let last = step.last { upper = last - 1 } else { upper = -1 }
        guard !step.isEmpty else { return nil }
        return try step.filter { try Self.matches($0, plan, reader) }
    }

    /// Hands out every document, and tells how many were looked at now and then.
    ///
    /// - Throws: ``ScanCancelled`` where `progress` said so.
    mutating func forEach(_ progress: ScanProgress, _ body: (Int64) throws -> Void) throws {
        var next = 0
        while let numbers = try self.next(1_000) {
            for number in numbers { try body(number) }
            if examined >= next {
                next = examined + Self.reported
                guard progress(examined) else { throw ScanCancelled() }
            }
        }
    }

    private func take(_ count: Int) throws -> [Int64] {
        let lower = plan.range.numbers.lowerBound
        switch way {
        case .list(let numbers): return listed(numbers, count)
        case .terms(let match, let others):
            let select = try reader.statement(
                "SELECT rowid FROM mention WHERE mention MATCH ? AND rowid BETWEEN ? AND ? ORDER BY rowid DESC LIMIT ?"
            )
            select.bind(1, match)
            let found = try run(select, from: 2, lower, count)
            return others.isEmpty ? found : Self.greatest(count, of: found + listed(others, count))
        case .corpora(let corpora):
            return try merged(
                corpora,
                count,
                """
                SELECT DISTINCT document FROM origin WHERE corpus = ? AND document BETWEEN ? AND ?
                ORDER BY document DESC LIMIT ?
                """
            )
        case .sources(let sources):
            return try merged(
                sources,
                count,
                "SELECT id FROM document WHERE source = ? AND id BETWEEN ? AND ? ORDER BY id DESC LIMIT ?"
            )
        case .search(let match):
            let select = try reader.statement(
                "SELECT rowid FROM search WHERE search MATCH ? AND rowid BETWEEN ? AND ? ORDER BY rowid DESC LIMIT ?"
            )
            select.bind(1, match)
            return try run(select, from: 2, lower, count)
        case .all:
            let select = try reader.statement(
                "SELECT id FROM document WHERE id BETWEEN ? AND ? ORDER BY id DESC LIMIT ?"
            )
            return try run(select, from: 1, lower, count)
        }
    }

    private func run(_ select: Prepared, from index: Int, _ lower: Int64, _ count: Int) throws -> [Int64] {
        select.bind(index, lower)
        select.bind(index + 1, upper)
        select.bind(index + 2, count)
        var numbers: [Int64] = []
        while try select.step() { numbers.append(select.integer(0)) }
        return numbers
    }

    /// The greatest `count` numbers of several sorted ways.
    private func merged(_ keys: [Int64], _ count: Int, _ sql: String) throws -> [Int64] {
        let select = try reader.statement(sql)
        var numbers: [Int64] = []
        for key in keys {
            select.bind(1, key)
            numbers += try run(select, from: 2, plan.range.numbers.lowerBound, count)
        }
        return keys.count > 1 ? Self.greatest(count, of: numbers) : numbers
    }

    /// The next of a list, the newest first.
    private func listed(_ numbers: [Int64], _ count: Int) -> [Int64] {
        var low = 0
        var high = numbers.count
        while low < high {
            let middle = (low + high) / 2
            if numbers[middle] > upper { low = middle + 1 } else { high = middle }
        }
        return numbers[low...].prefix(count).filter { $0 >= plan.range.numbers.lowerBound }
    }

    private static func greatest(_ count: Int, of numbers: [Int64]) -> [Int64] {
        var unique: [Int64] = []
        for number in numbers.sorted(by: >) where unique.last != number {
            unique.append(number)
            if unique.count == count { break }
        }
        return unique
    }

    /// Whether a document meets the plan's conditions on documents.
    static func matches(_ number: Int64, _ plan: Plan, _ reader: Reader) throws -> Bool {
        guard plan.range.contains(number) else { return false }
        if let documents = plan.documents, !documents.contains(number) { return false }
        if let sources = plan.sources {
            let select = try reader.statement("SELECT source FROM document WHERE id = ?")
            select.bind(1, number)
            defer { select.reset() }
            guard try select.step(), sources.contains(select.integer(0)) else { return false }
        }
        if let corpora = plan.corpora {
            let select = try reader.statement("SELECT 1 FROM origin WHERE document = ? AND corpus = ? LIMIT 1")
            let found = try corpora.contains { corpus in
                select.bind(1, number)
                select.bind(2, corpus)
                defer { select.reset() }
                return try select.step()
            }
            guard found else { return false }
        }
        return true
    }
}
