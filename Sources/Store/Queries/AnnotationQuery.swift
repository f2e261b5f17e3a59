// Pages of annotations, the newest document first.

import JSONText

extension Store {
    /// Rows of an analyzer that match a filter, the newest document first, within a document in the order of the text.
    ///
    /// Undated documents come last; of documents with the same date, the one stored last comes first. Each page is one short read
    /// transaction. Rows replaced between two pages appear once, old or new.
    ///
    /// * `analyzer`: Its name; nil for the rows of all.
    /// * `after`: Where the page before ended.
    /// * `limit`: Most rows to answer. A page may hold fewer and still have a `next`, see ``Page``.
    package func annotations(
        _ analyzer: String?,
        _ filter: Filter = Filter(),
        after: Cursor? = nil,
        limit: Int
    ) throws(StoreError) -> Page<AnnotationRow> {
        try answering { reader in
            guard limit > 0, let plan = try Plan(filter, analyzer: analyzer, reader) else {
                return Page(rows: [], next: nil)
            }
            var page = AnnotationPage(plan, reader, limit: limit)
            return try page.fill(after: after)
        }
    }
}

/// The work on one page.
struct AnnotationPage {
    private let plan: Plan
    private let reader: Reader
    private let limit: Int
    private let scan: RowScan
    private var rows: [AnnotationRow] = []

    /// Documents that a page looks at before it ends short, so that a reader can stop and nothing is held open.
    private static let maximumWork = 4_000

    init(_ plan: Plan, _ reader: Reader, limit: Int) {
        self.plan = plan
        self.reader = reader
        self.limit = limit
        scan = RowScan(plan, reader)
    }

    mutating func fill(after cursor: Cursor?) throws -> Page<AnnotationRow> {
        var upper = Int64.max
        if let cursor { upper = cursor.row == nil ? cursor.document - 1 : cursor.document }
        var candidates = try Candidates(plan, reader, upper: upper)
        var step = min(limit, 32)
        var last = upper
        while candidates.examined < Self.maximumWork {
            guard let numbers = try candidates.next(step) else { return Page(rows: rows, next: nil) }
            step = min(step * 2, 512)
            for number in numbers {
                let place = cursor?.document == number ? cursor?.row : nil
                if let next = try add(number, after: place) { return Page(rows: rows, next: next) }
            }
            last = candidates.position
        }
        return Page(rows: rows, next: Cursor(document: last))
    }

    /// Adds a document's rows; the cursor behind the last one where the page is full.
    private mutating func add(_ number: Int64, after place: Cursor.Row?) throws -> Cursor? {
        // In the order of the text, so that a place in it says what was answered, whatever was replaced meanwhile.
        var found = try scan.rows(of: number).sorted(by: RawRow.precedes)
        if let place { found.removeFirst(Self.answered(found, place)) }
        guard !found.isEmpty else { return nil }
        let room = limit - rows.count
        let builder = try RowBuilder(number, reader, corpora: plan.corpora)
        for row in found.prefix(room) { rows.append(try builder.row(row)) }
        guard rows.count == limit else { return nil }
        guard found.count > room else { return Cursor(document: number) }
        let last = found[room - 1]
        // Rows of the same range that were answered, those of the pages before included.
        var count = found[..<room].reversed().prefix { $0.start == last.start && $0.length == last.length }.count
        if let place, count == room, place.start == last.start, place.end == last.length + 1 { count += place.count }
        return Cursor(document: number, row: .init(start: last.start, end: last.length + 1, count: count))
    }

    /// How many rows at the beginning were answered already: those before the place, and as many on it as were.
    private static func answered(_ rows: [RawRow], _ place: Cursor.Row) -> Int {
        var same = 0
        for (index, row) in rows.enumerated() {
            if (row.start, row.length + 1) == (place.start, place.end) {
                if same == place.count { return index }
                same += 1
            } else if row.start > place.start || (row.start == place.start && row.length + 1 > place.end) {
                return index
            }
        }
        return rows.count
    }
}

/// Makes rows of one document as answers show them.
struct RowBuilder {
    private let reader: Reader
    private let number: Int64
    private let document: DocumentRow
    private let text: DocumentText

    /// Reads the document's fields and text once for all of its rows.
    init(_ number: Int64, _ reader: Reader, corpora: [Int64]? = nil) throws {
        self.reader = reader
        self.number = number
        guard let document = try reader.document(number, corpora: corpora) else {
            throw StoreError(.corrupt, "rows of a document that is not there (\(number)): restore a backup")
        }
        self.document = document
        text = try reader.text(number)
    }

    func row(_ raw: RawRow) throws -> AnnotationRow {
        let whole = raw.length < 0
        let end = whole ? document.length : raw.start + raw.length
        var annotation = StoredAnnotation(
            analyzer: try reader.analyzer(raw.analyzer),
            label: try reader.label(raw.label),
            start: raw.start,
            end: end,
            name: raw.name == Term.noName ? nil : try reader.name(raw.name),
            score: raw.score.map { Double($0) / TermCount.scoreScale },
            attributes: raw.attributes,
            spans: raw.spans,
            coversDocument: whole
        )
        if !reader.aliases.isEmpty, let name = annotation.name,
            let alias = reader.aliases.byName[CaseFold.fold(name)]
        {
            annotation.name = alias.target
            if let country = alias.country {
                annotation.attributes = AttributeText.setting(country: country, in: annotation.attributes)
            }
        }
        let select = try reader.statement(
            "SELECT version, seq FROM analysis WHERE document = ? AND analyzer = ?"
        )
        select.bind(1, number)
        select.bind(2, raw.analyzer)
        defer { select.reset() }
        guard try select.step() else {
            throw StoreError(.corrupt, "rows without their analysis (document \(number)): restore a backup")
        }
        let sentence = whole ? nil : text.sentence(raw.start, end)
        return AnnotationRow(
            annotation: annotation,
            text: whole ? nil : text.text(raw.start, end),
            sentence: sentence?.text,
            sentenceStart: sentence?.start,
            version: try select.optionalInteger(0).map { try reader.version($0) },
            seq: select.integer(1) + 1 + Int64(raw.row),
            document: document
        )
    }
}
