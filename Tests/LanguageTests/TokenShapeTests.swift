// Kind, shape and gap of tokens.

import Language
import Testing

@Suite struct TokenShapeTests {
    @Test(
        arguments: [
            ("tank", .word, [.lower]),
            ("Tank", .word, [.capitalised, .lower]),
            ("NATO", .word, [.capitalised, .innerCapital]),
            ("McGregor", .word, [.capitalised, .innerCapital, .lower]),
            ("iPhone", .word, [.innerCapital, .lower]),
            ("Internationalisation", .word, [.capitalised, .lower]),
            ("INTERNATIONALISATION", .word, [.capitalised, .innerCapital]),
            ("internationAlisation", .word, [.innerCapital, .lower]),
            ("Łódź", .word, [.capitalised, .lower, .nonASCII]),
            ("ÉLYSÉE", .word, [.capitalised, .innerCapital, .nonASCII]),
            ("Élysée", .word, [.capitalised, .lower, .nonASCII]),
            ("Київ", .word, [.capitalised, .lower, .nonASCII]),
            ("київ", .word, [.lower, .nonASCII]),
            ("Αθήνα", .word, [.capitalised, .lower, .nonASCII]),
            ("Ḥaifa", .word, [.capitalised, .lower, .nonASCII]),
            ("Đặng", .word, [.capitalised, .lower, .nonASCII]),
            ("co-owner", .word, [.lower, .hyphen]),
            ("U.S. ", .word, [.capitalised, .innerCapital, .point]),
            ("Mr. X", .word, [.capitalised, .lower, .point]),
            ("B2B", .word, [.capitalised, .innerCapital, .digit]),
            ("1,500", .number, [.digit]),
            ("3.5", .number, [.digit, .point]),
            ("5th", .number, [.digit, .lower]),
            ("...", .punctuation, [.point]),
            ("“", .punctuation, [.nonASCII]),
            ("$", .symbol, []),
            ("€", .symbol, [.nonASCII]),
            ("https://example.com", .address, [.lower, .point]),
            ("@someone", .address, [.lower]),
            ("me@example.com", .address, [.lower, .point]),
        ] as [(String, Token.Kind, Token.Shape)]
    )
    func kindAndShape(_ text: String, _ kind: Token.Kind, _ shape: Token.Shape) throws {
        let token = try #require(firstToken(text))
        #expect(token.kind == kind)
        #expect(token.shape.subtracting(.sentenceStart) == shape)
    }

    @Test func gaps() {
        let bytes = Array("A b,c\nd\n \ne\n\nf\r\n\r\ng\u{2028}h".utf8)
        let found = Segmenter().segment(bytes.span).tokens.map(\.gap)
        #expect(found == [.paragraph, .space, .none, .none, .line, .paragraph, .paragraph, .paragraph, .line])
    }

    @Test func sentenceStarts() {
        let bytes = Array("He came. She left.\n\nOne line".utf8)
        let result = Segmenter().segment(bytes.span)
        let starts = result.tokens.indices.filter { result.tokens[$0].shape.contains(.sentenceStart) }
        #expect(starts == result.sentences.map { Int($0.firstToken) })
        #expect(starts == [0, 3, 6])
    }
}
