// The scanner: every kind of value, every kind of fault, and nothing that traps.

import JSONText
import Testing

/// What the scanner makes of a string literal.
private func unescaped(_ json: [UInt8]) throws(JSONError) -> (text: [UInt8], repairs: Int) {
    var scanner = JSONScanner()
    var text: [UInt8] = []
    try scanner.string(json.span, into: &text)
    return (text, scanner.repairs)
}

@Suite struct JSONScannerTests {
    @Test(arguments: [
        (#""""#, ""), (#""plain""#, "plain"), (#""a\"b\\c\/d""#, "a\"b\\c/d"),
        (#""\b\f\n\r\t""#, "\u{8}\u{C}\n\r\t"), (#""\u0041\u00e9\u20AC""#, "Aé€"), (#""\ud83d\ude80""#, "🚀"),
        ("\"é € 🚀\"", "é € 🚀"), (#""\u0000""#, "\u{0}"),
        (#""seven b\nand eight by\nnine byte\n""#, "seven b\nand eight by\nnine byte\n"),
    ])
    func unescapesStrings(_ json: String, _ expected: String) throws {
        let (text, repairs) = try unescaped(Array(json.utf8))
        #expect(String(decoding: text, as: UTF8.self) == expected)
        #expect(repairs == 0)
    }

    @Test func findsEveryMarkAtEveryPlaceOfAWord() throws {
        // The scanner looks at eight bytes at a time: each kind of byte is put at each offset.
        for offset in 0..<20 {
            let before = String(repeating: "x", count: offset)
            for (mark, meaning) in [
                ("\\n", "\n"), ("é", "é"), ("\\\"", "\""), ("\u{7F}", "\u{7F}"), ("!", "!"), ("#", "#"),
            ] {
                let (text, _) = try unescaped(Array("\"\(before)\(mark)\(before)\" ".utf8))
                #expect(String(decoding: text, as: UTF8.self) == before + meaning + before)
            }
            for control in 0..<0x20 {
                let json = Array("\"\(before)".utf8) + [UInt8(control)] + Array("yyyyyyyyyy\"".utf8)
                let error = #expect(throws: JSONError.self) { try unescaped(json) }
                #expect(error?.code == .controlCharacter)
                #expect(error?.offset == offset + 1)
            }
        }
    }

    @Test(
        arguments: [
            ([0xC0, 0xAF], 2), ([0xE0, 0x80, 0xAF], 3), ([0xF8, 0x88, 0x80, 0x80, 0x80], 5), ([0x80, 0xFE, 0xFF], 3),
            ([0xED, 0xA0, 0x80], 3), ([0xE2, 0x82], 1), ([0xF0, 0x9F, 0x9A], 1), ([0xF4, 0x90, 0x80, 0x80], 4),
        ] as [([UInt8], Int)]
    )
    func repairsWhatIsNotUTF8(_ bytes: [UInt8], _ repairs: Int) throws {
        let (text, count) = try unescaped([0x22] + bytes + [0x41, 0x22])
        #expect(count == repairs)
        // The same as the standard library's repair.
        #expect(text == Array(String(decoding: bytes + [0x41], as: UTF8.self).utf8))
    }

    @Test(arguments: [
        (#""\ud800""#, 1), (#""\udc00\ud800""#, 2), (#""\uD83D\u0041""#, 1), (#""\ud83d\ud83d\ude80""#, 1),
    ])
    func repairsLoneSurrogates(_ json: String, _ repairs: Int) throws {
        let (text, count) = try unescaped(Array(json.utf8))
        #expect(count == repairs)
        #expect(String(validating: text, as: UTF8.self) != nil)
    }

    @Test(arguments: [
        ("\"abc", JSONError.Code.unexpectedEnd), ("\"abc\\", .unexpectedEnd), ("\"\\u12", .unexpectedEnd),
        ("\"\\q\"", .badEscape), ("\"\\u12G4\"", .badEscape), ("abc", .unexpectedByte), ("", .unexpectedEnd),
    ])
    func namesWhatIsWrongWithAString(_ json: String, _ code: JSONError.Code) {
        let error = #expect(throws: JSONError.self) { try unescaped(Array(json.utf8)) }
        #expect(error?.code == code)
    }

    @Test(arguments: ["0", "-0", "12", "-1.5", "1e9", "1E-400", "1.25e+10", "99999999999999999999999"])
    func readsNumbers(_ number: String) throws {
        let bytes = Array("  \(number) ,".utf8)
        var scanner = JSONScanner()
        let range = try scanner.number(bytes.span)
        #expect(String(decoding: bytes[range], as: UTF8.self) == number)
    }

    @Test(arguments: ["-", ".5", "1.", "1e", "1e+", "x"])
    func refusesWhatIsNoNumber(_ number: String) {
        let bytes = Array(number.utf8)
        var scanner = JSONScanner()
        let error = #expect(throws: JSONError.self) { try scanner.number(bytes.span) }
        #expect(error?.code == .badNumber)
    }

    @Test(arguments: [
        ("0", 0), ("-0", 0), ("007", 7), ("-12", -12), ("9223372036854775807", Int.max),
        ("-9223372036854775808", Int.min),
    ])
    func readsWholeNumbers(_ number: String, _ value: Int) throws {
        let bytes = Array(" \(number)]".utf8)
        var scanner = JSONScanner()
        #expect(try scanner.integer(bytes.span) == value)
        #expect(scanner.position == bytes.count - 1)
    }

    @Test(arguments: [
        "9223372036854775808", "-9223372036854775809", "18446744073709551616", "99999999999999999999999", "1.0", "1e3",
        "1E3",
        "-", "", "x", "+1",
    ])
    func refusesWhatIsNoWholeNumber(_ number: String) {
        let bytes = Array(number.utf8)
        var scanner = JSONScanner()
        #expect(throws: JSONError.self) { try scanner.integer(bytes.span) }
    }

    @Test func walksObjectsAndArrays() throws {
        let bytes = Array(#" { "a" : [1, {"x":[]}, "s"] , "b":true,"c":null } "#.utf8)
        var scanner = JSONScanner()
        var key: [UInt8] = []
        var keys: [String] = []
        try scanner.beginObject(bytes.span)
        while try scanner.nextKey(bytes.span, into: &key) {
            keys.append(String(decoding: key, as: UTF8.self))
            if keys.count == 2 {
                #expect(try scanner.boolean(bytes.span))
            } else {
                try scanner.skipValue(bytes.span)
            }
        }
        #expect(keys == ["a", "b", "c"])
        let atEnd = scanner.isAtEnd(bytes.span)
        #expect(atEnd)
    }

    @Test(arguments: [
        "{", "[", "{\"a\"", "{\"a\":", "{\"a\":1", "[1", "[1,", "{\"a\":1,}", "[1,]", "[1 2]", "{\"a\" 1}", "{1:2}",
        "[}", "{]",
        "[[1}]", "tru", "nul", "\"\u{1}\"", "{\"a\":\"\\", ",", ":",
    ])
    func skippingRefusesWhatIsBroken(_ json: String) {
        let bytes = Array(json.utf8)
        var scanner = JSONScanner()
        #expect(throws: JSONError.self) { try scanner.skipValue(bytes.span) }
    }

    /// Objects and arrays in turns, around the number of levels that a word holds.
    @Test(arguments: [1, 2, 63, 64, 65, 127, 128, 129, 200])
    func skipsDeepValues(_ depth: Int) throws {
        let opening = (0..<depth).map { $0 % 3 == 0 ? "{\"a\":" : "[" }.joined()
        let closing = (0..<depth).reversed().map { $0 % 3 == 0 ? "}" : "]" }
        let bytes = Array((opening + "1" + closing.joined() + ",").utf8)
        var scanner = JSONScanner()
        try scanner.skipValue(bytes.span)
        #expect(scanner.position == bytes.count - 1)
        for level in closing.indices {
            var wrong = closing
            wrong[level] = wrong[level] == "]" ? "}" : "]"
            let bytes = Array((opening + "1" + wrong.joined()).utf8)
            var scanner = JSONScanner()
            #expect(throws: JSONError.self) { try scanner.skipValue(bytes.span) }
        }
    }

    @Test(arguments: ["[", "{\"a\":"])
    func depthHasALimit(_ opening: String) {
        let bytes = Array(String(repeating: opening, count: 100_000).utf8)
        var scanner = JSONScanner()
        let error = #expect(throws: JSONError.self) { try scanner.skipValue(bytes.span) }
        #expect(error?.code == .tooDeep)
        #expect(throws: JSONError.self) { try JSONValue(parsing: bytes) }
    }

    @Test func aScannerOutsideOfItsBytesStops() {
        let bytes = Array("[1]".utf8)
        var scanner = JSONScanner(position: 50)
        let atEnd = scanner.isAtEnd(bytes.span)
        #expect(atEnd)
        let error = #expect(throws: JSONError.self) { try scanner.skipValue(bytes.span) }
        #expect(error?.code == .unexpectedEnd)
    }

    @Test func everyCutAndEveryByteIsSurvived() {
        let json = Array(#"{"id":-1.5e3,"t":["a\u00e9\ud83d\ude80b",{"x":{}},[],true,false,null],"é":"caf\n“x”"}"#.utf8)
        for i in json.indices {
            var cut = Array(json[..<i])
            #expect(throws: JSONError.self) { try JSONValue(parsing: cut) }
            for byte in [0, 0x22, 0x5C, 0x7B, 0x7D, 0x5D, 0x80, 0xE2, 0xFF] as [UInt8] {
                cut = json
                cut[i] = byte
                // Any outcome is right but a trap; what was read can be written and read again.
                guard let value = try? JSONValue(parsing: cut) else { continue }
                #expect(throws: Never.self) { try JSONValue(parsing: value.text) }
            }
        }
    }
}

@Suite struct UTF8CheckTests {
    @Test func agreesWithTheStandardLibrary() {
        // All sequences of two bytes after a word of ASCII, and a sample of longer ones.
        let ascii = Array("12345678".utf8)
        for first in UInt8(0x7F)...0xFF {
            for second in UInt8(0)...0xFF {
                for tail in [[], [0x80], [0x80, 0x80], [0xBF, 0xBF, 0x41]] as [[UInt8]] {
                    let bytes = ascii + [first, second] + tail
                    let isValid = String(validating: bytes, as: UTF8.self) != nil
                    let invalid = UTF8Check.firstInvalid(bytes.span)
                    if (invalid == nil) != isValid {
                        Issue.record("\(bytes)")
                        return
                    }
                    if let invalid, invalid > 0 {
                        #expect(String(validating: bytes[..<invalid], as: UTF8.self) != nil)
                    }
                }
            }
        }
    }
}
