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

    /// Zeros behind the end of an archive that are no padding, whatever wrote it: tapes have records of 64 KiB at most as a rule.
    private static let longestPadding = 64 << 10

    /// Tells of more zeros behind an archive, or between its parts, than any padding has: a download that was not completed
    /// has them where its rest should be.
    static func tell(ofPadding zeros: Int, in size: Int, isEnd: Bool, _ context: ReadContext, place: String) {
        guard zeros > longestPadding, zeros > size / 10 else { return }
        context.report(
            .truncated,
            .warning,
            at: place,
            "\(zeros) zeros \(isEnd ? "follow its end" : "stand inside of it, up to byte \(size)"), as where a download was not "
                + "completed: members may be missing. Compare its size with the original's"
        )
    }

    /// Tells of bytes 0xFF in a row, as erased memory has them, in what is not UTF-8: other encodings have a letter there.
    static func tell(ofErased bytes: UnsafeBufferPointer<UInt8>, _ context: ReadContext, place: String) {
        var at = 0
        while let start = bytes.firstOffset(of: 0xFF, from: at) {
            var end = start
            while end < bytes.count, bytes[end] == 0xFF { end += 1 }
            at = end
            guard end - start >= shortest else { continue }
            let what = "\(end - start) bytes of 255 stand in it, as erased memory has them; what was there is lost"
            return context.report(.corrupt, .error, at: place, what)
        }
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
