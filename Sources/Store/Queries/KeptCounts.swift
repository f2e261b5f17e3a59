// Groups from the counts that the writer keeps: ready to answer, however many documents there are.

/// Counts of one analyzer by name, label or country without walking documents.
struct KeptCounts {
    let reader: Reader
    let analyzer: Int64
    let plan: Plan

    /// One count, in numbers.
    private struct Entry {
        var name: Int64
        var label: Int64
        var count: Int
        var documents: Int
        /// Date parts.
        var first: Int64?
        var last: Int64?

        mutating func add(_ other: Entry) {
            count += other.count
            documents += other.documents
            first = [first, other.first].compactMap { $0 }.min()
            last = [last, other.last].compactMap { $0 }.max()
        }
    }

    /// The groups, the most frequent first; nil where the kept counts do not answer the question.
    func rows(by grouping: Grouping, limit: Int) throws -> [GroupRow]? {
        guard !plan.testsDocuments, plan.needsOnlyTerms else { return nil }
        switch grouping {
        case .name:
            if let labels = plan.labels, labels.count > 1 { return try names(labels: labels, limit: limit) }
            return try names(label: plan.labels?.first ?? Term.anyLabel, limit: limit)
        case .label:
            guard plan.names == nil else { return nil }
            return try labels()
        case .country:
            guard plan.names == nil, plan.labels == nil, !reader.aliases.givesCountries else { return nil }
            let top = try top(label: Term.country, limit: limit)
            return try finish(top, limit: limit) { try reader.name($0.name) }
        case .source, .date, .corpus, .attribute: return nil
        }
    }

    private func names(label: Int64, limit: Int) throws -> [GroupRow] {
        let family = try AliasFamily(reader)
        var entries: [Entry]
        if let names = plan.names {
            entries = try names.sorted().compactMap { try entry($0, label) }
        } else {
            // The names of families count together: they must not take the others' places.
            let aliased = family.members.values.reduce(0) { $0 + $1.count }
            let wanted = limit.addingReportingOverflow(aliased)
            entries = try top(label: label, limit: wanted.overflow ? limit : wanted.partialValue)
            for members in family.members.values where members.count > 1 {
                let known = Set(entries.map(\.name))
                entries += try members.filter { !known.contains($0) }.compactMap { try entry($0, label) }
            }
        }
        var merged: [Int64: [Entry]] = [:]
        for entry in entries { merged[family.representative(entry.name), default: []].append(entry) }
        var groups = merged.map { key, entries in
            Entry(
                name: key,
                label: label,
                count: entries.reduce(0) { $0 + $1.count },
                documents: entries.reduce(0) { $0 + $1.documents },
                first: entries.compactMap(\.first).min(),
                last: entries.compactMap(\.last).max()
            )
        }
        groups.sort { $0.count > $1.count }
        if groups.count > limit, limit > 0 {
            let least = groups[limit - 1].count
            groups.removeAll { $0.count < least }
        }
        for index in groups.indices where merged[groups[index].name]?.count ?? 0 > 1 {
            groups[index].documents = try distinctDocuments(merged[groups[index].name] ?? [])
        }
        return try finish(groups, limit: limit) { try family.text($0.name) }
    }

    /// Names that are looked up for a count of several labels, before the documents are walked instead.
    private static let maximumLookedUp = 20_000

    /// Counts of several labels together; nil where walking the documents tells more, or sooner.
    ///
    /// No name has more rows with them than it has in all, so the names with the most rows are looked at first.
    private func names(labels: Set<Int64>, limit: Int) throws -> [GroupRow]? {
        guard plan.names == nil, try reader.hasNoScores(analyzer) else { return nil }
        let family = try AliasFamily(reader)
        // The names of families count together, and are looked up whatever their counts.
        let families = family.members.values.filter { $0.count > 1 }
        let joined = Set(families.joined())
        let labels = labels.sorted()
        let select = try reader.statement(Self.selectTop)
        select.bind(1, analyzer)
        select.bind(2, Term.anyLabel)
        defer { select.reset() }
        var found: [Int64: [Entry]] = [:]
        var sums: [Entry] = []
        var (magnitude, lookedUp) = (Int.max, 0)
        while try select.step() {
            let name = Term(key: select.integer(0)).name
            guard name != Term.anyName, name != Term.noName, !joined.contains(name) else { continue }
            if select.int(1) < magnitude {
                magnitude = select.int(1)
                let bound = 1 << (3 * magnitude)
                if sums.count(where: { $0.count >= bound }) >= limit { break }
            }
            lookedUp += 1
            guard lookedUp <= Self.maximumLookedUp else { return nil }
            let entries = try labels.compactMap { try entry(name, $0) }
            guard var sum = entries.first else { continue }
            for other in entries.dropFirst() { sum.add(other) }
            found[name] = entries
            sums.append(sum)
        }
        for members in families {
            let entries = try members.sorted().flatMap { name in try labels.compactMap { try entry(name, $0) } }
            guard var sum = entries.first else { continue }
            sum.name = family.representative(sum.name)
            for other in entries.dropFirst() { sum.add(other) }
            found[sum.name] = entries
            sums.append(sum)
        }
        return try finish(sums, limit: limit) {
            try family.text($0.name)
        } documents: { sum in
            let entries = found[sum.name] ?? []
            return entries.count > 1 ? try distinctDocuments(entries) : sum.documents
        }
    }

    private func labels() throws -> [GroupRow] {
        let select = try reader.statement("SELECT term, count, documents FROM tally WHERE term BETWEEN ? AND ?")
        select.bind(1, Term(analyzer: analyzer, name: Term.anyName, label: Term.firstLabel).key)
        select.bind(2, Term(analyzer: analyzer, name: Term.anyName, label: Term.maximumLabel).key)
        var rows: [GroupRow] = []
        var found: [Entry] = []
        while try select.step() {
            let label = Term(key: select.integer(0)).label
            guard plan.labels?.contains(label) ?? true else { continue }
            found.append(
                Entry(name: Term.anyName, label: label, count: select.int(1), documents: select.int(2))
            )
        }
        for entry in found {
            let dates = try dates(ofLabel: entry.label)
            rows.append(
                GroupRow(
                    name: try reader.label(entry.label),
                    count: entry.count,
                    documents: entry.documents,
                    first: dates.first,
                    last: dates.last
                )
            )
        }
        return rows.sorted(by: GroupRow.precedes)
    }

    private func entry(_ name: Int64, _ label: Int64) throws -> Entry? {
        let select = try reader.statement("SELECT count, documents, first, last FROM tally WHERE term = ?")
        select.bind(1, Term(analyzer: analyzer, name: name, label: label).key)
        defer { select.reset() }
        guard try select.step() else { return nil }
        return Entry(
            name: name,
            label: label,
            count: select.int(0),
            documents: select.int(1),
            first: select.optionalInteger(2),
            last: select.optionalInteger(3)
        )
    }

    private static let selectTop = """
        SELECT term, magnitude, count, documents, first, last FROM tally WHERE term >> 12 & 255 = ? AND term & 4095 = ?
        ORDER BY magnitude DESC
        """

    /// At least `limit` entries with the greatest counts, if there are as many: whole magnitudes, unsorted.
    private func top(label: Int64, limit: Int) throws -> [Entry] {
        let select = try reader.statement(Self.selectTop)
        select.bind(1, analyzer)
        select.bind(2, label)
        var entries: [Entry] = []
        var lowest = 0
        defer { select.reset() }
        while try select.step() {
            let name = Term(key: select.integer(0)).name
            guard name != Term.anyName, name != Term.noName else { continue }
            let magnitude = select.int(1)
            if entries.count >= limit, magnitude < lowest { break }
            lowest = magnitude
            entries.append(
                Entry(
                    name: name,
                    label: label,
                    count: select.int(2),
                    documents: select.int(3),
                    first: select.optionalInteger(4),
                    last: select.optionalInteger(5)
                )
            )
        }
        return entries
    }

    private func finish(
        _ entries: [Entry],
        limit: Int,
        text: (Entry) throws -> String,
        documents: (Entry) throws -> Int = { $0.documents }
    ) throws -> [GroupRow] {
        var entries = entries.sorted { $0.count > $1.count }
        if entries.count > limit {
            // Names decide among equals, so those equal to the last one stay in the running.
            let least = limit > 0 ? entries[limit - 1].count : Int.max
            entries.removeAll { $0.count < least }
        }
        func date(_ key: Int64?) -> String? { DocumentNumber.dateText(of: key.map { $0 << DocumentNumber.countBits }) }
        let rows = try entries.map { entry in
            GroupRow(
                name: try text(entry),
                count: entry.count,
                documents: try documents(entry),
                first: date(entry.first),
                last: date(entry.last)
            )
        }
        return Array(rows.sorted(by: GroupRow.precedes).prefix(limit))
    }

    /// Documents that have one of several names.
    private func distinctDocuments(_ entries: [Entry]) throws -> Int {
        let keys = try entries.flatMap { try terms(name: $0.name, label: $0.label) }
        let select = try reader.statement("SELECT rowid FROM mention WHERE mention MATCH ?")
        var documents: Set<Int64> = []
        var start = 0
        while start < keys.count {
            let end = min(start + MentionIndex.termsAtOnce, keys.count)
            select.bind(1, MentionIndex.expression(Array(keys[start..<end])))
            while try select.step() { documents.insert(select.integer(0)) }
            start = end
        }
        return documents.count
    }

    private func terms(name: Int64, label: Int64) throws -> [Int64] {
        guard label == Term.anyLabel else { return [Term(analyzer: analyzer, name: name, label: label).key] }
        let select = try reader.statement("SELECT term FROM tally WHERE term BETWEEN ? AND ?")
        select.bind(1, Term(analyzer: analyzer, name: name, label: Term.firstLabel).key)
        select.bind(2, Term(analyzer: analyzer, name: name, label: Term.maximumLabel).key)
        var terms: [Int64] = []
        while try select.step() { terms.append(select.integer(0)) }
        return terms
    }

    /// Dates of the first and the last dated document: both ends of an index that is in order of date.
    private func dates(ofTerms terms: [Int64]) throws -> (first: String?, last: String?) {
        var first: Int64?
        var last: Int64?
        for start in stride(from: 0, to: terms.count, by: MentionIndex.termsAtOnce) {
            let some = terms[start..<min(start + MentionIndex.termsAtOnce, terms.count)]
            let expression = MentionIndex.expression(Array(some))
            guard let low = try document(expression, "ASC"), let high = try document(expression, "DESC") else {
                continue
            }
            first = min(first ?? low, low)
            last = max(last ?? high, high)
        }
        return (DocumentNumber.dateText(of: first), DocumentNumber.dateText(of: last))
    }

    /// The first dated document that matches, in an order.
    private func document(_ expression: String, _ order: String) throws -> Int64? {
        let select = try reader.statement(
            "SELECT rowid FROM mention WHERE mention MATCH ? AND rowid >= ? ORDER BY rowid \(order) LIMIT 1"
        )
        select.bind(1, expression)
        select.bind(2, DocumentNumber.firstDated)
        defer { select.reset() }
        return try select.step() ? select.integer(0) : nil
    }

    /// Dates of a label's first and last document.
    private func dates(ofLabel label: Int64) throws -> (first: String?, last: String?) {
        let select = try reader.statement(
            "SELECT term FROM tally WHERE term >> 12 & 255 = ? AND term & 4095 = ? LIMIT ?"
        )
        select.bind(1, analyzer)
        select.bind(2, label)
        select.bind(3, MentionIndex.maximumTerms + 1)
        var terms: [Int64] = []
        while try select.step() {
            if Term(key: select.integer(0)).name != Term.anyName { terms.append(select.integer(0)) }
        }
        // A rare label has few terms, and those are followed; one with many is met after a few documents.
        if terms.count < MentionIndex.maximumTerms { return try dates(ofTerms: terms) }
        return (try date(ofLabel: label, "ASC"), try date(ofLabel: label, "DESC"))
    }

    private func date(ofLabel label: Int64, _ order: String) throws -> String? {
        let select = try reader.statement(
            "SELECT document, terms FROM analysis WHERE document >= ? AND analyzer = ? ORDER BY document \(order)"
        )
        select.bind(1, DocumentNumber.firstDated)
        select.bind(2, analyzer)
        defer { select.reset() }
        while try select.step() {
            var found = false
            select.withBytes(1) { bytes in
                TermList.decode(bytes, analyzer: analyzer) { found = found || $0.term.label == label }
            }
            if found { return DocumentNumber.dateText(of: select.integer(0)) }
        }
        return nil
    }
}

extension Store {
    /// Whether an analyzer has rows with a label, exact after case folding.
    package func has(label: String, of analyzer: String) throws(StoreError) -> Bool {
        try answering { reader in
            guard let number = try reader.analyzer(named: analyzer) else { return false }
            let select = try reader.statement("SELECT 1 FROM tally WHERE term = ?")
            return try reader.labels(like: [label])
                .contains { label in
                    select.bind(1, Term(analyzer: number, name: Term.anyName, label: label).key)
                    defer { select.reset() }
                    return try select.step()
                }
        }
    }
}
