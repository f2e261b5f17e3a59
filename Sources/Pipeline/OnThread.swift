// Work that blocks, away from the threads of Swift's tasks, of which there are only as many as cores.

internal import Foundation

/// Runs blocking work on a thread of its own, whose stack has so many bytes.
package func onThread<Result: Sendable>(
    stackSize: Int = 2 << 20,
    _ work: @escaping @Sendable () -> Result
) async -> Result {
    await withCheckedContinuation { continuation in
        let thread = Thread { continuation.resume(returning: work()) }
        thread.stackSize = stackSize
        thread.start()
    }
}
