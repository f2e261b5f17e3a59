// Rows and the status on their way to a client.

internal import JSONText
internal import LineProtocol
internal import NIOCore

/// The answer to one request.
///
/// Rows are gathered to blocks of 64 KiB; a slow reader slows only its own answer.
///
/// @unchecked: used by one task at a time, the connection's or the request's that it waits for.
final class Answer: @unchecked Sendable {
    private let outbound: NIOAsyncChannelOutboundWriter<ByteBuffer>
    private var writer = JSONWriter(capacity: 1 << 12)
    private(set) var rows = 0
    private(set) var id: String?

    init(_ outbound: NIOAsyncChannelOutboundWriter<ByteBuffer>) { self.outbound = outbound }

    /// Begins the answer to a request.
    func begin(id: String?) {
        self.id = id
        rows = 0
    }

    /// Adds a row.
    func row(_ write: (inout JSONWriter) -> Void) async throws {
        write(&writer)
        writer.newline()
        rows += 1
        if writer.bytes.count >= RowBlocks.blockBytes { try await flush() }
    }

    /// Adds rows that are written already.
    func rows(_ written: RowBlocks) async throws {
        rows += written.count
        for block in written.blocks {
            writer.lines(block)
            if writer.bytes.count >= RowBlocks.blockBytes { try await flush() }
        }
    }

    /// Sends what was gathered.
    func flush() async throws {
        guard !writer.bytes.isEmpty else { return }
        let buffer = ByteBuffer(bytes: writer.bytes)
        empty()
        try await outbound.write(buffer)
    }

    /// Empties the writer; the space of a row that was much larger than a block is given back.
    private func empty() {
        if writer.bytes.count > 4 * RowBlocks.blockBytes { _ = writer.take() } else { writer.reset() }
    }

    /// Sends a line at once.
    func line(_ text: String) async throws { try await outbound.write(ByteBuffer(string: text + "\n")) }

    /// Sends what was gathered and the status.
    func finish(_ status: Status) async throws {
        let buffer = ByteBuffer(bytes: writer.bytes + Array((status.line + "\n").utf8))
        empty()
        try await outbound.write(buffer)
    }
}
