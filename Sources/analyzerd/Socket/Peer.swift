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
        return Self.groups(of: uid).contains(group)
    }

    /// The groups of a user; empty where the user is not known.
    ///
    /// Connections are served at the same time, so that the functions with a buffer of their own for all callers will not do.
    static func groups(of uid: uid_t) -> [gid_t] {
        var bytes = 1 << 14
        while bytes <= 1 << 20 {
            let found: [gid_t]? = withUnsafeTemporaryAllocation(of: CChar.self, capacity: bytes) { text in
                guard let base = text.baseAddress else { return [] }
                var entry = passwd()
                var user: UnsafeMutablePointer<passwd>?
                let code = getpwuid_r(uid, &entry, base, text.count, &user)
                if code == ERANGE { return nil }
                guard code == 0, user != nil else { return [] }
                return entry.pw_name.map { groups(of: $0, first: entry.pw_gid) } ?? []
            }
            if let found { return found }
            bytes *= 4
        }
        return []
    }

    private static func groups(of name: UnsafePointer<CChar>, first: gid_t) -> [gid_t] {
        var groups = [gid_t](repeating: 0, count: 256)
        while true {
            var count = Int32(groups.count)
            if getgrouplist(name, first, &groups, &count) >= 0 { return Array(groups.prefix(Int(count))) }
            // It says how many there are.
            guard count > groups.count, count < 1 << 20 else { return [] }
            groups = [gid_t](repeating: 0, count: Int(count))
        }
    }

    /// Asks the kernel about a channel's peer.
    static func of(_ channel: any Channel) async -> Peer? {
        guard let provider = channel as? any SocketOptionProvider else { return nil }
        let option = NIOBSDSocket.Option(rawValue: SO_PEERCRED)
        return try? await provider.unsafeGetSocketOption(level: .socket, name: option).get()
    }
}
