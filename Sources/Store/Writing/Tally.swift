// Kept counts: rows and documents of every name, label and country.

/// Changes of counts, summed in memory so that a frequent name is written once for many documents.
struct Tallies {
    /// By term.
    ///
    /// All labels together (``Term/anyLabel``) stand here only with the documents that their labels count more than once:
    /// the rest of their sum is in the labels, next to them in order, so that more names fit in what may wait.
    private var changes = WaitingCounts()
    /// Dates of documents that went: seldom any.
    private var went: [Int64: DateSpan] = [:]
    private var versions: [VersionKey: Int64] = [:]
    /// Names from this number on have no counts in the store: they came since the last writing.
    private var firstNew: Int64

    /// * `firstNew`: The number that the next new name is given.
    init(firstNew: Int64 = Term.firstName) { self.firstNew = firstNew }

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
        guard let analyzer = terms.first?.term.analyzer else { return }
        let date = DocumentNumber.dateKey(of: document)
        var labels: [(label: Int64, count: Int64)] = []
        var i = 0
        while i < terms.count {
            let name = terms[i].term.name
            var labelsOfName = 0
            while i < terms.count, terms[i].term.name == name {
                let term = terms[i]
                change(term.term, term.count, sign, date)
                if term.term.label != Term.country {
                    labelsOfName += 1
                    if let k = labels.firstIndex(where: { $0.label == term.term.label }) {
                        labels[k].count += term.count
                    } else {
                        labels.append((term.term.label, term.count))
                    }
                }
                i += 1
            }
            countOnce(labelsOfName, Term(analyzer: analyzer, name: name, label: Term.anyLabel), sign)
        }
        for label in labels {
            change(Term(analyzer: analyzer, name: Term.anyName, label: label.label), label.count, sign, 0)
        }
        countOnce(labels.count, Term(analyzer: analyzer, name: Term.anyName, label: Term.anyLabel), sign)
    }

    private mutating func change(_ term: Term, _ count: Int64, _ sign: Int64, _ date: Int64) {
        changes.add(sign * count, of: term.key, date: date)
        if sign < 0 { went[term.key, default: DateSpan()].add(date) }
    }

    /// Notes for the sum of a document's labels that they are of one document.
    private mutating func countOnce(_ labels: Int, _ sum: Term, _ sign: Int64) {
        guard labels > 1 else { return }
        changes.add(documents: Int32(clamping: -sign * Int64(labels - 1)), of: sum.key)
    }

    /// Counts a document of an analyzer's version.
    mutating func add(version: VersionKey, sign: Int64) { versions[version, default: 0] += sign }

    /// Whether so many changes wait that they should be written.
    var isFull: Bool { changes.isFull }

    /// Writes all changes of terms, in the order of their keys, as neighbours share pages.
    mutating func save(_ session: WriterSession) throws {
        guard !changes.isEmpty else { return }
        let statements = try Statements(session)
        // The dates of a sum from which something went are asked of its labels, so that those come before.
        var late: [(key: Int64, change: CountChange)] = []
        for slice in changes.slices { try save(changes.keys(in: slice), statements, session, late: &late) }
        for sum in late { try save(sum.key, sum.change, statements, session) }
        changes.removeAll()
        went.removeAll()
        firstNew = session.names.next
    }

    /// Writes the changes of some terms, and of the sums of their names.
    ///
    /// * `keys`: Sorted, the terms of a name together.
    /// * `late`: Gets sums that must wait for all other terms.
    private mutating func save(
        _ keys: [Int64],
        _ statements: Statements,
        _ session: WriterSession,
        late: inout [(key: Int64, change: CountChange)]
    ) throws {
        var start = 0
        while start < keys.count {
            let end = keys[start...].firstIndex { !Term(key: $0).isSameName(as: Term(key: keys[start])) } ?? keys.count
            if let sum = sum(of: keys[start..<end]) {
                if went.isEmpty {
                    try save(sum.key, sum.change, statements, session)
                } else {
                    late.append(sum)
                }
            }
            for key in keys[start..<end] where Term(key: key).label != Term.anyLabel {
                if let change = changes[key] { try save(key, change, statements, session) }
            }
            start = end
        }
    }

    /// The change of all labels together of one name; nil where no label changed.
    ///
    /// * `keys`: All terms of the name that changed.
    private mutating func sum(of keys: ArraySlice<Int64>) -> (key: Int64, change: CountChange)? {
        var sum: CountChange?
        var gone: DateSpan?
        for key in keys where Term(key: key).label != Term.country {
            if let change = changes[key] { sum = sum.map { $0 + change } ?? change }
            if let dates = went[key] { gone = gone.map { $0 + dates } ?? dates }
        }
        guard let sum, let term = keys.first.map({ Term(key: $0) }) else { return nil }
        let key = Term(analyzer: term.analyzer, name: term.name, label: Term.anyLabel).key
        if let gone { went[key] = gone }
        return (key, sum)
    }

    /// Writes one change: that of a new name, or of a count that keeps its magnitude, without reading what there is.
    private func save(_ key: Int64, _ change: CountChange, _ statements: Statements, _ session: WriterSession) throws {
        if change.count > 0, went.isEmpty {
            if Term(key: key).name >= firstNew { return try statements.insert(key, change) }
            if try statements.add(key, change) { return }
        }
        guard var entry = try statements.entry(key) else {
            if change.count > 0 { try statements.insert(key, change) }
            return
        }
        entry.count += Int64(change.count)
        entry.documents += Int64(change.documents)
        guard entry.count > 0 else { return try statements.delete(key) }
        if let went = went[key]?.range, went.lowerBound <= entry.first ?? 0 || went.upperBound >= entry.last ?? 0 {
            (entry.first, entry.last) = try Self.dates(Term(key: key), session)
        } else if let came = change.came.range {
            entry.first = min(entry.first ?? came.lowerBound, came.lowerBound)
            entry.last = max(entry.last ?? came.upperBound, came.upperBound)
        }
        try statements.update(key, entry)
    }

    /// What the table has for a term.
    private struct Entry {
        var count: Int64
        var documents: Int64
        var magnitude: Int
        /// Date parts.
        var first: Int64?
        var last: Int64?
    }

    /// The statements of the table.
    private struct Statements {
        private let add: Prepared
        private let select: Prepared
        private let insert: Prepared
        private let update: Prepared
        private let move: Prepared
        private let delete: Prepared

        init(_ session: WriterSession) throws {
            // The index by magnitude is touched only when the magnitude changes: for most names never.
            add = try session.statement(
                """
                UPDATE tally SET count = count + ?1, documents = documents + ?2,
                    first = coalesce(min(first, ?3), first, ?3), last = coalesce(max(last, ?4), last, ?4)
                WHERE term = ?5 AND count + ?1 < 1 << (3 * magnitude)
                """
            )
            select = try session.statement("SELECT count, documents, magnitude, first, last FROM tally WHERE term = ?")
            insert = try session.statement("INSERT INTO tally VALUES (?6, ?3, ?1, ?2, ?4, ?5)")
            update = try session.statement(
                "UPDATE tally SET count = ?1, documents = ?2, first = ?4, last = ?5 WHERE term = ?6 AND magnitude = ?3"
            )
            move = try session.statement(
                "UPDATE tally SET count = ?1, documents = ?2, magnitude = ?3, first = ?4, last = ?5 WHERE term = ?6"
            )
            delete = try session.statement("DELETE FROM tally WHERE term = ?")
        }

        /// Adds to a count that keeps its magnitude; false where it is another one, or there is no count yet.
        func add(_ key: Int64, _ change: CountChange) throws -> Bool {
            add.bind(1, Int64(change.count))
            add.bind(2, Int64(change.documents))
            add.bind(3, change.came.range?.lowerBound)
            add.bind(4, change.came.range?.upperBound)
            add.bind(5, key)
            try add.run()
            return add.changedRows > 0
        }

        func entry(_ key: Int64) throws -> Entry? {
            select.bind(1, key)
            defer { select.reset() }
            guard try select.step() else { return nil }
            return Entry(
                count: select.integer(0),
                documents: select.integer(1),
                magnitude: select.int(2),
                first: select.optionalInteger(3),
                last: select.optionalInteger(4)
            )
        }

        func insert(_ key: Int64, _ change: CountChange) throws {
            let count = Int64(change.count)
            let entry = Entry(
                count: count,
                documents: Int64(change.documents),
                magnitude: 0,
                first: change.came.range?.lowerBound,
                last: change.came.range?.upperBound
            )
            try run(insert, key, entry)
        }

        func update(_ key: Int64, _ entry: Entry) throws {
            try run(Tallies.magnitude(entry.count) == entry.magnitude ? update : move, key, entry)
        }

        func delete(_ key: Int64) throws {
            delete.bind(1, key)
            try delete.run()
        }

        private func run(_ statement: Prepared, _ key: Int64, _ entry: Entry) throws {
            statement.bind(1, entry.count)
            statement.bind(2, entry.documents)
            statement.bind(3, Tallies.magnitude(entry.count))
            statement.bind(4, entry.first)
            statement.bind(5, entry.last)
            statement.bind(6, key)
            try statement.run()
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

    /// Number of octal digits: names of a magnitude are found together, the greatest first.
    ///
    /// With binary ones every second name would change its place when it comes again, and two pages of the index with it.
    static func magnitude(_ count: Int64) -> Int {
        count <= 0 ? 0 : (Int64.bitWidth - count.leadingZeroBitCount + 2) / 3
    }
}
