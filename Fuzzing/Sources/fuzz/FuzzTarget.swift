// What is fuzzed: each target reads bytes as one part of the program does, and checks what must hold of the outcome.

internal import AnalyzerKit
@testable internal import Corpus
internal import Entities
internal import FactCheck
internal import Glibc
internal import Hardware
internal import JSONText
internal import Language
internal import LineProtocol
@testable internal import Pipeline
internal import Quotes
internal import Sentiment

/// One reader of foreign bytes.
struct FuzzTarget {
    /// Formats of archives: a file of that ending.
    private static let formats = ["gz", "tar", "zip", "json", "jsonl", "csv", "warc", "html", "xml", "sgm", "txt"]
    private static let others = ["request", "document", "result", "lines", "segments", "analyzers"]
    /// Names of all targets.
    static let names = formats + others

    /// Reads one input.
    let read: ([UInt8]) -> Void

    /// A target of that name; nil where there is none.
    ///
    /// * `maximumLineBytes`: What the targets of lines take as one; a small limit shows its faults soon.
    init?(named name: String, maximumLineBytes: Int) {
        switch name {
        case _ where Self.formats.contains(name):
            let file = MemoryFile()
            read = { Self.readCorpus($0, format: name, file) }
        case "request": read = { Self.readRequests($0, maximumLineBytes) }
        case "document": read = Self.readDocument
        case "result": read = Self.readResult
        case "lines":
            let file = MemoryFile()
            read = { Self.readLines($0, file, maximumLineBytes) }
        case "segments": read = Self.segment
        case "analyzers":
            let host = AnalyzerHost(
                registry: Registry([
                    EntitiesAnalyzer.self, QuotesAnalyzer.self, HardwareAnalyzer.self, SentimentAnalyzer.self,
                    FactCheckAnalyzer.self,
                ])
            )
            read = { Self.analyse($0, host) }
        default: return nil
        }
    }

    /// Stops the process, which libFuzzer reports together with the input.
    private static func fault(_ text: String) -> Never {
        // Not `print`, whose buffer nobody empties any more.
        let line = Array("FAULT: \(text)\n".utf8)
        _ = write(STDERR_FILENO, line, line.count)
        abort()
    }

    // MARK: - Archives

    /// Limits so small that a fault of theirs shows in time and memory.
    private static var options: CorpusOptions {
        var options = CorpusOptions()
        options.maximumDocumentBytes = 1 << 20
        options.maximumLineBytes = 1 << 20
        options.ratioFreeBytes = 1 << 20
        options.maximumArchiveBytes = 16 << 20
        return options
    }

    private static func readCorpus(_ bytes: [UInt8], format: String, _ file: MemoryFile) {
        // The last byte chooses how the rest is read.
        var options = options
        if let choice = bytes.last {
            if choice & 1 == 1 { options.split = .blankLines }
            options.dateOrder = [.unknown, .dayFirst, .monthFirst, .unknown][Int(choice >> 1 & 3)]
        }
        file.write(bytes)
        let reader = CorpusReader(fileDescriptor: file.descriptor, name: "a.\(format)", options: options)
        var events = 0
        while let event = reader.next() {
            events += 1
            guard case .document(let document) = event else { continue }
            if String(validating: document.text, as: UTF8.self) == nil { fault("a text that is not UTF-8") }
            // What goes on to the worker must be a line that it can read.
            let line = DocumentLineWriter.line(
                id: events,
                text: document.text,
                title: document.title,
                date: document.date,
                source: document.source,
                url: document.url,
                language: document.language,
                speaker: document.speaker
            )
            do throws(DocumentLine.Fault) {
                let parsed = try DocumentLine(parsing: line.span.extracting(droppingLast: 1))
                if parsed.text != document.text || parsed.title != document.title {
                    fault("another text at the worker")
                }
            } catch {
                fault("the worker cannot read the line: \(error.message)")
            }
        }
        // Deflate makes of a byte a thousand at most, and each of those may be of an object that is damaged.
        let most = bytes.count * (events > bytes.count * 2 && holdsPacked(bytes) ? 2_000 : 2)
        if events > max(64, most) { fault("\(events) events from \(bytes.count) bytes") }
    }

    /// Whether a gzip or zip member may begin somewhere, or a zlib stream at the front.
    private static func holdsPacked(_ bytes: [UInt8]) -> Bool {
        bytes.first == 0x78
            || zip(bytes, bytes.dropFirst())
                .contains { $0 == (0x1F, 0x8B) || $0 == (UInt8(ascii: "P"), UInt8(ascii: "K")) }
    }

    // MARK: - Lines

    private static func readRequests(_ bytes: [UInt8], _ maximumLineBytes: Int) {
        // In pieces, as a socket delivers them.
        var splitter = LineSplitter(maximumLength: maximumLineBytes)
        for start in stride(from: 0, to: bytes.count, by: 7) {
            splitter.append(bytes[start..<min(bytes.count, start + 7)])
            while let event = splitter.next() {
                switch event {
                case .line(let line): readRequest(line)
                case .tooLong(let beginning): _ = Request.readableID(beginning)
                }
            }
        }
        _ = Request.readableID(Array(splitter.unfinished))
        _ = try? Status(parsing: bytes.span)
        _ = try? Greeting(parsing: bytes.span)
    }

    private static func readRequest(_ line: [UInt8]) {
        guard let request = (try? Request(parsing: line)) ?? nil else { return }
        _ = try? VerbTable.validate(request, analyzers: ["entities", "quotes"])
        // What was read is written as a line that reads the same.
        guard let again = (try? Request(parsing: request.line)) ?? nil, again == request else {
            fault("a request that does not come back: \(request.line)")
        }
    }

    private static func readDocument(_ bytes: [UInt8]) {
        guard let line = try? DocumentLine(parsing: bytes.span) else { return }
        if String(validating: line.text, as: UTF8.self) == nil { fault("a text that is not UTF-8") }
        _ = ScalarOffsets(line.text.span).scalarCount
    }

    private static func readResult(_ bytes: [UInt8]) {
        _ = try? WorkerResult(parsing: bytes.span)
        _ = try? JSONValue(parsing: bytes)
    }

    private static func readLines(_ bytes: [UInt8], _ file: MemoryFile, _ maximumLineBytes: Int) {
        var options = WorkerOptions()
        options.selection = .only([])
        options.forStore = true
        options.maximumLineBytes = maximumLineBytes
        var worker = Worker(registry: Registry([]), options: options)
        file.write(bytes)
        let answers = MemoryFile()
        if worker.run(input: file.descriptor, output: answers.descriptor) != 0 { fault("the worker failed") }
        let lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
        let expected = lines.count - (lines.last?.isEmpty == true ? 1 : 0)
        let written = answers.contents().split(separator: 0x0A, omittingEmptySubsequences: false).dropLast()
        if written.count != expected { fault("\(written.count) answers to \(expected) lines") }
        for line in written where (try? WorkerResult(parsing: Array(line).span)) == nil {
            fault("an answer that the daemon cannot read")
        }
    }

    // MARK: - Texts

    private static func segment(_ bytes: [UInt8]) {
        let text = Array(String(decoding: bytes, as: UTF8.self).utf8)
        let result = Segmenter().segment(text.span)
        var end = 0
        for token in result.tokens {
            if token.range.lowerBound < end || token.range.upperBound > text.count { fault("tokens out of order") }
            end = token.range.upperBound
        }
        var next = 0
        for sentence in result.sentences {
            if sentence.tokens.lowerBound < next || sentence.tokens.upperBound > result.tokens.count {
                fault("sentences out of order")
            }
            next = sentence.tokens.upperBound
        }
        // Bytes that are not UTF-8 end in no trap either.
        _ = Segmenter().segment(bytes.span)
    }

    private static func analyse(_ bytes: [UInt8], _ host: AnalyzerHost) {
        var host = host
        // The writer makes UTF-8 of what is none.
        let written = DocumentLineWriter.line(
            id: 1,
            text: bytes,
            title: "",
            date: "2024-12-19",
            source: "",
            url: "",
            language: "en",
            speaker: nil
        )
        guard let line = try? DocumentLine(parsing: written.span.extracting(droppingLast: 1)) else {
            fault("a line that cannot be read")
        }
        let analysis = host.analyse(line, offsets: ScalarOffsets(line.text.span))
        if let failure = analysis.failures.first { fault("\(failure.analyzer): \(failure.message)") }
    }
}

/// A file that has no place on a disk: readers take descriptors.
final class MemoryFile {
    let descriptor: Int32

    init() {
        var template = Array("/dev/shm/fuzz-XXXXXX".utf8CString)
        descriptor = mkstemp(&template)
        unlink(template)
    }

    deinit { close(descriptor) }

    /// Replaces what is in it, and goes to its beginning.
    func write(_ bytes: [UInt8]) {
        ftruncate(descriptor, 0)
        pwrite(descriptor, bytes, bytes.count, 0)
        lseek(descriptor, 0, SEEK_SET)
    }

    /// All that is in it.
    func contents() -> [UInt8] {
        let size = Int(lseek(descriptor, 0, SEEK_END))
        var bytes = [UInt8](repeating: 0, count: max(0, size))
        pread(descriptor, &bytes, bytes.count, 0)
        return bytes
    }
}
