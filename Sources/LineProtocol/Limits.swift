// The limits of a connection, which `hello` tells.

/// Default limits; all are settings of the daemon.
package struct Limits: Equatable, Sendable {
    /// Longest request line, in bytes without its line end.
    package var requestLine = 1 << 20
    /// Longest document line after `analyze`, in bytes without its line end.
    package var documentLine = 16 << 20
    /// Connections at a time.
    package var connections = 256
    /// Seconds within which a request line that has begun must be complete.
    package var requestSeconds = 30
    /// Seconds after which a connection that asks nothing is closed.
    package var idleSeconds = 3600
    /// Rows of an answer where no `limit` is given.
    package var rows = 100

    /// Makes the default limits.
    package init() {}

    /// What `hello` says of them.
    package var pairs: [Status.Pair] {
        [
            Status.Pair("max-line", String(requestLine)), Status.Pair("max-document-line", String(documentLine)),
            Status.Pair("max-connections", String(connections)), Status.Pair("line-seconds", String(requestSeconds)),
            Status.Pair("idle-seconds", String(idleSeconds)), Status.Pair("default-limit", String(rows)),
        ]
    }

    /// Reads them from the answer to `hello`; what it does not say stays at the default.
    package init(_ hello: Status) {
        func take(_ key: String, _ field: inout Int) {
            if let value = hello[key].flatMap({ wholeNumber($0) }) { field = value }
        }
        take("max-line", &requestLine)
        take("max-document-line", &documentLine)
        take("max-connections", &connections)
        take("line-seconds", &requestSeconds)
        take("idle-seconds", &idleSeconds)
        take("default-limit", &rows)
    }
}
