// Texts made to hurt: they must neither trap nor take more than linear time (at these sizes a quadratic pass would not
// end).

import AnalyzerTesting
import Language
import Testing

@testable import struct Language.TokenScanner

/// Checks what holds for every segmentation, of any bytes.
func checkInvariants(_ bytes: [UInt8], sourceLocation: SourceLocation = #_sourceLocation) {
    let result = Segmenter().segment(bytes.span)
    var end: UInt32 = 0
    var isOrdered = true
    var isHashed = true
    for token in result.tokens {
        isOrdered = isOrdered && token.start >= end && token.end > token.start && Int(token.end) <= bytes.count
        isOrdered =
            isOrdered && (token.gap != .none || token.start == end || isInvisible(bytes[Int(end)..<Int(token.start)]))
        isHashed = isHashed && token.hash == TextHash.of(bytes.span, token.range)
        end = token.end
    }
    #expect(isOrdered, sourceLocation: sourceLocation)
    #expect(isHashed, sourceLocation: sourceLocation)
    var next: UInt32 = 0
    var isPartition = true
    for sentence in result.sentences {
        isPartition = isPartition && sentence.firstToken == next && sentence.endToken > next
        isPartition = isPartition && sentence.start == result.tokens[Int(sentence.firstToken)].start
        isPartition = isPartition && sentence.end == result.tokens[Int(sentence.endToken) - 1].end
        next = sentence.endToken
    }
    #expect(isPartition && Int(next) == result.tokens.count, sourceLocation: sourceLocation)
}

/// True for bytes that make no gap: characters without width, controls of Latin-1.
private func isInvisible(_ bytes: ArraySlice<UInt8>) -> Bool { bytes.allSatisfy { $0 >= 0x80 } }

@Suite struct HostileTextTests {
    @Test(arguments: [
        "a", "A", "7", "é", "'", "’", "-", ".", "@", "/", ":", "?", "\"", "(", "$", " ", "\n", "\n\n", "\0", "字", "👍",
        "\u{200D}",
        "a-", "a.", "a@", "a@b,", "a'", "n't", "http://", "www.", "://", "1,", "1:", "1/", "1-", "1.", "non-", "re-re",
        "U.", "#", "+1",
        "x.com/", "A. ", "Mr. ", "e\u{301}", ":-)", "=", "[...]", "\u{FEFF}", "\r", "It's. ", "etc. ", "a_", "&A", "1'",
        "0's",
    ])
    func repeated(_ piece: String) {
        let bytes = Array(String(repeating: piece, count: 100_000 / piece.utf8.count).utf8)
        checkInvariants(bytes)
    }

    /// A letter at the end of all makes a word of what was read as a number.
    @Test(.timeLimit(.minutes(1)), arguments: ["33333-", "1.", "1:22.", "1,222.", "1/2/"])
    func digitsThatALetterEnds(_ piece: String) {
        checkInvariants(Array((String(repeating: piece, count: 400_000 / piece.utf8.count) + "3x").utf8))
    }

    @Test func noStop() {
        checkInvariants(Array(String(repeating: "word Name 12 and ", count: 20_000).utf8))
    }

    @Test func bytesThatAreNotUTF8() {
        var random = SeededNumbers(seed: 11)
        for length in 0..<400 {
            checkInvariants((0..<length).map { _ in UInt8.random(in: 0...255, using: &random) })
        }
        for lead in UInt8(0x80)...0xFF {
            checkInvariants([lead])
            checkInvariants([0x61, lead])
            checkInvariants([lead, 0x80])
            checkInvariants([0x41, lead, 0x2E, 0x20])
        }
    }

    @Test func everyCharacter() {
        var text = ""
        for value in UInt32(0)...0x10FFFF {
            // All of the first plane, then every 61st: each block of the others is met.
            guard value < 0x10000 || value % 61 == 0, let scalar = Unicode.Scalar(value) else { continue }
            text.unicodeScalars.append(scalar)
            if value % 3 == 0 { text += "a" }
            if value % 7 == 0 { text += " " }
        }
        checkInvariants(Array(text.utf8))
    }

    /// The path for words of ASCII letters and the general one give the same shape.
    @Test func shapesAgree() {
        var random = SeededNumbers(seed: 3)
        for _ in 0..<300 {
            let bytes = Array(random.text(60).utf8)
            for token in Segmenter().segment(bytes.span).tokens {
                #expect(TokenScanner.shape(bytes.span, token.range) == token.shape.subtracting(.sentenceStart))
            }
        }
    }
}
