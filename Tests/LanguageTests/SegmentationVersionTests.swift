// Stored rows are known to be outdated by their version: it must not be forgotten where tokens or sentences change.

import Language
import Testing

@Suite struct SegmentationVersionTests {
    /// Where this fails, texts get other tokens or sentences: raise `Segmenter.version`, then put the new digest here.
    @Test func otherTokensAreAnotherVersion() {
        var digest: UInt64 = 0
        for text in [LineWrappingTests.article, LineWrappingTests.wrap(LineWrappingTests.article, at: 66)] {
            let result = Segmenter().segment(Array(text.utf8).span)
            for token in result.tokens {
                let form =
                    UInt64(token.kind.rawValue) << 16 | UInt64(token.gap.rawValue) << 8 | UInt64(token.shape.rawValue)
                digest = TextHash.mix(digest ^ UInt64(token.start) << 32 ^ UInt64(token.end), token.hash ^ form)
            }
            for sentence in result.sentences {
                digest = TextHash.mix(digest, UInt64(sentence.start) << 32 | UInt64(sentence.end))
            }
        }
        #expect([Segmenter.version: digest] == [4: 5_440_224_991_015_580_231])
    }
}
