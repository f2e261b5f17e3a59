// Byte offsets to scalar offsets and back.

import AnalyzerTesting
import Language
import Testing

@Suite struct ScalarOffsetsTests {
    @Test(arguments: [0, 1, 2, 255, 256, 257, 700, 3000])
    func roundTrip(_ length: Int) {
        var random = SeededNumbers(seed: UInt64(length))
        for text in [random.text(length), String(repeating: "x", count: length), String(repeating: "é", count: length)]
        {
            let bytes = Array(text.utf8)
            let offsets = ScalarOffsets(bytes.span)
            #expect(offsets.scalarCount == text.unicodeScalars.count)
            #expect(offsets.byteCount == bytes.count)
            var byte = 0
            for (k, scalar) in text.unicodeScalars.enumerated() {
                #expect(offsets.scalar(ofByte: byte, in: bytes.span) == k)
                #expect(offsets.byte(ofScalar: k, in: bytes.span) == byte)
                byte += String(scalar).utf8.count
            }
            #expect(offsets.scalar(ofByte: bytes.count, in: bytes.span) == offsets.scalarCount)
            #expect(offsets.byte(ofScalar: offsets.scalarCount, in: bytes.span) == bytes.count)
        }
    }

    @Test func outside() {
        let bytes = Array("añb".utf8)
        let offsets = ScalarOffsets(bytes.span)
        #expect(offsets.byte(ofScalar: -1, in: bytes.span) == nil)
        #expect(offsets.byte(ofScalar: 4, in: bytes.span) == nil)
        #expect(offsets.scalar(ofByte: -5, in: bytes.span) == 0)
        #expect(offsets.scalar(ofByte: 99, in: bytes.span) == 3)
    }
}
