// The daemon's settings: flags over environment variables over a JSON file.

internal import ArgumentParser
internal import Configuration
internal import Corpus
internal import Glibc
internal import LineProtocol
internal import Logging
internal import Pipeline
internal import Store

/// Flags of the daemon.
///
/// What is not given here may stand in the environment or in the configuration file.
struct DaemonOptions: ParsableArguments {
    @Option(help: ArgumentHelp("Path of the socket.", valueName: "path"))
    var socket: String?
    @Option(help: ArgumentHelp("Folder of the store.", valueName: "dir"))
    var data: String?
    @Option(help: ArgumentHelp("JSON file of settings.", valueName: "file"))
    var config: String?
    @Option(help: "Number of worker processes (default: one for each processor).")
    var workers: Int?
    @Option(help: ArgumentHelp("Analyzers to run, joined by commas, or none (default: all).", valueName: "a,b"))
    var analyzers: String?
    @Option(help: ArgumentHelp("Members of this group may use the socket too.", valueName: "name"))
    var group: String?
    @Option(
        name: .customLong("set"),
        parsing: .singleValue,
        help: ArgumentHelp("A setting of an analyzer, e.g. factcheck.minimum-score=0.", valueName: "analyzer.key=value")
    )
    var assignments: [String] = []
    @Option(help: "Least level of log lines: debug, info, notice, warning or error (default: notice).")
    var logLevel: String?
    @Option(help: "Largest document in bytes (default: 64 MiB).")
    var maximumDocumentBytes: Int?
    @Option(help: "Largest ratio of an archive's inflated size to its own, from 64 MiB on (default: 200).")
    var maximumRatio: Int?
    @Option(help: "Levels of archives in archives (default: 3).")
    var maximumDepth: Int?
    @Option(help: "CPU seconds that a worker may spend on a document, besides 10 for each MiB (default: 20).")
    var documentCpuSeconds: Double?
    @Option(help: "Memory of a worker in MiB (default: 1024).")
    var workerMemory: Int?
    @Option(help: "Connections at a time (default: 256).")
    var maximumConnections: Int?
    @Option(help: "Seconds within which a line that a client has begun must be complete (default: 30).")
    var lineSeconds: Int?
    @Option(help: "Seconds after which a connection that asks nothing is closed (default: 3600).")
    var idleSeconds: Int?

    /// Joins flags, environment and file.
    ///
    /// - Throws: ``SettingsFault`` for what cannot be used.
    func resolve() throws -> DaemonSettings {
        let reader = ConfigReader(providers: try providers()).scoped(to: ConfigKey(NamedSetting.scope))
        func given<Value>(_ flag: Value?, _ other: Value?) -> Value? { flag ?? other }
        var settings = DaemonSettings()
        let locations = Locations()
        do {
            settings.socket = try locations.socket(flag: given(socket, reader.string(forKey: "socket"))).path
            settings.data = try locations.data(flag: given(data, reader.string(forKey: "data"))).path
        } catch {
            throw SettingsFault(description: "\(error)")
        }
        settings.analyzers = given(analyzers, reader.string(forKey: "analyzers"))
        settings.group = given(group, reader.string(forKey: "group"))
        settings.assignments = assignments.isEmpty ? reader.stringArray(forKey: "set", default: []) : assignments
        func positive(
            _ flag: Int?,
            _ key: String,
            _ fallback: Int,
            maximum: Int = DaemonSettings.maximumNumber
        ) throws -> Int {
            let value = given(flag, reader.int(forKey: ConfigKey(key))) ?? fallback
            let name = NamedSetting(key, .count).flag
            guard (1...maximum).contains(value) else {
                throw SettingsFault(description: "\(name) is \(value), but must be at least 1 and at most \(maximum)")
            }
            return value
        }
        settings.workers = try positive(
            workers,
            "workers",
            max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))),
            maximum: DaemonSettings.maximumWorkers
        )
        settings.maximumDocumentBytes = try positive(
            maximumDocumentBytes,
            "maximum.document.bytes",
            settings.maximumDocumentBytes
        )
        settings.maximumRatio = try positive(maximumRatio, "maximum.ratio", settings.maximumRatio)
        settings.maximumDepth = try positive(maximumDepth, "maximum.depth", settings.maximumDepth)
        settings.limits.connections = try positive(
            maximumConnections,
            "maximum.connections",
            settings.limits.connections
        )
        settings.limits.requestSeconds = try positive(lineSeconds, "line.seconds", settings.limits.requestSeconds)
        settings.limits.idleSeconds = try positive(idleSeconds, "idle.seconds", settings.limits.idleSeconds)
        settings.budget.residentBytes = try positive(workerMemory, "worker.memory", 1024) << 20
        if let seconds = given(documentCpuSeconds, reader.double(forKey: "document.cpu.seconds")) {
            guard seconds > 0, seconds.isFinite else {
                throw SettingsFault(description: "--document-cpu-seconds is \(seconds), but must be a number above 0")
            }
            settings.budget.cpuSeconds = seconds
        }
        if let level = given(logLevel, reader.string(forKey: "log.level")) {
            guard let known = Logger.Level(rawValue: level) else {
                let names = Logger.Level.allCases.map(\.rawValue)
                let hint = nearest(to: level, in: names).map { "; did you mean \($0)?" } ?? ""
                throw SettingsFault(description: "there is no log level \"\(level)\"\(hint)")
            }
            settings.logLevel = known
        }
        return settings
    }

    private func providers() throws -> [any ConfigProvider] {
        func variable(_ name: String) -> String? {
            guard let value = getenv(name).map({ String(cString: $0) }), !value.isEmpty else { return nil }
            return value
        }
        let variables = try NamedSetting.variables(variable)
        var providers: [any ConfigProvider] = [EnvironmentVariablesProvider(environmentVariables: variables)]
        let home = variable("XDG_CONFIG_HOME") ?? variable("HOME").map { $0 + "/.config" }
        let path = config ?? home.map { "\($0)/analyzerd/config.json" }
        if let path, config != nil || access(path, F_OK) == 0 {
            switch readFile(path, limit: NamedSetting.maximumFileBytes) {
            case .success(let bytes): providers.append(try NamedSetting.provider(bytes, file: path))
            case .failure(let failure):
                throw SettingsFault(description: "the configuration file \(path) cannot be read: \(failure.message)")
            }
        }
        return providers
    }
}

/// The daemon's settings, complete.
struct DaemonSettings: Sendable {
    /// The largest number of any setting: what is counted with it stays far from the end of the range.
    static let maximumNumber = 1_000_000_000_000
    /// Most worker processes.
    static let maximumWorkers = 1_024

    /// Path of the socket.
    var socket = ""
    /// Folder of the store.
    var data = ""
    /// Analyzers to run, joined by commas, or nil for all.
    var analyzers: String?
    /// Group whose members may connect.
    var group: String?
    /// Worker processes.
    var workers = 1
    /// Settings of analyzers, as given.
    var assignments: [String] = []
    /// Least level of log lines.
    var logLevel = Logger.Level.notice
    /// Largest document in bytes.
    var maximumDocumentBytes = 64 << 20
    /// Largest ratio of inflated to compressed size.
    var maximumRatio = 200
    /// Levels of archives in archives.
    var maximumDepth = 3
    /// What a worker may use for one document.
    var budget = WorkerBudget()
    /// Limits of the socket.
    var limits = Limits()

    /// Where users put resource files: DATA/resources/ANALYZER/FILE.
    var resources: String { data + "/resources" }
    /// Where workers read resource files: copies of those that hold, made at the start and by `reload`.
    var snapshots: String { data + "/snapshots" }
    /// Where clients spool standard input.
    var spool: String { data + "/spool" }

    /// The data folder and the files of the store, which nobody but SQLite may open: see ``CorpusOptions/excludedFiles``.
    var storeFiles: Set<FileIdentity> {
        let files = ["", "-wal", "-shm"].map { "\(data)/\(Store.fileName)\($0)" }
        return Set((files + [data]).compactMap { FileIdentity(path: $0) })
    }

    /// Deletes the copy of standard input that a job has read, when it has ended.
    func removeSpooled(_ job: Job) {
        if JobOptions(parsing: job.options).isSpooled, isSpoolFile(job.path) { unlink(job.path) }
    }

    /// True for a file that lies in the spool folder itself: `spool/../store.sqlite` does not.
    func isSpoolFile(_ path: String) -> Bool {
        path.hasPrefix(spool + "/") && !path.dropFirst(spool.count + 1).contains("/")
    }
}
