// A sentence as words with what stands between them: enough to read figures and what they count.

/// A word of a sentence.
struct ClaimWord: Equatable {
    /// As written, without punctuation at its edges.
    var text: String
    /// In small letters.
    var lower: String
    var isCapitalised: Bool
    /// A comma, a colon, a dash or the like stands behind it.
    var endsPhrase = false
    /// An opening bracket or quotation mark stands before it.
    var opensPhrase = false

    /// Words of a sentence, at most ``maximumWords``.
    ///
    /// A hyphen within a word is part of it; a currency sign and a per cent sign belong to their number.
    static func words(_ sentence: String) -> [ClaimWord] {
        var words: [ClaimWord] = []
        for piece in sentence.split(whereSeparator: { $0.isWhitespace || $0 == "—" }).prefix(maximumWords) {
            let core = piece.drop { !isPart($0) }
            let text = core.prefix(core.count - core.reversed().prefix { !isPart($0) }.count)
            if text.isEmpty {
                // A dash between blanks.
                if let last = words.indices.last { words[last].endsPhrase = true }
                continue
            }
            let behind = core.dropFirst(text.count)
            var word = String(text)
            for possessive in ["'s", "’s"] where word.hasSuffix(possessive) { word.removeLast(2) }
            words.append(
                ClaimWord(
                    text: word,
                    lower: word.lowercased(),
                    isCapitalised: word.first?.isUppercase ?? false,
                    endsPhrase: behind.contains { ",;:.!?)\"”".contains($0) },
                    opensPhrase: piece.first.map { "(\"“".contains($0) } ?? false
                )
            )
        }
        return words
    }

    /// Words that are read of a sentence.
    private static let maximumWords = 120

    private static func isPart(_ character: Character) -> Bool {
        character.isLetter || character.isNumber || "$£€%".contains(character)
    }
}
