// The daemon: one store, one pool of workers, one socket, and the jobs.

internal import AnalyzerKit
internal import Checks
internal import Foundation
internal import Glibc
internal import LineProtocol
internal import Logging
internal import NIOPosix
internal import Pipeline
internal import ServiceLifecycle
internal import Store
internal import Synchronization
internal import UnixSignals

/// What all connections and jobs share.
final class Daemon: Sendable {
    private struct Shared {
        var state = Greeting.State.loading
        var store: Store?
        var storeFiles: StoreFiles?
        var isStoreLost = false
        var hasFreedMemory = false
        var versions: [String: String] = [:]
        var shutdown: (@Sendable () async -> Void)?
        var watch: ShutdownWatch?
        var isStopping = false
        /// Number of the copy of the resource files that workers read; reloads count up.
        var snapshot = 0
    }

    let settings: DaemonSettings
    let logger: Logger
    let registry: Registry
    let pool: WorkerPool
    let jobs: JobQueue
    let checks = KnownChecks()
    /// For the long documents of `analyze`: all workers but one.
    let longAnalyses: Places
    /// Bytes of the documents of `analyze` whose answers may be on their way to their readers at a time.
    let unreadAnswers = Places(4 << 20)
    /// Threads for what blocks: reading the store.
    let threads = NIOThreadPool(numberOfThreads: 4)
    /// Threads for requests that write or take minutes.
    let writers = NIOThreadPool(numberOfThreads: 4)
    let started = ContinuousClock.now
    private let shared = Mutex(Shared())
    /// Held during a reload: one at a time.
    private let reloads = Mutex(())
    private let socketLock: InstanceLock
    private let storeLock: InstanceLock
    private let listening: ListeningSocket
    private let group: gid_t?

    /// Takes the locks and binds the socket; ``run()`` does the rest.
    ///
    /// - Throws: ``StartupError``, or a ``SettingsFault`` for a setting of an analyzer.
    init(settings: DaemonSettings, logger: Logger) throws {
        try DescriptorLimit.raise()
        let inherited = try ServiceManager.takeSocket()
        var settings = settings
        if let inherited { settings.socket = inherited.path }
        self.settings = settings
        self.logger = logger
        umask(0o077)
        signal(SIGPIPE, SIG_IGN)
        registry = Registry.builtIn
        for problem in registry.problems { logger.error("\(problem) It was left out.") }
        group = try Self.group(settings.group)
        try Self.prepareSocketFolder(settings, group, logger)
        for folder in [settings.data, settings.spool] {
            try Self.note(OwnFolder.prepare(folder, for: .data), logger)
        }
        socketLock = try InstanceLock(settings.socket + ".lock", guarding: "the socket \(settings.socket)")
        storeLock = try InstanceLock(settings.data + "/lock", guarding: "the store in \(settings.data)")
        listening =
            if let inherited {
                ListeningSocket(descriptor: inherited.descriptor, path: inherited.path)
            } else {
                try ListeningSocket(path: settings.socket, group: group)
            }
        let versions: [String: String]
        let resources: String?
        do {
            ResourceSnapshot.removeAll(in: settings.snapshots)
            let resolved = try Self.resolve(settings, registry)
            versions = try Self.versions(settings, registry, resolved)
            resources = try ResourceSnapshot.take(of: resolved, in: settings.snapshots, number: 0)
        } catch let fault as SettingsFault {
            listening.remove()
            throw StartupError(message: "\(fault)", exit: .usage)
        }
        pool = WorkerPool(
            configuration: Self.poolConfiguration(settings, registry),
            arguments: Self.workerArguments(settings, resources: resources),
            logger: logger
        )
        longAnalyses = Places(max(1, settings.workers - 1))
        jobs = JobQueue()
        threads.start()
        writers.start()
        shared.withLock { $0.versions = versions }
    }

    private static func prepareSocketFolder(
        _ settings: DaemonSettings,
        _ group: gid_t?,
        _ logger: Logger
    ) throws(StartupError) {
        let path = settings.socket
        let folder = String(path[..<(path.lastIndex(of: "/") ?? path.startIndex)])
        if !folder.isEmpty { note(try OwnFolder.prepare(folder, for: .socket, group: group), logger) }
    }

    /// Makes the socket's file, and its folder, anew where they are gone.
    ///
    /// Another daemon can have taken the place meanwhile: it answers there, and then this throws.
    func makeSocketAgain() throws(StartupError) -> ListeningSocket {
        try Self.prepareSocketFolder(settings, group, logger)
        return try ListeningSocket(path: settings.socket, group: group)
    }

    private static func note(_ text: String?, _ logger: Logger) {
        if let text { logger.warning("\(text)") }
    }

    /// Gives the locks back.
    func releaseLocks() {
        socketLock.release()
        storeLock.release()
    }

    /// Serves until it is told to stop.
    func run() async throws {
        let watch = ShutdownWatch { [self] in
            logger.warning("something holds the stop up; ending all the same, nothing that was stored is lost")
            listening.remove()
            for worker in pool.processIdentifiers { kill(worker, SIGKILL) }
            LogOutput.standardError.flush(seconds: 0.1)
            _exit(shared.withLock { $0.isStoreLost } ? ExitStatus.inputOutput.rawValue : 0)
        }
        // Not by the service group alone: its tasks may be what is held up.
        let signals = Self.stopSignals
        watch.start(signals: signals.map(\.rawValue)) { self.markStopping() }
        shared.withLock { $0.watch = watch }
        let group = ServiceGroup(
            configuration: ServiceGroupConfiguration(
                services: [
                    .init(service: PoolService(daemon: self)),
                    .init(service: JobService(daemon: self)),
                    .init(service: StoreWatch(daemon: self)),
                    .init(service: SocketService(daemon: self, listening: listening, group: self.group)),
                ],
                gracefulShutdownSignals: signals,
                logger: logger
            )
        )
        shared.withLock { $0.shutdown = { await group.triggerGracefulShutdown() } }
        logger.notice("analyzerd \(releaseVersion) answers on \(settings.socket); the store is in \(settings.data)")
        do {
            try await group.run()
        } catch let error as StoreError {
            logger.error("\(error.message)")
            throw ExitStatus.inputOutput.exit
        }
        let isStoreLost = shared.withLock { $0.isStoreLost }
        // Whoever copies store.sqlite while no analyzerd runs has everything; and where only the log lost its name, this saves
        // what is in it.
        do {
            if let store = shared.withLock({ $0.store }), try !store.foldInLog(waits: isStoreLost) {
                logger.warning(
                    """
                    another program reads the store: what it reads is still in \(store.path)-wal. Whoever copies the store now copies \
                    both files, or takes a backup (analyze-client backup)
                    """
                )
            }
        } catch {
            logger.log(
                level: isStoreLost ? .error : .warning,
                "what the store's log holds could not be written into the database: \(error)"
            )
        }
        logger.notice("analyzerd has stopped")
        if isStoreLost { throw ExitStatus.inputOutput.exit }
    }

    /// The signals that end the daemon in order; SIGHUP, of a terminal that goes away, unless it was started to survive that (nohup).
    private static var stopSignals: [UnixSignal] {
        var action = sigaction()
        let isIgnored =
            sigaction(SIGHUP, nil, &action) == 0
            && unsafeBitCast(action.__sigaction_handler.sa_handler, to: Int.self)
                == unsafeBitCast(SIG_IGN, to: Int.self)
        return isIgnored ? [.sigterm, .sigint] : [.sigterm, .sigint, .sighup]
    }

    /// Notes that a client has left much memory behind; the next ``trimMemory()`` gives it back.
    func memoryWasFreed() { shared.withLock { $0.hasFreedMemory = true } }

    /// Gives memory back to the system where somebody has left some.
    func trimMemory() {
        let isWanted = shared.withLock { shared in
            defer { shared.hasFreedMemory = false }
            return shared.hasFreedMemory
        }
        if isWanted { Allocator.trim() }
    }

    // MARK: - What others ask

    /// Whether the daemon can answer.
    var state: Greeting.State { shared.withLock { $0.state } }

    /// The store.
    ///
    /// - Throws: A ``ProtocolError`` while the daemon is loading or shutting down.
    func store() throws(ProtocolError) -> Store {
        let (state, store) = shared.withLock { ($0.state, $0.store) }
        if state == .shuttingDown { throw ProtocolError(.shuttingDown, "analyzerd is shutting down") }
        guard let store else {
            throw ProtocolError(.loading, "analyzerd has just started and is opening its store; try again in a moment")
        }
        return store
    }

    /// Effective version of each analyzer.
    var versions: [String: String] { shared.withLock { $0.versions } }

    /// The same, as the store takes them.
    var storeVersions: [Analysis.Version] {
        versions.sorted { $0.key < $1.key }.map { Analysis.Version(analyzer: $0.key, version: $0.value) }
    }

    /// Those of an analyzer and of all that need it; of every analyzer where none is named.
    func storeVersions(of analyzer: String?) -> [Analysis.Version] {
        guard let analyzer else { return storeVersions }
        return storeVersions.filter { registry.closure(of: [$0.analyzer]).contains(analyzer) }
    }

    /// Opens the store; called once.
    func openStore() throws -> Store {
        let store = try Store(directory: settings.data)
        do {
            _ = try loadAliases(store)
        } catch {
            logger.error("\(error)")
        }
        let files = StoreFiles(paths: ["", "-wal", "-shm"].map { store.path + $0 } + [storeLock.path])
        shared.withLock {
            $0.store = store
            $0.storeFiles = files
            if $0.state == .loading { $0.state = .ready }
        }
        ServiceManager.notify("READY=1")
        return store
    }

    /// The files of the store; nil before it is open.
    var storeFiles: StoreFiles? { shared.withLock { $0.storeFiles } }

    /// Begins a stop because a file of the store is not where it was; the exit code says so.
    func storeWasLost(_ path: String) {
        logger.error(
            """
            \(path) was removed, moved or replaced while analyzerd used it; analyzerd stops, because what it stores from now on \
            would be lost. If the folder was moved, start it with --data and the new place; a backup is put back while no analyzerd runs
            """
        )
        shared.withLock { $0.isStoreLost = true }
        shutDown()
    }

    /// Takes the user's table of aliases into the store: RESOURCES/aliases.tsv; without the file there are none.
    ///
    /// - Returns: The number of aliases.
    /// - Throws: ``SettingsFault`` or ``StoreError`` where the file cannot be used; then the old table stays.
    func loadAliases(_ store: Store) throws -> Int {
        let path = settings.resources + "/aliases.tsv"
        switch readFile(path, limit: AnalyzerSettings.maximumResourceBytes) {
        case .success(let bytes): return try store.setAliases(bytes)
        case .failure(let failure) where failure.isMissing: return try store.setAliases([])
        case .failure(let failure): throw SettingsFault(description: "\(path): \(failure.message)")
        }
    }

    /// Begins a graceful stop.
    func shutDown() {
        markStopping()
        let shutdown = shared.withLock {
            $0.state = .shuttingDown
            return $0.shutdown
        }
        if let shutdown { Task { await shutdown() } }
    }

    /// True from the first moment of a stop: long work ends where it can go on later.
    var isStopping: Bool { shared.withLock { $0.isStopping } }

    /// Notes that the daemon stops; from now on it has some seconds.
    private func markStopping() {
        let (watch, store) = shared.withLock {
            $0.isStopping = true
            return ($0.watch, $0.store)
        }
        ServiceManager.notify("STOPPING=1")
        watch?.arm()
        store?.interruptBackups()
    }

    /// Marks the daemon as stopping, so that requests are told so.
    func markShuttingDown() { shared.withLock { $0.state = .shuttingDown } }

    /// Reads the resource files again and replaces the workers.
    ///
    /// - Throws: ``SettingsFault`` where a file cannot be read or copied; then nothing changes.
    func reload() throws {
        try reloads.withLock { _ in
            let resolved = try Self.resolve(settings, registry)
            let versions = try Self.versions(settings, registry, resolved)
            let number = shared.withLock { $0.snapshot } + 1
            let resources = try ResourceSnapshot.take(of: resolved, in: settings.snapshots, number: number)
            shared.withLock {
                $0.versions = versions
                $0.snapshot = number
            }
            pool.reload(arguments: Self.workerArguments(settings, resources: resources))
            ResourceSnapshot.remove(before: number - 1, in: settings.snapshots)
        }
    }

    // MARK: - Setting up

    private static func resolve(
        _ settings: DaemonSettings,
        _ registry: Registry
    ) throws -> [String: AnalyzerKit.Settings] {
        try AnalyzerSettings(assignments: settings.assignments, resources: settings.resources).tried(registry)
    }

    private static func versions(
        _ settings: DaemonSettings,
        _ registry: Registry,
        _ resolved: [String: AnalyzerKit.Settings]
    ) throws -> [String: String] {
        let versions = AnalyzerHost.versions(registry: registry, settings: resolved)
        switch try AnalyzerSettings.selection(settings.analyzers, registry) {
        case .all: return versions
        case .only(let names): return versions.filter { names.contains($0.key) }
        }
    }

    private static func workerArguments(_ settings: DaemonSettings, resources: String?) -> [String] {
        ["worker", "--for-store", "--supervised"] + (resources.map { ["--resources", $0] } ?? [])
            + (settings.analyzers.map { ["--analyzers", $0] } ?? [])
            + settings.assignments.flatMap { ["--set", $0] }
    }

    private static func isRun(_ name: String, _ settings: DaemonSettings) -> Bool {
        settings.analyzers.map { $0.split(separator: ",").contains { $0 == name } } ?? true
    }

    private static func poolConfiguration(
        _ settings: DaemonSettings,
        _ registry: Registry
    ) -> WorkerPool.Configuration {
        var configuration = WorkerPool.Configuration(
            executable: executablePath,
            workers: settings.workers,
            analyzers: registry.manifests.filter { isRun($0.name, settings) }.map { ($0.name, $0.requires) }
        )
        configuration.budget = settings.budget
        return configuration
    }

    /// Path of this executable: workers are the same file, even when another release was installed meanwhile.
    private static var executablePath: String {
        var buffer = [UInt8](repeating: 0, count: Int(PATH_MAX) + 1)
        let count = buffer.withUnsafeMutableBytes { bytes in
            bytes.baseAddress.map { readlink("/proc/self/exe", $0.assumingMemoryBound(to: CChar.self), bytes.count) }
                ?? 0
        }
        // After an upgrade the link reads "… (deleted)" but still leads to the old file.
        let path = String(decoding: buffer.prefix(max(0, count)), as: UTF8.self)
        return access(path, X_OK) == 0 ? path : "/proc/\(getpid())/exe"
    }

    /// The number of a group that may connect, by its name.
    static func group(_ name: String?) throws(StartupError) -> gid_t? {
        guard let name else { return nil }
        guard let entry = getgrnam(name) else {
            throw StartupError(message: "there is no group \"\(name)\"", exit: .usage)
        }
        return entry.pointee.gr_gid
    }
}

/// Keeps the workers alive.
struct PoolService: Service {
    let daemon: Daemon

    func run() async throws {
        await withTaskCancellationOrGracefulShutdownHandler {
            await daemon.pool.run()
            // The socket's end stops the workers already; a service must not end before its turn.
            try? await gracefulShutdown()
        } onCancelOrGracefulShutdown: {
            daemon.pool.shutDown()
        }
    }
}
