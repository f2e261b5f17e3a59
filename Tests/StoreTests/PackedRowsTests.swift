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

    @Test(arguments: [Int.max, Int.min]) func offsetsThatCannotBeDoNotTrap(_ offset: Int) {
        let row = StoredAnnotation(analyzer: "a", label: "b", start: offset, end: offset)
        #expect(PackedRows([row]).annotations.count == 1)
    }

    /// What waits for the writer is a fraction of what it would be with a block for each text.
    @Test func aRowIsSmall() { #expect(MemoryLayout<PackedRows.Row>.stride <= 56) }
}
