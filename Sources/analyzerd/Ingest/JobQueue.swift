// Jobs wait here; one runs at a time, since the store has one writer and the workers are shared.

internal import Store
internal import Synchronization

/// The jobs that wait and the one that runs.
final class JobQueue: Sendable {
    /// Something that can be ended from outside.
    protocol Run: Sendable {
        func cancel()
        func interrupt()
    }

    private struct State {
        var waiting: [Int64] = []
        /// Taken from the queue; its run is known a moment later.
        var current: Int64?
        var run: (any Run)?
        /// To be cancelled as soon as they run.
        var doomed: Set<Int64> = []
        var isStopped = false
        /// Undated documents that jobs have stored, for those who follow them.
        var undated: [Int64: Int] = [:]
    }

    private let state = Mutex(State())
    private let wake: AsyncStream<Void>.Continuation
    private let wakes: AsyncStream<Void>

    init() {
        (wakes, wake) = AsyncStream.makeStream(bufferingPolicy: .bufferingNewest(1))
    }

    /// Adds a job at the end.
    func add(_ job: Int64) {
        state.withLock { $0.waiting.append(job) }
        wake.yield()
    }

    /// Waits for the next job; nil at the end.
    func next() async -> Int64? {
        var iterator = wakes.makeAsyncIterator()
        while true {
            let (job, isStopped) = state.withLock { state -> (Int64?, Bool) in
                guard !state.isStopped, !state.waiting.isEmpty else { return (nil, state.isStopped) }
                state.current = state.waiting.removeFirst()
                return (state.current, false)
            }
            if let job { return job }
            if isStopped { return nil }
            guard await iterator.next(isolation: nil) != nil else { return nil }
        }
    }

    /// True where no further job waits.
    var isEmpty: Bool { state.withLock { $0.waiting.isEmpty } }

    /// Says what runs now, so that it can be cancelled; it may have been meanwhile.
    func started(_ id: Int64, _ run: any Run) {
        let (isStopped, isDoomed) = state.withLock { state in
            state.current = id
            state.run = run
            return (state.isStopped, state.doomed.remove(id) != nil)
        }
        if isDoomed { run.cancel() }
        if isStopped { run.interrupt() }
    }

    /// Says that nothing runs now.
    func ended() {
        state.withLock { state in
            if let id = state.current { state.doomed.remove(id) }
            state.current = nil
            state.run = nil
        }
    }

    /// Takes a job out of the queue, or tells its run to end.
    func cancel(_ id: Int64) -> CancelResult {
        let (result, run) = state.withLock { state -> (CancelResult, (any Run)?) in
            if let index = state.waiting.firstIndex(of: id) {
                state.waiting.remove(at: index)
                return (.removed, nil)
            }
            guard state.current == id else { return (.unknown, nil) }
            if state.run == nil { state.doomed.insert(id) }
            return (.stopping, state.run)
        }
        run?.cancel()
        return result
    }

    /// Cancels a job that is not here yet as soon as it runs: it is in the store a moment before it is in the queue.
    func cancelWhenItComes(_ id: Int64) { state.withLock { _ = $0.doomed.insert(id) } }

    /// Notes how many documents without a date a job has stored.
    func note(undated: Int, of id: Int64) {
        guard undated > 0 else { return }
        state.withLock { state in
            // Whoever follows asks as soon as the job has ended.
            if state.undated.count >= 1_000 { state.undated.removeAll() }
            state.undated[id] = undated
        }
    }

    /// Documents without a date that a job has stored since the daemon started.
    func undated(_ id: Int64) -> Int { state.withLock { $0.undated[id] ?? 0 } }

    /// What became of a job that was to be cancelled.
    enum CancelResult { case removed, stopping, unknown }

    /// Interrupts what runs and starts nothing more.
    func stop() {
        let run = state.withLock { state in
            state.isStopped = true
            return state.run
        }
        run?.interrupt()
        wake.finish()
    }
}

extension IngestRun: JobQueue.Run {}
