// `analyzerd serve`: the daemon.

internal import ArgumentParser
internal import LineProtocol
internal import Logging
internal import ServiceLifecycle

struct ServeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "serve",
        abstract: "Serves on a Unix domain socket until it is told to stop (the default).",
        discussion: """
            Ends with exit code 0 at SIGTERM, SIGINT or `analyze-client shutdown`; jobs that are not done go on at the
            next start. Exits 75 when another analyzerd has the socket or the store, and 74 when files of the store are \
            removed or moved while it is in use.
            """
    )

    @OptionGroup var options: DaemonOptions

    func run() async throws {
        let settings: DaemonSettings
        do {
            settings = try options.resolve()
        } catch let fault as SettingsFault {
            printError("error: \(fault)")
            throw ExitStatus.usage.exit
        }
        Allocator.limitArenas()
        LoggingSystem.bootstrap { StderrLogHandler(label: $0, level: settings.logLevel) }
        defer { LogOutput.standardError.flush(seconds: 0.3) }
        let logger = Logger(label: "analyzerd")
        let daemon: Daemon
        do {
            daemon = try Daemon(settings: settings, logger: logger)
        } catch let error as StartupError {
            logger.error("\(error.message)")
            throw error.exit.exit
        }
        defer { daemon.releaseLocks() }
        try await daemon.run()
    }
}
