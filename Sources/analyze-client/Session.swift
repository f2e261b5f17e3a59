// One request and its answer: rows into a sink, the status into an exit code.

import Glibc
import JSONText
import LineProtocol

/// Asks one thing and shows the answer.
struct Session {
    /// Seconds for which a request is repeated while the daemon is loading.
    static let loadingPatience = 20.0

    var options: CommonOptions
    var mayStart = true

    /// Sends a request and shows its answer, in the sink that the format and the verb ask for where none is given.
    @discardableResult
    func run(_ request: Request, document: [UInt8]? = nil, sink: (any RowSink)? = nil) throws -> Status {
        try run(request, on: options.connect(mayStart: mayStart), document: document, sink: sink)
    }

    /// The same over a connection that there is already.
    @discardableResult
    func run(
        _ request: Request,
        on connection: Connection,
        document: [UInt8]? = nil,
        sink: (any RowSink)? = nil
    ) throws -> Status {
        let output = Output()
        var sink = try sink ?? makeSink(request, output, connection)
        var question = request
        if options.chosenFormat == .table, isatty(2) == 1, let counting = CountProgress.request(request) {
            question = counting
            sink = CountProgress(before: sink)
        }
        let status = try ask(question, on: connection, document: document, sink: sink)
        try sink.finish()
        try StatusReport(options, request).show(status, output)
        return status
    }

    /// Sends a request and passes rows on until the status comes, which is returned; an error is thrown.
    func ask(
        _ request: Request,
        on connection: Connection,
        document: [UInt8]? = nil,
        sink: any RowSink
    ) throws -> Status {
        let line = Array(request.line.utf8) + [0x0A] + (document.map { $0 + [0x0A] } ?? [])
        let deadline = seconds() + Self.loadingPatience
        var hasRows = false
        try connection.send(line)
        while true {
            switch try connection.next(pauseAfter: hasRows ? 50 : 200) {
            case .row(let row):
                hasRows = true
                try sink.row(row)
            case .pause:
                try sink.pause()
            case .status(let status):
                guard case .error(let code, let message) = status.outcome else { return status }
                if code == .loading, !hasRows, seconds() < deadline {
                    usleep(50_000)
                    try connection.send(line)
                    continue
                }
                try sink.finish()
                let told = StatusReport.hasFlags(request) ? StatusReport.flags(in: message) : message
                throw Failure(answer: code, hasRows ? told + " (the rows above are valid, more are missing)" : told)
            }
        }
    }

    /// The sink for an answer.
    ///
    /// * `leading`: Columns that stand before the request's own in a table.
    func makeSink(
        _ request: Request,
        _ output: Output,
        _ connection: Connection,
        leading: [Column] = []
    ) throws -> any RowSink {
        switch options.chosenFormat {
        case .jsonl: return JSONLinesSink(output)
        case .csv, .tsv:
            return DelimitedSink(
                output,
                options.chosenFormat == .csv ? .csv : .tsv,
                options,
                columns: try delimitedColumns(request, connection)
            )
        case .table:
            switch View(of: request) {
            case .table(let columns): return TableSink(output, options.terminal, columns: leading + columns)
            case .anyKeys: return TableSink(output, options.terminal, columns: nil)
            case .record: return RecordSink(output, options.terminal)
            case .article: return ArticleSink(output, options.terminal)
            }
        }
    }

    /// The columns that rows of annotations have, with the attributes that their analyzer declares.
    private func delimitedColumns(_ request: Request, _ connection: Connection) throws -> [String] {
        guard request.value("group") == nil else { return ["name", "count", "documents", "first", "last"] }
        if let columns = Self.columns[request.verb] { return columns }
        let analyzer: String
        switch request.verb {
        case "export", "watch":
            guard let first = request.positionals.first else { return [] }
            analyzer = first
        case let verb where VerbTable.all.contains(where: { $0.name == verb }): return []
        case let verb: analyzer = verb
        }
        let rows = RowCollector()
        let status = try ask(Request("analyzers"), on: connection, sink: rows)
        let own = rows.rows.first { $0["name"]?.stringValue == analyzer }
        var attributes = own?["attributes"]?.arrayValue?.compactMap { $0.stringValue ?? $0["name"]?.stringValue } ?? []
        // Names of the user's own may have a country, in rows of an analyzer that gives none.
        if status["alias-countries"] == "true", !attributes.contains("country") { attributes.append("country") }
        return (request.verb == "watch" ? ["seq"] : [])
            + ["document", "date", "source", "corpus", "analyzer", "label", "name", "text", "start", "end", "score"]
            + attributes.map { "attributes.\($0)" } + [
                "sentence", "sentenceStart", "title", "url", "origin", "version",
            ]
    }

    /// Columns of rows in which fields without a value are left out, so that the first rows do not show all of them.
    private static let columns: [String: [String]] = {
        let origin = ["corpus", "date", "source", "title", "url", "origin"]
        let document = ["document", "sourceID"] + origin + ["language", "speaker", "duplicateOf", "length"]
        return [
            "documents": document + ["warnings", "skipped"],
            "search": document + ["warnings", "skipped", "snippet", "hits"],
            "corpora": ["corpus", "documents", "undated", "first", "last"],
            "failures": ["job", "code", "severity", "message", "origin", "document", "analyzer"],
            "timeline": ["period", "count", "documents", "score"],
            "together": ["name", "with", "documents"],
            "conflicts": ["relation", "what", "values"]
                + ["claims.1.", "claims.2."]
                .flatMap { claim in
                    ["value", "date", "source", "name", "text", "sentence", "title", "url", "document"]
                        .map { claim + $0 }
                },
            "checks": [
                "score", "claim", "claimant", "claimDate", "rating", "bestRating", "worstRating", "url", "publisher",
                "date", "title", "language",
            ],
            "jobs": [
                "job", "state", "path", "corpus", "documents", "duplicates", "skipped", "failures", "warnings", "bytes",
                "bytesTotal", "started", "documentsPerSecond", "eta", "finished", "message",
            ],
        ]
    }()
}

/// Keeps rows, for short answers that the client itself needs.
final class RowCollector: RowSink {
    private(set) var rows: [JSONValue] = []
    func row(_ bytes: [UInt8]) throws { rows.append(try parseRow(bytes)) }
    func pause() throws {}
    func finish() throws {}
}
