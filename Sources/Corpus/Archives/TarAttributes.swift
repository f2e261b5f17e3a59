// Extended headers of tar archives: pax records and GNU's long names.

/// What extended headers say about the next member, or about all that follow.
struct TarAttributes {
    /// Attributes that are read, in bytes.
    static let maximumSize = 1 << 20

    private(set) var name: [UInt8]?
    private(set) var size: Int?
    private(set) var isSparse = false
    private var globalSize: Int?

    init() {}

    /// What holds for the member after the next.
    init(global attributes: TarAttributes) {
        globalSize = attributes.globalSize
        size = globalSize
    }

    /// Takes the content of a header of type `x`, `g`, `L` or `K`; false where it is damaged.
    mutating func take(_ bytes: [UInt8], type: UInt8) -> Bool {
        switch type {
        case UInt8(ascii: "L"):
            name = Array(bytes.prefix { $0 != 0 })
            return true
        case UInt8(ascii: "K"): return true
        default: return takeRecords(bytes[...], isGlobal: type == UInt8(ascii: "g"))
        }
    }

    /// pax records: `LENGTH KEY=VALUE\n`, where the length counts the whole record.
    private mutating func takeRecords(_ bytes: ArraySlice<UInt8>, isGlobal: Bool) -> Bool {
        var rest = bytes
        while let first = rest.first, first != 0 {
            guard let blank = rest.firstIndex(of: 0x20), let length = Self.decimal(rest[..<blank]),
                length <= rest.count,
                length > blank - rest.startIndex + 1
            else { return false }
            var record = rest[(blank + 1)..<(rest.startIndex + length)]
            rest = rest[(rest.startIndex + length)...]
            if record.last == 0x0A { record = record.dropLast() }
            guard let equals = record.firstIndex(of: UInt8(ascii: "=")) else { return false }
            let value = record[(equals + 1)...]
            switch String(decoding: record[..<equals], as: UTF8.self) {
            case "path": if !isGlobal { name = Array(value) }
            case "GNU.sparse.name": name = Array(value)
            case "size":
                guard let number = Self.decimal(value) else { return false }
                size = number
                if isGlobal { globalSize = number }
            case let key where key.hasPrefix("GNU.sparse."): isSparse = true
            default: break
            }
        }
        return true
    }

    private static func decimal(_ digits: ArraySlice<UInt8>) -> Int? {
        guard !digits.isEmpty, digits.count <= 18 else { return nil }
        var value = 0
        for digit in digits {
            guard digit &- 0x30 < 10 else { return nil }
            value = value * 10 + Int(digit - 0x30)
        }
        return value
    }
}
