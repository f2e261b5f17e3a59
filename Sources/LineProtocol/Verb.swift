// A verb of the protocol and what it takes.

/// One verb: the daemon checks requests against it and answers `help` from it, the client makes its subcommands of it.
package struct Verb: Equatable, Sendable {
    /// What help texts group verbs by.
    package enum Group: String, CaseIterable, Sendable {
        /// The connection itself.
        case connection = "Connection"
        /// Getting documents in and jobs.
        case intake = "Ingest and jobs"
        /// Asking what was found.
        case query = "Queries"
        /// Looking after the store and the daemon.
        case maintenance = "Maintenance"
    }

    /// Its name.
    package var name: String
    /// What it does, in one line.
    package var summary: String
    /// What else there is to know, in a few sentences; may be empty.
    package var details: String
    /// Where help texts list it.
    package var group: Group
    /// Values without a key, in their order; required ones come first.
    package var positionals: [Parameter]
    /// Values with a key, filters not among them.
    package var keys: [Parameter]
    /// Whether it takes the filters (``FilterTable``).
    package var takesFilters: Bool
    /// Whether its answer can go on where the one before ended.
    package var hasPages: Bool { takesFilters && !["timeline", "together", "conflicts", "watch"].contains(name) }
    /// Keys of which exactly one must be given.
    package var oneOf: [String]
    /// Whether the name is that of an analyzer.
    package var isAnalyzer: Bool
    /// A request that works, for help texts.
    package var example: String

    init(
        _ name: String,
        _ group: Group,
        _ summary: String,
        _ positionals: [Parameter] = [],
        keys: [Parameter] = [],
        filters: Bool = false,
        oneOf: [String] = [],
        isAnalyzer: Bool = false,
        details: String = "",
        example: String? = nil
    ) {
        self.name = name
        self.group = group
        self.summary = summary
        self.positionals = positionals
        self.keys = keys
        takesFilters = filters
        self.oneOf = oneOf
        self.isAnalyzer = isAnalyzer
        self.details = details
        self.example = example ?? name
    }

    /// The request's form, as `timeline ANALYZER [by=day|week|month|year] [filters]`.
    package var usage: String {
        var pieces = [name]
        for item in positionals { pieces.append(item.isRequired ? item.name : "[\(item.name)]") }
        if oneOf.isEmpty {
            for key in keys { pieces.append(key.isRequired ? usage(of: key) : "[\(usage(of: key))]") }
        } else {
            pieces.append("(" + keys.map(usage).joined(separator: " | ") + ")")
        }
        if takesFilters { pieces.append("[filters]") }
        return pieces.joined(separator: " ")
    }

    private func usage(of key: Parameter) -> String { "\(key.name)=\(key.hint)" }
}
