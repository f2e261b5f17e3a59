// Known fact checks: taking them in, asking for them, and joining them to claims.

internal import Checks
internal import Corpus
internal import Glibc
internal import JSONText
internal import LineProtocol
internal import Store
internal import Synchronization

extension Responder {
    /// `checks`: import, match, list, remove, clear.
    func checks(_ request: Request) async throws -> [Status.Pair] {
        let action = request.positionals.first ?? ""
        let value = request.positionals.dropFirst().first
        let takesValue = ["import", "match", "remove"].contains(action)
        guard takesValue == (value != nil) else {
            throw ProtocolError(
                .badArgument,
                takesValue
                    ? "checks \(action) needs a value: a path to import, a text to match, or an address to remove"
                    : "checks \(action) takes no value"
            )
        }
        for key in request.arguments.compactMap(\.key) where Self.checkKeys[key]?.contains(action) == false {
            let actions = Self.checkKeys[key, default: []].map { "checks \($0)" }.joined(separator: " and ")
            throw ProtocolError(.badArgument, "checks \(action) takes no \(key)=, which belongs to \(actions)")
        }
        switch action {
        case "import": return try await importChecks(request, value ?? "")
        case "match": return try await matchChecks(request, value ?? "")
        case "list": return try await listChecks(request)
        default:
            let removed = try await writing { try $0.removeReviews(url: value) }
            if let value, removed == 0 {
                throw ProtocolError(.notFound, "there is no review with the address \(value)")
            }
            return [Status.Pair("removed", String(removed))]
        }
    }

    /// Which actions read which keys: one that is given to another may have been meant to spare something.
    private static let checkKeys = [
        "limit": ["match", "list"], "min-score": ["match"], "cursor": ["list"], "spooled": ["import"],
    ]

    private func importChecks(_ request: Request, _ path: String) async throws -> [Status.Pair] {
        guard path.hasPrefix("/"), !path.utf8.contains(0) else {
            throw ProtocolError(.badArgument, "checks import takes an absolute path, not \"\(path)\"")
        }
        if let file = FileIdentity(path: path), daemon.settings.storeFiles.contains(file) {
            throw ProtocolError(.badArgument, "\(path) is part of the store that analyzerd writes to")
        }
        let isSpooled = request.isTrue("spooled")
        defer { if isSpooled, daemon.settings.isSpoolFile(path) { unlink(path) } }
        let report = try await scanning(isWriting: true) { store, progress in
            try KnownChecks.importFile(path, into: store) { !progress(0) }
        }
        let file = isSpooled ? "-" : path
        for problem in report.problems { try await output.row { problem.write(to: &$0, file: file) } }
        return [
            Status.Pair("added", String(report.counts.added)), Status.Pair("replaced", String(report.counts.replaced)),
            Status.Pair("errors", String(report.errors)), Status.Pair("warnings", String(report.warnings)),
            Status.Pair("other", String(report.others)),
        ] + (report.errors + report.warnings > report.problems.count ? [Status.Pair("more", "true")] : [])
    }

    private func matchChecks(_ request: Request, _ text: String) async throws -> [Status.Pair] {
        let limit = request.value("limit").flatMap { wholeNumber($0) } ?? 5
        let minimum = request.value("min-score").flatMap { plainNumber($0) } ?? MatchModel.threshold
        guard minimum <= 1 else {
            throw ProtocolError(.badArgument, "min-score= is a probability here: no text reaches more than 1")
        }
        let checks = daemon.checks
        let found = try await reading { try checks.matches([text], in: $0, limit: limit, minimum: minimum) }
        try await output.rows(RowBlocks(found.joined()) { $0.write(to: &$1) })
        return []
    }

    private func listChecks(_ request: Request) async throws -> [Status.Pair] {
        var left = request.value("limit").flatMap { wholeNumber($0) } ?? daemon.settings.limits.rows
        var last = request.value("cursor").flatMap { Int64($0) } ?? 0
        while true {
            let (after, limit) = (last, min(left, Self.pageRows))
            let (rows, end, more) = try await reading { store in
                let page = try store.reviews(after: after, limit: limit + 1)
                let rows = RowBlocks(page.prefix(limit)) { review, writer in
                    writer.beginObject()
                    review.writeFields(to: &writer)
                    writer.endObject()
                }
                return (rows, page.prefix(limit).last?.id, page.count > limit)
            }
            try await output.rows(rows)
            last = end ?? last
            left -= rows.count
            guard more else { return [] }
            if left == 0 { return [Status.Pair("more", "true"), Status.Pair("cursor", String(last))] }
        }
    }
}

extension Responder {
    /// `conflicts`: claims whose figures disagree, in one pass over the claims, the newest first.
    func conflicts(_ request: Request) async throws -> [Status.Pair] {
        let filters = try Filters(request)
        try await checkNames(of: "factcheck", filters)
        let filter = try await storeFilter(filters)
        guard filters.cursor == nil else {
            throw ProtocolError(.badArgument, "conflicts has no pages: use since=, until= and limit=")
        }
        let limit = filters.limit ?? daemon.settings.limits.rows
        let isAll = request.isTrue("all")
        let finder = Mutex(ConflictFinder(days: request.value("days").flatMap { wholeNumber($0) } ?? 3))
        let status = try await leftOut(filter, always: true)
        var cursor: Cursor?
        var rows = 0
        repeat {
            let (from, left) = (cursor, limit - rows)
            // Comparing takes as long as reading: not on the threads that serve every connection.
            let (pairs, more, next) = try await reading { store in
                let page = try store.annotations("factcheck", filter, after: from, limit: Self.pageRows)
                let pairs = finder.withLock { finder in page.rows.flatMap { finder.add($0) } }
                    .filter { isAll || $0.relation == .conflict }
                return (RowBlocks(pairs.prefix(left)) { $0.write(to: &$1) }, pairs.count > left, page.next)
            }
            try await output.rows(pairs)
            guard !more else { return status + [Status.Pair("more", "true")] }
            rows += pairs.count
            cursor = next
        } while cursor != nil
        return status
    }
}

/// A row of an answer with the known fact checks that are about its claim.
struct CheckedRow<Row: Sendable>: Sendable {
    var row: Row
    var checks: [KnownCheck]

    /// Writes the list of checks where there are some.
    func writeChecks(to writer: inout JSONWriter) {
        guard !checks.isEmpty else { return }
        writer.key("checks")
        writer.beginArray()
        for check in checks { check.write(to: &writer) }
        writer.endArray()
    }
}

extension CheckedRow<AnnotationRow> {
    func write(to writer: inout JSONWriter) { row.write(to: &writer, more: writeChecks) }
}

extension CheckedRow<WatchRow> {
    func write(to writer: inout JSONWriter) { row.write(to: &writer, more: writeChecks) }
}

extension KnownChecks {
    /// Joins the known fact checks to rows of claims; other rows have none.
    func join(_ rows: [AnnotationRow], in store: Store) throws -> [CheckedRow<AnnotationRow>] {
        try join(rows, in: store) { $0 }
    }

    /// The same for rows that `watch` reports.
    func join(_ rows: [WatchRow], in store: Store) throws -> [CheckedRow<WatchRow>] {
        try join(rows, in: store) { if case .annotation(let row) = $0 { row } else { nil } }
    }

    private func join<Row>(
        _ rows: [Row],
        in store: Store,
        _ annotation: (Row) -> AnnotationRow?
    ) throws -> [CheckedRow<Row>] {
        let texts = rows.map { row in
            annotation(row).flatMap { $0.annotation.analyzer == "factcheck" ? $0.text : nil }
        }
        var found = try matches(texts.compactMap { $0 }, in: store).makeIterator()
        return zip(rows, texts).map { row, text in CheckedRow(row: row, checks: text == nil ? [] : found.next() ?? []) }
    }
}
