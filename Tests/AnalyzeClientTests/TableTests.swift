// The layout of tables: widths, cuts, marks, texts that a terminal can be trusted with.

import JSONText
import Testing

@testable import analyze_client

@Suite("Tables")
struct TableTests {
    @Test(
        "widths of characters",
        arguments: [
            ("", 0), ("abc", 3), ("Путин", 5), ("習近平", 6), ("e\u{301}", 1), ("한국", 4), ("👩‍👩‍👧", 2), ("🇺🇦", 2), ("❤️", 2),
            ("ｆｕｌｌ", 8), ("\u{200B}", 0), ("naïve", 5), ("…", 1), ("ก็", 1),
        ]
    )
    func widths(_ text: String, _ width: Int) {
        #expect(displayWidth(text) == width)
    }

    @Test(
        "cut texts fit, at whole characters",
        arguments: ["abcdef", "習近平習近平", "👩‍👩‍👧👩‍👩‍👧", "e\u{301}e\u{301}e\u{301}e\u{301}"]
    )
    func cuts(_ text: String) {
        for width in 0...12 {
            let result = cut(text, to: width)
            #expect(displayWidth(result) <= width)
            #expect(result == text || result.hasSuffix("…") || width == 0)
            #expect(text.hasPrefix(result.replacing("…", with: "")))
        }
    }

    @Test("nothing from outside can steer the terminal")
    func cleaned() {
        #expect(clean("a\u{1B}[31mb\u{7}\u{9B}c\nd\t\t e\r") == "a [31mb c d e")
        #expect(clean("\u{202E}evil\u{2066}x\u{FEFF}") == "evilx")
        #expect(clean("  a  b  ") == "a b")
        #expect(clean("a\u{2028}b\u{85}c") == "a b c")
    }

    @Test("the mention is marked in its sentence and stays in sight")
    func mentions() {
        let cell = Cell(sentence: "Yesterday Vladimir\nPutin said no.", mention: "Vladimir\nPutin")
        #expect(cell.before == "Yesterday " || cell.before == "Yesterday")
        #expect(cell.mention == "Vladimir Putin")
        #expect(cell.after == " said no.")
        let long = Cell(
            sentence: String(repeating: "before ", count: 30) + "Putin" + String(repeating: " after", count: 30),
            mention: "Putin"
        )
        for width in 12...80 {
            let fitted = long.fitted(to: width)
            #expect(fitted.width <= width)
            #expect(fitted.mention == "Putin")
        }
        #expect(long.fitted(to: 3).width <= 3)
        // By its place, also where the same letters stand before: "dangerous for us".
        let second = Cell(sentence: "Ié dangerous\n for us.", marked: 18..<20)
        #expect([second.before, second.mention, second.after] == ["Ié dangerous for ", "us", "."])
        let first = Cell(sentence: "us two", marked: 0..<2)
        #expect([first.before, first.mention, first.after] == ["", "us", " two"])
        #expect(Cell(sentence: "short", marked: 3..<99).mention == "rt")
        #expect(Cell(sentence: "no such", mention: "Putin").mention == "Putin")
        #expect(Cell(sentence: "only", mention: "").before == "only")
    }

    @Test("lines never exceed the terminal", arguments: [1, 10, 20, 40, 80, 200])
    func layoutFits(_ width: Int) throws {
        let columns: [Column] = [.date, .source, .name, .context]
        let text = String(repeating: "long ", count: 50)
        let row = try JSONValue(
            parsing:
                "{\"date\":\"2024-03-14\",\"source\":\"\(text)\",\"name\":\"習近平習近平習近平習近平習近平習近平習近平\",\"sentence\":\"\(text)\",\"text\":\"long\"}"
        )
        let cells = [columns.map { $0.cell(row) }]
        let widths = layout(columns, cells, width: width)
        #expect(widths.reduce(0, +) + 2 * (widths.count { $0 > 0 } - 1) <= max(width, columns.count * 3))
        // Dates stay whole, and a narrow table goes without the source.
        #expect(widths.indices.allSatisfy { widths[$0] >= (width < 80 && $0 == 1 ? 0 : 1) })
        if width >= 40 { #expect(widths[0] == 10) }
        if width == 200 { #expect(widths[0] == 10 && widths[1] == 20 && widths[2] == 32) }
    }

    @Test("numbers")
    func numbers() {
        #expect(grouped(0) == "0" && grouped(999) == "999" && grouped(1000) == "1,000")
        #expect(grouped(-1_234_567) == "-1,234,567" && grouped(Int.min).hasPrefix("-9,223,"))
        #expect(twoDecimals(0.97) == "0.97" && twoDecimals(-0.5) == "-0.50" && twoDecimals(1.999) == "2.00")
        #expect(twoDecimals(-0.001) == "0.00" && twoDecimals(.nan) == "nan" && twoDecimals(1e300) == "1e+300")
        #expect(duration(0) == "0 s" && duration(200) == "3:20 min" && duration(7500) == "2:05 h")
        #expect(duration(.infinity) == "0 s" && duration(-1) == "0 s")
    }

    @Test("progress lines fit, with what is known")
    func progress() throws {
        var progress = Progress()
        progress.update(try JSONValue(parsing: #"{"job":1,"documents":1234,"bytes":50,"bytesTotal":200,"failures":2}"#))
        let line = progress.line("news.tar.gz", elapsed: 10, width: 120)
        #expect(line.contains("25%") && line.contains("1,234 documents") && line.contains("123/s"))
        #expect(line.contains("2 failed") && line.contains("ETA 30 s"))
        for width in 20...150 { #expect(displayWidth(progress.line("x", elapsed: 1, width: width)) < width) }
        progress.update(try JSONValue(parsing: #"{"bytes":-5,"bytesTotal":0,"eta":1e308,"documentsPerSecond":-1e308}"#))
        #expect(progress.fraction == nil)
        #expect(!progress.line("x", elapsed: 0, width: 80).isEmpty)
        progress.update(.array([]))
        #expect(progress.documents == 1234)
    }

    @Test("the subcommand comes first, other words go to the daemon")
    func arranged() {
        func arrange(_ words: String...) -> [String] { AnalyzeClient.arrange(words) }
        #expect(arrange("--socket", "S", "--no-start", "ping") == ["ping", "--socket", "S", "--no-start"])
        #expect(arrange("--socket=S", "ping", "-h") == ["ping", "--socket=S", "-h"])
        #expect(arrange("casualties", "--limit", "5") == ["run-analyzer", "casualties", "--limit", "5"])
        #expect(arrange("help") == ["--help"])
        #expect(arrange("help", "entities") == ["entities", "--help"])
        #expect(arrange("help", "raw") == ["raw", "--help"])
        #expect(arrange("help", "entities", "--format", "jsonl") == ["help", "entities", "--format", "jsonl"])
        #expect(arrange("help", "casualties") == ["help", "casualties"])
        #expect(arrange() == [])
        #expect(arrange("--socket") == ["--socket"])
        #expect(arrange("casualties", "-h") == ["help", "casualties", "--format", "table"])
    }
}
