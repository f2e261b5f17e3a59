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
        var reader = RequestLines(stream, limits: Limits(), longLines: Places(4)) { progress in
            isPartial.withLock { $0 = progress == .partial }
        }
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

    @Test func aLongLineWaitsForItsPlaceAndItsDocumentKeepsIt() async throws {
        let longLines = Places(1)
        var place: Places.Place? = try await longLines.place()
        #expect(place != nil)
        let text = String(repeating: "x", count: RequestLines.shortBytes + 1)
        let (stream, source) = NIOAsyncChannelInboundStream<ByteBuffer>.makeTestingStream()
        for piece in ["analyze\n", text, "\nping\n"] { source.yield(ByteBuffer(string: piece)) }
        source.finish()
        let waits = Mutex(0)
        let task = Task {
            var reader = RequestLines(stream, limits: Limits(), longLines: longLines) { progress in
                if progress == .waitsForPlace { waits.withLock { $0 += 1 } }
            }
            #expect(try await reader.next() == .line(Array("analyze".utf8)))
            let document = try await reader.document()
            #expect(try await reader.next() == .line(Array("ping".utf8)))
            return document
        }
        while longLines.waiting == 0 { await Task.yield() }
        #expect(waits.withLock { $0 } == 1)
        place = nil
        let document = try #require(try await task.value)
        // Another waits until the document is taken and done with.
        let next = Task { try await longLines.place() }
        while longLines.waiting == 0 { await Task.yield() }
        do {
            let taken = try #require(document.take())
            #expect(taken.event == .line(Array(text.utf8)))
            #expect(longLines.waiting == 1)
        }
        _ = try await next.value
        #expect(document.take() == nil)
    }
}
