// A job that reads no archive: documents of the store go through the workers again.

internal import Corpus
internal import Foundation
internal import LineProtocol
internal import Logging
internal import Pipeline
internal import Store
internal import Synchronization

/// Analyses again what a new effective version or a failure makes necessary, and nothing else.
///
/// What is left to do is seen from the store itself, so that a run that was cut off goes on by starting anew.
final class ReanalysisRun: JobQueue.Run {
    /// Documents in one transaction; they are in memory with their texts.
    private static let pageCount = 200
    /// Bytes of text in one transaction (one larger document is let through alone).
    private static let pageBytes = 2 << 20

    private enum StopReason { case cancel, shutdown }

    private let job: Job
    private let wanted: JobOptions.Reanalysis
    private let daemon: Daemon
    private let store: Store
    private let stopReason = Mutex<StopReason?>(nil)

    init(job: Job, wanted: JobOptions.Reanalysis, daemon: Daemon, store: Store) {
        self.job = job
        self.wanted = wanted
        self.daemon = daemon
        self.store = store
    }

    func cancel() { stopReason.withLock { $0 = $0 ?? .cancel } }
    func interrupt() { stopReason.withLock { $0 = $0 ?? .shutdown } }

    /// Runs the job to its end; blocks.
    func run() -> IngestOutcome {
        let patience = Patience(
            logger: daemon.logger,
            metadata: ["job": "\(job.id)"],
            isOver: { self.stopReason.withLock { $0 } != nil },
            willWait: { try? self.store.update(job: self.job.id, JobUpdate(message: $0.message)) },
            didWait: { try? self.store.update(job: self.job.id, JobUpdate(message: self.job.message ?? "")) }
        )
        do {
            var cursor: Cursor?
            repeat {
                let needing = try patience {
                    try store.documentsNeeding(
                        daemon.storeVersions(of: wanted.analyzer),
                        reasons: reasons,
                        after: cursor,
                        limit: Self.pageCount,
                        maximumBytes: Self.pageBytes
                    )
                }
                guard let page = needing else { return ending }
                let analyses = analyse(page.rows)
                if stopReason.withLock({ $0 }) != nil { return ending }
                // Fewer answers than documents: the pool was stopped under us.
                guard analyses.count == page.rows.count else { return .interrupted }
                guard try patience({ try store.replaceAnalyses(analyses, job: job.id) }) != nil else { return ending }
                cursor = page.next
            } while cursor != nil
            return .done
        } catch {
            return .failed("\(error)")
        }
    }

    /// How it ends where somebody stopped it.
    private var ending: IngestOutcome { stopReason.withLock { $0 } == .cancel ? .cancelled : .interrupted }

    private var reasons: RerunReasons {
        guard wanted.failed else { return .outdated }
        return wanted.outdated ? [.failed, .outdated] : .failed
    }

    private func analyse(_ documents: [OutdatedDocument]) -> [(document: String, analysis: Analysis)] {
        let results = OrderedResults<(document: String, analysis: Analysis)>(
            first: 0,
            maximumBytes: .max,
            maximumCount: .max
        )
        let versions = daemon.versions
        for (number, document) in documents.enumerated() {
            var source = SourceDocument(text: document.text)
            source.title = document.title
            source.date = document.date
            source.source = document.source
            source.url = document.url
            source.language = document.language
            source.speaker = document.speaker
            daemon.pool.submit(
                WorkItem(line: source.workerLine(number: number), analyzers: document.analyzers) { result in
                    results.complete(
                        number,
                        result.error?.code == "shutting-down"
                            ? nil : (document.identifier, Self.analysis(result, of: document, versions)),
                        bytes: 0
                    )
                }
            )
        }
        results.finish(before: documents.count)
        return results.take(count: .max, bytes: .max, seconds: 86_400).values
    }

    /// A document that no worker could answer is a failure of each analyzer that was asked.
    private static func analysis(
        _ result: WorkerResult,
        of document: OutdatedDocument,
        _ versions: [String: String]
    ) -> Analysis {
        guard let error = result.error else { return Analysis(result, versions: versions) }
        return Analysis(
            failures: document.analyzers.map {
                Analysis.Failure(analyzer: $0, code: error.code, message: error.message, version: versions[$0])
            }
        )
    }
}
