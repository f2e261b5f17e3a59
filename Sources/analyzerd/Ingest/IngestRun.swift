// One job from its archive to the store: reads, hands out, commits in order. Survives everything but its archive.

internal import Corpus
internal import Foundation
internal import Logging
internal import Pipeline
internal import Store
internal import Synchronization

/// How a run ended.
enum IngestOutcome: Sendable, Equatable {
    /// All of the archive is stored, or reported.
    case done
    /// The archive could not be read at all.
    case failed(String)
    /// Somebody cancelled the job.
    case cancelled
    /// The daemon is shutting down; the job goes on at the next start.
    case interrupted
}

/// A run of an ingest job, on threads of its own.
final class IngestRun: Sendable {
    /// Documents in one transaction, at most.
    private static let batchCount = 300
    /// Bytes of text in one transaction, at most.
    ///
    /// Rows, compressed text and what else belongs to a document take some six times its text: this and what is in hand
    /// decide the daemon's memory.
    private static let batchBytes = 2 << 20
    /// Text in hand between reader and writer, at most (one larger document is let through alone).
    private static let bytesInHand = 1 << 20
    /// The same for each worker, so that many are kept busy: each has up to 16 documents.
    private static let bytesInHandOfWorker = 1 << 18
    private static let documentsInHand = 300
    /// After so many transactions memory that is free is given back: heaps full of holes grow otherwise.
    private static let transactionsBetweenTrims = 2

    private struct Item: Sendable {
        var event: Event
        var bytesRead: Int64
        /// Digest of all events up to this one.
        var digest: Int64?
    }

    private enum StopReason { case cancel, shutdown }

    private let job: Job
    /// What the archive looked like before it was opened.
    private let archive: ArchiveState?
    private let options: CorpusOptions
    private let store: Store
    private let pool: WorkerPool
    private let logger: Logger
    private let versions: @Sendable () -> [String: String]
    private let results: OrderedResults<Item>
    private let stopReason = Mutex<StopReason?>(nil)
    private let readStop = ReadStop()
    private let hasChanged = Mutex(false)

    /// * `versions`: The effective version of each analyzer, for those that fail.
    init(
        job: Job,
        archive: ArchiveState?,
        options: CorpusOptions,
        store: Store,
        pool: WorkerPool,
        logger: Logger,
        versions: @escaping @Sendable () -> [String: String]
    ) {
        self.job = job
        self.archive = archive
        self.options = options
        self.store = store
        self.pool = pool
        self.logger = logger
        self.versions = versions
        results = OrderedResults(
            first: job.checkpoint,
            maximumBytes: max(Self.bytesInHand, pool.workerCount * Self.bytesInHandOfWorker),
            maximumCount: Self.documentsInHand
        )
    }

    /// Ends the run soon; what is analysed by then is stored.
    func cancel() { stop(.cancel) }

    /// Ends the run at once; the job stays as it is.
    func interrupt() { stop(.shutdown) }

    private func stop(_ reason: StopReason) {
        stopReason.withLock { $0 = $0 ?? reason }
        readStop.stop()
        results.stop()
    }

    /// Runs the job to its end; blocks.
    ///
    /// - Returns: How it ended, or nil where the archive no longer gives the events that the job has stored.
    func run() -> IngestOutcome? {
        let reader: CorpusReader
        do throws(CorpusProblem) {
            reader = try CorpusReader(path: job.path, options: options, stop: readStop)
        } catch {
            commit([Item(event: Self.event(error), bytesRead: 0, digest: job.digest)], checkpoint: job.checkpoint + 1)
            return .failed(error.message)
        }
        try? store.update(job: job.id, JobUpdate(bytesTotal: reader.bytesTotal.map(Int64.init)))
        // The reader is handed over: nobody else touches it from here on.
        nonisolated(unsafe) let handedOver = reader
        var isTold = false
        while !startThread(stackSize: 4 << 20, { self.read(handedOver) }) {
            if !isTold { logger.error("\(noThreadMessage)", metadata: ["job": "\(job.id)"]) }
            isTold = true
            Thread.sleep(forTimeInterval: 0.25)
            if let reason = stopReason.withLock({ $0 }) { return reason == .cancel ? .cancelled : .interrupted }
        }
        var checkpoint = job.checkpoint
        var transactions = 0
        while true {
            let (items, isLast) = results.take(count: Self.batchCount, bytes: Self.batchBytes, seconds: 0.5)
            if !items.isEmpty {
                checkpoint += items.count
                if let failure = commit(items, checkpoint: checkpoint) {
                    stop(.shutdown)
                    return failure
                }
                transactions += 1
                if transactions % Self.transactionsBetweenTrims == 0 { Allocator.trim() }
            } else {
                // Nothing comes for the moment: time for what waited. What fails here is tried with the next transaction.
                try? store.settleCounts()
            }
            if isLast { break }
        }
        if hasChanged.withLock({ $0 }) { return nil }
        switch stopReason.withLock({ $0 }) {
        case .cancel?: return .cancelled
        case .shutdown?: return .interrupted
        case nil: return results.wasCut ? .interrupted : endOfArchive(checkpoint)
        }
    }

    /// Ends a run that has come to the end of its archive, and says so where that was another at the beginning.
    private func endOfArchive(_ checkpoint: Int) -> IngestOutcome {
        guard let archive, let now = ArchiveState(job.path), now != archive else { return .done }
        let problem = CorpusProblem(
            .changed,
            .warning,
            at: job.path.split(separator: "/").last.map(String.init) ?? job.path,
            "it changed while it was read (\(archive.size) bytes at the beginning, \(now.size) at the end): what was replaced or added "
                + "may be missing. Ingest it again: nothing is stored twice"
        )
        return commit([Item(event: Self.event(problem), bytesRead: now.size, digest: nil)], checkpoint: checkpoint + 1)
            ?? .done
    }

    /// Reads the archive and hands its documents out.
    private func read(_ reader: CorpusReader) {
        var number = 0
        var digest = EventDigest()
        while stopReason.withLock({ $0 }) == nil, let event = reader.next() {
            defer { number += 1 }
            digest.take(event)
            if number < job.checkpoint {
                // Those before the checkpoint are stored, if they are the same.
                if number == job.checkpoint - 1, digest.value != job.digest { return changed() }
                continue
            }
            let (bytesRead, digest) = (Int64(reader.bytesRead), digest.value)
            switch event {
            case .problem(let problem):
                guard results.reserve(bytes: 0) else { return }
                results.complete(
                    number,
                    Item(event: Self.event(problem), bytesRead: bytesRead, digest: digest),
                    bytes: 0
                )
            case .document(let document):
                let bytes = document.text.count + 1024
                guard results.reserve(bytes: bytes) else { return }
                let results = results
                let number = number
                pool.submit(
                    WorkItem(line: document.workerLine(number: number)) { result in
                        let event = self.event(document, result)
                        results.complete(
                            number,
                            event.map { Item(event: $0, bytesRead: bytesRead, digest: digest) },
                            bytes: bytes
                        )
                    }
                )
            }
        }
        if number < job.checkpoint, stopReason.withLock({ $0 }) == nil { return changed() }
        results.finish(before: max(number, job.checkpoint))
    }

    private func changed() {
        hasChanged.withLock { $0 = true }
        results.finish(before: job.checkpoint)
    }

    /// Stores items; tries again while the disk is full or another program holds the file.
    ///
    /// - Returns: How the run must end, or nil where the items are stored.
    @discardableResult
    private func commit(_ items: [Item], checkpoint: Int) -> IngestOutcome? {
        let batch = Batch(
            job: job.id,
            events: items.map(\.event),
            checkpoint: checkpoint,
            digest: items.last?.digest,
            bytesRead: items.last?.bytesRead ?? 0
        )
        let patience = Patience(
            logger: logger,
            metadata: ["job": "\(job.id)"],
            isOver: { self.stopReason.withLock { $0 } != nil },
            willWait: { try? self.store.update(job: self.job.id, JobUpdate(message: $0.message)) },
            didWait: { try? self.store.update(job: self.job.id, JobUpdate(message: self.job.message ?? "")) }
        )
        do {
            if try patience({ try store.commit(batch, counts: .soon) }) != nil { return nil }
            return stopReason.withLock { $0 } == .cancel ? .cancelled : .interrupted
        } catch {
            return .failed("\(error)")
        }
    }

    private static func event(_ problem: CorpusProblem) -> Event {
        var failure = ReaderFailure(
            code: problem.code.rawValue,
            origin: problem.origin,
            message: problem.message,
            severity: problem.severity == .warning ? .warning : .error
        )
        failure.count = problem.count
        return .failure(failure)
    }

    /// What is stored of a document; nil where it was given up because the daemon stops.
    private func event(_ document: SourceDocument, _ result: WorkerResult) -> Event? {
        var result = result
        if let error = result.error {
            if error.code == "shutting-down" { return nil }
            if error.code == "bad-line" {
                return .failure(
                    ReaderFailure(code: error.code, origin: document.origin, message: error.message, severity: .error)
                )
            }
            // Workers are killed by others, too: the text is kept, and analysed when somebody asks for it again.
            result = WorkerResult(
                givenUp: error,
                analyzers: versions().keys.sorted(),
                language: document.language,
                stored: StoredForm(
                    source: document.source,
                    title: document.title,
                    date: document.date ?? "",
                    text: document.text
                )
            )
        }
        guard let stored = result.stored, !stored.compressedText.isEmpty || stored.textBytes == 0 else {
            return .failure(
                ReaderFailure(
                    code: "internal",
                    origin: document.origin,
                    message: "a worker's answer has no text to store; this is a fault of analyzerd, please report it",
                    severity: .error
                )
            )
        }
        let versions = result.failures.isEmpty ? [:] : versions()
        return .document(AnalysedDocument(document, stored, result, versions: versions))
    }
}
