// The alias table in memory: which phrase names what, under which canonical name and in which country.

import Language

/// Kinds of names.
enum NameKind: UInt8, Sendable {
    case person
    case organisation
    case place
    case thing

    /// The label of rows.
    var label: String {
        switch self {
        case .person: "PERSON"
        case .organisation: "ORG"
        case .place: "LOC"
        case .thing: "MISC"
        }
    }
}

/// Something that the table knows.
struct KnownName: Sendable {
    /// What it is.
    var kind: NameKind
    /// Its canonical name; nil where the phrase is ambiguous.
    var name: String?
    /// ISO 3166 alpha-2 code, where known.
    var country: String?
    /// True for a nationality.
    var isDemonym = false
    /// True where only capitals count ("US", never "us").
    var needsCapitals = false
}

/// Finds the phrases of the alias table.
struct Gazetteer: Sendable {
    private(set) var entries: [KnownName] = []
    private(set) var matcher = PhraseMatcher(capacity: 6000)

    static let shared = Gazetteer()

    private init() {
        entries.reserveCapacity(2500)
        var country = ""
        for line in Self.split(Array(CountryFacts.list.utf8)[...], at: 0x0A) {
            if line.first == 0x2B {
                addCities(line.dropFirst(2), country)
            } else {
                country = Self.text(line.prefix(2))
                addCountry(line, country)
            }
        }
        for line in Self.split(Array(BodyFacts.list.utf8)[...], at: 0x0A) { addNames(line) }
        for line in Self.split(Array(NameFacts.list.utf8)[...], at: 0x0A) { addNames(line) }
    }

    /// Bytes, not Characters: the lists are read before the first document.
    private static func split(_ bytes: ArraySlice<UInt8>, at mark: UInt8) -> [ArraySlice<UInt8>] {
        bytes.split(separator: mark, omittingEmptySubsequences: mark != 0x3B)
    }

    private static func text(_ bytes: ArraySlice<UInt8>) -> String { String(decoding: bytes, as: UTF8.self) }

    private mutating func addCountry(_ line: ArraySlice<UInt8>, _ country: String) {
        let fields = Self.split(line, at: 0x3B)
        guard fields.count == 4 else { return }
        add(fields[1], .place, country: country)
        for demonym in Self.split(fields[2], at: 0x20) {
            let word = Self.text(ArraySlice(demonym.map { $0 == 0x5F ? 0x20 : $0 }))
            add(word, KnownName(kind: .thing, name: word, country: country, isDemonym: true))
        }
        addCities(fields[3], country)
    }

    private mutating func addCities(_ cities: ArraySlice<UInt8>, _ country: String) {
        for city in Self.split(cities, at: 0x2C) { add(city, .place, country: country) }
    }

    private mutating func addNames(_ line: ArraySlice<UInt8>) {
        guard let blank = line.firstIndex(of: 0x20) else { return }
        let head = Self.split(line[..<blank], at: 0x3A)
        let kind: NameKind =
            switch head.first?.first {
            case 0x50: .person
            case 0x4F: .organisation
            case 0x4C: .place
            default: .thing
            }
        add(line[(blank + 1)...], kind, country: head.count > 1 ? Self.text(head[1]) : nil)
    }

    private mutating func add(_ variants: ArraySlice<UInt8>, _ kind: NameKind, country: String?) {
        let list = Self.split(variants, at: 0x7C)
        guard let first = list.first, first.last != 0x5F else { return }
        let ambiguous = first.first == 0x7E
        let canonical = ambiguous ? nil : Self.text(first.first == 0x21 ? first.dropFirst() : first)
        for variant in list {
            let needsCapitals = variant.first == 0x21
            let marked = needsCapitals || variant.first == 0x7E
            add(
                Self.text(marked ? variant.dropFirst() : variant),
                KnownName(
                    kind: kind,
                    name: canonical,
                    country: ambiguous ? nil : country,
                    needsCapitals: needsCapitals
                )
            )
        }
    }

    private mutating func add(_ phrase: String, _ entry: KnownName) {
        if matcher.add(phrase, value: entries.count) { entries.append(entry) }
    }

    /// The longest phrase from a token on.
    func match(_ tokens: Span<Token>, from start: Int, end: Int) -> (tokens: Range<Int>, entry: KnownName)? {
        guard let match = matcher.longestMatch(tokens, from: start, end: end) else { return nil }
        let entry = entries[match.value]
        if entry.needsCapitals, !tokens[start].isAllCapitals, tokens[start].count > 1 { return nil }
        let last = tokens[match.tokens.upperBound - 1]
        guard last.isCapitalised || last.shape.contains(.innerCapital) || match.tokens.count > 1 else { return nil }
        return (match.tokens, entry)
    }
}
