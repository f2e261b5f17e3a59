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
        let server = try await ServerBootstrap(group: loops)
            .serverChannelOption(.backlog, value: 512)
            .childChannelOption(.allowRemoteHalfClosure, value: true)
            .bind(listening.descriptor) { channel in
                channel.eventLoop.makeCompletedFuture {
                    try NIOAsyncChannel<ByteBuffer, ByteBuffer>(
                        wrappingChannelSynchronously: channel,
                        configuration: .init(isOutboundHalfClosureEnabled: false)
                    )
                }
            }
        defer { listening.remove() }
        let connections = ConnectionTable()
        try await withTaskCancellationOrGracefulShutdownHandler {
            try await server.executeThenClose { clients in
                await withDiscardingTaskGroup { tasks in
                    tasks.addTask { await sweep(connections) }
                    do {
                        for try await client in clients {
                            tasks.addTask { await serve(client, connections) }
                        }
                    } catch {
                        daemon.logger.error("the socket stopped accepting", metadata: ["reason": "\(error)"])
                    }
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

    private func serve(_ client: NIOAsyncChannel<ByteBuffer, ByteBuffer>, _ table: ConnectionTable) async {
        let connection = Connection(daemon: daemon, channel: client.channel)
        let refusal: Status? =
            if await Peer.of(client.channel)?.isAllowed(group: group) != true {
                .error(.forbidden, "this analyzerd belongs to another user; start one of your own")
            } else if !table.add(connection, limit: daemon.settings.limits.connections) {
                .error(
                    .busy,
                    "there are \(daemon.settings.limits.connections) connections already; try again in a moment"
                )
            } else {
                nil
            }
        defer { table.remove(connection) }
        do {
            try await client.executeThenClose { inbound, outbound in
                if let refusal {
                    try await outbound.write(ByteBuffer(string: refusal.line + "\n"))
                } else {
                    try await connection.run(inbound, outbound)
                }
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
