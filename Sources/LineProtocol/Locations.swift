// Where the socket, the store and the state folder are: flag, then environment, then the XDG folders.

import Glibc

/// A place and how it was found.
package struct Location: Equatable, Sendable {
    /// The path.
    package var path: String
    /// What decided, as `--socket` or `$XDG_RUNTIME_DIR`.
    package var origin: String
}

/// Says why a place cannot be used.
package struct LocationError: Error, Equatable, Sendable, CustomStringConvertible {
    /// What is wrong, where it came from and what to do.
    package var message: String
    /// The message.
    package var description: String { message }
}

/// Resolves places as PROTOCOL.md says.
///
/// An empty variable counts as unset, as the XDG specification says; so does a relative XDG folder.
package struct Locations: Sendable {
    /// Room in `sockaddr_un.sun_path`, the closing NUL included.
    package static let socketPathLimit = 108

    private let variable: @Sendable (String) -> String?

    /// Looks variables up in the environment of the process.
    package init() {
        variable = { name in getenv(name).map { String(cString: $0) } }
    }

    /// Looks variables up in a dictionary.
    package init(environment: [String: String]) {
        variable = { environment[$0] }
    }

    /// The socket: `--socket`, else `$ANALYZERD_SOCKET`, else `$XDG_RUNTIME_DIR/analyzerd/socket`, else
    /// `$HOME/.local/state/analyzerd/socket`.
    package func socket(flag: String?) throws(LocationError) -> Location {
        let found =
            try given(flag, "--socket") ?? set("ANALYZERD_SOCKET")
            ?? folder("XDG_RUNTIME_DIR", "/analyzerd/socket") ?? folder("HOME", "/.local/state/analyzerd/socket")
        guard let found else { throw missing("socket", "--socket or $ANALYZERD_SOCKET") }
        let bytes = found.path.utf8.count
        guard bytes < Self.socketPathLimit else {
            throw LocationError(
                message: "the socket path \(found.path) (from \(found.origin)) has \(bytes) bytes, but a socket path "
                    + "may have at most \(Self.socketPathLimit - 1) (\(Self.socketPathLimit) with its closing NUL); "
                    + "name a shorter one with --socket"
            )
        }
        return found
    }

    /// The folder of the store: `--data`, else `$ANALYZERD_DATA`, else `$XDG_DATA_HOME/analyzerd`, else
    /// `$HOME/.local/share/analyzerd`.
    package func data(flag: String?) throws(LocationError) -> Location {
        let found =
            try given(flag, "--data") ?? set("ANALYZERD_DATA")
            ?? folder("XDG_DATA_HOME", "/analyzerd") ?? folder("HOME", "/.local/share/analyzerd")
        guard let found else { throw missing("store", "--data or $ANALYZERD_DATA") }
        return found
    }

    /// The folder for logs and spooled input: `$XDG_STATE_HOME/analyzerd`, else `$HOME/.local/state/analyzerd`.
    package func state() throws(LocationError) -> Location {
        guard let found = folder("XDG_STATE_HOME", "/analyzerd") ?? folder("HOME", "/.local/state/analyzerd") else {
            throw missing("state folder", "$XDG_STATE_HOME or $HOME")
        }
        return found
    }

    private func given(_ flag: String?, _ name: String) throws(LocationError) -> Location? {
        guard let flag else { return nil }
        guard !flag.isEmpty, !flag.utf8.contains(0) else {
            throw LocationError(message: "\(name) needs a path")
        }
        return Location(path: flag, origin: name)
    }

    private func set(_ name: String) -> Location? {
        guard let value = variable(name), !value.isEmpty else { return nil }
        return Location(path: value, origin: "$\(name)")
    }

    private func folder(_ name: String, _ rest: String) -> Location? {
        guard let value = variable(name), value.hasPrefix("/") else { return nil }
        let stem = value.utf8.count > 1 && value.hasSuffix("/") ? String(value.dropLast()) : value
        return Location(path: (stem == "/" ? "" : stem) + rest, origin: "$\(name)")
    }

    private func missing(_ what: String, _ remedy: String) -> LocationError {
        LocationError(message: "no place for the \(what) is known, because $HOME is not set; use \(remedy)")
    }
}
