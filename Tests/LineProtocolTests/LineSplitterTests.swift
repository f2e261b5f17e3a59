// Lines end at LF alone, whatever the pieces in which they come.

import AnalyzerTesting
import Testing

@testable import LineProtocol

@Suite("LineSplitter")
struct LineSplitterTests {
    private func events(_ splitter: inout LineSplitter, _ text: String) -> [LineSplitter.Event] {
        splitter.append(Array(text.utf8))
        var found: [LineSplitter.Event] = []
        while let event = splitter.next() { found.append(event) }
        return found
    }

    private func line(_ text: String) -> LineSplitter.Event { .line(Array(text.utf8)) }

    @Test("one CR before LF is dropped; CR, VT, FF, NEL and U+2028 end nothing; empty lines count")
    func lineEnds() {
        var splitter = LineSplitter(maximumLength: 100)
        #expect(
            events(&splitter, "a\r\n\nb\rc\u{B}d\u{C}e\u{85}f\u{2028}g\n\r\r\nrest")
                == [line("a"), line(""), line("b\rc\u{B}d\u{C}e\u{85}f\u{2028}g"), line("\r")]
        )
        #expect(Array(splitter.unfinished) == Array("rest".utf8))
    }

    @Test("the limit holds to the byte, and the CR does not count")
    func limit() {
        var splitter = LineSplitter(maximumLength: 4)
        #expect(
            events(&splitter, "abcd\nabcd\r\nabcde\nx\n") == [
                line("abcd"), line("abcd"), .tooLong(beginning: Array("abcde".utf8)), line("x"),
            ]
        )
        #expect(events(&splitter, "abcd\r").isEmpty)
        #expect(events(&splitter, "\n") == [line("abcd")])
    }

    @Test("a line that is too long is reported once, at once, and holds no memory")
    func tooLong() {
        var splitter = LineSplitter(maximumLength: 8)
        #expect(events(&splitter, "#7 search xxx") == [.tooLong(beginning: Array("#7 search xxx".utf8))])
        #expect(splitter.isSkipping)
        for _ in 0..<100 { #expect(events(&splitter, String(repeating: "y", count: 1000)).isEmpty) }
        #expect(splitter.unfinished.isEmpty)
        #expect(events(&splitter, "z\nping\n") == [line("ping")])
        #expect(!splitter.isSkipping)
    }

    @Test(
        "long lines come whole, alone or between short ones, in any pieces",
        arguments: [1_000, 65_536, 65_537, 300_000]
    )
    func longLines(_ length: Int) {
        let long = String(repeating: "x", count: length)
        for piece in [7_919, 65_536, 1 << 20] {
            var splitter = LineSplitter(maximumLength: 1 << 20)
            let text = Array("ping\n\(long)\r\n\(long)y\n\nstats\nrest".utf8)
            var found: [LineSplitter.Event] = []
            for start in stride(from: 0, to: text.count, by: piece) {
                splitter.append(text[start..<min(text.count, start + piece)])
                while let event = splitter.next() { found.append(event) }
            }
            #expect(found == [line("ping"), line(long), line(long + "y"), line(""), line("stats")])
            #expect(Array(splitter.unfinished) == Array("rest".utf8))
        }
    }

    @Test("the limit may change between two lines that came together")
    func changingLimit() {
        var splitter = LineSplitter(maximumLength: 10)
        splitter.append(Array("analyze\n0123456789abcdef\nping\n".utf8))
        #expect(splitter.next() == line("analyze"))
        splitter.maximumLength = 100
        #expect(splitter.next() == line("0123456789abcdef"))
        splitter.maximumLength = 10
        #expect(splitter.next() == line("ping"))
        #expect(splitter.next() == nil)
    }

    @Test("any chunking gives the same lines", arguments: 0..<40)
    func chunkings(_ seed: Int) {
        var random = SeededNumbers(seed: UInt64(seed))
        let alphabet = Array("ab\r\n\n#".utf8)
        let bytes = (0..<400).map { _ in alphabet[Int.random(in: 0..<alphabet.count, using: &random)] }
        var expected: [LineSplitter.Event] = []
        for piece in bytes.split(separator: 0x0A, omittingEmptySubsequences: false).dropLast() {
            let content = piece.last == 0x0D ? piece.dropLast() : piece
            expected.append(content.count > 5 ? .tooLong(beginning: []) : .line(Array(content)))
        }
        var splitter = LineSplitter(maximumLength: 5)
        var found: [LineSplitter.Event] = []
        var position = 0
        while position < bytes.count {
            let end = min(bytes.count, position + Int.random(in: 1...20, using: &random))
            splitter.append(bytes[position..<end])
            position = end
            while let event = splitter.next() {
                if case .tooLong = event { found.append(.tooLong(beginning: [])) } else { found.append(event) }
            }
        }
        // The last line has no LF: it may have been reported as too long already, but never as a line.
        if found.count > expected.count { #expect(found.removeLast() == .tooLong(beginning: [])) }
        #expect(found == expected)
    }
}
