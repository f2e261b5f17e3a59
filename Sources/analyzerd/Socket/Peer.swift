// Who is at the other end of a connection, as the kernel says (SO_PEERCRED).

internal import Glibc
internal import NIOCore

/// The process that connected.
///
/// The layout is that of Linux's struct ucred, which Glibc hides behind _GNU_SOURCE.
struct Peer: Sendable {
    var pid: Int32 = 0
    var uid: UInt32 = UInt32.max
    var gid: UInt32 = UInt32.max

    /// True for our own user, for root, and for members of the group that was allowed.
    func isAllowed(group: gid_t?) -> Bool {
        if uid == geteuid() || uid == 0 { return true }
        guard let group else { return false }
        if gid == group { return true }
        guard let user = getpwuid(uid) else { return false }
        var count: Int32 = 256
        var groups = [gid_t](repeating: 0, count: Int(count))
        guard getgrouplist(user.pointee.pw_name, user.pointee.pw_gid, &groups, &count) >= 0 else { return false }
        return groups.prefix(Int(count)).contains(group)
    }

    /// Asks the kernel about a channel's peer.
    static func of(_ channel: any Channel) async -> Peer? {
        guard let provider = channel as? any SocketOptionProvider else { return nil }
        let option = NIOBSDSocket.Option(rawValue: SO_PEERCRED)
        return try? await provider.unsafeGetSocketOption(level: .socket, name: option).get()
    }
}
