// Follows one ingest job: passes its progress on, and sums up at the end.

import Glibc
import JSONText
import LineProtocol

/// Shows the progress of one job.
final class Follower {
    private let name: String
    private let terminal: Terminal
    private let showsRows: Bool
    private let sink: (any RowSink)?
    private let began = seconds()
    private var progress = Progress()
    /// Documents without a date that the job has stored; known at its end.
    var undated: Int { progress.undated }
    private var lastShown = 0.0
    private var status: Status?

    /// * `sink`: Where progress rows go, those of all jobs of a command; nil where a bar on standard error shows them.
    init(_ name: String, _ common: CommonOptions, _ sink: (any RowSink)?) {
        self.name = name == "-" ? "standard input" : String(name.split(separator: "/").last ?? "/")
        terminal = Terminal(descriptor: 2, noColor: common.noColor)
        showsRows = sink != nil
        self.sink = sink
    }

    /// The sink of a command: in a pipe, progress rows are the answer; as a table, it is the bar on standard error.
    static func sink(_ common: CommonOptions) -> (any RowSink)? {
        switch common.chosenFormat {
        case .table: nil
        case .jsonl: JSONLinesSink(Output())
        case .csv: DelimitedSink(Output(), .csv, common)
        case .tsv: DelimitedSink(Output(), .tsv, common)
        }
    }

    /// Failures that are shown at the end of a job.
    private static let shownReasons = 3

    /// Follows a job to its end, and says why what failed did.
    func follow(_ job: String, _ session: Session, _ connection: Connection) throws {
        try connection.send(Request("job", [WireArgument(job), WireArgument(key: "follow", "true")]))
        while status == nil { try take(try connection.next(pauseAfter: 500)) }
        try sink?.pause()
        clearLine()
        guard case .ok(let pairs) = status?.outcome else { return }
        // The status sums up too, where rows have not.
        progress.update(.object(pairs.map { .init($0.key, statusValue($0.value)) }))
        let text = progress.summary(name, elapsed: seconds() - began)
        if showsRows {
            writeError(text + "\n")
        } else {
            let output = Output()
            try output.write(text + "\n")
            try output.flush()
        }
        if progress.failures + progress.warnings > 0 { try showReasons(of: job, session, connection) }
        if progress.state == "cancelled" { throw Failure(answer: ErrorCode.cancelled, "the job was cancelled") }
        if progress.state == "failed" || progress.documents == 0 && progress.duplicates == 0 && progress.failures > 0 {
            throw Failure(.badData, progress.message ?? "nothing could be read")
        }
    }

    /// The first failures of a job, each with its place, on standard error.
    private func showReasons(of job: String, _ session: Session, _ connection: Connection) throws {
        let rows = RowCollector()
        _ = try session.ask(Request("failures", [WireArgument(key: "job", job)]), on: connection, sink: rows)
        let reasons = rows.rows.filter { $0["message"] != nil }
        for row in reasons.prefix(Self.shownReasons) {
            let place = [row["origin"], row["document"]].map(shown).filter { !$0.isEmpty }.joined(separator: ", ")
            writeError("  \(clean(place)): \(clean(shown(row["message"])))\n")
        }
        let more = progress.failures + progress.warnings - Self.shownReasons
        if more > 0 { writeError("  and \(grouped(more)) more: analyze-client failures --job \(clean(job))\n") }
    }

    private func take(_ line: Connection.Line) throws {
        switch line {
        case .row(let bytes):
            progress.update(try parseRow(bytes))
            try sink?.row(bytes)
            draw()
        case .pause:
            try sink?.pause()
            draw()
        case .status(let status):
            self.status = status
            if case .error(let code, let message) = status.outcome {
                try sink?.pause()
                clearLine()
                throw Failure(answer: code, message)
            }
        }
    }

    private func draw() {
        let now = seconds()
        guard !showsRows, terminal.isTerminal, now - lastShown > 0.1 else { return }
        lastShown = now
        writeError("\r\u{1B}[K" + progress.line(name, elapsed: now - began, width: terminal.width))
    }

    private func clearLine() {
        if lastShown > 0 { writeError("\r\u{1B}[K") }
    }
}
