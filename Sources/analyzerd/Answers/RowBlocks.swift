// Rows on their way from the store to a connection.

internal import JSONText

/// Rows as lines of JSON, in blocks of 64 KiB or the one row that is longer.
///
/// They are written by the thread that read them: those of Swift's tasks, which are as many as cores and serve every
/// connection, only pass them on.
struct RowBlocks: Sendable {
    /// Bytes after which a block is full.
    static let blockBytes = 1 << 16

    private(set) var blocks: [[UInt8]] = []
    private(set) var count = 0

    /// Writes rows.
    init<Row>(_ rows: some Sequence<Row>, write: (Row, inout JSONWriter) throws -> Void) rethrows {
        var writer = JSONWriter()
        for row in rows {
            try write(row, &writer)
            writer.newline()
            count += 1
            if writer.bytes.count >= Self.blockBytes { blocks.append(writer.take()) }
        }
        if !writer.bytes.isEmpty { blocks.append(writer.take()) }
    }
}
