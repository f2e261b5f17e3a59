// Subcommands that ask what was found.

import ArgumentParser
import LineProtocol

struct Documents: VerbCommand {
    static let configuration = analyze_client.configuration(
        "documents",
        discussion: """
            Filters of rows (--name, --label, --text, --about, --where …) keep the documents in which a row of any \
            analyzer meets all of them.

            EXAMPLES
              analyze-client documents --source "Capital Courier" --since 2024-03
              analyze-client documents --name NATO --limit 20
              analyze-client documents --corpus news --format csv > documents.csv
            """
    )
    @OptionGroup(title: "Filters") var filters: FilterOptions
    @OptionGroup(title: "Filters") var page: PageOptions
    @OptionGroup(title: "Connection and output") var common: CommonOptions
    func request() -> Request { Request("documents", filters.arguments + page.arguments) }
}

struct ShowDocument: VerbCommand {
    static let configuration = analyze_client.configuration(
        "document",
        discussion: """
            On a terminal (or with --format table) title, source, date, address and the text to read; in a pipe JSON \
            with all annotations.

            EXAMPLES
              analyze-client document 8a4f0c21d97be360
              analyze-client quotes --document 8a4f0c21d97be360     its quotations
              analyze-client document 8a4f0c21d97be360 | jq .annotations
            """
    )
    @Argument(help: "The document's id, as rows carry it.") var id: String
    @OptionGroup(title: "Connection and output") var common: CommonOptions
    func request() -> Request { Request("document", [WireArgument(id)]) }
}

struct Search: VerbCommand {
    static let configuration = analyze_client.configuration(
        "search",
        discussion: """
            Words stand for themselves, in any order and letter case and with or without accents. "a phrase" in quotation \
            marks is found as it stands; AND, OR and NOT, in capitals, and brackets combine; begin* finds words that begin so.

            EXAMPLES
              analyze-client search earthquake --since 2024
              analyze-client search '"cease fire" OR ceasefire'
              analyze-client search 'drone* NOT quadcopter' --source "Harbour Wire"
              analyze-client search drought harvest --sort relevance
              analyze-client search grain --name Ukraine            with a row of that name
            """
    )
    @Argument(help: "Words that a document holds, \"a phrase\", OR, NOT, begin*; several words are one query.")
    var query: [String]
    @Option(
        help: ArgumentHelp("relevance: the most relevant first, 1,000 at most; else the newest.", valueName: "order"),
        completion: .list(["relevance"])
    )
    var sort: String?
    @OptionGroup(title: "Filters") var filters: FilterOptions
    @OptionGroup(title: "Filters") var page: PageOptions
    @OptionGroup(title: "Connection and output") var common: CommonOptions

    func request() -> Request {
        Request(
            "search",
            [WireArgument(query.joined(separator: " "))] + (sort.map { [.init(key: "sort", $0)] } ?? [])
                + filters.arguments + page.arguments
        )
    }
}

struct Timeline: VerbCommand {
    static let configuration = analyze_client.configuration(
        "timeline",
        discussion: """
            Each row has the count of rows and documents of a period and, for analyzers that score, their mean score. \
            Documents without a date are in none.

            EXAMPLES
              analyze-client timeline hardware --label tank --by week
              analyze-client timeline sentiment --name NATO --where level=target
              analyze-client timeline quotes --name "Vladimir Putin" --by year
            """
    )
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
    static let configuration = analyze_client.configuration(
        "together",
        discussion: """
            EXAMPLES
              analyze-client together entities --label PERSON --limit 20
              analyze-client together entities --label PERSON --with hardware
              analyze-client together entities --source "Harbour Wire" --since 2024-06
            """
    )
    @Argument(help: "The analyzer of the first name.", completion: .analyzers) var analyzer: String
    @Option(help: ArgumentHelp("The analyzer of the second name.", valueName: "analyzer"), completion: .analyzers)
    var with: String?
    @OptionGroup(title: "Filters") var filters: FilterOptions
    @OptionGroup(title: "Connection and output") var common: CommonOptions

    func request() -> Request {
        // Dates and amounts would fill the table: they are in nearly every document.
        let isOfNames = analyzer == EntitiesName.name && common.chosenFormat == .table && filters.areOpenToLabels
        return Request(
            "together",
            [WireArgument(analyzer)] + (with.map { [.init(key: "with", $0)] } ?? [])
                + (isOfNames ? EntitiesName.labelsOfNames : []) + filters.arguments
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
    static let configuration = analyze_client.configuration(
        "watch",
        discussion: """
            Ctrl-C ends it.

            EXAMPLES
              analyze-client watch                                  all rows from now on
              analyze-client watch quotes --name "Vladimir Putin"
              analyze-client watch hardware --after 0 | jq -c .text  what is stored, then what comes
            """
    )
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
    @OptionGroup(title: "Filters") var page: PageOptions
    @OptionGroup(title: "Connection and output") var common: CommonOptions
    func request() -> Request { Request("export", [WireArgument(analyzer)] + filters.arguments + page.arguments) }
}
