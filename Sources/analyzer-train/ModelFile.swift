// Writes what was trained.

import Glibc

enum ModelFile {
    /// Writes bytes to a file.
    static func write(_ bytes: [UInt8], to path: String) throws {
        guard let file = fopen(path, "wb") else {
            throw TrainingError(code: "not-writable", message: "cannot write \(path)")
        }
        let written = fwrite(bytes, 1, bytes.count, file)
        guard fclose(file) == 0, written == bytes.count else {
            throw TrainingError(code: "not-writable", message: "\(path) was cut short: is the disk full?")
        }
        print("wrote \(path): \(bytes.count) bytes")
    }

    /// The bytes of a file.
    static func read(_ path: String) throws -> [UInt8] {
        guard let file = fopen(path, "rb") else {
            throw TrainingError(code: "not-found", message: "cannot open \(path)")
        }
        defer { fclose(file) }
        var content: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        while case let count = fread(&buffer, 1, buffer.count, file), count > 0 { content += buffer[0..<count] }
        return content
    }
}
