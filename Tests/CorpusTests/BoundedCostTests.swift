// What a small archive may cost, and a reader that is stopped.

import Glibc
import Synchronization
import Testing

@testable import Corpus

@Suite struct BoundedCostTests {
    /// A stored block of deflate.
    private static func stored(_ bytes: [UInt8], isLast: Bool = false) -> [UInt8] {
        var block: [UInt8] = [isLast ? 1 : 0]
        for value in [UInt16(bytes.count), ~UInt16(bytes.count)] {
            block.append(UInt8(value & 0xFF))
            block.append(UInt8(value >> 8))
        }
        return block + bytes
    }

    /// What looks like the beginnings of gzip members of zeros without end, in the stored blocks of one: each place would have
    /// to be inflated on trial.
    @Test func trialsOfMembersHaveABudgetOfOutput() throws {
        let header: [UInt8] = [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3]
        var zeros = Archive.deflate([UInt8](repeating: 0, count: 3 << 20), windowBits: -15, level: 9)
        // Without its end it goes on into what follows.
        zeros.removeLast(2)
        let false_ = Self.stored(header) + zeros
        var text = Array(#"{"text":"The first story."}"#.utf8) + [0x0A]
        var content = header
        while content.count < 400_000 {
            while text.count + false_.count < 60_000 { text += false_ }
            content += Self.stored(text)
            text = []
        }
        content += Self.stored([], isLast: true) + [UInt8](repeating: 0, count: 8)
        let source = InflateSource(
            ByteWindow(MemorySource(content)),
            format: .gzip,
            place: "a.gz",
            context: ReadContext(options: CorpusOptions(), stop: ReadStop())
        )
        let inflated = try #require(source)
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        while buffer.withUnsafeMutableBufferPointer({ inflated.read(into: $0) }) > 0 {}
        #expect(inflated.triedOut > 0)
        #expect(inflated.triedOut < 80 << 20, "\(inflated.triedOut >> 20) MB")
    }

    @Test(arguments: [(64 << 10, true), (8 << 20, true), (8 << 20, false)])
    func theWindowMovesLittleForMuch(_ record: Int, _ isFullyRead: Bool) {
        // Records almost as long as the window: each would move all of it.
        let window = ByteWindow(MemorySource([UInt8](repeating: 7, count: 24 << 20)))
        while window.fill(record) { window.advance(isFullyRead ? record - 1 : 1 << 16) }
        #expect(window.movedBytes <= 10 * (24 << 20), "\(window.movedBytes >> 20) MB were moved")
        #expect(window.capacity <= max(2 * record + record / 2, 1 << 20))
    }

    @Test func theMemoryOfAGiantIsGivenBack() {
        let window = ByteWindow(MemorySource([UInt8](repeating: 7, count: 40 << 20)))
        window.fill(20 << 20)
        #expect(window.capacity >= 20 << 20)
        while window.fill(1000) { window.advance(999) }
        #expect(window.capacity <= ByteWindow.standardCapacity)
    }

    /// Each line of a wrapped paragraph goes behind those before, which are not copied.
    @Test func linesOfOneParagraphTakeLinearTime() {
        func time(_ bytes: Int) -> Duration {
            let text = Array(String(repeating: "a b\n", count: bytes / 4).utf8)
            return ContinuousClock().measure { #expect(NewsParagraphs.filled(text).count == bytes - 1) }
        }
        let small = time(256 << 10)
        #expect(time(1 << 20) < small * 12 + .milliseconds(500))
    }

    @Test func headerLinesWithoutAColonAreToldOnce() {
        let lines = String(repeating: "a\r\n", count: 5000)
        let response = try? HTTPResponse(
            payload: Array("HTTP/1.1 200 OK\r\n\(lines)\r\n<p>The bridge.</p>".utf8)
        )
        #expect(response?.warnings.count == 1)
    }

    /// Some records a step: what is in hand does not grow with their number.
    @Test(arguments: [
        (#"{"articles":["#, "]}"), ("{\"a\":[{},", "]}"), ("[[", "]]"), (#"{"columns":["id","text"],"data":["#, "]}"),
    ])
    func anEnvelopeIsReadPieceByPiece(_ open: String, _ close: String) throws {
        let count = 5000
        let element = open.contains("columns") ? #"["i","Text of it."]"# : #"{"text":"Text of it."}"#
        let content = open + (0..<count).map { _ in element }.joined(separator: ",") + close
        let folder = try TemporaryFolder()
        let reader = try CorpusReader(path: try folder.write("a.json", Array(content.utf8)))
        var documents = 0
        var most = 0
        while let event = reader.next() {
            if case .document = event { documents += 1 }
            most = max(most, reader.waitingEvents)
        }
        #expect(documents == count)
        #expect(most < 200, "\(most) waited")
    }

    @Test func aReaderOfASilentPipeCanBeStopped() async throws {
        let folder = try TemporaryFolder()
        let path = "\(folder.path)/pipe"
        #expect(mkfifo(path, 0o600) == 0)
        // Somebody holds its other end and writes nothing.
        let writer = open(path, O_RDWR | O_CLOEXEC)
        defer { close(writer) }
        let stop = ReadStop()
        let reader = try CorpusReader(path: path, stop: stop)
        nonisolated(unsafe) let handedOver = reader
        let reading = Task.detached { handedOver.next() == nil }
        try await Task.sleep(for: .milliseconds(50))
        stop.stop()
        #expect(await reading.value)
    }
}
