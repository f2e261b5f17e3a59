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
    private let longLines = Places(RequestLines.longLines)

    init(daemon: Daemon, listening: ListeningSocket, group: gid_t?) {
        self.daemon = daemon
        self.listening = listening
        self.group = group
    }

    func run() async throws {
        let arrivals = Arrivals()
        let connections = ConnectionTable()
        let servers = ServerTable()
        let first = try await bind(listening, arrivals)
        servers.add(first.channel, listening)
        defer { servers.removeFiles() }
        await withTaskCancellationOrGracefulShutdownHandler {
            await withDiscardingTaskGroup { tasks in
                tasks.addTask { await sweep(connections) }
                await withDiscardingTaskGroup { accepting in
                    accepting.addTask { await accept(first, servers, arrivals, connections) }
                    // Files that are gone are made again until the daemon stops, which closes every server.
                    while let again = await nextServer(servers, arrivals) {
                        accepting.addTask { await accept(again, servers, arrivals, connections) }
                    }
                }
                tasks.cancelAll()
            }
        } onCancelOrGracefulShutdown: {
            servers.close()
        }
    }

    // MARK: - Listening

    private typealias Server = NIOAsyncChannel<Arrivals.Client, Never>

    private func bind(_ socket: ListeningSocket, _ arrivals: Arrivals) async throws -> Server {
        try await ServerBootstrap(group: MultiThreadedEventLoopGroup.singleton)
            .serverChannelOption(.backlog, value: 512)
            // Few are accepted before the loop below has looked whether there is room for them.
            .serverChannelOption(.maxMessagesPerRead, value: 1)
            .childChannelOption(.allowRemoteHalfClosure, value: true)
            .bind(socket.descriptor, serverBackPressureStrategy: .init(lowWatermark: 1, highWatermark: 2)) { channel in
                channel.eventLoop.makeCompletedFuture { try arrivals.add(channel) }
            }
    }

    private func accept(
        _ server: Server,
        _ servers: ServerTable,
        _ arrivals: Arrivals,
        _ connections: ConnectionTable
    ) async {
        do {
            try await server.executeThenClose { clients in
                await withDiscardingTaskGroup { tasks in
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
                    } catch is CancellationError {
                        // Another service has ended the daemon and said why.
                    } catch {
                        daemon.logger.error("the socket stopped accepting", metadata: ["reason": "\(error)"])
                    }
                    // An error of the system has closed this one: another takes its place, and its clients go on.
                    guard servers.isClosed || Task.isCancelled else { return }
                    await arrivals.close()
                    await connections.drain(seconds: Self.graceSeconds)
                    // Answers that wait for a worker wait no longer; documents in hand come again at the next start.
                    daemon.pool.shutDown()
                    tasks.cancelAll()
                }
            }
        } catch {
            daemon.logger.error("the socket could not be closed", metadata: ["reason": "\(error)"])
        }
    }

    /// Waits until the socket's file is gone and makes it again; nil at a stop.
    ///
    /// A service manager removes the folder of a user's sockets when the user has logged out, and the daemon goes on.
    private func nextServer(_ servers: ServerTable, _ arrivals: Arrivals) async -> Server? {
        var fullness = Fullness()
        while !servers.isClosed, !Task.isCancelled {
            try? await Task.sleep(for: .seconds(1))
            let isDeaf = servers.isDeaf
            guard !servers.isClosed, servers.isFileGone || isDeaf else { continue }
            do {
                let socket = try daemon.makeSocketAgain()
                let server = try await bind(socket, arrivals)
                servers.add(server.channel, socket)
                daemon.logger.warning(
                    isDeaf
                        ? "the system closed the socket while it waited for clients; it was opened again"
                        : "the socket's file was gone; it was made again",
                    metadata: ["path": "\(daemon.settings.socket)"]
                )
                return server
            } catch {
                guard fullness.isNews() else { continue }
                let reason = (error as? StartupError)?.message ?? "\(error)"
                daemon.logger.error("the socket is gone and cannot be made again: \(reason)")
            }
        }
        return nil
    }

    // MARK: - Clients

    private func serve(_ client: Arrivals.Client, _ table: ConnectionTable) async {
        guard await Peer.of(client.channel)?.isAllowed(group: group) == true else {
            return await end(
                client,
                with: .error(.forbidden, "this analyzerd belongs to another user; start one of your own")
            )
        }
        let connection = Connection(daemon: daemon, channel: client.channel, longLines: longLines)
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
            daemon.trimMemory()
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

/// The sockets that are listened on: one, and another for each time that its file was gone.
private final class ServerTable: Sendable {
    private struct State {
        var channels: [any Channel] = []
        var sockets: [ListeningSocket] = []
        var isClosed = false
    }

    private let state = Mutex(State())

    var isClosed: Bool { state.withLock { $0.isClosed } }

    /// Whether the last server was closed, and not by us.
    var isDeaf: Bool { state.withLock { $0.channels.last?.isActive == false } }

    var isFileGone: Bool { state.withLock { $0.sockets.last?.isGone ?? false } }

    func add(_ channel: any Channel, _ socket: ListeningSocket) {
        let isClosed = state.withLock { state in
            state.channels.append(channel)
            state.sockets.append(socket)
            return state.isClosed
        }
        if isClosed { channel.close(promise: nil) }
    }

    func close() {
        let channels = state.withLock { state in
            state.isClosed = true
            return state.channels
        }
        for channel in channels { channel.close(promise: nil) }
    }

    func removeFiles() {
        for socket in state.withLock({ $0.sockets }) { socket.remove() }
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
