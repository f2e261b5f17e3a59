// The table of names as it lies in the executable: which phrase names what, under which canonical name and in which
// country.

package import Language

/// Kinds of names, in the order of the labeller's.
package enum NameKind: UInt8, Sendable {
    case person
    case organisation
    case place
    case thing

    /// The label of rows.
    var label: String { NameLabels.kinds[Int(rawValue)] }
}

/// Something that the table knows.
struct KnownName: Sendable, Equatable {
    /// What it is.
    var kind: NameKind
    /// Its canonical name; nil where the phrase is ambiguous.
    var name: String?
    /// ISO 3166 alpha-2 code, where known.
    var country: String?
}

/// The table of names in memory.
///
/// Layout, little-endian: "NAMETAB1"; UInt32 entries, UInt32 bytes of text; 8 bytes of zero, UInt64 digest; entries × 12 bytes: UInt32 offset of the name in
/// the text, UInt16 its length (0: ambiguous), UInt8 kind, UInt8 flags (1: counts in capitals only), two letters of
/// country, two bytes of zero; the text; from a multiple of 8, a ``PhraseTable``.
package struct NameTable: Sendable {
    private static let magic: [UInt8] = Array("NAMETAB1".utf8)
    private static let header = 32
    private static let entrySize = 12
    static let capitalsFlag: UInt8 = 1

    private let bytes: EmbeddedBytes
    private let textOffset: Int
    private let phrases: PhraseTable

    /// Reads a table in place.
    ///
    /// - Returns: Nil where the bytes are no such table.
    package init?(_ bytes: EmbeddedBytes) {
        let entries = Int(bytes.integer(at: 8, as: UInt32.self))
        let textCount = Int(bytes.integer(at: 12, as: UInt32.self))
        textOffset = Self.header + entries * Self.entrySize
        guard bytes.bytes(0..<8) == Self.magic,
            let phrases = PhraseTable(bytes.suffix(from: Self.aligned(textOffset + textCount)))
        else { return nil }
        self.bytes = bytes
        self.phrases = phrases
    }

    private static func aligned(_ offset: Int) -> Int { (offset + 7) & ~7 }

    /// What covers some tokens.
    struct Match {
        var tokens: Range<Int>
        /// Number of the entry.
        var entry: Int
        var kind: NameKind
        /// False for a phrase whose kind is clear, but not what it names.
        var isNamed: Bool
    }

    /// The longest phrase from a token on.
    ///
    /// * `isName`: Whether it is known to be a name: then a form that counts in capitals only counts with its stop too
    ///   ("Fla.", which elsewhere may end a sentence).
    func match(_ tokens: Span<Token>, from start: Int, end: Int, isName: Bool = false) -> Match? {
        guard let match = phrases.longestMatch(tokens, from: start, end: end) else { return nil }
        let offset = Self.header + match.value * Self.entrySize
        let flags: UInt8 = bytes.integer(at: offset + 7)
        let first = tokens[start]
        let last = tokens[match.tokens.upperBound - 1]
        let isAbbreviation =
            isName && first.isCapitalised && (last.shape.contains(.point) || last.hash == Words.point)
        if flags & Self.capitalsFlag != 0, !first.isAllCapitals, first.count > 1, !isAbbreviation { return nil }
        guard last.isCapitalised || last.shape.contains(.innerCapital) || match.tokens.count > 1 else { return nil }
        guard let kind = NameKind(rawValue: bytes.integer(at: offset + 6)) else { return nil }
        return Match(
            tokens: match.tokens,
            entry: match.value,
            kind: kind,
            isNamed: bytes.integer(at: offset + 4, as: UInt16.self) != 0
        )
    }

    /// Asks the memory for the phrases that begin with a token, which will be looked up soon.
    func prefetch(_ token: Token) { phrases.prefetch(token) }

    /// An entry by its number.
    func entry(_ number: Int) -> KnownName {
        let offset = Self.header + number * Self.entrySize
        let start = textOffset + Int(bytes.integer(at: offset, as: UInt32.self))
        let length = Int(bytes.integer(at: offset + 4, as: UInt16.self))
        let hasCountry = bytes.integer(at: offset + 8, as: UInt8.self) != 0
        return KnownName(
            kind: NameKind(rawValue: bytes.integer(at: offset + 6)) ?? .thing,
            name: length == 0 ? nil : bytes.text(start..<start + length),
            country: hasCountry ? bytes.text(offset + 8..<offset + 10) : nil
        )
    }

    /// The country of exactly these words.
    func country(_ tokens: Span<Token>, _ range: Range<Int>) -> String? {
        guard let found = match(tokens, from: range.lowerBound, end: range.upperBound), found.tokens == range else {
            return nil
        }
        return entry(found.entry).country
    }

    /// Lays out a table.
    ///
    /// - Parameter lines: The lines of all files; where a phrase stands twice, the first counts.
    /// - Returns: The bytes.
    package static func encode(_ lines: [NameLine]) -> [UInt8] {
        var text: [UInt8] = []
        var entries: [UInt8] = []
        var phrases: [(phrase: String, value: Int32)] = []
        func put<T: FixedWidthInteger>(_ value: T, _ out: inout [UInt8]) {
            for k in 0..<MemoryLayout<T>.size { out.append(UInt8(truncatingIfNeeded: value >> T(8 * k))) }
        }
        var count = 0
        for line in lines {
            let kind = NameLabels.kinds.firstIndex(of: line.label) ?? 3
            let offset = text.count
            if !line.isAmbiguous { text += Array(line.name.utf8) }
            // Two entries at most: the name and its aliases, and those that count in capitals only.
            for capitals in [false, true] {
                let forms = ([line.name] + line.aliases).filter { $0.hasPrefix("!") == capitals }
                guard !forms.isEmpty else { continue }
                put(UInt32(offset), &entries)
                put(UInt16(text.count - offset), &entries)
                entries.append(UInt8(kind))
                entries.append(capitals ? capitalsFlag : 0)
                let country = line.isAmbiguous || line.country.isEmpty ? [0, 0] : Array(line.country.utf8.prefix(2))
                entries += country + [0, 0]
                for form in forms {
                    phrases.append((capitals ? String(form.dropFirst()) : form, Int32(count)))
                }
                count += 1
            }
        }
        var out = magic
        put(UInt32(count), &out)
        put(UInt32(text.count), &out)
        out += [UInt8](repeating: 0, count: header - out.count)
        out += entries + text
        while out.count % 8 != 0 { out.append(0) }
        return EmbeddedBytes.seal(out + PhraseTable.encode(phrases))
    }
}
