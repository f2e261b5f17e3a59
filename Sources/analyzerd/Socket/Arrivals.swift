// Clients between the socket and the task that serves them.

internal import NIOCore
internal import Synchronization

/// Holds on to every client until somebody serves it.
///
/// At a shutdown NIO lets go of the clients that it has accepted and not handed over yet, and it stops the process where a
/// `NIOAsyncChannel` is let go without having been closed.
final class Arrivals: Sendable {
    typealias Client = NIOAsyncChannel<ByteBuffer, ByteBuffer>

    /// By the client's channel; nil when no more are taken.
    private let waiting = Mutex<[ObjectIdentifier: Client]?>([:])

    /// Wraps a channel that was accepted; called on its event loop.
    ///
    /// - Throws: `ChannelError` where no more are taken; then the channel is closed.
    func add(_ channel: any Channel) throws -> Client {
        let client: Client? = try waiting.withLock { waiting in
            guard waiting != nil else { return nil }
            let client = try Client(
                wrappingChannelSynchronously: channel,
                // What is read ahead of a task that does not take it: two pieces of at most 64 KiB, not the ten of NIO.
                configuration: .init(
                    backPressureStrategy: .init(lowWatermark: 1, highWatermark: 2),
                    isOutboundHalfClosureEnabled: false
                )
            )
            waiting?[ObjectIdentifier(channel)] = client
            return client
        }
        guard let client else {
            channel.close(promise: nil)
            throw ChannelError.ioOnClosedChannel
        }
        return client
    }

    /// Leaves a client to the caller, who must serve it.
    func handOver(_ client: Client) {
        _ = waiting.withLock { $0?.removeValue(forKey: ObjectIdentifier(client.channel)) }
    }

    /// Closes those that nobody has served, and takes no more.
    func close() async {
        let rest = waiting.withLock { waiting in
            defer { waiting = nil }
            return waiting ?? [:]
        }
        for client in rest.values { try? await client.executeThenClose { _, _ in } }
    }
}
