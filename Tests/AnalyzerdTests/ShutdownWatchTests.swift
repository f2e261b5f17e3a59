import Foundation
import Synchronization
import Testing

@testable import analyzerd

@Suite struct ShutdownWatchTests {
    private final class Ends: Sendable {
        let count = Mutex(0)
        var value: Int { count.withLock { $0 } }
    }

    @Test func endsOnceWhenTimeIsUp() async throws {
        let ends = Ends()
        let watch = ShutdownWatch(seconds: 0.05) { ends.count.withLock { $0 += 1 } }
        try await Task.sleep(for: .milliseconds(100))
        #expect(ends.value == 0, "nobody has told it to stop")
        watch.arm()
        watch.arm()
        for _ in 0..<100 where ends.value == 0 { try await Task.sleep(for: .milliseconds(20)) }
        try await Task.sleep(for: .milliseconds(100))
        #expect(ends.value == 1)
    }

    @Test func fiveSecondsAreKept() { #expect(ShutdownWatch.seconds < 5) }
}
