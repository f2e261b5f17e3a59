// Offsets are UTF-8 bytes inside and Unicode scalars on the wire: Python, R and SQL users slice by code point.

/// Converts between byte offsets and Unicode-scalar offsets of one text.
///
/// One checkpoint every 64 bytes: 4 bytes of memory for each, a short count for a question. A text that is all ASCII
/// keeps none.
public struct ScalarOffsets: Sendable {
    private static let stride = 64
    /// Scalars before each checkpoint; empty for ASCII.
    private var checkpoints: [UInt32] = []
    /// Length in bytes.
    public let byteCount: Int
    /// Length in Unicode scalars.
    public let scalarCount: Int

    /// Reads a text once.
    public init(_ bytes: Span<UInt8>) {
        byteCount = bytes.count
        var scalars: UInt32 = 0
        var marks: [UInt32] = []
        marks.reserveCapacity(bytes.count / Self.stride + 1)
        var i = 0
        while i < bytes.count {
            marks.append(scalars)
            let end = min(i + Self.stride, bytes.count)
            scalars += UInt32(Self.starts(bytes, i..<end))
            i = end
        }
        scalarCount = Int(scalars)
        if scalarCount != bytes.count { checkpoints = marks }
    }

    /// Scalars before a byte offset, which is clamped to the text.
    public func scalar(ofByte offset: Int, in bytes: Span<UInt8>) -> Int {
        let offset = min(max(offset, 0), byteCount)
        guard !checkpoints.isEmpty else { return offset }
        let block = min(offset / Self.stride, checkpoints.count - 1)
        return Int(checkpoints[block]) + Self.starts(bytes, (block * Self.stride)..<offset)
    }

    /// Byte offset of a scalar offset, or nil outside the text.
    public func byte(ofScalar offset: Int, in bytes: Span<UInt8>) -> Int? {
        guard offset >= 0, offset <= scalarCount else { return nil }
        guard !checkpoints.isEmpty else { return offset }
        guard offset < scalarCount else { return byteCount }
        var low = 0
        var high = checkpoints.count - 1
        while low < high {
            let middle = (low + high + 1) / 2
            if Int(checkpoints[middle]) <= offset { low = middle } else { high = middle - 1 }
        }
        var left = offset - Int(checkpoints[low])
        var i = low * Self.stride
        while i < byteCount {
            if bytes[i] & 0xC0 != 0x80 {
                if left == 0 { return i }
                left -= 1
            }
            i += 1
        }
        return byteCount
    }

    /// Bytes in a range that begin a scalar.
    static func starts(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Int {
        bytes.withUnsafeBytes { raw in
            var count = range.count
            var i = range.lowerBound
            // Eight at a time: a byte that goes on has its highest bit and not the next.
            while i + 8 <= range.upperBound {
                let eight = raw.loadUnaligned(fromByteOffset: i, as: UInt64.self)
                count &-= (eight >> 7 & ~(eight >> 6) & 0x0101_0101_0101_0101).nonzeroBitCount
                i += 8
            }
            while i < range.upperBound {
                if raw[i] & 0xC0 == 0x80 { count &-= 1 }
                i += 1
            }
            return count
        }
    }
}
