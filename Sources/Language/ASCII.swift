// Letters of ASCII, byte by byte.

extension UInt8 {
    /// The small letter of a capital one of ASCII; every other byte as it is.
    @inlinable
    package var lowercasedASCII: UInt8 { self &- 0x41 < 26 ? self | 0x20 : self }
}
