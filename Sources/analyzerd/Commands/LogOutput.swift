// Standard error, without waiting for whoever reads it.

internal import Foundation
internal import Glibc
internal import Pipeline

/// Log lines on a descriptor that may take no more: a terminal that was halted, a pipe that nobody reads.
///
/// Whoever logs waits a moment, so that lines stand where they belong; where nothing takes them, nobody waits, some are kept, and the
/// others are counted.
///
/// @unchecked: all state is touched under the condition's lock only.
final class LogOutput: @unchecked Sendable {
    /// That of this process.
    static let standardError = LogOutput(STDERR_FILENO)

    private static let maximumBytes = 256 << 10
    private static let patienceSeconds = 0.1

    private let descriptor: Int32
    private let condition = MonotonicCondition()
    private var waiting: [UInt8] = []
    private var lost = 0
    /// Lines that were given, and those of them that are written.
    private var given = 0
    private var written = 0
    private var isStarted = false
    private var isStuck = false

    /// Writes to a descriptor, which stays open.
    init(_ descriptor: Int32) { self.descriptor = descriptor }

    /// Writes a line, or keeps it for later where nothing takes it.
    func write(_ line: String) {
        condition.lock()
        defer { condition.unlock() }
        start()
        guard waiting.count < Self.maximumBytes else {
            lost += 1
            return
        }
        waiting += Array(line.utf8) + [0x0A]
        given += 1
        condition.broadcast()
        if !isStuck { isStuck = !waitUntilWritten(given, seconds: Self.patienceSeconds) }
    }

    /// Waits until everything is written, for so many seconds at most.
    func flush(seconds: Double) {
        condition.lock()
        defer { condition.unlock() }
        _ = waitUntilWritten(given, seconds: seconds)
    }

    private func waitUntilWritten(_ line: Int, seconds: Double) -> Bool {
        let end = MonotonicCondition.Deadline(after: seconds)
        while written < line {
            if !condition.wait(until: end) { return written >= line }
        }
        return true
    }

    private func start() {
        guard !isStarted else { return }
        isStarted = true
        let thread = Thread { self.writeAll() }
        thread.stackSize = 256 << 10
        thread.start()
    }

    private func writeAll() {
        condition.lock()
        while true {
            while waiting.isEmpty { condition.wait() }
            var bytes = waiting
            if lost > 0 {
                bytes += Array("analyzerd: warning: \(lost) log lines were lost, because nothing took them\n".utf8)
            }
            let last = given
            waiting = []
            lost = 0
            condition.unlock()
            _ = Descriptor.writeAll(bytes, to: descriptor)
            condition.lock()
            written = last
            isStuck = false
            condition.broadcast()
        }
    }
}
