// The pieces of a document together with its bytes.

internal import Language

/// Pieces of a text and the bytes they lie in.
struct Text {
    let pieces: [Piece]
    let bytes: [UInt8]

    subscript(index: Int) -> Piece { pieces[index] }

    func byte(_ offset: Int32) -> UInt8 { bytes[Int(offset)] }

    /// The text of a range of bytes.
    func string(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

    /// True where a slash, not a hyphen, stands before a piece: "F-16/F-35".
    func slashBefore(_ index: Int) -> Bool {
        pieces[index].gap == .hyphen && pieces[index].start > 0
            && bytes[Int(pieces[index].start) - 1] == UInt8(ascii: "/")
    }

    /// The piece before, in the same sentence, or nil.
    func previous(_ index: Int, _ sentence: Range<Int>) -> Int? { index > sentence.lowerBound ? index - 1 : nil }

    func isCapitals(_ piece: Piece) -> Bool {
        for k in piece.start..<piece.end where bytes[Int(k)] &- 0x61 < 26 { return false }
        return true
    }

    /// True where pieces are written like a name of the table.
    ///
    /// Capitals must stand where it has capitals, and no blank inside a
    /// one-letter designation ("A 10 percent rise" is no A-10). A long acronym may be written like a word ("Himars").
    func spells(_ name: Span<UInt8>, _ range: Range<Int>, asWord: Bool = true) -> Bool {
        guard let first = range.first, let last = range.last else { return false }
        let acronym = asWord && name.count >= 5 && name.indices.allSatisfy { name[$0] &- 0x41 < 26 }
        var i = Int(pieces[first].start)
        let end = Int(pieces[last].end)
        var k = 0
        var matched = 0
        while k < name.count, i < end {
            if Self.isSeparator(name[k]) {
                k += 1
                continue
            }
            // "David's Sling" with a curly apostrophe.
            if name[k] == 0x27, let count = Apostrophe.length(bytes.span, i, end) {
                k += 1
                i += count
                matched += 1
                continue
            }
            if Self.isSeparator(bytes[i]) {
                // "B1/B2" is no "B-1B".
                if bytes[i] == 0x2F, bytes[i - 1] &- 0x30 < 10, k > 0, !Self.isSeparator(name[k - 1]) { return false }
                if bytes[i] == 0x20, matched == 1, name.count > 1, name[1] != 0x20 { return false }
                i += 1
                continue
            }
            if name[k] &- 0x41 < 26, bytes[i] &- 0x41 >= 26, !(acronym && k > 0) { return false }
            k += 1
            i += 1
            matched += 1
        }
        return true
    }

    private static func isSeparator(_ byte: UInt8) -> Bool {
        byte == 0x20 || byte == 0x2D || byte == 0x2F || byte == 0x0A
    }
}
