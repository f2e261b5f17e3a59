// Work that tells how far it is while it goes on.

internal import Synchronization

/// Does some work, and reports again and again how far it is, until it is done.
///
/// * `interval`: Time between two reports; shorter work has none.
/// * `body`: The work; it calls its argument with how far it is.
/// * `report`: Told the last such number. Never at work after this function has returned.
func reportingProgress<Result: Sendable>(
    every interval: Duration,
    _ body: @escaping @Sendable (_ isAt: @escaping @Sendable (Int) -> Void) async throws -> Result,
    report: (Int) async throws -> Void
) async throws -> Result {
    let last = LastCount()
    let pause: @Sendable @concurrent () async throws -> Result? = {
        try await Task.sleep(for: interval)
        return nil
    }
    return try await withThrowingTaskGroup(of: Result?.self) { group in
        group.addTask { try await body { last.count.store($0, ordering: .relaxed) } }
        group.addTask(operation: pause)
        while let next = try await group.next() {
            if let result = next {
                group.cancelAll()
                return result
            }
            try await report(last.count.load(ordering: .relaxed))
            group.addTask(operation: pause)
        }
        throw CancellationError()
    }
}

/// How far the work said that it is.
private final class LastCount: Sendable {
    let count = Atomic(0)
}
