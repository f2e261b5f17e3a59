// The error codes of the line protocol and the exit codes that they become.

/// Codes of the `error` status, as PROTOCOL.md lists them.
package enum ErrorCode: String, CaseIterable, Sendable {
    // The client's fault.
    /// No such verb, and no analyzer of that name.
    case unknownVerb = "unknown-verb"
    /// An argument that the verb does not take, or a value that does not fit.
    case badArgument = "bad-argument"
    /// A line that does not follow the grammar, or a document line that is not the JSON it should be.
    case badLine = "bad-line"
    /// A line longer than the limit that `hello` names. The daemon closes the connection after it.
    case tooLong = "too-long"
    /// No such document, job, corpus or file.
    case notFound = "not-found"
    /// A protocol version that the daemon does not speak.
    case unsupportedVersion = "unsupported-version"
    /// The peer may not do this.
    case forbidden

    // The daemon's state.
    /// The daemon has just started and cannot answer this yet.
    case loading
    /// Too many connections. The daemon closes the connection after it.
    case busy
    /// The daemon is about to end.
    case shuttingDown = "shutting-down"
    /// The request took longer than it may.
    case timeout
    /// The request was cancelled.
    case cancelled

    // The daemon's fault.
    /// No space is left for the store.
    case storeFull = "store-full"
    /// A fault in the daemon; its log says more.
    case `internal`

    /// The exit code of a client that was told this.
    package var exitCode: ExitStatus {
        switch self {
        case .unknownVerb, .badArgument, .unsupportedVersion: .usage
        case .badLine, .tooLong: .badData
        case .notFound: .notFound
        case .forbidden: .forbidden
        case .loading, .busy, .shuttingDown, .timeout, .cancelled: .tryAgain
        case .storeFull: .inputOutput
        case .internal: .internal
        }
    }

    /// True where the daemon closes the connection after an error with this code.
    package var endsConnection: Bool { self == .tooLong || self == .busy }
}

/// Exit codes of the client and the daemon, those of sysexits.h.
package enum ExitStatus: Int32, Sendable {
    /// All went well.
    case success = 0
    /// EX_USAGE: the command was used wrongly.
    case usage = 64
    /// EX_DATAERR: the input data is bad.
    case badData = 65
    /// EX_NOINPUT: what was asked for is not there.
    case notFound = 66
    /// EX_UNAVAILABLE: no daemon answers.
    case unavailable = 69
    /// EX_SOFTWARE: a fault in the program.
    case `internal` = 70
    /// EX_IOERR: input, output or the store failed.
    case inputOutput = 74
    /// EX_TEMPFAIL: the same command may work later.
    case tryAgain = 75
    /// EX_NOPERM: not allowed.
    case forbidden = 77
}
