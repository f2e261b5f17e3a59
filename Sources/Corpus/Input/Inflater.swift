// zlib's inflate as a value that owns its state.

import CZlib

/// An inflater for one stream after the other.
struct Inflater: ~Copyable {
    /// How the data is wrapped.
    enum Format: Sendable {
        /// RFC 1952, the wrapping of `.gz`.
        case gzip
        /// RFC 1950.
        case zlib
        /// RFC 1951, as in zip archives.
        case raw

        fileprivate var windowBits: Int32 {
            switch self {
            case .gzip: 15 + 16
            case .zlib: 15
            case .raw: -15
            }
        }
    }

    /// How a call ended.
    enum Outcome: Sendable {
        /// More input or more room is needed.
        case more
        /// The stream is complete, its checksum good.
        case ended
        /// The data is damaged.
        case damaged
    }

    // On the heap: zlib's state points back at the stream structure, which therefore must not move.
    private let stream: UnsafeMutablePointer<z_stream>

    /// Makes an inflater; nil where zlib finds no memory.
    init?(_ format: Format) {
        let stream = UnsafeMutablePointer<z_stream>.allocate(capacity: 1)
        stream.initialize(to: z_stream())
        let status = inflateInit2_(stream, format.windowBits, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size))
        guard status == Z_OK else {
            stream.deallocate()
            return nil
        }
        self.stream = stream
    }

    /// A second one in the state of another; nil where zlib finds no memory.
    init?(copying other: borrowing Inflater) {
        let stream = UnsafeMutablePointer<z_stream>.allocate(capacity: 1)
        stream.initialize(to: z_stream())
        guard inflateCopy(stream, other.stream) == Z_OK else {
            stream.deallocate()
            return nil
        }
        self.stream = stream
    }

    deinit {
        inflateEnd(stream)
        stream.deallocate()
    }

    /// Inflates from one buffer to another.
    ///
    /// - Returns: Bytes read, bytes written and how it ended.
    func inflate(
        _ input: UnsafeBufferPointer<UInt8>,
        into output: UnsafeMutableBufferPointer<UInt8>
    ) -> (consumed: Int, produced: Int, outcome: Outcome) {
        let available = min(input.count, Int(UInt32.max))
        let room = min(output.count, Int(UInt32.max))
        stream.pointee.next_in = UnsafeMutablePointer(mutating: input.baseAddress)
        stream.pointee.avail_in = UInt32(available)
        stream.pointee.next_out = output.baseAddress
        stream.pointee.avail_out = UInt32(room)
        let status = CZlib.inflate(stream, Z_NO_FLUSH)
        let consumed = available - Int(stream.pointee.avail_in)
        let produced = room - Int(stream.pointee.avail_out)
        switch status {
        case Z_OK, Z_BUF_ERROR: return (consumed, produced, .more)
        case Z_STREAM_END: return (consumed, produced, .ended)
        default: return (consumed, produced, .damaged)
        }
    }

    /// Inflates a whole buffer and throws away what comes out, as a try; leaves the inflater where that ended.
    ///
    /// - Parameters:
    ///   - input: What is inflated.
    ///   - limit: Bytes of output behind which it is enough: few bytes may stand for very many.
    /// - Returns: How it ended, and the bytes that came out.
    func tryOut(_ input: UnsafeBufferPointer<UInt8>, limit: Int) -> (outcome: Outcome, made: Int) {
        withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 32 << 10) { room in
            var rest = input[...]
            var made = 0
            while true {
                let (consumed, produced, outcome) = inflate(UnsafeBufferPointer(rebasing: rest), into: room)
                rest = rest.dropFirst(consumed)
                made += produced
                // Without input it goes on as long as it has something to write.
                guard case .more = outcome, consumed > 0 || produced > 0, made < limit else { return (outcome, made) }
            }
        }
    }

    /// What zlib says about the damage, such as "incorrect data check".
    var complaint: String {
        stream.pointee.msg.map { String(cString: $0) } ?? "the data is not what the format demands"
    }

    /// Makes it ready for the next stream of the same format.
    func reset() {
        inflateReset(stream)
    }
}
