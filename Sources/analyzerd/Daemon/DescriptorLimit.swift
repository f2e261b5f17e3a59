// How many descriptors the daemon may have: as many as the system lets it, and enough to begin with.

internal import Glibc
internal import LineProtocol

/// The limit of open descriptors (RLIMIT_NOFILE).
enum DescriptorLimit {
    /// Descriptors that the daemon needs without a client: the store's files, event loops, pipes of workers, an archive.
    private static let least: rlim_t = 64
    /// As many as are asked for where the system gives them: more would only make the start of processes slow, some of which
    /// close every one that there could be.
    private static let wanted: rlim_t = 4096

    /// Raises the soft limit as far as the hard one lets it: a connection costs a descriptor.
    ///
    /// - Throws: ``StartupError`` where even that is too low; the libraries below would stop the process later, and without a word
    ///   that helps.
    static func raise() throws(StartupError) {
        var limit = rlimit()
        guard getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit) == 0 else { return }
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
}
