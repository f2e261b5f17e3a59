// Subcommands that ask what was found.

import ArgumentParser
import LineProtocol

struct Documents: VerbCommand {
    static let configuration = analyze_client.configuration("documents")
    @OptionGroup(title: "Filters") var filters: FilterOptions
    @OptionGroup(title: "Connection and output") var common: CommonOptions
    func request() -> Request { Request("documents", filters.arguments) }
}

struct ShowDocument: VerbCommand {
    static let configuration = analyze_client.configuration("document")
    @Argument(help: "The document's id, as rows carry it.") var id: String
    @OptionGroup(title: "Connection and output") var common: CommonOptions
    func request() -> Request { Request("document", [WireArgument(id)]) }
}

struct Search: VerbCommand {
    static let configuration = analyze_client.configuration("search")
    @Argument(help: "Words that a document holds; several words are one query.") var query: [String]
    @OptionGroup(title: "Filters") var filters: FilterOptions
    @OptionGroup(title: "Connection and output") var common: CommonOptions

    func request() -> Request {
        Request("search", [WireArgument(query.joined(separator: " "))] + filters.arguments)
    }
}

struct Timeline: VerbCommand {
    static let configuration = analyze_client.configuration("timeline")
    @Argument(help: "An analyzer, as entities.", completion: .analyzers) var analyzer: String
    @Option(
        help: ArgumentHelp("day, week, month or year.", valueName: "period"),
        completion: .list(["day", "week", "month", "year"])
    ) var by: String?
    @OptionGroup(title: "Filters") var filters: FilterOptions
    @OptionGroup(title: "Connection and output") var common: CommonOptions

    func request() -> Request {
        Request("timeline", [WireArgument(analyzer)] + (by.map { [.init(key: "by", $0)] } ?? []) + filters.arguments)
    }
}

struct Together: VerbCommand {
    static let configuration = analyze_client.configuration("together")
    @Argument(help: "The analyzer of the first name.", completion: .analyzers) var analyzer: String
    @Option(help: ArgumentHelp("The analyzer of the second name.", valueName: "analyzer"), completion: .analyzers)
    var with: String?
    @OptionGroup(title: "Filters") var filters: FilterOptions
    @OptionGroup(title: "Connection and output") var common: CommonOptions

    func request() -> Request {
        Request(
            "together",
            [WireArgument(analyzer)] + (with.map { [.init(key: "with", $0)] } ?? []) + filters.arguments
        )
    }
}

struct Conflicts: VerbCommand {
    static let configuration = analyze_client.configuration(
        "conflicts",
        discussion: """
            Each row holds two claims, the earlier first, with their sentences, documents, sources and dates. A count of a \
            later day that is higher is an update, "at least 14" and 20 agree: these are shown with --all.

            EXAMPLES
              analyze-client conflicts --since 2024-04
              analyze-client conflicts --about Odesa --all
            """
    )
    @Option(help: ArgumentHelp("Days that may lie between two claims. (3 unless given)", valueName: "n"))
    var days: String?
    @Flag(help: "Updates and figures that differ but agree, too.") var all = false
    @OptionGroup(title: "Filters") var filters: FilterOptions
    @OptionGroup(title: "Connection and output") var common: CommonOptions

    func request() -> Request {
        Request(
            "conflicts",
            (days.map { [.init(key: "days", $0)] } ?? []) + (all ? [.init(key: "all", "true")] : []) + filters.arguments
        )
    }
}

struct Watch: VerbCommand {
    static let configuration = analyze_client.configuration("watch", discussion: "Ctrl-C ends it.")
    @Argument(help: "Rows of this analyzer only.", completion: .analyzers) var analyzer: String?
    @Option(help: ArgumentHelp("Begin behind this seq; without it, now.", valueName: "seq")) var after: String?
    @OptionGroup(title: "Filters") var filters: FilterOptions
    @OptionGroup(title: "Connection and output") var common: CommonOptions

    func request() -> Request {
        Request(
            "watch",
            (analyzer.map { [WireArgument($0)] } ?? []) + (after.map { [.init(key: "after", $0)] } ?? [])
                + filters.arguments
        )
    }
}

struct Export: VerbCommand {
    static let configuration = analyze_client.configuration(
        "export",
        discussion: """
            EXAMPLES
              analyze-client export quotes --format csv > quotes.csv
              analyze-client export entities --corpus news | jq -r .name | sort | uniq -c
            """
    )
    @Argument(help: "An analyzer, as quotes.", completion: .analyzers) var analyzer: String
    @OptionGroup(title: "Filters") var filters: FilterOptions
    @OptionGroup(title: "Connection and output") var common: CommonOptions
    func request() -> Request { Request("export", [WireArgument(analyzer)] + filters.arguments) }
}
