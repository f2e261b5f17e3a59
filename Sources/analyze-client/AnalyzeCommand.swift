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
            Input is a text, or JSON Lines: a document with a "text" on each line.

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
        let sink = try session.makeSink(request, output, connection)
        func send(_ document: [UInt8]) throws {
            tell(try session.ask(request, on: connection, document: document, sink: sink))
        }
        if let text {
            try send(document(Array(text.utf8)))
        } else if let file {
            try readDocuments(file, send)
        }
        try sink.finish()
    }

    /// Failures and warnings of a document, which stand in the status.
    private func tell(_ status: Status) {
        guard case .ok(let pairs) = status.outcome else { return }
        for pair in pairs where ["failed", "skipped", "warning"].contains(pair.key) {
            complain("\(pair.key): \(pair.value)")
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

    /// Reads a text as a whole, JSON Lines line by line.
    private func readDocuments(_ file: String, _ send: ([UInt8]) throws -> Void) throws {
        let descriptor = file == "-" ? 0 : open(file, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw Failure.system(.notFound, "cannot read \(file)") }
        defer { if descriptor != 0 { close(descriptor) } }
        var splitter = LineSplitter(maximumLength: Limits().documentLine)
        var plain: [UInt8] = []
        var isJSON: Bool?
        while let piece = try readPiece(descriptor, file) {
            if isJSON == nil, let first = piece.first(where: { $0 > 0x20 }) { isJSON = first == UInt8(ascii: "{") }
            guard isJSON == true else {
                plain += piece
                guard plain.count <= Limits().documentLine else {
                    throw Failure(.badData, "\(file) is longer than the \(Limits().documentLine) bytes of one document")
                }
                continue
            }
            splitter.append(piece)
            while let event = splitter.next() {
                guard case .line(let line) = event else { throw Failure(.badData, "a line of \(file) is too long") }
                if line.contains(where: { $0 > 0x20 }) { try send(line) }
            }
        }
        if isJSON == true {
            let last = Array(splitter.unfinished)
            if last.contains(where: { $0 > 0x20 }) { try send(last) }
        } else {
            try send(document(plain))
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
