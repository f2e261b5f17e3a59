// The lines that a client sends, with the limits that hold for each.

internal import LineProtocol
internal import NIOCore

/// The last line of a connection has no line end.
struct CutLine: Error {
    /// The request's id, where it can be read.
    var id: String?
}

/// Request lines and document lines of one connection.
struct RequestLines {
    private var inbound: NIOAsyncChannelInboundStream<ByteBuffer>.AsyncIterator
    private var splitter: LineSplitter
    private let limits: Limits
    private let onInput: @Sendable (Bool) -> Void
    private var isAtEnd = false
    private var held: [LineSplitter.Event] = []

    /// Reads from a channel.
    ///
    /// `onInput` is called when a line is complete, with false, and before each wait for more, with true where a line is half
    /// there: only a line that stays half is overdue, however long the connection lives.
    init(
        _ inbound: NIOAsyncChannelInboundStream<ByteBuffer>,
        limits: Limits,
        onInput: @escaping @Sendable (Bool) -> Void
    ) {
        self.inbound = inbound.makeAsyncIterator()
        self.limits = limits
        self.onInput = onInput
        splitter = LineSplitter(maximumLength: limits.requestLine)
    }

    /// The next line; nil where the client has closed or half-closed the connection.
    mutating func next() async throws -> LineSplitter.Event? {
        if !held.isEmpty { return held.removeFirst() }
        while true {
            if let event = splitter.next() {
                onInput(false)
                return event
            }
            if isAtEnd { return nil }
            onInput(!splitter.unfinished.isEmpty)
            guard let buffer = try await inbound.next(isolation: nil) else {
                isAtEnd = true
                // A line that lost its end may have lost more: `remove corpus=news-2` could have been `news-2019`.
                guard splitter.unfinished.isEmpty else {
                    throw CutLine(id: Request.readableID(Array(splitter.unfinished)))
                }
                continue
            }
            splitter.append(buffer.readableBytesView)
        }
    }

    /// The document line that follows `analyze`: nil where there is none, or it is too long.
    mutating func document() async throws -> LineSplitter.Event? {
        splitter.maximumLength = limits.documentLine
        defer { splitter.maximumLength = limits.requestLine }
        return try await next()
    }

    /// Most lines, and bytes of them, that wait behind a running watch.
    private static let maximumWaiting = (lines: 64, bytes: 1 << 16)

    /// How a watch came to its end.
    enum WatchEnd {
        /// By `stop`, by itself, or because the client says nothing more.
        case stopped
        /// More lines than are kept wait behind it: they are not read until the watch has ended.
        case flooded
    }

    /// Reads until the line `stop`; other lines wait for their turn.
    ///
    /// `hasEnded` is asked after each line: has what is to be stopped ended by itself?
    ///
    /// - Throws: What the channel throws.
    mutating func waitForStop(_ hasEnded: () -> Bool) async throws -> WatchEnd {
        var later: [LineSplitter.Event] = []
        var bytesWaiting = 0
        defer { held = later + held }
        while let event = try await next() {
            if hasEnded() {
                later.append(event)
                return .stopped
            }
            if case .line(let bytes) = event {
                if (try? Request(parsing: bytes))??.verb == "stop" { return .stopped }
                bytesWaiting += bytes.count
            }
            later.append(event)
            if later.count > Self.maximumWaiting.lines || bytesWaiting > Self.maximumWaiting.bytes { return .flooded }
        }
        return .stopped
    }
}
