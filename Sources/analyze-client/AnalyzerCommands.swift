// The analyzers as subcommands: the five built-in ones by name, and whatever else the daemon knows.

import ArgumentParser
import LineProtocol

/// The name of a built-in analyzer as a type, so that one generic command serves all.
protocol AnalyzerName {
    static var name: String { get }
    static var examples: String { get }
}

enum EntitiesName: AnalyzerName {
    static let name = "entities"
    /// The labels of what is neither a date nor an amount, as filters.
    static let labelsOfNames = ["PERSON", "ORG", "LOC", "MISC"].map { WireArgument(key: "label", $0) }
    static let examples = """
        In a table and without filters, the most frequent names are shown, those of dates and amounts left out \
        (--group name has them); --rows shows each mention instead. In a pipe, mentions are the default.

        EXAMPLES
          analyze-client entities --limit 20                    the top names
          analyze-client entities --label PERSON --group name   the top people
          analyze-client entities --name "Vladimir Putin"       each mention
          analyze-client entities --country UA --since 2024-03
        """
}

enum QuotesName: AnalyzerName {
    static let name = "quotes"
    static let examples = """
        EXAMPLES
          analyze-client quotes --name "Vladimir Putin"     what he said
          analyze-client quotes --about Kharkiv --label direct
          analyze-client quotes --group name --limit 10     who is quoted most
        """
}

enum HardwareName: AnalyzerName {
    static let name = "hardware"
    static let examples = """
        EXAMPLES
          analyze-client hardware --label tank --where status=destroyed
          analyze-client hardware --where quantity=10.. --since 2024
          analyze-client hardware --group operator
        """
}

enum SentimentName: AnalyzerName {
    static let name = "sentiment"
    static let examples = """
        EXAMPLES
          analyze-client sentiment --label negative --where level=document
          analyze-client sentiment --name NATO --where level=target
          analyze-client sentiment --where level=document --sort lowest  the most negative
          analyze-client sentiment --where level=target --group source   with mean scores
        """
}

enum FactcheckName: AnalyzerName {
    static let name = "factcheck"
    static let examples = """
        EXAMPLES
          analyze-client factcheck --sort highest --since 2024-03     the most worth checking
          analyze-client factcheck --min-score 0.8 --limit 20
          analyze-client factcheck --label statistic --text inflation
        """
}

/// Flags of every analyzer.
struct AnalyzerOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "Count by name, label, source, date, corpus, country or an attribute instead.",
            valueName: "key"
        )
    )
    var group: String?

    @Option(
        help: ArgumentHelp(
            "The rows that have a score, the highest or the lowest first, 1,000 at most; else the newest document first.",
            valueName: "order"
        ),
        completion: .list(VerbTable.scoreOrders)
    )
    var sort: String?

    @Flag(help: "Rows, also where a table would show counts.") var rows = false

    /// The arguments of a request; counts where a table of all names is more use than a hundred mentions.
    func arguments(
        _ analyzer: String,
        _ filters: FilterOptions,
        _ page: PageOptions,
        isTable: Bool
    ) -> [WireArgument] {
        let given = filters.arguments + page.arguments
        if let group { return [.init(key: "group", group)] + given }
        if let sort { return [.init(key: "sort", sort)] + given }
        guard analyzer == EntitiesName.name, isTable, !rows, !filters.areNarrowing, page.cursor == nil else {
            return given
        }
        let limit: [WireArgument] = filters.limit == nil ? [.init(key: "limit", "20")] : []
        return [.init(key: "group", "name")] + EntitiesName.labelsOfNames + limit + given
    }

    func validate() throws {
        if rows, group != nil { throw ValidationError("--rows and --group exclude each other") }
        if sort != nil, group != nil { throw ValidationError("--sort and --group exclude each other") }
    }
}

/// A built-in analyzer.
struct AnalyzerCommand<Name: AnalyzerName>: ParsableCommand {
    static var configuration: CommandConfiguration {
        analyze_client.configuration(Name.name, discussion: Name.examples)
    }

    @OptionGroup(title: "What is shown") var own: AnalyzerOptions
    @OptionGroup(title: "Filters") var filters: FilterOptions
    @OptionGroup(title: "Filters") var page: PageOptions
    @OptionGroup(title: "Connection and output") var common: CommonOptions

    mutating func run() throws {
        try ask(Name.name, own, filters, page, common)
    }
}

/// Any other first word: the daemon knows whether there is such an analyzer.
struct OtherAnalyzer: ParsableCommand {
    /// The name under which ``AnalyzeClient`` calls it; users never see it.
    static let commandName = "run-analyzer"
    static let configuration = CommandConfiguration(
        commandName: commandName,
        abstract: "Asks an analyzer by its name.",
        shouldDisplay: false
    )

    /// What is wrong with arguments that this command could not read: mostly the word is no analyzer at all.
    ///
    /// - Returns: The exit code, once it was told; nil where the error is not one of reading them.
    static func judge(_ arguments: [String], _ error: any Error) -> ExitCode? {
        guard !(error is ExitCode), !(error is CleanExit), AnalyzeClient.exitCode(for: error) != .success,
            arguments.count > 1
        else { return nil }
        let word = arguments[1]
        let known = knownAnalyzers(arguments)
        if known?.contains(word) ?? false {
            complain("\(AnalyzeClient.message(for: error)); see: analyze-client \(word) --help")
        } else {
            let analyzers = known ?? VerbTable.builtInAnalyzers
            complain(VerbTable.unknownVerb(word, analyzers: analyzers).message)
        }
        return ExitCode(ExitStatus.usage.rawValue)
    }

    /// The analyzers of the daemon, where one runs; none is started for a slip.
    private static func knownAnalyzers(_ arguments: [String]) -> [String]? {
        var socket: String?
        for (index, word) in arguments.enumerated() {
            if word == "--socket", index + 1 < arguments.count { socket = arguments[index + 1] }
            if word.hasPrefix("--socket=") { socket = String(word.dropFirst("--socket=".count)) }
        }
        return analyzerNames(socket: socket)
    }

    @Argument(help: "The analyzer's name.") var analyzer: String
    @OptionGroup(title: "What is shown") var own: AnalyzerOptions
    @OptionGroup(title: "Filters") var filters: FilterOptions
    @OptionGroup(title: "Filters") var page: PageOptions
    @OptionGroup(title: "Connection and output") var common: CommonOptions

    mutating func run() throws {
        try ask(analyzer, own, filters, page, common)
    }
}

private func ask(
    _ analyzer: String,
    _ own: AnalyzerOptions,
    _ filters: FilterOptions,
    _ page: PageOptions,
    _ common: CommonOptions
) throws {
    let isTable = common.chosenFormat == .table
    let request = Request(analyzer, own.arguments(analyzer, filters, page, isTable: isTable))
    if own.group == nil, request.value("group") != nil {
        writeError("the most frequent names; --rows shows each mention, --group name dates and amounts too\n")
    }
    try reporting { try Session(options: common).run(request) }
}
