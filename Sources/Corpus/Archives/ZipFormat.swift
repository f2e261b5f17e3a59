// The records of the zip format (APPNOTE.TXT 6.3.10): end of directory, entries, and the check of a member.

import CZlib

/// Little-endian numbers.
enum ZipBytes {
    /// A number of up to eight bytes at an offset, or 0 where it is not all there; above 63 bits it is `Int.max`.
    static func number(_ bytes: UnsafeBufferPointer<UInt8>, _ at: Int, _ width: Int) -> Int {
        guard at >= 0, at + width <= bytes.count else { return 0 }
        var value: UInt64 = 0
        for i in (0..<width).reversed() { value = value << 8 | UInt64(bytes[at + i]) }
        return Int(exactly: value) ?? .max
    }
}

/// The record at the end of an archive that says where its directory is.
struct ZipEnd {
    /// Where the directory lies in the file.
    let directory: Range<Int>
    /// Entries that it should have.
    let count: Int
    /// Bytes that stand before the archive, as in self-extracting ones.
    let shift: Int
    /// What follows the record and its comment.
    let trailing: Range<Int>
    /// Whether a member stands at the very front of the file.
    let beginsWithMember: Bool

    private static let tail = 65535 + 22 + 20

    /// End records that are looked at before a file counts as one without a directory.
    private static let maximumCandidates = 64

    /// Finds it at the end of a file; nil where there is none that a directory lies before.
    ///
    /// The signature may stand in a comment or in a stored member, such as another archive: first comes the record whose comment
    /// ends with the file, then those with something behind them.
    init?(_ file: SeekableFile, context: ReadContext) {
        let start = max(0, file.size - Self.tail)
        let source = FileSource(file.file, place: "", range: start..<file.size, context: context)
        let window = ByteWindow(source, capacity: Self.tail + 1)
        window.fill(file.size - start)
        let bytes = window.bytes
        guard bytes.count >= 22 else { return nil }
        var exact: [Int] = []
        var others: [Int] = []
        var at = bytes.count - 22
        while at >= 0, exact.count + others.count < Self.maximumCandidates {
            if bytes[at] == 0x50, ZipBytes.number(bytes, at, 4) == 0x0605_4B50 {
                let end = at + 22 + ZipBytes.number(bytes, at + 20, 2)
                if end == bytes.count { exact.append(at) } else if end < bytes.count { others.append(at) }
            }
            at -= 1
        }
        for at in exact + others {
            guard let end = ZipEnd(bytes, at, start: start, file, context) else { continue }
            self = end
            return
        }
        return nil
    }

    /// Reads the record at a place; nil where what it says is not so.
    private init?(
        _ bytes: UnsafeBufferPointer<UInt8>,
        _ at: Int,
        start: Int,
        _ file: SeekableFile,
        _ context: ReadContext
    ) {
        func signature(at place: Int) -> Int? {
            guard place <= file.size - 4 else { return nil }
            let source = FileSource(file.file, place: "", range: place..<(place + 4), context: context)
            let window = ByteWindow(source, capacity: 16)
            return window.fill(4) ? ZipBytes.number(window.bytes, 0, 4) : nil
        }
        trailing = start + at + 22 + ZipBytes.number(bytes, at + 20, 2)..<file.size
        beginsWithMember = signature(at: 0) == 0x0403_4B50
        var count = ZipBytes.number(bytes, at + 10, 2)
        var size = ZipBytes.number(bytes, at + 12, 4)
        var offset = ZipBytes.number(bytes, at + 16, 4)
        var end = start + at
        if at >= 20, ZipBytes.number(bytes, at - 20, 4) == 0x0706_4B50,
            count == 0xFFFF || size == 0xFFFF_FFFF || offset == 0xFFFF_FFFF
        {
            let place = ZipBytes.number(bytes, at - 12, 8)
            guard place >= 0, place <= file.size - 56 else { return nil }
            let source = FileSource(file.file, place: "", range: place..<(place + 56), context: context)
            let record = ByteWindow(source, capacity: 64)
            guard record.fill(56), ZipBytes.number(record.bytes, 0, 4) == 0x0606_4B50 else { return nil }
            count = ZipBytes.number(record.bytes, 32, 8)
            size = ZipBytes.number(record.bytes, 40, 8)
            offset = ZipBytes.number(record.bytes, 48, 8)
            end = place
        }
        guard size <= end, offset <= end else { return nil }
        // The directory ends where the end record begins, whatever stands before the archive.
        let begin = end - size
        shift = begin >= offset ? begin - offset : 0
        directory = begin..<end
        self.count = count
        // Without a directory there is no member before it either.
        guard size > 0 else {
            guard end == 0 else { return nil }
            return
        }
        guard signature(at: begin) == 0x0201_4B50 else { return nil }
        // The archive of a member, whose outer one was cut off behind it: what begins the file is no part of it.
        if shift > 0, beginsWithMember { return nil }
    }
}

/// One member as the archive describes it.
struct ZipEntry {
    var name: [UInt8]
    var flags: Int
    var method: Int
    var crc: UInt32
    var compressedSize: Int
    var size: Int
    /// Where its local header lies.
    var offset = 0
    /// Whether it is a symbolic link, as Unix writes them.
    var isLink = false

    /// Bytes of a local header before the name.
    static let localHeaderBytes = 30
    private static let nameIsUTF8 = 0x800

    /// Its name, made harmless.
    var memberName: MemberName {
        let encoding = flags & Self.nameIsUTF8 == 0 ? LegacyEncoding.zipNames.name : nil
        return MemberName(name, encoding: encoding, backslashIsSlash: true)
    }

    /// Whether it is a folder: by its name, and by sizes that leave no room for more than the end of deflated data.
    ///
    /// A local header may leave the sizes open; only the data shows then that there is none.
    var isFolder: Bool { name.last == UInt8(ascii: "/") && size == 0 && compressedSize <= 2 }

    /// Methods of compression that writers use, read or not.
    private static let methods: Set<Int> = [0, 8, 9, 12, 14, 93, 95, 98, 99]

    /// Whether a local header stands at an offset, as far as its signature, its method and the length of its name tell.
    static func isLocalHeader(_ bytes: UnsafeBufferPointer<UInt8>, at: Int) -> Bool {
        at + localHeaderBytes <= bytes.count && ZipBytes.number(bytes, at, 4) == 0x0403_4B50
            && methods.contains(ZipBytes.number(bytes, at + 8, 2))
            && (1...1024).contains(ZipBytes.number(bytes, at + 26, 2))
    }

    /// Reads the entry of the directory at the front of a window; nil where there is none.
    ///
    /// - Returns: The entry and the length of its record.
    static func central(_ window: ByteWindow, shift: Int) -> (ZipEntry, Int)? {
        guard window.fill(46), ZipBytes.number(window.bytes, 0, 4) == 0x0201_4B50 else { return nil }
        let lengths = [28, 30, 32].map { ZipBytes.number(window.bytes, $0, 2) }
        let length = 46 + lengths.reduce(0, +)
        guard window.fill(length) else { return nil }
        let bytes = window.bytes
        var entry = ZipEntry(
            name: Array(bytes[46..<(46 + lengths[0])]),
            flags: ZipBytes.number(bytes, 8, 2),
            method: ZipBytes.number(bytes, 10, 2),
            crc: UInt32(truncatingIfNeeded: ZipBytes.number(bytes, 16, 4)),
            compressedSize: ZipBytes.number(bytes, 20, 4),
            size: ZipBytes.number(bytes, 24, 4)
        )
        entry.offset = ZipBytes.number(bytes, 42, 4)
        // Made by Unix: the mode stands in the upper half.
        entry.isLink = bytes[5] == 3 && ZipBytes.number(bytes, 40, 2) & 0xF000 == 0xA000
        let extra = UnsafeBufferPointer(rebasing: bytes[(46 + lengths[0])..<(46 + lengths[0] + lengths[1])])
        entry.takeExtra(extra, hasOffset: true)
        let (moved, overflow) = entry.offset.addingReportingOverflow(shift)
        entry.offset = overflow ? -1 : moved
        return (entry, length)
    }

    /// Takes the sizes of a zip64 extra field, for those that are all ones, and the name of one that gives it in UTF-8.
    mutating func takeExtra(_ extra: UnsafeBufferPointer<UInt8>, hasOffset: Bool) {
        var at = 0
        while at + 4 <= extra.count {
            let id = ZipBytes.number(extra, at, 2)
            let length = ZipBytes.number(extra, at + 2, 2)
            if id == 1 {
                var value = at + 4
                let end = min(extra.count, at + 4 + length)
                func next(_ old: Int) -> Int {
                    guard old == 0xFFFF_FFFF, value + 8 <= end else { return old }
                    value += 8
                    return ZipBytes.number(extra, value - 8, 8)
                }
                size = next(size)
                compressedSize = next(compressedSize)
                if hasOffset { offset = next(offset) }
            } else if id == 0x7075, length > 5, at + 4 + length <= extra.count, extra[at + 4] == 1 {
                // Info-ZIP's Unicode Path: of the name that stands there now, not of one that was changed since.
                let sum = name.withUnsafeBufferPointer {
                    crc32(0, $0.baseAddress, UInt32(truncatingIfNeeded: $0.count))
                }
                if sum == UInt(ZipBytes.number(extra, at + 5, 4)) {
                    name = Array(extra[(at + 9)..<(at + 4 + length)])
                    flags |= Self.nameIsUTF8
                }
            }
            at += 4 + length
        }
    }

    /// Where data that begins at an offset ends, as the local header says; nil where that comes behind the data.
    func statedEnd(from start: Int) -> Int? {
        let (end, overflow) = start.addingReportingOverflow(compressedSize)
        return flags & 8 != 0 || overflow ? nil : end
    }

    /// Why the member is not read, where it is not.
    func refusal(at place: String) -> CorpusProblem? {
        if flags & 1 != 0 {
            return CorpusProblem(
                .encrypted,
                .error,
                at: place,
                "the member is encrypted; unpack the archive with its password first"
            )
        }
        guard method == 0 || method == 8 else {
            return CorpusProblem(
                .unsupported,
                .error,
                at: place,
                "the member is compressed by method \(method); only stored and deflated members are read. Pack it again"
            )
        }
        return nil
    }
}

/// What came out of a member, against what the archive says of it.
final class ZipCheck {
    private let entry: ZipEntry
    private let place: String
    private var crc: UInt = 0
    private var produced = 0
    private(set) var isComplete = false
    /// Whether nothing was found to be wrong with the data, as far as it was read.
    private(set) var isSound = true

    init(_ entry: ZipEntry, place: String) {
        self.entry = entry
        self.place = place
    }

    func take(_ bytes: UnsafeBufferPointer<UInt8>) {
        crc = crc32(crc, bytes.baseAddress, UInt32(truncatingIfNeeded: bytes.count))
        produced += bytes.count
    }

    /// Ends the check; a fault where the checksum is wrong.
    func complete(crc stated: UInt32) -> CorpusProblem? {
        isComplete = true
        guard UInt32(truncatingIfNeeded: crc) != stated else { return nil }
        isSound = false
        return CorpusProblem(.corrupt, .error, at: place, "the checksum of the member is wrong: its data is damaged")
    }

    /// Warns of sizes that were wrong.
    func report(_ context: ReadContext) {
        if isComplete, produced != entry.size {
            context.report(
                .corrupt,
                .warning,
                at: place,
                "the member has \(produced) bytes where the archive says \(entry.size)"
            )
        }
    }
}

/// The content of a member, with its checksum checked at the end.
final class ZipMemberSource: ByteSource {
    private let packed: ByteWindow
    private let inflate: InflateSource?
    private let check: ZipCheck
    private let crc: UInt32
    private var isEnded = false
    private var own: CorpusProblem?

    /// Makes a source; nil where zlib finds no memory.
    init?(_ packed: ByteWindow, _ entry: ZipEntry, _ check: ZipCheck, _ context: ReadContext) {
        self.packed = packed
        self.check = check
        crc = entry.crc
        if entry.method == 8 {
            guard let source = InflateSource(packed, format: .raw, place: check.name, context: context) else {
                return nil
            }
            inflate = source
        } else {
            inflate = nil
        }
    }

    var fault: CorpusProblem? { own ?? inflate?.fault ?? (inflate == nil ? packed.fault : nil) }

    func read(into buffer: UnsafeMutableBufferPointer<UInt8>) -> Int {
        guard !isEnded else { return 0 }
        let count = inflate?.read(into: buffer) ?? packed.read(into: buffer)
        if count > 0 {
            check.take(UnsafeBufferPointer(rebasing: buffer[..<count]))
        } else {
            isEnded = true
            if fault == nil { own = check.complete(crc: crc) }
        }
        return count
    }
}

extension ZipCheck {
    /// The member's place.
    var name: String { place }
}
