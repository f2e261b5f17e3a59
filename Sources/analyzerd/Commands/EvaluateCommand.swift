// `analyzerd evaluate`: a user's own gold annotations against what an analyzer finds.

internal import AnalyzerKit
internal import ArgumentParser
internal import Glibc
internal import JSONText
internal import Language
internal import LineProtocol
internal import Pipeline

struct EvaluateCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "evaluate",
        abstract: "Compares an analyzer with gold annotations of yours: precision, recall and F1 for each label.",
        discussion: """
            GOLD is a file of JSON lines, or - for standard input. A line is a document with its right annotations,
            offsets in Unicode scalars, end exclusive:
              {"text":"Putin spoke in Kazan.","annotations":[{"label":"PERSON","start":0,"end":5},
               {"label":"LOC","start":15,"end":20}]}
            The list may also be called "entities" or "mentions", and a label "type" or "category". Only labels that
            occur in the file, or are named with --labels, are counted.

            With --reviews, known fact checks are evaluated instead: a line of GOLD is a text with the ids of the
            reviews that are about it, {"text":"…","relevant":["7"]}, a line of the file of reviews is
            {"id":"7","claim":"…","title":"…"}. With --json each text's ranking is printed.
            """
    )

    @ArgumentParser.Argument(help: ArgumentHelp("File of JSON lines, or -.", valueName: "gold"))
    var gold: String
    @Option(help: "The analyzer to evaluate.")
    var analyzer = "entities"
    @Option(help: ArgumentHelp("Labels to count, joined by commas.", valueName: "a,b"))
    var labels: String?
    @Flag(help: "Count rows of equal label that share a character, instead of equal ranges.")
    var overlap = false
    @Option(
        name: .customLong("set"),
        parsing: .singleValue,
        help: ArgumentHelp("A setting of an analyzer.", valueName: "analyzer.key=value")
    )
    var assignments: [String] = []
    @Option(help: ArgumentHelp("File of JSON lines: the reviews to find.", valueName: "file"))
    var reviews: String?
    @Flag(help: "Print JSON lines instead of a table.")
    var json = false

    func run() throws {
        if let reviews { return try evaluateReviews(reviews) }
        let registry = Registry.builtIn
        var host: AnalyzerHost
        do {
            let selection = try AnalyzerSettings.selection(analyzer, registry)
            host = AnalyzerHost(
                registry: registry,
                selection: selection,
                settings: try AnalyzerSettings(assignments: assignments).tried(registry)
            )
        } catch let fault as SettingsFault {
            printError("error: \(fault)")
            throw ExitStatus.usage.exit
        }
        let bytes = try read(gold)
        let counted = labels.map { Set($0.split(separator: ",").map(String.init)) }
        var documents: [(gold: [GoldRow], found: [GoldRow])] = []
        for (index, line) in bytes.split(separator: 0x0A).enumerated() where !line.allSatisfy({ $0 <= 0x20 }) {
            do {
                let document = try GoldDocument(parsing: Array(line))
                let parsed = try DocumentLine(parsing: Array(line).span)
                let offsets = ScalarOffsets(parsed.text.span)
                let rows = host.analyse(parsed, offsets: offsets).rows.flatMap(\.annotations)
                let found = rows.map { row in
                    GoldRow(
                        label: row.label,
                        start: offsets.scalar(ofByte: row.range.lowerBound, in: parsed.text.span),
                        end: offsets.scalar(ofByte: row.range.upperBound, in: parsed.text.span)
                    )
                }
                documents.append((document.rows, found))
            } catch let fault as DocumentLine.Fault {
                printError("error: \(gold) line \(index + 1): \(fault.message)")
                throw ExitStatus.badData.exit
            } catch {
                printError("error: \(gold) line \(index + 1): \(error)")
                throw ExitStatus.badData.exit
            }
        }
        let wanted = counted ?? Set(documents.flatMap { $0.gold.map(\.label) })
        printScores(Evaluation(documents, labels: wanted, overlap: overlap), documents: documents.count)
    }

    func read(_ name: String) throws -> [UInt8] {
        let content = name == "-" ? readAll(STDIN_FILENO, limit: 1 << 30) : readFile(name, limit: 1 << 30)
        guard case .success(let bytes) = content else {
            printError("error: \(name) cannot be read, or is larger than 1 GiB")
            throw ExitStatus.notFound.exit
        }
        return bytes
    }

    private func printScores(_ evaluation: Evaluation, documents: Int) {
        var text = ""
        if !json {
            text += "\(analyzer), \(documents) documents, \(overlap ? "overlapping" : "equal") ranges\n"
            text += Self.row(["label", "P", "R", "F1", "right", "found", "gold"])
        }
        for (label, score) in evaluation.scores + [("all", evaluation.total)] {
            if json {
                var writer = JSONWriter()
                writer.beginObject()
                writer.key("label")
                writer.string(label)
                for (key, value) in [("precision", score.precision), ("recall", score.recall), ("f1", score.f1)] {
                    writer.key(key)
                    writer.number(value, decimals: 4)
                }
                for (key, value) in [("right", score.right), ("found", score.found), ("gold", score.gold)] {
                    writer.key(key)
                    writer.integer(value)
                }
                writer.endObject()
                text += String(decoding: writer.bytes, as: UTF8.self) + "\n"
            } else {
                let numbers = [score.precision, score.recall, score.f1].map(Self.decimal)
                text += Self.row([label] + numbers + [score.right, score.found, score.gold].map { String($0) })
            }
        }
        _ = Descriptor.writeAll(Array(text.utf8), to: STDOUT_FILENO)
    }

    /// With three decimals.
    static func decimal(_ number: Double) -> String {
        let digits = String(Int((number * 1000).rounded()))
        let padded = String(repeating: "0", count: max(0, 4 - digits.count)) + digits
        return "\(padded.dropLast(3)).\(padded.suffix(3))"
    }

    private static func row(_ cells: [String]) -> String {
        cells.enumerated()
            .map { index, cell in
                let fill = String(repeating: " ", count: max(0, (index == 0 ? 16 : 8) - cell.count))
                return index == 0 ? cell + fill : fill + cell
            }
            .joined() + "\n"
    }
}
