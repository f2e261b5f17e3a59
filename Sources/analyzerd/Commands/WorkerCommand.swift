// `analyzerd worker`: a filter from document lines to annotation lines.

internal import ArgumentParser
internal import Glibc
internal import LineProtocol
internal import Pipeline

struct WorkerCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "worker",
        abstract: "Analyses documents from standard input: a JSON line in, exactly one JSON line out, in order.",
        discussion: """
            A line is a JSON object of which only "text" is required:
              {"id":"7","text":"…","title":"…","date":"2024-12-19","source":"…","url":"…","language":"en"}
            The answer carries the same id (or the line's number) and the annotations; offsets count Unicode scalars.
            What is wrong with a line or an analyzer stands in the answer. Needs no daemon, no file and no environment:
              zcat news.jsonl.gz | analyzerd worker --analyzers quotes | jq -c '.annotations[]'
            """
    )

    @Option(help: "Analyzers whose rows are printed, joined by commas, or none. What they require runs too.")
    var analyzers: String?
    @Option(
        name: .customLong("set"),
        parsing: .singleValue,
        help: ArgumentHelp("A setting of an analyzer, e.g. factcheck.minimum-score=0.", valueName: "analyzer.key=value")
    )
    var assignments: [String] = []
    @Option(help: ArgumentHelp("Folder of resource files, DIR/ANALYZER/FILE.", valueName: "dir"))
    var resources: String?
    @Flag(help: "Print sentences and tokens as [start, end] in Unicode scalars.")
    var segments = false
    @Flag(help: "Print CPU seconds of each stage and analyzer on standard error at the end.")
    var timing = false
    @Option(help: "Documents above this many bytes of text are analysed in parts.")
    var partBytes = AnalyzerHost.defaultPartBytes
    @Flag(help: .private)
    var forStore = false
    @Flag(help: .private)
    var supervised = false

    func run() throws {
        signal(SIGPIPE, SIG_IGN)
        // Before any analyzer runs: answers go out here, and what a plugin prints goes to standard error.
        guard let output = Descriptor.takeOver(STDOUT_FILENO, leaving: STDERR_FILENO) else {
            printError("error: standard output cannot be used: \(String(cString: strerror(errno)))")
            throw ExitStatus.inputOutput.exit
        }
        if supervised, let resources, access(resources, R_OK | X_OK) != 0 {
            // The daemon took a newer copy while this process started: the next one gets that.
            printError("error: \(resources): \(String(cString: strerror(errno)))")
            throw ExitStatus.tryAgain.exit
        }
        let registry = Registry.builtIn
        for problem in registry.problems { printError("error: \(problem)") }
        var options = WorkerOptions()
        do {
            options.selection = try AnalyzerSettings.selection(analyzers, registry)
            options.settings = try AnalyzerSettings(assignments: assignments, resources: resources).resolve(registry)
        } catch let fault as SettingsFault {
            printError("error: \(fault)")
            throw ExitStatus.usage.exit
        }
        options.segments = segments
        options.timing = timing
        options.forStore = forStore
        options.partBytes = partBytes
        if supervised { ParentWatch.start() }
        var worker = Worker(registry: registry, options: options)
        let code = worker.run(output: output)
        if code != 0 { throw ArgumentParser.ExitCode(code) }
    }
}

/// Writes a line to standard error.
func printError(_ line: String) {
    _ = Descriptor.writeAll(Array((line + "\n").utf8), to: STDERR_FILENO)
}
