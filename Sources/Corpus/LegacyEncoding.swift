// Encodings of other languages' older pages and archives, which the C library decodes.

import Glibc

/// A character encoding that the system's iconv knows.
struct LegacyEncoding {
    /// Its WHATWG name, such as `shift_jis`.
    let name: String
    /// What iconv calls it: where browsers read more than the name says, as in `gbk`, the larger one.
    private let libraryName: String
    /// Whether escape sequences switch between sets, so that all of its bytes may be ASCII.
    let hasEscapes: Bool

    private static let all: [(name: String, libraryName: String, labels: [String])] = [
        ("shift_jis", "CP932", ["shiftjis", "sjis", "xsjis", "mskanji", "windows31j", "cp932", "ms932", "csshiftjis"]),
        ("euc-jp", "EUC-JP", ["eucjp", "xeucjp", "cseucpkdfmtjapanese"]),
        ("iso-2022-jp", "ISO-2022-JP-2", ["iso2022jp", "csiso2022jp", "iso2022jp2"]),
        (
            "euc-kr", "CP949",
            ["euckr", "ksc56011987", "ksc5601", "ksc56011989", "korean", "windows949", "cp949", "cseuckr", "uhc"]
        ),
        ("big5", "BIG5-HKSCS", ["big5", "big5hkscs", "cnbig5", "xxbig5", "csbig5", "cp950"]),
        (
            "gb18030", "GB18030",
            ["gb18030", "gbk", "gb2312", "xgbk", "cp936", "windows936", "chinese", "gb231280", "euccn", "csgb2312"]
        ),
        ("ibm866", "IBM866", ["ibm866", "cp866", "866", "csibm866"]),
        ("koi8-u", "KOI8-U", ["koi8u"]),
        ("macintosh", "MACINTOSH", ["macintosh", "mac", "macroman", "xmacroman", "csmacintosh"]),
        ("x-mac-cyrillic", "MAC-CYRILLIC", ["xmaccyrillic", "xmacukrainian", "maccyrillic"]),
        ("windows-874", "CP874", ["windows874", "iso885911", "tis620", "dos874", "cp874"]),
        ("windows-1253", "CP1253", ["windows1253", "cp1253", "xcp1253"]),
        ("windows-1254", "CP1254", ["windows1254", "cp1254", "xcp1254", "iso88599", "88599", "latin5", "l5"]),
        ("windows-1255", "CP1255", ["windows1255", "cp1255", "xcp1255"]),
        ("windows-1256", "CP1256", ["windows1256", "cp1256", "xcp1256"]),
        ("windows-1257", "CP1257", ["windows1257", "cp1257", "xcp1257"]),
        ("windows-1258", "CP1258", ["windows1258", "cp1258", "xcp1258"]),
        ("iso-8859-3", "ISO-8859-3", ["iso88593", "88593", "latin3", "l3"]),
        ("iso-8859-4", "ISO-8859-4", ["iso88594", "88594", "latin4", "l4"]),
        ("iso-8859-5", "ISO-8859-5", ["iso88595", "88595", "cyrillic"]),
        ("iso-8859-6", "ISO-8859-6", ["iso88596", "88596", "arabic", "ecma114", "asmo708"]),
        ("iso-8859-7", "ISO-8859-7", ["iso88597", "88597", "greek", "greek8", "ecma118", "elot928"]),
        ("iso-8859-8", "ISO-8859-8", ["iso88598", "88598", "hebrew", "iso88598i", "iso88598e", "logical", "visual"]),
        ("iso-8859-10", "ISO-8859-10", ["iso885910", "latin6", "l6"]),
        ("iso-8859-13", "ISO-8859-13", ["iso885913"]),
        ("iso-8859-14", "ISO-8859-14", ["iso885914"]),
        ("iso-8859-16", "ISO-8859-16", ["iso885916"]),
    ]

    /// Names of all of them.
    static var names: [String] { all.map(\.name) }

    /// The encoding with this label, in any letter case and whatever stands between letters and digits.
    init?(label: String) {
        let key = TextEncoding.key(of: label)
        guard let found = Self.all.first(where: { $0.labels.contains(key) }) else { return nil }
        name = found.name
        libraryName = found.libraryName
        hasEscapes = found.name.hasPrefix("iso-2022")
    }

    /// Decodes a whole text.
    ///
    /// - Returns: Valid UTF-8 with U+FFFD for each byte that is no text, or nil where the system's iconv lacks the encoding.
    func decode(_ bytes: UnsafeBufferPointer<UInt8>) -> TextEncoding.Decoded? {
        let converter = iconv_open("UTF-8", libraryName)
        guard converter != iconv_t(bitPattern: -1) else { return nil }
        defer { iconv_close(converter) }
        var out: [UInt8] = []
        out.reserveCapacity(bytes.count + bytes.count / 2)
        var repaired = 0
        // iconv takes its input as if it were to be changed, and leaves it alone.
        var input = UnsafeMutableRawPointer(mutating: bytes.baseAddress)?.assumingMemoryBound(to: CChar.self)
        var left = bytes.count
        withUnsafeTemporaryAllocation(of: CChar.self, capacity: 1 << 14) { buffer in
            /// Converts as much as the buffer takes; false where something stands in the way.
            func convert(_ input: inout UnsafeMutablePointer<CChar>?, _ left: inout Int) -> (isDone: Bool, code: Int32)
            {
                var target = buffer.baseAddress
                var room = buffer.count
                let result = iconv(converter, &input, &left, &target, &room)
                let code = errno
                out.append(contentsOf: UnsafeRawBufferPointer(buffer).prefix(buffer.count - room))
                return (result != -1, code)
            }
            while left > 0 {
                let (isDone, code) = convert(&input, &left)
                if isDone || code == E2BIG { continue }
                // Half a character, or none: one byte is passed over, so that it ends.
                out.append(contentsOf: [0xEF, 0xBF, 0xBD])
                repaired += 1
                input = input.map { $0 + 1 }
                left -= 1
            }
            // What the last characters wait for.
            var none: UnsafeMutablePointer<CChar>?
            var nothing = 0
            _ = convert(&none, &nothing)
        }
        return (out, name, repaired)
    }
}
