// The entities analyzer: names by a trained labeller, a table and the document; dates and amounts by grammar.

public import AnalyzerKit
import Language

/// Finds people, organisations, places and other names, and dates, times, sums, percentages and quantities.
public struct EntitiesAnalyzer: Analyzer {
    /// What the analyzer is called and finds.
    public static let manifest = Manifest(
        name: "entities",
        version: "2.8.0",
        summary: "People, organisations, places, other names; dates, times, sums of money, percentages, quantities.",
        labels: ["PERSON", "ORG", "LOC", "MISC", "DATE", "TIME", "MONEY", "PERCENT", "QUANTITY"],
        attributes: ["country", "value", "unit"],
        dataDigest: EntitiesData.digest
    )

    private let data: EntitiesData

    /// Makes the analyzer; word lists and models are set up once for all instances.
    public init(settings: Settings) throws {
        _ = Lexicon.table
        data = try EntitiesData.shared.get()
    }

    /// Finds the names, dates and amounts of a document.
    public func analyze(_ document: Document) -> [Annotation] {
        guard !document.tokens.isEmpty else { return [] }
        let traits = Lexicon.table.traits(of: document.tokens)
        var expressions = ExpressionFinder(document: document, traits: traits)
        var amounts = expressions.find()
        let features = NameFeatures(document: document, traits: traits, names: data.names, classes: data.classes)
        var mentions: [Mention] = []
        var named = expressions.taken.map { _ in false }
        let spans = features.completed(data.tagger.spans(features), with: data.names)
        // A month that somebody is called by is no date: the name wins where it reaches over the date, or is a person. A sum
        // is never a person ("Deutsche marks").
        for span in spans
        where document.range(ofTokens: span.tokens).count <= Self.longestName
            && (span.tokens.contains(where: { !expressions.taken[$0] })
                || span.kind == .person && !expressions.isSum[span.tokens.lowerBound])
        {
            for k in span.tokens { named[k] = true }
            var mention = Mention(
                tokens: span.tokens,
                kind: span.kind,
                entry: entry(span.tokens, span.kind, document)
            )
            if span.kind == .person, let title = Regnal.title(before: span.tokens, document.tokens) {
                // "Pope Francis" is in the table so.
                mention.entry =
                    entry(title..<span.tokens.upperBound, .person, document)
                    ?? entry(span.tokens.lowerBound - 1..<span.tokens.upperBound, .person, document)
                    ?? (span.tokens.count > 1 ? mention.entry : nil)
            } else if mention.entry == nil, span.kind == .person {
                mention.entry = entryWithoutInitial(span.tokens, document)
                mention.isByInitial = mention.entry != nil
            }
            mentions.append(mention)
        }
        var rows = NameResolver(document: document, traits: traits, mentions: mentions).rows()
        NationalCurrency.settle(&amounts, names: rows, in: document)
        // "September 11 attacks" is one name and no date.
        rows += amounts.filter { row in
            var k = document.tokenIndex(atOrAfterByte: row.range.lowerBound)
            while k < document.tokens.count, Int(document.tokens[k].start) < row.range.upperBound {
                if named[k] { return false }
                k += 1
            }
            return true
        }
        rows.sort { ($0.range.lowerBound, $0.range.upperBound) < ($1.range.lowerBound, $1.range.upperBound) }
        return rows
    }

    /// What the table says about exactly these tokens, where it agrees about what they name.
    private func entry(_ tokens: Range<Int>, _ kind: NameKind, _ document: Document) -> KnownName? {
        let words = document.tokens
        if let match = data.names.match(words.span, from: tokens.lowerBound, end: tokens.upperBound, isName: true),
            match.tokens == tokens
        {
            return match.kind == kind ? data.names.entry(match.entry) : nil
        }
        // The sentence's stop is the abbreviation's too.
        if kind == .place, tokens.upperBound < words.count, words[tokens.upperBound].hash == Words.point,
            words[tokens.upperBound].gap == .none,
            let match = data.names.match(words.span, from: tokens.lowerBound, end: tokens.upperBound + 1, isName: true),
            match.tokens.count == tokens.count + 1, match.kind == kind
        {
            return data.names.entry(match.entry)
        }
        // "Fla." and "Holm Inc.": in the table, as at the end of a line, the stop is a token of its own.
        guard let last = tokens.last, words[last].shape.contains(.point), words[last].count > 2,
            document.bytes[words[last].range.upperBound - 1] == 0x2E
        else { return nil }
        var parted = Array(words[tokens])
        var stop = words[last]
        stop.start = stop.end - 1
        stop.hash = Words.point
        parted[parted.count - 1].end = stop.start
        parted[parted.count - 1].hash = TextHash.of(document.bytes.span, parted[parted.count - 1].range)
        parted.append(stop)
        guard let match = data.names.match(parted.span, from: 0, end: parted.count, isName: true),
            match.tokens.count == parted.count, match.kind == kind
        else { return nil }
        return data.names.entry(match.entry)
    }

    /// What the table says about a person without the initial in the middle, as American newspapers write it.
    private func entryWithoutInitial(_ tokens: Range<Int>, _ document: Document) -> KnownName? {
        let words = document.tokens
        guard tokens.count == 3, let initial = document.initial(words[tokens.lowerBound + 1]) else { return nil }
        let parted = [words[tokens.lowerBound], words[tokens.upperBound - 1]]
        guard let match = data.names.match(parted.span, from: 0, end: parted.count, isName: true),
            match.tokens.count == parted.count, match.kind == .person
        else { return nil }
        let entry = data.names.entry(match.entry)
        // "George P. Bush" is not George W. Bush.
        let isOther = entry.name?.utf8.split(separator: UInt8(ascii: " "))
            .contains { $0.count == 2 && $0.last == UInt8(ascii: ".") && ($0.first ?? 0) | 0x20 != initial }
        return isOther == false ? entry : nil
    }

    /// Longest name, in bytes: each mention of somebody has the fullest form in the document as its name, and a word without
    /// end would be written as often as he is named.
    private static let longestName = 200

    /// The canonical name of a person, body or place by one of its other names: "Volodymyr Zelenskiy" for "Zelenskyy".
    public static func canonicalName(of name: String) -> String? {
        guard name.utf8.count <= longestName, let names = try? EntitiesData.shared.get().names else { return nil }
        // In small letters nothing is a name, and an acronym is one in capitals only.
        let titled = name.split(separator: " ").map { $0.prefix(1).uppercased() + $0.dropFirst() }
            .joined(separator: " ")
        for form in [name, titled, name.uppercased()] {
            let bytes = Array(form.utf8)
            let tokens = Segmenter().segment(bytes.span).tokens
            if let match = names.match(tokens.span, from: 0, end: tokens.count), match.tokens.count == tokens.count,
                match.isNamed
            {
                return names.entry(match.entry).name
            }
        }
        // Names have the plain apostrophe, whatever the text has.
        let plain = name.withPlainApostrophes
        return plain == name ? nil : plain
    }
}
