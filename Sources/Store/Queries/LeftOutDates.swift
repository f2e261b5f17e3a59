// Documents that a filter of dates leaves out because too little of their date is known.

/// How many documents a range of dates cannot decide about.
package struct LeftOutDates: Sendable, Equatable {
    /// Those without a date.
    package var undated = 0
    /// Those known to the year or month only, with days inside the range and outside.
    package var partlyDated = 0
}

extension Store {
    /// Counts the documents of a filter's corpora, sources and documents that its dates leave out though they may lie in the range.
    ///
    /// Without `since` and `until` it is the undated alone. Undated documents of corpora are counted for each of them.
    package func leftOut(_ filter: Filter) throws(StoreError) -> LeftOutDates {
        let hasDates = filter.since != nil || filter.until != nil
        let isKept = filter.sources.isEmpty && filter.documents.isEmpty
        let kept = isKept ? try undated(corpora: filter.corpora) : 0
        return try answering { reader in
            var places = Filter()
            (places.corpora, places.sources, places.documents) = (filter.corpora, filter.sources, filter.documents)
            guard let plan = try Plan(places, analyzer: nil, reader),
                let range = hasDates ? DateRange(since: filter.since, until: filter.until) : .all
            else { return LeftOutDates() }
            return LeftOutDates(
                undated: isKept ? kept : try reader.count(0..<DocumentNumber.firstDated, plan),
                partlyDated: try range.cut.sorted()
                    .reduce(0) { sum, key in
                        let bits = DocumentNumber.countBits
                        return sum + (try reader.count(key << bits..<(key + 1) << bits, plan))
                    }
            )
        }
    }
}

extension Reader {
    /// Documents with numbers in a range that are of a plan's corpora, sources and documents.
    fileprivate func count(_ numbers: Range<Int64>, _ plan: Plan) throws -> Int {
        func list(_ numbers: some Collection<Int64>) -> String { numbers.map(String.init).joined(separator: ",") }
        if let documents = plan.documents {
            return try documents.count { try numbers.contains($0) && Candidates.matches($0, plan, self) }
        }
        let isOfCorpora = plan.corpora.map { "corpus IN (\(list($0)))" }
        let sql: String
        switch (plan.sources, isOfCorpora) {
        case (nil, let isOfCorpora?):
            sql = "SELECT count(DISTINCT document) FROM origin WHERE document BETWEEN ? AND ? AND \(isOfCorpora)"
        case (let sources, let isOfCorpora):
            sql =
                "SELECT count(*) FROM document WHERE id BETWEEN ? AND ?"
                + (sources.map { " AND source IN (\(list($0)))" } ?? "")
                + (isOfCorpora.map { " AND EXISTS (SELECT 1 FROM origin WHERE document = id AND \($0))" } ?? "")
        }
        let select = try Prepared(db, sql)
        select.bind(1, numbers.lowerBound)
        select.bind(2, numbers.upperBound - 1)
        return try select.step() ? select.int(0) : 0
    }
}
