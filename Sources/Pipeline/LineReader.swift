// Lines from a file descriptor, in bounded memory.

internal import Glibc

/// Splits what a descriptor delivers into lines that end at LF alone.
struct LineReader: ~Copyable {
    /// What was read.
    enum Item {
        /// A line was read; see ``LineReader/withLine(_:)``.
        case line
        /// A line was longer than allowed and was dropped up to its end.
        case tooLong
        /// The descriptor has ended, or failed with an error number.
        case end(Int32)
        /// No whole line is in the buffer; the next call would read from the descriptor.
        case wouldRead
    }

    /// Bytes of the buffer, where no line is longer.
    private static let capacity = 1 << 18

    private let descriptor: Int32
    private let maximum: Int
    private var buffer: [UInt8]
    private var start = 0
    private var end = 0
    private var scanned = 0
    private var isDropping = false
    private var isAtEnd = false
    private var line = 0..<0

    init(descriptor: Int32, maximum: Int) {
        self.descriptor = descriptor
        self.maximum = maximum
        buffer = [UInt8](repeating: 0, count: Self.capacity)
    }

    /// Gives the line read last to a closure.
    func withLine<Result>(_ body: (Span<UInt8>) -> Result) -> Result { body(buffer.span.extracting(line)) }

    /// Gives back what a giant line has taken; the line read last is gone then.
    mutating func giveBack() {
        guard buffer.count > Self.capacity << 2, end - start <= Self.capacity else { return }
        var smaller = Array(buffer[start..<end])
        smaller.append(contentsOf: repeatElement(0, count: Self.capacity - smaller.count))
        buffer = smaller
        scanned -= start
        end -= start
        start = 0
        line = 0..<0
    }

    /// The next line from the buffer; reads from the descriptor where there is none and `mayRead` is true.
    mutating func next(mayRead: Bool) -> Item {
        while true {
            if let lineEnd = lineEnd() {
                line = start..<lineEnd
                start = lineEnd + 1
                scanned = start
                if isDropping {
                    isDropping = false
                    return .tooLong
                }
                return .line
            }
            if end - start > maximum {
                isDropping = true
                start = end
                scanned = end
            }
            if isAtEnd {
                // A last line without a line end counts as one.
                guard start < end || isDropping else { return .end(0) }
                line = start..<end
                start = end
                scanned = end
                if isDropping {
                    isDropping = false
                    return .tooLong
                }
                return .line
            }
            guard mayRead else { return .wouldRead }
            if let failure = fill() { return .end(failure) }
        }
    }

    private mutating func lineEnd() -> Int? {
        guard scanned < end else { return nil }
        let found = buffer.withUnsafeBytes { bytes -> Int? in
            guard let base = bytes.baseAddress, let hit = memchr(base + scanned, 0x0A, end - scanned) else {
                return nil
            }
            return UnsafeRawPointer(hit) - base
        }
        if found == nil { scanned = end }
        return found
    }

    private mutating func fill() -> Int32? {
        if start > 0, start == end || end == buffer.count {
            buffer.withUnsafeMutableBytes { bytes in
                if let base = bytes.baseAddress { memmove(base, base + start, end - start) }
            }
            end -= start
            scanned -= start
            start = 0
        }
        if end == buffer.count { buffer.append(contentsOf: repeatElement(0, count: buffer.count)) }
        while true {
            let count = buffer.withUnsafeMutableBytes {
                read(descriptor, $0.baseAddress.map { $0 + end }, $0.count - end)
            }
            if count > 0 {
                end += count
                return nil
            }
            if count == 0 {
                isAtEnd = true
                return nil
            }
            if errno == EAGAIN {
                // Somebody made the pipe one that does not block.
                var wanted = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
                _ = poll(&wanted, 1, -1)
            } else if errno != EINTR {
                return errno
            }
        }
    }
}
