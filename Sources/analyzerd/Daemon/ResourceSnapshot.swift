// Copies of the resource files that hold. Workers read these: an edit counts when `reload` has checked it, and not before.

internal import AnalyzerKit
internal import Foundation
internal import Glibc
internal import Pipeline

/// Folders DIR/NUMBER/ANALYZER/FILE.
enum ResourceSnapshot {
    /// Copies the files of all analyzers.
    ///
    /// - Returns: The folder that workers read, or nil where there are no files.
    /// - Throws: ``SettingsFault`` where the copy cannot be written.
    static func take(
        of settings: [String: AnalyzerKit.Settings],
        in folder: String,
        number: Int
    ) throws -> String? {
        let path = "\(folder)/\(number)"
        var isNeeded = false
        for (analyzer, settings) in settings.sorted(by: { $0.key < $1.key }) {
            for (file, bytes) in settings.resources.sorted(by: { $0.key < $1.key }) {
                isNeeded = true
                do {
                    try write(bytes, to: "\(path)/\(analyzer)", file: file)
                } catch {
                    try? FileManager.default.removeItem(atPath: path)
                    throw SettingsFault(
                        description: "\(analyzer)/\(file) cannot be copied to \(path): \(error.message)"
                    )
                }
            }
        }
        return isNeeded ? path : nil
    }

    /// Removes copies that no worker reads any more.
    static func remove(before number: Int, in folder: String) {
        for name in (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? [] {
            if let other = Int(name), other < number {
                try? FileManager.default.removeItem(atPath: "\(folder)/\(name)")
            }
        }
    }

    /// Removes what an earlier daemon left.
    static func removeAll(in folder: String) { try? FileManager.default.removeItem(atPath: folder) }

    private static func write(_ bytes: [UInt8], to folder: String, file: String) throws(FileFailure) {
        func failure() -> FileFailure { FileFailure(message: String(cString: strerror(errno))) }
        do {
            try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        } catch {
            throw FileFailure(message: "\(error.localizedDescription)")
        }
        let descriptor = open("\(folder)/\(file)", O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0o600)
        guard descriptor >= 0 else { throw failure() }
        let isWritten = Descriptor.writeAll(bytes, to: descriptor)
        let code = errno
        guard close(descriptor) == 0, isWritten else { throw FileFailure(message: String(cString: strerror(code))) }
    }
}
