// What an answer is told beside its rows: values of filters that nothing in the store has, and what was probably meant.

internal import AnalyzerKit
internal import LineProtocol
internal import Pipeline
internal import Store

extension Responder {
    /// Most hints of one answer.
    private static let maximumHints = 8

    /// Hints to an answer, as texts for people; none where it has rows and its corpora and sources exist.
    ///
    /// - Returns: A pair `hint=` each. What cannot be looked up is left out: the answer itself is complete.
    func hints(_ request: Request, hasRows: Bool) async -> [Status.Pair] {
        guard let filters = try? Filters(request), let filter = try? Filter(filters) else { return [] }
        let asksPlaces = !filters.corpora.isEmpty || !filters.sources.isEmpty
        guard asksPlaces || !hasRows else { return [] }
        let registry = daemon.registry
        let analyzer = analyzer(of: request)
        if !hasRows, let count = try? await reading({ try $0.documentCount() }), count == 0 {
            return [Status.Pair("hint", "the store is empty: analyze-client ingest ARCHIVE reads one into it")]
        }
        let found = try? await reading { store in
            let places = asksPlaces ? try store.unknownPlaces(filter, nearest: nearest) : []
            guard !hasRows else { return places }
            return try places
                + store.unmatched(
                    filter,
                    of: analyzer,
                    isSorted: request.value("sort") != nil,
                    spellings: registry.spellings,
                    nearest: nearestName
                )
        }
        var texts = (found ?? []).map { Self.text($0, filters, analyzer) }
        let isAboutUnknown = (found ?? [])
            .contains {
                if case .unknown("about", _, _) = $0 { true } else { false }
            }
        if !hasRows, let about = filters.about.first, texts.isEmpty || isAboutUnknown {
            texts.append(
                "about= takes a name that the analyzer entities has found; for any words: text=\(formatValue(about))"
            )
        }
        if !hasRows, let least = filters.minimumScore,
            let manifest = registry.manifests.first(where: { $0.name == analyzer }),
            least > manifest.scoreRange.upperBound
        {
            texts.append("min-score=: no score of \(manifest.name) is above \(manifest.scoreRange.upperBound)")
        }
        if !hasRows, let manifest = registry.manifests.first(where: { $0.name == analyzer }) {
            for attribute in filters.attributes where manifest.values[attribute.name] == nil {
                guard case .equals(let value)? = attribute.conditions.first, value.lowercased() != "false",
                    (try? await reading({ try $0.has(value: value, of: attribute.name) })) == false
                else { continue }
                texts.append("\(manifest.name) group=\(attribute.name) lists the values that there are")
            }
        }
        if !hasRows, request.verb == "search", let query = request.positionals.first {
            if query.contains(where: { "|!?&~:".contains($0) }) {
                texts.append(
                    "search takes words, \"phrases\", word*, AND, OR, NOT and brackets; other marks are passed over"
                )
            }
            if let word = query.split(separator: " ").first(where: { ["and", "or", "not"].contains($0) }) {
                texts.append(
                    "\(quoted(word)) is a word to look for; in capitals, \(word.uppercased()), it combines others"
                )
            }
        }
        return texts.prefix(Self.maximumHints).map { Status.Pair("hint", $0) }
    }

    /// The analyzer whose rows a request is about; nil where it is about rows of any.
    private func analyzer(of request: Request) -> String? {
        switch request.verb {
        case "documents", "search": nil
        case "timeline", "together", "export": request.positionals.first
        case "conflicts": "factcheck"
        default: request.verb
        }
    }

    private static func text(_ unmatched: Unmatched, _ filters: Filters, _ analyzer: String?) -> String {
        let rows = analyzer.map { "row of \($0)" } ?? "row"
        switch unmatched {
        case .unknown(let key, let value, let nearest):
            let hint = nearest.map { "; did you mean \(quoted($0))?" } ?? ""
            switch key {
            case "name":
                let how = "; entities text=PART group=name lists how names are spelt"
                return "nothing in the store has the name \(quoted(value))" + (hint.isEmpty ? how : hint)
            case "about": return "nothing in the store has the name \(quoted(value)), for about=\(hint)"
            default: return "there is no \(key) \(quoted(value))\(hint)"
            }
        case .withoutRows(let key, let value): return "no \(rows) matches \(key)=\(formatValue(value))"
        case .noDate:
            let dates = [filters.since.map { "from \($0)" }, filters.until.map { "to \($0)" }].compactMap { $0 }
            return "no document has a date \(dates.joined(separator: " "))"
        case .noScores:
            return "rows of \(analyzer ?? "it") have no score"
                + (filters.minimumScore == nil ? " to sort them by" : ", so that none matches min-score=")
        }
    }
}
