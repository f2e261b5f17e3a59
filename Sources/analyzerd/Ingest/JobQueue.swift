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
        var running: (id: Int64, run: any Run)?
        var isStopped = false
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
            let (job, isStopped) = state.withLock { state in
                (state.isStopped || state.waiting.isEmpty ? nil : state.waiting.removeFirst(), state.isStopped)
            }
            if let job { return job }
            if isStopped { return nil }
            guard await iterator.next(isolation: nil) != nil else { return nil }
        }
    }

    /// Says what runs now, so that it can be cancelled.
    func started(_ id: Int64, _ run: any Run) {
        let isStopped = state.withLock {
            $0.running = (id, run)
            return $0.isStopped
        }
        if isStopped { run.interrupt() }
    }

    /// Says that nothing runs now.
    func ended() { state.withLock { $0.running = nil } }

    /// True where the job waited and waits no more, or runs and was told to end.
    func cancel(_ id: Int64) -> CancelResult {
        let (result, run) = state.withLock { state -> (CancelResult, (any Run)?) in
            if let index = state.waiting.firstIndex(of: id) {
                state.waiting.remove(at: index)
                return (.removed, nil)
            }
            if let running = state.running, running.id == id { return (.stopping, running.run) }
            return (.unknown, nil)
        }
        run?.cancel()
        return result
    }

    /// What became of a job that was to be cancelled.
    enum CancelResult { case removed, stopping, unknown }

    /// Interrupts what runs and starts nothing more.
    func stop() {
        let run = state.withLock { state in
            state.isStopped = true
            return state.running?.run
        }
        run?.interrupt()
        wake.finish()
    }
}

extension IngestRun: JobQueue.Run {}
