// Names of archive members, made harmless: they are shown and stored, and never opened.

/// A member's name as it is used in origins.
struct MemberName {
    /// Parts joined by slashes, none of which is `..`; at most 1,024 bytes.
    let text: String
    /// Whether the name pointed outside of the archive.
    let isUnsafe: Bool
    private static let limit = 1024

    /// Cleans a name: no absolute path, no drive, no `..`, no control characters, well-formed UTF-8.
    ///
    /// * `encoding`: The label of the encoding of a name that is not UTF-8, where that is known.
    init(_ raw: [UInt8], encoding: String? = nil, backslashIsSlash: Bool = false) {
        let decoded = TextEncoding.decode(Array(raw.prefix(65536)), declared: encoding).utf8
        var isUnsafe = false
        var parts: [[UInt8]] = []
        let parted = decoded.split(omittingEmptySubsequences: false) {
            $0 == UInt8(ascii: "/") || ($0 == UInt8(ascii: "\\") && backslashIsSlash)
        }
        if parted.count > 1, parted[0].isEmpty { isUnsafe = true }
        for (index, part) in parted.enumerated() {
            if part.elementsEqual("..".utf8) {
                isUnsafe = true
            } else if index == 0, part.count == 2, part.last == UInt8(ascii: ":") {
                isUnsafe = true
            } else if !part.isEmpty, !part.elementsEqual(".".utf8) {
                parts.append(part.map { $0 < 0x20 || $0 == 0x7F ? UInt8(ascii: "?") : $0 })
            }
        }
        var bytes = Array(parts.joined(separator: [UInt8(ascii: "/")]))
        if bytes.count > Self.limit {
            var start = bytes.count - Self.limit
            while start < bytes.count, bytes[start] & 0xC0 == 0x80 { start += 1 }
            bytes = Array("…".utf8) + bytes[start...]
        }
        text = bytes.isEmpty ? "?" : String(decoding: bytes, as: UTF8.self)
        self.isUnsafe = isUnsafe
    }

    /// Warns of an unsafe name and of one that was there before.
    func check(_ seen: SeenNames, _ context: ReadContext, place: String) {
        if isUnsafe {
            context.report(
                .unsafePath,
                .warning,
                at: place,
                "the member's name points outside of the archive; it was read under this name, nothing is ever unpacked"
            )
        }
        if seen.isRepeated(text.utf8) {
            context.report(
                .duplicateName,
                .warning,
                at: place,
                "another member of this archive has the same name; both are read"
            )
        }
    }
}
