// Getting documents in: ingest, jobs, cancel, failures, analyze, reanalyze.

internal import Corpus
internal import Glibc
internal import JSONText
internal import LineProtocol
internal import Pipeline
internal import Store
internal import Synchronization

extension Responder {
    func ingest(_ request: Request) async throws -> [Status.Pair] {
        let path = request.positionals.first ?? ""
        guard access(path, F_OK) == 0 else {
            throw ProtocolError(.notFound, "\(path): \(String(cString: strerror(errno)))")
        }
        guard access(path, R_OK) == 0 else {
            throw ProtocolError(.forbidden, "\(path): \(String(cString: strerror(errno)))")
        }
        var options = JobOptions()
        options.split = request.value("split")
        options.fields = request.value("fields")
        options.dates = request.value("dates")
        options.defaultDate = request.value("default-date")
        options.source = request.value("source")
        options.isSpooled = request.isTrue("spooled")
        options.limits = JobOptions.Limits(daemon.settings)
        do throws(CorpusProblem) {
            _ = try options.corpusOptions(daemon.settings)
        } catch {
            throw ProtocolError(.badArgument, "\(error.origin): \(error.message)")
        }
        // A copy of standard input has a name that nobody has given it.
        let corpus = request.value("corpus") ?? (options.isSpooled ? "stdin" : Self.corpusName(path))
        let text = options.text
        let job = try await writing {
            try $0.createJob(path: path, corpus: corpus, options: text, created: Int64(time(nil)))
        }
        daemon.jobs.add(job.id)
        guard request.isTrue("follow") else {
            try await output.row { job.write(to: &$0) }
            return [Status.Pair("job", String(job.id))]
        }
        return try await follow(job.id)
    }

    /// The corpus of an archive that was given none: its name without what follows the first point.
    static func corpusName(_ path: String) -> String {
        let name = path.split(separator: "/").last.map(String.init) ?? "corpus"
        let stem = name.prefix { $0 != "." }
        return stem.isEmpty ? name : String(stem)
    }

    /// Progress rows until a job ends.
    private func follow(_ id: Int64) async throws -> [Status.Pair] {
        var last: Job?
        while true {
            let job = try await reading { try $0.job(id) }
            if job != last {
                try await output.row { job.write(to: &$0) }
                try await output.flush()
                last = job
            }
            if job.state.isFinal {
                let undated = daemon.jobs.undated(id)
                return [Status.Pair("job", String(id)), Status.Pair("state", job.state.rawValue)]
                    + (undated > 0 ? [Status.Pair("undated", String(undated))] : [])
            }
            if daemon.state == .shuttingDown {
                throw ProtocolError(.shuttingDown, "analyzerd is shutting down; the job goes on at the next start")
            }
            try await Task.sleep(for: .milliseconds(200))
        }
    }

    func jobs() async throws -> [Status.Pair] {
        try await output.rows(try await reading { try RowBlocks($0.jobs()) { $0.write(to: &$1) } })
        return []
    }

    func job(_ request: Request) async throws -> [Status.Pair] {
        let job = try await knownJob(request.positionals.first)
        if request.isTrue("follow") { return try await follow(job.id) }
        try await output.row { job.write(to: &$0) }
        return []
    }

    func cancel(_ request: Request) async throws -> [Status.Pair] {
        let job = try await knownJob(request.positionals.first)
        switch daemon.jobs.cancel(job.id) {
        case .removed:
            let change = JobUpdate(
                state: .cancelled,
                message: "cancelled before it began",
                finished: Int64(time(nil))
            )
            do {
                try await writing { try $0.update(job: job.id, change) }
                daemon.settings.removeSpooled(job)
            } catch {
                // The store still holds it as queued, and so must the queue.
                daemon.jobs.add(job.id)
                throw error
            }
        case .stopping: break
        case .unknown:
            // It may have ended since it was looked up.
            let job = try await reading { try $0.job(job.id) }
            guard !job.state.isFinal else {
                throw ProtocolError(.badArgument, "job \(job.id) has ended already (\(job.state.rawValue))")
            }
            daemon.jobs.cancelWhenItComes(job.id)
        }
        return []
    }

    private func knownJob(_ text: String?) async throws -> Job {
        guard let text, let id = Int64(text) else {
            throw ProtocolError(.badArgument, "a job's id is a whole number, not \"\(text ?? "")\"")
        }
        return try await reading { try $0.job(id) }
    }

    func failures(_ request: Request) async throws -> [Status.Pair] {
        let job = try await request.value("job").asyncMap { try await knownJob($0).id }
        var after: Int64 = 0
        while true {
            let cursor = after
            let (rows, last) = try await reading { store in
                let page = try store.failures(job: job, after: cursor, limit: Self.pageRows)
                return (RowBlocks(page) { $0.write(to: &$1) }, page.last?.id)
            }
            guard let last else { return [] }
            try await output.rows(rows)
            after = last
        }
    }

    // MARK: - Without the store

    func analyze(_ request: Request, _ document: SentDocument?) async throws -> [Status.Pair] {
        guard let document else { throw ProtocolError(.badLine, "after analyze a line with a document should follow") }
        // Rows are several times as long as their text, and wait here until they are read.
        let share =
            document.byteCount > Self.shortDocument
            ? try await daemon.unreadAnswers.place(document.byteCount, within: daemon.settings.limits.requestSeconds)
            : nil
        guard share != nil || document.byteCount <= Self.shortDocument else {
            throw ProtocolError(.busy, "too many answers to analyze wait for their readers; try again in a moment")
        }
        defer {
            if share != nil { daemon.memoryWasFreed() }
            withExtendedLifetime(share) {}
        }
        let result = try await analysis(of: document, request)
        for row in result.annotations { try await output.row { $0.raw(row) } }
        return [Status.Pair("language", result.language)]
            + result.failures.map { Status.Pair("failed", "\($0.analyzer): \($0.code): \($0.message)") }
            + (result.skipped.isEmpty ? [] : [Status.Pair("skipped", result.skipped.joined(separator: ","))])
            + result.warnings.map { Status.Pair("warning", $0) }
    }

    /// Bytes of a document whose answer every client may leave unread.
    private static let shortDocument = 1 << 14
    /// Bytes from which a document is a long one.
    private static let longDocument = 1 << 20

    /// What a worker answers to a line; the line and its place are gone when it has answered.
    private func analysis(of document: SentDocument, _ request: Request) async throws -> WorkerResult {
        guard let (event, place) = document.take() else {
            throw ProtocolError(.badLine, "after analyze a line with a document should follow")
        }
        defer { withExtendedLifetime(place) {} }
        guard case .line(var line) = consume event else {
            throw ProtocolError(
                .tooLong,
                "the document line is longer than \(daemon.settings.limits.documentLine) bytes"
            )
        }
        line.removeFirst(line.prefix { $0 == 0x20 || $0 == 0x09 }.count)
        let analyzers = request.value("analyzers").map { $0.split(separator: ",").map(String.init) }
        guard analyzers == nil || line.first == UInt8(ascii: "{") else {
            throw ProtocolError(.badLine, "the document line should be a JSON object")
        }
        line.append(0x0A)
        let item = consume line
        // A document of megabytes has a worker to itself for seconds: one is left to the others.
        let turn = item.count > Self.longDocument ? try await daemon.longAnalyses.place() : nil
        defer { withExtendedLifetime(turn) {} }
        let isAbandoned = Atomic(false)
        let result = await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                daemon.pool.submit(
                    WorkItem(
                        line: item,
                        analyzers: analyzers,
                        isAbandoned: { isAbandoned.load(ordering: .relaxed) },
                        deliver: { continuation.resume(returning: $0) }
                    ),
                    isUrgent: true
                )
            }
        } onCancel: {
            isAbandoned.store(true, ordering: .relaxed)
        }
        if let error = result.error {
            throw ProtocolError(ErrorCode(rawValue: error.code) ?? .internal, error.message)
        }
        guard result.rows.rows.isEmpty else {
            throw ProtocolError(.badLine, "shortRows is the form of the daemon's own documents: leave it out")
        }
        return result
    }

    func reanalyze(_ request: Request) async throws -> [Status.Pair] {
        var options = JobOptions()
        let wanted = JobOptions.Reanalysis(
            analyzer: request.value("analyzer"),
            failed: request.isTrue("failed"),
            outdated: request.isTrue("outdated")
        )
        options.reanalysis = wanted
        let text = options.text
        let job = try await writing {
            try $0.createJob(path: "", corpus: "", options: text, created: Int64(time(nil)))
        }
        daemon.jobs.add(job.id)
        try await output.row { job.write(to: &$0) }
        return [Status.Pair("job", String(job.id))]
    }
}

extension Optional where Wrapped: Sendable {
    fileprivate func asyncMap<Result>(_ body: (Wrapped) async throws -> Result) async rethrows -> Result? {
        guard let self else { return nil }
        return try await body(self)
    }
}

extension Job {
    /// The job as a row, with its rate and the seconds that it still needs where they can be told.
    func write(to writer: inout JSONWriter) {
        writer.beginObject()
        func field(_ key: String, _ value: Int) {
            writer.key(key)
            writer.integer(value)
        }
        func field(_ key: String, _ value: String) {
            guard !value.isEmpty else { return }
            writer.key(key)
            writer.string(value)
        }
        field("job", Int(id))
        field("state", state.rawValue)
        field("path", path)
        field("corpus", corpus)
        field("documents", documents)
        field("duplicates", duplicates)
        if skipped > 0 { field("skipped", skipped) }
        field("failures", failures)
        field("warnings", warnings)
        field("bytes", Int(bytesRead))
        if bytesTotal > 0 { field("bytesTotal", Int(bytesTotal)) }
        if let started {
            field("started", Int(started))
            let end = finished ?? Int64(time(nil))
            let seconds = max(1, Double(end - started))
            writer.key("documentsPerSecond")
            writer.number(Double(documents + duplicates) / seconds, decimals: 1)
            if !state.isFinal, bytesRead > 0, bytesTotal > bytesRead {
                field("eta", Int(Double(bytesTotal - bytesRead) / Double(bytesRead) * seconds))
            }
        }
        if let finished { field("finished", Int(finished)) }
        field("message", message ?? "")
        writer.endObject()
    }
}
