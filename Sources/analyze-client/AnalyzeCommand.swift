// `analyze`: the annotations of a text or of documents that are not stored.

import ArgumentParser
import Glibc
import JSONText
import LineProtocol

struct Analyze: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "analyze",
        abstract: "The annotations of a text; nothing is stored.",
        discussion: """
            Input is a text, or JSON Lines: a document with a "text" on each line. Each row of the latter says its
            "line". Lines that are no document are told, and the others analysed; the exit code is then 65.

            EXAMPLES
              analyze-client analyze --text 'Kyiv said it shot down 14 drones.'
              analyze-client analyze speech.txt --date 2024-03-14
              analyze-client analyze article.txt --analyzers quotes
              zcat news.jsonl.gz | analyze-client analyze -
            """
    )

    @Argument(help: "A file with a text or with JSON Lines; \"-\" is standard input.", completion: .file())
    var file: String?
    @Option(help: ArgumentHelp("The text itself.", valueName: "text")) var text: String?
    @Option(help: ArgumentHelp("Run only these, joined by commas, and what they need.", valueName: "names"))
    var analyzers: String?
    @Option(help: ArgumentHelp("The text's title.", valueName: "title")) var title: String?
    @Option(help: ArgumentHelp("The text's date, on which \"on Monday\" depends.", valueName: "date")) var date: String?
    @Option(help: ArgumentHelp("The text's source.", valueName: "name")) var source: String?
    @OptionGroup(title: "Connection and output") var common: CommonOptions

    func validate() throws {
        if (file == nil) == (text == nil) {
            throw ValidationError("give either a FILE (\"-\" for standard input) or --text")
        }
    }

    mutating func run() throws {
        let command = self
        try reporting { try command.analyze() }
    }

    private func analyze() throws {
        let request = Request("analyze", analyzers.map { [.init(key: "analyzers", $0)] } ?? [])
        let session = Session(options: common)
        let connection = try common.connect()
        let output = Output()
        func send(_ document: [UInt8], to sink: any RowSink) throws {
            tell(try session.ask(request, on: connection, document: document, sink: sink))
        }
        var input = try text.map { DocumentInput.text(Array($0.utf8)) } ?? DocumentInput(file ?? "-")
        if case .text(let bytes) = input {
            guard bytes.isEmpty || String(validating: bytes, as: UTF8.self) != nil && !bytes.contains(0) else {
                let name = text == nil ? file ?? "" : "the text"
                throw Failure(.badData, "\(name) is no text in UTF-8; ingest reads other encodings and formats")
            }
            let sink = try session.makeSink(request, output, connection)
            try send(document(bytes), to: sink)
            return try sink.finish()
        }
        let number = Column.field("line", isRight: true)
        let sink = NumberedRows(try session.makeSink(request, output, connection, leading: [number]))
        var bad = 0
        while let line = try input.nextLine() {
            sink.line = line.number
            do {
                guard let document = line.bytes else { throw Failure(.badData, "it is too long") }
                try send(document, to: sink)
            } catch let failure as Failure where failure.status == .badData {
                bad += 1
                complain("line \(line.number) of \(file ?? ""): \(failure.message)")
            }
        }
        try sink.finish()
        guard bad == 0 else { throw ExitCode(ExitStatus.badData.rawValue) }
    }

    /// Failures and warnings of a document, which stand in the status.
    private func tell(_ status: Status) {
        guard case .ok(let pairs) = status.outcome else { return }
        for pair in pairs {
            switch pair.key {
            case "failed", "warning": complain("\(pair.key): \(pair.value)")
            case "skipped":
                let language =
                    status["language"]
                    .map { "; the text looks like \"\(clean($0))\", a language that they do not read" } ?? ""
                complain("skipped: \(pair.value)\(language)")
            default: break
            }
        }
    }

    /// A plain text as a document line.
    private func document(_ text: [UInt8]) -> [UInt8] {
        var writer = JSONWriter(capacity: text.count + 64)
        writer.beginObject()
        writer.key("text")
        writer.string(String(decoding: text, as: UTF8.self))
        for (key, value) in [("title", title), ("date", date), ("source", source)] {
            guard let value else { continue }
            writer.key(key)
            writer.string(value)
        }
        writer.endObject()
        return writer.take()
    }
}

/// Puts the line of its document before each row.
private final class NumberedRows: RowSink {
    private let sink: any RowSink
    var line = 0

    init(_ sink: any RowSink) { self.sink = sink }

    func row(_ bytes: [UInt8]) throws {
        let isEmpty = bytes.count <= 2
        try sink.row(Array("{\"line\":\(line)\(isEmpty ? "" : ",")".utf8) + bytes.dropFirst())
    }

    func pause() throws { try sink.pause() }
    func finish() throws { try sink.finish() }
}

/// What a file holds: a text as a whole, or JSON Lines.
private enum DocumentInput {
    case text([UInt8])
    case lines(JSONLinesInput)

    /// Looks at the beginning of a file; "-" is standard input.
    init(_ file: String) throws {
        let descriptor = file == "-" ? 0 : open(file, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw Failure.system(.notFound, "cannot read \(file)") }
        var bytes: [UInt8] = []
        while let piece = try readPiece(descriptor, file) {
            bytes += piece
            // The byte order mark is no part of either.
            if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes.removeFirst(3) }
            if bytes.first(where: { $0 > 0x20 }) == UInt8(ascii: "{") {
                self = .lines(JSONLinesInput(descriptor, file, begun: bytes))
                return
            }
            guard bytes.count <= Limits().documentLine else {
                throw Failure(.badData, "\(file) is longer than the \(Limits().documentLine) bytes of one document")
            }
        }
        if descriptor != 0 { close(descriptor) }
        self = .text(bytes)
    }

    mutating func nextLine() throws -> (number: Int, bytes: [UInt8]?)? {
        guard case .lines(let input) = self else { return nil }
        return try input.next()
    }
}

/// The lines of a file that are not blank.
private final class JSONLinesInput {
    private let descriptor: Int32
    private let file: String
    private var splitter = LineSplitter(maximumLength: Limits().documentLine)
    private var isAtEnd = false
    private var number = 0

    init(_ descriptor: Int32, _ file: String, begun: [UInt8]) {
        self.descriptor = descriptor
        self.file = file
        splitter.append(begun)
    }

    deinit { if descriptor != 0 { close(descriptor) } }

    /// The next line and its number, from 1; without bytes where it is too long.
    func next() throws -> (number: Int, bytes: [UInt8]?)? {
        while true {
            while let event = splitter.next() {
                number += 1
                guard case .line(let line) = event else { return (number, nil) }
                if line.contains(where: { $0 > 0x20 }) { return (number, line) }
            }
            if isAtEnd { return nil }
            if let piece = try readPiece(descriptor, file) {
                splitter.append(piece)
            } else {
                isAtEnd = true
                // The last line may have no end.
                if !splitter.unfinished.isEmpty { splitter.append([0x0A]) }
            }
        }
    }
}

/// The next bytes of a descriptor, or nil at its end.
func readPiece(_ descriptor: Int32, _ name: String) throws -> [UInt8]? {
    var piece = [UInt8](repeating: 0, count: 1 << 16)
    while true {
        let count = piece.withUnsafeMutableBytes { read(descriptor, $0.baseAddress, $0.count) }
        if count == 0 { return nil }
        if count > 0 {
            piece.removeLast(piece.count - count)
            return piece
        }
        guard errno == EINTR else { throw Failure.system(.inputOutput, "cannot read \(name)") }
    }
}
