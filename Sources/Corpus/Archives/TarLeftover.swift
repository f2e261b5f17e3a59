// What stands behind the two blocks of zeros that end a tar archive: padding, noise, or members of which the header was lost.

/// Blocks behind the end that are no headers.
struct TarLeftover {
    /// Zeros, the two blocks not counted.
    private(set) var zeros = 0
    private var bytes = 0
    private var first = 0
    private var last = 0
    private var isText = false
    /// Writers fill their archives up to a multiple of this: what begins there was put behind a whole one.
    private static let recordSize = 20 * TarHeader.blockSize

    /// Whether there are zeros alone.
    var isEmpty: Bool { bytes == 0 }

    /// Takes a block that lies at an offset.
    mutating func take(_ block: Slice<UnsafeBufferPointer<UInt8>>, at offset: Int) {
        guard block.contains(where: { $0 != 0 }) else {
            zeros += block.count
            return
        }
        if bytes == 0 {
            first = offset
            isText = !ContentKind.isNoise(UnsafeBufferPointer(rebasing: block))
        }
        bytes += block.count
        last = offset + block.count
    }

    /// Tells what was lost.
    ///
    /// * `next`: Where a header follows, if one does. Noise behind a whole archive that nothing follows is no member of it.
    func tell(next: Int?, _ context: ReadContext, place: String) {
        let isForeign = !isText && first % Self.recordSize == 0
        guard next != nil || !isForeign else { return }
        context.report(
            .corrupt,
            isText || next != nil ? .error : .warning,
            at: place,
            "from byte \(first) to \(next ?? last), behind zeros that should end it, no member begins: the header of what lay there is "
                + "lost, or it is something foreign" + (next == nil ? "" : ". What follows was read")
        )
    }
}
