// Few long lines at a time: 256 clients with a document of 16 MiB each would need 4 GiB.

internal import LineProtocol
internal import Synchronization

/// The places in which a line may grow beyond what every connection may hold.
///
/// Who finds none free waits, without reading from its client, until somebody gives one back, in the order of arrival. A place
/// is given back in time whatever its client does: a line must be complete within `Limits.requestSeconds`, and an analysis has
/// the worker's budget.
final class LongLines: Sendable {
    /// Bytes that every connection may hold without a place.
    static let shortBytes = LineSplitter.longBytes

    /// One place; free again when nobody refers to it any more.
    final class Place: Sendable {
        private let lines: LongLines

        fileprivate init(_ lines: LongLines) { self.lines = lines }

        deinit { lines.giveBack() }
    }

    private struct State {
        var free: Int
        var next = 0
        var waiting: [(number: Int, grant: AsyncStream<Place>.Continuation)] = []
    }

    private let state: Mutex<State>

    /// * `places`: Lines at a time. Four, of 16 MiB each and about three copies on their way through a worker, are 200 MB.
    init(places: Int = 4) { state = Mutex(State(free: places)) }

    /// Connections that wait.
    var waiting: Int { state.withLock { $0.waiting.count } }

    /// Waits for a place.
    ///
    /// - Throws: `CancellationError` where the waiting task is cancelled.
    func place() async throws -> Place {
        let (places, grant) = AsyncStream<Place>.makeStream()
        let (number, isFree) = state.withLock { state in
            state.next += 1
            guard state.free == 0 else {
                state.free -= 1
                return (state.next, true)
            }
            state.waiting.append((state.next, grant))
            return (state.next, false)
        }
        if isFree { return Place(self) }
        // A cancelled task gets nil, and a place that is granted to it at that moment goes back by itself.
        for await place in places { return place }
        state.withLock { $0.waiting.removeAll { $0.number == number } }
        throw CancellationError()
    }

    private func giveBack() {
        let next = state.withLock { state in
            guard !state.waiting.isEmpty else {
                state.free += 1
                return AsyncStream<Place>.Continuation?.none
            }
            return state.waiting.removeFirst().grant
        }
        // Not under the lock: where the waiting task has gone, the place comes back here at once.
        next?.yield(Place(self))
    }
}
