// Encodings that the C library decodes.

import Testing

@testable import Corpus

@Suite struct LegacyEncodingTests {
    @Test(arguments: [
        ("Shift_JIS", "8d60 91ab", "港足"), ("EUC-JP", "b9c1 c2ad", "港足"),
        ("iso-2022-jp", "1b2442 3941 422d 1b2842", "港足"),
        ("gb2312", "b8db bfda", "港口"), ("GBK", "b8db bfda", "港口"), ("gb18030", "b8db bfda", "港口"),
        ("Big5", "b4e4 a466", "港口"), ("euc-kr", "c7d7 b1b8", "항구"), ("ks_c_5601-1987", "c7d7 b1b8", "항구"),
        ("iso-8859-7", "ebe9ecdce1", "λιμάα"), ("windows-1253", "ebe9ecdce1", "λιμάα"), ("iso-8859-9", "feeff0", "şïğ"),
        ("windows-1255", "f0eeec", "נמל"), ("windows-1256", "e3edc7c1", "ميا\u{621}"), ("windows-1257", "f0e0", "šą"),
        ("iso-8859-5", "bfdee0e2", "Порт"), ("ibm866", "8faee0e2", "Порт"), ("koi8-u", "f0cfd2d4 a4", "Портє"),
        ("x-mac-cyrillic", "8feef0f2", "Порт"), ("macintosh", "636166 8e", "café"), ("windows-874", "b7e8d2", "ท่า"),
        ("iso-8859-4", "b9", "š"), ("windows-1258", "f5", "ơ"),
    ])
    func readsWhatAPageSaysItIsIn(_ label: String, _ hex: String, _ text: String) throws {
        let digits = hex.filter { $0 != " " }.map { UInt8($0.hexDigitValue ?? 0) }
        let bytes = stride(from: 0, to: digits.count, by: 2).map { digits[$0] << 4 | digits[$0 + 1] }
        let decoded = TextEncoding.decode(bytes, declared: label)
        #expect(String(decoding: decoded.utf8, as: UTF8.self) == text)
        #expect(decoded.repaired == 0)
        let sentence = Array(" is a word that stands in this page, of a language that it says it is in.".utf8)
        let page =
            Array("<html><head><meta charset=\"\(label)\"></head><body><p>".utf8) + bytes + sentence
            + Array("</p></body></html>".utf8)
        let reading = try Reading(page, named: "a.html")
        #expect(reading.texts == [text + String(decoding: sentence, as: UTF8.self)])
        #expect(reading.problems.isEmpty)
    }

    /// What is no text costs itself, and every way ends.
    @Test(arguments: LegacyEncoding.names) func everyByteGivesValidText(_ name: String) {
        #expect(TextEncoding(label: name) == nil)
        var bytes: [UInt8] = []
        for high in UInt8.min...UInt8.max { for low in UInt8.min...UInt8.max { bytes += [high, low] } }
        for start in 0..<3 {
            let decoded = TextEncoding.decode(Array(bytes[start...]), declared: name)
            #expect(decoded.encodingName == name)
            #expect(String(validating: decoded.utf8, as: UTF8.self) != nil)
        }
        // Half a character at the end.
        let cut = TextEncoding.decode([0x41, 0x88], declared: name)
        #expect(cut.utf8.first == 0x41 || name == "iso-2022-jp")
    }

    @Test func moreThanOneBufferIsRead() {
        let text = String(repeating: "港口 port ", count: 20_000)
        let piece = [0xB8, 0xDB, 0xBF, 0xDA] + Array(" port ".utf8)
        let bytes = [[UInt8]](repeating: piece, count: 20_000).flatMap { $0 }
        let decoded = TextEncoding.decode(bytes, declared: "gbk")
        #expect(String(decoding: decoded.utf8, as: UTF8.self) == text)
    }

    /// Pages that are UTF-8 whatever they say.
    @Test(arguments: ["shift_jis", "gbk", "iso-8859-7", "big5"]) func validUTF8StaysAsItIs(_ label: String) {
        let decoded = TextEncoding.decode(Array("Žižkov – 港口".utf8), declared: label)
        #expect(String(decoding: decoded.utf8, as: UTF8.self) == "Žižkov – 港口")
        #expect(decoded.encodingName == "utf-8")
    }

    @Test func aLabelThatNobodyKnowsIsTold() throws {
        let page =
            Array("<html><head><meta charset=\"x-ebcdic-7\"></head><body><p>The caf".utf8) + [0xE9]
            + Array(" at the harbour was closed on Monday, officials said.</p></body></html>".utf8)
        let reading = try Reading(page, named: "a.html")
        #expect(reading.texts == ["The café at the harbour was closed on Monday, officials said."])
        #expect(reading.codes == [.badEncoding])
        #expect(reading.problems.first?.message.contains("x-ebcdic-7") == true)
    }
}
