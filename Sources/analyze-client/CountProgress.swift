// How far a long count is: shown on a terminal, kept out of the answer.

import Glibc
import JSONText
import LineProtocol

/// A sink in front of another one that takes out the rows of `progress=true`, and shows them on standard error.
final class CountProgress: RowSink {
    private let sink: any RowSink
    private let show: (String) -> Void
    private var isShown = false

    /// * `sink`: Where the answer's own rows go.
    /// * `show`: Writes to the terminal.
    init(before sink: any RowSink, show: @escaping (String) -> Void = writeError) {
        self.sink = sink
        self.show = show
    }

    /// The request with `progress=true`, where it is one that counts.
    static func request(_ request: Request) -> Request? {
        guard
            request.value("group") != nil || request.value("sort") != nil
                || ["timeline", "together"].contains(request.verb)
        else { return nil }
        var request = request
        request.arguments.append(WireArgument(key: "progress", "true"))
        return request
    }

    func row(_ bytes: [UInt8]) throws {
        guard bytes.starts(with: Self.start) else {
            clear()
            return try sink.row(bytes)
        }
        let row = try parseRow(bytes)
        guard let examined = row["examined"]?.integerValue, let documents = row["documents"]?.integerValue else {
            return
        }
        show("\r\u{1B}[K\(grouped(examined)) of up to \(grouped(documents)) documents looked at")
        isShown = true
    }

    func pause() throws { if !isShown { try sink.pause() } }

    func finish() throws {
        clear()
        try sink.finish()
    }

    private static let start = Array("{\"examined\":".utf8)

    private func clear() {
        if isShown { show("\r\u{1B}[K") }
        isShown = false
    }
}
