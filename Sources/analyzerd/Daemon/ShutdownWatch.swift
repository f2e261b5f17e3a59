// A stop has an upper bound: what SQLite, a worker or another program holds up is left as it is. The store survives that,
// as it survives a pulled plug.

internal import Dispatch
internal import Foundation
internal import Glibc
internal import Pipeline
internal import Synchronization

/// Ends the process when a stop takes too long.
final class ShutdownWatch: Sendable {
    /// Seconds from the signal on; users are promised five.
    static let seconds = 4.5

    private let seconds: Double
    private let end: @Sendable () -> Void
    private let state = Mutex(State())
    private let armed = DispatchSemaphore(value: 0)
    private let sources = Mutex<[Source]>([])

    /// @unchecked: kept alive, and never used again.
    private struct Source: @unchecked Sendable {
        let source: any DispatchSourceSignal
    }

    private struct State {
        var hasThread = false
        var isArmed = false
    }

    /// Makes a watch; `end` is called on a thread of its own when time is up.
    init(seconds: Double = ShutdownWatch.seconds, end: @escaping @Sendable () -> Void) {
        self.seconds = seconds
        self.end = end
    }

    /// Calls `onSignal` at the first of these signals, apart from whoever else handles them.
    func start(signals: [Int32], onSignal: @escaping @Sendable () -> Void) {
        startThread()
        let queue = DispatchQueue(label: "shutdown-watch")
        for number in signals {
            let source = DispatchSource.makeSignalSource(signal: number, queue: queue)
            source.setEventHandler(handler: onSignal)
            source.resume()
            let kept = Source(source: source)
            sources.withLock { $0.append(kept) }
        }
    }

    /// Begins to count; more calls change nothing.
    func arm() {
        startThread()
        let isFirst = state.withLock { state in
            defer { state.isArmed = true }
            return !state.isArmed
        }
        if isFirst { armed.signal() }
    }

    /// Starts the thread that counts, before anything can be amiss: at the moment of a stop there may be none to be had.
    private func startThread() {
        state.withLock { state in
            guard !state.hasThread else { return }
            state.hasThread = Pipeline.startThread(stackSize: 256 << 10) { [armed, seconds, end] in
                armed.wait()
                Thread.sleep(forTimeInterval: seconds)
                end()
            }
        }
    }
}
