import LineProtocol
import NIOCore
import Synchronization
import Testing

@testable import analyzerd

@Suite struct RequestLinesTests {
    /// Lines from pieces as a socket delivers them, and what was said about half lines after each.
    private func lines(_ pieces: [String]) async throws -> (lines: [String], isPartial: Bool) {
        let (stream, source) = NIOAsyncChannelInboundStream<ByteBuffer>.makeTestingStream()
        for piece in pieces { source.yield(ByteBuffer(string: piece)) }
        source.finish()
        let isPartial = Mutex(false)
        var reader = RequestLines(stream, limits: Limits()) { value in isPartial.withLock { $0 = value } }
        var lines: [String] = []
        var wasPartial = false
        while let event = try await reader.next() {
            // A whole line was taken: nothing is overdue, however long the connection has lived.
            wasPartial = wasPartial || isPartial.withLock { $0 }
            if case .line(let bytes) = event { lines.append(String(decoding: bytes, as: UTF8.self)) }
        }
        return (lines, wasPartial)
    }

    @Test func wholeLinesAreNeverHalf() async throws {
        let result = try await lines(["ping\n", "ping\nstats\n", "jo", "bs\n"])
        #expect(result.lines == ["ping", "ping", "stats", "jobs"])
        #expect(!result.isPartial)
    }

    @Test func aLineWithoutItsEndIsNotCarriedOut() async throws {
        let error = await #expect(throws: CutLine.self) { try await lines(["ping\n", "#7 remove corpus=news-2"]) }
        #expect(error?.id == "7")
    }
}
