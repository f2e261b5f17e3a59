// Compresses a document's text for the store, in the worker: the daemon's writer gets bytes that are ready to store.

internal import CZlib

/// A zlib compressor that is reused for many texts.
struct Deflater: ~Copyable {
    private let stream: UnsafeMutablePointer<z_stream>
    private let isReady: Bool

    /// Makes a compressor of a level from 1 (fast) to 9 (small).
    init(level: Int32) {
        stream = .allocate(capacity: 1)
        stream.initialize(to: z_stream())
        isReady = deflateInit_(stream, level, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK
    }

    deinit {
        deflateEnd(stream)
        stream.deallocate()
    }

    /// The text as one zlib stream (RFC 1950), or nil where zlib has no memory.
    mutating func compress(_ text: [UInt8]) -> [UInt8]? {
        guard isReady, text.count < Int(UInt32.max), deflateReset(stream) == Z_OK else { return nil }
        let bound = Int(deflateBound(stream, UInt(text.count)))
        let stream = self.stream
        return text.withUnsafeBufferPointer { input in
            [UInt8](unsafeUninitializedCapacity: bound) { output, count in
                stream.pointee.next_in = UnsafeMutablePointer(mutating: input.baseAddress)
                stream.pointee.avail_in = UInt32(input.count)
                stream.pointee.next_out = output.baseAddress
                stream.pointee.avail_out = UInt32(output.count)
                count = deflate(stream, Z_FINISH) == Z_STREAM_END ? output.count - Int(stream.pointee.avail_out) : 0
            }
        }
    }
}
