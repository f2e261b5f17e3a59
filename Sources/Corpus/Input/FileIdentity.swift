// Which file a path leads to, whatever it is called.

import Glibc

/// A file, told from all others by its device and its number there.
package struct FileIdentity: Hashable, Sendable {
    private let device: dev_t
    private let inode: ino_t

    /// The file at a path, links followed and nothing opened; nil where there is none.
    package init?(path: String) { self.init(RawPath(path)) }

    init?(_ path: RawPath) {
        var status = stat()
        guard path.withCString({ stat($0, &status) }) == 0 else { return nil }
        device = status.st_dev
        inode = status.st_ino
    }
}
