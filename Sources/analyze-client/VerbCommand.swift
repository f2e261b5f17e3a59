// What all subcommands have in common, and those that are nothing but a verb.

import ArgumentParser
import LineProtocol

/// A subcommand that sends one request.
protocol VerbCommand: ParsableCommand {
    /// Which daemon, which format.
    var common: CommonOptions { get }
    /// Whether a daemon is started for it.
    static var startsDaemon: Bool { get }
    /// What it asks.
    func request() throws -> Request
}

extension VerbCommand {
    static var startsDaemon: Bool { true }

    mutating func run() throws {
        let request = try request()
        let common = common
        try reporting { try Session(options: common, mayStart: Self.startsDaemon).run(request) }
    }
}

/// The configuration of a subcommand, with the summary that the table of verbs has.
func configuration(_ name: String, discussion: String = "") -> CommandConfiguration {
    let verb = VerbTable.verb(named: name, analyzers: VerbTable.builtInAnalyzers)
    let told = verb.map { $0.takesFilters ? StatusReport.flags(in: $0.details) : $0.details }
    let details = [told ?? "", discussion].filter { !$0.isEmpty }.joined(separator: "\n\n")
    return CommandConfiguration(commandName: name, abstract: sentence(verb?.summary ?? ""), discussion: details)
}

/// With a capital letter and a full stop.
func sentence(_ text: String) -> String {
    guard let first = text.first else { return "" }
    return first.uppercased() + text.dropFirst() + (text.hasSuffix(".") ? "" : ".")
}

struct Ping: VerbCommand {
    static let configuration = analyze_client.configuration("ping")
    @OptionGroup(title: "Connection and output") var common: CommonOptions
    func request() -> Request { Request("ping") }
}

struct Hello: VerbCommand {
    static let configuration = analyze_client.configuration("hello")
    @OptionGroup(title: "Connection and output") var common: CommonOptions
    func request() -> Request { Request("hello", [WireArgument(key: "protocol", String(Greeting.protocolMajor))]) }
}

struct Analyzers: VerbCommand {
    static let configuration = analyze_client.configuration("analyzers")
    @OptionGroup(title: "Connection and output") var common: CommonOptions
    func request() -> Request { Request("analyzers") }
}

struct Jobs: VerbCommand {
    static let configuration = analyze_client.configuration("jobs")
    @OptionGroup(title: "Connection and output") var common: CommonOptions
    func request() -> Request { Request("jobs") }
}

struct Job: VerbCommand {
    static let configuration = analyze_client.configuration("job")
    @Argument(help: "The job's id, as jobs lists it.") var id: String
    @Flag(help: "Wait until the job has ended, and show how far it is.") var follow = false
    @OptionGroup(title: "Connection and output") var common: CommonOptions
    func request() -> Request { Request("job", [WireArgument(id)]) }

    mutating func run() throws {
        let (job, follow, common) = (self, follow, common)
        try reporting {
            let session = Session(options: common)
            guard follow else {
                try session.run(job.request())
                return
            }
            let sink = Follower.sink(common)
            try Follower("job \(job.id)", common, sink).follow(job.id, session, try common.connect())
            try sink?.finish()
        }
    }
}

struct Cancel: VerbCommand {
    static let configuration = analyze_client.configuration("cancel")
    @Argument(help: "The job's id, as jobs lists it.") var id: String
    @OptionGroup(title: "Connection and output") var common: CommonOptions
    func request() -> Request { Request("cancel", [WireArgument(id)]) }
}

struct Failures: VerbCommand {
    static let configuration = analyze_client.configuration("failures")
    @Option(help: ArgumentHelp("Of this job only.", valueName: "id")) var job: String?
    @OptionGroup(title: "Connection and output") var common: CommonOptions
    func request() -> Request { Request("failures", job.map { [WireArgument(key: "job", $0)] } ?? []) }
}

struct Corpora: VerbCommand {
    static let configuration = analyze_client.configuration("corpora")
    @OptionGroup(title: "Connection and output") var common: CommonOptions
    func request() -> Request { Request("corpora") }
}

struct Stats: VerbCommand {
    static let configuration = analyze_client.configuration("stats")
    @OptionGroup(title: "Connection and output") var common: CommonOptions
    func request() -> Request { Request("stats") }
}

struct Reload: VerbCommand {
    static let configuration = analyze_client.configuration("reload")
    @OptionGroup(title: "Connection and output") var common: CommonOptions
    func request() -> Request { Request("reload") }
}

struct Shutdown: VerbCommand {
    static let configuration = analyze_client.configuration("shutdown")
    static var startsDaemon: Bool { false }
    @OptionGroup(title: "Connection and output") var common: CommonOptions
    func request() -> Request { Request("shutdown") }

    mutating func run() throws {
        let (request, common) = (request(), common)
        try reporting {
            let session = Session(options: common, mayStart: false)
            let status = try session.ask(request, on: common.connect(mayStart: false), sink: RowCollector())
            // The answer comes at the beginning of the stop; the socket and the store are free at its end.
            if let process = status["pid"].flatMap({ wholeNumber($0) }), !waitForEnd(of: process) {
                complain("analyzerd (process \(process)) is still ending; its log says why")
            }
            try StatusReport(common, request).show(.ok(rows: 0), Output())
        }
    }
}

struct Backup: VerbCommand {
    static let configuration = analyze_client.configuration("backup")
    @Argument(help: "The file to write.", completion: .file()) var path: String
    @OptionGroup(title: "Connection and output") var common: CommonOptions
    func request() -> Request { Request("backup", [WireArgument(absolutePath(path))]) }
}

struct Remove: VerbCommand {
    static let configuration = analyze_client.configuration("remove")
    @Option(help: ArgumentHelp("The corpus to delete.", valueName: "name"), completion: .corpora) var corpus: String?
    @Option(help: ArgumentHelp("The document to delete.", valueName: "id")) var document: String?
    @OptionGroup(title: "Connection and output") var common: CommonOptions

    func validate() throws {
        guard (corpus == nil) != (document == nil) else {
            throw ValidationError("say what to remove: either --corpus NAME or --document ID")
        }
    }

    func request() -> Request {
        if let corpus { return Request("remove", [WireArgument(key: "corpus", corpus)]) }
        return Request("remove", [WireArgument(key: "document", document ?? "")])
    }
}

struct Reanalyze: VerbCommand {
    static let configuration = analyze_client.configuration("reanalyze")
    @Option(help: ArgumentHelp("Only this analyzer and those that need it.", valueName: "name"), completion: .analyzers)
    var analyzer: String?
    @Flag(help: "Documents on which an analyzer failed.") var failed = false
    @Flag(help: "Documents with rows of an older effective version.") var outdated = false
    @OptionGroup(title: "Connection and output") var common: CommonOptions

    func request() -> Request {
        var arguments: [WireArgument] = []
        if let analyzer { arguments.append(.init(key: "analyzer", analyzer)) }
        if failed { arguments.append(.init(key: "failed", "true")) }
        if outdated { arguments.append(.init(key: "outdated", "true")) }
        return Request("reanalyze", arguments)
    }

    mutating func run() throws {
        let (request, common) = (request(), common)
        try reporting {
            let status = try Session(options: common).run(request)
            guard common.chosenFormat == .table, case .ok(let pairs) = status.outcome,
                let job = pairs.first(where: { $0.key == "job" })?.value
            else { return }
            writeError("to see how far it is: analyze-client job \(clean(job)) --follow\n")
        }
    }
}
