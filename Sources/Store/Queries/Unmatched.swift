// Filters that leave nothing, each taken alone: what an empty answer can be told about. Looks up, never walks documents.

import Language

/// Why an answer is empty, in parts.
package enum Unmatched: Sendable, Equatable {
    /// The store has no such value at all; with the known one that is most like it, where one is.
    case unknown(key: String, value: String, nearest: String?)
    /// The store has the value, the analyzer has no row with it.
    case withoutRows(key: String, value: String)
    /// No document has a date in the range.
    case noDate
    /// Rows of the analyzer have no score.
    case noScores
}

extension Store {
    /// The corpora and sources of a filter that the store does not have.
    ///
    /// * `nearest`: The candidate that is most like a text.
    package func unknownPlaces(
        _ filter: Filter,
        nearest: (String, [String]) -> String?
    ) throws(StoreError) -> [Unmatched] {
        try answering { reader in
            var found: [Unmatched] = []
            for (key, table, values) in [("corpus", "corpus", filter.corpora), ("source", "source", filter.sources)] {
                for value in values {
                    var alone = Filter()
                    if key == "corpus" { alone.corpora = [value] } else { alone.sources = [value] }
                    guard try Plan(alone, analyzer: nil, reader) == nil else { continue }
                    let known = try reader.some(of: table)
                    found.append(.unknown(key: key, value: value, nearest: nearest(value, known)))
                }
            }
            return found
        }
    }

    /// The filters, but for corpora and sources, that alone leave nothing of an analyzer (of any where none is named).
    ///
    /// Those that only a walk over all rows could tell about are left out.
    ///
    /// * `isSorted`: Whether rows without a score are left out, as those below a `minScore` are.
    /// * `spellings`: Under which names one is looked up.
    package func unmatched(
        _ filter: Filter,
        of analyzer: String?,
        isSorted: Bool = false,
        spellings: (String) -> [String],
        nearest: (String, [String]) -> String?
    ) throws(StoreError) -> [Unmatched] {
        try answering { reader in
            var found: [Unmatched] = []
            func test(_ key: String, _ values: [String], _ alone: (String) -> Filter) throws {
                for value in values.prefix(Self.maximumTested) {
                    switch try Self.rows(alone(value), analyzer, reader) {
                    case .some: break
                    case .none: found.append(.withoutRows(key: key, value: value))
                    case .unknown:
                        let isName = key == "name" || key == "about"
                        let longer = isName ? try reader.name(withWords: value) : nil
                        let known = longer != nil || key == "document" ? [] : try reader.some(of: "name")
                        found.append(.unknown(key: key, value: value, nearest: longer ?? nearest(value, known)))
                    }
                }
            }
            func make(_ change: (inout Filter) -> Void) -> Filter {
                var filter = Filter()
                change(&filter)
                return filter
            }
            try test("name", filter.names) { name in make { $0.names = spellings(name) } }
            try test("about", filter.abouts) { name in make { $0.abouts = spellings(name) } }
            try test("country", filter.countries) { code in make { $0.countries = [code] } }
            try test("document", filter.documents) { id in make { $0.documents = [id] } }
            if filter.since != nil || filter.until != nil,
                try !reader.hasDocument(since: filter.since, until: filter.until)
            {
                found.append(.noDate)
            }
            if filter.minScore != nil || isSorted, let analyzer, let number = try reader.analyzer(named: analyzer),
                try reader.hasNoScores(number)
            {
                found.append(.noScores)
            }
            return found
        }
    }

    /// Values of one filter that are tried.
    private static let maximumTested = 5

    private enum Rows { case some, none, unknown }

    private static func rows(_ alone: Filter, _ analyzer: String?, _ reader: Reader) throws -> Rows {
        guard let plan = try Plan(alone, analyzer: nil, reader) else { return .unknown }
        guard let own = try Plan(alone, analyzer: analyzer, reader) else { return .none }
        // What was stored a moment ago has no kept counts yet.
        guard let terms = own.terms, terms.isEmpty, own.uncounted.isEmpty, plan.documents == nil else { return .some }
        return .none
    }

    /// Whether an attribute has a value in some frequent row; rare ones are not looked for.
    package func has(value: String, of key: String) throws(StoreError) -> Bool {
        let wanted = CaseFold.fold(value)
        return try answering { reader in
            let select = try reader.statement("SELECT name FROM attribute LIMIT 100000")
            defer { select.reset() }
            while try select.step() {
                let json = Array(select.string(0).utf8)
                switch AttributeText.value(key, in: json.span) {
                case .text(let text)?, .number(_, let text)?: if CaseFold.fold(text) == wanted { return true }
                case .texts(let texts)?: if texts.contains(where: { CaseFold.fold($0) == wanted }) { return true }
                case nil: break
                }
            }
            return false
        }
    }
}

extension Reader {
    /// The first name that has some words in it as words: "Kirsten Gillibrand" for "gillibrand".
    fileprivate func name(withWords words: String) throws -> String? {
        guard words.count >= 3 else { return nil }
        let select = try statement(
            """
            SELECT name FROM name WHERE id <= 200000 AND (name LIKE ?1 || ' %' ESCAPE '!' OR name LIKE '% ' || ?1 ESCAPE '!'
                OR name LIKE '% ' || ?1 || ' %' ESCAPE '!') ORDER BY id LIMIT 1
            """
        )
        let pattern = words.reduce(into: "") { pattern, letter in
            if "%_!".contains(letter) { pattern.append("!") }
            pattern.append(letter)
        }
        select.bind(1, pattern)
        defer { select.reset() }
        return try select.step() ? select.string(0) : nil
    }

    /// The first texts of a dictionary: what is frequent came early.
    fileprivate func some(of table: String) throws -> [String] {
        let select = try statement("SELECT name FROM \(table) WHERE name <> '' ORDER BY id LIMIT 10000")
        defer { select.reset() }
        var texts: [String] = []
        while try select.step() { texts.append(select.string(0)) }
        return texts
    }

    fileprivate func hasDocument(since: CalendarDate?, until: CalendarDate?) throws -> Bool {
        guard let range = DateRange(since: since, until: until) else { return false }
        let select = try statement("SELECT 1 FROM document WHERE id BETWEEN ? AND ? LIMIT 1")
        select.bind(1, range.numbers.lowerBound)
        select.bind(2, range.numbers.upperBound)
        defer { select.reset() }
        return try select.step()
    }

    /// True where the newest rows of an analyzer have no score.
    func hasNoScores(_ analyzer: Int64) throws -> Bool {
        let select = try statement(
            """
            SELECT terms FROM (SELECT analyzer, terms, rows FROM analysis ORDER BY document DESC LIMIT 2000)
            WHERE analyzer = ? AND rows > 0
            """
        )
        select.bind(1, analyzer)
        defer { select.reset() }
        var (rows, scored): (Int64, Int64) = (0, 0)
        while try select.step(), scored == 0 {
            select.withBytes(0) { bytes in
                TermList.decode(bytes, analyzer: analyzer) { term in
                    rows += term.count
                    scored += term.scored
                }
            }
        }
        return rows > 0 && scored == 0
    }
}
