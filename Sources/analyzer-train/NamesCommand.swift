// Lays out the table of names (Plugins/Entities/Names) as the bytes that lie in the executable.

import ArgumentParser
import Entities
import Language

struct NamesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "names",
        abstract: "Lays out the table of names for the entities analyzer.",
        discussion: """
            Lines are `LABEL | Name | country | alias, alias`. A form that two lines claim is a mistake and named:
              analyzer-train names Plugins/Entities/Names/*.txt --output Plugins/Entities/Model/names.bin
            """
    )

    @Argument(help: "Tables of names.")
    var files: [String]

    @Option(help: "The file to write.")
    var output: String

    func run() throws {
        var lines: [NameLine] = []
        for path in files.sorted() {
            let text = String(decoding: try ModelFile.read(path), as: UTF8.self)
            do {
                lines += try NameLine.read(text, file: path)
            } catch {
                throw TrainingError(code: "bad-line", message: "\(error)")
            }
        }
        let clashes = NameLine.clashes(lines)
        for clash in clashes { print("clash: \(clash)") }
        guard clashes.isEmpty else {
            throw TrainingError(code: "bad-table", message: "\(clashes.count) forms stand under two names")
        }
        print("\(lines.count) names, \(lines.reduce(0) { $0 + $1.aliases.count }) aliases")
        try ModelFile.write(NameTable.encode(lines), to: output)
    }
}
