// A corpus as a sequence of events that is pulled: the one door to all formats.

import Glibc

/// Reads a file, a folder or a stream of any supported format, one event at a time.
///
/// The events of the same input are the same in every run, so that a job that was cut off can read again and pass over
/// what it has already stored.
///
/// ```swift
/// let reader = try CorpusReader(path: "news.tar.gz")
/// while let event = reader.next() {
///     switch event {
///     case .document(let document): store(document)
///     case .problem(let problem): print(problem)
///     }
/// }
/// ```
///
/// A reader belongs to one task at a time; ``next()`` blocks while it reads.
package final class CorpusReader {
    private let context: ReadContext
    private var stack: [any RecordReader] = []
    /// Size of the file or of all files of the folder, in bytes, where it is known.
    package let bytesTotal: Int?

    /// Opens a file or a folder.
    ///
    /// - Parameters:
    ///   - path: Where it is.
    ///   - options: How to read it.
    ///   - stop: Ends the events early, from another thread.
    /// - Throws: Where there is no such file or it may not be read.
    package init(
        path: String,
        options: CorpusOptions = CorpusOptions(),
        stop: ReadStop = ReadStop()
    ) throws(CorpusProblem) {
        context = ReadContext(options: options, stop: stop, path: path)
        let name = FileTree.lastComponent(path)
        var status = stat()
        guard stat(path, &status) == 0 else { throw FileTree.unreadable(name, errno) }
        if status.st_mode & S_IFMT == S_IFDIR {
            bytesTotal = FileTree.size(of: RawPath(path))
            stack.append(try FolderReader(path: RawPath(path), place: name, options: options))
        } else {
            bytesTotal = status.st_mode & S_IFMT == S_IFREG ? Int(status.st_size) : nil
            stack.append(try FileReader(path: RawPath(path), place: name, options: options))
        }
    }

    /// Reads an open file descriptor, such as standard input; it is not closed.
    ///
    /// - Parameters:
    ///   - fileDescriptor: What to read, from where it stands.
    ///   - name: Its name in origins and messages.
    ///   - options: How to read it.
    package init(fileDescriptor: Int32, name: String = "-", options: CorpusOptions = CorpusOptions()) {
        context = ReadContext(options: options, stop: ReadStop())
        var status = stat()
        let isFile = fstat(fileDescriptor, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
        bytesTotal = isFile ? Int(status.st_size) : nil
        stack.append(FileReader(OpenFile(descriptor: fileDescriptor, isOwned: false), place: name))
    }

    /// The next document or problem; nil at the end, and when the reader was stopped.
    package func next() -> CorpusEvent? {
        while !context.stop.isStopped {
            if let event = context.takeEvent() { return event }
            guard let top = stack.last else { return nil }
            switch top.step(context) {
            case .again: break
            case .open(let reader): stack.append(reader)
            case .done: stack.removeLast()
            }
        }
        return nil
    }

    /// Events that were read and wait for ``next()``.
    var waitingEvents: Int { context.waitingEvents }

    /// Bytes taken from files so far, as they lie there: compressed ones count compressed.
    ///
    /// What is read twice, such as the directory of a zip archive, does not make it exceed the total.
    package var bytesRead: Int { min(context.bytesRead, bytesTotal ?? .max) }

    /// Records of WARC files that hold no article, such as requests, redirects and pictures.
    package var ignoredRecords: Int { context.ignoredRecords }
}

/// One file: opens it, gives it to the reader of its format, and closes its account.
final class FileReader: RecordReader {
    private var file: OpenFile?
    private let place: String
    private var isOpened = false

    /// Opens a file, to be read later.
    init(path: RawPath, place: String, options: CorpusOptions) throws(CorpusProblem) {
        try FileTree.refuseExcluded(path, place: place, options)
        var descriptor: Int32
        repeat {
            descriptor = path.withCString { open($0, O_RDONLY | O_CLOEXEC | O_NOCTTY | O_NONBLOCK) }
        } while descriptor < 0 && errno == EINTR
        guard descriptor >= 0 else { throw FileTree.unreadable(place, errno) }
        file = OpenFile(descriptor: descriptor, isOwned: true)
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { throw FileTree.unreadable(place, errno) }
        let kind = status.st_mode & S_IFMT
        // A device may never end.
        guard kind == S_IFREG || kind == S_IFIFO else {
            throw CorpusProblem(.unsupported, .error, at: place, "neither a file nor a folder")
        }
        if kind == S_IFIFO {
            // Not blocking while opening (a pipe nobody writes to), but blocking while reading. What says that it is a
            // file never blocks: those of the kernel, such as /proc/kmsg, would wait for ever.
            let flags = fcntl(descriptor, F_GETFL)
            if flags >= 0 { _ = fcntl(descriptor, F_SETFL, flags & ~O_NONBLOCK) }
        }
        self.place = place
    }

    init(_ file: OpenFile, place: String) {
        self.file = file
        self.place = place
    }

    func step(_ context: ReadContext) -> Step {
        guard !isOpened, let file else {
            context.endArchive()
            return .done
        }
        isOpened = true
        self.file = nil
        var status = stat()
        let isRegular = fstat(file.descriptor, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
        let size = isRegular ? Int(status.st_size) : nil
        context.beginArchive(place, size: size)
        let window = ByteWindow(FileSource(file, place: place, context: context))
        let position = lseek(file.descriptor, 0, SEEK_CUR)
        let seekable = size.flatMap { position == 0 ? SeekableFile(file: file, size: $0) : nil }
        let content = Content(window: window, name: place, place: place, depth: 0, seekable: seekable)
        return content.open(context)
    }
}

/// A file that can be read at any offset.
struct SeekableFile {
    var file: OpenFile
    var size: Int
}
