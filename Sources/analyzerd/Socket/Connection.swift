// One client: lines in, answers out, in order.

internal import LineProtocol
internal import NIOCore
internal import Synchronization

/// A connection.
///
/// Requests may be pipelined; each is answered before the next one is looked at.
final class Connection: Sendable {
    private struct Activity {
        var lastInput = ContinuousClock.now
        var lineStarted: ContinuousClock.Instant?
        var isAnswering = false
        var waitsForPlace = false
        /// Since when the document line of `analyze` is waited for.
        var documentAwaited: ContinuousClock.Instant?
    }

    private let daemon: Daemon
    private let channel: any Channel
    private let longLines: Places
    private let activity = Mutex(Activity())
    /// Cancels the answer that is being made.
    private let cancelAnswer = Mutex<(@Sendable () -> Void)?>(nil)

    init(daemon: Daemon, channel: any Channel, longLines: Places) {
        self.daemon = daemon
        self.channel = channel
        self.longLines = longLines
    }

    /// True while a request is being answered.
    var isAnswering: Bool { activity.withLock { $0.isAnswering } }

    /// Closes the connection at once.
    func close() { channel.close(promise: nil) }

    /// Closes the connection where a line takes too long to complete, or nothing has come for too long.
    func closeIfOverdue(_ limits: Limits) {
        let now = ContinuousClock.now
        let isOverdue = activity.withLock { activity in
            if activity.waitsForPlace { return false }
            if let awaited = activity.documentAwaited { return now - awaited > .seconds(limits.requestSeconds) }
            if activity.isAnswering { return false }
            if let started = activity.lineStarted, now - started > .seconds(limits.requestSeconds) { return true }
            return now - activity.lastInput > .seconds(limits.idleSeconds)
        }
        guard isOverdue else { return }
        let status = Status.error(.timeout, "no whole request line came in time; the connection is closed")
        channel.writeAndFlush(ByteBuffer(string: status.line + "\n"), promise: nil)
        close()
    }

    private func note(_ progress: RequestLines.Progress) {
        activity.withLock { activity in
            let now = ContinuousClock.now
            activity.lastInput = now
            // A line that had to wait has its time from then on.
            if activity.waitsForPlace {
                activity.lineStarted = nil
                if activity.documentAwaited != nil { activity.documentAwaited = now }
            }
            activity.waitsForPlace = progress == .waitsForPlace
            activity.lineStarted = progress == .partial ? activity.lineStarted ?? now : nil
        }
    }

    /// Serves the connection to its end.
    func run(
        _ inbound: NIOAsyncChannelInboundStream<ByteBuffer>,
        _ outbound: NIOAsyncChannelOutboundWriter<ByteBuffer>
    ) async throws {
        let output = Answer(outbound)
        channel.closeFuture.whenComplete { _ in self.cancelAnswer.withLock { $0 }?() }
        try await output.line(Greeting(version: releaseVersion, state: daemon.state).line)
        var lines = RequestLines(inbound, limits: daemon.settings.limits, longLines: longLines) { self.note($0) }
        while let event = try await next(&lines, output) {
            activity.withLock { $0.isAnswering = true }
            defer {
                activity.withLock {
                    $0.isAnswering = false
                    $0.lastInput = ContinuousClock.now
                }
            }
            switch event {
            case .tooLong(let beginning):
                let limit = daemon.settings.limits.requestLine
                let status = Status.error(
                    id: Request.readableID(beginning),
                    .tooLong,
                    "the request line is longer than \(limit) bytes; the connection is closed"
                )
                return try await output.finish(status)
            case .line(let bytes):
                if try await answer(bytes, &lines, output) { return }
            }
        }
    }

    /// The next line; one that was cut off is refused.
    private func next(_ lines: inout RequestLines, _ output: Answer) async throws -> LineSplitter.Event? {
        do {
            return try await lines.next()
        } catch let cut as CutLine {
            try await output.finish(
                .error(id: cut.id, .badLine, "the last line has no line end, so it was not carried out")
            )
            return nil
        }
    }

    /// Answers one line; true where the connection is to be closed.
    private func answer(_ bytes: [UInt8], _ lines: inout RequestLines, _ output: Answer) async throws -> Bool {
        let request: Request
        do throws(ProtocolError) {
            guard let parsed = try Request(parsing: bytes) else { return false }
            request = parsed
        } catch {
            // The line after `analyze` is always its document, even when the arguments are bad.
            if error.verb == "analyze" { _ = try? await self.document(&lines) }
            try await output.finish(.error(id: error.id, error.code, error.message))
            return error.code.endsConnection
        }
        output.begin(id: request.id)
        let document: SentDocument?
        do {
            document = request.verb == "analyze" ? try await self.document(&lines) : nil
        } catch is CutLine {
            let status = Status.error(
                id: request.id,
                .badLine,
                "the document line has no line end, so it was not analysed"
            )
            try await output.finish(status)
            return true
        }
        if request.verb == "quit" {
            try await output.finish(.ok(id: request.id, rows: 0))
            return true
        }
        let status: Status
        if request.verb == "watch" {
            guard let end = try await watch(request, &lines, output) else { return false }
            status = end
        } else {
            let responder = Responder(daemon: daemon, output: output)
            status = try await untilClosed { try await responder.respond(to: request, document: document) }
        }
        try await output.finish(status)
        if case .error(let code, _) = status.outcome { return code.endsConnection }
        return false
    }

    /// The document line after `analyze`; it must come in time like a request line.
    private func document(_ lines: inout RequestLines) async throws -> SentDocument? {
        activity.withLock { $0.documentAwaited = ContinuousClock.now }
        defer { activity.withLock { $0.documentAwaited = nil } }
        return try await lines.document()
    }

    /// Runs an answer; cancels it when the client is gone.
    private func untilClosed(_ body: @escaping @Sendable () async throws -> Status) async throws -> Status {
        let task = Task { try await body() }
        cancelAnswer.withLock { $0 = { task.cancel() } }
        defer { cancelAnswer.withLock { $0 = nil } }
        return try await withTaskCancellationHandler {
            try await task.value
        } onCancel: {
            task.cancel()
        }
    }

    /// Streams rows until the client says `stop`, or is gone.
    ///
    /// - Returns: The status, or nil where the watch ended by itself and its status is sent.
    private func watch(_ request: Request, _ lines: inout RequestLines, _ output: Answer) async throws -> Status? {
        let (untilCaughtUp, caughtUp) = AsyncStream<Void>.makeStream()
        let responder = Responder(daemon: daemon, output: output, whenCaughtUp: { caughtUp.finish() })
        if let fault = responder.fault(of: request) { return fault }
        let hasEnded = Mutex(false)
        let watcher = Task {
            defer { caughtUp.finish() }
            let status = try await responder.respond(to: request, document: nil)
            guard !Task.isCancelled else { return }
            hasEnded.withLock { $0 = true }
            try await output.finish(status)
        }
        cancelAnswer.withLock { $0 = { watcher.cancel() } }
        defer {
            cancelAnswer.withLock { $0 = nil }
            watcher.cancel()
        }
        let end = try await lines.waitForStop { hasEnded.withLock { $0 } }
        // After a half-close nothing more can be said, and what is stored is still to be answered.
        if case .halfClosed = end { for await _ in untilCaughtUp {} }
        watcher.cancel()
        _ = await watcher.result
        if hasEnded.withLock({ $0 }) { return nil }
        if case .flooded = end {
            let message = "too many lines wait behind this watch: send stop first, or use another connection"
            return .error(id: request.id, .busy, message)
        }
        return .ok(id: request.id, rows: output.rows)
    }
}
