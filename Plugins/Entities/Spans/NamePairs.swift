// Two names that "and" joins: "Piers and Rupert", "Anthem and Premera". A body whose name has "and" inside is in the table, or
// has ordinary words in it.

import Language

/// Parts pairs of names that the labeller took for one.
struct NamePairs {
    let tokens: [Token]
    let traits: [Traits]
    let names: NameTable
    /// How often news writes a word with a capital: 1 (never) to 7 (always), 0 unknown.
    let capital: (Int) -> UInt16

    /// Words that are written with a capital nearly always.
    private static let alwaysCapital: UInt16 = 6
    /// Words that are often.
    private static let oftenCapital: UInt16 = 3
    /// What armies do to places.
    private static let attacks = Words.hashes(
        "hit struck shelled bombed captured seized liberated stormed reached recaptured retook"
    )
    /// Most words of each name.
    private static let longest = 2

    /// The spans, pairs parted, in order.
    func corrected(_ spans: [NameSpan]) -> [NameSpan] {
        var pairs: [Int: Int] = [:]
        for (number, span) in spans.enumerated() {
            if let joint = joint(span) { pairs[number] = joint }
        }
        guard !pairs.isEmpty else { return spans }
        let person = NameKind.person
        var kinds: [UInt64: NameKind] = [:]
        for (number, span) in spans.enumerated() where pairs[number] == nil {
            let kind = span.kind
            // A single word that was taken for a person shows little.
            if kind == .organisation || kind == .place || kind == .person && span.tokens.count > 1 {
                kinds[tokens[span.tokens.upperBound - 1].hash] = span.kind
            }
        }
        return spans.enumerated()
            .flatMap { number, span -> [NameSpan] in
                guard let joint = pairs[number] else { return [span] }
                let halves = [span.tokens.lowerBound..<joint, joint + 1..<span.tokens.upperBound]
                let found = halves.map { kind($0, kinds) }
                // "Rockets hit Saky and Dzhankoi".
                let before = span.tokens.lowerBound - 1
                let isAttacked = before >= 0 && Self.attacks.contains(tokens[before].hash)
                // A given name alone beside a place or a body is one too: "Raleigh and Charlotte".
                let isGiven = halves.map { traits[$0.lowerBound].contains(.given) }
                let other =
                    found.compactMap(\.self).first
                    ?? (isAttacked ? NameKind.place : isGiven.contains(true) ? person : span.kind)
                return (0..<2)
                    .map { k in
                        NameSpan(halves[k], found[k] ?? (isGiven[k] && halves[k].count > 1 ? person : other))
                    }
            }
    }

    /// Where "and" stands between two names; nil for one name.
    private func joint(_ span: NameSpan) -> Int? {
        let range = span.tokens
        guard range.count > 2, range.count <= 2 * Self.longest + 1,
            span.kind == .organisation || span.kind == .person,
            let joint = range.first(where: { tokens[$0].hash == Words.and }), joint > range.lowerBound,
            joint + 1 < range.upperBound, joint - range.lowerBound <= Self.longest,
            range.upperBound - joint - 1 <= Self.longest,
            tokens[joint - 1].hash != tokens[range.upperBound - 1].hash,
            range.allSatisfy({ $0 == joint || isCapital($0) }),
            span.kind == .person
                || areNames(range.lowerBound..<joint, joint + 1..<range.upperBound),
            names.match(tokens.span, from: range.lowerBound, end: range.upperBound)?.tokens != range
        else { return nil }
        return joint
    }

    private func isCapital(_ k: Int) -> Bool { tokens[k].kind == .word && tokens[k].isCapitalised }

    /// One of the two is written with a capital nearly always or unknown, the other one often.
    private func areNames(_ first: Range<Int>, _ second: Range<Int>) -> Bool {
        guard first.allSatisfy(mayBeName), second.allSatisfy(mayBeName) else { return false }
        return first.allSatisfy(isName) && second.allSatisfy { isName($0) || capital($0) >= Self.oftenCapital }
            || second.allSatisfy(isName) && first.allSatisfy { isName($0) || capital($0) >= Self.oftenCapital }
    }

    private func mayBeName(_ k: Int) -> Bool {
        traits[k]
            .isDisjoint(with: [
                .orgTail, .orgHead, .placeTail, .placeHead, .thingTail, .common, .function, .title, .starter,
                .direction,
            ])
    }

    private func isName(_ k: Int) -> Bool { capital(k) == 0 || capital(k) >= Self.alwaysCapital }

    /// What one of the two is: what the table says, or what it is elsewhere in the document.
    private func kind(_ half: Range<Int>, _ kinds: [UInt64: NameKind]) -> NameKind? {
        if let match = names.match(tokens.span, from: half.lowerBound, end: half.upperBound), match.tokens == half {
            return match.kind
        }
        return kinds[tokens[half.upperBound - 1].hash]
    }
}
