// The executable: parses flags and starts what was asked for.

internal import ArgumentParser
internal import Glibc
internal import LineProtocol

@main
struct Analyzerd: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "analyzerd",
        abstract: "Turns archives of news into annotations that can be asked for.",
        discussion: """
            Without a subcommand analyzerd serves: it answers analyze-client on a Unix domain socket, reads archives,
            lets worker processes analyse their documents and keeps what they find in a SQLite store. It opens no
            network connection.

              analyzerd &                                     serve in the background
              analyze-client ingest news.tar.gz               give it an archive
              analyze-client quotes --name "Vladimir Putin"   ask it
              zcat news.jsonl.gz | analyzerd worker | jq .    analyse in a shell, without a daemon
              analyzerd doctor                                when something does not work

            Settings come from flags, then from environment variables (--workers is ANALYZERD_WORKERS), then from a
            JSON file (--config, else $XDG_CONFIG_HOME/analyzerd/config.json, else ~/.config/analyzerd/config.json).

              {"analyzerd": {"workers": 2, "log.level": "info"}}    what such a file may hold: --workers, --log-level
            """,
        version: releaseVersion,
        subcommands: [ServeCommand.self, WorkerCommand.self, EvaluateCommand.self, DoctorCommand.self],
        defaultSubcommand: ServeCommand.self
    )

    static func main() async {
        // Without /proc, or out of descriptors, there are none, not even our own name: a worker must not begin to serve.
        guard !CommandLine.arguments.isEmpty else {
            printError("error: the arguments of this process cannot be read: is /proc there, and are descriptors left?")
            Glibc.exit(ExitStatus.inputOutput.rawValue)
        }
        await main(nil)
    }
}

extension ExitStatus {
    /// The error that ends the process with this code.
    var exit: ArgumentParser.ExitCode { ArgumentParser.ExitCode(rawValue) }
}
