// Standard output with a buffer of its own: rows are written in large pieces, and a closed pipe is noticed.

import Glibc
import LineProtocol

/// Buffered writes to a descriptor.
final class Output {
    private let descriptor: Int32
    private var buffer: [UInt8] = []
    private let capacity = 1 << 16

    init(descriptor: Int32 = 1) {
        self.descriptor = descriptor
        buffer.reserveCapacity(capacity)
    }

    func write(_ bytes: some Sequence<UInt8>) throws {
        buffer.append(contentsOf: bytes)
        if buffer.count >= capacity { try flush() }
    }

    func write(_ text: String) throws { try write(text.utf8) }

    func newline() throws { try write(CollectionOfOne(0x0A)) }

    /// Writes out what is held back.
    ///
    /// - Throws: ``OutputClosed`` where nobody reads any more, ``Failure`` 74 for a full disk and the like.
    func flush() throws {
        var done = 0
        defer { buffer.removeAll(keepingCapacity: true) }
        while done < buffer.count {
            let count = buffer[done...].withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
            if count > 0 {
                done += count
            } else if errno == EPIPE {
                throw OutputClosed()
            } else if errno == EAGAIN {
                var wait = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
                _ = poll(&wait, 1, -1)
            } else if errno != EINTR {
                throw Failure.system(.inputOutput, "cannot write the answer")
            }
        }
    }
}
