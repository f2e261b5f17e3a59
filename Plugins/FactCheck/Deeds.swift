// Verbs in the past tense: what was done, where no turn of phrase says which kind of claim a sentence makes.

internal import AnalyzerKit
internal import Language

/// Tells verbs of doing from other words, by their ending or a list.
struct Deeds: Sendable {
    private let irregular = WordSet(
        words: """
            flew came went gave took made brought sent sold bought kept left met built began ran held chose drove fought
            laid lent paid put sang shot shut stole struck taught threw won wore woke withdrew got broke drew ate swam
            spoke wrote read sat fled cast dealt dug hung knelt rode shook swore tore wept became lost
            """
    )
    /// They end as verbs do, or say how things are, what somebody says or what he wishes.
    private let others = WordSet(
        words: """
            need indeed hundred united limited aged speed seed feed breed red remained contained included
            lived worked needed wanted owned lacked earned used involved appeared seemed liked hoped believed estimated
            expected projected predicted promised pledged planned averaged totalled totaled amounted ranked surveyed polled
            interviewed supposed required allowed added stated reported claimed argued noted insisted explained suggested
            described considered concerned interested related based located increased decreased dropped declined jumped
            surged plunged climbed soared slowed gained slipped dipped edged tumbled halved doubled tripled narrowed widened
            eased swelled consisted mattered meant existed belonged depended resembled deserved preferred feared accused
            alleged denied suspected came recorded logged confirmed misled recovered rebounded registered blamed caused resulted attributed linked forced affected matched exceeded
            """
    )
    /// After them a form in "-ed" is an adjective: "the redacted report".
    private let adjectival = WordSet(
        words: """
            the a an its their his her our my your this that these those of with by as in on at for from most more very
            newly well is are be being some any many no than like
            """
    )

    private let past = WordSet(words: "was were had did said told found knew thought felt saw heard took made")

    private let present = WordSet(words: "is are be being 's")

    /// True of any form of the past, also of being and saying.
    func isPast(_ document: Document, _ index: Int, _ sentence: Range<Int>) -> Bool {
        let token = document.tokens[index]
        guard token.kind == .word, index > sentence.lowerBound, !present.contains(document.tokens[index - 1].hash)
        else {
            return false
        }
        return past.contains(token.hash) || irregular.contains(token.hash) || endsAsPast(document, token)
    }

    /// True where the token is a finite verb of doing.
    func isDeed(_ document: Document, _ index: Int, _ sentence: Range<Int>) -> Bool {
        let token = document.tokens[index]
        guard token.kind == .word, index > sentence.lowerBound, !others.contains(token.hash) else { return false }
        let before = document.tokens[index - 1]
        guard before.kind != .punctuation || token.gap != .none, !adjectival.contains(before.hash) else { return false }
        return irregular.contains(token.hash) || endsAsPast(document, token)
    }

    private func endsAsPast(_ document: Document, _ token: Token) -> Bool {
        let end = Int(token.end)
        return token.count >= 5 && document.bytes[end - 1] == UInt8(ascii: "d")
            && document.bytes[end - 2] == UInt8(ascii: "e")
    }
}
