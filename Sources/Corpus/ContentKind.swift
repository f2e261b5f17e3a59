// Tells formats apart by their first bytes. A name only settles what the bytes leave open.

import JSONText

/// What some bytes are.
enum ContentKind: Equatable {
    case empty
    case gzip
    case zlib
    case zip
    case tar
    case warc
    case arc
    case utf16(lowFirst: Bool)
    case jsonLines
    case jsonObjects
    case jsonArray
    case table(delimiter: UInt8)
    case html
    /// Articles that are elements one after the other.
    case elements(NewsElementReader.Format)
    case text
    /// A format that is known by name and not read, with what to do about it.
    case refused(Refusal)

    /// Why something is not read.
    struct Refusal: Equatable {
        /// What it is.
        var name: String
        /// What to do about it.
        var advice: String
        /// Whether nobody expects a text in it.
        var isMedia = false
        /// Whether it is nothing that has a name.
        var isUnknown = false
    }

    /// Bytes before zeros that may be a text.
    private static let shortestText = 32

    /// Bytes that are looked at, where there are so many.
    static let lookahead = 16 << 10

    /// Tells what a content is.
    ///
    /// - Parameters:
    ///   - head: Its first bytes.
    ///   - isWhole: Whether that is all of it.
    ///   - name: Its name, for what the bytes leave open.
    ///   - context: For the names of columns.
    init(_ head: UnsafeBufferPointer<UInt8>, isWhole: Bool, name: String, context: ReadContext) {
        if head.isEmpty {
            self = .empty
        } else if let binary = Self.binary(head) {
            self = binary
        } else if TarHeader.looksLikeTar(head, name: name) {
            self = .tar
        } else if head.count >= 2, head[0] == 0xFF, head[1] == 0xFE {
            self = .utf16(lowFirst: true)
        } else if head.count >= 2, head[0] == 0xFE, head[1] == 0xFF {
            self = .utf16(lowFirst: false)
        } else if let lowFirst = Self.bareUTF16(head) {
            self = .utf16(lowFirst: lowFirst)
        } else if ZlibProbe.isZlib(head) {
            self = .zlib
        } else {
            self = Self.textual(head, isWhole: isWhole, name: name, context: context)
        }
    }

    /// Formats with a signature.
    private static func binary(_ head: UnsafeBufferPointer<UInt8>) -> ContentKind? {
        func starts(_ signature: [UInt8]) -> Bool { head.starts(with: signature) }
        if starts([0x1F, 0x8B]) { return .gzip }
        if starts([0x50, 0x4B, 3, 4]), let refusal = ForeignFormats.refusal(ofZip: head) { return .refused(refusal) }
        if starts([0x50, 0x4B, 3, 4]) || starts([0x50, 0x4B, 5, 6]) || starts([0x50, 0x4B, 7, 8]) { return .zip }
        for (signature, name, advice) in Self.signatures where starts(signature) {
            // "GIF89 was late", "RIFF is a format": four letters may begin a sentence, and six digits a line.
            if isWord(signature), isPlain(head) { return nil }
            return .refused(Refusal(name: name, advice: advice, isMedia: advice == notText))
        }
        return nil
    }

    private static func isWord(_ signature: [UInt8]) -> Bool {
        signature.allSatisfy { $0 > 0x20 && $0 < 0x7F } && ((signature[0] | 0x20) &- 0x61 < 26 || signature[0] == 0x30)
    }

    /// Whether a beginning has no control characters: none of the formats whose signature is a word goes on so.
    private static func isPlain(_ head: UnsafeBufferPointer<UInt8>) -> Bool {
        head.count > 32 && head.prefix(256).allSatisfy { $0 >= 0x20 && $0 != 0x7F || $0 >= 0x09 && $0 <= 0x0D }
    }

    /// What some bytes are that cannot be a text, by their signature.
    static func refusal(of bytes: [UInt8]) -> Refusal? {
        bytes.withUnsafeBufferPointer { if case .refused(let refusal)? = binary($0) { refusal } else { nil } }
    }

    private static let repack = "unpack it and pack it again as .tar.gz or .zip"
    private static let notText = "only text formats are read"
    private static let export = "export it as text, HTML or CSV"

    private static let signatures: [([UInt8], String, String)] =
        [
            ([0xFD, 0x37, 0x7A, 0x58, 0x5A], "xz", repack), ([0x28, 0xB5, 0x2F, 0xFD], "Zstandard", repack),
            ([0x04, 0x22, 0x4D, 0x18], "LZ4", repack), ([0x37, 0x7A, 0xBC, 0xAF], "7-Zip", repack),
            (Array("Rar!".utf8), "RAR", repack), ([0x1F, 0x9D], "compress (.Z)", repack),
            (Array("%PDF-".utf8), "PDF", export), ([0xD0, 0xCF, 0x11, 0xE0], "an old Office document", export),
            (Array("{\\rtf".utf8), "RTF", export), ([0x89, 0x50, 0x4E, 0x47], "a PNG picture", notText),
            ([0xFF, 0xD8, 0xFF], "a JPEG picture", notText), (Array("GIF8".utf8), "a GIF picture", notText),
            (Array("RIFF".utf8), "a RIFF file (sound, video or WebP)", notText),
            (Array("OggS".utf8), "Ogg sound", notText),
            (Array("ID3".utf8) + [3], "MP3 sound", notText), (Array("ID3".utf8) + [4], "MP3 sound", notText),
            (Array("SQLite format 3".utf8), "an SQLite database", export), (Array("PAR1".utf8), "Parquet", export),
            (Array("ARROW1".utf8), "Arrow", export),
            (Array("<stata_dta>".utf8), "a Stata file", export), (Array("Obj".utf8) + [1], "Avro", export),
            ([0x7F] + Array("ELF".utf8), "an ELF program", notText),
            ([0, 5, 0x16, 7], "AppleDouble metadata", notText),
            ([0xFF, 0xFE, 0, 0], "UTF-32 text", "convert it to UTF-8"),
            ([0, 0, 0xFE, 0xFF], "UTF-32 text", "convert it to UTF-8"),
            ([0, 0, 1, 0], "an icon", notText), (Array("wOF".utf8), "a web font", notText),
            (Array("!<arch>\n".utf8), "an ar archive or a Debian package", repack),
        ] + ["070701", "070702", "070707"].map { (Array($0.utf8), "cpio", repack) }
        + (1...9).map { (Array("BZh\($0)1AY&SY".utf8), "bzip2", repack) }

    /// UTF-16 without a mark: nearly every second byte of the beginning is zero.
    private static func bareUTF16(_ head: UnsafeBufferPointer<UInt8>) -> Bool? {
        let pairs = min(head.count, 512) / 2
        guard pairs >= 4 else { return nil }
        var even = 0
        var odd = 0
        for i in 0..<pairs {
            if head[2 * i] == 0 { even += 1 }
            if head[2 * i + 1] == 0 { odd += 1 }
        }
        if odd * 10 >= pairs * 9, even * 10 <= pairs { return true }
        if even * 10 >= pairs * 9, odd * 10 <= pairs { return false }
        return nil
    }

    private static func textual(
        _ head: UnsafeBufferPointer<UInt8>,
        isWhole: Bool,
        name: String,
        context: ReadContext
    ) -> ContentKind {
        var body = head[...]
        if head.starts(with: [0xEF, 0xBB, 0xBF]) { body = body.dropFirst(3) }
        let isMarked = body.startIndex > 0
        body = body.drop { JSONProbe.isBlank($0) || $0 == 0x1E }
        let text = UnsafeBufferPointer(rebasing: body)
        if text.starts(with: WARCMarker.signature) || WARCMarker.isDamagedHeader(text, at: 0) { return .warc }
        if text.starts(with: Array("filedesc://".utf8)) { return .arc }
        let ending = Self.ending(of: name)
        if let kind = json(text, isWhole: isWhole, ending: ending) { return kind }
        if text.first == UInt8(ascii: "<"), let kind = MarkupProbe.kind(text, ending: ending) {
            guard kind == .html || kind.isRefused else { return kind }
            return MarkupProbe.lateElements(text).map { .elements($0) } ?? kind
        }
        // A crash leaves zeros in any file: a table that says so in its name and its header is one.
        if !isMarked, isBinary(head) || isPacked(head),
            !TableProbe.isCertain(text, ending: ending, names: context.names)
        {
            let name = "binary data of an unknown kind"
            return .refused(Refusal(name: name, advice: notText, isMedia: true, isUnknown: true))
        }
        if let delimiter = TableProbe.delimiter(text, isWhole: isWhole, ending: ending, names: context.names) {
            return .table(delimiter: delimiter)
        }
        if let format = MarkupProbe.lateElements(text) { return .elements(format) }
        return ForeignFormats.refusal(ofText: text, name: name).map { .refused($0) } ?? .text
    }

    private var isRefused: Bool { if case .refused = self { true } else { false } }

    /// Whether something has more control characters than any text: one in fifty of the first 4 KiB.
    ///
    /// Zeros at the end of these do not count: they are what a crash leaves of a file's last blocks.
    private static func isBinary(_ head: UnsafeBufferPointer<UInt8>) -> Bool {
        var sample = head.prefix(4096)
        if sample.last == 0, let last = sample.lastIndex(where: { $0 != 0 }), last >= shortestText {
            sample = sample[...last]
        }
        return sample.count(where: isControl) * 50 > sample.count
    }

    /// Whether the first bytes are those of a format of records: a length and a value of a known type (BSON), a version (pickle), or
    /// a map, or a list of maps, with names that have their length before them (MessagePack).
    private static func isPacked(_ head: UnsafeBufferPointer<UInt8>) -> Bool {
        guard head.count > 8 else { return false }
        if head[0] == 0x80, (2...5).contains(head[1]) { return true }
        // A length below 16 MiB, the type of the first value, and its name.
        let length32 = Int(head[0]) | Int(head[1]) << 8 | Int(head[2]) << 16
        if length32 >= 5, head[3] == 0, (1...0x13).contains(head[4]), head[5] > 0x20 { return true }
        let length = Int(head[1] & 0x1F)
        return (0x81...0x9F).contains(head[0]) && (0xA2...0xBF).contains(head[1]) && head.count > length + 2
            && head[2..<(2 + length)].allSatisfy { ($0 | 0x20) &- 0x61 < 26 || $0 == UInt8(ascii: "_") }
            && head[2 + length] >= 0x80
    }

    /// Whether something can be no text, as more than one in fifty bytes of its beginning is a control character that no text has.
    ///
    /// Zeros do not count: UTF-16 has them, and what a crash leaves.
    static func isNoise(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) { return false }
        let sample = bytes.prefix(4096)
        return sample.count { $0 != 0 && isControl($0) } * 50 > sample.count
    }

    private static func isControl(_ byte: UInt8) -> Bool { byte < 0x20 && controls >> UInt32(byte) & 1 != 0 }

    /// All but the six from backspace to carriage return, the end of a file of DOS, and escape.
    private static let controls = UInt32.max & ~(0x3F << 8 | 1 << 0x1A | 1 << 0x1B)

    private static func json(_ text: UnsafeBufferPointer<UInt8>, isWhole: Bool, ending: String) -> ContentKind? {
        guard let first = text.first else { return nil }
        let isNamed = isJSON(ending)
        let isLines = ending == "jsonl" || ending == "ndjson"
        let next = text.dropFirst().first { !JSONProbe.isBlank($0) }
        switch first {
        case UInt8(ascii: "{"):
            guard isNamed || next == UInt8(ascii: "\"") || next == UInt8(ascii: "}") else { return nil }
            if JSONProbe.isSideBySide(text) { return .jsonObjects }
            if JSONProbe.isOneLine(text) { return .jsonLines }
            return isLines && JSONProbe.isCutOff(text) ? .jsonLines : .jsonObjects
        case UInt8(ascii: "["):
            let isOfObjects = next == UInt8(ascii: "{") || next == UInt8(ascii: "]")
            if isLines, !isOfObjects || JSONProbe.isFollowed(text) { return .jsonLines }
            return isNamed || isOfObjects ? .jsonArray : nil
        case UInt8(ascii: "<") where isNamed: return MarkupProbe.kind(text, ending: "") ?? .jsonLines
        case _ where isNamed && JSONProbe.wrapping(text) > 0:
            return text[JSONProbe.wrapping(text)] == UInt8(ascii: "[") ? .jsonArray : .jsonObjects
        default: return isNamed && !JSONProbe.isSomethingElse(text, isWhole: isWhole) ? .jsonLines : nil
        }
    }

    /// Whether the ending of a name promises JSON.
    static func isJSON(_ ending: String) -> Bool { ["json", "jsonl", "ndjson", "geojson"].contains(ending) }

    /// Whether a name promises a text, or records of text.
    static func promisesText(_ name: String) -> Bool {
        !name.lowercased().hasSuffix(".gz") && texts.contains(ending(of: name))
    }

    /// Whether a name promises something that is read.
    static func promisesContent(_ name: String) -> Bool {
        let ending = ending(of: name)
        return name.lowercased().hasSuffix(".gz") || texts.contains(ending) || archives.contains(ending)
    }

    private static let texts: Set<String> = [
        "txt", "text", "json", "jsonl", "ndjson", "csv", "tsv", "tab", "psv", "html", "htm", "xhtml", "xml", "sgm",
        "sgml",
    ]
    private static let archives: Set<String> = ["zip", "tar", "tgz", "taz", "gz", "zz", "warc", "wet", "wat", "arc"]

    /// Whether a name promises an archive of records of the older format.
    static func isARC(_ name: String) -> Bool {
        let parts = name.lowercased().split(separator: "/").last?.split(separator: ".").dropFirst() ?? []
        return parts.contains("arc")
    }

    /// Whether a name promises an archive of records.
    static func isWARC(_ name: String) -> Bool {
        let parts = name.lowercased().split(separator: "/").last?.split(separator: ".").dropFirst() ?? []
        return parts.contains { $0 == "warc" || $0 == "wet" || $0 == "wat" }
    }

    /// What stands after the last point of a name, in lower case; a final `.gz` does not count, nor does the number of a part:
    /// `news.csv.ab`, `news.csv.001`, `news.csv.part2`.
    static func ending(of name: String) -> String {
        var parts = name.lowercased().split(separator: ".")
        if parts.count > 1, parts.last == "gz" || parts.last == "z" { parts.removeLast() }
        if parts.count > 2, isPart(parts[parts.count - 1]), texts.contains(String(parts[parts.count - 2])) {
            parts.removeLast()
        }
        return parts.count > 1 ? parts.last.map(String.init) ?? "" : ""
    }

    /// Whether an ending is the number of a part, as `split` and its like count: `aa`, `001`, `part2`.
    private static func isPart(_ ending: Substring) -> Bool {
        let digits = ending.hasPrefix("part") ? ending.dropFirst(4) : ending
        if !digits.isEmpty, digits.utf8.count <= 5, digits.utf8.allSatisfy({ $0 &- 0x30 < 10 }) { return true }
        return (2...3).contains(ending.utf8.count) && ending.utf8.first == UInt8(ascii: "a")
            && ending.utf8.allSatisfy { $0 &- 0x61 < 26 }
    }
}
