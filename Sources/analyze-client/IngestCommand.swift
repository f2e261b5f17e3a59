// `ingest`: archives in, followed by a progress bar on a terminal and by JSON progress rows in a pipe.

import ArgumentParser
import Glibc
import JSONText
import LineProtocol

struct Ingest: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "ingest",
        abstract: "Reads archives and folders into the store.",
        discussion: """
            Takes .txt, .json, .jsonl, .csv, .tsv, .warc, NITF, SGML of Reuters and newswire, each also as .gz, and .tar, .tar.gz, .zip and \
            folders of all these; they are told apart by their content. Each PATH is a job of the daemon: it goes on when this command \
            ends (Ctrl-C), and resumes after a crash.

            Date and source are among what tells documents apart: to read an archive again with other ones, remove its corpus first.

            When nothing can be read from a PATH, the exit code is 65; one that is empty is told and is no error.

            EXAMPLES
              analyze-client ingest news.tar.gz
              analyze-client ingest 2023.jsonl.gz 2024.jsonl.gz --corpus agency
              analyze-client ingest dump.csv --fields text=body,date=published
              analyze-client ingest british.csv --dates day-first
              analyze-client ingest herald/ --default-date name   # herald/1998/03/12/harbour.txt
              zcat web.warc.gz | analyze-client ingest - --corpus web
            """
    )

    @Argument(help: "Files or folders; \"-\" is standard input.", completion: .file()) var path: [String]
    @Option(help: ArgumentHelp("The corpus that the documents belong to.", valueName: "name")) var corpus: String?
    @Option(help: ArgumentHelp("How a text file is split into documents, as blank-lines.", valueName: "how"))
    var split: String?
    @Option(
        help: ArgumentHelp("What the fields are called, as text=body,date=published.", valueName: "map")
    )
    var fields: String?
    @Option(
        help: ArgumentHelp(
            "What 03/04/2024 means: day-first or month-first; else only its year is kept.",
            valueName: "order"
        ),
        completion: .list(VerbTable.dateOrders)
    )
    var dates: String?
    @Option(
        help: ArgumentHelp(
            """
            The date of documents that have none: 2024-03-14, 2024-03 or 2024; or the word name for the one in the names of \
            their files and folders (1998/03/12, 1998-03-12, 19980312, 12.03.1998, 12 March 1998, 1998/03).
            """,
            valueName: "date"
        )
    )
    var defaultDate: String?
    @Option(help: ArgumentHelp("The source of all documents, instead of what the archive says.", valueName: "name"))
    var source: String?
    @Flag(inversion: .prefixedNo, help: "Wait until the job has ended.") var follow = true
    @OptionGroup(title: "Connection and output") var common: CommonOptions

    func validate() throws {
        if path.isEmpty { throw ValidationError("name what to read, as: analyze-client ingest news.tar.gz") }
        if path.contains("") {
            throw ValidationError("a path is empty, as of a variable that is not set; \".\" is the current folder")
        }
        if path.filter({ $0 == "-" }).count > 1 { throw ValidationError("standard input can be read only once") }
    }

    mutating func run() throws {
        let command = self
        try reporting { try command.ingest() }
    }

    private func ingest() throws {
        let session = Session(options: common)
        let sink = follow ? Follower.sink(common) : nil
        var failures: [Failure] = []
        var undated = 0
        /// A path that is refused does not keep the others from being read.
        func collecting(_ item: String, _ work: () throws -> Void) throws {
            do {
                try work()
            } catch let failure as Failure {
                complain(
                    path.count == 1 || failure.message.contains(item) ? failure.message : "\(item): \(failure.message)"
                )
                failures.append(failure)
            }
        }
        // All jobs are submitted before the first is followed: they are there even when this command ends early.
        let connection = try common.connect()
        var jobs: [(item: String, id: String, follower: Follower)] = []
        for item in path {
            try collecting(item) {
                try withSource(item, session, connection) { request in
                    guard follow else {
                        try session.run(request, on: connection)
                        return
                    }
                    let follower = Follower(item, common, sink)
                    jobs.append((item, try submit(request, session, connection), follower))
                    warnWhenInterrupted()
                }
            }
        }
        for (item, id, follower) in jobs {
            try collecting(item) { try follower.follow(id, session, connection) }
            undated += max(0, follower.undated)
        }
        try sink?.finish()
        if undated > 0 {
            let (documents, them) = undated == 1 ? ("document has", "it") : ("documents have", "them")
            writeError("\(grouped(undated)) \(documents) no date: timelines and date filters leave \(them) out\n")
            if defaultDate == nil {
                writeError("to date \(them), remove the corpus and ingest again with --default-date\n")
            }
        }
        if let first = failures.first { throw ExitCode(first.status.rawValue) }
    }

    /// Submits a path.
    ///
    /// - Returns: The id of its job.
    private func submit(_ request: Request, _ session: Session, _ connection: Connection) throws -> String {
        let rows = RowCollector()
        _ = try session.ask(request, on: connection, sink: rows)
        guard let job = rows.rows.last?["job"] else { throw Failure(.unavailable, "the daemon named no job") }
        return shown(job)
    }

    /// Makes the request for a path; what was spooled is removed again when the daemon does not take it.
    private func withSource(
        _ item: String,
        _ session: Session,
        _ connection: Connection,
        _ work: (Request) throws -> Void
    ) throws {
        guard item == "-" else { return try work(request(absolutePath(item), isSpooled: false)) }
        let spooled = try spoolStandardInput(session, connection)
        do {
            try work(request(spooled, isSpooled: true))
        } catch let failure as Failure where failure.answer != nil {
            unlink(spooled)
            throw failure
        }
    }

    private func request(_ path: String, isSpooled: Bool) -> Request {
        var arguments = [WireArgument(path)]
        if let corpus { arguments.append(.init(key: "corpus", corpus)) }
        if let split { arguments.append(.init(key: "split", split)) }
        if let fields { arguments.append(.init(key: "fields", fields)) }
        if let dates { arguments.append(.init(key: "dates", dates)) }
        if let defaultDate { arguments.append(.init(key: "default-date", defaultDate)) }
        if let source { arguments.append(.init(key: "source", source)) }
        if isSpooled { arguments.append(.init(key: "spooled", "true")) }
        return Request("ingest", arguments)
    }
}

/// Ctrl-C ends this command, not the jobs that the daemon has taken: says so.
private func warnWhenInterrupted() {
    guard isatty(2) == 1 else { return }
    signal(SIGINT) { _ in
        // Only what is safe in a signal handler: write and _exit.
        let text: StaticString = "\nwhat was submitted goes on in the daemon; see: analyze-client jobs\n"
        _ = write(2, text.utf8Start, text.utf8CodeUnitCount)
        _exit(130)
    }
}
