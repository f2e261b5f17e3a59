// Sentences in capitals ("THE MAYOR SAID"): which of their words would have none, so that the rules read them as any other.

import AnalyzerKit
import Language

/// Takes the capitals from the words of sentences that have no small letters.
enum PlainCase {
    private static let classes = WordClasses(WordClasses.embedded)
    /// Fewer words than this may be a name or an abbreviation.
    private static let leastWords = 4
    /// Words that have a capital more often than this, of 7, are taken as names.
    private static let mostCapitals = 3

    /// The tokens of a document, where words of sentences in capitals are small unless they are names.
    static func tokens(of document: Document) -> [Token] {
        var tokens = document.tokens
        var isNamed: [Bool]?
        for sentence in document.sentences where isInCapitals(sentence, document.tokens) {
            let named = isNamed ?? names(in: document)
            isNamed = named
            var isFirst = true
            for i in sentence.tokens where tokens[i].kind == .word {
                defer { isFirst = false }
                guard isSmall(tokens[i], isNamed: named[i]) else { continue }
                tokens[i].shape.remove(.innerCapital)
                tokens[i].shape.insert(.lower)
                // The first word has its capital anyway.
                if !isFirst { tokens[i].shape.remove(.capitalised) }
            }
        }
        return tokens
    }

    /// No word has small letters, but for those inside of names ("McDONALD").
    ///
    /// Other sentences are left at their first word.
    private static func isInCapitals(_ sentence: Sentence, _ tokens: [Token]) -> Bool {
        var words = 0
        for i in sentence.tokens where tokens[i].kind == .word {
            let shape = tokens[i].shape
            if shape.contains(.lower), !shape.contains(.innerCapital) { return false }
            if tokens[i].isAllCapitals { words += 1 }
        }
        return words >= leastWords
    }

    /// Tokens of persons, bodies, places and dates.
    private static func names(in document: Document) -> [Bool] {
        var result = [Bool](repeating: false, count: document.tokens.count)
        for row in document.annotations(by: "entities") {
            for i in document.tokens(of: row) { result[i] = true }
        }
        return result
    }

    /// A word of the rules, or one that seldom has a capital.
    private static func isSmall(_ token: Token, isNamed: Bool) -> Bool {
        let traits = CueLexicon.traits(token.hash)
        if traits.contains(.verb) { return true }
        if isNamed { return false }
        if !traits.isEmpty || CueFrames.table.value(token.hash) != 0 || CueLexicon.finite.contains(token.hash) {
            return true
        }
        let capital = classes?.entry(token).capital ?? 0
        return capital > 0 && capital <= mostCapitals
    }
}
