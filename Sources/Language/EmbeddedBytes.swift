// Bytes that were compiled into the executable, or that a trainer has just made: what models are read from.

/// Read-only bytes that live as long as the process.
///
/// The kernel maps the pages of an executable once for all workers, so a model that is read in place costs no memory
/// of its own and no time to load.
///
/// Unchecked because the compiler cannot see that nobody writes there: the bytes lie in read-only data, or belong to
/// an allocation that is never changed or freed.
public struct EmbeddedBytes: @unchecked Sendable {
    /// First byte.
    @usableFromInline let base: UnsafeRawPointer
    /// Number of bytes.
    public let count: Int

    /// Wraps bytes of the executable.
    ///
    /// - Parameters:
    ///   - base: Where they begin; they must never change.
    ///   - count: How many there are.
    public init(base: UnsafeRawPointer, count: Int) {
        self.base = base
        self.count = count
    }

    /// Copies bytes to memory that is never freed: for trainers and tests, which make few models.
    public init(copying bytes: [UInt8]) {
        let copy = UnsafeMutableRawPointer.allocate(byteCount: max(bytes.count, 64), alignment: 64)
        UnsafeMutableRawBufferPointer(start: copy, count: bytes.count).copyBytes(from: bytes)
        base = UnsafeRawPointer(copy)
        count = bytes.count
    }

    /// An integer at an offset; zero where the bytes end before it.
    @inlinable
    public func integer<T: FixedWidthInteger & BitwiseCopyable>(at offset: Int, as type: T.Type = T.self) -> T {
        guard offset >= 0, offset <= count - MemoryLayout<T>.size else { return 0 }
        return T(littleEndian: base.loadUnaligned(fromByteOffset: offset, as: T.self))
    }

    /// The bytes of a range; empty where it reaches past the end.
    public func bytes(_ range: Range<Int>) -> [UInt8] {
        guard range.lowerBound >= 0, range.upperBound <= count else { return [] }
        return Array(UnsafeRawBufferPointer(start: base + range.lowerBound, count: range.count))
    }

    /// The text of a range, which holds UTF-8; empty where it reaches past the end.
    public func text(_ range: Range<Int>) -> String {
        guard range.lowerBound >= 0, range.upperBound <= count else { return "" }
        return String(
            decoding: UnsafeRawBufferPointer(start: base + range.lowerBound, count: range.count),
            as: UTF8.self
        )
    }

    /// The bytes from an offset on; empty where it lies past the end.
    public func suffix(from offset: Int) -> EmbeddedBytes {
        guard offset >= 0, offset <= count else { return EmbeddedBytes(base: base, count: 0) }
        return EmbeddedBytes(base: base + offset, count: count - offset)
    }

    // MARK: digests

    /// Where every model's header keeps the digest of its bytes.
    static let digestOffset = 24

    /// A number that differs for different bytes, kept in the header: reading it touches one page.
    public var digest: UInt64 { integer(at: Self.digestOffset) }

    /// Puts the digest of a model's bytes into its header.
    package static func seal(_ bytes: [UInt8]) -> [UInt8] {
        var result = bytes
        guard bytes.count >= digestOffset + 8 else { return result }
        var state: UInt64 = 0xA076_1D64_78BD_642F
        for (k, byte) in bytes.enumerated() {
            let isDigest = k >= digestOffset && k < digestOffset + 8
            state = (state ^ UInt64(isDigest ? 0 : byte)) &* 0x0000_0100_0000_01B3
            state ^= state >> 29
        }
        for k in 0..<8 { result[digestOffset + k] = UInt8(truncatingIfNeeded: state >> UInt64(8 * k)) }
        return result
    }
}
