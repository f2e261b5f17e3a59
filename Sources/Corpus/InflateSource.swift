// Compressed bytes in, the bytes themselves out: gzip with any number of members, zlib and raw deflate, within limits.

/// What a compressed stream holds, inflated straight from one window into the next.
final class InflateSource: ByteSource {
    private let parent: ByteWindow
    private let inflater: Inflater
    private let format: Inflater.Format
    private let place: String
    private let context: ReadContext
    private var state = State.beforeMember
    private var members = 0
    private var faults = 0
    /// Compressed bytes used and bytes made, for the ratio.
    private var used = 0
    private var made = 0
    private(set) var fault: CorpusProblem?

    /// Damage after which a stream is given up, counted in places.
    private static let maximumFaults = 1000

    private enum State {
        case beforeMember
        case insideMember
        case ended
    }

    /// Makes a source; nil where zlib finds no memory.
    init?(_ parent: ByteWindow, format: Inflater.Format, place: String, context: ReadContext) {
        guard let inflater = Inflater(format) else { return nil }
        self.inflater = inflater
        self.parent = parent
        self.format = format
        self.place = place
        self.context = context
    }

    func read(into buffer: UnsafeMutableBufferPointer<UInt8>) -> Int {
        var done = 0
        while done < buffer.count, fault == nil {
            if state == .beforeMember { beginMember() }
            guard state == .insideMember else { break }
            // The last bits may be inside the inflater, which had no room to say that it has come to the end.
            let isAtEnd = parent.count == 0 && !parent.fillMore()
            let room = UnsafeMutableBufferPointer(rebasing: buffer[done...])
            let (consumed, produced, outcome) = inflater.inflate(parent.bytes, into: room)
            parent.advance(consumed)
            done += produced
            count(consumed, produced)
            switch outcome {
            case .ended:
                members += 1
                state = format == .gzip ? .beforeMember : .ended
            case .damaged: damaged(inflater.complaint)
            case .more where isAtEnd && produced == 0:
                fault =
                    parent.fault
                    ?? CorpusProblem(
                        .truncated,
                        .error,
                        at: place,
                        "the compressed data ends in the middle; what came before was read. Fetch or copy the file again"
                    )
            case .more:
                if consumed == 0, produced == 0, parent.count > 0 { damaged("no progress is possible") }
            }
        }
        return done
    }

    private func damaged(_ complaint: String) {
        fault = CorpusProblem(
            .corrupt,
            .error,
            at: place,
            "the compressed data is damaged near byte \(parent.offset) (\(complaint)); what came before was read"
        )
    }

    /// Looks at what follows: a member, padding, the end, or something else that is left alone.
    private func beginMember() {
        guard members > 0 else {
            state = .insideMember
            return
        }
        var padding = 0
        while parent.count > 0 || parent.fillMore() {
            let zeros = parent.bytes.prefix { $0 == 0 }.count
            padding += zeros
            let atEnd = zeros == parent.count
            parent.advance(zeros)
            if !atEnd { break }
        }
        guard parent.count > 0 else {
            fault = parent.fault
            state = .ended
            return
        }
        if parent.fill(2), parent.bytes[0] == 0x1F, parent.bytes[1] == 0x8B {
            inflater.reset()
            state = .insideMember
            return
        }
        let place = parent.offset
        guard seekMember() else {
            context.report(
                .trailingData,
                .warning,
                at: self.place,
                "something that is not gzip follows the compressed data at byte \(place); it was left alone"
            )
            fault = parent.fault
            state = .ended
            return
        }
        context.report(
            .corrupt,
            .error,
            at: self.place,
            "from byte \(place) to \(parent.offset) there is something that is not gzip: a member whose beginning is damaged, or "
                + "something foreign. What follows was read"
        )
        inflater.reset()
        state = .insideMember
    }

    /// Passes over what stands before the next beginning of a gzip member; false where there is none.
    private func seekMember() -> Bool {
        while true {
            guard parent.fill(4) else { return false }
            guard let next = parent.firstIndex(of: 0x1F) else {
                parent.advance(parent.count)
                continue
            }
            parent.advance(next)
            guard parent.fill(4) else { return false }
            let head = parent.bytes
            // Signature, method deflate, no reserved flag.
            if head[1] == 0x8B, head[2] == 8, head[3] & 0xE0 == 0 { return true }
            parent.advance(1)
        }
    }

    private func count(_ consumed: Int, _ produced: Int) {
        used += consumed
        made += produced
        context.account.inflated += produced
        let options = context.options
        let total = context.account.inflated
        guard total > options.ratioFreeBytes else { return }
        if total > options.maximumArchiveBytes {
            bomb("the data grows beyond \(options.maximumArchiveBytes) bytes")
        }
        let ratio = max(1, options.maximumRatio)
        let file = min(context.account.consumed, context.account.size ?? Int.max)
        if (made > options.ratioFreeBytes && made / ratio > used) || total / ratio > file {
            bomb("the data grows to more than \(ratio) times its compressed size, as a decompression bomb does")
        }
    }

    private func bomb(_ what: String) {
        fault = CorpusProblem(
            .bomb,
            .error,
            at: place,
            "\(what); reading stopped there. If the archive is sound, raise the limit"
        )
        faults = Self.maximumFaults
    }

    /// Goes on at the next gzip member after the damage, where there is one.
    func recover() -> Bool {
        faults += 1
        guard format == .gzip, fault?.code == .corrupt, faults < Self.maximumFaults, seekMember() else { return false }
        inflater.reset()
        state = .insideMember
        fault = nil
        return true
    }
}
