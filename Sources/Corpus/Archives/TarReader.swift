// Tar archives, read as they come: ustar, pax and GNU names, damage passed over, links never followed.

/// Reads one header a step and gives each file to the reader of its format.
final class TarReader: RecordReader {
    private let window: ByteWindow
    private let place: String
    private let depth: Int
    private let seen = SeenNames()
    /// The member that was opened, and where the next header lies.
    private var section: SectionSource?
    private var next = 0
    /// Errors of the archive when the member was opened: whether its reader told where the stream broke.
    private var errorsBefore = 0
    private var members = 0
    private var attributes = TarAttributes()
    /// Whether the next header is searched for, at whatever byte it begins: bytes may have been lost or inserted.
    private var isLost = false
    /// Where one block begins of those in which a header is damaged; nil where nothing is known of that: behind damage of the
    /// compressed data.
    private var grid: Int?
    private var zeroBlocks = 0
    /// What stands behind the zeros that should end the archive, and is no header.
    private var leftover = TarLeftover()

    /// Bytes that are searched for a header in one step.
    private static let bytesOfStep = 1 << 20

    init(_ window: ByteWindow, place: String, depth: Int) {
        self.window = window
        self.place = place
        self.depth = depth
    }

    func step(_ context: ReadContext) -> Step {
        guard skipMember(context) else { return recovered() ? .again : .done }
        if isLost {
            switch seekHeader(context) {
            case .found: isLost = false
            case .notYet: return .again
            case .nowhere: return atEnd(context)
            }
        }
        guard window.fill(TarHeader.blockSize) else { return atEnd(context) }
        let block = window.bytes
        if zeroBlocks >= 2 {
            // After the end: only what is certainly a header is believed.
            guard TarHeader.isCertain(block) else {
                leftover.take(block.prefix(TarHeader.blockSize), at: window.offset)
                window.advance(TarHeader.blockSize)
                return .again
            }
            if leftover.isEmpty {
                context.report(
                    .trailingData,
                    .warning,
                    at: place,
                    "another tar archive follows the end of this one; it was read"
                )
                LostBlocks.tell(ofPadding: leftover.zeros, in: window.offset, isEnd: false, context, place: place)
            } else {
                leftover.tell(next: window.offset, context, place: place)
            }
            leftover = TarLeftover()
            zeroBlocks = 0
        }
        switch TarHeader.parse(block) {
        case .zero:
            zeroBlocks += 1
            window.advance(TarHeader.blockSize)
            return .again
        case .invalid(let reason):
            next = window.offset
            lose(reason, context)
            window.advance(1)
            return .again
        case .header(let header):
            members += 1
            zeroBlocks = 0
            window.advance(TarHeader.blockSize)
            return member(header, context)
        }
    }

    private func tell(_ reason: String, _ context: ReadContext) {
        context.report(
            .corrupt,
            .error,
            at: place,
            "\(reason) (byte \(window.offset)); what follows was searched for the next sound member"
        )
    }

    /// Passes over what is left of the last member; false where the archive ends in it.
    private func skipMember(_ context: ReadContext) -> Bool {
        guard next > window.offset else { return true }
        let wanted = next - window.offset
        tellOfPadding(wanted, context)
        if let reason = shift(wanted) {
            lose(reason, context)
            next = window.offset
            return true
        }
        if window.skip(wanted) == wanted { return true }
        // A member that was left out, such as a picture, does not say that it was cut off.
        let isTold = section?.fault != nil && context.account.errors > errorsBefore
        if isTold { return false }
        if let fault = window.fault {
            context.report(fault)
        } else if section.map({ $0.remaining > 0 }) ?? true {
            context.report(.truncated, .error, at: place, "the archive ends in the middle of a member")
        } else {
            context.report(
                .truncated,
                .warning,
                at: place,
                "the archive ends before the block of its last member is full: it may have been cut off"
            )
        }
        return false
    }

    /// Tells where the padding behind a member is none: its size by the header is then too small.
    private func tellOfPadding(_ count: Int, _ context: ReadContext) {
        guard let section, section.remaining == 0, count < TarHeader.blockSize, window.fill(count),
            // Old writers leave there what was in their memory; a text goes on at once.
            let first = window.bytes.first, first != 0, ContentKind.promisesText(section.place)
        else { return }
        context.report(
            .corrupt,
            .warning,
            at: section.place,
            "bytes follow its end where padding should stand: its size in the archive may be too small, and its end missing"
        )
    }

    /// Begins to search for a header, as none is where the last member ends.
    private func lose(_ reason: String, _ context: ReadContext) {
        tell(reason, context)
        isLost = true
        zeroBlocks = 0
        attributes = TarAttributes()
        grid = next
    }

    /// Why no header stands behind the padding that is all that is left of the last member; nil where one does, or is only damaged.
    ///
    /// Bytes of the member may have been lost, so that the header begins inside of what should be padding.
    private func shift(_ padding: Int) -> String? {
        guard padding < TarHeader.blockSize, section?.remaining == 0, window.fill(padding + TarHeader.blockSize) else {
            return nil
        }
        let block = UnsafeBufferPointer(rebasing: window.bytes[padding...].prefix(TarHeader.blockSize))
        guard !TarHeader.hasMagic(block), case .invalid(let reason) = TarHeader.parse(block) else { return nil }
        return reason
    }

    /// Goes on behind damage of the compressed data; false where there is nothing to go on with.
    private func recovered() -> Bool {
        guard window.recover() else { return false }
        section = nil
        next = window.offset
        attributes = TarAttributes()
        isLost = true
        grid = nil
        zeroBlocks = 0
        return true
    }

    private enum Search {
        case found
        case notYet
        case nowhere
    }

    /// Goes to the next header, at whatever byte it begins.
    private func seekHeader(_ context: ReadContext) -> Search {
        let start = window.offset
        while window.fill(TarHeader.blockSize) {
            let block = window.bytes
            if TarHeader.isCertain(block) { return .found }
            // One more member behind a damaged one.
            if let grid, (window.offset - grid) % TarHeader.blockSize == 0, TarHeader.hasMagic(block),
                case .invalid(let reason) = TarHeader.parse(block)
            {
                tell(reason, context)
            }
            // Where the magic is not, there is no header.
            let magic = window.firstIndex(of: UInt8(ascii: "u"), from: TarHeader.magicOffset + 1) ?? window.count
            window.advance(magic - TarHeader.magicOffset)
            if window.offset - start > Self.bytesOfStep { return .notYet }
        }
        return .nowhere
    }

    private func atEnd(_ context: ReadContext) -> Step {
        if let fault = window.fault {
            context.report(fault)
            if recovered() { return .again }
        } else if window.count > 0, zeroBlocks < 2, !isLost, !window.bytes.allSatisfy({ $0 == 0 }) {
            context.report(.truncated, .error, at: place, "the archive ends in the middle of a header")
        } else if members == 0, !isLost {
            context.report(.empty, .warning, at: place, "there is nothing in it")
        } else if leftover.isEmpty {
            LostBlocks.tell(ofPadding: leftover.zeros, in: window.offset, isEnd: true, context, place: place)
        } else {
            leftover.tell(next: nil, context, place: place)
        }
        return .done
    }

    private func member(_ header: TarHeader, _ context: ReadContext) -> Step {
        var size = header.size
        switch header.type {
        case UInt8(ascii: "x"), UInt8(ascii: "g"), UInt8(ascii: "L"), UInt8(ascii: "K"):
            setNext(size)
            readAttributes(header, context)
            return .again
        default: break
        }
        let attributes = attributes
        self.attributes = TarAttributes(global: attributes)
        if let larger = attributes.size { size = larger }
        let name = MemberName(attributes.name ?? header.name)
        let here = "\(place)!\(name.text)"
        switch header.type {
        case 0, UInt8(ascii: "0"), UInt8(ascii: "7"): break
        case UInt8(ascii: "5"):
            return .again
        case UInt8(ascii: "1"), UInt8(ascii: "2"): return skip(0, "a link (links are never followed)", here, context)
        case UInt8(ascii: "3"), UInt8(ascii: "4"): return skip(0, "a device", here, context)
        case UInt8(ascii: "6"): return skip(0, "a named pipe", here, context)
        case UInt8(ascii: "S"):
            if header.hasSparseExtension { skipSparseMap() }
            return skip(size, "a sparse file", here, context)
        case UInt8(ascii: "V"), UInt8(ascii: "D"):
            setNext(size)
            return .again
        default: return skip(size, "a member of an unknown kind", here, context)
        }
        setNext(size)
        if attributes.isSparse { return skip(size, "a sparse file", here, context) }
        if (attributes.name ?? header.name).last == UInt8(ascii: "/"), size == 0 { return .again }
        name.check(seen, context, place: here)
        guard size <= context.options.maximumArchiveBytes else {
            context.report(
                .tooLarge,
                .error,
                at: here,
                "the archive says that it has \(size) bytes; it was left out"
            )
            return .again
        }
        if let end = endBeforeMember(name.text, size) {
            context.report(
                .corrupt,
                .warning,
                at: here,
                "the member has \(size) bytes by its header, but another one begins inside of them; it was read up to there, "
                    + "\(end.text) bytes"
            )
            size = end.text
            next = window.offset + end.padded
        }
        let section = SectionSource(window, length: size, place: here)
        self.section = section
        errorsBefore = context.account.errors
        let capacity = min(ByteWindow.standardCapacity, max(4096, size < 1 << 20 ? size + 16 : Int.max))
        let inner = ByteWindow(section, capacity: capacity)
        return Content(window: inner, name: name.text, place: here, depth: depth + 1).open(context)
    }

    /// How far ahead it is looked whether the next member begins before the end of one.
    private static let maximumLook = 64 << 10
    /// What is larger is no member, but left out for it.
    private static let largestText = 1 << 40

    /// Where a text ends whose size is wrong, as the header of another member stands inside of it, at the border of a block.
    ///
    /// Nil for all others.
    private func endBeforeMember(_ name: String, _ size: Int) -> (text: Int, padded: Int)? {
        guard size > TarHeader.blockSize, size <= Self.largestText, ContentKind.promisesText(name) else { return nil }
        let blocks = min(size + TarHeader.blockSize - 1, Self.maximumLook) / TarHeader.blockSize * TarHeader.blockSize
        window.fill(blocks)
        let bytes = UnsafeBufferPointer(rebasing: window.bytes.prefix(blocks))
        var end = 0
        while end + TarHeader.blockSize <= bytes.count {
            if TarHeader.isCertain(UnsafeBufferPointer(rebasing: bytes[end...])) {
                // What begins with one is an archive, whatever it is called.
                let text = bytes[..<end].lastIndex { $0 != 0 }.map { $0 + 1 } ?? 0
                return end > 0 ? (text, end) : nil
            }
            end += TarHeader.blockSize
        }
        return nil
    }

    private func skip(_ size: Int, _ what: String, _ here: String, _ context: ReadContext) -> Step {
        context.report(.unsupported, .warning, at: here, "it is \(what) and was left out")
        setNext(size)
        return .again
    }

    /// Notes where the next header lies: content is padded to whole blocks.
    private func setNext(_ size: Int) {
        section = nil
        let (rounded, tooLarge) = size.addingReportingOverflow(TarHeader.blockSize - 1)
        let padded = tooLarge ? Int.max : rounded / TarHeader.blockSize * TarHeader.blockSize
        let (next, tooFar) = window.offset.addingReportingOverflow(padded)
        self.next = tooFar ? Int.max : next
    }

    /// GNU: more of the map follows in blocks of their own, each of which says whether it is the last.
    private func skipSparseMap() {
        while window.fill(TarHeader.blockSize) {
            let more = window.bytes[504] != 0
            window.advance(TarHeader.blockSize)
            if !more { return }
        }
    }

    private func readAttributes(_ header: TarHeader, _ context: ReadContext) {
        guard header.size <= TarAttributes.maximumSize else {
            context.report(
                .tooLarge,
                .warning,
                at: place,
                "attributes of \(header.size) bytes for one member were passed over"
            )
            return
        }
        guard window.fill(header.size) else { return }
        let bytes = Array(window.bytes.prefix(header.size))
        if !attributes.take(bytes, type: header.type) {
            context.report(.corrupt, .warning, at: place, "the extended attributes of a member are damaged")
        }
    }
}
