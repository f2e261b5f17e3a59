// Reads gold files: JSON Lines, gzip or plain.

import CZlib
import JSONText

/// What went wrong with a file of training data.
struct TrainingError: Error, CustomStringConvertible {
    var code: String
    var message: String
    var description: String { "\(code): \(message)" }
}

/// A file of one JSON object a line.
struct GoldFile {
    var path: String

    /// All lines, inflated where the file is gzip.
    func lines() throws -> [[UInt8]] {
        guard let file = gzopen(path, "rb") else {
            throw TrainingError(
                code: "not-found",
                message: "cannot open \(path): give a .jsonl or .jsonl.gz file that exists"
            )
        }
        defer { gzclose(file) }
        var content: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = buffer.withUnsafeMutableBytes { gzread(file, $0.baseAddress, UInt32($0.count)) }
            guard count >= 0 else {
                throw TrainingError(
                    code: "bad-gzip",
                    message: "\(path) is damaged behind byte \(content.count) of its content"
                )
            }
            if count == 0 { break }
            content.append(contentsOf: buffer[0..<Int(count)])
        }
        return content.split(separator: 0x0A).map(Array.init)
    }

    /// The objects, one for each line that is not blank.
    func objects() throws -> [JSONValue] {
        try lines().enumerated()
            .map { number, line in
                do {
                    return try JSONValue(parsing: line)
                } catch {
                    throw TrainingError(code: "bad-line", message: "\(path):\(number + 1): \(error)")
                }
            }
    }
}
