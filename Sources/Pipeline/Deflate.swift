// Compresses a document's text for the store, in the worker: the daemon's writer gets bytes that are ready to store.

internal import CZlib

/// A zlib compressor that is reused for many texts.
struct Deflater: ~Copyable {
    private let stream: UnsafeMutablePointer<z_stream>
    private let level: Int32
    /// False where zlib had no memory to begin; each text tries again.
    private var isReady = false

    /// Makes a compressor of a level from 1 (fast) to 9 (small).
    init(level: Int32) {
        self.level = level
        stream = .allocate(capacity: 1)
        stream.initialize(to: z_stream())
        begin()
    }

    deinit {
        deflateEnd(stream)
        stream.deallocate()
    }

    private mutating func begin() {
        isReady = deflateInit_(stream, level, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK
    }

    /// The text as one zlib stream (RFC 1950); as it stands in one, where zlib cannot compress it, for want of memory.
    mutating func zlibStream(of text: [UInt8]) -> [UInt8] { compress(text) ?? Self.stored(text) }

    private mutating func compress(_ text: [UInt8]) -> [UInt8]? {
        if !isReady { begin() }
        guard isReady, text.count < Int(UInt32.max), deflateReset(stream) == Z_OK else { return nil }
        let bound = Int(deflateBound(stream, UInt(text.count)))
        let stream = self.stream
        let compressed = text.withUnsafeBufferPointer { input in
            [UInt8](unsafeUninitializedCapacity: bound) { output, count in
                stream.pointee.next_in = UnsafeMutablePointer(mutating: input.baseAddress)
                stream.pointee.avail_in = UInt32(input.count)
                stream.pointee.next_out = output.baseAddress
                stream.pointee.avail_out = UInt32(output.count)
                count = deflate(stream, Z_FINISH) == Z_STREAM_END ? output.count - Int(stream.pointee.avail_out) : 0
            }
        }
        return compressed.isEmpty ? nil : compressed
    }

    /// A stream of blocks that are not compressed (RFC 1951, 3.2.4), which needs nothing of zlib but the checksum.
    private static func stored(_ text: [UInt8]) -> [UInt8] {
        // A window of 32 KiB, the fastest level.
        var out: [UInt8] = [0x78, 0x01]
        out.reserveCapacity(text.count + text.count / largestBlock * 5 + 16)
        var start = 0
        repeat {
            let end = min(start + largestBlock, text.count)
            let count = UInt16(end - start)
            out.append(end == text.count ? 1 : 0)
            for value in [count, ~count] { out += [UInt8(value & 0xFF), UInt8(value >> 8)] }
            out += text[start..<end]
            start = end
        } while start < text.count
        let sum = adler32_z(1, text, text.count)
        for place in stride(from: UInt(24), through: 0, by: -8) { out.append(UInt8(truncatingIfNeeded: sum >> place)) }
        return out
    }

    private static let largestBlock = 65_535
}
