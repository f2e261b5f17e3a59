// Zip archives in a file that can seek, by their central directory: zip64, stored and deflated, sizes never believed.

/// Reads one entry of the central directory a step and gives each file to the reader of its format.
final class ZipReader: RecordReader {
    private let file: SeekableFile
    private let directory: ByteWindow
    private let place: String
    private let depth: Int
    /// Entries that the archive says it has, and those that were met: the directory itself decides.
    private let stated: Int
    private var met = 0
    private let shift: Int
    private var seen = SeenNames()
    private var check: ZipCheck?

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
                "the archive has no directory at its end, so it was cut off; the members that are there were read"
            )
        }
        return ZipStreamReader(content.window, place: content.place, depth: content.depth)
    }

    init(_ content: Content, _ file: SeekableFile, _ end: ZipEnd, _ context: ReadContext) {
        self.file = file
        place = content.place
        depth = content.depth
        stated = end.count
        shift = end.shift
        let source = FileSource(file.file, place: content.place, range: end.directory, context: context)
        directory = ByteWindow(source, capacity: 64 << 10)
    }

    func step(_ context: ReadContext) -> Step {
        if let check {
            self.check = nil
            check.report(context)
        }
        guard directory.fill(46) else { return atEnd(context) }
        guard let (entry, length) = ZipEntry.central(directory, shift: shift) else {
            context.report(
                .corrupt,
                .error,
                at: place,
                "the directory is damaged behind \(met) members; \(max(1, stated - met)) at its end are missing"
            )
            return .done
        }
        directory.advance(length)
        met += 1
        return open(entry, context)
    }

    private func atEnd(_ context: ReadContext) -> Step {
        if met < stated {
            context.report(
                .truncated,
                .error,
                at: place,
                "the directory ends before its time; \(stated - met) members are missing"
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
        return .done
    }

    private func open(_ entry: ZipEntry, _ context: ReadContext) -> Step {
        let name = MemberName(entry.name, backslashIsSlash: true)
        let here = "\(place)!\(name.text)"
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
        name.check(&seen, context, place: here)
        if let problem = entry.refusal(at: here) {
            context.report(problem)
            return .again
        }
        guard let start = localDataStart(entry, context) else {
            context.report(
                .corrupt,
                .error,
                at: here,
                "the member is not where the directory says it is; it was left out"
            )
            return .again
        }
        let end = min(file.size, start &+ max(0, min(entry.compressedSize, file.size - start)))
        let raw = FileSource(file.file, place: here, range: start..<end, context: context)
        let check = ZipCheck(entry, place: here)
        self.check = check
        let capacity = min(ByteWindow.standardCapacity, max(4096, min(end - start, 1 << 30) + 16))
        let packed = ByteWindow(raw, capacity: capacity)
        guard let source = ZipMemberSource(packed, entry, check, context) else {
            context.report(.unreadable, .error, at: here, "there is no memory left to inflate it")
            return .again
        }
        let hint = entry.size < 1 << 20 ? entry.size + 16 : ByteWindow.standardCapacity
        let window = ByteWindow(source, capacity: min(ByteWindow.standardCapacity, max(4096, hint)))
        return Content(window: window, name: name.text, place: here, depth: depth + 1).open(context)
    }

    /// Where the data of an entry begins, after its local header, which must be there.
    private func localDataStart(_ entry: ZipEntry, _ context: ReadContext) -> Int? {
        guard entry.offset >= 0, entry.offset <= file.size - 30 else { return nil }
        let source = FileSource(file.file, place: place, range: entry.offset..<(entry.offset + 30), context: context)
        let header = ByteWindow(source, capacity: 64)
        guard header.fill(30), ZipBytes.number(header.bytes, 0, 4) == 0x0403_4B50 else { return nil }
        let start = entry.offset + 30 + ZipBytes.number(header.bytes, 26, 2) + ZipBytes.number(header.bytes, 28, 2)
        return start <= file.size ? start : nil
    }
}
