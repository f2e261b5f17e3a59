// `checks`: known fact checks in, and out again.

import ArgumentParser
import Glibc
import LineProtocol

struct Checks: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "checks",
        abstract: "Known fact checks: imports them, finds those about a text, lists and removes them.",
        discussion: """
            ACTIONS
              checks import FILE   ClaimReview of schema.org as JSON-LD: an object, a list, @graph, JSON Lines or a feed \
            of Data Commons, plain or .gz; "-" is standard input. What is wrong with an item is a row; the others are \
            kept. A review of the same address and claim is replaced.
              checks match TEXT    the reviews that are about a text, the likeliest first
              checks list          all, in the order in which they were imported
              checks remove URL    deletes the reviews with an address
              checks clear         deletes all

            Rows of factcheck carry the reviews that are about their claim as "checks": the reviewer's rating word for \
            word, address, publisher, date, and as score the probability that both are about the same claim.

            When no item of a FILE can be kept, the exit code is 65.

            EXAMPLES
              analyze-client checks import claim-reviews.json.gz
              analyze-client checks match "the bridge was closed for ten years" --limit 5
              analyze-client export factcheck | jq 'select(.checks)'
            """
    )

    @Argument(help: "import, match, list, remove or clear.", completion: .list(VerbTable.checkActions))
    var action: String
    @Argument(help: "A file, a text or an address.", completion: .file()) var value: [String] = []
    @Option(
        parsing: .unconditional,
        help: ArgumentHelp("Most rows. (match: 5, list: 100 unless given)", valueName: "n")
    ) var limit: String?
    @Option(
        name: .customLong("min-score"),
        parsing: .unconditional,
        help: ArgumentHelp("match: the smallest probability; 0 shows whatever comes near.", valueName: "number")
    ) var minScore: String?
    @Option(help: ArgumentHelp("list: go on where the answer before ended.", valueName: "cursor")) var cursor: String?
    @OptionGroup(title: "Connection and output") var common: CommonOptions

    func validate() throws {
        if action == "import", value.count != 1 {
            throw ValidationError("name one file, as: analyze-client checks import claim-reviews.json")
        }
    }

    mutating func run() throws {
        let command = self
        try reporting { try command.ask() }
    }

    private func ask() throws {
        let session = Session(options: common)
        guard action == "import" else {
            try session.run(request(value.isEmpty ? nil : value.joined(separator: " ")))
            return
        }
        let connection = try common.connect()
        let isSpooled = value[0] == "-"
        let path = try isSpooled ? spoolStandardInput(session, connection) : absolutePath(value[0])
        var request = request(path)
        if isSpooled { request.arguments.append(WireArgument(key: "spooled", "true")) }
        let status: Status
        do {
            status = try session.run(request, on: connection)
        } catch let failure as Failure where failure.answer != nil && isSpooled {
            unlink(path)
            throw failure
        }
        let kept = ["added", "replaced"].compactMap { status[$0].flatMap { wholeNumber($0) } }.reduce(0, +)
        if kept == 0, status["errors"] != "0" {
            throw Failure(.badData, "no review in \(value[0]) could be kept")
        }
    }

    private func request(_ value: String?) -> Request {
        var arguments = [WireArgument(action)]
        if let value { arguments.append(WireArgument(value)) }
        for (key, text) in [("limit", limit), ("min-score", minScore), ("cursor", cursor)] {
            if let text { arguments.append(WireArgument(key: key, text)) }
        }
        return Request("checks", arguments)
    }
}
