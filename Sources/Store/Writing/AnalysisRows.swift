// What the analyzers said about one document, with texts turned into numbers, ready to insert.

/// The rows of one document by analyzer, and their terms.
struct AnalysisRows {
    /// Whether an analyzer ran.
    enum State: Int64 {
        case done = 0
        case failed = 1
        case skipped = 2
    }

    /// What one analyzer said.
    struct List {
        var analyzer: Int64
        var version: Int64?
        var state: State
        var sequence: Int64 = 0
        /// Indices of its rows among the document's.
        var rows: [Row] = []
        /// Its terms, each once, sorted.
        var terms: [TermCount] = []
    }

    /// A row with numbers for its texts.
    struct Row {
        var index: Int
        var label: Int64
        var name: Int64
    }

    private(set) var lists: [List] = []
    private let packed: PackedRows
    private let replaced: Bool

    /// Number of rows of all analyzers.
    var count: Int { packed.rows.count }

    static let insertFailure = """
        INSERT INTO failure (job, document, analyzer, code, severity, origin, message) VALUES (?, ?, ?, ?, ?, ?, ?)
        """

    /// Numbers what the rows name, takes their sequence numbers and stores the failures.
    init(
        _ analysis: Analysis,
        _ session: WriterSession,
        job: Int64?,
        origin: String?,
        document: Int64,
        replaced: Bool
    ) throws {
        packed = analysis.rows
        self.replaced = replaced
        var names: [String] = []
        func list(_ analyzer: String, _ state: State) throws -> Int {
            if let index = names.firstIndex(of: analyzer) { return index }
            names.append(analyzer)
            lists.append(List(analyzer: try session.analyzers.number(analyzer), state: state))
            return names.count - 1
        }
        for version in analysis.versions {
            let index = try list(version.analyzer, .done)
            lists[index].version = try session.versions.number(version.version)
        }
        for analyzer in analysis.skipped { lists[try list(analyzer, .skipped)].state = .skipped }
        for failure in analysis.failures {
            let index = try list(failure.analyzer, .failed)
            lists[index].state = .failed
            if let version = failure.version { lists[index].version = try session.versions.number(version) }
            let insert = try session.statement(Self.insertFailure)
            insert.bind(1, job)
            insert.bind(2, document)
            insert.bind(3, lists[index].analyzer)
            insert.bind(4, failure.code)
            insert.bind(5, "error")
            insert.bind(6, origin)
            insert.bind(7, failure.message)
            try insert.run()
        }
        // A word is an analyzer's name or a label: it is looked up once a document.
        var labels = [Int64?](repeating: nil, count: packed.words.count)
        var places = [Int?](repeating: nil, count: packed.words.count)
        for (index, row) in packed.rows.enumerated() {
            var place = places[Int(row.analyzer)]
            if place == nil { place = try list(packed.words[Int(row.analyzer)], .done) }
            places[Int(row.analyzer)] = place
            guard let k = place else { continue }
            let label = try labels[Int(row.label)] ?? session.labels.number(packed.words[Int(row.label)])
            labels[Int(row.label)] = label
            let name = try packed.withBytes(row.name) { try $0.map { try session.names.number(utf8: $0) } }
            lists[k].rows.append(Row(index: index, label: label, name: name ?? Term.noName))
        }
        for k in lists.indices {
            lists[k].terms = try Self.terms(of: lists[k], packed, session)
            lists[k].sequence = session.takeSequence(lists[k].rows.count + 1)
        }
    }

    private static func terms(
        of list: List,
        _ packed: PackedRows,
        _ session: WriterSession
    ) throws -> [TermCount] {
        var all: [TermCount] = []
        all.reserveCapacity(list.rows.count)
        for row in list.rows {
            let annotation = packed.rows[row.index]
            let score = TermCount.stored(annotation.score)
            let scored: Int64 = score == nil ? 0 : 1
            all.append(
                TermCount(
                    term: Term(analyzer: list.analyzer, name: row.name, label: row.label),
                    count: 1,
                    scored: scored,
                    score: score ?? 0
                )
            )
            let country = try packed.withBytes(annotation.attributes) { attributes in
                try attributes.flatMap { AttributeText.countryBytes($0) }.map { try session.names.number(utf8: $0) }
            }
            if let name = country {
                all.append(
                    TermCount(
                        term: Term(analyzer: list.analyzer, name: name, label: Term.country),
                        count: 1,
                        scored: scored,
                        score: score ?? 0
                    )
                )
            }
        }
        all.sort { $0.term < $1.term }
        var merged: [TermCount] = []
        for term in all {
            if let last = merged.indices.last, merged[last].term == term.term {
                merged[last].count += 1
                merged[last].scored += term.scored
                merged[last].score += term.score
            } else {
                merged.append(term)
            }
        }
        return merged
    }

    /// Inserts the rows and what the analyzers' versions were; mentions come apart, sorted over a whole batch.
    func insert(document: Int64, _ session: WriterSession) throws {
        let analysis = try session.statement("INSERT INTO analysis VALUES (?, ?, ?, ?, ?, ?, ?, ?)")
        let insert = try session.statement("INSERT INTO row_list (document, analyzer, content) VALUES (?, ?, ?)")
        for list in lists {
            analysis.bind(1, document)
            analysis.bind(2, list.analyzer)
            analysis.bind(3, list.version)
            analysis.bind(4, list.state.rawValue)
            analysis.bind(5, list.sequence)
            analysis.bind(6, replaced ? 1 : 0)
            analysis.bind(7, list.rows.count)
            analysis.bind(8, blob: TermList.encode(list.terms))
            try analysis.run()
            session.tallies.add(
                version: .init(analyzer: list.analyzer, version: list.version ?? 0, state: list.state.rawValue),
                sign: 1
            )
            guard !list.rows.isEmpty else { continue }
            insert.bind(1, document)
            insert.bind(2, list.analyzer)
            insert.bind(3, text: try content(list, session))
            try insert.run()
        }
    }

    /// The rows of a list as they are stored.
    private func content(_ list: List, _ session: WriterSession) throws -> [UInt8] {
        var content = [UInt8(ascii: "[")]
        content.reserveCapacity(list.rows.count * 32 + 2)
        for row in list.rows {
            let annotation = packed.rows[row.index]
            try packed.withBytes(annotation.attributes) { attributes in
                let written = try attributes.map { json in
                    try session.attributes.number(json).map { RowList.WrittenAttributes.number($0) } ?? .json(json)
                }
                packed.withBytes(annotation.spans) { spans in
                    RowList.append(
                        label: row.label,
                        name: row.name,
                        start: Int(annotation.start),
                        length: annotation.coversDocument ? -1 : max(0, Int(annotation.end) - Int(annotation.start)),
                        score: TermCount.stored(annotation.score),
                        attributes: written,
                        spans: spans,
                        to: &content
                    )
                }
            }
        }
        content.append(UInt8(ascii: "]"))
        return content
    }

    /// All terms of all analyzers.
    var terms: [Term] { lists.flatMap { list in list.terms.map(\.term) } }
}
