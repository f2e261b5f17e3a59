import Testing

@testable import Store

@Suite struct DocumentTextTests {
    @Test func aSentenceIsGivenWhole() {
        let text = DocumentText(Array("It rained in Łódź on Monday. Nobody was hurt.".utf8))
        #expect(text.sentence(13, 17) == ("It rained in Łódź on Monday.", 0))
        // Scalars, and no bytes.
        #expect(text.sentence(29, 35) == ("Nobody was hurt.", 29))
    }

    /// A list without a full stop is one sentence: each of its rows comes with what stands around it, and not with all of it.
    @Test(arguments: [0, 1, 2, 3, 40_000, 99_990]) func ofAGiantThePartAroundTheTextIsGiven(_ word: Int) {
        let words = (0..<100_000).map { "wört\($0)" }
        let text = DocumentText(Array(words.joined(separator: " ").utf8))
        let start = words[..<word].reduce(0) { $0 + $1.count + 1 }
        let (sentence, first) = text.sentence(start, start + words[word].count)
        #expect(String(sentence.dropFirst(start - first)).hasPrefix(words[word]))
        #expect(sentence.utf8.count <= 4096 + words[word].utf8.count)
        #expect(!sentence.unicodeScalars.contains("\u{FFFD}"), "no half character")
    }

    @Test(arguments: [
        ("ministers met", true), ("s met in", true), ("łódź", true), ("in ł", true),
        ("the ministers met in łódź", true), ("", true),
        ("ministers  met", false), ("met in lodz", false), ("zz", false), ("the ministers met in łódź again", false),
    ])
    func aRangeHoldsATextWhateverItsCase(_ wanted: String, _ isHeld: Bool) {
        let text = DocumentText(Array("Rain. The MINISTERS met in ŁÓDŹ again.".utf8))
        #expect(text.holds(oneOf: ["nobody", CaseFold.fold(wanted)], from: 6, to: 31) == isHeld)
        // The same of a part that is ASCII alone.
        let isHeldBefore = isHeld && !wanted.contains("ł")
        #expect(text.holds(oneOf: [CaseFold.fold(wanted)], from: 6, to: 26) == isHeldBefore)
    }
}
