// How common words are in general, so that a handful of reviews is enough to tell rare words from common ones.

/// The frequencies of the most common stems in fact checks and in sentences of news.
package enum GeneralFrequency {
    /// Halvings that are told apart: rarer words count as never seen.
    private static let levels = 12

    /// The part of texts that have a term, to a power of two; 0 for rare ones.
    static func of(_ term: RetrievalTerm) -> Double {
        guard let level = table[UInt32(truncatingIfNeeded: term.key >> 32)] else { return 0 }
        return 1 / Double(1 << level)
    }

    /// By the upper half of the term's hash.
    private static let table: [UInt32: Int] = {
        var table: [UInt32: Int] = [:]
        encoded.withUTF8Buffer { bytes in
            for line in bytes.split(separator: 0x0A) {
                for item in line.split(separator: 0x20) {
                    guard let level = item.first,
                        let hash = UInt32(String(decoding: item.dropFirst(), as: UTF8.self), radix: 16)
                    else { continue }
                    table[hash] = Int(level) - 0x61
                }
            }
        }
        return table
    }()

    /// The Swift source that holds frequencies.
    ///
    /// * `parts`: The part of texts that have each term, 0 to 1.
    package static func source(_ parts: [RetrievalTerm: Double]) -> String {
        var items: [String] = []
        for (term, part) in parts.sorted(by: { $0.key.key < $1.key.key }) {
            guard let level = (0..<levels).first(where: { part * Double(1 << $0) > 0.707 }) else { continue }
            let letter = Character(Unicode.Scalar(UInt8(0x61 + level)))
            let hex = String(term.key >> 32, radix: 16)
            items.append("\(letter)\(hex)")
        }
        var lines: [String] = []
        var line = ""
        for item in items {
            if line.utf8.count + item.utf8.count > 100 {
                lines.append(line)
                line = ""
            }
            line += (line.isEmpty ? "" : " ") + item
        }
        lines.append(line)
        return """
            // Written by `analyzer-train checks --frequencies`. Do not edit. A letter says how often a stem occurs (a: in each
            // text, b: in half of them, …), the digits which: the upper half of its hash.

            extension GeneralFrequency {
                static let encoded: StaticString = \"""

            """ + lines.map { "        \($0)\n" }.joined() + "        \"\"\"\n}\n"
    }
}
