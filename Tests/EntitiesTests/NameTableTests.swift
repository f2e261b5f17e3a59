// The table of names: its lines, and that the bytes in the executable are those of its lines.

import AnalyzerKit
import Foundation
import Language
import Testing

@testable import Entities

@Suite struct NameTableTests {
    static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: "Plugins/Entities")

    static func lines() throws -> [NameLine] {
        let files = try FileManager.default.contentsOfDirectory(atPath: folder.appending(path: "Names").path).sorted()
        return try files.flatMap { file in
            try NameLine.read(
                String(contentsOf: folder.appending(path: "Names/\(file)"), encoding: .utf8),
                file: file
            )
        }
    }

    @Test func theTableIsLargeAndHoldsEachFormOnce() throws {
        let lines = try Self.lines()
        #expect(lines.count >= 1500)
        #expect(lines.reduce(0) { $0 + $1.aliases.count } >= 5000)
        let clashes = NameLine.clashes(lines)
        #expect(clashes.isEmpty, "\(clashes.prefix(10))")
    }

    @Test func theExecutableHoldsTheTableAsItIsWritten() throws {
        // When this fails, run `.ci/train names`.
        let bytes = try Data(contentsOf: Self.folder.appending(path: "Model/names.bin"))
        #expect(try NameTable.encode(Self.lines()) == Array(bytes))
    }

    @Test func theDataOfThisExecutableCanBeRead() throws {
        _ = try EntitiesData.shared.get()
        #expect(EntitiesData.digest != 0)
    }

    @Test(arguments: [
        ("LOC | Kyiv | UA | Kiev, Kyyiv", "LOC", "Kyiv", "UA", ["Kiev", "Kyyiv"]),
        ("ORG | World Bank | |", "ORG", "World Bank", "", []),
        ("MISC | Cold War |", "MISC", "Cold War", "", []),
    ])
    func linesAreRead(_ text: String, _ label: String, _ name: String, _ country: String, _ aliases: [String]) throws {
        let lines = try NameLine.read("# comment\n\n\(text)\n", file: "test")
        #expect(
            lines == [NameLine(label: label, name: name, country: country, aliases: aliases, isAmbiguous: false)]
        )
    }

    @Test(arguments: ["Kyiv", "LOC | ", "CITY | Kyiv | UA", "LOC | Kyiv | Ukraine", "LOC | Kyiv | ua"])
    func badLinesAreNamed(_ text: String) {
        #expect(throws: NameLineError.self) { try NameLine.read(text, file: "test") }
    }

    @Test func formsUnderTwoNamesAreFound() throws {
        let lines = try NameLine.read("LOC | Aville | | Town\nLOC | Beville | | town\n", file: "test")
        #expect(NameLine.clashes(lines).count == 1)
    }

    @Test(arguments: [
        ("in the US now", "US", "United States of Testing"), ("give us time", nil, nil),
        ("in Old Town", "Old Town", nil),
    ])
    func formsInCapitalsAndAmbiguousNames(_ text: String, _ form: String?, _ name: String?) throws {
        let lines = try NameLine.read("LOC | United States of Testing | US | !US\nLOC | ~Old Town |\n", file: "test")
        let table = try #require(NameTable(EmbeddedBytes(copying: NameTable.encode(lines))))
        let document = Document(text)
        let found = document.tokens.indices.compactMap {
            table.match(document.tokens.span, from: $0, end: document.tokens.count)
        }
        #expect(found.map { document.text(document.range(ofTokens: $0.tokens)) } == [form].compactMap { $0 })
        #expect(found.first.flatMap { table.entry($0.entry).name } == name)
    }

    @Test(
        arguments: [
            ("Kiev", "Kyiv"), ("kiev", "Kyiv"), ("Zelenskyy", "Volodymyr Zelenskiy"), ("UN", "United Nations"),
            ("un", "United Nations"), ("united states of america", "United States"), ("Kyiv", "Kyiv"), ("Georgia", nil),
            ("Nobody Inparticular", nil), ("Niall O’Farrelly", "Niall O'Farrelly"),
            ("Niall O'Farrelly", nil), ("Kiev today", nil), ("", nil),
        ] as [(String, String?)]
    )
    func otherNamesAreKnown(_ name: String, _ canonical: String?) {
        #expect(EntitiesAnalyzer.canonicalName(of: name) == canonical)
    }
}
