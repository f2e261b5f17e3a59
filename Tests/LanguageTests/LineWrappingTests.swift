// Texts wrapped at a margin, and those that only look so.

import AnalyzerTesting
import Language
import Testing

@Suite struct LineWrappingTests {
    static let article = """
        HARBOUR COUNCIL CLOSES THE OLD SWING BRIDGE

        The council of Ostrand closed the swing bridge over the Lower Canal on Tuesday after divers found cracks in two of its eight \
        piers. Engineers from Delft, who were called in on Sunday, said the damage was “older than anybody here had thought. It goes \
        back to the winter of 2011,” and that no lorry should have crossed since.

        “We had to choose between a queue and a funeral,” Mayor Inès Aldridge told reporters — twice. “I prefer the queue.”

        Some 14,000 vehicles a day will be sent over the Mill Road until spring. See https://example.org/ostrand/harbour/bridge/closure/map for \
        the map. Bus lines 4, 7 and 11 end at the Customs House; the ferry, which belongs to the St. Brannoc Line Ltd., runs every ten minutes \
        from 6 a.m. to 10 p.m.

        Repairs will cost about $3.4 million, a third of which the province has promised to pay. Work begins in March.
        """

    /// Puts a line end in place of the last blank that fits.
    static func wrap(_ text: String, at width: Int, end: String = "\n") -> String {
        text.split(separator: "\n", omittingEmptySubsequences: false)
            .map { paragraph in
                var lines: [String] = []
                for word in paragraph.split(separator: " ") {
                    if let last = lines.last, last.count + 1 + word.count <= width {
                        lines[lines.count - 1] = last + " " + word
                    } else {
                        lines.append(String(word))
                    }
                }
                return lines.joined(separator: end)
            }
            .joined(separator: "\n")
    }

    private func segments(_ text: String) -> Segmentation { Segmenter().segment(Array(text.utf8).span) }

    @Test(arguments: [40, 60, 66, 72, 80, 100, 120])
    func aWrappedTextHasTheTokensAndSentencesOfTheOther(_ width: Int) {
        let plain = segments(Self.article)
        let wrapped = segments(Self.wrap(Self.article, at: width))
        #expect(wrapped.tokens == plain.tokens)
        #expect(wrapped.sentences == plain.sentences)
    }

    @Test func paragraphsWithoutABlankLineAreKnownByTheirIndentation() {
        let paragraphs = Self.article.split(separator: "\n").dropFirst()
            .map { "    " + Self.wrap("~~~~" + $0, at: 68).drop { $0 == "~" } }
        let text = paragraphs.joined(separator: "\n")
        let begins = segments(text).tokens.dropFirst().filter { $0.gap != .none && $0.gap != .space }
        #expect(begins.count == paragraphs.count - 1)
        #expect(begins.allSatisfy { $0.gap == .line && $0.shape.contains(.sentenceStart) })
    }

    @Test(arguments: [
        // A list, a table, verse, a paragraph each line, a letterhead.
        "Dead in the collapse:\nSigne Aldous, 41, of Brannoc\nPer Hallam, 12, of Ostrand\nIda Marsh, 7, of Lower Canal\nTwo not yet named",
        "Ostrand   Brannoc   3   1   14,000\nHelmsund  Vardoe    2   2    9,500\nLower Mo  Karslund  0   4    1,200\nFjellvik  Ny Havn   1   0   22,000",
        "the wind came over the water\nand nobody heard the bell\nthe ships went down\nas if they knew",
        "The council met on Monday.\nThe mayor was ill.\nThe vote was put off until the spring, when all will be there.\nNobody objected.",
        "Harbour Office\n14 Customs Road\nOstrand\nopen from nine to five\nclosed on Sundays",
    ])
    func linesThatTheirWriterBrokeStay(_ text: String) {
        let tokens = segments(text).tokens
        #expect(tokens.filter { $0.gap == .line }.count == text.split(separator: "\n").count - 1)
    }
}
