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
    /// Compressed bytes used and bytes made, for the ratio.
    private var used = 0
    private var made = 0
    private(set) var fault: CorpusProblem?
    /// Offset up to which bytes that look like the beginning of a gzip member were judged: nothing before it is one.
    private var judged = 1
    /// Such places of a gzip stream that were inflated on trial.
    private var trials = 0
    /// Bytes that came out of them.
    private(set) var triedOut = 0
    /// Whether the fault is a member that was cut off, so that the next one begins right here.
    private var isCutOff = false

    /// Compressed bytes that are inflated on trial where a member may have been cut off.
    private static let trialBytes = 64 << 10
    /// Trials of a stream: so many, and one for every so many bytes.
    ///
    /// Packed files in a packed archive are seldom smaller; beyond that, a member that is cut off costs the next one.
    private static let trialsOfStream = (free: 64, bytesForOne: 4096)
    /// Bytes that a trial makes at most, and all of them without regard to what the stream itself made: a trial of few bytes may
    /// make a thousand times as many.
    private static let madeInTrial = (one: 1 << 20, free: 64 << 20)
    /// What members that are bombs may make, as a multiple of the free bytes; behind that, only small ones are inflated.
    private static let maximumBombs = 8
    private static let harmlessBytes = 64 << 10

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
        while done < buffer.count, fault == nil, !context.stop.isStopped {
            if state == .beforeMember { beginMember() }
            guard state == .insideMember else { break }
            // The last bits may be inside the inflater, which had no room to say that it has come to the end.
            let isAtEnd = parent.count == 0 && !parent.fillMore()
            let input = bytesOfMember()
            guard fault == nil else { break }
            let room = UnsafeMutableBufferPointer(rebasing: buffer[done...])
            let (consumed, produced, outcome) = inflater.inflate(input, into: room)
            parent.advance(consumed)
            done += produced
            count(consumed, produced)
            switch outcome {
            case .ended:
                members += 1
                state = format == .raw ? .ended : .beforeMember
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
        // A wrong checksum says nothing of the place: "incorrect data check", "incorrect length check".
        let doubt = complaint.hasSuffix("check") ? "; any of it may be wrong, from this member's beginning on" : ""
        fault = CorpusProblem(
            .corrupt,
            .error,
            at: place,
            "the compressed data is damaged near byte \(parent.offset) (\(complaint)); what came before was read\(doubt)"
        )
    }

    // MARK: - Members that were cut off

    /// The bytes in memory that belong to the member being inflated, as far as can be told: up to the next place where another
    /// may begin.
    ///
    /// What follows a member that was cut off would be inflated as part of it, for kilobytes, and would be lost with all the members
    /// in it. So such a place is judged before the inflater comes to it; a fault says that the member ended there.
    private func bytesOfMember() -> UnsafeBufferPointer<UInt8> {
        guard format != .zlib else { return parent.bytes }
        if parent.count < headerBytes { parent.fill(headerBytes) }
        let signature: UInt8 = format == .gzip ? 0x1F : 0x50
        var from = max(0, judged - parent.offset)
        while let place = parent.firstIndex(of: signature, from: from) {
            // The rest of the header may not be in memory yet.
            let isWhole = parent.count - place >= headerBytes
            if isWhole ? beginsMember(at: place) : !parent.isExhausted {
                if place > 0 {
                    judged = parent.offset + place
                    return UnsafeBufferPointer(rebasing: parent.bytes[..<place])
                }
                judged = parent.offset + 1
                if memberWasCutOff() {
                    isCutOff = true
                    fault = CorpusProblem(
                        .corrupt,
                        .error,
                        at: self.place,
                        "a compressed member is cut off at byte \(parent.offset), where the next one begins; what came before was read"
                    )
                    return parent.bytes
                }
            }
            from = place + 1
        }
        // The same bytes come again where the buffer had no room for all that they hold.
        judged = max(judged, parent.offset + parent.count)
        return parent.bytes
    }

    /// Whether what is in memory is the beginning of a sound member, and damage to the one that is being inflated.
    private func memberWasCutOff() -> Bool {
        guard mayTry() else { return false }
        parent.fill(Self.trialBytes)
        let bytes = UnsafeBufferPointer(rebasing: parent.bytes.prefix(Self.trialBytes))
        guard let next = Inflater(format), let same = Inflater(copying: inflater) else { return false }
        // A member of a zip archive says more of itself, and need not be deflated.
        if format == .gzip, case .damaged = tryOut(next, bytes) { return false }
        return switch tryOut(same, bytes) {
        case .damaged: true
        case .ended: false
        // The end of everything comes before its own.
        case .more: parent.isExhausted && bytes.count == parent.count
        }
    }

    private func tryOut(_ inflater: borrowing Inflater, _ bytes: UnsafeBufferPointer<UInt8>) -> Inflater.Outcome {
        let (outcome, made) = inflater.tryOut(bytes, limit: Self.madeInTrial.one)
        if format == .gzip { triedOut += made } else { context.account.triedOut += made }
        return outcome
    }

    /// Counts a trial, unless there were too many: of this stream, or, as each member of a zip archive is one, of the whole file.
    private func mayTry() -> Bool {
        let (free, bytesForOne) = Self.trialsOfStream
        if format == .gzip {
            guard trials < free + parent.offset / bytesForOne, triedOut < Self.madeInTrial.free + made else {
                return false
            }
            trials += 1
        } else {
            guard context.account.trials < free + context.account.consumed / bytesForOne,
                context.account.triedOut < Self.madeInTrial.free + context.account.inflated
            else { return false }
            context.account.trials += 1
        }
        return true
    }

    /// Bytes that tell whether a member begins.
    private var headerBytes: Int { format == .gzip ? 4 : ZipEntry.localHeaderBytes }

    /// Whether a member could begin at an offset of the window: of a zip archive, where the data is raw, else of gzip, by
    /// signature, method deflate, no reserved flag.
    private func beginsMember(at place: Int) -> Bool {
        let bytes = parent.bytes
        if format == .raw { return ZipEntry.isLocalHeader(bytes, at: place) }
        return place + headerBytes <= bytes.count && bytes[place] == 0x1F && bytes[place + 1] == 0x8B
            && bytes[place + 2] == 8 && bytes[place + 3] & 0xE0 == 0
    }

    private func startMember() {
        inflater.reset()
        state = .insideMember
        judged = parent.offset + 1
    }

    // MARK: - What follows a member

    /// Looks at what follows: a member, padding, the end, or something else that is left alone.
    private func beginMember() {
        guard members > 0 else {
            state = .insideMember
            return
        }
        var zeros = 0
        while parent.count > 0 || parent.fillMore() {
            // Line ends, too: what joins files may put one between them.
            let padding = parent.bytes.prefix { $0 == 0 || $0 == 0x0A || $0 == 0x0D }
            zeros += padding.count { $0 == 0 }
            let atEnd = padding.count == parent.count
            parent.advance(padding.count)
            if !atEnd { break }
        }
        if format != .raw {
            LostBlocks.tell(ofPadding: zeros, in: parent.offset, isEnd: parent.count == 0, context, place: place)
        }
        guard parent.count > 0 else {
            fault = parent.fault
            state = .ended
            return
        }
        if format == .zlib {
            parent.fill(ContentKind.lookahead)
            if ZlibProbe.isZlib(parent.bytes) { return startMember() }
        } else if parent.fill(2), parent.bytes[0] == 0x1F, parent.bytes[1] == 0x8B {
            return startMember()
        }
        let place = parent.offset
        guard format == .gzip, seekMember() else {
            context.report(
                .trailingData,
                .warning,
                at: self.place,
                "something that is not \(format) follows the compressed data at byte \(place); it was left alone"
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
        startMember()
    }

    /// Passes over what stands before the next beginning of a gzip member; false where there is none.
    private func seekMember() -> Bool {
        while true {
            guard parent.fill(headerBytes) else { return false }
            guard let next = parent.firstIndex(of: 0x1F) else {
                parent.advance(parent.count)
                continue
            }
            parent.advance(next)
            guard parent.fill(headerBytes) else { return false }
            if beginsMember(at: 0) { return true }
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
        // What is small is nobody's bomb, whatever the archive holds beside it.
        guard made > Self.harmlessBytes else { return }
        let isSpent = context.account.refused > Self.maximumBombs * options.ratioFreeBytes
        guard (made > options.ratioFreeBytes && made / ratio > used) || total / ratio > file || isSpent else { return }
        bomb("the data grows to more than \(ratio) times its compressed size, as a decompression bomb does")
        // The other members of the archive need not suffer for it.
        context.account.inflated -= made
        context.account.refused += made
    }

    private func bomb(_ what: String) {
        fault = CorpusProblem(
            .bomb,
            .error,
            at: place,
            "\(what); reading stopped there. If the archive is sound, raise the limit (analyzerd --maximum-ratio)"
        )
    }

    /// Goes on at the next gzip member after the damage, where there is one.
    func recover() -> Bool {
        guard format == .gzip, fault?.code == .corrupt, isCutOff || seekMember() else { return false }
        isCutOff = false
        fault = nil
        startMember()
        return true
    }
}
