// Zeros in a row in the middle of a text: what a crash or a bad disk leaves where data was.

/// Finds blocks of zeros.
enum LostBlocks {
    /// Zeros in a row that no text has: one of UTF-16 has three at most.
    static let shortest = 16

    /// How many zeros stand in blocks of them.
    static func zeros(in bytes: UnsafeBufferPointer<UInt8>) -> Int {
        var count = 0
        var at = 0
        while let start = bytes.firstOffset(of: 0, from: at) {
            var end = start + 1
            while end < bytes.count, bytes[end] == 0 { end += 1 }
            if end - start >= shortest { count += end - start }
            at = end
        }
        return count
    }

    /// Tells where there are any.
    static func tell(of bytes: UnsafeBufferPointer<UInt8>, _ context: ReadContext, place: String) {
        let count = zeros(in: bytes)
        guard count > 0 else { return }
        context.report(
            .corrupt,
            .error,
            at: place,
            "\(count) zeros stand in it, as a crash or a bad disk leaves them; what was there is lost"
        )
    }
}
