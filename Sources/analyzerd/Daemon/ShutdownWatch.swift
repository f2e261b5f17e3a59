// A stop has an upper bound: what SQLite, a worker or another program holds up is left as it is. The store survives that,
// as it survives a pulled plug.

internal import Dispatch
internal import Foundation
internal import Glibc
internal import Synchronization

/// Ends the process when a stop takes too long.
final class ShutdownWatch: Sendable {
    /// Seconds from the signal on; users are promised five.
    static let seconds = 4.5

    private let seconds: Double
    private let end: @Sendable () -> Void
    private let isArmed = Mutex(false)
    private let sources = Mutex<[Source]>([])

    /// @unchecked: kept alive, and never used again.
    private struct Source: @unchecked Sendable {
        let source: any DispatchSourceSignal
    }

    /// Makes a watch; `end` is called on a thread of its own when time is up.
    init(seconds: Double = ShutdownWatch.seconds, end: @escaping @Sendable () -> Void) {
        self.seconds = seconds
        self.end = end
    }

    /// Calls `onSignal` at the first of these signals, apart from whoever else handles them.
    func start(signals: [Int32], onSignal: @escaping @Sendable () -> Void) {
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
        let wasArmed = isArmed.withLock { isArmed in
            defer { isArmed = true }
            return isArmed
        }
        guard !wasArmed else { return }
        let thread = Thread { [seconds, end] in
            Thread.sleep(forTimeInterval: seconds)
            end()
        }
        thread.stackSize = 256 << 10
        thread.start()
    }
}
