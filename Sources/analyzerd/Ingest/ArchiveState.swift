// What an archive looked like when a job began: a job that goes on must read what it read before.

internal import Foundation
internal import Glibc

/// Size and time of the last change of an archive; of a folder, those of everything in it.
struct ArchiveState: Equatable {
    /// Bytes, of all files together.
    var size: Int64
    /// Seconds since 1970, the latest of all files and folders: a file that came, went or got another name changes its folder.
    var modified: Int64

    /// Looks at a path; nil where nothing is there, or no file or folder.
    init?(_ path: String) {
        guard let own = Self.look(at: path, followsLinks: true), own.isFile || own.isFolder else { return nil }
        size = own.size
        modified = own.modified
        guard own.isFolder else { return }
        size = 0
        // Links are not followed, neither here nor by the reader.
        for case let name as String in FileManager.default.enumerator(atPath: path) ?? .init() {
            guard let entry = Self.look(at: path + "/" + name, followsLinks: false) else { continue }
            if !entry.isFolder { size += entry.size }
            modified = max(modified, entry.modified)
        }
    }

    private static func look(
        at path: String,
        followsLinks: Bool
    ) -> (size: Int64, modified: Int64, isFile: Bool, isFolder: Bool)? {
        var status = stat()
        guard (followsLinks ? stat(path, &status) : lstat(path, &status)) == 0 else { return nil }
        let kind = status.st_mode & S_IFMT
        return (Int64(status.st_size), Int64(status.st_mtim.tv_sec), kind == S_IFREG, kind == S_IFDIR)
    }
}
