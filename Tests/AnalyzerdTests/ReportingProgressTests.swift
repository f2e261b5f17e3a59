// Work that tells how far it is: while it goes on, and not afterwards.

import Synchronization
import Testing

@testable import analyzerd

@Suite struct ReportingProgressTests {
    @Test func reportsWhatTheWorkSays() async throws {
        let (reported, continuation) = AsyncStream.makeStream(of: Int.self)
        let result = try await reportingProgress(every: .milliseconds(1)) { isAt in
            isAt(7)
            // Goes on until that was told.
            for await count in reported where count == 7 { break }
            return "done"
        } report: { count in
            continuation.yield(count)
        }
        #expect(result == "done")
    }

    @Test func shortWorkReportsNothing() async throws {
        var reports = 0
        let result = try await reportingProgress(every: .seconds(60)) { isAt in
            isAt(3)
            return 3
        } report: { _ in
            reports += 1
        }
        #expect(result == 3 && reports == 0)
    }

    @Test func faultsOfBothEndIt() async {
        struct Fault: Error {}
        await #expect(throws: Fault.self) {
            try await reportingProgress(every: .seconds(60)) { _ -> Int in
                throw Fault()
            } report: { _ in
            }
        }
        await #expect(throws: Fault.self) {
            try await reportingProgress(every: .milliseconds(1)) { _ -> Int in
                try await Task.sleep(for: .seconds(600))
                return 1
            } report: { _ in
                throw Fault()
            }
        }
    }
}
