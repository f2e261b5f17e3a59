// Character encodings: what is detected, what is repaired, what is counted.
import Testing

@testable import Corpus

@Suite("Text encodings")
struct HTMLTextEncodingTests {
    struct Sample: Sendable, CustomTestStringConvertible {
        var name: String
        var bytes: [UInt8]
        var declared: String?
        var text: String
        var encoding: String
        var repaired = 0
        var testDescription: String { name }
    }

    static let samples: [Sample] = [
        Sample(name: "empty", bytes: [], declared: nil, text: "", encoding: "utf-8"),
        Sample(name: "ASCII", bytes: Array("plain".utf8), declared: nil, text: "plain", encoding: "utf-8"),
        Sample(
            name: "UTF-8",
            bytes: Array("Kyjiw – Žižkov".utf8),
            declared: nil,
            text: "Kyjiw – Žižkov",
            encoding: "utf-8"
        ),
        Sample(name: "mark", bytes: [0xEF, 0xBB, 0xBF, 0x41], declared: "latin1", text: "A", encoding: "utf-8"),
        Sample(
            name: "UTF-16 little endian with mark",
            bytes: [0xFF, 0xFE, 0x41, 0, 0x3D, 0xD8, 0x00, 0xDE],
            declared: nil,
            text: "A\u{1F600}",
            encoding: "utf-16le"
        ),
        Sample(
            name: "UTF-16 big endian with mark",
            bytes: [0xFE, 0xFF, 0, 0x41, 0x20, 0x19],
            declared: "utf-8",
            text: "A\u{2019}",
            encoding: "utf-16be"
        ),
        Sample(
            name: "UTF-16 without mark",
            bytes: Array("Ministers met.".utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }),
            declared: nil,
            text: "Ministers met.",
            encoding: "utf-16le"
        ),
        Sample(
            name: "UTF-16, half a pair and an odd byte",
            bytes: [0xFF, 0xFE, 0x3D, 0xD8, 0x41, 0, 0x42],
            declared: nil,
            text: "\u{FFFD}A\u{FFFD}",
            encoding: "utf-16le",
            repaired: 2
        ),
        Sample(
            name: "declared UTF-16, is ASCII",
            bytes: Array("<html>plain".utf8),
            declared: "utf-16",
            text: "<html>plain",
            encoding: "utf-8"
        ),
        Sample(
            name: "undeclared Windows-1252",
            bytes: [0x93, 0x43, 0x61, 0x66, 0xE9, 0x94, 0x20, 0x80, 0x35],
            declared: nil,
            text: "“Café” €5",
            encoding: "windows-1252"
        ),
        Sample(name: "ISO-8859-1", bytes: [0xA3, 0x92], declared: "ISO-8859-1", text: "£’", encoding: "windows-1252"),
        Sample(name: "ISO-8859-2", bytes: [0xA9, 0xB9], declared: "iso8859-2", text: "Šš", encoding: "iso-8859-2"),
        Sample(name: "ISO-8859-15", bytes: [0xA4], declared: "ISO-8859-15", text: "€", encoding: "iso-8859-15"),
        Sample(name: "Windows-1250", bytes: [0x8A, 0x9A], declared: "cp1250", text: "Šš", encoding: "windows-1250"),
        Sample(
            name: "Windows-1251",
            bytes: [0xCA, 0xE8, 0xE5, 0xE2],
            declared: "Windows-1251",
            text: "Киев",
            encoding: "windows-1251"
        ),
        Sample(name: "KOI8-R", bytes: [0xEB, 0xC9, 0xC5, 0xD7], declared: "koi8-r", text: "Киев", encoding: "koi8-r"),
        Sample(
            name: "UTF-8 declared as Latin-1",
            bytes: Array("“Café”".utf8),
            declared: "iso-8859-1",
            text: "“Café”",
            encoding: "utf-8"
        ),
        Sample(
            name: "declared UTF-8 with broken bytes",
            bytes: [0x41, 0xFF, 0xC3, 0xA9, 0xE2, 0x82, 0x42, 0xC0, 0xAF],
            declared: "utf-8",
            text: "A\u{FFFD}é\u{FFFD}B\u{FFFD}\u{FFFD}",
            encoding: "utf-8",
            repaired: 4
        ),
        Sample(
            name: "surrogates and too large scalars",
            bytes: [0xED, 0xA0, 0x80, 0x20, 0xF4, 0x90, 0x80, 0x80],
            declared: "utf8",
            text: "\u{FFFD}\u{FFFD}\u{FFFD} \u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}",
            encoding: "utf-8",
            repaired: 7
        ),
        Sample(
            name: "mostly UTF-8",
            bytes: Array("“a” “b” “c”".utf8) + [0xFF],
            declared: nil,
            text: "“a” “b” “c”\u{FFFD}",
            encoding: "utf-8",
            repaired: 1
        ),
        Sample(
            name: "East Asian label",
            bytes: [0x41, 0x82, 0xA0],
            declared: "Shift_JIS",
            text: "A\u{FFFD}\u{FFFD}",
            encoding: "utf-8",
            repaired: 2
        ),
    ]

    @Test("Decodes and counts repairs", arguments: samples)
    func decodes(_ sample: Sample) {
        let decoded = TextEncoding.decode(sample.bytes, declared: sample.declared)
        #expect(String(validating: decoded.utf8, as: UTF8.self) == sample.text)
        #expect(decoded.encodingName == sample.encoding)
        #expect(decoded.repaired == sample.repaired)
        let borrowed = sample.bytes.withUnsafeBufferPointer { TextEncoding.decode($0, declared: sample.declared) }
        #expect(borrowed.utf8 == decoded.utf8 && borrowed.repaired == decoded.repaired)
    }

    @Test("Every byte decodes to valid UTF-8 in every encoding", arguments: TextEncoding.allCases)
    func everyByte(_ encoding: TextEncoding) {
        let bytes = (0...255).map { UInt8($0) } + (0...255).reversed().map { UInt8($0) }
        let decoded = TextEncoding.decode(bytes, declared: encoding.rawValue)
        #expect(String(validating: decoded.utf8, as: UTF8.self) != nil)
    }

    @Test("A broken byte is found at every place of a long text", arguments: [0, 1, 15, 16, 17, 31, 32, 63, 99])
    func brokenByte(_ place: Int) {
        var bytes = [UInt8](repeating: 0x61, count: 100)
        bytes[place] = 0xFF
        let decoded = TextEncoding.decode(bytes, declared: "utf-8")
        #expect(decoded.repaired == 1)
        #expect(decoded.utf8.count == 102)
        #expect(decoded.utf8[place] == 0xEF)
    }
}
