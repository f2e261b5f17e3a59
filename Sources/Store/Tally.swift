// Kept counts: rows and documents of every name, label and country.

/// Changes of counts, summed in memory so that a frequent name is written once for many documents.
struct Tallies {
    /// Changes of one term; some ten thousand of them may wait.
    struct Change {
        var count: Int64 = 0
        var documents: Int32 = 0
        /// Date parts of documents that came, and of those that went; undated ones are left out.
        private var firstCame = UInt32.max
        private var lastCame: UInt32 = 0
        private var firstWent = UInt32.max
        private var lastWent: UInt32 = 0

        var came: ClosedRange<Int64>? { firstCame > lastCame ? nil : Int64(firstCame)...Int64(lastCame) }
        var went: ClosedRange<Int64>? { firstWent > lastWent ? nil : Int64(firstWent)...Int64(lastWent) }

        mutating func add(_ count: Int64, _ sign: Int64, _ date: Int64) {
            self.count += sign * count
            documents += Int32(truncatingIfNeeded: sign)
            // A date's part has 22 bits.
            guard date > 0, let date = UInt32(exactly: date) else { return }
            if sign > 0 {
                firstCame = min(firstCame, date)
                lastCame = max(lastCame, date)
            } else {
                firstWent = min(firstWent, date)
                lastWent = max(lastWent, date)
            }
        }
    }

    private var changes: [Int64: Change] = [:]
    private var versions: [VersionKey: Int64] = [:]

    struct VersionKey: Hashable {
        var analyzer: Int64
        var version: Int64
        var state: Int64
    }

    /// Counts the terms of one analyzer in one document; `sign` is -1 where they go.
    ///
    /// * `terms`: Each term once, sorted.
    /// * `document`: The document's number, for its date.
    mutating func add(_ terms: [TermCount], document: Int64, sign: Int64) {
        let date = DocumentNumber.dateKey(of: document)
        var i = 0
        var labels: [(label: Int64, count: Int64)] = []
        var all: Int64 = 0
        while i < terms.count {
            let name = terms[i].term.name
            let analyzer = terms[i].term.analyzer
            var total: Int64 = 0
            while i < terms.count, terms[i].term.name == name {
                let term = terms[i]
                change(term.term, term.count, sign, date)
                if term.term.label != Term.country {
                    total += term.count
                    if let k = labels.firstIndex(where: { $0.label == term.term.label }) {
                        labels[k].count += term.count
                    } else {
                        labels.append((term.term.label, term.count))
                    }
                }
                i += 1
            }
            if total > 0 { change(Term(analyzer: analyzer, name: name, label: Term.anyLabel), total, sign, date) }
            all += total
        }
        guard let analyzer = terms.first?.term.analyzer, all > 0 else { return }
        for label in labels {
            change(Term(analyzer: analyzer, name: Term.anyName, label: label.label), label.count, sign, 0)
        }
        change(Term(analyzer: analyzer, name: Term.anyName, label: Term.anyLabel), all, sign, 0)
    }

    private mutating func change(_ term: Term, _ count: Int64, _ sign: Int64, _ date: Int64) {
        changes[term.key, default: Change()].add(count, sign, date)
    }

    /// Counts a document of an analyzer's version.
    mutating func add(version: VersionKey, sign: Int64) { versions[version, default: 0] += sign }

    /// Terms whose changes wait.
    var count: Int { changes.count }

    /// Writes all changes of terms, in the order of their keys, as neighbours share pages.
    mutating func save(_ session: WriterSession) throws {
        if !changes.isEmpty {
            let select = try session.statement(
                "SELECT count, documents, magnitude, first, last FROM tally WHERE term = ?"
            )
            let insert = try session.statement("INSERT INTO tally VALUES (?6, ?3, ?1, ?2, ?4, ?5)")
            // The index by magnitude is touched only when the magnitude changes: a handful of times in a name's life.
            let update = try session.statement(
                "UPDATE tally SET count = ?1, documents = ?2, first = ?4, last = ?5 WHERE term = ?6 AND magnitude = ?3"
            )
            let move = try session.statement(
                "UPDATE tally SET count = ?1, documents = ?2, magnitude = ?3, first = ?4, last = ?5 WHERE term = ?6"
            )
            let delete = try session.statement("DELETE FROM tally WHERE term = ?")
            // Sums over all labels come last: the dates of one are asked of the labels that there then are.
            let keys = changes.keys.sorted()
            let isSum = { (key: Int64) in Term(key: key).label == Term.anyLabel }
            for key in keys.filter({ !isSum($0) }) + keys.filter(isSum) {
                guard let change = changes[key] else { continue }
                select.bind(1, key)
                let isKnown = try select.step()
                let count = (isKnown ? select.integer(0) : 0) + change.count
                let documents = (isKnown ? select.integer(1) : 0) + Int64(change.documents)
                let magnitude = isKnown ? select.int(2) : 0
                var first = isKnown ? select.optionalInteger(3) : nil
                var last = isKnown ? select.optionalInteger(4) : nil
                select.reset()
                if count <= 0 {
                    delete.bind(1, key)
                    try delete.run()
                    continue
                }
                if let went = change.went, went.lowerBound <= first ?? 0 || went.upperBound >= last ?? 0 {
                    (first, last) = try Self.dates(Term(key: key), session)
                } else if let came = change.came {
                    first = min(first ?? came.lowerBound, came.lowerBound)
                    last = max(last ?? came.upperBound, came.upperBound)
                }
                let statement = !isKnown ? insert : Self.magnitude(count) == magnitude ? update : move
                statement.bind(1, count)
                statement.bind(2, documents)
                statement.bind(3, Self.magnitude(count))
                statement.bind(4, first)
                statement.bind(5, last)
                statement.bind(6, key)
                try statement.run()
            }
            changes.removeAll(keepingCapacity: true)
        }
    }

    /// Writes how many documents each version of an analyzer has analysed.
    mutating func saveVersions(_ session: WriterSession) throws {
        guard !versions.isEmpty else { return }
        let upsert = try session.statement(
            """
            INSERT INTO version_tally VALUES (?, ?, ?, ?)
            ON CONFLICT DO UPDATE SET documents = documents + excluded.documents
            """
        )
        for (key, documents) in versions where documents != 0 {
            upsert.bind(1, key.analyzer)
            upsert.bind(2, key.version)
            upsert.bind(3, key.state)
            upsert.bind(4, documents)
            try upsert.run()
        }
        try session.statement("DELETE FROM version_tally WHERE documents <= 0").run()
        versions.removeAll(keepingCapacity: true)
    }

    /// Date parts of a term's first and last dated document, from the index of terms, where an outermost one went.
    private static func dates(_ term: Term, _ session: WriterSession) throws -> (first: Int64?, last: Int64?) {
        var terms = [term.key]
        if term.label == Term.anyLabel {
            let labels = try session.statement("SELECT term FROM tally WHERE term BETWEEN ? AND ? LIMIT ?")
            labels.bind(1, term.key + Term.firstLabel)
            labels.bind(2, term.key + Term.maximumLabel)
            labels.bind(3, MentionIndex.maximumTerms)
            terms = []
            while try labels.step() { terms.append(labels.integer(0)) }
        }
        guard !terms.isEmpty else { return (nil, nil) }
        func date(_ order: String) throws -> Int64? {
            let select = try session.statement(
                "SELECT rowid FROM mention WHERE mention MATCH ? AND rowid >= ? ORDER BY rowid \(order) LIMIT 1"
            )
            select.bind(1, MentionIndex.expression(terms))
            select.bind(2, DocumentNumber.firstDated)
            defer { select.reset() }
            return try select.step() ? DocumentNumber.dateKey(of: select.integer(0)) : nil
        }
        return (try date("ASC"), try date("DESC"))
    }

    /// Number of binary digits: names of a magnitude are found together, the greatest first.
    static func magnitude(_ count: Int64) -> Int { count <= 0 ? 0 : Int64.bitWidth - count.leadingZeroBitCount }
}
