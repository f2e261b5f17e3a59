// Where bytes come from: a file, or a stretch of another stream. Inflating and transcoding sources lie in files of their own.

import Glibc

/// A stream of bytes that is pulled.
protocol ByteSource: AnyObject {
    /// Writes the next bytes to `buffer`, which is not empty.
    ///
    /// - Returns: How many; 0 at the end, or where ``fault`` says that the stream is broken.
    func read(into buffer: UnsafeMutableBufferPointer<UInt8>) -> Int
    /// Why the stream ended before its time.
    var fault: CorpusProblem? { get }
    /// Tries to find a place after the fault where the stream is good again; clears the fault when there is one.
    func recover() -> Bool
}

extension ByteSource {
    func recover() -> Bool { false }
}

/// A file descriptor that is closed when the last owner lets go.
final class OpenFile {
    let descriptor: Int32
    private let isOwned: Bool

    init(descriptor: Int32, isOwned: Bool) {
        self.descriptor = descriptor
        self.isOwned = isOwned
    }

    deinit {
        if isOwned { _ = close(descriptor) }
    }
}

/// The bytes of a file from where it stands to its end, or of a stretch of a file that can seek.
final class FileSource: ByteSource {
    private let file: OpenFile
    private let context: ReadContext
    private let place: String
    /// Next offset and end of the stretch, or nil where the file is read as it comes.
    private var range: Range<Int>?
    /// Whether there may be nothing to read for a while.
    private let isPipe: Bool
    private(set) var fault: CorpusProblem?

    init(_ file: OpenFile, place: String, range: Range<Int>? = nil, context: ReadContext) {
        self.file = file
        self.place = place
        self.range = range
        self.context = context
        var status = stat()
        isPipe = range == nil && fstat(file.descriptor, &status) == 0 && status.st_mode & S_IFMT != S_IFREG
    }

    /// Waits until a read does not block, for a pipe; false where the reading was stopped.
    private var canRead: Bool {
        while isPipe, !context.stop.isStopped {
            var wanted = pollfd(fd: file.descriptor, events: Int16(POLLIN), revents: 0)
            if poll(&wanted, 1, Self.milliseconds) != 0 { break }
        }
        return !context.stop.isStopped
    }

    /// Between two looks at whether the reading was stopped.
    private static let milliseconds: Int32 = 200

    /// Reads until the buffer is full or the file ends: a pipe's chance pieces must not show in the order of events.
    func read(into buffer: UnsafeMutableBufferPointer<UInt8>) -> Int {
        guard fault == nil, let base = buffer.baseAddress else { return 0 }
        var wanted = buffer.count
        if let range { wanted = min(wanted, range.count) }
        var done = 0
        while done < wanted {
            guard canRead else { break }
            let count: Int
            if let range {
                count = pread(file.descriptor, base + done, wanted - done, range.lowerBound + done)
            } else {
                count = Glibc.read(file.descriptor, base + done, wanted - done)
            }
            if count == 0 { break }
            if count < 0 {
                if errno == EINTR { continue }
                fault = CorpusProblem(
                    .unreadable,
                    .error,
                    at: place,
                    "reading failed: \(systemMessage(errno)); what comes after byte \(context.account.consumed) is missing"
                )
                break
            }
            done += count
        }
        if let range {
            self.range = range.lowerBound + done..<range.upperBound
            if done < wanted, fault == nil {
                fault = CorpusProblem(.truncated, .error, at: place, "the file is shorter than its directory says")
            }
        }
        context.account.consumed += done
        context.bytesRead += done
        return done
    }
}

/// A stretch of another stream, such as a member of a tar archive.
final class SectionSource: ByteSource {
    private let parent: ByteWindow
    let place: String
    /// Bytes of the stretch that were not read yet.
    private(set) var remaining: Int
    private(set) var fault: CorpusProblem?

    init(_ parent: ByteWindow, length: Int, place: String) {
        self.parent = parent
        self.place = place
        remaining = max(0, length)
    }

    func read(into buffer: UnsafeMutableBufferPointer<UInt8>) -> Int {
        guard remaining > 0, fault == nil else { return 0 }
        let count = parent.read(into: UnsafeMutableBufferPointer(rebasing: buffer[..<min(buffer.count, remaining)]))
        remaining -= count
        if count == 0 {
            let reason = parent.fault.map { ": \($0.message)" } ?? ""
            fault = CorpusProblem(
                .truncated,
                .error,
                at: place,
                "the archive ends \(remaining) bytes before the end of this member\(reason)"
            )
        }
        return count
    }
}

/// The system's words for an error number, with the number.
func systemMessage(_ number: Int32) -> String {
    switch number {
    case ENOENT: "there is no such file"
    case EACCES, EPERM: "permission denied"
    case EISDIR: "it is a folder"
    case EIO: "input/output error of the device"
    case ELOOP: "it is a symbolic link, or too many of them"
    case EMFILE, ENFILE: "too many open files"
    case ENAMETOOLONG: "its path is too long"
    default: "\(String(cString: strerror(number))) (system error \(number))"
    }
}

/// Bytes that are in memory.
final class MemorySource: ByteSource {
    private let bytes: [UInt8]
    private var position = 0
    let fault: CorpusProblem? = nil

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }

    func read(into buffer: UnsafeMutableBufferPointer<UInt8>) -> Int {
        let count = min(buffer.count, bytes.count - position)
        _ = buffer.update(fromContentsOf: bytes[position..<(position + count)])
        position += count
        return count
    }
}
