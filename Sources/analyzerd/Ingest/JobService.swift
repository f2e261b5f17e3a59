// Runs the jobs, one after the other, and goes on where a crash left them.

internal import Corpus
internal import Foundation
internal import Glibc
internal import Logging
internal import ServiceLifecycle
internal import Store

/// Opens the store, then runs jobs until the daemon stops.
struct JobService: Service {
    let daemon: Daemon

    func run() async throws {
        let store = try daemon.openStore()
        // A removal that a crash cut off goes on: what was to be forgotten must be.
        for corpus in try store.unfinishedRemovals() { _ = try store.remove(corpus: corpus) }
        for job in try store.jobs() where !job.state.isFinal { daemon.jobs.add(job.id) }
        await withTaskCancellationOrGracefulShutdownHandler {
            while let id = await daemon.jobs.next() { await run(id, store) }
        } onCancelOrGracefulShutdown: {
            daemon.markShuttingDown()
            daemon.jobs.stop()
        }
    }

    private func run(_ id: Int64, _ store: Store) async {
        do {
            let job = try store.job(id)
            guard !job.state.isFinal else { return }
            let options = JobOptions(parsing: job.options)
            let outcome: IngestOutcome
            if let reanalysis = options.reanalysis {
                outcome = try await reanalyse(job, reanalysis, store)
            } else {
                outcome = try await ingest(job, options, store)
            }
            try finish(job, options, outcome, store)
        } catch {
            daemon.logger.error("\(error)", metadata: ["job": "\(id)"])
            try? store.update(job: id, JobUpdate(state: .failed, message: "\(error)", finished: now))
        }
        daemon.jobs.ended()
    }

    private func ingest(_ job: Job, _ options: JobOptions, _ store: Store) async throws -> IngestOutcome {
        var job = job
        let corpusOptions: CorpusOptions
        do throws(CorpusProblem) {
            corpusOptions = try options.corpusOptions(daemon.settings)
        } catch {
            return .failed(error.message)
        }
        let archive = ArchiveState(job.path)
        if job.checkpoint > 0, job.archiveSize != archive?.size || job.archiveModified != archive?.modified {
            daemon.logger.warning(
                """
                \(job.path) has changed since the job began; it is read again from its start. Documents that are stored \
                already are not stored twice.
                """,
                metadata: ["job": "\(job.id)"]
            )
            job.checkpoint = 0
        }
        try store.update(
            job: job.id,
            JobUpdate(
                state: .running,
                archiveSize: archive?.size,
                archiveModified: archive?.modified,
                started: job.started ?? now
            )
        )
        let run = IngestRun(
            job: job,
            options: corpusOptions,
            store: store,
            pool: daemon.pool,
            logger: daemon.logger
        )
        daemon.jobs.started(job.id, run)
        return await onThread { run.run() }
    }

    private func reanalyse(
        _ job: Job,
        _ wanted: JobOptions.Reanalysis,
        _ store: Store
    ) async throws -> IngestOutcome {
        try store.update(job: job.id, JobUpdate(state: .running, started: job.started ?? now))
        let run = ReanalysisRun(job: job, wanted: wanted, daemon: daemon, store: store)
        daemon.jobs.started(job.id, run)
        return await onThread { run.run() }
    }

    private func finish(_ job: Job, _ options: JobOptions, _ outcome: IngestOutcome, _ store: Store) throws {
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
            let end = try store.job(job.id)
            if end.documents + end.duplicates == 0, end.failures > 0 {
                state = .failed
                message = "no document could be read; see analyze-client failures --job \(job.id)"
            }
        }
        try store.update(job: job.id, JobUpdate(state: state, message: message, finished: now))
        if let message {
            daemon.logger.error("a job failed: \(message)", metadata: metadata)
        } else {
            daemon.logger.info("a job ended: \(state.rawValue)", metadata: metadata)
        }
        if options.isSpooled, daemon.settings.isSpoolFile(job.path) { unlink(job.path) }
    }

    private var now: Int64 { Int64(Date().timeIntervalSince1970) }

    /// Runs blocking work on a thread of its own.
    private func onThread<Result: Sendable>(_ work: @escaping @Sendable () -> Result) async -> Result {
        await withCheckedContinuation { continuation in
            let thread = Thread { continuation.resume(returning: work()) }
            thread.stackSize = 1 << 20
            thread.start()
        }
    }
}

/// Size and time of change of an archive: a resumed job must read what it read before.
struct ArchiveState: Equatable {
    var size: Int64
    var modified: Int64

    init?(_ path: String) {
        var status = stat()
        guard stat(path, &status) == 0 else { return nil }
        size = Int64(status.st_size)
        modified = Int64(status.st_mtim.tv_sec)
    }
}
