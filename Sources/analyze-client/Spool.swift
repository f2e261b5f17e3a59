// Standard input as a file in the daemon's spool folder, so that the job can resume after a crash.

import Glibc
import LineProtocol

/// Copies standard input into a new file of the folder that the daemon says.
///
/// - Returns: The file's path. The caller removes it when the daemon does not take it.
func spoolStandardInput(_ session: Session, _ connection: Connection) throws -> String {
    let hello = try session.ask(
        Request("hello", [.init(key: "protocol", String(Greeting.protocolMajor))]),
        on: connection,
        sink: RowCollector()
    )
    return try spoolStandardInput(into: hello["spool"] ?? Locations().state().path + "/spool")
}

/// Copies standard input into a new file of a folder.
///
/// - Returns: The file's path. The caller removes it when the daemon does not take it.
private func spoolStandardInput(into folder: String) throws -> String {
    if isatty(0) == 1 { writeError("reading from the terminal; Ctrl-D ends it\n") }
    try makeFolder(folder)
    let file = try SpoolFile(in: folder)
    defer { file.close() }
    do {
        while let piece = try readPiece(0, "standard input") { try file.append(piece) }
        try file.finish()
    } catch {
        file.remove()
        throw error
    }
    return file.path
}

/// A file that gets its name when it is complete: a client that is interrupted or killed leaves nothing behind.
///
/// Where the file system knows no files without a name (NFS, FAT), it has one from the beginning.
private struct SpoolFile {
    let path: String
    private let folder: String
    private let descriptor: Int32
    private let isNamed: Bool

    /// O_TMPFILE without the O_DIRECTORY in it; glibc's macro does not reach Swift.
    private static let temporary: Int32 = 0o20_000_000

    init(in folder: String) throws {
        var now = timespec()
        clock_gettime(CLOCK_REALTIME, &now)
        self.folder = folder
        path = "\(folder)/stdin-\(now.tv_sec)-\(getpid())-\(UInt32.random(in: 0...UInt32.max))"
        let nameless = open(folder, O_WRONLY | Self.temporary | O_DIRECTORY | O_CLOEXEC, 0o600)
        isNamed = nameless < 0
        descriptor = isNamed ? open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600) : nameless
        guard descriptor >= 0 else {
            throw Failure.system(.inputOutput, "cannot write into the spool folder \(folder)")
        }
    }

    func append(_ bytes: [UInt8]) throws {
        var done = 0
        while done < bytes.count {
            let count = bytes[done...].withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { throw failure }
            done += count
        }
    }

    /// Gives the file its name; it is on the disk, and in its folder, when this returns.
    func finish() throws {
        guard fsync(descriptor) == 0 else { throw failure }
        if !isNamed {
            let link = "/proc/self/fd/\(descriptor)"
            guard linkat(AT_FDCWD, link, AT_FDCWD, path, AT_SYMLINK_FOLLOW) == 0 else { throw failure }
        }
        let directory = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        defer { if directory >= 0 { Glibc.close(directory) } }
        guard fsync(directory) == 0 else { throw failure }
    }

    func remove() { unlink(path) }

    func close() { Glibc.close(descriptor) }

    private var failure: Failure { .system(.inputOutput, "cannot spool standard input to \(path)") }
}
