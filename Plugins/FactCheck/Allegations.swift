// Assertions told by few words: deeds that are alleged of somebody, what a rule requires, and plain comparisons.

internal import AnalyzerKit
internal import Language

extension AssertionReader {
    private typealias Word = AssertionWord

    /// What an alleged deed, a rule and a comparison are worth.
    static let alleged = 3.2
    private static let required = 3.6
    static let compared = 2.4

    private static let behind = TextHash.of("behind")
    private static let knew = TextHash.of("knew")
    private static let covered = TextHash.of("covered")
    private static let up = TextHash.of("up")
    private static let `for` = TextHash.of("for")
    private static let spying = WordSet(words: "spied spying spies")
    private static let spans = WordSet(words: "decades years months weeks")
    private static let ordering = WordSet(words: "ordered ordering")
    private static let torture = WordSet(words: "torture tortures tortured")
    private static let held = WordSet(
        words: "prisoners detainees inmates suspects dissidents protesters opponents captives"
    )
    private static let must = TextHash.of("must")
    private static let may = TextHash.of("may")
    private static let can = TextHash.of("can")
    private static let amounts = WordSet(
        words: "a an one two three four five six seven eight nine ten half expected ever usual before"
    )
    private static let only = TextHash.of("only")
    private static let not = TextHash.of("not")

    /// "Was behind the poisoning", "spied for Cuba", "knew for decades"; not "who was behind the attack".
    func isAlleged(_ document: Document, _ index: Int, _ tokens: Range<Int>) -> Bool {
        let words = document.tokens
        let before = max(tokens.lowerBound, index - 3)..<index
        if before.contains(where: { bits(words[$0].hash) & (Word.veto | Word.never) != 0 }) { return false }
        guard index > tokens.lowerBound, index + 1 < tokens.upperBound else { return false }
        let hash = words[index].hash
        let next = words[index + 1].hash
        if hash == Self.behind || Self.ordering.contains(hash) {
            guard bits(next) & Word.determiner != 0, hash != Self.behind || isBe(words[index - 1].hash) else {
                return false
            }
            return (index + 2..<min(tokens.upperBound, index + 4)).contains { bits(words[$0].hash) & Word.harm != 0 }
        }
        if Self.spying.contains(hash) { return next == Self.for }
        if hash == Self.knew {
            return next == Self.for && index + 2 < tokens.upperBound && Self.spans.contains(words[index + 2].hash)
        }
        if hash == Self.covered { return next == Self.up }
        if Self.torture.contains(hash) { return Self.held.contains(next) }
        // "Is secretly arming rebels".
        return before.contains { isBe(words[$0].hash) } && words[index + 1].kind == .word
    }

    private func bits(_ hash: UInt64) -> UInt32 { Self.words.value(hash) }
    private func isBe(_ hash: UInt64) -> Bool { bits(hash) & Word.be != 0 }
    private static let words = AssertionWord.table

    /// "Anyone who buys a rifle must": where the verb of a rule for everybody stands.
    func modal(_ document: Document, _ tokens: Range<Int>) -> Int? {
        tokens.prefix(16)
            .first {
                document.tokens[$0].hash == Self.must || document.tokens[$0].hash == Self.may
            }
    }

    /// What a rule requires of a kind of people is worth: "employers may not ask", "only citizens can vote"; the index is that
    /// of the modal verb.
    func requirement(_ document: Document, _ index: Int, _ tokens: Range<Int>, _ subject: Subject) -> Double {
        let words = document.tokens
        guard subject.topics > 0, subject.isBare, !subject.isName,
            bits(words[tokens.lowerBound].hash) & (Word.office | Word.veto) == 0, index + 1 < tokens.upperBound
        else {
            return 0
        }
        let hash = words[index].hash
        let isRule =
            hash == Self.must || hash == Self.may && words[index + 1].hash == Self.not
            || hash == Self.can && words[tokens.lowerBound].hash == Self.only
        guard isRule else { return 0 }
        let behind = index + 1..<min(tokens.upperBound, index + 7)
        return behind.contains { bits(words[$0].hash) & Word.duty != 0 } ? Self.required : 0
    }

    /// "Women live longer than men": a comparative and "than" near the beginning, with nobody who speaks or wishes before.
    func compares(_ document: Document, _ tokens: Range<Int>) -> Bool {
        var comparative = Int.min
        for index in tokens.prefix(14) {
            let token = document.tokens[index]
            let bits = bits(token.hash)
            if bits & (Word.veto | Word.we) != 0 { return false }
            if bits & Word.comparative != 0 { comparative = index }
            guard bits & Word.than != 0 else { continue }
            // "More than 1,000", "more than expected".
            guard comparative > Int.min, index - comparative <= 4, index + 1 < tokens.upperBound else { return false }
            let next = document.tokens[index + 1]
            return next.kind == .word && !Self.amounts.contains(next.hash)
        }
        return false
    }
}
