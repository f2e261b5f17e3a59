// Values that the shell completes: names of analyzers and corpora, asked from the daemon where one runs.

import ArgumentParser
import JSONText
import LineProtocol

extension CompletionKind {
    /// Names of analyzers, those of plugins included where the daemon runs.
    static var analyzers: CompletionKind {
        .custom { _, _, _ in
            let names = column("name", of: "analyzers")
            return names.isEmpty ? VerbTable.builtInAnalyzers : names
        }
    }

    /// Names of corpora.
    static var corpora: CompletionKind {
        .custom { _, _, _ in column("corpus", of: "corpora") }
    }
}

/// Names of the analyzers of the daemon that runs; nil where none does.
func analyzerNames(socket: String?) -> [String]? {
    let names = column("name", of: "analyzers", socket: socket)
    return names.isEmpty ? nil : names
}

/// One field of a short answer; nothing where no daemon runs, which is not started for this.
private func column(_ key: String, of verb: String, socket: String? = nil) -> [String] {
    guard let socket = try? Locations().socket(flag: socket), let connection = try? Connection.open(socket.path) else {
        return []
    }
    let rows = RowCollector()
    guard let options = try? CommonOptions.parse([]) else { return [] }
    _ = try? Session(options: options).ask(Request(verb), on: connection, sink: rows)
    return rows.rows.compactMap { $0[key]?.stringValue }
}
