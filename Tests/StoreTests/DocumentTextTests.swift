import Testing

@testable import Store

@Suite struct DocumentTextTests {
    @Test func aSentenceIsGivenWhole() {
        let text = DocumentText(Array("It rained in Łódź on Monday. Nobody was hurt.".utf8))
        #expect(text.sentence(13, 17) == "It rained in Łódź on Monday.")
    }

    /// A list without a full stop is one sentence: each of its rows comes with what stands around it, and not with all of it.
    @Test(arguments: [0, 1, 2, 3, 40_000, 99_990]) func ofAGiantThePartAroundTheTextIsGiven(_ word: Int) {
        let words = (0..<100_000).map { "wört\($0)" }
        let text = DocumentText(Array(words.joined(separator: " ").utf8))
        let start = words[..<word].reduce(0) { $0 + $1.count + 1 }
        let sentence = text.sentence(start, start + words[word].count)
        #expect(sentence.contains(words[word]))
        #expect(sentence.utf8.count <= 4096 + words[word].utf8.count)
        #expect(!sentence.unicodeScalars.contains("\u{FFFD}"), "no half character")
    }
}
