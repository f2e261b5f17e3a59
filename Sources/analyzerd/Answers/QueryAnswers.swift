// What is in the store: rows, counts, timelines, pairs, search, documents.

internal import JSONText
internal import Language
internal import LineProtocol
internal import Pipeline
internal import Store

extension Responder {
    /// An analyzer's name as a verb: its rows, or counts with `group=`.
    func analyzer(_ request: Request) async throws -> [Status.Pair] {
        guard let key = request.value("group") else {
            if let order = request.value("sort") { return try await sortedRows(request, order) }
            try checkProgress(request, belongsTo: "group= and sort=")
            return try await rows(of: request.verb, request, defaultLimit: daemon.settings.limits.rows)
        }
        guard request.value("sort") == nil else {
            throw ProtocolError(
                .badArgument,
                "sort= belongs to rows: the answer to group= begins with the most frequent"
            )
        }
        let filters = try wholeAnswer(request)
        let filter = try await storeFilter(filters)
        let limit = filters.limit ?? daemon.settings.limits.rows
        let analyzer = request.verb
        try await checkNames(of: analyzer, filters, group: key)
        let (rows, more) = try await counting(request) { store, progress in
            let (groups, more) = try store.groups(analyzer, by: Grouping(key), filter, limit: limit, progress: progress)
            return (RowBlocks(groups) { $0.write(to: &$1) }, more)
        }
        try await output.rows(rows)
        return try await leftOut(filter) + (more ? [Status.Pair("more", "true")] : [])
    }

    /// The rows of an analyzer, newest document first.
    func rows(of analyzer: String, _ request: Request, defaultLimit: Int?) async throws -> [Status.Pair] {
        let checks = daemon.checks
        try await checkNames(of: analyzer, try Filters(request))
        return try await pages(request, defaultLimit: defaultLimit) { store, filter, cursor, limit in
            let page = try store.annotations(analyzer, filter, after: cursor, limit: limit)
            return Page(rows: try checks.join(page.rows, in: store), next: page.next)
        } write: {
            $0.write(to: &$1)
        }
    }

    /// The rows of an analyzer with the highest or lowest scores.
    private func sortedRows(_ request: Request, _ order: String) async throws -> [Status.Pair] {
        let (filter, limit) = try await sortedAnswer(request)
        let analyzer = request.verb
        try await checkNames(of: analyzer, try Filters(request))
        let checks = daemon.checks
        let (rows, more) = try await counting(request) { store, progress in
            let by: ScoreOrder = order == "lowest" ? .lowest : .highest
            let (rows, more) = try store.annotations(analyzer, filter, by: by, limit: limit, progress: progress)
            return (RowBlocks(try checks.join(rows, in: store)) { $0.write(to: &$1) }, more)
        }
        try await output.rows(rows)
        return try await leftOut(filter) + (more ? [Status.Pair("more", "true")] : [])
    }

    /// What an answer that is sorted by score or relevance needs: all of its rows are in memory at once, so they are not many.
    private func sortedAnswer(_ request: Request) async throws -> (filter: Filter, limit: Int) {
        let filters = try wholeAnswer(request)
        let limit = filters.limit ?? min(daemon.settings.limits.rows, VerbTable.maximumSorted)
        guard limit <= VerbTable.maximumSorted else {
            throw ProtocolError(
                .badArgument,
                "limit= with sort= is at most \(VerbTable.maximumSorted): sort what export gives to have all"
            )
        }
        return (try await storeFilter(filters), limit)
    }

    private func checkProgress(_ request: Request, belongsTo keys: String) throws(ProtocolError) {
        guard request.value("progress") == nil else {
            throw ProtocolError(.badArgument, "progress= belongs to \(keys): other rows come as they are found")
        }
    }

    func documents(_ request: Request) async throws -> [Status.Pair] {
        try await checkNames(ofAny: Filters(request))
        return try await pages(request, defaultLimit: daemon.settings.limits.rows) { store, filter, cursor, limit in
            try store.documents(filter, after: cursor, limit: limit)
        } write: {
            $0.write(to: &$1)
        }
    }

    func search(_ request: Request) async throws -> [Status.Pair] {
        let query = request.positionals.first ?? ""
        try await checkNames(ofAny: Filters(request))
        if request.value("sort") != nil {
            let (filter, limit) = try await sortedAnswer(request)
            let (rows, more) = try await counting(request) { store, progress in
                let (hits, more) = try store.search(query, filter, mostRelevant: limit, progress: progress)
                return (RowBlocks(hits) { $0.write(to: &$1) }, more)
            }
            try await output.rows(rows)
            return try await leftOut(filter) + (more ? [Status.Pair("more", "true")] : [])
        }
        try checkProgress(request, belongsTo: "sort=")
        return try await pages(request, defaultLimit: daemon.settings.limits.rows) { store, filter, cursor, limit in
            try store.search(query, filter, after: cursor, limit: limit)
        } write: {
            $0.write(to: &$1)
        }
    }

    /// The protocol's filters as the store takes them; names are looked up under other spellings that an analyzer knows, too.
    func storeFilter(_ filters: Filters) async throws -> Filter {
        let filter = try Filter(filters)
        let registry = daemon.registry
        let spelt: @Sendable () -> Filter = {
            var spelt = filter
            spelt.names = filter.names.flatMap(registry.spellings)
            spelt.abouts = filter.abouts.flatMap(registry.spellings)
            return spelt
        }
        // Thousands of names are not looked up on the threads that serve every connection.
        let isLong = filter.names.count + filter.abouts.count > Self.namesAtOnce
        return isLong ? try await reading { _ in spelt() } : spelt()
    }

    private static let namesAtOnce = 100

    /// The filters of an answer that has no pages to go on with.
    private func wholeAnswer(_ request: Request) throws(ProtocolError) -> Filters {
        let filters = try Filters(request)
        guard filters.cursor == nil else {
            throw ProtocolError(
                .badArgument,
                "cursor= belongs to answers in pages: a larger limit= gives more of this one"
            )
        }
        return filters
    }

    /// Answers page by page, each in a short read transaction of its own.
    private func pages<Row: Sendable>(
        _ request: Request,
        defaultLimit: Int?,
        read: @escaping @Sendable (Store, Filter, Cursor?, Int) throws -> Page<Row>,
        write: @escaping @Sendable (Row, inout JSONWriter) -> Void
    ) async throws -> [Status.Pair] {
        let filters = try Filters(request)
        let filter = try await storeFilter(filters)
        var cursor = try filters.cursor.map { try Cursor($0) }
        var left = filters.limit ?? defaultLimit ?? Int.max
        let leftOut = try await leftOut(filter)
        while left > 0 {
            let (from, limit) = (cursor, min(left, Self.pageRows))
            let (rows, next) = try await reading { store in
                let page = try read(store, filter, from, limit)
                return (RowBlocks(page.rows, write: write), page.next)
            }
            try await output.rows(rows)
            left -= rows.count
            cursor = next
            if cursor == nil { return leftOut }
        }
        // The limit is reached; say where to go on only where something follows.
        while let from = cursor {
            let page = try await reading { try read($0, filter, from, 1) }
            if !page.rows.isEmpty {
                return leftOut + [Status.Pair("more", "true"), Status.Pair("cursor", from.description)]
            }
            cursor = page.next
        }
        return leftOut
    }

    /// Documents without a whole date may match no date filter: an answer with one says how many it cannot have looked at.
    ///
    /// * `always`: Without a date filter too.
    func leftOut(_ filter: Filter, always: Bool = false) async throws -> [Status.Pair] {
        guard always || filter.since != nil || filter.until != nil else { return [] }
        let found = try await reading { try $0.leftOut(filter) }
        return [("undated", found.undated), ("partly-dated", found.partlyDated)]
            .compactMap { key, count in count > 0 ? Status.Pair(key, String(count)) : nil }
    }

    func timeline(_ request: Request) async throws -> [Status.Pair] {
        let filters = try wholeAnswer(request)
        let filter = try await storeFilter(filters)
        let analyzer = request.positionals.first ?? ""
        try await checkNames(of: analyzer, filters)
        let period = Period(rawValue: request.value("by") ?? "month") ?? .month
        let limit = filters.limit ?? Int.max
        let (rows, more) = try await counting(request) { store, progress in
            let periods = try store.timeline(analyzer, by: period, filter, progress: progress)
            return (RowBlocks(periods.prefix(limit)) { $0.write(to: &$1) }, periods.count > limit)
        }
        try await output.rows(rows)
        return try await leftOut(filter) + (more ? [Status.Pair("more", "true")] : [])
    }

    func together(_ request: Request) async throws -> [Status.Pair] {
        let filters = try wholeAnswer(request)
        let filter = try await storeFilter(filters)
        let analyzer = request.positionals.first ?? ""
        let other = request.value("with") ?? analyzer
        try await checkNames(of: analyzer, filters)
        let limit = filters.limit ?? daemon.settings.limits.rows
        let (rows, more, isWhole) = try await counting(request) { store, progress in
            let (pairs, isWhole) = try store.together(
                analyzer,
                with: other,
                filter,
                limit: limit + 1,
                progress: progress
            )
            return (RowBlocks(pairs.prefix(limit)) { $0.write(to: &$1) }, pairs.count > limit, isWhole)
        }
        try await output.rows(rows)
        let hint = Status.Pair(
            "hint",
            "pairs of names beyond the \(Store.mostPairedNames) most frequent may be missing: narrow the answer with name=, label=, corpus= "
                + "or dates"
        )
        return try await leftOut(filter) + (more || !isWhole ? [Status.Pair("more", "true")] : [])
            + (isWhole ? [] : [hint])
    }

    func corpora() async throws -> [Status.Pair] {
        let rows = try await reading { try $0.corpora() }
        for row in rows { try await output.row { row.write(to: &$0) } }
        return [Status.Pair("undated", String(rows.reduce(0) { $0 + $1.undated }))]
    }

    func storedDocument(_ request: Request) async throws -> [Status.Pair] {
        let identifier = request.positionals.first ?? ""
        let document = try await reading { try RowBlocks([$0.document(identifier)]) { $0.write(to: &$1) } }
        try await output.rows(document)
        return []
    }

    func remove(_ request: Request) async throws -> [Status.Pair] {
        let removal: CorpusRemoval
        if let corpus = request.value("corpus") {
            let daemon = daemon
            // Cut off by a stop it goes on at the next start.
            removal = try await writing { store in
                try store.remove(corpus: corpus) { daemon.removalGoesOn(after: $0) }
            }
            Allocator.trim()
        } else {
            let identifier = request.value("document") ?? ""
            try await writing { try $0.remove(document: identifier) }
            removal = CorpusRemoval(deleted: 1)
        }
        // Those that another corpus has as well are there still.
        return [Status.Pair("documents", String(removal.deleted))]
            + (removal.kept > 0 ? [Status.Pair("kept", String(removal.kept))] : [])
    }

    func backup(_ request: Request) async throws -> [Status.Pair] {
        let path = request.positionals.first ?? ""
        try await writing { try $0.backup(to: path) }
        return []
    }

    /// Rows as they are stored, until the request is cancelled.
    func watch(_ request: Request) async throws -> [Status.Pair] {
        let filters = try wholeAnswer(request)
        let filter = try await storeFilter(filters)
        let analyzer = request.positionals.first
        var left = filters.limit ?? Int.max
        if let analyzer { try await checkNames(of: analyzer, filters) } else { try await checkNames(ofAny: filters) }
        let checks = daemon.checks
        var sequence: Int64
        if let after = request.value("after"), let number = Int64(after) {
            sequence = number
        } else {
            sequence = try await reading { try $0.lastSequence() }
        }
        var lastSign = ContinuousClock.now
        while true {
            let (after, limit) = (sequence, left)
            let (rows, end) = try await reading { store in
                let page = try store.watch(analyzer, filter, after: after, limit: Self.pageRows)
                let checked = try checks.join(page.rows, in: store)
                return (RowBlocks(checked.prefix(limit)) { $0.write(to: &$1) }, page.sequence)
            }
            try await output.rows(rows)
            left -= rows.count
            guard left > 0 else { return [] }
            sequence = max(sequence, end)
            if rows.count == 0 {
                if ContinuousClock.now - lastSign > .seconds(30) {
                    let sign = sequence
                    try await output.row { writer in
                        writer.beginObject()
                        writer.key("seq")
                        writer.integer(Int(sign))
                        writer.endObject()
                    }
                    lastSign = ContinuousClock.now
                }
                try await output.flush()
                whenCaughtUp()
                try await Task.sleep(for: .milliseconds(200))
            } else {
                lastSign = ContinuousClock.now
            }
        }
    }
}

extension Filter {
    /// The protocol's filters as the store takes them.
    init(_ filters: Filters) throws(ProtocolError) {
        self.init()
        names = filters.names
        labels = filters.labels
        texts = filters.texts
        abouts = filters.about
        countries = filters.countries
        corpora = filters.corpora
        sources = filters.sources
        documents = filters.documents
        since = filters.since.flatMap { CalendarDate(iso: $0) }
        until = filters.until.flatMap { CalendarDate(iso: $0) }
        minScore = filters.minimumScore
        attributes = filters.attributes.map { attribute in
            Attribute(
                key: attribute.name,
                tests: attribute.conditions.map { condition in
                    switch condition {
                    case .equals(let text): .equals(text)
                    case .range(let low, let high): .range(low, high)
                    }
                }
            )
        }
    }
}

extension Daemon {
    /// Whether the removal of a corpus goes on, after so many documents.
    func removalGoesOn(after documents: Int) -> Bool {
        // As an ingest does: heaps full of holes grow otherwise.
        if documents % 500 == 0 { Allocator.trim() }
        return !isStopping
    }
}
