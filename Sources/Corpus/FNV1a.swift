// A hash for tables that hold what an archive says, in bounded number.

/// The 64-bit hash FNV-1a of Fowler, Noll and Vo, byte by byte.
struct FNV1a {
    private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325

    init() {}

    /// The hash of bytes.
    init(_ bytes: some Sequence<UInt8>) { for byte in bytes { add(byte) } }

    mutating func add(_ byte: UInt8) { value = (value ^ UInt64(byte)) &* 0x100_0000_01B3 }
}
