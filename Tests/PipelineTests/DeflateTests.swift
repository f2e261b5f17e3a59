// A text's zlib stream is its text again, also where zlib cannot compress.

import CZlib
import Testing

@testable import Pipeline

@Suite struct DeflateTests {
    // Level 42 is none: zlib refuses it as it refuses everything when there is no memory.
    @Test(arguments: [3, 9, 42] as [Int32], [0, 1, 65_535, 65_536, 200_000])
    func theStreamIsTheText(level: Int32, count: Int) {
        let text = (0..<count).map { UInt8(truncatingIfNeeded: $0 &* $0 >> 7) }
        var deflater = Deflater(level: level)
        for _ in 0..<2 {
            let stream = deflater.zlibStream(of: text)
            var back = [UInt8](repeating: 0, count: count + 1)
            var length = UInt(back.count)
            #expect(uncompress(&back, &length, stream, UInt(stream.count)) == Z_OK)
            #expect(Int(length) == count && Array(back.prefix(count)) == text)
            #expect((stream.count >= count) == (level == 42 || count < 2))
        }
    }
}
