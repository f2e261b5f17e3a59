// English suffixes taken off, so that "claims", "claimed" and "claiming" are one term.

/// A light suffix stripper for lower-case ASCII words.
///
/// Coarser than Porter's: it needs to agree with itself only, and takes off one inflection and, under a plural, one
/// more ("killings" is "kill").
enum Stemmer {
    /// What is taken off and what takes its place, tried in this order.
    private static let suffixes: [(suffix: [UInt8], instead: [UInt8], isPlural: Bool)] = [
        ("ies", "y", true), ("sses", "ss", false), ("ing", "", false), ("edly", "", false), ("ed", "", false),
        ("ly", "", false), ("es", "", true), ("s", "", true), ("er", "", false), ("ion", "", false), ("e", "", false),
    ]
    .map { (Array($0.0.utf8), Array($0.1.utf8), $0.2) }

    private static let afterPlural = ["ing", "ed", "er", "ion", "e"].map { Array($0.utf8) }

    /// Letters that a stem keeps.
    private static let minimum = 3

    /// Shortens a word to its stem.
    static func stem(_ word: inout [UInt8]) {
        guard word.count > minimum, let first = word.first, first > 0x39 else { return }
        for (suffix, instead, isPlural) in suffixes where ends(word, suffix) {
            // "class", "virus"
            if suffix.count == 1, isPlural, let before = word.dropLast().last,
                before == UInt8(ascii: "s") || before == UInt8(ascii: "u")
            {
                return
            }
            guard word.count - suffix.count + instead.count >= minimum else { return }
            word.removeLast(suffix.count)
            word += instead
            undouble(&word)
            if isPlural { stripAfterPlural(&word) }
            return
        }
    }

    private static func ends(_ word: [UInt8], _ suffix: [UInt8]) -> Bool {
        word.count > suffix.count && word.suffix(suffix.count).elementsEqual(suffix)
    }

    /// "stopp" is "stop"; "kill" and "pass" stay.
    private static func undouble(_ word: inout [UInt8]) {
        guard word.count > minimum, let last = word.last, word[word.count - 2] == last,
            last != UInt8(ascii: "l"), last != UInt8(ascii: "s")
        else { return }
        word.removeLast()
    }

    private static func stripAfterPlural(_ word: inout [UInt8]) {
        for suffix in afterPlural where ends(word, suffix) && word.count - suffix.count >= minimum {
            word.removeLast(suffix.count)
            return
        }
    }
}
