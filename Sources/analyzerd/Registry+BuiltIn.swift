// The analyzers of this executable, ready to run.

internal import LineProtocol
internal import Pipeline

extension Registry {
    /// All built-in analyzers; one that is called like a word of the protocol is left out, and told.
    static let builtIn = Registry(builtInAnalyzers, reserved: VerbTable.reservedNames)
}
