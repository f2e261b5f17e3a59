// What the daemon says about itself: help, hello, analyzers, stats, reload, shutdown.

internal import AnalyzerKit
internal import Glibc
internal import JSONText
internal import LineProtocol
internal import Pipeline
internal import Store

extension Responder {
    func help(_ request: Request) async throws -> [Status.Pair] {
        let names = daemon.registry.manifests.map(\.name)
        for verb in VerbTable.helpVerbs(request.positionals.first, analyzers: names) {
            try await output.row { verb.write(to: &$0) }
        }
        return []
    }

    func hello(_ request: Request) async throws -> [Status.Pair] {
        if let version = request.value("protocol"),
            version.prefix(while: { $0 != "." }) != String(Greeting.protocolMajor)
        {
            throw ProtocolError(
                .unsupportedVersion,
                "this analyzerd speaks protocol \(Greeting.protocolMajor), not \(version)"
            )
        }
        let names = daemon.registry.manifests.map(\.name)
        try await output.row { writer in
            writer.beginObject()
            writer.key("verbs")
            writer.beginArray()
            for verb in VerbTable.all { writer.string(verb.name) }
            writer.endArray()
            writer.key("analyzers")
            writer.beginArray()
            for name in names { writer.string(name) }
            writer.endArray()
            writer.endObject()
        }
        return [
            Status.Pair("protocol", "\(Greeting.protocolMajor).\(Greeting.protocolMinor)"),
            Status.Pair("version", releaseVersion), Status.Pair("state", daemon.state.rawValue),
            Status.Pair("pid", String(getpid())), Status.Pair("data", daemon.settings.data),
            Status.Pair("spool", daemon.settings.spool),
        ] + daemon.settings.limits.pairs
    }

    func analyzers() async throws -> [Status.Pair] {
        let versions = daemon.versions
        for manifest in daemon.registry.manifests {
            try await output.row { writer in
                writer.beginObject()
                for (key, value) in [
                    ("name", manifest.name), ("version", manifest.version),
                    ("effective", versions[manifest.name] ?? manifest.version), ("summary", manifest.summary),
                ] {
                    writer.key(key)
                    writer.string(value)
                }
                for (key, values) in [
                    ("labels", manifest.labels), ("attributes", manifest.attributes), ("spans", manifest.spanRoles),
                    ("requires", manifest.requires), ("languages", manifest.languages),
                    ("resources", manifest.resources),
                ] {
                    writer.key(key)
                    writer.beginArray()
                    for value in values { writer.string(value) }
                    writer.endArray()
                }
                if !manifest.values.isEmpty {
                    writer.key("values")
                    writer.beginObject()
                    for (key, values) in manifest.values.sorted(by: { $0.key < $1.key }) {
                        writer.key(key)
                        writer.beginArray()
                        for value in values { writer.string(value) }
                        writer.endArray()
                    }
                    writer.endObject()
                }
                writer.key("settings")
                writer.beginArray()
                for setting in manifest.settings {
                    writer.beginObject()
                    for (key, value) in [
                        ("key", setting.key), ("default", setting.defaultValue), ("summary", setting.summary),
                    ] {
                        writer.key(key)
                        writer.string(value)
                    }
                    writer.endObject()
                }
                writer.endArray()
                writer.endObject()
            }
        }
        // Rows of every analyzer may then have a country: who makes columns of attributes wants to know.
        let givesCountries = (try? daemon.store())?.aliasesGiveCountries ?? false
        return givesCountries ? [Status.Pair("alias-countries", "true")] : []
    }

    func stats() async throws -> [Status.Pair] {
        let stats = try await reading { try $0.statistics() }
        let counters = daemon.pool.counters
        let workers = daemon.pool.processIdentifiers
        let seconds = Int((ContinuousClock.now - daemon.started).components.seconds)
        let limits = daemon.settings
        try await output.row { writer in
            writer.beginObject()
            func field(_ key: String, _ value: Int) {
                writer.key(key)
                writer.integer(value)
            }
            field("uptime", seconds)
            field("resident", ProcessUsage.residentBytes(of: getpid()) ?? 0)
            writer.key("cpu")
            writer.number(ProcessUsage.cpuSeconds(), decimals: 2)
            field("workers", workers.count)
            field("workers-started", counters.started)
            field("workers-crashed", counters.crashed)
            field("workers-over-budget", counters.overBudget)
            field("maximum-document-bytes", limits.maximumDocumentBytes)
            field("maximum-ratio", limits.maximumRatio)
            field("maximum-depth", limits.maximumDepth)
            field("worker-memory", limits.budget.residentBytes)
            writer.key("worker-processes")
            writer.beginArray()
            for worker in workers { writer.integer(Int(worker)) }
            writer.endArray()
            writer.key("store")
            writer.beginObject()
            for (key, value) in [
                ("documents", stats.documents), ("undated", stats.undated), ("annotations", stats.annotations),
                ("names", stats.names), ("failures", stats.failures), ("textBytes", Int(stats.textBytes)),
                ("fileBytes", Int(stats.fileBytes)), ("freeBytes", Int(stats.freeBytes)),
                ("sequence", Int(stats.sequence)),
            ] { field(key, value) }
            writer.endObject()
            writer.endObject()
        }
        return []
    }

    func reload() async throws -> [Status.Pair] {
        do {
            // Reads files and makes analyzers: not on the threads that serve every connection.
            let daemon = daemon
            try await onThread { Result { try daemon.reload() } }.get()
        } catch let fault as SettingsFault {
            throw ProtocolError(.badArgument, "\(fault); nothing was changed")
        }
        let daemon = daemon
        let aliases: Int
        do {
            aliases = try await writing { try daemon.loadAliases($0) }
        } catch let fault as SettingsFault {
            throw ProtocolError(.badArgument, "\(fault); the aliases in force stay")
        }
        let versions = daemon.storeVersions
        let outdated = try await reading { try $0.outdated(versions) }
        for (analyzer, documents) in outdated where documents > 0 {
            try await output.row { writer in
                writer.beginObject()
                writer.key("analyzer")
                writer.string(analyzer)
                writer.key("outdated")
                writer.integer(documents)
                writer.endObject()
            }
        }
        return [
            Status.Pair("outdated", String(outdated.map { $0.documents }.max() ?? 0)),
            Status.Pair("aliases", String(aliases)),
        ]
    }

    func shutDown() -> [Status.Pair] {
        daemon.shutDown()
        // The stop takes a moment: whoever starts the next one waits until this process is gone.
        return [Status.Pair("pid", String(getpid()))]
    }
}
