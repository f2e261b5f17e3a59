// Kept counts: rows and documents of every name, label and country, changed in the transaction that changes the rows.

/// Changes of counts within one transaction, summed in memory so that a frequent name is written once a batch.
struct Tallies {
    /// Changes of one term.
    struct Change {
        var count: Int64 = 0
        var documents: Int64 = 0

        mutating func add(_ count: Int64, _ sign: Int64) {
            self.count += sign * count
            documents += sign
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
    mutating func add(_ terms: [TermCount], sign: Int64) {
        var i = 0
        var labels: [(label: Int64, count: Int64)] = []
        var all: Int64 = 0
        while i < terms.count {
            let name = terms[i].term.name
            let analyzer = terms[i].term.analyzer
            var total: Int64 = 0
            while i < terms.count, terms[i].term.name == name {
                let term = terms[i]
                change(term.term, term.count, sign)
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
            if total > 0 { change(Term(analyzer: analyzer, name: name, label: Term.anyLabel), total, sign) }
            all += total
        }
        guard let analyzer = terms.first?.term.analyzer, all > 0 else { return }
        for label in labels {
            change(Term(analyzer: analyzer, name: Term.anyName, label: label.label), label.count, sign)
        }
        change(Term(analyzer: analyzer, name: Term.anyName, label: Term.anyLabel), all, sign)
    }

    private mutating func change(_ term: Term, _ count: Int64, _ sign: Int64) {
        changes[term.key, default: Change()].add(count, sign)
    }

    /// Counts a document of an analyzer's version.
    mutating func add(version: VersionKey, sign: Int64) { versions[version, default: 0] += sign }

    /// Writes all changes, in the order of their keys: neighbours share pages.
    mutating func save(_ session: WriterSession) throws {
        if !changes.isEmpty {
            let select = try session.statement("SELECT count, documents, magnitude FROM tally WHERE term = ?")
            let insert = try session.statement("INSERT INTO tally VALUES (?, ?, ?, ?)")
            let update = try session.statement("UPDATE tally SET count = ?, documents = ? WHERE term = ?")
            // The index by magnitude is touched only when the magnitude changes: a handful of times in a name's life.
            let move = try session.statement(
                "UPDATE tally SET count = ?, documents = ?, magnitude = ? WHERE term = ?"
            )
            let delete = try session.statement("DELETE FROM tally WHERE term = ?")
            for key in changes.keys.sorted() {
                guard let change = changes[key], change.count != 0 || change.documents != 0 else { continue }
                select.bind(1, key)
                guard try select.step() else {
                    insert.bind(1, key)
                    insert.bind(2, Self.magnitude(change.count))
                    insert.bind(3, change.count)
                    insert.bind(4, change.documents)
                    try insert.run()
                    continue
                }
                let count = select.integer(0) + change.count
                let documents = select.integer(1) + change.documents
                let magnitude = select.int(2)
                select.reset()
                if count <= 0 {
                    delete.bind(1, key)
                    try delete.run()
                } else if Self.magnitude(count) == magnitude {
                    update.bind(1, count)
                    update.bind(2, documents)
                    update.bind(3, key)
                    try update.run()
                } else {
                    move.bind(1, count)
                    move.bind(2, documents)
                    move.bind(3, Self.magnitude(count))
                    move.bind(4, key)
                    try move.run()
                }
            }
            changes.removeAll(keepingCapacity: true)
        }
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

    /// Number of binary digits: names of a magnitude are found together, the greatest first.
    static func magnitude(_ count: Int64) -> Int { count <= 0 ? 0 : Int64.bitWidth - count.leadingZeroBitCount }
}
