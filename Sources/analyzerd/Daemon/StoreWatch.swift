// Ends the daemon in order when the files of its store are removed or moved while it runs.

internal import Corpus
internal import Glibc
internal import Logging
internal import ServiceLifecycle
internal import Store

/// The files of an open store, and the lock beside them, as they were when it was opened.
struct StoreFiles: Sendable {
    private let files: [(path: String, identity: FileIdentity)]

    /// Takes note of what lies at some paths; where there is nothing, nothing is missed later.
    init(paths: [String]) {
        files = paths.compactMap { path in FileIdentity(path: path).map { (path, $0) } }
    }

    /// The first of them that is gone, or in whose place there is another file.
    var missing: String? {
        files.first { path, identity in
            guard let now = FileIdentity(path: path) else {
                // A disk that does not answer has removed nothing.
                return errno == ENOENT || errno == ENOTDIR
            }
            return now != identity
        }?
        .path
    }
}

/// Looks once a second whether the store still lies where it was opened.
///
/// Whoever removes the data folder, moves it, or puts a backup in its place would not be told otherwise: the open files go on
/// without names, and what is stored from then on is gone with the process.
struct StoreWatch: Service {
    let daemon: Daemon

    func run() async throws {
        await watch()
        // A service must not end before its turn.
        try? await gracefulShutdown()
    }

    private func watch() async {
        await cancelWhenGracefulShutdown {
            var last: String?
            while !Task.isCancelled {
                try? await Task.sleep(for: .seconds(1))
                let missing = daemon.storeFiles?.missing
                // Twice, because a file system of the network may not answer once.
                if let missing, missing == last { return daemon.storeWasLost(missing) }
                last = missing
            }
        }
    }
}
