// Counts by name, label, source, date, corpus, country or any attribute.

/// What rows are counted by.
package enum Grouping: Sendable, Equatable {
    case name
    case label
    case source
    /// The calendar date, to the precision that is known.
    case date
    case corpus
    case country
    case attribute(String)

    /// The groups that every analyzer has.
    package static let fixed = ["name", "label", "source", "date", "corpus", "country"]

    /// Reads a value of `group=`: anything that is not one of the fixed groups is an attribute.
    package init(_ text: String) {
        switch text {
        case "name": self = .name
        case "label": self = .label
        case "source": self = .source
        case "date": self = .date
        case "corpus": self = .corpus
        case "country": self = .country
        default: self = .attribute(text)
        }
    }
}

extension Store {
    /// Counts the rows of an analyzer by a value, the most frequent first.
    ///
    /// Groups have the mean score of their rows, unless they come from kept counts, which have no scores.
    /// Rows that have no such value are not counted. Names, labels and countries without further conditions come from kept counts;
    /// anything else walks the matching documents. A document in two corpora counts in both; a row with a list of strings as
    /// attribute counts for each of them.
    ///
    /// * `limit`: Most groups; nil for all.
    /// * `progress`: Called during a long count; false stops it.
    /// * Returns: The groups, and whether there are more.
    /// * Throws: ``StoreError``; `cancelled` where `progress` said so.
    package func groups(
        _ analyzer: String,
        by grouping: Grouping,
        _ filter: Filter = Filter(),
        limit: Int? = nil,
        progress: ScanProgress = { _ in true }
    ) throws(StoreError) -> (rows: [GroupRow], more: Bool) {
        try answering { reader in
            guard let plan = try Plan(filter, analyzer: analyzer, reader), let number = plan.analyzer else {
                return ([], false)
            }
            let limit = max(0, limit ?? Int.max - 1)
            let kept = KeptCounts(reader: reader, analyzer: number, plan: plan)
            if let rows = try kept.rows(by: grouping, limit: limit == Int.max - 1 ? limit : limit + 1) {
                return (Array(rows.prefix(limit)), rows.count > limit)
            }
            return try withoutActuallyEscaping(progress) { progress in
                var scan = GroupScan(
                    plan: plan,
                    reader: reader,
                    grouping: grouping,
                    limit: limit,
                    progress: progress
                )
                let rows = try scan.run()
                return (Array(rows.prefix(limit)), rows.count > limit)
            }
        }
    }
}

/// Counting by walking the documents.
struct GroupScan {
    let plan: Plan
    let reader: Reader
    let grouping: Grouping
    let limit: Int
    let progress: ScanProgress

    /// What is known of a group so far.
    ///
    /// Documents come newest first.
    struct Group {
        var count: Int64 = 0
        var documents = 0
        var newest: Int64 = 0
        var oldest: Int64 = 0
        var seen: Int64 = -1
        var scored: Int64 = 0
        var score: Int64 = 0

        mutating func add(_ item: ScanItem, document: Int64) {
            scored += item.scored
            score &+= item.score
            add(item.count, document: document)
        }

        mutating func add(_ count: Int64, document: Int64) {
            self.count += count
            guard seen != document else { return }
            seen = document
            documents += 1
            guard document >= DocumentNumber.firstDated else { return }
            if newest == 0 { newest = document }
            oldest = document
        }
    }

    private var numbered: [Int64: Group] = [:]
    private var named: [String: Group] = [:]

    /// Describes a count that names its `limit` most frequent groups, and one more where there is one.
    init(plan: Plan, reader: Reader, grouping: Grouping, limit: Int, progress: @escaping ScanProgress) {
        self.plan = plan
        self.reader = reader
        self.grouping = grouping
        self.limit = limit
        self.progress = progress
    }

    mutating func run() throws -> [GroupRow] {
        var scan = DocumentScan(plan: plan, reader: reader, progress: progress)
        let family = try AliasFamily(reader)
        switch grouping {
        case .name:
            try scan.run { document, items in
                for item in items where item.name != Term.noName {
                    numbered[family.representative(item.name), default: Group()].add(item, document: document)
                }
            }
            return try rows { try family.text($0) }
        case .label:
            try scan.run { document, items in
                for item in items { numbered[item.label, default: Group()].add(item, document: document) }
            }
            return try rows { try reader.label($0) }
        case .source:
            try readTotals(&scan)
            try scan.run { document, items in
                let select = try reader.statement("SELECT source FROM document WHERE id = ?")
                select.bind(1, document)
                defer { select.reset() }
                guard try select.step() else { return }
                numbered[select.integer(0), default: Group()].add(Self.total(items), document: document)
            }
            return try rows { try reader.source($0) }
        case .date:
            try readTotals(&scan)
            try scan.run { document, items in
                guard document >= DocumentNumber.firstDated else { return }
                numbered[DocumentNumber.dateKey(of: document), default: Group()]
                    .add(Self.total(items), document: document)
            }
            return try rows { DocumentNumber.dateText(of: $0 << DocumentNumber.countBits) ?? "" }
        case .corpus:
            try readTotals(&scan)
            try scan.run { document, items in
                let select = try reader.statement("SELECT DISTINCT corpus FROM origin WHERE document = ?")
                select.bind(1, document)
                while try select.step() {
                    let corpus = select.integer(0)
                    guard plan.corpora?.contains(corpus) ?? true else { continue }
                    numbered[corpus, default: Group()].add(Self.total(items), document: document)
                }
            }
            return try rows { try reader.corpus($0) }
        case .country:
            if plan.needsOnlyTerms, plan.names == nil, plan.labels == nil, !reader.aliases.givesCountries {
                try scan.run(countries: true) { document, items in
                    for item in items { numbered[item.name, default: Group()].add(item, document: document) }
                }
                return try rows { try reader.name($0) }
            }
            scan.needsAttributes = true
            try scan.run { document, items in
                for item in items {
                    guard let country = family.country(item.name) ?? AttributeText.country(item.attributes) else {
                        continue
                    }
                    named[country, default: Group()].add(item, document: document)
                }
            }
            return namedRows()
        case .attribute(let key) where plan.needsOnlyTerms:
            try AttributeScan(scan: scan, key: key)
                .run { document, value, item in
                    named[value, default: Group()].add(item, document: document)
                }
            return namedRows()
        case .attribute(let key):
            scan.needsAttributes = true
            try scan.run { document, items in
                for item in items {
                    guard let attributes = item.attributes else { continue }
                    switch AttributeText.value(key, in: attributes.span) {
                    case .text(let text)?: named[text, default: Group()].add(item, document: document)
                    case .number(_, let text)?: named[text, default: Group()].add(item, document: document)
                    case .texts(let texts)?:
                        for text in Set(texts) { named[text, default: Group()].add(item, document: document) }
                    case nil: break
                    }
                }
            }
            return namedRows()
        }
    }

    /// Asks for a document's rows as a whole; terms, which take longer to read, have the scores where there are any.
    private func readTotals(_ scan: inout DocumentScan) throws {
        scan.needsTerms = false
        if let analyzer = plan.analyzer { scan.needsScores = try !reader.hasNoScores(analyzer) }
    }

    private static func total(_ items: [ScanItem]) -> ScanItem {
        items.reduce(into: ScanItem(name: Term.noName, label: Term.anyLabel, count: 0)) { sum, item in
            sum.count += item.count
            sum.scored += item.scored
            sum.score &+= item.score
        }
    }

    /// The most frequent groups with their texts: a text costs a look into the store, and ten months have a hundred thousand names.
    private func rows(_ text: (Int64) throws -> String) throws -> [GroupRow] {
        let order = numbered.sorted { ($1.value.count, $1.value.documents) < ($0.value.count, $0.value.documents) }
        var rows: [GroupRow] = []
        var last: Group?
        for (number, group) in order {
            // Equal ones are ordered by their texts: all of them are needed.
            if rows.count > limit, let last, (last.count, last.documents) != (group.count, group.documents) { break }
            let name = try text(number)
            guard !name.isEmpty else { continue }
            rows.append(Self.row(name, group))
            last = group
        }
        return rows.sorted(by: GroupRow.precedes)
    }

    private func namedRows() -> [GroupRow] {
        named.map { Self.row($0.key, $0.value) }.sorted(by: GroupRow.precedes)
    }

    private static func row(_ name: String, _ group: Group) -> GroupRow {
        GroupRow(
            name: name,
            count: Int(group.count),
            documents: group.documents,
            first: DocumentNumber.dateText(of: group.oldest),
            last: DocumentNumber.dateText(of: group.newest),
            score: group.scored == 0 ? nil : Double(group.score) / TermCount.scoreScale / Double(group.scored)
        )
    }
}

extension GroupRow {
    /// The most frequent first; equal ones by name.
    static func precedes(_ a: GroupRow, _ b: GroupRow) -> Bool {
        (b.count, b.documents, a.name ?? "") < (a.count, a.documents, b.name ?? "")
    }
}
