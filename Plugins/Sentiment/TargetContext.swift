// Where a name stands without being judged: the dateline, the outlet itself, and the place where things happen.

import AnalyzerKit
import Language

/// Tells names that a sentence says something about from names that only say where it comes from.
struct TargetContext {
    private static let prepositions = hashes(
        "in at from near across around outside inside throughout to off for over into through within toward towards"
    )
    private static let modifiers = hashes("the northern southern eastern western central nearby")
    private static let situated = hashes("lies lie lay sits borders")
    private static let dashes = hashes("- – — --")
    /// Whoever is meant, not the firm that he works for.
    private static let people = WordSet(
        words: """
            man woman men women boy girl boys girls teenager teenagers couple manager managers employee employees worker workers
            clerk trader traders driver drivers engineer engineers guard guards resident residents student students teacher
            teachers fan fans supporter supporters customer customers official officials shopkeeper
            """
    )
    /// People and events of a place that do not stand for it, as its government, army and leaders do.
    private static let local = WordSet(
        words: """
            police officer officers detectives gang gangs inmate inmates prisoner prisoners prison jail court courts judge judges
            jury prosecutor prosecutors lawmaker lawmakers hospital school schools airport family mother father businessman banker
            lawyer doctor nurse pastor priest landlord native voters protesters rioters gunman bomber bombers suspect suspects
            bombing bombings attack attacks massacre shooting riots riot war wars disaster crash fire flood floods earthquake
            scandal crisis trial case killings murder murders siege conflict invasion debacle protest protests newspaper newspapers
            tabloid tabloids media suburb suburbs district home hotel nightclub club neighbourhood neighborhood street
            """
    )
    private static let from = TextHash.of("from")

    private let document: Document
    /// First byte after the dateline, 0 where there is none.
    private let datelineEnd: Int

    init(_ document: Document) {
        self.document = document
        // "KYIV (Reuters) - ": a dash between blanks among the first tokens.
        let dash = document.tokens.prefix(14).dropFirst()
            .firstIndex {
                Self.dashes.contains($0.hash) && $0.gap != .none
            }
        datelineEnd = dash.map { Int(document.tokens[$0].start) } ?? 0
    }

    /// True where a name is not what the sentence judges.
    func isBystander(_ range: Range<Int>, _ name: String, label: String) -> Bool {
        if label == "LOC", isScene(range) { return true }
        let here = document.tokenIndex(atOrAfterByte: range.lowerBound)
        if label == "LOC" || label == "ORG", isModifier(here, range, label) { return true }
        // "The 23-year-old from Kuopio", whatever Kuopio was taken for.
        if here > 0, here <= document.tokens.count, document.tokens[here - 1].hash == Self.from { return true }
        return range.lowerBound < datelineEnd || (!document.source.isEmpty && name == document.source)
    }

    /// A place that only says where: "from Bergamo", "in the Sahel", "Peru lies on a fault".
    private func isScene(_ range: Range<Int>) -> Bool {
        let tokens = document.tokens
        var before = document.tokenIndex(atOrAfterByte: range.lowerBound) - 1
        if before >= 0, Self.modifiers.contains(tokens[before].hash) { before -= 1 }
        if before >= 0, Self.prepositions.contains(tokens[before].hash) { return true }
        let next = document.tokenIndex(atOrAfterByte: range.upperBound)
        return next < tokens.count && Self.situated.contains(tokens[next].hash)
    }

    /// A place or firm that only says which people or events are meant: "Dublin police", "a Texas man", "the Veltrax manager".
    private func isModifier(_ first: Int, _ range: Range<Int>, _ label: String) -> Bool {
        var next = first
        while next < document.tokens.count, Int(document.tokens[next].start) < range.upperBound { next += 1 }
        guard next < document.tokens.count else { return false }
        let token = document.tokens[next]
        // "London-based".
        guard token.gap != .none, token.kind == .word, !token.isCapitalised else { return false }
        return Self.people.contains(token.hash) || label == "LOC" && Self.local.contains(token.hash)
    }

    private static func hashes(_ words: String) -> Set<UInt64> {
        Set(words.split(separator: " ").map { TextHash.of(String($0)) })
    }
}
