// What only a few connections may have at a time, and the others wait for.

internal import Synchronization

/// A fixed number of places.
///
/// Who does not find enough free waits until others give theirs back, in the order of arrival.
final class Places: Sendable {
    /// One place, or several; free again when nobody refers to it any more.
    final class Place: Sendable {
        private let places: Places
        private let count: Int

        fileprivate init(_ places: Places, _ count: Int) {
            self.places = places
            self.count = count
        }

        deinit { places.giveBack(count) }
    }

    private struct Waiting {
        var number: Int
        var count: Int
        var grant: AsyncStream<Place>.Continuation
    }

    private struct State {
        var free: Int
        var next = 0
        var waiting: [Waiting] = []
    }

    private let state: Mutex<State>
    private let count: Int

    /// Makes so many places.
    init(_ count: Int) {
        self.count = count
        state = Mutex(State(free: count))
    }

    /// How many wait.
    var waiting: Int { state.withLock { $0.waiting.count } }

    /// Waits for places.
    ///
    /// - Parameters:
    ///   - wanted: How many; of more than there are, all.
    ///   - seconds: How long it waits at most; nil for as long as it takes.
    /// - Returns: The places, or nil where the time was over before there were enough.
    /// - Throws: `CancellationError` where the waiting task is cancelled.
    func place(_ wanted: Int = 1, within seconds: Int? = nil) async throws -> Place? {
        let wanted = min(wanted, count)
        let (places, grant) = AsyncStream<Place>.makeStream()
        let (number, isFree) = state.withLock { state in
            state.next += 1
            guard !state.waiting.isEmpty || state.free < wanted else {
                state.free -= wanted
                return (state.next, true)
            }
            state.waiting.append(Waiting(number: state.next, count: wanted, grant: grant))
            return (state.next, false)
        }
        if isFree { return Place(self, wanted) }
        let timer = seconds.map { seconds in
            Task {
                try await Task.sleep(for: .seconds(seconds))
                grant.finish()
            }
        }
        defer { timer?.cancel() }
        // Without its time or its task it gets nil, and what is granted to it at that moment goes back by itself.
        for await place in places { return place }
        leave(number)
        try Task.checkCancellation()
        return nil
    }

    private func leave(_ number: Int) {
        state.withLock { $0.waiting.removeAll { $0.number == number } }
        // It may have stood before others that want less.
        giveBack(0)
    }

    private func giveBack(_ count: Int) {
        let granted = state.withLock { state in
            state.free += count
            var granted: [Waiting] = []
            while let first = state.waiting.first, first.count <= state.free {
                state.free -= first.count
                granted.append(state.waiting.removeFirst())
            }
            return granted
        }
        // Not under the lock: where a waiting task has gone, its places come back here at once.
        for waiting in granted { waiting.grant.yield(Place(self, waiting.count)) }
    }
}
