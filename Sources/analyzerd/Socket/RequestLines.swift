// The lines that a client sends, with the limits that hold for each.

internal import LineProtocol
internal import NIOCore
internal import Synchronization

/// The last line of a connection has no line end.
struct CutLine: Error {
    /// The request's id, where it can be read.
    var id: String?
}

/// The document line after `analyze`, until it is taken.
final class SentDocument: Sendable {
    private let content: Mutex<(event: LineSplitter.Event, place: Places.Place?)?>

    /// Length of the line in bytes; 0 where it was too long.
    let byteCount: Int

    init(_ event: LineSplitter.Event, _ place: Places.Place?) {
        byteCount = if case .line(let bytes) = event { bytes.count } else { 0 }
        content = Mutex((event, place))
    }

    /// Gives the line away, with the place that it has: an answer that waits for its reader must not keep them.
    func take() -> (event: LineSplitter.Event, place: Places.Place?)? {
        content.withLock { content in
            defer { content = nil }
            return content
        }
    }
}

/// Request lines and document lines of one connection.
struct RequestLines {
    /// What a connection does between two lines.
    enum Progress {
        /// A line is complete.
        case complete
        /// Nothing of a line has come.
        case nothing
        /// A line is half there.
        case partial
        /// A long line waits until others have come to their ends; the client is not at fault.
        case waitsForPlace
    }

    /// Bytes of a line that every connection may hold; for more it needs a place.
    static let shortBytes = LineSplitter.longBytes
    /// Long lines at a time.
    ///
    /// Four, of 16 MiB each and about three copies on their way through a worker, are 200 MB; 256 connections would need 4 GiB
    /// for the lines alone. A place comes back in time whatever its client does: a line must be complete within
    /// `Limits.requestSeconds`, and an analysis has the worker's budget.
    static let longLines = 4

    private var inbound: NIOAsyncChannelInboundStream<ByteBuffer>.AsyncIterator
    private var splitter: LineSplitter
    private let limits: Limits
    private let longLines: Places
    private let onInput: @Sendable (Progress) -> Void
    private var place: Places.Place?
    private var isAtEnd = false
    private var held: [LineSplitter.Event] = []

    /// Reads from a channel.
    ///
    /// `onInput` is called when a line is complete and before each wait: only a line that stays half is overdue, however long
    /// the connection lives.
    init(
        _ inbound: NIOAsyncChannelInboundStream<ByteBuffer>,
        limits: Limits,
        longLines: Places,
        onInput: @escaping @Sendable (Progress) -> Void
    ) {
        self.inbound = inbound.makeAsyncIterator()
        self.limits = limits
        self.longLines = longLines
        self.onInput = onInput
        splitter = LineSplitter(maximumLength: limits.requestLine)
    }

    /// The next line; nil where the client has closed or half-closed the connection.
    mutating func next() async throws -> LineSplitter.Event? {
        defer { place = nil }
        return try await line()
    }

    private mutating func line() async throws -> LineSplitter.Event? {
        if !held.isEmpty { return held.removeFirst() }
        while true {
            if let event = splitter.next() {
                onInput(.complete)
                return event
            }
            if isAtEnd { return nil }
            if place == nil, splitter.unfinished.count > RequestLines.shortBytes {
                onInput(.waitsForPlace)
                place = try await longLines.place()
            }
            onInput(splitter.unfinished.isEmpty ? .nothing : .partial)
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
    mutating func document() async throws -> SentDocument? {
        splitter.maximumLength = limits.documentLine
        defer {
            splitter.maximumLength = limits.requestLine
            place = nil
        }
        return try await line().map { SentDocument($0, place) }
    }

    /// Most lines, and bytes of them, that wait behind a running watch.
    private static let maximumWaiting = (lines: 64, bytes: 1 << 16)

    /// How a watch came to its end.
    enum WatchEnd {
        /// By `stop`, or by itself.
        case stopped
        /// The client says nothing more (it has closed its side, or said `quit`), and may still read.
        case halfClosed
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
                let verb = (try? Request(parsing: bytes))??.verb
                if verb == "stop" { return .stopped }
                if verb == "quit" {
                    // Answered behind the watch; what comes after it is not read.
                    later.append(event)
                    return .halfClosed
                }
                bytesWaiting += bytes.count
            }
            later.append(event)
            if later.count > Self.maximumWaiting.lines || bytesWaiting > Self.maximumWaiting.bytes { return .flooded }
        }
        return .halfClosed
    }
}
