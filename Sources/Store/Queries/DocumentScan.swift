// Everything of the matching documents once, for groups, timelines and pairs: terms where they suffice, rows where not.

/// Tells a long scan how it gets on, and lets it be stopped.
///
/// Called every few thousand documents with how many were looked at; false stops the scan with `cancelled`.
package typealias ScanProgress = (_ documents: Int) -> Bool

/// One of many things counted in a document.
struct ScanItem {
    var name: Int64
    var label: Int64
    var count: Int64
    var scored: Int64 = 0
    var score: Int64 = 0
    /// Set where rows were read: a scan by terms has none.
    var attributes: [UInt8]?
}

/// Walks the documents that match a plan, and hands out what was counted in each.
struct DocumentScan {
    let plan: Plan
    let reader: Reader
    /// Whether attributes are needed, so that rows must be read.
    var needsAttributes = false
    /// Whether scores are needed, which mentions do not have.
    var needsScores = false
    /// Whether names and labels are needed; else one item a document says how many rows there are.
    var needsTerms = true
    var progress: ScanProgress = { _ in true }

    /// Hands out each matching document with its items, the newest first; those without an item are left out.
    ///
    /// * `countries`: Hand out the terms of the attribute `country` instead of names.
    func run(countries: Bool = false, _ body: (_ document: Int64, _ items: [ScanItem]) throws -> Void) throws {
        let byTerms =
            plan.needsOnlyTerms && !needsAttributes && (!countries || (plan.names == nil && plan.labels == nil))
        var candidates = try Candidates(plan, reader)
        let rows = RowScan(plan, reader)
        let reading = try TermReader(plan, reader)
        var items: [ScanItem] = []
        try candidates.forEach(progress) { number in
            items.removeAll(keepingCapacity: true)
            if byTerms {
                if needsTerms || needsScores || plan.testsRows {
                    try reading.terms(of: number, countries: countries, into: &items)
                } else {
                    try reading.total(of: number, into: &items)
                }
            } else {
                for row in try rows.rows(of: number) {
                    items.append(
                        ScanItem(
                            name: row.name,
                            label: row.label,
                            count: 1,
                            scored: row.score == nil ? 0 : 1,
                            score: row.score ?? 0,
                            attributes: row.attributes
                        )
                    )
                }
            }
            if !items.isEmpty { try body(number, items) }
        }
    }
}

/// Reads the lists of terms of one document after the other.
struct TermReader {
    private let plan: Plan
    private let select: Prepared

    /// Compiles a statement of its own: two readers may be at work at once, each with its analyzer.
    init(_ plan: Plan, _ reader: Reader) throws {
        self.plan = plan
        let condition = plan.analyzer == nil ? "document = ?" : "document = ? AND analyzer = ?"
        select = try Prepared(reader.db, "SELECT analyzer, terms, rows FROM analysis WHERE \(condition)")
        if let analyzer = plan.analyzer { select.bind(2, analyzer) }
    }

    /// The terms of a document, tested for name and label.
    func terms(of number: Int64, countries: Bool = false, into items: inout [ScanItem]) throws {
        select.bind(1, number)
        while try select.step() {
            let analyzer = select.integer(0)
            select.withBytes(1) { bytes in
                TermList.decode(bytes, analyzer: analyzer) { term in
                    guard (term.term.label == Term.country) == countries else { return }
                    if let labels = plan.labels, !labels.contains(term.term.label) { return }
                    if let names = plan.names, !names.contains(term.term.name) { return }
                    items.append(
                        ScanItem(
                            name: term.term.name,
                            label: term.term.label,
                            count: term.count,
                            scored: term.scored,
                            score: term.score
                        )
                    )
                }
            }
        }
    }

    /// The number of a document's rows, as one item.
    func total(of number: Int64, into items: inout [ScanItem]) throws {
        select.bind(1, number)
        while try select.step() {
            guard select.integer(2) > 0 else { continue }
            items.append(ScanItem(name: Term.noName, label: Term.anyLabel, count: select.integer(2)))
        }
    }
}

/// Thrown inside a scan that was told to stop.
struct ScanCancelled: Error {}
