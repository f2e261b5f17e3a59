// Packing loses nothing.

import Testing

@testable import Store

@Suite struct PackedRowsTests {
    @Test func rowsComeBackAsTheyWere() {
        var rows = Sample.documents().flatMap { $0.analysis.annotations }
        rows.append(StoredAnnotation(analyzer: "a", label: "b", start: 0, end: 0))
        rows.append(
            StoredAnnotation(
                analyzer: "a",
                label: "a",
                start: 3,
                end: 9,
                name: "",
                score: -0.5,
                attributes: Array("{}".utf8),
                spans: [],
                coversDocument: true
            )
        )
        rows.append(StoredAnnotation(analyzer: "b", label: "Ärger\n\u{2028}", start: 1, end: 2, name: "Zürich 🙂"))
        #expect(PackedRows(rows).annotations == rows)
        #expect(Set(PackedRows(rows).words) == Set(rows.flatMap { [$0.analyzer, $0.label] }))
    }

    @Test func textsThatArePackedAlreadyAreTakenAsTheyAre() {
        var packed = PackedRows(words: ["a", "b"], bytes: Array("Zürich{\"x\":1}".utf8), count: 2)
        packed.append(
            analyzer: 0,
            label: 1,
            start: 3,
            end: 9,
            name: 0..<7,
            score: 0.5,
            attributes: 7..<14,
            spans: nil,
            coversDocument: false
        )
        packed.append(
            analyzer: 1,
            label: 1,
            start: 0,
            end: 0,
            name: nil,
            score: nil,
            attributes: nil,
            spans: 7..<14,
            coversDocument: true
        )
        let json = Array(#"{"x":1}"#.utf8)
        #expect(
            packed.annotations == [
                StoredAnnotation(
                    analyzer: "a",
                    label: "b",
                    start: 3,
                    end: 9,
                    name: "Zürich",
                    score: 0.5,
                    attributes: json
                ),
                StoredAnnotation(analyzer: "b", label: "b", start: 0, end: 0, spans: json, coversDocument: true),
            ]
        )
    }

    @Test(arguments: [Int.max, Int.min]) func offsetsThatCannotBeDoNotTrap(_ offset: Int) {
        let row = StoredAnnotation(analyzer: "a", label: "b", start: offset, end: offset)
        #expect(PackedRows([row]).annotations.count == 1)
    }

    /// What waits for the writer is a fraction of what it would be with a block for each text.
    @Test func aRowIsSmall() { #expect(MemoryLayout<PackedRows.Row>.stride <= 56) }
}
