// Runs the jobs, one after the other, and goes on where a crash left them.

internal import Corpus
internal import Foundation
internal import Glibc
internal import Logging
internal import Pipeline
internal import ServiceLifecycle
internal import Store

/// Opens the store, then runs jobs until the daemon stops.
struct JobService: Service {
    let daemon: Daemon

    func run() async throws {
        // Whatever blocks runs on threads of its own: a foreign lock must not hold up those of Swift's tasks.
        guard let store = try await onThread(whenHeldUp: sayNoThread, { Result { try openStore() } }).get() else {
            // A service must not end before its turn.
            return try await gracefulShutdown()
        }
        for job in try await onThread(whenHeldUp: sayNoThread, { Result { try store.jobs() } }).get()
        where !job.state.isFinal {
            daemon.jobs.add(job.id)
        }
        await withTaskCancellationOrGracefulShutdownHandler {
            while let id = await daemon.jobs.next() { await run(id, store) }
        } onCancelOrGracefulShutdown: {
            daemon.markShuttingDown()
            daemon.jobs.stop()
        }
    }

    /// Opens the store and ends what a crash cut off; nil where the daemon stops meanwhile.
    ///
    /// Waits as long as another program holds the file, or the disk is full: clients are told that the store is loading.
    private func openStore() throws -> Store? {
        guard let store = try patiently({ try daemon.openStore() }) else { return nil }
        // A removal that was cut off goes on: what was to be forgotten must be.
        guard let corpora = try patiently({ try store.unfinishedRemovals() }) else { return nil }
        for corpus in corpora {
            do {
                let isDone = try patiently {
                    try store.remove(corpus: corpus, isBegun: true) { daemon.removalGoesOn(after: $0) }
                }
                if isDone == nil { return nil }
            } catch {
                // The next start tries again; everything else can be answered.
                daemon.logger.error("the removal of the corpus \(corpus) could not go on: \(error)")
            }
        }
        return store
    }

    /// Tries until it works, as long as the fault may pass by itself; nil where the daemon stops meanwhile.
    private func patiently<Result>(job: Int64? = nil, _ body: () throws -> Result) throws -> Result? {
        if daemon.isStopping { return nil }
        let metadata: Logger.Metadata = job.map { ["job": "\($0)"] } ?? [:]
        let patience = Patience(
            logger: daemon.logger,
            metadata: metadata,
            // At a start damage is told at once.
            triesOfDamage: job == nil ? 0 : 3,
            isOver: { daemon.isStopping }
        )
        return try patience(body)
    }

    private func run(_ id: Int64, _ store: Store) async {
        await onThread(whenHeldUp: sayNoThread) {
            defer {
                daemon.jobs.ended()
                Allocator.trim()
            }
            do {
                guard let job = try patiently(job: id, { try store.job(id) }), !job.state.isFinal else { return }
                let options = JobOptions(parsing: job.options)
                let outcome =
                    if let reanalysis = options.reanalysis {
                        try reanalyse(job, reanalysis, store)
                    } else {
                        try countingUndated(job, store) { try ingest(job, options, store) }
                    }
                try finish(job, outcome, store)
            } catch {
                daemon.logger.error("\(error)", metadata: ["job": "\(id)"])
                let failed = JobUpdate(state: .failed, message: "\(error)", finished: now)
                if let job = try? patiently(
                    job: id,
                    {
                        try store.update(job: id, failed)
                        return try store.job(id)
                    }
                ) {
                    daemon.settings.removeSpooled(job)
                }
            }
        }
    }

    /// Jobs run one after the other: what the corpus has more of afterwards, this one has brought.
    private func countingUndated(
        _ job: Job,
        _ store: Store,
        _ work: () throws -> IngestOutcome
    ) throws -> IngestOutcome {
        // For a note alone: where it cannot be read the job goes on.
        let before = try? store.undated(corpora: [job.corpus])
        let outcome = try work()
        if let before, let after = try? store.undated(corpora: [job.corpus]) {
            daemon.jobs.note(undated: after - before, of: job.id)
        }
        return outcome
    }

    @Sendable private func sayNoThread() { daemon.logger.error("\(noThreadMessage)") }

    private func ingest(_ job: Job, _ options: JobOptions, _ store: Store) throws -> IngestOutcome {
        var job = job
        let corpusOptions: CorpusOptions
        do throws(CorpusProblem) {
            corpusOptions = try options.corpusOptions(daemon.settings)
        } catch {
            return .failed(error.message)
        }
        let archive = ArchiveState(job.path)
        // What earlier readings have stored, where this one begins anew.
        var before = 0
        if job.checkpoint > 0, let archive, job.archiveSize != archive.size || job.archiveModified != archive.modified {
            before = job.documents + job.duplicates
            guard let again = try restart(job, archive, "changed", store) else { return .interrupted }
            job = again
        }
        let start = JobUpdate(
            state: .running,
            archiveSize: archive?.size,
            archiveModified: archive?.modified,
            started: job.started ?? now
        )
        guard try patiently(job: job.id, { try store.update(job: job.id, start) }) != nil else { return .interrupted }
        while true {
            let run = IngestRun(
                job: job,
                archive: archive,
                options: corpusOptions,
                store: store,
                pool: daemon.pool,
                logger: daemon.logger,
                versions: { [daemon] in daemon.versions }
            )
            daemon.jobs.started(job.id, run)
            if let outcome = run.run() {
                guard outcome == .done, before > 0 else { return outcome }
                guard let end = try patiently(job: job.id, { try store.job(job.id) }) else { return .interrupted }
                // A disk that is not mounted leaves an empty folder behind.
                return end.documents + end.duplicates > 0
                    ? .done
                    : .failed(
                        "\(job.path) gives no document any more, after \(before) of it had been stored; is its disk there? Ingest it "
                            + "again: nothing is stored twice"
                    )
            }
            before = max(before, job.documents + job.duplicates)
            let what = "is not read as it was (another release, or a file of it that could not be opened)"
            guard let again = try restart(job, archive, what, store) else { return .interrupted }
            job = again
        }
    }

    /// Begins a job anew whose archive is not what it was; the job as it is then, or nil where the daemon stops meanwhile.
    private func restart(_ job: Job, _ archive: ArchiveState?, _ what: String, _ store: Store) throws -> Job? {
        let message =
            "\(job.path) \(what) after \(job.documents + job.duplicates) of its documents had been stored; it is "
            + "read again from its beginning, and what is stored already is not stored twice"
        daemon.logger.warning("\(message)", metadata: ["job": "\(job.id)"])
        return try patiently(job: job.id) {
            try store.restart(
                job: job.id,
                archiveSize: archive?.size,
                archiveModified: archive?.modified,
                message: message
            )
            return try store.job(job.id)
        }
    }

    private func reanalyse(
        _ job: Job,
        _ wanted: JobOptions.Reanalysis,
        _ store: Store
    ) throws -> IngestOutcome {
        let start = JobUpdate(state: .running, started: job.started ?? now)
        guard try patiently(job: job.id, { try store.update(job: job.id, start) }) != nil else { return .interrupted }
        let run = ReanalysisRun(job: job, wanted: wanted, daemon: daemon, store: store)
        daemon.jobs.started(job.id, run)
        return run.run()
    }

    private func finish(_ job: Job, _ outcome: IngestOutcome, _ store: Store) throws {
        let metadata: Logger.Metadata = ["job": "\(job.id)", "path": "\(job.path)"]
        var state = Job.State.done
        var message: String?
        switch outcome {
        case .interrupted: return
        case .cancelled: state = .cancelled
        case .failed(let reason):
            state = .failed
            message = reason
        case .done:
            guard let end = try patiently(job: job.id, { try store.job(job.id) }) else { return }
            if end.documents + end.duplicates == 0, end.failures > 0 {
                state = .failed
                message = "no document could be read"
            }
        }
        let end = JobUpdate(state: state, message: message, finished: now)
        guard try patiently(job: job.id, { try store.update(job: job.id, end) }) != nil else { return }
        if let message {
            daemon.logger.error("a job failed: \(message)", metadata: metadata)
        } else {
            daemon.logger.info("a job ended: \(state.rawValue)", metadata: metadata)
        }
        daemon.settings.removeSpooled(job)
        // A copy of store.sqlite has what the job brought, also where nobody thought of its log.
        if daemon.jobs.isEmpty { _ = try? store.foldInLog(waits: false) }
    }

    private var now: Int64 { Int64(Date().timeIntervalSince1970) }
}
