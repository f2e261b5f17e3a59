// Where a sound archive or compressed member begins behind a damaged beginning, or behind something foreign.

/// The search for it.
enum LateBeginning {
    /// What may begin.
    enum Kind {
        case gzip
        case tar
        case zip

        /// What a name promises; nil for anything else.
        ///
        /// * `isUnpacked`: Whether the compression that it promises was taken off.
        init?(promisedBy name: String, isUnpacked: Bool) {
            var name = name.lowercased()
            if isUnpacked {
                for ending in [".gz", ".z"] where name.hasSuffix(ending) { name.removeLast(ending.utf8.count) }
                if name.hasSuffix(".tgz") || name.hasSuffix(".taz") { name = ".tar" }
            }
            switch name {
            case _ where name.hasSuffix(".gz") || name.hasSuffix(".tgz"): self = .gzip
            case _ where name.hasSuffix(".tar"): self = .tar
            case _ where name.hasSuffix(".zip"): self = .zip
            default: return nil
            }
        }
    }

    /// How far it is searched where a name promises one.
    static let maximumOffset = 1 << 20
    /// Places that are inflated on trial, the bytes each takes and makes at most, and what all trials of a file may make beyond its
    /// own content.
    private static let trials = (count: 16, bytes: 64 << 10, made: 64 << 10, free: 64 << 20)

    /// Offset of what begins first, of one kind or of any; nil where nothing does.
    static func find(_ bytes: UnsafeBufferPointer<UInt8>, _ kind: Kind?, _ context: ReadContext) -> Int? {
        let tar = kind == nil || kind == .tar ? tar(bytes) : nil
        let zip = kind == nil || kind == .zip ? zip(bytes, before: tar ?? bytes.count) : nil
        let gzip = kind == nil || kind == .gzip ? gzip(bytes, before: zip ?? tar ?? bytes.count, context) : nil
        return gzip ?? zip ?? tar
    }

    /// Offset of the line where JSON begins behind the complaints of a program, which are marked up and no page; nil where none does.
    static func json(_ bytes: UnsafeBufferPointer<UInt8>) -> Int? {
        let head = String(decoding: bytes, as: UTF8.self).lowercased()
        guard !["<html", "<head", "<body", "<!doctype", "<script"].contains(where: head.contains) else { return nil }
        var start = 0
        while let lineEnd = bytes.firstOffset(of: 0x0A, from: start) {
            start = lineEnd + 1
            let line = bytes[start...]
            if line.starts(with: "{\"".utf8) || line.starts(with: "[{\"".utf8) { return start }
        }
        return nil
    }

    /// A header with a right checksum.
    private static func tar(_ bytes: UnsafeBufferPointer<UInt8>) -> Int? {
        var from = TarHeader.magicOffset
        while let magic = bytes.firstOffset(of: UInt8(ascii: "u"), from: from) {
            let start = magic - TarHeader.magicOffset
            if TarHeader.isCertain(UnsafeBufferPointer(rebasing: bytes[start...])) { return start }
            from = magic + 1
        }
        return nil
    }

    /// A local header with a name that can be one.
    private static func zip(_ bytes: UnsafeBufferPointer<UInt8>, before end: Int) -> Int? {
        var from = 0
        while let start = bytes.firstOffset(of: 0x50, from: from, to: end) {
            from = start + 1
            guard ZipEntry.isLocalHeader(bytes, at: start) else { continue }
            let length = ZipBytes.number(bytes, start + 26, 2)
            let name = bytes[(start + ZipEntry.localHeaderBytes)...].prefix(length)
            if name.allSatisfy({ $0 >= 0x20 && $0 != 0x7F }) { return start }
        }
        return nil
    }

    /// A header of a member whose data can be inflated, as far as it is there.
    private static func gzip(_ bytes: UnsafeBufferPointer<UInt8>, before end: Int, _ context: ReadContext) -> Int? {
        var from = 0
        var count = 0
        while count < trials.count, let start = bytes.firstOffset(of: 0x1F, from: from, to: end) {
            from = start + 1
            guard start + 18 <= bytes.count, bytes[start + 1] == 0x8B, bytes[start + 2] == 8,
                bytes[start + 3] & 0xE0 == 0
            else { continue }
            guard context.account.triedOut < trials.free + context.account.inflated,
                let inflater = Inflater(.gzip)
            else { return nil }
            count += 1
            let trial = UnsafeBufferPointer(rebasing: bytes[start...].prefix(trials.bytes))
            let (outcome, made) = inflater.tryOut(trial, limit: trials.made)
            context.account.triedOut += made
            if case .damaged = outcome { continue }
            if made > 0 { return start }
        }
        return nil
    }
}
