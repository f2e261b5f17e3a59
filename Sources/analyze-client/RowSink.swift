// Where the rows of an answer go: one kind of sink for each format.

import JSONText
import LineProtocol

/// Takes the rows of one answer as they arrive.
protocol RowSink: AnyObject {
    /// One row, without its line end.
    func row(_ bytes: [UInt8]) throws
    /// Nothing more has arrived for now: what is held back can be shown.
    func pause() throws
    /// The answer is complete, or broken off.
    func finish() throws
}

/// Rows byte for byte, a line each.
final class JSONLinesSink: RowSink {
    private let output: Output

    init(_ output: Output) { self.output = output }

    func row(_ bytes: [UInt8]) throws {
        try output.write(bytes)
        try output.newline()
    }

    func pause() throws { try output.flush() }
    func finish() throws { try output.flush() }
}

/// A row as a tree; rows that are no JSON are the daemon's fault.
func parseRow(_ bytes: [UInt8]) throws -> JSONValue {
    do {
        return try JSONValue(parsing: bytes)
    } catch {
        throw Failure(.internal, "the daemon sent a row that is not JSON: \(error.description)")
    }
}
