// Encodings of older pages in other languages.

import Testing

@testable import Corpus

@Suite struct LegacyEncodingTests {
    @Test(arguments: [
        ("iso-8859-7", "ebe9ecdce1", "λιμάα"), ("windows-1253", "ebe9ecdce1", "λιμάα"), ("iso-8859-9", "feeff0", "şïğ"),
        ("windows-1255", "f0eeec", "נמל"), ("windows-1256", "e3edc7c1", "ميا\u{621}"), ("windows-1257", "f0e0", "šą"),
        ("iso-8859-5", "bfdee0e2", "Порт"), ("ibm866", "8faee0e2", "Порт"), ("koi8-u", "f0cfd2d4 a4", "Портє"),
        ("x-mac-cyrillic", "8feef0f2", "Порт"), ("macintosh", "636166 8e", "café"), ("windows-874", "b7e8d2", "ท่า"),
        ("iso-8859-4", "b9", "š"), ("windows-1258", "f5", "ơ"), ("iso-8859-3", "b6", "ĥ"), ("iso-8859-6", "e5", "م"),
        ("iso-8859-8", "ec", "ל"), ("iso-8859-10", "b9", "đ"), ("iso-8859-13", "f0", "š"), ("iso-8859-14", "f0", "ŵ"),
        ("iso-8859-16", "aa", "Ș"),
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

    @Test(arguments: LegacyEncoding.all.map(\.name)) func everyByteGivesValidText(_ name: String) throws {
        #expect(TextEncoding(label: name) == nil)
        let legacy = try #require(LegacyEncoding(label: name))
        #expect(legacy.table.count == 128 && legacy.name == name)
        let decoded = TextEncoding.decode(Array(UInt8.min...UInt8.max), declared: name)
        #expect(decoded.encodingName == name)
        let text = try #require(String(validating: decoded.utf8, as: UTF8.self))
        #expect(text.unicodeScalars.count == 256)
        #expect(text.unicodeScalars.count { $0 == "\u{FFFD}" } == decoded.repaired)
    }

    @Test func noLabelNamesTwo() {
        let labels = LegacyEncoding.all.flatMap(\.labels)
        #expect(Set(labels).count == labels.count)
        #expect(labels.allSatisfy { TextEncoding(label: $0) == nil })
    }

    /// Pages that are UTF-8 whatever they say.
    @Test(arguments: ["shift_jis", "gbk", "iso-8859-7", "big5"]) func validUTF8StaysAsItIs(_ label: String) {
        let decoded = TextEncoding.decode(Array("Žižkov – 港口".utf8), declared: label)
        #expect(String(decoding: decoded.utf8, as: UTF8.self) == "Žižkov – 港口")
        #expect(decoded.encodingName == "utf-8")
    }

    @Test(arguments: [
        ("x-ebcdic-7", "63616fe9", "caoé"), ("Shift_JIS", "8d60 91ab", "\u{FFFD}`\u{FFFD}\u{FFFD}"),
        ("big5", "b4e4", "\u{FFFD}\u{FFFD}"),
    ])
    func aLabelThatIsNotReadIsTold(_ label: String, _ hex: String, _ text: String) throws {
        let digits = hex.filter { $0 != " " }.map { UInt8($0.hexDigitValue ?? 0) }
        let bytes = stride(from: 0, to: digits.count, by: 2).map { digits[$0] << 4 | digits[$0 + 1] }
        let sentence = " stands in a page about the harbour, which was closed on Monday, officials said."
        let page =
            Array("<html><head><meta charset=\"\(label)\"></head><body><p>".utf8) + bytes
            + Array("\(sentence)</p></body></html>".utf8)
        let reading = try Reading(page, named: "a.html")
        #expect(reading.texts == [text + sentence])
        #expect(reading.codes == [.badEncoding])
        #expect(reading.problems.first?.message.contains(label) == true)
    }
}
