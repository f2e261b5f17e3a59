// The worker: documents in on standard input, annotations out on standard output, one JSON line each, in order.

package import AnalyzerKit
internal import Glibc
internal import JSONText
internal import Language

/// How a worker was asked to work.
package struct WorkerOptions: Sendable {
    /// The analyzers whose rows are printed.
    package var selection = AnalyzerSelection.all
    /// Print sentences and tokens.
    package var segments = false
    /// Print CPU seconds on standard error at the end.
    package var timing = false
    /// Add what the daemon's store needs.
    package var forStore = false
    /// Compression level of the stored text, 1 to 9.
    package var compressionLevel = 3
    /// Settings by analyzer.
    package var settings: [String: AnalyzerKit.Settings] = [:]
    /// Longest input line in bytes.
    package var maximumLineBytes = 512 << 20
    /// Documents above this are analysed in parts.
    package var partBytes = AnalyzerHost.defaultPartBytes

    /// The defaults.
    package init() {}
}

/// The worker's loop.
package struct Worker: ~Copyable {
    private var host: AnalyzerHost
    private let options: WorkerOptions
    private var writer = JSONWriter(capacity: Worker.capacity)
    private var deflater: Deflater
    private var lineNumber = 0

    /// Bytes that answers begin with, and those that are kept for the next ones at most: a giant answer's are given back.
    private static let capacity = 1 << 17
    private static let largestKept = 1 << 20

    /// Makes the analyzers.
    package init(registry: Registry, options: WorkerOptions) {
        self.options = options
        host = AnalyzerHost(
            registry: registry,
            selection: options.selection,
            settings: options.settings,
            partBytes: options.partBytes,
            isTimed: options.timing,
            needsSegments: options.segments
        )
        deflater = Deflater(level: Int32(min(max(options.compressionLevel, 1), 9)))
    }

    /// Answers lines until the input ends.
    ///
    /// - Returns: The process's exit code: 0 when every line was answered, 74 when input or output failed.
    package mutating func run(input: Int32 = STDIN_FILENO, output: Int32 = STDOUT_FILENO) -> Int32 {
        var reader = LineReader(descriptor: input, maximum: options.maximumLineBytes)
        while true {
            // Answers are held back only while more lines are at hand: nobody waits for an answer that is ready.
            var item = reader.next(mayRead: false)
            if case .wouldRead = item {
                guard flush(to: output) else { return 74 }
                item = reader.next(mayRead: true)
            }
            switch item {
            case .line:
                lineNumber += 1
                let document = reader.withLine(Self.parse)
                reader.giveBack()
                // A pipe that fails here fails again at the next flush.
                answer(document) { _ = Descriptor.writeAll($0, to: output) }
            case .tooLong:
                lineNumber += 1
                ResultLine.write(
                    error: "too-long",
                    message: "the line is longer than \(options.maximumLineBytes) bytes",
                    id: number,
                    to: &writer
                )
                writer.newline()
            case .end(let error):
                let isFlushed = flush(to: output)
                if options.timing { printTimings() }
                return isFlushed && error == 0 ? 0 : 74
            case .wouldRead: break
            }
            if writer.bytes.count > 1 << 16 {
                guard flush(to: output) else { return 74 }
            }
        }
    }

    private var number: [UInt8] { Array(String(lineNumber).utf8) }

    /// Appends the answer to one line.
    mutating func answer(_ bytes: Span<UInt8>) { answer(Self.parse(bytes), drain: nil) }

    private static func parse(_ bytes: Span<UInt8>) -> Result<DocumentLine, DocumentLine.Fault> {
        do throws(DocumentLine.Fault) {
            return .success(try DocumentLine(parsing: bytes))
        } catch {
            return .failure(error)
        }
    }

    private mutating func answer(
        _ document: consuming Result<DocumentLine, DocumentLine.Fault>,
        drain: (([UInt8]) -> Void)?
    ) {
        do throws(DocumentLine.Fault) {
            var line = try document.get()
            if line.id.isEmpty { line.id = number }
            let offsets = ScalarOffsets(line.text.span)
            let form: RowForm = line.wantsShortRows ? .short : .full
            var analysis = host.analyse(line, offsets: offsets, form: form)
            if line.repairs > 0 {
                analysis.warnings.append("\(line.repairs) bad UTF-8 sequences were replaced by U+FFFD")
            }
            var extras = ResultLine.Extras()
            extras.segments = options.segments
            extras.form = form
            if options.forStore {
                extras.stored = StoredForm(line, scalars: offsets.scalarCount, deflater: &deflater)
            }
            ResultLine.write(
                analysis,
                id: line.id,
                text: line.text.span,
                offsets: offsets,
                extras: extras,
                to: &writer,
                drain: drain
            )
        } catch {
            ResultLine.write(
                error: "bad-line",
                message: error.message,
                id: error.id.isEmpty ? number : error.id,
                to: &writer
            )
        }
        writer.newline()
    }

    private mutating func flush(to descriptor: Int32) -> Bool {
        let isWritten = Descriptor.writeAll(writer.bytes, to: descriptor)
        if writer.bytes.capacity > Self.largestKept {
            writer = JSONWriter(capacity: Self.capacity)
        } else {
            writer.reset()
        }
        return isWritten
    }

    private func printTimings() {
        var text = "segmentation \(rounded(host.segmentationSeconds)) s\n"
        for (analyzer, seconds) in host.timings { text += "\(analyzer) \(rounded(seconds)) s\n" }
        text += "total \(rounded(ProcessUsage.cpuSeconds())) s\n"
        _ = Descriptor.writeAll(Array(text.utf8), to: STDERR_FILENO)
    }

    private func rounded(_ seconds: Double) -> Double { (seconds * 10_000).rounded() / 10_000 }
}

/// Plain operations on file descriptors.
package enum Descriptor {
    /// Takes a descriptor over: what others write to it from here on goes to another one, or nowhere where that is closed.
    ///
    /// So a library's `print` cannot put a line between the answers.
    ///
    /// - Returns: A copy that the caller alone knows, or nil where the system has no descriptor left.
    package static func takeOver(_ descriptor: Int32, leaving other: Int32) -> Int32? {
        let own = fcntl(descriptor, F_DUPFD_CLOEXEC, 3)
        guard own >= 0 else { return nil }
        if dup2(other, descriptor) >= 0 { return own }
        let nothing = open("/dev/null", O_WRONLY | O_CLOEXEC)
        guard nothing >= 0, dup2(nothing, descriptor) >= 0 else {
            close(own)
            return nil
        }
        if nothing != descriptor { close(nothing) }
        return own
    }

    /// Writes all bytes, waiting as long as it takes; false where the descriptor fails.
    package static func writeAll(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
        var offset = 0
        while offset < bytes.count {
            let count = bytes.withUnsafeBytes {
                write(descriptor, $0.baseAddress.map { $0 + offset }, $0.count - offset)
            }
            if count >= 0 {
                offset += count
            } else if errno == EAGAIN {
                var wait = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
                poll(&wait, 1, -1)
            } else if errno != EINTR {
                return false
            }
        }
        return true
    }
}
