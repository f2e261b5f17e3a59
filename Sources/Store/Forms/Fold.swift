// Case folding of names, so that a filter finds "ukraine" and "UKRAINE" under "Ukraine".

import Language

enum CaseFold {
    /// The text in small letters (all of Unicode's simple and special lower case), curly apostrophes made straight.
    static func fold(_ text: String) -> String {
        var text = text
        let plain = text.withUTF8 { bytes in bytes.allSatisfy { $0 < 0x80 && !($0 &- 0x41 < 26) } }
        if plain { return text }
        let lower = text.lowercased()
        return lower.contains("\u{2019}") ? String(lower.map { $0 == "\u{2019}" ? "'" : $0 }) : lower
    }

    /// A hash of the folded text, the same on every machine: what the dictionaries are looked up by.
    static func hash(_ text: String) -> Int64 {
        Int64(bitPattern: TextHash.of(fold(text)))
    }
}
