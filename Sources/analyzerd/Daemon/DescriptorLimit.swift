// How many descriptors the daemon may have: as many as the system lets it, and enough to begin with.

internal import Glibc
internal import LineProtocol

/// The limit of open descriptors (RLIMIT_NOFILE).
enum DescriptorLimit {
    /// Descriptors that the daemon needs without a client: the store's files, event loops, pipes of workers, an archive.
    private static let least: rlim_t = 128
    /// Descriptors that clients must leave to the daemon itself: workers that are replaced, the store's readers, archives.
    ///
    /// At nought there is no going on: libdispatch, which runs Swift's tasks, ends the process where it cannot open the state of
    /// its threads in /proc (`_dispatch_workq_monitor_pools`).
    private static let reserve = 32
    /// As many as are asked for where the system gives them: more would only make the start of processes slow, some of which
    /// close every one that there could be.
    private static let wanted: rlim_t = 4096

    /// Raises the soft limit as far as the hard one lets it: a connection costs a descriptor.
    ///
    /// - Throws: ``StartupError`` where even that is too low; the libraries below would stop the process later, and without a word
    ///   that helps.
    static func raise() throws(StartupError) {
        guard var limit = current else { return }
        if limit.rlim_cur < min(wanted, limit.rlim_max) {
            limit.rlim_cur = min(wanted, limit.rlim_max)
            setrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit)
        }
        guard limit.rlim_cur < least else { return }
        throw StartupError(
            message: "this process may open \(limit.rlim_cur) files at a time, and analyzerd needs at least \(least); "
                + "raise the limit with ulimit -n (systemd: LimitNOFILE=)",
            exit: .inputOutput
        )
    }

    /// What a client is told where there is no room for it.
    static var fullMessage: String {
        "analyzerd has \(current?.rlim_cur ?? 0) file descriptors, and too few are left for another connection; close some, "
            + "or raise the limit with ulimit -n (systemd: LimitNOFILE=)"
    }

    /// True while the last client that came has left the reserve untouched.
    static var hasRoom: Bool {
        guard let limit = current else { return true }
        guard let names = opendir("/proc/self/fd") else { return false }
        defer { closedir(names) }
        var used = 0
        while readdir(names) != nil { used += 1 }
        // "." and ".." are no descriptors, and that of the folder itself is closed again.
        return rlim_t(used - 3 + reserve) <= limit.rlim_cur
    }

    private static var current: rlimit? {
        var limit = rlimit()
        return getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit) == 0 ? limit : nil
    }
}
