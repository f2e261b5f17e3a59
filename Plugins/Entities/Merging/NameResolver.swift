// Gives mentions their canonical names: the fullest form in the document, then the table of names.

import AnalyzerKit
import Language

/// Merges the mentions of one document and makes rows of them.
struct NameResolver {
    let document: Document
    let traits: [Traits]
    let mentions: [Mention]

    /// Rows of all mentions.
    func rows() -> [Annotation] {
        let people = PersonMerger(document: document, traits: traits).names(of: mentions)
        var bodies = BodyMerger(document: document).names(of: mentions)
        TownStates(document: document, mentions: mentions).settle(&bodies)
        return mentions.indices.map { index in
            let kind = mentions[index].kind
            let resolved = kind == .person ? people[index] : bodies[index]
            return Annotation(
                label: (resolved.kind ?? kind).label,
                range: document.range(ofTokens: mentions[index].tokens),
                name: resolved.name,
                attributes: resolved.country.map { ["country": .string($0)] } ?? [:]
            )
        }
    }
}

/// What a mention was found to name.
struct ResolvedName: Sendable, Equatable {
    /// The canonical name; nil where it cannot be told.
    var name: String?
    /// ISO 3166 alpha-2 code, where known.
    var country: String?
    /// What it is, where the document says it better than the labeller: an acronym is what its long form is.
    var kind: NameKind?

    /// The same name as a kind.
    func of(_ kind: NameKind) -> ResolvedName {
        var result = self
        result.kind = kind
        return result
    }

    init(name: String?, country: String? = nil) {
        self.name = name
        self.country = country
    }

    init(_ entry: KnownName) {
        name = entry.name
        country = entry.country
    }
}

extension Document {
    /// The letter of an initial ("V.", "V"), in small; nil for any other word.
    func initial(_ token: Token) -> UInt8? {
        let start = Int(token.start)
        guard token.kind == .word, token.isCapitalised, bytes[start] | 0x20 &- 0x61 < 26,
            token.count == 1 || token.count == 2 && bytes[start + 1] == UInt8(ascii: ".")
        else { return nil }
        return bytes[start] | 0x20
    }

    /// The text of some tokens on one line, with the apostrophe that the table has: "O'Rourke" for "O’Rourke".
    func name(ofTokens range: Range<Int>) -> String {
        let text = self.text(self.range(ofTokens: range)).withPlainApostrophes
        guard text.utf8.contains(where: { $0 == 0x0A || $0 == 0x0D || $0 == 0x09 }) else { return text }
        return text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
}

extension String {
    /// The same with ' for the marks that texts have instead: ’ and ʼ, and ‘ where a program took the wrong one.
    var withPlainApostrophes: String {
        // All of them begin with 0xE2 or 0xCA; few names have one.
        guard utf8.contains(where: { $0 == 0xE2 || $0 == 0xCA }) else { return self }
        return String(map { "’‘ʼ".contains($0) ? "'" : $0 })
    }
}
