// Accepts connections and ends them in good order.

internal import Glibc
internal import LineProtocol
internal import Logging
internal import NIOCore
internal import NIOPosix
internal import Pipeline
internal import ServiceLifecycle
internal import Synchronization

/// The service that answers on the socket.
struct SocketService: Service {
    /// Seconds that running answers get at a shutdown.
    private static let graceSeconds = 2.0

    let daemon: Daemon
    let listening: ListeningSocket
    let group: gid_t?

    func run() async throws {
        let loops = MultiThreadedEventLoopGroup.singleton
        let arrivals = Arrivals()
        let server = try await ServerBootstrap(group: loops)
            .serverChannelOption(.backlog, value: 512)
            // Few are accepted before the loop below has looked whether there is room for them.
            .serverChannelOption(.maxMessagesPerRead, value: 1)
            .childChannelOption(.allowRemoteHalfClosure, value: true)
            .bind(listening.descriptor, serverBackPressureStrategy: .init(lowWatermark: 1, highWatermark: 2)) {
                channel in
                channel.eventLoop.makeCompletedFuture { try arrivals.add(channel) }
            }
        defer { listening.remove() }
        let connections = ConnectionTable()
        try await withTaskCancellationOrGracefulShutdownHandler {
            try await server.executeThenClose { clients in
                await withDiscardingTaskGroup { tasks in
                    tasks.addTask { await sweep(connections) }
                    do {
                        var fullness = Fullness()
                        for try await client in clients {
                            arrivals.handOver(client)
                            if DescriptorLimit.hasRoom {
                                tasks.addTask { await serve(client, connections) }
                            } else {
                                if fullness.isNews() { daemon.logger.warning("\(DescriptorLimit.fullMessage)") }
                                // Not beside the others: each that waits for its turn holds a descriptor.
                                await end(client, with: .error(.busy, DescriptorLimit.fullMessage))
                            }
                        }
                    } catch {
                        daemon.logger.error("the socket stopped accepting", metadata: ["reason": "\(error)"])
                    }
                    await arrivals.close()
                    await connections.drain(seconds: Self.graceSeconds)
                    // Answers that wait for a worker wait no longer; documents in hand come again at the next start.
                    daemon.pool.shutDown()
                    tasks.cancelAll()
                }
            }
        } onCancelOrGracefulShutdown: {
            server.channel.close(promise: nil)
        }
    }

    private func serve(_ client: Arrivals.Client, _ table: ConnectionTable) async {
        guard await Peer.of(client.channel)?.isAllowed(group: group) == true else {
            return await end(
                client,
                with: .error(.forbidden, "this analyzerd belongs to another user; start one of your own")
            )
        }
        let connection = Connection(daemon: daemon, channel: client.channel)
        let limit = daemon.settings.limits.connections
        guard table.add(connection, limit: limit) else {
            return await end(
                client,
                with: .error(.busy, "there are \(limit) connections already; try again in a moment")
            )
        }
        defer { table.remove(connection) }
        await execute(client) { try await connection.run($0, $1) }
    }

    /// Says why a client is not served.
    private func end(_ client: Arrivals.Client, with status: Status) async {
        await execute(client) { _, outbound in try await outbound.write(ByteBuffer(string: status.line + "\n")) }
    }

    private func execute(
        _ client: Arrivals.Client,
        _ body: (NIOAsyncChannelInboundStream<ByteBuffer>, NIOAsyncChannelOutboundWriter<ByteBuffer>) async throws ->
            Void
    ) async {
        do {
            try await client.executeThenClose { inbound, outbound in
                try await body(inbound, outbound)
                // Closing throws away what is not written yet: an empty write is done when all before it are.
                try await client.channel.writeAndFlush(ByteBuffer()).get()
            }
        } catch {
            daemon.logger.debug("a connection ended", metadata: ["reason": "\(error)"])
        }
    }

    /// Closes connections that keep a request line half sent, or say nothing for long.
    private func sweep(_ table: ConnectionTable) async {
        while !Task.isCancelled {
            try? await Task.sleep(for: .seconds(1))
            table.closeOverdue(daemon.settings.limits)
        }
    }
}

/// Whether it was said lately that there is no room.
private struct Fullness {
    private var said: ContinuousClock.Instant?

    /// True the first time, and then once a minute.
    mutating func isNews() -> Bool {
        let now = ContinuousClock.now
        if let said, now - said < .seconds(60) { return false }
        said = now
        return true
    }
}

/// The connections of the moment.
private final class ConnectionTable: Sendable {
    private let connections = Mutex<[ObjectIdentifier: Connection]>([:])

    func add(_ connection: Connection, limit: Int) -> Bool {
        connections.withLock {
            guard $0.count < limit else { return false }
            $0[ObjectIdentifier(connection)] = connection
            return true
        }
    }

    func remove(_ connection: Connection) {
        _ = connections.withLock { $0.removeValue(forKey: ObjectIdentifier(connection)) }
    }

    func closeOverdue(_ limits: Limits) {
        for connection in connections.withLock({ Array($0.values) }) { connection.closeIfOverdue(limits) }
    }

    /// Lets running answers end, then closes what is left.
    func drain(seconds: Double) async {
        let end = ContinuousClock.now + .seconds(seconds)
        while ContinuousClock.now < end {
            let busy = connections.withLock { $0.values.contains { $0.isAnswering } }
            if !busy { break }
            try? await Task.sleep(for: .milliseconds(20))
        }
        for connection in connections.withLock({ Array($0.values) }) { connection.close() }
    }
}
