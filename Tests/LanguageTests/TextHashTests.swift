// Hashes of words: equal where folding says so, the same as a slow reference, different otherwise.

import AnalyzerTesting
import Language
import Testing

@Suite struct TextHashTests {
    @Test(arguments: [
        ("Tank", "TANK"), ("ÉLYSÉE", "élysée"), ("КИЇВ", "київ"), ("don’t", "don't"), ("ŁÓDŹ", "łódź"),
        ("ΑΘΉΝΑ", "αθήνα"),
        ("ЂОКОВИЋ", "ђоковић"), ("ȚEPEȘ", "țepeș"), ("NGUYỄN", "nguyễn"), ("ČESKÁ", "česká"), ("ŽIŽEK", "žižek"),
        ("ҚАЗАҚСТАН", "қазақстан"), ("İ", "İ"), ("Internationalisation", "INTERNATIONALISATION"),
        ("ÖSTERREICHISCHE", "österreichische"),
        ("ΏΡΑ", "ώρα"), ("ΎΔΩΡ", "ύδωρ"), ("ǍǏǑ", "ǎǐǒ"),
    ])
    func foldsTogether(_ a: String, _ b: String) {
        #expect(TextHash.of(a) == TextHash.of(b))
    }

    @Test(arguments: [
        ("tank", "tanks"), ("", "a"), ("ab", "ba"), ("×", "÷"), ("aaaaaaaa", "aaaaaaaaa"), ("straße", "strasse"),
        ("a\0", "a"),
        ("aaaaaaaa", "aaaaaaaa\0"), ("é", "e"), ("и", "й"),
    ])
    func keepsApart(_ a: String, _ b: String) {
        #expect(TextHash.of(a) != TextHash.of(b))
    }

    /// Every letter whose small form has one scalar of the same length folds, in the blocks that ``Fold`` names.
    @Test func foldsWholeBlocks() {
        let blocks: [ClosedRange<UInt32>] = [
            0xC0...0xDE, 0x100...0x17E, 0x1CD...0x1EF, 0x200...0x21F, 0x222...0x233, 0x386...0x3AB, 0x400...0x47F,
            0x48A...0x52F,
            0x1E00...0x1EFF,
        ]
        for value in blocks.joined() {
            guard let scalar = Unicode.Scalar(value) else { continue }
            let capital = String(scalar)
            let small = capital.lowercased()
            guard small.unicodeScalars.count == 1, small.utf8.count == capital.utf8.count else { continue }
            #expect(TextHash.of(capital) == TextHash.of(small), "U+\(String(value, radix: 16))")
        }
    }

    /// No two letters that are not cases of each other fold together.
    @Test func foldsNothingElse() {
        var seen: [UInt64: String] = [:]
        for value in UInt32(0x21)...0x2FFF {
            guard let scalar = Unicode.Scalar(value), value != 0x2019 else { continue }
            let small = String(scalar).lowercased()
            let hash = TextHash.of(String(scalar))
            if let other = seen[hash] { #expect(other == small, "U+\(String(value, radix: 16))") }
            seen[hash] = small
        }
    }

    @Test func agreesWithReference() {
        var random = SeededNumbers(seed: 5)
        for length in 0..<120 {
            let bytes = Array(random.text(length).utf8)
            for start in [0, 1, 3] where start <= bytes.count {
                #expect(TextHash.of(bytes.span, start..<bytes.count) == Self.reference(bytes[start...]))
            }
            // What stands behind a word in its text counts for nothing.
            for end in 0...min(bytes.count, 24) {
                #expect(TextHash.of(bytes.span, 0..<end) == Self.reference(bytes[..<end]), "\(length) \(end)")
            }
        }
    }

    /// The definition, a byte at a time.
    private static func reference(_ bytes: ArraySlice<UInt8>) -> UInt64 {
        let bytes = Array(bytes)
        var folded: [UInt8] = []
        var i = 0
        while i < bytes.count {
            let byte = bytes[i]
            let left = bytes.count - i
            if (0x41...0x5A).contains(byte) {
                folded.append(byte | 0x20)
            } else if (0xC3..<0xD5).contains(byte), left > 1 {
                let pair = Fold.pair(byte, bytes[i + 1])
                folded += [pair.0, pair.1]
                i += 1
            } else if byte == 0xE2, left > 2, bytes[i + 1] == 0x80, bytes[i + 2] == 0x99 {
                folded.append(0x27)
                i += 2
            } else if byte == 0xE1, left > 2, bytes[i + 1] & 0xFC == 0xB8 {
                folded += [byte, bytes[i + 1], Fold.vietnameseTail(bytes[i + 1], bytes[i + 2])]
                i += 2
            } else {
                folded.append(byte)
            }
            i += 1
        }
        var state: UInt64 = 0xA076_1D64_78BD_642F
        var word: UInt64 = 0
        for (k, byte) in folded.enumerated() {
            word = word << 8 | UInt64(byte)
            if k % 8 == 7 {
                state = TextHash.mix(state ^ word, 0xE703_7ED1_A0B4_28DB)
                word = 0
            }
        }
        return TextHash.mix(state ^ word, 0x9E37_79B9_7F4A_7C15 ^ UInt64(folded.count) << 56)
    }
}
