// A hash of bytes as they are, to find equal ones.

import Language

enum ByteHash {
    /// A 64-bit hash, the same in every run for the same seed.
    static func of(_ bytes: UnsafeBufferPointer<UInt8>, seed: UInt64 = 0xA076_1D64_78BD_642F) -> UInt64 {
        var state = seed
        let raw = UnsafeRawBufferPointer(bytes)
        var i = 0
        while i + 8 <= raw.count {
            state = TextHash.mix(
                state ^ raw.loadUnaligned(fromByteOffset: i, as: UInt64.self),
                0xE703_7ED1_A0B4_28DB
            )
            i += 8
        }
        var rest: UInt64 = 0
        while i < raw.count {
            rest = rest << 8 | UInt64(raw[i])
            i += 1
        }
        return TextHash.mix(state ^ rest, 0x9E37_79B9_7F4A_7C15 ^ UInt64(raw.count))
    }
}
