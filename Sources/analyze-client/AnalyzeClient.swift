// The command analyze-client: a thin client of analyzerd. It parses flags, sends a line and prints rows.

import ArgumentParser
import Glibc
import LineProtocol

@main
struct AnalyzeClient: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "analyze-client",
        abstract: "Asks analyzerd what it found in archives of news.",
        usage: "analyze-client <subcommand> [<options>]",
        discussion: """
            Begin with an archive (.jsonl.gz, .tar.gz, .zip, .warc.gz, .csv, .txt …) and ask what is in it:

              analyze-client ingest news.tar.gz
              analyze-client entities --limit 20
              analyze-client quotes --name "Vladimir Putin"
              analyze-client hardware --where status=destroyed --since 2024-03
              analyze-client search ceasefire
              analyze-client export quotes --format csv > quotes.csv
              analyze-client export entities --label PERSON | jq -r .name | sort | uniq -c

            analyzerd is started when it does not run. Every analyzer's name is a subcommand, those of your own plugins \
            too: analyze-client casualties --limit 5. All take the same filters.

            On a terminal answers are tables; in a pipe they are JSON Lines, a row each, with the document, its date and \
            source and the sentence. --format chooses table, jsonl, csv or tsv.

            Exit codes: 0 done, 64 wrong usage, 65 bad data, 66 not found, 69 no daemon, 70 internal error, 74 I/O error \
            or store full, 75 try again, 77 forbidden.
            """,
        version: releaseVersion,
        groupedSubcommands: [
            CommandGroup(
                name: "Ingest and jobs:",
                subcommands: [
                    Ingest.self, Jobs.self, Job.self, Cancel.self, Failures.self, Analyze.self, Reanalyze.self,
                ]
            ),
            CommandGroup(
                name: "What was found:",
                subcommands: [
                    AnalyzerCommand<EntitiesName>.self, AnalyzerCommand<QuotesName>.self,
                    AnalyzerCommand<HardwareName>.self, AnalyzerCommand<SentimentName>.self,
                    AnalyzerCommand<FactcheckName>.self, Checks.self, Conflicts.self, Search.self, Documents.self,
                    ShowDocument.self,
                    Corpora.self,
                    Timeline.self, Together.self, Watch.self, Export.self, Analyzers.self,
                ]
            ),
            CommandGroup(
                name: "The daemon and its store:",
                subcommands: [
                    Ping.self, Hello.self, Help.self, Remove.self, Backup.self, Stats.self, Reload.self, Shutdown.self,
                    Raw.self, OtherAnalyzer.self,
                ]
            ),
        ]
    )

    static func main() {
        // A reader that leaves (`| head`) is noticed by write(2), which then fails.
        signal(SIGPIPE, SIG_IGN)
        let arguments = arrange(Array(CommandLine.arguments.dropFirst()))
        do {
            var command = try parseAsRoot(arguments)
            try command.run()
        } catch {
            if arguments.first == OtherAnalyzer.commandName, let code = OtherAnalyzer.judge(arguments, error) {
                exit(withError: code)
            }
            if let word = excludedWord(arguments), exitCode(for: error) == .validationFailure {
                complain("\(message(for: error)); to leave out what holds a word: NOT \(word)")
                exit(withError: ExitCode(ExitStatus.usage.rawValue))
            }
            exit(withError: error)
        }
    }

    /// The word that a search is to go without, written as other programs take it: `search drone -NATO`.
    private static func excludedWord(_ arguments: [String]) -> Substring? {
        guard arguments.first == "search" else { return nil }
        return arguments.first { $0.hasPrefix("-") && $0.dropFirst().first?.isLetter == true && $0.count > 2 }?
            .dropFirst()
    }

    /// Puts the subcommand first, and turns a word that is none into a question to the daemon.
    ///
    /// - `--socket S entities` becomes `entities --socket S`.
    /// - `casualties --limit 5` becomes `run-analyzer casualties --limit 5`.
    /// - `casualties --help` becomes `help casualties`, and `help entities` becomes `entities --help`, which needs no daemon.
    static func arrange(_ arguments: [String]) -> [String] {
        var rest = arguments[...]
        let leading = takeCommonFlags(&rest)
        guard let word = rest.first else { return arguments }
        if word == "help", rest.count == 1 { return ["--help"] }
        let options = Array(rest.dropFirst())
        if word == "help", leading.isEmpty, options.count == 1, subcommandNames.contains(options[0]) {
            return options + ["--help"]
        }
        if word.hasPrefix("-") || subcommandNames.contains(word) { return [word] + leading + options }
        guard isKey(word) else { return [word] + leading + options }
        if options.contains("--help") || options.contains("-h") {
            var left = options[...]
            var common = leading
            while !left.isEmpty {
                common += takeCommonFlags(&left)
                left = left.dropFirst()
            }
            return ["help", word, "--format", "table"] + common
        }
        return [OtherAnalyzer.commandName, word] + leading + options
    }

    /// The common flags at the beginning, with their values.
    private static func takeCommonFlags(_ rest: inout ArraySlice<String>) -> [String] {
        var taken: [String] = []
        while let first = rest.first, let takesValue = commonFlags[String(first.prefix { $0 != "=" })] {
            taken.append(first)
            rest = rest.dropFirst()
            if takesValue, !first.contains("="), let value = rest.first {
                taken.append(value)
                rest = rest.dropFirst()
            }
        }
        return taken
    }

    /// The flags of ``CommonOptions``, and whether a value follows.
    private static let commonFlags = [
        "--socket": true, "--data": true, "--format": true, "--no-start": false, "--no-color": false,
        "--no-formula-guard": false, "--bom": false,
    ]

    private static var subcommandNames: Set<String> {
        Set(
            configuration.groupedSubcommands.flatMap(\.subcommands)
                .map { $0.configuration.commandName ?? $0._commandName }
        )
    }
}
