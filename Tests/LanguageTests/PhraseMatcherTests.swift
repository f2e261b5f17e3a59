// Phrases of a list in a text, and words of a set.

import Language
import Testing

@Suite struct PhraseMatcherTests {
    private func found(_ phrases: [String], _ text: String, overlapping: Bool = false) -> [String] {
        let bytes = Array(text.utf8)
        let tokens = Segmenter().segment(bytes.span).tokens
        var result: [String] = []
        PhraseMatcher(phrases)
            .forEachMatch(tokens.span, in: tokens.indices, overlapping: overlapping) { match in
                let range = Int(tokens[match.tokens.lowerBound].start)..<Int(tokens[match.tokens.upperBound - 1].end)
                result.append("\(match.value):" + String(decoding: bytes[range], as: UTF8.self))
            }
        return result
    }

    @Test func longestWins() {
        let phrases = ["New York", "New York City Council", "York", "City"]
        #expect(found(phrases, "New York City Hall in York") == ["0:New York", "3:City", "2:York"])
        #expect(found(phrases, "The New York City Council met") == ["1:New York City Council"])
    }

    @Test func aMapKeepsTheLastValueOfAWord() {
        var map = WordMap<String>()
        let words = (0..<500).map { "word\($0)" }
        for word in words { map.insert(word, "first \(word)") }
        map.insert("WORD7", "second")
        #expect(map[TextHash.of("word7")] == "second")
        #expect(words.allSatisfy { $0 == "word7" || map[TextHash.of($0)] == "first \($0)" })
        #expect(map[TextHash.of("word500")] == nil && map[0] == nil)
    }

    @Test func caseAndBlanksDoNotMatter() {
        #expect(
            found(["T-72B3", "Élysée Palace"], "t-72b3 at the ÉLYSÉE\n  palace") == ["0:t-72b3", "1:ÉLYSÉE\n  palace"]
        )
        #expect(found(["People's Army"], "the people’s army") == ["0:people’s army"])
    }

    @Test func overlaps() {
        let phrases = ["a b c", "b c d", "c"]
        #expect(found(phrases, "a b c d") == ["0:a b c"])
        #expect(found(phrases, "a b c d", overlapping: true) == ["0:a b c", "1:b c d", "2:c"])
    }

    @Test func addingTwiceKeepsTheFirst() {
        var matcher = PhraseMatcher()
        let added = [("Red Cross", 4), ("RED CROSS", 5), ("  ", 6), ("x", -1), ("y", 1 << 40)]
            .map { phrase, value in
                matcher.add(phrase, value: value)
            }
        #expect(added == [true, false, false, false, false])
        #expect(matcher.count == 1)
        let tokens = Segmenter().segment(Array("the red cross".utf8).span).tokens
        #expect(matcher.matches(tokens.span, in: 0..<3) == [PhraseMatcher.Match(tokens: 1..<3, value: 4)])
    }

    @Test func rangesOutsideTheText() {
        let matcher = PhraseMatcher(["b"])
        let tokens = Segmenter().segment(Array("a b c".utf8).span).tokens
        #expect(matcher.matches(tokens.span, in: -5..<99).map(\.tokens) == [1..<2])
        #expect(matcher.matches(tokens.span, in: 2..<3).isEmpty)
        #expect(matcher.longestMatch(tokens.span, from: 7, end: 9) == nil)
        #expect(matcher.longestMatch(tokens.span, from: -1, end: 9) == nil)
        #expect(matcher.nextMatch(tokens.span, from: 0, end: 1) == nil)
    }

    @Test func growsToManyPhrases() {
        var matcher = PhraseMatcher()
        for i in 0..<100_000 { matcher.add("Name\(i % 1000) Place\(i / 1000) Thing\(i)", value: i) }
        #expect(matcher.count == 100_000)
        var wrong = 0
        for i in stride(from: 0, to: 100_000, by: 37) {
            let text = Array("in name\(i % 1000) place\(i / 1000) THING\(i) and Name1 Place99".utf8)
            let tokens = Segmenter().segment(text.span).tokens
            let all = matcher.matches(tokens.span, in: tokens.indices)
            if all != [PhraseMatcher.Match(tokens: 1..<4, value: i)] { wrong += 1 }
        }
        #expect(wrong == 0)
    }

    @Test func wordSet() {
        var set = WordSet(words: "said told\nadded")
        #expect(set.count == 3)
        #expect(set.contains(TextHash.of("SAID")))
        #expect(!set.contains(TextHash.of("says")))
        set.insert("said", value: 4)
        #expect(set.value(TextHash.of("said")) == 5)
        #expect(set.value(TextHash.of("says")) == 0)
        for i in 0..<20_000 { set.insert("w\(i)", value: UInt16(i % 7 + 1)) }
        #expect(set.count == 20_003)
        #expect((0..<20_000).allSatisfy { set.value(TextHash.of("w\($0)")) == UInt16($0 % 7 + 1) })
        #expect(!set.contains(0))
        set.insert(hash: 0)
        #expect(set.contains(0))
    }

    @Test(arguments: ["", "said", String(repeating: "He said 7 times, she told us twice. ", count: 5)])
    func aTableAnswersForAllTokens(_ text: String) {
        let table = WordTable<UInt32>(words: "said told 7", value: 3)
        let tokens = Segmenter().segment(Array(text.utf8).span).tokens
        let values = table.values(of: tokens, as: { $0 + 1 }, where: { $0.kind == .word })
        #expect(values == tokens.map { $0.kind == .word && table.contains($0.hash) ? 4 : 1 })
        #expect(values.contains(4) == !text.isEmpty)
    }
}
