// Zip archives from front to back, by their local headers: inside of other archives, in pipes, or cut off.

import CZlib

/// Reads one local header a step.
final class ZipStreamReader: RecordReader {
    private let window: ByteWindow
    private let place: String
    private let depth: Int
    /// Whether it is a stretch of an archive that its directory does not name: it may end where it likes, and begin before a member.
    private let isPart: Bool
    /// Whether it lies in another archive or under compression, which can be unpacked.
    private let isInside: Bool
    private let seen = SeenNames()
    private var member: ZipStreamSource?
    private var check: ZipCheck?
    /// Whether the last member is to be passed over, and where it ends, if its header says so.
    private var isLost = false
    private var statedEnd: Int?

    /// How far ahead it is looked whether a member ends where its header says; one that is longer is searched for its end.
    private static let maximumLook = 64 << 10
    /// How far ahead the end of a stored member is looked for whose length stands behind it; and what all such looks together may
    /// cost beyond the bytes of the archive, where nothing is found.
    private static let maximumStored = (one: 16 << 20, all: 16 << 20)
    /// Bytes that were looked at for such an end in vain.
    private var lookedInVain = 0

    init(_ window: ByteWindow, place: String, depth: Int, isPart: Bool = false, isInside: Bool = false) {
        self.window = window
        self.place = place
        self.depth = depth
        self.isPart = isPart
        self.isInside = isInside
    }

    func step(_ context: ReadContext) -> Step {
        if let member {
            self.member = nil
            if member.finish() {
                check?.report(context)
            } else {
                isLost = true
                statedEnd = member.statedEnd
            }
        }
        if isLost {
            isLost = false
            guard passOver() else { return atEnd(context) }
        }
        guard window.fill(4) else { return atEnd(context) }
        switch ZipBytes.number(window.bytes, 0, 4) {
        case 0x0403_4B50: return openMember(context)
        case 0x0201_4B50, 0x0605_4B50, 0x0606_4B50, 0x0808_4B50:
            // The directory: all members were met, but for those of another archive that was joined to this one.
            if seekMember() {
                if !isPart {
                    let message = "another zip archive follows the end of this one; it was read"
                    context.report(.trailingData, .warning, at: place, message)
                }
                return .again
            }
            window.drain()
            if let fault = window.fault { context.report(fault) }
            return .done
        case 0x0807_4B50 where window.offset == 0:
            window.advance(4)
            return .again
        case _ where isPart: return seekMember() ? .again : atEnd(context)
        default:
            context.report(
                .corrupt,
                .error,
                at: place,
                "no member begins at byte \(window.offset), where one should; what follows was searched for the next one"
            )
            if seekMember(orDirectory: true) { return .again }
            if let fault = window.fault { context.report(fault) }
            return .done
        }
    }

    /// Goes to the end of a member that cannot be read, where something of the archive stands there, or to what of it is found
    /// next; false where there is nothing.
    private func passOver() -> Bool {
        if let end = statedEnd, end >= window.offset, end - window.offset <= Self.maximumLook {
            let length = end - window.offset
            window.fill(length + ZipEntry.localHeaderBytes)
            if ZipEntry.isLocalHeader(window.bytes, at: length) || isDirectory(at: length) {
                window.advance(length)
                return true
            }
        }
        return seekMember(orDirectory: true)
    }

    /// Goes to the next local header, or to the directory, where that is wanted and comes first; false where there is none.
    private func seekMember(orDirectory: Bool = false) -> Bool {
        while window.fill(Self.endBytes) {
            window.fill(ZipEntry.localHeaderBytes)
            if ZipEntry.isLocalHeader(window.bytes, at: 0) || (orDirectory && isDirectory(at: 0)) { return true }
            window.advance(window.firstIndex(of: 0x50, from: 1) ?? window.count)
        }
        return false
    }

    /// Bytes of an end record, the shortest of all.
    private static let endBytes = 22

    /// Whether an entry of the directory or an end record stands at an offset of the window.
    private func isDirectory(at offset: Int) -> Bool {
        [0x0201_4B50, 0x0605_4B50, 0x0606_4B50].contains(ZipBytes.number(window.bytes, offset, 4))
    }

    private func atEnd(_ context: ReadContext) -> Step {
        if isPart, window.fault == nil { return .done }
        context.report(
            window.fault
                ?? CorpusProblem(
                    .truncated,
                    .error,
                    at: place,
                    "the archive is cut off; the rest of its members is missing"
                )
        )
        return .done
    }

    private func openMember(_ context: ReadContext) -> Step {
        guard window.fill(ZipEntry.localHeaderBytes) else { return atEnd(context) }
        let nameLength = ZipBytes.number(window.bytes, 26, 2)
        let length = ZipEntry.localHeaderBytes + nameLength + ZipBytes.number(window.bytes, 28, 2)
        guard window.fill(length), !isBroken(length) else { return passOverHeader(length, context) }
        let bytes = window.bytes
        var entry = ZipEntry(
            name: Array(bytes[30..<(30 + nameLength)]),
            flags: ZipBytes.number(bytes, 6, 2),
            method: ZipBytes.number(bytes, 8, 2),
            crc: UInt32(truncatingIfNeeded: ZipBytes.number(bytes, 14, 4)),
            compressedSize: ZipBytes.number(bytes, 18, 4),
            size: ZipBytes.number(bytes, 22, 4)
        )
        entry.takeExtra(UnsafeBufferPointer(rebasing: bytes[(30 + nameLength)..<length]), hasOffset: false)
        window.advance(length)
        let name = entry.memberName
        let here = "\(place)!\(name.text)"
        let hasDescriptor = entry.flags & 8 != 0
        let check = ZipCheck(entry, place: here)
        if !entry.isFolder { name.check(seen, context, place: here) }
        if let problem = entry.refusal(at: here) {
            context.report(problem)
            isLost = true
            statedEnd = entry.statedEnd(from: window.offset)
            return .again
        }
        if hasDescriptor, entry.method == 0 {
            if entry.isFolder, isNothingHere() {
                isLost = true
                statedEnd = nil
                return .again
            }
            guard let size = storedLength() else {
                isLost = true
                statedEnd = nil
                context.report(
                    .unsupported,
                    .error,
                    at: here,
                    isInside
                        ? "a stored member whose end is not to be found cannot be read in passing; unpack the outer archive first"
                        : "a stored member whose end is not to be found is only read by the directory of its archive; read the whole "
                            + "archive from a file"
                )
                return .again
            }
            entry.compressedSize = size
        }
        guard let source = ZipStreamSource(window, entry, check, place: here, context) else {
            context.report(.unreadable, .error, at: here, "there is no memory left to inflate it")
            return .done
        }
        member = source
        self.check = hasDescriptor ? nil : check
        let inner = ByteWindow(source, capacity: 64 << 10)
        if entry.isFolder, !inner.fill(1), inner.fault == nil { return .again }
        return Content(window: inner, name: name.text, place: here, depth: depth + 1).open(context)
    }

    /// Whether another member or the directory begins inside of the name and the extra fields of a header: then their lengths are
    /// wrong.
    private func isBroken(_ length: Int) -> Bool {
        var from = ZipEntry.localHeaderBytes
        while let place = window.firstIndex(of: 0x50, from: from), place + 4 <= length {
            from = place + 1
            guard window.bytes[from] == 0x4B else { continue }
            window.fill(place + ZipEntry.localHeaderBytes)
            if ZipEntry.isLocalHeader(window.bytes, at: place) || isDirectory(at: place) { return true }
        }
        return false
    }

    /// Goes on at what follows a header whose lengths are wrong.
    private func passOverHeader(_ length: Int, _ context: ReadContext) -> Step {
        let start = window.offset
        window.advance(4)
        guard seekMember(orDirectory: true) else { return atEnd(context) }
        context.report(
            .corrupt,
            .error,
            at: place,
            "the header of the member at byte \(start) is damaged: by its lengths it has \(length) bytes, and reaches over what "
                + "begins at byte \(window.offset). The member was left out"
        )
        return .again
    }

    /// The length of a stored member that begins here and says behind its data how long it is; nil where no end is found.
    ///
    /// The end is where such a record states the length and the checksum of exactly what stands before it, and something of
    /// the archive follows, or nothing.
    private func storedLength() -> Int? {
        guard lookedInVain <= Self.maximumStored.all + window.offset else { return nil }
        var sum: UInt = 0
        var summed = 0
        var from = 0
        while true {
            while let end = window.firstIndex(of: 0x50, from: from) {
                guard end <= Self.maximumStored.one else { break }
                // The longest record, and what follows.
                if window.count < end + 28, window.fill(end + 28) { continue }
                from = end + 1
                guard let crc = ZipDescriptor.checksum(window.bytes, at: end, afterStored: end) else { continue }
                sum = crc32(sum, window.bytes.baseAddress.map { $0 + summed }, UInt32(truncatingIfNeeded: end - summed))
                summed = end
                if UInt32(truncatingIfNeeded: sum) == crc { return end }
            }
            from = max(from, window.count)
            guard window.count <= Self.maximumStored.one, window.fillMore() else { break }
        }
        lookedInVain += window.count
        return nil
    }

    /// Whether the end of a member or the next one stands here, so that there is no data.
    private func isNothingHere() -> Bool {
        window.fill(ZipEntry.localHeaderBytes)
        return ZipBytes.number(window.bytes, 0, 4) == 0x0807_4B50 || isDirectory(at: 0)
            || ZipEntry.isLocalHeader(window.bytes, at: 0)
    }
}

/// The record behind the data of a member whose header leaves the lengths open.
private enum ZipDescriptor {
    /// The checksum that such a record at an offset states, where it states the length of a stored member as well and the archive goes
    /// on or ends behind it; nil for anything else.
    static func checksum(_ bytes: UnsafeBufferPointer<UInt8>, at: Int, afterStored length: Int) -> UInt32? {
        guard ZipBytes.number(bytes, at, 4) == 0x0807_4B50 else { return nil }
        for width in [4, 8] {
            let end = at + 8 + 2 * width
            guard end <= bytes.count, ZipBytes.number(bytes, at + 8, width) == length,
                ZipBytes.number(bytes, at + 8 + width, width) == length,
                end == bytes.count || next.contains(ZipBytes.number(bytes, end, 4))
            else { continue }
            return UInt32(truncatingIfNeeded: ZipBytes.number(bytes, at + 4, 4))
        }
        return nil
    }

    /// Signatures of what may follow: a member, the directory, its end, and what stands before it.
    private static let next = [0x0403_4B50, 0x0201_4B50, 0x0605_4B50, 0x0606_4B50, 0x0808_4B50]
}

/// The content of a member whose end is known by its data or by its stated length.
final class ZipStreamSource: ByteSource {
    private let window: ByteWindow
    private let inflate: InflateSource?
    private let stored: SectionSource?
    private let entry: ZipEntry
    private let check: ZipCheck
    private var isEnded = false
    private var own: CorpusProblem?
    /// Whether the archive can be read on after this member.
    private var isSound = false
    /// Where the member ends, as its header says; nil where that comes behind it.
    let statedEnd: Int?

    /// Makes a source; nil where zlib finds no memory.
    init?(_ window: ByteWindow, _ entry: ZipEntry, _ check: ZipCheck, place: String, _ context: ReadContext) {
        self.window = window
        self.entry = entry
        self.check = check
        statedEnd = entry.statedEnd(from: window.offset)
        if entry.method == 8 {
            guard let source = InflateSource(window, format: .raw, place: place, context: context) else { return nil }
            inflate = source
            stored = nil
        } else {
            inflate = nil
            stored = SectionSource(window, length: entry.compressedSize, place: place)
        }
    }

    var fault: CorpusProblem? { own ?? inflate?.fault ?? stored?.fault }

    func read(into buffer: UnsafeMutableBufferPointer<UInt8>) -> Int {
        guard !isEnded else { return 0 }
        let count = inflate?.read(into: buffer) ?? stored?.read(into: buffer) ?? 0
        if count > 0 {
            check.take(UnsafeBufferPointer(rebasing: buffer[..<count]))
            return count
        }
        isEnded = true
        guard fault == nil else { return 0 }
        isSound = true
        own = check.complete(crc: entry.flags & 8 != 0 ? descriptorChecksum() : entry.crc)
        return 0
    }

    /// Reads the record after the data: checksum and sizes of 32 or 64 bits, with or without a signature.
    private func descriptorChecksum() -> UInt32 {
        _ = window.fill(24)
        var at = ZipBytes.number(window.bytes, 0, 4) == 0x0807_4B50 ? 4 : 0
        let crc = UInt32(truncatingIfNeeded: ZipBytes.number(window.bytes, at, 4))
        at += 4
        for sizes in [8, 16] {
            let next = ZipBytes.number(window.bytes, at + sizes, 4)
            if [0x0403_4B50, 0x0201_4B50, 0x0606_4B50].contains(next) {
                window.advance(at + sizes)
                return crc
            }
        }
        window.advance(min(at + 8, window.count))
        return crc
    }

    /// Reads to the end of the member; false where the archive cannot be read on.
    func finish() -> Bool {
        withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 16 << 10) { buffer in
            while !isEnded, read(into: buffer) > 0 {}
        }
        return isSound
    }
}
