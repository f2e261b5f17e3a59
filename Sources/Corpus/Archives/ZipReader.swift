// Zip archives in a file that can seek, by their central directory: zip64, stored and deflated, sizes never believed.

/// Reads one entry of the central directory a step and gives each file to the reader of its format.
final class ZipReader: RecordReader {
    private let file: SeekableFile
    private let end: ZipEnd
    private let directory: ZipDirectory
    private let place: String
    private let depth: Int
    private let seen = SeenNames()
    private var check: ZipCheck?
    /// The member that is being read: where its data begins, where all of it lies, and what of it was read.
    private var current: (data: Int, extent: Range<Int>, packed: ByteWindow, source: ZipMemberSource)?
    /// Bytes of members that were read, and of all members as the directory has them.
    private var used = ByteRanges(slack: 0)
    private var named = ByteRanges(slack: ZipEntry.localHeaderBytes - 1)
    /// Bytes of all members that were read, those twice that lie over one another.
    private var spent = 0
    /// Places of damage in the directory that were told of.
    private var damagesTold = 0
    /// Whether an entry led nowhere.
    private var isAstray = false
    /// Where the first member lies.
    private var lowest = Int.max
    /// Stretches of the file that no entry leads to, from the last to the first; nil until the directory was read.
    private var gaps: [Range<Int>]?

    /// A reader for a zip archive: by its directory where it has one and can seek, else from front to back.
    static func make(_ content: Content, _ context: ReadContext) -> any RecordReader {
        if let file = content.seekable {
            if let end = ZipEnd(file, context: context) {
                return ZipReader(content, file, end, context)
            }
            context.report(
                .truncated,
                .error,
                at: content.place,
                "the archive has no directory at its end that fits it: it was cut off, or something was joined to it; the members that "
                    + "are there were read"
            )
        }
        let isInside = content.depth > 0 || content.layers > 0
        return ZipStreamReader(content.window, place: content.place, depth: content.depth, isInside: isInside)
    }

    init(_ content: Content, _ file: SeekableFile, _ end: ZipEnd, _ context: ReadContext) {
        self.file = file
        self.end = end
        place = content.place
        depth = content.depth
        directory = ZipDirectory(file, end, place: content.place, context)
    }

    func step(_ context: ReadContext) -> Step {
        endMember(context)
        if gaps == nil {
            let entry = directory.next()
            reportDamage(context)
            if let entry { return open(entry, context) }
            reportCount(context)
            gaps = unnamed(context)
            reportUnnamed(context)
        }
        guard let gap = gaps?.popLast() else { return .done }
        let source = FileSource(file.file, place: place, range: gap, context: context)
        return .open(ZipStreamReader(ByteWindow(source), place: place, depth: depth, isPart: true))
    }

    private func endMember(_ context: ReadContext) {
        if let check {
            self.check = nil
            check.report(context)
            if let (data, extent, packed, source) = current {
                let range = extent.lowerBound..<max(data, min(file.size, data + packed.offset))
                spent += range.count
                // Behind damage it may end sooner than it says, and another member begin.
                named.insert(source.fault?.code == .corrupt && !check.isComplete ? extent.lowerBound..<data : extent)
                // What has a wrong checksum may be a wrong size, which costs no other member; unless that is all there is.
                if check.isSound || spent > Self.maximumSpent * file.size { used.insert(range) }
            }
        }
        current = nil
    }

    /// Bytes of members, as a multiple of the file's, above which none may lie over another.
    private static let maximumSpent = 4

    /// Tells of what looks like a member and stands in no directory: lost, or taken out by somebody.
    private func reportUnnamed(_ context: ReadContext) {
        guard gaps?.isEmpty != false, end.trailing.isEmpty else { return }
        for gap in gapsBetweenMembers(from: end.shift) where isMember(at: gap.lowerBound, context) {
            context.report(
                .corrupt,
                .warning,
                at: place,
                "a member lies at bytes \(gap.lowerBound) to \(gap.upperBound) that the directory does not name: it was removed, or the "
                    + "directory is damaged; it was left out"
            )
        }
    }

    private func isMember(at offset: Int, _ context: ReadContext) -> Bool {
        let source = FileSource(file.file, place: place, range: offset..<min(offset + 4, file.size), context: context)
        let head = ByteWindow(source, capacity: 16)
        return head.fill(4) && ZipBytes.number(head.bytes, 0, 4) == 0x0403_4B50
    }

    private func reportDamage(_ context: ReadContext) {
        guard directory.damages > damagesTold else { return }
        damagesTold = directory.damages
        context.report(
            .corrupt,
            .error,
            at: place,
            "the directory is damaged behind \(directory.met) of \(max(directory.met, end.count)) members; those that it no longer "
                + "names are read where they are found"
        )
    }

    private func reportCount(_ context: ReadContext) {
        let (met, stated) = (directory.met, end.count)
        if directory.damages > 0 { return }
        if met < stated {
            context.report(
                .truncated,
                .error,
                at: place,
                "the directory ends before its time: it names \(met) of \(stated) members; the others are read where they are found"
            )
        } else if met & 0xFFFF != stated & 0xFFFF {
            // Old writers count on from nought behind 65,535 members.
            context.report(
                .corrupt,
                .warning,
                at: place,
                "the archive says that it has \(stated) members, but its directory has \(met); all of them were read"
            )
        }
    }

    /// Where members may lie that the directory does not name: a damaged one, or that of one of several archives that were joined.
    private func unnamed(_ context: ReadContext) -> [Range<Int>] {
        var gaps = trailing(context).map { [$0] } ?? []
        let isDamaged = directory.damages > 0 || directory.met < end.count || isAstray
        let isJoined = !isDamaged && end.beginsWithMember && lowest >= ZipEntry.localHeaderBytes
        if isJoined {
            context.report(
                .trailingData,
                .warning,
                at: place,
                "another zip archive stands before this one; it was read"
            )
        }
        if isDamaged || isJoined { gaps += gapsBetweenMembers(from: 0).reversed() }
        return gaps
    }

    /// Where a member has room that the directory does not name; none where its members were too many to remember.
    private func gapsBetweenMembers(from start: Int) -> [Range<Int>] {
        guard !named.isIncomplete else { return [] }
        var covered = start
        var gaps: [Range<Int>] = []
        for range in named.ranges + [end.directory] {
            if range.lowerBound - covered >= ZipEntry.localHeaderBytes { gaps.append(covered..<range.lowerBound) }
            covered = max(covered, range.upperBound)
        }
        return gaps
    }

    /// What follows the end of the archive, where that is another one.
    private func trailing(_ context: ReadContext) -> Range<Int>? {
        guard !end.trailing.isEmpty else { return nil }
        let source = FileSource(file.file, place: place, range: end.trailing, context: context)
        // No more than what is searched for the record at the end.
        let window = ByteWindow(source, capacity: end.trailing.count + 1)
        window.fill(end.trailing.count)
        let bytes = window.bytes
        let isArchive = bytes.indices.contains { bytes[$0] == 0x50 && ZipEntry.isLocalHeader(bytes, at: $0) }
        context.report(
            .trailingData,
            .warning,
            at: place,
            isArchive
                ? "another zip archive follows the end of this one; it was read"
                : "\(end.trailing.count) bytes follow the end of the archive; they were left alone"
        )
        return isArchive ? end.trailing : nil
    }

    private func dataEnd(_ entry: ZipEntry, _ start: Int) -> Int {
        min(file.size, start &+ max(0, min(entry.compressedSize, file.size - start)))
    }

    private func open(_ entry: ZipEntry, _ context: ReadContext) -> Step {
        let name = entry.memberName
        let here = "\(place)!\(name.text)"
        lowest = min(lowest, entry.offset)
        let start = localDataStart(entry, context)
        let extent = start.map { entry.offset..<dataEnd(entry, $0) }
        if let extent, entry.isFolder || entry.isLink || entry.refusal(at: here) != nil || used.overlaps(extent) {
            named.insert(extent)
        }
        if entry.isFolder { return .again }
        if entry.isLink {
            context.report(
                .unsupported,
                .warning,
                at: here,
                "it is a link and was left out; links are never followed"
            )
            return .again
        }
        name.check(seen, context, place: here)
        if let problem = entry.refusal(at: here) {
            context.report(problem)
            return .again
        }
        guard let start, let extent else {
            isAstray = true
            context.report(
                .corrupt,
                .error,
                at: here,
                "the member is not where the directory says it is; it is read where it is found, or else missing"
            )
            return .again
        }
        if used.overlaps(extent) {
            context.report(
                .bomb,
                .error,
                at: here,
                "the member lies over another one that was read, as in decompression bombs; it was left out"
            )
            return .again
        }
        let end = extent.upperBound
        let raw = FileSource(file.file, place: here, range: start..<end, context: context)
        let check = ZipCheck(entry, place: here)
        self.check = check
        let capacity = min(ByteWindow.standardCapacity, max(4096, min(end - start, 1 << 30) + 16))
        let packed = ByteWindow(raw, capacity: capacity)
        guard let source = ZipMemberSource(packed, entry, check, context) else {
            context.report(.unreadable, .error, at: here, "there is no memory left to inflate it")
            return .again
        }
        current = (start, extent, packed, source)
        let hint = entry.size < 1 << 20 ? entry.size + 16 : ByteWindow.standardCapacity
        let window = ByteWindow(source, capacity: min(ByteWindow.standardCapacity, max(4096, hint)))
        return Content(window: window, name: name.text, place: here, depth: depth + 1).open(context)
    }

    /// Where the data of an entry begins, after its local header, which must be there.
    private func localDataStart(_ entry: ZipEntry, _ context: ReadContext) -> Int? {
        let length = ZipEntry.localHeaderBytes
        guard entry.offset >= 0, entry.offset <= file.size - length else { return nil }
        let range = entry.offset..<(entry.offset + length)
        let source = FileSource(file.file, place: place, range: range, context: context)
        let header = ByteWindow(source, capacity: 64)
        guard header.fill(length), ZipBytes.number(header.bytes, 0, 4) == 0x0403_4B50 else { return nil }
        let start = entry.offset + length + ZipBytes.number(header.bytes, 26, 2) + ZipBytes.number(header.bytes, 28, 2)
        return start <= file.size ? start : nil
    }
}

/// The entries of a directory, one after the other, whatever stands between them.
private final class ZipDirectory {
    private let window: ByteWindow
    private let shift: Int
    /// Entries that were read.
    private(set) var met = 0
    /// Places where an entry should begin and none does.
    private(set) var damages = 0

    init(_ file: SeekableFile, _ end: ZipEnd, place: String, _ context: ReadContext) {
        let source = FileSource(file.file, place: place, range: end.directory, context: context)
        window = ByteWindow(source, capacity: 64 << 10)
        shift = end.shift
    }

    /// The next entry, or nil at the end.
    func next() -> ZipEntry? {
        var isLost = false
        while window.fill(46) {
            if let (entry, length) = ZipEntry.central(window, shift: shift) {
                window.advance(length)
                met += 1
                return entry
            }
            if !isLost { damages += 1 }
            isLost = true
            window.advance(window.firstIndex(of: 0x50, from: 1) ?? window.count)
        }
        return nil
    }
}
