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
    func rows(of document: Int64) throws -> [RawRow] {
        var rows: [RawRow] = []
        try scan(document) { rows.append($0) }
        return try restrict(rows, document)
    }

    /// Whether a document has a row that matches.
    func hasRow(_ document: Int64) throws -> Bool { try !rows(of: document).isEmpty }

    private func scan(_ document: Int64, _ body: (RawRow) -> Void) throws {
        let columns = "analyzer, row, label, name, start, length, score, attributes, spans"
        let select: Prepared
        if let analyzer = plan.analyzer {
            select = try reader.statement(
                "SELECT \(columns) FROM annotation WHERE document = ? AND analyzer = ? ORDER BY row"
            )
            select.bind(2, analyzer)
        } else {
            select = try reader.statement(
                "SELECT \(columns) FROM annotation WHERE document = ? ORDER BY analyzer, row"
            )
        }
        select.bind(1, document)
        while try select.step() {
            let label = select.integer(2)
            if let labels = plan.labels, !labels.contains(label) { continue }
            let name = select.integer(3)
            if let names = plan.names, !names.contains(name) { continue }
            let score = select.optionalInteger(6)
            if let minScore = plan.minScore {
                guard let score, score >= minScore else { continue }
            }
            let attributes = select.optionalBytes(7)
            if let countries = plan.countries {
                let country = plan.aliasCountries[name] ?? AttributeText.country(attributes).map(CaseFold.fold)
                guard let country, countries.contains(country) else { continue }
            }
            if !plan.attributes.isEmpty {
                guard let attributes, matches(attributes) else { continue }
            }
            body(
                RawRow(
                    analyzer: select.integer(0),
                    row: select.int(1),
                    label: label,
                    name: name,
                    start: select.int(4),
                    length: select.int(5),
                    score: score,
                    attributes: attributes,
                    spans: select.optionalBytes(8)
                )
            )
        }
    }

    private func matches(_ attributes: [UInt8]) -> Bool {
        let bytes = attributes.span
        for attribute in plan.attributes {
            guard AttributeText.matches(AttributeText.value(attribute.key, in: bytes), attribute.tests) else {
                return false
            }
        }
        return true
    }

    /// Tests that need the text or the rows of the entities analyzer.
    private func restrict(_ rows: [RawRow], _ document: Int64) throws -> [RawRow] {
        var rows = rows
        if let abouts = plan.abouts, let entities = plan.entities, !rows.isEmpty {
            let select = try reader.statement(
                "SELECT start, length, name FROM annotation WHERE document = ? AND analyzer = ?"
            )
            select.bind(1, document)
            select.bind(2, entities)
            var ranges: [Range<Int>] = []
            while try select.step() {
                guard abouts.contains(select.integer(2)), select.int(1) >= 0 else { continue }
                ranges.append(select.int(0)..<select.int(0) + select.int(1))
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
                guard row.length >= 0 else { return false }
                let covered = CaseFold.fold(text.text(row.start, row.start + row.length))
                return plan.texts.contains { covered.contains($0) }
            }
        }
        return rows
    }
}
