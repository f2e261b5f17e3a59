// Rows of one document, tested against a plan before anything is made of them.

/// A row in numbers.
struct RawRow {
    var analyzer: Int64
    var row: Int
    var label: Int64
    var name: Int64
    var start: Int
    /// -1 for a row about the whole document.
    var length: Int
    var score: Int64?
    var attributes: [UInt8]?
    var spans: [UInt8]?

    /// The order of the text.
    static func precedes(_ a: RawRow, _ b: RawRow) -> Bool {
        (a.start, a.length, a.analyzer, a.row) < (b.start, b.length, b.analyzer, b.row)
    }
}

/// Reads and tests the rows of documents.
struct RowScan {
    private let plan: Plan
    private let reader: Reader

    init(_ plan: Plan, _ reader: Reader) {
        self.plan = plan
        self.reader = reader
    }

    /// The rows of a document that match, in the order of the analyzer.
    ///
    /// * `isWanted`: Whether a row with such a score is of use; asked before anything else of the row is read.
    func rows(of document: Int64, where isWanted: (_ score: Int64?) -> Bool = { _ in true }) throws -> [RawRow] {
        var rows: [RawRow] = []
        try scan(document, where: isWanted) { rows.append($0) }
        return try restrict(rows, document)
    }

    /// Whether a document has a row that matches.
    func hasRow(_ document: Int64) throws -> Bool { try !rows(of: document).isEmpty }

    private func scan(
        _ document: Int64,
        where isWanted: (Int64?) -> Bool,
        _ body: (RawRow) -> Void
    ) throws {
        let select: Prepared
        if let analyzer = plan.analyzer {
            select = try reader.statement(
                "SELECT analyzer, content FROM row_list WHERE document = ? AND analyzer = ?"
            )
            select.bind(2, analyzer)
        } else {
            select = try reader.statement("SELECT analyzer, content FROM row_list WHERE document = ? ORDER BY analyzer")
        }
        select.bind(1, document)
        while try select.step() {
            let analyzer = select.integer(0)
            let list = select.bytes(1)
            try RowList.forEach(list) { row in
                if let labels = plan.labels, !labels.contains(row.label) { return }
                if let names = plan.names, !names.contains(row.name) { return }
                if let minScore = plan.minScore {
                    guard let score = row.score, score >= minScore else { return }
                }
                guard isWanted(row.score) else { return }
                let attributes = try reader.attributes(row, in: list)
                if let countries = plan.countries {
                    let country = plan.aliasCountries[row.name] ?? AttributeText.country(attributes).map(CaseFold.fold)
                    guard let country, countries.contains(country) else { return }
                }
                if !plan.attributes.isEmpty {
                    guard matches(attributes, country: plan.aliasCountries[row.name]) else { return }
                }
                body(
                    RawRow(
                        analyzer: analyzer,
                        row: row.row,
                        label: row.label,
                        name: row.name,
                        start: row.start,
                        length: row.length,
                        score: row.score,
                        attributes: attributes,
                        spans: row.spans.map { Array(list[$0]) }
                    )
                )
            }
        }
    }

    /// * `country`: What an alias says instead of the attribute.
    private func matches(_ attributes: [UInt8]?, country: String?) -> Bool {
        for attribute in plan.attributes {
            let value =
                attribute.key == "country" && country != nil
                ? country.map { .text($0) } : attributes.flatMap { AttributeText.value(attribute.key, in: $0.span) }
            // A flag is stored where it is true only: of one analyzer's rows those without it are the others.
            if value == nil, plan.analyzer != nil, attribute.tests.contains(where: \.isFalse) { continue }
            guard AttributeText.matches(value, attribute.tests) else { return false }
        }
        return true
    }

    /// Tests that need the text or the rows of the entities analyzer.
    private func restrict(_ rows: [RawRow], _ document: Int64) throws -> [RawRow] {
        var rows = rows
        if let abouts = plan.abouts, let entities = plan.entities, !rows.isEmpty {
            let select = try reader.statement("SELECT content FROM row_list WHERE document = ? AND analyzer = ?")
            select.bind(1, document)
            select.bind(2, entities)
            var ranges: [Range<Int>] = []
            while try select.step() {
                try RowList.forEach(select.bytes(0)) { row in
                    guard abouts.contains(row.name), row.length >= 0 else { return }
                    ranges.append(row.start..<row.start + row.length)
                }
            }
            rows = rows.filter { row in
                row.length < 0
                    ? !ranges.isEmpty
                    : ranges.contains { $0.lowerBound >= row.start && $0.upperBound <= row.start + row.length }
            }
        }
        if !plan.texts.isEmpty, !rows.isEmpty {
            let text = try reader.text(document)
            rows = rows.filter { row in
                row.length >= 0 && text.holds(oneOf: plan.texts, from: row.start, to: row.start + row.length)
            }
        }
        return rows
    }
}
