import Synchronization
import Testing

@testable import analyzerd

@Suite struct JobQueueTests {
    /// Notes what it was told.
    private final class FakeRun: JobQueue.Run {
        let calls = Mutex<[String]>([])
        func cancel() { calls.withLock { $0.append("cancel") } }
        func interrupt() { calls.withLock { $0.append("interrupt") } }
    }

    @Test func aJobThatWaitsIsTakenOut() async {
        let queue = JobQueue()
        queue.add(1)
        queue.add(2)
        #expect(queue.cancel(1) == .removed)
        #expect(await queue.next() == 2)
    }

    @Test func aJobBetweenQueueAndStartIsCancelledWhenItStarts() async {
        let queue = JobQueue()
        queue.add(1)
        #expect(await queue.next() == 1)
        #expect(queue.cancel(1) == .stopping)
        let run = FakeRun()
        queue.started(1, run)
        #expect(run.calls.withLock { $0 } == ["cancel"])
        queue.ended()
        #expect(queue.cancel(1) == .unknown)
    }

    @Test func aJobThatIsNotInTheQueueYetIsCancelledWhenItComes() async {
        let queue = JobQueue()
        #expect(queue.cancel(7) == .unknown)
        queue.cancelWhenItComes(7)
        queue.add(7)
        #expect(await queue.next() == 7)
        let run = FakeRun()
        queue.started(7, run)
        #expect(run.calls.withLock { $0 } == ["cancel"])
    }

    @Test func theNextJobIsNotCancelledWithTheOneBefore() async {
        let queue = JobQueue()
        queue.add(1)
        queue.add(2)
        #expect(await queue.next() == 1)
        #expect(queue.cancel(1) == .stopping)
        // It failed before it ran.
        queue.ended()
        #expect(await queue.next() == 2)
        let run = FakeRun()
        queue.started(2, run)
        #expect(run.calls.withLock { $0 }.isEmpty)
    }

    @Test func aStopInterruptsWhatStartsLater() async {
        let queue = JobQueue()
        queue.add(1)
        #expect(await queue.next() == 1)
        queue.stop()
        let run = FakeRun()
        queue.started(1, run)
        #expect(run.calls.withLock { $0 } == ["interrupt"])
        #expect(await queue.next() == nil)
    }
}
