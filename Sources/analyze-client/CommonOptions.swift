// Flags that every subcommand has: which daemon, which format.

import ArgumentParser
import LineProtocol

/// The formats of answers.
enum Format: String, ExpressibleByArgument, CaseIterable {
    case table
    case jsonl
    case csv
    case tsv

    /// Reads a value of `--format`; "text" is another word for the form that is made for people.
    init?(argument: String) {
        self.init(rawValue: argument == "text" ? Format.table.rawValue : argument)
    }
}

/// Which daemon is asked and how its answer is shown.
struct CommonOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "The daemon's socket. ($ANALYZERD_SOCKET, $XDG_RUNTIME_DIR/analyzerd/socket, …)",
            valueName: "path"
        ),
        completion: .file()
    )
    var socket: String?

    @Option(
        help: ArgumentHelp("The folder of the store, for a daemon that is started.", valueName: "path"),
        completion: .directory
    )
    var data: String?

    @Flag(name: .customLong("no-start"), help: "Do not start analyzerd when none answers; exit with 69.")
    var noStart = false

    @Option(
        help: ArgumentHelp(
            "table, jsonl, csv or tsv. (default: table on a terminal, jsonl in a pipe)",
            valueName: "format"
        )
    )
    var format: Format?

    @Flag(name: .customLong("no-color"), help: "No colours, as with $NO_COLOR.")
    var noColor = false

    @Flag(
        name: .customLong("no-formula-guard"),
        help: "In csv and tsv, do not put an apostrophe before texts that begin with = + - @."
    )
    var noFormulaGuard = false

    @Flag(help: "Begin csv with a byte order mark: Excel garbles letters such as é without it.")
    var bom = false

    func validate() throws {
        if bom, chosenFormat != .csv { throw ValidationError("--bom belongs to --format csv") }
    }

    /// Where the answer goes.
    var terminal: Terminal { Terminal(descriptor: 1, noColor: noColor) }

    /// The format that holds.
    var chosenFormat: Format { format ?? (terminal.isTerminal ? .table : .jsonl) }

    /// A daemon that already runs keeps its own store: says so where that is not the one that was named.
    private func check(_ connection: Connection, keeps data: String) throws {
        let request = Request("hello", [WireArgument(key: "protocol", String(Greeting.protocolMajor))])
        let hello = try Session(options: self).ask(request, on: connection, sink: RowCollector())
        guard let kept = hello["data"], canonicalPath(kept) != canonicalPath(data) else { return }
        throw Failure(
            .usage,
            "the analyzerd that runs keeps its store in \(kept), not in \(absolutePath(data)); give another --socket too, "
                + "or end it first with: analyze-client shutdown"
        )
    }

    /// What starts a daemon on the same socket and store; it reads the same environment.
    private var startCommand: String {
        let flags = [("--socket", socket), ("--data", data)]
            .compactMap { flag, path in path.map { " \(flag) \(shellWord($0))" } }
        return flags.isEmpty ? "analyzerd" : "analyzerd serve" + flags.joined()
    }

    /// Connects; starts the daemon where none answers and that is allowed.
    func connect(mayStart: Bool = true) throws -> Connection {
        let location = try Locations().socket(flag: socket)
        if let connection = try Connection.open(location.path) {
            if let data { try check(connection, keeps: data) }
            return connection
        }
        guard mayStart else { throw Failure(.unavailable, "no analyzerd runs on \(location.path)") }
        guard !noStart else {
            throw Failure(
                .unavailable,
                "no analyzerd answers on \(location.path) (from \(location.origin)); start it with: \(startCommand) &, or "
                    + "leave --no-start away"
            )
        }
        return try DaemonStarter(socket: location, data: data).start()
    }
}

/// A word as a shell takes it: in quotation marks where it holds more than letters, digits and marks of paths.
private func shellWord(_ text: String) -> String {
    let isPlain = text.utf8.allSatisfy { $0 >= 0x80 || isKey(String(UnicodeScalar($0))) || "/+,:@".utf8.contains($0) }
    return isPlain ? text : "'" + text.replacing("'", with: #"'\''"#) + "'"
}
