// Organisations, places and other names of one document: long forms, short forms, acronyms and capitals are one.

import AnalyzerKit
import Language

/// Finds out which mentions that are no persons name the same thing.
struct BodyMerger {
    let document: Document

    /// A name of several words and what it stands for.
    private struct Full {
        var resolved: ResolvedName
        var words: [UInt64]
        var kind: NameKind
    }

    /// Last words of companies' names that the short form leaves out.
    private static let legalForms = Words.hashes(
        "inc inc. corp corp. corporation ltd ltd. limited plc llc llp gmbh ag sa s.a. nv co co. company group holdings"
    )
    /// Small words that acronyms pass over.
    private static let small = Words.hashes("of the and for in on to de la du des del - & , at")
    /// A document that is a list of bodies is not searched for ever.
    private static let mostBodies = 400

    /// The names of the mentions that are no persons, by their place in the list; the others' places are empty.
    func names(of mentions: [Mention]) -> [ResolvedName] {
        let tokens = document.tokens
        var fulls: [Full] = []
        var defined: [UInt64: Int] = [:]
        var spelling: [UInt64: Range<Int>] = [:]
        for mention in mentions where mention.kind != .person {
            let key = Self.key(tokens, mention.tokens)
            // The first form that is not all capitals is how the name is written.
            if let old = spelling[key] {
                if isShouted(old), !isShouted(mention.tokens) { spelling[key] = mention.tokens }
            } else {
                spelling[key] = mention.tokens
            }
            guard mention.tokens.count > 1, fulls.count < Self.mostBodies else { continue }
            let number = fulls.count
            fulls.append(
                Full(
                    resolved: mention.entry.map { ResolvedName($0) }
                        ?? ResolvedName(name: document.name(ofTokens: mention.tokens)),
                    words: words(mention.tokens),
                    kind: mention.kind
                )
            )
            if let short = bracketed(after: mention.tokens), isAcronym(tokens[short], of: mention.tokens) {
                if defined[tokens[short].hash] == nil { defined[tokens[short].hash] = number }
            }
        }
        let acronyms = initials(fulls)
        let shortForms = shortForms(fulls)
        return mentions.map { mention in
            guard mention.kind != .person else { return ResolvedName(name: nil) }
            let first = tokens[mention.tokens.lowerBound]
            // What the document itself defines wins over the table: "UAE" may be a farmers' union.
            if mention.tokens.count == 1, first.isAllCapitals, let full = defined[first.hash] {
                return fulls[full].resolved.of(fulls[full].kind)
            }
            if let entry = mention.entry { return known(entry, mention) }
            if mention.tokens.count == 1, first.isAllCapitals, let full = acronyms[first.hash], full >= 0 {
                return fulls[full].resolved
            }
            let key = Self.key(tokens, mention.tokens)
            if mention.kind == .organisation, let full = shortForms[key], full >= 0 { return fulls[full].resolved }
            return ResolvedName(name: document.name(ofTokens: spelling[key] ?? mention.tokens))
        }
    }

    /// An entry of the table; an ambiguous one leaves the name as written.
    private func known(_ entry: KnownName, _ mention: Mention) -> ResolvedName {
        guard entry.name == nil else { return ResolvedName(entry) }
        let name = document.name(ofTokens: mention.tokens)
        // "CAMBRIDGE" in a dateline is Cambridge, whichever it is.
        guard mention.kind == .place, name.utf8.count > 3, isShouted(mention.tokens) else {
            return ResolvedName(name: name)
        }
        return ResolvedName(
            name: name.split(separator: " ").map { String($0.prefix(1)) + $0.dropFirst().lowercased() }
                .joined(separator: " ")
        )
    }

    private static func key(_ tokens: [Token], _ range: Range<Int>) -> UInt64 {
        var hash: UInt64 = 0x51ED_270B_35A9_6F4D
        for k in range where tokens[k].hash != Words.possessive {
            hash = TextHash.mix(hash ^ tokens[k].hash, 0xE703_7ED1_A0B4_28DB)
        }
        return hash
    }

    private func words(_ range: Range<Int>) -> [UInt64] {
        range.filter { document.tokens[$0].kind == .word }.map { document.tokens[$0].hash }
    }

    private func isShouted(_ range: Range<Int>) -> Bool {
        range.allSatisfy { document.tokens[$0].kind != .word || document.tokens[$0].isAllCapitals }
    }

    // MARK: acronyms

    private static let orWord = TextHash.of("or")

    /// The one word that stands in brackets behind a name, or behind a comma and "or".
    private func bracketed(after range: Range<Int>) -> Int? {
        let tokens = document.tokens
        let open = range.upperBound
        guard open + 2 < tokens.count else { return nil }
        // "the Trans-Saharan Drivers Union, or TSDU, …".
        if tokens[open].hash == Words.comma, tokens[open + 1].hash == Self.orWord {
            let short = open + 2
            return tokens[short].isAllCapitals && tokens[short].count <= 10 && tokens[short].count > 2 ? short : nil
        }
        guard tokens[open].hash == Words.open else { return nil }
        // ("AEB") as well as (AEB).
        let short = tokens[open + 1].kind == .punctuation ? open + 2 : open + 1
        guard short + 1 < tokens.count, tokens[short].count <= 10, tokens[short].shape.contains(.innerCapital) else {
            return nil
        }
        return tokens[short + 1].hash == Words.close || tokens[short + 1].kind == .punctuation ? short : nil
    }

    /// The first letter agrees, and most further capitals begin some word, in order.
    private func isAcronym(_ short: Token, of full: Range<Int>) -> Bool {
        let letters = document.bytes[short.range].filter { $0 &- 0x41 < 26 }
        guard letters.count >= 2, let start = document.bytes[document.tokens[full.lowerBound].range].first,
            start & 0xDF == letters[0]
        else { return false }
        var matched = 0
        for k in full where matched < letters.count {
            guard let first = document.bytes[document.tokens[k].range].first else { continue }
            if first & 0xDF == letters[matched] { matched += 1 }
        }
        return matched * 3 >= letters.count * 2
    }

    /// Acronyms that a document uses without defining them: the initials of exactly one of its bodies; -1 for two.
    private func initials(_ fulls: [Full]) -> [UInt64: Int] {
        var result: [UInt64: Int] = [:]
        var seen: Set<String> = []
        for (number, full) in fulls.enumerated() where full.kind == .organisation && full.words.count >= 3 {
            guard let name = full.resolved.name, seen.insert(name).inserted else { continue }
            let parts = name.split(separator: " ")
            let letters = parts.filter { !Self.small.contains(TextHash.of(String($0))) }.compactMap(\.first)
            guard letters.count >= 3, letters.allSatisfy(\.isUppercase) else { continue }
            let hash = TextHash.of(String(letters))
            result[hash] = result[hash] == nil ? number : -1
        }
        return result
    }

    // MARK: short forms

    /// Names without their legal form, and first words that only one body has; -1 where two claim a form.
    private func shortForms(_ fulls: [Full]) -> [UInt64: Int] {
        var result: [UInt64: Int] = [:]
        var seen: Set<String> = []
        for (number, full) in fulls.enumerated() where full.kind == .organisation {
            guard let name = full.resolved.name, seen.insert(name).inserted else { continue }
            var words = full.words
            while words.count > 1, let last = words.last, Self.legalForms.contains(last) {
                words.removeLast()
                claim(words, number, &result)
            }
            if words.count > 1, let first = words.first { claim([first], number, &result) }
        }
        return result
    }

    private func claim(_ words: [UInt64], _ number: Int, _ result: inout [UInt64: Int]) {
        var hash: UInt64 = 0x51ED_270B_35A9_6F4D
        for word in words { hash = TextHash.mix(hash ^ word, 0xE703_7ED1_A0B4_28DB) }
        result[hash] = result[hash] == nil ? number : -1
    }
}
