// Lines as they are, for those who write the protocol by hand.

import ArgumentParser
import LineProtocol

struct Raw: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "raw",
        abstract: "Sends lines as they are and prints the answers as they come.",
        discussion: """
            EXAMPLES
              analyze-client raw 'entities group=label'
              analyze-client raw analyze '{"text":"Kyiv said it shot down 14 drones."}'
            """
    )

    @Argument(help: "A request line. Repeated: one after the other.")
    var line: [String]
    @OptionGroup(title: "Connection and output") var common: CommonOptions

    func validate() throws {
        if line.isEmpty { throw ValidationError("give a request line, as: analyze-client raw ping") }
        if line.contains(where: { $0.utf8.contains(0x0A) }) { throw ValidationError("a line holds no line feed") }
    }

    mutating func run() throws {
        let (line, common) = (line, common)
        try reporting {
            let connection = try common.connect()
            let output = Output()
            try connection.send(line.flatMap { Array($0.utf8) + [0x0A] })
            connection.endRequests()
            var exit = ExitStatus.success
            var statuses = 0
            while true {
                guard let bytes = try connection.nextLine(timeout: 200) else {
                    try output.flush()
                    if connection.isOver { break }
                    continue
                }
                try output.write(bytes)
                try output.newline()
                guard !Status.isRow(bytes.span), let status = try? Status(parsing: bytes.span) else { continue }
                statuses += 1
                if case .error(let code, _) = status.outcome { exit = code.exitCode }
            }
            if exit != .success { throw ExitCode(exit.rawValue) }
            if statuses == 0 { throw Failure(.inputOutput, "the connection ended without a status") }
        }
    }
}
