// The socket: connecting, sending lines while listening, and the lines that come back.

import Glibc
import LineProtocol

/// A connection to analyzerd.
///
/// The greeting has been read and checked.
final class Connection {
    /// A line of an answer.
    enum Line {
        /// A row.
        case row([UInt8])
        /// The end of an answer.
        case status(Status)
        /// Nothing has arrived for as long as the caller would wait.
        case pause
    }

    /// Longest line that is accepted: a document of the largest size with all its annotations is far smaller.
    private static let longestLine = 1 << 30

    private let descriptor: Int32
    private var splitter = LineSplitter(maximumLength: longestLine)
    private var hasEnded = false
    /// What the daemon said first.
    private(set) var greeting = Greeting(version: "", state: .loading)

    private init(descriptor: Int32) { self.descriptor = descriptor }

    deinit { close(descriptor) }

    /// Connects to a socket.
    ///
    /// - Returns: Nil where nobody listens: no such socket, or one that a dead daemon left.
    /// - Throws: ``Failure`` for everything else.
    static func open(_ path: String) throws -> Connection? {
        let descriptor = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0)
        guard descriptor >= 0 else { throw Failure.system(.inputOutput, "cannot make a socket") }
        let connection = Connection(descriptor: descriptor)
        var address = sockaddr_un()
        address.sun_family = sa_family_t(AF_UNIX)
        let bytes = Array(path.utf8)
        guard bytes.count < MemoryLayout.size(ofValue: address.sun_path) else {
            throw Failure(.usage, "the socket path \(path) is too long")
        }
        withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: bytes) }
        while true {
            let result = withUnsafePointer(to: &address) { pointer in
                pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                    connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_un>.size))
                }
            }
            if result == 0 { break }
            switch errno {
            case EINTR: continue
            case ENOENT, ECONNREFUSED, ENOTDIR: return nil
            case EAGAIN: throw Failure(.tryAgain, "analyzerd on \(path) has too many callers; try again")
            case EACCES, EPERM:
                throw Failure(
                    .forbidden,
                    "the socket \(path) belongs to another user: \(String(cString: strerror(errno)))"
                )
            default: throw Failure.system(.unavailable, "cannot connect to \(path)")
            }
        }
        try connection.greet(path)
        return connection
    }

    private func greet(_ path: String) throws {
        guard let line = try nextLine(timeout: 10_000) else {
            throw Failure(.unavailable, "whatever listens on \(path) does not greet as analyzerd does")
        }
        if let status = try? Status(parsing: line.span), case .error(let code, let message) = status.outcome {
            throw Failure(code.exitCode, message)
        }
        do {
            greeting = try Greeting(parsing: line.span)
        } catch {
            throw Failure(.unavailable, "on \(path) no analyzerd answers: \(error.message)")
        }
        if let reason = greeting.incompatibility { throw Failure(ErrorCode.unsupportedVersion.exitCode, reason) }
    }

    /// Sends bytes; what arrives meanwhile is kept, so that neither side waits for the other for ever.
    func send(_ bytes: [UInt8]) throws {
        var done = 0
        while done < bytes.count {
            var wait = pollfd(fd: descriptor, events: Int16(POLLOUT | POLLIN), revents: 0)
            if poll(&wait, 1, -1) < 0, errno != EINTR {
                throw Failure.system(.inputOutput, "cannot wait for the daemon")
            }
            if Int32(wait.revents) & (POLLIN | POLLHUP | POLLERR) != 0, !hasEnded { try receive() }
            guard Int32(wait.revents) & POLLOUT != 0 || hasEnded else { continue }
            let count = bytes[done...]
                .withUnsafeBytes {
                    Glibc.send(descriptor, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL) | Int32(MSG_DONTWAIT))
                }
            if count > 0 {
                done += count
            } else if errno != EAGAIN, errno != EINTR {
                // The daemon may have said why it closed: the caller reads on.
                if errno == EPIPE || errno == ECONNRESET { return }
                throw Failure.system(.inputOutput, "cannot send to the daemon")
            }
        }
    }

    /// Sends a request.
    func send(_ request: Request) throws { try send(Array(request.line.utf8) + [0x0A]) }

    /// Says that no more requests will come.
    func endRequests() { _ = shutdown(descriptor, Int32(SHUT_WR)) }

    /// The next line of an answer.
    ///
    /// - Parameter pauseAfter: Milliseconds after which ``Line/pause`` is returned; nil to wait for ever.
    /// - Returns: A row, the status or a pause.
    /// - Throws: ``Failure`` where the connection ends before a status has come.
    func next(pauseAfter: Int32? = nil) throws -> Line {
        guard let line = try nextLine(timeout: pauseAfter ?? -1) else {
            guard hasEnded else { return .pause }
            throw Failure(.inputOutput, "the connection ended before the answer was complete; what came is valid")
        }
        if Status.isRow(line.span) { return .row(line) }
        do {
            return .status(try Status(parsing: line.span))
        } catch {
            throw Failure(.internal, "the daemon sent a line that is neither a row nor a status: \(error.message)")
        }
    }

    /// The next line as it came, or nil after a time without one or at the end of the connection.
    func nextLine(timeout: Int32) throws -> [UInt8]? {
        while true {
            switch splitter.next() {
            case .line(let line): return line
            case .tooLong: throw Failure(.internal, "the daemon sent a line of more than \(Self.longestLine) bytes")
            case nil: break
            }
            if hasEnded { return nil }
            var wait = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
            let ready = poll(&wait, 1, timeout)
            if ready == 0 { return nil }
            if ready < 0 {
                if errno == EINTR { continue }
                throw Failure.system(.inputOutput, "cannot wait for the daemon")
            }
            try receive()
        }
    }

    /// True once the daemon has closed and every line was read.
    var isOver: Bool { hasEnded }

    private func receive() throws {
        try withUnsafeTemporaryAllocation(byteCount: 1 << 16, alignment: 16) { space in
            let count = recv(descriptor, space.baseAddress, space.count, 0)
            if count > 0 {
                splitter.append(space[..<count])
            } else if count == 0 || errno == ECONNRESET {
                hasEnded = true
            } else if errno != EINTR, errno != EAGAIN {
                throw Failure.system(.inputOutput, "cannot read from the daemon")
            }
        }
    }
}
