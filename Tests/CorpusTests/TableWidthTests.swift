// Rows with other numbers of fields than the header has.

import AnalyzerTesting
import Testing

@testable import Corpus

@Suite struct TableWidthTests {
    private static let header = "id,title,text,day,desk\n"

    /// What a spreadsheet leaves behind: columns that were used once, and nothing in them.
    @Test(arguments: [",", ",,,", ",\"\"", ",,\r"]) func emptyFieldsAtTheEndCostNothing(_ end: String) throws {
        let rows = (1...3).map { "\($0),T,\"Text \($0), of it.\",2024-01-0\($0),City\(end)\n" }
        let reading = try Reading(Self.header + rows.joined(), named: "a.csv")
        #expect(reading.texts == (1...3).map { "Text \($0), of it." })
        #expect(reading.documents.map(\.date) == ["2024-01-01", "2024-01-02", "2024-01-03"])
        #expect(reading.problems.map(\.severity) == [.warning])
        #expect(reading.problems.first?.message.contains("here and below") == true)
    }

    @Test func fieldsThatAreMissingAtTheEndAreEmpty() throws {
        let table = Self.header + "1,T,One text.\n2,T,\"Two\nlines.\",2024-01-02\n3,T,Third.,2024-01-03,City\n"
        let reading = try Reading(table, named: "a.csv")
        #expect(reading.texts == ["One text.", "Two\nlines.", "Third."])
        #expect(reading.documents.map(\.date) == [nil, "2024-01-02", "2024-01-03"])
        #expect(reading.problems.map(\.origin) == ["a.csv#1", "a.csv#2"])
        #expect(reading.problems.allSatisfy { $0.severity == .warning })
        #expect(reading.problems.first?.message.contains("line 2 has 3 fields where the header has 5") == true)
    }

    /// No text, something in a field too many, or a sentence that looks like a row.
    @Test(arguments: ["2,T", "2,T,Text.,2024-01-02,City,more", "and so on, she said, for ever"])
    func otherRowsAreLeftOut(_ row: String) throws {
        let table = Self.header + "1,T,One.,2024-01-01,City\n\(row)\n3,T,Three.,2024-01-03,City\n"
        let reading = try Reading(table, named: "a.csv")
        #expect(reading.texts == ["One.", "Three."])
        #expect(reading.codes == [.badLine])
        #expect(reading.problems.first?.severity == .error)
    }

    /// A field takes 24 bytes in memory, and one byte in the table.
    @Test(arguments: [",", "\"x\",,", "\"\"\"\",", ",\""], ["a.csv", "a.csv.gz"])
    func rowsOfNothingButDelimitersTakeLittleMemory(_ piece: String, _ name: String) throws {
        let row = String(repeating: piece, count: 600_000 / piece.utf8.count)
        let table = "id,text\n1,One.\n" + row + "\n2,Two.\n"
        let reading = try Reading(name == "a.csv" ? Array(table.utf8) : Archive.gzip(table), named: name)
        #expect(reading.texts.first == "One." && reading.texts.last == "Two.")
        #expect(reading.problems.contains { $0.severity == .error || $0.message.contains("mark") })
        #expect(TableRow.maximumFields * MemoryLayout<TableRow.Field>.stride < 4 << 20)
        let header = try Reading(String(repeating: ",", count: 600_000) + "text\n1,One.\n", named: "a.csv")
        #expect(header.documents.isEmpty && !header.problems.isEmpty)
    }

    /// Rows of a few bytes under a header of thousands of columns, known ones or not.
    @Test(arguments: ["", "date"]) func shortRowsUnderAWideHeaderTakeLinearTime(_ name: String) throws {
        func seconds(_ bytes: Int) throws -> Double {
            let header = "id,text" + String(repeating: "," + name, count: min(60_000, bytes / 8))
            let table = header + "\n" + String(repeating: "1,One\n", count: bytes / 8)
            var options = CorpusOptions()
            options.maximumProblems = 10
            return try cpuSeconds { _ = try Reading(table, named: "a.csv", options: options) }
        }
        let small = try seconds(100_000)
        let large = try seconds(400_000)
        #expect(large < 8 * small + 0.3, "\(small) s, then \(large) s")
    }

    @Test func aRowOfDelimitersSaysHowWideItIs() throws {
        let table = "id,text\n1,One.\n" + String(repeating: ",", count: 600_000) + "\n2,Two.\n"
        let reading = try Reading(table, named: "a.csv")
        #expect(reading.texts == ["One.", "Two."])
        #expect(reading.problems.first?.message.contains("has 65536 or more fields where the header has 2") == true)
    }
}
