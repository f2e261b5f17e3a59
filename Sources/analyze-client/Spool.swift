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
    var now = timespec()
    clock_gettime(CLOCK_REALTIME, &now)
    let path = "\(folder)/stdin-\(now.tv_sec)-\(getpid())-\(UInt32.random(in: 0...UInt32.max))"
    let file = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard file >= 0 else { throw Failure.system(.inputOutput, "cannot write into the spool folder \(folder)") }
    defer { close(file) }
    do {
        while let piece = try readPiece(0, "standard input") {
            var done = 0
            while done < piece.count {
                let count = piece[done...].withUnsafeBytes { write(file, $0.baseAddress, $0.count) }
                if count < 0, errno == EINTR { continue }
                guard count > 0 else { throw Failure.system(.inputOutput, "cannot spool standard input to \(path)") }
                done += count
            }
        }
        guard fsync(file) == 0 else { throw Failure.system(.inputOutput, "cannot spool standard input to \(path)") }
    } catch {
        unlink(path)
        throw error
    }
    return path
}
