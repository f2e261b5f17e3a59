// Waiting for a store that another program holds, or for room on its disk: neither ends a start or a job.

internal import Foundation
internal import Logging
internal import Store

/// Does a piece of work as soon as the store lets it.
struct Patience {
    /// Where it is said what is waited for, once a minute.
    let logger: Logger
    var metadata: Logger.Metadata = [:]
    /// Seconds between two looks at ``isOver``; after twenty the work is tried again.
    var pauseSeconds = 0.25
    /// Tries after what looks like damage: SQLite cannot tell it from a disk that fails to read once.
    var triesOfDamage = 3
    /// True where there is nothing to wait for any more: a stop, a cancellation.
    let isOver: () -> Bool
    /// Called before each wait.
    var willWait: (StoreError) -> Void = { _ in }
    /// Called when the work is done that had to wait.
    var didWait: () -> Void = {}

    private static let pausesBetweenTries = 20
    private static let triesBetweenMessages = 12

    /// Blocks until the work is done.
    ///
    /// - Returns: What it gives, or nil where the wait was over before.
    /// - Throws: What it throws itself, but for a store that is busy or full, or seems to be damaged for some seconds only.
    func callAsFunction<Result>(_ work: () throws -> Result) throws -> Result? {
        var tries = 0
        var damages = 0
        while true {
            do {
                let result = try work()
                if tries > 0 { didWait() }
                return result
            } catch let error as StoreError where [.busy, .full, .corrupt].contains(error.code) {
                if error.code == .corrupt {
                    damages += 1
                    if damages > triesOfDamage { throw error }
                }
                if tries % Self.triesBetweenMessages == 0 { logger.error("\(error.message)", metadata: metadata) }
                tries += 1
                willWait(error)
                for _ in 0..<Self.pausesBetweenTries where !isOver() {
                    Thread.sleep(forTimeInterval: pauseSeconds)
                }
                if isOver() { return nil }
            }
        }
    }
}
