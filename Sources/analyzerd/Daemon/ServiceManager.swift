// systemd's two plain interfaces, without its library: a socket that is bound already, and a word when we are ready.

internal import Glibc
internal import LineProtocol

enum ServiceManager {
    /// First descriptor that is handed over (sd_listen_fds(3)).
    private static let firstDescriptor: Int32 = 3

    /// The listening socket that was handed over, and its path; nil where none was.
    ///
    /// The variables are removed, so that no worker takes them for its own.
    ///
    /// - Throws: ``StartupError`` where what was handed over is no listening Unix domain socket.
    static func takeSocket() throws(StartupError) -> (descriptor: Int32, path: String)? {
        func variable(_ name: String) -> String? { getenv(name).map { String(cString: $0) } }
        let process = variable("LISTEN_PID").flatMap { Int32($0) }
        let count = variable("LISTEN_FDS").flatMap { Int32($0) } ?? 0
        for name in ["LISTEN_PID", "LISTEN_FDS", "LISTEN_FDNAMES"] { unsetenv(name) }
        guard process == getpid(), count > 0 else { return nil }
        func refuse(_ what: String) -> StartupError {
            StartupError(
                message: "the service manager hands over \(what); analyzerd takes one Unix domain stream socket "
                    + "(ListenStream= with a path)",
                exit: .usage
            )
        }
        guard count == 1 else { throw refuse("\(count) sockets") }
        let descriptor = firstDescriptor
        guard fcntl(descriptor, F_SETFD, FD_CLOEXEC) == 0 else { throw refuse("no descriptor") }
        guard option(SO_ACCEPTCONN, of: descriptor) == 1,
            option(SO_TYPE, of: descriptor) == Int32(SOCK_STREAM.rawValue)
        else { throw refuse("no listening stream socket") }
        var address = sockaddr_un()
        var length = socklen_t(MemoryLayout<sockaddr_un>.size)
        let isNamed = withUnsafeMutablePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { getsockname(descriptor, $0, &length) == 0 }
        }
        guard isNamed, address.sun_family == sa_family_t(AF_UNIX) else { throw refuse("a socket of another family") }
        let path = withUnsafeBytes(of: &address.sun_path) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
        guard path.hasPrefix("/") else { throw refuse("a socket without a path") }
        return (descriptor, path)
    }

    private static func option(_ name: Int32, of descriptor: Int32) -> Int32? {
        var value: Int32 = 0
        var length = socklen_t(MemoryLayout<Int32>.size)
        return getsockopt(descriptor, SOL_SOCKET, name, &value, &length) == 0 ? value : nil
    }

    /// Tells the service manager how we are (sd_notify(3)): `READY=1`, `STOPPING=1`; without one nothing happens.
    static func notify(_ state: String) {
        guard let path = getenv("NOTIFY_SOCKET").map({ Array(String(cString: $0).utf8) }), path.count > 1 else {
            return
        }
        var address = sockaddr_un()
        address.sun_family = sa_family_t(AF_UNIX)
        guard path.count < MemoryLayout.size(ofValue: address.sun_path) else { return }
        // "@" stands for the zero byte of an abstract name.
        let name = path[0] == UInt8(ascii: "@") ? [0] + path.dropFirst() : path
        withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: name) }
        let descriptor = socket(AF_UNIX, Int32(SOCK_DGRAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0)
        guard descriptor >= 0 else { return }
        defer { close(descriptor) }
        let length = MemoryLayout.size(ofValue: address.sun_family) + name.count
        let text = Array(state.utf8)
        withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                _ = sendto(descriptor, text, text.count, Int32(MSG_NOSIGNAL), $0, socklen_t(length))
            }
        }
    }
}
