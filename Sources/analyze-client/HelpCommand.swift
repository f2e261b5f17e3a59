// `help VERB`, answered by the daemon, so that it knows the verbs of all plugins.

import ArgumentParser
import JSONText
import LineProtocol

struct Help: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "help",
        abstract:
            "This overview; how to use a subcommand; with --format jsonl, what its verb of the protocol takes."
    )

    @Argument(help: "A verb, or the name of an analyzer.") var verb: String?
    @OptionGroup(title: "Connection and output") var common: CommonOptions

    mutating func run() throws {
        guard let verb else { throw CleanExit.helpRequest(AnalyzeClient.self) }
        let common = common
        try reporting {
            let session = Session(options: common)
            let request = Request("help", [WireArgument(verb)])
            guard common.chosenFormat == .table else {
                try session.run(request)
                return
            }
            let collector = RowCollector()
            let status = try session.ask(request, on: common.connect(), sink: collector)
            let output = Output()
            for row in collector.rows { try output.write(helpText(row)) }
            if collector.rows.isEmpty { try output.write(clean(status.line) + "\n") }
            try output.flush()
        }
    }
}

/// A row of `help` as text.
func helpText(_ row: JSONValue) -> String {
    func text(_ key: String) -> String { clean(shown(row[key])) }
    var lines = ["\(text("verb"))  \(text("summary"))", "", "request   \(text("usage"))"]
    if !text("example").isEmpty { lines.append("example   \(text("example"))") }
    if !text("details").isEmpty { lines += ["", text("details")] }
    let arguments = row["arguments"]?.arrayValue ?? []
    if !arguments.isEmpty { lines.append("") }
    let names = arguments.map { argument in
        argument["key"].map { clean(shown($0)) + "=" + clean(shown(argument["hint"])) }
            ?? clean(shown(argument["value"]))
    }
    let width = names.map { displayWidth($0) }.max() ?? 0
    for (name, argument) in zip(names, arguments) {
        let padding = String(repeating: " ", count: width - displayWidth(name) + 2)
        lines.append("  " + name + padding + clean(shown(argument["summary"])))
    }
    return lines.joined(separator: "\n") + "\n"
}
