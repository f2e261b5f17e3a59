// A filter with its texts looked up: what can be decided by numbers, and which documents can match at all.

import Language

/// A filter in the store's own numbers, for one analyzer or for all.
struct Plan {
    /// The analyzer that is asked for; nil for rows of any.
    var analyzer: Int64?
    var range: DateRange
    /// Explicit documents, the newest first.
    var documents: [Int64]?
    var sources: Set<Int64>?
    var corpora: [Int64]?
    var names: Set<Int64>?
    var labels: Set<Int64>?
    /// Folded countries.
    var countries: Set<String>?
    /// Names whose rows have a country by an alias, and its folded text.
    var aliasCountries: [Int64: String] = [:]
    /// Folded substrings.
    var texts: [String]
    var abouts: Set<Int64>?
    /// In ten-thousandths.
    var minScore: Int64?
    var attributes: [Filter.Attribute]
    /// The entities analyzer, which `about` asks.
    var entities: Int64?
    /// Terms of which a matching document has at least one, where that is known, but for ``uncounted``.
    var terms: [Int64]?
    /// Documents whose terms kept counts may not have yet (``CountsWriting/soon``), the newest first; where there are `terms`.
    var uncounted: [Int64] = []

    var testsRows: Bool {
        names != nil || labels != nil || countries != nil || !texts.isEmpty || abouts != nil || minScore != nil
            || !attributes.isEmpty
    }

    /// True where name and label alone decide about a row.
    var needsOnlyTerms: Bool {
        countries == nil && texts.isEmpty && abouts == nil && minScore == nil && attributes.isEmpty
    }

    var testsDocuments: Bool { documents != nil || sources != nil || corpora != nil || !range.isAll }

    /// Looks a filter up; nil where nothing can match: an unknown name, label, source, corpus or document.
    ///
    /// * `analyzer`: Its name; nil for rows of any analyzer.
    init?(_ filter: Filter, analyzer name: String?, _ reader: Reader) throws {
        guard let range = DateRange(since: filter.since, until: filter.until) else { return nil }
        self.range = range
        texts = filter.texts.map(CaseFold.fold)
        minScore = TermCount.stored(filter.minScore)
        attributes = filter.attributes
        if let name {
            guard let number = try reader.analyzer(named: name) else { return nil }
            analyzer = number
        }
        if !filter.documents.isEmpty {
            let numbers = Set(try filter.documents.compactMap { try reader.number(ofDocument: $0) })
            guard !numbers.isEmpty else { return nil }
            documents = numbers.sorted(by: >)
        }
        if !filter.sources.isEmpty {
            let numbers = Set(try filter.sources.flatMap { try reader.sources(like: $0) })
            guard !numbers.isEmpty else { return nil }
            sources = numbers
        }
        if !filter.corpora.isEmpty {
            let numbers = try reader.corpora(named: filter.corpora)
            guard !numbers.isEmpty else { return nil }
            corpora = numbers
        }
        if !filter.labels.isEmpty {
            let numbers = try reader.labels(like: filter.labels)
            guard !numbers.isEmpty else { return nil }
            labels = numbers
        }
        if !filter.names.isEmpty {
            let numbers = try Self.numbers(filter.names, reader)
            guard !numbers.isEmpty else { return nil }
            names = numbers
        }
        if !filter.abouts.isEmpty {
            let numbers = try Self.numbers(filter.abouts, reader)
            guard !numbers.isEmpty, let entities = try reader.analyzer(named: "entities") else { return nil }
            abouts = numbers
            self.entities = entities
        }
        if !filter.countries.isEmpty {
            countries = Set(filter.countries.map(CaseFold.fold))
        }
        if countries != nil || attributes.contains(where: { $0.key == "country" }) {
            if reader.aliases.givesCountries {
                for alias in reader.aliases.byName.values {
                    guard let country = alias.country else { continue }
                    for number in try reader.names(like: alias.name) {
                        aliasCountries[number] = CaseFold.fold(country)
                    }
                }
            }
        }
        try findTerms(filter, reader)
    }

    /// Numbers of names, a user's aliases included.
    private static func numbers(_ names: [String], _ reader: Reader) throws -> Set<Int64> {
        var numbers: Set<Int64> = []
        for name in names {
            for member in reader.aliases.family(of: name) { numbers.formUnion(try reader.names(like: member)) }
        }
        return numbers
    }

    /// Most terms that are followed at once; with more, documents are tried one after the other.
    private static let maximumTerms = MentionIndex.maximumTerms

    /// Chooses the condition that leaves the fewest documents.
    private mutating func findTerms(_ filter: Filter, _ reader: Reader) throws {
        var best: (terms: [Int64], documents: Int)?
        func offer(_ found: (terms: [Int64], documents: Int)?) {
            guard let found, found.terms.count <= Self.maximumTerms else { return }
            if found.documents < best?.documents ?? Int.max { best = found }
        }
        var analyzers: [Int64] = []
        if let analyzer {
            analyzers = [analyzer]
        } else {
            let select = try reader.statement("SELECT id FROM analyzer")
            while try select.step() { analyzers.append(select.integer(0)) }
        }
        if let names {
            offer(try terms(analyzers.flatMap { a in names.map { (a, $0) } }, labels: labels, reader))
        } else if let labels, analyzers.count * labels.count <= 64 {
            offer(try terms(analyzers: analyzers, labels: labels, reader))
        }
        if let abouts, let entities { offer(try terms(abouts.map { (entities, $0) }, labels: nil, reader)) }
        if let countries {
            let names = try filter.countries.flatMap { try reader.names(like: $0) }
            var found = try terms(
                analyzers.flatMap { a in names.map { (a, $0) } },
                labels: [Term.country],
                reader
            )
            let aliased = aliasCountries.filter { countries.contains($0.value) }.keys
            let extra = try terms(
                analyzers.flatMap { a in aliased.map { (a, $0) } },
                labels: nil,
                reader
            )
            found = (found.terms + extra.terms, found.documents + extra.documents)
            offer(found)
        }
        if let best {
            terms = best.terms
            uncounted = try Self.uncounted(reader)
        }
    }

    /// Selects documents whose counts wait, some more than once.
    ///
    /// Left alone SQLite would read the whole table, which is in order of document (0.7 s for a million).
    static let selectUncounted = """
        SELECT document FROM analysis INDEXED BY analysis_seq
        WHERE seq > (SELECT value FROM counter WHERE name = 'counted')
        """

    private static func uncounted(_ reader: Reader) throws -> [Int64] {
        let select = try reader.statement(selectUncounted)
        var documents: Set<Int64> = []
        while try select.step() { documents.insert(select.integer(0)) }
        return documents.sorted(by: >)
    }

    /// Terms of given names that exist.
    private func terms(
        _ pairs: [(analyzer: Int64, name: Int64)],
        labels: Set<Int64>?,
        _ reader: Reader
    ) throws -> (terms: [Int64], documents: Int) {
        let select = try reader.statement("SELECT term, documents FROM tally WHERE term BETWEEN ? AND ?")
        var found: (terms: [Int64], documents: Int) = ([], 0)
        for pair in pairs {
            select.bind(1, Term(analyzer: pair.analyzer, name: pair.name, label: Term.country).key)
            select.bind(2, Term(analyzer: pair.analyzer, name: pair.name, label: Term.maximumLabel).key)
            while try select.step() {
                let label = Term(key: select.integer(0)).label
                guard labels?.contains(label) ?? (label != Term.country) else { continue }
                found.terms.append(select.integer(0))
                found.documents += select.int(1)
            }
        }
        return found
    }

    /// Terms of given labels, with any name; cut off where they are too many to be of use.
    private func terms(
        analyzers: [Int64],
        labels: Set<Int64>,
        _ reader: Reader
    ) throws -> (terms: [Int64], documents: Int)? {
        let select = try reader.statement(
            "SELECT term, documents FROM tally WHERE term >> 12 & 255 = ? AND term & 4095 = ? LIMIT ?"
        )
        var found: (terms: [Int64], documents: Int) = ([], 0)
        for analyzer in analyzers {
            for label in labels.sorted() {
                select.bind(1, analyzer)
                select.bind(2, label)
                select.bind(3, Self.maximumTerms + 2)
                while try select.step() {
                    guard Term(key: select.integer(0)).name != Term.anyName else { continue }
                    found.terms.append(select.integer(0))
                    found.documents += select.int(1)
                }
            }
        }
        return found
    }
}
