// Single-byte encodings of other languages' older pages and archives.
//
// Not with the C library: its iconv ended the process on hostile bytes (glibc 2.36, CP949).

/// A single-byte encoding besides those of ``TextEncoding``.
struct LegacyEncoding {
    /// Its WHATWG name, such as `iso-8859-7`.
    let name: String
    /// Code points of the bytes from 0x80 on.
    let table: [UInt16]
    /// What it is called, letters in lower case and digits alone.
    let labels: [String]

    private init(_ name: String, _ table: [UInt16], _ labels: String) {
        self.name = name
        self.table = table
        self.labels = labels.split(separator: " ").map(String.init)
    }

    /// The encoding of names in zip archives that do not say UTF-8 (PKWARE's APPNOTE.TXT 6.3.10, appendix D).
    static let zipNames = LegacyEncoding("ibm437", LegacyEncodingTables.ibm437, "ibm437 cp437 437 cspc8codepage437")

    static let all = [
        zipNames,
        LegacyEncoding("ibm866", LegacyEncodingTables.ibm866, "ibm866 cp866 866 csibm866"),
        LegacyEncoding("koi8-u", LegacyEncodingTables.koi8u, "koi8u"),
        LegacyEncoding(
            "macintosh",
            LegacyEncodingTables.macintosh,
            "macintosh mac macroman xmacroman csmacintosh"
        ),
        LegacyEncoding(
            "x-mac-cyrillic",
            LegacyEncodingTables.macCyrillic,
            "xmaccyrillic xmacukrainian maccyrillic"
        ),
        LegacyEncoding(
            "windows-874",
            LegacyEncodingTables.windows874,
            "windows874 iso885911 tis620 dos874 cp874"
        ),
        LegacyEncoding("windows-1253", LegacyEncodingTables.windows1253, "windows1253 cp1253 xcp1253"),
        LegacyEncoding(
            "windows-1254",
            LegacyEncodingTables.windows1254,
            "windows1254 cp1254 xcp1254 iso88599 88599 latin5 l5"
        ),
        LegacyEncoding("windows-1255", LegacyEncodingTables.windows1255, "windows1255 cp1255 xcp1255"),
        LegacyEncoding("windows-1256", LegacyEncodingTables.windows1256, "windows1256 cp1256 xcp1256"),
        LegacyEncoding("windows-1257", LegacyEncodingTables.windows1257, "windows1257 cp1257 xcp1257"),
        LegacyEncoding("windows-1258", LegacyEncodingTables.windows1258, "windows1258 cp1258 xcp1258"),
        LegacyEncoding("iso-8859-3", LegacyEncodingTables.iso8859part3, "iso88593 88593 latin3 l3"),
        LegacyEncoding("iso-8859-4", LegacyEncodingTables.iso8859part4, "iso88594 88594 latin4 l4"),
        LegacyEncoding("iso-8859-5", LegacyEncodingTables.iso8859part5, "iso88595 88595 cyrillic"),
        LegacyEncoding("iso-8859-6", LegacyEncodingTables.iso8859part6, "iso88596 88596 arabic ecma114 asmo708"),
        LegacyEncoding(
            "iso-8859-7",
            LegacyEncodingTables.iso8859part7,
            "iso88597 88597 greek greek8 ecma118 elot928"
        ),
        LegacyEncoding(
            "iso-8859-8",
            LegacyEncodingTables.iso8859part8,
            "iso88598 88598 hebrew iso88598i iso88598e logical visual"
        ),
        LegacyEncoding("iso-8859-10", LegacyEncodingTables.iso8859part10, "iso885910 latin6 l6"),
        LegacyEncoding("iso-8859-13", LegacyEncodingTables.iso8859part13, "iso885913"),
        LegacyEncoding("iso-8859-14", LegacyEncodingTables.iso8859part14, "iso885914"),
        LegacyEncoding("iso-8859-16", LegacyEncodingTables.iso8859part16, "iso885916"),
    ]

    /// The encoding with this label, in any letter case and whatever stands between letters and digits.
    init?(label: String) {
        let key = TextEncoding.key(of: label)
        guard let found = Self.all.first(where: { $0.labels.contains(key) }) else { return nil }
        self = found
    }
}
